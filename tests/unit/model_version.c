/* Models by the name of their version. */
#include <string.h>

#include "unit/suite.h"

START_TEST(by_its_name) {
  member m = member_new();
  ssi_model *made = NULL;
  OK(ssi_model_new_version(NULL, ssi_model_version(m.model), &made));
  ck_assert_str_eq(ssi_model_version(made), "reference-2");
  ck_assert_str_eq(ssi_model_fingerprint(made), ssi_model_fingerprint(m.model));
  ssi_model_free(made);
  member_free(&m);
}
END_TEST

/* Others, parts of the name and more than it. */
START_TEST(no_such_version) {
  static const char *const names[] = {
      "",          "reference-1",  "reference-3", "reference-",
      "reference", "reference-22", "Reference-2", " reference-2",
  };
  ssi_model *made = NULL;
  REFUSED(ssi_model_new_version(NULL, names[_i], &made), UNSUPPORTED);
  ck_assert_ptr_null(made);
}
END_TEST

START_TEST(bad_allocator) {
  ssi_allocator none;
  ssi_model *made = NULL;
  memset(&none, 0, sizeof none);
  REFUSED(ssi_model_new_version(&none, "reference-2", &made), SIZE);
  none.size = sizeof none;
  REFUSED(ssi_model_new_version(&none, "reference-2", &made), NULL);
  ck_assert_ptr_null(made);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {by_its_name, 1},
      {no_such_version, 8},
      {bad_allocator, 1},
  };
  return RUN_TESTS("model_version", cases);
}

/* Runs the cases of a Check program, each by its name. */
#include "unit/suite.h"

int run_tests(const char *name, const test_case *cases, size_t count) {
  Suite *suite = suite_create(name);
  TCase *group = tcase_create(name);
  SRunner *runner;
  int failed;
  size_t i;
  for (i = 0; i < count; i++) {
    tcase_add_loop_test(group, cases[i].test, 0, cases[i].times);
  }
  tcase_set_timeout(group, 0); /* meson has one for the program */
  suite_add_tcase(suite, group);
  runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

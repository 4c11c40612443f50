/* The document of a score: its size, its room, and what is refused. What it
   says is compared in tests/laws/document.py. */
#include <stdio.h>
#include <string.h>

#include "unit/suite.h"

#define TODAY 20000
#define MARK 0x5A

/* Nothing observed, or a little of everything. */
static ssi_score *scored(bool busy) {
  member m = member_new();
  ssi_score *score;
  int i;
  for (i = 0; busy && i < 400; i++) {
    member_event(&m, TODAY - i * 13 % 60, (ssi_kind)(1 + i % SSI_KINDS),
                 (uint32_t)i * 37 % 4096, 1 + (uint32_t)i % 5,
                 (uint64_t)i % 11);
  }
  score = member_score(&m, TODAY);
  member_free(&m);
  return score;
}

static size_t size_of(const ssi_score *score, bool contributions) {
  size_t size = 0;
  OK(ssi_score_json(score, contributions, NULL, 0, &size));
  return size;
}

/* Every size of room: too small leaves all as it is, enough is filled to the
   size and not beyond. */
START_TEST(room) {
  const bool contributions = _i % 2 == 1;
  ssi_score *score = scored(_i / 2 == 1);
  const size_t size = size_of(score, contributions);
  const size_t rooms[] = {0, 1, size - 1, size, size + 9};
  size_t i, at;
  for (i = 0; i < ROWS(rooms); i++) {
    char *text = malloc(size + 9);
    size_t said = 0, filled = rooms[i] < size ? 0 : size;
    ck_assert_ptr_nonnull(text);
    memset(text, MARK, size + 9);
    ck_assert_int_eq(
        ssi_score_json(score, contributions, text, rooms[i], &said),
        rooms[i] < size ? SSI_ERROR_SPACE : SSI_OK);
    ck_assert_uint_eq(said, size);
    if (filled) {
      ck_assert_uint_eq(strlen(text), size - 1);
      ck_assert_str_eq(text + size - 7, "  ]\n}\n");
      ck_assert_int_eq(memcmp(text, "{\n  \"on\": \"2024-10-04\",\n", 23), 0);
    }
    for (at = filled; at < size + 9; at++) ALWAYS(text[at] == MARK);
    free(text);
  }
  ssi_score_free(score);
}
END_TEST

/* The same score gives the same bytes; contributions only add lines. */
START_TEST(longer_with_contributions) {
  ssi_score *score = scored(_i == 1);
  ck_assert_uint_gt(size_of(score, true), size_of(score, false));
  ssi_score_free(score);
}
END_TEST

/* A score keeps no reference to its model. */
START_TEST(model_is_kept) {
  member m = member_new();
  char text[40000], wanted[64];
  size_t size = 0;
  ssi_score *score;
  OK(ssi_model_set_cap(m.model, SSI_KIND_POST, 3));
  snprintf(wanted, sizeof wanted, "\"fingerprint\": \"%s\"",
           ssi_model_fingerprint(m.model));
  score = member_score(&m, TODAY);
  OK(ssi_model_set_cap(m.model, SSI_KIND_POST, 4));
  member_free(&m);
  OK(ssi_score_json(score, false, text, sizeof text, &size));
  ck_assert_ptr_nonnull(strstr(text, wanted));
  ssi_score_free(score);
}
END_TEST

START_TEST(null) {
  ssi_score *score = scored(false);
  size_t size = 7;
  char text[8] = "as it is";
  REFUSED(ssi_score_json(NULL, false, text, sizeof text, &size), NULL);
  REFUSED(ssi_score_json(score, true, text, sizeof text, NULL), NULL);
  ck_assert_uint_eq(size, 7);
  ck_assert_int_eq(memcmp(text, "as it is", sizeof text), 0);
  ssi_score_free(score);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {room, 4},
      {longer_with_contributions, 2},
      {model_is_kept, 1},
      {null, 1},
  };
  return RUN_TESTS("report_score", cases);
}

/* Sensitivity: refused arguments, sizes, memory. */
#include <stddef.h>

#include "allocator.h"
#include "unit/reading_checks.h"
#include "unit/sensitivity_kit.h"

static ssi_status make(const member *m, const ssi_allocator *from, int32_t day,
                       int32_t percent, ssi_sensitivity **out) {
  return ssi_sensitivity_new(from, m->model, m->profile, m->activity, day,
                             percent, out);
}

START_TEST(nulls_of_new) {
  member m = member_new();
  ssi_sensitivity *it = NULL;
  REFUSED(
      ssi_sensitivity_new(NULL, NULL, m.profile, m.activity, TODAY, 20, &it),
      NULL);
  REFUSED(ssi_sensitivity_new(NULL, m.model, NULL, m.activity, TODAY, 20, &it),
          NULL);
  REFUSED(ssi_sensitivity_new(NULL, m.model, m.profile, NULL, TODAY, 20, &it),
          NULL);
  REFUSED(make(&m, NULL, TODAY, 20, NULL), NULL);
  ck_assert_ptr_null(it);
  ssi_sensitivity_free(NULL);
  member_free(&m);
}
END_TEST

START_TEST(ranges_of_new) {
  member m = member_new();
  ssi_sensitivity *it = NULL;
  REFUSED(make(&m, NULL, -1, 20, &it), DAY);
  REFUSED(make(&m, NULL, 65536, 20, &it), DAY);
  REFUSED(make(&m, NULL, TODAY, 0, &it), RANGE);
  REFUSED(make(&m, NULL, TODAY, 51, &it), RANGE);
  REFUSED(make(&m, NULL, TODAY, INT32_MIN, &it), RANGE);
  REFUSED(make(&m, NULL, TODAY, INT32_MAX, &it), RANGE);
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_DEPTH, 0));
  REFUSED(make(&m, NULL, TODAY, 20, &it), MODEL);
  ck_assert_ptr_null(it);
  OK(ssi_model_balance(m.model));
  OK(make(&m, NULL, 0, 1, &it));
  ssi_sensitivity_free(it);
  OK(make(&m, NULL, 65535, 50, &it));
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

START_TEST(nulls) {
  static const int32_t scores[3];
  member m = member_new();
  ssi_sensitivity *it = sensitivity_of(&m, 20);
  ssi_spread spread = SSI_INIT(ssi_spread);
  ssi_rank_spread rank = SSI_INIT(ssi_rank_spread);
  ssi_swing swing = SSI_INIT(ssi_swing);
  size_t count = 4711;
  REFUSED(ssi_sensitivity_total(NULL, &spread), NULL);
  REFUSED(ssi_sensitivity_total(it, NULL), NULL);
  REFUSED(ssi_sensitivity_pillar(NULL, SSI_PILLAR_FIND, &spread), NULL);
  REFUSED(ssi_sensitivity_pillar(it, SSI_PILLAR_FIND, NULL), NULL);
  REFUSED(ssi_sensitivity_rank(NULL, scores, ROWS(scores), &rank), NULL);
  REFUSED(ssi_sensitivity_rank(it, NULL, ROWS(scores), &rank), NULL);
  REFUSED(ssi_sensitivity_rank(it, scores, ROWS(scores), NULL), NULL);
  REFUSED(ssi_sensitivity_swings(NULL, &count), NULL);
  REFUSED(ssi_sensitivity_swings(it, NULL), NULL);
  REFUSED(ssi_sensitivity_swing(NULL, 0, &swing), NULL);
  REFUSED(ssi_sensitivity_swing(it, 0, NULL), NULL);
  ck_assert_uint_eq(count, 4711);
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

START_TEST(ranges) {
  int32_t scores[3] = {0};
  member m = member_new();
  ssi_sensitivity *it = sensitivity_of(&m, 20);
  ssi_spread spread = SSI_INIT(ssi_spread);
  ssi_rank_spread rank = SSI_INIT(ssi_rank_spread);
  ssi_swing swing = SSI_INIT(ssi_swing);
  REFUSED(ssi_sensitivity_pillar(it, (ssi_pillar)0, &spread), PILLAR);
  REFUSED(ssi_sensitivity_pillar(it, (ssi_pillar)5, &spread), PILLAR);
  REFUSED(ssi_sensitivity_swing(it, SSI_INDICATORS, &swing), INDEX);
  OK(ssi_sensitivity_swing(it, SSI_INDICATORS - 1, &swing));
  REFUSED(ssi_sensitivity_rank(it, scores, 0, &rank), COHORT);
  REFUSED(ssi_sensitivity_rank(it, scores, 10000001, &rank), LIMIT);
  scores[2] = -1;
  REFUSED(ssi_sensitivity_rank(it, scores, 3, &rank), RANGE);
  scores[2] = 100000001;
  REFUSED(ssi_sensitivity_rank(it, scores, 3, &rank), RANGE);
  ck_assert_int_eq(rank.top, 0);
  scores[2] = 100000000;
  OK(ssi_sensitivity_rank(it, scores, 3, &rank));
  ssi_sensitivity_free(it);
  member_free(&m);
}
END_TEST

static ssi_status made_with(const void *target, const ssi_allocator *from) {
  ssi_sensitivity *it = NULL;
  const ssi_status status = make(target, from, TODAY, 20, &it);
  ck_assert_int_eq(it != NULL, status == SSI_OK);
  ssi_sensitivity_free(it);
  return status;
}

/* The sensitivity, its workings, and the walk and distinct people of the score.
 */
START_TEST(memory) {
  member m = member_new();
  member_event(&m, TODAY, SSI_KIND_CONNECTION, 0, 1, 8);
  ck_assert_uint_eq(check_failing(made_with, &m), 4);
  check_allocators(made_with, &m);
  member_free(&m);
}
END_TEST

/* Only the sensitivity stays; a rank takes no memory. */
START_TEST(memory_kept) {
  static const int32_t scores[3];
  struct test_memory memory = {0};
  const ssi_allocator from = test_allocator(&memory);
  member m = two_groups(1000000);
  ssi_sensitivity *it = NULL;
  ssi_rank_spread out = SSI_INIT(ssi_rank_spread);
  OK(make(&m, &from, TODAY, 20, &it));
  ck_assert_uint_eq(memory.live_blocks, 1);
  ck_assert_uint_lt(memory.peak_bytes, 200000);
  memory.calls = 0;
  OK(ssi_sensitivity_rank(it, scores, ROWS(scores), &out));
  ck_assert_uint_eq(memory.calls, 0);
  ssi_sensitivity_free(it);
  ck_assert_uint_eq(memory.live_blocks, 0);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {nulls_of_new, 1}, {ranges_of_new, 1}, {nulls, 1},
      {ranges, 1},       {memory, 1},        {memory_kept, 1},
  };
  return RUN_TESTS("sensitivity_arguments", cases);
}

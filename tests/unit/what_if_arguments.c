/* What-if: refused arguments, sizes, memory. */
#include <stddef.h>
#include <string.h>

#include "allocator.h"
#include "unit/reading_checks.h"

#define TODAY 20000
#define HALF_FULL (SSI_ACTIVITY_ROWS_MAX / 2 + 1)
#define BATCH 500000

static ssi_status compare(const member *m, const ssi_allocator *from,
                          const ssi_activity *planned, int32_t day,
                          ssi_what_if **out) {
  return ssi_what_if_new(from, m->model, m->profile, m->activity, NULL, planned,
                         day, out);
}

static member some_member(void) {
  member m = member_new();
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 1, 7);
  member_event(&m, TODAY, SSI_KIND_CONNECTION, 0, 1, 8);
  return m;
}

START_TEST(nulls) {
  member m = some_member();
  ssi_what_if *it = NULL;
  ssi_difference out = SSI_INIT(ssi_difference);
  REFUSED(ssi_what_if_new(NULL, NULL, m.profile, m.activity, NULL, NULL, TODAY,
                          &it),
          NULL);
  REFUSED(
      ssi_what_if_new(NULL, m.model, NULL, m.activity, NULL, NULL, TODAY, &it),
      NULL);
  REFUSED(
      ssi_what_if_new(NULL, m.model, m.profile, NULL, NULL, NULL, TODAY, &it),
      NULL);
  REFUSED(compare(&m, NULL, NULL, TODAY, NULL), NULL);
  ck_assert_ptr_null(it);
  OK(compare(&m, NULL, NULL, TODAY, &it));
  REFUSED(ssi_what_if_total(NULL, &out), NULL);
  REFUSED(ssi_what_if_total(it, NULL), NULL);
  REFUSED(ssi_what_if_pillar(NULL, SSI_PILLAR_FIND, &out), NULL);
  REFUSED(ssi_what_if_pillar(it, SSI_PILLAR_FIND, NULL), NULL);
  REFUSED(ssi_what_if_indicator(NULL, SSI_INDICATOR_DEPTH, &out), NULL);
  REFUSED(ssi_what_if_indicator(it, SSI_INDICATOR_DEPTH, NULL), NULL);
  ssi_what_if_free(it);
  ssi_what_if_free(NULL);
  member_free(&m);
}
END_TEST

START_TEST(ranges) {
  member m = some_member();
  ssi_what_if *it = NULL;
  ssi_difference out = SSI_INIT(ssi_difference);
  REFUSED(compare(&m, NULL, NULL, -1, &it), DAY);
  REFUSED(compare(&m, NULL, NULL, 65536, &it), DAY);
  ck_assert_ptr_null(it);
  OK(compare(&m, NULL, NULL, 0, &it));
  ssi_what_if_free(it);
  OK(compare(&m, NULL, NULL, 65535, &it));
  REFUSED(ssi_what_if_pillar(it, (ssi_pillar)0, &out), PILLAR);
  REFUSED(ssi_what_if_pillar(it, (ssi_pillar)5, &out), PILLAR);
  REFUSED(ssi_what_if_indicator(it, (ssi_indicator)0, &out), INDICATOR);
  REFUSED(ssi_what_if_indicator(it, (ssi_indicator)(SSI_INDICATORS + 1), &out),
          INDICATOR);
  OK(ssi_what_if_indicator(it, (ssi_indicator)45, &out));
  ssi_what_if_free(it);
  it = NULL;
  OK(ssi_model_set_weight(m.model, SSI_INDICATOR_DEPTH, 0));
  REFUSED(compare(&m, NULL, NULL, TODAY, &it), MODEL);
  ck_assert_ptr_null(it);
  member_free(&m);
}
END_TEST

static ssi_status planned_on(const void *target, const ssi_allocator *from) {
  const member *m = target;
  ssi_what_if *it = NULL;
  const ssi_status status = compare(m, from, m->activity, TODAY, &it);
  ck_assert_int_eq(it != NULL, status == SSI_OK);
  ssi_what_if_free(it);
  return status;
}

/* The comparison, its scores, the walk and people before, a copy, both
   together, the walk and people after. */
START_TEST(memory) {
  member m = some_member();
  ck_assert_uint_eq(check_failing(planned_on, &m), 8);
  check_allocators(planned_on, &m);
  member_free(&m);
}
END_TEST

/* Nothing is taken from the allocators of what is given. */
START_TEST(own_allocator) {
  struct test_memory theirs = {0}, mine = {0};
  const ssi_allocator their_allocator = test_allocator(&theirs);
  const ssi_allocator my_allocator = test_allocator(&mine);
  member m;
  ssi_what_if *it = NULL;
  OK(ssi_model_new(&their_allocator, &m.model));
  OK(ssi_profile_new(&their_allocator, &m.profile));
  OK(ssi_activity_new(&their_allocator, &m.activity));
  member_event(&m, TODAY, SSI_KIND_COMMENT, 0, 1, 7);
  theirs.calls = 0;
  OK(compare(&m, &my_allocator, m.activity, TODAY, &it));
  ck_assert_uint_eq(theirs.calls, 0);
  ck_assert_uint_eq(mine.live_blocks, 1);
  ssi_what_if_free(it);
  ck_assert_uint_eq(mine.live_blocks, 0);
  member_free(&m);
  ck_assert_uint_eq(theirs.live_blocks, 0);
}
END_TEST

/* More than half of the rows that one ledger holds, planned once more. */
START_TEST(limit) {
  member m = member_new();
  ssi_what_if *it = NULL;
  int32_t *days = calloc(BATCH, sizeof *days);
  uint8_t *kinds = malloc(BATCH);
  uint64_t *who = malloc(BATCH * sizeof *who);
  size_t made, i;
  ck_assert(days && kinds && who);
  memset(kinds, SSI_KIND_CONVERSATION, BATCH);
  for (made = 0; made < HALF_FULL; made += i) {
    for (i = 0; i < BATCH && made + i < HALF_FULL; i++) who[i] = made + i + 1;
    OK(ssi_activity_add_columns(m.activity, i, days, kinds, NULL, NULL, who,
                                NULL));
  }
  REFUSED(compare(&m, NULL, m.activity, 5000, &it), LIMIT);
  ck_assert_ptr_null(it);
  free(days);
  free(kinds);
  free(who);
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {nulls, 1}, {ranges, 1}, {memory, 1}, {own_allocator, 1}, {limit, 1},
  };
  return RUN_TESTS("what_if_arguments", cases);
}

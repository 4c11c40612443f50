/* The funnel of outcomes. doc/readings.md, section 7. */
#include "unit/suite.h"

#define FIRST 20000
#define LAST 20029

static ssi_stage_result stage_in(const member *m, int32_t first, int32_t last,
                                 ssi_stage stage) {
  ssi_stage_result result = SSI_INIT(ssi_stage_result);
  OK(ssi_outcomes_stage(NULL, m->activity, first, last, stage, &result));
  return result;
}

static void check(const member *m, ssi_stage stage, bool complete,
                  int64_t count, bool has_rate, int64_t rate) {
  const ssi_stage_result got = stage_in(m, FIRST, LAST, stage);
  ck_assert(got.observed);
  ck_assert_int_eq(got.complete, complete);
  ck_assert_int_eq(got.count, count);
  ck_assert_int_eq(got.has_rate, has_rate);
  ck_assert_int_eq(got.rate, rate);
}

/* 12 sent, 7 accepted, 5 people talked to, 2 calls and 1 meeting, 2 won. */
static member seller(void) {
  member m = member_new();
  member_event(&m, FIRST, SSI_KIND_INVITATION_SENT, 0, 5, 0);
  member_event(&m, LAST, SSI_KIND_INVITATION_SENT, SSI_TRAIT_TARGET, 7, 9);
  member_event(&m, FIRST + 3, SSI_KIND_INVITATION_ACCEPTED, 0, 7, 0);
  member_event(&m, FIRST, SSI_KIND_CONVERSATION, 0, 3, 8);
  member_event(&m, FIRST + 4, SSI_KIND_CONVERSATION, 0, 1, 7);
  member_event(&m, FIRST + 5, SSI_KIND_CONVERSATION, 0, 1, 8);
  member_event(&m, FIRST + 5, SSI_KIND_CONVERSATION, SSI_TRAIT_TARGET, 1, 8);
  member_event(&m, FIRST + 6, SSI_KIND_CONVERSATION, 0, 2, 0);
  member_event(&m, LAST, SSI_KIND_CONVERSATION, 0, 1, 0);
  member_event(&m, FIRST + 7, SSI_KIND_CALL_BOOKED, 0, 2, 8);
  member_event(&m, FIRST + 9, SSI_KIND_MEETING_BOOKED, 0, 1, 8);
  member_event(&m, FIRST + 20, SSI_KIND_CUSTOMER_WON, 0, 2, 8);
  member_event(&m, FIRST + 21, SSI_KIND_EVENT_ATTENDEE, 0, 40, 0);
  member_event(&m, FIRST + 21, SSI_KIND_COMMENT, 0, 40, 8);
  return m;
}

/* 7 / 12, 5 / 7, 3 / 5 and 2 / 3. */
START_TEST(a_funnel) {
  member m = seller();
  check(&m, SSI_STAGE_INVITATIONS, true, 12, false, 0);
  check(&m, SSI_STAGE_ACCEPTED, true, 7, true, 583333);
  check(&m, SSI_STAGE_CONVERSATIONS, true, 5, true, 714286);
  check(&m, SSI_STAGE_MEETINGS, true, 3, true, 600000);
  check(&m, SSI_STAGE_CUSTOMERS, true, 2, true, 666667);
  check(&m, SSI_STAGE_ATTENDEES, true, 40, false, 0);
  member_free(&m);
}
END_TEST

/* What lies outside the range does not count, on either side. */
START_TEST(days_of_the_range) {
  member m = seller();
  int32_t day;
  for (day = FIRST - 30; day < FIRST; day++) {
    member_event(&m, day, SSI_KIND_INVITATION_SENT, 0, 100, 0);
    member_event(&m, day, SSI_KIND_CONVERSATION, 0, 1, 100 + (uint64_t)day);
  }
  member_event(&m, LAST + 1, SSI_KIND_INVITATION_SENT, 0, 100, 0);
  member_event(&m, LAST + 1, SSI_KIND_CONVERSATION, 0, 100, 0);
  check(&m, SSI_STAGE_INVITATIONS, true, 12, false, 0);
  check(&m, SSI_STAGE_CONVERSATIONS, true, 5, true, 714286);
  ck_assert_int_eq(stage_in(&m, FIRST, FIRST, SSI_STAGE_INVITATIONS).count, 5);
  ck_assert_int_eq(stage_in(&m, LAST, LAST, SSI_STAGE_INVITATIONS).count, 7);
  ck_assert_int_eq(
      stage_in(&m, FIRST - 1, FIRST - 1, SSI_STAGE_CONVERSATIONS).count, 1);
  ck_assert_int_eq(
      stage_in(&m, FIRST - 30, FIRST, SSI_STAGE_CONVERSATIONS).count, 31);
  ck_assert_int_eq(stage_in(&m, 0, 65535, SSI_STAGE_INVITATIONS).count, 3112);
  member_free(&m);
}
END_TEST

/* Observed and empty; the stage after it has no rate. */
START_TEST(an_empty_range) {
  member m = seller();
  int stage;
  for (stage = 1; stage <= SSI_STAGES; stage++) {
    const ssi_stage_result got = stage_in(&m, LAST, FIRST, (ssi_stage)stage);
    ck_assert(got.observed && got.complete && !got.has_rate);
    ck_assert_int_eq(got.count, 0);
    ck_assert_int_eq(got.rate, 0);
  }
  member_free(&m);
}
END_TEST

START_TEST(nothing_observed) {
  member m = member_new();
  int stage;
  for (stage = 1; stage <= SSI_STAGES; stage++) {
    const ssi_stage_result got = stage_in(&m, FIRST, LAST, (ssi_stage)stage);
    ck_assert(!got.observed && !got.complete && !got.has_rate);
    ck_assert_int_eq(got.count, 0);
    ck_assert_int_eq(got.rate, 0);
  }
  member_free(&m);
}
END_TEST

/* One of the two kinds of a meeting, whichever. */
START_TEST(observed_in_part) {
  static const ssi_kind kinds[] = {SSI_KIND_CALL_BOOKED,
                                   SSI_KIND_MEETING_BOOKED};
  member m = member_new();
  member_event(&m, FIRST, SSI_KIND_CONVERSATION, 0, 8, 0);
  OK(ssi_activity_observe(m.activity, kinds[_i]));
  check(&m, SSI_STAGE_MEETINGS, false, 0, true, 0);
  member_event(&m, FIRST, kinds[_i], 0, 1, 0);
  check(&m, SSI_STAGE_MEETINGS, false, 1, true, 125000);
  OK(ssi_activity_observe(m.activity, kinds[1 - _i]));
  check(&m, SSI_STAGE_MEETINGS, true, 1, true, 125000);
  member_free(&m);
}
END_TEST

/* No rate of what is not observed, nor by it, nor by none. */
START_TEST(rates) {
  member m = member_new();
  ssi_stage_result got;
  member_event(&m, FIRST, SSI_KIND_INVITATION_ACCEPTED, 0, 3, 0);
  check(&m, SSI_STAGE_ACCEPTED, true, 3, false, 0);
  got = stage_in(&m, FIRST, LAST, SSI_STAGE_CONVERSATIONS);
  ck_assert(!got.observed && !got.has_rate);
  ck_assert_int_eq(got.rate, 0);
  OK(ssi_activity_observe(m.activity, SSI_KIND_INVITATION_SENT));
  check(&m, SSI_STAGE_ACCEPTED, true, 3, false, 0);
  /* More accepted than sent in the range. */
  member_event(&m, FIRST, SSI_KIND_INVITATION_SENT, 0, 2, 0);
  check(&m, SSI_STAGE_ACCEPTED, true, 3, true, 1500000);
  member_free(&m);
}
END_TEST

/* Millionths, halves up: 1 of 64 is 15,625; of 128 it is 7,812.5; of 3 a third,
   2 of 3 two thirds. */
static const struct part_row {
  uint32_t part, whole;
  int64_t rate;
} parts[] = {
    {1, 64, 15625},
    {1, 128, 7813},
    {3, 128, 23438},
    {1, 3, 333333},
    {2, 3, 666667},
    {1, 1000000, 1},
    {1000000, 7, INT64_C(142857142857)},
    {1, 999999, 1},
    {999999, 1000000, 999999},
};

START_TEST(rounded) {
  member m = member_new();
  member_event(&m, FIRST, SSI_KIND_INVITATION_SENT, 0, parts[_i].whole, 0);
  member_event(&m, FIRST, SSI_KIND_INVITATION_ACCEPTED, 0, parts[_i].part, 0);
  check(&m, SSI_STAGE_ACCEPTED, true, parts[_i].part, true, parts[_i].rate);
  member_free(&m);
}
END_TEST

/* So many rows of a kind, each as full as a row can be: 2^32 - 1. */
static member full_rows(int32_t sent, int32_t accepted) {
  member m = member_new();
  int32_t i;
  for (i = 0; i < sent; i++)
    member_event(&m, i, SSI_KIND_INVITATION_SENT, 0, 1000000, 0);
  for (i = 0; i < accepted; i++)
    member_event(&m, i, SSI_KIND_INVITATION_ACCEPTED, 0, 1000000, 0);
  for (i = 0; i < 13; i++) must(ssi_activity_merge(m.activity, m.activity));
  return m;
}

#define FULL INT64_C(4294967295)

/* The product of such a count and a million is beyond 64 bits. */
START_TEST(huge_counts) {
  member m = full_rows(5000, 4999);
  const ssi_stage_result got = stage_in(&m, 0, 65535, SSI_STAGE_ACCEPTED);
  ck_assert_int_eq(got.count, 4999 * FULL);
  ck_assert_int_eq(got.rate, 999800);
  member_free(&m);
}
END_TEST

/* By one invitation: 232 full rows are below 10^12 times, 233 are above. */
START_TEST(huge_rates) {
  member m = full_rows(0, 232);
  ssi_stage_result got;
  member_event(&m, 0, SSI_KIND_INVITATION_SENT, 0, 1, 0);
  got = stage_in(&m, 0, 65535, SSI_STAGE_ACCEPTED);
  ck_assert_int_eq(got.rate, 232 * FULL * 1000000);
  member_free(&m);
  m = full_rows(0, 233);
  member_event(&m, 0, SSI_KIND_INVITATION_SENT, 0, 1, 0);
  got = stage_in(&m, 0, 65535, SSI_STAGE_ACCEPTED);
  ck_assert_int_eq(got.count, 233 * FULL);
  ck_assert_int_eq(got.rate, INT64_C(1000000000000000000));
  member_free(&m);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {a_funnel, 1},          {days_of_the_range, 1}, {an_empty_range, 1},
      {nothing_observed, 1},  {observed_in_part, 2},  {rates, 1},
      {rounded, ROWS(parts)}, {huge_counts, 1},       {huge_rates, 1},
  };
  return RUN_TESTS("outcomes_funnel", cases);
}

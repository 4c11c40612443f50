/* Kinds that were looked for in part, and those that their events do not show
   to be looked for. */
#include "unit/suite.h"

#define WHOLE SSI_SHARE_WHOLE

static ssi_activity *fresh(void) {
  ssi_activity *activity = NULL;
  OK(ssi_activity_new(NULL, &activity));
  return activity;
}

static int32_t share_of(const ssi_activity *activity, ssi_kind kind) {
  int32_t share = -1;
  bool observed = false;
  OK(ssi_activity_observed_share(activity, kind, &share));
  OK(ssi_activity_observed(activity, kind, &observed));
  ck_assert_int_eq(observed, share > 0);
  return share;
}

static void add(ssi_activity *to, ssi_kind kind) {
  OK(ssi_activity_add(to, 20000, kind, 0, 1, 0));
}

START_TEST(to_a_share) {
  ssi_activity *activity = fresh();
  const ssi_kind kind = (ssi_kind)(_i + 1);
  int other;
  ck_assert_int_eq(share_of(activity, kind), 0);
  OK(ssi_activity_observe_part(activity, kind, 250000));
  for (other = 1; other <= SSI_KINDS; other++)
    ck_assert_int_eq(share_of(activity, (ssi_kind)other),
                     other == (int)kind ? 250000 : 0);
  ssi_activity_free(activity);
}
END_TEST

/* Whatever is said, in whatever order, the least of it holds. */
START_TEST(the_smaller_share_holds) {
  static const int32_t orders[][3] = {{5, 7, WHOLE}, {7, 5, WHOLE},
                                      {WHOLE, 7, 5}, {WHOLE, 5, 7},
                                      {7, WHOLE, 5}, {5, WHOLE, 7}};
  ssi_activity *activity = fresh();
  int32_t least = WHOLE;
  int i;
  for (i = 0; i < 3; i++) {
    const int32_t share = orders[_i][i];
    OK(ssi_activity_observe_part(activity, SSI_KIND_POST, share));
    if (share < least) least = share;
    ck_assert_int_eq(share_of(activity, SSI_KIND_POST), least);
  }
  OK(ssi_activity_observe(activity, SSI_KIND_POST));
  ck_assert_int_eq(share_of(activity, SSI_KIND_POST), 5);
  ssi_activity_free(activity);
}
END_TEST

/* An event shows the whole, unless less was or is said. */
START_TEST(events_and_shares) {
  ssi_activity *activity = fresh();
  add(activity, SSI_KIND_POST);
  ck_assert_int_eq(share_of(activity, SSI_KIND_POST), WHOLE);
  OK(ssi_activity_observe_part(activity, SSI_KIND_POST, 9));
  ck_assert_int_eq(share_of(activity, SSI_KIND_POST), 9);
  add(activity, SSI_KIND_POST);
  ck_assert_int_eq(share_of(activity, SSI_KIND_POST), 9);
  OK(ssi_activity_observe_part(activity, SSI_KIND_SEARCH, 10));
  add(activity, SSI_KIND_SEARCH);
  ck_assert_int_eq(share_of(activity, SSI_KIND_SEARCH), 10);
  ssi_activity_free(activity);
}
END_TEST

/* All the ways events come in. */
static void add_column(ssi_activity *to, ssi_kind kind) {
  const int32_t day = 20000;
  const uint8_t kinds = (uint8_t)kind;
  OK(ssi_activity_add_columns(to, 1, &day, &kinds, NULL, NULL, NULL, NULL));
}

static void add_merged(ssi_activity *to, ssi_kind kind) {
  ssi_activity *other = fresh();
  add(other, kind);
  OK(ssi_activity_merge(to, other));
  ssi_activity_free(other);
}

static void add_loaded(ssi_activity *to, ssi_kind kind) {
  ssi_activity *other = fresh(), *loaded = NULL;
  size_t size = 0;
  uint8_t *bytes;
  add(other, kind);
  bytes = saved_bytes(other, &size);
  OK(ssi_activity_load(NULL, bytes, size, &loaded));
  OK(ssi_activity_merge(to, loaded));
  ssi_activity_free(loaded);
  ssi_activity_free(other);
  free(bytes);
}

/* Events of adverse kinds show nothing, those of all others do. */
START_TEST(adverse_kinds) {
  static void (*const ways[])(ssi_activity *, ssi_kind) = {
      add, add_column, add_merged, add_loaded};
  member m = member_new();
  int kind;
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    const bool adverse =
        kind_info(m.model, (ssi_kind)kind).polarity == SSI_POLARITY_ADVERSE;
    int64_t total = 0;
    ways[_i](m.activity, (ssi_kind)kind);
    ck_assert_int_eq(share_of(m.activity, (ssi_kind)kind), adverse ? 0 : WHOLE);
    OK(ssi_activity_total(m.activity, (ssi_kind)kind, 0, SSI_DAY_MAX, &total));
    ck_assert_int_eq(total, 1);
    OK(ssi_activity_observe_part(m.activity, (ssi_kind)kind, 4711));
    ck_assert_int_eq(share_of(m.activity, (ssi_kind)kind), 4711);
  }
  member_free(&m);
}
END_TEST

/* 0: not looked for; of both the smaller, of one that one. */
START_TEST(merges) {
  static const int32_t shares[][3] = {
      {0, 0, 0},         {0, 7, 7}, {7, 0, 7},         {5, 7, 5},
      {7, 5, 5},         {5, 5, 5}, {WHOLE, 5, 5},     {5, WHOLE, 5},
      {0, WHOLE, WHOLE}, {1, 0, 1}, {WHOLE, 0, WHOLE},
  };
  ssi_activity *one = fresh(), *other = fresh();
  if (shares[_i][0])
    OK(ssi_activity_observe_part(one, SSI_KIND_POST, shares[_i][0]));
  if (shares[_i][1])
    OK(ssi_activity_observe_part(other, SSI_KIND_POST, shares[_i][1]));
  OK(ssi_activity_merge(one, other));
  ck_assert_int_eq(share_of(one, SSI_KIND_POST), shares[_i][2]);
  OK(ssi_activity_merge(one, one));
  ck_assert_int_eq(share_of(one, SSI_KIND_POST), shares[_i][2]);
  ssi_activity_free(one);
  ssi_activity_free(other);
}
END_TEST

/* Of each kind the smaller share of both ledgers, whichever takes in the other.
 */
START_TEST(merges_each_kind) {
  const ssi_kind kind = (ssi_kind)(_i / 2 + 1);
  ssi_activity *into = fresh(), *other = fresh();
  OK(ssi_activity_observe_part(into, kind, _i % 2 ? 5 : 7));
  OK(ssi_activity_observe_part(other, kind, _i % 2 ? 7 : 5));
  OK(ssi_activity_merge(into, other));
  ck_assert_int_eq(share_of(into, kind), 5);
  ssi_activity_free(into);
  ssi_activity_free(other);
}
END_TEST

/* What was observed stays when rows go, and in a copy. */
START_TEST(stays) {
  ssi_activity *activity = fresh(), *copy = NULL;
  OK(ssi_activity_observe_part(activity, SSI_KIND_POST, 300));
  OK(ssi_activity_add(activity, 5, SSI_KIND_POST, 0, 1, 8));
  OK(ssi_activity_forget(activity, 8, NULL));
  OK(ssi_activity_cut(activity, 6, NULL));
  ck_assert_int_eq(share_of(activity, SSI_KIND_POST), 300);
  OK(ssi_activity_copy(activity, &copy));
  ck_assert_int_eq(share_of(copy, SSI_KIND_POST), 300);
  OK(ssi_activity_observe_part(copy, SSI_KIND_POST, 200));
  ck_assert_int_eq(share_of(activity, SSI_KIND_POST), 300);
  ssi_activity_free(copy);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(refused_shares) {
  static const int32_t shares[] = {0, -1, WHOLE + 1, INT32_MAX, INT32_MIN};
  ssi_activity *activity = fresh();
  ssi_refusal told = SSI_INIT(ssi_refusal);
  REFUSED(ssi_activity_observe_part(activity, SSI_KIND_COMMENT, shares[_i]),
          RANGE);
  ck_assert_int_eq(share_of(activity, SSI_KIND_COMMENT), 0);
  OK(ssi_activity_refusal(activity, &told));
  ck_assert_int_eq(told.status, SSI_ERROR_RANGE);
  ck_assert_str_eq(told.field, "share");
  ck_assert_int_eq(told.value, shares[_i]);
  ck_assert_int_eq(told.minimum, 1);
  ck_assert_int_eq(told.maximum, WHOLE);
  ck_assert_int_eq(told.kind, SSI_KIND_COMMENT);
  ck_assert_int_eq(told.row, -1);
  ssi_activity_free(activity);
}
END_TEST

START_TEST(refused_kinds) {
  static const int kinds[] = {0, SSI_KINDS + 1, -1, INT32_MAX, INT32_MIN};
  const ssi_kind kind = (ssi_kind)kinds[_i];
  ssi_activity *activity = fresh();
  ssi_refusal told = SSI_INIT(ssi_refusal);
  int32_t share = 4711;
  REFUSED(ssi_activity_observe_part(activity, kind, 0), KIND);
  OK(ssi_activity_refusal(activity, &told));
  ck_assert_str_eq(told.field, "kind");
  ck_assert_int_eq(told.value, kinds[_i]);
  REFUSED(ssi_activity_observed_share(activity, kind, &share), KIND);
  ck_assert_int_eq(share, 4711);
  ssi_activity_free(activity);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {to_a_share, SSI_KINDS},
      {the_smaller_share_holds, 6},
      {events_and_shares, 1},
      {adverse_kinds, 4},
      {merges, 11},
      {merges_each_kind, 2 * SSI_KINDS},
      {stays, 1},
      {refused_shares, 5},
      {refused_kinds, 5},
  };
  return RUN_TESTS("activity_shares", cases);
}

/* Many events at once: the same ledger as one by one, all or none. */
#include <string.h>

#include "unit/suite.h"

#define EVENTS 12

typedef struct columns {
  int32_t days[EVENTS];
  uint8_t kinds[EVENTS];
  uint32_t traits[EVENTS];
  uint32_t counts[EVENTS];
  uint64_t who[EVENTS];
} columns;

/* Out of order, with equal events near and far. */
static const columns sound = {
    .days = {9, 3, 3, 9, SSI_DAY_MAX, 0, 3, 9, 3, 500, 3, 9},
    .kinds = {4, 1, 1, 4, SSI_KINDS, 1, 1, 4, 2, 5, 1, 4},
    .traits = {0, 4, 4, 0, SSI_TRAITS, 0, 4, 0, 0, 1, 0, 0},
    .counts = {1, 2, 3, 4, 1000000, 5, 6, 7, 8, 9, 10, 11},
    .who = {1, 0, 0, 1, UINT64_MAX, 0, 0, 2, 0, 7, 0, 1},
};

static ssi_activity *fresh(void) {
  ssi_activity *activity = NULL;
  OK(ssi_activity_new(NULL, &activity));
  return activity;
}

static ssi_status add_all(ssi_activity *to, const columns *c, size_t *row) {
  return ssi_activity_add_columns(to, EVENTS, c->days, c->kinds, c->traits,
                                  c->counts, c->who, row);
}

static void add_each(ssi_activity *to, const columns *c) {
  size_t i;
  for (i = 0; i < EVENTS; i++) {
    OK(ssi_activity_add(to, c->days[i], (ssi_kind)c->kinds[i], c->traits[i],
                        c->counts[i], c->who[i]));
  }
}

static size_t rows_of(const ssi_activity *activity) {
  size_t rows = 0;
  OK(ssi_activity_rows(activity, &rows));
  return rows;
}

START_TEST(as_one_by_one) {
  ssi_activity *together = fresh(), *apart = fresh();
  size_t row = 4711;
  OK(add_all(together, &sound, &row));
  add_each(apart, &sound);
  ck_assert(same_saved(together, apart));
  ck_assert_uint_eq(row, 4711);
  /* 12 events; the 9,4,0,1 three times and the 3,1,4,0 three times: 8 rows. */
  ck_assert_uint_eq(rows_of(together), 8);
  /* Again, on top of what is there. */
  OK(add_all(together, &sound, NULL));
  add_each(apart, &sound);
  ck_assert(same_saved(together, apart));
  ck_assert_uint_eq(rows_of(together), 8);
  ssi_activity_free(together);
  ssi_activity_free(apart);
}
END_TEST

/* What is there lies before, between and after what is added. */
START_TEST(between_older_rows) {
  ssi_activity *together = fresh(), *apart = fresh();
  static const int32_t days[] = {0, 4, 9, 600, 65535};
  size_t i;
  for (i = 0; i < 5; i++) {
    OK(ssi_activity_add(together, days[i], SSI_KIND_ARTICLE, 0, 1, 0));
    OK(ssi_activity_add(apart, days[i], SSI_KIND_ARTICLE, 0, 1, 0));
  }
  OK(add_all(together, &sound, NULL));
  add_each(apart, &sound);
  ck_assert(same_saved(together, apart));
  ssi_activity_free(together);
  ssi_activity_free(apart);
}
END_TEST

#define MANY 700

/* What differs among many rows out of order: bits of day, kind, person. */
static const struct differing {
  int32_t days;
  int kinds;
  uint64_t people;
} differing[] = {
    {1, 1, MANY},        {1, SSI_KINDS, 1},     {200, 1, 1}, {60000, 1, 1},
    {200, SSI_KINDS, 1}, {60000, SSI_KINDS, 3}, {9, 1, 500}, {1, 1, 1},
};

START_TEST(many_rows) {
  static int32_t days[MANY];
  static uint8_t kinds[MANY];
  static uint64_t who[MANY];
  const struct differing *by = &differing[_i];
  ssi_activity *together = fresh(), *apart = fresh();
  size_t i;
  for (i = 0; i < MANY; i++) {
    const size_t mixed = i * 379 % MANY; /* 379 and 700 share no factor */
    days[i] = (int32_t)(mixed * 7919) % by->days;
    kinds[i] = (uint8_t)(1 + mixed % (size_t)by->kinds);
    who[i] = mixed % by->people;
    OK(ssi_activity_add(apart, days[i], (ssi_kind)kinds[i], 0, 1, who[i]));
  }
  OK(ssi_activity_add_columns(together, MANY, days, kinds, NULL, NULL, who,
                              NULL));
  ck_assert(same_saved(together, apart));
  ssi_activity_free(together);
  ssi_activity_free(apart);
}
END_TEST

START_TEST(missing_columns_have_defaults) {
  ssi_activity *together = fresh(), *apart = fresh();
  size_t i;
  OK(ssi_activity_add_columns(together, EVENTS, sound.days, sound.kinds, NULL,
                              NULL, NULL, NULL));
  for (i = 0; i < EVENTS; i++) {
    OK(ssi_activity_add(apart, sound.days[i], (ssi_kind)sound.kinds[i], 0, 1,
                        0));
  }
  ck_assert(same_saved(together, apart));
  ssi_activity_free(together);
  ssi_activity_free(apart);
}
END_TEST

START_TEST(no_rows_do_nothing) {
  ssi_activity *activity = fresh(), *empty = fresh();
  size_t row = 4711;
  OK(ssi_activity_add_columns(activity, 0, NULL, NULL, NULL, NULL, NULL, &row));
  ck_assert(same_saved(activity, empty));
  ck_assert_uint_eq(row, 4711);
  ssi_activity_free(activity);
  ssi_activity_free(empty);
}
END_TEST

/* A fault and its status; rows are spoilt by writing it over a sound one. */
static const struct fault {
  int32_t day;
  uint8_t kind;
  uint32_t traits;
  uint32_t count;
  ssi_status status;
} faults[] = {
    {-1, 1, 0, 1, SSI_ERROR_DAY},
    {65536, 1, 0, 1, SSI_ERROR_DAY},
    {INT32_MIN, 1, 0, 1, SSI_ERROR_DAY},
    {1, 0, 0, 1, SSI_ERROR_KIND},
    {1, SSI_KINDS + 1, 0, 1, SSI_ERROR_KIND},
    {1, 255, 0, 1, SSI_ERROR_KIND},
    {1, 1, SSI_TRAITS + 1, 1, SSI_ERROR_TRAITS},
    {1, 1, UINT32_MAX, 1, SSI_ERROR_TRAITS},
    {1, 1, 0, 0, SSI_ERROR_COUNT},
    {1, 1, 0, SSI_COUNT_MAX + 1, SSI_ERROR_COUNT},
    {1, 1, 0, UINT32_MAX, SSI_ERROR_COUNT},
};

static void spoil(columns *c, size_t row, const struct fault *fault) {
  c->days[row] = fault->day;
  c->kinds[row] = fault->kind;
  c->traits[row] = fault->traits;
  c->counts[row] = fault->count;
}

/* The fault in each row, and another kind of fault in every later row: the
   first is told, and nothing is added. */
START_TEST(first_row_at_fault) {
  const struct fault *fault = &faults[_i];
  const struct fault *later = &faults[(_i + 4) % (int)ROWS(faults)];
  ssi_activity *activity = fresh(), *before = NULL;
  size_t bad, i, row;
  OK(ssi_activity_add(activity, 5, SSI_KIND_POST, 0, 1, 0));
  OK(ssi_activity_copy(activity, &before));
  for (bad = 0; bad < EVENTS; bad++) {
    columns c = sound;
    spoil(&c, bad, fault);
    for (i = bad + 1; i < EVENTS; i++) spoil(&c, i, later);
    row = 4711;
    ck_assert_int_eq(add_all(activity, &c, &row), fault->status);
    ck_assert_uint_eq(row, bad);
    ck_assert_int_eq(add_all(activity, &c, NULL), fault->status);
    ck_assert(same_saved(activity, before));
  }
  ssi_activity_free(before);
  ssi_activity_free(activity);
}
END_TEST

/* Counts of equal events saturate within the columns: 4295 times a million. */
START_TEST(counts_saturate) {
  static int32_t days[4295];
  static uint8_t kinds[4295];
  static uint32_t counts[4295];
  ssi_activity *activity = fresh();
  int64_t total = 0;
  size_t i;
  for (i = 0; i < 4295; i++) {
    days[i] = 1;
    kinds[i] = SSI_KIND_REACTION;
    counts[i] = 1000000;
  }
  OK(ssi_activity_add_columns(activity, 4295, days, kinds, NULL, counts, NULL,
                              NULL));
  ck_assert_uint_eq(rows_of(activity), 1);
  OK(ssi_activity_total(activity, SSI_KIND_REACTION, 0, 2, &total));
  ck_assert_int_eq(total, INT64_C(4294967295));
  ssi_activity_free(activity);
}
END_TEST

/* Columns of every length go into a ledger of every length: few rows among
   many are added one at a time, more are merged. */
START_TEST(few_among_many) {
  ssi_activity *together = fresh(), *apart = fresh();
  uint64_t who[40];
  size_t rows = 1, i;
  uint32_t state = (uint32_t)_i;
  while (rows_of(together) < 3000) {
    int32_t days[40];
    uint8_t kinds[40];
    rows = rows % 37 + 1;
    for (i = 0; i < rows; i++) {
      state = state * 1664525 + 1013904223;
      days[i] = (int32_t)(state >> 22);
      kinds[i] = (uint8_t)(1 + (state >> 10) % 3);
      who[i] = state >> 16 & 3;
      OK(ssi_activity_add(apart, days[i], (ssi_kind)kinds[i], 0, 1, who[i]));
    }
    OK(ssi_activity_add_columns(together, rows, days, kinds, NULL, NULL, who,
                                NULL));
    ALWAYS(rows_of(together) == rows_of(apart));
  }
  ck_assert(same_saved(together, apart));
  ssi_activity_free(together);
  ssi_activity_free(apart);
}
END_TEST

/* The limit counts what is there and what is asked for, before any column is
   read. */
START_TEST(too_many_rows) {
  ssi_activity *activity = fresh();
  size_t row = 4711;
  REFUSED(
      ssi_activity_add_columns(activity, SSI_ACTIVITY_ROWS_MAX + 1, sound.days,
                               sound.kinds, NULL, NULL, NULL, &row),
      LIMIT);
  REFUSED(ssi_activity_add_columns(activity, SIZE_MAX, sound.days, sound.kinds,
                                   NULL, NULL, NULL, &row),
          LIMIT);
  OK(ssi_activity_add(activity, 5, SSI_KIND_POST, 0, 1, 0));
  REFUSED(ssi_activity_add_columns(activity, SSI_ACTIVITY_ROWS_MAX, sound.days,
                                   sound.kinds, NULL, NULL, NULL, &row),
          LIMIT);
  ck_assert_uint_eq(row, 4711);
  ck_assert_uint_eq(rows_of(activity), 1);
  ssi_activity_free(activity);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {as_one_by_one, 1},           {between_older_rows, 1},
      {many_rows, ROWS(differing)}, {missing_columns_have_defaults, 1},
      {no_rows_do_nothing, 1},      {first_row_at_fault, ROWS(faults)},
      {counts_saturate, 1},         {few_among_many, 8},
      {too_many_rows, 1},
  };
  return RUN_TESTS("activity_columns", cases);
}

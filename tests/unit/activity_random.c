/* Every call that changes a ledger, in any order, against a simple model: a
   list of rows kept in order by insertion. Thousands of sequences, from a few
   events to as many as make several runs. */
#include <string.h>

#include "allocator.h"
#include "unit/suite.h"

#define SEQUENCES 10000
#define LOOPS 10 /* the test runs as often, with as many sequences each */
#define ROWS_MOST 6000
#define LAST_COUNT UINT32_MAX

typedef struct row {
  int32_t day;
  uint8_t kind;
  uint32_t traits;
  uint64_t who;
  uint32_t count;
} row;

typedef struct ledger {
  row rows[ROWS_MOST];
  size_t count;
  bool kinds[SSI_KINDS + 1];
  uint32_t traits;
} ledger;

/* A sequence draws from these. */
typedef struct world {
  uint64_t state;
  uint32_t days, kinds, traits, people;
  ssi_allocator from;
  ssi_activity *activity;
  ledger *model;
} world;

static uint32_t draw(world *w, uint32_t below) {
  w->state ^= w->state << 13;
  w->state ^= w->state >> 7;
  w->state ^= w->state << 17;
  return (uint32_t)((w->state * UINT64_C(2685821657736338717)) >> 33) % below;
}

static int compare(const row *a, const row *b) {
  if (a->day != b->day) return a->day < b->day ? -1 : 1;
  if (a->kind != b->kind) return a->kind < b->kind ? -1 : 1;
  if (a->traits != b->traits) return a->traits < b->traits ? -1 : 1;
  if (a->who != b->who) return a->who < b->who ? -1 : 1;
  return 0;
}

static void model_add(ledger *to, const row *one) {
  size_t at = to->count;
  while (at > 0 && compare(&to->rows[at - 1], one) > 0) at--;
  to->kinds[one->kind] = true;
  to->traits |= one->traits;
  if (at > 0 && compare(&to->rows[at - 1], one) == 0) {
    const uint64_t sum = (uint64_t)to->rows[at - 1].count + one->count;
    to->rows[at - 1].count = sum < LAST_COUNT ? (uint32_t)sum : LAST_COUNT;
    return;
  }
  ALWAYS(to->count < ROWS_MOST);
  memmove(to->rows + at + 1, to->rows + at, (to->count - at) * sizeof *one);
  to->rows[at] = *one;
  to->count++;
}

static row any_row(world *w) {
  row one;
  memset(&one, 0, sizeof one);
  one.day = (int32_t)draw(w, w->days);
  one.kind = (uint8_t)(1 + draw(w, w->kinds));
  one.traits = draw(w, w->traits);
  one.who = draw(w, w->people);
  one.count = draw(w, 8) ? 1 + draw(w, 3) : SSI_COUNT_MAX;
  return one;
}

static void add_to(ssi_activity *to, const row *one) {
  ALWAYS(ssi_activity_add(to, one->day, (ssi_kind)one->kind, one->traits,
                          one->count, one->who) == SSI_OK);
}

static void add(world *w) {
  const row one = any_row(w);
  add_to(w->activity, &one);
  model_add(w->model, &one);
}

/* One after the other by day, before or after all there are. */
static void add_in_order(world *w) {
  const uint32_t times = draw(w, 100);
  const bool back = draw(w, 2);
  int32_t day = (int32_t)draw(w, w->days);
  uint32_t i;
  for (i = 0; i < times; i++) {
    row one = any_row(w);
    one.day = day += back ? -1 : 1;
    if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return;
    add_to(w->activity, &one);
    model_add(w->model, &one);
  }
}

static void add_columns(world *w) {
  int32_t days[40];
  uint8_t kinds[40];
  uint32_t traits[40], counts[40];
  uint64_t who[40];
  const uint32_t rows = draw(w, draw(w, 2) ? 40 : 3);
  uint32_t i;
  for (i = 0; i < rows; i++) {
    const row one = any_row(w);
    days[i] = one.day;
    kinds[i] = one.kind;
    traits[i] = one.traits;
    counts[i] = one.count;
    who[i] = one.who;
    model_add(w->model, &one);
  }
  ALWAYS(ssi_activity_add_columns(w->activity, rows, days, kinds, traits,
                                  counts, who, NULL) == SSI_OK);
}

static void merge(world *w) {
  const uint32_t rows = draw(w, 150);
  ssi_activity *other = NULL;
  uint32_t i;
  ALWAYS(ssi_activity_new(&w->from, &other) == SSI_OK);
  for (i = 0; i < rows; i++) {
    const row one = any_row(w);
    add_to(other, &one);
    model_add(w->model, &one);
  }
  if (draw(w, 2)) {
    ALWAYS(ssi_activity_merge(w->activity, other) == SSI_OK);
    ssi_activity_free(other);
  } else {
    ALWAYS(ssi_activity_merge(other, w->activity) == SSI_OK);
    ssi_activity_free(w->activity);
    w->activity = other;
  }
}

static void double_all(world *w) {
  size_t i;
  ALWAYS(ssi_activity_merge(w->activity, w->activity) == SSI_OK);
  for (i = 0; i < w->model->count; i++) {
    row *one = &w->model->rows[i];
    one->count = one->count > LAST_COUNT / 2 ? LAST_COUNT : 2 * one->count;
  }
}

/* Now and then so often that counts saturate. */
static void merge_with_itself(world *w) {
  uint32_t times = draw(w, 10) ? 1 : 14;
  while (times-- > 0) double_all(w);
}

static void copy(world *w) {
  ssi_activity *other = NULL;
  ALWAYS(ssi_activity_copy(w->activity, &other) == SSI_OK);
  ssi_activity_free(w->activity);
  w->activity = other;
}

static void load(world *w) {
  ssi_activity *other = NULL;
  size_t size = 0;
  uint8_t *bytes = saved_bytes(w->activity, &size);
  ALWAYS(ssi_activity_load(&w->from, bytes, size, &other) == SSI_OK);
  ssi_activity_free(w->activity);
  w->activity = other;
  free(bytes);
}

static void cut(world *w) {
  const int32_t day = (int32_t)draw(w, draw(w, 2) ? w->days : 8);
  ledger *model = w->model;
  size_t removed = 0, found = 4711;
  while (removed < model->count && model->rows[removed].day < day) removed++;
  model->count -= removed;
  memmove(model->rows, model->rows + removed, model->count * sizeof(row));
  ALWAYS(ssi_activity_cut(w->activity, day, &found) == SSI_OK);
  ALWAYS(found == removed);
}

static void forget(world *w) {
  const uint64_t who = draw(w, w->people);
  ledger *before = malloc(sizeof *before);
  size_t expected = 0, found = 4711, i;
  memcpy(before, w->model, sizeof *before);
  w->model->count = 0;
  for (i = 0; i < before->count; i++) {
    row one = before->rows[i];
    if (who != 0 && one.who == who) {
      one.who = 0;
      expected++;
    }
    model_add(w->model, &one);
  }
  free(before);
  ALWAYS(ssi_activity_forget(w->activity, who, &found) == SSI_OK);
  ALWAYS(found == expected);
}

static void observe(world *w) {
  uint8_t kinds[3];
  const uint32_t traits = draw(w, w->traits);
  size_t i;
  for (i = 0; i < 3; i++) {
    kinds[i] = (uint8_t)(1 + draw(w, SSI_KINDS));
    w->model->kinds[kinds[i]] = true;
  }
  w->model->traits |= traits;
  ALWAYS(ssi_activity_observe_kinds(w->activity, kinds, 3) == SSI_OK);
  ALWAYS(ssi_activity_observe_traits(w->activity, traits) == SSI_OK);
}

static void (*const changes[])(world *) = {
    add_in_order, add_columns, add_columns, merge,  merge_with_itself,
    copy,         load,        cut,         forget, observe,
};

/* Reads from any row on, as many as there may be room for. */
static void check_rows(world *w) {
  const ledger *model = w->model;
  const size_t from = draw(w, (uint32_t)model->count + 1);
  size_t capacity = draw(w, 40), rows = 4711, i;
  int32_t days[40];
  uint8_t kinds[40];
  uint32_t traits[40], counts[40];
  uint64_t who[40];
  ALWAYS(ssi_activity_read(w->activity, from, capacity, days, kinds, traits,
                           counts, who, &rows) == SSI_OK);
  if (capacity > model->count - from) capacity = model->count - from;
  ALWAYS(rows == capacity);
  for (i = 0; i < rows; i++) {
    const row *one = &model->rows[from + i];
    ALWAYS(days[i] == one->day && kinds[i] == one->kind &&
           traits[i] == one->traits && counts[i] == one->count &&
           who[i] == one->who);
  }
}

static void check_total(world *w) {
  const uint8_t kind = (uint8_t)(1 + draw(w, w->kinds));
  const int32_t a = (int32_t)draw(w, w->days), b = (int32_t)draw(w, w->days);
  int64_t expected = 0, total = -1;
  size_t i;
  for (i = 0; i < w->model->count; i++) {
    const row *one = &w->model->rows[i];
    if (one->kind == kind && one->day >= a && one->day <= b)
      expected += one->count;
  }
  ALWAYS(ssi_activity_total(w->activity, (ssi_kind)kind, a, b, &total) ==
         SSI_OK);
  ALWAYS(total == expected);
}

static void check_days(world *w) {
  const ledger *model = w->model;
  int32_t first = -1, last = -1;
  size_t rows = 4711;
  const ssi_status status = ssi_activity_days(w->activity, &first, &last);
  ALWAYS(ssi_activity_rows(w->activity, &rows) == SSI_OK);
  ALWAYS(rows == model->count);
  ALWAYS(status == (rows > 0 ? SSI_OK : SSI_ERROR_EMPTY));
  if (rows == 0) return;
  ALWAYS(first == model->rows[0].day && last == model->rows[rows - 1].day);
}

/* The bytes are those of a ledger that was filled in order. */
static void check_saved(world *w) {
  ssi_activity *plain = NULL;
  uint8_t kinds[SSI_KINDS];
  size_t count = 0, i;
  ALWAYS(ssi_activity_new(&w->from, &plain) == SSI_OK);
  for (i = 1; i <= SSI_KINDS; i++) {
    if (w->model->kinds[i]) kinds[count++] = (uint8_t)i;
  }
  ALWAYS(ssi_activity_observe_kinds(plain, kinds, count) == SSI_OK);
  ALWAYS(ssi_activity_observe_traits(plain, w->model->traits) == SSI_OK);
  for (i = 0; i < w->model->count; i++) {
    row one = w->model->rows[i];
    uint32_t left = one.count;
    /* Large counts come of many million events; here by as many as needed. */
    for (; left > 0; left -= one.count) {
      one.count = left < SSI_COUNT_MAX ? left : SSI_COUNT_MAX;
      add_to(plain, &one);
    }
  }
  ALWAYS(same_saved(w->activity, plain));
  ssi_activity_free(plain);
}

static void check(world *w, bool saved) {
  check_days(w);
  check_rows(w);
  check_total(w);
  if (saved) check_saved(w);
}

/* Few and many of everything that makes rows differ. */
static void begin(world *w, struct test_memory *memory, uint64_t seed) {
  static const uint32_t sizes[] = {2, 10, 300, 4000};
  memset(memory, 0, sizeof *memory);
  w->state = (seed + 1) * UINT64_C(0x9E3779B97F4A7C15);
  w->days = sizes[draw(w, 4)];
  w->kinds = 1 + draw(w, 5);
  w->traits = 1 << draw(w, 4);
  w->people = sizes[draw(w, 4)];
  w->from = test_allocator(memory);
  memset(w->model, 0, sizeof *w->model);
  OK(ssi_activity_new(&w->from, &w->activity));
}

static void run(world *w, uint64_t seed) {
  struct test_memory memory;
  const uint32_t length = seed % 100 == 0 ? 4000 : 40 + (uint32_t)seed % 160;
  uint32_t i;
  begin(w, &memory, seed);
  for (i = 0; i < length && w->model->count < ROWS_MOST - 200; i++) {
    if (draw(w, length / 10))
      add(w);
    else
      changes[draw(w, ROWS(changes))](w);
    if (draw(w, 20) == 0) check(w, false);
  }
  check(w, true);
  ssi_activity_free(w->activity);
  ALWAYS(memory.live_blocks == 0 && memory.live_bytes == 0);
  ALWAYS(!memory.wrong_size);
}

START_TEST(any_sequence_of_changes) {
  const uint64_t first = (uint64_t)_i * (SEQUENCES / LOOPS);
  world w;
  uint64_t i;
  w.model = malloc(sizeof *w.model);
  for (i = 0; i < SEQUENCES / LOOPS; i++) run(&w, first + i);
  free(w.model);
}
END_TEST

/* As many as make all the runs there can be, in an order of which no run is in
   order for long, and backwards. */
START_TEST(many_in_any_order) {
  enum { MANY = 300000 };
  int32_t *days = malloc(MANY * sizeof *days);
  uint8_t *kinds = malloc(MANY);
  uint64_t *who = malloc(MANY * sizeof *who);
  ssi_activity *together = NULL, *apart = NULL;
  uint32_t i;
  OK(ssi_activity_new(NULL, &together));
  OK(ssi_activity_new(NULL, &apart));
  for (i = 0; i < MANY; i++) {
    /* 100,003 and 300,000 share no factor. */
    const uint32_t mixed =
        _i ? MANY - 1 - i : (uint32_t)((uint64_t)i * 100003 % MANY);
    days[i] = (int32_t)(mixed / 10);
    kinds[i] = (uint8_t)(1 + mixed % 2);
    who[i] = mixed % 9;
    ALWAYS(ssi_activity_add(apart, days[i], (ssi_kind)kinds[i], 0, 1, who[i]) ==
           SSI_OK);
  }
  OK(ssi_activity_add_columns(together, MANY, days, kinds, NULL, NULL, who,
                              NULL));
  ck_assert(same_saved(together, apart));
  ssi_activity_free(together);
  ssi_activity_free(apart);
  free(days);
  free(kinds);
  free(who);
}
END_TEST

int main(void) {
  const test_case cases[] = {{any_sequence_of_changes, LOOPS},
                             {many_in_any_order, 2}};
  return RUN_TESTS("activity_random", cases);
}

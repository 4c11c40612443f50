/* Tables in any order: whose rows are whose, and columns brought into the order
   of members, against a plain program. */
#include <string.h>

#include "allocator.h"
#include "unit/suite.h"

#define MOST 400
#define NOWHERE ((size_t)4711)

/* What a call answers, with room for any of these tables. */
typedef struct grouped {
  uint32_t places[MOST], firsts[MOST];
  int64_t starts[MOST];
  size_t members;
  bool moves;
} grouped;

static ssi_status group_with(const ssi_allocator *from, const int64_t *labels,
                             size_t rows, grouped *out) {
  memset(out, 0xAA, sizeof *out);
  return ssi_population_group(from, labels, rows, out->places, out->firsts,
                              out->starts, &out->members, &out->moves);
}

/* The same row by row: a row goes behind those of lower labels, and behind
   those of its own that came before it. */
static size_t place_of(const int64_t *labels, size_t rows, size_t row) {
  size_t before = 0, i;
  for (i = 0; i < rows; i++)
    before += labels[i] < labels[row] || (labels[i] == labels[row] && i < row);
  return before;
}

static void check(const int64_t *labels, size_t rows) {
  grouped got;
  size_t row, member = 0, moved = 0;
  int64_t starts[MOST], firsts[MOST];
  OK(group_with(NULL, labels, rows, &got));
  for (row = 0; row < rows; row++) starts[row] = -1;
  for (row = 0; row < rows; row++) {
    const size_t place = place_of(labels, rows, row);
    size_t i = 0;
    moved += place != row;
    if (got.moves) ck_assert_uint_eq(got.places[row], place);
    while (i < row && labels[i] != labels[row]) i++;
    if (i < row) continue;
    starts[place] = (int64_t)place;
    firsts[place] = (int64_t)row;
  }
  ck_assert_int_eq(got.moves, moved > 0);
  for (row = 0; row < rows; row++) {
    if (starts[row] < 0) continue;
    ck_assert_int_eq(got.starts[member], starts[row]);
    ck_assert_uint_eq(got.firsts[member], (uint32_t)firsts[row]);
    member++;
  }
  ck_assert_uint_eq(got.members, member);
}

START_TEST(small_tables) {
  static const int64_t least = INT64_MIN, most = INT64_MAX;
  const int64_t tables[][6] = {
      {1, 1, 2, 2, 2, 9},
      {2, 1, 2, 1, 2, 1},
      {5, 5, 5, 5, 5, 4},
      {-3, -3, 7, 7, -3, -4},
      {most, 0, least, most, 0, 1},
      {least, least, -1, 0, 0, most},
      {24, 0, 1, 1, 1, 1},
      {23, 0, 1, 1, 1, 1},
      {25, 1, 2, 25, 2, 1},
      {3, 2, 1, 0, -1, -2},
      {most, most, most, most, most, most - 1},
  };
  size_t i, rows;
  for (i = 0; i < ROWS(tables); i++) {
    for (rows = 0; rows <= 6; rows++) check(tables[i], rows);
  }
  check(NULL, 0);
}
END_TEST

static uint64_t next(uint64_t *state) {
  *state = *state * UINT64_C(6364136223846793005) + 1442695040888963407;
  return *state >> 20;
}

/* Few members, many, some far from each other. */
START_TEST(random_tables) {
  static const int64_t spans[] = {3, 50, 4 * MOST, 100000, INT64_MAX};
  uint64_t state = 1;
  int64_t labels[MOST];
  size_t i, row, times;
  for (i = 0; i < ROWS(spans); i++) {
    for (times = 0; times < 10; times++) {
      const size_t rows = (size_t)(next(&state) % MOST);
      for (row = 0; row < rows; row++)
        labels[row] = (int64_t)(next(&state) << 20 ^ next(&state)) % spans[i];
      check(labels, rows);
    }
  }
}
END_TEST

static const int64_t two[] = {7, 7, 3};
static const int64_t far[] = {7, 7, INT64_MIN};

START_TEST(group_refused) {
  ssi_allocator bad = SSI_INIT(ssi_allocator);
  grouped g;
  size_t members = NOWHERE;
  bool moves = true;
#define CALL(labels, places, firsts, starts, members, moves) \
  ssi_population_group(NULL, labels, 3, places, firsts, starts, members, moves)
  REFUSED(CALL(NULL, g.places, g.firsts, g.starts, &members, &moves), NULL);
  REFUSED(CALL(two, NULL, g.firsts, g.starts, &members, &moves), NULL);
  REFUSED(CALL(two, g.places, NULL, g.starts, &members, &moves), NULL);
  REFUSED(CALL(two, g.places, g.firsts, NULL, &members, &moves), NULL);
  REFUSED(CALL(two, g.places, g.firsts, g.starts, NULL, &moves), NULL);
  REFUSED(CALL(two, g.places, g.firsts, g.starts, &members, NULL), NULL);
  REFUSED(group_with(&bad, two, 3, &g), NULL);
  bad.size = 1;
  REFUSED(group_with(&bad, two, 3, &g), SIZE);
  if (SIZE_MAX > UINT32_MAX) {
    REFUSED(ssi_population_group(NULL, two, (size_t)1 << 16 << 16, g.places,
                                 g.firsts, g.starts, &members, &moves),
            LIMIT);
  }
  ck_assert_uint_eq(members, NOWHERE);
}
END_TEST

START_TEST(group_without_memory) {
  const int64_t *tables[] = {two, far};
  size_t i;
  for (i = 0; i < ROWS(tables); i++) {
    struct test_memory memory = {.fail_at = 1};
    const ssi_allocator from = test_allocator(&memory);
    grouped got;
    REFUSED(group_with(&from, tables[i], 3, &got), MEMORY);
    OK(group_with(&from, tables[i], 3, &got));
    ck_assert_uint_eq(memory.calls, 2);
    ck_assert_uint_eq(memory.live_bytes, 0);
    ck_assert(!memory.wrong_size);
    /* Rows that are in order take none. */
    OK(group_with(&from, tables[i] + 2, 1, &got));
    ck_assert_uint_eq(memory.calls, 2);
  }
}
END_TEST

/* Columns */

#define FIELDS .size = sizeof(ssi_column_options), .unit = 1
#define WITH(values, valid, size, places, count, options, out)             \
  ssi_population_column((const uint8_t *)(values), sizeof(values), valid,  \
                        size, places, count, &(options), (uint8_t *)(out), \
                        sizeof(out), &row)
#define PLAIN(values, options, out) WITH(values, NULL, 0, NULL, 0, options, out)

START_TEST(widths) {
  const int8_t i1[] = {-128, -1, 127};
  const int16_t i2[] = {-32768, -1, 32767};
  const int32_t i4[] = {INT32_MIN, -1, INT32_MAX};
  const int64_t i8[] = {INT64_MIN, -1, INT64_MAX};
  const uint8_t u1[] = {0, 128, 255};
  const uint16_t u2[] = {0, 32768, 65535};
  const uint32_t u4[] = {0, 1u << 31, UINT32_MAX};
  const uint64_t u8[] = {0, UINT64_C(1) << 63, UINT64_MAX};
  const struct column {
    const void *values;
    size_t bytes;
    uint32_t sign;
    int64_t wide[3];
  } columns[] = {
      {i1, 1, 1, {-128, -1, 127}},
      {i2, 2, 1, {-32768, -1, 32767}},
      {i4, 4, 1, {INT32_MIN, -1, INT32_MAX}},
      {i8, 8, 1, {INT64_MIN, -1, INT64_MAX}},
      {u1, 1, 0, {0, 128, 255}},
      {u2, 2, 0, {0, 32768, 65535}},
      {u4, 4, 0, {0, INT64_C(1) << 31, UINT32_MAX}},
      {u8, 8, 0, {0, INT64_MIN, -1}},
  };
  size_t i, k, row = NOWHERE;
  for (i = 0; i < ROWS(columns); i++) {
    const struct column *of = &columns[i];
    ssi_column_options all = {FIELDS,
                              .value_bytes = of->bytes,
                              .out_bytes = 8,
                              .has_sign = of->sign,
                              .minimum = of->sign ? INT64_MIN : 0,
                              .maximum = of->sign ? INT64_MAX : -1};
    int64_t wide[3];
    uint8_t same[24];
    OK(ssi_population_column(of->values, 3 * of->bytes, NULL, 0, NULL, 0, &all,
                             (uint8_t *)wide, sizeof wide, NULL));
    for (k = 0; k < 3; k++) ck_assert_int_eq(wide[k], of->wide[k]);
    if (of->bytes == 2) continue; /* no column of a population is so */
    all.out_bytes = of->bytes;
    OK(ssi_population_column(of->values, 3 * of->bytes, NULL, 0, NULL, 0, &all,
                             same, 3 * of->bytes, &row));
    ck_assert_mem_eq(same, of->values, 3 * of->bytes);
  }
  ck_assert_uint_eq(row, NOWHERE);
}
END_TEST

/* Midnight in UTC, and the moment before it, on both sides of 1970. */
START_TEST(times_as_days) {
  const int64_t day = INT64_C(86400000000);
  const int64_t times[] = {0,   -1,   1,        day - 1,
                           day, -day, -day - 1, 20000 * day + day / 2};
  const int32_t wanted[] = {0, -1, 0, 0, 1, -1, -2, 20000};
  const ssi_column_options days = {.size = sizeof(ssi_column_options),
                                   .unit = day,
                                   .value_bytes = 8,
                                   .out_bytes = 4,
                                   .has_sign = 1,
                                   .minimum = -2,
                                   .maximum = 65535};
  int32_t got[ROWS(times)];
  size_t row = NOWHERE;
  OK(PLAIN(times, days, got));
  ck_assert_mem_eq(got, wanted, sizeof got);
}
END_TEST

static const uint32_t turned[] = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
static const uint8_t ten[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};

START_TEST(gaps_and_places) {
  const uint8_t valid[] = {0x7E, 0x02};
  const int32_t wanted[] = {9, -1, -1, 6, 5, 4, 3, 2, 1, -1};
  ssi_column_options how = {FIELDS,        .value_bytes = 1, .out_bytes = 4,
                            .minimum = -1, .maximum = 9,     .missing = -1};
  int32_t got[10];
  size_t row = NOWHERE;
  OK(WITH(ten, valid, 2, turned, 10, how, got));
  ck_assert_mem_eq(got, wanted, sizeof got);
  ck_assert_uint_eq(row, NOWHERE);
  /* One that is missing must be allowed, too. */
  how.missing = -2;
  REFUSED(WITH(ten, valid, 2, turned, 10, how, got), RANGE);
  ck_assert_uint_eq(row, 0);
  /* Enough bits are enough. */
  how.missing = -1;
  OK(ssi_population_column(ten, 8, valid, 1, NULL, 0, &how, (uint8_t *)got,
                           8 * sizeof *got, NULL));
}
END_TEST

/* A bit for each row, and no fewer. */
START_TEST(a_bit_for_each_row) {
  const ssi_column_options how = {FIELDS, .value_bytes = 1, .out_bytes = 1,
                                  .maximum = 9};
  const uint8_t values[80] = {0};
  uint8_t valid[10], got[80];
  size_t rows;
  memset(valid, 0xFF, sizeof valid);
  for (rows = 1; rows <= sizeof values; rows++) {
    const size_t enough = (rows + 7) / 8;
    OK(ssi_population_column(values, rows, valid, enough, NULL, 0, &how, got,
                             sizeof got, NULL));
    REFUSED(ssi_population_column(values, rows, valid, enough - 1, NULL, 0,
                                  &how, got, sizeof got, NULL),
            SIZE);
  }
}
END_TEST

/* The rows of two parts go to the same column. */
START_TEST(parts_of_a_table) {
  const ssi_column_options how = {FIELDS, .value_bytes = 1, .out_bytes = 4,
                                  .maximum = 9};
  uint32_t got[10];
  size_t i;
  OK(ssi_population_column(ten, 4, NULL, 0, turned, 4, &how, (uint8_t *)got,
                           sizeof got, NULL));
  OK(ssi_population_column(ten + 4, 6, NULL, 0, turned + 4, 6, &how,
                           (uint8_t *)got, sizeof got, NULL));
  for (i = 0; i < 10; i++) ck_assert_uint_eq(got[i], 9 - i);
}
END_TEST

/* Numbers of the widths of a population that only find their places. */
START_TEST(places_alone) {
  const uint32_t back[] = {2, 1, 0}, past[] = {2, 3, 0};
  const uint32_t u4[] = {7, UINT32_MAX, 9};
  const uint64_t u8[] = {7, UINT64_MAX, 9};
  const uint8_t u1[] = {7, 255, 9};
  ssi_column_options how = {FIELDS, .value_bytes = 1, .out_bytes = 1,
                            .maximum = 255};
  uint8_t got1[3];
  uint32_t got4[3];
  uint64_t got8[3];
  size_t row = NOWHERE;
  OK(WITH(u1, NULL, 0, back, 3, how, got1));
  how.value_bytes = how.out_bytes = 4;
  how.maximum = UINT32_MAX;
  OK(WITH(u4, NULL, 0, back, 3, how, got4));
  how.value_bytes = how.out_bytes = 8;
  how.maximum = -1;
  OK(WITH(u8, NULL, 0, back, 3, how, got8));
  /* What more happens to them is not forgotten. */
  how.value_bytes = how.out_bytes = 1;
  how.maximum = 254;
  REFUSED(WITH(u1, NULL, 0, back, 3, how, got1), RANGE);
  ck_assert_uint_eq(row, 1);
  how.maximum = 255;
  how.unit = 2;
  OK(WITH(u1, NULL, 0, back, 3, how, got1));
  ck_assert(got1[0] == 4 && got1[1] == 127 && got1[2] == 3);
  how.unit = 1;
  OK(WITH(u1, NULL, 0, back, 3, how, got1));
  how.value_bytes = how.out_bytes = 8;
  how.maximum = -1;
  /* And one that is past the end. */
  REFUSED(WITH(u8, NULL, 0, past, 3, how, got8), INDEX);
  ck_assert_uint_eq(row, 1);
  how.value_bytes = how.out_bytes = 4;
  how.maximum = UINT32_MAX;
  REFUSED(WITH(u4, NULL, 0, past, 3, how, got4), INDEX);
  ck_assert_uint_eq(row, 1);
  ck_assert(got1[0] == 9 && got1[1] == 255 && got1[2] == 7);
  ck_assert(got4[0] == 9 && got4[1] == UINT32_MAX && got4[2] == 7);
  ck_assert(got8[0] == 9 && got8[1] == UINT64_MAX && got8[2] == 7);
}
END_TEST

START_TEST(rows_refused) {
  const uint64_t large[] = {5, UINT64_MAX, 3};
  ssi_column_options how = {FIELDS, .value_bytes = 1, .out_bytes = 4,
                            .maximum = 6};
  const uint32_t past[] = {0, 1, 2, 3, 10, 5, 6, 7, 8, 9};
  uint32_t got[10];
  int32_t few[3] = {7, 7, 7};
  size_t row = NOWHERE;
  REFUSED(PLAIN(ten, how, got), RANGE);
  ck_assert_uint_eq(row, 7);
  how.minimum = 1;
  REFUSED(PLAIN(ten, how, got), RANGE);
  ck_assert_uint_eq(row, 0);
  REFUSED(ssi_population_column(ten, 10, NULL, 0, NULL, 0, &how, (uint8_t *)got,
                                40, NULL),
          RANGE);
  how.minimum = 0;
  REFUSED(WITH(ten, NULL, 0, past, 10, how, got), INDEX);
  ck_assert_uint_eq(row, 4);
  how.maximum = 255; /* whatever a number is */
  how.out_bytes = 1;
  REFUSED(ssi_population_column(ten, 10, NULL, 0, past, 10, &how,
                                (uint8_t *)got, 10, &row),
          INDEX);
  ck_assert_uint_eq(row, 4);
  /* The greatest number without a sign is no -1. */
  how.value_bytes = 8;
  how.out_bytes = 4;
  how.minimum = -1;
  REFUSED(PLAIN(large, how, few), RANGE);
  ck_assert_uint_eq(row, 1);
  ck_assert(few[0] == 5 && few[1] == 7 && few[2] == 7);
}
END_TEST

START_TEST(column_refused) {
  const ssi_column_options good = {FIELDS, .value_bytes = 1, .out_bytes = 1,
                                   .maximum = 9};
  const uint8_t one[] = {0xFF};
  ssi_column_options how = good;
  size_t row = NOWHERE, size;
  uint8_t got[80];
#define BYTES(values, bytes, valid, size, places, count, options, out, room) \
  ssi_population_column(values, bytes, valid, size, places, count, options,  \
                        out, room, &row)
  REFUSED(BYTES(NULL, 10, NULL, 0, NULL, 0, &good, got, 10), NULL);
  REFUSED(BYTES(ten, 10, NULL, 0, NULL, 0, NULL, got, 10), NULL);
  REFUSED(BYTES(ten, 10, NULL, 0, NULL, 0, &good, NULL, 10), NULL);
  REFUSED(BYTES(ten, 10, one, 1, NULL, 0, &good, got, 10), SIZE);
  REFUSED(BYTES(ten, 10, NULL, 0, turned, 9, &good, got, 10), SIZE);
  REFUSED(BYTES(ten, 10, NULL, 0, NULL, 0, &good, got, 9), SIZE);
  OK(BYTES(ten, 10, NULL, 0, NULL, 0, &good, got, 80));
  for (size = 0; size < 20; size++) {
    const bool is_width = size == 1 || size == 2 || size == 4 || size == 8;
    ssi_status wanted = is_width ? SSI_OK : SSI_ERROR_SIZE;
    how.value_bytes = size;
    ck_assert_int_eq(BYTES(ten, 0, NULL, 0, NULL, 0, &how, got, 0), wanted);
    how.value_bytes = 1;
    how.out_bytes = size;
    if (size == 2) wanted = SSI_ERROR_SIZE;
    ck_assert_int_eq(BYTES(ten, 0, NULL, 0, NULL, 0, &how, got, 0), wanted);
    how.out_bytes = 1;
  }
  OK(BYTES(NULL, 0, NULL, 0, NULL, 0, &good, got, 0));
  how = good;
  how.size = 3;
  REFUSED(BYTES(ten, 10, NULL, 0, NULL, 0, &how, got, 10), SIZE);
  how = good;
  how.unit = 0;
  REFUSED(BYTES(ten, 10, NULL, 0, NULL, 0, &how, got, 10), RANGE);
  /* Between these bounds there is no number, or none without a sign. */
  how = good;
  how.minimum = 10;
  REFUSED(BYTES(ten, 10, NULL, 0, NULL, 0, &how, got, 10), RANGE);
  how.minimum = 0;
  how.maximum = -2;
  REFUSED(BYTES(ten, 10, NULL, 0, NULL, 0, &how, got, 10), RANGE);
  how.minimum = -9;
  REFUSED(BYTES(ten, 10, NULL, 0, NULL, 0, &how, got, 10), RANGE);
  how.maximum = -1;
  REFUSED(BYTES(ten, 10, NULL, 0, NULL, 0, &how, got, 10), RANGE);
  how.has_sign = 1;
  OK(BYTES(ten, 0, NULL, 0, NULL, 0, &how, got, 0));
  how = good;
  how.reserved = 1;
  REFUSED(BYTES(ten, 10, NULL, 0, NULL, 0, &how, got, 10), UNSUPPORTED);
  how = good;
  how.has_sign = 2;
  REFUSED(BYTES(ten, 10, NULL, 0, NULL, 0, &how, got, 10), UNSUPPORTED);
  ck_assert_uint_eq(row, NOWHERE);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {small_tables, 1},     {random_tables, 1},
      {group_refused, 1},    {group_without_memory, 1},
      {widths, 1},           {times_as_days, 1},
      {gaps_and_places, 1},  {a_bit_for_each_row, 1},
      {parts_of_a_table, 1}, {places_alone, 1},
      {rows_refused, 1},     {column_refused, 1},
  };
  return RUN_TESTS("population_group", cases);
}

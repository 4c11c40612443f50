/* Filling and taking structs of other versions: a struct that has grown, of
   which the first version ended early. */
#include <stddef.h>
#include <string.h>

#include "base/fill.h"
#include "unit/suite.h"

#define BEYOND 8

typedef struct grown {
  size_t size;
  int32_t first, second; /* what it had at first */
  int64_t third, fourth; /* what came later */
} grown;

#define LEAST offsetof(grown, third)

/* Room for a version that is still to come. */
typedef union room {
  grown known;
  uint8_t bytes[sizeof(grown) + 2 * BEYOND];
} room;

static const grown all = {sizeof all, -1, 2, -3, 4};

static room marked(size_t size) {
  room made;
  memset(&made, 0xA5, sizeof made);
  made.known.size = size;
  return made;
}

static bool is_sized(size_t size) {
  return size >= LEAST && size <= SSI_STRUCT_BYTES_MAX;
}

START_TEST(sizes) {
  static const size_t tried[] = {0,
                                 1,
                                 8,
                                 LEAST - 1,
                                 LEAST,
                                 LEAST + 1,
                                 sizeof all,
                                 SSI_STRUCT_BYTES_MAX,
                                 SSI_STRUCT_BYTES_MAX + 1,
                                 SIZE_MAX / 2,
                                 SIZE_MAX};
  const size_t size = tried[_i];
  const room before = marked(size);
  room out = before, into = before;
  ck_assert_int_eq(ssi_is_sized(&out, LEAST), is_sized(size));
  if (is_sized(size)) return;
  REFUSED(ssi_fill(&out, &all, sizeof all, LEAST), SIZE);
  ck_assert_mem_eq(&out, &before, sizeof out);
  REFUSED(ssi_take(&out, sizeof all, LEAST, &into), SIZE);
  ck_assert_mem_eq(&into, &before, sizeof into);
}
END_TEST

/* What both sides have, then zeros, then nothing; any size in between, too. */
START_TEST(filled) {
  const size_t size = LEAST + (size_t)_i;
  const size_t both = size < sizeof all ? size : sizeof all;
  room out = marked(size);
  size_t i;
  OK(ssi_fill(&out, &all, sizeof all, LEAST));
  ck_assert_uint_eq(out.known.size, size);
  ck_assert_mem_eq(out.bytes + sizeof size, (const uint8_t *)&all + sizeof size,
                   both - sizeof size);
  for (i = both; i < sizeof out; i++)
    ck_assert_uint_eq(out.bytes[i], i < size ? 0 : 0xA5);
}
END_TEST

/* What is missing counts as zero; what is beyond must be. */
START_TEST(taken) {
  const size_t size = LEAST + (size_t)_i;
  const size_t both = size < sizeof all ? size : sizeof all;
  room given = marked(size), into = marked(0);
  size_t i;
  memcpy(given.bytes, &all, both);
  given.known.size = size;
  for (i = both; i < size; i++) given.bytes[i] = 0;
  OK(ssi_take(&given, sizeof all, LEAST, &into));
  ck_assert_uint_eq(into.known.size, sizeof all);
  ck_assert_mem_eq(into.bytes + sizeof size,
                   (const uint8_t *)&all + sizeof size, both - sizeof size);
  for (i = both; i < sizeof into; i++)
    ck_assert_uint_eq(into.bytes[i], i < sizeof all ? 0 : 0xA5);
  for (i = sizeof all; i < size; i++) {
    const room before = marked(1);
    given.bytes[i] = 1;
    into = before;
    REFUSED(ssi_take(&given, sizeof all, LEAST, &into), UNSUPPORTED);
    ck_assert_mem_eq(&into, &before, sizeof into);
    given.bytes[i] = 0;
  }
}
END_TEST

START_TEST(by_type) {
  const ssi_fit given = {.size = SSI_LEAST_ssi_fit, .error_before = 7};
  ssi_fit out = SSI_INIT(ssi_fit), into;
  ck_assert(SSI_IS_SIZED(ssi_fit, &out));
  OK(SSI_TAKE(ssi_fit, &given, &into));
  OK(SSI_FILL(ssi_fit, &out, &into));
  ck_assert_int_eq(out.error_before, 7);
  out.size = SSI_LEAST_ssi_fit - 1;
  ck_assert(!SSI_IS_SIZED(ssi_fit, &out));
  REFUSED(SSI_FILL(ssi_fit, &out, &into), SIZE);
  REFUSED(SSI_TAKE(ssi_fit, &out, &into), SIZE);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {sizes, 11},
      {filled, sizeof(room) - LEAST + 1},
      {taken, sizeof(room) - LEAST + 1},
      {by_type, 1},
  };
  return RUN_TESTS("private_fill", cases);
}

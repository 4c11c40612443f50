/* The sort: ordered, stable, nothing lost, at every size up to 600. */
#include "base/sort.h"

#include <string.h>

#include "unit/suite.h"

#define MOST 600

static uint64_t draw(uint64_t *state) {
  *state = *state * UINT64_C(6364136223846793005) + 1442695040888963407u;
  return *state >> 33;
}

/* What row `i` of `count` looks like, by pattern. */
static ssi_sort_row row_of(int pattern, size_t i, size_t count,
                           uint64_t *state) {
  ssi_sort_row row = {0, 0, i};
  switch (pattern) {
    case 0: /* in order */
      row.major = i;
      break;
    case 1: /* backwards */
      row.major = count - i;
      break;
    case 2: /* all alike */
      break;
    case 3: /* only the minor differs */
      row.minor = draw(state) % 10;
      break;
    case 4: /* few majors */
      row.major = draw(state) % 5;
      row.minor = draw(state) % 5;
      break;
    default: /* whole range */
      row.major = draw(state) << 33 | draw(state);
      row.minor = draw(state) << 33;
      break;
  }
  return row;
}

/* Stable order of two rows whose value is their first place. */
static bool in_place(const ssi_sort_row *a, const ssi_sort_row *b) {
  if (a->major != b->major) return a->major < b->major;
  if (a->minor != b->minor) return a->minor < b->minor;
  return a->value < b->value;
}

START_TEST(sorts) {
  ssi_sort_row given[MOST], rows[MOST + 1], scratch[MOST];
  uint64_t state = (uint64_t)_i + 1;
  size_t count, i;
  for (count = 0; count <= MOST; count++) {
    for (i = 0; i < count; i++) given[i] = row_of(_i, i, count, &state);
    memcpy(rows, given, count * sizeof *rows);
    rows[count].value = 4711;
    ssi_sort(rows, scratch, count);
    for (i = 0; i < count; i++) {
      /* Strictly ordered by (key, first place), each with its own key: then
         the rows are those given. */
      const ssi_sort_row *from = &given[rows[i].value];
      ck_assert_uint_lt(rows[i].value, count);
      ck_assert(from->major == rows[i].major && from->minor == rows[i].minor);
      if (i > 0) ck_assert(in_place(&rows[i - 1], &rows[i]));
    }
    ck_assert_uint_eq(rows[count].value, 4711);
  }
}
END_TEST

int main(void) {
  const test_case cases[] = {{sorts, 6}};
  return RUN_TESTS("private_sort", cases);
}

/* Laws of cohorts and benchmarks: ranks are those of a plain sort, parts come
   together in any order, a movement splits exactly, a rank never falls. */
#include <stdio.h>
#include <string.h>

#include "law.h"
#include "support/calls.h"

#define MOST 5000
#define CASES 20

typedef struct members {
  size_t count;
  uint64_t *numbers;
  int32_t *totals, *pillars[SSI_PILLARS];
} members;

static members random_members(dice *from, size_t count, int32_t spread) {
  members all = {count, NULL, NULL, {NULL}};
  size_t i, j;
  all.numbers = malloc((count + 1) * sizeof *all.numbers);
  all.totals = malloc((count + 1) * sizeof *all.totals);
  for (j = 0; j < SSI_PILLARS; j++)
    all.pillars[j] = malloc((count + 1) * sizeof(int32_t));
  for (i = 0; i < count; i++) {
    all.numbers[i] = draw(from);
    all.totals[i] = between(from, 0, spread);
    for (j = 0; j < SSI_PILLARS; j++)
      all.pillars[j][i] = between(from, 0, SSI_PILLAR_POINTS);
  }
  return all;
}

static void free_members(members *all) {
  size_t j;
  free(all->numbers);
  free(all->totals);
  for (j = 0; j < SSI_PILLARS; j++) free(all->pillars[j]);
}

static ssi_cohort *new_cohort(int32_t day) {
  ssi_cohort *cohort = NULL;
  OK(ssi_cohort_new(NULL, SSI_COHORT_INDUSTRY, "Software", 8, day, &cohort));
  return cohort;
}

static ssi_cohort *part_of(const members *all, size_t first, size_t end) {
  ssi_cohort *part = new_cohort(TODAY);
  OK(ssi_cohort_add_columns(
      part, MEMBERS_ADDED(.count = end - first, .members = all->numbers + first,
                          .totals = all->totals + first,
                          .brand = all->pillars[0] + first,
                          .find = all->pillars[1] + first,
                          .engage = all->pillars[2] + first,
                          .relate = all->pillars[3] + first)));
  return part;
}

static uint8_t *bytes_of(const ssi_cohort *cohort, size_t *size) {
  uint8_t *bytes;
  OK(ssi_cohort_save(cohort, NULL, 0, size));
  bytes = malloc(*size);
  OK(ssi_cohort_save(cohort, bytes, *size, size));
  return bytes;
}

static bool same_bytes(const ssi_cohort *a, const ssi_cohort *b) {
  size_t a_size = 0, b_size = 0;
  uint8_t *const a_bytes = bytes_of(a, &a_size);
  uint8_t *const b_bytes = bytes_of(b, &b_size);
  const bool same = a_size == b_size && memcmp(a_bytes, b_bytes, a_size) == 0;
  free(a_bytes);
  free(b_bytes);
  return same;
}

/* A score in hundredths of a point, halves up. */
static int32_t hundredths(int32_t total) {
  return total / 10000 + (total % 10000 >= 5000);
}

static int by_score(const void *a, const void *b) {
  const int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
  return (x > y) - (x < y);
}

/* Members above and equal, found in sorted scores. */
static void places_in(const int32_t *sorted, size_t count, int32_t score,
                      int64_t *above, int64_t *equal) {
  size_t low = 0, high = count, first;
  while (low < high) {
    const size_t middle = (low + high) / 2;
    if (sorted[middle] < score)
      low = middle + 1;
    else
      high = middle;
  }
  first = low;
  while (low < count && sorted[low] == score) low++;
  *equal = (int64_t)(low - first);
  *above = (int64_t)(count - low);
}

/* The share above and half of the equal ones in whole per cent, halves up,
   worked out by trying: the largest p with p - 1/2 <= share. */
static int32_t plain_top(int64_t above, int64_t equal, int64_t count) {
  int32_t p = 1;
  while (2 * (p + 1) * count - count <= 100 * (2 * above + equal)) p++;
  return p;
}

static void check_ranks(dice *from, size_t count, int32_t spread) {
  members all = random_members(from, count, spread);
  ssi_cohort *cohort = part_of(&all, 0, count);
  int32_t *sorted = malloc(count * sizeof *sorted);
  int32_t *tops = malloc(count * sizeof *tops);
  int32_t *ranks = malloc(count * sizeof *ranks);
  int64_t above = 0, equal = 0;
  int32_t last = -1;
  size_t i;
  for (i = 0; i < count; i++) sorted[i] = hundredths(all.totals[i]);
  qsort(sorted, count, sizeof *sorted, by_score);
  OK(ssi_cohort_ranks(cohort, all.totals, count, tops, ranks));
  for (i = 0; i<count; i += count> 100000 ? 97 : 1) {
    const int32_t score = hundredths(all.totals[i]);
    if (score != last) places_in(sorted, count, score, &above, &equal);
    last = score;
    HOLDS(tops[i] == plain_top(above, equal, (int64_t)count),
          "top %d of %zu: %d", i > 0, count, tops[i]);
    HOLDS(ranks[i] == 2 * above + equal + 1, "rank %d of %zu", ranks[i], count);
  }
  free(sorted);
  free(tops);
  free(ranks);
  ssi_cohort_free(cohort);
  free_members(&all);
}

/* Many ties where scores are spread over few. */
START_TEST(ranks_are_those_of_a_sort) {
  dice from = law_dice(_i, 0);
  int i;
  for (i = 0; i < CASES; i++)
    check_ranks(&from, 10 + below(&from, MOST),
                chance(&from, 50) ? SSI_TOTAL_POINTS : 500000);
}
END_TEST

START_TEST(ranks_of_a_million) {
  dice from = law_dice(0, 1);
  check_ranks(&from, 1000000, SSI_TOTAL_POINTS);
}
END_TEST

/* Splits members into parts, some of them made one by one, and merges the parts
   as a random tree. */
static ssi_cohort *merged(dice *from, const members *all) {
  ssi_cohort *parts[9];
  size_t count = 0, first = 0, end;
  while (first < all->count) {
    end = count == 7 ? all->count
                     : first + below(from, (uint32_t)(all->count - first) + 1);
    parts[count++] = part_of(all, first, end);
    first = end;
  }
  parts[count++] = new_cohort(TODAY); /* the identity */
  while (count > 1) {
    const size_t a = below(from, (uint32_t)count);
    const size_t b = (a + 1 + below(from, (uint32_t)count - 1)) % count;
    OK(ssi_cohort_merge(parts[a], parts[b]));
    ssi_cohort_free(parts[b]);
    parts[b] = parts[--count];
  }
  return parts[0];
}

START_TEST(parts_merge_in_any_order) {
  dice from = law_dice(_i, 2);
  int i;
  for (i = 0; i < CASES; i++) {
    members all =
        random_members(&from, 1 + below(&from, 600), SSI_TOTAL_POINTS);
    ssi_cohort *whole = part_of(&all, 0, all.count);
    ssi_cohort *tree = merged(&from, &all), *single = new_cohort(TODAY);
    size_t j, k;
    for (j = all.count; j-- > 0;) {
      int32_t pillars[SSI_PILLARS];
      for (k = 0; k < SSI_PILLARS; k++) pillars[k] = all.pillars[k][j];
      OK(ssi_cohort_add(single, all.numbers[j], all.totals[j], pillars));
    }
    HOLDS(same_bytes(whole, tree), "a tree of %zu", all.count);
    HOLDS(same_bytes(whole, single), "one by one, %zu", all.count);
    ssi_cohort_free(whole);
    ssi_cohort_free(tree);
    ssi_cohort_free(single);
    free_members(&all);
  }
}
END_TEST

START_TEST(what_was_added_can_be_taken_out) {
  dice from = law_dice(_i, 3);
  int i;
  for (i = 0; i < CASES; i++) {
    members all =
        random_members(&from, 2 + below(&from, 400), SSI_TOTAL_POINTS);
    const size_t cut = below(&from, (uint32_t)all.count);
    ssi_cohort *first = part_of(&all, 0, cut), *whole = part_of(&all, 0, cut);
    ssi_cohort *second = part_of(&all, cut, all.count), *copy = NULL;
    size_t j, k;
    OK(ssi_cohort_merge(whole, second));
    OK(ssi_cohort_copy(whole, &copy));
    OK(ssi_cohort_subtract(whole, second));
    HOLDS(same_bytes(whole, first), "subtracted %zu", all.count - cut);
    for (j = cut; j < all.count; j++) {
      int32_t pillars[SSI_PILLARS];
      for (k = 0; k < SSI_PILLARS; k++) pillars[k] = all.pillars[k][j];
      OK(ssi_cohort_remove(copy, all.numbers[j], all.totals[j], pillars));
    }
    HOLDS(same_bytes(copy, first), "removed %zu", all.count - cut);
    ssi_cohort_free(first);
    ssi_cohort_free(second);
    ssi_cohort_free(whole);
    ssi_cohort_free(copy);
    free_members(&all);
  }
}
END_TEST

static ssi_benchmark *published(dice *from, const ssi_cohort *cohort) {
  ssi_budget *budget = NULL;
  ssi_benchmark *made = NULL;
  uint8_t key[SSI_BENCHMARK_KEY_BYTES];
  size_t i;
  for (i = 0; i < sizeof key; i++) key[i] = (uint8_t)draw(from);
  OK(ssi_budget_new(NULL, SSI_BUDGET_LIMIT, TODAY, &budget));
  OK(ssi_benchmark_publish(NULL, cohort, budget, key, NULL, &made));
  ssi_budget_free(budget);
  return made;
}

static int32_t top_of(const ssi_benchmark *of, int32_t total) {
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  OK(ssi_benchmark_rank(of, total, &rank));
  HOLDS(rank.best <= rank.top && rank.top <= rank.worst, "no interval");
  return rank.top;
}

/* A score that moves in a cohort that does: the parts add up, each benchmark
   says the same as alone, and what did not move has no part. */
START_TEST(movement_splits_exactly) {
  dice from = law_dice(_i, 4);
  int i;
  for (i = 0; i < CASES; i++) {
    members all =
        random_members(&from, 100 + below(&from, 300), SSI_TOTAL_POINTS);
    ssi_cohort *first = part_of(&all, 0, all.count);
    ssi_cohort *second = new_cohort(TODAY + 7);
    const int32_t old = all.totals[0];
    const int32_t new = chance(&from, 50) ? old : all.totals[1];
    ssi_movement_result moved = SSI_INIT(ssi_movement_result);
    ssi_benchmark *before = published(&from, first), *after;
    OK(ssi_cohort_add_columns(
        second, MEMBERS_ADDED(.count = all.count, .members = all.numbers,
                              .totals = all.totals)));
    after = published(&from, second);
    OK(ssi_benchmark_movement(before, after, old, new, &moved));
    HOLDS(moved.change == moved.own + moved.cohort, "does not add up");
    HOLDS(moved.change == moved.after - moved.before, "no change");
    HOLDS(new != old || moved.own == 0, "own %d", moved.own);
    HOLDS(top_of(before, old) == moved.before, "before %d", moved.before);
    HOLDS(top_of(after, new) == moved.after, "after %d", moved.after);
    HOLDS(top_of(before, new) == moved.before + moved.own, "own %d", moved.own);
    OK(ssi_benchmark_movement(before, before, old, new, &moved));
    HOLDS(moved.cohort == 0, "cohort %d", moved.cohort);
    ssi_benchmark_free(before);
    ssi_benchmark_free(after);
    ssi_cohort_free(first);
    ssi_cohort_free(second);
    free_members(&all);
  }
}
END_TEST

/* A higher score never has more members above it, to 0.01 point. */
START_TEST(ranks_never_fall) {
  dice from = law_dice(_i, 5);
  members all = random_members(&from, 100 + below(&from, 5000), 100000000);
  ssi_cohort *cohort = part_of(&all, 0, all.count);
  ssi_benchmark *made = published(&from, cohort);
  ssi_rank_result rank = SSI_INIT(ssi_rank_result);
  int32_t before = 100 * SSI_PERCENT, total;
  for (total = 0; total <= SSI_TOTAL_POINTS; total += 10000) {
    OK(ssi_benchmark_rank(made, total, &rank));
    HOLDS(rank.above <= before && rank.above >= 0, "rises at %d", total);
    before = rank.above;
  }
  HOLDS(before == 0, "%d above 100 points", before);
  ssi_benchmark_free(made);
  ssi_cohort_free(cohort);
  free_members(&all);
}
END_TEST

int main(void) {
  const int seeds = law_seeds();
  const test_case cases[] = {
      {ranks_are_those_of_a_sort, seeds},
      {ranks_of_a_million, 1},
      {parts_merge_in_any_order, seeds},
      {what_was_added_can_be_taken_out, seeds},
      {movement_splits_exactly, seeds},
      {ranks_never_fall, seeds},
  };
  return RUN_TESTS("cohort", cases);
}

/* What is done for each of a million members or scores, and nothing else. */
#include "cohort/cohort.h"

#define VECTOR 32  /* scores that are checked without a branch */
#define BLOCK 1024 /* scores that are still at hand after their check */

/* Its top bit is set if the score is below 0 or above the most. */
static inline uint32_t off_range(int32_t total) {
  return (uint32_t)total | (SSI_TOTAL_POINTS - (uint32_t)total);
}

/* A compiler makes vector instructions of a loop whose length it knows. */
static bool are_totals(const int32_t *totals, size_t count) {
  uint32_t bad = 0;
  size_t i, j;
  for (i = 0; count - i >= VECTOR; i += VECTOR) {
    for (j = 0; j < VECTOR; j++) bad |= off_range(totals[i + j]);
  }
  for (; i < count; i++) bad |= off_range(totals[i]);
  return bad >> 31 == 0;
}

static void count_block(uint32_t *buckets, const int32_t *totals,
                        size_t count) {
  size_t i;
  for (i = 0; count - i >= 4; i += 4) {
    buckets[ssi_bucket(totals[i])]++;
    buckets[ssi_bucket(totals[i + 1])]++;
    buckets[ssi_bucket(totals[i + 2])]++;
    buckets[ssi_bucket(totals[i + 3])]++;
  }
  for (; i < count; i++) buckets[ssi_bucket(totals[i])]++;
}

bool ssi_count_totals(uint32_t *buckets, const int32_t *totals, size_t count) {
  size_t i;
  for (i = 0; i < count; i += BLOCK) {
    const size_t these = count - i < BLOCK ? count - i : BLOCK;
    if (!are_totals(totals + i, these)) {
      ssi_discount_totals(buckets, totals, i);
      return false;
    }
    count_block(buckets, totals + i, these);
  }
  return true;
}

void ssi_discount_totals(uint32_t *buckets, const int32_t *totals,
                         size_t count) {
  size_t i;
  for (i = 0; i < count; i++) buckets[ssi_bucket(totals[i])]--;
}

/* Adds two hashes of a member: the last step of SplitMix64, and a product of
   what that comes by on its way. Neither is linear in the number nor in the
   other, so sets do not agree because sums of their numbers do. */
static inline void mark_member(ssi_set_mark *mark, uint64_t member) {
  uint64_t x = member + UINT64_C(0x9e3779b97f4a7c15), high;
  x = (x ^ x >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  high = x >> 27;
  x ^= high;
  mark->b += x * high;
  x *= UINT64_C(0x94d049bb133111eb);
  mark->a += x ^ x >> 31;
}

static ssi_set_mark mark_of(const uint64_t *members, size_t count) {
  ssi_set_mark mark = {0, 0};
  size_t i;
  for (i = 0; i < count; i++) mark_member(&mark, members[i]);
  return mark;
}

void ssi_mark_add(ssi_set_mark *mark, const uint64_t *members, size_t count) {
  const ssi_set_mark more = mark_of(members, count);
  mark->a += more.a;
  mark->b += more.b;
}

void ssi_mark_remove(ssi_set_mark *mark, const uint64_t *members,
                     size_t count) {
  const ssi_set_mark less = mark_of(members, count);
  mark->a -= less.a;
  mark->b -= less.b;
}

bool ssi_copy_ascending(uint64_t *into, const uint64_t *members, size_t count,
                        ssi_set_mark *mark) {
  ssi_set_mark more = {0, 0};
  size_t i;
  into[0] = members[0];
  mark_member(&more, members[0]);
  for (i = 1; i < count; i++) {
    if (members[i - 1] >= members[i]) return false;
    into[i] = members[i];
    mark_member(&more, members[i]);
  }
  mark->a += more.a;
  mark->b += more.b;
  return true;
}

/* What is done for each of a million members or scores, and nothing else. */
#include "cohort/cohort.h"

#define BLOCK 32

/* Its top bit is set if the score is below 0 or above the most. */
static inline uint32_t off_range(int32_t total) {
  return (uint32_t)total | (SSI_TOTAL_POINTS - (uint32_t)total);
}

/* In blocks whose size a compiler knows, without a branch for each score: it
   makes vector instructions of that. */
bool ssi_are_totals(const int32_t *totals, size_t count) {
  uint32_t bad = 0;
  size_t i, j;
  for (i = 0; count - i >= BLOCK; i += BLOCK) {
    for (j = 0; j < BLOCK; j++) bad |= off_range(totals[i + j]);
  }
  for (; i < count; i++) bad |= off_range(totals[i]);
  return bad >> 31 == 0;
}

void ssi_count_totals(uint32_t *buckets, const int32_t *totals, size_t count) {
  size_t i;
  for (i = 0; count - i >= 4; i += 4) {
    buckets[ssi_bucket(totals[i])]++;
    buckets[ssi_bucket(totals[i + 1])]++;
    buckets[ssi_bucket(totals[i + 2])]++;
    buckets[ssi_bucket(totals[i + 3])]++;
  }
  for (; i < count; i++) buckets[ssi_bucket(totals[i])]++;
}

/* Adds two hashes of a member that are not linear in each other nor in the
   member, so that sets do not agree by the sums of their numbers. The first is
   the end of SplitMix64 without its first step; the second is a product that
   the first comes by on its way. */
static inline void mark_member(ssi_set_mark *mark, uint64_t member) {
  const uint64_t x =
      member * UINT64_C(0xbf58476d1ce4e5b9) + UINT64_C(0x9e3779b97f4a7c15);
  const uint64_t high = x >> 32, y = x ^ high;
  const uint64_t z = y * UINT64_C(0x94d049bb133111eb);
  mark->a += z ^ z >> 32;
  mark->b += y * high;
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

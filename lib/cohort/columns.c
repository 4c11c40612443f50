/* What is done for each of a million members or scores, and nothing else. */
#include "cohort/cohort.h"

static inline bool is_total(int32_t total) {
  return (uint32_t)total <= SSI_TOTAL_POINTS;
}

bool ssi_count_totals(uint32_t *buckets, const int32_t *totals, size_t count) {
  const size_t fours = count - count % 4;
  size_t i;
  for (i = 0; i < fours; i += 4) {
    const int32_t a = totals[i], b = totals[i + 1];
    const int32_t c = totals[i + 2], d = totals[i + 3];
    if (!(is_total(a) && is_total(b) && is_total(c) && is_total(d))) break;
    buckets[ssi_bucket(a)]++;
    buckets[ssi_bucket(b)]++;
    buckets[ssi_bucket(c)]++;
    buckets[ssi_bucket(d)]++;
  }
  for (; i < count; i++) {
    if (!is_total(totals[i])) {
      ssi_discount_totals(buckets, totals, i);
      return false;
    }
    buckets[ssi_bucket(totals[i])]++;
  }
  return true;
}

void ssi_discount_totals(uint32_t *buckets, const int32_t *totals,
                         size_t count) {
  size_t i;
  for (i = 0; i < count; i++) buckets[ssi_bucket(totals[i])]--;
}

/* Adds two hashes of a member. Neither is linear in the number or in the other,
   so sets do not agree because sums of their numbers do. Without x ^= high many
   would whose sums of squares do. */
static inline void mark_member(ssi_set_mark *mark, uint64_t member) {
  uint64_t x = (member ^ member >> 29) * UINT64_C(0xbf58476d1ce4e5b9);
  const uint64_t high = x >> 27;
  uint64_t product;
  x ^= high;
  product = x * high;
  mark->a += x ^ product;
  mark->b += product;
}

/* Each hash of member 0 is 0; its being there is counted. */
static ssi_set_mark mark_of(const uint64_t *members, size_t count) {
  ssi_set_mark mark = {count, 0};
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

/* What was copied last, and the mark of all that was. */
typedef struct copied {
  ssi_set_mark mark;
  uint64_t last;
} copied;

static inline bool copy_next(copied *self, uint64_t *into, uint64_t member) {
  if (self->last >= member) return false;
  *into = self->last = member;
  mark_member(&self->mark, member);
  return true;
}

bool ssi_copy_ascending(uint64_t *into, const uint64_t *members, size_t count,
                        ssi_set_mark *mark) {
  const size_t odd = count - (count - 1) % 2;
  copied all = {{count, 0}, members[0]};
  size_t i;
  into[0] = members[0];
  mark_member(&all.mark, members[0]);
  for (i = 1; i < odd; i += 2) {
    if (!copy_next(&all, into + i, members[i]) ||
        !copy_next(&all, into + i + 1, members[i + 1]))
      return false;
  }
  if (i < count && !copy_next(&all, into + i, members[i])) return false;
  mark->a += all.mark.a;
  mark->b += all.mark.b;
  return true;
}

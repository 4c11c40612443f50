/* The distribution behind ssi_cohort. */
#ifndef SSI_LIB_COHORT_COHORT_H
#define SSI_LIB_COHORT_COHORT_H

#include <ssi/cohort.h>

#define PILLARS 4
#define BUCKETS (SSI_TOTAL_POINTS / SSI_COHORT_RESOLUTION + 1)
#define HUNDRED 100

/* What is counted of some members, apart from who they are and how often each
   score occurs. */
typedef struct ssi_tally {
  uint32_t count;        /* members */
  uint32_t with_pillars; /* members whose pillars are known */
  int64_t sums[PILLARS]; /* of their pillars, in micropoints */
} ssi_tally;

/* Tells sets of members apart: sums of two hashes over the members. */
typedef struct ssi_set_mark {
  uint64_t a, b;
} ssi_set_mark;

struct ssi_cohort {
  ssi_allocator allocator;
  ssi_cohort_kind kind;
  int32_t day;
  size_t name_length;
  char name[SSI_COHORT_NAME_MAX + 1];
  ssi_tally tally;
  ssi_set_mark mark;
  size_t capacity;   /* of members */
  uint64_t *members; /* ascending; none for the fallback */
  uint32_t buckets[BUCKETS];
};

/* Copies how often each of BUCKETS scores occurs in the fallback, and answers
   how many there are. */
uint32_t ssi_fallback_fill(uint32_t *buckets);

bool ssi_is_total(int32_t total);
/* `count` pillars within their range. */
bool ssi_are_pillars(const int32_t *pillars, size_t count);

/* SSI_OK if the name is one a cohort may have. */
ssi_status ssi_check_name(const char *name, size_t length);

/* The place of a member, or where it would be. */
size_t ssi_find_member(const uint64_t *members, size_t count, uint64_t member);
bool ssi_has_member(const ssi_cohort *self, uint64_t member);

/* `from` less `part` in *rest, which may be either; false: `part` is no part.
 */
bool ssi_tally_less(const ssi_tally *from, const ssi_tally *part,
                    ssi_tally *rest);

/* Counts each score in its bucket; false: one is out of range, and none is
   counted. */
bool ssi_count_totals(uint32_t *buckets, const int32_t *totals, size_t count);
/* The other way. */
void ssi_discount_totals(uint32_t *buckets, const int32_t *totals,
                         size_t count);

/* Adds members to a mark, or takes them out. */
void ssi_mark_add(ssi_set_mark *mark, const uint64_t *members, size_t count);
void ssi_mark_remove(ssi_set_mark *mark, const uint64_t *members, size_t count);

/* Copies members[count], 1 or more, and adds them to the mark. false: they do
   not ascend; the copy is of no use then. */
bool ssi_copy_ascending(uint64_t *into, const uint64_t *members, size_t count,
                        ssi_set_mark *mark);

/* Puts members[count], in any order, among those of the cohort, which keeps its
   tally and buckets; its mark tells of them. */
ssi_status ssi_join_members(ssi_cohort *self, const uint64_t *members,
                            size_t count);

/* The bucket a score is counted in: ssi_round_divide(total,
   SSI_COHORT_RESOLUTION), whose divisor a compiler knows only here. It is all
   that is done for each of a million scores. */
static inline uint32_t ssi_bucket(int32_t total) {
  return ((uint32_t)total + SSI_COHORT_RESOLUTION / 2) / SSI_COHORT_RESOLUTION;
}

/* How many scores are in buckets above this one. */
uint64_t ssi_count_above(const ssi_cohort *self, uint32_t bucket);

#endif

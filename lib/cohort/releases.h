/* What a ledger of releases remembers, and how it decides. */
#ifndef SSI_LIB_COHORT_RELEASES_H
#define SSI_LIB_COHORT_RELEASES_H

#include "cohort/cohort.h"

/* The attacks of the tests must succeed against a library without the rules:
   only tests/privacy defines this. */
#ifdef SSI_RELEASE_RULES_OFF
#define RULES false
#else
#define RULES true
#endif

/* Cohorts of fewer members are held against those of later periods; for larger
   ones the rounding of a mean leaves 100 points of room or more. */
#define SMALL_COHORT 1000

#define VALUES 5

/* Questions; those with a number in them come after. */
enum {
  QUESTION_ADMITTED = 0, /* that a set was released in a period */
  QUESTION_MEAN = 1,
  QUESTION_RANK = 2,
  QUESTION_PROGRESS = 3,
  QUESTION_PROGRESS_RANK = 4,
  QUESTION_QUANTILE = 100,  /* + percent */
  QUESTION_OWN_MOVE = 1000, /* + period of the later cohort */
  QUESTIONS_END = QUESTION_OWN_MOVE + SSI_DAY_MAX + 1
};

typedef struct ssi_question {
  ssi_set_mark mark; /* of the set it is about */
  uint64_t member;   /* who asks; 0 if it is the same for all */
  int32_t period;
  uint32_t question;
} ssi_question;

typedef struct ssi_answer {
  ssi_question key;
  int32_t day;
  uint32_t members; /* rounded down */
  int32_t values[VALUES];
} ssi_answer;

/* Answers in the order they were given, found by an index. */
typedef struct ssi_answers {
  ssi_answer *rows;
  size_t count, capacity;
  uint32_t *slots; /* 0: free; else 1 + place of a row */
  size_t slot_count;
} ssi_answers;

/* The answer to a question, or NULL. */
const ssi_answer *ssi_answers_find(const ssi_answers *self,
                                   const ssi_question *key);
/* Makes room for `more` answers; false: no memory. */
bool ssi_answers_reserve(ssi_answers *self, const ssi_allocator *from,
                         size_t more);
/* Adds an answer there is room for. */
void ssi_answers_add(ssi_answers *self, const ssi_answer *row);
/* Forgets answers of periods up to `last`. */
void ssi_answers_forget(ssi_answers *self, int32_t last);
void ssi_answers_free(ssi_answers *self, const ssi_allocator *to);

/* Sets cut the members into cells: two members are in the
   same cell if no set tells them apart. */
typedef struct ssi_cells {
  uint64_t *members; /* ascending */
  uint32_t *cell;    /* of each member */
  size_t count;
  uint32_t *sizes; /* members of each cell */
  size_t cells;
} ssi_cells;

/* Cuts *self by members[count] into *out, which owns its arrays, or is all
   zeros if nothing changes. SSI_ERROR_RELEASE: a cell would be too small. */
ssi_status ssi_cells_cut(const ssi_cells *self, const ssi_allocator *from,
                         const uint64_t *members, size_t count, ssi_cells *out);
/* Arrays of zeros for so many members and cells, at least one each. */
bool ssi_cells_room(const ssi_allocator *from, size_t count, size_t cells,
                    ssi_cells *out);
void ssi_cells_free(ssi_cells *self, const ssi_allocator *to);

typedef struct ssi_small_set {
  int32_t period; /* the last it was released in */
  uint32_t count;
  uint64_t *members; /* ascending */
} ssi_small_set;

struct ssi_releases {
  ssi_allocator allocator;
  int32_t period_days, remembered;
  int32_t now;     /* the latest period; -1: none yet */
  ssi_cells cells; /* by the sets of this period and the small ones before */
  ssi_small_set *sets;
  size_t set_count, set_capacity;
  ssi_answers answers;
};

/* Answers a question about `cohort`, if it was answered before. Otherwise
   *found stays NULL, and *key and room for the answer are ready if it may be
   answered, which tells of the members of `protect`. */
ssi_status ssi_releases_ask(ssi_releases *self, const ssi_cohort *protect,
                            const ssi_cohort *cohort, ssi_question *key,
                            const ssi_answer **found);

/* Notes the answer after ssi_releases_ask() found none. */
void ssi_releases_note(ssi_releases *self, const ssi_question *key,
                       const ssi_cohort *cohort, ssi_answer *row);

/* Both at once for means and ranks. */
ssi_status ssi_mean_of(ssi_releases *self, const ssi_cohort *protect,
                       const ssi_cohort *cohort, ssi_answer *out);
ssi_status ssi_rank_of(ssi_releases *self, const ssi_cohort *protect,
                       const ssi_cohort *cohort, uint64_t member, int32_t total,
                       uint32_t question, ssi_answer *out);

uint32_t ssi_rounded_members(uint32_t members);
/* Micropoints that means of so many members are rounded to. */
int32_t ssi_mean_step(uint32_t members);

#endif

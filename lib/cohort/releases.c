/* The ledger of releases: what may be answered. */
#include "cohort/releases.h"

#include <string.h>

#include "base/alloc.h"

#define PERIOD_MAX 366
#define REMEMBERED_MIN 2
#define REMEMBERED_MAX 1000

ssi_status ssi_releases_new(const ssi_allocator *allocator, int32_t period,
                            int32_t remembered, ssi_releases **out) {
  ssi_allocator own;
  ssi_releases *self;
  ssi_status status;
  if (!out) return SSI_ERROR_NULL;
  status = ssi_allocator_take(allocator, &own);
  if (status != SSI_OK) return status;
  if (period < 1 || period > PERIOD_MAX || remembered < REMEMBERED_MIN ||
      remembered > REMEMBERED_MAX)
    return SSI_ERROR_RANGE;
  self = ssi_allocate(&own, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->allocator = own;
  self->period_days = period;
  self->remembered = remembered;
  self->now = -1;
  *out = self;
  return SSI_OK;
}

static void free_set(ssi_releases *self, const ssi_small_set *set) {
  ssi_release(&self->allocator, set->members, set->count, sizeof *set->members);
}

void ssi_releases_free(ssi_releases *self) {
  ssi_allocator allocator;
  size_t i;
  if (!self) return;
  allocator = self->allocator;
  for (i = 0; i < self->set_count; i++) free_set(self, &self->sets[i]);
  ssi_release(&allocator, self->sets, self->set_capacity, sizeof *self->sets);
  ssi_cells_free(&self->cells, &allocator);
  ssi_answers_free(&self->answers, &allocator);
  ssi_release(&allocator, self, 1, sizeof *self);
}

uint32_t ssi_rounded_members(uint32_t members) {
  const uint32_t step = members < SMALL_COHORT ? 10 : 100;
  return RULES ? members / step * step : members;
}

static int32_t later(int32_t a, int32_t b) {
  return a > b ? a : b;
}

static bool is_forgotten(const ssi_releases *self, int32_t period,
                         int32_t now) {
  return period <= now - self->remembered;
}

/* The small set that is the same; set_count if there is none. */
static size_t find_set(const ssi_releases *self, const ssi_cohort *protect) {
  const uint32_t count = protect->tally.count;
  size_t i;
  for (i = 0; i < self->set_count; i++) {
    const ssi_small_set *set = &self->sets[i];
    if (set->count == count && memcmp(set->members, protect->members,
                                      count * sizeof *set->members) == 0)
      break;
  }
  return i;
}

static ssi_status cut_further(ssi_cells *cells, const ssi_allocator *from,
                              const ssi_small_set *set) {
  ssi_cells finer;
  const ssi_status status =
      ssi_cells_cut(cells, from, set->members, set->count, &finer);
  if (status != SSI_OK || finer.count == 0) return status;
  ssi_cells_free(cells, from);
  *cells = finer;
  return SSI_OK;
}

/* The cells that a new period begins with: those of the small sets that it
   still remembers. */
static ssi_status begin_cells(const ssi_releases *self, int32_t now,
                              ssi_cells *out) {
  ssi_status status = SSI_OK;
  size_t i;
  memset(out, 0, sizeof *out);
  for (i = 0; status == SSI_OK && i < self->set_count; i++) {
    if (!is_forgotten(self, self->sets[i].period, now))
      status = cut_further(out, &self->allocator, &self->sets[i]);
  }
  if (status != SSI_OK) ssi_cells_free(out, &self->allocator);
  return status;
}

static void replace_cells(ssi_releases *self, const ssi_cells *by) {
  ssi_cells_free(&self->cells, &self->allocator);
  self->cells = *by;
}

/* Goes on to a later period: what is too old is forgotten. */
static void advance(ssi_releases *self, int32_t now, const ssi_cells *begin) {
  size_t i, kept = 0;
  self->now = now;
  replace_cells(self, begin);
  for (i = 0; i < self->set_count; i++) {
    if (is_forgotten(self, self->sets[i].period, now))
      free_set(self, &self->sets[i]);
    else
      self->sets[kept++] = self->sets[i];
  }
  self->set_count = kept;
  ssi_answers_forget(&self->answers, now - self->remembered);
}

/* A copy of the members in *out if the set is to be remembered; no members if
   it is too large for that, or is remembered already. */
static bool copy_small(ssi_releases *self, const ssi_cohort *protect, bool same,
                       ssi_small_set *out) {
  const uint32_t count = protect->tally.count;
  memset(out, 0, sizeof *out);
  if (same || count >= SMALL_COHORT) return true;
  if (!ssi_grow(&self->allocator, (void **)&self->sets, &self->set_capacity,
                self->set_count, self->set_count + 1, sizeof *self->sets))
    return false;
  out->members = ssi_allocate(&self->allocator, count, sizeof *out->members);
  if (!out->members) return false;
  out->count = count;
  memcpy(out->members, protect->members, count * sizeof *out->members);
  return true;
}

/* What admitting a set will change. */
typedef struct change {
  ssi_cells begin; /* of a new period */
  ssi_cells cells; /* all zeros: as before */
  ssi_small_set set;
} change;

static ssi_status prepare(ssi_releases *self, int32_t now,
                          const ssi_cohort *protect, bool same, change *out) {
  const bool begins = now != self->now;
  ssi_status status = SSI_OK;
  memset(out, 0, sizeof *out);
  if (begins) status = begin_cells(self, now, &out->begin);
  if (status != SSI_OK || !protect) return status;
  status = ssi_cells_cut(begins ? &out->begin : &self->cells, &self->allocator,
                         protect->members, protect->tally.count, &out->cells);
  if (status == SSI_OK && !copy_small(self, protect, same, &out->set))
    status = SSI_ERROR_MEMORY;
  if (status == SSI_OK) return SSI_OK;
  ssi_cells_free(&out->begin, &self->allocator);
  ssi_cells_free(&out->cells, &self->allocator);
  return status;
}

/* Lets the members of `protect`, or nobody, be told of in period `now`, if the
   rules allow. There is room for one more answer. */
static ssi_status admit(ssi_releases *self, int32_t now,
                        const ssi_cohort *protect) {
  ssi_answer mark = {{{0, 0}, 0, now, QUESTION_ADMITTED}, 0, 0, {0}};
  size_t same = self->set_count;
  ssi_status status;
  change by;
  if (protect) {
    mark.key.mark = protect->mark;
    if (ssi_answers_find(&self->answers, &mark.key)) return SSI_OK;
    if (protect->tally.count < SSI_COHORT_MIN) return SSI_ERROR_RELEASE;
    same = find_set(self, protect);
  }
  status = prepare(self, now, protect, same < self->set_count, &by);
  if (status != SSI_OK) return status;
  if (same < self->set_count) self->sets[same].period = now;
  if (now != self->now) advance(self, now, &by.begin);
  if (by.cells.count) replace_cells(self, &by.cells);
  by.set.period = now;
  if (by.set.members) self->sets[self->set_count++] = by.set;
  if (protect) ssi_answers_add(&self->answers, &mark);
  return SSI_OK;
}

/* Answers that a period still remembers. */
static size_t answers_kept(const ssi_releases *self, int32_t now) {
  size_t i, kept = 0;
  for (i = 0; i < self->answers.count; i++)
    kept += !is_forgotten(self, self->answers.rows[i].key.period, now);
  return kept;
}

/* Room for an answer and for the mark of a set. */
static ssi_status make_room(ssi_releases *self, int32_t now) {
  if (self->answers.count + 2 > SSI_RELEASES_ANSWERS_MAX &&
      answers_kept(self, now) + 2 > SSI_RELEASES_ANSWERS_MAX)
    return SSI_ERROR_LIMIT;
  return ssi_answers_reserve(&self->answers, &self->allocator, 2)
             ? SSI_OK
             : SSI_ERROR_MEMORY;
}

ssi_status ssi_releases_ask(ssi_releases *self, const ssi_cohort *protect,
                            const ssi_cohort *cohort, ssi_question *key,
                            const ssi_answer **found) {
  ssi_status status;
  int32_t now;
  *found = NULL;
  if (cohort->tally.count < SSI_COHORT_MIN) return SSI_ERROR_COHORT;
  key->mark = cohort->mark;
  key->period = cohort->day / self->period_days;
  if (!RULES || cohort->kind == SSI_COHORT_FALLBACK) return SSI_OK;
  now = later(self->now, key->period);
  if (is_forgotten(self, key->period, now)) return SSI_ERROR_DAY;
  *found = ssi_answers_find(&self->answers, key);
  if (*found) return SSI_OK;
  status = make_room(self, now);
  return status == SSI_OK ? admit(self, now, protect) : status;
}

void ssi_releases_note(ssi_releases *self, const ssi_question *key,
                       const ssi_cohort *cohort, ssi_answer *row) {
  row->key = *key;
  row->day = cohort->day;
  row->members = ssi_rounded_members(cohort->tally.count);
  if (RULES && cohort->kind != SSI_COHORT_FALLBACK)
    ssi_answers_add(&self->answers, row);
}

ssi_status ssi_releases_declare(ssi_releases *self, const ssi_cohort *cohort) {
  ssi_question key = {{0, 0}, 0, 0, QUESTION_ADMITTED};
  const ssi_answer *found;
  if (!self || !cohort) return SSI_ERROR_NULL;
  return ssi_releases_ask(self, cohort, cohort, &key, &found);
}

/* What a team's members and its lead see, through a ledger of releases. */
#include <string.h>

#include "base/fill.h"
#include "base/integer.h"
#include "cohort/releases.h"
#include "cohort/team.h"

/* Usual means of the pillars (domain.md, 3: values seen in 2026). */
static const int32_t usual_means[PILLARS] = {12 * SSI_POINT, 6 * SSI_POINT,
                                             2 * SSI_POINT, 14 * SSI_POINT};

/* Which members, and what is counted of them. */
typedef struct choice {
  bool with_baseline;  /* only those who have one */
  bool who_keep;       /* only those who do not share */
  bool count_progress; /* halves of 100 points + progress, for the score */
} choice;

/* The aggregates of some members, and whom they could give away. */
typedef struct circle {
  ssi_cohort *all;
  ssi_cohort *keep; /* those who do not share; NULL if there are none */
} circle;

static bool has_baseline(const ssi_team_mate *mate) {
  return mate->baseline >= 0;
}

static bool is_chosen(const ssi_team_mate *mate, const choice *by) {
  return (has_baseline(mate) || !by->with_baseline) &&
         !(mate->shares && by->who_keep);
}

static int32_t counted(const ssi_team_mate *mate, const choice *by) {
  return by->count_progress
             ? (SSI_TOTAL_POINTS + mate->total - mate->baseline) / 2
             : mate->total;
}

static ssi_status make_cohort(const ssi_team *self, const choice *by,
                              ssi_cohort **out) {
  ssi_cohort *cohort = NULL;
  ssi_status status =
      ssi_cohort_new(&self->allocator, SSI_COHORT_TEAM, self->name,
                     self->name_length, self->day, &cohort);
  size_t i;
  for (i = 0; status == SSI_OK && i < self->count; i++) {
    const ssi_team_mate *mate = &self->mates[i];
    if (is_chosen(mate, by))
      status = ssi_cohort_add(cohort, mate->member, counted(mate, by),
                              mate->pillars);
  }
  if (status != SSI_OK) {
    ssi_cohort_free(cohort);
    return status;
  }
  *out = cohort;
  return SSI_OK;
}

static void free_circle(circle *it) {
  ssi_cohort_free(it->all);
  ssi_cohort_free(it->keep);
}

static ssi_status make_circle(const ssi_team *self, bool progress,
                              circle *out) {
  const choice all = {progress, false, progress};
  const choice keep = {progress, true, false};
  ssi_status status;
  memset(out, 0, sizeof *out);
  status = make_cohort(self, &all, &out->all);
  if (status != SSI_OK) return status;
  status = make_cohort(self, &keep, &out->keep);
  if (status == SSI_OK && out->keep->tally.count > 0) return SSI_OK;
  ssi_cohort_free(out->keep);
  out->keep = NULL;
  if (status != SSI_OK) free_circle(out);
  return status;
}

static const ssi_team_mate *find_mate(const ssi_team *self, uint64_t member) {
  size_t i;
  for (i = 0; i < self->count; i++) {
    if (self->mates[i].member == member) return &self->mates[i];
  }
  return NULL;
}

/* Whether the rules keep an answer back, which is no failure of a view. */
static bool is_kept_back(ssi_status status) {
  return status == SSI_ERROR_COHORT || status == SSI_ERROR_RELEASE;
}

static ssi_status rank_mate(const ssi_team *self, ssi_releases *releases,
                            const ssi_team_mate *mate, bool progress,
                            bool *out_has, int32_t *out_top) {
  const choice by = {progress, false, progress};
  circle it;
  ssi_answer row;
  ssi_status status = make_circle(self, progress, &it);
  if (status != SSI_OK) return status;
  status =
      ssi_rank_of(releases, it.keep, it.all, mate->member, counted(mate, &by),
                  progress ? QUESTION_PROGRESS_RANK : QUESTION_RANK, &row);
  free_circle(&it);
  if (is_kept_back(status)) return SSI_OK;
  if (status != SSI_OK) return status;
  *out_has = true;
  *out_top = row.values[0];
  return SSI_OK;
}

ssi_status ssi_team_member(const ssi_team *self, ssi_releases *releases,
                           uint64_t member, ssi_team_own *out) {
  ssi_team_own own = SSI_INIT(ssi_team_own);
  const ssi_team_mate *mate;
  ssi_status status;
  if (!self || !releases || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_team_own, out)) return SSI_ERROR_SIZE;
  mate = find_mate(self, member);
  if (!mate) return SSI_ERROR_MEMBER;
  own.total = mate->total;
  own.brand = mate->pillars[0];
  own.find = mate->pillars[1];
  own.engage = mate->pillars[2];
  own.relate = mate->pillars[3];
  own.has_progress = has_baseline(mate);
  status = rank_mate(self, releases, mate, false, &own.has_rank, &own.top);
  if (status != SSI_OK) return status;
  if (own.has_progress) {
    own.progress = mate->total - mate->baseline;
    status = rank_mate(self, releases, mate, true, &own.has_progress_rank,
                       &own.progress_top);
    if (status != SSI_OK) return status;
  }
  return SSI_FILL(ssi_team_own, out, &own);
}

/* Mean progress, rounded in magnitude like any mean. */
static int32_t mean_progress(const ssi_team *self, uint32_t count) {
  const uint64_t step = (uint64_t)ssi_mean_step(count);
  int64_t sum = 0;
  uint64_t size;
  size_t i;
  for (i = 0; i < self->count; i++) {
    const ssi_team_mate *mate = &self->mates[i];
    if (has_baseline(mate)) sum += mate->total - mate->baseline;
  }
  size = (uint64_t)(sum < 0 ? -sum : sum);
  size = ssi_round_divide(size, count * step) * step;
  return sum < 0 ? -(int32_t)size : (int32_t)size;
}

static ssi_status ask_progress(const ssi_team *self, ssi_releases *releases,
                               const circle *it, ssi_team_view *view) {
  ssi_question key = {{0, 0}, 0, 0, QUESTION_PROGRESS};
  ssi_answer row = {key, 0, 0, {0}};
  const ssi_answer *found;
  const ssi_status status =
      ssi_releases_ask(releases, it->keep, it->all, &key, &found);
  if (is_kept_back(status)) return SSI_OK;
  if (status != SSI_OK) return status;
  if (found) {
    row = *found;
  } else {
    row.values[0] = mean_progress(self, it->all->tally.count);
    ssi_releases_note(releases, &key, it->all, &row);
  }
  view->has_progress = true;
  view->progress = row.values[0];
  view->with_baseline = row.members;
  return SSI_OK;
}

static ssi_status add_progress(const ssi_team *self, ssi_releases *releases,
                               ssi_team_view *view) {
  circle it;
  ssi_status status = make_circle(self, true, &it);
  if (status != SSI_OK) return status;
  status = ask_progress(self, releases, &it, view);
  free_circle(&it);
  return status;
}

static ssi_status ask_means(const ssi_team *self, ssi_releases *releases,
                            ssi_answer *out) {
  circle it;
  ssi_status status = make_circle(self, false, &it);
  if (status != SSI_OK) return status;
  status = ssi_mean_of(releases, it.keep, it.all, out);
  free_circle(&it);
  return status;
}

/* The means that pillars are held against. */
static ssi_status ask_benchmark(ssi_releases *releases,
                                const ssi_cohort *benchmark, int32_t *means) {
  ssi_answer row;
  ssi_status status;
  if (!benchmark) {
    memcpy(means, usual_means, sizeof usual_means);
    return SSI_OK;
  }
  status = ssi_mean_of(releases, benchmark, benchmark, &row);
  if (status != SSI_OK) return status;
  if (row.values[1] < 0) return SSI_ERROR_UNOBSERVED;
  memcpy(means, row.values + 1, PILLARS * sizeof *means);
  return SSI_OK;
}

static void find_weakest(const int32_t *own, const int32_t *means,
                         ssi_team_view *view) {
  int32_t i;
  for (i = 0; i < PILLARS; i++) {
    const int32_t gap = own[i] - means[i];
    if (i > 0 && gap >= view->weakest_gap) continue;
    view->weakest = (ssi_pillar)(i + 1);
    view->weakest_gap = gap;
  }
}

ssi_status ssi_team_summary(const ssi_team *self, ssi_releases *releases,
                            const ssi_cohort *benchmark, ssi_team_view *out) {
  ssi_team_view view = SSI_INIT(ssi_team_view);
  int32_t means[PILLARS];
  ssi_answer row;
  ssi_status status;
  if (!self || !releases || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_team_view, out)) return SSI_ERROR_SIZE;
  status = ask_benchmark(releases, benchmark, means);
  if (status != SSI_OK) return status;
  status = ask_means(self, releases, &row);
  if (status != SSI_OK) return status;
  status = add_progress(self, releases, &view);
  if (status != SSI_OK) return status;
  view.name = self->name;
  view.day = row.day;
  view.members = row.members;
  view.resolution = ssi_mean_step(row.members);
  view.total = row.values[0];
  view.brand = row.values[1];
  view.find = row.values[2];
  view.engage = row.values[3];
  view.relate = row.values[4];
  find_weakest(row.values + 1, means, &view);
  return SSI_FILL(ssi_team_view, out, &view);
}

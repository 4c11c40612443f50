/* What members and leads of a team see: each its own, and of those who share
   the means, places and progress, exactly. Each view is one pass over the
   members. */
#include "base/fill.h"
#include "base/integer.h"
#include "cohort/benchmark.h"
#include "cohort/team.h"

static const ssi_team_mate *find_mate(const ssi_team *self, uint64_t member) {
  size_t i;
  for (i = 0; i < self->count; i++) {
    if (self->mates[i].member == member) return &self->mates[i];
  }
  return NULL;
}

ssi_status ssi_team_member(const ssi_team *self, uint64_t member,
                           ssi_team_own *out) {
  ssi_team_own own = SSI_INIT(ssi_team_own);
  const ssi_team_mate *mate;
  ssi_status status;
  status = SSI_ASK(ssi_team_own, self, out);
  if (status != SSI_OK) return status;
  mate = find_mate(self, member);
  if (!mate) return SSI_ERROR_MEMBER;
  own.total = mate->total;
  own.brand = mate->pillars[0];
  own.find = mate->pillars[1];
  own.engage = mate->pillars[2];
  own.relate = mate->pillars[3];
  own.has_progress = ssi_has_baseline(mate);
  if (own.has_progress) own.progress = ssi_progress(mate);
  own.shares = mate->shares;
  own.sharing = (int32_t)self->sharing;
  return SSI_FILL(ssi_team_own, out, &own);
}

static int32_t mean(int64_t sum, int64_t count) {
  return (int32_t)ssi_round_divide_signed(sum, count);
}

/* Means of those who share. */
static void add_means(const ssi_team *self, const int32_t *benchmark,
                      ssi_team_view *view) {
  const int64_t sharing = (int64_t)self->sharing;
  int32_t means[PILLARS];
  int64_t total = 0;
  size_t weakest, i, j;
  for (j = 0; j < PILLARS; j++) {
    int64_t sum = 0;
    for (i = 0; i < self->count; i++)
      sum += self->mates[i].shares ? self->mates[i].pillars[j] : 0;
    means[j] = mean(sum, sharing);
    total += sum;
  }
  weakest = ssi_weakest_pillar(means, benchmark);
  view->sharing = (int32_t)sharing;
  view->total = mean(total, sharing);
  view->brand = means[0];
  view->find = means[1];
  view->engage = means[2];
  view->relate = means[3];
  view->weakest = (ssi_pillar)(weakest + 1);
  view->weakest_gap = means[weakest] - benchmark[weakest];
}

/* The mean progress of those who share and have a baseline, if it stands for
   enough of them. */
static void add_progress(const ssi_team *self, ssi_team_view *view) {
  int64_t sum = 0;
  size_t i;
  for (i = 0; i < self->count; i++) {
    const ssi_team_mate *mate = &self->mates[i];
    if (!mate->shares || !ssi_has_baseline(mate)) continue;
    view->with_baseline++;
    sum += ssi_progress(mate);
  }
  view->has_progress = view->with_baseline >= SSI_TEAM_SHARING_MIN;
  if (view->has_progress) view->progress = mean(sum, view->with_baseline);
}

ssi_status ssi_team_summary(const ssi_team *self,
                            const ssi_benchmark *benchmark,
                            ssi_team_view *out) {
  ssi_team_view view = SSI_INIT(ssi_team_view);
  ssi_status status;
  status = SSI_ASK(ssi_team_view, self, out);
  if (status != SSI_OK) return status;
  if (self->sharing < SSI_TEAM_SHARING_MIN) return SSI_ERROR_COHORT;
  if (benchmark && !benchmark->has_pillars) return SSI_ERROR_UNOBSERVED;
  view.name = self->label.name;
  view.day = self->label.day;
  add_means(self, benchmark ? benchmark->pillars : ssi_fallback_pillars, &view);
  add_progress(self, &view);
  return SSI_FILL(ssi_team_view, out, &view);
}

ssi_status ssi_team_shares(const ssi_team *self, size_t *out_shares) {
  if (!self || !out_shares) return SSI_ERROR_NULL;
  *out_shares = self->sharing;
  return SSI_OK;
}

static void add_places(const ssi_team *self, const ssi_team_mate *mate,
                       ssi_team_row *row) {
  size_t i;
  row->place = 1;
  row->progress_place = row->has_progress;
  for (i = 0; i < self->count; i++) {
    const ssi_team_mate *other = &self->mates[i];
    if (!other->shares) continue;
    row->place += other->total > mate->total;
    row->progress_place += row->has_progress && ssi_has_baseline(other) &&
                           ssi_progress(other) > row->progress;
  }
}

ssi_status ssi_team_share(const ssi_team *self, size_t index,
                          ssi_team_row *out) {
  ssi_team_row row = SSI_INIT(ssi_team_row);
  const ssi_team_mate *mate;
  ssi_status status;
  status = SSI_ASK(ssi_team_row, self, out);
  if (status != SSI_OK) return status;
  if (self->sharing < SSI_TEAM_SHARING_MIN) return SSI_ERROR_COHORT;
  if (index >= self->sharing) return SSI_ERROR_INDEX;
  mate = self->mates;
  while (!mate->shares || index-- > 0) mate++;
  row.member = mate->member;
  row.total = mate->total;
  row.has_progress = ssi_has_baseline(mate);
  if (row.has_progress) row.progress = ssi_progress(mate);
  add_places(self, mate, &row);
  return SSI_FILL(ssi_team_row, out, &row);
}

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
  if (!self || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_team_own, out)) return SSI_ERROR_SIZE;
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

/* Sums over those who share. */
typedef struct sums {
  int64_t pillars[PILLARS], total, progress;
  int64_t count, with_baseline;
} sums;

static sums add_up(const ssi_team *self) {
  sums all = {{0}, 0, 0, 0, 0};
  size_t i, j;
  for (i = 0; i < self->count; i++) {
    const ssi_team_mate *mate = &self->mates[i];
    if (!mate->shares) continue;
    all.count++;
    all.total += mate->total;
    for (j = 0; j < PILLARS; j++) all.pillars[j] += mate->pillars[j];
    if (!ssi_has_baseline(mate)) continue;
    all.with_baseline++;
    all.progress += ssi_progress(mate);
  }
  return all;
}

static int32_t mean(int64_t sum, int64_t count) {
  return (int32_t)ssi_round_divide_signed(sum, count);
}

static void add_means(const sums *all, const int32_t *benchmark,
                      ssi_team_view *view) {
  int32_t means[PILLARS];
  size_t weakest, i;
  for (i = 0; i < PILLARS; i++) means[i] = mean(all->pillars[i], all->count);
  weakest = ssi_weakest_pillar(means, benchmark);
  view->total = mean(all->total, all->count);
  view->brand = means[0];
  view->find = means[1];
  view->engage = means[2];
  view->relate = means[3];
  view->weakest = (ssi_pillar)(weakest + 1);
  view->weakest_gap = means[weakest] - benchmark[weakest];
}

ssi_status ssi_team_summary(const ssi_team *self,
                            const ssi_benchmark *benchmark,
                            ssi_team_view *out) {
  ssi_team_view view = SSI_INIT(ssi_team_view);
  sums all;
  if (!self || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_team_view, out)) return SSI_ERROR_SIZE;
  if (self->sharing < SSI_TEAM_SHARING_MIN) return SSI_ERROR_COHORT;
  if (benchmark && !benchmark->has_pillars) return SSI_ERROR_UNOBSERVED;
  all = add_up(self);
  view.name = self->label.name;
  view.day = self->label.day;
  view.sharing = (int32_t)all.count;
  add_means(&all, benchmark ? benchmark->pillars : ssi_fallback_pillars, &view);
  view.with_baseline = (int32_t)all.with_baseline;
  view.has_progress = all.with_baseline >= SSI_TEAM_SHARING_MIN;
  if (view.has_progress) view.progress = mean(all.progress, all.with_baseline);
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
  if (!self || !out) return SSI_ERROR_NULL;
  if (!SSI_IS_SIZED(ssi_team_row, out)) return SSI_ERROR_SIZE;
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

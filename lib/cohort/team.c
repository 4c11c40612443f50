/* A team's life, its members, and the scores they share. */
#include "cohort/team.h"

#include <string.h>

#include "base/alloc.h"
#include "base/fill.h"

ssi_status ssi_team_new(const ssi_allocator *allocator, const char *name,
                        size_t length, int32_t day, ssi_team **out) {
  ssi_allocator own;
  ssi_team *self;
  ssi_status status;
  if (!out) return SSI_ERROR_NULL;
  status = ssi_check_name(name, length);
  if (status != SSI_OK) return status;
  status = ssi_allocator_take(allocator, &own);
  if (status != SSI_OK) return status;
  if (day < SSI_DAY_MIN || day > SSI_DAY_MAX) return SSI_ERROR_DAY;
  self = ssi_allocate(&own, 1, sizeof *self);
  if (!self) return SSI_ERROR_MEMORY;
  self->allocator = own;
  self->day = day;
  self->name_length = length;
  memcpy(self->name, name, length);
  *out = self;
  return SSI_OK;
}

void ssi_team_free(ssi_team *self) {
  ssi_allocator allocator;
  if (!self) return;
  allocator = self->allocator;
  ssi_release(&allocator, self->mates, self->capacity, sizeof *self->mates);
  ssi_release(&allocator, self, 1, sizeof *self);
}

ssi_status ssi_team_add(ssi_team *self, uint64_t member, const int32_t *pillars,
                        bool shares, int32_t baseline) {
  ssi_team_mate mate = {member, {0}, 0, baseline, shares};
  size_t at = 0, i;
  if (!self || !pillars) return SSI_ERROR_NULL;
  if (!ssi_are_pillars(pillars, PILLARS)) return SSI_ERROR_RANGE;
  if (baseline != -1 && !ssi_is_total(baseline)) return SSI_ERROR_RANGE;
  while (at < self->count && self->mates[at].member < member) at++;
  if (at < self->count && self->mates[at].member == member)
    return SSI_ERROR_MEMBER;
  if (self->count == SSI_TEAM_MEMBERS_MAX) return SSI_ERROR_LIMIT;
  if (!ssi_grow(&self->allocator, (void **)&self->mates, &self->capacity,
                self->count, self->count + 1, sizeof *self->mates))
    return SSI_ERROR_MEMORY;
  for (i = 0; i < PILLARS; i++) {
    mate.pillars[i] = pillars[i];
    mate.total += pillars[i];
  }
  memmove(&self->mates[at + 1], &self->mates[at],
          (self->count - at) * sizeof *self->mates);
  self->mates[at] = mate;
  self->count++;
  return SSI_OK;
}

ssi_status ssi_team_shares(const ssi_team *self, size_t *out_shares) {
  size_t i, shared = 0;
  if (!self || !out_shares) return SSI_ERROR_NULL;
  for (i = 0; i < self->count; i++) shared += self->mates[i].shares;
  *out_shares = shared;
  return SSI_OK;
}

static int32_t progress_of(const ssi_team_mate *mate) {
  return mate->total - mate->baseline;
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
    row->progress_place += row->has_progress && other->baseline >= 0 &&
                           progress_of(other) > row->progress;
  }
}

ssi_status ssi_team_share(const ssi_team *self, size_t index,
                          ssi_team_row *out) {
  ssi_team_row row = SSI_INIT(ssi_team_row);
  size_t i;
  if (!self || !out) return SSI_ERROR_NULL;
  for (i = 0; i < self->count; i++) {
    const ssi_team_mate *mate = &self->mates[i];
    if (!mate->shares || index-- > 0) continue;
    row.member = mate->member;
    row.total = mate->total;
    row.has_progress = mate->baseline >= 0;
    if (row.has_progress) row.progress = progress_of(mate);
    add_places(self, mate, &row);
    return SSI_FILL(ssi_team_row, out, &row);
  }
  return SSI_ERROR_INDEX;
}

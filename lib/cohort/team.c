/* A team's life and its members, kept in order of their numbers. Adding
   one is linear in those with larger numbers, which move. */
#include "cohort/team.h"

#include <string.h>

#include "base/alloc.h"

ssi_status ssi_team_new(const ssi_allocator *allocator, const char *name,
                        size_t length, int32_t day, ssi_team **out) {
  if (!out) return SSI_ERROR_NULL;
  return ssi_labelled_new(allocator, SSI_COHORT_TEAM, name, length, day,
                          sizeof **out, (void **)out);
}

void ssi_team_free(ssi_team *self) {
  if (!self) return;
  ssi_release_wiped(&self->allocator, self->mates, self->capacity,
                    sizeof *self->mates);
  ssi_handle_free_wiped(self, sizeof *self);
}

ssi_status ssi_team_add(ssi_team *self, uint64_t member, const int32_t *pillars,
                        bool shares, int32_t baseline) {
  void *mates;
  ssi_team_mate *mate;
  size_t at = 0, i;
  if (!self || !pillars) return SSI_ERROR_NULL;
  if (!ssi_are_pillars(pillars, PILLARS)) return SSI_ERROR_RANGE;
  if (baseline != -1 && !ssi_is_total(baseline)) return SSI_ERROR_RANGE;
  while (at < self->count && self->mates[at].member < member) at++;
  if (at < self->count && self->mates[at].member == member)
    return SSI_ERROR_MEMBER;
  if (self->count == SSI_TEAM_MEMBERS_MAX) return SSI_ERROR_LIMIT;
  mates = self->mates;
  if (!ssi_grow_wiped(&self->allocator, &mates, &self->capacity, self->count,
                      self->count + 1, sizeof *self->mates))
    return SSI_ERROR_MEMORY;
  self->mates = mates;
  memmove(&self->mates[at + 1], &self->mates[at],
          (self->count - at) * sizeof *self->mates);
  mate = &self->mates[at];
  memset(mate, 0, sizeof *mate);
  mate->member = member;
  mate->baseline = baseline;
  mate->shares = shares;
  for (i = 0; i < PILLARS; i++) {
    mate->pillars[i] = pillars[i];
    mate->total += pillars[i];
  }
  self->count++;
  self->sharing += shares;
  return SSI_OK;
}

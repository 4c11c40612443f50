/* Weights by age, worked out once for all members. */
#include "base/alloc.h"
#include "score/decay.h"
#include "score/scorer.h"

#define LIVES (SSI_HALVINGS + 1) /* half-lives after which nothing is left */

static uint32_t horizon_of(const ssi_weights *weights) {
  uint32_t longest = 0, i;
  for (i = 0; i < weights->columns; i++) {
    const uint32_t half_life = (uint32_t)weights->half_lives[i];
    if (half_life > longest) longest = half_life;
  }
  return LIVES * longest;
}

static size_t size_of(ssi_weights *weights) {
  weights->horizon = horizon_of(weights);
  return ((size_t)weights->horizon + 1) * weights->columns;
}

static void fill(ssi_weights *weights, uint32_t *of) {
  uint32_t age, i;
  weights->of = of;
  for (age = 0; age <= weights->horizon; age++) {
    for (i = 0; i < weights->columns; i++)
      *of++ = (uint32_t)ssi_decay((int32_t)age, weights->half_lives[i]);
  }
}

static int32_t half_life_of(const ssi_scorer *self, uint32_t rhythm) {
  return self->model.settings[self->rhythms[rhythm].indicator].half_life;
}

static void add_up(uint64_t *below, uint32_t horizon, int32_t half_life) {
  uint32_t age;
  below[0] = 0;
  for (age = 0; age < horizon; age++)
    below[age + 1] = below[age] + ssi_decay((int32_t)age, half_life);
}

bool ssi_scorer_weigh(ssi_scorer *self) {
  const size_t events = size_of(&self->events);
  uint32_t i;
  self->block_size = events + size_of(&self->contacts);
  self->block =
      ssi_allocate(&self->allocator, self->block_size, sizeof *self->block);
  for (i = 0; i < self->rhythm_count; i++) {
    const uint32_t horizon = LIVES * (uint32_t)half_life_of(self, i);
    if (horizon > self->rhythm_horizon) self->rhythm_horizon = horizon;
  }
  self->sums_size = self->rhythm_count * ((size_t)self->rhythm_horizon + 1);
  self->sums =
      ssi_allocate(&self->allocator, self->sums_size, sizeof *self->sums);
  if (!self->block || !self->sums) return false;
  fill(&self->events, self->block);
  fill(&self->contacts, self->block + events);
  for (i = 0; i < self->rhythm_count; i++) {
    uint64_t *below = self->sums + i * ((size_t)self->rhythm_horizon + 1);
    add_up(below, self->rhythm_horizon, half_life_of(self, i));
    self->rhythms[i].below = below;
  }
  return true;
}

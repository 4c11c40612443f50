/* Weights by age, worked out once for all members: a table of a column for each
   half-life, so that the loops over events never divide. */
#include "base/alloc.h"
#include "score/decay.h"
#include "score/scorer.h"

#define LIVES (SSI_HALVINGS + 1) /* half-lives after which nothing is left */

static uint32_t longest_of(const ssi_weights *weights) {
  uint32_t longest = 0, i;
  for (i = 0; i < weights->columns; i++) {
    const uint32_t half_life = (uint32_t)weights->half_lives[i];
    if (half_life > longest) longest = half_life;
  }
  return longest;
}

static int32_t half_life_of(const ssi_scorer *self, uint32_t rhythm) {
  return self->model.settings[self->rhythms[rhythm].indicator].half_life;
}

/* The loop over events fills the days of the rhythms, too: one horizon. */
static void set_horizons(ssi_scorer *self) {
  uint32_t longest = longest_of(&self->events), i;
  for (i = 0; i < self->rhythm_count; i++) {
    const uint32_t half_life = (uint32_t)half_life_of(self, i);
    if (half_life > longest) longest = half_life;
    if (LIVES * half_life > self->rhythm_horizon)
      self->rhythm_horizon = LIVES * half_life;
  }
  self->events.horizon = LIVES * longest;
  self->contacts.horizon = LIVES * longest_of(&self->contacts);
}

static size_t size_of(const ssi_weights *weights) {
  return ((size_t)weights->horizon + 1) * weights->columns;
}

static uint32_t *fill(ssi_weights *weights, uint32_t *of) {
  uint32_t age, i;
  weights->of = of;
  for (age = 0; age <= weights->horizon; age++) {
    for (i = 0; i < weights->columns; i++)
      *of++ = (uint32_t)ssi_decay((int32_t)age, weights->half_lives[i]);
  }
  return of;
}

/* Rhythms that fade alike share their weights. */
static const uint32_t *weights_of(const ssi_scorer *self, uint32_t rhythm,
                                  uint32_t *own) {
  const int32_t half_life = half_life_of(self, rhythm);
  uint32_t age, i;
  for (i = 0; i < rhythm; i++) {
    if (half_life_of(self, i) == half_life) return self->rhythms[i].weights;
  }
  for (age = 0; age < self->rhythm_horizon; age++)
    own[age] = (uint32_t)ssi_decay((int32_t)age, half_life);
  return own;
}

bool ssi_scorer_weigh(ssi_scorer *self) {
  size_t count;
  uint32_t *next, i;
  set_horizons(self);
  count = self->rhythm_horizon + SSI_BLOCK;
  self->block_size = size_of(&self->events) + size_of(&self->contacts) +
                     self->rhythm_count * count;
  self->block =
      ssi_allocate(&self->allocator, self->block_size, sizeof *self->block);
  if (!self->block) return false;
  next = fill(&self->contacts, fill(&self->events, self->block));
  for (i = 0; i < self->rhythm_count; i++, next += count)
    self->rhythms[i].weights = weights_of(self, i, next);
  return true;
}

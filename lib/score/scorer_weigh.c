/* Weights by age, worked out once for all members: a column for each half-life,
   so that the loops over events never divide. Costs one weight for each age and
   half-life, up to a third of a million bytes. */
#include "base/alloc.h"
#include "score/decay.h"
#include "score/scorer.h"

#define LIVES (SSI_HALVINGS + 1) /* half-lives after which nothing is left */

/* Each feed of a measure but people, and each regularity. */
uint32_t ssi_horizon_most(void) {
  int32_t longest = 0;
  size_t i;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_limits range = ssi_half_life_range((ssi_indicator)(i + 1));
    if (ssi_indicator_rows[i].measure == SSI_MEASURE_PEOPLE) continue;
    if (range.maximum > longest) longest = range.maximum;
  }
  return LIVES * (uint32_t)longest;
}

static uint32_t longest_of(const ssi_weights *weights) {
  uint32_t longest = 0, i;
  for (i = 0; i < weights->columns; i++) {
    const uint32_t half_life = (uint32_t)weights->half_lives[i];
    if (half_life > longest) longest = half_life;
  }
  return longest;
}

static int32_t half_life_of(const ssi_scorer *self, uint32_t rhythm) {
  return self->model.settings[self->classes.rhythm_indicator[rhythm]].half_life;
}

/* The loop over events fills the days of the rhythms, too: one horizon. */
static void set_horizons(ssi_scorer *self) {
  uint32_t longest = longest_of(&self->events), i;
  for (i = 0; i < self->classes.all_rhythms; i++) {
    const uint32_t half_life = (uint32_t)half_life_of(self, i);
    if (half_life > longest) longest = half_life;
    if (LIVES * half_life > self->rhythm_horizon)
      self->rhythm_horizon = LIVES * half_life;
  }
  self->events.horizon = LIVES * longest;
  self->contacts.horizon = LIVES * longest_of(&self->contacts);
}

/* The column at *place becomes the place of its first weight. */
static void find_first(const ssi_weights *weights, uint32_t *place) {
  *place = weights->first + *place * (weights->horizon + 1);
}

/* The same of what holds whether its column is of contacts, and then the
   horizon. */
static void find_both(const ssi_scorer *self, uint32_t *place,
                      uint32_t *horizon) {
  const ssi_weights *of = *horizon ? &self->contacts : &self->events;
  find_first(of, place);
  *horizon = of->horizon;
}

static void fill(const ssi_scorer *self, const ssi_weights *weights) {
  uint32_t *next = self->weights + weights->first;
  const size_t count = (size_t)weights->horizon + 1;
  uint32_t i;
  for (i = 0; i < weights->columns; i++, next += count)
    ssi_decay_fill(weights->half_lives[i], count, next);
}

/* Numbers of columns become the places of their first weights. */
static void place(ssi_scorer *self) {
  ssi_stream_plans *streams = &self->streams;
  uint32_t i;
  for (i = 0; i < SSI_CLASSES; i++)
    find_first(&self->events, &self->plans.weights[i]);
  for (i = 0; i < self->classes.all_people; i++)
    find_first(&self->contacts, &self->people_weights[i]);
  for (i = 0; i < SSI_CONTRIBUTIONS; i++)
    find_both(self, &self->contributions[i].weights,
              &self->contributions[i].horizon);
  for (i = 0; i < self->term_count; i++)
    find_both(self, &streams->weights[i], &streams->horizon[i]);
}

/* Rhythms that fade alike share their weights: `count`, and as many sums. */
static void weigh_rhythm(ssi_scorer *self, uint32_t rhythm, uint32_t *own,
                         uint32_t count) {
  const int32_t half_life = half_life_of(self, rhythm);
  ssi_rhythm *to = &self->rhythms[rhythm];
  uint32_t sum = 0, i;
  for (i = 0; i < rhythm; i++) {
    if (half_life_of(self, i) != half_life) continue;
    to->weights = self->rhythms[i].weights;
    to->sums = self->rhythms[i].sums;
    return;
  }
  to->weights = own;
  to->sums = own + count;
  ssi_decay_fill(half_life, count, own);
  for (i = 0; i < count; i++) {
    own[count + i] = sum;
    sum += own[i];
  }
}

/* Below the number of a rhythm a class then has the place of its sums, to which
   ages are added: there are fewer than 2^20, and room for 2^24. */
static void place_rhythms(ssi_scorer *self) {
  const uint32_t *const all = self->rhythm_sums;
  uint32_t class, i;
  for (class = 0; class < SSI_CLASSES; class ++) {
    uint32_t *rhythm = self->classes.rhythm[class];
    for (i = 0; i < self->classes.rhythm_count[class]; i++)
      rhythm[i] +=
          (uint32_t)(self->rhythms[rhythm[i] >> SSI_AGE_BITS].sums - all);
  }
}

bool ssi_scorer_weigh(ssi_scorer *self) {
  uint32_t count, first, i;
  set_horizons(self);
  count = self->events.horizon + SSI_RUN_MAX + 1;
  self->events.first = 0;
  self->contacts.first = self->events.columns;
  find_first(&self->events, &self->contacts.first);
  first = self->contacts.columns;
  find_first(&self->contacts, &first);
  self->weight_count = first + self->classes.all_rhythms * 2 * count;
  self->weights =
      ssi_allocate(&self->allocator, self->weight_count, sizeof *self->weights);
  if (!self->weights) return false;
  fill(self, &self->events);
  fill(self, &self->contacts);
  place(self);
  for (i = 0; i < self->classes.all_rhythms; i++)
    weigh_rhythm(self, i, self->weights + first + i * 2 * count, count);
  self->rhythm_sums = self->weights + first;
  place_rhythms(self);
  return true;
}

/* Credits folded over a range of days: each is entered where its weight begins,
   bends and ends, as second differences. Costs a few steps a credit, however
   many days there are. */
#include "insight/timeline.h"

#include <string.h>

#include "score/credits.h"
#include "score/decay.h"

/* By how much the weight falls a day while age is in half-life k, of how much
   it fell in the one before. */
static uint64_t fall_after(uint64_t before, int32_t k) {
  return k == SSI_HALVINGS ? 1 : before / 2;
}

/* Enters `units` of the weight of an event of day `origin`, from day `since`
   on: origin <= since. Days before the range count on its first day. A weight
   is straight from one half-life to the next, so its second difference is zero
   but where it begins, bends and ends: about ten entries, however many days.
   Two running sums make the weights of it again. What is taken off wraps around
   below zero, and back in these sums, which are exact modulo 2^64. */
static void enter(ssi_series *self, int32_t origin, int32_t since,
                  uint64_t units) {
  const int32_t from = since < self->first ? self->first : since;
  const int32_t age = from - origin, life = self->half_life;
  const uint64_t now = units * ssi_decay(age, life);
  size_t at = (size_t)(from - self->first);
  uint64_t fall;
  int32_t k;
  if (now == 0) return;
  self->touched = true;
  /* The weight jumps to `now` at once: what it rises by on this day is taken
     from the slope on the next. */
  self->steps[at] += now;
  if (life == 0) {
    self->steps[at + 1] -= now;
    return;
  }
  k = age < life ? 0 : age / life;
  fall = fall_after((UINT64_C(1) << SSI_HALVINGS) >> k, k);
  self->steps[at + 1] -= now + units * fall;
  at += (size_t)(++k * life + 1 - age);
  for (; k <= SSI_HALVINGS + 1 && at < self->days; k++) {
    const uint64_t next = fall_after(fall, k);
    self->steps[at] += units * (fall - next);
    fall = next;
    at += (size_t)life;
  }
}

/* A credit enters on its first day and leaves where it ends. The days of a
   regularity are those of all its feeds together. What counts against a rate
   that was not observed has no series, and brings nothing. */
static void enter_credit(ssi_timeline *self, const ssi_credit *credit) {
  const size_t indicator = credit->indicator;
  const bool all_feeds = credit->feed == SSI_FEEDS;
  const bool against = !all_feeds && ssi_feed_rows[credit->feed].against;
  ssi_series *series = &self->series[indicator][against];
  int32_t i;
  if (credit->until <= self->first || !series->steps) return;
  if (!all_feeds &&
      ssi_indicator_rows[indicator].measure == SSI_MEASURE_REGULARITY)
    return;
  for (i = 0; i < credit->days; i++)
    enter(series, credit->origin - i, credit->since, credit->units);
  if (credit->until != SSI_NO_END)
    enter(series, credit->origin, credit->until, 0 - credit->units);
}

static bool enter_credits(ssi_timeline *self) {
  ssi_credit_walk walk;
  size_t i;
  if (!ssi_credits_begin(&walk, self->request, &self->scratch)) return false;
  while (ssi_credits_next(&walk)) {
    for (i = 0; i < walk.count; i++) enter_credit(self, &walk.credits[i]);
  }
  ssi_credits_end(&walk);
  return true;
}

/* Whether a kind that was observed feeds this side of an indicator. */
static bool has_series(const ssi_request *request, size_t index, bool against) {
  const ssi_feed_span span = ssi_feeds_of(index);
  size_t feed;
  for (feed = span.first; request->wanted[index] && feed < span.last; feed++) {
    const ssi_feed_row *row = &ssi_feed_rows[feed];
    if (!row->fact && row->against == against &&
        ssi_kind_set_has(&request->inputs.kinds, (uint32_t)row->kind))
      return true;
  }
  return false;
}

/* Begins each series that there is, at its place in the block, of which they
   take this many steps; where that is not there yet, only answers how many. One
   more day than there are takes the step after an entry on the last. */
static size_t lay_out(ssi_timeline *self) {
  size_t place = 0, i;
  for (i = 0; i < 2 * SSI_INDICATORS; i++) {
    ssi_series *series = &self->series[i / 2][i % 2];
    if (!has_series(self->request, i / 2, i % 2)) continue;
    series->first = self->first;
    series->half_life = self->request->model->settings[i / 2].half_life;
    series->days = self->days;
    if (self->block) series->steps = self->block + place;
    place += self->days + 1;
  }
  return place;
}

static bool allocate(ssi_timeline *self) {
  /* At least one, so that there is something to release. */
  self->block_size = lay_out(self) + 1;
  self->block =
      ssi_allocate(&self->scratch, self->block_size, sizeof *self->block);
  if (!self->block) return false;
  lay_out(self);
  return true;
}

ssi_timeline *ssi_timeline_make(const ssi_request *request, int32_t first,
                                size_t days, const ssi_allocator *scratch) {
  ssi_timeline *self = ssi_allocate(scratch, 1, sizeof *self);
  ssi_amounts facts;
  if (!self) return NULL;
  self->request = request;
  self->first = first;
  self->days = days;
  self->scratch = *scratch;
  memset(&facts, 0, sizeof facts);
  ssi_amounts_take_facts(request, &facts);
  ssi_sides_take(&facts, &self->facts);
  ssi_coverage_take(request->model, &request->inputs, &self->coverage);
  if (allocate(self) && enter_credits(self)) return self;
  ssi_timeline_free(self);
  return NULL;
}

void ssi_timeline_free(ssi_timeline *self) {
  const ssi_allocator scratch = self->scratch;
  ssi_release(&scratch, self->block, self->block_size, sizeof *self->block);
  ssi_release(&scratch, self, 1, sizeof *self);
}

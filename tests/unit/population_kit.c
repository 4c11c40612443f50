#include "unit/population_kit.h"

#include <stdlib.h>
#include <string.h>

static void *grown(void *memory, size_t count, size_t each) {
  void *more = realloc(memory, count * each);
  if (!more) abort();
  return more;
}

#define GROW(column, count) column = grown(column, count, sizeof *(column))

columns columns_new(void) {
  columns self;
  memset(&self, 0, sizeof self);
  GROW(self.offsets, 1);
  self.offsets[0] = 0;
  return self;
}

void columns_free(columns *self) {
  free(self->offsets);
  free(self->days);
  free(self->kinds);
  free(self->traits);
  free(self->counts);
  free(self->people);
  free(self->values);
  free(self->facts);
  free(self->seen_kinds);
  free(self->seen_traits);
}

void columns_member(columns *self) {
  const size_t at = self->members++;
  size_t i;
  if (self->members > self->member_room) {
    self->member_room = 2 * self->members + 8;
    GROW(self->offsets, self->member_room + 1);
    GROW(self->values, self->member_room * SSI_FACTS);
    GROW(self->seen_kinds, self->member_room);
    GROW(self->seen_traits, self->member_room);
  }
  self->offsets[at + 1] = (int64_t)self->rows;
  self->seen_kinds[at] = 0;
  self->seen_traits[at] = 0;
  for (i = 0; i < SSI_FACTS; i++) self->values[at * SSI_FACTS + i] = -1;
}

void columns_event(columns *self, int32_t day, ssi_kind kind, uint32_t traits,
                   uint32_t count, uint64_t who) {
  const size_t at = self->rows++;
  if (self->rows > self->row_room) {
    self->row_room = 2 * self->rows + 64;
    GROW(self->days, self->row_room);
    GROW(self->kinds, self->row_room);
    GROW(self->traits, self->row_room);
    GROW(self->counts, self->row_room);
    GROW(self->people, self->row_room);
  }
  self->days[at] = day;
  self->kinds[at] = (uint8_t)kind;
  self->traits[at] = (uint16_t)traits;
  self->counts[at] = count;
  self->people[at] = who;
  self->offsets[self->members] = (int64_t)self->rows;
}

void columns_fact(columns *self, ssi_fact fact, int32_t value) {
  self->values[(self->members - 1) * SSI_FACTS + (size_t)fact - 1] = value;
}

void columns_seen(columns *self, uint64_t kinds, uint32_t traits) {
  self->seen_kinds[self->members - 1] |= kinds;
  self->seen_traits[self->members - 1] |= (uint16_t)traits;
}

ssi_population columns_population(columns *self) {
  ssi_population made = SSI_INIT(ssi_population);
  size_t i, k;
  GROW(self->facts, self->members * SSI_FACTS + 1);
  for (i = 0; i < self->members; i++) {
    for (k = 0; k < SSI_FACTS; k++)
      self->facts[k * self->members + i] = self->values[i * SSI_FACTS + k];
  }
  made.members = self->members;
  made.rows = self->rows;
  made.offsets = self->offsets;
  made.days = self->days;
  made.kinds = self->kinds;
  made.traits = self->traits;
  made.counts = self->counts;
  made.counterparts = self->people;
  made.facts = self->facts;
  made.seen_kinds = self->seen_kinds;
  made.seen_traits = self->seen_traits;
  return made;
}

static void look_for(ssi_activity *activity, uint64_t kinds, uint32_t traits) {
  int kind;
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    if (kinds >> (kind - 1) & 1)
      must(ssi_activity_observe(activity, (ssi_kind)kind));
  }
  must(ssi_activity_observe_traits(activity, traits));
}

member population_member(const ssi_population *of, size_t index,
                         const ssi_model *model) {
  const size_t first = (size_t)of->offsets[index];
  const size_t rows = (size_t)of->offsets[index + 1] - first;
  member made;
  size_t i;
  must(ssi_model_copy(model, &made.model));
  must(ssi_profile_new(NULL, &made.profile));
  must(ssi_activity_new(NULL, &made.activity));
  for (i = 0; of->facts && i < SSI_FACTS; i++) {
    const int32_t value = of->facts[i * of->members + index];
    if (value >= 0) member_fact(&made, (ssi_fact)(i + 1), value);
  }
  if (rows)
    must(ssi_activity_add_columns(
        made.activity, rows, of->days + first, of->kinds + first,
        of->traits ? of->traits + first : NULL,
        of->counts ? of->counts + first : NULL,
        of->counterparts ? of->counterparts + first : NULL, NULL));
  look_for(made.activity, of->all_kinds, of->all_traits);
  look_for(made.activity, of->seen_kinds ? of->seen_kinds[index] : 0,
           of->seen_traits ? of->seen_traits[index] : 0);
  return made;
}

points points_alone(const ssi_population *of, size_t index,
                    const ssi_model *model, int32_t day) {
  member self = population_member(of, index, model);
  ssi_score *score = member_score(&self, day);
  const ssi_result total = total_of(score);
  points said;
  int i;
  said.total = total.points;
  said.high = total.high;
  said.observed = total.observed;
  for (i = 0; i < SSI_PILLARS; i++)
    said.pillars[i] = pillar_of(score, (ssi_pillar)(i + 1)).points;
  for (i = 0; i < SSI_INDICATORS; i++) {
    const ssi_indicator_result one =
        indicator_of(score, (ssi_indicator)(i + 1));
    said.indicators[i] = one.points;
    said.measures[i] = one.measure;
  }
  ssi_score_free(score);
  member_free(&self);
  return said;
}

points points_among(const ssi_population *of, size_t index,
                    const ssi_scorer *scorer, int32_t day) {
  points said;
  int32_t total = -1;
  must(ssi_population_score(scorer, of, day, index, 1, 0, NULL, &said.total,
                            &said.pillars[0], &said.pillars[1],
                            &said.pillars[2], &said.pillars[3], &said.high,
                            &said.observed, NULL, NULL));
  must(ssi_population_indicators(scorer, of, day, index, 1, 0, NULL, &total,
                                 said.indicators, said.measures, NULL, NULL));
  if (total != said.total) abort();
  return said;
}

bool same_points(const points *a, const points *b) {
  return a->total == b->total && a->high == b->high &&
         a->observed == b->observed &&
         memcmp(a->pillars, b->pillars, sizeof a->pillars) == 0 &&
         memcmp(a->indicators, b->indicators, sizeof a->indicators) == 0 &&
         memcmp(a->measures, b->measures, sizeof a->measures) == 0;
}

ssi_scorer *scorer_of(const ssi_model *model) {
  ssi_scorer *made = NULL;
  must(ssi_scorer_new(NULL, model, &made));
  return made;
}

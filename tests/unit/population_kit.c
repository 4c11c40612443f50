/* Columns filled member by member, and each member by itself, scored the
   ordinary way: both must agree. */
#include "unit/population_kit.h"
#include "support/calls.h"

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
  GROW(self.all_kinds, SSI_KINDS);
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
  free(self->observed_kinds);
  free(self->observed_traits);
  free(self->shares);
  free(self->kind_shares);
  free(self->fact_shares);
  free(self->all_kinds);
}

void columns_member(columns *self) {
  const size_t at = self->members++;
  size_t i;
  if (self->members > self->member_room) {
    self->member_room = 2 * self->members + 8;
    GROW(self->offsets, self->member_room + 1);
    GROW(self->values, self->member_room * SSI_FACTS);
    GROW(self->observed_kinds, self->member_room * MASK_BYTES);
    GROW(self->observed_traits, self->member_room);
    GROW(self->shares, self->member_room * MEMBER_SHARES);
  }
  self->offsets[at + 1] = (int64_t)self->rows;
  memset(self->observed_kinds + at * MASK_BYTES, 0, MASK_BYTES);
  self->observed_traits[at] = 0;
  for (i = 0; i < SSI_FACTS; i++) self->values[at * SSI_FACTS + i] = -1;
  for (i = 0; i < MEMBER_SHARES; i++) self->shares[at * MEMBER_SHARES + i] = 0;
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
  self->traits[at] = traits;
  self->counts[at] = count;
  self->people[at] = who;
  self->offsets[self->members] = (int64_t)self->rows;
}

void columns_fact(columns *self, ssi_fact fact, int32_t value) {
  self->values[(self->members - 1) * SSI_FACTS + (size_t)fact - 1] = value;
}

void columns_observe(columns *self, ssi_kind kind) {
  const size_t bit = (size_t)kind - 1;
  uint8_t *mask = self->observed_kinds + (self->members - 1) * MASK_BYTES;
  mask[bit / 8] |= (uint8_t)(1u << bit % 8);
}

void columns_observe_traits(columns *self, uint32_t traits) {
  self->observed_traits[self->members - 1] |= traits;
}

void columns_observe_all(columns *self) {
  int kind;
  for (kind = 1; kind <= SSI_KINDS; kind++)
    columns_observe(self, (ssi_kind)kind);
  columns_observe_traits(self, SSI_TRAITS);
}

static void put_share(columns *self, size_t at, int32_t share) {
  self->shares[(self->members - 1) * MEMBER_SHARES + at] = share;
  self->has_shares = true;
}

void columns_share_of_kind(columns *self, ssi_kind kind, int32_t share) {
  put_share(self, (size_t)kind - 1, share);
}

void columns_share_of_fact(columns *self, ssi_fact fact, int32_t share) {
  put_share(self, SSI_KINDS + (size_t)fact - 1, share);
}

void columns_observe_everywhere(columns *self, ssi_kind kind) {
  self->all_kinds[self->all_kinds_count++] = (uint8_t)kind;
}

static void add_shares(columns *self, ssi_population *to) {
  const size_t members = self->members;
  size_t i, k;
  if (!self->has_shares) return;
  GROW(self->kind_shares, members * SSI_KINDS);
  GROW(self->fact_shares, members * SSI_FACTS);
  for (i = 0; i < members; i++) {
    const int32_t *of = self->shares + i * MEMBER_SHARES;
    for (k = 0; k < SSI_KINDS; k++) self->kind_shares[k * members + i] = *of++;
    for (k = 0; k < SSI_FACTS; k++) self->fact_shares[k * members + i] = *of++;
  }
  to->share_kinds = SSI_KINDS;
  to->share_facts = SSI_FACTS;
  to->kind_shares = self->kind_shares;
  to->fact_shares = self->fact_shares;
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
  made.fact_columns = SSI_FACTS;
  made.observed_kinds = self->observed_kinds;
  made.kind_bytes = MASK_BYTES;
  made.observed_traits = self->observed_traits;
  made.all_kinds = self->all_kinds;
  made.all_kinds_count = self->all_kinds_count;
  add_shares(self, &made);
  return made;
}

void population_observe_all(ssi_population *self) {
  static uint8_t every[SSI_KINDS];
  uint32_t i;
  for (i = 0; i < SSI_KINDS; i++) every[i] = (uint8_t)(i + 1);
  self->all_kinds = every;
  self->all_kinds_count = SSI_KINDS;
  self->all_traits = SSI_TRAITS;
}

static void observe(const ssi_population *of, size_t index,
                    ssi_activity *activity) {
  size_t i;
  for (i = 0; i < of->all_kinds_count; i++)
    must(ssi_activity_observe(activity, (ssi_kind)of->all_kinds[i]));
  for (i = 0; of->observed_kinds && i < 8 * of->kind_bytes; i++) {
    if (of->observed_kinds[index * of->kind_bytes + i / 8] >> i % 8 & 1)
      must(ssi_activity_observe(activity, (ssi_kind)(i + 1)));
  }
  must(ssi_activity_observe_traits(activity, of->all_traits));
  if (of->observed_traits)
    must(ssi_activity_observe_traits(activity, of->observed_traits[index]));
}

static void observe_parts(const ssi_population *of, size_t index,
                          const member *to) {
  size_t i;
  for (i = 0; of->kind_shares && i < of->share_kinds; i++) {
    const int32_t share = of->kind_shares[i * of->members + index];
    if (share)
      must(ssi_activity_observe_part(to->activity, (ssi_kind)(i + 1), share));
  }
  for (i = 0; of->fact_shares && i < of->share_facts; i++) {
    const int32_t share = of->fact_shares[i * of->members + index];
    int32_t before = 0;
    if (!share) continue;
    must(ssi_profile_observed_share(to->profile, (ssi_fact)(i + 1), &before));
    if (before)
      must(ssi_profile_observe_part(to->profile, (ssi_fact)(i + 1), share));
  }
}

/* The member's profile and ledger. */
static member record_of(const ssi_population *of, size_t index) {
  const size_t first = (size_t)of->offsets[index];
  const size_t rows = (size_t)of->offsets[index + 1] - first;
  member made;
  size_t i;
  made.model = NULL;
  must(ssi_profile_new(NULL, &made.profile));
  must(ssi_activity_new(NULL, &made.activity));
  for (i = 0; of->facts && i < of->fact_columns; i++) {
    const int32_t value = of->facts[i * of->members + index];
    if (value >= 0) member_fact(&made, (ssi_fact)(i + 1), value);
  }
  if (rows)
    must(ssi_activity_add_columns(
        made.activity, rows, of->days + first, of->kinds + first,
        of->traits ? of->traits + first : NULL,
        of->counts ? of->counts + first : NULL,
        of->counterparts ? of->counterparts + first : NULL, NULL));
  observe(of, index, made.activity);
  observe_parts(of, index, &made);
  return made;
}

member population_member(const ssi_population *of, size_t index,
                         const ssi_model *model) {
  member made = record_of(of, index);
  must(ssi_model_copy(model, &made.model));
  return made;
}

bool same_through(const ssi_scorer *scorer, const member *self, int32_t day,
                  const points *wanted) {
  ssi_member_score said = SSI_INIT(ssi_member_score);
  must(ssi_scorer_score(scorer, self->profile, self->activity, day, NULL, 0,
                        &said));
  return said.total == wanted->total && said.high == wanted->high &&
         said.observed == wanted->observed &&
         said.brand == wanted->pillars[0] && said.find == wanted->pillars[1] &&
         said.engage == wanted->pillars[2] && said.relate == wanted->pillars[3];
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
  member self = record_of(of, index);
  points said;
  int32_t total = -1;
  must(ssi_population_score(
      scorer, of, day, RANGE(index, 1),
      COLUMNS(.total = &said.total, .brand = &said.pillars[0],
              .find = &said.pillars[1], .engage = &said.pillars[2],
              .relate = &said.pillars[3], .high = &said.high,
              .observed = &said.observed),
      NULL));
  must(ssi_population_score(scorer, of, day, RANGE(index, 1),
                            COLUMNS(.total = &total, .points = said.indicators,
                                    .measures = said.measures),
                            NULL));
  if (total != said.total || !same_through(scorer, &self, day, &said)) abort();
  member_free(&self);
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

ssi_refusal refusal_new(void) {
  ssi_refusal made;
  memset(&made, 0x5A, sizeof made);
  made.size = sizeof made;
  return made;
}

bool refusal_tells(const ssi_refusal *self, ssi_status status, int64_t member,
                   int64_t row) {
  const ssi_refusal untouched = refusal_new();
  if (member == NOBODY) return memcmp(self, &untouched, sizeof untouched) == 0;
  return self->size == sizeof *self && self->status == status &&
         self->member == member && self->row == row && self->pillar == 0 &&
         self->indicator == 0 && self->reserved == 0 &&
         (self->value < self->minimum || self->value > self->maximum);
}

/* Saved states and profiles, read: totals, explanations, histories; and
   profiles from facts. */
#include <string.h>

#include "engine_private.h"

static ssi_status tell(engine_error *error, ssi_status status,
                       const char *what) {
  return status == SSI_OK ? status : engine_fail(error, status, what);
}

ssi_status engine_member_load(engine_member *self, const ssi_allocator *memory,
                              const uint8_t *state, size_t state_size,
                              const uint8_t *profile, size_t profile_size,
                              engine_error *error) {
  const uint8_t none = 0; /* an empty blob may have no address */
  ssi_status status;
  *self = (engine_member){NULL, NULL};
  status = state ? ssi_activity_load(memory, state_size ? state : &none,
                                     state_size, &self->activity)
                 : ssi_activity_new(memory, &self->activity);
  if (status != SSI_OK) return engine_fail(error, status, "state");
  status = profile ? ssi_profile_load(memory, profile_size ? profile : &none,
                                      profile_size, &self->profile)
                   : ssi_profile_new(memory, &self->profile);
  if (status == SSI_OK) return SSI_OK;
  engine_member_free(self);
  return engine_fail(error, status, "profile");
}

void engine_member_free(engine_member *self) {
  ssi_profile_free(self->profile);
  ssi_activity_free(self->activity);
  *self = (engine_member){NULL, NULL};
}

/* ---- Scores ---- */

static const char *const parts[] = {"total",  "brand", "find",    "engage",
                                    "relate", "high",  "observed"};

ssi_status engine_part_text(engine_text text, engine_part *part,
                            engine_error *error) {
  const engine_text word = trimmed(text);
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    if (!is_name(parts[i], word)) continue;
    *part = (engine_part)i;
    return SSI_OK;
  }
  if (word.size) return refuse_text(error, SSI_ERROR_NAME, "part", text);
  *part = ENGINE_TOTAL;
  return SSI_OK;
}

bool engine_part_of(const ssi_member_score *score, engine_part part,
                    int32_t *micropoints) {
  const int32_t all[] = {score->total,   score->brand,  score->find,
                         score->engage,  score->relate, score->high,
                         score->observed};
  *micropoints = all[part];
  return score->observed > 0 || part == ENGINE_OBSERVED;
}

ssi_status engine_member_score(const engine_member *self, const engine *of,
                               engine_work *work, int32_t day,
                               ssi_member_score *score, engine_error *error) {
  size_t bytes = 0;
  ssi_status status;
  *score = (ssi_member_score)SSI_INIT(ssi_member_score);
  status = ssi_scorer_scratch(of->scorer, self->activity, &bytes);
  if (status == SSI_OK && !engine_work_room(work, bytes))
    status = SSI_ERROR_MEMORY;
  if (status == SSI_OK)
    status = ssi_scorer_score(of->scorer, self->profile, self->activity, day,
                              work->bytes, bytes, score);
  engine_work_done(work);
  return tell(error, status, "score");
}

/* ---- Explanations ---- */

ssi_status engine_member_explain(const engine_member *self, const engine *of,
                                 const ssi_allocator *memory, int32_t day,
                                 ssi_score **score, size_t *rows,
                                 engine_error *error) {
  ssi_status status = ssi_score_new(memory, of->model, self->profile,
                                    self->activity, day, score);
  if (status == SSI_OK) status = ssi_score_contributions(*score, rows);
  return tell(error, status, "score");
}

void engine_reason_of(const engine *self, const ssi_score *score, size_t index,
                      engine_reason *out) {
  ssi_contribution part = SSI_INIT(ssi_contribution);
  ssi_pillar_info pillar = SSI_INIT(ssi_pillar_info);
  ssi_indicator_info indicator = SSI_INIT(ssi_indicator_info);
  ssi_score_contribution(score, index, &part);
  ssi_model_pillar(part.pillar, &pillar);
  ssi_model_indicator(self->model, part.indicator, &indicator);
  *out = (engine_reason){.pillar = pillar.name,
                         .indicator = indicator.name,
                         .share = part.share,
                         .micropoints = part.points,
                         .observed = part.observed,
                         .known = part.observed || part.points};
  if (part.kind) out->kind = self->kinds.of[part.kind - 1];
  if (part.fact) out->fact = self->facts.of[part.fact - 1];
}

/* ---- Histories ---- */

static ssi_status fill_history(const engine_member *self, const engine *of,
                               const ssi_allocator *memory,
                               engine_history *out) {
  ssi_history_columns to = SSI_INIT(ssi_history_columns);
  out->bytes = ENGINE_HISTORY_COLUMNS * out->days * sizeof *out->points;
  out->points = memory->allocate(memory->context, out->bytes);
  if (!out->points) return SSI_ERROR_MEMORY;
  to.total = out->points;
  to.brand = to.total + out->days;
  to.find = to.brand + out->days;
  to.engage = to.find + out->days;
  to.relate = to.engage + out->days;
  return ssi_history_points(memory, of->model, self->profile, self->activity,
                            out->first, out->days, &to);
}

ssi_status engine_member_history(const engine_member *self, const engine *of,
                                 const ssi_allocator *memory, int32_t first,
                                 int32_t last, engine_history *out,
                                 engine_error *error) {
  engine_work work = {*memory, NULL, 0};
  ssi_member_score score;
  ssi_status status;
  *out = (engine_history){.first = first};
  if (last < first) return SSI_OK;
  out->days = (size_t)(last - first) + 1;
  status = engine_member_score(self, of, &work, last, &score, error);
  engine_work_clear(&work);
  if (status != SSI_OK) return status;
  out->known = score.observed > 0;
  if (!out->known) return SSI_OK;
  status = fill_history(self, of, memory, out);
  if (status != SSI_OK) engine_history_clear(out, memory);
  return tell(error, status, "history");
}

void engine_history_clear(engine_history *self, const ssi_allocator *memory) {
  if (self->points) memory->release(memory->context, self->points, self->bytes);
  *self = (engine_history){0};
}

/* ---- Profiles ---- */

void engine_facts_clear(engine_facts *self, const engine *of) {
  memset(self, 0, sizeof *self);
  self->count = of->facts.count;
  for (size_t f = 0; f < self->count; f++) self->values[f] = -1;
}

static bool find_fact(const engine *of, engine_text name, uint32_t *fact,
                      bool *share) {
  static const char ending[] = ".share";
  const size_t size = sizeof ending - 1;
  name = trimmed(name);
  *share = name.size > size &&
           is_name(ending, (engine_text){name.bytes + name.size - size, size});
  if (*share) name.size -= size;
  return names_find(&of->facts, name, fact);
}

ssi_status engine_facts_name(const engine *of, engine_text name,
                             engine_error *error) {
  uint32_t fact;
  bool share;
  if (find_fact(of, name, &fact, &share)) return SSI_OK;
  return refuse_text(error, SSI_ERROR_NAME, "fact", name);
}

ssi_status engine_facts_set(engine_facts *self, const engine *of,
                            engine_text name, int64_t value,
                            engine_error *error) {
  uint32_t fact;
  bool share;
  if (!find_fact(of, name, &fact, &share))
    return refuse_text(error, SSI_ERROR_NAME, "fact", name);
  if (share && (value < 1 || value > SSI_SHARE_WHOLE))
    return refuse_range(error, "share of a fact", value, 1, SSI_SHARE_WHOLE);
  if (!share && (value < 0 || value > of->fact_maximum[fact - 1]))
    return refuse_range(error, of->facts.of[fact - 1], value, 0,
                        of->fact_maximum[fact - 1]);
  (share ? self->shares : self->values)[fact - 1] = (int32_t)value;
  return SSI_OK;
}

ssi_status engine_facts_profile(const engine_facts *self,
                                const ssi_allocator *memory, ssi_profile **out,
                                engine_error *error) {
  ssi_profile *made = NULL;
  ssi_status status;
  bool any = false;
  *out = NULL;
  for (size_t f = 0; f < self->count; f++) any |= self->values[f] >= 0;
  if (!any) return SSI_OK;
  status = ssi_profile_new(memory, &made);
  if (status == SSI_OK)
    status = ssi_profile_set_facts(made, self->count, self->values);
  for (size_t f = 0; f < self->count && status == SSI_OK; f++)
    if (self->shares[f] && self->values[f] >= 0)
      status =
          ssi_profile_observe_part(made, (ssi_fact)(f + 1), self->shares[f]);
  if (status != SSI_OK) {
    ssi_profile_free(made);
    return engine_fail(error, status, "profile");
  }
  *out = made;
  return SSI_OK;
}

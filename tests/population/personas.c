/* Personas from their descriptions, and the articles' routine. */
#include "personas.h"

#include "population.h"

static persona empty(void) {
  persona self;
  int32_t fact;
  must(ssi_profile_new(NULL, &self.profile));
  must(ssi_activity_new(NULL, &self.activity));
  for (fact = 1; fact <= SSI_FACTS; fact++) {
    must(ssi_profile_set_fact(self.profile, (ssi_fact)fact, 0));
  }
  observe_everything(self.activity);
  return self;
}

persona nobody(void) {
  return empty();
}

void persona_free(persona *self) {
  ssi_profile_free(self->profile);
  ssi_activity_free(self->activity);
}

int32_t points_on(const persona *self, int32_t pillar, int32_t day) {
  ssi_result result = SSI_INIT(ssi_result);
  ssi_model *model;
  ssi_score *score;
  must(ssi_model_new(NULL, &model));
  must(ssi_score_new(NULL, model, self->profile, self->activity, day, &score));
  must(pillar ? ssi_score_pillar(score, (ssi_pillar)pillar, &result)
              : ssi_score_total(score, &result));
  ssi_score_free(score);
  ssi_model_free(model);
  return result.points;
}

void persona_add(persona *self, int32_t day, ssi_kind kind, uint32_t traits,
                 uint32_t count, uint64_t person) {
  must(ssi_activity_add(self->activity, day, kind, traits, count, person));
}

static void connect(persona *self, const contacts *network) {
  const int32_t newest = ROUTINE_BEGINS - network->newest;
  int32_t i, count = (int32_t)network->count;
  for (i = 1; i <= count; i++) {
    uint32_t traits = network->traits;
    if (network->mixed && i % 10 == 0) traits |= SSI_TRAIT_DECISION_MAKER;
    if (network->mixed && i % 20 == 0) traits |= SSI_TRAIT_COWORKER;
    if (network->mixed && i % 8 == 0) traits |= SSI_TRAIT_TARGET;
    persona_add(self, newest - i * network->days / count, SSI_KIND_CONNECTION,
                traits, 1, 0);
  }
}

/* ROUTINE_BEGINS is taken for a Monday. */
static bool is_due(const practice *habit, int32_t before) {
  if (habit->every == WORKDAYS) return before % 7 != 1 && before % 7 != 2;
  return before % habit->every == 0;
}

static void practise(persona *self, const practice *habit, int32_t days) {
  uint64_t turn = 0;
  int32_t before;
  uint32_t i;
  for (before = 1; before < days; before++) {
    const int32_t day = ROUTINE_BEGINS - before;
    if (!is_due(habit, before)) continue;
    if (!habit->people)
      persona_add(self, day, habit->kind, habit->traits, habit->count, 0);
    for (i = 0; habit->people && i < habit->count; i++) {
      persona_add(self, day, habit->kind, habit->traits, 1,
                  1 + ++turn % habit->people);
    }
  }
}

persona persona_of(const described *one) {
  persona self = empty();
  const fact_value *fact;
  const practice *habit;
  size_t i;
  for (fact = one->facts; fact->fact; fact++)
    must(ssi_profile_set_fact(self.profile, fact->fact, fact->value));
  for (i = 0; i < 2; i++) connect(&self, &one->network[i]);
  for (habit = one->habits; habit->kind; habit++)
    practise(&self, habit, one->days);
  return self;
}

persona average_member(void) {
  return persona_of(&average_described);
}

void fill_profile(persona *self) {
  const fact_value *fact;
  for (fact = routine_profile; fact->fact; fact++)
    must(ssi_profile_set_fact(self->profile, fact->fact, fact->value));
}

static bool is_step_due(const step *habit, int32_t since) {
  if (habit->first < 0) return since % 7 < 5;
  return since % habit->cycle == habit->first;
}

void follow_routine(persona *self, int32_t first, int32_t last) {
  int32_t day;
  size_t i;
  uint32_t k;
  for (day = first; day <= last; day++) {
    for (i = 0; routine[i].kind; i++) {
      const step *habit = &routine[i];
      if (!is_step_due(habit, day - ROUTINE_BEGINS)) continue;
      /* Each time another person, so that the whole network is touched. */
      for (k = 0; k < habit->count; k++) {
        const uint64_t turn = (uint64_t)(day - first) * habit->count + k;
        persona_add(self, day, habit->kind, habit->traits, 1,
                    habit->people ? 1000 * (i + 1) + turn % habit->people : 0);
      }
    }
  }
}

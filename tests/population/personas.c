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

typedef struct fact_value {
  ssi_fact fact;
  int32_t value;
} fact_value;

static void set_facts(persona *self, const fact_value *facts, size_t count) {
  size_t i;
  for (i = 0; i < count; i++) {
    must(ssi_profile_set_fact(self->profile, facts[i].fact, facts[i].value));
  }
}
#define COUNT(array) (sizeof(array) / sizeof(array)[0])

static void add(persona *self, int32_t day, ssi_kind kind, uint32_t traits,
                uint32_t count, uint64_t person) {
  must(ssi_activity_add(self->activity, day, kind, traits, count, person));
}

/* Connections made one every `step` days up to `last`: every tenth a
   decision-maker, every twentieth a co-worker, every eighth in the target. */
static void connect(persona *self, int32_t last, int32_t step, uint32_t count) {
  uint32_t i;
  for (i = 1; i <= count; i++) {
    const uint32_t traits = (i % 10 == 0 ? SSI_TRAIT_DECISION_MAKER : 0u) |
                            (i % 20 == 0 ? SSI_TRAIT_COWORKER : 0u) |
                            (i % 8 == 0 ? SSI_TRAIT_TARGET : 0u);
    add(self, last - (int32_t)i * step, SSI_KIND_CONNECTION, traits, 1, i);
  }
}

persona bare_member(void) {
  static const fact_value facts[] = {
      {SSI_FACT_LOCATION, 1},  {SSI_FACT_INDUSTRY, 1},
      {SSI_FACT_POSITIONS, 1}, {SSI_FACT_CURRENT_POSITION, 1},
      {SSI_FACT_EDUCATION, 1}, {SSI_FACT_HEADLINE_LENGTH, 20},
  };
  persona self = empty();
  set_facts(&self, facts, COUNT(facts));
  connect(&self, ROUTINE_BEGINS - 1000, 10, 50);
  return self;
}

/* One event of a kind every so many days, over the two years before. */
typedef struct now_and_then {
  ssi_kind kind;
  int32_t every;
  uint32_t traits, people;
} now_and_then;

persona average_member(void) {
  static const fact_value facts[] = {
      {SSI_FACT_PHOTO, 1},
      {SSI_FACT_HEADLINE_LENGTH, 60},
      {SSI_FACT_SUMMARY_LENGTH, 400},
      {SSI_FACT_LOCATION, 1},
      {SSI_FACT_INDUSTRY, 1},
      {SSI_FACT_CURRENT_POSITION, 1},
      {SSI_FACT_POSITIONS, 3},
      {SSI_FACT_POSITIONS_DESCRIBED, 1},
      {SSI_FACT_EDUCATION, 1},
      {SSI_FACT_SKILLS, 12},
      {SSI_FACT_LANGUAGES, 2},
      {SSI_FACT_KEYWORD_SPREAD, 450000},
      {SSI_FACT_GROUPS, 1},
  };
  static const now_and_then habits[] = {
      {SSI_KIND_REACTION, 4, 0, 60},
      {SSI_KIND_COMMENT, 40, SSI_TRAIT_OWN_WORDS, 40},
      {SSI_KIND_RESHARE, 60, 0, 0},
      {SSI_KIND_REACTION_RECEIVED, 20, 0, 0},
      {SSI_KIND_SEARCH, 10, 0, 0},
      {SSI_KIND_PROFILE_VIEW, 4, 0, 0},
      {SSI_KIND_PROFILE_VIEW_RECEIVED, 7, 0, 0},
      {SSI_KIND_COMPANY_VIEW, 20, 0, 0},
      {SSI_KIND_COMPANY_FOLLOWED, 40, 0, 1000},
      {SSI_KIND_ACTIVE_DAY, 6, 0, 0},
      {SSI_KIND_MESSAGE_SENT, 12, 0, 25},
      {SSI_KIND_CONVERSATION, 20, 0, 20},
      {SSI_KIND_MESSAGE_ANSWERED, 35, 0, 0},
      {SSI_KIND_MESSAGE_UNANSWERED, 50, 0, 0},
      {SSI_KIND_INVITATION_SENT, 20, 0, 0},
      {SSI_KIND_INVITATION_RECEIVED, 15, 0, 0},
      {SSI_KIND_INVITATION_ACCEPTED, 35, 0, 0},
      {SSI_KIND_INVITATION_UNANSWERED, 45, 0, 0},
      {SSI_KIND_ENDORSEMENT_RECEIVED, 90, 0, 1000},
      {SSI_KIND_RECOMMENDATION_RECEIVED, 500, 0, 1000},
      {SSI_KIND_FOLLOWER_GAINED, 30, 0, 0},
  };
  persona self = empty();
  size_t i;
  int32_t day;
  set_facts(&self, facts, COUNT(facts));
  connect(&self, ROUTINE_BEGINS - 1, 6, 400);
  for (i = 0; i < COUNT(habits); i++) {
    uint64_t turn = 0;
    for (day = ROUTINE_BEGINS - habits[i].every; day > ROUTINE_BEGINS - 730;
         day -= habits[i].every) {
      turn++;
      add(&self, day, habits[i].kind, habits[i].traits, 1,
          habits[i].people ? 1 + turn % habits[i].people : 0);
    }
  }
  return self;
}

void fill_profile(persona *self) {
  static const fact_value facts[] = {
      {SSI_FACT_PHOTO, 1},
      {SSI_FACT_COVER, 1},
      {SSI_FACT_HEADLINE_LENGTH, 120},
      {SSI_FACT_SUMMARY_LENGTH, 1500},
      {SSI_FACT_POSITIONS_DESCRIBED, 3},
      {SSI_FACT_CERTIFICATIONS, 1},
      {SSI_FACT_ACHIEVEMENTS, 1},
      {SSI_FACT_PROFILE_MEDIA, 3},
      {SSI_FACT_KEYWORD_SPREAD, 1000000},
  };
  set_facts(self, facts, COUNT(facts));
}

/* What the member does and what comes back, each on certain days of a cycle:
   five working days of every seven, some things less often. */
typedef struct habit {
  ssi_kind kind;
  int32_t cycle; /* days; 7: see `first` */
  int32_t first; /* day of the cycle, or -1: every working day */
  uint32_t count, traits, people;
} habit;

static const habit routine[] = {
    /* 10 to 15 minutes a day: two comments, five reactions, four profiles, a
       search, an invitation, a message. */
    {SSI_KIND_COMMENT, 7, -1, 2, SSI_TRAIT_OWN_WORDS, 60},
    {SSI_KIND_REACTION, 7, -1, 5, 0, 120},
    {SSI_KIND_PROFILE_VIEW, 7, -1, 2, 0, 0},
    {SSI_KIND_PROFILE_VIEW, 7, -1, 2, SSI_TRAIT_OUTSIDE_NETWORK, 0},
    {SSI_KIND_SEARCH, 7, -1, 1, 0, 0},
    {SSI_KIND_INVITATION_SENT, 7, -1, 1, SSI_TRAIT_TARGET, 0},
    {SSI_KIND_MESSAGE_SENT, 7, -1, 1, 0, 60},
    {SSI_KIND_ACTIVE_DAY, 7, -1, 1, 0, 0},
    /* A post of one's own a week, with a picture or a source in turn. */
    {SSI_KIND_POST, 14, 1, 1,
     SSI_TRAIT_ORIGINAL | SSI_TRAIT_OWN_WORDS | SSI_TRAIT_MEDIA, 0},
    {SSI_KIND_POST, 14, 8, 1,
     SSI_TRAIT_ORIGINAL | SSI_TRAIT_OWN_WORDS | SSI_TRAIT_SOURCE, 0},
    /* Once a week: a visitor of the profile written to, a company looked at. */
    {SSI_KIND_VISITOR_CONTACTED, 7, 2, 1, 0, 1000},
    {SSI_KIND_COMPANY_VIEW, 7, 3, 1, 0, 0},
    {SSI_KIND_COMPANY_FOLLOWED, 14, 4, 1, 0, 1000},
    /* What comes back. */
    {SSI_KIND_REACTION_RECEIVED, 7, 2, 8, 0, 0},
    {SSI_KIND_COMMENT_RECEIVED, 7, 2, 2, 0, 0},
    {SSI_KIND_PROFILE_VIEW_RECEIVED, 7, 2, 3, 0, 0},
    {SSI_KIND_PROFILE_VIEW_RECEIVED, 7, 4, 2, 0, 0},
    {SSI_KIND_FOLLOWER_GAINED, 7, 3, 2, 0, 0},
    {SSI_KIND_INVITATION_ACCEPTED, 7, 3, 2, 0, 0},
    {SSI_KIND_CONNECTION, 7, 3, 2, SSI_TRAIT_TARGET, 100000},
    {SSI_KIND_INVITATION_UNANSWERED, 7, 4, 3, 0, 0},
    {SSI_KIND_MESSAGE_ANSWERED, 7, 1, 2, 0, 0},
    {SSI_KIND_CONVERSATION, 7, 1, 1, 0, 40},
    {SSI_KIND_CONVERSATION, 7, 4, 1, 0, 40},
    {SSI_KIND_MESSAGE_UNANSWERED, 7, 2, 3, 0, 0},
    {SSI_KIND_ENDORSEMENT_RECEIVED, 28, 9, 1, 0, 100000},
};

static bool due(const habit *habit, int32_t since) {
  if (habit->first < 0) return since % 7 < 5;
  return since % habit->cycle == habit->first;
}

void follow_routine(persona *self, int32_t first, int32_t last) {
  int32_t day;
  size_t i;
  uint32_t k;
  for (day = first; day <= last; day++) {
    for (i = 0; i < COUNT(routine); i++) {
      const habit *habit = &routine[i];
      if (!due(habit, day - ROUTINE_BEGINS)) continue;
      /* Each time another person, so that the whole network is touched. */
      for (k = 0; k < habit->count; k++) {
        const uint64_t turn = (uint64_t)(day - first) * habit->count + k;
        add(self, day, habit->kind, habit->traits, 1,
            habit->people ? 1000 * (i + 1) + turn % habit->people : 0);
      }
    }
  }
}

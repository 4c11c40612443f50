/* Makes a synthetic population of sales professionals from a seed, with whole
   numbers only, as doc/model.md describes it. */
#include "population.h"

#include <stdio.h>
#include <stdlib.h>

#define DAYS 540       /* of recurring activity */
#define LIFE (8 * 365) /* over which the network was built */

uint64_t draw(uint64_t *state) {
  uint64_t z = (*state += UINT64_C(0x9E3779B97F4A7C15));
  z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
  return z ^ (z >> 31);
}

uint32_t draw_below(uint64_t *state, uint32_t limit) {
  return (uint32_t)((draw(state) >> 32) * limit >> 32);
}

bool draw_chance(uint64_t *state, uint32_t millionths) {
  return draw_below(state, 1000000) < millionths;
}

void must(ssi_status status) {
  if (status == SSI_OK) return;
  fprintf(stderr, "%s: %s\n", ssi_status_name(status), ssi_status_text(status));
  exit(1);
}

/* Events are gathered and added at once. */
#define EVENTS_MAX 60000
typedef struct events {
  size_t count;
  int32_t days[EVENTS_MAX];
  uint8_t kinds[EVENTS_MAX];
  uint32_t traits[EVENTS_MAX];
  uint32_t counts[EVENTS_MAX];
  uint64_t people[EVENTS_MAX];
} events;

static void put(events *to, int32_t day, ssi_kind kind, uint32_t traits,
                uint32_t count, uint64_t person) {
  if (to->count == EVENTS_MAX) must(SSI_ERROR_LIMIT);
  to->days[to->count] = day;
  to->kinds[to->count] = (uint8_t)kind;
  to->traits[to->count] = traits;
  to->counts[to->count] = count;
  to->people[to->count++] = person;
}

/* How far a member lives on the network, 0 … 1000, by percentile. */
static const struct quantile {
  uint32_t millionths, level;
} quantiles[] = {
    {0, 0},        {250000, 40},  {500000, 132},   {750000, 257},
    {900000, 400}, {970000, 575}, {1000001, 1000},
};

/* How a member lives, in percent of what others of the level have and do. */
typedef struct life {
  uint32_t level, profile, network, habits;
} life;

/* Dormant members: a name, a job, mostly a photo, a small network and hardly an
   event. So many of a million. */
#define DORMANT 165000
static const life dormant = {0, 75, 60, 12};

static life draw_life(uint64_t *state) {
  const uint32_t u = draw_below(state, 1000000);
  life made = {0, 100, 100, 100};
  size_t i = 1;
  while (u >= quantiles[i].millionths) i++;
  made.level =
      quantiles[i - 1].level +
      (uint32_t)((uint64_t)(u - quantiles[i - 1].millionths) *
                 (quantiles[i].level - quantiles[i - 1].level) /
                 (quantiles[i].millionths - quantiles[i - 1].millionths));
  return draw_chance(state, DORMANT) ? dormant : made;
}

/* What members do and get: thousandths per 30 days at levels 0 and 1000, bent
   towards the active ones by the power of the level, with traits that each
   have a chance in percent, and the number of people it is shared among. */
static const struct habit {
  ssi_kind kind;
  uint32_t low, high;
  int power;
  struct {
    uint32_t trait, percent;
  } traits[3];
  uint32_t people;
} habits[] = {
#define DM \
  { SSI_TRAIT_DECISION_MAKER, 15 }
#define TG \
  { SSI_TRAIT_TARGET, 35 }
#define IN \
  { SSI_TRAIT_INFLUENCER, 6 }
    {SSI_KIND_POST,
     0,
     5500,
     3,
     {{SSI_TRAIT_ORIGINAL, 70},
      {SSI_TRAIT_OWN_WORDS, 85},
      {SSI_TRAIT_MEDIA, 45}},
     0},
    {SSI_KIND_ARTICLE, 0, 800, 3, {{SSI_TRAIT_MEDIA, 60}}, 0},
    {SSI_KIND_RESHARE,
     30,
     3600,
     3,
     {{SSI_TRAIT_OWN_WORDS, 40}, {SSI_TRAIT_SOURCE, 60}},
     0},
    {SSI_KIND_COMMENT,
     30,
     54000,
     3,
     {{SSI_TRAIT_OWN_WORDS, 70}, IN, {SSI_TRAIT_GROUP, 3}},
     200},
    {SSI_KIND_REACTION, 300, 120000, 3, {{0, 0}}, 400},
    {SSI_KIND_REACTION_RECEIVED, 0, 120000, 3, {{0, 0}}, 0},
    {SSI_KIND_COMMENT_RECEIVED, 0, 22000, 3, {{0, 0}}, 0},
    {SSI_KIND_RESHARE_RECEIVED, 0, 2200, 3, {{0, 0}}, 0},
    {SSI_KIND_FOLLOWER_GAINED, 200, 45000, 2, {{0, 0}}, 0},
    {SSI_KIND_SEARCH, 300, 50000, 2, {{0, 0}}, 0},
    {SSI_KIND_ADVANCED_SEARCH, 0, 20000, 2, {{0, 0}}, 0},
    {SSI_KIND_PROFILE_VIEW,
     900,
     140000,
     2,
     {{SSI_TRAIT_OUTSIDE_NETWORK, 45}},
     0},
    {SSI_KIND_PROFILE_VIEW_RECEIVED, 900, 100000, 2, {{0, 0}}, 0},
    {SSI_KIND_VISITOR_CONTACTED, 0, 12000, 2, {{0, 0}}, 400},
    {SSI_KIND_LEAD_SAVED, 0, 20000, 3, {{0, 0}}, 0},
    {SSI_KIND_ACCOUNT_SAVED, 0, 10000, 3, {{0, 0}}, 0},
    {SSI_KIND_COMPANY_FOLLOWED, 200, 3000, 1, {{0, 0}}, 100000},
    {SSI_KIND_COMPANY_VIEW, 60, 22000, 3, {{0, 0}}, 0},
    {SSI_KIND_ACTIVE_DAY, 1200, 28000, 1, {{0, 0}}, 0},
    {SSI_KIND_MESSAGE_SENT, 400, 50000, 2, {DM, IN}, 150},
    {SSI_KIND_CONVERSATION, 250, 40000, 2, {DM, IN}, 60},
    {SSI_KIND_MESSAGE_ANSWERED, 120, 12000, 1, {{0, 0}}, 0},
    {SSI_KIND_MESSAGE_UNANSWERED, 200, 14000, 1, {{0, 0}}, 0},
    {SSI_KIND_INMAIL_SENT, 0, 8000, 3, {{0, 0}}, 0},
    {SSI_KIND_INMAIL_ANSWERED, 0, 3000, 3, {{0, 0}}, 0},
    {SSI_KIND_INMAIL_UNANSWERED, 0, 4000, 3, {{0, 0}}, 0},
    {SSI_KIND_INVITATION_SENT, 400, 40000, 2, {TG}, 100000},
    {SSI_KIND_INVITATION_RECEIVED, 800, 12000, 1, {{0, 0}}, 100000},
    {SSI_KIND_INVITATION_ACCEPTED, 250, 22000, 1, {{0, 0}}, 0},
    {SSI_KIND_INVITATION_UNANSWERED, 300, 14000, 1, {{0, 0}}, 0},
    {SSI_KIND_INVITATION_DECLINED, 50, 1500, 1, {{0, 0}}, 0},
    {SSI_KIND_PROSPECT_REKINDLED, 50, 1000, 2, {{0, 0}}, 0},
    {SSI_KIND_GROUP_ACTIVITY, 0, 2500, 3, {{0, 0}}, 0},
};
#define HABITS (sizeof habits / sizeof habits[0])

static uint32_t with_traits(uint64_t *state, const struct habit *habit) {
  uint32_t traits = 0;
  size_t i;
  for (i = 0; i < 3; i++) {
    if (draw_below(state, 100) < habit->traits[i].percent)
      traits |= habit->traits[i].trait;
  }
  return traits;
}

/* Thousandths per 30 days at a level, with a personal bent of 30 … 170 %. */
static uint64_t rate_of(uint64_t *state, const struct habit *habit,
                        const life *of) {
  uint64_t rate = habit->high - habit->low;
  int i;
  for (i = 0; i < habit->power; i++) rate = rate * of->level / 1000;
  rate = (habit->low + rate) * (30 + draw_below(state, 141)) / 100;
  return rate * of->habits / 100;
}

static void live(uint64_t *state, const struct habit *habit, const life *of,
                 events *to) {
  const uint64_t rate = rate_of(state, habit, of);
  /* Millionths of an event a day. */
  const uint64_t daily = rate * 1000 / 30;
  int32_t day;
  for (day = POPULATION_DAY - DAYS + 1; day <= POPULATION_DAY; day++) {
    uint32_t count = (uint32_t)(daily / 1000000);
    uint64_t person = 0;
    if (draw_chance(state, (uint32_t)(daily % 1000000))) count++;
    if (count == 0) continue;
    if (habit->people) person = 1 + draw_below(state, habit->people);
    put(to, day, habit->kind, with_traits(state, habit), count, person);
  }
}

static void connect(uint64_t *state, const life *of, events *to) {
  /* 55 … 954 at level 0 to 355 … 2754 at level 1000. */
  const uint32_t level = of->level;
  const uint32_t least = (55 + level * 3 / 10) * of->network / 100;
  const uint32_t most = (900 + level * 15 / 10) * of->network / 100;
  const uint32_t people = least + (uint32_t)((uint64_t)draw_below(state, most) *
                                             draw_below(state, 1000) / 1000);
  const uint32_t target = 10 + level * 40 / 1000;
  uint32_t i;
  for (i = 1; i <= people; i++) {
    uint32_t traits = 0;
    if (draw_below(state, 100) < 11) traits |= SSI_TRAIT_DECISION_MAKER;
    if (draw_below(state, 100) < 7) traits |= SSI_TRAIT_COWORKER;
    if (draw_below(state, 100) < target) traits |= SSI_TRAIT_TARGET;
    put(to, POPULATION_DAY - (int32_t)draw_below(state, LIFE),
        SSI_KIND_CONNECTION, traits, 1, i);
  }
}

/* `most` people at level 1000 over the last five years, one each. */
static void be_recognised(uint64_t *state, ssi_kind kind, uint32_t most,
                          const life *of, events *to) {
  uint32_t people = draw_below(state, 2 + most * (300 + of->level) / 1000) *
                    of->network / 100;
  for (; people > 0; people--) {
    put(to, POPULATION_DAY - (int32_t)draw_below(state, 5 * 365), kind, 0, 1,
        people);
  }
}

/* Profiles are better kept than activity: even the quiet have one. */
static const struct trait_of_profile {
  ssi_fact fact;
  uint32_t low, high; /* percent of the full value at levels 0 and 1000 */
  int32_t full;
} looks[] = {
    {SSI_FACT_PHOTO, 90, 100, 1},
    {SSI_FACT_COVER, 50, 100, 1},
    {SSI_FACT_HEADLINE_LENGTH, 65, 100, 120},
    {SSI_FACT_SUMMARY_LENGTH, 45, 100, 1500},
    {SSI_FACT_LOCATION, 98, 100, 1},
    {SSI_FACT_INDUSTRY, 95, 100, 1},
    {SSI_FACT_CURRENT_POSITION, 97, 100, 1},
    {SSI_FACT_POSITIONS, 55, 100, 5},
    {SSI_FACT_POSITIONS_DESCRIBED, 45, 100, 4},
    {SSI_FACT_EDUCATION, 85, 100, 2},
    {SSI_FACT_SKILLS, 65, 100, 25},
    {SSI_FACT_CERTIFICATIONS, 20, 75, 3},
    {SSI_FACT_LANGUAGES, 45, 90, 3},
    {SSI_FACT_ACHIEVEMENTS, 5, 65, 2},
    {SSI_FACT_PROFILE_MEDIA, 15, 95, 4},
    {SSI_FACT_KEYWORD_SPREAD, 60, 100, 1000000},
    {SSI_FACT_GROUPS, 15, 90, 8},
};

static void make_profile(uint64_t *state, const life *of,
                         ssi_profile *profile) {
  size_t i;
  for (i = 0; i < sizeof looks / sizeof looks[0]; i++) {
    const uint32_t percent =
        (looks[i].low + (looks[i].high - looks[i].low) * of->level / 1000) *
        of->profile / 100;
    int32_t value;
    if (looks[i].full == 1) {
      value = draw_below(state, 100) < percent;
    } else {
      /* Between half and one and a half of what is typical, at most full. */
      const uint64_t share = (uint64_t)percent * (50 + draw_below(state, 101));
      value = (int32_t)((uint64_t)looks[i].full *
                        (share < 10000 ? share : 10000) / 10000);
    }
    must(ssi_profile_set_fact(profile, looks[i].fact, value));
  }
}

void observe_everything(ssi_activity *activity) {
  int32_t kind;
  for (kind = 1; kind <= SSI_KINDS; kind++) {
    must(ssi_activity_observe(activity, (ssi_kind)kind));
  }
  must(ssi_activity_observe_traits(activity, SSI_TRAITS));
}

void make_member(uint64_t *state, ssi_profile *profile,
                 ssi_activity *activity) {
  const life of = draw_life(state);
  events *to = calloc(1, sizeof *to);
  size_t i;
  if (!to) must(SSI_ERROR_MEMORY);
  make_profile(state, &of, profile);
  connect(state, &of, to);
  be_recognised(state, SSI_KIND_ENDORSEMENT_RECEIVED, 60, &of, to);
  be_recognised(state, SSI_KIND_RECOMMENDATION_RECEIVED, 7, &of, to);
  for (i = 0; i < HABITS; i++) live(state, &habits[i], &of, to);
  must(ssi_activity_add_columns(activity, to->count, to->days, to->kinds,
                                to->traits, to->counts, to->people, NULL));
  observe_everything(activity);
  free(to);
}

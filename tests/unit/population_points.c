/* Points and measures of populations, computed by hand from doc/model.md. */
#include <string.h>

#include "support/calls.h"
#include "unit/population_kit.h"
#include "unit/suite.h"

#define TODAY 20000

/* One member, and the model it is scored with. */
typedef struct scene {
  columns columns;
  ssi_model *model;
} scene;

static scene open_scene(void) {
  scene made;
  made.columns = columns_new();
  columns_member(&made.columns);
  OK(ssi_model_new(NULL, &made.model));
  return made;
}

static void close_scene(scene *self) {
  columns_free(&self->columns);
  ssi_model_free(self->model);
}

static void happened(scene *self, int32_t day, ssi_kind kind, uint32_t traits,
                     uint32_t count, uint64_t who) {
  columns_event(&self->columns, day, kind, traits, count, who);
}

static void people(scene *self, int32_t day, ssi_kind kind, int count,
                   uint64_t first) {
  int i;
  for (i = 0; i < count; i++)
    happened(self, day, kind, 0, 1, first + (uint64_t)i);
}

/* What the population call says of the member; the same as it says alone. */
static points said_on(scene *self, int32_t day) {
  const ssi_population of = columns_population(&self->columns);
  ssi_scorer *scorer = scorer_of(self->model);
  const points said = points_among(&of, 0, scorer, day);
  const points alone = points_alone(&of, 0, self->model, day);
  ck_assert(same_points(&said, &alone));
  ssi_scorer_free(scorer);
  return said;
}

#define MEASURE(said, name) (said).measures[SSI_INDICATOR_##name - 1]
#define POINTS(said, name) (said).indicators[SSI_INDICATOR_##name - 1]

/* Of whom nothing is known may have everything. */
START_TEST(nothing_known) {
  scene of = open_scene();
  const points said = said_on(&of, TODAY);
  int i;
  ck_assert_int_eq(said.total, 0);
  ck_assert_int_eq(said.high, 100000000);
  ck_assert_int_eq(said.observed, 0);
  for (i = 0; i < SSI_PILLARS; i++) ck_assert_int_eq(said.pillars[i], 0);
  close_scene(&of);
}
END_TEST

/* Everything looked for, nothing found: facts at 0, by masks of the member or
   of all. */
START_TEST(nothing_found) {
  scene of = open_scene();
  ssi_scorer *scorer = scorer_of(of.model);
  ssi_population population;
  points said, again;
  int i;
  for (i = 1; i <= SSI_FACTS; i++) columns_fact(&of.columns, (ssi_fact)i, 0);
  population = columns_population(&of.columns);
  population_observe_all(&population);
  again = points_among(&population, 0, scorer, TODAY);
  columns_observe_all(&of.columns);
  said = said_on(&of, TODAY);
  ck_assert_int_eq(said.total, 0);
  ck_assert_int_eq(said.high, 0);
  ck_assert_int_eq(said.observed, 100000000);
  ck_assert(same_points(&said, &again));
  ssi_scorer_free(scorer);
  close_scene(&of);
}
END_TEST

/* A photo is 150,000 of a million of completeness, whose 5 points are a
   straight line; -1 is no fact. */
START_TEST(facts) {
  scene of = open_scene();
  points said;
  columns_fact(&of.columns, SSI_FACT_PHOTO, 1);
  said = said_on(&of, TODAY);
  ck_assert_int_eq(MEASURE(said, COMPLETENESS), 150000);
  ck_assert_int_eq(said.total, 750000);
  ck_assert_int_eq(said.pillars[0], 750000);
  ck_assert_int_eq(said.observed, 750000);
  ck_assert_int_eq(said.high, 100000000);
  columns_fact(&of.columns, SSI_FACT_PHOTO, 0);
  said = said_on(&of, TODAY);
  ck_assert_int_eq(said.total, 0);
  ck_assert_int_eq(said.observed, 750000);
  ck_assert_int_eq(said.high, 99250000);
  columns_fact(&of.columns, SSI_FACT_PHOTO, -1);
  said = said_on(&of, TODAY);
  ck_assert_int_eq(said.observed, 0);
  /* 40 · 2,500 of completeness; more than 120 · 1,250 of depth is no more. */
  columns_fact(&of.columns, SSI_FACT_HEADLINE_LENGTH, 100000);
  columns_fact(&of.columns, SSI_FACT_KEYWORD_SPREAD, 1000000);
  said = said_on(&of, TODAY);
  ck_assert_int_eq(MEASURE(said, COMPLETENESS), 100000);
  ck_assert_int_eq(MEASURE(said, DEPTH), 150000);
  ck_assert_int_eq(said.total, 500000 + 375000 + 1000000);
  close_scene(&of);
}
END_TEST

/* A row, and the measure it gives today: with a half-life of 60 a new event
   weighs 15,360 and W is 1,386,480; with 75 it is 19,200 and 2,163,975. */
typedef struct single {
  ssi_kind kind;
  uint32_t traits, count;
  uint64_t who;
  ssi_indicator indicator;
  int64_t measure;
} single;

static const single singles[] = {
    {SSI_KIND_SEARCH, 0, 1, 0, SSI_INDICATOR_SEARCHES, 332},
    {SSI_KIND_SEARCH, 0, 20, 0, SSI_INDICATOR_SEARCHES, 6647},
    {SSI_KIND_SEARCH, 0, 21, 0, SSI_INDICATOR_SEARCHES, 6647},
    {SSI_KIND_SEARCH, 0, 1000000, 0, SSI_INDICATOR_SEARCHES, 6647},
    {SSI_KIND_ADVANCED_SEARCH, 0, 1, 0, SSI_INDICATOR_SEARCHES, 332},
    {SSI_KIND_ADVANCED_SEARCH, 0, 1, 0, SSI_INDICATOR_ADVANCED_SEARCHES, 332},
    {SSI_KIND_POST, 0, 1, 0, SSI_INDICATOR_POSTING, 166},
    {SSI_KIND_POST, SSI_TRAIT_ORIGINAL, 1, 0, SSI_INDICATOR_POSTING, 266},
    {SSI_KIND_POST, SSI_TRAIT_MEDIA, 1, 0, SSI_INDICATOR_POSTING, 233},
    {SSI_KIND_POST, SSI_TRAIT_ORIGINAL | SSI_TRAIT_MEDIA, 1, 0,
     SSI_INDICATOR_POSTING, 332},
    /* At most two posts a day, of full units. */
    {SSI_KIND_POST, SSI_TRAIT_ORIGINAL, 2, 0, SSI_INDICATOR_POSTING, 532},
    {SSI_KIND_POST, SSI_TRAIT_ORIGINAL, 3, 0, SSI_INDICATOR_POSTING, 665},
    {SSI_KIND_POST, 0, 1, 0, SSI_INDICATOR_RICH_CONTENT, 0},
    {SSI_KIND_POST, SSI_TRAIT_MEDIA, 1, 0, SSI_INDICATOR_RICH_CONTENT, 88667},
    {SSI_KIND_ACTIVE_DAY, 0, 1, 0, SSI_INDICATOR_ACTIVE_DAYS, 11078},
    {SSI_KIND_LEARNING, 0, 7, 0, SSI_INDICATOR_ACTIVE_DAYS, 11078},
    {SSI_KIND_POST, 0, 1, 0, SSI_INDICATOR_PUBLISHING_RHYTHM, 75610},
    {SSI_KIND_RESHARE, 0, 1, 0, SSI_INDICATOR_POSTING_RHYTHM, 0},
    {SSI_KIND_RESHARE, SSI_TRAIT_OWN_WORDS, 1, 0, SSI_INDICATOR_POSTING_RHYTHM,
     75610},
    {SSI_KIND_POST, SSI_TRAIT_ORIGINAL, 1, 0, SSI_INDICATOR_LONG_FORM, 0},
    /* 30 * 350 * 19,200 / 2,163,975 = 93.2 */
    {SSI_KIND_POST, SSI_TRAIT_LONG, 1, 0, SSI_INDICATOR_LONG_FORM, 93},
    /* 30 of 30 + 5, whatever the daily cap. */
    {SSI_KIND_MESSAGE_ANSWERED, 0, 30, 0, SSI_INDICATOR_RESPONSE_RATE, 857143},
    {SSI_KIND_CONNECTION, 0, 1, 9, SSI_INDICATOR_CONNECTIONS, 1000},
    {SSI_KIND_CONNECTION, 0, 5, 9, SSI_INDICATOR_CONNECTIONS, 1000},
    {SSI_KIND_CONNECTION, 0, 5, 0, SSI_INDICATOR_CONNECTIONS, 5000},
    {SSI_KIND_CONNECTION, 0, 1, UINT64_MAX, SSI_INDICATOR_CONNECTIONS, 1000},
    {SSI_KIND_CONNECTION, 0, 1, 9, SSI_INDICATOR_COWORKERS, 0},
    {SSI_KIND_CONNECTION, SSI_TRAIT_COWORKER, 1, 9, SSI_INDICATOR_COWORKERS,
     1000},
    {SSI_KIND_CONVERSATION, 0, 1, 0, SSI_INDICATOR_CONVERSATIONS, 0},
    {SSI_KIND_CONVERSATION, 0, 1, 3, SSI_INDICATOR_CONVERSATIONS, 1000},
    {SSI_KIND_ENDORSEMENT_RECEIVED, 0, 1000000, 0, SSI_INDICATOR_ENDORSERS,
     20000},
    /* The last kind, and the first that feeds nothing. */
    {SSI_KIND_CUSTOMER_WON, SSI_TRAITS, 1, 1, SSI_INDICATOR_CONNECTIONS, 0},
    {SSI_KIND_MESSAGE_RECEIVED, 0, 1, 1, SSI_INDICATOR_NETWORK_TOUCHED, 0},
};

START_TEST(one_row) {
  const single *one = &singles[_i];
  scene of = open_scene();
  points said;
  columns_observe_all(&of.columns);
  happened(&of, TODAY, one->kind, one->traits, one->count, one->who);
  said = said_on(&of, TODAY);
  ck_assert_int_eq(said.measures[one->indicator - 1], one->measure);
  /* On the last day of all, too, and on the first. */
  of.columns.days[0] = SSI_DAY_MAX;
  said = said_on(&of, SSI_DAY_MAX);
  ck_assert_int_eq(said.measures[one->indicator - 1], one->measure);
  of.columns.days[0] = SSI_DAY_MIN;
  said = said_on(&of, SSI_DAY_MIN);
  ck_assert_int_eq(said.measures[one->indicator - 1], one->measure);
  close_scene(&of);
}
END_TEST

/* After the day an event does not exist, but its kind and traits are
   observed. */
START_TEST(after_the_day) {
  scene of = open_scene();
  const int32_t searches =
      indicator_info(of.model, SSI_INDICATOR_SEARCHES).weight;
  points said;
  happened(&of, TODAY + 1, SSI_KIND_SEARCH, SSI_TRAIT_MEDIA, 20, 0);
  said = said_on(&of, TODAY);
  ck_assert_int_eq(said.total, 0);
  /* Half of the points of searches, and 10 of 1,260 units of the 2 points of
     active days. */
  ck_assert_int_eq(said.observed, searches / 2 + 15873);
  ck_assert_int_eq(said.high, 100000000);
  of.columns.days[0] = SSI_DAY_MAX;
  ck_assert_int_eq(said_on(&of, SSI_DAY_MIN).observed, searches / 2 + 15873);
  ck_assert_int_eq(said_on(&of, SSI_DAY_MAX - 1).total, 0);
  ck_assert_int_eq(MEASURE(said_on(&of, SSI_DAY_MAX), SEARCHES), 6647);
  close_scene(&of);
}
END_TEST

/* Of two invitations one accepted: 1 of 1 + 1 + 5. If one side was not looked
   for, there is no rate; one that was declined shows no look for others. */
START_TEST(rates) {
  scene of = open_scene();
  happened(&of, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 1, 0);
  ck_assert_int_eq(MEASURE(said_on(&of, TODAY), ACCEPTANCE_RATE), 0);
  happened(&of, TODAY - 1100, SSI_KIND_INVITATION_UNANSWERED, 0, 1, 0);
  columns_observe(&of.columns, SSI_KIND_INVITATION_DECLINED);
  ck_assert_int_eq(MEASURE(said_on(&of, TODAY), ACCEPTANCE_RATE), 0);
  columns_observe(&of.columns, SSI_KIND_INVITATION_UNANSWERED);
  ck_assert_int_eq(MEASURE(said_on(&of, TODAY), ACCEPTANCE_RATE), 166667);
  ck_assert_int_eq(POINTS(said_on(&of, TODAY), ACCEPTANCE_RATE), 694446);
  happened(&of, TODAY, SSI_KIND_INVITATION_DECLINED, 0, 1, 0);
  ck_assert_int_eq(MEASURE(said_on(&of, TODAY), ACCEPTANCE_RATE), 142857);
  close_scene(&of);
}
END_TEST

/* A rate and a volume of the same events that fade alike: the daily cap of 20
   holds for the volume alone. 30 * 20,000 * 30,720 / 5,530,560 = 3,332.8 */
START_TEST(a_rate_beside_a_volume) {
  scene of = open_scene();
  OK(ssi_model_set_half_life(of.model, SSI_INDICATOR_INVITATIONS, 120));
  columns_observe_all(&of.columns);
  happened(&of, TODAY, SSI_KIND_INVITATION_ACCEPTED, 0, 30, 0);
  ck_assert_int_eq(MEASURE(said_on(&of, TODAY), ACCEPTANCE_RATE), 857143);
  ck_assert_int_eq(MEASURE(said_on(&of, TODAY), INVITATIONS), 3333);
  close_scene(&of);
}
END_TEST

/* The curve of endorsers has three bends: with the goalpost at 70 people, 10
   of them are the doubling that brings a third, 30 the second one, 70 all. */
START_TEST(distinct_people) {
  scene of = open_scene();
  points said;
  OK(ssi_model_set_goalpost(of.model, SSI_INDICATOR_ENDORSERS, 70000));
  people(&of, TODAY, SSI_KIND_ENDORSEMENT_RECEIVED, 10, 1);
  said = said_on(&of, TODAY);
  ck_assert_int_eq(MEASURE(said, ENDORSERS), 10000);
  ck_assert_int_eq(POINTS(said, ENDORSERS), 1166667);
  ck_assert_int_eq(said.total, 1166667);
  ck_assert_int_eq(said.observed, 3500000);
  ck_assert_int_eq(said.high, 97666667);
  /* The same once more, and earlier, are the same people. */
  people(&of, TODAY, SSI_KIND_ENDORSEMENT_RECEIVED, 10, 1);
  people(&of, TODAY - 365, SSI_KIND_ENDORSEMENT_RECEIVED, 10, 1);
  ck_assert_int_eq(MEASURE(said_on(&of, TODAY), ENDORSERS), 10000);
  people(&of, TODAY, SSI_KIND_ENDORSEMENT_RECEIVED, 20, 11);
  ck_assert_int_eq(POINTS(said_on(&of, TODAY), ENDORSERS), 2333333);
  people(&of, TODAY, SSI_KIND_ENDORSEMENT_RECEIVED, 40, 31);
  ck_assert_int_eq(POINTS(said_on(&of, TODAY), ENDORSERS), 3500000);
  people(&of, TODAY, SSI_KIND_ENDORSEMENT_RECEIVED, 1, 71);
  ck_assert_int_eq(POINTS(said_on(&of, TODAY), ENDORSERS), 3500000);
  close_scene(&of);
}
END_TEST

/* The newest contact counts, on the same day the highest kind and then the
   highest traits, in whatever order the rows come: an influencer whom one wrote
   to (29) and who then is a connection (43) without being one. */
START_TEST(newest_contact) {
  static const struct {
    ssi_kind kinds[2];
    uint32_t traits[2];
    int32_t days[2];
    int64_t influencers;
  } pairs[] = {
      {{SSI_KIND_MESSAGE_SENT, SSI_KIND_CONNECTION}, {2, 2}, {0, 0}, 1000},
      {{SSI_KIND_MESSAGE_SENT, SSI_KIND_CONNECTION}, {2, 0}, {0, 0}, 1000},
      {{SSI_KIND_MESSAGE_SENT, SSI_KIND_CONNECTION}, {0, 2}, {0, 0}, 1000},
      {{SSI_KIND_MESSAGE_SENT, SSI_KIND_MESSAGE_SENT}, {2, 0}, {180, 0}, 500},
      {{SSI_KIND_MESSAGE_SENT, SSI_KIND_MESSAGE_SENT}, {2, 2}, {180, 0}, 1000},
      {{SSI_KIND_MESSAGE_SENT, SSI_KIND_COMMENT}, {0, 2}, {0, 360}, 250},
  };
  scene of = open_scene();
  int order;
  happened(&of, 0, SSI_KIND_POST, 0, 1, 0);
  happened(&of, 0, SSI_KIND_POST, 0, 1, 0);
  columns_observe_all(&of.columns);
  for (order = 0; order < 2; order++) {
    int i;
    for (i = 0; i < 2; i++) {
      of.columns.kinds[i ^ order] = (uint8_t)pairs[_i].kinds[i];
      of.columns.traits[i ^ order] = pairs[_i].traits[i];
      of.columns.days[i ^ order] = TODAY - pairs[_i].days[i];
      of.columns.people[i ^ order] = 77;
    }
    ck_assert_int_eq(MEASURE(said_on(&of, TODAY), INFLUENCERS),
                     pairs[_i].influencers);
  }
  close_scene(&of);
}
END_TEST

/* 10 · 2^k people k half-lives ago weigh as much as ten of today, up to the
   eighth half-life; from the ninth on nobody counts. */
static void check_ages(int32_t half_life) {
  int32_t k;
  for (k = 0; k <= 10; k++) {
    scene of = open_scene();
    OK(ssi_model_set_half_life(of.model, SSI_INDICATOR_ENDORSERS, half_life));
    people(&of, TODAY, SSI_KIND_ENDORSEMENT_RECEIVED, 10 << k, 1);
    ck_assert_int_eq(MEASURE(said_on(&of, TODAY + k * half_life), ENDORSERS),
                     k <= 8 ? 10000 : 0);
    close_scene(&of);
  }
}

START_TEST(half_lives) {
  ssi_model *model = NULL;
  ssi_indicator_info info;
  OK(ssi_model_new(NULL, &model));
  info = indicator_info(model, SSI_INDICATOR_ENDORSERS);
  check_ages(info.half_life_min);
  check_ages(info.half_life);
  check_ages(info.half_life_max);
  ssi_model_free(model);
}
END_TEST

/* One day around each border, for 7 days (or what is allowed) to ten years:
   what one post of that age measures, with the weights of the page. */
static uint64_t weight_of(int64_t age, int64_t half_life) {
  const int64_t k = age / half_life, r = age % half_life;
  if (k > 8) return 0;
  return (uint64_t)(k == 8 ? half_life - r : (2 * half_life - r) * (128 >> k));
}

START_TEST(borders) {
  scene of = open_scene();
  const ssi_indicator_info info =
      indicator_info(of.model, SSI_INDICATOR_SEARCHES);
  const int32_t tried[] = {info.half_life_min, 31, info.half_life_max};
  size_t i;
  happened(&of, TODAY, SSI_KIND_SEARCH, 0, 20, 0);
  for (i = 0; i < ROWS(tried); i++) {
    const uint64_t h = (uint64_t)tried[i];
    const uint64_t sum = 255 * h * (3 * h + 1) / 2 + h * (h + 1) / 2;
    int32_t k, near;
    OK(ssi_model_set_half_life(of.model, SSI_INDICATOR_SEARCHES, tried[i]));
    for (k = 0; k <= 10; k++) {
      for (near = k ? -1 : 0; near <= 1; near++) {
        const int32_t age = k * tried[i] + near;
        const uint64_t amount = 30 * 20000 * weight_of(age, tried[i]);
        ck_assert_int_eq(MEASURE(said_on(&of, TODAY + age), SEARCHES),
                         (int64_t)((amount + sum / 2) / sum));
      }
    }
  }
  /* The oldest age there is. */
  of.columns.days[0] = SSI_DAY_MIN;
  ck_assert_int_eq(MEASURE(said_on(&of, SSI_DAY_MAX), SEARCHES), 0);
  close_scene(&of);
}
END_TEST

/* What never fades counts after 65,535 days as on the first. */
START_TEST(never_fading) {
  scene of = open_scene();
  happened(&of, SSI_DAY_MIN, SSI_KIND_CONNECTION, SSI_TRAIT_COWORKER, 1, 5);
  ck_assert_int_eq(MEASURE(said_on(&of, SSI_DAY_MAX), CONNECTIONS), 1000);
  ck_assert_int_eq(MEASURE(said_on(&of, SSI_DAY_MAX), COWORKERS), 1000);
  close_scene(&of);
}
END_TEST

/* Rows of 1,000,000 searches a day, equal or with other persons, until their
   sum is 2^32 and more: at most 20 count, and the row of a ledger is full at
   4,294,967,295. */
START_TEST(counts_that_fill_a_row) {
  scene of = open_scene();
  const bool equal = _i == 0;
  int64_t sum = 0;
  uint64_t who;
  for (who = 1; sum < INT64_C(1) << 32; who++) {
    const int64_t left = (INT64_C(1) << 32) - sum;
    const int64_t count = left < SSI_COUNT_MAX ? left : SSI_COUNT_MAX;
    happened(&of, TODAY, SSI_KIND_SEARCH, 0, (uint32_t)count, equal ? 7 : who);
    happened(&of, TODAY, SSI_KIND_CONNECTION, 0, (uint32_t)count, 0);
    sum += count;
  }
  columns_observe_all(&of.columns);
  ck_assert_int_eq(MEASURE(said_on(&of, TODAY), SEARCHES), 6647);
  ck_assert_int_eq(
      MEASURE(said_on(&of, TODAY), CONNECTIONS),
      INT64_C(1000) * kind_info(of.model, SSI_KIND_CONNECTION).daily_cap);
  happened(&of, TODAY, SSI_KIND_SEARCH, 0, SSI_COUNT_MAX, equal ? 7 : who);
  ck_assert_int_eq(MEASURE(said_on(&of, TODAY), SEARCHES), 6647);
  close_scene(&of);
}
END_TEST

/* A cap is of a kind, a day and a feed. Two kinds of one indicator have their
   own, and so have two days. */
START_TEST(caps) {
  scene of = open_scene();
  points said;
  OK(ssi_model_set_cap(of.model, SSI_KIND_SEARCH, 5));
  happened(&of, TODAY, SSI_KIND_SEARCH, 0, 3, 0);
  happened(&of, TODAY, SSI_KIND_SEARCH, SSI_TRAIT_MEDIA, 3, 1);
  said = said_on(&of, TODAY);
  /* 30 · 5,000 · 15,360 / 1,386,480 */
  ck_assert_int_eq(MEASURE(said, SEARCHES), 1662);
  happened(&of, TODAY, SSI_KIND_ADVANCED_SEARCH, 0, 99, 0);
  said = said_on(&of, TODAY);
  ck_assert_int_eq(MEASURE(said, SEARCHES), 4985);
  ck_assert_int_eq(MEASURE(said, ADVANCED_SEARCHES), 3324);
  happened(&of, TODAY - 60, SSI_KIND_SEARCH, 0, 99, 0);
  said = said_on(&of, TODAY);
  ck_assert_int_eq(MEASURE(said, SEARCHES), 5816);
  close_scene(&of);
}
END_TEST

/* An indicator moved to another pillar, and one without weight. */
START_TEST(pillars_and_weights) {
  scene of = open_scene();
  points said;
  columns_fact(&of.columns, SSI_FACT_COVER, 1);
  columns_fact(&of.columns, SSI_FACT_PROFILE_MEDIA, 3);
  OK(ssi_model_set_pillar(of.model, SSI_INDICATOR_PRESENTATION,
                          SSI_PILLAR_RELATE));
  OK(ssi_model_set_weight(of.model, SSI_INDICATOR_COMPLETENESS, 6000000));
  OK(ssi_model_set_weight(of.model, SSI_INDICATOR_CONNECTIONS, 6000000));
  said = said_on(&of, TODAY);
  ck_assert_int_eq(said.total, 1000000);
  ck_assert_int_eq(said.pillars[0], 0);
  ck_assert_int_eq(said.pillars[3], 1000000);
  OK(ssi_model_set_weight(of.model, SSI_INDICATOR_PRESENTATION, 0));
  OK(ssi_model_set_weight(of.model, SSI_INDICATOR_CONNECTIONS, 7000000));
  said = said_on(&of, TODAY);
  ck_assert_int_eq(said.total, 0);
  ck_assert_int_eq(MEASURE(said, PRESENTATION), 1000000);
  ck_assert_int_eq(said.high, 100000000);
  close_scene(&of);
}
END_TEST

/* Columns that are left out: no traits, one each, nobody known, no facts. */
START_TEST(without_columns) {
  scene of = open_scene();
  ssi_scorer *scorer = scorer_of(of.model);
  ssi_population population;
  points said;
  columns_fact(&of.columns, SSI_FACT_PHOTO, 1);
  columns_observe(&of.columns, SSI_KIND_CONVERSATION);
  columns_observe_traits(&of.columns, SSI_TRAIT_COWORKER);
  happened(&of, TODAY, SSI_KIND_CONNECTION, SSI_TRAIT_COWORKER, 3, 0);
  happened(&of, TODAY, SSI_KIND_CONNECTION, 0, 1, 6);
  population = columns_population(&of.columns);
  said = points_among(&population, 0, scorer, TODAY);
  ck_assert_int_eq(MEASURE(said, CONNECTIONS), 4000);
  ck_assert_int_eq(MEASURE(said, COWORKERS), 3000);
  ck_assert_int_eq(MEASURE(said, COMPLETENESS), 150000);
  population.traits = NULL;
  said = points_among(&population, 0, scorer, TODAY);
  ck_assert_int_eq(MEASURE(said, COWORKERS), 0);
  ck_assert_int_eq(MEASURE(said, CONNECTIONS), 4000);
  population.counts = NULL;
  said = points_among(&population, 0, scorer, TODAY);
  ck_assert_int_eq(MEASURE(said, CONNECTIONS), 2000);
  population.counterparts = NULL;
  population.facts = NULL;
  said = points_among(&population, 0, scorer, TODAY);
  ck_assert_int_eq(MEASURE(said, CONNECTIONS), 2000);
  ck_assert_int_eq(MEASURE(said, COMPLETENESS), 0);
  population.observed_kinds = NULL;
  population.observed_traits = NULL;
  /* 7 points of connections are all that is observed. */
  said = points_among(&population, 0, scorer, TODAY);
  ck_assert_int_eq(said.observed, 7000000);
  ssi_scorer_free(scorer);
  close_scene(&of);
}
END_TEST

/* The same out of order: the missing columns stand for what they do. */
START_TEST(without_columns_out_of_order) {
  scene of = open_scene();
  ssi_scorer *scorer = scorer_of(of.model);
  ssi_population population;
  points said;
  int32_t k;
  for (k = 0; k < 4; k++)
    happened(&of, TODAY - k, SSI_KIND_CONNECTION, SSI_TRAIT_COWORKER, 3, 5);
  columns_observe_traits(&of.columns, SSI_TRAITS);
  population = columns_population(&of.columns);
  said = points_among(&population, 0, scorer, TODAY);
  ck_assert_int_eq(MEASURE(said, CONNECTIONS), 1000);
  ck_assert_int_eq(MEASURE(said, COWORKERS), 1000);
  population.traits = NULL;
  said = points_among(&population, 0, scorer, TODAY);
  ck_assert_int_eq(MEASURE(said, COWORKERS), 0);
  population.counterparts = NULL;
  said = points_among(&population, 0, scorer, TODAY);
  ck_assert_int_eq(MEASURE(said, CONNECTIONS), 12000);
  population.counts = NULL;
  said = points_among(&population, 0, scorer, TODAY);
  ck_assert_int_eq(MEASURE(said, CONNECTIONS), 4000);
  ssi_scorer_free(scorer);
  close_scene(&of);
}
END_TEST

/* Persons whose numbers a hash that multiplies by the golden ratio puts into
   one place, as they are or after their halves were mixed: still 2,000. */
START_TEST(people_as_hard_as_can_be) {
  const uint64_t inverse = UINT64_C(0xF1DE83E19937733D);
  scene of = open_scene();
  uint64_t i;
  for (i = 1; i <= 2000; i++) {
    const uint64_t who = i * inverse;
    const uint64_t mixed = _i == 0 ? who : who ^ who >> 32;
    happened(&of, TODAY, SSI_KIND_CONNECTION, 0, 1, mixed);
    happened(&of, TODAY, SSI_KIND_CONNECTION, 0, 1, mixed);
  }
  ck_assert_int_eq(MEASURE(said_on(&of, TODAY), CONNECTIONS), 2000000);
  close_scene(&of);
}
END_TEST

/* What was looked for is each member's own: one after the other differs in
   kinds, in traits, in facts, and not at all. */
START_TEST(looked_for_differently) {
  columns of = columns_new();
  ssi_model *model = NULL;
  ssi_scorer *scorer;
  ssi_population population;
  static const uint32_t traits[] = {0, 0, SSI_TRAIT_COWORKER,
                                    SSI_TRAIT_COWORKER, SSI_TRAIT_COWORKER};
  /* Connections 7, co-workers 2, a photo 0.75 points. */
  static const int32_t observed[] = {0, 7000000, 9000000, 9750000, 9750000};
  int32_t total[5], said[5];
  int i;
  OK(ssi_model_new(NULL, &model));
  scorer = scorer_of(model);
  for (i = 0; i < 5; i++) {
    columns_member(&of);
    if (i > 0) columns_observe(&of, SSI_KIND_CONNECTION);
    columns_observe_traits(&of, traits[i]);
    columns_fact(&of, SSI_FACT_PHOTO, i > 2 ? 0 : -1);
  }
  population = columns_population(&of);
  OK(ssi_population_score(scorer, &population, TODAY, RANGE(0, 5),
                          COLUMNS(.total = total, .observed = said), NULL));
  ck_assert_mem_eq(said, observed, sizeof said);
  ssi_scorer_free(scorer);
  ssi_model_free(model);
  columns_free(&of);
}
END_TEST

/* The shortest half-lives; each another; only regularities fade slowly. */
START_TEST(half_lives_of_their_own) {
  scene of = open_scene();
  int32_t i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(of.model, (ssi_indicator)i);
    const bool slow = info.measure == SSI_MEASURE_REGULARITY;
    const int32_t other = info.half_life_min + 2 * i;
    if (info.half_life == 0) continue;
    OK(ssi_model_set_half_life(of.model, (ssi_indicator)i,
                               _i == 1           ? other
                               : _i == 2 && slow ? info.half_life_max
                                                 : info.half_life_min));
  }
  for (i = 0; i < 2000; i++)
    happened(&of, TODAY - i, (ssi_kind)(1 + i % SSI_KINDS), 0, 1,
             (uint64_t)i % 3);
  columns_observe_all(&of.columns);
  ck_assert_int_gt(said_on(&of, TODAY).total, 0);
  close_scene(&of);
}
END_TEST

/* Members without rows, between others, at the beginning and at the end. */
START_TEST(members_without_rows) {
  columns of = columns_new();
  ssi_model *model = NULL;
  ssi_scorer *scorer;
  ssi_population population;
  int32_t total[6] = {-1, -1, -1, -1, -1, -1};
  int i;
  OK(ssi_model_new(NULL, &model));
  scorer = scorer_of(model);
  for (i = 0; i < 5; i++) {
    columns_member(&of);
    if (i == 1) columns_fact(&of, SSI_FACT_PHOTO, 1);
    if (i == 2) columns_event(&of, TODAY, SSI_KIND_ACTIVE_DAY, 0, 1, 0);
  }
  population = columns_population(&of);
  OK(ssi_population_score(scorer, &population, TODAY, RANGE(0, 5),
                          COLUMNS(.total = total), NULL));
  ck_assert_int_eq(total[0], 0);
  ck_assert_int_eq(total[1], 750000);
  ck_assert_int_gt(total[2], 0);
  ck_assert_int_eq(total[3], 0);
  ck_assert_int_eq(total[4], 0);
  ck_assert_int_eq(total[5], -1);
  /* Without any row there need be no column. */
  population.rows = 0;
  population.members = 2;
  population.days = NULL;
  population.kinds = NULL;
  population.traits = NULL;
  population.counts = NULL;
  population.counterparts = NULL;
  population.facts = NULL;
  OK(ssi_population_score(scorer, &population, TODAY, RANGE(0, 2),
                          COLUMNS(.total = total), NULL));
  ck_assert_int_eq(total[1], 0);
  ssi_scorer_free(scorer);
  ssi_model_free(model);
  columns_free(&of);
}
END_TEST

/* The scorer keeps nothing of the model, and the model may change after. */
START_TEST(the_model_may_go) {
  scene of = open_scene();
  const ssi_population population = columns_population(&of.columns);
  ssi_model *model = NULL;
  ssi_scorer *scorer;
  points before, after;
  OK(ssi_model_copy(of.model, &model));
  scorer = scorer_of(model);
  before = points_among(&population, 0, scorer, TODAY);
  OK(ssi_model_set_weight(model, SSI_INDICATOR_COMPLETENESS, 0));
  ssi_model_free(model);
  after = points_among(&population, 0, scorer, TODAY);
  ck_assert(same_points(&before, &after));
  ssi_scorer_free(scorer);
  close_scene(&of);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {nothing_known, 1},
      {nothing_found, 1},
      {facts, 1},
      {one_row, ROWS(singles)},
      {after_the_day, 1},
      {rates, 1},
      {a_rate_beside_a_volume, 1},
      {distinct_people, 1},
      {newest_contact, 6},
      {half_lives, 1},
      {borders, 1},
      {never_fading, 1},
      {counts_that_fill_a_row, 2},
      {caps, 1},
      {pillars_and_weights, 1},
      {without_columns, 1},
      {members_without_rows, 1},
      {without_columns_out_of_order, 1},
      {people_as_hard_as_can_be, 2},
      {looked_for_differently, 1},
      {half_lives_of_their_own, 3},
      {the_model_may_go, 1},
  };
  return RUN_TESTS("population_points", cases);
}

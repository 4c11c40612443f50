/* Any bytes as a member, scored in three ways: step by step as
   ssi_score_new() does it, by the quick paths (scorer, population, dataset),
   and by the oracle of tests/oracle, which knows nothing but doc/model.md.
   Every number must be the same in all.

   A byte says what is told next, those after it what it needs; each is taken
   into the range that the call allows. $SSI_PLANTED puts one of the errors of
   numbers.h into the oracle, which must be found.

   A member with more rows than the columns take is not scored by population and
   dataset; how many these were is said at the end, as libFuzzer says its own
   numbers. */
#include <stdlib.h>
#include <string.h>

#include "fuzz/check.h"
#include "oracle/numbers.h"
#include "oracle/outcome.h"

enum { MOST_STEPS = 300, MOST_DOUBLES = 14, MOST_CHANGES = 12 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct maker {
  const uint8_t *at;
  size_t left;
  const struct tables *tables;
  struct recipe *recipe;
  int parts;
  int doubles, changes;
  int indicator; /* whose kinds come often, so that they meet */
} maker;

/* The next bytes; zeros when there are no more. */
static uint64_t next(maker *from, int bytes) {
  uint64_t value = 0;
  while (bytes-- > 0) {
    value <<= 8;
    if (from->left == 0) continue;
    value |= *from->at++;
    from->left--;
  }
  return value;
}

static int64_t within(maker *from, int64_t least, int64_t most, int bytes) {
  return least + (int64_t)(next(from, bytes) % (uint64_t)(most - least + 1));
}

/* An edge, one beside it, or anything between. */
static int64_t about(maker *from, int64_t least, int64_t most, int64_t edge) {
  const int64_t way = within(from, 0, 7, 1);
  int64_t value = way == 0   ? least
                  : way == 1 ? most
                  : way < 5  ? edge + way - 3
                             : within(from, least, most, 4);
  return value < least ? least : value > most ? most : value;
}

/* Around today, or any day. */
static int day_of(maker *from) {
  const int64_t way = within(from, 0, 3, 1), today = from->recipe->day;
  int64_t day = way == 0   ? within(from, 0, SSI_DAY_MAX, 2)
                : way == 1 ? today - within(from, 0, 4095, 2)
                           : today - within(from, -2, 61, 1);
  return day < 0 ? 0 : day > SSI_DAY_MAX ? SSI_DAY_MAX : (int)day;
}

/* One of the kinds that feed the indicator, or any. */
static int kind_among(maker *from) {
  const int drawn = (int)next(from, 1);
  int kinds[FEEDS_MAX], count = 0, i;
  for (i = 0; i < from->tables->feeds; i++) {
    const ssi_feed_info *feed = &from->tables->feed[i];
    if ((int)feed->indicator == from->indicator && feed->kind != 0)
      kinds[count++] = (int)feed->kind;
  }
  return drawn & 0x80 && count > 0 ? kinds[drawn % count]
                                   : 1 + drawn % SSI_KINDS;
}

static void make_event(maker *from, struct step *step) {
  const uint64_t form = next(from, 1);
  step->number = kind_among(from);
  step->day = day_of(from);
  step->traits = (uint32_t)(form & 1 ? within(from, 0, SSI_TRAITS, 2) : 0);
  step->value = form & 2 ? about(from, 1, SSI_COUNT_MAX,
                                 from->tables->kind[step->number].daily_cap)
                         : 1;
  step->person = form & 4 ? next(from, form & 8 ? 8 : 1) : 0;
}

static void make_share(maker *from, struct step *step) {
  step->number = step->kind == STEP_OBSERVE
                     ? kind_among(from)
                     : (int)within(from, 1, SSI_FACTS, 1);
  step->value = about(from, 1, SSI_SHARE_WHOLE, SSI_SHARE_WHOLE / 2);
}

/* What is the most that counts, for the feed that is drawn. */
static int64_t edge_of_fact(maker *from, int fact) {
  const ssi_feed_info *feed =
      &from->tables->feed[within(from, 0, from->tables->feeds - 1, 1)];
  return feed->fact == fact ? feed->fact_cap : 1;
}

static void make_fact(maker *from, struct step *step) {
  const ssi_fact_info *info;
  step->number = (int)within(from, 1, SSI_FACTS, 1);
  info = &from->tables->fact[step->number];
  step->value = about(from, info->minimum, info->maximum,
                      edge_of_fact(from, step->number));
}

/* A long list would hold more keywords than there may be. */
static void make_text(maker *from, struct step *step) {
  step->person = next(from, 2);
  if (step->kind == STEP_TARGET && step->person % 8 == 7) step->person = 0;
  if (step->kind == STEP_SECTION) step->number = (int)within(from, 1, 4, 1);
}

static void make_change(maker *from, struct step *step) {
  const int64_t last = step->kind == STEP_CAP ? SSI_KINDS : SSI_INDICATORS;
  const ssi_indicator_info *info;
  const ssi_kind_info *kind;
  step->number = (int)within(from, 1, last, 1);
  info = &from->tables->indicator[step->number % (SSI_INDICATORS + 1)];
  kind = &from->tables->kind[step->number];
  switch (step->kind) {
    case STEP_WEIGHT:
      step->value =
          about(from, info->weight_min, info->weight_max, info->weight);
      break;
    case STEP_GOALPOST:
      step->value =
          about(from, info->goalpost_min, info->goalpost_max, info->goalpost);
      break;
    case STEP_HALF_LIFE:
      step->value = about(from, info->half_life_min, info->half_life_max,
                          info->half_life);
      break;
    case STEP_PILLAR:
      step->value = within(from, 1, SSI_PILLARS, 1);
      break;
    default:
      step->value = about(from, kind->cap_min, kind->cap_max, kind->daily_cap);
      break;
  }
}

/* Events come often, what is slow or takes effect at once seldom. */
static enum step_kind kind_of(uint64_t drawn) {
  static const enum step_kind kinds[] = {
      STEP_EVENT,  STEP_EVENT,   STEP_EVENT,     STEP_EVENT,     STEP_EVENT,
      STEP_EVENT,  STEP_OBSERVE, STEP_OBSERVE,   STEP_TRAITS,    STEP_DOUBLE,
      STEP_FACT,   STEP_FACT,    STEP_FACT_PART, STEP_CLEAR,     STEP_SECTION,
      STEP_TARGET, STEP_WEIGHT,  STEP_CAP,       STEP_HALF_LIFE, STEP_GOALPOST,
      STEP_PILLAR};
  return kinds[drawn % (sizeof kinds / sizeof *kinds)];
}

/* Makes a step of its kind; answers whether it may be told. */
static bool make_step(maker *from, struct step *step) {
  const uint64_t drawn = next(from, 1);
  memset(step, 0, sizeof *step);
  step->kind = kind_of(drawn & 0x7F);
  step->part = from->parts == 2 ? (int)(drawn >> 7) : 0;
  switch (step->kind) {
    case STEP_EVENT:
      make_event(from, step);
      return true;
    case STEP_OBSERVE:
    case STEP_FACT_PART:
      make_share(from, step);
      return true;
    case STEP_TRAITS:
      step->traits = (uint32_t)within(from, 0, SSI_TRAITS, 2);
      return true;
    case STEP_DOUBLE:
      return from->doubles++ < MOST_DOUBLES;
    case STEP_FACT:
      make_fact(from, step);
      return true;
    case STEP_CLEAR:
      step->number = (int)within(from, 1, SSI_FACTS, 1);
      return true;
    case STEP_SECTION:
    case STEP_TARGET:
      make_text(from, step);
      return true;
    default:
      make_change(from, step);
      step->part = 0;
      return from->changes++ < MOST_CHANGES;
  }
}

static void make_recipe(maker *from) {
  struct recipe *recipe = from->recipe;
  const uint64_t form = next(from, 1);
  from->parts = form & 1 ? 2 : 1;
  from->indicator = (int)within(from, 1, SSI_INDICATORS, 1);
  recipe->steps = 0;
  recipe->day = (int)(form & 2 ? within(from, 0, SSI_DAY_MAX, 2) : 20000);
  while (from->left > 0 && recipe->steps < MOST_STEPS)
    if (make_step(from, &recipe->step[recipe->steps])) recipe->steps++;
}

static void say_large(void) {
  fprintf(stderr, "stat::members_without_columns: %llu\n",
          outcomes_without_columns);
}

static void begin(struct tables *reference) {
  const char *error = getenv("SSI_PLANTED");
  ssi_model *model = NULL;
  if (error) planted = (enum planted)atoi(error);
  DEMAND(atexit(say_large) == 0);
  DEMAND(ssi_model_new(NULL, &model) == SSI_OK);
  tables_read(model, reference);
  ssi_model_free(model);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static struct recipe recipe;
  static struct outcome library, oracle;
  static struct tables reference;
  maker from = {data, size, &reference, &recipe, 1, 0, 0, 0};
  if (reference.feeds == 0) begin(&reference);
  make_recipe(&from);
  outcome_of_library(&recipe, &library);
  outcome_of_oracle(&recipe, &reference, &oracle);
  if (memcmp(&library, &oracle, sizeof library) != 0) {
    recipe_print(&recipe, stderr);
    outcome_print_difference(&reference, &library, &oracle, stderr);
    abort();
  }
  return 0;
}

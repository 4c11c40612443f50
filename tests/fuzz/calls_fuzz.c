/* Any sequence of calls, read from the bytes: two of each handle that change,
   arguments in range and out of it. Scores and their readings are checked on
   the way, scores at the end. */
#include <stdlib.h>
#include <string.h>

#include "fuzz/check.h"
#include "fuzz/check_readings.h"

#define PAIR 2
#define COLUMNS 12
#define TEXT 64
#define COHORT 16
#define MOST_WORK 12 /* of readings, so that no input takes long */

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct world {
  const uint8_t *data;
  size_t left;
  int work;
  ssi_model *models[PAIR];
  ssi_profile *profiles[PAIR];
  ssi_activity *activities[PAIR];
} world;

/* The next bytes; zeros when there are no more. */
static uint32_t next(world *w, size_t bytes) {
  uint32_t value = 0;
  while (bytes-- > 0) {
    value <<= 8;
    if (w->left == 0) continue;
    value |= *w->data++;
    w->left--;
  }
  return value;
}

/* From 0 to `limit` + 1, or one time in 32 anything. */
static int32_t about(world *w, uint32_t limit) {
  const uint32_t drawn = next(w, 2);
  if (drawn % 32 == 31) return (int32_t)next(w, 4);
  return (int32_t)(drawn / 32 % (limit + 2));
}

/* The same, counted from `base`; sums wrap around. */
static int32_t above(world *w, int32_t base, uint32_t limit) {
  return (int32_t)((uint32_t)base + (uint32_t)about(w, limit));
}

static ssi_model *model_of(world *w) {
  return w->models[next(w, 1) % PAIR];
}

static ssi_profile *profile_of(world *w) {
  return w->profiles[next(w, 1) % PAIR];
}

static ssi_activity *activity_of(world *w) {
  return w->activities[next(w, 1) % PAIR];
}

/* Text from the bytes themselves. */
static size_t text_of(world *w, char text[TEXT]) {
  const size_t length = next(w, 1) % TEXT;
  size_t i;
  for (i = 0; i < length; i++) text[i] = (char)next(w, 1);
  return length;
}

static size_t rows_of(const ssi_activity *activity) {
  size_t rows = 0;
  DEMAND(ssi_activity_rows(activity, &rows) == SSI_OK);
  return rows;
}

static void add(world *w) {
  ssi_activity *to = activity_of(w);
  const int32_t day = above(w, 19900, 100);
  const ssi_kind kind = (ssi_kind)about(w, SSI_KINDS);
  const uint32_t traits = (uint32_t)about(w, SSI_TRAITS);
  const uint32_t count = (uint32_t)about(w, 30);
  const uint64_t who = next(w, 1) % 16;
  const size_t before = rows_of(to);
  const ssi_status status = ssi_activity_add(to, day, kind, traits, count, who);
  const size_t after = rows_of(to);
  DEMAND(after == before || (status == SSI_OK && after == before + 1));
}

static void add_columns(world *w) {
  ssi_activity *to = activity_of(w);
  const uint32_t given = next(w, 1);
  const size_t rows = next(w, 1) % (COLUMNS + 1);
  int32_t days[COLUMNS];
  uint8_t kinds[COLUMNS];
  uint32_t traits[COLUMNS];
  uint32_t counts[COLUMNS];
  uint64_t people[COLUMNS];
  const size_t before = rows_of(to);
  size_t bad = COLUMNS, i;
  ssi_status status;
  for (i = 0; i < rows; i++) {
    days[i] = above(w, 19900, 100);
    kinds[i] = (uint8_t)about(w, SSI_KINDS);
    traits[i] = (uint32_t)about(w, SSI_TRAITS);
    counts[i] = (uint32_t)about(w, 30);
    people[i] = next(w, 1) % 16;
  }
  status = ssi_activity_add_columns(
      to, rows, days, kinds, given & 1 ? traits : NULL,
      given & 2 ? counts : NULL, given & 4 ? people : NULL, &bad);
  if (status != SSI_OK) DEMAND(bad < rows && rows_of(to) == before);
}

/* It holds, unless less was said before. */
static void observe_part(ssi_activity *on, ssi_kind kind, int32_t share) {
  int32_t before = 0, after = 0;
  (void)ssi_activity_observed_share(on, kind, &before);
  if (ssi_activity_observe_part(on, kind, share) != SSI_OK) return;
  DEMAND(ssi_activity_observed_share(on, kind, &after) == SSI_OK);
  DEMAND(after == (before > 0 && before < share ? before : share));
}

static void observe(world *w) {
  ssi_activity *on = activity_of(w);
  const ssi_kind kind = (ssi_kind)about(w, SSI_KINDS);
  const uint32_t traits = (uint32_t)about(w, SSI_TRAITS);
  bool observed = false;
  uint32_t seen = 0;
  if (ssi_activity_observe(on, kind) == SSI_OK) {
    DEMAND(ssi_activity_observed(on, kind, &observed) == SSI_OK && observed);
  }
  if (ssi_activity_observe_traits(on, traits) == SSI_OK) {
    DEMAND(ssi_activity_observed_traits(on, &seen) == SSI_OK);
    DEMAND((seen & traits) == traits);
  }
  if (traits & 1) observe_part(on, kind, (int32_t)(traits * 127 % 1000003));
}

static void merge(world *w) {
  ssi_activity *to = activity_of(w);
  DEMAND(ssi_activity_merge(to, activity_of(w)) == SSI_OK);
}

static void observe_kinds(world *w) {
  ssi_activity *on = activity_of(w);
  const size_t count = next(w, 1) % 4;
  uint8_t kinds[SSI_KINDS], given[4];
  size_t before = 0, after = 0, i;
  for (i = 0; i < count; i++) given[i] = (uint8_t)about(w, SSI_KINDS);
  DEMAND(ssi_activity_observed_kinds(on, kinds, SSI_KINDS, &before) == SSI_OK);
  if (ssi_activity_observe_kinds(on, given, count) == SSI_OK) {
    DEMAND(ssi_activity_observed_kinds(on, kinds, SSI_KINDS, &after) == SSI_OK);
    DEMAND(before <= after && after <= before + count);
  }
}

static void cut(world *w) {
  ssi_activity *of = activity_of(w);
  const int32_t day = above(w, 19900, 100);
  const size_t before = rows_of(of);
  size_t removed = 0;
  int32_t first = 0, last = 0;
  if (ssi_activity_cut(of, day, &removed) != SSI_OK) return;
  DEMAND(rows_of(of) == before - removed);
  if (ssi_activity_days(of, &first, &last) == SSI_OK) DEMAND(first >= day);
}

static void forget(world *w) {
  ssi_activity *of = activity_of(w);
  const uint64_t who = next(w, 1) % 16;
  const size_t before = rows_of(of);
  size_t found = 0;
  DEMAND(ssi_activity_forget(of, who, &found) == SSI_OK);
  DEMAND(rows_of(of) <= before && rows_of(of) + found >= before);
  DEMAND(ssi_activity_forget(of, who, &found) == SSI_OK && found == 0);
}

/* Many in no order, so that there are several runs. */
static void add_many(world *w) {
  ssi_activity *to = activity_of(w);
  uint32_t state = next(w, 4);
  uint32_t count = next(w, 1) * 2;
  while (count-- > 0) {
    state = state * 1664525 + 1013904223;
    DEMAND(ssi_activity_add(to, 19900 + (int32_t)(state >> 25),
                            (ssi_kind)(1 + (state >> 8) % SSI_KINDS), 0, 1,
                            state >> 20 & 15) == SSI_OK);
  }
}

static void refusals(world *w) {
  ssi_refusal one = {.size = sizeof one};
  DEMAND(ssi_activity_refusal(activity_of(w), &one) == SSI_OK);
  DEMAND(one.value < one.minimum || one.value > one.maximum ||
         one.status == SSI_OK);
  DEMAND(ssi_profile_refusal(profile_of(w), &one) == SSI_OK);
}

static void ask_activity(world *w) {
  const ssi_activity *of = activity_of(w);
  const ssi_kind kind = (ssi_kind)about(w, SSI_KINDS);
  const int32_t from = above(w, 19900, 100), to = above(w, 19900, 100);
  const size_t start = (size_t)about(w, 20);
  int32_t days[COLUMNS], first = 0, last = 0;
  uint32_t counts[COLUMNS];
  int64_t total = 0;
  size_t rows = 0, i;
  if (ssi_activity_total(of, kind, from, to, &total) == SSI_OK)
    DEMAND(total >= 0 && (from <= to || total == 0));
  if (ssi_activity_days(of, &first, &last) != SSI_OK) return;
  if (ssi_activity_read(of, start, COLUMNS, days, NULL, NULL, counts, NULL,
                        &rows) != SSI_OK)
    return;
  for (i = 0; i < rows; i++)
    DEMAND(first <= days[i] && days[i] <= last && counts[i] > 0);
}

static void copy_activity(world *w) {
  const size_t from = next(w, 1) % PAIR;
  ssi_activity *copy = NULL;
  DEMAND(ssi_activity_copy(w->activities[from], &copy) == SSI_OK);
  ssi_activity_free(w->activities[1 - from]);
  w->activities[1 - from] = copy;
}

static void save(world *w) {
  check_saved(activity_of(w));
}

static void set_fact(world *w) {
  ssi_profile *of = profile_of(w);
  const ssi_fact fact = (ssi_fact)about(w, SSI_FACTS);
  const int32_t value = about(w, next(w, 1) % 2 ? 1 : 2000);
  bool observed = false;
  int32_t found = 0;
  if (ssi_profile_set_fact(of, fact, value) != SSI_OK) return;
  DEMAND(ssi_profile_fact(of, fact, &observed, &found) == SSI_OK);
  DEMAND(observed && found == value);
  if (value % 3 == 1 &&
      ssi_profile_observe_part(of, fact, value * 500) == SSI_OK) {
    DEMAND(ssi_profile_observed_share(of, fact, &found) == SSI_OK);
    DEMAND(found == value * 500);
  }
}

static void clear_fact(world *w) {
  ssi_profile *of = profile_of(w);
  (void)ssi_profile_clear_fact(of, (ssi_fact)about(w, SSI_FACTS));
}

static void set_facts(world *w) {
  ssi_profile *of = profile_of(w);
  int32_t values[SSI_FACTS + 1] = {0}, found[SSI_FACTS + 1];
  const size_t facts = next(w, 1) % (SSI_FACTS + 2);
  size_t i;
  for (i = 0; i < facts; i++) values[i] = about(w, 1) - 1;
  if (ssi_profile_set_facts(of, facts, values) != SSI_OK) return;
  DEMAND(ssi_profile_facts(of, facts, found) == SSI_OK);
  DEMAND(facts == 0 || memcmp(values, found, facts * sizeof *values) == 0);
}

static void merge_profiles(world *w) {
  ssi_profile *to = profile_of(w);
  DEMAND(ssi_profile_merge(to, profile_of(w)) == SSI_OK);
}

static void save_profile(world *w) {
  check_saved_profile(profile_of(w));
}

static void set_section(world *w) {
  ssi_profile *of = profile_of(w);
  const ssi_section section = (ssi_section)about(w, 4);
  char text[TEXT];
  const size_t length = text_of(w, text);
  (void)ssi_profile_set_section(of, section, text, length);
}

static void set_target(world *w) {
  ssi_profile *of = profile_of(w);
  char text[TEXT];
  const size_t length = text_of(w, text);
  (void)ssi_profile_set_target(of, text, length);
}

static void matches(world *w) {
  const ssi_profile *of = profile_of(w);
  char text[TEXT];
  const size_t length = text_of(w, text);
  bool found = false;
  DEMAND(ssi_profile_matches(of, text, length, &found) == SSI_OK);
}

static void copy_profile(world *w) {
  const size_t from = next(w, 1) % PAIR;
  ssi_profile *copy = NULL;
  DEMAND(ssi_profile_copy(w->profiles[from], &copy) == SSI_OK);
  ssi_profile_free(w->profiles[1 - from]);
  w->profiles[1 - from] = copy;
}

/* A parameter within its range, or one beyond, or anything. */
static void set_indicator(world *w) {
  ssi_model *of = model_of(w);
  const ssi_indicator indicator = (ssi_indicator)about(w, SSI_INDICATORS);
  const uint32_t which = next(w, 1) % 4;
  ssi_indicator_info info = {.size = sizeof info};
  if (ssi_model_indicator(of, indicator, &info) != SSI_OK) return;
  if (which == 0)
    (void)ssi_model_set_weight(of, indicator,
                               (int32_t)((uint32_t)about(w, 2047) * 12213));
  if (which == 1)
    (void)ssi_model_set_goalpost(
        of, indicator,
        info.goalpost_min +
            (int32_t)(next(w, 4) %
                      (uint32_t)(info.goalpost_max - info.goalpost_min + 2)));
  if (which == 2) (void)ssi_model_set_half_life(of, indicator, about(w, 1000));
  if (which == 3)
    (void)ssi_model_set_pillar(of, indicator, (ssi_pillar)about(w, 4));
}

static void set_cap(world *w) {
  ssi_model *of = model_of(w);
  const ssi_kind kind = (ssi_kind)about(w, SSI_KINDS);
  (void)ssi_model_set_cap(of, kind, about(w, 200));
}

static void balance(world *w) {
  ssi_model *of = model_of(w);
  ssi_refusal issue = {.size = sizeof issue};
  if (ssi_model_balance(of) != SSI_OK) return;
  DEMAND(ssi_model_check(of, &issue) == SSI_OK);
  DEMAND(issue.status == SSI_OK);
}

static void copy_model(world *w) {
  const size_t from = next(w, 1) % PAIR;
  ssi_model *copy = NULL;
  DEMAND(ssi_model_copy(w->models[from], &copy) == SSI_OK);
  DEMAND(strcmp(ssi_model_fingerprint(copy),
                ssi_model_fingerprint(w->models[from])) == 0);
  ssi_model_free(w->models[1 - from]);
  w->models[1 - from] = copy;
}

static void score(world *w) {
  const ssi_model *model = model_of(w);
  const ssi_profile *profile = profile_of(w);
  const ssi_activity *activity = activity_of(w);
  check_score(model, profile, activity, above(w, 19900, 200));
}

static void names(world *w) {
  char text[TEXT + 1];
  const size_t length = text_of(w, text);
  ssi_kind kind;
  ssi_fact fact;
  ssi_indicator indicator;
  text[length] = 0;
  (void)ssi_kind_by_name(text, &kind);
  (void)ssi_fact_by_name(text, &fact);
  (void)ssi_indicator_by_name(text, &indicator);
}

static void days(world *w) {
  const int32_t year = above(w, 1970, 180), month = about(w, 12);
  const int32_t day = about(w, 31);
  int32_t found = 0, y = 0, m = 0, d = 0;
  if (ssi_day_from_date(year, month, day, &found) != SSI_OK) return;
  DEMAND(ssi_day_to_date(found, &y, &m, &d) == SSI_OK);
  DEMAND(y == year && m == month && d == day);
}

static void decimal(world *w) {
  const int64_t value = (int64_t)((uint64_t)next(w, 4) << 32 | next(w, 4));
  char text[22];
  const size_t capacity = next(w, 1) % (sizeof text + 1);
  if (ssi_decimal_text(value, text, capacity) == SSI_OK)
    DEMAND(strlen(text) < capacity);
}

static member member_of(world *w) {
  const ssi_model *model = model_of(w);
  const ssi_profile *profile = profile_of(w);
  const member of = {model, profile, activity_of(w)};
  return of;
}

static void history(world *w) {
  const member of = member_of(w);
  const int32_t first = above(w, next(w, 1) % 4 ? 19900 : 0, 200);
  const uint32_t days = next(w, 2);
  check_history(&of, first, days, (ssi_indicator)about(w, SSI_INDICATORS));
}

static void trend(world *w) {
  const member of = member_of(w);
  const int32_t day = above(w, next(w, 1) % 4 ? 19900 : 0, 200);
  check_trend(&of, day, (int32_t)((uint32_t)day - (uint32_t)about(w, 100)));
}

static void what_if(world *w) {
  const member of = member_of(w);
  const uint32_t given = next(w, 1);
  const ssi_profile *profile = profile_of(w);
  const ssi_activity *activity = activity_of(w);
  check_what_if(&of, given & 1 ? profile : NULL, given & 2 ? activity : NULL,
                above(w, 19900, 200));
}

static void sensitivity(world *w) {
  const member of = member_of(w);
  const int32_t day = above(w, 19900, 200), percent = about(w, 50);
  const size_t count = next(w, 1) % (COHORT + 1);
  int32_t cohort[COHORT];
  size_t i;
  for (i = 0; i < count; i++)
    cohort[i] = (int32_t)((uint32_t)about(w, 2046) * 50000);
  w->work += 19; /* it takes as long as twenty others */
  check_sensitivity(&of, day, percent, cohort, count);
  check_people(&of, day);
}

static void outcomes(world *w) {
  const ssi_activity *of = activity_of(w);
  const int32_t first = above(w, 19900, 100);
  check_outcomes(of, first, above(w, 19900, 100));
}

/* What was refused is not part of the options. */
static ssi_plan_options *options_of(world *w) {
  ssi_plan_options *options = NULL;
  uint32_t limits = next(w, 1) % 8;
  if (limits == 7) return NULL;
  DEMAND(ssi_plan_options_new(NULL, &options) == SSI_OK);
  if (next(w, 1) % 2) {
    const int32_t minutes = about(w, 60);
    (void)ssi_plan_options_set_time(options, minutes, about(w, 7));
  }
  while (limits-- > 0) {
    const ssi_kind kind = (ssi_kind)about(w, SSI_KINDS);
    const int32_t least = about(w, 3);
    (void)ssi_plan_options_limit(options, kind, least, about(w, 20));
  }
  return options;
}

static void plan(world *w) {
  const member of = member_of(w);
  ssi_plan_options *options = options_of(w);
  const int32_t day = above(w, 19900, 200);
  w->work += MOST_WORK; /* one of these is enough for an input */
  check_plan(&of, options, day, above(w, 6, 90));
  ssi_plan_options_free(options);
}

static void calibration(world *w) {
  const member of = member_of(w);
  const size_t count = next(w, 1) % (COHORT + 1);
  int32_t values[5][COHORT];
  const int32_t *columns[5];
  size_t i, k;
  for (i = 0; i < count; i++) {
    values[0][i] = above(w, 19900 + 10 * (int32_t)i, 9);
    for (k = 1; k < 5; k++) values[k][i] = (int32_t)(next(w, 2) % 2501 * 10000);
  }
  for (k = 0; k < 5; k++) columns[k] = values[k];
  w->work += MOST_WORK; /* one of these is enough for an input */
  check_calibration(&of, columns, count);
}

static void (*const calls[])(world *) = {
    add,
    add,
    add_columns,
    observe,
    merge,
    ask_activity,
    copy_activity,
    save,
    set_fact,
    clear_fact,
    set_section,
    set_target,
    matches,
    copy_profile,
    set_indicator,
    set_cap,
    balance,
    copy_model,
    score,
    names,
    days,
    decimal,
    observe_kinds,
    cut,
    forget,
    add_many,
    refusals,
    set_facts,
    merge_profiles,
    save_profile,
};
static void (*const readings[])(world *) = {
    history, trend, what_if, sensitivity, outcomes, plan, calibration,
};

/* Bytes from 220 on are readings. They take long: a target of their own
   includes this file for them, so that the other calls are tried often. */
#ifdef FUZZ_READINGS
static bool wants_reading(world *w) {
  return w->work++ < MOST_WORK;
}
#else
static bool wants_reading(world *w) {
  w->work++;
  return false;
}
#endif

static void call(world *w) {
  const uint32_t which = next(w, 1);
  if (which < 220)
    calls[which % (sizeof calls / sizeof *calls)](w);
  else if (wants_reading(w))
    readings[which % (sizeof readings / sizeof *readings)](w);
}

static void open_world(world *w, const uint8_t *data, size_t size) {
  size_t i;
  w->data = data;
  w->left = size;
  w->work = 0;
  for (i = 0; i < PAIR; i++) {
    DEMAND(ssi_model_new(NULL, &w->models[i]) == SSI_OK);
    DEMAND(ssi_profile_new(NULL, &w->profiles[i]) == SSI_OK);
    DEMAND(ssi_activity_new(NULL, &w->activities[i]) == SSI_OK);
  }
}

static void close_world(world *w) {
  size_t i;
  for (i = 0; i < PAIR; i++) {
    check_score(w->models[i], w->profiles[i], w->activities[i], 20000);
    ssi_model_free(w->models[i]);
    ssi_profile_free(w->profiles[i]);
    ssi_activity_free(w->activities[i]);
  }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  world w;
  open_world(&w, data, size);
  while (w.left > 0) call(&w);
  close_world(&w);
  return 0;
}

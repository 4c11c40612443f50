/* Makes every analysis of a score and compares it with scores: a history with
   one score a day, a trend with its history. A breach stops the program. */
#include "fuzz/check_readings.h"
#include "support/calls.h"

#include <string.h>

#include "fuzz/check.h"

#define DAYS_MOST 40

static bool is_day(int64_t day) {
  return SSI_DAY_MIN <= day && day <= SSI_DAY_MAX;
}

static ssi_status model_status(const ssi_model *model) {
  ssi_refusal issue = {.size = sizeof issue};
  DEMAND(ssi_model_check(model, &issue) == SSI_OK);
  return issue.status;
}

/* Points by a score of the day: the index, the pillars, the indicators. */
enum { PARTS = 1 + SSI_PILLARS + SSI_INDICATORS };

typedef struct points {
  int32_t of[PARTS];
  int64_t measure[SSI_INDICATORS];
  int pillar[SSI_INDICATORS];
} points;

static points score_of(const member *of, int32_t day) {
  points found;
  ssi_score *score = NULL;
  ssi_result result = {.size = sizeof result};
  int i;
  DEMAND(ssi_score_new(NULL, of->model, of->profile, of->activity, day,
                       &score) == SSI_OK);
  DEMAND(ssi_score_total(score, &result) == SSI_OK);
  found.of[0] = result.points;
  for (i = 1; i <= SSI_PILLARS; i++) {
    DEMAND(ssi_score_pillar(score, (ssi_pillar)i, &result) == SSI_OK);
    found.of[i] = result.points;
  }
  for (i = 1; i <= SSI_INDICATORS; i++) {
    ssi_indicator_result one = {.size = sizeof one};
    DEMAND(ssi_score_indicator(score, (ssi_indicator)i, &one) == SSI_OK);
    found.of[SSI_PILLARS + i] = one.points;
    found.measure[i - 1] = one.measure;
    found.pillar[i - 1] = one.pillar;
  }
  ssi_score_free(score);
  return found;
}

/* What the parts add up to. */
static void check_sums(const int32_t of[PARTS], const int pillar[]) {
  int32_t sums[SSI_PILLARS + 1] = {0};
  int i;
  for (i = 0; i < SSI_INDICATORS; i++)
    sums[pillar[i]] += of[SSI_PILLARS + 1 + i];
  for (i = 1; i <= SSI_PILLARS; i++) {
    DEMAND(sums[i] == of[i]);
    sums[0] += sums[i];
  }
  DEMAND(sums[0] == of[0]);
}

static void check_history_days(const member *of, int32_t first, size_t days,
                               ssi_indicator indicator) {
  int32_t columns[5][DAYS_MOST], one[DAYS_MOST];
  int64_t measures[DAYS_MOST];
  const size_t tried[] = {0, days / 2, days - 1};
  size_t i, k;
  DEMAND(ssi_history_points(NULL, of->model, of->profile, of->activity, first,
                            days,
                            HISTORY(.total = columns[0], .brand = columns[1],
                                    .find = columns[2], .engage = columns[3],
                                    .relate = columns[4])) == SSI_OK);
  DEMAND(ssi_history_indicator(NULL, of->model, of->profile, of->activity,
                               indicator, first, days, one,
                               measures) == SSI_OK);
  for (i = 0; i < sizeof tried / sizeof *tried && days > 0; i++) {
    const size_t day = tried[i];
    const points found = score_of(of, first + (int32_t)day);
    for (k = 0; k < 5; k++) DEMAND(columns[k][day] == found.of[k]);
    DEMAND(one[day] == found.of[SSI_PILLARS + indicator]);
    DEMAND(measures[day] == found.measure[indicator - 1]);
  }
}

void check_history(const member *of, int32_t first, uint32_t days,
                   ssi_indicator indicator) {
  int32_t total[DAYS_MOST];
  ssi_status status;
  days %= DAYS_MOST;
  status = ssi_history_points(NULL, of->model, of->profile, of->activity, first,
                              days, HISTORY(.total = total));
  if (!is_day(first) || (days > 0 && !is_day((int64_t)first + days - 1))) {
    DEMAND(status != SSI_OK);
    return;
  }
  DEMAND(status == model_status(of->model));
  if (status != SSI_OK) return;
  if (indicator < 1 || indicator > SSI_INDICATORS) {
    DEMAND(ssi_history_indicator(NULL, of->model, of->profile, of->activity,
                                 indicator, first, days, total,
                                 NULL) == SSI_ERROR_INDICATOR);
    return;
  }
  check_history_days(of, first, days, indicator);
}

static ssi_change change_of(const ssi_trend *of, int window, int part) {
  ssi_change change = {.size = sizeof change};
  const ssi_window in = (ssi_window)window;
  ssi_status status;
  if (part == 0)
    status = ssi_trend_total(of, in, &change);
  else if (part <= SSI_PILLARS)
    status = ssi_trend_pillar(of, in, (ssi_pillar)part, &change);
  else
    status = ssi_trend_indicator(of, in, (ssi_indicator)(part - SSI_PILLARS),
                                 &change);
  DEMAND(status == SSI_OK);
  return change;
}

static void check_window(const ssi_trend *trend, const member *of, int window,
                         int32_t day, int32_t first) {
  const points before = score_of(of, first), after = score_of(of, day);
  int32_t changes[PARTS];
  int part;
  for (part = 0; part < PARTS; part++) {
    const ssi_change one = change_of(trend, window, part);
    DEMAND(one.first_day == first && one.last_day == day);
    DEMAND(one.before == before.of[part] && one.after == after.of[part]);
    DEMAND(one.change == one.after - one.before);
    DEMAND(one.verdict != SSI_VERDICT_IMPROVING || one.drift > 0);
    DEMAND(one.verdict != SSI_VERDICT_DECLINING || one.drift < 0);
    DEMAND(day - first >= 7 || (one.drift == 0 && one.verdict == 0));
    changes[part] = one.change;
  }
  check_sums(changes, after.pillar);
}

void check_trend(const member *of, int32_t day, int32_t baseline) {
  ssi_trend *trend = NULL;
  const ssi_status status = ssi_trend_new(NULL, of->model, of->profile,
                                          of->activity, day, baseline, &trend);
  if (!is_day(day) || !is_day(baseline) || baseline >= day) {
    DEMAND(status != SSI_OK && trend == NULL);
    return;
  }
  DEMAND(status == model_status(of->model));
  if (status != SSI_OK) return;
  check_window(trend, of, SSI_WINDOW_WEEK, day, day > 7 ? day - 7 : 0);
  check_window(trend, of, SSI_WINDOW_MONTH, day, day > 30 ? day - 30 : 0);
  check_window(trend, of, SSI_WINDOW_BASELINE, day, baseline);
  ssi_trend_free(trend);
}

/* The member with all that is planned, as a host would do it. */
static void do_it(const member *of, const ssi_profile *planned_profile,
                  const ssi_activity *planned, ssi_profile **profile,
                  ssi_activity **activity) {
  int fact;
  DEMAND(ssi_profile_copy(of->profile, profile) == SSI_OK);
  DEMAND(ssi_activity_copy(of->activity, activity) == SSI_OK);
  if (planned) DEMAND(ssi_activity_merge(*activity, planned) == SSI_OK);
  if (!planned_profile) return;
  for (fact = 1; fact <= SSI_FACTS; fact++) {
    bool observed = false;
    int32_t value = 0;
    DEMAND(ssi_profile_fact(planned_profile, (ssi_fact)fact, &observed,
                            &value) == SSI_OK);
    if (!observed) continue;
    DEMAND(ssi_profile_set_fact(*profile, (ssi_fact)fact, value) == SSI_OK);
  }
}

static ssi_difference difference_of(const ssi_what_if *of, int part) {
  ssi_difference found = {.size = sizeof found};
  ssi_status status;
  if (part == 0)
    status = ssi_what_if_total(of, &found);
  else if (part <= SSI_PILLARS)
    status = ssi_what_if_pillar(of, (ssi_pillar)part, &found);
  else
    status =
        ssi_what_if_indicator(of, (ssi_indicator)(part - SSI_PILLARS), &found);
  DEMAND(status == SSI_OK);
  return found;
}

void check_what_if(const member *of, const ssi_profile *planned_profile,
                   const ssi_activity *planned, int32_t day) {
  ssi_what_if *made = NULL;
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  points before, after;
  int part;
  const ssi_status status =
      ssi_what_if_new(NULL, of->model, of->profile, of->activity,
                      planned_profile, planned, day, &made);
  if (!is_day(day)) {
    DEMAND(status == SSI_ERROR_DAY && made == NULL);
    return;
  }
  DEMAND(status == model_status(of->model));
  if (status != SSI_OK) return;
  do_it(of, planned_profile, planned, &profile, &activity);
  before = score_of(of, day);
  after = score_of(&(member){of->model, profile, activity}, day);
  for (part = 0; part < PARTS; part++) {
    const ssi_difference one = difference_of(made, part);
    DEMAND(one.before == before.of[part] && one.after == after.of[part]);
    DEMAND(one.change == one.after - one.before);
  }
  ssi_what_if_free(made);
  ssi_profile_free(profile);
  ssi_activity_free(activity);
}

static void check_spread(const ssi_spread *spread, int32_t points,
                         int32_t most) {
  DEMAND(spread->points == points);
  DEMAND(0 <= spread->minimum && spread->minimum <= spread->low);
  DEMAND(spread->low <= spread->median && spread->median <= spread->high);
  DEMAND(spread->high <= spread->maximum && spread->maximum <= most);
}

static void check_swings(const ssi_sensitivity *of) {
  bool seen[SSI_INDICATORS + 1] = {false};
  int32_t before = SSI_TOTAL_POINTS;
  size_t count = 0, i;
  DEMAND(ssi_sensitivity_swings(of, &count) == SSI_OK);
  DEMAND(count == SSI_INDICATORS);
  for (i = 0; i < count; i++) {
    ssi_swing one = {.size = sizeof one};
    DEMAND(ssi_sensitivity_swing(of, i, &one) == SSI_OK);
    DEMAND(!seen[one.indicator] && 0 <= one.swing && one.swing <= before);
    /* A lower goalpost never costs, a higher one never gains. */
    DEMAND(one.goalpost_less >= 0 && one.goalpost_more <= 0);
    seen[one.indicator] = true;
    before = one.swing;
  }
}

static void check_rank(const ssi_sensitivity *of, const int32_t *cohort,
                       size_t count) {
  ssi_rank_spread rank = {.size = sizeof rank};
  const ssi_status status = ssi_sensitivity_rank(of, cohort, count, &rank);
  if (count == 0) {
    DEMAND(status == SSI_ERROR_COHORT);
    return;
  }
  if (status != SSI_OK) {
    DEMAND(status == SSI_ERROR_RANGE);
    return;
  }
  DEMAND(1 <= rank.minimum && rank.minimum <= rank.best);
  DEMAND(rank.best <= rank.worst && rank.worst <= rank.maximum);
  DEMAND(rank.maximum <= 100 && 1 <= rank.top && rank.top <= 100);
}

void check_sensitivity(const member *of, int32_t day, int32_t percent,
                       const int32_t *cohort, size_t count) {
  ssi_sensitivity *made = NULL;
  ssi_spread spread = {.size = sizeof spread};
  points found;
  int i;
  const ssi_status status = ssi_sensitivity_new(
      NULL, of->model, of->profile, of->activity, day, percent, &made);
  if (!is_day(day) || percent < 1 || percent > 50) {
    DEMAND(status != SSI_OK && made == NULL);
    return;
  }
  DEMAND(status == model_status(of->model));
  if (status != SSI_OK) return;
  found = score_of(of, day);
  DEMAND(ssi_sensitivity_total(made, &spread) == SSI_OK);
  check_spread(&spread, found.of[0], SSI_TOTAL_POINTS);
  for (i = 1; i <= SSI_PILLARS; i++) {
    DEMAND(ssi_sensitivity_pillar(made, (ssi_pillar)i, &spread) == SSI_OK);
    check_spread(&spread, found.of[i], SSI_PILLAR_POINTS);
  }
  check_swings(made);
  check_rank(made, cohort, count);
  ssi_sensitivity_free(made);
}

void check_outcomes(const ssi_activity *activity, int32_t first, int32_t last) {
  int64_t before = 0;
  int stage;
  for (stage = 0; stage <= SSI_STAGES + 1; stage++) {
    ssi_stage_result one = {.size = sizeof one};
    const ssi_status status =
        ssi_outcomes_stage(NULL, activity, first, last, (ssi_stage)stage, &one);
    if (stage < 1 || stage > SSI_STAGES || !is_day(first) || !is_day(last)) {
      DEMAND(status == SSI_ERROR_STAGE || status == SSI_ERROR_DAY);
      continue;
    }
    DEMAND(status == SSI_OK);
    DEMAND(one.observed || (one.count == 0 && !one.complete));
    DEMAND(one.count >= 0 && (first <= last || one.count == 0));
    DEMAND(one.has_rate ==
           (one.observed && before > 0 && stage != SSI_STAGE_ATTENDEES));
    DEMAND(one.rate >= 0 && (one.has_rate || one.rate == 0));
    before = one.count;
  }
}

/* What holds of a person whatever the ledger. */
static void check_person(const ssi_person *person, int32_t day) {
  int i;
  DEMAND(person->counterpart != 0);
  DEMAND(0 <= person->first_day && person->first_day <= person->last_day);
  DEMAND(person->last_day <= day);
  DEMAND(person->written_day <= person->last_day);
  DEMAND(person->heard_day <= person->last_day);
  DEMAND(person->connected_day <= person->last_day);
  DEMAND((person->traits & ~(uint32_t)SSI_TRAITS) == 0);
  for (i = 0; i < SSI_PERSON_WINDOWS; i++) {
    DEMAND(person->sent[i] >= (i ? person->sent[i - 1] : 0));
    DEMAND(person->received[i] >= (i ? person->received[i - 1] : 0));
  }
  DEMAND((person->rank > 0) == (person->reason < SSI_REASON_WAIT));
  DEMAND(person->ahead >= 0 && (person->rank > 0 || person->ahead == 0));
}

void check_people(const member *of, int32_t day) {
  ssi_people *people = NULL;
  ssi_people_result total = {.size = sizeof total};
  size_t i, index;
  const ssi_status status =
      ssi_people_new(NULL, of->model, of->activity, day, &people);
  DEMAND(status == (is_day(day) ? SSI_OK : SSI_ERROR_DAY));
  if (status != SSI_OK) return;
  DEMAND(ssi_people_total(people, &total) == SSI_OK);
  DEMAND(total.fresh + total.living + total.cooling + total.silent ==
         total.people);
  DEMAND(total.ranked <= total.people && total.mutual <= total.people);
  DEMAND(0 <= total.left && total.left <= total.daily);
  for (i = 0; i < total.people; i++) {
    ssi_person person = {.size = sizeof person};
    DEMAND(ssi_people_at(people, i, &person) == SSI_OK);
    DEMAND(person.rank == (i < total.ranked ? (int32_t)i + 1 : 0));
    DEMAND(ssi_people_find(people, person.counterpart, &index) == SSI_OK);
    DEMAND(index == i);
    check_person(&person, day);
  }
  ssi_people_free(people);
}

static void check_plan_lines(const ssi_plan *of, const ssi_plan_result *total) {
  int64_t seconds = 0, gain = 0, seen = total->without;
  size_t count = 0, i;
  DEMAND(ssi_plan_lines(of, &count) == SSI_OK);
  for (i = 0; i < count; i++) {
    ssi_plan_line_result line = {.size = sizeof line};
    DEMAND(ssi_plan_line(of, i, &line) == SSI_OK);
    DEMAND(line.times > 0 && line.seconds > 0);
    seconds += line.seconds;
    gain += line.gain;
    seen += line.seen;
  }
  DEMAND(seconds == total->used_seconds && gain == total->routine_gain);
  DEMAND(ssi_plan_tasks(of, &count) == SSI_OK);
  for (gain = 0, i = 0; i < count; i++) {
    ssi_plan_task_result task = {.size = sizeof task};
    DEMAND(ssi_plan_task(of, i, &task) == SSI_OK);
    DEMAND(task.target > task.value);
    gain += task.gain;
    seen += task.seen;
  }
  DEMAND(gain == total->profile_gain);
  DEMAND(seen == total->seen && seen <= total->planned);
}

/* Whoever does it gets what was promised. */
static void check_promise(const ssi_plan *plan, const member *of,
                          const ssi_plan_result *total) {
  ssi_activity *events = NULL, *activity = NULL;
  ssi_profile *facts = NULL, *profile = NULL;
  DEMAND(ssi_plan_activity(plan, &events) == SSI_OK);
  DEMAND(ssi_plan_profile(plan, &facts) == SSI_OK);
  do_it(of, facts, events, &profile, &activity);
  DEMAND(score_of(&(member){of->model, profile, activity}, total->horizon_day)
             .of[0] == total->planned);
  ssi_activity_free(events);
  ssi_activity_free(activity);
  ssi_profile_free(facts);
  ssi_profile_free(profile);
}

void check_plan(const member *of, const ssi_plan_options *options, int32_t day,
                int32_t horizon) {
  ssi_plan *plan = NULL;
  ssi_plan_result total = {.size = sizeof total};
  const ssi_status status = ssi_plan_new(
      NULL, of->model, of->profile, of->activity, options, day, horizon, &plan);
  if (!is_day(day) || horizon < 7 || horizon > 730 ||
      !is_day((int64_t)day + horizon) || model_status(of->model) != SSI_OK) {
    DEMAND(status != SSI_OK && plan == NULL);
    return;
  }
  DEMAND(status == SSI_OK || status == SSI_ERROR_TIME);
  if (status != SSI_OK) return;
  DEMAND(ssi_plan_total(plan, &total) == SSI_OK);
  DEMAND(total.day == day && total.horizon_day == day + horizon);
  DEMAND(total.now == score_of(of, day).of[0]);
  DEMAND(total.without == score_of(of, day + horizon).of[0]);
  DEMAND(total.without + total.routine_gain + total.profile_gain ==
         total.planned);
  DEMAND(total.used_seconds <= total.week_seconds);
  check_plan_lines(plan, &total);
  check_promise(plan, of, &total);
  ssi_plan_free(plan);
}

static bool are_readings(const int32_t *const columns[5], size_t count) {
  size_t i, k;
  if (count < SSI_READINGS_MIN) return false;
  for (i = 0; i < count; i++) {
    if (!is_day(columns[0][i])) return false;
    for (k = 1; k < 5; k++)
      if (columns[k][i] < 0 || columns[k][i] > SSI_PILLAR_POINTS) return false;
  }
  return true;
}

static void check_fit(const ssi_calibration *of, const member *from) {
  ssi_model *fitted = NULL;
  ssi_refusal issue = {.size = sizeof issue};
  int i;
  DEMAND(ssi_calibration_model(of, &fitted) == SSI_OK);
  DEMAND(ssi_model_check(fitted, &issue) == SSI_OK && issue.status == SSI_OK);
  for (i = 1; i <= SSI_PILLARS; i++) {
    ssi_fit fit = {.size = sizeof fit};
    DEMAND(ssi_calibration_pillar(of, (ssi_pillar)i, &fit) == SSI_OK);
    DEMAND(fit.error_after <= fit.error_before);
    DEMAND(fit.worst_after >= fit.error_after);
  }
  for (i = 1; i <= SSI_INDICATORS; i++) {
    ssi_fitted_indicator one = {.size = sizeof one};
    ssi_indicator_info info = {.size = sizeof info};
    ssi_indicator_info before = {.size = sizeof before};
    const ssi_indicator id = (ssi_indicator)i;
    DEMAND(ssi_calibration_indicator(of, id, &one) == SSI_OK);
    DEMAND(ssi_model_indicator(fitted, id, &info) == SSI_OK);
    DEMAND(ssi_model_indicator(from->model, id, &before) == SSI_OK);
    DEMAND(one.weight == info.weight && one.goalpost == info.goalpost);
    DEMAND(one.weight_before == before.weight);
    DEMAND(one.goalpost_before == before.goalpost);
    DEMAND(one.weight_low <= one.weight && one.weight <= one.weight_high);
    DEMAND(one.goalpost_low <= one.goalpost);
    DEMAND(one.goalpost <= one.goalpost_high);
  }
  ssi_model_free(fitted);
}

void check_calibration(const member *of, const int32_t *const columns[5],
                       size_t count) {
  ssi_calibration *made = NULL;
  const ssi_status status = ssi_calibration_new(
      NULL, of->model, of->profile, of->activity,
      READINGS(.count = count, .days = columns[0], .brand = columns[1],
               .find = columns[2], .engage = columns[3], .relate = columns[4]),
      NULL, &made);
  if (!are_readings(columns, count) || model_status(of->model) != SSI_OK) {
    DEMAND(status != SSI_OK && made == NULL);
    return;
  }
  DEMAND(status == SSI_OK || status == SSI_ERROR_READINGS ||
         status == SSI_ERROR_DAY);
  if (status != SSI_OK) return;
  check_fit(made, of);
  ssi_calibration_free(made);
}

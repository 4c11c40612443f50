/* What a calibration finds, on cases small enough to see through. */
#include <string.h>

#include "unit/calibration_kit.h"

static int64_t distance(int64_t a, int64_t b) {
  return a < b ? b - a : a - b;
}

static int32_t points_on(const member *of, int32_t day, ssi_pillar pillar) {
  return pillar_on(of, day, pillar).points;
}

static void set_weight(ssi_model *model, ssi_indicator indicator,
                       int32_t weight) {
  OK(ssi_model_set_weight(model, indicator, weight));
}

/* Gives a pillar's whole weight to one indicator, which moves there. */
static void alone_in(ssi_model *model, ssi_indicator indicator,
                     ssi_pillar pillar) {
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    if (indicator_info(model, (ssi_indicator)i).pillar != pillar) continue;
    OK(ssi_model_set_pillar(
        model, (ssi_indicator)i,
        pillar == SSI_PILLAR_ENGAGE ? SSI_PILLAR_RELATE : SSI_PILLAR_ENGAGE));
  }
  OK(ssi_model_set_pillar(model, indicator, pillar));
  OK(ssi_model_balance(model));
}

/* The model's own readings leave nothing to do. */
START_TEST(own_readings_move_nothing) {
  member m = calibration_member(), fitted;
  const readings given = weekly_readings(&m, m.model);
  ssi_calibration *made = calibrated(&m, &given);
  const ssi_fit total = fit_total(made);
  int i;
  fitted = with_fitted(&m, made);
  ck_assert_str_eq(ssi_model_fingerprint(fitted.model),
                   ssi_model_fingerprint(m.model));
  ck_assert_int_eq(total.error_before, 0);
  ck_assert_int_eq(total.error_after, 0);
  ck_assert_int_eq(total.bias_after, 0);
  ck_assert_int_eq(total.worst_after, 0);
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_fitted_indicator one = parameters_of(made, (ssi_indicator)i);
    ck_assert_int_eq(one.indicator, i);
    ck_assert_int_eq(one.weight, one.weight_before);
    ck_assert_int_eq(one.goalpost, one.goalpost_before);
  }
  ssi_calibration_free(made);
  member_free(&fitted);
  member_free(&m);
}
END_TEST

/* A photo is 15 % of completeness, which is all of brand: 3.75 points with the
   goalpost at a million, and the 5 points that were read at 750,000. Nothing
   changes it from day to day, so it is as good at 750,000 as it can be. */
START_TEST(one_goalpost) {
  member m = calibration_member();
  ssi_calibration *made;
  readings given;
  ssi_fitted_indicator found;
  ssi_fit fit;
  size_t i;
  member_fact(&m, SSI_FACT_HEADLINE_LENGTH, 0);
  alone_in(m.model, SSI_INDICATOR_COMPLETENESS, SSI_PILLAR_BRAND);
  given = weekly_readings(&m, m.model);
  for (i = 0; i < given.count; i++) {
    ck_assert_int_eq(given.pillars[0][i], 3750000);
    given.pillars[0][i] = 5000000;
  }
  made = calibrated(&m, &given);
  found = parameters_of(made, SSI_INDICATOR_COMPLETENESS);
  fit = fit_pillar(made, SSI_PILLAR_BRAND);
  ck_assert_int_eq(found.pillar, SSI_PILLAR_BRAND);
  ck_assert_int_eq(found.goalpost_before, 1000000);
  ck_assert_int_le(distance(found.goalpost, 750000), 100);
  ck_assert_int_eq(found.goalpost_determined, SSI_DETERMINED_WELL);
  /* 5 % more or less is a quarter of a point: too much. */
  ck_assert_int_le(distance(found.goalpost_low, 712500), 100);
  ck_assert_int_le(distance(found.goalpost_high, 787500), 100);
  ck_assert_int_eq(found.weight, SSI_PILLAR_POINTS);
  ck_assert_int_eq(found.weight_low, SSI_PILLAR_POINTS);
  ck_assert_int_eq(found.weight_high, SSI_PILLAR_POINTS);
  ck_assert_int_eq(found.weight_determined, SSI_DETERMINED_WELL);
  ck_assert_int_eq(fit.error_before, 1250000);
  ck_assert_int_le(fit.error_after, 1000);
  ssi_calibration_free(made);
  member_free(&m);
}
END_TEST

/* Two parameters of brand that nothing tells apart: the weights of two levels
   without anything observed. They stay where they are, and so do the points,
   whatever is read. */
START_TEST(unobserved) {
  member m = member_new();
  const ssi_indicator one = SSI_INDICATOR_DEPTH;
  ssi_calibration *made;
  readings given;
  ssi_fitted_indicator found;
  ssi_fit fit;
  size_t i;
  member_event(&m, TODAY - 200, SSI_KIND_COMMENT, 0, 5, 0);
  given = weekly_readings(&m, m.model);
  for (i = 0; i < given.count; i++) given.pillars[0][i] = 1000000;
  made = calibrated(&m, &given);
  found = parameters_of(made, one);
  fit = fit_pillar(made, SSI_PILLAR_BRAND);
  ck_assert_int_eq(fit.error_before, 1000000);
  ck_assert_int_eq(fit.error_after, 1000000);
  ck_assert_int_eq(fit.bias_after, 1000000);
  ck_assert_int_eq(fit.worst_after, 1000000);
  ck_assert_int_eq(found.weight, found.weight_before);
  ck_assert_int_eq(found.weight_determined, SSI_DETERMINED_NOT);
  ck_assert_int_eq(found.weight_low, 0);
  ck_assert_int_eq(found.weight_high, SSI_PILLAR_POINTS);
  ck_assert_int_eq(found.goalpost, found.goalpost_before);
  ck_assert_int_eq(found.goalpost_determined, SSI_DETERMINED_NOT);
  ck_assert_int_eq(found.goalpost_low,
                   indicator_info(m.model, one).goalpost_min);
  ck_assert_int_eq(found.goalpost_high,
                   indicator_info(m.model, one).goalpost_max);
  ssi_calibration_free(made);
  member_free(&m);
}
END_TEST

/* A member with a hidden model of which only two weights of engage differ. */
static void exchange(ssi_model *hidden) {
  set_weight(hidden, SSI_INDICATOR_COMMENTING, 8000000);
  set_weight(hidden, SSI_INDICATOR_ENGAGEMENT_RECEIVED, 3250000);
}

/* The fit does something: most of the error goes. */
START_TEST(an_exchange_of_weights) {
  member m = calibration_member(), hidden = member_copy(&m);
  ssi_calibration *made;
  readings given;
  ssi_fit fit, other;
  exchange(hidden.model);
  given = weekly_readings(&m, hidden.model);
  made = calibrated(&m, &given);
  fit = fit_pillar(made, SSI_PILLAR_ENGAGE);
  other = fit_pillar(made, SSI_PILLAR_RELATE);
  ck_assert_int_gt(fit.error_before, 150000);
  ck_assert_int_lt(fit.error_after, fit.error_before / 20);
  ck_assert_int_eq(other.error_before, 0);
  ck_assert_int_gt(parameters_of(made, SSI_INDICATOR_COMMENTING).weight,
                   4000000);
  ck_assert_int_lt(
      parameters_of(made, SSI_INDICATOR_ENGAGEMENT_RECEIVED).weight, 4000000);
  ssi_calibration_free(made);
  member_free(&hidden);
  member_free(&m);
}
END_TEST

/* Residuals are the scores by either model, on the days in their order, and
   the fits are made from nothing else. */
START_TEST(residuals_and_fits) {
  member m = calibration_member(), fitted;
  readings given = weekly_readings(&m, m.model);
  ssi_calibration *made;
  uint64_t before = 0, after = 0;
  int64_t sum = 0, worst = 0;
  ssi_fit fit;
  size_t i, count = 0;
  for (i = 0; i < WEEKS; i++) {
    given.pillars[2][i] += (i * 37 % 11) * 100000;
    given.pillars[1][i] += 2000000;
  }
  made = calibrated(&m, &given);
  fitted = with_fitted(&m, made);
  OK(ssi_calibration_residuals(made, &count));
  ck_assert_uint_eq(count, 4 * WEEKS);
  for (i = 0; i < count; i++) {
    const ssi_residual one = residual_of(made, i);
    const int64_t off = (int64_t)one.reading - one.after;
    ck_assert_int_eq(one.day, given.days[i / 4]);
    ck_assert_int_eq(one.pillar, i % 4 + 1);
    ck_assert_int_eq(one.reading, given.pillars[i % 4][i / 4]);
    ck_assert_int_eq(one.before, points_on(&m, one.day, one.pillar));
    ck_assert_int_eq(one.after, points_on(&fitted, one.day, one.pillar));
    if (one.pillar != SSI_PILLAR_ENGAGE) continue;
    before += (uint64_t)((int64_t)(one.reading - one.before) *
                         (one.reading - one.before));
    after += (uint64_t)(off * off);
    sum += off;
    if (distance(off, 0) > worst) worst = distance(off, 0);
  }
  fit = fit_pillar(made, SSI_PILLAR_ENGAGE);
  ck_assert_int_le(distance((int64_t)fit.error_before * fit.error_before,
                            (int64_t)before / WEEKS),
                   2 * (int64_t)fit.error_before + 2);
  ck_assert_int_le(distance((int64_t)fit.error_after * fit.error_after,
                            (int64_t)after / WEEKS),
                   2 * (int64_t)fit.error_after + 2);
  ck_assert_int_le(distance(fit.bias_after * (int64_t)WEEKS, sum), WEEKS / 2);
  ck_assert_int_eq(fit.worst_after, worst);
  ck_assert_int_lt(fit.error_after, fit.error_before);
  ssi_calibration_free(made);
  member_free(&fitted);
  member_free(&m);
}
END_TEST

/* 80,000 connections are 80 million, more than any goalpost can be: all the
   weight, by either model. */
START_TEST(beyond_every_goalpost) {
  member m = calibration_member();
  ssi_calibration *made;
  readings given;
  int32_t day, connections;
  size_t i;
  for (day = TODAY - 407; day < TODAY - 399; day++)
    member_event(&m, day, SSI_KIND_CONNECTION, 0, 10000, 0);
  connections = indicator_on(&m, TODAY, SSI_INDICATOR_CONNECTIONS).points;
  ck_assert_int_eq(connections,
                   indicator_info(m.model, SSI_INDICATOR_CONNECTIONS).weight);
  ck_assert_int_gt(indicator_on(&m, TODAY, SSI_INDICATOR_CONNECTIONS).measure,
                   80000000 - 1);
  given = weekly_readings(&m, m.model);
  for (i = 0; i < WEEKS; i++) given.pillars[3][i] += 1000000;
  made = calibrated(&m, &given);
  ck_assert_int_eq(residual_of(made, 3).before,
                   points_on(&m, given.days[0], SSI_PILLAR_RELATE));
  /* A point more is found at one that is full already. */
  ck_assert_int_gt(parameters_of(made, SSI_INDICATOR_CONNECTIONS).weight,
                   connections);
  ck_assert_int_lt(fit_pillar(made, SSI_PILLAR_RELATE).error_after, 20000);
  ssi_calibration_free(made);
  member_free(&m);
}
END_TEST

/* The index errs by the sum of what the pillars do, on each day. */
START_TEST(total_of_four) {
  member m = member_new();
  ssi_calibration *made;
  readings given;
  ssi_fit total;
  size_t i;
  member_event(&m, TODAY - 200, SSI_KIND_COMMENT, 0, 5, 0);
  given = weekly_readings(&m, m.model);
  for (i = 0; i < WEEKS; i++) {
    ck_assert_int_eq(given.pillars[0][i] + given.pillars[3][i], 0);
    given.pillars[i % 2 ? 0 : 3][i] = 3000000; /* nothing there can follow */
  }
  made = calibrated(&m, &given);
  total = fit_total(made);
  ck_assert_int_eq(total.error_before, 3000000);
  ck_assert_int_eq(total.bias_after, 3000000);
  ck_assert_int_eq(total.worst_after, 3000000);
  /* 9 million million on half of the days. */
  ck_assert_int_eq(fit_pillar(made, SSI_PILLAR_BRAND).error_after, 2121320);
  ssi_calibration_free(made);
  member_free(&m);
}
END_TEST

/* Whatever is read: parameters in their ranges, sums exact, never worse. */
static void check_sound(const ssi_calibration *made) {
  ssi_refusal issue = SSI_INIT(ssi_refusal);
  ssi_model *model = NULL;
  int i;
  OK(ssi_calibration_model(made, &model));
  OK(ssi_model_check(model, &issue));
  ck_assert_int_eq(issue.status, SSI_OK);
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(model, (ssi_indicator)i);
    const ssi_fitted_indicator one = parameters_of(made, (ssi_indicator)i);
    ck_assert_int_eq(one.weight, info.weight);
    ck_assert_int_eq(one.goalpost, info.goalpost);
    ck_assert(one.weight_low >= 0 && one.weight_low <= one.weight);
    ck_assert(one.weight <= one.weight_high);
    ck_assert_int_le(one.weight_high, SSI_PILLAR_POINTS);
    ck_assert_int_le(info.goalpost_min, one.goalpost_low);
    ck_assert(one.goalpost_low <= one.goalpost);
    ck_assert(one.goalpost <= one.goalpost_high);
    ck_assert_int_le(one.goalpost_high, info.goalpost_max);
  }
  for (i = 1; i <= SSI_PILLARS; i++) {
    const ssi_fit fit = fit_pillar(made, (ssi_pillar)i);
    ck_assert_int_le(fit.error_after, fit.error_before);
  }
  ssi_model_free(model);
}

START_TEST(extreme_readings) {
  member m = calibration_member();
  readings given = weekly_readings(&m, m.model);
  ssi_calibration *made;
  size_t i, pillar;
  for (pillar = 0; pillar < SSI_PILLARS; pillar++) {
    for (i = 0; i < WEEKS; i++) {
      const bool high = _i == 1 || (_i == 2 && i % 2) || (_i == 3 && i == 7);
      given.pillars[pillar][i] = high ? SSI_PILLAR_POINTS : 0;
    }
  }
  made = calibrated(&m, &given);
  check_sound(made);
  ssi_calibration_free(made);
  member_free(&m);
}
END_TEST

/* One indicator has all the weight, the others of its pillar none. */
START_TEST(extreme_model) {
  member m = calibration_member();
  ssi_calibration *made;
  readings given = weekly_readings(&m, m.model);
  int i;
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_indicator_info info = indicator_info(m.model, (ssi_indicator)i);
    set_weight(m.model, (ssi_indicator)i, 0);
    OK(ssi_model_set_goalpost(m.model, (ssi_indicator)i,
                              i % 2 ? info.goalpost_min : info.goalpost_max));
  }
  set_weight(m.model, SSI_INDICATOR_COMPLETENESS, SSI_PILLAR_POINTS);
  set_weight(m.model, SSI_INDICATOR_ACTIVE_DAYS, SSI_PILLAR_POINTS);
  set_weight(m.model, SSI_INDICATOR_POSTING, SSI_PILLAR_POINTS);
  set_weight(m.model, SSI_INDICATOR_NETWORK_TOUCHED, SSI_PILLAR_POINTS);
  made = calibrated(&m, &given);
  check_sound(made);
  ck_assert_int_lt(fit_total(made).error_after,
                   fit_total(made).error_before / 10);
  ssi_calibration_free(made);
  member_free(&m);
}
END_TEST

/* Forty-two indicators in one pillar, one in each of the others. */
START_TEST(one_large_pillar) {
  member m = calibration_member();
  ssi_calibration *made;
  readings given = weekly_readings(&m, m.model);
  alone_in(m.model, SSI_INDICATOR_COMPLETENESS, SSI_PILLAR_BRAND);
  alone_in(m.model, SSI_INDICATOR_ACTIVE_DAYS, SSI_PILLAR_FIND);
  alone_in(m.model, SSI_INDICATOR_CONNECTIONS, SSI_PILLAR_RELATE);
  made = calibrated(&m, &given);
  check_sound(made);
  ck_assert_int_lt(fit_pillar(made, SSI_PILLAR_ENGAGE).error_after,
                   fit_pillar(made, SSI_PILLAR_ENGAGE).error_before / 20);
  ssi_calibration_free(made);
  member_free(&m);
}
END_TEST

static void check_same(const ssi_calibration *a, const ssi_calibration *b) {
  ssi_model *x = NULL, *y = NULL;
  size_t i;
  OK(ssi_calibration_model(a, &x));
  OK(ssi_calibration_model(b, &y));
  ck_assert_str_eq(ssi_model_fingerprint(x), ssi_model_fingerprint(y));
  for (i = 0; i < 4 * WEEKS; i++) {
    const ssi_residual one = residual_of(a, i), other = residual_of(b, i);
    ck_assert_mem_eq(&one, &other, sizeof one);
  }
  for (i = 1; i <= SSI_INDICATORS; i++) {
    const ssi_fitted_indicator one = parameters_of(a, (ssi_indicator)i);
    const ssi_fitted_indicator other = parameters_of(b, (ssi_indicator)i);
    ck_assert_mem_eq(&one, &other, sizeof one);
  }
  ssi_model_free(x);
  ssi_model_free(y);
}

START_TEST(any_order) {
  member m = calibration_member(), hidden = member_copy(&m);
  ssi_calibration *in_order, *again, *mixed;
  readings given, other;
  size_t i, pillar;
  exchange(hidden.model);
  given = weekly_readings(&m, hidden.model);
  other = given;
  for (i = 0; i < WEEKS; i++) {
    const size_t from = i * 7 % WEEKS;
    other.days[i] = given.days[from];
    for (pillar = 0; pillar < SSI_PILLARS; pillar++)
      other.pillars[pillar][i] = given.pillars[pillar][from];
  }
  in_order = calibrated(&m, &given);
  again = calibrated(&m, &given);
  mixed = calibrated(&m, &other);
  check_same(in_order, again);
  check_same(in_order, mixed);
  ssi_calibration_free(in_order);
  ssi_calibration_free(again);
  ssi_calibration_free(mixed);
  member_free(&hidden);
  member_free(&m);
}
END_TEST

/* The calibration lives on without what it was made from. */
START_TEST(keeps_no_reference) {
  member m = calibration_member();
  const readings given = weekly_readings(&m, m.model);
  ssi_calibration *made = calibrated(&m, &given);
  ssi_refusal refusal = SSI_INIT(ssi_refusal);
  ssi_model *model = NULL;
  member_free(&m);
  OK(ssi_calibration_model(made, &model));
  ssi_calibration_free(made);
  OK(ssi_model_refusal(model, &refusal));
  ck_assert_int_eq(refusal.status, SSI_OK);
  ck_assert_int_eq(indicator_info(model, SSI_INDICATOR_DEPTH).pillar,
                   SSI_PILLAR_BRAND);
  ssi_model_free(model);
}
END_TEST

int main(void) {
  const test_case cases[] = {
      {own_readings_move_nothing, 1},
      {one_goalpost, 1},
      {unobserved, 1},
      {an_exchange_of_weights, 1},
      {residuals_and_fits, 1},
      {beyond_every_goalpost, 1},
      {total_of_four, 1},
      {extreme_readings, 4},
      {extreme_model, 1},
      {one_large_pillar, 1},
      {any_order, 1},
      {keeps_no_reference, 1},
  };
  return RUN_TESTS("calibration_fit", cases);
}

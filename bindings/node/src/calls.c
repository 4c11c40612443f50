/* Made by bindings/generate; do not edit. */
/* clang-format off */
#include "addon.h"

static void ssi_activity_release(void *object) {
  ssi_activity_free(object);
}

static void ssi_archive_release(void *object) {
  ssi_archive_free(object);
}

static void ssi_benchmark_release(void *object) {
  ssi_benchmark_free(object);
}

static void ssi_budget_release(void *object) {
  ssi_budget_free(object);
}

static void ssi_calibration_release(void *object) {
  ssi_calibration_free(object);
}

static void ssi_cohort_release(void *object) {
  ssi_cohort_free(object);
}

static void ssi_compare_release(void *object) {
  ssi_compare_free(object);
}

static void ssi_dashboard_release(void *object) {
  ssi_dashboard_free(object);
}

static void ssi_trend_release(void *object) {
  ssi_trend_free(object);
}

static void ssi_model_release(void *object) {
  ssi_model_free(object);
}

static void ssi_people_release(void *object) {
  ssi_people_free(object);
}

static void ssi_what_if_release(void *object) {
  ssi_what_if_free(object);
}

static void ssi_plan_options_release(void *object) {
  ssi_plan_options_free(object);
}

static void ssi_plan_release(void *object) {
  ssi_plan_free(object);
}

static void ssi_scorer_release(void *object) {
  ssi_scorer_free(object);
}

static void ssi_dataset_release(void *object) {
  ssi_dataset_free(object);
}

static void ssi_profile_release(void *object) {
  ssi_profile_free(object);
}

static void ssi_report_release(void *object) {
  ssi_report_free(object);
}

static void ssi_score_release(void *object) {
  ssi_score_free(object);
}

static void ssi_seats_release(void *object) {
  ssi_seats_free(object);
}

static void ssi_sensitivity_release(void *object) {
  ssi_sensitivity_free(object);
}

static void ssi_team_release(void *object) {
  ssi_team_free(object);
}

const kind KINDS[] = {
    {"Activity", "an Activity", "activity_free",
     {0x60b2b5e45b32913d, 0xb298f07ccd960a87}, ssi_activity_release},
    {"Archive", "an Archive", "archive_free",
     {0x616b2315d8704758, 0xda1fa0286f29959b}, ssi_archive_release},
    {"Benchmark", "a Benchmark", "benchmark_free",
     {0x2361f94fbc995b2b, 0x3ebbefb5061dffb1}, ssi_benchmark_release},
    {"Budget", "a Budget", "budget_free",
     {0xe7d25cf1b8ce68fa, 0xf43f765db4666a7e}, ssi_budget_release},
    {"Calibration", "a Calibration", "calibration_free",
     {0x40228bd596c61cf5, 0x275711c233d95cc3}, ssi_calibration_release},
    {"Cohort", "a Cohort", "cohort_free",
     {0x2bfa61447fb0f621, 0x9e867a631ef7e33c}, ssi_cohort_release},
    {"Compare", "a Compare", "compare_free",
     {0x9cd2de7de522f271, 0x2d51ec7dbced36a8}, ssi_compare_release},
    {"Dashboard", "a Dashboard", "dashboard_free",
     {0x516b556259372ce2, 0x71bf37e9244fba87}, ssi_dashboard_release},
    {"Trend", "a Trend", "trend_free",
     {0x8c8b013187097d7c, 0x4313d2c3305e7730}, ssi_trend_release},
    {"Model", "a Model", "model_free",
     {0x555f1a9dbccdff67, 0x3fe36fa2e5463bc1}, ssi_model_release},
    {"People", "a People", "people_free",
     {0xc54580de5fb8c204, 0xf7d0d8060a0daadf}, ssi_people_release},
    {"WhatIf", "a WhatIf", "what_if_free",
     {0xb3375f7627393214, 0x362cc96241349fe8}, ssi_what_if_release},
    {"PlanOptions", "a PlanOptions", "plan_options_free",
     {0x00efb28ea09b1f92, 0xe7ad50811dd55537}, ssi_plan_options_release},
    {"Plan", "a Plan", "plan_free",
     {0xcabb6f4894b1a7f1, 0x71d31699f8ec92ce}, ssi_plan_release},
    {"Scorer", "a Scorer", "scorer_free",
     {0xe6f74b94cea61637, 0x2321e2f49a1fdb48}, ssi_scorer_release},
    {"Dataset", "a Dataset", "dataset_free",
     {0x75e39c01697039f8, 0xd82765674ea336e3}, ssi_dataset_release},
    {"Profile", "a Profile", "profile_free",
     {0xc650ff4aa8b60813, 0x4898022a57e286e0}, ssi_profile_release},
    {"Report", "a Report", "report_free",
     {0x1385a5169d998d5d, 0x13407f5c34264c83}, ssi_report_release},
    {"Score", "a Score", "score_free",
     {0x3e294811e7664678, 0x159fbfd2dc823eb9}, ssi_score_release},
    {"Seats", "a Seats", "seats_free",
     {0xa5500e5e5a9757fe, 0x3cace3680926b3fb}, ssi_seats_release},
    {"Sensitivity", "a Sensitivity", "sensitivity_free",
     {0x8746cbe1f9ef7102, 0x941450c85dc0f329}, ssi_sensitivity_release},
    {"Team", "a Team", "team_free",
     {0x8e23c50dfe70ed44, 0x0e453b1c2e4eb21b}, ssi_team_release},
};
const size_t KINDS_COUNT = 22;

static const field ssi_role_info_fields[] = {
    {offsetof(ssi_role_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_role_info, file), TYPE_TEXT, 0},
    {offsetof(ssi_role_info, sentence), TYPE_TEXT, 0},
};

static const field ssi_file_info_fields[] = {
    {offsetof(ssi_file_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_file_info, role), TYPE_TEXT, 0},
    {offsetof(ssi_file_info, reasons), TYPE_SIZE, 0},
    {offsetof(ssi_file_info, rows), TYPE_I64, 0},
    {offsetof(ssi_file_info, read), TYPE_I64, 0},
    {offsetof(ssi_file_info, skipped), TYPE_I64, 0},
    {offsetof(ssi_file_info, state), TYPE_I32, 0},
    {offsetof(ssi_file_info, share), TYPE_I32, 0},
    {offsetof(ssi_file_info, missed), TYPE_I64, 0},
    {offsetof(ssi_file_info, encoding), TYPE_TEXT, 0},
    {offsetof(ssi_file_info, export_index), TYPE_SIZE, 0},
    {offsetof(ssi_file_info, order), TYPE_I32, 0},
    {offsetof(ssi_file_info, by_header), TYPE_BOOL, 0},
};

static const field ssi_skip_info_fields[] = {
    {offsetof(ssi_skip_info, reason), TYPE_I32, 0},
    {offsetof(ssi_skip_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_skip_info, sentence), TYPE_TEXT, 0},
    {offsetof(ssi_skip_info, column), TYPE_TEXT, 0},
    {offsetof(ssi_skip_info, rows), TYPE_I64, 0},
    {offsetof(ssi_skip_info, line), TYPE_I64, 0},
    {offsetof(ssi_skip_info, missed), TYPE_BOOL, 0},
};

static const field ssi_export_info_fields[] = {
    {offsetof(ssi_export_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_export_info, files), TYPE_SIZE, 0},
    {offsetof(ssi_export_info, day), TYPE_I32, 0},
    {offsetof(ssi_export_info, first), TYPE_I32, 0},
    {offsetof(ssi_export_info, last), TYPE_I32, 0},
    {offsetof(ssi_export_info, form), TYPE_I32, 0},
    {offsetof(ssi_export_info, missing), TYPE_SIZE, 0},
};

static const field ssi_archive_kind_info_fields[] = {
    {offsetof(ssi_archive_kind_info, files), TYPE_SIZE, 0},
    {offsetof(ssi_archive_kind_info, understood), TYPE_I64, 0},
    {offsetof(ssi_archive_kind_info, missed), TYPE_I64, 0},
    {offsetof(ssi_archive_kind_info, kind), TYPE_I32, 0},
    {offsetof(ssi_archive_kind_info, share), TYPE_I32, 0},
    {offsetof(ssi_archive_kind_info, first), TYPE_I32, 0},
    {offsetof(ssi_archive_kind_info, last), TYPE_I32, 0},
};

static const field ssi_archive_day_info_fields[] = {
    {offsetof(ssi_archive_day_info, later), TYPE_I64, 0},
    {offsetof(ssi_archive_day_info, day), TYPE_I32, 0},
    {offsetof(ssi_archive_day_info, newest), TYPE_I32, 0},
    {offsetof(ssi_archive_day_info, exported), TYPE_I32, 0},
    {offsetof(ssi_archive_day_info, basis), TYPE_I32, 0},
};

static const field ssi_archive_name_info_fields[] = {
    {offsetof(ssi_archive_name_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_archive_name_info, address), TYPE_TEXT, 0},
    {offsetof(ssi_archive_name_info, day), TYPE_I32, 0},
};

static const field ssi_refusal_fields[] = {
    {offsetof(ssi_refusal, field), TYPE_TEXT, 0},
    {offsetof(ssi_refusal, member), TYPE_I64, 0},
    {offsetof(ssi_refusal, row), TYPE_I64, 0},
    {offsetof(ssi_refusal, value), TYPE_I64, 0},
    {offsetof(ssi_refusal, minimum), TYPE_I64, 0},
    {offsetof(ssi_refusal, maximum), TYPE_I64, 0},
    {offsetof(ssi_refusal, status), TYPE_I32, 0},
    {offsetof(ssi_refusal, pillar), TYPE_I32, 0},
    {offsetof(ssi_refusal, indicator), TYPE_I32, 0},
    {offsetof(ssi_refusal, kind), TYPE_I32, 0},
    {offsetof(ssi_refusal, fact), TYPE_I32, 0},
};

static const field ssi_benchmark_info_fields[] = {
    {offsetof(ssi_benchmark_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_benchmark_info, members), TYPE_I64, 0},
    {offsetof(ssi_benchmark_info, kind), TYPE_I32, 0},
    {offsetof(ssi_benchmark_info, source), TYPE_I32, 0},
    {offsetof(ssi_benchmark_info, has_pillars), TYPE_BOOL, 0},
    {offsetof(ssi_benchmark_info, day), TYPE_I32, 0},
    {offsetof(ssi_benchmark_info, epsilon), TYPE_I32, 0},
    {offsetof(ssi_benchmark_info, knots), TYPE_I32, 0},
};

static const field ssi_knot_info_fields[] = {
    {offsetof(ssi_knot_info, points), TYPE_I32, 0},
    {offsetof(ssi_knot_info, share), TYPE_I32, 0},
};

static const field ssi_mean_result_fields[] = {
    {offsetof(ssi_mean_result, total), TYPE_I32, 0},
    {offsetof(ssi_mean_result, total_margin), TYPE_I32, 0},
    {offsetof(ssi_mean_result, has_pillars), TYPE_BOOL, 0},
    {offsetof(ssi_mean_result, brand), TYPE_I32, 0},
    {offsetof(ssi_mean_result, find), TYPE_I32, 0},
    {offsetof(ssi_mean_result, engage), TYPE_I32, 0},
    {offsetof(ssi_mean_result, relate), TYPE_I32, 0},
    {offsetof(ssi_mean_result, pillar_margin), TYPE_I32, 0},
};

static const field ssi_gap_result_fields[] = {
    {offsetof(ssi_gap_result, total), TYPE_I32, 0},
    {offsetof(ssi_gap_result, total_margin), TYPE_I32, 0},
    {offsetof(ssi_gap_result, has_pillars), TYPE_BOOL, 0},
    {offsetof(ssi_gap_result, brand), TYPE_I32, 0},
    {offsetof(ssi_gap_result, find), TYPE_I32, 0},
    {offsetof(ssi_gap_result, engage), TYPE_I32, 0},
    {offsetof(ssi_gap_result, relate), TYPE_I32, 0},
    {offsetof(ssi_gap_result, pillar_margin), TYPE_I32, 0},
    {offsetof(ssi_gap_result, weakest), TYPE_I32, 0},
    {offsetof(ssi_gap_result, weakest_gap), TYPE_I32, 0},
};

static const field ssi_rank_result_fields[] = {
    {offsetof(ssi_rank_result, above), TYPE_I32, 0},
    {offsetof(ssi_rank_result, margin), TYPE_I32, 0},
    {offsetof(ssi_rank_result, top), TYPE_I32, 0},
    {offsetof(ssi_rank_result, best), TYPE_I32, 0},
    {offsetof(ssi_rank_result, worst), TYPE_I32, 0},
};

static const field ssi_movement_result_fields[] = {
    {offsetof(ssi_movement_result, before), TYPE_I32, 0},
    {offsetof(ssi_movement_result, after), TYPE_I32, 0},
    {offsetof(ssi_movement_result, change), TYPE_I32, 0},
    {offsetof(ssi_movement_result, own), TYPE_I32, 0},
    {offsetof(ssi_movement_result, cohort), TYPE_I32, 0},
    {offsetof(ssi_movement_result, cohort_margin), TYPE_I32, 0},
};

static const field ssi_budget_info_fields[] = {
    {offsetof(ssi_budget_info, members), TYPE_I64, 0},
    {offsetof(ssi_budget_info, serial), TYPE_I64, 0},
    {offsetof(ssi_budget_info, limit), TYPE_I32, 0},
    {offsetof(ssi_budget_info, quarter), TYPE_I32, 0},
};

static const field ssi_fit_fields[] = {
    {offsetof(ssi_fit, error_before), TYPE_I32, 0},
    {offsetof(ssi_fit, error_after), TYPE_I32, 0},
    {offsetof(ssi_fit, bias_after), TYPE_I32, 0},
    {offsetof(ssi_fit, worst_after), TYPE_I32, 0},
};

static const field ssi_residual_fields[] = {
    {offsetof(ssi_residual, day), TYPE_I32, 0},
    {offsetof(ssi_residual, pillar), TYPE_I32, 0},
    {offsetof(ssi_residual, reading), TYPE_I32, 0},
    {offsetof(ssi_residual, before), TYPE_I32, 0},
    {offsetof(ssi_residual, after), TYPE_I32, 0},
};

static const field ssi_fitted_indicator_fields[] = {
    {offsetof(ssi_fitted_indicator, indicator), TYPE_I32, 0},
    {offsetof(ssi_fitted_indicator, pillar), TYPE_I32, 0},
    {offsetof(ssi_fitted_indicator, weight_before), TYPE_I32, 0},
    {offsetof(ssi_fitted_indicator, weight), TYPE_I32, 0},
    {offsetof(ssi_fitted_indicator, weight_low), TYPE_I32, 0},
    {offsetof(ssi_fitted_indicator, weight_high), TYPE_I32, 0},
    {offsetof(ssi_fitted_indicator, weight_determined), TYPE_I32, 0},
    {offsetof(ssi_fitted_indicator, goalpost_before), TYPE_I32, 0},
    {offsetof(ssi_fitted_indicator, goalpost), TYPE_I32, 0},
    {offsetof(ssi_fitted_indicator, goalpost_low), TYPE_I32, 0},
    {offsetof(ssi_fitted_indicator, goalpost_high), TYPE_I32, 0},
    {offsetof(ssi_fitted_indicator, goalpost_determined), TYPE_I32, 0},
};

static const field ssi_cohort_info_fields[] = {
    {offsetof(ssi_cohort_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_cohort_info, members), TYPE_I64, 0},
    {offsetof(ssi_cohort_info, kind), TYPE_I32, 0},
    {offsetof(ssi_cohort_info, day), TYPE_I32, 0},
};

static const field ssi_compared_fields[] = {
    {offsetof(ssi_compared, day), TYPE_I32, 0},
    {offsetof(ssi_compared, dashboard), TYPE_I32, 0},
    {offsetof(ssi_compared, points), TYPE_I32, 0},
    {offsetof(ssi_compared, high), TYPE_I32, 0},
    {offsetof(ssi_compared, observed), TYPE_I32, 0},
    {offsetof(ssi_compared, maximum), TYPE_I32, 0},
    {offsetof(ssi_compared, difference), TYPE_I32, 0},
    {offsetof(ssi_compared, within), TYPE_BOOL, 0},
};

static const field ssi_agreement_fields[] = {
    {offsetof(ssi_agreement, mean), TYPE_I32, 0},
    {offsetof(ssi_agreement, mean_size), TYPE_I32, 0},
    {offsetof(ssi_agreement, lowest), TYPE_I32, 0},
    {offsetof(ssi_agreement, highest), TYPE_I32, 0},
    {offsetof(ssi_agreement, within), TYPE_I32, 0},
    {offsetof(ssi_agreement, same), TYPE_I32, 0},
    {offsetof(ssi_agreement, opposite), TYPE_I32, 0},
    {offsetof(ssi_agreement, still), TYPE_I32, 0},
    {offsetof(ssi_agreement, verdict), TYPE_I32, 0},
};

static const field ssi_dashboard_day_fields[] = {
    {offsetof(ssi_dashboard_day, day), TYPE_I32, 0},
    {offsetof(ssi_dashboard_day, brand), TYPE_I32, 0},
    {offsetof(ssi_dashboard_day, find), TYPE_I32, 0},
    {offsetof(ssi_dashboard_day, engage), TYPE_I32, 0},
    {offsetof(ssi_dashboard_day, relate), TYPE_I32, 0},
    {offsetof(ssi_dashboard_day, earlier), TYPE_I32, 0},
};

static const field ssi_fault_fields[] = {
    {offsetof(ssi_fault, sentence), TYPE_TEXT, 0},
    {offsetof(ssi_fault, column), TYPE_TEXT, 0},
    {offsetof(ssi_fault, text), TYPE_TEXT, 0},
    {offsetof(ssi_fault, line), TYPE_I64, 0},
    {offsetof(ssi_fault, faults), TYPE_I64, 0},
    {offsetof(ssi_fault, reason), TYPE_I32, 0},
};

static const field ssi_change_fields[] = {
    {offsetof(ssi_change, first_day), TYPE_I32, 0},
    {offsetof(ssi_change, last_day), TYPE_I32, 0},
    {offsetof(ssi_change, before), TYPE_I32, 0},
    {offsetof(ssi_change, after), TYPE_I32, 0},
    {offsetof(ssi_change, change), TYPE_I32, 0},
    {offsetof(ssi_change, drift), TYPE_I32, 0},
    {offsetof(ssi_change, verdict), TYPE_I32, 0},
};

static const field ssi_pillar_info_fields[] = {
    {offsetof(ssi_pillar_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_pillar_info, sentence), TYPE_TEXT, 0},
    {offsetof(ssi_pillar_info, source), TYPE_TEXT, 0},
};

static const field ssi_kind_info_fields[] = {
    {offsetof(ssi_kind_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_kind_info, sentence), TYPE_TEXT, 0},
    {offsetof(ssi_kind_info, source), TYPE_TEXT, 0},
    {offsetof(ssi_kind_info, unit), TYPE_TEXT, 0},
    {offsetof(ssi_kind_info, polarity), TYPE_I32, 0},
    {offsetof(ssi_kind_info, daily_cap), TYPE_I32, 0},
    {offsetof(ssi_kind_info, cap_default), TYPE_I32, 0},
    {offsetof(ssi_kind_info, cap_min), TYPE_I32, 0},
    {offsetof(ssi_kind_info, cap_max), TYPE_I32, 0},
    {offsetof(ssi_kind_info, seconds), TYPE_I32, 0},
    {offsetof(ssi_kind_info, in_archive), TYPE_BOOL, 0},
};

static const field ssi_fact_info_fields[] = {
    {offsetof(ssi_fact_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_fact_info, sentence), TYPE_TEXT, 0},
    {offsetof(ssi_fact_info, source), TYPE_TEXT, 0},
    {offsetof(ssi_fact_info, unit), TYPE_TEXT, 0},
    {offsetof(ssi_fact_info, minimum), TYPE_I32, 0},
    {offsetof(ssi_fact_info, maximum), TYPE_I32, 0},
    {offsetof(ssi_fact_info, in_archive), TYPE_BOOL, 0},
};

static const field ssi_trait_info_fields[] = {
    {offsetof(ssi_trait_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_trait_info, sentence), TYPE_TEXT, 0},
    {offsetof(ssi_trait_info, source), TYPE_TEXT, 0},
    {offsetof(ssi_trait_info, bit), TYPE_U32, 0},
};

static const field ssi_indicator_info_fields[] = {
    {offsetof(ssi_indicator_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_indicator_info, sentence), TYPE_TEXT, 0},
    {offsetof(ssi_indicator_info, advice), TYPE_TEXT, 0},
    {offsetof(ssi_indicator_info, source), TYPE_TEXT, 0},
    {offsetof(ssi_indicator_info, unit), TYPE_TEXT, 0},
    {offsetof(ssi_indicator_info, pillar), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, pillar_default), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, measure), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, scale), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, curve), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, weight), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, weight_default), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, weight_min), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, weight_max), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, goalpost), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, goalpost_default), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, goalpost_min), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, goalpost_max), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, half_life), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, half_life_default), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, half_life_min), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, half_life_max), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, span), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, prior), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, expected), TYPE_I32, 0},
    {offsetof(ssi_indicator_info, anonymous), TYPE_BOOL, 0},
};

static const field ssi_feed_info_fields[] = {
    {offsetof(ssi_feed_info, indicator), TYPE_I32, 0},
    {offsetof(ssi_feed_info, kind), TYPE_I32, 0},
    {offsetof(ssi_feed_info, fact), TYPE_I32, 0},
    {offsetof(ssi_feed_info, units), TYPE_I32, 0},
    {offsetof(ssi_feed_info, fact_cap), TYPE_I32, 0},
    {offsetof(ssi_feed_info, any_trait), TYPE_U32, 0},
    {offsetof(ssi_feed_info, bonus_trait), TYPE_U32, 2},
    {offsetof(ssi_feed_info, bonus_units), TYPE_I32, 2},
    {offsetof(ssi_feed_info, against), TYPE_BOOL, 0},
    {offsetof(ssi_feed_info, asked), TYPE_BOOL, 0},
};

static const field ssi_stage_result_fields[] = {
    {offsetof(ssi_stage_result, count), TYPE_I64, 0},
    {offsetof(ssi_stage_result, rate), TYPE_I64, 0},
    {offsetof(ssi_stage_result, observed), TYPE_BOOL, 0},
    {offsetof(ssi_stage_result, complete), TYPE_BOOL, 0},
    {offsetof(ssi_stage_result, has_rate), TYPE_BOOL, 0},
};

static const field ssi_person_fields[] = {
    {offsetof(ssi_person, counterpart), TYPE_U64, 0},
    {offsetof(ssi_person, sent), TYPE_I64, 3},
    {offsetof(ssi_person, received), TYPE_I64, 3},
    {offsetof(ssi_person, first_day), TYPE_I32, 0},
    {offsetof(ssi_person, last_day), TYPE_I32, 0},
    {offsetof(ssi_person, written_day), TYPE_I32, 0},
    {offsetof(ssi_person, heard_day), TYPE_I32, 0},
    {offsetof(ssi_person, connected_day), TYPE_I32, 0},
    {offsetof(ssi_person, traits), TYPE_U32, 0},
    {offsetof(ssi_person, state), TYPE_I32, 0},
    {offsetof(ssi_person, reason), TYPE_I32, 0},
    {offsetof(ssi_person, rank), TYPE_I32, 0},
    {offsetof(ssi_person, ahead), TYPE_I32, 0},
    {offsetof(ssi_person, mutual), TYPE_BOOL, 0},
};

static const field ssi_people_result_fields[] = {
    {offsetof(ssi_people_result, people), TYPE_SIZE, 0},
    {offsetof(ssi_people_result, ranked), TYPE_SIZE, 0},
    {offsetof(ssi_people_result, mutual), TYPE_SIZE, 0},
    {offsetof(ssi_people_result, fresh), TYPE_SIZE, 0},
    {offsetof(ssi_people_result, living), TYPE_SIZE, 0},
    {offsetof(ssi_people_result, cooling), TYPE_SIZE, 0},
    {offsetof(ssi_people_result, silent), TYPE_SIZE, 0},
    {offsetof(ssi_people_result, day), TYPE_I32, 0},
    {offsetof(ssi_people_result, daily), TYPE_I32, 0},
    {offsetof(ssi_people_result, left), TYPE_I32, 0},
};

static const field ssi_person_state_info_fields[] = {
    {offsetof(ssi_person_state_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_person_state_info, sentence), TYPE_TEXT, 0},
    {offsetof(ssi_person_state_info, state), TYPE_I32, 0},
};

static const field ssi_person_reason_info_fields[] = {
    {offsetof(ssi_person_reason_info, name), TYPE_TEXT, 0},
    {offsetof(ssi_person_reason_info, sentence), TYPE_TEXT, 0},
    {offsetof(ssi_person_reason_info, reason), TYPE_I32, 0},
    {offsetof(ssi_person_reason_info, write), TYPE_BOOL, 0},
};

static const field ssi_difference_fields[] = {
    {offsetof(ssi_difference, before), TYPE_I32, 0},
    {offsetof(ssi_difference, after), TYPE_I32, 0},
    {offsetof(ssi_difference, change), TYPE_I32, 0},
};

static const field ssi_plan_action_info_fields[] = {
    {offsetof(ssi_plan_action_info, kind), TYPE_I32, 0},
    {offsetof(ssi_plan_action_info, traits), TYPE_U32, 0},
    {offsetof(ssi_plan_action_info, seconds), TYPE_I32, 0},
    {offsetof(ssi_plan_action_info, weekly), TYPE_I32, 0},
};

static const field ssi_plan_result_fields[] = {
    {offsetof(ssi_plan_result, day), TYPE_I32, 0},
    {offsetof(ssi_plan_result, horizon_day), TYPE_I32, 0},
    {offsetof(ssi_plan_result, now), TYPE_I32, 0},
    {offsetof(ssi_plan_result, without), TYPE_I32, 0},
    {offsetof(ssi_plan_result, planned), TYPE_I32, 0},
    {offsetof(ssi_plan_result, routine_gain), TYPE_I32, 0},
    {offsetof(ssi_plan_result, profile_gain), TYPE_I32, 0},
    {offsetof(ssi_plan_result, week_seconds), TYPE_I32, 0},
    {offsetof(ssi_plan_result, used_seconds), TYPE_I32, 0},
    {offsetof(ssi_plan_result, profile_seconds), TYPE_I32, 0},
    {offsetof(ssi_plan_result, proven), TYPE_BOOL, 0},
    {offsetof(ssi_plan_result, seen), TYPE_I32, 0},
};

static const field ssi_plan_pillar_result_fields[] = {
    {offsetof(ssi_plan_pillar_result, now), TYPE_I32, 0},
    {offsetof(ssi_plan_pillar_result, without), TYPE_I32, 0},
    {offsetof(ssi_plan_pillar_result, planned), TYPE_I32, 0},
    {offsetof(ssi_plan_pillar_result, has_cohort), TYPE_BOOL, 0},
    {offsetof(ssi_plan_pillar_result, cohort), TYPE_I32, 0},
    {offsetof(ssi_plan_pillar_result, gap), TYPE_I32, 0},
    {offsetof(ssi_plan_pillar_result, seen), TYPE_I32, 0},
};

static const field ssi_plan_line_result_fields[] = {
    {offsetof(ssi_plan_line_result, kind), TYPE_I32, 0},
    {offsetof(ssi_plan_line_result, traits), TYPE_U32, 0},
    {offsetof(ssi_plan_line_result, times), TYPE_I32, 0},
    {offsetof(ssi_plan_line_result, seconds), TYPE_I32, 0},
    {offsetof(ssi_plan_line_result, gain), TYPE_I32, 0},
    {offsetof(ssi_plan_line_result, alone), TYPE_I32, 0},
    {offsetof(ssi_plan_line_result, observed), TYPE_BOOL, 0},
    {offsetof(ssi_plan_line_result, seen), TYPE_I32, 0},
};

static const field ssi_plan_task_result_fields[] = {
    {offsetof(ssi_plan_task_result, fact), TYPE_I32, 0},
    {offsetof(ssi_plan_task_result, value), TYPE_I32, 0},
    {offsetof(ssi_plan_task_result, target), TYPE_I32, 0},
    {offsetof(ssi_plan_task_result, seconds), TYPE_I32, 0},
    {offsetof(ssi_plan_task_result, gain), TYPE_I32, 0},
    {offsetof(ssi_plan_task_result, seen), TYPE_I32, 0},
};

static const field ssi_plan_yield_result_fields[] = {
    {offsetof(ssi_plan_yield_result, action), TYPE_I32, 0},
    {offsetof(ssi_plan_yield_result, brings), TYPE_I32, 0},
    {offsetof(ssi_plan_yield_result, traits), TYPE_U32, 0},
    {offsetof(ssi_plan_yield_result, rate), TYPE_I32, 0},
    {offsetof(ssi_plan_yield_result, prior), TYPE_I32, 0},
    {offsetof(ssi_plan_yield_result, weight), TYPE_I32, 0},
    {offsetof(ssi_plan_yield_result, times), TYPE_I64, 0},
    {offsetof(ssi_plan_yield_result, came), TYPE_I64, 0},
    {offsetof(ssi_plan_yield_result, indicator), TYPE_I32, 0},
};

static const column ssi_population_columns[] = {
    {"offsets", offsetof(ssi_population, offsets), offsetof(ssi_population, members), 0, 1, 1,
     TYPE_I64, false, false, false},
    {"days", offsetof(ssi_population, days), offsetof(ssi_population, rows), 0, 1, 0,
     TYPE_I32, true, false, false},
    {"kinds", offsetof(ssi_population, kinds), offsetof(ssi_population, rows), 0, 1, 0,
     TYPE_U8, true, false, false},
    {"traits", offsetof(ssi_population, traits), offsetof(ssi_population, rows), 0, 1, 0,
     TYPE_U32, true, false, false},
    {"counts", offsetof(ssi_population, counts), offsetof(ssi_population, rows), 0, 1, 0,
     TYPE_U32, true, false, false},
    {"counterparts", offsetof(ssi_population, counterparts), offsetof(ssi_population, rows), 0, 1, 0,
     TYPE_U64, true, false, false},
    {"facts", offsetof(ssi_population, facts), offsetof(ssi_population, members), offsetof(ssi_population, fact_columns), 1, 0,
     TYPE_I32, true, true, false},
    {"observedKinds", offsetof(ssi_population, observed_kinds), offsetof(ssi_population, members), offsetof(ssi_population, kind_bytes), 1, 0,
     TYPE_U8, true, false, false},
    {"observedTraits", offsetof(ssi_population, observed_traits), offsetof(ssi_population, members), 0, 1, 0,
     TYPE_U32, true, false, false},
    {"allKinds", offsetof(ssi_population, all_kinds), offsetof(ssi_population, all_kinds_count), 0, 1, 0,
     TYPE_U8, true, false, true},
    {"allTraits", offsetof(ssi_population, all_traits), 0, 0, 1, 0,
     TYPE_U32, true, false, false},
    {"kindShares", offsetof(ssi_population, kind_shares), offsetof(ssi_population, members), offsetof(ssi_population, share_kinds), 1, 0,
     TYPE_I32, true, true, false},
    {"factShares", offsetof(ssi_population, fact_shares), offsetof(ssi_population, members), offsetof(ssi_population, share_facts), 1, 0,
     TYPE_I32, true, true, false},
};

static const field ssi_member_score_fields[] = {
    {offsetof(ssi_member_score, total), TYPE_I32, 0},
    {offsetof(ssi_member_score, brand), TYPE_I32, 0},
    {offsetof(ssi_member_score, find), TYPE_I32, 0},
    {offsetof(ssi_member_score, engage), TYPE_I32, 0},
    {offsetof(ssi_member_score, relate), TYPE_I32, 0},
    {offsetof(ssi_member_score, high), TYPE_I32, 0},
    {offsetof(ssi_member_score, observed), TYPE_I32, 0},
};

static const field ssi_result_fields[] = {
    {offsetof(ssi_result, points), TYPE_I32, 0},
    {offsetof(ssi_result, low), TYPE_I32, 0},
    {offsetof(ssi_result, high), TYPE_I32, 0},
    {offsetof(ssi_result, observed), TYPE_I32, 0},
    {offsetof(ssi_result, maximum), TYPE_I32, 0},
};

static const field ssi_indicator_result_fields[] = {
    {offsetof(ssi_indicator_result, indicator), TYPE_I32, 0},
    {offsetof(ssi_indicator_result, pillar), TYPE_I32, 0},
    {offsetof(ssi_indicator_result, state), TYPE_I32, 0},
    {offsetof(ssi_indicator_result, points), TYPE_I32, 0},
    {offsetof(ssi_indicator_result, high), TYPE_I32, 0},
    {offsetof(ssi_indicator_result, observed), TYPE_I32, 0},
    {offsetof(ssi_indicator_result, maximum), TYPE_I32, 0},
    {offsetof(ssi_indicator_result, headroom), TYPE_I32, 0},
    {offsetof(ssi_indicator_result, goalpost), TYPE_I32, 0},
    {offsetof(ssi_indicator_result, measure), TYPE_I64, 0},
    {offsetof(ssi_indicator_result, share), TYPE_I32, 0},
};

static const field ssi_contribution_fields[] = {
    {offsetof(ssi_contribution, indicator), TYPE_I32, 0},
    {offsetof(ssi_contribution, pillar), TYPE_I32, 0},
    {offsetof(ssi_contribution, kind), TYPE_I32, 0},
    {offsetof(ssi_contribution, fact), TYPE_I32, 0},
    {offsetof(ssi_contribution, points), TYPE_I32, 0},
    {offsetof(ssi_contribution, share), TYPE_I32, 0},
    {offsetof(ssi_contribution, observed), TYPE_BOOL, 0},
};

static const field ssi_seat_info_fields[] = {
    {offsetof(ssi_seat_info, key), TYPE_TEXT, 0},
    {offsetof(ssi_seat_info, member), TYPE_U64, 0},
    {offsetof(ssi_seat_info, events), TYPE_I64, 0},
    {offsetof(ssi_seat_info, first), TYPE_I32, 0},
    {offsetof(ssi_seat_info, last), TYPE_I32, 0},
};

static const field ssi_seat_reading_fields[] = {
    {offsetof(ssi_seat_reading, seat), TYPE_SIZE, 0},
    {offsetof(ssi_seat_reading, day), TYPE_I32, 0},
    {offsetof(ssi_seat_reading, total), TYPE_I32, 0},
    {offsetof(ssi_seat_reading, brand), TYPE_I32, 0},
    {offsetof(ssi_seat_reading, find), TYPE_I32, 0},
    {offsetof(ssi_seat_reading, engage), TYPE_I32, 0},
    {offsetof(ssi_seat_reading, relate), TYPE_I32, 0},
    {offsetof(ssi_seat_reading, has_day), TYPE_BOOL, 0},
    {offsetof(ssi_seat_reading, has_total), TYPE_BOOL, 0},
    {offsetof(ssi_seat_reading, has_pillars), TYPE_BOOL, 0},
};

static const field ssi_seat_type_fields[] = {
    {offsetof(ssi_seat_type, name), TYPE_TEXT, 0},
    {offsetof(ssi_seat_type, sentence), TYPE_TEXT, 0},
    {offsetof(ssi_seat_type, kind), TYPE_I32, 0},
    {offsetof(ssi_seat_type, outcome), TYPE_BOOL, 0},
};

static const field ssi_seat_word_fields[] = {
    {offsetof(ssi_seat_word, word), TYPE_TEXT, 0},
    {offsetof(ssi_seat_word, rows), TYPE_I64, 0},
};

static const field ssi_spread_fields[] = {
    {offsetof(ssi_spread, points), TYPE_I32, 0},
    {offsetof(ssi_spread, low), TYPE_I32, 0},
    {offsetof(ssi_spread, median), TYPE_I32, 0},
    {offsetof(ssi_spread, high), TYPE_I32, 0},
    {offsetof(ssi_spread, minimum), TYPE_I32, 0},
    {offsetof(ssi_spread, maximum), TYPE_I32, 0},
};

static const field ssi_rank_spread_fields[] = {
    {offsetof(ssi_rank_spread, top), TYPE_I32, 0},
    {offsetof(ssi_rank_spread, best), TYPE_I32, 0},
    {offsetof(ssi_rank_spread, worst), TYPE_I32, 0},
    {offsetof(ssi_rank_spread, minimum), TYPE_I32, 0},
    {offsetof(ssi_rank_spread, maximum), TYPE_I32, 0},
};

static const field ssi_swing_fields[] = {
    {offsetof(ssi_swing, indicator), TYPE_I32, 0},
    {offsetof(ssi_swing, pillar), TYPE_I32, 0},
    {offsetof(ssi_swing, weight_less), TYPE_I32, 0},
    {offsetof(ssi_swing, weight_more), TYPE_I32, 0},
    {offsetof(ssi_swing, goalpost_less), TYPE_I32, 0},
    {offsetof(ssi_swing, goalpost_more), TYPE_I32, 0},
    {offsetof(ssi_swing, swing), TYPE_I32, 0},
};

static const field ssi_team_own_fields[] = {
    {offsetof(ssi_team_own, total), TYPE_I32, 0},
    {offsetof(ssi_team_own, brand), TYPE_I32, 0},
    {offsetof(ssi_team_own, find), TYPE_I32, 0},
    {offsetof(ssi_team_own, engage), TYPE_I32, 0},
    {offsetof(ssi_team_own, relate), TYPE_I32, 0},
    {offsetof(ssi_team_own, has_progress), TYPE_BOOL, 0},
    {offsetof(ssi_team_own, shares), TYPE_BOOL, 0},
    {offsetof(ssi_team_own, progress), TYPE_I32, 0},
    {offsetof(ssi_team_own, sharing), TYPE_I32, 0},
};

static const field ssi_team_view_fields[] = {
    {offsetof(ssi_team_view, name), TYPE_TEXT, 0},
    {offsetof(ssi_team_view, day), TYPE_I32, 0},
    {offsetof(ssi_team_view, sharing), TYPE_I32, 0},
    {offsetof(ssi_team_view, total), TYPE_I32, 0},
    {offsetof(ssi_team_view, brand), TYPE_I32, 0},
    {offsetof(ssi_team_view, find), TYPE_I32, 0},
    {offsetof(ssi_team_view, engage), TYPE_I32, 0},
    {offsetof(ssi_team_view, relate), TYPE_I32, 0},
    {offsetof(ssi_team_view, weakest), TYPE_I32, 0},
    {offsetof(ssi_team_view, weakest_gap), TYPE_I32, 0},
    {offsetof(ssi_team_view, has_progress), TYPE_BOOL, 0},
    {offsetof(ssi_team_view, progress), TYPE_I32, 0},
    {offsetof(ssi_team_view, with_baseline), TYPE_I32, 0},
};

static const field ssi_team_row_fields[] = {
    {offsetof(ssi_team_row, member), TYPE_U64, 0},
    {offsetof(ssi_team_row, total), TYPE_I32, 0},
    {offsetof(ssi_team_row, place), TYPE_I32, 0},
    {offsetof(ssi_team_row, has_progress), TYPE_BOOL, 0},
    {offsetof(ssi_team_row, progress), TYPE_I32, 0},
    {offsetof(ssi_team_row, progress_place), TYPE_I32, 0},
};

const record RECORDS[] = {
    {sizeof(ssi_role_info), 3, ssi_role_info_fields, NULL},
    {sizeof(ssi_file_info), 13, ssi_file_info_fields, NULL},
    {sizeof(ssi_skip_info), 7, ssi_skip_info_fields, NULL},
    {sizeof(ssi_export_info), 7, ssi_export_info_fields, NULL},
    {sizeof(ssi_archive_kind_info), 7, ssi_archive_kind_info_fields, NULL},
    {sizeof(ssi_archive_day_info), 5, ssi_archive_day_info_fields, NULL},
    {sizeof(ssi_archive_name_info), 3, ssi_archive_name_info_fields, NULL},
    {sizeof(ssi_allocator), 0, NULL, NULL},
    {sizeof(ssi_refusal), 11, ssi_refusal_fields, NULL},
    {sizeof(ssi_benchmark_options), 0, NULL, NULL},
    {sizeof(ssi_benchmark_info), 8, ssi_benchmark_info_fields, NULL},
    {sizeof(ssi_knot_info), 2, ssi_knot_info_fields, NULL},
    {sizeof(ssi_mean_result), 8, ssi_mean_result_fields, NULL},
    {sizeof(ssi_gap_result), 10, ssi_gap_result_fields, NULL},
    {sizeof(ssi_rank_result), 5, ssi_rank_result_fields, NULL},
    {sizeof(ssi_movement_result), 6, ssi_movement_result_fields, NULL},
    {sizeof(ssi_budget_info), 4, ssi_budget_info_fields, NULL},
    {sizeof(ssi_readings), 0, NULL, NULL},
    {sizeof(ssi_fit), 4, ssi_fit_fields, NULL},
    {sizeof(ssi_residual), 5, ssi_residual_fields, NULL},
    {sizeof(ssi_fitted_indicator), 12, ssi_fitted_indicator_fields, NULL},
    {sizeof(ssi_cohort_info), 4, ssi_cohort_info_fields, NULL},
    {sizeof(ssi_cohort_columns), 0, NULL, NULL},
    {sizeof(ssi_cohort_range), 0, NULL, NULL},
    {sizeof(ssi_compared), 8, ssi_compared_fields, NULL},
    {sizeof(ssi_agreement), 9, ssi_agreement_fields, NULL},
    {sizeof(ssi_dashboard_day), 6, ssi_dashboard_day_fields, NULL},
    {sizeof(ssi_fault), 6, ssi_fault_fields, NULL},
    {sizeof(ssi_history_columns), 0, NULL, NULL},
    {sizeof(ssi_change), 7, ssi_change_fields, NULL},
    {sizeof(ssi_pillar_info), 3, ssi_pillar_info_fields, NULL},
    {sizeof(ssi_kind_info), 11, ssi_kind_info_fields, NULL},
    {sizeof(ssi_fact_info), 7, ssi_fact_info_fields, NULL},
    {sizeof(ssi_trait_info), 4, ssi_trait_info_fields, NULL},
    {sizeof(ssi_indicator_info), 26, ssi_indicator_info_fields, NULL},
    {sizeof(ssi_feed_info), 10, ssi_feed_info_fields, NULL},
    {sizeof(ssi_stage_result), 5, ssi_stage_result_fields, NULL},
    {sizeof(ssi_person), 14, ssi_person_fields, NULL},
    {sizeof(ssi_people_result), 10, ssi_people_result_fields, NULL},
    {sizeof(ssi_person_state_info), 3, ssi_person_state_info_fields, NULL},
    {sizeof(ssi_person_reason_info), 4, ssi_person_reason_info_fields, NULL},
    {sizeof(ssi_difference), 3, ssi_difference_fields, NULL},
    {sizeof(ssi_plan_action_info), 4, ssi_plan_action_info_fields, NULL},
    {sizeof(ssi_plan_result), 12, ssi_plan_result_fields, NULL},
    {sizeof(ssi_plan_pillar_result), 7, ssi_plan_pillar_result_fields, NULL},
    {sizeof(ssi_plan_line_result), 8, ssi_plan_line_result_fields, NULL},
    {sizeof(ssi_plan_task_result), 6, ssi_plan_task_result_fields, NULL},
    {sizeof(ssi_plan_yield_result), 9, ssi_plan_yield_result_fields, NULL},
    {sizeof(ssi_population), 13, NULL, ssi_population_columns},
    {sizeof(ssi_column_options), 0, NULL, NULL},
    {sizeof(ssi_member_range), 0, NULL, NULL},
    {sizeof(ssi_score_columns), 0, NULL, NULL},
    {sizeof(ssi_member_score), 7, ssi_member_score_fields, NULL},
    {sizeof(ssi_result), 5, ssi_result_fields, NULL},
    {sizeof(ssi_indicator_result), 11, ssi_indicator_result_fields, NULL},
    {sizeof(ssi_contribution), 7, ssi_contribution_fields, NULL},
    {sizeof(ssi_seat_info), 5, ssi_seat_info_fields, NULL},
    {sizeof(ssi_seat_reading), 10, ssi_seat_reading_fields, NULL},
    {sizeof(ssi_seat_type), 4, ssi_seat_type_fields, NULL},
    {sizeof(ssi_seat_word), 2, ssi_seat_word_fields, NULL},
    {sizeof(ssi_seat_columns), 0, NULL, NULL},
    {sizeof(ssi_spread), 6, ssi_spread_fields, NULL},
    {sizeof(ssi_rank_spread), 5, ssi_rank_spread_fields, NULL},
    {sizeof(ssi_swing), 7, ssi_swing_fields, NULL},
    {sizeof(ssi_team_own), 9, ssi_team_own_fields, NULL},
    {sizeof(ssi_team_view), 13, ssi_team_view_fields, NULL},
    {sizeof(ssi_team_row), 6, ssi_team_row_fields, NULL},
};

static const parameter ssi_activity_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_new_call(slot *s) {
  ssi_activity *v1 = NULL;
  int32_t status = (int32_t)ssi_activity_new(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_activity_copy_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_copy_call(slot *s) {
  ssi_activity *v1 = NULL;
  int32_t status = (int32_t)ssi_activity_copy(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_activity_add_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"traits", ROLE_VALUE, TYPE_U32, 0, 0, 0, 1, 0, false, false},
    {"count", ROLE_VALUE, TYPE_U32, 0, 0, 0, 1, 0, false, false},
    {"counterpart", ROLE_VALUE, TYPE_U64, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_add_call(slot *s) {
  return (int32_t)ssi_activity_add(s[0].pointer, s[1].i32, (ssi_kind)s[2].i32, s[3].u32, s[4].u32, s[5].u64);
}

static const parameter ssi_activity_add_columns_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"rows", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"days", ROLE_ARRAY, TYPE_I32, 0, 2, 0, 1, 0, false, false},
    {"kinds", ROLE_ARRAY, TYPE_U8, 0, 2, 0, 1, 0, false, false},
    {"traits", ROLE_ARRAY, TYPE_U32, 0, 2, 0, 1, 0, true, false},
    {"counts", ROLE_ARRAY, TYPE_U32, 0, 2, 0, 1, 0, true, false},
    {"counterparts", ROLE_ARRAY, TYPE_U64, 0, 2, 0, 1, 0, true, false},
    {"row", ROLE_DETAIL, TYPE_SIZE, 0, 0, 0, 1, 0, true, false},
};

static int32_t ssi_activity_add_columns_call(slot *s) {
  return (int32_t)ssi_activity_add_columns(s[0].pointer, s[1].size, s[2].pointer, s[3].pointer, s[4].pointer, s[5].pointer, s[6].pointer, &s[7].size);
}

static const parameter ssi_activity_observe_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_observe_call(slot *s) {
  return (int32_t)ssi_activity_observe(s[0].pointer, (ssi_kind)s[1].i32);
}

static const parameter ssi_activity_observe_part_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"share", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_observe_part_call(slot *s) {
  return (int32_t)ssi_activity_observe_part(s[0].pointer, (ssi_kind)s[1].i32, s[2].i32);
}

static const parameter ssi_activity_observe_kinds_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"kinds", ROLE_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_observe_kinds_call(slot *s) {
  return (int32_t)ssi_activity_observe_kinds(s[0].pointer, s[1].pointer, s[2].size);
}

static const parameter ssi_activity_observed_kinds_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"kinds", ROLE_OUT_BYTES, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outCount", ROLE_HIDDEN, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_observed_kinds_call(slot *s) {
  return (int32_t)ssi_activity_observed_kinds(s[0].pointer, s[1].pointer, s[2].size, &s[3].size);
}

static const parameter ssi_activity_observe_traits_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"traits", ROLE_VALUE, TYPE_U32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_observe_traits_call(slot *s) {
  return (int32_t)ssi_activity_observe_traits(s[0].pointer, s[1].u32);
}

static const parameter ssi_activity_observed_traits_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outTraits", ROLE_OUT, TYPE_U32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_observed_traits_call(slot *s) {
  return (int32_t)ssi_activity_observed_traits(s[0].pointer, &s[1].u32);
}

static const parameter ssi_activity_observed_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outObserved", ROLE_OUT, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_observed_call(slot *s) {
  return (int32_t)ssi_activity_observed(s[0].pointer, (ssi_kind)s[1].i32, &s[2].truth);
}

static const parameter ssi_activity_observed_share_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outShare", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_observed_share_call(slot *s) {
  return (int32_t)ssi_activity_observed_share(s[0].pointer, (ssi_kind)s[1].i32, &s[2].i32);
}

static const parameter ssi_activity_merge_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"other", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_merge_call(slot *s) {
  return (int32_t)ssi_activity_merge(s[0].pointer, s[1].pointer);
}

static const parameter ssi_activity_cut_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outRows", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, true, false},
};

static int32_t ssi_activity_cut_call(slot *s) {
  return (int32_t)ssi_activity_cut(s[0].pointer, s[1].i32, &s[2].size);
}

static const parameter ssi_activity_forget_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, true},
    {"counterpart", ROLE_VALUE, TYPE_U64, 0, 0, 0, 1, 0, false, false},
    {"outRows", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, true, false},
};

static int32_t ssi_activity_forget_call(slot *s) {
  return (int32_t)ssi_activity_forget(s[0].pointer, s[1].u64, &s[2].size);
}

static const parameter ssi_activity_refusal_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 8, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_refusal_call(slot *s) {
  return (int32_t)ssi_activity_refusal(s[0].pointer, s[1].pointer);
}

static const parameter ssi_activity_rows_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outRows", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_rows_call(slot *s) {
  return (int32_t)ssi_activity_rows(s[0].pointer, &s[1].size);
}

static const parameter ssi_activity_days_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outFirst", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outLast", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_days_call(slot *s) {
  return (int32_t)ssi_activity_days(s[0].pointer, &s[1].i32, &s[2].i32);
}

static const parameter ssi_activity_total_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"first", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"last", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outTotal", ROLE_OUT, TYPE_I64, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_total_call(slot *s) {
  return (int32_t)ssi_activity_total(s[0].pointer, (ssi_kind)s[1].i32, s[2].i32, s[3].i32, &s[4].i64);
}

static const parameter ssi_activity_read_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"from", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"days", ROLE_OUT_ARRAY, TYPE_I32, 0, 3, 0, 1, 0, true, false},
    {"kinds", ROLE_OUT_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"traits", ROLE_OUT_ARRAY, TYPE_U32, 0, 3, 0, 1, 0, true, false},
    {"counts", ROLE_OUT_ARRAY, TYPE_U32, 0, 3, 0, 1, 0, true, false},
    {"counterparts", ROLE_OUT_ARRAY, TYPE_U64, 0, 3, 0, 1, 0, true, false},
    {"outRows", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_read_call(slot *s) {
  return (int32_t)ssi_activity_read(s[0].pointer, s[1].size, s[2].size, s[3].pointer, s[4].pointer, s[5].pointer, s[6].pointer, s[7].pointer, &s[8].size);
}

static const parameter ssi_activity_save_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"bytes", ROLE_OUT_BYTES, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outSize", ROLE_HIDDEN, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_save_call(slot *s) {
  return (int32_t)ssi_activity_save(s[0].pointer, s[1].pointer, s[2].size, &s[3].size);
}

static const parameter ssi_activity_load_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"bytes", ROLE_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"size", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_activity_load_call(slot *s) {
  ssi_activity *v3 = NULL;
  int32_t status = (int32_t)ssi_activity_load(s[0].pointer, s[1].pointer, s[2].size, &v3);
  s[3].pointer = v3;
  return status;
}

static const parameter ssi_archive_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"key", ROLE_ARRAY, TYPE_U8, 0, 0, 0, 1, 16, true, false},
    {"target", ROLE_TEXT, TYPE_U8, 0, 4, 0, 1, 0, true, false},
    {"targetLength", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_new_call(slot *s) {
  ssi_archive *v4 = NULL;
  int32_t status = (int32_t)ssi_archive_new(s[0].pointer, s[1].pointer, s[2].pointer, s[3].size, &v4);
  s[4].pointer = v4;
  return status;
}

static const parameter ssi_archive_wants_parameters[] = {
    {"name", ROLE_TEXT, TYPE_U8, 0, 0, 0, 1, 0, false, false},
    {"outWants", ROLE_OUT, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_wants_call(slot *s) {
  return (int32_t)ssi_archive_wants(s[0].pointer, &s[1].truth);
}

static const parameter ssi_archive_set_budget_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, true},
    {"bytes", ROLE_VALUE, TYPE_U64, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_set_budget_call(slot *s) {
  return (int32_t)ssi_archive_set_budget(s[0].pointer, s[1].u64);
}

static const parameter ssi_archive_memory_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"outBytes", ROLE_OUT, TYPE_U64, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_memory_call(slot *s) {
  return (int32_t)ssi_archive_memory(s[0].pointer, &s[1].u64);
}

static const parameter ssi_archive_begin_export_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, true},
    {"name", ROLE_TEXT, TYPE_U8, 0, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_begin_export_call(slot *s) {
  return (int32_t)ssi_archive_begin_export(s[0].pointer, s[1].pointer, s[2].i32);
}

static const parameter ssi_archive_add_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, true},
    {"name", ROLE_TEXT, TYPE_U8, 0, 0, 0, 1, 0, false, false},
    {"bytes", ROLE_ARRAY, TYPE_U8, 0, 4, 0, 1, 0, true, false},
    {"size", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_add_call(slot *s) {
  return (int32_t)ssi_archive_add(s[0].pointer, s[1].pointer, s[2].pointer, s[3].size);
}

static const parameter ssi_archive_begin_workbook_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, true},
    {"name", ROLE_TEXT, TYPE_U8, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_begin_workbook_call(slot *s) {
  return (int32_t)ssi_archive_begin_workbook(s[0].pointer, s[1].pointer);
}

static const parameter ssi_archive_end_workbook_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, true},
};

static int32_t ssi_archive_end_workbook_call(slot *s) {
  return (int32_t)ssi_archive_end_workbook(s[0].pointer);
}

static const parameter ssi_archive_resolve_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"outProfile", ROLE_OUT_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"outActivity", ROLE_OUT_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_resolve_call(slot *s) {
  ssi_profile *v1 = NULL;
  ssi_activity *v2 = NULL;
  int32_t status = (int32_t)ssi_archive_resolve(s[0].pointer, &v1, &v2);
  s[1].pointer = v1;
  s[2].pointer = v2;
  return status;
}

static const parameter ssi_archive_conflict_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"outFile", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outOther", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_conflict_call(slot *s) {
  return (int32_t)ssi_archive_conflict(s[0].pointer, &s[1].size, &s[2].size);
}

static const parameter ssi_archive_files_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"outFiles", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_files_call(slot *s) {
  return (int32_t)ssi_archive_files(s[0].pointer, &s[1].size);
}

static const parameter ssi_archive_file_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 1, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_file_call(slot *s) {
  return (int32_t)ssi_archive_file(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_archive_skip_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"file", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 2, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_skip_call(slot *s) {
  return (int32_t)ssi_archive_skip(s[0].pointer, s[1].size, s[2].size, s[3].pointer);
}

static const parameter ssi_archive_day_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 5, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_day_call(slot *s) {
  return (int32_t)ssi_archive_day(s[0].pointer, s[1].pointer);
}

static const parameter ssi_archive_worst_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"outFile", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_worst_call(slot *s) {
  return (int32_t)ssi_archive_worst(s[0].pointer, &s[1].size);
}

static const parameter ssi_archive_kind_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 4, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_kind_call(slot *s) {
  return (int32_t)ssi_archive_kind(s[0].pointer, (ssi_kind)s[1].i32, s[2].pointer);
}

static const parameter ssi_archive_exports_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"outExports", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_exports_call(slot *s) {
  return (int32_t)ssi_archive_exports(s[0].pointer, &s[1].size);
}

static const parameter ssi_archive_export_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 3, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_export_call(slot *s) {
  return (int32_t)ssi_archive_export(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_archive_export_missing_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"missing", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outRole", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_export_missing_call(slot *s) {
  return (int32_t)ssi_archive_export_missing(s[0].pointer, s[1].size, s[2].size, &s[3].size);
}

static const parameter ssi_archive_keep_shape_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, true},
    {"keep", ROLE_VALUE, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_keep_shape_call(slot *s) {
  return (int32_t)ssi_archive_keep_shape(s[0].pointer, s[1].truth);
}

static const parameter ssi_archive_keep_names_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, true},
    {"keep", ROLE_VALUE, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_keep_names_call(slot *s) {
  return (int32_t)ssi_archive_keep_names(s[0].pointer, s[1].truth);
}

static const parameter ssi_archive_name_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"counterpart", ROLE_VALUE, TYPE_U64, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 6, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_name_call(slot *s) {
  return (int32_t)ssi_archive_name(s[0].pointer, s[1].u64, s[2].pointer);
}

static const parameter ssi_archive_shape_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"file", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"text", ROLE_OUT_BYTES, TYPE_TEXT, 0, 4, 0, 1, 0, true, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outSize", ROLE_HIDDEN, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_shape_call(slot *s) {
  return (int32_t)ssi_archive_shape(s[0].pointer, s[1].size, s[2].pointer, s[3].size, &s[4].size);
}

static const parameter ssi_archive_roles_parameters[] = {
    {"outRoles", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_roles_call(slot *s) {
  return (int32_t)ssi_archive_roles(&s[0].size);
}

static const parameter ssi_archive_role_parameters[] = {
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_role_call(slot *s) {
  return (int32_t)ssi_archive_role(s[0].size, s[1].pointer);
}

static const parameter ssi_archive_found_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outFound", ROLE_OUT, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_archive_found_call(slot *s) {
  return (int32_t)ssi_archive_found(s[0].pointer, s[1].size, &s[2].truth);
}

static const parameter ssi_version_parameters[] = {
    {"result", ROLE_RETURN, TYPE_TEXT, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_version_call(slot *s) {
  s[0].text = ssi_version();
  return SSI_OK;
}

static const parameter ssi_version_number_parameters[] = {
    {"result", ROLE_RETURN, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_version_number_call(slot *s) {
  s[0].i32 = (int32_t)ssi_version_number();
  return SSI_OK;
}

static const parameter ssi_status_name_parameters[] = {
    {"status", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"result", ROLE_RETURN, TYPE_TEXT, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_status_name_call(slot *s) {
  s[1].text = ssi_status_name((ssi_status)s[0].i32);
  return SSI_OK;
}

static const parameter ssi_status_text_parameters[] = {
    {"status", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"result", ROLE_RETURN, TYPE_TEXT, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_status_text_call(slot *s) {
  s[1].text = ssi_status_text((ssi_status)s[0].i32);
  return SSI_OK;
}

static const parameter ssi_day_from_date_parameters[] = {
    {"year", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"month", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outDay", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_day_from_date_call(slot *s) {
  return (int32_t)ssi_day_from_date(s[0].i32, s[1].i32, s[2].i32, &s[3].i32);
}

static const parameter ssi_day_to_date_parameters[] = {
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outYear", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outMonth", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outDay", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_day_to_date_call(slot *s) {
  return (int32_t)ssi_day_to_date(s[0].i32, &s[1].i32, &s[2].i32, &s[3].i32);
}

static const parameter ssi_decimal_text_parameters[] = {
    {"millionths", ROLE_VALUE, TYPE_I64, 0, 0, 0, 1, 0, false, false},
    {"text", ROLE_OUT_TEXT, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_decimal_text_call(slot *s) {
  return (int32_t)ssi_decimal_text(s[0].i64, s[1].pointer, s[2].size);
}

static const parameter ssi_benchmark_epsilon_parameters[] = {
    {"members", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outEpsilon", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_epsilon_call(slot *s) {
  return (int32_t)ssi_benchmark_epsilon(s[0].size, &s[1].i32);
}

static const parameter ssi_benchmark_publish_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"cohort", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, false},
    {"budget", ROLE_HANDLE, TYPE_I32, 3, 0, 0, 1, 0, false, true},
    {"key", ROLE_ARRAY, TYPE_U8, 0, 0, 0, 1, 16, false, false},
    {"synthetic", ROLE_VALUE, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
    {"epsilon", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_publish_call(slot *s) {
  ssi_benchmark *v6 = NULL;
  const ssi_benchmark_options given_options = {
      .size = sizeof(ssi_benchmark_options),
      .synthetic = s[4].truth,
      .epsilon = s[5].i32,
  };
  int32_t status = (int32_t)ssi_benchmark_publish(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, &given_options, &v6);
  s[6].pointer = v6;
  return status;
}

static const parameter ssi_benchmark_fallback_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_fallback_call(slot *s) {
  ssi_benchmark *v1 = NULL;
  int32_t status = (int32_t)ssi_benchmark_fallback(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_benchmark_label_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 10, 0, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_label_call(slot *s) {
  return (int32_t)ssi_benchmark_label(s[0].pointer, s[1].pointer);
}

static const parameter ssi_benchmark_knot_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 11, 0, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_knot_call(slot *s) {
  return (int32_t)ssi_benchmark_knot(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_benchmark_mean_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 12, 0, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_mean_call(slot *s) {
  return (int32_t)ssi_benchmark_mean(s[0].pointer, s[1].pointer);
}

static const parameter ssi_benchmark_gap_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
    {"total", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"pillars", ROLE_ARRAY, TYPE_I32, 0, 0, 0, 1, 4, true, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 13, 0, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_gap_call(slot *s) {
  return (int32_t)ssi_benchmark_gap(s[0].pointer, s[1].i32, s[2].pointer, s[3].pointer);
}

static const parameter ssi_benchmark_rank_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
    {"total", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 14, 0, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_rank_call(slot *s) {
  return (int32_t)ssi_benchmark_rank(s[0].pointer, s[1].i32, s[2].pointer);
}

static const parameter ssi_benchmark_tops_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
    {"totals", ROLE_ARRAY, TYPE_I32, 0, 3, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"tops", ROLE_OUT_ARRAY, TYPE_I32, 0, 3, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_tops_call(slot *s) {
  return (int32_t)ssi_benchmark_tops(s[0].pointer, s[1].pointer, s[2].size, s[3].pointer);
}

static const parameter ssi_benchmark_movement_parameters[] = {
    {"before", ROLE_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
    {"after", ROLE_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
    {"totalBefore", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"totalAfter", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 15, 0, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_movement_call(slot *s) {
  return (int32_t)ssi_benchmark_movement(s[0].pointer, s[1].pointer, s[2].i32, s[3].i32, s[4].pointer);
}

static const parameter ssi_benchmark_save_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
    {"bytes", ROLE_OUT_BYTES, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outSize", ROLE_HIDDEN, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_save_call(slot *s) {
  return (int32_t)ssi_benchmark_save(s[0].pointer, s[1].pointer, s[2].size, &s[3].size);
}

static const parameter ssi_benchmark_load_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"bytes", ROLE_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"size", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
};

static int32_t ssi_benchmark_load_call(slot *s) {
  ssi_benchmark *v3 = NULL;
  int32_t status = (int32_t)ssi_benchmark_load(s[0].pointer, s[1].pointer, s[2].size, &v3);
  s[3].pointer = v3;
  return status;
}

static const parameter ssi_budget_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"limit", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 3, 0, 0, 1, 0, false, false},
};

static int32_t ssi_budget_new_call(slot *s) {
  ssi_budget *v3 = NULL;
  int32_t status = (int32_t)ssi_budget_new(s[0].pointer, s[1].i32, s[2].i32, &v3);
  s[3].pointer = v3;
  return status;
}

static const parameter ssi_budget_label_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 3, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 16, 0, 0, 1, 0, false, false},
};

static int32_t ssi_budget_label_call(slot *s) {
  return (int32_t)ssi_budget_label(s[0].pointer, s[1].pointer);
}

static const parameter ssi_budget_set_limit_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 3, 0, 0, 1, 0, false, true},
    {"limit", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_budget_set_limit_call(slot *s) {
  return (int32_t)ssi_budget_set_limit(s[0].pointer, s[1].i32);
}

static const parameter ssi_budget_advance_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 3, 0, 0, 1, 0, false, true},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_budget_advance_call(slot *s) {
  return (int32_t)ssi_budget_advance(s[0].pointer, s[1].i32);
}

static const parameter ssi_budget_spent_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 3, 0, 0, 1, 0, false, false},
    {"member", ROLE_VALUE, TYPE_U64, 0, 0, 0, 1, 0, false, false},
    {"outSpent", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_budget_spent_call(slot *s) {
  return (int32_t)ssi_budget_spent(s[0].pointer, s[1].u64, &s[2].i32);
}

static const parameter ssi_budget_afford_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 3, 0, 0, 1, 0, false, false},
    {"members", ROLE_ARRAY, TYPE_U64, 0, 3, 0, 1, 0, true, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"epsilon", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"affords", ROLE_OUT_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"outAble", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_budget_afford_call(slot *s) {
  return (int32_t)ssi_budget_afford(s[0].pointer, s[1].pointer, s[2].size, s[3].i32, s[4].pointer, &s[5].size);
}

static const parameter ssi_budget_save_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 3, 0, 0, 1, 0, false, false},
    {"bytes", ROLE_OUT_BYTES, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outSize", ROLE_HIDDEN, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_budget_save_call(slot *s) {
  return (int32_t)ssi_budget_save(s[0].pointer, s[1].pointer, s[2].size, &s[3].size);
}

static const parameter ssi_budget_load_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"bytes", ROLE_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"size", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"leastSerial", ROLE_VALUE, TYPE_I64, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 3, 0, 0, 1, 0, false, false},
};

static int32_t ssi_budget_load_call(slot *s) {
  ssi_budget *v4 = NULL;
  int32_t status = (int32_t)ssi_budget_load(s[0].pointer, s[1].pointer, s[2].size, s[3].i64, &v4);
  s[4].pointer = v4;
  return status;
}

static const parameter ssi_calibration_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"days", ROLE_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, false, false},
    {"brand", ROLE_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, false, false},
    {"find", ROLE_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, false, false},
    {"engage", ROLE_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, false, false},
    {"relate", ROLE_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, false, false},
    {"row", ROLE_DETAIL, TYPE_SIZE, 0, 0, 0, 1, 0, true, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 4, 0, 0, 1, 0, false, false},
};

static int32_t ssi_calibration_new_call(slot *s) {
  ssi_calibration *v11 = NULL;
  const ssi_readings given_readings = {
      .size = sizeof(ssi_readings),
      .count = s[4].size,
      .days = s[5].pointer,
      .brand = s[6].pointer,
      .find = s[7].pointer,
      .engage = s[8].pointer,
      .relate = s[9].pointer,
  };
  int32_t status = (int32_t)ssi_calibration_new(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, &given_readings, &s[10].size, &v11);
  s[11].pointer = v11;
  return status;
}

static const parameter ssi_calibration_model_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 4, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
};

static int32_t ssi_calibration_model_call(slot *s) {
  ssi_model *v1 = NULL;
  int32_t status = (int32_t)ssi_calibration_model(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_calibration_total_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 4, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 18, 0, 0, 1, 0, false, false},
};

static int32_t ssi_calibration_total_call(slot *s) {
  return (int32_t)ssi_calibration_total(s[0].pointer, s[1].pointer);
}

static const parameter ssi_calibration_pillar_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 4, 0, 0, 1, 0, false, false},
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 18, 0, 0, 1, 0, false, false},
};

static int32_t ssi_calibration_pillar_call(slot *s) {
  return (int32_t)ssi_calibration_pillar(s[0].pointer, (ssi_pillar)s[1].i32, s[2].pointer);
}

static const parameter ssi_calibration_residuals_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 4, 0, 0, 1, 0, false, false},
    {"outResiduals", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_calibration_residuals_call(slot *s) {
  return (int32_t)ssi_calibration_residuals(s[0].pointer, &s[1].size);
}

static const parameter ssi_calibration_residual_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 4, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 19, 0, 0, 1, 0, false, false},
};

static int32_t ssi_calibration_residual_call(slot *s) {
  return (int32_t)ssi_calibration_residual(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_calibration_indicator_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 4, 0, 0, 1, 0, false, false},
    {"indicator", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 20, 0, 0, 1, 0, false, false},
};

static int32_t ssi_calibration_indicator_call(slot *s) {
  return (int32_t)ssi_calibration_indicator(s[0].pointer, (ssi_indicator)s[1].i32, s[2].pointer);
}

static const parameter ssi_cohort_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"name", ROLE_TEXT, TYPE_U8, 0, 4, 0, 1, 0, false, false},
    {"length", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, false},
};

static int32_t ssi_cohort_new_call(slot *s) {
  ssi_cohort *v5 = NULL;
  int32_t status = (int32_t)ssi_cohort_new(s[0].pointer, (ssi_cohort_kind)s[1].i32, s[2].pointer, s[3].size, s[4].i32, &v5);
  s[5].pointer = v5;
  return status;
}

static const parameter ssi_cohort_copy_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, false},
};

static int32_t ssi_cohort_copy_call(slot *s) {
  ssi_cohort *v1 = NULL;
  int32_t status = (int32_t)ssi_cohort_copy(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_cohort_label_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 21, 0, 0, 1, 0, false, false},
};

static int32_t ssi_cohort_label_call(slot *s) {
  return (int32_t)ssi_cohort_label(s[0].pointer, s[1].pointer);
}

static const parameter ssi_cohort_add_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, true},
    {"member", ROLE_VALUE, TYPE_U64, 0, 0, 0, 1, 0, false, false},
    {"total", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"pillars", ROLE_ARRAY, TYPE_I32, 0, 0, 0, 1, 4, true, false},
};

static int32_t ssi_cohort_add_call(slot *s) {
  return (int32_t)ssi_cohort_add(s[0].pointer, s[1].u64, s[2].i32, s[3].pointer);
}

static const parameter ssi_cohort_add_columns_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, true},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"members", ROLE_ARRAY, TYPE_U64, 0, 2, 0, 1, 0, true, false},
    {"totals", ROLE_ARRAY, TYPE_I32, 0, 2, 0, 1, 0, true, false},
    {"brand", ROLE_ARRAY, TYPE_I32, 0, 2, 0, 1, 0, true, false},
    {"find", ROLE_ARRAY, TYPE_I32, 0, 2, 0, 1, 0, true, false},
    {"engage", ROLE_ARRAY, TYPE_I32, 0, 2, 0, 1, 0, true, false},
    {"relate", ROLE_ARRAY, TYPE_I32, 0, 2, 0, 1, 0, true, false},
};

static int32_t ssi_cohort_add_columns_call(slot *s) {
  const ssi_cohort_columns given_columns = {
      .size = sizeof(ssi_cohort_columns),
      .count = s[1].size,
      .members = s[2].pointer,
      .totals = s[3].pointer,
      .brand = s[4].pointer,
      .find = s[5].pointer,
      .engage = s[6].pointer,
      .relate = s[7].pointer,
  };
  return (int32_t)ssi_cohort_add_columns(s[0].pointer, &given_columns);
}

static const parameter ssi_cohort_add_population_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, true},
    {"scorer", ROLE_HANDLE, TYPE_I32, 14, 0, 0, 1, 0, false, false},
    {"population", ROLE_COLUMNS, TYPE_I32, 48, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"first", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"numbers", ROLE_ARRAY, TYPE_U64, 0, 6, 0, 1, 0, false, false},
    {"member", ROLE_DETAIL, TYPE_SIZE, PLACE_MEMBER, 0, 0, 1, 0, true, false},
    {"row", ROLE_DETAIL, TYPE_SIZE, PLACE_ROW, 0, 0, 1, 0, true, false},
};

static int32_t ssi_cohort_add_population_call(slot *s) {
  const ssi_cohort_range given_range = {
      .size = sizeof(ssi_cohort_range),
      .first = s[4].size,
      .count = s[5].size,
      .numbers = s[6].pointer,
  };
  return (int32_t)ssi_cohort_add_population(s[0].pointer, s[1].pointer, s[2].pointer, s[3].i32, &given_range, &s[7].size, &s[8].size);
}

static const parameter ssi_cohort_remove_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, true},
    {"member", ROLE_VALUE, TYPE_U64, 0, 0, 0, 1, 0, false, false},
    {"total", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"pillars", ROLE_ARRAY, TYPE_I32, 0, 0, 0, 1, 4, true, false},
};

static int32_t ssi_cohort_remove_call(slot *s) {
  return (int32_t)ssi_cohort_remove(s[0].pointer, s[1].u64, s[2].i32, s[3].pointer);
}

static const parameter ssi_cohort_merge_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, true},
    {"other", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, false},
};

static int32_t ssi_cohort_merge_call(slot *s) {
  return (int32_t)ssi_cohort_merge(s[0].pointer, s[1].pointer);
}

static const parameter ssi_cohort_subtract_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, true},
    {"other", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, false},
};

static int32_t ssi_cohort_subtract_call(slot *s) {
  return (int32_t)ssi_cohort_subtract(s[0].pointer, s[1].pointer);
}

static const parameter ssi_cohort_save_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, false},
    {"bytes", ROLE_OUT_BYTES, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outSize", ROLE_HIDDEN, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_cohort_save_call(slot *s) {
  return (int32_t)ssi_cohort_save(s[0].pointer, s[1].pointer, s[2].size, &s[3].size);
}

static const parameter ssi_cohort_load_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"bytes", ROLE_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"size", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, false},
};

static int32_t ssi_cohort_load_call(slot *s) {
  ssi_cohort *v3 = NULL;
  int32_t status = (int32_t)ssi_cohort_load(s[0].pointer, s[1].pointer, s[2].size, &v3);
  s[3].pointer = v3;
  return status;
}

static const parameter ssi_cohort_ranks_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 5, 0, 0, 1, 0, false, false},
    {"totals", ROLE_ARRAY, TYPE_I32, 0, 3, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"tops", ROLE_OUT_ARRAY, TYPE_I32, 0, 3, 0, 1, 0, false, false},
    {"ranks", ROLE_OUT_ARRAY, TYPE_I32, 0, 3, 0, 1, 0, true, false},
};

static int32_t ssi_cohort_ranks_call(slot *s) {
  return (int32_t)ssi_cohort_ranks(s[0].pointer, s[1].pointer, s[2].size, s[3].pointer, s[4].pointer);
}

static const parameter ssi_compare_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"days", ROLE_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, false, false},
    {"brand", ROLE_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, false, false},
    {"find", ROLE_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, false, false},
    {"engage", ROLE_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, false, false},
    {"relate", ROLE_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, false, false},
    {"row", ROLE_DETAIL, TYPE_SIZE, 0, 0, 0, 1, 0, true, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 6, 0, 0, 1, 0, false, false},
};

static int32_t ssi_compare_new_call(slot *s) {
  ssi_compare *v11 = NULL;
  const ssi_readings given_readings = {
      .size = sizeof(ssi_readings),
      .count = s[4].size,
      .days = s[5].pointer,
      .brand = s[6].pointer,
      .find = s[7].pointer,
      .engage = s[8].pointer,
      .relate = s[9].pointer,
  };
  int32_t status = (int32_t)ssi_compare_new(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, &given_readings, &s[10].size, &v11);
  s[11].pointer = v11;
  return status;
}

static const parameter ssi_compare_readings_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 6, 0, 0, 1, 0, false, false},
    {"outReadings", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_compare_readings_call(slot *s) {
  return (int32_t)ssi_compare_readings(s[0].pointer, &s[1].size);
}

static const parameter ssi_compare_reading_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 6, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 24, 0, 0, 1, 0, false, false},
};

static int32_t ssi_compare_reading_call(slot *s) {
  return (int32_t)ssi_compare_reading(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_compare_reading_pillar_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 6, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 24, 0, 0, 1, 0, false, false},
};

static int32_t ssi_compare_reading_pillar_call(slot *s) {
  return (int32_t)ssi_compare_reading_pillar(s[0].pointer, s[1].size, (ssi_pillar)s[2].i32, s[3].pointer);
}

static const parameter ssi_compare_total_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 6, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 25, 0, 0, 1, 0, false, false},
};

static int32_t ssi_compare_total_call(slot *s) {
  return (int32_t)ssi_compare_total(s[0].pointer, s[1].pointer);
}

static const parameter ssi_compare_pillar_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 6, 0, 0, 1, 0, false, false},
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 25, 0, 0, 1, 0, false, false},
};

static int32_t ssi_compare_pillar_call(slot *s) {
  return (int32_t)ssi_compare_pillar(s[0].pointer, (ssi_pillar)s[1].i32, s[2].pointer);
}

static const parameter ssi_dashboard_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"bytes", ROLE_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"size", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 7, 0, 0, 1, 0, false, false},
};

static int32_t ssi_dashboard_new_call(slot *s) {
  ssi_dashboard *v3 = NULL;
  int32_t status = (int32_t)ssi_dashboard_new(s[0].pointer, s[1].pointer, s[2].size, &v3);
  s[3].pointer = v3;
  return status;
}

static const parameter ssi_dashboard_readings_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 7, 0, 0, 1, 0, false, false},
    {"outReadings", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_dashboard_readings_call(slot *s) {
  return (int32_t)ssi_dashboard_readings(s[0].pointer, &s[1].size);
}

static const parameter ssi_dashboard_reading_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 7, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 26, 0, 0, 1, 0, false, false},
};

static int32_t ssi_dashboard_reading_call(slot *s) {
  return (int32_t)ssi_dashboard_reading(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_dashboard_fault_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 7, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 27, 0, 0, 1, 0, false, false},
};

static int32_t ssi_dashboard_fault_call(slot *s) {
  return (int32_t)ssi_dashboard_fault(s[0].pointer, s[1].pointer);
}

static const parameter ssi_history_points_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"first", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"days", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"total", ROLE_OUT_ARRAY, TYPE_I32, 0, 6, 0, 1, 0, true, false},
    {"brand", ROLE_OUT_ARRAY, TYPE_I32, 0, 6, 0, 1, 0, true, false},
    {"find", ROLE_OUT_ARRAY, TYPE_I32, 0, 6, 0, 1, 0, true, false},
    {"engage", ROLE_OUT_ARRAY, TYPE_I32, 0, 6, 0, 1, 0, true, false},
    {"relate", ROLE_OUT_ARRAY, TYPE_I32, 0, 6, 0, 1, 0, true, false},
};

static int32_t ssi_history_points_call(slot *s) {
  const ssi_history_columns given_columns = {
      .size = sizeof(ssi_history_columns),
      .total = s[6].pointer,
      .brand = s[7].pointer,
      .find = s[8].pointer,
      .engage = s[9].pointer,
      .relate = s[10].pointer,
  };
  return (int32_t)ssi_history_points(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, s[4].i32, s[5].size, &given_columns);
}

static const parameter ssi_history_indicator_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"indicator", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"first", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"days", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"points", ROLE_OUT_ARRAY, TYPE_I32, 0, 7, 0, 1, 0, false, false},
    {"measures", ROLE_OUT_ARRAY, TYPE_I64, 0, 7, 0, 1, 0, true, false},
};

static int32_t ssi_history_indicator_call(slot *s) {
  return (int32_t)ssi_history_indicator(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, (ssi_indicator)s[4].i32, s[5].i32, s[6].size, s[7].pointer, s[8].pointer);
}

static const parameter ssi_trend_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"baseline", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 8, 0, 0, 1, 0, false, false},
};

static int32_t ssi_trend_new_call(slot *s) {
  ssi_trend *v6 = NULL;
  int32_t status = (int32_t)ssi_trend_new(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, s[4].i32, s[5].i32, &v6);
  s[6].pointer = v6;
  return status;
}

static const parameter ssi_trend_total_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 8, 0, 0, 1, 0, false, false},
    {"window", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 29, 0, 0, 1, 0, false, false},
};

static int32_t ssi_trend_total_call(slot *s) {
  return (int32_t)ssi_trend_total(s[0].pointer, (ssi_window)s[1].i32, s[2].pointer);
}

static const parameter ssi_trend_pillar_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 8, 0, 0, 1, 0, false, false},
    {"window", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 29, 0, 0, 1, 0, false, false},
};

static int32_t ssi_trend_pillar_call(slot *s) {
  return (int32_t)ssi_trend_pillar(s[0].pointer, (ssi_window)s[1].i32, (ssi_pillar)s[2].i32, s[3].pointer);
}

static const parameter ssi_trend_indicator_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 8, 0, 0, 1, 0, false, false},
    {"window", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"indicator", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 29, 0, 0, 1, 0, false, false},
};

static int32_t ssi_trend_indicator_call(slot *s) {
  return (int32_t)ssi_trend_indicator(s[0].pointer, (ssi_window)s[1].i32, (ssi_indicator)s[2].i32, s[3].pointer);
}

static const parameter ssi_model_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_new_call(slot *s) {
  ssi_model *v1 = NULL;
  int32_t status = (int32_t)ssi_model_new(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_model_new_version_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"name", ROLE_TEXT, TYPE_U8, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_new_version_call(slot *s) {
  ssi_model *v2 = NULL;
  int32_t status = (int32_t)ssi_model_new_version(s[0].pointer, s[1].pointer, &v2);
  s[2].pointer = v2;
  return status;
}

static const parameter ssi_model_copy_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_copy_call(slot *s) {
  ssi_model *v1 = NULL;
  int32_t status = (int32_t)ssi_model_copy(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_model_version_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, true, false},
    {"result", ROLE_RETURN, TYPE_TEXT, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_version_call(slot *s) {
  s[1].text = ssi_model_version(s[0].pointer);
  return SSI_OK;
}

static const parameter ssi_model_fingerprint_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, true, false},
    {"result", ROLE_RETURN, TYPE_TEXT, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_fingerprint_call(slot *s) {
  s[1].text = ssi_model_fingerprint(s[0].pointer);
  return SSI_OK;
}

static const parameter ssi_model_pillar_parameters[] = {
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 30, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_pillar_call(slot *s) {
  return (int32_t)ssi_model_pillar((ssi_pillar)s[0].i32, s[1].pointer);
}

static const parameter ssi_model_kind_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 31, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_kind_call(slot *s) {
  return (int32_t)ssi_model_kind(s[0].pointer, (ssi_kind)s[1].i32, s[2].pointer);
}

static const parameter ssi_model_fact_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"fact", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 32, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_fact_call(slot *s) {
  return (int32_t)ssi_model_fact(s[0].pointer, (ssi_fact)s[1].i32, s[2].pointer);
}

static const parameter ssi_model_trait_parameters[] = {
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 33, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_trait_call(slot *s) {
  return (int32_t)ssi_model_trait(s[0].size, s[1].pointer);
}

static const parameter ssi_model_indicator_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"indicator", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 34, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_indicator_call(slot *s) {
  return (int32_t)ssi_model_indicator(s[0].pointer, (ssi_indicator)s[1].i32, s[2].pointer);
}

static const parameter ssi_model_feeds_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"outFeeds", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_feeds_call(slot *s) {
  return (int32_t)ssi_model_feeds(s[0].pointer, &s[1].size);
}

static const parameter ssi_model_feed_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 35, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_feed_call(slot *s) {
  return (int32_t)ssi_model_feed(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_kind_by_name_parameters[] = {
    {"name", ROLE_TEXT, TYPE_U8, 0, 0, 0, 1, 0, false, false},
    {"outKind", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_kind_by_name_call(slot *s) {
  ssi_kind v1 = (ssi_kind)0;
  int32_t status = (int32_t)ssi_kind_by_name(s[0].pointer, &v1);
  s[1].i32 = (int32_t)v1;
  return status;
}

static const parameter ssi_fact_by_name_parameters[] = {
    {"name", ROLE_TEXT, TYPE_U8, 0, 0, 0, 1, 0, false, false},
    {"outFact", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_fact_by_name_call(slot *s) {
  ssi_fact v1 = (ssi_fact)0;
  int32_t status = (int32_t)ssi_fact_by_name(s[0].pointer, &v1);
  s[1].i32 = (int32_t)v1;
  return status;
}

static const parameter ssi_indicator_by_name_parameters[] = {
    {"name", ROLE_TEXT, TYPE_U8, 0, 0, 0, 1, 0, false, false},
    {"outIndicator", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_indicator_by_name_call(slot *s) {
  ssi_indicator v1 = (ssi_indicator)0;
  int32_t status = (int32_t)ssi_indicator_by_name(s[0].pointer, &v1);
  s[1].i32 = (int32_t)v1;
  return status;
}

static const parameter ssi_model_set_weight_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, true},
    {"indicator", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"weight", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_set_weight_call(slot *s) {
  return (int32_t)ssi_model_set_weight(s[0].pointer, (ssi_indicator)s[1].i32, s[2].i32);
}

static const parameter ssi_model_set_goalpost_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, true},
    {"indicator", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"goalpost", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_set_goalpost_call(slot *s) {
  return (int32_t)ssi_model_set_goalpost(s[0].pointer, (ssi_indicator)s[1].i32, s[2].i32);
}

static const parameter ssi_model_set_half_life_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, true},
    {"indicator", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"days", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_set_half_life_call(slot *s) {
  return (int32_t)ssi_model_set_half_life(s[0].pointer, (ssi_indicator)s[1].i32, s[2].i32);
}

static const parameter ssi_model_set_cap_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, true},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"events", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_set_cap_call(slot *s) {
  return (int32_t)ssi_model_set_cap(s[0].pointer, (ssi_kind)s[1].i32, s[2].i32);
}

static const parameter ssi_model_set_pillar_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, true},
    {"indicator", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_set_pillar_call(slot *s) {
  return (int32_t)ssi_model_set_pillar(s[0].pointer, (ssi_indicator)s[1].i32, (ssi_pillar)s[2].i32);
}

static const parameter ssi_model_balance_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, true},
};

static int32_t ssi_model_balance_call(slot *s) {
  return (int32_t)ssi_model_balance(s[0].pointer);
}

static const parameter ssi_model_check_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 8, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_check_call(slot *s) {
  return (int32_t)ssi_model_check(s[0].pointer, s[1].pointer);
}

static const parameter ssi_model_refusal_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 8, 0, 0, 1, 0, false, false},
};

static int32_t ssi_model_refusal_call(slot *s) {
  return (int32_t)ssi_model_refusal(s[0].pointer, s[1].pointer);
}

static const parameter ssi_outcomes_stage_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"first", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"last", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"stage", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 36, 0, 0, 1, 0, false, false},
};

static int32_t ssi_outcomes_stage_call(slot *s) {
  return (int32_t)ssi_outcomes_stage(s[0].pointer, s[1].pointer, s[2].i32, s[3].i32, (ssi_stage)s[4].i32, s[5].pointer);
}

static const parameter ssi_people_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 10, 0, 0, 1, 0, false, false},
};

static int32_t ssi_people_new_call(slot *s) {
  ssi_people *v4 = NULL;
  int32_t status = (int32_t)ssi_people_new(s[0].pointer, s[1].pointer, s[2].pointer, s[3].i32, &v4);
  s[4].pointer = v4;
  return status;
}

static const parameter ssi_people_count_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 10, 0, 0, 1, 0, false, false},
    {"outCount", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_people_count_call(slot *s) {
  return (int32_t)ssi_people_count(s[0].pointer, &s[1].size);
}

static const parameter ssi_people_total_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 10, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 38, 0, 0, 1, 0, false, false},
};

static int32_t ssi_people_total_call(slot *s) {
  return (int32_t)ssi_people_total(s[0].pointer, s[1].pointer);
}

static const parameter ssi_people_at_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 10, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 37, 0, 0, 1, 0, false, false},
};

static int32_t ssi_people_at_call(slot *s) {
  return (int32_t)ssi_people_at(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_people_find_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 10, 0, 0, 1, 0, false, false},
    {"counterpart", ROLE_VALUE, TYPE_U64, 0, 0, 0, 1, 0, false, false},
    {"outIndex", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_people_find_call(slot *s) {
  return (int32_t)ssi_people_find(s[0].pointer, s[1].u64, &s[2].size);
}

static const parameter ssi_people_state_parameters[] = {
    {"state", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 39, 0, 0, 1, 0, false, false},
};

static int32_t ssi_people_state_call(slot *s) {
  return (int32_t)ssi_people_state((ssi_person_state)s[0].i32, s[1].pointer);
}

static const parameter ssi_people_reason_parameters[] = {
    {"reason", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 40, 0, 0, 1, 0, false, false},
};

static int32_t ssi_people_reason_call(slot *s) {
  return (int32_t)ssi_people_reason((ssi_person_reason)s[0].i32, s[1].pointer);
}

static const parameter ssi_what_if_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"plannedProfile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, true, false},
    {"plannedActivity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, true, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 11, 0, 0, 1, 0, false, false},
};

static int32_t ssi_what_if_new_call(slot *s) {
  ssi_what_if *v7 = NULL;
  int32_t status = (int32_t)ssi_what_if_new(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, s[4].pointer, s[5].pointer, s[6].i32, &v7);
  s[7].pointer = v7;
  return status;
}

static const parameter ssi_what_if_total_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 11, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 41, 0, 0, 1, 0, false, false},
};

static int32_t ssi_what_if_total_call(slot *s) {
  return (int32_t)ssi_what_if_total(s[0].pointer, s[1].pointer);
}

static const parameter ssi_what_if_pillar_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 11, 0, 0, 1, 0, false, false},
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 41, 0, 0, 1, 0, false, false},
};

static int32_t ssi_what_if_pillar_call(slot *s) {
  return (int32_t)ssi_what_if_pillar(s[0].pointer, (ssi_pillar)s[1].i32, s[2].pointer);
}

static const parameter ssi_what_if_indicator_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 11, 0, 0, 1, 0, false, false},
    {"indicator", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 41, 0, 0, 1, 0, false, false},
};

static int32_t ssi_what_if_indicator_call(slot *s) {
  return (int32_t)ssi_what_if_indicator(s[0].pointer, (ssi_indicator)s[1].i32, s[2].pointer);
}

static const parameter ssi_plan_options_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 12, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_options_new_call(slot *s) {
  ssi_plan_options *v1 = NULL;
  int32_t status = (int32_t)ssi_plan_options_new(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_plan_options_set_time_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 12, 0, 0, 1, 0, false, true},
    {"minutes", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"days", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_options_set_time_call(slot *s) {
  return (int32_t)ssi_plan_options_set_time(s[0].pointer, s[1].i32, s[2].i32);
}

static const parameter ssi_plan_options_limit_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 12, 0, 0, 1, 0, false, true},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"atLeast", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"atMost", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_options_limit_call(slot *s) {
  return (int32_t)ssi_plan_options_limit(s[0].pointer, (ssi_kind)s[1].i32, s[2].i32, s[3].i32);
}

static const parameter ssi_plan_options_set_cohort_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 12, 0, 0, 1, 0, false, true},
    {"brand", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"find", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"engage", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"relate", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_options_set_cohort_call(slot *s) {
  return (int32_t)ssi_plan_options_set_cohort(s[0].pointer, s[1].i32, s[2].i32, s[3].i32, s[4].i32);
}

static const parameter ssi_plan_options_refusal_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 12, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 8, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_options_refusal_call(slot *s) {
  return (int32_t)ssi_plan_options_refusal(s[0].pointer, s[1].pointer);
}

static const parameter ssi_plan_actions_parameters[] = {
    {"outActions", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_actions_call(slot *s) {
  return (int32_t)ssi_plan_actions(&s[0].size);
}

static const parameter ssi_plan_action_parameters[] = {
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 42, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_action_call(slot *s) {
  return (int32_t)ssi_plan_action(s[0].size, s[1].pointer);
}

static const parameter ssi_plan_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"options", ROLE_HANDLE, TYPE_I32, 12, 0, 0, 1, 0, true, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"horizon", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_new_call(slot *s) {
  ssi_plan *v7 = NULL;
  int32_t status = (int32_t)ssi_plan_new(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, s[4].pointer, s[5].i32, s[6].i32, &v7);
  s[7].pointer = v7;
  return status;
}

static const parameter ssi_plan_total_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 43, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_total_call(slot *s) {
  return (int32_t)ssi_plan_total(s[0].pointer, s[1].pointer);
}

static const parameter ssi_plan_pillar_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 44, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_pillar_call(slot *s) {
  return (int32_t)ssi_plan_pillar(s[0].pointer, (ssi_pillar)s[1].i32, s[2].pointer);
}

static const parameter ssi_plan_lines_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
    {"outLines", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_lines_call(slot *s) {
  return (int32_t)ssi_plan_lines(s[0].pointer, &s[1].size);
}

static const parameter ssi_plan_line_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 45, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_line_call(slot *s) {
  return (int32_t)ssi_plan_line(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_plan_tasks_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
    {"outTasks", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_tasks_call(slot *s) {
  return (int32_t)ssi_plan_tasks(s[0].pointer, &s[1].size);
}

static const parameter ssi_plan_task_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 46, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_task_call(slot *s) {
  return (int32_t)ssi_plan_task(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_plan_yields_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
    {"outYields", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_yields_call(slot *s) {
  return (int32_t)ssi_plan_yields(s[0].pointer, &s[1].size);
}

static const parameter ssi_plan_yield_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 47, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_yield_call(slot *s) {
  return (int32_t)ssi_plan_yield(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_plan_activity_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_activity_call(slot *s) {
  ssi_activity *v1 = NULL;
  int32_t status = (int32_t)ssi_plan_activity(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_plan_profile_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_profile_call(slot *s) {
  ssi_profile *v1 = NULL;
  int32_t status = (int32_t)ssi_plan_profile(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_plan_points_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
    {"rows", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"kinds", ROLE_ARRAY, TYPE_U8, 0, 2, 0, 1, 0, false, false},
    {"times", ROLE_ARRAY, TYPE_I32, 0, 2, 0, 1, 0, false, false},
    {"outPoints", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_plan_points_call(slot *s) {
  return (int32_t)ssi_plan_points(s[0].pointer, s[1].size, s[2].pointer, s[3].pointer, &s[4].i32);
}

static const parameter ssi_scorer_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 14, 0, 0, 1, 0, false, false},
};

static int32_t ssi_scorer_new_call(slot *s) {
  ssi_scorer *v2 = NULL;
  int32_t status = (int32_t)ssi_scorer_new(s[0].pointer, s[1].pointer, &v2);
  s[2].pointer = v2;
  return status;
}

static const parameter ssi_scorer_scratch_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 14, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outBytes", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_scorer_scratch_call(slot *s) {
  return (int32_t)ssi_scorer_scratch(s[0].pointer, s[1].pointer, &s[2].size);
}

static const parameter ssi_scorer_score_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 14, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"scratch", ROLE_SCRATCH, TYPE_U8, 0, 6, 0, 1, 0, true, false},
    {"scratchBytes", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 52, 0, 0, 1, 0, false, false},
};

static int32_t ssi_scorer_score_call(slot *s) {
  return (int32_t)ssi_scorer_score(s[0].pointer, s[1].pointer, s[2].pointer, s[3].i32, s[4].pointer, s[5].size, s[6].pointer);
}

static const parameter ssi_population_scratch_parameters[] = {
    {"population", ROLE_COLUMNS, TYPE_I32, 48, 0, 0, 1, 0, false, false},
    {"first", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"count", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outBytes", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_population_scratch_call(slot *s) {
  return (int32_t)ssi_population_scratch(s[0].pointer, s[1].size, s[2].size, &s[3].size);
}

static const parameter ssi_population_score_parameters[] = {
    {"scorer", ROLE_HANDLE, TYPE_I32, 14, 0, 0, 1, 0, false, false},
    {"population", ROLE_COLUMNS, TYPE_I32, 48, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"first", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"scratchBytes", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"scratch", ROLE_SCRATCH, TYPE_U8, 0, 6, 0, 1, 0, true, false},
    {"indicators", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"total", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"brand", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"find", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"engage", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"relate", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"high", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"observed", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"points", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 45, 0, true, false},
    {"measures", ROLE_OUT_ARRAY, TYPE_I64, 0, 5, 0, 45, 0, true, false},
    {"outRefusal", ROLE_REFUSAL, TYPE_I32, 8, 0, 0, 1, 0, true, false},
};

static int32_t ssi_population_score_call(slot *s) {
  const ssi_member_range given_range = {
      .size = sizeof(ssi_member_range),
      .first = s[3].size,
      .count = s[4].size,
      .scratch_bytes = s[5].size,
      .scratch = s[6].pointer,
  };
  const ssi_score_columns given_columns = {
      .size = sizeof(ssi_score_columns),
      .indicators = s[15].pointer != NULL || s[16].pointer != NULL ? SSI_INDICATORS : 0,
      .total = s[8].pointer,
      .brand = s[9].pointer,
      .find = s[10].pointer,
      .engage = s[11].pointer,
      .relate = s[12].pointer,
      .high = s[13].pointer,
      .observed = s[14].pointer,
      .points = s[15].pointer,
      .measures = s[16].pointer,
  };
  return (int32_t)ssi_population_score(s[0].pointer, s[1].pointer, s[2].i32, &given_range, &given_columns, s[17].pointer);
}

static const parameter ssi_population_history_parameters[] = {
    {"scorer", ROLE_HANDLE, TYPE_I32, 14, 0, 0, 1, 0, false, false},
    {"population", ROLE_COLUMNS, TYPE_I32, 48, 0, 0, 1, 0, false, false},
    {"firstDay", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"days", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"first", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"count", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"total", ROLE_OUT_ARRAY, TYPE_I32, 0, 6, 4, 1, 0, true, false},
    {"brand", ROLE_OUT_ARRAY, TYPE_I32, 0, 6, 4, 1, 0, true, false},
    {"find", ROLE_OUT_ARRAY, TYPE_I32, 0, 6, 4, 1, 0, true, false},
    {"engage", ROLE_OUT_ARRAY, TYPE_I32, 0, 6, 4, 1, 0, true, false},
    {"relate", ROLE_OUT_ARRAY, TYPE_I32, 0, 6, 4, 1, 0, true, false},
    {"outRefusal", ROLE_REFUSAL, TYPE_I32, 8, 0, 0, 1, 0, true, false},
};

static int32_t ssi_population_history_call(slot *s) {
  const ssi_member_range given_range = {
      .size = sizeof(ssi_member_range),
      .first = s[4].size,
      .count = s[5].size,
  };
  const ssi_history_columns given_columns = {
      .size = sizeof(ssi_history_columns),
      .total = s[6].pointer,
      .brand = s[7].pointer,
      .find = s[8].pointer,
      .engage = s[9].pointer,
      .relate = s[10].pointer,
  };
  return (int32_t)ssi_population_history(s[0].pointer, s[1].pointer, s[2].i32, s[3].size, &given_range, &given_columns, s[11].pointer);
}

static const parameter ssi_population_group_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"labels", ROLE_ARRAY, TYPE_I64, 0, 3, 0, 1, 0, true, false},
    {"rows", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"places", ROLE_OUT_ARRAY, TYPE_U32, 0, 3, 0, 1, 0, false, false},
    {"firsts", ROLE_OUT_ARRAY, TYPE_U32, 0, 3, 0, 1, 0, false, false},
    {"starts", ROLE_OUT_ARRAY, TYPE_I64, 0, 3, 0, 1, 0, false, false},
    {"outMembers", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outMoves", ROLE_OUT, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_population_group_call(slot *s) {
  return (int32_t)ssi_population_group(s[0].pointer, s[1].pointer, s[2].size, s[3].pointer, s[4].pointer, s[5].pointer, &s[6].size, &s[7].truth);
}

static const parameter ssi_population_column_parameters[] = {
    {"values", ROLE_ARRAY, TYPE_U8, 0, 2, 0, 1, 0, true, false},
    {"valueSize", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"valid", ROLE_ARRAY, TYPE_U8, 0, 4, 0, 1, 0, true, false},
    {"validSize", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"places", ROLE_ARRAY, TYPE_U32, 0, 6, 0, 1, 0, true, false},
    {"placeCount", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"valueBytes", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outBytes", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"unit", ROLE_VALUE, TYPE_I64, 0, 0, 0, 1, 0, false, false},
    {"minimum", ROLE_VALUE, TYPE_I64, 0, 0, 0, 1, 0, false, false},
    {"maximum", ROLE_VALUE, TYPE_I64, 0, 0, 0, 1, 0, false, false},
    {"missing", ROLE_VALUE, TYPE_I64, 0, 0, 0, 1, 0, false, false},
    {"hasSign", ROLE_VALUE, TYPE_U32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_ARRAY, TYPE_U8, 0, 15, 0, 1, 0, false, false},
    {"outSize", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"row", ROLE_DETAIL, TYPE_SIZE, 0, 0, 0, 1, 0, true, false},
};

static int32_t ssi_population_column_call(slot *s) {
  const ssi_column_options given_options = {
      .size = sizeof(ssi_column_options),
      .value_bytes = s[6].size,
      .out_bytes = s[7].size,
      .unit = s[8].i64,
      .minimum = s[9].i64,
      .maximum = s[10].i64,
      .missing = s[11].i64,
      .has_sign = s[12].u32,
  };
  return (int32_t)ssi_population_column(s[0].pointer, s[1].size, s[2].pointer, s[3].size, s[4].pointer, s[5].size, &given_options, s[13].pointer, s[14].size, &s[15].size);
}

static const parameter ssi_dataset_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"population", ROLE_COLUMNS, TYPE_I32, 48, 0, 0, 1, 0, false, false},
    {"outRefusal", ROLE_REFUSAL, TYPE_I32, 8, 0, 0, 1, 0, true, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 15, 0, 0, 1, 0, false, false},
};

static int32_t ssi_dataset_new_call(slot *s) {
  ssi_dataset *v3 = NULL;
  int32_t status = (int32_t)ssi_dataset_new(s[0].pointer, s[1].pointer, s[2].pointer, &v3);
  s[3].pointer = v3;
  return status;
}

static const parameter ssi_dataset_members_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 15, 0, 0, 1, 0, false, false},
    {"outMembers", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_dataset_members_call(slot *s) {
  return (int32_t)ssi_dataset_members(s[0].pointer, &s[1].size);
}

static const parameter ssi_dataset_scratch_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 15, 0, 0, 1, 0, false, false},
    {"outBytes", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_dataset_scratch_call(slot *s) {
  return (int32_t)ssi_dataset_scratch(s[0].pointer, &s[1].size);
}

static const parameter ssi_dataset_score_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 15, 0, 0, 1, 0, false, false},
    {"scorer", ROLE_HANDLE, TYPE_I32, 14, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"first", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"scratchBytes", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"scratch", ROLE_SCRATCH, TYPE_U8, 0, 6, 0, 1, 0, true, false},
    {"indicators", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"total", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"brand", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"find", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"engage", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"relate", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"high", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"observed", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 1, 0, true, false},
    {"points", ROLE_OUT_ARRAY, TYPE_I32, 0, 5, 0, 45, 0, true, false},
    {"measures", ROLE_OUT_ARRAY, TYPE_I64, 0, 5, 0, 45, 0, true, false},
};

static int32_t ssi_dataset_score_call(slot *s) {
  const ssi_member_range given_range = {
      .size = sizeof(ssi_member_range),
      .first = s[3].size,
      .count = s[4].size,
      .scratch_bytes = s[5].size,
      .scratch = s[6].pointer,
  };
  const ssi_score_columns given_columns = {
      .size = sizeof(ssi_score_columns),
      .indicators = s[15].pointer != NULL || s[16].pointer != NULL ? SSI_INDICATORS : 0,
      .total = s[8].pointer,
      .brand = s[9].pointer,
      .find = s[10].pointer,
      .engage = s[11].pointer,
      .relate = s[12].pointer,
      .high = s[13].pointer,
      .observed = s[14].pointer,
      .points = s[15].pointer,
      .measures = s[16].pointer,
  };
  return (int32_t)ssi_dataset_score(s[0].pointer, s[1].pointer, s[2].i32, &given_range, &given_columns);
}

static const parameter ssi_profile_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_new_call(slot *s) {
  ssi_profile *v1 = NULL;
  int32_t status = (int32_t)ssi_profile_new(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_profile_copy_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_copy_call(slot *s) {
  ssi_profile *v1 = NULL;
  int32_t status = (int32_t)ssi_profile_copy(s[0].pointer, &v1);
  s[1].pointer = v1;
  return status;
}

static const parameter ssi_profile_set_fact_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, true},
    {"fact", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"value", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_set_fact_call(slot *s) {
  return (int32_t)ssi_profile_set_fact(s[0].pointer, (ssi_fact)s[1].i32, s[2].i32);
}

static const parameter ssi_profile_clear_fact_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, true},
    {"fact", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_clear_fact_call(slot *s) {
  return (int32_t)ssi_profile_clear_fact(s[0].pointer, (ssi_fact)s[1].i32);
}

static const parameter ssi_profile_fact_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"fact", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outObserved", ROLE_OUT, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
    {"outValue", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_fact_call(slot *s) {
  return (int32_t)ssi_profile_fact(s[0].pointer, (ssi_fact)s[1].i32, &s[2].truth, &s[3].i32);
}

static const parameter ssi_profile_observe_part_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, true},
    {"fact", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"share", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_observe_part_call(slot *s) {
  return (int32_t)ssi_profile_observe_part(s[0].pointer, (ssi_fact)s[1].i32, s[2].i32);
}

static const parameter ssi_profile_observed_share_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"fact", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outShare", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_observed_share_call(slot *s) {
  return (int32_t)ssi_profile_observed_share(s[0].pointer, (ssi_fact)s[1].i32, &s[2].i32);
}

static const parameter ssi_profile_set_facts_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, true},
    {"facts", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"values", ROLE_ARRAY, TYPE_I32, 0, 2, 0, 1, 0, false, false},
};

static int32_t ssi_profile_set_facts_call(slot *s) {
  return (int32_t)ssi_profile_set_facts(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_profile_facts_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"facts", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"values", ROLE_OUT_ARRAY, TYPE_I32, 0, 2, 0, 1, 0, false, false},
};

static int32_t ssi_profile_facts_call(slot *s) {
  return (int32_t)ssi_profile_facts(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_profile_refusal_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 8, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_refusal_call(slot *s) {
  return (int32_t)ssi_profile_refusal(s[0].pointer, s[1].pointer);
}

static const parameter ssi_profile_set_section_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, true},
    {"section", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"text", ROLE_TEXT, TYPE_U8, 0, 4, 0, 1, 0, true, false},
    {"length", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_set_section_call(slot *s) {
  return (int32_t)ssi_profile_set_section(s[0].pointer, (ssi_section)s[1].i32, s[2].pointer, s[3].size);
}

static const parameter ssi_profile_set_target_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, true},
    {"keywords", ROLE_TEXT, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"length", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_set_target_call(slot *s) {
  return (int32_t)ssi_profile_set_target(s[0].pointer, s[1].pointer, s[2].size);
}

static const parameter ssi_profile_matches_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"text", ROLE_TEXT, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"length", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outMatches", ROLE_OUT, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_matches_call(slot *s) {
  return (int32_t)ssi_profile_matches(s[0].pointer, s[1].pointer, s[2].size, &s[3].truth);
}

static const parameter ssi_profile_merge_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, true},
    {"other", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_merge_call(slot *s) {
  return (int32_t)ssi_profile_merge(s[0].pointer, s[1].pointer);
}

static const parameter ssi_profile_save_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"bytes", ROLE_OUT_BYTES, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outSize", ROLE_HIDDEN, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_save_call(slot *s) {
  return (int32_t)ssi_profile_save(s[0].pointer, s[1].pointer, s[2].size, &s[3].size);
}

static const parameter ssi_profile_load_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"bytes", ROLE_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"size", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
};

static int32_t ssi_profile_load_call(slot *s) {
  ssi_profile *v3 = NULL;
  int32_t status = (int32_t)ssi_profile_load(s[0].pointer, s[1].pointer, s[2].size, &v3);
  s[3].pointer = v3;
  return status;
}

static const parameter ssi_score_json_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"contributions", ROLE_VALUE, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
    {"text", ROLE_OUT_BYTES, TYPE_TEXT, 0, 4, 0, 1, 0, true, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outSize", ROLE_HIDDEN, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_json_call(slot *s) {
  return (int32_t)ssi_score_json(s[0].pointer, s[1].truth, s[2].pointer, s[3].size, &s[4].size);
}

static const parameter ssi_report_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"score", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 17, 0, 0, 1, 0, false, false},
};

static int32_t ssi_report_new_call(slot *s) {
  ssi_report *v2 = NULL;
  int32_t status = (int32_t)ssi_report_new(s[0].pointer, s[1].pointer, &v2);
  s[2].pointer = v2;
  return status;
}

static const parameter ssi_report_add_signals_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 17, 0, 0, 1, 0, false, true},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_report_add_signals_call(slot *s) {
  return (int32_t)ssi_report_add_signals(s[0].pointer, s[1].pointer, s[2].pointer);
}

static const parameter ssi_report_add_history_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 17, 0, 0, 1, 0, false, true},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"most", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_report_add_history_call(slot *s) {
  return (int32_t)ssi_report_add_history(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, s[4].i32);
}

static const parameter ssi_report_add_trend_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 17, 0, 0, 1, 0, false, true},
    {"trend", ROLE_HANDLE, TYPE_I32, 8, 0, 0, 1, 0, false, false},
};

static int32_t ssi_report_add_trend_call(slot *s) {
  return (int32_t)ssi_report_add_trend(s[0].pointer, s[1].pointer);
}

static const parameter ssi_report_add_plan_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 17, 0, 0, 1, 0, false, true},
    {"plan", ROLE_HANDLE, TYPE_I32, 13, 0, 0, 1, 0, false, false},
};

static int32_t ssi_report_add_plan_call(slot *s) {
  return (int32_t)ssi_report_add_plan(s[0].pointer, s[1].pointer);
}

static const parameter ssi_report_add_people_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 17, 0, 0, 1, 0, false, true},
    {"people", ROLE_HANDLE, TYPE_I32, 10, 0, 0, 1, 0, false, false},
    {"names", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, true, false},
    {"most", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_report_add_people_call(slot *s) {
  return (int32_t)ssi_report_add_people(s[0].pointer, s[1].pointer, s[2].pointer, s[3].i32);
}

static const parameter ssi_report_add_benchmark_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 17, 0, 0, 1, 0, false, true},
    {"benchmark", ROLE_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, false, false},
};

static int32_t ssi_report_add_benchmark_call(slot *s) {
  return (int32_t)ssi_report_add_benchmark(s[0].pointer, s[1].pointer);
}

static const parameter ssi_report_add_archive_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 17, 0, 0, 1, 0, false, true},
    {"archive", ROLE_HANDLE, TYPE_I32, 1, 0, 0, 1, 0, false, false},
    {"names", ROLE_VALUE, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_report_add_archive_call(slot *s) {
  return (int32_t)ssi_report_add_archive(s[0].pointer, s[1].pointer, s[2].truth);
}

static const parameter ssi_report_json_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 17, 0, 0, 1, 0, false, false},
    {"text", ROLE_OUT_BYTES, TYPE_TEXT, 0, 3, 0, 1, 0, true, false},
    {"capacity", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"outSize", ROLE_HIDDEN, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_report_json_call(slot *s) {
  return (int32_t)ssi_report_json(s[0].pointer, s[1].pointer, s[2].size, &s[3].size);
}

static const parameter ssi_selftest_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
};

static int32_t ssi_selftest_call(slot *s) {
  return (int32_t)ssi_selftest(s[0].pointer);
}

static const parameter ssi_score_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_new_call(slot *s) {
  ssi_score *v5 = NULL;
  int32_t status = (int32_t)ssi_score_new(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, s[4].i32, &v5);
  s[5].pointer = v5;
  return status;
}

static const parameter ssi_score_day_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"outDay", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_day_call(slot *s) {
  return (int32_t)ssi_score_day(s[0].pointer, &s[1].i32);
}

static const parameter ssi_score_total_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 53, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_total_call(slot *s) {
  return (int32_t)ssi_score_total(s[0].pointer, s[1].pointer);
}

static const parameter ssi_score_pillar_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 53, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_pillar_call(slot *s) {
  return (int32_t)ssi_score_pillar(s[0].pointer, (ssi_pillar)s[1].i32, s[2].pointer);
}

static const parameter ssi_score_display_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"outPoints", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_display_call(slot *s) {
  return (int32_t)ssi_score_display(s[0].pointer, &s[1].i32);
}

static const parameter ssi_score_estimate_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"outPoints", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_estimate_call(slot *s) {
  return (int32_t)ssi_score_estimate(s[0].pointer, &s[1].i32);
}

static const parameter ssi_score_estimate_pillar_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outPoints", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_estimate_pillar_call(slot *s) {
  return (int32_t)ssi_score_estimate_pillar(s[0].pointer, (ssi_pillar)s[1].i32, &s[2].i32);
}

static const parameter ssi_score_indicator_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"indicator", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 54, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_indicator_call(slot *s) {
  return (int32_t)ssi_score_indicator(s[0].pointer, (ssi_indicator)s[1].i32, s[2].pointer);
}

static const parameter ssi_score_contributions_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"outContributions", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_contributions_call(slot *s) {
  return (int32_t)ssi_score_contributions(s[0].pointer, &s[1].size);
}

static const parameter ssi_score_contribution_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 55, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_contribution_call(slot *s) {
  return (int32_t)ssi_score_contribution(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_score_of_kind_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"kind", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outPoints", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_of_kind_call(slot *s) {
  return (int32_t)ssi_score_of_kind(s[0].pointer, (ssi_kind)s[1].i32, &s[2].i32);
}

static const parameter ssi_score_of_fact_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 18, 0, 0, 1, 0, false, false},
    {"fact", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"outPoints", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_score_of_fact_call(slot *s) {
  return (int32_t)ssi_score_of_fact(s[0].pointer, (ssi_fact)s[1].i32, &s[2].i32);
}

static const parameter ssi_pillar_score_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 53, 0, 0, 1, 0, false, false},
};

static int32_t ssi_pillar_score_call(slot *s) {
  return (int32_t)ssi_pillar_score(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, (ssi_pillar)s[4].i32, s[5].i32, s[6].pointer);
}

static const parameter ssi_seats_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"key", ROLE_ARRAY, TYPE_U8, 0, 0, 0, 1, 16, true, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_new_call(slot *s) {
  ssi_seats *v2 = NULL;
  int32_t status = (int32_t)ssi_seats_new(s[0].pointer, s[1].pointer, &v2);
  s[2].pointer = v2;
  return status;
}

static const parameter ssi_seats_set_budget_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, true},
    {"bytes", ROLE_VALUE, TYPE_U64, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_set_budget_call(slot *s) {
  return (int32_t)ssi_seats_set_budget(s[0].pointer, s[1].u64);
}

static const parameter ssi_seats_add_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, true},
    {"name", ROLE_TEXT, TYPE_U8, 0, 0, 0, 1, 0, false, false},
    {"bytes", ROLE_ARRAY, TYPE_U8, 0, 4, 0, 1, 0, true, false},
    {"size", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_add_call(slot *s) {
  return (int32_t)ssi_seats_add(s[0].pointer, s[1].pointer, s[2].pointer, s[3].size);
}

static const parameter ssi_seats_resolve_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, true},
};

static int32_t ssi_seats_resolve_call(slot *s) {
  return (int32_t)ssi_seats_resolve(s[0].pointer);
}

static const parameter ssi_seats_files_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"outFiles", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_files_call(slot *s) {
  return (int32_t)ssi_seats_files(s[0].pointer, &s[1].size);
}

static const parameter ssi_seats_file_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 1, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_file_call(slot *s) {
  return (int32_t)ssi_seats_file(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_seats_skip_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"file", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 2, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_skip_call(slot *s) {
  return (int32_t)ssi_seats_skip(s[0].pointer, s[1].size, s[2].size, s[3].pointer);
}

static const parameter ssi_seats_seats_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"outSeats", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_seats_call(slot *s) {
  return (int32_t)ssi_seats_seats(s[0].pointer, &s[1].size);
}

static const parameter ssi_seats_seat_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 56, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_seat_call(slot *s) {
  return (int32_t)ssi_seats_seat(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_seats_readings_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"outReadings", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_readings_call(slot *s) {
  return (int32_t)ssi_seats_readings(s[0].pointer, &s[1].size);
}

static const parameter ssi_seats_reading_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 57, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_reading_call(slot *s) {
  return (int32_t)ssi_seats_reading(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_seats_words_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"outWords", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_words_call(slot *s) {
  return (int32_t)ssi_seats_words(s[0].pointer, &s[1].size);
}

static const parameter ssi_seats_word_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 59, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_word_call(slot *s) {
  return (int32_t)ssi_seats_word(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_seats_day_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"outDay", ROLE_OUT, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_day_call(slot *s) {
  return (int32_t)ssi_seats_day(s[0].pointer, &s[1].i32);
}

static const parameter ssi_seats_rows_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"outRows", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_rows_call(slot *s) {
  return (int32_t)ssi_seats_rows(s[0].pointer, &s[1].size);
}

static const parameter ssi_seats_columns_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 19, 0, 0, 1, 0, false, false},
    {"seats", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"rows", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"shareKinds", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"ends", ROLE_OUT_ARRAY, TYPE_I64, 0, 2, 0, 1, 0, true, false},
    {"days", ROLE_OUT_ARRAY, TYPE_I32, 0, 3, 0, 1, 0, true, false},
    {"kinds", ROLE_OUT_ARRAY, TYPE_U8, 0, 3, 0, 1, 0, true, false},
    {"counterparts", ROLE_OUT_ARRAY, TYPE_U64, 0, 3, 0, 1, 0, true, false},
    {"kindShares", ROLE_OUT_ARRAY, TYPE_I32, 0, 2, 0, 53, 0, true, false},
};

static int32_t ssi_seats_columns_call(slot *s) {
  const ssi_seat_columns given_columns = {
      .size = sizeof(ssi_seat_columns),
      .share_kinds = s[8].pointer != NULL ? SSI_KINDS : 0,
      .ends = s[4].pointer,
      .days = s[5].pointer,
      .kinds = s[6].pointer,
      .counterparts = s[7].pointer,
      .kind_shares = s[8].pointer,
  };
  return (int32_t)ssi_seats_columns(s[0].pointer, s[1].size, s[2].size, &given_columns);
}

static const parameter ssi_seats_types_parameters[] = {
    {"outTypes", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_types_call(slot *s) {
  return (int32_t)ssi_seats_types(&s[0].size);
}

static const parameter ssi_seats_type_parameters[] = {
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 58, 0, 0, 1, 0, false, false},
};

static int32_t ssi_seats_type_call(slot *s) {
  return (int32_t)ssi_seats_type(s[0].size, s[1].pointer);
}

static const parameter ssi_sensitivity_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"model", ROLE_HANDLE, TYPE_I32, 9, 0, 0, 1, 0, false, false},
    {"profile", ROLE_HANDLE, TYPE_I32, 16, 0, 0, 1, 0, false, false},
    {"activity", ROLE_HANDLE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"percent", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 20, 0, 0, 1, 0, false, false},
};

static int32_t ssi_sensitivity_new_call(slot *s) {
  ssi_sensitivity *v6 = NULL;
  int32_t status = (int32_t)ssi_sensitivity_new(s[0].pointer, s[1].pointer, s[2].pointer, s[3].pointer, s[4].i32, s[5].i32, &v6);
  s[6].pointer = v6;
  return status;
}

static const parameter ssi_sensitivity_total_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 20, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 61, 0, 0, 1, 0, false, false},
};

static int32_t ssi_sensitivity_total_call(slot *s) {
  return (int32_t)ssi_sensitivity_total(s[0].pointer, s[1].pointer);
}

static const parameter ssi_sensitivity_pillar_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 20, 0, 0, 1, 0, false, false},
    {"pillar", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 61, 0, 0, 1, 0, false, false},
};

static int32_t ssi_sensitivity_pillar_call(slot *s) {
  return (int32_t)ssi_sensitivity_pillar(s[0].pointer, (ssi_pillar)s[1].i32, s[2].pointer);
}

static const parameter ssi_sensitivity_rank_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 20, 0, 0, 1, 0, false, false},
    {"scores", ROLE_ARRAY, TYPE_I32, 0, 3, 0, 1, 0, false, false},
    {"count", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 62, 0, 0, 1, 0, false, false},
};

static int32_t ssi_sensitivity_rank_call(slot *s) {
  return (int32_t)ssi_sensitivity_rank(s[0].pointer, s[1].pointer, s[2].size, s[3].pointer);
}

static const parameter ssi_sensitivity_swings_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 20, 0, 0, 1, 0, false, false},
    {"outSwings", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_sensitivity_swings_call(slot *s) {
  return (int32_t)ssi_sensitivity_swings(s[0].pointer, &s[1].size);
}

static const parameter ssi_sensitivity_swing_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 20, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 63, 0, 0, 1, 0, false, false},
};

static int32_t ssi_sensitivity_swing_call(slot *s) {
  return (int32_t)ssi_sensitivity_swing(s[0].pointer, s[1].size, s[2].pointer);
}

static const parameter ssi_team_new_parameters[] = {
    {"allocator", ROLE_ALLOCATOR, TYPE_I32, 7, 0, 0, 1, 0, true, false},
    {"name", ROLE_TEXT, TYPE_U8, 0, 3, 0, 1, 0, false, false},
    {"length", ROLE_LENGTH, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"day", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_HANDLE, TYPE_I32, 21, 0, 0, 1, 0, false, false},
};

static int32_t ssi_team_new_call(slot *s) {
  ssi_team *v4 = NULL;
  int32_t status = (int32_t)ssi_team_new(s[0].pointer, s[1].pointer, s[2].size, s[3].i32, &v4);
  s[4].pointer = v4;
  return status;
}

static const parameter ssi_team_add_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 21, 0, 0, 1, 0, false, true},
    {"member", ROLE_VALUE, TYPE_U64, 0, 0, 0, 1, 0, false, false},
    {"pillars", ROLE_ARRAY, TYPE_I32, 0, 0, 0, 1, 4, false, false},
    {"shares", ROLE_VALUE, TYPE_BOOL, 0, 0, 0, 1, 0, false, false},
    {"baseline", ROLE_VALUE, TYPE_I32, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_team_add_call(slot *s) {
  return (int32_t)ssi_team_add(s[0].pointer, s[1].u64, s[2].pointer, s[3].truth, s[4].i32);
}

static const parameter ssi_team_member_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 21, 0, 0, 1, 0, false, false},
    {"member", ROLE_VALUE, TYPE_U64, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 64, 0, 0, 1, 0, false, false},
};

static int32_t ssi_team_member_call(slot *s) {
  return (int32_t)ssi_team_member(s[0].pointer, s[1].u64, s[2].pointer);
}

static const parameter ssi_team_summary_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 21, 0, 0, 1, 0, false, false},
    {"benchmark", ROLE_HANDLE, TYPE_I32, 2, 0, 0, 1, 0, true, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 65, 0, 0, 1, 0, false, false},
};

static int32_t ssi_team_summary_call(slot *s) {
  return (int32_t)ssi_team_summary(s[0].pointer, s[1].pointer, s[2].pointer);
}

static const parameter ssi_team_shares_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 21, 0, 0, 1, 0, false, false},
    {"outShares", ROLE_OUT, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
};

static int32_t ssi_team_shares_call(slot *s) {
  return (int32_t)ssi_team_shares(s[0].pointer, &s[1].size);
}

static const parameter ssi_team_share_parameters[] = {
    {"this", ROLE_HANDLE, TYPE_I32, 21, 0, 0, 1, 0, false, false},
    {"index", ROLE_VALUE, TYPE_SIZE, 0, 0, 0, 1, 0, false, false},
    {"out", ROLE_OUT_STRUCT, TYPE_I32, 66, 0, 0, 1, 0, false, false},
};

static int32_t ssi_team_share_call(slot *s) {
  return (int32_t)ssi_team_share(s[0].pointer, s[1].size, s[2].pointer);
}

const call CALLS[] = {
    {"ssi_activity_new", "activity_new", NULL, 2, ssi_activity_new_parameters, ssi_activity_new_call, 0, 0, {0, 0}},
    {"ssi_activity_copy", "activity_copy", "activity_copy_later", 2, ssi_activity_copy_parameters, ssi_activity_copy_call, 0, 0, {0, 0}},
    {"ssi_activity_add", "activity_add", NULL, 6, ssi_activity_add_parameters, ssi_activity_add_call, 0, 0, {0, 0}},
    {"ssi_activity_add_columns", "activity_add_columns", "activity_add_columns_later", 8, ssi_activity_add_columns_parameters, ssi_activity_add_columns_call, 0, 0, {0, 0}},
    {"ssi_activity_observe", "activity_observe", NULL, 2, ssi_activity_observe_parameters, ssi_activity_observe_call, 0, 0, {0, 0}},
    {"ssi_activity_observe_part", "activity_observe_part", NULL, 3, ssi_activity_observe_part_parameters, ssi_activity_observe_part_call, 0, 0, {0, 0}},
    {"ssi_activity_observe_kinds", "activity_observe_kinds", NULL, 3, ssi_activity_observe_kinds_parameters, ssi_activity_observe_kinds_call, 0, 0, {0, 0}},
    {"ssi_activity_observed_kinds", "activity_observed_kinds", NULL, 4, ssi_activity_observed_kinds_parameters, ssi_activity_observed_kinds_call, 0, 0, {0, 0}},
    {"ssi_activity_observe_traits", "activity_observe_traits", NULL, 2, ssi_activity_observe_traits_parameters, ssi_activity_observe_traits_call, 0, 0, {0, 0}},
    {"ssi_activity_observed_traits", "activity_observed_traits", NULL, 2, ssi_activity_observed_traits_parameters, ssi_activity_observed_traits_call, 0, 0, {0, 0}},
    {"ssi_activity_observed", "activity_observed", NULL, 3, ssi_activity_observed_parameters, ssi_activity_observed_call, 0, 0, {0, 0}},
    {"ssi_activity_observed_share", "activity_observed_share", NULL, 3, ssi_activity_observed_share_parameters, ssi_activity_observed_share_call, 0, 0, {0, 0}},
    {"ssi_activity_merge", "activity_merge", "activity_merge_later", 2, ssi_activity_merge_parameters, ssi_activity_merge_call, 0, 0, {0, 0}},
    {"ssi_activity_cut", "activity_cut", NULL, 3, ssi_activity_cut_parameters, ssi_activity_cut_call, 0, 0, {0, 0}},
    {"ssi_activity_forget", "activity_forget", NULL, 3, ssi_activity_forget_parameters, ssi_activity_forget_call, 0, 0, {0, 0}},
    {"ssi_activity_refusal", "activity_refusal", NULL, 2, ssi_activity_refusal_parameters, ssi_activity_refusal_call, 0, 0, {0, 0}},
    {"ssi_activity_rows", "activity_rows", NULL, 2, ssi_activity_rows_parameters, ssi_activity_rows_call, 0, 0, {0, 0}},
    {"ssi_activity_days", "activity_days", NULL, 3, ssi_activity_days_parameters, ssi_activity_days_call, 0, 0, {0, 0}},
    {"ssi_activity_total", "activity_total", NULL, 5, ssi_activity_total_parameters, ssi_activity_total_call, 0, 0, {0, 0}},
    {"ssi_activity_read", "activity_read", "activity_read_later", 9, ssi_activity_read_parameters, ssi_activity_read_call, 0, 0, {0, 0}},
    {"ssi_activity_save", "activity_save", "activity_save_later", 4, ssi_activity_save_parameters, ssi_activity_save_call, 0, 0, {0, 0}},
    {"ssi_activity_load", "activity_load", "activity_load_later", 4, ssi_activity_load_parameters, ssi_activity_load_call, 0, 0, {0, 0}},
    {"ssi_archive_new", "archive_new", NULL, 5, ssi_archive_new_parameters, ssi_archive_new_call, 0, 0, {0, 0}},
    {"ssi_archive_wants", "archive_wants", NULL, 2, ssi_archive_wants_parameters, ssi_archive_wants_call, 0, 0, {0, 0}},
    {"ssi_archive_set_budget", "archive_set_budget", NULL, 2, ssi_archive_set_budget_parameters, ssi_archive_set_budget_call, 0, 0, {0, 0}},
    {"ssi_archive_memory", "archive_memory", NULL, 2, ssi_archive_memory_parameters, ssi_archive_memory_call, 0, 0, {0, 0}},
    {"ssi_archive_begin_export", "archive_begin_export", NULL, 3, ssi_archive_begin_export_parameters, ssi_archive_begin_export_call, 0, 0, {0, 0}},
    {"ssi_archive_add", "archive_add", "archive_add_later", 4, ssi_archive_add_parameters, ssi_archive_add_call, 0, 0, {0, 0}},
    {"ssi_archive_begin_workbook", "archive_begin_workbook", NULL, 2, ssi_archive_begin_workbook_parameters, ssi_archive_begin_workbook_call, 0, 0, {0, 0}},
    {"ssi_archive_end_workbook", "archive_end_workbook", NULL, 1, ssi_archive_end_workbook_parameters, ssi_archive_end_workbook_call, 0, 0, {0, 0}},
    {"ssi_archive_resolve", "archive_resolve", "archive_resolve_later", 3, ssi_archive_resolve_parameters, ssi_archive_resolve_call, 0, 0, {0, 0}},
    {"ssi_archive_conflict", "archive_conflict", NULL, 3, ssi_archive_conflict_parameters, ssi_archive_conflict_call, 0, 0, {0, 0}},
    {"ssi_archive_files", "archive_files", NULL, 2, ssi_archive_files_parameters, ssi_archive_files_call, 0, 0, {0, 0}},
    {"ssi_archive_file", "archive_file", NULL, 3, ssi_archive_file_parameters, ssi_archive_file_call, 0, 0, {0, 0}},
    {"ssi_archive_skip", "archive_skip", NULL, 4, ssi_archive_skip_parameters, ssi_archive_skip_call, 0, 0, {0, 0}},
    {"ssi_archive_day", "archive_day", NULL, 2, ssi_archive_day_parameters, ssi_archive_day_call, 0, 0, {0, 0}},
    {"ssi_archive_worst", "archive_worst", NULL, 2, ssi_archive_worst_parameters, ssi_archive_worst_call, 0, 0, {0, 0}},
    {"ssi_archive_kind", "archive_kind", NULL, 3, ssi_archive_kind_parameters, ssi_archive_kind_call, 0, 0, {0, 0}},
    {"ssi_archive_exports", "archive_exports", NULL, 2, ssi_archive_exports_parameters, ssi_archive_exports_call, 0, 0, {0, 0}},
    {"ssi_archive_export", "archive_export", NULL, 3, ssi_archive_export_parameters, ssi_archive_export_call, 0, 0, {0, 0}},
    {"ssi_archive_export_missing", "archive_export_missing", NULL, 4, ssi_archive_export_missing_parameters, ssi_archive_export_missing_call, 0, 0, {0, 0}},
    {"ssi_archive_keep_shape", "archive_keep_shape", NULL, 2, ssi_archive_keep_shape_parameters, ssi_archive_keep_shape_call, 0, 0, {0, 0}},
    {"ssi_archive_keep_names", "archive_keep_names", NULL, 2, ssi_archive_keep_names_parameters, ssi_archive_keep_names_call, 0, 0, {0, 0}},
    {"ssi_archive_name", "archive_name", NULL, 3, ssi_archive_name_parameters, ssi_archive_name_call, 0, 0, {0, 0}},
    {"ssi_archive_shape", "archive_shape", NULL, 5, ssi_archive_shape_parameters, ssi_archive_shape_call, 0, 0, {0, 0}},
    {"ssi_archive_roles", "archive_roles", NULL, 1, ssi_archive_roles_parameters, ssi_archive_roles_call, 0, 0, {0, 0}},
    {"ssi_archive_role", "archive_role", NULL, 2, ssi_archive_role_parameters, ssi_archive_role_call, 0, 0, {0, 0}},
    {"ssi_archive_found", "archive_found", NULL, 3, ssi_archive_found_parameters, ssi_archive_found_call, 0, 0, {0, 0}},
    {"ssi_version", "version", NULL, 1, ssi_version_parameters, ssi_version_call, 0, 0, {0, 0}},
    {"ssi_version_number", "version_number", NULL, 1, ssi_version_number_parameters, ssi_version_number_call, 0, 0, {0, 0}},
    {"ssi_status_name", "status_name", NULL, 2, ssi_status_name_parameters, ssi_status_name_call, 0, 0, {0, 0}},
    {"ssi_status_text", "status_text", NULL, 2, ssi_status_text_parameters, ssi_status_text_call, 0, 0, {0, 0}},
    {"ssi_day_from_date", "day_from_date", NULL, 4, ssi_day_from_date_parameters, ssi_day_from_date_call, 0, 0, {0, 0}},
    {"ssi_day_to_date", "day_to_date", NULL, 4, ssi_day_to_date_parameters, ssi_day_to_date_call, 0, 0, {0, 0}},
    {"ssi_decimal_text", "decimal_text", NULL, 3, ssi_decimal_text_parameters, ssi_decimal_text_call, 0, 0, {0, 0}},
    {"ssi_benchmark_epsilon", "benchmark_epsilon", NULL, 2, ssi_benchmark_epsilon_parameters, ssi_benchmark_epsilon_call, 0, 0, {0, 0}},
    {"ssi_benchmark_publish", "benchmark_publish", "benchmark_publish_later", 7, ssi_benchmark_publish_parameters, ssi_benchmark_publish_call, 0, 0, {0, 0}},
    {"ssi_benchmark_fallback", "benchmark_fallback", NULL, 2, ssi_benchmark_fallback_parameters, ssi_benchmark_fallback_call, 0, 0, {0, 0}},
    {"ssi_benchmark_label", "benchmark_label", NULL, 2, ssi_benchmark_label_parameters, ssi_benchmark_label_call, 0, 0, {0, 0}},
    {"ssi_benchmark_knot", "benchmark_knot", NULL, 3, ssi_benchmark_knot_parameters, ssi_benchmark_knot_call, 0, 0, {0, 0}},
    {"ssi_benchmark_mean", "benchmark_mean", NULL, 2, ssi_benchmark_mean_parameters, ssi_benchmark_mean_call, 0, 0, {0, 0}},
    {"ssi_benchmark_gap", "benchmark_gap", NULL, 4, ssi_benchmark_gap_parameters, ssi_benchmark_gap_call, 0, 0, {0, 0}},
    {"ssi_benchmark_rank", "benchmark_rank", NULL, 3, ssi_benchmark_rank_parameters, ssi_benchmark_rank_call, 0, 0, {0, 0}},
    {"ssi_benchmark_tops", "benchmark_tops", "benchmark_tops_later", 4, ssi_benchmark_tops_parameters, ssi_benchmark_tops_call, 0, 0, {0, 0}},
    {"ssi_benchmark_movement", "benchmark_movement", NULL, 5, ssi_benchmark_movement_parameters, ssi_benchmark_movement_call, 0, 0, {0, 0}},
    {"ssi_benchmark_save", "benchmark_save", NULL, 4, ssi_benchmark_save_parameters, ssi_benchmark_save_call, 0, 0, {0, 0}},
    {"ssi_benchmark_load", "benchmark_load", NULL, 4, ssi_benchmark_load_parameters, ssi_benchmark_load_call, 0, 0, {0, 0}},
    {"ssi_budget_new", "budget_new", NULL, 4, ssi_budget_new_parameters, ssi_budget_new_call, 0, 0, {0, 0}},
    {"ssi_budget_label", "budget_label", NULL, 2, ssi_budget_label_parameters, ssi_budget_label_call, 0, 0, {0, 0}},
    {"ssi_budget_set_limit", "budget_set_limit", NULL, 2, ssi_budget_set_limit_parameters, ssi_budget_set_limit_call, 0, 0, {0, 0}},
    {"ssi_budget_advance", "budget_advance", NULL, 2, ssi_budget_advance_parameters, ssi_budget_advance_call, 0, 0, {0, 0}},
    {"ssi_budget_spent", "budget_spent", NULL, 3, ssi_budget_spent_parameters, ssi_budget_spent_call, 0, 0, {0, 0}},
    {"ssi_budget_afford", "budget_afford", "budget_afford_later", 6, ssi_budget_afford_parameters, ssi_budget_afford_call, 0, 0, {0, 0}},
    {"ssi_budget_save", "budget_save", "budget_save_later", 4, ssi_budget_save_parameters, ssi_budget_save_call, 0, 0, {0, 0}},
    {"ssi_budget_load", "budget_load", "budget_load_later", 5, ssi_budget_load_parameters, ssi_budget_load_call, 0, 0, {0, 0}},
    {"ssi_calibration_new", "calibration_new", "calibration_new_later", 12, ssi_calibration_new_parameters, ssi_calibration_new_call, 0, 0, {0, 0}},
    {"ssi_calibration_model", "calibration_model", NULL, 2, ssi_calibration_model_parameters, ssi_calibration_model_call, 0, 0, {0, 0}},
    {"ssi_calibration_total", "calibration_total", NULL, 2, ssi_calibration_total_parameters, ssi_calibration_total_call, 0, 0, {0, 0}},
    {"ssi_calibration_pillar", "calibration_pillar", NULL, 3, ssi_calibration_pillar_parameters, ssi_calibration_pillar_call, 0, 0, {0, 0}},
    {"ssi_calibration_residuals", "calibration_residuals", NULL, 2, ssi_calibration_residuals_parameters, ssi_calibration_residuals_call, 0, 0, {0, 0}},
    {"ssi_calibration_residual", "calibration_residual", NULL, 3, ssi_calibration_residual_parameters, ssi_calibration_residual_call, 0, 0, {0, 0}},
    {"ssi_calibration_indicator", "calibration_indicator", NULL, 3, ssi_calibration_indicator_parameters, ssi_calibration_indicator_call, 0, 0, {0, 0}},
    {"ssi_cohort_new", "cohort_new", NULL, 6, ssi_cohort_new_parameters, ssi_cohort_new_call, 0, 0, {0, 0}},
    {"ssi_cohort_copy", "cohort_copy", "cohort_copy_later", 2, ssi_cohort_copy_parameters, ssi_cohort_copy_call, 0, 0, {0, 0}},
    {"ssi_cohort_label", "cohort_label", NULL, 2, ssi_cohort_label_parameters, ssi_cohort_label_call, 0, 0, {0, 0}},
    {"ssi_cohort_add", "cohort_add", NULL, 4, ssi_cohort_add_parameters, ssi_cohort_add_call, 0, 0, {0, 0}},
    {"ssi_cohort_add_columns", "cohort_add_columns", "cohort_add_columns_later", 8, ssi_cohort_add_columns_parameters, ssi_cohort_add_columns_call, 0, 0, {0, 0}},
    {"ssi_cohort_add_population", "cohort_add_population", "cohort_add_population_later", 9, ssi_cohort_add_population_parameters, ssi_cohort_add_population_call, 5, 6, {SSI_ERROR_UNSUPPORTED, SSI_ERROR_RANGE}},
    {"ssi_cohort_remove", "cohort_remove", NULL, 4, ssi_cohort_remove_parameters, ssi_cohort_remove_call, 0, 0, {0, 0}},
    {"ssi_cohort_merge", "cohort_merge", "cohort_merge_later", 2, ssi_cohort_merge_parameters, ssi_cohort_merge_call, 0, 0, {0, 0}},
    {"ssi_cohort_subtract", "cohort_subtract", "cohort_subtract_later", 2, ssi_cohort_subtract_parameters, ssi_cohort_subtract_call, 0, 0, {0, 0}},
    {"ssi_cohort_save", "cohort_save", "cohort_save_later", 4, ssi_cohort_save_parameters, ssi_cohort_save_call, 0, 0, {0, 0}},
    {"ssi_cohort_load", "cohort_load", "cohort_load_later", 4, ssi_cohort_load_parameters, ssi_cohort_load_call, 0, 0, {0, 0}},
    {"ssi_cohort_ranks", "cohort_ranks", "cohort_ranks_later", 5, ssi_cohort_ranks_parameters, ssi_cohort_ranks_call, 0, 0, {0, 0}},
    {"ssi_compare_new", "compare_new", "compare_new_later", 12, ssi_compare_new_parameters, ssi_compare_new_call, 0, 0, {0, 0}},
    {"ssi_compare_readings", "compare_readings", NULL, 2, ssi_compare_readings_parameters, ssi_compare_readings_call, 0, 0, {0, 0}},
    {"ssi_compare_reading", "compare_reading", NULL, 3, ssi_compare_reading_parameters, ssi_compare_reading_call, 0, 0, {0, 0}},
    {"ssi_compare_reading_pillar", "compare_reading_pillar", NULL, 4, ssi_compare_reading_pillar_parameters, ssi_compare_reading_pillar_call, 0, 0, {0, 0}},
    {"ssi_compare_total", "compare_total", NULL, 2, ssi_compare_total_parameters, ssi_compare_total_call, 0, 0, {0, 0}},
    {"ssi_compare_pillar", "compare_pillar", NULL, 3, ssi_compare_pillar_parameters, ssi_compare_pillar_call, 0, 0, {0, 0}},
    {"ssi_dashboard_new", "dashboard_new", "dashboard_new_later", 4, ssi_dashboard_new_parameters, ssi_dashboard_new_call, 0, 0, {0, 0}},
    {"ssi_dashboard_readings", "dashboard_readings", NULL, 2, ssi_dashboard_readings_parameters, ssi_dashboard_readings_call, 0, 0, {0, 0}},
    {"ssi_dashboard_reading", "dashboard_reading", NULL, 3, ssi_dashboard_reading_parameters, ssi_dashboard_reading_call, 0, 0, {0, 0}},
    {"ssi_dashboard_fault", "dashboard_fault", NULL, 2, ssi_dashboard_fault_parameters, ssi_dashboard_fault_call, 0, 0, {0, 0}},
    {"ssi_history_points", "history_points", "history_points_later", 11, ssi_history_points_parameters, ssi_history_points_call, 0, 0, {0, 0}},
    {"ssi_history_indicator", "history_indicator", "history_indicator_later", 9, ssi_history_indicator_parameters, ssi_history_indicator_call, 0, 0, {0, 0}},
    {"ssi_trend_new", "trend_new", "trend_new_later", 7, ssi_trend_new_parameters, ssi_trend_new_call, 0, 0, {0, 0}},
    {"ssi_trend_total", "trend_total", NULL, 3, ssi_trend_total_parameters, ssi_trend_total_call, 0, 0, {0, 0}},
    {"ssi_trend_pillar", "trend_pillar", NULL, 4, ssi_trend_pillar_parameters, ssi_trend_pillar_call, 0, 0, {0, 0}},
    {"ssi_trend_indicator", "trend_indicator", NULL, 4, ssi_trend_indicator_parameters, ssi_trend_indicator_call, 0, 0, {0, 0}},
    {"ssi_model_new", "model_new", NULL, 2, ssi_model_new_parameters, ssi_model_new_call, 0, 0, {0, 0}},
    {"ssi_model_new_version", "model_new_version", NULL, 3, ssi_model_new_version_parameters, ssi_model_new_version_call, 0, 0, {0, 0}},
    {"ssi_model_copy", "model_copy", NULL, 2, ssi_model_copy_parameters, ssi_model_copy_call, 0, 0, {0, 0}},
    {"ssi_model_version", "model_version", NULL, 2, ssi_model_version_parameters, ssi_model_version_call, 0, 0, {0, 0}},
    {"ssi_model_fingerprint", "model_fingerprint", NULL, 2, ssi_model_fingerprint_parameters, ssi_model_fingerprint_call, 0, 0, {0, 0}},
    {"ssi_model_pillar", "model_pillar", NULL, 2, ssi_model_pillar_parameters, ssi_model_pillar_call, 0, 0, {0, 0}},
    {"ssi_model_kind", "model_kind", NULL, 3, ssi_model_kind_parameters, ssi_model_kind_call, 0, 0, {0, 0}},
    {"ssi_model_fact", "model_fact", NULL, 3, ssi_model_fact_parameters, ssi_model_fact_call, 0, 0, {0, 0}},
    {"ssi_model_trait", "model_trait", NULL, 2, ssi_model_trait_parameters, ssi_model_trait_call, 0, 0, {0, 0}},
    {"ssi_model_indicator", "model_indicator", NULL, 3, ssi_model_indicator_parameters, ssi_model_indicator_call, 0, 0, {0, 0}},
    {"ssi_model_feeds", "model_feeds", NULL, 2, ssi_model_feeds_parameters, ssi_model_feeds_call, 0, 0, {0, 0}},
    {"ssi_model_feed", "model_feed", NULL, 3, ssi_model_feed_parameters, ssi_model_feed_call, 0, 0, {0, 0}},
    {"ssi_kind_by_name", "kind_by_name", NULL, 2, ssi_kind_by_name_parameters, ssi_kind_by_name_call, 0, 0, {0, 0}},
    {"ssi_fact_by_name", "fact_by_name", NULL, 2, ssi_fact_by_name_parameters, ssi_fact_by_name_call, 0, 0, {0, 0}},
    {"ssi_indicator_by_name", "indicator_by_name", NULL, 2, ssi_indicator_by_name_parameters, ssi_indicator_by_name_call, 0, 0, {0, 0}},
    {"ssi_model_set_weight", "model_set_weight", NULL, 3, ssi_model_set_weight_parameters, ssi_model_set_weight_call, 0, 0, {0, 0}},
    {"ssi_model_set_goalpost", "model_set_goalpost", NULL, 3, ssi_model_set_goalpost_parameters, ssi_model_set_goalpost_call, 0, 0, {0, 0}},
    {"ssi_model_set_half_life", "model_set_half_life", NULL, 3, ssi_model_set_half_life_parameters, ssi_model_set_half_life_call, 0, 0, {0, 0}},
    {"ssi_model_set_cap", "model_set_cap", NULL, 3, ssi_model_set_cap_parameters, ssi_model_set_cap_call, 0, 0, {0, 0}},
    {"ssi_model_set_pillar", "model_set_pillar", NULL, 3, ssi_model_set_pillar_parameters, ssi_model_set_pillar_call, 0, 0, {0, 0}},
    {"ssi_model_balance", "model_balance", NULL, 1, ssi_model_balance_parameters, ssi_model_balance_call, 0, 0, {0, 0}},
    {"ssi_model_check", "model_check", NULL, 2, ssi_model_check_parameters, ssi_model_check_call, 0, 0, {0, 0}},
    {"ssi_model_refusal", "model_refusal", NULL, 2, ssi_model_refusal_parameters, ssi_model_refusal_call, 0, 0, {0, 0}},
    {"ssi_outcomes_stage", "outcomes_stage", "outcomes_stage_later", 6, ssi_outcomes_stage_parameters, ssi_outcomes_stage_call, 0, 0, {0, 0}},
    {"ssi_people_new", "people_new", "people_new_later", 5, ssi_people_new_parameters, ssi_people_new_call, 0, 0, {0, 0}},
    {"ssi_people_count", "people_count", NULL, 2, ssi_people_count_parameters, ssi_people_count_call, 0, 0, {0, 0}},
    {"ssi_people_total", "people_total", NULL, 2, ssi_people_total_parameters, ssi_people_total_call, 0, 0, {0, 0}},
    {"ssi_people_at", "people_at", NULL, 3, ssi_people_at_parameters, ssi_people_at_call, 0, 0, {0, 0}},
    {"ssi_people_find", "people_find", NULL, 3, ssi_people_find_parameters, ssi_people_find_call, 0, 0, {0, 0}},
    {"ssi_people_state", "people_state", NULL, 2, ssi_people_state_parameters, ssi_people_state_call, 0, 0, {0, 0}},
    {"ssi_people_reason", "people_reason", NULL, 2, ssi_people_reason_parameters, ssi_people_reason_call, 0, 0, {0, 0}},
    {"ssi_what_if_new", "what_if_new", "what_if_new_later", 8, ssi_what_if_new_parameters, ssi_what_if_new_call, 0, 0, {0, 0}},
    {"ssi_what_if_total", "what_if_total", NULL, 2, ssi_what_if_total_parameters, ssi_what_if_total_call, 0, 0, {0, 0}},
    {"ssi_what_if_pillar", "what_if_pillar", NULL, 3, ssi_what_if_pillar_parameters, ssi_what_if_pillar_call, 0, 0, {0, 0}},
    {"ssi_what_if_indicator", "what_if_indicator", NULL, 3, ssi_what_if_indicator_parameters, ssi_what_if_indicator_call, 0, 0, {0, 0}},
    {"ssi_plan_options_new", "plan_options_new", NULL, 2, ssi_plan_options_new_parameters, ssi_plan_options_new_call, 0, 0, {0, 0}},
    {"ssi_plan_options_set_time", "plan_options_set_time", NULL, 3, ssi_plan_options_set_time_parameters, ssi_plan_options_set_time_call, 0, 0, {0, 0}},
    {"ssi_plan_options_limit", "plan_options_limit", NULL, 4, ssi_plan_options_limit_parameters, ssi_plan_options_limit_call, 0, 0, {0, 0}},
    {"ssi_plan_options_set_cohort", "plan_options_set_cohort", NULL, 5, ssi_plan_options_set_cohort_parameters, ssi_plan_options_set_cohort_call, 0, 0, {0, 0}},
    {"ssi_plan_options_refusal", "plan_options_refusal", NULL, 2, ssi_plan_options_refusal_parameters, ssi_plan_options_refusal_call, 0, 0, {0, 0}},
    {"ssi_plan_actions", "plan_actions", NULL, 1, ssi_plan_actions_parameters, ssi_plan_actions_call, 0, 0, {0, 0}},
    {"ssi_plan_action", "plan_action", NULL, 2, ssi_plan_action_parameters, ssi_plan_action_call, 0, 0, {0, 0}},
    {"ssi_plan_new", "plan_new", "plan_new_later", 8, ssi_plan_new_parameters, ssi_plan_new_call, 0, 0, {0, 0}},
    {"ssi_plan_total", "plan_total", NULL, 2, ssi_plan_total_parameters, ssi_plan_total_call, 0, 0, {0, 0}},
    {"ssi_plan_pillar", "plan_pillar", NULL, 3, ssi_plan_pillar_parameters, ssi_plan_pillar_call, 0, 0, {0, 0}},
    {"ssi_plan_lines", "plan_lines", NULL, 2, ssi_plan_lines_parameters, ssi_plan_lines_call, 0, 0, {0, 0}},
    {"ssi_plan_line", "plan_line", NULL, 3, ssi_plan_line_parameters, ssi_plan_line_call, 0, 0, {0, 0}},
    {"ssi_plan_tasks", "plan_tasks", NULL, 2, ssi_plan_tasks_parameters, ssi_plan_tasks_call, 0, 0, {0, 0}},
    {"ssi_plan_task", "plan_task", NULL, 3, ssi_plan_task_parameters, ssi_plan_task_call, 0, 0, {0, 0}},
    {"ssi_plan_yields", "plan_yields", NULL, 2, ssi_plan_yields_parameters, ssi_plan_yields_call, 0, 0, {0, 0}},
    {"ssi_plan_yield", "plan_yield", NULL, 3, ssi_plan_yield_parameters, ssi_plan_yield_call, 0, 0, {0, 0}},
    {"ssi_plan_activity", "plan_activity", "plan_activity_later", 2, ssi_plan_activity_parameters, ssi_plan_activity_call, 0, 0, {0, 0}},
    {"ssi_plan_profile", "plan_profile", NULL, 2, ssi_plan_profile_parameters, ssi_plan_profile_call, 0, 0, {0, 0}},
    {"ssi_plan_points", "plan_points", "plan_points_later", 5, ssi_plan_points_parameters, ssi_plan_points_call, 0, 0, {0, 0}},
    {"ssi_scorer_new", "scorer_new", NULL, 3, ssi_scorer_new_parameters, ssi_scorer_new_call, 0, 0, {0, 0}},
    {"ssi_scorer_scratch", "scorer_scratch", NULL, 3, ssi_scorer_scratch_parameters, ssi_scorer_scratch_call, 0, 0, {0, 0}},
    {"ssi_scorer_score", "scorer_score", "scorer_score_later", 7, ssi_scorer_score_parameters, ssi_scorer_score_call, 0, 0, {0, 0}},
    {"ssi_population_scratch", "population_scratch", "population_scratch_later", 4, ssi_population_scratch_parameters, ssi_population_scratch_call, 2, 3, {0, 0}},
    {"ssi_population_score", "population_score", "population_score_later", 18, ssi_population_score_parameters, ssi_population_score_call, 4, 5, {SSI_ERROR_RANGE, 0}},
    {"ssi_population_history", "population_history", "population_history_later", 12, ssi_population_history_parameters, ssi_population_history_call, 5, 6, {SSI_ERROR_RANGE, 0}},
    {"ssi_population_group", "population_group", "population_group_later", 8, ssi_population_group_parameters, ssi_population_group_call, 0, 0, {0, 0}},
    {"ssi_population_column", "population_column", "population_column_later", 16, ssi_population_column_parameters, ssi_population_column_call, 0, 0, {0, 0}},
    {"ssi_dataset_new", "dataset_new", "dataset_new_later", 4, ssi_dataset_new_parameters, ssi_dataset_new_call, 0, 0, {SSI_ERROR_RANGE, 0}},
    {"ssi_dataset_members", "dataset_members", NULL, 2, ssi_dataset_members_parameters, ssi_dataset_members_call, 0, 0, {0, 0}},
    {"ssi_dataset_scratch", "dataset_scratch", NULL, 2, ssi_dataset_scratch_parameters, ssi_dataset_scratch_call, 0, 0, {0, 0}},
    {"ssi_dataset_score", "dataset_score", "dataset_score_later", 17, ssi_dataset_score_parameters, ssi_dataset_score_call, 0, 0, {0, 0}},
    {"ssi_profile_new", "profile_new", NULL, 2, ssi_profile_new_parameters, ssi_profile_new_call, 0, 0, {0, 0}},
    {"ssi_profile_copy", "profile_copy", NULL, 2, ssi_profile_copy_parameters, ssi_profile_copy_call, 0, 0, {0, 0}},
    {"ssi_profile_set_fact", "profile_set_fact", NULL, 3, ssi_profile_set_fact_parameters, ssi_profile_set_fact_call, 0, 0, {0, 0}},
    {"ssi_profile_clear_fact", "profile_clear_fact", NULL, 2, ssi_profile_clear_fact_parameters, ssi_profile_clear_fact_call, 0, 0, {0, 0}},
    {"ssi_profile_fact", "profile_fact", NULL, 4, ssi_profile_fact_parameters, ssi_profile_fact_call, 0, 0, {0, 0}},
    {"ssi_profile_observe_part", "profile_observe_part", NULL, 3, ssi_profile_observe_part_parameters, ssi_profile_observe_part_call, 0, 0, {0, 0}},
    {"ssi_profile_observed_share", "profile_observed_share", NULL, 3, ssi_profile_observed_share_parameters, ssi_profile_observed_share_call, 0, 0, {0, 0}},
    {"ssi_profile_set_facts", "profile_set_facts", NULL, 3, ssi_profile_set_facts_parameters, ssi_profile_set_facts_call, 0, 0, {0, 0}},
    {"ssi_profile_facts", "profile_facts", NULL, 3, ssi_profile_facts_parameters, ssi_profile_facts_call, 0, 0, {0, 0}},
    {"ssi_profile_refusal", "profile_refusal", NULL, 2, ssi_profile_refusal_parameters, ssi_profile_refusal_call, 0, 0, {0, 0}},
    {"ssi_profile_set_section", "profile_set_section", NULL, 4, ssi_profile_set_section_parameters, ssi_profile_set_section_call, 0, 0, {0, 0}},
    {"ssi_profile_set_target", "profile_set_target", NULL, 3, ssi_profile_set_target_parameters, ssi_profile_set_target_call, 0, 0, {0, 0}},
    {"ssi_profile_matches", "profile_matches", NULL, 4, ssi_profile_matches_parameters, ssi_profile_matches_call, 0, 0, {0, 0}},
    {"ssi_profile_merge", "profile_merge", NULL, 2, ssi_profile_merge_parameters, ssi_profile_merge_call, 0, 0, {0, 0}},
    {"ssi_profile_save", "profile_save", "profile_save_later", 4, ssi_profile_save_parameters, ssi_profile_save_call, 0, 0, {0, 0}},
    {"ssi_profile_load", "profile_load", "profile_load_later", 4, ssi_profile_load_parameters, ssi_profile_load_call, 0, 0, {0, 0}},
    {"ssi_score_json", "score_json", NULL, 5, ssi_score_json_parameters, ssi_score_json_call, 0, 0, {0, 0}},
    {"ssi_report_new", "report_new", NULL, 3, ssi_report_new_parameters, ssi_report_new_call, 0, 0, {0, 0}},
    {"ssi_report_add_signals", "report_add_signals", "report_add_signals_later", 3, ssi_report_add_signals_parameters, ssi_report_add_signals_call, 0, 0, {0, 0}},
    {"ssi_report_add_history", "report_add_history", "report_add_history_later", 5, ssi_report_add_history_parameters, ssi_report_add_history_call, 0, 0, {0, 0}},
    {"ssi_report_add_trend", "report_add_trend", NULL, 2, ssi_report_add_trend_parameters, ssi_report_add_trend_call, 0, 0, {0, 0}},
    {"ssi_report_add_plan", "report_add_plan", NULL, 2, ssi_report_add_plan_parameters, ssi_report_add_plan_call, 0, 0, {0, 0}},
    {"ssi_report_add_people", "report_add_people", "report_add_people_later", 4, ssi_report_add_people_parameters, ssi_report_add_people_call, 0, 0, {0, 0}},
    {"ssi_report_add_benchmark", "report_add_benchmark", NULL, 2, ssi_report_add_benchmark_parameters, ssi_report_add_benchmark_call, 0, 0, {0, 0}},
    {"ssi_report_add_archive", "report_add_archive", "report_add_archive_later", 3, ssi_report_add_archive_parameters, ssi_report_add_archive_call, 0, 0, {0, 0}},
    {"ssi_report_json", "report_json", NULL, 4, ssi_report_json_parameters, ssi_report_json_call, 0, 0, {0, 0}},
    {"ssi_selftest", "selftest", NULL, 1, ssi_selftest_parameters, ssi_selftest_call, 0, 0, {0, 0}},
    {"ssi_score_new", "score_new", "score_new_later", 6, ssi_score_new_parameters, ssi_score_new_call, 0, 0, {0, 0}},
    {"ssi_score_day", "score_day", NULL, 2, ssi_score_day_parameters, ssi_score_day_call, 0, 0, {0, 0}},
    {"ssi_score_total", "score_total", NULL, 2, ssi_score_total_parameters, ssi_score_total_call, 0, 0, {0, 0}},
    {"ssi_score_pillar", "score_pillar", NULL, 3, ssi_score_pillar_parameters, ssi_score_pillar_call, 0, 0, {0, 0}},
    {"ssi_score_display", "score_display", NULL, 2, ssi_score_display_parameters, ssi_score_display_call, 0, 0, {0, 0}},
    {"ssi_score_estimate", "score_estimate", NULL, 2, ssi_score_estimate_parameters, ssi_score_estimate_call, 0, 0, {0, 0}},
    {"ssi_score_estimate_pillar", "score_estimate_pillar", NULL, 3, ssi_score_estimate_pillar_parameters, ssi_score_estimate_pillar_call, 0, 0, {0, 0}},
    {"ssi_score_indicator", "score_indicator", NULL, 3, ssi_score_indicator_parameters, ssi_score_indicator_call, 0, 0, {0, 0}},
    {"ssi_score_contributions", "score_contributions", NULL, 2, ssi_score_contributions_parameters, ssi_score_contributions_call, 0, 0, {0, 0}},
    {"ssi_score_contribution", "score_contribution", NULL, 3, ssi_score_contribution_parameters, ssi_score_contribution_call, 0, 0, {0, 0}},
    {"ssi_score_of_kind", "score_of_kind", NULL, 3, ssi_score_of_kind_parameters, ssi_score_of_kind_call, 0, 0, {0, 0}},
    {"ssi_score_of_fact", "score_of_fact", NULL, 3, ssi_score_of_fact_parameters, ssi_score_of_fact_call, 0, 0, {0, 0}},
    {"ssi_pillar_score", "pillar_score", "pillar_score_later", 7, ssi_pillar_score_parameters, ssi_pillar_score_call, 0, 0, {0, 0}},
    {"ssi_seats_new", "seats_new", NULL, 3, ssi_seats_new_parameters, ssi_seats_new_call, 0, 0, {0, 0}},
    {"ssi_seats_set_budget", "seats_set_budget", NULL, 2, ssi_seats_set_budget_parameters, ssi_seats_set_budget_call, 0, 0, {0, 0}},
    {"ssi_seats_add", "seats_add", "seats_add_later", 4, ssi_seats_add_parameters, ssi_seats_add_call, 0, 0, {0, 0}},
    {"ssi_seats_resolve", "seats_resolve", NULL, 1, ssi_seats_resolve_parameters, ssi_seats_resolve_call, 0, 0, {0, 0}},
    {"ssi_seats_files", "seats_files", NULL, 2, ssi_seats_files_parameters, ssi_seats_files_call, 0, 0, {0, 0}},
    {"ssi_seats_file", "seats_file", NULL, 3, ssi_seats_file_parameters, ssi_seats_file_call, 0, 0, {0, 0}},
    {"ssi_seats_skip", "seats_skip", NULL, 4, ssi_seats_skip_parameters, ssi_seats_skip_call, 0, 0, {0, 0}},
    {"ssi_seats_seats", "seats_seats", NULL, 2, ssi_seats_seats_parameters, ssi_seats_seats_call, 0, 0, {0, 0}},
    {"ssi_seats_seat", "seats_seat", NULL, 3, ssi_seats_seat_parameters, ssi_seats_seat_call, 0, 0, {0, 0}},
    {"ssi_seats_readings", "seats_readings", NULL, 2, ssi_seats_readings_parameters, ssi_seats_readings_call, 0, 0, {0, 0}},
    {"ssi_seats_reading", "seats_reading", NULL, 3, ssi_seats_reading_parameters, ssi_seats_reading_call, 0, 0, {0, 0}},
    {"ssi_seats_words", "seats_words", NULL, 2, ssi_seats_words_parameters, ssi_seats_words_call, 0, 0, {0, 0}},
    {"ssi_seats_word", "seats_word", NULL, 3, ssi_seats_word_parameters, ssi_seats_word_call, 0, 0, {0, 0}},
    {"ssi_seats_day", "seats_day", NULL, 2, ssi_seats_day_parameters, ssi_seats_day_call, 0, 0, {0, 0}},
    {"ssi_seats_rows", "seats_rows", NULL, 2, ssi_seats_rows_parameters, ssi_seats_rows_call, 0, 0, {0, 0}},
    {"ssi_seats_columns", "seats_columns", "seats_columns_later", 9, ssi_seats_columns_parameters, ssi_seats_columns_call, 0, 0, {0, 0}},
    {"ssi_seats_types", "seats_types", NULL, 1, ssi_seats_types_parameters, ssi_seats_types_call, 0, 0, {0, 0}},
    {"ssi_seats_type", "seats_type", NULL, 2, ssi_seats_type_parameters, ssi_seats_type_call, 0, 0, {0, 0}},
    {"ssi_sensitivity_new", "sensitivity_new", "sensitivity_new_later", 7, ssi_sensitivity_new_parameters, ssi_sensitivity_new_call, 0, 0, {0, 0}},
    {"ssi_sensitivity_total", "sensitivity_total", NULL, 2, ssi_sensitivity_total_parameters, ssi_sensitivity_total_call, 0, 0, {0, 0}},
    {"ssi_sensitivity_pillar", "sensitivity_pillar", NULL, 3, ssi_sensitivity_pillar_parameters, ssi_sensitivity_pillar_call, 0, 0, {0, 0}},
    {"ssi_sensitivity_rank", "sensitivity_rank", "sensitivity_rank_later", 4, ssi_sensitivity_rank_parameters, ssi_sensitivity_rank_call, 0, 0, {0, 0}},
    {"ssi_sensitivity_swings", "sensitivity_swings", NULL, 2, ssi_sensitivity_swings_parameters, ssi_sensitivity_swings_call, 0, 0, {0, 0}},
    {"ssi_sensitivity_swing", "sensitivity_swing", NULL, 3, ssi_sensitivity_swing_parameters, ssi_sensitivity_swing_call, 0, 0, {0, 0}},
    {"ssi_team_new", "team_new", NULL, 5, ssi_team_new_parameters, ssi_team_new_call, 0, 0, {0, 0}},
    {"ssi_team_add", "team_add", NULL, 5, ssi_team_add_parameters, ssi_team_add_call, 0, 0, {0, 0}},
    {"ssi_team_member", "team_member", NULL, 3, ssi_team_member_parameters, ssi_team_member_call, 0, 0, {0, 0}},
    {"ssi_team_summary", "team_summary", "team_summary_later", 3, ssi_team_summary_parameters, ssi_team_summary_call, 0, 0, {0, 0}},
    {"ssi_team_shares", "team_shares", NULL, 2, ssi_team_shares_parameters, ssi_team_shares_call, 0, 0, {0, 0}},
    {"ssi_team_share", "team_share", NULL, 3, ssi_team_share_parameters, ssi_team_share_call, 0, 0, {0, 0}},
};
const size_t CALLS_COUNT = 246;

const status_row STATUSES[] = {
    {0, "SSI_OK"},
    {1, "SSI_ERROR_NULL"},
    {2, "SSI_ERROR_MEMORY"},
    {3, "SSI_ERROR_SIZE"},
    {4, "SSI_ERROR_DAY"},
    {5, "SSI_ERROR_KIND"},
    {6, "SSI_ERROR_TRAITS"},
    {7, "SSI_ERROR_COUNT"},
    {8, "SSI_ERROR_FACT"},
    {9, "SSI_ERROR_INDICATOR"},
    {10, "SSI_ERROR_PILLAR"},
    {11, "SSI_ERROR_SECTION"},
    {12, "SSI_ERROR_RANGE"},
    {13, "SSI_ERROR_UTF8"},
    {14, "SSI_ERROR_LENGTH"},
    {15, "SSI_ERROR_SPACE"},
    {16, "SSI_ERROR_INDEX"},
    {17, "SSI_ERROR_FORMAT"},
    {18, "SSI_ERROR_VERSION"},
    {19, "SSI_ERROR_MODEL"},
    {20, "SSI_ERROR_UNOBSERVED"},
    {21, "SSI_ERROR_EMPTY"},
    {22, "SSI_ERROR_NAME"},
    {23, "SSI_ERROR_LIMIT"},
    {24, "SSI_ERROR_WINDOW"},
    {25, "SSI_ERROR_STAGE"},
    {26, "SSI_ERROR_COHORT"},
    {27, "SSI_ERROR_READINGS"},
    {28, "SSI_ERROR_TIME"},
    {29, "SSI_ERROR_MEMBER"},
    {30, "SSI_ERROR_BUDGET"},
    {31, "SSI_ERROR_MISMATCH"},
    {32, "SSI_ERROR_UNSUPPORTED"},
    {33, "SSI_ERROR_SELFTEST"},
    {34, "SSI_ERROR_SERIAL"},
    {35, "SSI_ERROR_MIXED"},
};
const size_t STATUSES_COUNT = 36;

const char *status_text(int32_t status) {
  return ssi_status_text((ssi_status)status);
}

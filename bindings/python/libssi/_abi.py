# Made by bindings/generate; do not edit.
"""The C interface as ctypes has it."""

from ctypes import (
    CFUNCTYPE, POINTER, Structure, c_bool, c_char_p, c_int, c_int32, c_int64,
    c_size_t, c_uint32, c_uint64, c_uint8, c_void_p)

from ._bind import function


class ssi_activity(Structure):
    """Opaque."""


ssi_activity_p = POINTER(ssi_activity)


class ssi_archive(Structure):
    """Opaque."""


ssi_archive_p = POINTER(ssi_archive)


class ssi_benchmark(Structure):
    """Opaque."""


ssi_benchmark_p = POINTER(ssi_benchmark)


class ssi_budget(Structure):
    """Opaque."""


ssi_budget_p = POINTER(ssi_budget)


class ssi_calibration(Structure):
    """Opaque."""


ssi_calibration_p = POINTER(ssi_calibration)


class ssi_cohort(Structure):
    """Opaque."""


ssi_cohort_p = POINTER(ssi_cohort)


class ssi_compare(Structure):
    """Opaque."""


ssi_compare_p = POINTER(ssi_compare)


class ssi_dashboard(Structure):
    """Opaque."""


ssi_dashboard_p = POINTER(ssi_dashboard)


class ssi_trend(Structure):
    """Opaque."""


ssi_trend_p = POINTER(ssi_trend)


class ssi_model(Structure):
    """Opaque."""


ssi_model_p = POINTER(ssi_model)


class ssi_people(Structure):
    """Opaque."""


ssi_people_p = POINTER(ssi_people)


class ssi_what_if(Structure):
    """Opaque."""


ssi_what_if_p = POINTER(ssi_what_if)


class ssi_plan_options(Structure):
    """Opaque."""


ssi_plan_options_p = POINTER(ssi_plan_options)


class ssi_plan(Structure):
    """Opaque."""


ssi_plan_p = POINTER(ssi_plan)


class ssi_scorer(Structure):
    """Opaque."""


ssi_scorer_p = POINTER(ssi_scorer)


class ssi_dataset(Structure):
    """Opaque."""


ssi_dataset_p = POINTER(ssi_dataset)


class ssi_profile(Structure):
    """Opaque."""


ssi_profile_p = POINTER(ssi_profile)


class ssi_report(Structure):
    """Opaque."""


ssi_report_p = POINTER(ssi_report)


class ssi_score(Structure):
    """Opaque."""


ssi_score_p = POINTER(ssi_score)


class ssi_seats(Structure):
    """Opaque."""


ssi_seats_p = POINTER(ssi_seats)


class ssi_sensitivity(Structure):
    """Opaque."""


ssi_sensitivity_p = POINTER(ssi_sensitivity)


class ssi_team(Structure):
    """Opaque."""


ssi_team_p = POINTER(ssi_team)


class ssi_role_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("file", c_char_p),
        ("sentence", c_char_p),
    ]


ssi_role_info_p = POINTER(ssi_role_info)


class ssi_file_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("role", c_char_p),
        ("reasons", c_size_t),
        ("rows", c_int64),
        ("read", c_int64),
        ("skipped", c_int64),
        ("state", c_int),
        ("share", c_int32),
        ("missed", c_int64),
        ("encoding", c_char_p),
        ("export_index", c_size_t),
        ("order", c_int),
        ("by_header", c_bool),
        ("reserved", c_uint8 * 3),
    ]


ssi_file_info_p = POINTER(ssi_file_info)


class ssi_skip_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("reason", c_int),
        ("name", c_char_p),
        ("sentence", c_char_p),
        ("column", c_char_p),
        ("rows", c_int64),
        ("line", c_int64),
        ("missed", c_bool),
        ("reserved", c_uint8 * 7),
    ]


ssi_skip_info_p = POINTER(ssi_skip_info)


class ssi_export_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("files", c_size_t),
        ("day", c_int32),
        ("first", c_int32),
        ("last", c_int32),
        ("form", c_int),
        ("missing", c_size_t),
    ]


ssi_export_info_p = POINTER(ssi_export_info)


class ssi_archive_kind_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("files", c_size_t),
        ("understood", c_int64),
        ("missed", c_int64),
        ("kind", c_int),
        ("share", c_int32),
        ("first", c_int32),
        ("last", c_int32),
    ]


ssi_archive_kind_info_p = POINTER(ssi_archive_kind_info)


class ssi_archive_day_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("later", c_int64),
        ("day", c_int32),
        ("newest", c_int32),
        ("exported", c_int32),
        ("basis", c_int),
    ]


ssi_archive_day_info_p = POINTER(ssi_archive_day_info)


class ssi_archive_name_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("address", c_char_p),
        ("day", c_int32),
        ("reserved", c_int32),
    ]


ssi_archive_name_info_p = POINTER(ssi_archive_name_info)


class ssi_allocator(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("context", c_void_p),
        ("allocate", CFUNCTYPE(c_void_p, c_void_p, c_size_t)),
        ("release", CFUNCTYPE(None, c_void_p, c_void_p, c_size_t)),
    ]


ssi_allocator_p = POINTER(ssi_allocator)


class ssi_refusal(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("field", c_char_p),
        ("member", c_int64),
        ("row", c_int64),
        ("value", c_int64),
        ("minimum", c_int64),
        ("maximum", c_int64),
        ("status", c_int),
        ("pillar", c_int32),
        ("indicator", c_int32),
        ("kind", c_int32),
        ("fact", c_int32),
        ("reserved", c_int32),
    ]


ssi_refusal_p = POINTER(ssi_refusal)


class ssi_benchmark_options(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("synthetic", c_bool),
        ("epsilon", c_int32),
    ]


ssi_benchmark_options_p = POINTER(ssi_benchmark_options)


class ssi_benchmark_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("members", c_int64),
        ("kind", c_int),
        ("source", c_int),
        ("has_pillars", c_bool),
        ("day", c_int32),
        ("epsilon", c_int32),
        ("knots", c_int32),
    ]


ssi_benchmark_info_p = POINTER(ssi_benchmark_info)


class ssi_knot_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("points", c_int32),
        ("share", c_int32),
    ]


ssi_knot_info_p = POINTER(ssi_knot_info)


class ssi_mean_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("total", c_int32),
        ("total_margin", c_int32),
        ("has_pillars", c_bool),
        ("brand", c_int32),
        ("find", c_int32),
        ("engage", c_int32),
        ("relate", c_int32),
        ("pillar_margin", c_int32),
    ]


ssi_mean_result_p = POINTER(ssi_mean_result)


class ssi_gap_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("total", c_int32),
        ("total_margin", c_int32),
        ("has_pillars", c_bool),
        ("brand", c_int32),
        ("find", c_int32),
        ("engage", c_int32),
        ("relate", c_int32),
        ("pillar_margin", c_int32),
        ("weakest", c_int32),
        ("weakest_gap", c_int32),
    ]


ssi_gap_result_p = POINTER(ssi_gap_result)


class ssi_rank_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("above", c_int32),
        ("margin", c_int32),
        ("top", c_int32),
        ("best", c_int32),
        ("worst", c_int32),
        ("reserved", c_int32),
    ]


ssi_rank_result_p = POINTER(ssi_rank_result)


class ssi_movement_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("before", c_int32),
        ("after", c_int32),
        ("change", c_int32),
        ("own", c_int32),
        ("cohort", c_int32),
        ("cohort_margin", c_int32),
    ]


ssi_movement_result_p = POINTER(ssi_movement_result)


class ssi_budget_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("members", c_int64),
        ("serial", c_int64),
        ("limit", c_int32),
        ("quarter", c_int32),
    ]


ssi_budget_info_p = POINTER(ssi_budget_info)


class ssi_readings(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("count", c_size_t),
        ("days", c_void_p),
        ("brand", c_void_p),
        ("find", c_void_p),
        ("engage", c_void_p),
        ("relate", c_void_p),
    ]


ssi_readings_p = POINTER(ssi_readings)


class ssi_fit(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("error_before", c_int32),
        ("error_after", c_int32),
        ("bias_after", c_int32),
        ("worst_after", c_int32),
    ]


ssi_fit_p = POINTER(ssi_fit)


class ssi_residual(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("day", c_int32),
        ("pillar", c_int),
        ("reading", c_int32),
        ("before", c_int32),
        ("after", c_int32),
        ("reserved", c_int32),
    ]


ssi_residual_p = POINTER(ssi_residual)


class ssi_fitted_indicator(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("indicator", c_int),
        ("pillar", c_int),
        ("weight_before", c_int32),
        ("weight", c_int32),
        ("weight_low", c_int32),
        ("weight_high", c_int32),
        ("weight_determined", c_int),
        ("goalpost_before", c_int32),
        ("goalpost", c_int32),
        ("goalpost_low", c_int32),
        ("goalpost_high", c_int32),
        ("goalpost_determined", c_int),
    ]


ssi_fitted_indicator_p = POINTER(ssi_fitted_indicator)


class ssi_cohort_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("members", c_int64),
        ("kind", c_int),
        ("day", c_int32),
    ]


ssi_cohort_info_p = POINTER(ssi_cohort_info)


class ssi_cohort_columns(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("count", c_size_t),
        ("members", c_void_p),
        ("totals", c_void_p),
        ("brand", c_void_p),
        ("find", c_void_p),
        ("engage", c_void_p),
        ("relate", c_void_p),
    ]


ssi_cohort_columns_p = POINTER(ssi_cohort_columns)


class ssi_cohort_range(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("first", c_size_t),
        ("count", c_size_t),
        ("numbers", c_void_p),
    ]


ssi_cohort_range_p = POINTER(ssi_cohort_range)


class ssi_compared(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("day", c_int32),
        ("dashboard", c_int32),
        ("points", c_int32),
        ("high", c_int32),
        ("observed", c_int32),
        ("maximum", c_int32),
        ("difference", c_int32),
        ("within", c_bool),
        ("reserved", c_uint8 * 3),
    ]


ssi_compared_p = POINTER(ssi_compared)


class ssi_agreement(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("mean", c_int32),
        ("mean_size", c_int32),
        ("lowest", c_int32),
        ("highest", c_int32),
        ("within", c_int32),
        ("same", c_int32),
        ("opposite", c_int32),
        ("still", c_int32),
        ("verdict", c_int),
        ("reserved", c_int32),
    ]


ssi_agreement_p = POINTER(ssi_agreement)


class ssi_dashboard_day(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("day", c_int32),
        ("brand", c_int32),
        ("find", c_int32),
        ("engage", c_int32),
        ("relate", c_int32),
        ("earlier", c_int32),
    ]


ssi_dashboard_day_p = POINTER(ssi_dashboard_day)


class ssi_fault(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("sentence", c_char_p),
        ("column", c_char_p),
        ("text", c_char_p),
        ("line", c_int64),
        ("faults", c_int64),
        ("reason", c_int),
        ("reserved", c_int32),
    ]


ssi_fault_p = POINTER(ssi_fault)


class ssi_history_columns(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("total", c_void_p),
        ("brand", c_void_p),
        ("find", c_void_p),
        ("engage", c_void_p),
        ("relate", c_void_p),
    ]


ssi_history_columns_p = POINTER(ssi_history_columns)


class ssi_change(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("first_day", c_int32),
        ("last_day", c_int32),
        ("before", c_int32),
        ("after", c_int32),
        ("change", c_int32),
        ("drift", c_int32),
        ("verdict", c_int),
        ("reserved", c_int32),
    ]


ssi_change_p = POINTER(ssi_change)


class ssi_pillar_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("sentence", c_char_p),
        ("source", c_char_p),
    ]


ssi_pillar_info_p = POINTER(ssi_pillar_info)


class ssi_kind_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("sentence", c_char_p),
        ("source", c_char_p),
        ("unit", c_char_p),
        ("polarity", c_int),
        ("daily_cap", c_int32),
        ("cap_default", c_int32),
        ("cap_min", c_int32),
        ("cap_max", c_int32),
        ("seconds", c_int32),
        ("in_archive", c_bool),
        ("reserved", c_uint8 * 7),
    ]


ssi_kind_info_p = POINTER(ssi_kind_info)


class ssi_fact_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("sentence", c_char_p),
        ("source", c_char_p),
        ("unit", c_char_p),
        ("minimum", c_int32),
        ("maximum", c_int32),
        ("in_archive", c_bool),
        ("reserved", c_uint8 * 7),
    ]


ssi_fact_info_p = POINTER(ssi_fact_info)


class ssi_trait_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("sentence", c_char_p),
        ("source", c_char_p),
        ("bit", c_uint32),
        ("reserved", c_int32),
    ]


ssi_trait_info_p = POINTER(ssi_trait_info)


class ssi_indicator_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("sentence", c_char_p),
        ("advice", c_char_p),
        ("source", c_char_p),
        ("unit", c_char_p),
        ("pillar", c_int),
        ("pillar_default", c_int),
        ("measure", c_int),
        ("scale", c_int32),
        ("curve", c_int32),
        ("weight", c_int32),
        ("weight_default", c_int32),
        ("weight_min", c_int32),
        ("weight_max", c_int32),
        ("goalpost", c_int32),
        ("goalpost_default", c_int32),
        ("goalpost_min", c_int32),
        ("goalpost_max", c_int32),
        ("half_life", c_int32),
        ("half_life_default", c_int32),
        ("half_life_min", c_int32),
        ("half_life_max", c_int32),
        ("span", c_int32),
        ("prior", c_int32),
        ("expected", c_int32),
        ("anonymous", c_bool),
        ("reserved", c_uint8 * 7),
    ]


ssi_indicator_info_p = POINTER(ssi_indicator_info)


class ssi_feed_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("indicator", c_int),
        ("kind", c_int32),
        ("fact", c_int32),
        ("units", c_int32),
        ("fact_cap", c_int32),
        ("any_trait", c_uint32),
        ("bonus_trait", c_uint32 * 2),
        ("bonus_units", c_int32 * 2),
        ("against", c_bool),
        ("asked", c_bool),
        ("reserved", c_uint8 * 6),
    ]


ssi_feed_info_p = POINTER(ssi_feed_info)


class ssi_stage_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("count", c_int64),
        ("rate", c_int64),
        ("observed", c_bool),
        ("complete", c_bool),
        ("has_rate", c_bool),
        ("reserved", c_uint8 * 5),
    ]


ssi_stage_result_p = POINTER(ssi_stage_result)


class ssi_person(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("counterpart", c_uint64),
        ("sent", c_int64 * 3),
        ("received", c_int64 * 3),
        ("first_day", c_int32),
        ("last_day", c_int32),
        ("written_day", c_int32),
        ("heard_day", c_int32),
        ("connected_day", c_int32),
        ("traits", c_uint32),
        ("state", c_int),
        ("reason", c_int),
        ("rank", c_int32),
        ("ahead", c_int32),
        ("mutual", c_bool),
        ("reserved", c_uint8 * 7),
    ]


ssi_person_p = POINTER(ssi_person)


class ssi_people_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("people", c_size_t),
        ("ranked", c_size_t),
        ("mutual", c_size_t),
        ("fresh", c_size_t),
        ("living", c_size_t),
        ("cooling", c_size_t),
        ("silent", c_size_t),
        ("day", c_int32),
        ("daily", c_int32),
        ("left", c_int32),
        ("reserved", c_int32),
    ]


ssi_people_result_p = POINTER(ssi_people_result)


class ssi_person_state_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("sentence", c_char_p),
        ("state", c_int),
        ("reserved", c_int32),
    ]


ssi_person_state_info_p = POINTER(ssi_person_state_info)


class ssi_person_reason_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("sentence", c_char_p),
        ("reason", c_int),
        ("write", c_bool),
        ("reserved", c_uint8 * 3),
    ]


ssi_person_reason_info_p = POINTER(ssi_person_reason_info)


class ssi_difference(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("before", c_int32),
        ("after", c_int32),
        ("change", c_int32),
        ("reserved", c_int32),
    ]


ssi_difference_p = POINTER(ssi_difference)


class ssi_plan_action_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("kind", c_int),
        ("traits", c_uint32),
        ("seconds", c_int32),
        ("weekly", c_int32),
    ]


ssi_plan_action_info_p = POINTER(ssi_plan_action_info)


class ssi_plan_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("day", c_int32),
        ("horizon_day", c_int32),
        ("now", c_int32),
        ("without", c_int32),
        ("planned", c_int32),
        ("routine_gain", c_int32),
        ("profile_gain", c_int32),
        ("week_seconds", c_int32),
        ("used_seconds", c_int32),
        ("profile_seconds", c_int32),
        ("proven", c_bool),
        ("reserved", c_uint8 * 3),
        ("seen", c_int32),
    ]


ssi_plan_result_p = POINTER(ssi_plan_result)


class ssi_plan_pillar_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("now", c_int32),
        ("without", c_int32),
        ("planned", c_int32),
        ("has_cohort", c_bool),
        ("cohort", c_int32),
        ("gap", c_int32),
        ("seen", c_int32),
        ("reserved", c_int32),
    ]


ssi_plan_pillar_result_p = POINTER(ssi_plan_pillar_result)


class ssi_plan_line_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("kind", c_int),
        ("traits", c_uint32),
        ("times", c_int32),
        ("seconds", c_int32),
        ("gain", c_int32),
        ("alone", c_int32),
        ("observed", c_bool),
        ("reserved", c_uint8 * 3),
        ("seen", c_int32),
    ]


ssi_plan_line_result_p = POINTER(ssi_plan_line_result)


class ssi_plan_task_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("fact", c_int),
        ("value", c_int32),
        ("target", c_int32),
        ("seconds", c_int32),
        ("gain", c_int32),
        ("seen", c_int32),
    ]


ssi_plan_task_result_p = POINTER(ssi_plan_task_result)


class ssi_plan_yield_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("action", c_int),
        ("brings", c_int),
        ("traits", c_uint32),
        ("rate", c_int32),
        ("prior", c_int32),
        ("weight", c_int32),
        ("times", c_int64),
        ("came", c_int64),
        ("indicator", c_int32),
        ("reserved", c_int32),
    ]


ssi_plan_yield_result_p = POINTER(ssi_plan_yield_result)


class ssi_population(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("members", c_size_t),
        ("rows", c_size_t),
        ("fact_columns", c_size_t),
        ("kind_bytes", c_size_t),
        ("all_kinds_count", c_size_t),
        ("offsets", c_void_p),
        ("days", c_void_p),
        ("kinds", c_void_p),
        ("traits", c_void_p),
        ("counts", c_void_p),
        ("counterparts", c_void_p),
        ("facts", c_void_p),
        ("observed_kinds", c_void_p),
        ("observed_traits", c_void_p),
        ("all_kinds", c_void_p),
        ("all_traits", c_uint32),
        ("reserved", c_uint32),
        ("share_kinds", c_size_t),
        ("share_facts", c_size_t),
        ("kind_shares", c_void_p),
        ("fact_shares", c_void_p),
    ]


ssi_population_p = POINTER(ssi_population)


class ssi_column_options(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("value_bytes", c_size_t),
        ("out_bytes", c_size_t),
        ("unit", c_int64),
        ("minimum", c_int64),
        ("maximum", c_int64),
        ("missing", c_int64),
        ("has_sign", c_uint32),
        ("reserved", c_uint32),
    ]


ssi_column_options_p = POINTER(ssi_column_options)


class ssi_member_range(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("first", c_size_t),
        ("count", c_size_t),
        ("scratch_bytes", c_size_t),
        ("scratch", c_void_p),
    ]


ssi_member_range_p = POINTER(ssi_member_range)


class ssi_score_columns(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("indicators", c_size_t),
        ("total", c_void_p),
        ("brand", c_void_p),
        ("find", c_void_p),
        ("engage", c_void_p),
        ("relate", c_void_p),
        ("high", c_void_p),
        ("observed", c_void_p),
        ("points", c_void_p),
        ("measures", c_void_p),
    ]


ssi_score_columns_p = POINTER(ssi_score_columns)


class ssi_member_score(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("total", c_int32),
        ("brand", c_int32),
        ("find", c_int32),
        ("engage", c_int32),
        ("relate", c_int32),
        ("high", c_int32),
        ("observed", c_int32),
        ("reserved", c_int32),
    ]


ssi_member_score_p = POINTER(ssi_member_score)


class ssi_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("points", c_int32),
        ("low", c_int32),
        ("high", c_int32),
        ("observed", c_int32),
        ("maximum", c_int32),
        ("reserved", c_int32),
    ]


ssi_result_p = POINTER(ssi_result)


class ssi_indicator_result(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("indicator", c_int),
        ("pillar", c_int),
        ("state", c_int),
        ("points", c_int32),
        ("high", c_int32),
        ("observed", c_int32),
        ("maximum", c_int32),
        ("headroom", c_int32),
        ("goalpost", c_int32),
        ("measure", c_int64),
        ("share", c_int32),
        ("reserved", c_int32),
    ]


ssi_indicator_result_p = POINTER(ssi_indicator_result)


class ssi_contribution(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("indicator", c_int),
        ("pillar", c_int),
        ("kind", c_int32),
        ("fact", c_int32),
        ("points", c_int32),
        ("share", c_int32),
        ("observed", c_bool),
        ("reserved", c_uint8 * 7),
    ]


ssi_contribution_p = POINTER(ssi_contribution)


class ssi_seat_info(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("key", c_char_p),
        ("member", c_uint64),
        ("events", c_int64),
        ("first", c_int32),
        ("last", c_int32),
    ]


ssi_seat_info_p = POINTER(ssi_seat_info)


class ssi_seat_reading(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("seat", c_size_t),
        ("day", c_int32),
        ("total", c_int32),
        ("brand", c_int32),
        ("find", c_int32),
        ("engage", c_int32),
        ("relate", c_int32),
        ("has_day", c_bool),
        ("has_total", c_bool),
        ("has_pillars", c_bool),
        ("reserved", c_uint8 * 5),
    ]


ssi_seat_reading_p = POINTER(ssi_seat_reading)


class ssi_seat_type(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("sentence", c_char_p),
        ("kind", c_int),
        ("outcome", c_bool),
        ("reserved", c_uint8 * 3),
    ]


ssi_seat_type_p = POINTER(ssi_seat_type)


class ssi_seat_word(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("word", c_char_p),
        ("rows", c_int64),
    ]


ssi_seat_word_p = POINTER(ssi_seat_word)


class ssi_seat_columns(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("share_kinds", c_size_t),
        ("ends", c_void_p),
        ("days", c_void_p),
        ("kinds", c_void_p),
        ("counterparts", c_void_p),
        ("kind_shares", c_void_p),
    ]


ssi_seat_columns_p = POINTER(ssi_seat_columns)


class ssi_spread(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("points", c_int32),
        ("low", c_int32),
        ("median", c_int32),
        ("high", c_int32),
        ("minimum", c_int32),
        ("maximum", c_int32),
    ]


ssi_spread_p = POINTER(ssi_spread)


class ssi_rank_spread(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("top", c_int32),
        ("best", c_int32),
        ("worst", c_int32),
        ("minimum", c_int32),
        ("maximum", c_int32),
        ("reserved", c_int32),
    ]


ssi_rank_spread_p = POINTER(ssi_rank_spread)


class ssi_swing(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("indicator", c_int),
        ("pillar", c_int),
        ("weight_less", c_int32),
        ("weight_more", c_int32),
        ("goalpost_less", c_int32),
        ("goalpost_more", c_int32),
        ("swing", c_int32),
        ("reserved", c_int32),
    ]


ssi_swing_p = POINTER(ssi_swing)


class ssi_team_own(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("total", c_int32),
        ("brand", c_int32),
        ("find", c_int32),
        ("engage", c_int32),
        ("relate", c_int32),
        ("has_progress", c_bool),
        ("shares", c_bool),
        ("progress", c_int32),
        ("sharing", c_int32),
    ]


ssi_team_own_p = POINTER(ssi_team_own)


class ssi_team_view(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("name", c_char_p),
        ("day", c_int32),
        ("sharing", c_int32),
        ("total", c_int32),
        ("brand", c_int32),
        ("find", c_int32),
        ("engage", c_int32),
        ("relate", c_int32),
        ("weakest", c_int),
        ("weakest_gap", c_int32),
        ("has_progress", c_bool),
        ("progress", c_int32),
        ("with_baseline", c_int32),
    ]


ssi_team_view_p = POINTER(ssi_team_view)


class ssi_team_row(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("member", c_uint64),
        ("total", c_int32),
        ("place", c_int32),
        ("has_progress", c_bool),
        ("progress", c_int32),
        ("progress_place", c_int32),
        ("reserved", c_int32),
    ]


ssi_team_row_p = POINTER(ssi_team_row)


ssi_activity_new = function(
    "ssi_activity_new", False, "1.0", c_int, [
        ssi_allocator_p, POINTER(ssi_activity_p)])
ssi_activity_copy = function(
    "ssi_activity_copy", True, "1.0", c_int, [
        ssi_activity_p, POINTER(ssi_activity_p)])
ssi_activity_free = function(
    "ssi_activity_free", False, "1.0", None, [ssi_activity_p])
ssi_activity_add = function(
    "ssi_activity_add", False, "1.0", c_int, [
        ssi_activity_p, c_int32, c_int, c_uint32, c_uint32, c_uint64])
ssi_activity_add_columns = function(
    "ssi_activity_add_columns", True, "1.0", c_int, [
        ssi_activity_p, c_size_t, c_void_p, c_void_p, c_void_p, c_void_p,
        c_void_p, POINTER(c_size_t)])
ssi_activity_observe = function(
    "ssi_activity_observe", False, "1.0", c_int, [ssi_activity_p, c_int])
ssi_activity_observe_part = function(
    "ssi_activity_observe_part", False, "1.0", c_int, [
        ssi_activity_p, c_int, c_int32])
ssi_activity_observe_kinds = function(
    "ssi_activity_observe_kinds", False, "1.0", c_int, [
        ssi_activity_p, c_void_p, c_size_t])
ssi_activity_observed_kinds = function(
    "ssi_activity_observed_kinds", False, "1.0", c_int, [
        ssi_activity_p, c_void_p, c_size_t, POINTER(c_size_t)])
ssi_activity_observe_traits = function(
    "ssi_activity_observe_traits", False, "1.0", c_int, [
        ssi_activity_p, c_uint32])
ssi_activity_observed_traits = function(
    "ssi_activity_observed_traits", False, "1.0", c_int, [
        ssi_activity_p, POINTER(c_uint32)])
ssi_activity_observed = function(
    "ssi_activity_observed", False, "1.0", c_int, [
        ssi_activity_p, c_int, POINTER(c_bool)])
ssi_activity_observed_share = function(
    "ssi_activity_observed_share", False, "1.0", c_int, [
        ssi_activity_p, c_int, POINTER(c_int32)])
ssi_activity_merge = function(
    "ssi_activity_merge", True, "1.0", c_int, [ssi_activity_p, ssi_activity_p])
ssi_activity_cut = function(
    "ssi_activity_cut", False, "1.0", c_int, [
        ssi_activity_p, c_int32, POINTER(c_size_t)])
ssi_activity_forget = function(
    "ssi_activity_forget", False, "1.0", c_int, [
        ssi_activity_p, c_uint64, POINTER(c_size_t)])
ssi_activity_refusal = function(
    "ssi_activity_refusal", False, "1.0", c_int, [
        ssi_activity_p, ssi_refusal_p])
ssi_activity_rows = function(
    "ssi_activity_rows", False, "1.0", c_int, [
        ssi_activity_p, POINTER(c_size_t)])
ssi_activity_days = function(
    "ssi_activity_days", False, "1.0", c_int, [
        ssi_activity_p, POINTER(c_int32), POINTER(c_int32)])
ssi_activity_total = function(
    "ssi_activity_total", False, "1.0", c_int, [
        ssi_activity_p, c_int, c_int32, c_int32, POINTER(c_int64)])
ssi_activity_read = function(
    "ssi_activity_read", True, "1.0", c_int, [
        ssi_activity_p, c_size_t, c_size_t, c_void_p, c_void_p, c_void_p,
        c_void_p, c_void_p, POINTER(c_size_t)])
ssi_activity_save = function(
    "ssi_activity_save", True, "1.0", c_int, [
        ssi_activity_p, c_void_p, c_size_t, POINTER(c_size_t)])
ssi_activity_load = function(
    "ssi_activity_load", True, "1.0", c_int, [
        ssi_allocator_p, c_void_p, c_size_t, POINTER(ssi_activity_p)])
ssi_archive_new = function(
    "ssi_archive_new", True, "1.0", c_int, [
        ssi_allocator_p, c_void_p, c_char_p, c_size_t, POINTER(ssi_archive_p)])
ssi_archive_free = function(
    "ssi_archive_free", False, "1.0", None, [ssi_archive_p])
ssi_archive_wants = function(
    "ssi_archive_wants", False, "1.0", c_int, [c_char_p, POINTER(c_bool)])
ssi_archive_set_budget = function(
    "ssi_archive_set_budget", False, "1.0", c_int, [ssi_archive_p, c_uint64])
ssi_archive_memory = function(
    "ssi_archive_memory", False, "1.0", c_int, [
        ssi_archive_p, POINTER(c_uint64)])
ssi_archive_begin_export = function(
    "ssi_archive_begin_export", False, "1.0", c_int, [
        ssi_archive_p, c_char_p, c_int32])
ssi_archive_add = function(
    "ssi_archive_add", True, "1.0", c_int, [
        ssi_archive_p, c_char_p, c_void_p, c_size_t])
ssi_archive_begin_workbook = function(
    "ssi_archive_begin_workbook", False, "1.0", c_int, [
        ssi_archive_p, c_char_p])
ssi_archive_end_workbook = function(
    "ssi_archive_end_workbook", False, "1.0", c_int, [ssi_archive_p])
ssi_archive_resolve = function(
    "ssi_archive_resolve", True, "1.0", c_int, [
        ssi_archive_p, POINTER(ssi_profile_p), POINTER(ssi_activity_p)])
ssi_archive_conflict = function(
    "ssi_archive_conflict", False, "1.0", c_int, [
        ssi_archive_p, POINTER(c_size_t), POINTER(c_size_t)])
ssi_archive_files = function(
    "ssi_archive_files", False, "1.0", c_int, [
        ssi_archive_p, POINTER(c_size_t)])
ssi_archive_file = function(
    "ssi_archive_file", False, "1.0", c_int, [
        ssi_archive_p, c_size_t, ssi_file_info_p])
ssi_archive_skip = function(
    "ssi_archive_skip", False, "1.0", c_int, [
        ssi_archive_p, c_size_t, c_size_t, ssi_skip_info_p])
ssi_archive_day = function(
    "ssi_archive_day", False, "1.0", c_int, [
        ssi_archive_p, ssi_archive_day_info_p])
ssi_archive_worst = function(
    "ssi_archive_worst", False, "1.0", c_int, [
        ssi_archive_p, POINTER(c_size_t)])
ssi_archive_kind = function(
    "ssi_archive_kind", False, "1.0", c_int, [
        ssi_archive_p, c_int, ssi_archive_kind_info_p])
ssi_archive_exports = function(
    "ssi_archive_exports", False, "1.0", c_int, [
        ssi_archive_p, POINTER(c_size_t)])
ssi_archive_export = function(
    "ssi_archive_export", False, "1.0", c_int, [
        ssi_archive_p, c_size_t, ssi_export_info_p])
ssi_archive_export_missing = function(
    "ssi_archive_export_missing", False, "1.0", c_int, [
        ssi_archive_p, c_size_t, c_size_t, POINTER(c_size_t)])
ssi_archive_keep_shape = function(
    "ssi_archive_keep_shape", False, "1.0", c_int, [ssi_archive_p, c_bool])
ssi_archive_keep_names = function(
    "ssi_archive_keep_names", False, "1.0", c_int, [ssi_archive_p, c_bool])
ssi_archive_name = function(
    "ssi_archive_name", False, "1.0", c_int, [
        ssi_archive_p, c_uint64, ssi_archive_name_info_p])
ssi_archive_shape = function(
    "ssi_archive_shape", False, "1.0", c_int, [
        ssi_archive_p, c_size_t, c_char_p, c_size_t, POINTER(c_size_t)])
ssi_archive_roles = function(
    "ssi_archive_roles", False, "1.0", c_int, [POINTER(c_size_t)])
ssi_archive_role = function(
    "ssi_archive_role", False, "1.0", c_int, [c_size_t, ssi_role_info_p])
ssi_archive_found = function(
    "ssi_archive_found", False, "1.0", c_int, [
        ssi_archive_p, c_size_t, POINTER(c_bool)])
ssi_version = function(
    "ssi_version", False, "1.0", c_char_p, [])
ssi_version_number = function(
    "ssi_version_number", False, "1.0", c_int32, [])
ssi_status_name = function(
    "ssi_status_name", False, "1.0", c_char_p, [c_int])
ssi_status_text = function(
    "ssi_status_text", False, "1.0", c_char_p, [c_int])
ssi_day_from_date = function(
    "ssi_day_from_date", False, "1.0", c_int, [
        c_int32, c_int32, c_int32, POINTER(c_int32)])
ssi_day_to_date = function(
    "ssi_day_to_date", False, "1.0", c_int, [
        c_int32, POINTER(c_int32), POINTER(c_int32), POINTER(c_int32)])
ssi_decimal_text = function(
    "ssi_decimal_text", False, "1.0", c_int, [c_int64, c_char_p, c_size_t])
ssi_benchmark_epsilon = function(
    "ssi_benchmark_epsilon", False, "1.0", c_int, [c_size_t, POINTER(c_int32)])
ssi_benchmark_publish = function(
    "ssi_benchmark_publish", True, "1.0", c_int, [
        ssi_allocator_p, ssi_cohort_p, ssi_budget_p, c_void_p,
        ssi_benchmark_options_p, POINTER(ssi_benchmark_p)])
ssi_benchmark_fallback = function(
    "ssi_benchmark_fallback", False, "1.0", c_int, [
        ssi_allocator_p, POINTER(ssi_benchmark_p)])
ssi_benchmark_free = function(
    "ssi_benchmark_free", False, "1.0", None, [ssi_benchmark_p])
ssi_benchmark_label = function(
    "ssi_benchmark_label", False, "1.0", c_int, [
        ssi_benchmark_p, ssi_benchmark_info_p])
ssi_benchmark_knot = function(
    "ssi_benchmark_knot", False, "1.0", c_int, [
        ssi_benchmark_p, c_size_t, ssi_knot_info_p])
ssi_benchmark_mean = function(
    "ssi_benchmark_mean", False, "1.0", c_int, [
        ssi_benchmark_p, ssi_mean_result_p])
ssi_benchmark_gap = function(
    "ssi_benchmark_gap", False, "1.0", c_int, [
        ssi_benchmark_p, c_int32, c_void_p, ssi_gap_result_p])
ssi_benchmark_rank = function(
    "ssi_benchmark_rank", False, "1.0", c_int, [
        ssi_benchmark_p, c_int32, ssi_rank_result_p])
ssi_benchmark_tops = function(
    "ssi_benchmark_tops", True, "1.0", c_int, [
        ssi_benchmark_p, c_void_p, c_size_t, c_void_p])
ssi_benchmark_movement = function(
    "ssi_benchmark_movement", True, "1.0", c_int, [
        ssi_benchmark_p, ssi_benchmark_p, c_int32, c_int32,
        ssi_movement_result_p])
ssi_benchmark_save = function(
    "ssi_benchmark_save", True, "1.0", c_int, [
        ssi_benchmark_p, c_void_p, c_size_t, POINTER(c_size_t)])
ssi_benchmark_load = function(
    "ssi_benchmark_load", True, "1.0", c_int, [
        ssi_allocator_p, c_void_p, c_size_t, POINTER(ssi_benchmark_p)])
ssi_budget_new = function(
    "ssi_budget_new", False, "1.0", c_int, [
        ssi_allocator_p, c_int32, c_int32, POINTER(ssi_budget_p)])
ssi_budget_free = function(
    "ssi_budget_free", False, "1.0", None, [ssi_budget_p])
ssi_budget_label = function(
    "ssi_budget_label", False, "1.0", c_int, [ssi_budget_p, ssi_budget_info_p])
ssi_budget_set_limit = function(
    "ssi_budget_set_limit", False, "1.0", c_int, [ssi_budget_p, c_int32])
ssi_budget_advance = function(
    "ssi_budget_advance", False, "1.0", c_int, [ssi_budget_p, c_int32])
ssi_budget_spent = function(
    "ssi_budget_spent", False, "1.0", c_int, [
        ssi_budget_p, c_uint64, POINTER(c_int32)])
ssi_budget_afford = function(
    "ssi_budget_afford", True, "1.0", c_int, [
        ssi_budget_p, c_void_p, c_size_t, c_int32, c_void_p, POINTER(c_size_t)])
ssi_budget_save = function(
    "ssi_budget_save", True, "1.0", c_int, [
        ssi_budget_p, c_void_p, c_size_t, POINTER(c_size_t)])
ssi_budget_load = function(
    "ssi_budget_load", True, "1.0", c_int, [
        ssi_allocator_p, c_void_p, c_size_t, c_int64, POINTER(ssi_budget_p)])
ssi_calibration_new = function(
    "ssi_calibration_new", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, ssi_profile_p, ssi_activity_p,
        ssi_readings_p, POINTER(c_size_t), POINTER(ssi_calibration_p)])
ssi_calibration_free = function(
    "ssi_calibration_free", False, "1.0", None, [ssi_calibration_p])
ssi_calibration_model = function(
    "ssi_calibration_model", True, "1.0", c_int, [
        ssi_calibration_p, POINTER(ssi_model_p)])
ssi_calibration_total = function(
    "ssi_calibration_total", False, "1.0", c_int, [
        ssi_calibration_p, ssi_fit_p])
ssi_calibration_pillar = function(
    "ssi_calibration_pillar", False, "1.0", c_int, [
        ssi_calibration_p, c_int, ssi_fit_p])
ssi_calibration_residuals = function(
    "ssi_calibration_residuals", False, "1.0", c_int, [
        ssi_calibration_p, POINTER(c_size_t)])
ssi_calibration_residual = function(
    "ssi_calibration_residual", False, "1.0", c_int, [
        ssi_calibration_p, c_size_t, ssi_residual_p])
ssi_calibration_indicator = function(
    "ssi_calibration_indicator", False, "1.0", c_int, [
        ssi_calibration_p, c_int, ssi_fitted_indicator_p])
ssi_cohort_new = function(
    "ssi_cohort_new", True, "1.0", c_int, [
        ssi_allocator_p, c_int, c_char_p, c_size_t, c_int32,
        POINTER(ssi_cohort_p)])
ssi_cohort_copy = function(
    "ssi_cohort_copy", True, "1.0", c_int, [
        ssi_cohort_p, POINTER(ssi_cohort_p)])
ssi_cohort_free = function(
    "ssi_cohort_free", False, "1.0", None, [ssi_cohort_p])
ssi_cohort_label = function(
    "ssi_cohort_label", False, "1.0", c_int, [ssi_cohort_p, ssi_cohort_info_p])
ssi_cohort_add = function(
    "ssi_cohort_add", False, "1.0", c_int, [
        ssi_cohort_p, c_uint64, c_int32, c_void_p])
ssi_cohort_add_columns = function(
    "ssi_cohort_add_columns", True, "1.0", c_int, [
        ssi_cohort_p, ssi_cohort_columns_p])
ssi_cohort_add_population = function(
    "ssi_cohort_add_population", True, "1.0", c_int, [
        ssi_cohort_p, ssi_scorer_p, ssi_population_p, c_int32,
        ssi_cohort_range_p, POINTER(c_size_t), POINTER(c_size_t)])
ssi_cohort_remove = function(
    "ssi_cohort_remove", False, "1.0", c_int, [
        ssi_cohort_p, c_uint64, c_int32, c_void_p])
ssi_cohort_merge = function(
    "ssi_cohort_merge", True, "1.0", c_int, [ssi_cohort_p, ssi_cohort_p])
ssi_cohort_subtract = function(
    "ssi_cohort_subtract", True, "1.0", c_int, [ssi_cohort_p, ssi_cohort_p])
ssi_cohort_save = function(
    "ssi_cohort_save", True, "1.0", c_int, [
        ssi_cohort_p, c_void_p, c_size_t, POINTER(c_size_t)])
ssi_cohort_load = function(
    "ssi_cohort_load", True, "1.0", c_int, [
        ssi_allocator_p, c_void_p, c_size_t, POINTER(ssi_cohort_p)])
ssi_cohort_ranks = function(
    "ssi_cohort_ranks", True, "1.0", c_int, [
        ssi_cohort_p, c_void_p, c_size_t, c_void_p, c_void_p])
ssi_compare_new = function(
    "ssi_compare_new", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, ssi_profile_p, ssi_activity_p,
        ssi_readings_p, POINTER(c_size_t), POINTER(ssi_compare_p)])
ssi_compare_free = function(
    "ssi_compare_free", False, "1.0", None, [ssi_compare_p])
ssi_compare_readings = function(
    "ssi_compare_readings", False, "1.0", c_int, [
        ssi_compare_p, POINTER(c_size_t)])
ssi_compare_reading = function(
    "ssi_compare_reading", False, "1.0", c_int, [
        ssi_compare_p, c_size_t, ssi_compared_p])
ssi_compare_reading_pillar = function(
    "ssi_compare_reading_pillar", False, "1.0", c_int, [
        ssi_compare_p, c_size_t, c_int, ssi_compared_p])
ssi_compare_total = function(
    "ssi_compare_total", False, "1.0", c_int, [ssi_compare_p, ssi_agreement_p])
ssi_compare_pillar = function(
    "ssi_compare_pillar", False, "1.0", c_int, [
        ssi_compare_p, c_int, ssi_agreement_p])
ssi_dashboard_new = function(
    "ssi_dashboard_new", True, "1.0", c_int, [
        ssi_allocator_p, c_void_p, c_size_t, POINTER(ssi_dashboard_p)])
ssi_dashboard_free = function(
    "ssi_dashboard_free", False, "1.0", None, [ssi_dashboard_p])
ssi_dashboard_readings = function(
    "ssi_dashboard_readings", False, "1.0", c_int, [
        ssi_dashboard_p, POINTER(c_size_t)])
ssi_dashboard_reading = function(
    "ssi_dashboard_reading", False, "1.0", c_int, [
        ssi_dashboard_p, c_size_t, ssi_dashboard_day_p])
ssi_dashboard_fault = function(
    "ssi_dashboard_fault", False, "1.0", c_int, [ssi_dashboard_p, ssi_fault_p])
ssi_history_points = function(
    "ssi_history_points", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, ssi_profile_p, ssi_activity_p, c_int32,
        c_size_t, ssi_history_columns_p])
ssi_history_indicator = function(
    "ssi_history_indicator", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, ssi_profile_p, ssi_activity_p, c_int,
        c_int32, c_size_t, c_void_p, c_void_p])
ssi_trend_new = function(
    "ssi_trend_new", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, ssi_profile_p, ssi_activity_p, c_int32,
        c_int32, POINTER(ssi_trend_p)])
ssi_trend_free = function(
    "ssi_trend_free", False, "1.0", None, [ssi_trend_p])
ssi_trend_total = function(
    "ssi_trend_total", False, "1.0", c_int, [ssi_trend_p, c_int, ssi_change_p])
ssi_trend_pillar = function(
    "ssi_trend_pillar", False, "1.0", c_int, [
        ssi_trend_p, c_int, c_int, ssi_change_p])
ssi_trend_indicator = function(
    "ssi_trend_indicator", False, "1.0", c_int, [
        ssi_trend_p, c_int, c_int, ssi_change_p])
ssi_model_new = function(
    "ssi_model_new", False, "1.0", c_int, [
        ssi_allocator_p, POINTER(ssi_model_p)])
ssi_model_new_version = function(
    "ssi_model_new_version", False, "1.0", c_int, [
        ssi_allocator_p, c_char_p, POINTER(ssi_model_p)])
ssi_model_copy = function(
    "ssi_model_copy", True, "1.0", c_int, [ssi_model_p, POINTER(ssi_model_p)])
ssi_model_free = function(
    "ssi_model_free", False, "1.0", None, [ssi_model_p])
ssi_model_version = function(
    "ssi_model_version", False, "1.0", c_char_p, [ssi_model_p])
ssi_model_fingerprint = function(
    "ssi_model_fingerprint", False, "1.0", c_char_p, [ssi_model_p])
ssi_model_pillar = function(
    "ssi_model_pillar", False, "1.0", c_int, [c_int, ssi_pillar_info_p])
ssi_model_kind = function(
    "ssi_model_kind", False, "1.0", c_int, [
        ssi_model_p, c_int, ssi_kind_info_p])
ssi_model_fact = function(
    "ssi_model_fact", False, "1.0", c_int, [
        ssi_model_p, c_int, ssi_fact_info_p])
ssi_model_trait = function(
    "ssi_model_trait", False, "1.0", c_int, [c_size_t, ssi_trait_info_p])
ssi_model_indicator = function(
    "ssi_model_indicator", False, "1.0", c_int, [
        ssi_model_p, c_int, ssi_indicator_info_p])
ssi_model_feeds = function(
    "ssi_model_feeds", False, "1.0", c_int, [ssi_model_p, POINTER(c_size_t)])
ssi_model_feed = function(
    "ssi_model_feed", False, "1.0", c_int, [
        ssi_model_p, c_size_t, ssi_feed_info_p])
ssi_kind_by_name = function(
    "ssi_kind_by_name", False, "1.0", c_int, [c_char_p, POINTER(c_int)])
ssi_fact_by_name = function(
    "ssi_fact_by_name", False, "1.0", c_int, [c_char_p, POINTER(c_int)])
ssi_indicator_by_name = function(
    "ssi_indicator_by_name", False, "1.0", c_int, [c_char_p, POINTER(c_int)])
ssi_model_set_weight = function(
    "ssi_model_set_weight", False, "1.0", c_int, [ssi_model_p, c_int, c_int32])
ssi_model_set_goalpost = function(
    "ssi_model_set_goalpost", False, "1.0", c_int, [
        ssi_model_p, c_int, c_int32])
ssi_model_set_half_life = function(
    "ssi_model_set_half_life", False, "1.0", c_int, [
        ssi_model_p, c_int, c_int32])
ssi_model_set_cap = function(
    "ssi_model_set_cap", False, "1.0", c_int, [ssi_model_p, c_int, c_int32])
ssi_model_set_pillar = function(
    "ssi_model_set_pillar", False, "1.0", c_int, [ssi_model_p, c_int, c_int])
ssi_model_balance = function(
    "ssi_model_balance", False, "1.0", c_int, [ssi_model_p])
ssi_model_check = function(
    "ssi_model_check", False, "1.0", c_int, [ssi_model_p, ssi_refusal_p])
ssi_model_refusal = function(
    "ssi_model_refusal", False, "1.0", c_int, [ssi_model_p, ssi_refusal_p])
ssi_outcomes_stage = function(
    "ssi_outcomes_stage", True, "1.0", c_int, [
        ssi_allocator_p, ssi_activity_p, c_int32, c_int32, c_int,
        ssi_stage_result_p])
ssi_people_new = function(
    "ssi_people_new", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, ssi_activity_p, c_int32,
        POINTER(ssi_people_p)])
ssi_people_free = function(
    "ssi_people_free", False, "1.0", None, [ssi_people_p])
ssi_people_count = function(
    "ssi_people_count", False, "1.0", c_int, [ssi_people_p, POINTER(c_size_t)])
ssi_people_total = function(
    "ssi_people_total", False, "1.0", c_int, [
        ssi_people_p, ssi_people_result_p])
ssi_people_at = function(
    "ssi_people_at", False, "1.0", c_int, [
        ssi_people_p, c_size_t, ssi_person_p])
ssi_people_find = function(
    "ssi_people_find", False, "1.0", c_int, [
        ssi_people_p, c_uint64, POINTER(c_size_t)])
ssi_people_state = function(
    "ssi_people_state", False, "1.0", c_int, [c_int, ssi_person_state_info_p])
ssi_people_reason = function(
    "ssi_people_reason", False, "1.0", c_int, [
        c_int, ssi_person_reason_info_p])
ssi_what_if_new = function(
    "ssi_what_if_new", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, ssi_profile_p, ssi_activity_p,
        ssi_profile_p, ssi_activity_p, c_int32, POINTER(ssi_what_if_p)])
ssi_what_if_free = function(
    "ssi_what_if_free", False, "1.0", None, [ssi_what_if_p])
ssi_what_if_total = function(
    "ssi_what_if_total", False, "1.0", c_int, [
        ssi_what_if_p, ssi_difference_p])
ssi_what_if_pillar = function(
    "ssi_what_if_pillar", False, "1.0", c_int, [
        ssi_what_if_p, c_int, ssi_difference_p])
ssi_what_if_indicator = function(
    "ssi_what_if_indicator", False, "1.0", c_int, [
        ssi_what_if_p, c_int, ssi_difference_p])
ssi_plan_options_new = function(
    "ssi_plan_options_new", False, "1.0", c_int, [
        ssi_allocator_p, POINTER(ssi_plan_options_p)])
ssi_plan_options_free = function(
    "ssi_plan_options_free", False, "1.0", None, [ssi_plan_options_p])
ssi_plan_options_set_time = function(
    "ssi_plan_options_set_time", False, "1.0", c_int, [
        ssi_plan_options_p, c_int32, c_int32])
ssi_plan_options_limit = function(
    "ssi_plan_options_limit", False, "1.0", c_int, [
        ssi_plan_options_p, c_int, c_int32, c_int32])
ssi_plan_options_set_cohort = function(
    "ssi_plan_options_set_cohort", False, "1.0", c_int, [
        ssi_plan_options_p, c_int32, c_int32, c_int32, c_int32])
ssi_plan_options_refusal = function(
    "ssi_plan_options_refusal", False, "1.0", c_int, [
        ssi_plan_options_p, ssi_refusal_p])
ssi_plan_actions = function(
    "ssi_plan_actions", False, "1.0", c_int, [POINTER(c_size_t)])
ssi_plan_action = function(
    "ssi_plan_action", False, "1.0", c_int, [c_size_t, ssi_plan_action_info_p])
ssi_plan_new = function(
    "ssi_plan_new", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, ssi_profile_p, ssi_activity_p,
        ssi_plan_options_p, c_int32, c_int32, POINTER(ssi_plan_p)])
ssi_plan_free = function(
    "ssi_plan_free", False, "1.0", None, [ssi_plan_p])
ssi_plan_total = function(
    "ssi_plan_total", False, "1.0", c_int, [ssi_plan_p, ssi_plan_result_p])
ssi_plan_pillar = function(
    "ssi_plan_pillar", False, "1.0", c_int, [
        ssi_plan_p, c_int, ssi_plan_pillar_result_p])
ssi_plan_lines = function(
    "ssi_plan_lines", False, "1.0", c_int, [ssi_plan_p, POINTER(c_size_t)])
ssi_plan_line = function(
    "ssi_plan_line", False, "1.0", c_int, [
        ssi_plan_p, c_size_t, ssi_plan_line_result_p])
ssi_plan_tasks = function(
    "ssi_plan_tasks", False, "1.0", c_int, [ssi_plan_p, POINTER(c_size_t)])
ssi_plan_task = function(
    "ssi_plan_task", False, "1.0", c_int, [
        ssi_plan_p, c_size_t, ssi_plan_task_result_p])
ssi_plan_yields = function(
    "ssi_plan_yields", False, "1.0", c_int, [ssi_plan_p, POINTER(c_size_t)])
ssi_plan_yield = function(
    "ssi_plan_yield", False, "1.0", c_int, [
        ssi_plan_p, c_size_t, ssi_plan_yield_result_p])
ssi_plan_activity = function(
    "ssi_plan_activity", True, "1.0", c_int, [
        ssi_plan_p, POINTER(ssi_activity_p)])
ssi_plan_profile = function(
    "ssi_plan_profile", True, "1.0", c_int, [
        ssi_plan_p, POINTER(ssi_profile_p)])
ssi_plan_points = function(
    "ssi_plan_points", True, "1.0", c_int, [
        ssi_plan_p, c_size_t, c_void_p, c_void_p, POINTER(c_int32)])
ssi_scorer_new = function(
    "ssi_scorer_new", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, POINTER(ssi_scorer_p)])
ssi_scorer_free = function(
    "ssi_scorer_free", False, "1.0", None, [ssi_scorer_p])
ssi_scorer_scratch = function(
    "ssi_scorer_scratch", True, "1.0", c_int, [
        ssi_scorer_p, ssi_activity_p, POINTER(c_size_t)])
ssi_scorer_score = function(
    "ssi_scorer_score", True, "1.0", c_int, [
        ssi_scorer_p, ssi_profile_p, ssi_activity_p, c_int32, c_void_p,
        c_size_t, ssi_member_score_p])
ssi_population_scratch = function(
    "ssi_population_scratch", True, "1.0", c_int, [
        ssi_population_p, c_size_t, c_size_t, POINTER(c_size_t)])
ssi_population_score = function(
    "ssi_population_score", True, "1.0", c_int, [
        ssi_scorer_p, ssi_population_p, c_int32, ssi_member_range_p,
        ssi_score_columns_p, ssi_refusal_p])
ssi_population_history = function(
    "ssi_population_history", True, "1.0", c_int, [
        ssi_scorer_p, ssi_population_p, c_int32, c_size_t, ssi_member_range_p,
        ssi_history_columns_p, ssi_refusal_p])
ssi_population_group = function(
    "ssi_population_group", True, "1.0", c_int, [
        ssi_allocator_p, c_void_p, c_size_t, c_void_p, c_void_p, c_void_p,
        POINTER(c_size_t), POINTER(c_bool)])
ssi_population_column = function(
    "ssi_population_column", True, "1.0", c_int, [
        c_void_p, c_size_t, c_void_p, c_size_t, c_void_p, c_size_t,
        ssi_column_options_p, c_void_p, c_size_t, POINTER(c_size_t)])
ssi_dataset_new = function(
    "ssi_dataset_new", True, "1.0", c_int, [
        ssi_allocator_p, ssi_population_p, ssi_refusal_p,
        POINTER(ssi_dataset_p)])
ssi_dataset_free = function(
    "ssi_dataset_free", False, "1.0", None, [ssi_dataset_p])
ssi_dataset_members = function(
    "ssi_dataset_members", False, "1.0", c_int, [
        ssi_dataset_p, POINTER(c_size_t)])
ssi_dataset_scratch = function(
    "ssi_dataset_scratch", False, "1.0", c_int, [
        ssi_dataset_p, POINTER(c_size_t)])
ssi_dataset_score = function(
    "ssi_dataset_score", True, "1.0", c_int, [
        ssi_dataset_p, ssi_scorer_p, c_int32, ssi_member_range_p,
        ssi_score_columns_p])
ssi_profile_new = function(
    "ssi_profile_new", False, "1.0", c_int, [
        ssi_allocator_p, POINTER(ssi_profile_p)])
ssi_profile_copy = function(
    "ssi_profile_copy", True, "1.0", c_int, [
        ssi_profile_p, POINTER(ssi_profile_p)])
ssi_profile_free = function(
    "ssi_profile_free", False, "1.0", None, [ssi_profile_p])
ssi_profile_set_fact = function(
    "ssi_profile_set_fact", False, "1.0", c_int, [
        ssi_profile_p, c_int, c_int32])
ssi_profile_clear_fact = function(
    "ssi_profile_clear_fact", False, "1.0", c_int, [ssi_profile_p, c_int])
ssi_profile_fact = function(
    "ssi_profile_fact", False, "1.0", c_int, [
        ssi_profile_p, c_int, POINTER(c_bool), POINTER(c_int32)])
ssi_profile_observe_part = function(
    "ssi_profile_observe_part", False, "1.0", c_int, [
        ssi_profile_p, c_int, c_int32])
ssi_profile_observed_share = function(
    "ssi_profile_observed_share", False, "1.0", c_int, [
        ssi_profile_p, c_int, POINTER(c_int32)])
ssi_profile_set_facts = function(
    "ssi_profile_set_facts", False, "1.0", c_int, [
        ssi_profile_p, c_size_t, c_void_p])
ssi_profile_facts = function(
    "ssi_profile_facts", False, "1.0", c_int, [
        ssi_profile_p, c_size_t, c_void_p])
ssi_profile_refusal = function(
    "ssi_profile_refusal", False, "1.0", c_int, [ssi_profile_p, ssi_refusal_p])
ssi_profile_set_section = function(
    "ssi_profile_set_section", True, "1.0", c_int, [
        ssi_profile_p, c_int, c_char_p, c_size_t])
ssi_profile_set_target = function(
    "ssi_profile_set_target", True, "1.0", c_int, [
        ssi_profile_p, c_char_p, c_size_t])
ssi_profile_matches = function(
    "ssi_profile_matches", True, "1.0", c_int, [
        ssi_profile_p, c_char_p, c_size_t, POINTER(c_bool)])
ssi_profile_merge = function(
    "ssi_profile_merge", True, "1.0", c_int, [ssi_profile_p, ssi_profile_p])
ssi_profile_save = function(
    "ssi_profile_save", True, "1.0", c_int, [
        ssi_profile_p, c_void_p, c_size_t, POINTER(c_size_t)])
ssi_profile_load = function(
    "ssi_profile_load", True, "1.0", c_int, [
        ssi_allocator_p, c_void_p, c_size_t, POINTER(ssi_profile_p)])
ssi_score_json = function(
    "ssi_score_json", False, "1.0", c_int, [
        ssi_score_p, c_bool, c_char_p, c_size_t, POINTER(c_size_t)])
ssi_report_new = function(
    "ssi_report_new", True, "1.0", c_int, [
        ssi_allocator_p, ssi_score_p, POINTER(ssi_report_p)])
ssi_report_free = function(
    "ssi_report_free", False, "1.0", None, [ssi_report_p])
ssi_report_add_signals = function(
    "ssi_report_add_signals", True, "1.0", c_int, [
        ssi_report_p, ssi_profile_p, ssi_activity_p])
ssi_report_add_history = function(
    "ssi_report_add_history", True, "1.0", c_int, [
        ssi_report_p, ssi_model_p, ssi_profile_p, ssi_activity_p, c_int32])
ssi_report_add_trend = function(
    "ssi_report_add_trend", True, "1.0", c_int, [ssi_report_p, ssi_trend_p])
ssi_report_add_plan = function(
    "ssi_report_add_plan", True, "1.0", c_int, [ssi_report_p, ssi_plan_p])
ssi_report_add_people = function(
    "ssi_report_add_people", True, "1.0", c_int, [
        ssi_report_p, ssi_people_p, ssi_archive_p, c_int32])
ssi_report_add_benchmark = function(
    "ssi_report_add_benchmark", True, "1.0", c_int, [
        ssi_report_p, ssi_benchmark_p])
ssi_report_add_archive = function(
    "ssi_report_add_archive", True, "1.0", c_int, [
        ssi_report_p, ssi_archive_p, c_bool])
ssi_report_json = function(
    "ssi_report_json", False, "1.0", c_int, [
        ssi_report_p, c_char_p, c_size_t, POINTER(c_size_t)])
ssi_selftest = function(
    "ssi_selftest", False, "1.0", c_int, [ssi_allocator_p])
ssi_score_new = function(
    "ssi_score_new", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, ssi_profile_p, ssi_activity_p, c_int32,
        POINTER(ssi_score_p)])
ssi_score_free = function(
    "ssi_score_free", False, "1.0", None, [ssi_score_p])
ssi_score_day = function(
    "ssi_score_day", False, "1.0", c_int, [ssi_score_p, POINTER(c_int32)])
ssi_score_total = function(
    "ssi_score_total", False, "1.0", c_int, [ssi_score_p, ssi_result_p])
ssi_score_pillar = function(
    "ssi_score_pillar", False, "1.0", c_int, [
        ssi_score_p, c_int, ssi_result_p])
ssi_score_display = function(
    "ssi_score_display", False, "1.0", c_int, [ssi_score_p, POINTER(c_int32)])
ssi_score_estimate = function(
    "ssi_score_estimate", False, "1.0", c_int, [ssi_score_p, POINTER(c_int32)])
ssi_score_estimate_pillar = function(
    "ssi_score_estimate_pillar", False, "1.0", c_int, [
        ssi_score_p, c_int, POINTER(c_int32)])
ssi_score_indicator = function(
    "ssi_score_indicator", False, "1.0", c_int, [
        ssi_score_p, c_int, ssi_indicator_result_p])
ssi_score_contributions = function(
    "ssi_score_contributions", False, "1.0", c_int, [
        ssi_score_p, POINTER(c_size_t)])
ssi_score_contribution = function(
    "ssi_score_contribution", False, "1.0", c_int, [
        ssi_score_p, c_size_t, ssi_contribution_p])
ssi_score_of_kind = function(
    "ssi_score_of_kind", False, "1.0", c_int, [
        ssi_score_p, c_int, POINTER(c_int32)])
ssi_score_of_fact = function(
    "ssi_score_of_fact", False, "1.0", c_int, [
        ssi_score_p, c_int, POINTER(c_int32)])
ssi_pillar_score = function(
    "ssi_pillar_score", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, ssi_profile_p, ssi_activity_p, c_int,
        c_int32, ssi_result_p])
ssi_seats_new = function(
    "ssi_seats_new", False, "1.0", c_int, [
        ssi_allocator_p, c_void_p, POINTER(ssi_seats_p)])
ssi_seats_free = function(
    "ssi_seats_free", False, "1.0", None, [ssi_seats_p])
ssi_seats_set_budget = function(
    "ssi_seats_set_budget", False, "1.0", c_int, [ssi_seats_p, c_uint64])
ssi_seats_add = function(
    "ssi_seats_add", True, "1.0", c_int, [
        ssi_seats_p, c_char_p, c_void_p, c_size_t])
ssi_seats_resolve = function(
    "ssi_seats_resolve", False, "1.0", c_int, [ssi_seats_p])
ssi_seats_files = function(
    "ssi_seats_files", False, "1.0", c_int, [ssi_seats_p, POINTER(c_size_t)])
ssi_seats_file = function(
    "ssi_seats_file", False, "1.0", c_int, [
        ssi_seats_p, c_size_t, ssi_file_info_p])
ssi_seats_skip = function(
    "ssi_seats_skip", False, "1.0", c_int, [
        ssi_seats_p, c_size_t, c_size_t, ssi_skip_info_p])
ssi_seats_seats = function(
    "ssi_seats_seats", False, "1.0", c_int, [ssi_seats_p, POINTER(c_size_t)])
ssi_seats_seat = function(
    "ssi_seats_seat", False, "1.0", c_int, [
        ssi_seats_p, c_size_t, ssi_seat_info_p])
ssi_seats_readings = function(
    "ssi_seats_readings", False, "1.0", c_int, [
        ssi_seats_p, POINTER(c_size_t)])
ssi_seats_reading = function(
    "ssi_seats_reading", False, "1.0", c_int, [
        ssi_seats_p, c_size_t, ssi_seat_reading_p])
ssi_seats_words = function(
    "ssi_seats_words", False, "1.0", c_int, [ssi_seats_p, POINTER(c_size_t)])
ssi_seats_word = function(
    "ssi_seats_word", False, "1.0", c_int, [
        ssi_seats_p, c_size_t, ssi_seat_word_p])
ssi_seats_day = function(
    "ssi_seats_day", False, "1.0", c_int, [ssi_seats_p, POINTER(c_int32)])
ssi_seats_rows = function(
    "ssi_seats_rows", False, "1.0", c_int, [ssi_seats_p, POINTER(c_size_t)])
ssi_seats_columns = function(
    "ssi_seats_columns", True, "1.0", c_int, [
        ssi_seats_p, c_size_t, c_size_t, ssi_seat_columns_p])
ssi_seats_types = function(
    "ssi_seats_types", False, "1.0", c_int, [POINTER(c_size_t)])
ssi_seats_type = function(
    "ssi_seats_type", False, "1.0", c_int, [c_size_t, ssi_seat_type_p])
ssi_sensitivity_new = function(
    "ssi_sensitivity_new", True, "1.0", c_int, [
        ssi_allocator_p, ssi_model_p, ssi_profile_p, ssi_activity_p, c_int32,
        c_int32, POINTER(ssi_sensitivity_p)])
ssi_sensitivity_free = function(
    "ssi_sensitivity_free", False, "1.0", None, [ssi_sensitivity_p])
ssi_sensitivity_total = function(
    "ssi_sensitivity_total", False, "1.0", c_int, [
        ssi_sensitivity_p, ssi_spread_p])
ssi_sensitivity_pillar = function(
    "ssi_sensitivity_pillar", False, "1.0", c_int, [
        ssi_sensitivity_p, c_int, ssi_spread_p])
ssi_sensitivity_rank = function(
    "ssi_sensitivity_rank", True, "1.0", c_int, [
        ssi_sensitivity_p, c_void_p, c_size_t, ssi_rank_spread_p])
ssi_sensitivity_swings = function(
    "ssi_sensitivity_swings", False, "1.0", c_int, [
        ssi_sensitivity_p, POINTER(c_size_t)])
ssi_sensitivity_swing = function(
    "ssi_sensitivity_swing", False, "1.0", c_int, [
        ssi_sensitivity_p, c_size_t, ssi_swing_p])
ssi_team_new = function(
    "ssi_team_new", True, "1.0", c_int, [
        ssi_allocator_p, c_char_p, c_size_t, c_int32, POINTER(ssi_team_p)])
ssi_team_free = function(
    "ssi_team_free", False, "1.0", None, [ssi_team_p])
ssi_team_add = function(
    "ssi_team_add", False, "1.0", c_int, [
        ssi_team_p, c_uint64, c_void_p, c_bool, c_int32])
ssi_team_member = function(
    "ssi_team_member", False, "1.0", c_int, [
        ssi_team_p, c_uint64, ssi_team_own_p])
ssi_team_summary = function(
    "ssi_team_summary", True, "1.0", c_int, [
        ssi_team_p, ssi_benchmark_p, ssi_team_view_p])
ssi_team_shares = function(
    "ssi_team_shares", False, "1.0", c_int, [ssi_team_p, POINTER(c_size_t)])
ssi_team_share = function(
    "ssi_team_share", False, "1.0", c_int, [
        ssi_team_p, c_size_t, ssi_team_row_p])

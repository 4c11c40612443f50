# Made by bindings/generate; do not edit.
from ctypes import Structure
from typing import Any

class ssi_activity(Structure):
    ...

ssi_activity_p: Any

class ssi_archive(Structure):
    ...

ssi_archive_p: Any

class ssi_calibration(Structure):
    ...

ssi_calibration_p: Any

class ssi_cohort(Structure):
    ...

ssi_cohort_p: Any

class ssi_releases(Structure):
    ...

ssi_releases_p: Any

class ssi_trend(Structure):
    ...

ssi_trend_p: Any

class ssi_model(Structure):
    ...

ssi_model_p: Any

class ssi_what_if(Structure):
    ...

ssi_what_if_p: Any

class ssi_plan_options(Structure):
    ...

ssi_plan_options_p: Any

class ssi_plan(Structure):
    ...

ssi_plan_p: Any

class ssi_scorer(Structure):
    ...

ssi_scorer_p: Any

class ssi_dataset(Structure):
    ...

ssi_dataset_p: Any

class ssi_profile(Structure):
    ...

ssi_profile_p: Any

class ssi_score(Structure):
    ...

ssi_score_p: Any

class ssi_sensitivity(Structure):
    ...

ssi_sensitivity_p: Any

class ssi_team(Structure):
    ...

ssi_team_p: Any

class ssi_role_info(Structure):
    size: int
    name: bytes
    file: bytes
    sentence: bytes

ssi_role_info_p: Any

class ssi_file_info(Structure):
    size: int
    name: bytes
    role: bytes
    state: int
    rows: int
    read: int
    skipped: int
    reasons: int

ssi_file_info_p: Any

class ssi_skip_info(Structure):
    size: int
    reason: int
    name: bytes
    sentence: bytes
    column: bytes
    rows: int
    line: int

ssi_skip_info_p: Any

class ssi_allocator(Structure):
    size: int
    context: Any
    allocate: Any
    release: Any

ssi_allocator_p: Any

class ssi_fit(Structure):
    size: int
    error_before: int
    error_after: int
    bias_after: int
    worst_after: int

ssi_fit_p: Any

class ssi_residual(Structure):
    size: int
    day: int
    pillar: int
    reading: int
    before: int
    after: int

ssi_residual_p: Any

class ssi_fitted_indicator(Structure):
    size: int
    indicator: int
    pillar: int
    weight_before: int
    weight: int
    weight_low: int
    weight_high: int
    weight_determined: int
    goalpost_before: int
    goalpost: int
    goalpost_low: int
    goalpost_high: int
    goalpost_determined: int

ssi_fitted_indicator_p: Any

class ssi_cohort_info(Structure):
    size: int
    name: bytes
    kind: int
    day: int
    estimate: bool
    members: int

ssi_cohort_info_p: Any

class ssi_mean_answer(Structure):
    size: int
    name: bytes
    kind: int
    day: int
    estimate: bool
    members: int
    resolution: int
    total: int
    has_pillars: bool
    brand: int
    find: int
    engage: int
    relate: int

ssi_mean_answer_p: Any

class ssi_gap_answer(Structure):
    size: int
    name: bytes
    kind: int
    day: int
    estimate: bool
    members: int
    resolution: int
    total: int
    has_pillars: bool
    brand: int
    find: int
    engage: int
    relate: int

ssi_gap_answer_p: Any

class ssi_quantile_answer(Structure):
    size: int
    name: bytes
    kind: int
    day: int
    estimate: bool
    members: int
    resolution: int
    points: int

ssi_quantile_answer_p: Any

class ssi_rank_answer(Structure):
    size: int
    name: bytes
    kind: int
    day: int
    estimate: bool
    members: int
    guest: bool
    top: int
    step: int

ssi_rank_answer_p: Any

class ssi_movement_answer(Structure):
    size: int
    name: bytes
    kind: int
    first_day: int
    day: int
    estimate: bool
    members: int
    before: int
    after: int
    change: int
    own: int
    cohort: int

ssi_movement_answer_p: Any

class ssi_change(Structure):
    size: int
    first_day: int
    last_day: int
    before: int
    after: int
    change: int
    drift: int
    verdict: int

ssi_change_p: Any

class ssi_pillar_info(Structure):
    size: int
    name: bytes
    sentence: bytes
    source: bytes

ssi_pillar_info_p: Any

class ssi_kind_info(Structure):
    size: int
    name: bytes
    sentence: bytes
    source: bytes
    polarity: int
    daily_cap: int
    cap_default: int
    cap_min: int
    cap_max: int
    seconds: int
    in_archive: bool
    unit: bytes

ssi_kind_info_p: Any

class ssi_fact_info(Structure):
    size: int
    name: bytes
    sentence: bytes
    source: bytes
    unit: bytes
    maximum: int
    in_archive: bool
    minimum: int

ssi_fact_info_p: Any

class ssi_trait_info(Structure):
    size: int
    name: bytes
    sentence: bytes
    source: bytes
    bit: int

ssi_trait_info_p: Any

class ssi_indicator_info(Structure):
    size: int
    name: bytes
    sentence: bytes
    source: bytes
    unit: bytes
    pillar: int
    pillar_default: int
    measure: int
    scale: int
    curve: int
    weight: int
    weight_default: int
    weight_min: int
    weight_max: int
    goalpost: int
    goalpost_default: int
    goalpost_min: int
    goalpost_max: int
    half_life: int
    half_life_default: int
    half_life_min: int
    half_life_max: int
    span: int
    prior: int
    expected: int
    anonymous: bool

ssi_indicator_info_p: Any

class ssi_feed_info(Structure):
    size: int
    indicator: int
    kind: int
    fact: int
    units: int
    fact_cap: int
    any_trait: int
    bonus_trait: Any
    bonus_units: Any
    against: bool

ssi_feed_info_p: Any

class ssi_model_issue(Structure):
    size: int
    status: int
    pillar: int
    indicator: int
    kind: int
    value: int
    minimum: int
    maximum: int

ssi_model_issue_p: Any

class ssi_stage_result(Structure):
    size: int
    observed: bool
    complete: bool
    count: int
    rate: int
    has_rate: bool

ssi_stage_result_p: Any

class ssi_difference(Structure):
    size: int
    before: int
    after: int
    change: int

ssi_difference_p: Any

class ssi_plan_action_info(Structure):
    size: int
    kind: int
    traits: int
    seconds: int
    weekly: int

ssi_plan_action_info_p: Any

class ssi_plan_result(Structure):
    size: int
    day: int
    horizon_day: int
    now: int
    without: int
    planned: int
    routine_gain: int
    profile_gain: int
    week_seconds: int
    used_seconds: int
    profile_seconds: int
    proven: bool

ssi_plan_result_p: Any

class ssi_plan_pillar_result(Structure):
    size: int
    now: int
    without: int
    planned: int
    has_cohort: bool
    cohort: int
    gap: int

ssi_plan_pillar_result_p: Any

class ssi_plan_line_result(Structure):
    size: int
    kind: int
    traits: int
    times: int
    seconds: int
    gain: int
    alone: int
    observed: bool

ssi_plan_line_result_p: Any

class ssi_plan_task_result(Structure):
    size: int
    fact: int
    value: int
    target: int
    seconds: int
    gain: int

ssi_plan_task_result_p: Any

class ssi_plan_yield_result(Structure):
    size: int
    action: int
    brings: int
    traits: int
    rate: int
    prior: int
    weight: int
    times: int
    came: int

ssi_plan_yield_result_p: Any

class ssi_population(Structure):
    size: int
    members: int
    rows: int
    offsets: Any
    days: Any
    kinds: Any
    traits: Any
    counts: Any
    counterparts: Any
    facts: Any
    seen_kinds: Any
    seen_traits: Any
    all_kinds: int
    all_traits: int

ssi_population_p: Any

class ssi_result(Structure):
    size: int
    points: int
    low: int
    high: int
    observed: int
    maximum: int

ssi_result_p: Any

class ssi_indicator_result(Structure):
    size: int
    indicator: int
    pillar: int
    state: int
    points: int
    high: int
    observed: int
    maximum: int
    headroom: int
    goalpost: int
    measure: int

ssi_indicator_result_p: Any

class ssi_contribution(Structure):
    size: int
    indicator: int
    pillar: int
    kind: int
    fact: int
    observed: bool
    points: int

ssi_contribution_p: Any

class ssi_spread(Structure):
    size: int
    points: int
    low: int
    median: int
    high: int
    minimum: int
    maximum: int

ssi_spread_p: Any

class ssi_rank_spread(Structure):
    size: int
    top: int
    best: int
    worst: int
    minimum: int
    maximum: int

ssi_rank_spread_p: Any

class ssi_swing(Structure):
    size: int
    indicator: int
    pillar: int
    weight_less: int
    weight_more: int
    goalpost_less: int
    goalpost_more: int
    swing: int

ssi_swing_p: Any

class ssi_team_own(Structure):
    size: int
    total: int
    brand: int
    find: int
    engage: int
    relate: int
    has_progress: bool
    progress: int
    has_rank: bool
    top: int
    has_progress_rank: bool
    progress_top: int

ssi_team_own_p: Any

class ssi_team_view(Structure):
    size: int
    name: bytes
    day: int
    members: int
    resolution: int
    total: int
    brand: int
    find: int
    engage: int
    relate: int
    weakest: int
    weakest_gap: int
    has_progress: bool
    progress: int
    with_baseline: int

ssi_team_view_p: Any

class ssi_team_row(Structure):
    size: int
    member: int
    total: int
    place: int
    has_progress: bool
    progress: int
    progress_place: int

ssi_team_row_p: Any

def ssi_activity_new(allocator: Any, out: Any, /) -> int: ...

def ssi_activity_copy(self: Any, out: Any, /) -> int: ...

def ssi_activity_free(self: Any, /) -> None: ...

def ssi_activity_add(
    self: Any, day: int, kind: int, traits: int, count: int, counterpart: int,
    /
) -> int: ...

def ssi_activity_add_columns(
    self: Any, rows: int, days: Any, kinds: Any, traits: Any, counts: Any,
    counterparts: Any, out_row: Any, /
) -> int: ...

def ssi_activity_observe(self: Any, kind: int, /) -> int: ...

def ssi_activity_observe_traits(self: Any, traits: int, /) -> int: ...

def ssi_activity_observed_traits(self: Any, out_traits: Any, /) -> int: ...

def ssi_activity_observed(
    self: Any, kind: int, out_observed: Any, /
) -> int: ...

def ssi_activity_merge(self: Any, other: Any, /) -> int: ...

def ssi_activity_rows(self: Any, out_rows: Any, /) -> int: ...

def ssi_activity_days(self: Any, out_first: Any, out_last: Any, /) -> int: ...

def ssi_activity_total(
    self: Any, kind: int, first: int, last: int, out_total: Any, /
) -> int: ...

def ssi_activity_read(
    self: Any, from_: int, capacity: int, days: Any, kinds: Any, traits: Any,
    counts: Any, counterparts: Any, out_rows: Any, /
) -> int: ...

def ssi_activity_save(
    self: Any, bytes: Any, capacity: int, out_size: Any, /
) -> int: ...

def ssi_activity_load(
    allocator: Any, bytes: Any, size: int, out: Any, /
) -> int: ...

def ssi_archive_new(
    allocator: Any, key: Any, target: Any, target_length: int, out: Any, /
) -> int: ...

def ssi_archive_free(self: Any, /) -> None: ...

def ssi_archive_wants(name: Any, out_wants: Any, /) -> int: ...

def ssi_archive_add(self: Any, name: Any, bytes: Any, size: int, /) -> int: ...

def ssi_archive_resolve(
    self: Any, out_profile: Any, out_activity: Any, /
) -> int: ...

def ssi_archive_files(self: Any, out_files: Any, /) -> int: ...

def ssi_archive_file(self: Any, index: int, out: Any, /) -> int: ...

def ssi_archive_skip(self: Any, file: int, index: int, out: Any, /) -> int: ...

def ssi_archive_roles(out_roles: Any, /) -> int: ...

def ssi_archive_role(index: int, out: Any, /) -> int: ...

def ssi_archive_found(self: Any, index: int, out_found: Any, /) -> int: ...

def ssi_version() -> bytes: ...

def ssi_status_name(status: int, /) -> bytes: ...

def ssi_status_text(status: int, /) -> bytes: ...

def ssi_day_from_date(
    year: int, month: int, day: int, out_day: Any, /
) -> int: ...

def ssi_day_to_date(
    day: int, out_year: Any, out_month: Any, out_day: Any, /
) -> int: ...

def ssi_decimal_text(millionths: int, text: Any, capacity: int, /) -> int: ...

def ssi_calibration_new(
    allocator: Any, model: Any, profile: Any, activity: Any, readings: int,
    days: Any, brand: Any, find: Any, engage: Any, relate: Any, out_row: Any,
    out: Any, /
) -> int: ...

def ssi_calibration_free(self: Any, /) -> None: ...

def ssi_calibration_model(self: Any, out: Any, /) -> int: ...

def ssi_calibration_total(self: Any, out: Any, /) -> int: ...

def ssi_calibration_pillar(self: Any, pillar: int, out: Any, /) -> int: ...

def ssi_calibration_residuals(self: Any, out_residuals: Any, /) -> int: ...

def ssi_calibration_residual(self: Any, index: int, out: Any, /) -> int: ...

def ssi_calibration_indicator(
    self: Any, indicator: int, out: Any, /
) -> int: ...

def ssi_cohort_new(
    allocator: Any, kind: int, name: Any, length: int, day: int, out: Any, /
) -> int: ...

def ssi_cohort_fallback(allocator: Any, day: int, out: Any, /) -> int: ...

def ssi_cohort_copy(self: Any, out: Any, /) -> int: ...

def ssi_cohort_free(self: Any, /) -> None: ...

def ssi_cohort_label(self: Any, out: Any, /) -> int: ...

def ssi_cohort_add(
    self: Any, member: int, total: int, pillars: Any, /
) -> int: ...

def ssi_cohort_add_columns(
    self: Any, count: int, members: Any, totals: Any, brand: Any, find: Any,
    engage: Any, relate: Any, /
) -> int: ...

def ssi_cohort_add_population(
    self: Any, scorer: Any, population: Any, day: int, first: int, count: int,
    numbers: Any, out_member: Any, out_row: Any, /
) -> int: ...

def ssi_cohort_remove(
    self: Any, member: int, total: int, pillars: Any, /
) -> int: ...

def ssi_cohort_merge(self: Any, other: Any, /) -> int: ...

def ssi_cohort_subtract(self: Any, other: Any, /) -> int: ...

def ssi_cohort_save(
    self: Any, bytes: Any, capacity: int, out_size: Any, /
) -> int: ...

def ssi_cohort_load(
    allocator: Any, bytes: Any, size: int, out: Any, /
) -> int: ...

def ssi_cohort_ranks(
    self: Any, totals: Any, count: int, tops: Any, ranks: Any, /
) -> int: ...

def ssi_releases_new(
    allocator: Any, period: int, remembered: int, out: Any, /
) -> int: ...

def ssi_releases_free(self: Any, /) -> None: ...

def ssi_releases_declare(self: Any, cohort: Any, /) -> int: ...

def ssi_releases_mean(self: Any, cohort: Any, out: Any, /) -> int: ...

def ssi_releases_gap(
    self: Any, cohort: Any, total: int, pillars: Any, out: Any, /
) -> int: ...

def ssi_releases_quantile(
    self: Any, cohort: Any, percent: int, out: Any, /
) -> int: ...

def ssi_releases_rank(
    self: Any, cohort: Any, member: int, total: int, out: Any, /
) -> int: ...

def ssi_releases_movement(
    self: Any, before: Any, after: Any, member: int, total_before: int,
    total_after: int, out: Any, /
) -> int: ...

def ssi_releases_save(
    self: Any, bytes: Any, capacity: int, out_size: Any, /
) -> int: ...

def ssi_releases_load(
    allocator: Any, bytes: Any, size: int, out: Any, /
) -> int: ...

def ssi_history_points(
    allocator: Any, model: Any, profile: Any, activity: Any, first: int,
    days: int, total: Any, brand: Any, find: Any, engage: Any, relate: Any, /
) -> int: ...

def ssi_history_indicator(
    allocator: Any, model: Any, profile: Any, activity: Any, indicator: int,
    first: int, days: int, points: Any, measures: Any, /
) -> int: ...

def ssi_trend_new(
    allocator: Any, model: Any, profile: Any, activity: Any, day: int,
    baseline: int, out: Any, /
) -> int: ...

def ssi_trend_free(self: Any, /) -> None: ...

def ssi_trend_total(self: Any, window: int, out: Any, /) -> int: ...

def ssi_trend_pillar(
    self: Any, window: int, pillar: int, out: Any, /
) -> int: ...

def ssi_trend_indicator(
    self: Any, window: int, indicator: int, out: Any, /
) -> int: ...

def ssi_model_new(allocator: Any, out: Any, /) -> int: ...

def ssi_model_copy(self: Any, out: Any, /) -> int: ...

def ssi_model_free(self: Any, /) -> None: ...

def ssi_model_version(self: Any, /) -> bytes: ...

def ssi_model_fingerprint(self: Any, /) -> bytes: ...

def ssi_model_pillar(pillar: int, out: Any, /) -> int: ...

def ssi_model_kind(self: Any, kind: int, out: Any, /) -> int: ...

def ssi_model_fact(self: Any, fact: int, out: Any, /) -> int: ...

def ssi_model_trait(index: int, out: Any, /) -> int: ...

def ssi_model_indicator(self: Any, indicator: int, out: Any, /) -> int: ...

def ssi_model_feeds(self: Any, out_feeds: Any, /) -> int: ...

def ssi_model_feed(self: Any, index: int, out: Any, /) -> int: ...

def ssi_kind_by_name(name: Any, out_kind: Any, /) -> int: ...

def ssi_fact_by_name(name: Any, out_fact: Any, /) -> int: ...

def ssi_indicator_by_name(name: Any, out_indicator: Any, /) -> int: ...

def ssi_model_set_weight(self: Any, indicator: int, weight: int, /) -> int: ...

def ssi_model_set_goalpost(
    self: Any, indicator: int, goalpost: int, /
) -> int: ...

def ssi_model_set_half_life(
    self: Any, indicator: int, days: int, /
) -> int: ...

def ssi_model_set_cap(self: Any, kind: int, events: int, /) -> int: ...

def ssi_model_set_pillar(self: Any, indicator: int, pillar: int, /) -> int: ...

def ssi_model_balance(self: Any, /) -> int: ...

def ssi_model_check(self: Any, out: Any, /) -> int: ...

def ssi_model_refusal(self: Any, out: Any, /) -> int: ...

def ssi_outcomes_stage(
    allocator: Any, activity: Any, first: int, last: int, stage: int, out: Any,
    /
) -> int: ...

def ssi_what_if_new(
    allocator: Any, model: Any, profile: Any, activity: Any,
    planned_profile: Any, planned_activity: Any, day: int, out: Any, /
) -> int: ...

def ssi_what_if_free(self: Any, /) -> None: ...

def ssi_what_if_total(self: Any, out: Any, /) -> int: ...

def ssi_what_if_pillar(self: Any, pillar: int, out: Any, /) -> int: ...

def ssi_what_if_indicator(self: Any, indicator: int, out: Any, /) -> int: ...

def ssi_plan_options_new(allocator: Any, out: Any, /) -> int: ...

def ssi_plan_options_free(self: Any, /) -> None: ...

def ssi_plan_options_set_time(
    self: Any, minutes: int, days: int, /
) -> int: ...

def ssi_plan_options_limit(
    self: Any, kind: int, at_least: int, at_most: int, /
) -> int: ...

def ssi_plan_options_set_cohort(
    self: Any, brand: int, find: int, engage: int, relate: int, /
) -> int: ...

def ssi_plan_actions(out_actions: Any, /) -> int: ...

def ssi_plan_action(index: int, out: Any, /) -> int: ...

def ssi_plan_new(
    allocator: Any, model: Any, profile: Any, activity: Any, options: Any,
    day: int, horizon: int, out: Any, /
) -> int: ...

def ssi_plan_free(self: Any, /) -> None: ...

def ssi_plan_total(self: Any, out: Any, /) -> int: ...

def ssi_plan_pillar(self: Any, pillar: int, out: Any, /) -> int: ...

def ssi_plan_lines(self: Any, out_lines: Any, /) -> int: ...

def ssi_plan_line(self: Any, index: int, out: Any, /) -> int: ...

def ssi_plan_tasks(self: Any, out_tasks: Any, /) -> int: ...

def ssi_plan_task(self: Any, index: int, out: Any, /) -> int: ...

def ssi_plan_yields(self: Any, out_yields: Any, /) -> int: ...

def ssi_plan_yield(self: Any, index: int, out: Any, /) -> int: ...

def ssi_plan_activity(self: Any, out: Any, /) -> int: ...

def ssi_plan_profile(self: Any, out: Any, /) -> int: ...

def ssi_plan_points(
    self: Any, rows: int, kinds: Any, times: Any, out_points: Any, /
) -> int: ...

def ssi_scorer_new(allocator: Any, model: Any, out: Any, /) -> int: ...

def ssi_scorer_free(self: Any, /) -> None: ...

def ssi_population_scratch(
    population: Any, first: int, count: int, out_bytes: Any, /
) -> int: ...

def ssi_population_score(
    scorer: Any, population: Any, day: int, first: int, count: int,
    scratch_bytes: int, scratch: Any, total: Any, brand: Any, find: Any,
    engage: Any, relate: Any, high: Any, observed: Any, out_member: Any,
    out_row: Any, /
) -> int: ...

def ssi_population_indicators(
    scorer: Any, population: Any, day: int, first: int, count: int,
    scratch_bytes: int, scratch: Any, total: Any, points: Any, measures: Any,
    out_member: Any, out_row: Any, /
) -> int: ...

def ssi_population_history(
    scorer: Any, population: Any, first_day: int, days: int, first: int,
    count: int, total: Any, brand: Any, find: Any, engage: Any, relate: Any,
    out_member: Any, out_row: Any, /
) -> int: ...

def ssi_dataset_new(
    allocator: Any, population: Any, out_member: Any, out_row: Any, out: Any,
    /
) -> int: ...

def ssi_dataset_free(self: Any, /) -> None: ...

def ssi_dataset_members(self: Any, out_members: Any, /) -> int: ...

def ssi_dataset_scratch(self: Any, out_bytes: Any, /) -> int: ...

def ssi_dataset_score(
    self: Any, scorer: Any, day: int, first: int, count: int,
    scratch_bytes: int, scratch: Any, total: Any, brand: Any, find: Any,
    engage: Any, relate: Any, high: Any, observed: Any, /
) -> int: ...

def ssi_dataset_indicators(
    self: Any, scorer: Any, day: int, first: int, count: int,
    scratch_bytes: int, scratch: Any, total: Any, points: Any, measures: Any,
    /
) -> int: ...

def ssi_profile_new(allocator: Any, out: Any, /) -> int: ...

def ssi_profile_copy(self: Any, out: Any, /) -> int: ...

def ssi_profile_free(self: Any, /) -> None: ...

def ssi_profile_set_fact(self: Any, fact: int, value: int, /) -> int: ...

def ssi_profile_clear_fact(self: Any, fact: int, /) -> int: ...

def ssi_profile_fact(
    self: Any, fact: int, out_observed: Any, out_value: Any, /
) -> int: ...

def ssi_profile_set_section(
    self: Any, section: int, text: Any, length: int, /
) -> int: ...

def ssi_profile_set_target(
    self: Any, keywords: Any, length: int, /
) -> int: ...

def ssi_profile_matches(
    self: Any, text: Any, length: int, out_matches: Any, /
) -> int: ...

def ssi_score_new(
    allocator: Any, model: Any, profile: Any, activity: Any, day: int,
    out: Any, /
) -> int: ...

def ssi_score_free(self: Any, /) -> None: ...

def ssi_score_day(self: Any, out_day: Any, /) -> int: ...

def ssi_score_total(self: Any, out: Any, /) -> int: ...

def ssi_score_pillar(self: Any, pillar: int, out: Any, /) -> int: ...

def ssi_score_display(self: Any, out_points: Any, /) -> int: ...

def ssi_score_estimate(self: Any, out_points: Any, /) -> int: ...

def ssi_score_estimate_pillar(
    self: Any, pillar: int, out_points: Any, /
) -> int: ...

def ssi_score_indicator(self: Any, indicator: int, out: Any, /) -> int: ...

def ssi_score_contributions(self: Any, out_contributions: Any, /) -> int: ...

def ssi_score_contribution(self: Any, index: int, out: Any, /) -> int: ...

def ssi_score_of_kind(self: Any, kind: int, out_points: Any, /) -> int: ...

def ssi_score_of_fact(self: Any, fact: int, out_points: Any, /) -> int: ...

def ssi_pillar_score(
    allocator: Any, model: Any, profile: Any, activity: Any, pillar: int,
    day: int, out: Any, /
) -> int: ...

def ssi_sensitivity_new(
    allocator: Any, model: Any, profile: Any, activity: Any, day: int,
    percent: int, out: Any, /
) -> int: ...

def ssi_sensitivity_free(self: Any, /) -> None: ...

def ssi_sensitivity_total(self: Any, out: Any, /) -> int: ...

def ssi_sensitivity_pillar(self: Any, pillar: int, out: Any, /) -> int: ...

def ssi_sensitivity_rank(
    self: Any, scores: Any, count: int, out: Any, /
) -> int: ...

def ssi_sensitivity_swings(self: Any, out_swings: Any, /) -> int: ...

def ssi_sensitivity_swing(self: Any, index: int, out: Any, /) -> int: ...

def ssi_team_new(
    allocator: Any, name: Any, length: int, day: int, out: Any, /
) -> int: ...

def ssi_team_free(self: Any, /) -> None: ...

def ssi_team_add(
    self: Any, member: int, pillars: Any, shares: bool, baseline: int, /
) -> int: ...

def ssi_team_member(
    self: Any, releases: Any, member: int, out: Any, /
) -> int: ...

def ssi_team_summary(
    self: Any, releases: Any, benchmark: Any, out: Any, /
) -> int: ...

def ssi_team_shares(self: Any, out_shares: Any, /) -> int: ...

def ssi_team_share(self: Any, index: int, out: Any, /) -> int: ...

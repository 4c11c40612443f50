# Made by bindings/generate; do not edit.
from ctypes import Structure
from typing import Any

class ssi_activity(Structure):
    ...

ssi_activity_p: Any

class ssi_archive(Structure):
    ...

ssi_archive_p: Any

class ssi_model(Structure):
    ...

ssi_model_p: Any

class ssi_profile(Structure):
    ...

ssi_profile_p: Any

class ssi_score(Structure):
    ...

ssi_score_p: Any

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

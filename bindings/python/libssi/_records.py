# Made by bindings/generate; do not edit.
"""What the library tells of something, as records."""

import datetime
from dataclasses import dataclass
from typing import Any, Optional, Tuple

from ._convert import Points, day_out, enum_or_none, enum_out, text_out
from ._enums import (
    CohortKind, Determined, Fact, FileState, Indicator, Kind, Measure,
    Observation, Pillar, Polarity, SkipReason, Status, Trait, Verdict)


@dataclass(frozen=True)
class RoleInfo:
    """A role a file can have, such as "connections".

    Since 1.0; `ssi_role_info` in C.
    """

    #: Stable name such as "connections".
    name: str
    #: Usual file name.
    file: str
    #: What it feeds.
    sentence: str

    @staticmethod
    def _of(raw: Any) -> "RoleInfo":
        return RoleInfo(
            text_out(raw.name),
            text_out(raw.file),
            text_out(raw.sentence))


@dataclass(frozen=True)
class FileInfo:
    """What became of one file that was handed in.

    Since 1.0; `ssi_file_info` in C.
    """

    #: Name as handed in.
    name: str
    #: Name of its role, or "".
    role: str
    #: What became of it.
    state: FileState
    #: Rows of data found.
    rows: int
    #: Rows used.
    read: int
    #: Rows skipped: `rows` - `read`.
    skipped: int
    #: Number of reasons; see Archive.skip().
    reasons: int

    @staticmethod
    def _of(raw: Any) -> "FileInfo":
        return FileInfo(
            text_out(raw.name),
            text_out(raw.role),
            enum_out(FileState, raw.state),
            raw.rows,
            raw.read,
            raw.skipped,
            raw.reasons)


@dataclass(frozen=True)
class SkipInfo:
    """Rows of a file that were skipped for one reason.

    Since 1.0; `ssi_skip_info` in C.
    """

    #: Why.
    reason: SkipReason
    #: The reason as a word such as "date".
    name: str
    #: The reason as a sentence.
    sentence: str
    #: Column at fault, or "".
    column: str
    #: How many rows; 0 if the file was refused.
    rows: int
    #: Line of the first, counted from 1.
    line: int

    @staticmethod
    def _of(raw: Any) -> "SkipInfo":
        return SkipInfo(
            enum_out(SkipReason, raw.reason),
            text_out(raw.name),
            text_out(raw.sentence),
            text_out(raw.column),
            raw.rows,
            raw.line)


@dataclass(frozen=True)
class Fit:
    """How well a fit meets the readings of the index or a pillar.

    Since 1.0; `ssi_fit` in C.
    """

    #: Root mean square of reading - score by the model given, in micropoints.
    error_before: Points
    #: The same by the fitted model, in micropoints.
    error_after: Points
    #: Mean of reading - score by the fitted model, in micropoints.
    bias_after: Points
    #: The largest error by the fitted model, without its sign, in micropoints.
    worst_after: Points

    @staticmethod
    def _of(raw: Any) -> "Fit":
        return Fit(
            Points(raw.error_before),
            Points(raw.error_after),
            Points(raw.bias_after),
            Points(raw.worst_after))


@dataclass(frozen=True)
class Residual:
    """One reading beside what the models say.

    Since 1.0; `ssi_residual` in C.
    """

    #: Days since 1970-01-01.
    day: datetime.date
    #: The pillar.
    pillar: Pillar
    #: Micropoints that were read.
    reading: Points
    #: Micropoints by the model given.
    before: Points
    #: Micropoints by the fitted model.
    after: Points

    @staticmethod
    def _of(raw: Any) -> "Residual":
        return Residual(
            day_out(raw.day),
            enum_out(Pillar, raw.pillar),
            Points(raw.reading),
            Points(raw.before),
            Points(raw.after))


@dataclass(frozen=True)
class FittedIndicator:
    """The fitted weight and goalpost of an indicator, and the ranges in which
    they could be moved without the fit getting notably worse.

    Since 1.0; `ssi_fitted_indicator` in C.
    """

    #: The indicator.
    indicator: Indicator
    #: Its pillar.
    pillar: Pillar
    #: Micropoints in the model given.
    weight_before: Points
    #: Micropoints as fitted.
    weight: Points
    #: Low end in micropoints.
    weight_low: Points
    #: High end in micropoints.
    weight_high: Points
    #: How well.
    weight_determined: Determined
    #: Goalpost of the model given.
    goalpost_before: int
    #: Goalpost as fitted.
    goalpost: int
    #: Low end.
    goalpost_low: int
    #: High end.
    goalpost_high: int
    #: How well.
    goalpost_determined: Determined

    @staticmethod
    def _of(raw: Any) -> "FittedIndicator":
        return FittedIndicator(
            enum_out(Indicator, raw.indicator),
            enum_out(Pillar, raw.pillar),
            Points(raw.weight_before),
            Points(raw.weight),
            Points(raw.weight_low),
            Points(raw.weight_high),
            enum_out(Determined, raw.weight_determined),
            raw.goalpost_before,
            raw.goalpost,
            raw.goalpost_low,
            raw.goalpost_high,
            enum_out(Determined, raw.goalpost_determined))


@dataclass(frozen=True)
class CohortInfo:
    """What a cohort is called and how large it is.

    Since 1.0; `ssi_cohort_info` in C.
    """

    #: Its name.
    name: str
    #: What it is made of.
    kind: CohortKind
    #: Its date.
    day: datetime.date
    #: True for the fallback.
    estimate: bool
    #: How many members, exactly: for the host alone.
    members: int

    @staticmethod
    def _of(raw: Any) -> "CohortInfo":
        return CohortInfo(
            text_out(raw.name),
            enum_out(CohortKind, raw.kind),
            day_out(raw.day),
            raw.estimate,
            raw.members)


@dataclass(frozen=True)
class MeanAnswer:
    """Means of a cohort, as released.

    Since 1.0; `ssi_mean_answer` in C.
    """

    #: The cohort's name.
    name: str
    #: What the cohort is made of.
    kind: CohortKind
    #: When it was answered.
    day: datetime.date
    #: True if the cohort is the fallback.
    estimate: bool
    #: Members, rounded down.
    members: int
    #: Micropoints that the means are rounded to.
    resolution: Points
    #: Mean of the index, in micropoints.
    total: Points
    #: True if the pillars of all members are known.
    has_pillars: bool
    #: Mean of the pillar, in micropoints; or 0.
    brand: Points
    #: Mean of the pillar, in micropoints; or 0.
    find: Points
    #: Mean of the pillar, in micropoints; or 0.
    engage: Points
    #: Mean of the pillar, in micropoints; or 0.
    relate: Points

    @staticmethod
    def _of(raw: Any) -> "MeanAnswer":
        return MeanAnswer(
            text_out(raw.name),
            enum_out(CohortKind, raw.kind),
            day_out(raw.day),
            raw.estimate,
            raw.members,
            Points(raw.resolution),
            Points(raw.total),
            raw.has_pillars,
            Points(raw.brand),
            Points(raw.find),
            Points(raw.engage),
            Points(raw.relate))


@dataclass(frozen=True)
class GapAnswer:
    """A member's points less the means of a cohort.

    Since 1.0; `ssi_gap_answer` in C.
    """

    #: The cohort's name.
    name: str
    #: What the cohort is made of.
    kind: CohortKind
    #: When it was answered.
    day: datetime.date
    #: True if the cohort is the fallback.
    estimate: bool
    #: Members, rounded down.
    members: int
    #: Micropoints that the means are rounded to.
    resolution: Points
    #: Gap of the index: micropoints, above 0: ahead.
    total: Points
    #: True if the pillars of all members are known.
    has_pillars: bool
    #: Gap of the pillar, in micropoints; or 0.
    brand: Points
    #: Gap of the pillar, in micropoints; or 0.
    find: Points
    #: Gap of the pillar, in micropoints; or 0.
    engage: Points
    #: Gap of the pillar, in micropoints; or 0.
    relate: Points

    @staticmethod
    def _of(raw: Any) -> "GapAnswer":
        return GapAnswer(
            text_out(raw.name),
            enum_out(CohortKind, raw.kind),
            day_out(raw.day),
            raw.estimate,
            raw.members,
            Points(raw.resolution),
            Points(raw.total),
            raw.has_pillars,
            Points(raw.brand),
            Points(raw.find),
            Points(raw.engage),
            Points(raw.relate))


@dataclass(frozen=True)
class QuantileAnswer:
    """A quantile of a cohort, as released.

    Since 1.0; `ssi_quantile_answer` in C.
    """

    #: The cohort's name.
    name: str
    #: What the cohort is made of.
    kind: CohortKind
    #: When it was answered.
    day: datetime.date
    #: True if the cohort is the fallback.
    estimate: bool
    #: Members, rounded down.
    members: int
    #: Micropoints that the quantile is rounded to.
    resolution: Points
    #: Micropoints of the index.
    points: Points

    @staticmethod
    def _of(raw: Any) -> "QuantileAnswer":
        return QuantileAnswer(
            text_out(raw.name),
            enum_out(CohortKind, raw.kind),
            day_out(raw.day),
            raw.estimate,
            raw.members,
            Points(raw.resolution),
            Points(raw.points))


@dataclass(frozen=True)
class RankAnswer:
    """Where a member stands in a cohort, as released.

    Since 1.0; `ssi_rank_answer` in C.
    """

    #: The cohort's name.
    name: str
    #: What the cohort is made of.
    kind: CohortKind
    #: When it was answered.
    day: datetime.date
    #: True if the cohort is the fallback.
    estimate: bool
    #: Members, rounded down.
    members: int
    #: True if the member is not of the cohort.
    guest: bool
    #: Top percent, 1 … 100; smaller is better.
    top: int
    #: Percent that `top` is a multiple of.
    step: int

    @staticmethod
    def _of(raw: Any) -> "RankAnswer":
        return RankAnswer(
            text_out(raw.name),
            enum_out(CohortKind, raw.kind),
            day_out(raw.day),
            raw.estimate,
            raw.members,
            raw.guest,
            raw.top,
            raw.step)


@dataclass(frozen=True)
class MovementAnswer:
    """Why a member's top percent moved; own and cohort movement add up to the
    change exactly.

    Since 1.0; `ssi_movement_answer` in C.
    """

    #: The cohort's name.
    name: str
    #: What the cohort is made of.
    kind: CohortKind
    #: Date of `before`.
    first_day: datetime.date
    #: Date of `after`.
    day: datetime.date
    #: True if the cohort is the fallback.
    estimate: bool
    #: Members of `after`, rounded down.
    members: int
    #: Top percent before.
    before: int
    #: Top percent after.
    after: int
    #: `after` - `before`; below 0: better.
    change: int
    #: By the member's own score, the cohort at rest.
    own: int
    #: By the cohort, the member's score at rest.
    cohort: int

    @staticmethod
    def _of(raw: Any) -> "MovementAnswer":
        return MovementAnswer(
            text_out(raw.name),
            enum_out(CohortKind, raw.kind),
            day_out(raw.first_day),
            day_out(raw.day),
            raw.estimate,
            raw.members,
            raw.before,
            raw.after,
            raw.change,
            raw.own,
            raw.cohort)


@dataclass(frozen=True)
class Change:
    """The change of the index, a pillar or an indicator over a window.

    Since 1.0; `ssi_change` in C.
    """

    #: What is compared with.
    first_day: datetime.date
    #: The trend's own day.
    last_day: datetime.date
    #: Micropoints on the first day.
    before: Points
    #: Micropoints on the last day.
    after: Points
    #: `after` - `before`, in micropoints.
    change: Points
    #: Mean of the last third of the days less that of the first third, in
    #: micropoints.
    drift: Points
    #: What it amounts to.
    verdict: Verdict

    @staticmethod
    def _of(raw: Any) -> "Change":
        return Change(
            day_out(raw.first_day),
            day_out(raw.last_day),
            Points(raw.before),
            Points(raw.after),
            Points(raw.change),
            Points(raw.drift),
            enum_out(Verdict, raw.verdict))


@dataclass(frozen=True)
class PillarInfo:
    """One pillar, described.

    Since 1.0; `ssi_pillar_info` in C.
    """

    #: Short name such as "brand".
    name: str
    #: What it stands for.
    sentence: str
    #: What it rests on.
    source: str

    @staticmethod
    def _of(raw: Any) -> "PillarInfo":
        return PillarInfo(
            text_out(raw.name),
            text_out(raw.sentence),
            text_out(raw.source))


@dataclass(frozen=True)
class KindInfo:
    """One event kind of a model.

    Since 1.0; `ssi_kind_info` in C.
    """

    #: Stable name such as "comment".
    name: str
    #: What it is.
    sentence: str
    #: What it rests on.
    source: str
    #: What more of it means.
    polarity: Polarity
    #: Full-value events of one day that count.
    daily_cap: int
    #: Daily cap of the reference model.
    cap_default: int
    #: Smallest daily cap.
    cap_min: int
    #: Largest daily cap.
    cap_max: int
    #: Typical time one takes, in seconds.
    seconds: int
    #: True if a LinkedIn archive can show it.
    in_archive: bool
    #: Unit of the count and the cap.
    unit: str

    @staticmethod
    def _of(raw: Any) -> "KindInfo":
        return KindInfo(
            text_out(raw.name),
            text_out(raw.sentence),
            text_out(raw.source),
            enum_out(Polarity, raw.polarity),
            raw.daily_cap,
            raw.cap_default,
            raw.cap_min,
            raw.cap_max,
            raw.seconds,
            raw.in_archive,
            text_out(raw.unit))


@dataclass(frozen=True)
class FactInfo:
    """One profile fact.

    Since 1.0; `ssi_fact_info` in C.
    """

    #: Stable name such as "photo".
    name: str
    #: What it is.
    sentence: str
    #: What it rests on.
    source: str
    #: Unit of the value.
    unit: str
    #: Largest value.
    maximum: int
    #: True if a LinkedIn archive can show it.
    in_archive: bool
    #: Smallest value. There is no default: a fact is unobserved until it is
    #: set.
    minimum: int

    @staticmethod
    def _of(raw: Any) -> "FactInfo":
        return FactInfo(
            text_out(raw.name),
            text_out(raw.sentence),
            text_out(raw.source),
            text_out(raw.unit),
            raw.maximum,
            raw.in_archive,
            raw.minimum)


@dataclass(frozen=True)
class TraitInfo:
    """One trait bit.

    Since 1.0; `ssi_trait_info` in C.
    """

    #: Stable name such as "target".
    name: str
    #: What it is.
    sentence: str
    #: What it rests on.
    source: str
    #: The bit, as in Trait.
    bit: Trait

    @staticmethod
    def _of(raw: Any) -> "TraitInfo":
        return TraitInfo(
            text_out(raw.name),
            text_out(raw.sentence),
            text_out(raw.source),
            enum_out(Trait, raw.bit))


@dataclass(frozen=True)
class IndicatorInfo:
    """One indicator of a model.

    Since 1.0; `ssi_indicator_info` in C.
    """

    #: Stable name such as "commenting".
    name: str
    #: What it is.
    sentence: str
    #: What it rests on.
    source: str
    #: Unit of measure / `scale`.
    unit: str
    #: The pillar it counts for.
    pillar: Pillar
    #: Its pillar in the reference model.
    pillar_default: Pillar
    #: How it is measured.
    measure: Measure
    #: Measure and goalpost are in units / `scale`.
    scale: int
    #: Bend of the curve, 0 (straight) … 5.
    curve: int
    #: Micropoints at the goalpost.
    weight: Points
    #: Micropoints in the reference model.
    weight_default: Points
    #: Smallest weight in micropoints.
    weight_min: Points
    #: Largest weight in micropoints.
    weight_max: Points
    #: Measure that brings the full weight.
    goalpost: int
    #: Goalpost of the reference model.
    goalpost_default: int
    #: Smallest goalpost.
    goalpost_min: int
    #: Largest goalpost.
    goalpost_max: int
    #: Days until an event counts half; 0: for ever.
    half_life: int
    #: Half-life of the reference model.
    half_life_default: int
    #: Smallest half-life; equal to the largest: fixed.
    half_life_min: int
    #: Largest half-life.
    half_life_max: int
    #: Regularity: days an active day keeps up.
    span: int
    #: Rate: trials without success added, / 1000.
    prior: int
    #: Quality: events expected per 30 days, / 1000.
    expected: int
    #: People: unknown counterparts count, one each.
    anonymous: bool

    @staticmethod
    def _of(raw: Any) -> "IndicatorInfo":
        return IndicatorInfo(
            text_out(raw.name),
            text_out(raw.sentence),
            text_out(raw.source),
            text_out(raw.unit),
            enum_out(Pillar, raw.pillar),
            enum_out(Pillar, raw.pillar_default),
            enum_out(Measure, raw.measure),
            raw.scale,
            raw.curve,
            Points(raw.weight),
            Points(raw.weight_default),
            Points(raw.weight_min),
            Points(raw.weight_max),
            raw.goalpost,
            raw.goalpost_default,
            raw.goalpost_min,
            raw.goalpost_max,
            raw.half_life,
            raw.half_life_default,
            raw.half_life_min,
            raw.half_life_max,
            raw.span,
            raw.prior,
            raw.expected,
            raw.anonymous)


@dataclass(frozen=True)
class FeedInfo:
    """One feed: a kind or fact that an indicator counts.

    Since 1.0; `ssi_feed_info` in C.
    """

    #: The indicator that is fed.
    indicator: Indicator
    #: The Kind, or None if a fact feeds it.
    kind: Optional[Kind]
    #: The Fact, or None if a kind feeds it.
    fact: Optional[Fact]
    #: Thousandths per event, or measure per fact.
    units: int
    #: The largest value of the fact that counts.
    fact_cap: int
    #: Only events with one Trait of it; 0: all.
    any_trait: Trait
    #: Each Trait that adds units; 0: none.
    bonus_trait: Tuple[Trait, ...]
    #: Thousandths that each adds.
    bonus_units: Tuple[int, ...]
    #: True: counts against a rate.
    against: bool

    @staticmethod
    def _of(raw: Any) -> "FeedInfo":
        return FeedInfo(
            enum_out(Indicator, raw.indicator),
            enum_or_none(Kind, raw.kind),
            enum_or_none(Fact, raw.fact),
            raw.units,
            raw.fact_cap,
            enum_out(Trait, raw.any_trait),
            tuple(enum_out(Trait, value) for value in raw.bonus_trait),
            tuple(value for value in raw.bonus_units),
            raw.against)


@dataclass(frozen=True)
class ModelIssue:
    """What Model.check() found.

    Since 1.0; `ssi_model_issue` in C.
    """

    #: Status.OK, or the reason.
    status: Status
    #: The Pillar at fault, or None.
    pillar: Optional[Pillar]
    #: The Indicator at fault, or None.
    indicator: Optional[Indicator]
    #: The Kind at fault, or None.
    kind: Optional[Kind]
    #: The value that was found or refused.
    value: int
    #: The smallest value allowed.
    minimum: int
    #: The largest value allowed.
    maximum: int

    @staticmethod
    def _of(raw: Any) -> "ModelIssue":
        return ModelIssue(
            enum_out(Status, raw.status),
            enum_or_none(Pillar, raw.pillar),
            enum_or_none(Indicator, raw.indicator),
            enum_or_none(Kind, raw.kind),
            raw.value,
            raw.minimum,
            raw.maximum)


@dataclass(frozen=True)
class StageResult:
    """One stage of the funnel over a range of days.

    Since 1.0; `ssi_stage_result` in C.
    """

    #: False: no kind of this stage was observed; the count is unknown, not 0.
    observed: bool
    #: True: every kind of this stage was observed.
    complete: bool
    #: How many: people for conversations, else events.
    count: int
    #: Millionths of the stage before; may be above the whole, up to 10^18. 0
    #: if there is no rate.
    rate: int
    #: True: both stages were observed and the one before is not empty. Never
    #: for the first stage and attendees.
    has_rate: bool

    @staticmethod
    def _of(raw: Any) -> "StageResult":
        return StageResult(
            raw.observed,
            raw.complete,
            raw.count,
            raw.rate,
            raw.has_rate)


@dataclass(frozen=True)
class Difference:
    """Points with and without something.

    Since 1.0; `ssi_difference` in C.
    """

    #: Micropoints without.
    before: Points
    #: Micropoints with.
    after: Points
    #: `after` - `before`, in micropoints.
    change: Points

    @staticmethod
    def _of(raw: Any) -> "Difference":
        return Difference(
            Points(raw.before),
            Points(raw.after),
            Points(raw.change))


@dataclass(frozen=True)
class PlanActionInfo:
    """An action that a plan may propose.

    Since 1.0; `ssi_plan_action_info` in C.
    """

    #: What is done.
    kind: Kind
    #: How it is done: the Trait bits assumed.
    traits: Trait
    #: Seconds one takes.
    seconds: int
    #: Most times a week that a plan proposes, besides the model's daily cap on
    #: each day.
    weekly: int

    @staticmethod
    def _of(raw: Any) -> "PlanActionInfo":
        return PlanActionInfo(
            enum_out(Kind, raw.kind),
            enum_out(Trait, raw.traits),
            raw.seconds,
            raw.weekly)


@dataclass(frozen=True)
class PlanResult:
    """What a plan comes to.

    Since 1.0; `ssi_plan_result` in C.
    """

    #: The day it is made.
    day: datetime.date
    #: The day it aims at.
    horizon_day: datetime.date
    #: Micropoints of the index on the day.
    now: Points
    #: Micropoints at the horizon, nothing done.
    without: Points
    #: Micropoints at the horizon, all of it done.
    planned: Points
    #: Micropoints of the routine's lines together.
    routine_gain: Points
    #: Micropoints of the profile work together; `without` + both gains =
    #: `planned`.
    profile_gain: Points
    #: Seconds a week that were given.
    week_seconds: int
    #: Seconds a week that the routine takes.
    used_seconds: int
    #: Seconds that the profile work takes, once.
    profile_seconds: int
    #: True: all routines were tried, none is better. False: there were too
    #: many, or daily caps or later events blur them; found by search.
    proven: bool

    @staticmethod
    def _of(raw: Any) -> "PlanResult":
        return PlanResult(
            day_out(raw.day),
            day_out(raw.horizon_day),
            Points(raw.now),
            Points(raw.without),
            Points(raw.planned),
            Points(raw.routine_gain),
            Points(raw.profile_gain),
            raw.week_seconds,
            raw.used_seconds,
            raw.profile_seconds,
            raw.proven)


@dataclass(frozen=True)
class PlanPillarResult:
    """A pillar of a plan.

    Since 1.0; `ssi_plan_pillar_result` in C.
    """

    #: Micropoints on the day.
    now: Points
    #: Micropoints at the horizon, nothing done.
    without: Points
    #: Micropoints at the horizon, all of it done.
    planned: Points
    #: True if a cohort's means were given.
    has_cohort: bool
    #: Mean micropoints of the cohort, or 0.
    cohort: Points
    #: `cohort` - `now` in micropoints; below 0 if ahead. 0 without a cohort.
    gap: Points

    @staticmethod
    def _of(raw: Any) -> "PlanPillarResult":
        return PlanPillarResult(
            Points(raw.now),
            Points(raw.without),
            Points(raw.planned),
            raw.has_cohort,
            Points(raw.cohort),
            Points(raw.gap))


@dataclass(frozen=True)
class PlanLineResult:
    """One line of the weekly routine.

    Since 1.0; `ssi_plan_line_result` in C.
    """

    #: What to do.
    kind: Kind
    #: How: the Trait bits assumed.
    traits: Trait
    #: How often a week.
    times: int
    #: Seconds a week.
    seconds: int
    #: Micropoints that the line adds at the horizon to those before it; the
    #: lines add up exactly.
    gain: Points
    #: Micropoints that would be lost without this line.
    alone: Points
    #: False: nobody looked for it so far. If it is done already, the line
    #: brings less than it says.
    observed: bool

    @staticmethod
    def _of(raw: Any) -> "PlanLineResult":
        return PlanLineResult(
            enum_out(Kind, raw.kind),
            enum_out(Trait, raw.traits),
            raw.times,
            raw.seconds,
            Points(raw.gain),
            Points(raw.alone),
            raw.observed)


@dataclass(frozen=True)
class PlanTaskResult:
    """One piece of profile work, done once.

    Since 1.0; `ssi_plan_task_result` in C.
    """

    #: The fact.
    fact: Fact
    #: Its value now.
    value: int
    #: The value to reach.
    target: int
    #: Seconds it typically takes.
    seconds: int
    #: Micropoints; the tasks add up exactly.
    gain: Points

    @staticmethod
    def _of(raw: Any) -> "PlanTaskResult":
        return PlanTaskResult(
            enum_out(Fact, raw.fact),
            raw.value,
            raw.target,
            raw.seconds,
            Points(raw.gain))


@dataclass(frozen=True)
class PlanYieldResult:
    """What is assumed to come back of an action.

    Since 1.0; `ssi_plan_yield_result` in C.
    """

    #: What is done.
    action: Kind
    #: What comes back.
    brings: Kind
    #: With which Trait bits.
    traits: Trait
    #: Millionths of it for each time: the prior and the member's own rate
    #: together.
    rate: int
    #: Millionths assumed of anyone.
    prior: int
    #: For how many times the prior counts.
    weight: int
    #: How often the member did it in the last year; 0 if it cannot be told, so
    #: that the prior counts alone.
    times: int
    #: How often it came back.
    came: int

    @staticmethod
    def _of(raw: Any) -> "PlanYieldResult":
        return PlanYieldResult(
            enum_out(Kind, raw.action),
            enum_out(Kind, raw.brings),
            enum_out(Trait, raw.traits),
            raw.rate,
            raw.prior,
            raw.weight,
            raw.times,
            raw.came)


@dataclass(frozen=True)
class Result:
    """Points of the whole index or of a pillar.

    Since 1.0; `ssi_result` in C.
    """

    #: Micropoints, 0 … `maximum`.
    points: Points
    #: Low end in micropoints: equal to `points`.
    low: Points
    #: High end in micropoints if all were observed.
    high: Points
    #: Micropoints of the maximum that were observed.
    observed: Points
    #: Micropoints at best: 100 or 25 million.
    maximum: Points

    @staticmethod
    def _of(raw: Any) -> "Result":
        return Result(
            Points(raw.points),
            Points(raw.low),
            Points(raw.high),
            Points(raw.observed),
            Points(raw.maximum))


@dataclass(frozen=True)
class IndicatorResult:
    """Points of an indicator and what they rest on.

    Since 1.0; `ssi_indicator_result` in C.
    """

    #: Which one.
    indicator: Indicator
    #: The pillar it counts for.
    pillar: Pillar
    #: How much of it was observed.
    state: Observation
    #: Micropoints, 0 … `maximum`.
    points: Points
    #: High end in micropoints.
    high: Points
    #: Micropoints of the maximum observed.
    observed: Points
    #: Its weight in micropoints.
    maximum: Points
    #: `maximum` - `points`, in micropoints.
    headroom: Points
    #: Measure that brings the maximum.
    goalpost: int
    #: The measure, in units / scale of the model.
    measure: int

    @staticmethod
    def _of(raw: Any) -> "IndicatorResult":
        return IndicatorResult(
            enum_out(Indicator, raw.indicator),
            enum_out(Pillar, raw.pillar),
            enum_out(Observation, raw.state),
            Points(raw.points),
            Points(raw.high),
            Points(raw.observed),
            Points(raw.maximum),
            Points(raw.headroom),
            raw.goalpost,
            raw.measure)


@dataclass(frozen=True)
class Contribution:
    """The share one kind or fact has in the points of one indicator; the
    shares add up to the score exactly.

    Since 1.0; `ssi_contribution` in C.
    """

    #: The indicator.
    indicator: Indicator
    #: The pillar the indicator counts for.
    pillar: Pillar
    #: The Kind, or None if a fact brings it.
    kind: Optional[Kind]
    #: The Fact, or None if a kind brings it.
    fact: Optional[Fact]
    #: True if something this feed counts was observed.
    observed: bool
    #: Micropoints; below 0 for adverse kinds.
    points: Points

    @staticmethod
    def _of(raw: Any) -> "Contribution":
        return Contribution(
            enum_out(Indicator, raw.indicator),
            enum_out(Pillar, raw.pillar),
            enum_or_none(Kind, raw.kind),
            enum_or_none(Fact, raw.fact),
            raw.observed,
            Points(raw.points))


@dataclass(frozen=True)
class Spread:
    """Where points lie when weights and goalposts vary.

    Since 1.0; `ssi_spread` in C.
    """

    #: Micropoints by the model itself.
    points: Points
    #: Micropoints that 5 % of the runs are below.
    low: Points
    #: Micropoints half way between the two middle runs.
    median: Points
    #: Micropoints that 5 % of the runs are above.
    high: Points
    #: Least micropoints of any run.
    minimum: Points
    #: Most micropoints of any run.
    maximum: Points

    @staticmethod
    def _of(raw: Any) -> "Spread":
        return Spread(
            Points(raw.points),
            Points(raw.low),
            Points(raw.median),
            Points(raw.high),
            Points(raw.minimum),
            Points(raw.maximum))


@dataclass(frozen=True)
class RankSpread:
    """Where the top percent lies when weights and goalposts vary.

    Since 1.0; `ssi_rank_spread` in C.
    """

    #: Top percent by the model itself, 1 … 100.
    top: int
    #: Top percent that 5 % of the runs are better than.
    best: int
    #: Top percent that 5 % of the runs are worse than.
    worst: int
    #: Best top percent of any run.
    minimum: int
    #: Worst top percent of any run.
    maximum: int

    @staticmethod
    def _of(raw: Any) -> "RankSpread":
        return RankSpread(
            raw.top,
            raw.best,
            raw.worst,
            raw.minimum,
            raw.maximum)


@dataclass(frozen=True)
class Swing:
    """What moving one indicator's weight or goalpost alone does to the index,
    the other weights of its pillar giving way.

    Since 1.0; `ssi_swing` in C.
    """

    #: The indicator.
    indicator: Indicator
    #: Its pillar.
    pillar: Pillar
    #: Micropoints with the weight lowered.
    weight_less: Points
    #: Micropoints with the weight raised.
    weight_more: Points
    #: Micropoints with the goalpost lowered.
    goalpost_less: Points
    #: Micropoints with the goalpost raised.
    goalpost_more: Points
    #: The largest of the four, without its sign, in micropoints.
    swing: Points

    @staticmethod
    def _of(raw: Any) -> "Swing":
        return Swing(
            enum_out(Indicator, raw.indicator),
            enum_out(Pillar, raw.pillar),
            Points(raw.weight_less),
            Points(raw.weight_more),
            Points(raw.goalpost_less),
            Points(raw.goalpost_more),
            Points(raw.swing))


@dataclass(frozen=True)
class TeamOwn:
    """What one member sees.

    Since 1.0; `ssi_team_own` in C.
    """

    #: Own index, in micropoints.
    total: Points
    #: Own pillar, in micropoints.
    brand: Points
    #: Own pillar, in micropoints.
    find: Points
    #: Own pillar, in micropoints.
    engage: Points
    #: Own pillar, in micropoints.
    relate: Points
    #: True if there is a baseline.
    has_progress: bool
    #: Micropoints since the baseline; or 0.
    progress: Points
    #: True if the rules of release allow a rank.
    has_rank: bool
    #: Top percent in the team by score; or 0.
    top: int
    #: True if there is a rank by progress.
    has_progress_rank: bool
    #: Top percent by progress, of those with a baseline; or 0.
    progress_top: int

    @staticmethod
    def _of(raw: Any) -> "TeamOwn":
        return TeamOwn(
            Points(raw.total),
            Points(raw.brand),
            Points(raw.find),
            Points(raw.engage),
            Points(raw.relate),
            raw.has_progress,
            Points(raw.progress),
            raw.has_rank,
            raw.top,
            raw.has_progress_rank,
            raw.progress_top)


@dataclass(frozen=True)
class TeamView:
    """What the lead sees of the team as a whole.

    Since 1.0; `ssi_team_view` in C.
    """

    #: The team's name.
    name: str
    #: When it was answered.
    day: datetime.date
    #: Members, rounded down.
    members: int
    #: Micropoints that the means are rounded to.
    resolution: Points
    #: Mean of the index, in micropoints.
    total: Points
    #: Mean of the pillar, in micropoints.
    brand: Points
    #: Mean of the pillar, in micropoints.
    find: Points
    #: Mean of the pillar, in micropoints.
    engage: Points
    #: Mean of the pillar, in micropoints.
    relate: Points
    #: The pillar furthest behind the benchmark.
    weakest: Pillar
    #: Micropoints of its mean less the benchmark's.
    weakest_gap: Points
    #: True if progress may be told.
    has_progress: bool
    #: Mean progress in micropoints, of those with a baseline; or 0.
    progress: Points
    #: Members with a baseline, rounded down; or 0.
    with_baseline: int

    @staticmethod
    def _of(raw: Any) -> "TeamView":
        return TeamView(
            text_out(raw.name),
            day_out(raw.day),
            raw.members,
            Points(raw.resolution),
            Points(raw.total),
            Points(raw.brand),
            Points(raw.find),
            Points(raw.engage),
            Points(raw.relate),
            enum_out(Pillar, raw.weakest),
            Points(raw.weakest_gap),
            raw.has_progress,
            Points(raw.progress),
            raw.with_baseline)


@dataclass(frozen=True)
class TeamRow:
    """A member who shares the score with the lead.

    Since 1.0; `ssi_team_row` in C.
    """

    #: The member.
    member: int
    #: Index, in micropoints.
    total: Points
    #: Place by score among those who share, from 1; equal ones have the same.
    place: int
    #: True if there is a baseline.
    has_progress: bool
    #: Micropoints since the baseline; or 0.
    progress: Points
    #: Place by progress among those who share and have a baseline, from 1; or
    #: 0.
    progress_place: int

    @staticmethod
    def _of(raw: Any) -> "TeamRow":
        return TeamRow(
            raw.member,
            Points(raw.total),
            raw.place,
            raw.has_progress,
            Points(raw.progress),
            raw.progress_place)

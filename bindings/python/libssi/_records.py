# Made by bindings/generate; do not edit.
"""What the library tells of something, as records."""

from dataclasses import dataclass
from typing import Any, Optional, Tuple

from ._convert import Points, enum_or_none, enum_out, text_out
from ._enums import (
    Fact, FileState, Indicator, Kind, Measure, Observation, Pillar, Polarity,
    SkipReason, Status, Trait)


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

    #: Name as handed in; lives as long as the archive.
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

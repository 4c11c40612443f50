# Made by bindings/generate; do not edit.
"""What the library answers, as records."""

import datetime
from dataclasses import dataclass, field
from typing import Any, Optional, Tuple

from ._convert import day_out, enum_or_none, enum_out, text_out
from ._enums import (
    BenchmarkSource, CohortKind, DateOrder, DayBasis, Determined, Fact,
    FileState, Form, Indicator, Kind, Measure, Movement, Observation,
    PersonReason, PersonState, Pillar, Polarity, SkipReason, Status, Trait,
    Verdict)


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
    #: Number of reasons; see Archive.skip().
    reasons: int
    #: Rows of data found.
    rows: int
    #: Rows used.
    read: int
    #: Rows skipped: `rows` - `read`.
    skipped: int
    #: What became of it.
    state: FileState
    #: Of the rows that should count, those that were understood, in
    #: millionths; 0 if the file was refused.
    share: int
    #: Rows skipped because they were not understood; the others were left out
    #: on purpose.
    missed: int
    #: Such as "utf-8", "utf-16", "windows-1252"; "" if it was not read.
    encoding: str
    #: The export it belongs to; see Archive.export().
    export_index: int
    #: The order of dates that could be read both ways.
    order: DateOrder
    #: Known by its header, under another name.
    by_header: bool

    @staticmethod
    def _of(raw: Any) -> "FileInfo":
        return FileInfo(
            text_out(raw.name),
            text_out(raw.role),
            raw.reasons,
            raw.rows,
            raw.read,
            raw.skipped,
            enum_out(FileState, raw.state),
            raw.share,
            raw.missed,
            text_out(raw.encoding),
            raw.export_index,
            enum_out(DateOrder, raw.order),
            raw.by_header)


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
    #: How many rows; 0 if the file was refused without regard to its rows.
    rows: int
    #: Line of the first, counted from 1.
    line: int
    #: They were not understood; False: left out on purpose.
    missed: bool

    @staticmethod
    def _of(raw: Any) -> "SkipInfo":
        return SkipInfo(
            enum_out(SkipReason, raw.reason),
            text_out(raw.name),
            text_out(raw.sentence),
            text_out(raw.column),
            raw.rows,
            raw.line,
            raw.missed)


@dataclass(frozen=True)
class ExportInfo:
    """An export of the member's data: a ZIP or a folder.

    Since 1.0; `ssi_export_info` in C.
    """

    #: Its name, or "".
    name: str
    #: Files handed in.
    files: int
    #: The day it was made, as given to Archive.begin_export(); -1: unknown.
    day: int
    #: The oldest day in it, -1 if there is none.
    first: int
    #: The newest day in it, -1 if there is none.
    last: int
    #: Its form.
    form: Form
    #: Files that nearly every complete export has and this one lacks; see
    #: Archive.export_missing().
    missing: int

    @staticmethod
    def _of(raw: Any) -> "ExportInfo":
        return ExportInfo(
            text_out(raw.name),
            raw.files,
            raw.day,
            raw.first,
            raw.last,
            enum_out(Form, raw.form),
            raw.missing)


@dataclass(frozen=True)
class ArchiveKindInfo:
    """What the files that feed a kind of event say of it.

    Since 1.0; `ssi_archive_kind_info` in C.
    """

    #: Files used that feed it.
    files: int
    #: Their rows that were understood.
    understood: int
    #: Their rows that were not understood.
    missed: int
    #: The kind.
    kind: Kind
    #: Of the rows that should count, those that were understood, in
    #: millionths; 0 also without a file.
    share: int
    #: The oldest day in those files, -1 if there is none.
    first: int
    #: The newest day in those files, -1 if there is none.
    last: int

    @staticmethod
    def _of(raw: Any) -> "ArchiveKindInfo":
        return ArchiveKindInfo(
            raw.files,
            raw.understood,
            raw.missed,
            enum_out(Kind, raw.kind),
            raw.share,
            raw.first,
            raw.last)


@dataclass(frozen=True)
class ArchiveDayInfo:
    """The day as of which an archive is read.

    Since 1.0; `ssi_archive_day_info` in C.
    """

    #: Rows dated after that day, most likely by mistake.
    later: int
    #: The day.
    day: datetime.date
    #: The newest day of all, -1 if there is none.
    newest: int
    #: The newest day given to Archive.begin_export(); -1 if not every export
    #: has one.
    exported: int
    #: Why this day.
    basis: DayBasis

    @staticmethod
    def _of(raw: Any) -> "ArchiveDayInfo":
        return ArchiveDayInfo(
            raw.later,
            day_out(raw.day),
            raw.newest,
            raw.exported,
            enum_out(DayBasis, raw.basis))


@dataclass(frozen=True)
class ArchiveNameInfo:
    """Who a counterpart is.

    Since 1.0; `ssi_archive_name_info` in C.
    """

    #: The person's name in UTF-8, or ""; ended by NUL, and without control
    #: characters. It lives until a file is handed in or the archive is released.
    name: str
    #: The address of their profile as it is written there, or "".
    address: str
    #: Days since 1970-01-01 of the row that has it.
    day: datetime.date

    @staticmethod
    def _of(raw: Any) -> "ArchiveNameInfo":
        return ArchiveNameInfo(
            text_out(raw.name),
            text_out(raw.address),
            day_out(raw.day))


@dataclass(frozen=True)
class Refusal:
    """Details of a refusal: which value, of what, and what is allowed.

    Handles keep that of their last refused setter (Model.refusal(),
    Profile.refusal(), Activity.refusal(), PlanOptions.refusal()); calls on
    many members write that of the member they refuse.

    Since 1.0; `ssi_refusal` in C.
    """

    #: The argument or field at fault, such as "count"; "" if nothing was
    #: refused. Borrowed; valid for ever.
    field: str
    #: The member at fault, from 0; -1 if the call is not about members.
    member: int
    #: The row or place in a list that is at fault, from 0; -1 if there are
    #: none.
    row: int
    #: The value that was refused; of a text that is not well-formed, the place
    #: of its first such byte.
    value: int
    #: The smallest value allowed; 0, as is `maximum`, where no range applies:
    #: of such a text, and of a kind that is no action of a plan.
    minimum: int
    #: The largest value allowed.
    maximum: int
    #: Status.OK, or the reason.
    status: Status
    #: The Pillar it is about, or None.
    pillar: Optional[Pillar]
    #: The Indicator it is about, or None.
    indicator: Optional[Indicator]
    #: The Kind it is about, or None.
    kind: Optional[Kind]
    #: The Fact it is about, or None.
    fact: Optional[Fact]

    @staticmethod
    def _of(raw: Any) -> "Refusal":
        return Refusal(
            text_out(raw.field),
            raw.member,
            raw.row,
            raw.value,
            raw.minimum,
            raw.maximum,
            enum_out(Status, raw.status),
            enum_or_none(Pillar, raw.pillar),
            enum_or_none(Indicator, raw.indicator),
            enum_or_none(Kind, raw.kind),
            enum_or_none(Fact, raw.fact))


@dataclass(frozen=True)
class BenchmarkInfo:
    """The label of a benchmark.

    Since 1.0; `ssi_benchmark_info` in C.
    """

    #: The cohort's name.
    name: str
    #: Members, rounded down to tens, from 1,000 on to hundreds; 0 for an
    #: estimate.
    members: int
    #: What the cohort is made of.
    kind: CohortKind
    #: Whose scores it describes.
    source: BenchmarkSource
    #: True if the means of the pillars are known.
    has_pillars: bool
    #: The cohort's date.
    day: datetime.date
    #: 64ths; 0 for an estimate.
    epsilon: int
    #: How many knots the distribution has, 11 or 21.
    knots: int

    @staticmethod
    def _of(raw: Any) -> "BenchmarkInfo":
        return BenchmarkInfo(
            text_out(raw.name),
            raw.members,
            enum_out(CohortKind, raw.kind),
            enum_out(BenchmarkSource, raw.source),
            raw.has_pillars,
            day_out(raw.day),
            raw.epsilon,
            raw.knots)


@dataclass(frozen=True)
class KnotInfo:
    """A knot of a distribution.

    Since 1.0; `ssi_knot_info` in C.
    """

    #: Where the knot stands, in points.
    points: float
    #: The same, exact: whole micropoints.
    points_micro: int = field(repr=False)
    #: The share of members it stands for, in millionths of a percent: 0 …
    #: 100,000,000, in all 100,000,000.
    share: int

    @staticmethod
    def _of(raw: Any) -> "KnotInfo":
        return KnotInfo(
            raw.points / 1_000_000,
            raw.points,
            raw.share)


@dataclass(frozen=True)
class MeanResult:
    """The means of a benchmark.

    Since 1.0; `ssi_mean_result` in C.
    """

    #: Mean of the index, in points.
    total: float
    #: The same, exact: whole micropoints.
    total_micro: int = field(repr=False)
    #: Points the mean of the members is within, to either side, 19 times of
    #: 20; 0 for an estimate.
    total_margin: float
    #: The same, exact: whole micropoints.
    total_margin_micro: int = field(repr=False)
    #: True if the means of the pillars are known.
    has_pillars: bool
    #: Mean of the pillar, in points; or 0.
    brand: float
    #: The same, exact: whole micropoints.
    brand_micro: int = field(repr=False)
    #: Mean of the pillar, in points; or 0.
    find: float
    #: The same, exact: whole micropoints.
    find_micro: int = field(repr=False)
    #: Mean of the pillar, in points; or 0.
    engage: float
    #: The same, exact: whole micropoints.
    engage_micro: int = field(repr=False)
    #: Mean of the pillar, in points; or 0.
    relate: float
    #: The same, exact: whole micropoints.
    relate_micro: int = field(repr=False)
    #: Points, as `total_margin`, of each pillar; or 0.
    pillar_margin: float
    #: The same, exact: whole micropoints.
    pillar_margin_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "MeanResult":
        return MeanResult(
            raw.total / 1_000_000,
            raw.total,
            raw.total_margin / 1_000_000,
            raw.total_margin,
            raw.has_pillars,
            raw.brand / 1_000_000,
            raw.brand,
            raw.find / 1_000_000,
            raw.find,
            raw.engage / 1_000_000,
            raw.engage,
            raw.relate / 1_000_000,
            raw.relate,
            raw.pillar_margin / 1_000_000,
            raw.pillar_margin)


@dataclass(frozen=True)
class GapResult:
    """A score less the means of a benchmark.

    Since 1.0; `ssi_gap_result` in C.
    """

    #: Gap of the index: points, above 0: ahead.
    total: float
    #: The same, exact: whole micropoints.
    total_micro: int = field(repr=False)
    #: Points, as in MeanResult.
    total_margin: float
    #: The same, exact: whole micropoints.
    total_margin_micro: int = field(repr=False)
    #: True if the gaps of the pillars are known.
    has_pillars: bool
    #: Gap of the pillar, in points; or 0.
    brand: float
    #: The same, exact: whole micropoints.
    brand_micro: int = field(repr=False)
    #: Gap of the pillar, in points; or 0.
    find: float
    #: The same, exact: whole micropoints.
    find_micro: int = field(repr=False)
    #: Gap of the pillar, in points; or 0.
    engage: float
    #: The same, exact: whole micropoints.
    engage_micro: int = field(repr=False)
    #: Gap of the pillar, in points; or 0.
    relate: float
    #: The same, exact: whole micropoints.
    relate_micro: int = field(repr=False)
    #: Points, as in MeanResult; or 0.
    pillar_margin: float
    #: The same, exact: whole micropoints.
    pillar_margin_micro: int = field(repr=False)
    #: The Pillar that is furthest behind, or least ahead; of equal ones the
    #: first; or None.
    weakest: Optional[Pillar]
    #: Its gap, in points; or 0.
    weakest_gap: float
    #: The same, exact: whole micropoints.
    weakest_gap_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "GapResult":
        return GapResult(
            raw.total / 1_000_000,
            raw.total,
            raw.total_margin / 1_000_000,
            raw.total_margin,
            raw.has_pillars,
            raw.brand / 1_000_000,
            raw.brand,
            raw.find / 1_000_000,
            raw.find,
            raw.engage / 1_000_000,
            raw.engage,
            raw.relate / 1_000_000,
            raw.relate,
            raw.pillar_margin / 1_000_000,
            raw.pillar_margin,
            enum_or_none(Pillar, raw.weakest),
            raw.weakest_gap / 1_000_000,
            raw.weakest_gap)


@dataclass(frozen=True)
class RankResult:
    """Where a score stands in a benchmark.

    Since 1.0; `ssi_rank_result` in C.
    """

    #: The share of members above the score, in millionths of a percent, 0 …
    #: 100,000,000: never more for a higher score.
    above: int
    #: Millionths of a percent that the share is within, to either side, 19
    #: times of 20; 0 for an estimate. Where many have one score it may be off by
    #: more: see doc/cohorts.md.
    margin: int
    #: Top percent, 1 … 100: `above` in whole per cents, halves up, at least 1;
    #: smaller is better.
    top: int
    #: Top percent if the share is less by the margin.
    best: int
    #: Top percent if the share is more by the margin.
    worst: int

    @staticmethod
    def _of(raw: Any) -> "RankResult":
        return RankResult(
            raw.above,
            raw.margin,
            raw.top,
            raw.best,
            raw.worst)


@dataclass(frozen=True)
class MovementResult:
    """Why a member's top percent moved between two benchmarks of a cohort; own
    and cohort movement add up to the change exactly.

    Since 1.0; `ssi_movement_result` in C.
    """

    #: Top percent of the old score in the older one.
    before: int
    #: Top percent of the new score in the newer one.
    after: int
    #: `after` - `before`; below 0: better.
    change: int
    #: By the member's own score, both in the older one.
    own: int
    #: By the cohort: the rest.
    cohort: int
    #: Per cents that `cohort` is within, to either side, 19 times of 20,
    #: rounded up; 0 for estimates.
    cohort_margin: int

    @staticmethod
    def _of(raw: Any) -> "MovementResult":
        return MovementResult(
            raw.before,
            raw.after,
            raw.change,
            raw.own,
            raw.cohort,
            raw.cohort_margin)


@dataclass(frozen=True)
class BudgetInfo:
    """The label of a budget.

    Since 1.0; `ssi_budget_info` in C.
    """

    #: Members something was spent of in five quarters.
    members: int
    #: How many publications it has paid.
    serial: int
    #: 64ths of epsilon that each may spend in five quarters.
    limit: int
    #: The quarter it is in: of 91 days each, the first began on 1970-01-01.
    quarter: int

    @staticmethod
    def _of(raw: Any) -> "BudgetInfo":
        return BudgetInfo(
            raw.members,
            raw.serial,
            raw.limit,
            raw.quarter)


@dataclass(frozen=True)
class Fit:
    """How well a fit meets the readings of the index or a pillar.

    Since 1.0; `ssi_fit` in C.
    """

    #: Root mean square of reading - score by the model given, in points.
    error_before: float
    #: The same, exact: whole micropoints.
    error_before_micro: int = field(repr=False)
    #: The same by the fitted model, in points.
    error_after: float
    #: The same, exact: whole micropoints.
    error_after_micro: int = field(repr=False)
    #: Mean of reading - score by the fitted model, in points.
    bias_after: float
    #: The same, exact: whole micropoints.
    bias_after_micro: int = field(repr=False)
    #: The largest error by the fitted model, without its sign, in points.
    worst_after: float
    #: The same, exact: whole micropoints.
    worst_after_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "Fit":
        return Fit(
            raw.error_before / 1_000_000,
            raw.error_before,
            raw.error_after / 1_000_000,
            raw.error_after,
            raw.bias_after / 1_000_000,
            raw.bias_after,
            raw.worst_after / 1_000_000,
            raw.worst_after)


@dataclass(frozen=True)
class Residual:
    """One reading, and what the models say.

    Since 1.0; `ssi_residual` in C.
    """

    #: Days since 1970-01-01.
    day: datetime.date
    #: The pillar.
    pillar: Pillar
    #: Points that were read.
    reading: float
    #: The same, exact: whole micropoints.
    reading_micro: int = field(repr=False)
    #: Points by the model given.
    before: float
    #: The same, exact: whole micropoints.
    before_micro: int = field(repr=False)
    #: Points by the fitted model.
    after: float
    #: The same, exact: whole micropoints.
    after_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "Residual":
        return Residual(
            day_out(raw.day),
            enum_out(Pillar, raw.pillar),
            raw.reading / 1_000_000,
            raw.reading,
            raw.before / 1_000_000,
            raw.before,
            raw.after / 1_000_000,
            raw.after)


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
    #: Points in the model given.
    weight_before: float
    #: The same, exact: whole micropoints.
    weight_before_micro: int = field(repr=False)
    #: Points as fitted.
    weight: float
    #: The same, exact: whole micropoints.
    weight_micro: int = field(repr=False)
    #: Low end in points.
    weight_low: float
    #: The same, exact: whole micropoints.
    weight_low_micro: int = field(repr=False)
    #: High end in points.
    weight_high: float
    #: The same, exact: whole micropoints.
    weight_high_micro: int = field(repr=False)
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
            raw.weight_before / 1_000_000,
            raw.weight_before,
            raw.weight / 1_000_000,
            raw.weight,
            raw.weight_low / 1_000_000,
            raw.weight_low,
            raw.weight_high / 1_000_000,
            raw.weight_high,
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
    #: How many members.
    members: int
    #: What it is made of.
    kind: CohortKind
    #: Its date.
    day: datetime.date

    @staticmethod
    def _of(raw: Any) -> "CohortInfo":
        return CohortInfo(
            text_out(raw.name),
            raw.members,
            enum_out(CohortKind, raw.kind),
            day_out(raw.day))


@dataclass(frozen=True)
class Compared:
    """The index or a pillar on the day of a reading.

    Since 1.0; `ssi_compared` in C.
    """

    #: Days since 1970-01-01.
    day: datetime.date
    #: Points that were read; of the index, their sum.
    dashboard: float
    #: The same, exact: whole micropoints.
    dashboard_micro: int = field(repr=False)
    #: Points by the model: the low end.
    points: float
    #: The same, exact: whole micropoints.
    points_micro: int = field(repr=False)
    #: Points by the model at most: the high end.
    high: float
    #: The same, exact: whole micropoints.
    high_micro: int = field(repr=False)
    #: Points of the maximum that were observed.
    observed: float
    #: The same, exact: whole micropoints.
    observed_micro: int = field(repr=False)
    #: Points at most.
    maximum: float
    #: The same, exact: whole micropoints.
    maximum_micro: int = field(repr=False)
    #: `dashboard` - `points`, in points.
    difference: float
    #: The same, exact: whole micropoints.
    difference_micro: int = field(repr=False)
    #: The reading lies within the model's ends.
    within: bool

    @staticmethod
    def _of(raw: Any) -> "Compared":
        return Compared(
            day_out(raw.day),
            raw.dashboard / 1_000_000,
            raw.dashboard,
            raw.points / 1_000_000,
            raw.points,
            raw.high / 1_000_000,
            raw.high,
            raw.observed / 1_000_000,
            raw.observed,
            raw.maximum / 1_000_000,
            raw.maximum,
            raw.difference / 1_000_000,
            raw.difference,
            raw.within)


@dataclass(frozen=True)
class Agreement:
    """How the index or a pillar agrees over all readings.

    Since 1.0; `ssi_agreement` in C.
    """

    #: Mean of the differences, in points.
    mean: float
    #: The same, exact: whole micropoints.
    mean_micro: int = field(repr=False)
    #: Mean of the differences without their signs, in points.
    mean_size: float
    #: The same, exact: whole micropoints.
    mean_size_micro: int = field(repr=False)
    #: The smallest difference, in points.
    lowest: float
    #: The same, exact: whole micropoints.
    lowest_micro: int = field(repr=False)
    #: The largest difference, in points.
    highest: float
    #: The same, exact: whole micropoints.
    highest_micro: int = field(repr=False)
    #: Readings within the model's ends.
    within: int
    #: Steps from one reading to the next on which both changed, in the same
    #: direction.
    same: int
    #: The same in opposite directions.
    opposite: int
    #: Steps on which one of them did not change.
    still: int
    #: Whether they move together.
    verdict: Movement

    @staticmethod
    def _of(raw: Any) -> "Agreement":
        return Agreement(
            raw.mean / 1_000_000,
            raw.mean,
            raw.mean_size / 1_000_000,
            raw.mean_size,
            raw.lowest / 1_000_000,
            raw.lowest,
            raw.highest / 1_000_000,
            raw.highest,
            raw.within,
            raw.same,
            raw.opposite,
            raw.still,
            enum_out(Movement, raw.verdict))


@dataclass(frozen=True)
class DashboardDay:
    """What the dashboard showed on a day.

    Since 1.0; `ssi_dashboard_day` in C.
    """

    #: Days since 1970-01-01.
    day: datetime.date
    #: Points of the pillar, 0 … 25.
    brand: float
    #: The same, exact: whole micropoints.
    brand_micro: int = field(repr=False)
    #: Points of the pillar, 0 … 25.
    find: float
    #: The same, exact: whole micropoints.
    find_micro: int = field(repr=False)
    #: Points of the pillar, 0 … 25.
    engage: float
    #: The same, exact: whole micropoints.
    engage_micro: int = field(repr=False)
    #: Points of the pillar, 0 … 25.
    relate: float
    #: The same, exact: whole micropoints.
    relate_micro: int = field(repr=False)
    #: How many earlier values of that day it stands for.
    earlier: int

    @staticmethod
    def _of(raw: Any) -> "DashboardDay":
        return DashboardDay(
            day_out(raw.day),
            raw.brand / 1_000_000,
            raw.brand,
            raw.find / 1_000_000,
            raw.find,
            raw.engage / 1_000_000,
            raw.engage,
            raw.relate / 1_000_000,
            raw.relate,
            raw.earlier)


@dataclass(frozen=True)
class Fault:
    """The first thing that was not understood.

    Since 1.0; `ssi_fault` in C.
    """

    #: What is the matter, and what is allowed.
    sentence: str
    #: Column or key at fault, or "".
    column: str
    #: What stands there, its first bytes, or "".
    text: str
    #: Its line, from 1.
    line: int
    #: How many there are in all.
    faults: int
    #: What is the matter.
    reason: SkipReason

    @staticmethod
    def _of(raw: Any) -> "Fault":
        return Fault(
            text_out(raw.sentence),
            text_out(raw.column),
            text_out(raw.text),
            raw.line,
            raw.faults,
            enum_out(SkipReason, raw.reason))


@dataclass(frozen=True)
class Change:
    """The change of the index, a pillar or an indicator over a window.

    Since 1.0; `ssi_change` in C.
    """

    #: What is compared with.
    first_day: datetime.date
    #: The trend's own day.
    last_day: datetime.date
    #: Points on the first day.
    before: float
    #: The same, exact: whole micropoints.
    before_micro: int = field(repr=False)
    #: Points on the last day.
    after: float
    #: The same, exact: whole micropoints.
    after_micro: int = field(repr=False)
    #: `after` - `before`, in points.
    change: float
    #: The same, exact: whole micropoints.
    change_micro: int = field(repr=False)
    #: Mean of the last third of the days less that of the first third, in
    #: points.
    drift: float
    #: The same, exact: whole micropoints.
    drift_micro: int = field(repr=False)
    #: What it amounts to.
    verdict: Verdict

    @staticmethod
    def _of(raw: Any) -> "Change":
        return Change(
            day_out(raw.first_day),
            day_out(raw.last_day),
            raw.before / 1_000_000,
            raw.before,
            raw.after / 1_000_000,
            raw.after,
            raw.change / 1_000_000,
            raw.change,
            raw.drift / 1_000_000,
            raw.drift,
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
    #: Unit of the count and the cap.
    unit: str
    #: What more of it means.
    polarity: Polarity
    #: Full-value events of one day that count; a rate takes all.
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

    @staticmethod
    def _of(raw: Any) -> "KindInfo":
        return KindInfo(
            text_out(raw.name),
            text_out(raw.sentence),
            text_out(raw.source),
            text_out(raw.unit),
            enum_out(Polarity, raw.polarity),
            raw.daily_cap,
            raw.cap_default,
            raw.cap_min,
            raw.cap_max,
            raw.seconds,
            raw.in_archive)


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
    #: Smallest value. There is no default: a fact is unobserved until it is
    #: set.
    minimum: int
    #: Largest value.
    maximum: int
    #: True if a LinkedIn archive can show it.
    in_archive: bool

    @staticmethod
    def _of(raw: Any) -> "FactInfo":
        return FactInfo(
            text_out(raw.name),
            text_out(raw.sentence),
            text_out(raw.source),
            text_out(raw.unit),
            raw.minimum,
            raw.maximum,
            raw.in_archive)


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
    #: What to do for more of it, a sentence without a number.
    advice: str
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
    #: Points at the goalpost.
    weight: float
    #: The same, exact: whole micropoints.
    weight_micro: int = field(repr=False)
    #: Points in the reference model.
    weight_default: float
    #: The same, exact: whole micropoints.
    weight_default_micro: int = field(repr=False)
    #: Smallest weight in points.
    weight_min: float
    #: The same, exact: whole micropoints.
    weight_min_micro: int = field(repr=False)
    #: Largest weight in points.
    weight_max: float
    #: The same, exact: whole micropoints.
    weight_max_micro: int = field(repr=False)
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
    #: Rate: trials without success added.
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
            text_out(raw.advice),
            text_out(raw.source),
            text_out(raw.unit),
            enum_out(Pillar, raw.pillar),
            enum_out(Pillar, raw.pillar_default),
            enum_out(Measure, raw.measure),
            raw.scale,
            raw.curve,
            raw.weight / 1_000_000,
            raw.weight,
            raw.weight_default / 1_000_000,
            raw.weight_default,
            raw.weight_min / 1_000_000,
            raw.weight_min,
            raw.weight_max / 1_000_000,
            raw.weight_max,
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
    #: Thousandths per event, measure per fact; of a rate, whole trials.
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
    #: False: counts when there is any, but what was observed does not depend
    #: on it.
    asked: bool

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
            raw.against,
            raw.asked)


@dataclass(frozen=True)
class StageResult:
    """One stage of the funnel over a range of days.

    Since 1.0; `ssi_stage_result` in C.
    """

    #: How many: people for conversations, else events.
    count: int
    #: Millionths of the stage before; may be above the whole, up to 10^18. 0
    #: if there is no rate.
    rate: int
    #: False: no kind of this stage was observed; the count is unknown, not 0.
    observed: bool
    #: True: every kind of this stage was observed.
    complete: bool
    #: True: both stages were observed and the one before is not empty. Never
    #: for the first stage and attendees.
    has_rate: bool

    @staticmethod
    def _of(raw: Any) -> "StageResult":
        return StageResult(
            raw.count,
            raw.rate,
            raw.observed,
            raw.complete,
            raw.has_rate)


@dataclass(frozen=True)
class Person:
    """One person.

    Since 1.0; `ssi_person` in C.
    """

    #: The host's number, never 0.
    counterpart: int
    #: Messages, InMails, invitations, comments, reactions, reshares,
    #: endorsements and recommendations of the member to them in the last 30, 90
    #: and 365 days.
    sent: Tuple[int, ...]
    #: The same of them to the member.
    received: Tuple[int, ...]
    #: Days since 1970-01-01 of the first contact.
    first_day: datetime.date
    #: Days since 1970-01-01 of the last contact.
    last_day: datetime.date
    #: The day on which the member last wrote a message to them; -1: never.
    written_day: int
    #: The day on which they last wrote a message; -1: never.
    heard_day: int
    #: The day of the last connection; -1: none is known.
    connected_day: int
    #: The Trait bits that describe the person, of all contacts together; not
    #: Trait.OUTSIDE_NETWORK of a connection.
    traits: Trait
    #: How the contact stands.
    state: PersonState
    #: Why to write to them, or why not now.
    reason: PersonReason
    #: Place among whom to write to next, from 1 on; 0: not to be written to
    #: now.
    rank: int
    #: In how many days it is their turn, 0: on the day. A day has as many
    #: messages as the model's daily cap rewards; those sent on the day are taken
    #: off. 0 without a rank.
    ahead: int
    #: There was an exchange: both sides turned to the other, by more than an
    #: invitation.
    mutual: bool

    @staticmethod
    def _of(raw: Any) -> "Person":
        return Person(
            raw.counterpart,
            tuple(value for value in raw.sent),
            tuple(value for value in raw.received),
            day_out(raw.first_day),
            day_out(raw.last_day),
            raw.written_day,
            raw.heard_day,
            raw.connected_day,
            enum_out(Trait, raw.traits),
            enum_out(PersonState, raw.state),
            enum_out(PersonReason, raw.reason),
            raw.rank,
            raw.ahead,
            raw.mutual)


@dataclass(frozen=True)
class PeopleResult:
    """All people together.

    Since 1.0; `ssi_people_result` in C.
    """

    #: How many there are.
    people: int
    #: How many of them to write to.
    ranked: int
    #: With how many there was an exchange.
    mutual: int
    #: How many are PersonState.NEW.
    fresh: int
    #: How many are PersonState.LIVING.
    living: int
    #: How many are PersonState.COOLING.
    cooling: int
    #: How many are PersonState.SILENT.
    silent: int
    #: The day as of which it holds.
    day: datetime.date
    #: Messages that the model rewards on one day.
    daily: int
    #: How many of them are left on the day.
    left: int

    @staticmethod
    def _of(raw: Any) -> "PeopleResult":
        return PeopleResult(
            raw.people,
            raw.ranked,
            raw.mutual,
            raw.fresh,
            raw.living,
            raw.cooling,
            raw.silent,
            day_out(raw.day),
            raw.daily,
            raw.left)


@dataclass(frozen=True)
class PersonStateInfo:
    """A state in words.

    Since 1.0; `ssi_person_state_info` in C.
    """

    #: Stable name such as "cooling".
    name: str
    #: It as an English sentence.
    sentence: str
    #: The state.
    state: PersonState

    @staticmethod
    def _of(raw: Any) -> "PersonStateInfo":
        return PersonStateInfo(
            text_out(raw.name),
            text_out(raw.sentence),
            enum_out(PersonState, raw.state))


@dataclass(frozen=True)
class PersonReasonInfo:
    """A reason in words.

    Since 1.0; `ssi_person_reason_info` in C.
    """

    #: Stable name such as "keep_up".
    name: str
    #: It as an English sentence, without a number.
    sentence: str
    #: The reason.
    reason: PersonReason
    #: True: a reason to write; False: not now.
    write: bool

    @staticmethod
    def _of(raw: Any) -> "PersonReasonInfo":
        return PersonReasonInfo(
            text_out(raw.name),
            text_out(raw.sentence),
            enum_out(PersonReason, raw.reason),
            raw.write)


@dataclass(frozen=True)
class Difference:
    """Points with and without something.

    Since 1.0; `ssi_difference` in C.
    """

    #: Points without.
    before: float
    #: The same, exact: whole micropoints.
    before_micro: int = field(repr=False)
    #: Points with.
    after: float
    #: The same, exact: whole micropoints.
    after_micro: int = field(repr=False)
    #: `after` - `before`, in points.
    change: float
    #: The same, exact: whole micropoints.
    change_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "Difference":
        return Difference(
            raw.before / 1_000_000,
            raw.before,
            raw.after / 1_000_000,
            raw.after,
            raw.change / 1_000_000,
            raw.change)


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
    #: Most times a week that a plan proposes, in addition to the model's daily
    #: cap on each day.
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
    #: Points of the index on the day.
    now: float
    #: The same, exact: whole micropoints.
    now_micro: int = field(repr=False)
    #: Points at the horizon, nothing done.
    without: float
    #: The same, exact: whole micropoints.
    without_micro: int = field(repr=False)
    #: Points at the horizon, all of it done.
    planned: float
    #: The same, exact: whole micropoints.
    planned_micro: int = field(repr=False)
    #: Points of the routine's lines together.
    routine_gain: float
    #: The same, exact: whole micropoints.
    routine_gain_micro: int = field(repr=False)
    #: Points of the profile work together; `without` + both gains = `planned`.
    profile_gain: float
    #: The same, exact: whole micropoints.
    profile_gain_micro: int = field(repr=False)
    #: Seconds a week that were given.
    week_seconds: int
    #: Seconds a week that the routine takes.
    used_seconds: int
    #: Seconds that the profile work takes, once.
    profile_seconds: int
    #: True: all routines were tried, none is better. False: there were too
    #: many, or daily caps or later events blur them; found by search.
    proven: bool
    #: Points at the horizon, all of it done, that a later ledger and profile
    #: of the same form can show: `without` + `seen` of all lines and tasks. Never
    #: above `planned`.
    seen: float
    #: The same, exact: whole micropoints.
    seen_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "PlanResult":
        return PlanResult(
            day_out(raw.day),
            day_out(raw.horizon_day),
            raw.now / 1_000_000,
            raw.now,
            raw.without / 1_000_000,
            raw.without,
            raw.planned / 1_000_000,
            raw.planned,
            raw.routine_gain / 1_000_000,
            raw.routine_gain,
            raw.profile_gain / 1_000_000,
            raw.profile_gain,
            raw.week_seconds,
            raw.used_seconds,
            raw.profile_seconds,
            raw.proven,
            raw.seen / 1_000_000,
            raw.seen)


@dataclass(frozen=True)
class PlanPillarResult:
    """A pillar of a plan.

    Since 1.0; `ssi_plan_pillar_result` in C.
    """

    #: Points on the day.
    now: float
    #: The same, exact: whole micropoints.
    now_micro: int = field(repr=False)
    #: Points at the horizon, nothing done.
    without: float
    #: The same, exact: whole micropoints.
    without_micro: int = field(repr=False)
    #: Points at the horizon, all of it done.
    planned: float
    #: The same, exact: whole micropoints.
    planned_micro: int = field(repr=False)
    #: True if a cohort's means were given.
    has_cohort: bool
    #: Mean points of the cohort, or 0.
    cohort: float
    #: The same, exact: whole micropoints.
    cohort_micro: int = field(repr=False)
    #: `cohort` - `now` in points; below 0 if ahead. 0 without a cohort.
    gap: float
    #: The same, exact: whole micropoints.
    gap_micro: int = field(repr=False)
    #: Points at the horizon that a later ledger and profile of the same form
    #: can show.
    seen: float
    #: The same, exact: whole micropoints.
    seen_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "PlanPillarResult":
        return PlanPillarResult(
            raw.now / 1_000_000,
            raw.now,
            raw.without / 1_000_000,
            raw.without,
            raw.planned / 1_000_000,
            raw.planned,
            raw.has_cohort,
            raw.cohort / 1_000_000,
            raw.cohort,
            raw.gap / 1_000_000,
            raw.gap,
            raw.seen / 1_000_000,
            raw.seen)


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
    #: Points that the line adds at the horizon to those before it; the lines
    #: add up exactly.
    gain: float
    #: The same, exact: whole micropoints.
    gain_micro: int = field(repr=False)
    #: Points that would be lost without this line.
    alone: float
    #: The same, exact: whole micropoints.
    alone_micro: int = field(repr=False)
    #: False: this kind has not been observed. If it is done already, the line
    #: brings less than it says.
    observed: bool
    #: Points of it that a later ledger of the same form can show, added to the
    #: lines before it. It can lie above `gain`, and below 0 where what comes back
    #: is all that is seen and lowers a rate.
    seen: float
    #: The same, exact: whole micropoints.
    seen_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "PlanLineResult":
        return PlanLineResult(
            enum_out(Kind, raw.kind),
            enum_out(Trait, raw.traits),
            raw.times,
            raw.seconds,
            raw.gain / 1_000_000,
            raw.gain,
            raw.alone / 1_000_000,
            raw.alone,
            raw.observed,
            raw.seen / 1_000_000,
            raw.seen)


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
    #: Points; the tasks add up exactly.
    gain: float
    #: The same, exact: whole micropoints.
    gain_micro: int = field(repr=False)
    #: Points of it that a later profile of the same form can show: all, since
    #: a task is about a fact that is observed.
    seen: float
    #: The same, exact: whole micropoints.
    seen_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "PlanTaskResult":
        return PlanTaskResult(
            enum_out(Fact, raw.fact),
            raw.value,
            raw.target,
            raw.seconds,
            raw.gain / 1_000_000,
            raw.gain,
            raw.seen / 1_000_000,
            raw.seen)


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
    #: Millionths of it for each time.
    rate: int
    #: Millionths assumed of anyone.
    prior: int
    #: For how many times the prior counts, next to the member's own; 0: it
    #: counts alone, or not at all.
    weight: int
    #: How often the member did it in the last year; 0 if it is unknown, so
    #: that the prior counts alone, or if `indicator` gives the rate.
    times: int
    #: How often it came back.
    came: int
    #: The Indicator whose measure on the day the rate is (of what remains
    #: unanswered: all but that); 0: none, so it is the prior and the member's own
    #: rate together.
    indicator: Optional[Indicator]

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
            raw.came,
            enum_or_none(Indicator, raw.indicator))


@dataclass(frozen=True)
class MemberScore:
    """What one member scores, without the reasons.

    Since 1.0; `ssi_member_score` in C.
    """

    #: Points of the index, 0 … 100: the low end of its interval.
    total: float
    #: The same, exact: whole micropoints.
    total_micro: int = field(repr=False)
    #: Points of the pillar brand.
    brand: float
    #: The same, exact: whole micropoints.
    brand_micro: int = field(repr=False)
    #: Points of the pillar find.
    find: float
    #: The same, exact: whole micropoints.
    find_micro: int = field(repr=False)
    #: Points of the pillar engage.
    engage: float
    #: The same, exact: whole micropoints.
    engage_micro: int = field(repr=False)
    #: Points of the pillar relate.
    relate: float
    #: The same, exact: whole micropoints.
    relate_micro: int = field(repr=False)
    #: High end of the index in points: what it would be if all that is
    #: unobserved were at its best.
    high: float
    #: The same, exact: whole micropoints.
    high_micro: int = field(repr=False)
    #: Points of the maximum that were observed. 0: nothing was, and `total`
    #: says nothing.
    observed: float
    #: The same, exact: whole micropoints.
    observed_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "MemberScore":
        return MemberScore(
            raw.total / 1_000_000,
            raw.total,
            raw.brand / 1_000_000,
            raw.brand,
            raw.find / 1_000_000,
            raw.find,
            raw.engage / 1_000_000,
            raw.engage,
            raw.relate / 1_000_000,
            raw.relate,
            raw.high / 1_000_000,
            raw.high,
            raw.observed / 1_000_000,
            raw.observed)


@dataclass(frozen=True)
class Result:
    """Points of the whole index or of a pillar.

    Since 1.0; `ssi_result` in C.
    """

    #: Points, 0 … `maximum`.
    points: float
    #: The same, exact: whole micropoints.
    points_micro: int = field(repr=False)
    #: Low end in points: equal to `points`.
    low: float
    #: The same, exact: whole micropoints.
    low_micro: int = field(repr=False)
    #: High end in points if all were observed.
    high: float
    #: The same, exact: whole micropoints.
    high_micro: int = field(repr=False)
    #: Points of the maximum that were observed.
    observed: float
    #: The same, exact: whole micropoints.
    observed_micro: int = field(repr=False)
    #: Points at best: 100 or 25.
    maximum: float
    #: The same, exact: whole micropoints.
    maximum_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "Result":
        return Result(
            raw.points / 1_000_000,
            raw.points,
            raw.low / 1_000_000,
            raw.low,
            raw.high / 1_000_000,
            raw.high,
            raw.observed / 1_000_000,
            raw.observed,
            raw.maximum / 1_000_000,
            raw.maximum)


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
    #: Points, 0 … `maximum`.
    points: float
    #: The same, exact: whole micropoints.
    points_micro: int = field(repr=False)
    #: High end in points.
    high: float
    #: The same, exact: whole micropoints.
    high_micro: int = field(repr=False)
    #: Points of the maximum observed.
    observed: float
    #: The same, exact: whole micropoints.
    observed_micro: int = field(repr=False)
    #: Its weight in points.
    maximum: float
    #: The same, exact: whole micropoints.
    maximum_micro: int = field(repr=False)
    #: `maximum` - `points`, in points.
    headroom: float
    #: The same, exact: whole micropoints.
    headroom_micro: int = field(repr=False)
    #: Measure that brings the maximum.
    goalpost: int
    #: The measure, in units / scale of the model.
    measure: int
    #: Millionths to which what it counts was observed: the smallest share of
    #: its kinds and facts, but for kinds that a rate never asks for. 0: one is
    #: unobserved.
    share: int

    @staticmethod
    def _of(raw: Any) -> "IndicatorResult":
        return IndicatorResult(
            enum_out(Indicator, raw.indicator),
            enum_out(Pillar, raw.pillar),
            enum_out(Observation, raw.state),
            raw.points / 1_000_000,
            raw.points,
            raw.high / 1_000_000,
            raw.high,
            raw.observed / 1_000_000,
            raw.observed,
            raw.maximum / 1_000_000,
            raw.maximum,
            raw.headroom / 1_000_000,
            raw.headroom,
            raw.goalpost,
            raw.measure,
            raw.share)


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
    #: Points; below 0 for adverse kinds.
    points: float
    #: The same, exact: whole micropoints.
    points_micro: int = field(repr=False)
    #: Millionths to which its kind or fact was observed; 0 if nothing that
    #: this feed counts was.
    share: int
    #: True if something this feed counts was observed.
    observed: bool

    @staticmethod
    def _of(raw: Any) -> "Contribution":
        return Contribution(
            enum_out(Indicator, raw.indicator),
            enum_out(Pillar, raw.pillar),
            enum_or_none(Kind, raw.kind),
            enum_or_none(Fact, raw.fact),
            raw.points / 1_000_000,
            raw.points,
            raw.share,
            raw.observed)


@dataclass(frozen=True)
class SeatInfo:
    """A seat.

    Since 1.0; `ssi_seat_info` in C.
    """

    #: Its id as in the files.
    key: str
    #: An opaque number for it, never 0: the same for the same key of hashes;
    #: for cohorts and teams.
    member: int
    #: Its events.
    events: int
    #: Days since 1970-01-01 of its oldest event, or 0.
    first: datetime.date
    #: Days since 1970-01-01 of its newest event, or 0.
    last: datetime.date

    @staticmethod
    def _of(raw: Any) -> "SeatInfo":
        return SeatInfo(
            text_out(raw.key),
            raw.member,
            raw.events,
            day_out(raw.first),
            day_out(raw.last))


@dataclass(frozen=True)
class SeatReading:
    """The Social Selling Index that LinkedIn shows of a seat. What it does not
    show is 0.

    Since 1.0; `ssi_seat_reading` in C.
    """

    #: The seat: 0 … the number of seats - 1.
    seat: int
    #: Days since 1970-01-01.
    day: datetime.date
    #: Points of the index.
    total: float
    #: The same, exact: whole micropoints.
    total_micro: int = field(repr=False)
    #: Points of the pillar.
    brand: float
    #: The same, exact: whole micropoints.
    brand_micro: int = field(repr=False)
    #: Points of the pillar.
    find: float
    #: The same, exact: whole micropoints.
    find_micro: int = field(repr=False)
    #: Points of the pillar.
    engage: float
    #: The same, exact: whole micropoints.
    engage_micro: int = field(repr=False)
    #: Points of the pillar.
    relate: float
    #: The same, exact: whole micropoints.
    relate_micro: int = field(repr=False)
    #: The file has the day.
    has_day: bool
    #: The file has the index.
    has_total: bool
    #: The file has all four pillars.
    has_pillars: bool

    @staticmethod
    def _of(raw: Any) -> "SeatReading":
        return SeatReading(
            raw.seat,
            day_out(raw.day),
            raw.total / 1_000_000,
            raw.total,
            raw.brand / 1_000_000,
            raw.brand,
            raw.find / 1_000_000,
            raw.find,
            raw.engage / 1_000_000,
            raw.engage,
            raw.relate / 1_000_000,
            raw.relate,
            raw.has_day,
            raw.has_total,
            raw.has_pillars)


@dataclass(frozen=True)
class SeatType:
    """A type of activity or outcome that the library knows.

    Since 1.0; `ssi_seat_type` in C.
    """

    #: Its word in the files.
    name: str
    #: Why it becomes that kind.
    sentence: str
    #: The kind it becomes.
    kind: Kind
    #: It is an outcome of an activity.
    outcome: bool

    @staticmethod
    def _of(raw: Any) -> "SeatType":
        return SeatType(
            text_out(raw.name),
            text_out(raw.sentence),
            enum_out(Kind, raw.kind),
            raw.outcome)


@dataclass(frozen=True)
class SeatWord:
    """A type that the library does not know.

    Since 1.0; `ssi_seat_word` in C.
    """

    #: As in the files.
    word: str
    #: Rows that have it, which were left out.
    rows: int

    @staticmethod
    def _of(raw: Any) -> "SeatWord":
        return SeatWord(
            text_out(raw.word),
            raw.rows)


@dataclass(frozen=True)
class Spread:
    """Where points lie when weights and goalposts vary.

    Since 1.0; `ssi_spread` in C.
    """

    #: Points by the model itself.
    points: float
    #: The same, exact: whole micropoints.
    points_micro: int = field(repr=False)
    #: Points that 5 % of the runs are below.
    low: float
    #: The same, exact: whole micropoints.
    low_micro: int = field(repr=False)
    #: Points half way between the two middle runs.
    median: float
    #: The same, exact: whole micropoints.
    median_micro: int = field(repr=False)
    #: Points that 5 % of the runs are above.
    high: float
    #: The same, exact: whole micropoints.
    high_micro: int = field(repr=False)
    #: Least points of any run.
    minimum: float
    #: The same, exact: whole micropoints.
    minimum_micro: int = field(repr=False)
    #: Most points of any run.
    maximum: float
    #: The same, exact: whole micropoints.
    maximum_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "Spread":
        return Spread(
            raw.points / 1_000_000,
            raw.points,
            raw.low / 1_000_000,
            raw.low,
            raw.median / 1_000_000,
            raw.median,
            raw.high / 1_000_000,
            raw.high,
            raw.minimum / 1_000_000,
            raw.minimum,
            raw.maximum / 1_000_000,
            raw.maximum)


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
    #: Points with the weight lowered.
    weight_less: float
    #: The same, exact: whole micropoints.
    weight_less_micro: int = field(repr=False)
    #: Points with the weight raised.
    weight_more: float
    #: The same, exact: whole micropoints.
    weight_more_micro: int = field(repr=False)
    #: Points with the goalpost lowered.
    goalpost_less: float
    #: The same, exact: whole micropoints.
    goalpost_less_micro: int = field(repr=False)
    #: Points with the goalpost raised.
    goalpost_more: float
    #: The same, exact: whole micropoints.
    goalpost_more_micro: int = field(repr=False)
    #: The largest of the four, without its sign, in points.
    swing: float
    #: The same, exact: whole micropoints.
    swing_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "Swing":
        return Swing(
            enum_out(Indicator, raw.indicator),
            enum_out(Pillar, raw.pillar),
            raw.weight_less / 1_000_000,
            raw.weight_less,
            raw.weight_more / 1_000_000,
            raw.weight_more,
            raw.goalpost_less / 1_000_000,
            raw.goalpost_less,
            raw.goalpost_more / 1_000_000,
            raw.goalpost_more,
            raw.swing / 1_000_000,
            raw.swing)


@dataclass(frozen=True)
class TeamOwn:
    """What one member sees of itself.

    Since 1.0; `ssi_team_own` in C.
    """

    #: Own index, in points.
    total: float
    #: The same, exact: whole micropoints.
    total_micro: int = field(repr=False)
    #: Own pillar, in points.
    brand: float
    #: The same, exact: whole micropoints.
    brand_micro: int = field(repr=False)
    #: Own pillar, in points.
    find: float
    #: The same, exact: whole micropoints.
    find_micro: int = field(repr=False)
    #: Own pillar, in points.
    engage: float
    #: The same, exact: whole micropoints.
    engage_micro: int = field(repr=False)
    #: Own pillar, in points.
    relate: float
    #: The same, exact: whole micropoints.
    relate_micro: int = field(repr=False)
    #: True if there is a baseline.
    has_progress: bool
    #: True if the member shares its score.
    shares: bool
    #: Points since the baseline; or 0.
    progress: float
    #: The same, exact: whole micropoints.
    progress_micro: int = field(repr=False)
    #: How many members share their scores.
    sharing: int

    @staticmethod
    def _of(raw: Any) -> "TeamOwn":
        return TeamOwn(
            raw.total / 1_000_000,
            raw.total,
            raw.brand / 1_000_000,
            raw.brand,
            raw.find / 1_000_000,
            raw.find,
            raw.engage / 1_000_000,
            raw.engage,
            raw.relate / 1_000_000,
            raw.relate,
            raw.has_progress,
            raw.shares,
            raw.progress / 1_000_000,
            raw.progress,
            raw.sharing)


@dataclass(frozen=True)
class TeamView:
    """The team as a whole, of those who share.

    Since 1.0; `ssi_team_view` in C.
    """

    #: The team's name.
    name: str
    #: Date of the scores, days since 1970-01-01.
    day: datetime.date
    #: How many members share: those it is about.
    sharing: int
    #: Mean of the index, in points.
    total: float
    #: The same, exact: whole micropoints.
    total_micro: int = field(repr=False)
    #: Mean of the pillar, in points.
    brand: float
    #: The same, exact: whole micropoints.
    brand_micro: int = field(repr=False)
    #: Mean of the pillar, in points.
    find: float
    #: The same, exact: whole micropoints.
    find_micro: int = field(repr=False)
    #: Mean of the pillar, in points.
    engage: float
    #: The same, exact: whole micropoints.
    engage_micro: int = field(repr=False)
    #: Mean of the pillar, in points.
    relate: float
    #: The same, exact: whole micropoints.
    relate_micro: int = field(repr=False)
    #: What to work on: the pillar whose mean is furthest behind the
    #: benchmark's, or least ahead; of equal ones the first.
    weakest: Pillar
    #: Points of its mean less the benchmark's.
    weakest_gap: float
    #: The same, exact: whole micropoints.
    weakest_gap_micro: int = field(repr=False)
    #: True if two or more who share have a baseline.
    has_progress: bool
    #: Mean progress in points, of those who share and have a baseline; or 0.
    progress: float
    #: The same, exact: whole micropoints.
    progress_micro: int = field(repr=False)
    #: How many of those who share have a baseline.
    with_baseline: int

    @staticmethod
    def _of(raw: Any) -> "TeamView":
        return TeamView(
            text_out(raw.name),
            day_out(raw.day),
            raw.sharing,
            raw.total / 1_000_000,
            raw.total,
            raw.brand / 1_000_000,
            raw.brand,
            raw.find / 1_000_000,
            raw.find,
            raw.engage / 1_000_000,
            raw.engage,
            raw.relate / 1_000_000,
            raw.relate,
            enum_out(Pillar, raw.weakest),
            raw.weakest_gap / 1_000_000,
            raw.weakest_gap,
            raw.has_progress,
            raw.progress / 1_000_000,
            raw.progress,
            raw.with_baseline)


@dataclass(frozen=True)
class TeamRow:
    """A member who shares, on the board.

    Since 1.0; `ssi_team_row` in C.
    """

    #: The member.
    member: int
    #: Index, in points.
    total: float
    #: The same, exact: whole micropoints.
    total_micro: int = field(repr=False)
    #: Place by score among those who share, from 1; equal ones have the same.
    place: int
    #: True if there is a baseline.
    has_progress: bool
    #: Points since the baseline; or 0.
    progress: float
    #: The same, exact: whole micropoints.
    progress_micro: int = field(repr=False)
    #: Place by progress among those who share and have a baseline, from 1; or
    #: 0.
    progress_place: int

    @staticmethod
    def _of(raw: Any) -> "TeamRow":
        return TeamRow(
            raw.member,
            raw.total / 1_000_000,
            raw.total,
            raw.place,
            raw.has_progress,
            raw.progress / 1_000_000,
            raw.progress,
            raw.progress_place)

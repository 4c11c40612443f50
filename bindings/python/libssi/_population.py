# Made by bindings/generate; do not edit.
"""Scores of many members at once, from columns.

A host that scores a table of members, every night or in a data frame, has
their events in columns, sorted by member. One call reads these columns where
they are and writes one result per member. Each result is that of Score() on
the same events and facts, bit for bit.

A call scores a range of the members, so a host splits the range over its
threads: the scorer and the columns are only read, each thread brings its own
results and scratch memory. What a thread needs beside the columns is known
beforehand (population_scratch()) and depends on the largest member only.

To score the same columns many times, for other days or models, make a dataset
of them first (Dataset).
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_size_t, sizeof
from typing import Optional

from . import _abi
from ._allocator import Allocator, allocator_in
from ._buffers import Buffer, Column, Columns
from ._columns import ColumnSet, columns_in
from ._convert import Day, day_in, size_t, uint32_t
from ._enums import INDICATORS, Kind
from ._failure import failure
from ._handle import Handle, hold, misused
from ._lists import EnumList, list_in
from ._model import Model
from ._records import Refusal


class Population(ColumnSet):
    """Events and facts of many members, in columns that stay the caller's.

    The events of member `m`, 0 … `members` - 1, are the rows `offsets[m]` …
    `offsets[m + 1]` - 1, in any order; rows in order of time are scored
    fastest. What a row may hold is what Activity.add() takes.

    A population may be refused as a whole, before any member:

    - Status.ERROR_NULL: a column that must be there is None;
    - Status.ERROR_SIZE: `size` is too small, or the width of a column that is
      there is 0;
    - Status.ERROR_UNSUPPORTED: it asks for what this library does not have;
    - Status.ERROR_KIND, Status.ERROR_TRAITS: one of `all_kinds`, or a bit of
      `all_traits`, does not exist.

    Or a member is refused. What is written of it (Refusal) is the member and
    its first fault, with the value and what is allowed; `field` is what is in
    quotes here:

    - Status.ERROR_INDEX: "offsets", one is past the end or below the one
      before;
    - Status.ERROR_LIMIT: "rows", more than ACTIVITY_ROWS_MAX;
    - Status.ERROR_KIND: "observed_kinds", a bit is of a kind that there is
      not;
    - Status.ERROR_TRAITS: "observed_traits", a bit is no trait;
    - Status.ERROR_RANGE: "fact" is out of its range; its place in `facts` is
      the `row`;
    - Status.ERROR_UNSUPPORTED: "fact", one that this library does not know, is
      observed; the `row` is its place too;
    - Status.ERROR_RANGE: "kind_shares" or "fact_shares", one is out of its
      range; its place in the column is the `row`;
    - Status.ERROR_UNSUPPORTED: "kind_shares" or "fact_shares", one of a kind
      or fact that this library does not know is not 0; the `row` is its place
      too;
    - Status.ERROR_DAY, Status.ERROR_KIND, Status.ERROR_TRAITS,
      Status.ERROR_COUNT: "day", "kind", "traits" or "count" of a row is; the
      `row` is the first such.

    Since 1.0; `ssi_population` in C.
    """

    __slots__ = ()

    def __init__(
            self, *, offsets: Column, days: Optional[Column] = None,
            kinds: Optional[Column] = None, traits: Optional[Column] = None,
            counts: Optional[Column] = None,
            counterparts: Optional[Column] = None,
            facts: Optional[Column] = None,
            observed_kinds: Optional[Column] = None,
            observed_traits: Optional[Column] = None,
            all_kinds: Optional[EnumList] = None, all_traits: int = 0,
            kind_shares: Optional[Column] = None,
            fact_shares: Optional[Column] = None
    ) -> None:
        """Takes the columns where they are. Whatever gives a buffer will do; a
        list is copied. The buffers are held, and must not be changed in a
        call, for as long as the object lives.

        Args:
            offsets: First row of each member, and the end of the last one:
                never falling, 0 … `rows`.
            days: Days since 1970-01-01, 0 … 65,535. None if there are no rows.
            kinds: Values of Kind as bytes. None if there are no rows.
            traits: Bits of Trait; None: none anywhere.
            counts: Counts, 1 … 1,000,000; None: 1 each.
            counterparts: Opaque numbers of the other persons, 0 for unknown;
                None: all unknown.
            facts: One column for each fact, one after the other: the value of
                fact `f` of member `m` is `facts[(f - 1) * members + m]`, -1 if
                it is unobserved. Facts beyond `fact_columns` are unobserved;
                None: all are.
            observed_kinds: Kinds observed of each member, beside those of
                `all_kinds` and of the events: bit `(k - 1) % 8` of byte `m *
                kind_bytes + (k - 1) / 8` is kind `k` of member `m`. None: no
                more.
            observed_traits: Bits of Trait observed of each member, beside
                those of `all_traits` and of the events. None: no more.
            all_kinds: Kinds observed of everyone, a list of values of Kind in
                any order. None if there are none.
            all_traits: Bits of Trait observed of everyone.
            kind_shares: One column for each kind, one after the other: the
                share to which kind `k` was observed of member `m` is
                `kind_shares[(k - 1) * members + m]`, in millionths. 0: as the
                masks, lists and events say, which observe to the whole. Else
                the kind is observed, to this share. None: 0 everywhere.
            fact_shares: The same of facts: the share of fact `f` of member `m`
                is `fact_shares[(f - 1) * members + m]`. 0: the whole. A fact
                that is unobserved stays so, whatever its share. None: the
                whole everywhere.

        Raises:
            TypeError: A column is no buffer, or of another type.
            ValueError: A column is of another length than the others, or its
                elements are not side by side.
        """
        raw = _abi.ssi_population(sizeof(_abi.ssi_population))
        with self._take(raw) as columns:
            raw.offsets = columns.read(
                offsets, "int64_t", "offsets", "members", more=1, needed=True)
            raw.days = columns.read(
                days, "int32_t", "days", "rows", unit="day")
            raw.kinds = columns.read(
                kinds, "uint8_t", "kinds", "rows")
            raw.traits = columns.read(
                traits, "uint32_t", "traits", "rows")
            raw.counts = columns.read(
                counts, "uint32_t", "counts", "rows")
            raw.counterparts = columns.read(
                counterparts, "uint64_t", "counterparts", "rows")
            raw.observed_traits = columns.read(
                observed_traits, "uint32_t", "observed_traits", "members")
            raw.all_kinds = columns.read(
                list_in(Kind, all_kinds, "all_kinds", True), "uint8_t",
                "all_kinds", "all_kinds_count")
            raw.facts = columns.read(
                facts, "int32_t", "facts", columns.length("members"),
                width="fact_columns")
            raw.observed_kinds = columns.read(
                observed_kinds, "uint8_t", "observed_kinds",
                columns.length("members"), width="kind_bytes")
            raw.kind_shares = columns.read(
                kind_shares, "int32_t", "kind_shares",
                columns.length("members"), width="share_kinds")
            raw.fact_shares = columns.read(
                fact_shares, "int32_t", "fact_shares",
                columns.length("members"), width="share_facts")
            raw.members = columns.length("members")
            raw.rows = columns.length("rows")
            raw.fact_columns = columns.length("fact_columns")
            raw.kind_bytes = columns.length("kind_bytes")
            raw.all_kinds_count = columns.length("all_kinds_count")
            raw.share_kinds = columns.length("share_kinds")
            raw.share_facts = columns.length("share_facts")
            raw.all_traits = uint32_t(all_traits)

    @property
    def members(self) -> int:
        """How many members."""
        return int(self._struct.members)

    @property
    def rows(self) -> int:
        """How many events in all columns."""
        return int(self._struct.rows)

    @property
    def fact_columns(self) -> int:
        """How many columns `facts` has: FACTS of the headers the caller was
        built with, or fewer, but not 0 unless `facts` is None. A column this
        library does not know must hold -1.
        """
        return int(self._struct.fact_columns)

    @property
    def kind_bytes(self) -> int:
        """Bytes of each member's mask in `observed_kinds`; not 0 unless that
        is None.
        """
        return int(self._struct.kind_bytes)

    @property
    def all_kinds_count(self) -> int:
        """How many kinds `all_kinds` lists."""
        return int(self._struct.all_kinds_count)

    @property
    def share_kinds(self) -> int:
        """How many columns `kind_shares` has: KINDS of the headers the caller
        was built with, or fewer, but not 0 unless `kind_shares` is None. A
        column this library does not know must hold 0.
        """
        return int(self._struct.share_kinds)

    @property
    def share_facts(self) -> int:
        """The same of `fact_shares` and FACTS."""
        return int(self._struct.share_facts)


class Scorer(Handle):
    """A model in the form that many members are scored with. Constant: it
    keeps no reference to the model, and any number of threads may use it.

    Since 1.0; `ssi_scorer` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_scorer_free

    def __init__(
            self, model: Model, allocator: Optional[Allocator] = None
    ) -> None:
        """Prepares a model for scoring many members. Takes less than a
        millisecond, and about a third of a million bytes that all threads
        share; with the longest half-lives up to a million.

        Args:
            model: The model; its weights must add up.
            allocator: Where memory comes from; copied. Calls that are given no
                scratch memory use it too, on their own threads. None: `malloc`
                and `free`.

        Raises:
            ModelError: The weights do not add up; see Model.check().
            LimitError: The model's tables ask for more than a scorer holds:
                only if the library itself was built with other tables.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_scorer_new` in C.
        """
        out = _abi.ssi_scorer_p()
        with hold((), model, Model) as held:
            status = _abi.ssi_scorer_new(
                allocator_in(allocator), held[0], byref(out))
        if status:
            raise failure(status, "ssi_scorer_new")
        self._adopt(out, allocator)


class Dataset(Handle):
    """Columns of a population, prepared for repeated scoring. Constant: it
    keeps no reference to the columns, and any number of threads may use it.

    Since 1.0; `ssi_dataset` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_dataset_free

    def __init__(
            self, population: Population,
            allocator: Optional[Allocator] = None
    ) -> None:
        """Prepares columns for repeated scoring: for other days, other models.
        Costs about as much as scoring them twice, and 17 bytes an event and
        128 a member of memory. All offsets are checked before any row.

        Args:
            population: The columns; they are only read during the call.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            UnsupportedError: One of them asks for what this library does not
                have.
            DayError: The day of a row is out of range.
            KindError: A kind does not exist; see Population.
            TraitsError: A trait does not exist; see Population.
            CountError: The count of a row is out of range.
            RangeError: A fact is out of its range.
            SsiIndexError: An offset is past the end, or below the one before.
            LimitError: A member has more rows than an activity may.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_dataset_new` in C.
        """
        out = _abi.ssi_dataset_p()
        out_refusal = _abi.ssi_refusal(sizeof(_abi.ssi_refusal))
        status = _abi.ssi_dataset_new(
            allocator_in(allocator), columns_in(population, Population),
            byref(out_refusal), byref(out))
        if status:
            raise failure(
                status, "ssi_dataset_new", told=Refusal._of(out_refusal))
        self._adopt(out, allocator)

    def members(self) -> int:
        """How many members a dataset has.

        Returns:
            The number.

        Since 1.0; `ssi_dataset_members` in C.
        """
        out_members = c_size_t()
        try:
            status = _abi.ssi_dataset_members(self._read, byref(out_members))
        except ArgumentError as error:
            raise misused(error, self, Dataset) from None
        if status:
            raise failure(status, "ssi_dataset_members")
        return out_members.value

    def scratch(self) -> int:
        """How much scratch memory a call needs, whatever its range.

        Returns:
            Bytes, 1 or more.

        Since 1.0; `ssi_dataset_scratch` in C.
        """
        out_bytes = c_size_t()
        try:
            status = _abi.ssi_dataset_scratch(self._read, byref(out_bytes))
        except ArgumentError as error:
            raise misused(error, self, Dataset) from None
        if status:
            raise failure(status, "ssi_dataset_scratch")
        return out_bytes.value

    def score(
            self, scorer: Scorer, day: Day, first: int = 0, *,
            total: Optional[Buffer] = None, brand: Optional[Buffer] = None,
            find: Optional[Buffer] = None, engage: Optional[Buffer] = None,
            relate: Optional[Buffer] = None, high: Optional[Buffer] = None,
            observed: Optional[Buffer] = None, points: Optional[Buffer] = None,
            measures: Optional[Buffer] = None,
            scratch: Optional[Buffer] = None
    ) -> None:
        """Scores members of a dataset as of a day: the results of
        population_score() on its columns.

        Args:
            scorer: The model.
            day: Days since 1970-01-01, 0 … 65,535.
            first: The first member, from 0.
            total: Micropoints of the index, 0 … 100,000,000; None if not
                wanted.
            brand: Micropoints of the pillar brand; None if not wanted.
            find: Micropoints of the pillar find; None if not wanted.
            engage: Micropoints of the pillar engage; None if not wanted.
            relate: Micropoints of the pillar relate; None if not wanted.
            high: High end of the index in micropoints; None if not wanted.
            observed: Micropoints of the maximum that were observed; None if
                not wanted.
            points: Micropoints of each indicator, in the order of Indicator,
                member after member; None if not wanted.
            measures: Measure of each indicator, in units / scale of the model;
                None if not wanted.
            scratch: Scratch memory of the call, as much as
                population_scratch() or Dataset.scratch() says; None: the
                scorer's allocator gives it. Each thread needs its own.

        Raises:
            UnsupportedError: One of them asks for what this library does not
                have.
            DayError: The day is out of range.
            SsiIndexError: The range is past the end.
            SpaceError: `scratch_bytes` is too small.
            SsiMemoryError: No memory; nothing was written.

        Since 1.0; `ssi_dataset_score` in C.
        """
        with Columns() as columns, hold(
                (), self, Dataset, scorer, Scorer) as held:
            scratch_at = columns.write(
                scratch, "uint8_t", "scratch", "scratch_bytes")
            total_at = columns.write(
                total, "int32_t", "total", "count")
            brand_at = columns.write(
                brand, "int32_t", "brand", "count")
            find_at = columns.write(
                find, "int32_t", "find", "count")
            engage_at = columns.write(
                engage, "int32_t", "engage", "count")
            relate_at = columns.write(
                relate, "int32_t", "relate", "count")
            high_at = columns.write(
                high, "int32_t", "high", "count")
            observed_at = columns.write(
                observed, "int32_t", "observed", "count")
            points_at = columns.write(
                points, "int32_t", "points",
                columns.length("count") * INDICATORS)
            measures_at = columns.write(
                measures, "int64_t", "measures",
                columns.length("count") * INDICATORS)
            range_given = _abi.ssi_member_range(
                sizeof(_abi.ssi_member_range), first=size_t(first),
                count=columns.length("count"),
                scratch_bytes=columns.length("scratch_bytes"),
                scratch=scratch_at)
            columns_given = _abi.ssi_score_columns(
                sizeof(_abi.ssi_score_columns),
                indicators=INDICATORS if points_at or measures_at else 0,
                total=total_at, brand=brand_at, find=find_at, engage=engage_at,
                relate=relate_at, high=high_at, observed=observed_at,
                points=points_at, measures=measures_at)
            status = _abi.ssi_dataset_score(
                held[0], held[1], day_in(day), byref(range_given),
                byref(columns_given))
        if status:
            raise failure(status, "ssi_dataset_score")


def population_scratch(population: Population, first: int, count: int) -> int:
    """How much scratch memory a call needs for a range of members. It grows
    with the events of the largest of them, at about 100 bytes each, and begins
    at about 35,000 bytes.

    Args:
        population: The columns; only `offsets` are read.
        first: The first member.
        count: How many members.

    Returns:
        Bytes, 1 or more.

    Raises:
        UnsupportedError: It asks for what this library does not have.
        SsiIndexError: The range or an offset is past the end, or an offset is
            below the one before it.
        LimitError: A member has more than ACTIVITY_ROWS_MAX rows.

    Since 1.0; `ssi_population_scratch` in C.
    """
    out_bytes = c_size_t()
    status = _abi.ssi_population_scratch(
        columns_in(population, Population), size_t(first),
        size_t(count), byref(out_bytes))
    if status:
        raise failure(status, "ssi_population_scratch")
    return out_bytes.value


def population_score(
        scorer: Scorer, population: Population, day: Day, first: int = 0, *,
        total: Optional[Buffer] = None, brand: Optional[Buffer] = None,
        find: Optional[Buffer] = None, engage: Optional[Buffer] = None,
        relate: Optional[Buffer] = None, high: Optional[Buffer] = None,
        observed: Optional[Buffer] = None, points: Optional[Buffer] = None,
        measures: Optional[Buffer] = None, scratch: Optional[Buffer] = None
) -> None:
    """Scores the members of a range as of a day. Events after the day do not
    count. Result `i` is that of member `first + i`. If a member is refused,
    those before it are written and the others are not.

    Args:
        scorer: The model.
        population: The columns; nothing may change them during the call, and
            no result or scratch memory may lie in them.
        day: Days since 1970-01-01, 0 … 65,535.
        first: The first member, from 0.
        total: Micropoints of the index, 0 … 100,000,000; None if not wanted.
        brand: Micropoints of the pillar brand; None if not wanted.
        find: Micropoints of the pillar find; None if not wanted.
        engage: Micropoints of the pillar engage; None if not wanted.
        relate: Micropoints of the pillar relate; None if not wanted.
        high: High end of the index in micropoints; None if not wanted.
        observed: Micropoints of the maximum that were observed; None if not
            wanted.
        points: Micropoints of each indicator, in the order of Indicator,
            member after member; None if not wanted.
        measures: Measure of each indicator, in units / scale of the model;
            None if not wanted.
        scratch: Scratch memory of the call, as much as population_scratch() or
            Dataset.scratch() says; None: the scorer's allocator gives it. Each
            thread needs its own.

    Raises:
        UnsupportedError: One of them asks for what this library does not have.
        DayError: The day is out of range, or that of a row.
        KindError: A kind does not exist; see Population.
        TraitsError: A trait does not exist; see Population.
        CountError: The count of a row is out of range.
        RangeError: A fact is out of its range.
        SsiIndexError: The range or an offset is past the end, or falls.
        LimitError: A member has more rows than an activity may.
        SpaceError: `scratch_bytes` is too small.
        SsiMemoryError: No memory; nothing was written.

    Since 1.0; `ssi_population_score` in C.
    """
    out_refusal = _abi.ssi_refusal(sizeof(_abi.ssi_refusal))
    with Columns() as columns, hold((), scorer, Scorer) as held:
        scratch_at = columns.write(
            scratch, "uint8_t", "scratch", "scratch_bytes")
        total_at = columns.write(
            total, "int32_t", "total", "count")
        brand_at = columns.write(
            brand, "int32_t", "brand", "count")
        find_at = columns.write(
            find, "int32_t", "find", "count")
        engage_at = columns.write(
            engage, "int32_t", "engage", "count")
        relate_at = columns.write(
            relate, "int32_t", "relate", "count")
        high_at = columns.write(
            high, "int32_t", "high", "count")
        observed_at = columns.write(
            observed, "int32_t", "observed", "count")
        points_at = columns.write(
            points, "int32_t", "points",
            columns.length("count") * INDICATORS)
        measures_at = columns.write(
            measures, "int64_t", "measures",
            columns.length("count") * INDICATORS)
        range_given = _abi.ssi_member_range(
            sizeof(_abi.ssi_member_range), first=size_t(first),
            count=columns.length("count"),
            scratch_bytes=columns.length("scratch_bytes"),
            scratch=scratch_at)
        columns_given = _abi.ssi_score_columns(
            sizeof(_abi.ssi_score_columns),
            indicators=INDICATORS if points_at or measures_at else 0,
            total=total_at, brand=brand_at, find=find_at, engage=engage_at,
            relate=relate_at, high=high_at, observed=observed_at,
            points=points_at, measures=measures_at)
        status = _abi.ssi_population_score(
            held[0], columns_in(population, Population), day_in(day),
            byref(range_given), byref(columns_given), byref(out_refusal))
    if status:
        raise failure(
            status, "ssi_population_score", told=Refusal._of(out_refusal))


def population_history(
        scorer: Scorer, population: Population, first_day: Day, days: int,
        first: int, count: int, *, total: Optional[Buffer] = None,
        brand: Optional[Buffer] = None, find: Optional[Buffer] = None,
        engage: Optional[Buffer] = None, relate: Optional[Buffer] = None
) -> None:
    """The points of many members on each day in a range of days: those of
    result `i` are the elements `i * days` … of each column, each equal to
    history_points(). If a member is refused, those before it are written, the
    others are not.

    Args:
        scorer: The model; its allocator gives scratch memory, as much as the
            history of the largest member takes.
        population: The columns; nothing may change them during the call, and
            no result may lie in them.
        first_day: The first day, in days since 1970-01-01, 0 … 65,535.
        days: How many days; the last one must be at most 65,535. 0 writes
            nothing.
        first: The first member, from 0.
        count: How many members; 0 writes nothing.
        total: Micropoints of the index, 0 … 100,000,000; None if not wanted.
        brand: Micropoints of the pillar brand; None if not wanted.
        find: Micropoints of the pillar find; None if not wanted.
        engage: Micropoints of the pillar engage; None if not wanted.
        relate: Micropoints of the pillar relate; None if not wanted.

    Raises:
        UnsupportedError: One of them asks for what this library does not have.
        DayError: A day is out of range, or that of a row.
        KindError: A kind does not exist; see Population.
        TraitsError: A trait does not exist; see Population.
        CountError: The count of a row is out of range.
        RangeError: A fact is out of its range.
        SsiIndexError: The range or an offset is past the end, or falls.
        LimitError: A member has more rows than an activity may.
        SsiMemoryError: No memory; the members before are written.

    Since 1.0; `ssi_population_history` in C.
    """
    out_refusal = _abi.ssi_refusal(sizeof(_abi.ssi_refusal))
    with Columns() as columns, hold((), scorer, Scorer) as held:
        total_at = columns.write(
            total, "int32_t", "total", size_t(count) * size_t(days))
        brand_at = columns.write(
            brand, "int32_t", "brand", size_t(count) * size_t(days))
        find_at = columns.write(
            find, "int32_t", "find", size_t(count) * size_t(days))
        engage_at = columns.write(
            engage, "int32_t", "engage", size_t(count) * size_t(days))
        relate_at = columns.write(
            relate, "int32_t", "relate", size_t(count) * size_t(days))
        range_given = _abi.ssi_member_range(
            sizeof(_abi.ssi_member_range), first=size_t(first),
            count=size_t(count))
        columns_given = _abi.ssi_history_columns(
            sizeof(_abi.ssi_history_columns), total=total_at,
            brand=brand_at, find=find_at, engage=engage_at,
            relate=relate_at)
        status = _abi.ssi_population_history(
            held[0], columns_in(population, Population), day_in(first_day),
            size_t(days), byref(range_given), byref(columns_given),
            byref(out_refusal))
    if status:
        raise failure(
            status, "ssi_population_history", told=Refusal._of(out_refusal))

# Made by bindings/generate; do not edit.
"""Scores of many members at once, from columns.

A host that scores a table of members, every night or in a data frame, has
their events in columns, sorted by member. One call reads these columns where
they are and writes one result per member. Each result is that of Score() on
the same events and facts, bit for bit.

A call scores a range of the members, so a host splits the range over its
threads: the scorer and the columns are only read, each thread brings its own
results and scratch memory. What a thread needs in addition to the columns is
known beforehand (population_scratch()) and depends on the largest member only.

To score the same columns seven times or more, for other days or models, make a
dataset of them first (Dataset).

A host that scores one member a request, from a profile and a ledger, has the
same speed by Scorer.score().
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_bool, c_size_t, sizeof
from typing import Optional, Tuple

from . import _abi
from ._activity import Activity
from ._allocator import Allocator, allocator_in
from ._buffers import Buffer, Column, Columns
from ._columns import ColumnSet, columns_in
from ._convert import Day, day_in, int64_t, size_t, uint32_t
from ._enums import INDICATORS, Kind
from ._failure import failure
from ._handle import Handle, hold, misused
from ._lists import EnumList, list_in
from ._model import Model
from ._profile import Profile
from ._records import MemberScore, Refusal


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
            observed_kinds: Kinds observed of each member, in addition to those
                of `all_kinds` and of the events, which show nothing if they
                are adverse: bit `(k - 1) % 8` of byte `m * kind_bytes + (k -
                1) / 8` is kind `k` of member `m`. None: no more.
            observed_traits: Bits of Trait observed of each member, in addition
                to those of `all_traits` and of the events. None: no more.
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
        """Prepares a model for scoring many members. Takes about a tenth of a
        millisecond, and about a third of a million bytes that all threads
        share; with the longest half-lives up to two million.

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

    def scratch(self, activity: Activity) -> int:
        """How much scratch memory Scorer.score() needs for a member: as much
        as population_scratch() says for as many events, and 24 bytes more for
        each. What is enough for a ledger is enough for one with fewer rows.

        Args:
            activity: The member's events, of which only the number matters.

        Returns:
            Bytes, 1 or more.

        Since 1.0; `ssi_scorer_scratch` in C.
        """
        out_bytes = c_size_t()
        with hold((), self, Scorer, activity, Activity) as held:
            status = _abi.ssi_scorer_scratch(held[0], held[1], byref(out_bytes))
        if status:
            raise failure(status, "ssi_scorer_scratch")
        return out_bytes.value

    def score(
            self, profile: Profile, activity: Activity, day: Day,
            scratch: Optional[Buffer] = None
    ) -> MemberScore:
        """Scores one member as of a day: the total, pillars, high end and
        coverage that Score() has of them, bit for bit, in less than half its
        time. Events after the day do not count.

        It does not say why: indicators, contributions, headroom and estimates
        are those of a score, from Score(), which needs no scorer. Take this
        call where a host answers a number for one member at a time and keeps
        the scorer; population_score() where it has the events of many in
        columns.

        The scorer, the profile and the ledger are only read: any number of
        threads may score with the same ones, each with its own scratch memory.

        Args:
            profile: The member's facts.
            activity: The member's events.
            day: Days since 1970-01-01, 0 … 65,535.
            scratch: Memory that the call works in, as much as Scorer.scratch()
                says, of any content and alignment. It holds copies of events
                afterwards: wipe it when they must be gone. None: the scorer's
                allocator gives it, and gets it back wiped, which takes a third
                longer for a small member.

        Returns:
            What the member scores.

        Raises:
            DayError: The day is out of range.
            SpaceError: `scratch_bytes` is too small.
            SsiMemoryError: No memory; nothing was written.

        Since 1.0; `ssi_scorer_score` in C.
        """
        out = _abi.ssi_member_score(sizeof(_abi.ssi_member_score))
        with Columns() as columns, hold(
                (), self, Scorer, profile, Profile, activity, Activity) as held:
            scratch_at = columns.write(
                scratch, "uint8_t", "scratch", "scratch_bytes")
            status = _abi.ssi_scorer_score(
                held[0], held[1], held[2], day_in(day, "day"), scratch_at,
                columns.length("scratch_bytes"), byref(out))
        if status:
            raise failure(status, "ssi_scorer_score", given=locals())
        return MemberScore._of(out)


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
        """Prepares columns for repeated scoring: for any day, any model. What
        is kept are not the rows but what they come to: units by day, contacts
        with the days on which they are the newest with their person, days kept
        up. Making it takes as long as scoring the columns three to five times,
        a score from it a third to half of the time: it pays from about the
        seventh score on. Days from a member's last event on are fastest. It
        takes 14 to 18 bytes of memory an event and 170 a member, and twice as
        much while it is made. All offsets are checked before any row.

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
                sizeof(_abi.ssi_member_range), first=size_t(first, "first"),
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
                held[0], held[1], day_in(day, "day"), byref(range_given),
                byref(columns_given))
        if status:
            raise failure(status, "ssi_dataset_score", given=locals())


def population_scratch(population: Population, first: int, count: int) -> int:
    """How much scratch memory a call needs for a range of members. It grows
    with the events of the largest of them, at about 41 bytes each, and begins
    at about 42,000 bytes.

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
        columns_in(population, Population), size_t(first, "first"),
        size_t(count, "count"), byref(out_bytes))
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
            sizeof(_abi.ssi_member_range), first=size_t(first, "first"),
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
            held[0], columns_in(population, Population), day_in(day, "day"),
            byref(range_given), byref(columns_given), byref(out_refusal))
    if status:
        raise failure(
            status, "ssi_population_score", given=locals(),
            told=Refusal._of(out_refusal))


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
            sizeof(_abi.ssi_member_range), first=size_t(first, "first"),
            count=size_t(count, "count"))
        columns_given = _abi.ssi_history_columns(
            sizeof(_abi.ssi_history_columns), total=total_at,
            brand=brand_at, find=find_at, engage=engage_at,
            relate=relate_at)
        status = _abi.ssi_population_history(
            held[0], columns_in(population, Population),
            day_in(first_day, "first_day"), size_t(days, "days"),
            byref(range_given), byref(columns_given), byref(out_refusal))
    if status:
        raise failure(
            status, "ssi_population_history", given=locals(),
            told=Refusal._of(out_refusal))


def population_group(
        labels: Optional[Column], places: Buffer, firsts: Buffer,
        starts: Buffer, allocator: Optional[Allocator] = None
) -> Tuple[int, bool]:
    """Finds whose rows are whose in a table that is in any order: where each
    row goes, so that those of a member are together, in the order in which
    they came, and members ascend by their label.

    Rows that are in this order already take about a nanosecond each, and no
    memory. Of others, labels that lie close, so that the greatest less the
    least is below four times `rows`, are counted, in 8 bytes for each number
    from the least to the greatest. Those that do not are sorted, which takes
    ten times as long, and 48 bytes a row.

    population_column() brings columns into the order. `starts` are the offsets
    of a population then, if the end of all is put behind them.

    Args:
        labels: Whose each row is, a number of the caller's. None if there are
            no rows.
        places: Where each row goes, 0 … `rows` - 1. Not written if the rows
            are in order already.
        firsts: The first row of each member, in the table as it is; written up
            to `*out_members`.
        starts: Where the rows of each member begin in the new order; written
            up to `*out_members`.
        allocator: Where memory comes from, until the call ends. None: `malloc`
            and `free`.

    Returns:
        - How many members there are.
        - Whether rows are to be moved: False if they are in order already.

    Raises:
        LimitError: There are too many rows.
        SsiMemoryError: No memory; what was written is incomplete.

    Since 1.0; `ssi_population_group` in C.
    """
    out_members = c_size_t()
    out_moves = c_bool()
    with Columns() as columns:
        labels_at = columns.read(
            labels, "int64_t", "labels", "rows")
        places_at = columns.write(
            places, "uint32_t", "places", "rows")
        firsts_at = columns.write(
            firsts, "uint32_t", "firsts", "rows")
        starts_at = columns.write(
            starts, "int64_t", "starts", "rows")
        status = _abi.ssi_population_group(
            allocator_in(allocator), labels_at, columns.length("rows"),
            places_at, firsts_at, starts_at, byref(out_members),
            byref(out_moves))
    if status:
        raise failure(status, "ssi_population_group")
    return (out_members.value, out_moves.value)


def population_column(
        values: Optional[Column], valid: Optional[Column],
        places: Optional[Column], value_bytes: int, out_bytes: int, unit: int,
        minimum: int, maximum: int, missing: int, has_sign: int, out: Buffer
) -> None:
    """Takes a column of a table over into one that a population reads: of
    another width, in another order, times as days.

    A time belongs to the day that it has in UTC. For the days of another zone,
    convert the times to local ones first.

    Args:
        values: Whole numbers side by side, in this machine's order of bytes.
            None if there are no rows.
        valid: Bits, as Arrow has them: bit `row % 8` of byte `row / 8` is 0 if
            the row has no number. None: all have.
        places: Where in `out` each row goes, counted from 0; those of a part
            of a table are part of those of the whole. None: one row after the
            other.
        value_bytes: How wide each number is: 1, 2, 4 or 8 bytes.
        out_bytes: How wide each result is: 1, 4 or 8 bytes.
        unit: What each is divided by, rounded down; 1 or more. Of microseconds
            since 1970 in UTC, 86,400,000,000 makes days in UTC. Numbers from
            2^63 on cannot be divided.
        minimum: The least result that is allowed.
        maximum: The greatest; with a minimum of 0, -1 is the greatest that
            there is, 18,446,744,073,709,551,615.
        missing: The result of a row that has no number. If it is not allowed,
            such a row is refused.
        has_sign: 1 if the numbers have a sign, else 0.
        out: The results, `options->out_bytes` each, in this machine's order;
            nothing may lie in what is read. Of a result that is wider the low
            bytes are written.

    Raises:
        UnsupportedError: `options` asks for what this library does not have.
        SsiIndexError: A place is past the end; see `row` in the details.
        RangeError: `options->unit` is below 1, or its bounds allow no result;
            or a result is not allowed: see `row` in the details. Those of the
            rows before it are written.

    Since 1.0; `ssi_population_column` in C.
    """
    out_row = c_size_t(-1)
    with Columns() as columns:
        values_at = columns.read(
            values, "uint8_t", "values", "value_size")
        valid_at = columns.read(
            valid, "uint8_t", "valid", "valid_size")
        places_at = columns.read(
            places, "uint32_t", "places", "place_count")
        out_at = columns.write(
            out, "uint8_t", "out", "out_size")
        options_given = _abi.ssi_column_options(
            sizeof(_abi.ssi_column_options),
            value_bytes=size_t(value_bytes, "value_bytes"),
            out_bytes=size_t(out_bytes, "out_bytes"),
            unit=int64_t(unit, "unit"), minimum=int64_t(minimum, "minimum"),
            maximum=int64_t(maximum, "maximum"),
            missing=int64_t(missing, "missing"),
            has_sign=uint32_t(has_sign, "has_sign"))
        status = _abi.ssi_population_column(
            values_at, columns.length("value_size"), valid_at,
            columns.length("valid_size"), places_at,
            columns.length("place_count"), byref(options_given), out_at,
            columns.length("out_size"), byref(out_row))
    if status:
        raise failure(
            status, "ssi_population_column", given=locals(),
            row=out_row.value)

# Made by bindings/generate; do not edit.
"""Cohorts: the scores of many members, for the host's own work.

A score is private to its member. A cohort holds how often each score occurs,
at the resolution of 0.01 point, sums of the pillars, and who is in it, as
opaque numbers of the host; it does not hold who has which score. The functions
of this header disclose all of that, exactly: they are for the host, who has
the scores anyway. What members and others see comes from a benchmark, which is
made of a cohort once and may be shown to anyone (ssi/benchmark.h).
doc/cohorts.md has the definitions.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_size_t, c_uint8, sizeof
from typing import Any, Optional, Union

from . import _abi
from ._allocator import Allocator, allocator_in
from ._buffers import Buffer, Column, Columns
from ._columns import columns_in
from ._convert import (
    Day, Text, day_in, enum_in, points_in, size_t, text_in, uint64_t)
from ._enums import CohortKind
from ._extras import CohortExtras
from ._failure import failure
from ._handle import Handle, hold, misused
from ._lists import few_in
from ._population import Population, Scorer
from ._records import CohortInfo


class Cohort(CohortExtras, Handle):
    """A distribution of scores.

    Since 1.0; `ssi_cohort` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_cohort_free

    def __init__(
            self, kind: Union[CohortKind, str], name: Text, day: Day,
            allocator: Optional[Allocator] = None
    ) -> None:
        """Makes an empty cohort.

        Args:
            kind: What it is made of.
            name: UTF-8 without NUL; copied.
            day: Its date, in days since 1970-01-01, 0 … 65,535.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            KindError: There is no such kind.
            LengthError: The name is empty or too long.
            Utf8Error: The name is not well-formed UTF-8, or holds a NUL.
            DayError: The day is out of range.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_cohort_new` in C.
        """
        name_text = text_in(name, "name")
        out = _abi.ssi_cohort_p()
        status = _abi.ssi_cohort_new(
            allocator_in(allocator), enum_in(CohortKind, kind, "kind"),
            name_text, len(name_text), day_in(day, "day"), byref(out))
        if status:
            raise failure(status, "ssi_cohort_new", given=locals())
        self._adopt(out, allocator)

    def copy(self) -> Cohort:
        """Makes an independent copy with the same allocator.

        Returns:
            The copy.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_cohort_copy` in C.
        """
        out = _abi.ssi_cohort_p()
        with hold((), self, Cohort) as held:
            status = _abi.ssi_cohort_copy(held[0], byref(out))
        if status:
            raise failure(status, "ssi_cohort_copy")
        return type(self)._made(out, self._keep)

    def __copy__(self) -> Cohort:
        return self.copy()

    def __deepcopy__(self, memo: Any) -> Cohort:
        return self.copy()

    def label(self) -> CohortInfo:
        """What a cohort is called and how large it is.

        Returns:
            Name, kind, date and size.

        Since 1.0; `ssi_cohort_label` in C.
        """
        out = _abi.ssi_cohort_info(sizeof(_abi.ssi_cohort_info))
        with hold((), self, Cohort) as held:
            status = _abi.ssi_cohort_label(held[0], byref(out))
            if status:
                raise failure(status, "ssi_cohort_label")
            return CohortInfo._of(out)

    def add(
            self, member: int, total: float, pillars: Optional[Column] = None,
            *, micro: bool = False
    ) -> None:
        """Adds a member. Takes constant time when members come in order of
        their numbers, and time in proportion to the later members otherwise:
        use Cohort.add_columns() for many at once.

        Args:
            member: The member as an opaque number of the host's. It identifies
                the member across cohorts, so it must be the same for the same
                person in every cohort, and not chosen by the person.
            total: Points of the index, 0 … 100; rounded to 0.01 point, halves
                up.
            pillars: Points of brand, find, engage and relate, each 0 … 25;
                None: unknown.
            micro: Takes whole micropoints, which are exact, instead of points.

        Raises:
            RangeError: `total` or a pillar is out of range.
            MemberError: The member is there already.
            LimitError: There are COHORT_MEMBERS_MAX members already.
            SsiMemoryError: No memory; the cohort is unchanged.

        Since 1.0; `ssi_cohort_add` in C.
        """
        with Columns() as columns:
            pillars_at = columns.read(
                few_in(pillars, micro, "pillars"), "int32_t", "pillars", "4")
            try:
                status = _abi.ssi_cohort_add(
                    self._change, uint64_t(member, "member"),
                    points_in(total, micro, "total"), pillars_at)
            except ArgumentError as error:
                raise misused(error, self, Cohort) from None
        if status:
            raise failure(status, "ssi_cohort_add")

    def add_columns(
            self, members: Optional[Column] = None,
            totals: Optional[Column] = None, brand: Optional[Column] = None,
            find: Optional[Column] = None, engage: Optional[Column] = None,
            relate: Optional[Column] = None
    ) -> None:
        """Adds many members at once, all or none: equal to adding each by
        itself, in any order.

        Args:
            members: Opaque numbers; quickest in ascending order. None if
                `count` is 0.
            totals: Micropoints of the index, 0 … 100,000,000. None if `count`
                is 0.
            brand: Micropoints of the pillar, 0 … 25,000,000; all four columns
                or none.
            find: Micropoints of the pillar.
            engage: Micropoints of the pillar.
            relate: Micropoints of the pillar.

        Raises:
            UnsupportedError: `columns` has more than this library knows.
            RangeError: A score or pillar is out of range.
            MemberError: A member is there already, or comes twice.
            LimitError: More than COHORT_MEMBERS_MAX members.
            SsiMemoryError: No memory; the cohort is unchanged.

        Since 1.0; `ssi_cohort_add_columns` in C.
        """
        with Columns() as columns, hold((0,), self, Cohort) as held:
            members_at = columns.read(
                members, "uint64_t", "members", "count")
            totals_at = columns.read(
                totals, "int32_t", "totals", "count")
            brand_at = columns.read(
                brand, "int32_t", "brand", "count")
            find_at = columns.read(
                find, "int32_t", "find", "count")
            engage_at = columns.read(
                engage, "int32_t", "engage", "count")
            relate_at = columns.read(
                relate, "int32_t", "relate", "count")
            columns_given = _abi.ssi_cohort_columns(
                sizeof(_abi.ssi_cohort_columns), count=columns.length("count"),
                members=members_at, totals=totals_at, brand=brand_at,
                find=find_at, engage=engage_at, relate=relate_at)
            status = _abi.ssi_cohort_add_columns(held[0], byref(columns_given))
        if status:
            raise failure(status, "ssi_cohort_add_columns")

    def add_population(
            self, scorer: Scorer, population: Population, day: Day, first: int,
            numbers: Column
    ) -> None:
        """Scores many members as of a day and adds them with their pillars,
        all or none.

        Args:
            scorer: The model; its allocator gives scratch memory, about 20
                bytes a member in addition to that of population_score().
            population: The columns.
            day: Days since 1970-01-01, 0 … 65,535.
            first: The first member, from 0.
            numbers: The number in the cohort of member `first + i`, each once.

        Raises:
            UnsupportedError: `population` or `range` asks for what this
                library does not have, or a fact that it does not know is
                observed.
            DayError: The day is out of range, or that of a row is; see `row`
                in the details.
            KindError: A kind does not exist, see `row` in the details; or one
                of `all_kinds` or `observed_kinds`.
            TraitsError: An unknown trait bit is set, see `row` in the details;
                or one of `all_traits` or `observed_traits` is.
            CountError: A count is out of range; see `row` in the details.
            RangeError: A fact is out of its range; see `row` in the details.
            SsiIndexError: The range or an offset is past the end, or an offset
                is below the one before it.
            LimitError: A member has more than ACTIVITY_ROWS_MAX rows, or the
                cohort more than COHORT_MEMBERS_MAX members.
            MemberError: A number comes twice, or is in the cohort already.
            SsiMemoryError: No memory; the cohort is unchanged.

        Since 1.0; `ssi_cohort_add_population` in C.
        """
        out_member = c_size_t(-1)
        out_row = c_size_t(-1)
        with Columns() as columns, hold(
                (0,), self, Cohort, scorer, Scorer) as held:
            numbers_at = columns.read(
                numbers, "uint64_t", "numbers", "count")
            range_given = _abi.ssi_cohort_range(
                sizeof(_abi.ssi_cohort_range), first=size_t(first, "first"),
                count=columns.length("count"), numbers=numbers_at)
            status = _abi.ssi_cohort_add_population(
                held[0], held[1], columns_in(population, Population),
                day_in(day, "day"), byref(range_given), byref(out_member),
                byref(out_row))
        if status:
            raise failure(
                status, "ssi_cohort_add_population", given=locals(),
                member=out_member.value, row=out_row.value)

    def remove(
            self, member: int, total: float, pillars: Optional[Column] = None,
            *, micro: bool = False
    ) -> None:
        """Takes a member out again, as it was added.

        Args:
            member: The member.
            total: Points of the index as added.
            pillars: Points of the pillars as added; None if added without.
            micro: Takes whole micropoints, which are exact, instead of points.

        Raises:
            RangeError: `total` or a pillar is out of range.
            MemberError: The member is not there, or nobody has this score, or
                the pillars cannot be among the sums.

        Since 1.0; `ssi_cohort_remove` in C.
        """
        with Columns() as columns:
            pillars_at = columns.read(
                few_in(pillars, micro, "pillars"), "int32_t", "pillars", "4")
            try:
                status = _abi.ssi_cohort_remove(
                    self._change, uint64_t(member, "member"),
                    points_in(total, micro, "total"), pillars_at)
            except ArgumentError as error:
                raise misused(error, self, Cohort) from None
        if status:
            raise failure(status, "ssi_cohort_remove")

    def merge(self, other: Cohort) -> None:
        """Adds all members of another part of the same cohort. In any order
        and split the result is the same, to the saved byte.

        Args:
            other: The cohort that is read.

        Raises:
            MismatchError: Kind, name or day differ.
            MemberError: A member is in both.
            LimitError: More than COHORT_MEMBERS_MAX members together.
            SsiMemoryError: No memory; the cohort is unchanged.

        Since 1.0; `ssi_cohort_merge` in C.
        """
        with hold((0,), self, Cohort, other, Cohort) as held:
            status = _abi.ssi_cohort_merge(held[0], held[1])
        if status:
            raise failure(status, "ssi_cohort_merge")

    def subtract(self, other: Cohort) -> None:
        """Takes out all members of a part: undoes Cohort.merge().

        Args:
            other: The part that is taken out; may be `self`.

        Raises:
            MismatchError: Kind, name or day differ.
            MemberError: `other` is not a part of the cohort: a member or score
                is missing.

        Since 1.0; `ssi_cohort_subtract` in C.
        """
        with hold((0,), self, Cohort, other, Cohort) as held:
            status = _abi.ssi_cohort_subtract(held[0], held[1])
        if status:
            raise failure(status, "ssi_cohort_subtract")

    def save(self) -> bytes:
        """Saves a cohort as bytes: versioned, little-endian, checked. Equal
        cohorts give equal bytes on every machine. The bytes are the host's
        secret: they hold who is in the cohort and which scores there are,
        though not who has which.

        Returns:
            The bytes.

        Since 1.0; `ssi_cohort_save` in C.
        """
        out_size = c_size_t()
        with hold((), self, Cohort) as held:
            status = _abi.ssi_cohort_save(held[0], None, 0, byref(out_size))
            if not status:
                bytes_room = (c_uint8 * out_size.value)()
                status = _abi.ssi_cohort_save(
                    held[0], bytes_room, out_size.value, byref(out_size))
        if status:
            raise failure(status, "ssi_cohort_save")
        return bytes(bytes_room)

    @classmethod
    def load(
            cls, bytes: Column, allocator: Optional[Allocator] = None
    ) -> Cohort:
        """Makes a cohort from saved bytes. Safe for bytes from anywhere: what
        is not exactly a saved cohort is refused.

        Args:
            bytes: Saved bytes; only read during the call.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Returns:
            The new cohort.

        Raises:
            FormatError: The bytes are damaged or no cohort.
            VersionError: The bytes are of a later format version.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_cohort_load` in C.
        """
        out = _abi.ssi_cohort_p()
        with Columns() as columns:
            bytes_at = columns.read(
                bytes, "uint8_t", "bytes", "size")
            status = _abi.ssi_cohort_load(
                allocator_in(allocator), bytes_at, columns.length("size"),
                byref(out))
        if status:
            raise failure(status, "ssi_cohort_load")
        return cls._made(out, allocator)

    def ranks(
            self, totals: Column, tops: Buffer, ranks: Optional[Buffer] = None
    ) -> None:
        """Ranks all members of a cohort at once, exactly, for the host's own
        work.

        A caller of this function sees everything: it takes the scores of all
        members, and exact ranks disclose them to anyone who can add members.
        Do not show its results to members; they read their rank from a
        benchmark (Benchmark.rank()). If a score is out of range or they are
        not the cohort's, zeros are written.

        Args:
            totals: Micropoints of the index of all members, in any order.
            tops: Top percent of each, 1 … 100: the share of members above,
                with half of the equal ones, as a whole percentage, halves up.
            ranks: Twice the mid-rank of each: twice the members above, and one
                more than the equal ones; None if not wanted.

        Raises:
            CohortError: There is no member.
            RangeError: A score is out of range; zeros were written.
            MismatchError: These are not as many scores as the cohort has; or
                they are not its scores, and zeros were written.
            SsiMemoryError: No memory; nothing was written.

        Since 1.0; `ssi_cohort_ranks` in C.
        """
        with Columns() as columns, hold((), self, Cohort) as held:
            totals_at = columns.read(
                totals, "int32_t", "totals", "count")
            tops_at = columns.write(
                tops, "int32_t", "tops", "count")
            ranks_at = columns.write(
                ranks, "int32_t", "ranks", "count")
            status = _abi.ssi_cohort_ranks(
                held[0], totals_at, columns.length("count"), tops_at, ranks_at)
        if status:
            raise failure(status, "ssi_cohort_ranks")

# Made by bindings/generate; do not edit.
"""Cohorts: distributions of scores to compare a member with, and the ledger of
releases that keeps answers from giving anyone away.

A score is private to its member. A cohort holds how often each score occurs,
at the published resolution of 0.01 point, sums of the pillars, and who is in
it, as opaque numbers of the host; it does not hold who has which score. No
function answers a single score, and nothing is said about fewer than
COHORT_MIN members. What is shown to people goes through Releases: its answers
are coarse, the same question in the same period has the same answer, and what
would single out a few by difference is refused. Whether it is refused depends
on who is in the cohorts, never on a score. doc/cohorts.md has the definitions,
the rules and their limits.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_size_t, c_uint8, sizeof
from typing import Any, Optional

from . import _abi
from ._allocator import Allocator, allocator_in
from ._buffers import Buffer, Column, Columns
from ._columns import columns_in
from ._convert import (
    Day, Text, day_in, int32_t, points_in, size_t, text_in, uint64_t)
from ._extras import CohortExtras
from ._failure import failure
from ._handle import Handle, hold, misused
from ._lists import few_in
from ._population import Population, Scorer
from ._records import (
    CohortInfo, GapAnswer, MeanAnswer, MovementAnswer, QuantileAnswer,
    RankAnswer)


class Cohort(CohortExtras, Handle):
    """A distribution of scores.

    Since 1.0; `ssi_cohort` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_cohort_free

    def __init__(
            self, kind: int, name: Text, day: Day,
            allocator: Optional[Allocator] = None
    ) -> None:
        """Makes an empty cohort.

        Args:
            kind: What it is made of; not CohortKind.FALLBACK.
            name: UTF-8 without NUL; copied.
            day: Its date, in days since 1970-01-01, 0 … 65,535.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            KindError: There is no such kind, or it is the fallback.
            LengthError: The name is empty or too long.
            Utf8Error: The name is not well-formed UTF-8, or holds a NUL.
            DayError: The day is out of range.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_cohort_new` in C.
        """
        name_text = text_in(name, "name")
        out = _abi.ssi_cohort_p()
        status = _abi.ssi_cohort_new(
            allocator_in(allocator), int32_t(kind), name_text,
            len(name_text), day_in(day), byref(out))
        if status:
            raise failure(status, "ssi_cohort_new")
        self._adopt(out, allocator)

    @classmethod
    def fallback(
            cls, day: Day, allocator: Optional[Allocator] = None
    ) -> Cohort:
        """Makes the fallback: the rough shape of all sales professionals, for
        a member without a cohort. Nobody is in it, so no rule of release holds
        for it, and every answer from it is marked as an estimate. It cannot be
        changed, merged or saved, and knows nothing of pillars. Source: gamma
        distribution of mean 31 and coefficient of variation 0.51, cut at 100
        (doc/cohorts.md).

        Args:
            day: Its date, in days since 1970-01-01, 0 … 65,535.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Returns:
            The cohort.

        Raises:
            DayError: The day is out of range.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_cohort_fallback` in C.
        """
        out = _abi.ssi_cohort_p()
        status = _abi.ssi_cohort_fallback(
            allocator_in(allocator), day_in(day), byref(out))
        if status:
            raise failure(status, "ssi_cohort_fallback")
        return cls._made(out, allocator)

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
            member: The member as an opaque number of the host's. It tells two
                cohorts' members apart, so it must be the same for the same
                person in every cohort, and not chosen by the person.
            total: Points of the index, 0 … 100; rounded to 0.01 point, halves
                up.
            pillars: Points of brand, find, engage and relate, each 0 … 25;
                None: unknown.
            micro: Takes whole micropoints, which are exact, instead of points.

        Raises:
            RangeError: `total` or a pillar is out of range.
            MismatchError: The cohort is the fallback.
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
                    self._change, uint64_t(member), points_in(total, micro),
                    pillars_at)
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
            members: Opaque numbers; quickest in ascending order.
            totals: Micropoints of the index, 0 … 100,000,000.
            brand: Micropoints of the pillar, 0 … 25,000,000; all four columns
                or none.
            find: Micropoints of the pillar.
            engage: Micropoints of the pillar.
            relate: Micropoints of the pillar.

        Raises:
            RangeError: A score or pillar is out of range.
            MismatchError: The cohort is the fallback.
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
            status = _abi.ssi_cohort_add_columns(
                held[0], columns.length("count"), members_at, totals_at,
                brand_at, find_at, engage_at, relate_at)
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
                bytes a member beside that of population_score().
            population: The columns.
            day: Days since 1970-01-01, 0 … 65,535.
            first: The first member.
            numbers: The number in the cohort of member `first + i`, each once.

        Raises:
            UnsupportedError: `population` asks for what this library does not
                have, or a fact that it does not know is observed.
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
            MismatchError: The cohort is the fallback, which holds no members.
            SsiMemoryError: No memory; the cohort is unchanged.

        Since 1.0; `ssi_cohort_add_population` in C.
        """
        out_member = c_size_t(-1)
        out_row = c_size_t(-1)
        with Columns() as columns, hold(
                (0,), self, Cohort, scorer, Scorer) as held:
            numbers_at = columns.read(
                numbers, "uint64_t", "numbers", "count")
            status = _abi.ssi_cohort_add_population(
                held[0], held[1], columns_in(population, Population),
                day_in(day), size_t(first), columns.length("count"), numbers_at,
                byref(out_member), byref(out_row))
        if status:
            raise failure(
                status, "ssi_cohort_add_population", member=out_member.value,
                row=out_row.value)

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
            MismatchError: The cohort is the fallback.
            MemberError: The member is not there, or nobody has this score, or
                the pillars cannot be among the sums.

        Since 1.0; `ssi_cohort_remove` in C.
        """
        with Columns() as columns:
            pillars_at = columns.read(
                few_in(pillars, micro, "pillars"), "int32_t", "pillars", "4")
            try:
                status = _abi.ssi_cohort_remove(
                    self._change, uint64_t(member), points_in(total, micro),
                    pillars_at)
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
            MismatchError: Kind, name or day differ, or it is the fallback.
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
            MismatchError: Kind, name or day differ, or it is the fallback.
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

        Raises:
            MismatchError: The cohort is the fallback.

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
        """Ranks all members of a cohort at once, for the host's own nightly
        scoring; each member is shown its own. It asks for the scores of
        exactly the members, so it tells nothing that the host did not know. If
        one is out of range or they are not the cohort's, zeros are written.

        Args:
            totals: Micropoints of the index of all members, in any order.
            tops: Top percent of each, 1 … 100: the share of members above,
                with half of the equal ones, as a whole percentage, halves up.
            ranks: Twice the mid-rank of each: twice the members above, and one
                more than the equal ones; None if not wanted.

        Raises:
            CohortError: There are fewer than COHORT_MIN members.
            RangeError: A score is out of range; zeros were written.
            MismatchError: These are not as many scores as the cohort has, or
                it is the fallback; or they are not its scores, and zeros were
                written.
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


class Releases(Handle):
    """What has been answered about cohorts.

    Since 1.0; `ssi_releases` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_releases_free

    def __init__(
            self, period: int, remembered: int,
            allocator: Optional[Allocator] = None
    ) -> None:
        """Makes an empty ledger of releases. One ledger serves all people who
        might tell each other what they were answered: usually one per host.

        Args:
            period: Length of a period in days, 1 … 366; 7 is usual. A cohort
                belongs to the period of its date.
            remembered: How many periods answers and small cohorts are held
                against new ones, 2 … 1,000; a year is sound.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            RangeError: `period` or `remembered` is out of range.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_releases_new` in C.
        """
        out = _abi.ssi_releases_p()
        status = _abi.ssi_releases_new(
            allocator_in(allocator), int32_t(period), int32_t(remembered),
            byref(out))
        if status:
            raise failure(status, "ssi_releases_new")
        self._adopt(out, allocator)

    def declare(self, cohort: Cohort) -> None:
        """Says that figures of a cohort are known from elsewhere, such as
        those of a parent that is published: from then on it counts as
        released, so that no part of it can be answered whose rest is a few.

        Args:
            cohort: The cohort.

        Raises:
            CohortError: There are fewer than COHORT_MIN members.
            DayError: The cohort's period is no longer remembered.
            ReleaseError: Beside what was released it tells of a few.
            LimitError: The ledger holds too much.
            SsiMemoryError: No memory; the ledger is unchanged.

        Since 1.0; `ssi_releases_declare` in C.
        """
        with hold((0,), self, Releases, cohort, Cohort) as held:
            status = _abi.ssi_releases_declare(held[0], held[1])
        if status:
            raise failure(status, "ssi_releases_declare")

    def mean(self, cohort: Cohort) -> MeanAnswer:
        """The means of the index and of the pillars, rounded to 2 points for
        fewer than 20 members, 1 point for fewer than 100, 0.5 point for fewer
        than 1,000, and 0.1 point from there on.

        Args:
            cohort: The cohort.

        Returns:
            The means.

        Raises:
            CohortError: There are fewer than COHORT_MIN members.
            DayError: The cohort's period is no longer remembered.
            ReleaseError: Beside what was released it tells of a few.
            LimitError: The ledger holds too much.
            SsiMemoryError: No memory; the ledger is unchanged.

        Since 1.0; `ssi_releases_mean` in C.
        """
        out = _abi.ssi_mean_answer(sizeof(_abi.ssi_mean_answer))
        with hold((0,), self, Releases, cohort, Cohort) as held:
            status = _abi.ssi_releases_mean(held[0], held[1], byref(out))
            if status:
                raise failure(status, "ssi_releases_mean")
            return MeanAnswer._of(out)

    def gap(
            self, cohort: Cohort, total: float, pillars: Column, *,
            micro: bool = False
    ) -> GapAnswer:
        """A member's points less the means that Releases.mean() answers.

        Args:
            cohort: The cohort.
            total: Points of the member's index, 0 … 100.
            pillars: Points of the member's pillars, each 0 … 25.
            micro: Takes whole micropoints, which are exact, instead of points.

        Returns:
            The gaps.

        Raises:
            RangeError: `total` or a pillar is out of range.
            CohortError: There are fewer than COHORT_MIN members.
            DayError: The cohort's period is no longer remembered.
            ReleaseError: Beside what was released it tells of a few.
            LimitError: The ledger holds too much.
            SsiMemoryError: No memory; the ledger is unchanged.

        Since 1.0; `ssi_releases_gap` in C.
        """
        out = _abi.ssi_gap_answer(sizeof(_abi.ssi_gap_answer))
        with Columns() as columns, hold(
                (0,), self, Releases, cohort, Cohort) as held:
            pillars_at = columns.read(
                few_in(pillars, micro, "pillars"), "int32_t", "pillars", "4")
            status = _abi.ssi_releases_gap(
                held[0], held[1], points_in(total, micro), pillars_at,
                byref(out))
            if status:
                raise failure(status, "ssi_releases_gap")
            return GapAnswer._of(out)

    def quantile(self, cohort: Cohort, percent: int) -> QuantileAnswer:
        """The least score that so many per cent of the members are at or
        below, rounded to 2 points for fewer than 20 members and to 1 point
        from there on. Asks for 5 members' worth on either side.

        Args:
            cohort: The cohort.
            percent: Per cent of the members, 1 … 99; 50: the median.

        Returns:
            The quantile.

        Raises:
            RangeError: `percent` is out of range.
            CohortError: There are fewer than COHORT_MIN members, or fewer than
                5 beyond this quantile.
            DayError: The cohort's period is no longer remembered.
            ReleaseError: Beside what was released it tells of a few.
            LimitError: The ledger holds too much.
            SsiMemoryError: No memory; the ledger is unchanged.

        Since 1.0; `ssi_releases_quantile` in C.
        """
        out = _abi.ssi_quantile_answer(sizeof(_abi.ssi_quantile_answer))
        with hold((0,), self, Releases, cohort, Cohort) as held:
            status = _abi.ssi_releases_quantile(
                held[0], held[1], int32_t(percent), byref(out))
            if status:
                raise failure(status, "ssi_releases_quantile")
            return QuantileAnswer._of(out)

    def rank(
            self, cohort: Cohort, member: int, total: float, *,
            micro: bool = False
    ) -> RankAnswer:
        """A member's top percent: the share of the cohort above, with half of
        the equal ones, as a whole percentage, halves up, at least 1. Ask for
        each cohort in turn to compare with several; the answer names its own.
        A guest, who is not of the cohort, gets it in steps of at least 10
        members, rounded up.

        Args:
            cohort: The cohort.
            member: The member who asks; the answer is for its eyes.
            total: Points of the member's index, 0 … 100.
            micro: Takes whole micropoints, which are exact, instead of points.

        Returns:
            The rank.

        Raises:
            RangeError: `total` is out of range.
            CohortError: There are fewer than COHORT_MIN members.
            DayError: The cohort's period is no longer remembered.
            ReleaseError: Beside what was released it tells of a few.
            LimitError: The ledger holds too much.
            SsiMemoryError: No memory; the ledger is unchanged.

        Since 1.0; `ssi_releases_rank` in C.
        """
        out = _abi.ssi_rank_answer(sizeof(_abi.ssi_rank_answer))
        with hold((0,), self, Releases, cohort, Cohort) as held:
            status = _abi.ssi_releases_rank(
                held[0], held[1], uint64_t(member), points_in(total, micro),
                byref(out))
            if status:
                raise failure(status, "ssi_releases_rank")
            return RankAnswer._of(out)

    def movement(
            self, before: Cohort, after: Cohort, member: int,
            total_before: float, total_after: float, *, micro: bool = False
    ) -> MovementAnswer:
        """Why a member's top percent moved between two dates of a cohort:
        first the member's own score moves while the cohort rests, then the
        cohort moves. Both parts add up exactly.

        Args:
            before: The cohort at the first date.
            after: The cohort at the second date.
            member: The member who asks; the answer is for its eyes.
            total_before: Points of its index at the first date.
            total_after: Points of its index at the second date.
            micro: Takes whole micropoints, which are exact, instead of points.

        Returns:
            The movement.

        Raises:
            RangeError: A score is out of range.
            MismatchError: Kind or name of the cohorts differ.
            CohortError: There are fewer than COHORT_MIN members.
            DayError: `after` is of an earlier day than `before`, or a period
                is no longer remembered.
            ReleaseError: Beside what was released it tells of a few.
            LimitError: The ledger holds too much.
            SsiMemoryError: No memory. A rank in one of the cohorts may have
                entered the ledger.

        Since 1.0; `ssi_releases_movement` in C.
        """
        out = _abi.ssi_movement_answer(sizeof(_abi.ssi_movement_answer))
        with hold((0,), self, Releases, before, Cohort, after, Cohort) as held:
            status = _abi.ssi_releases_movement(
                held[0], held[1], held[2], uint64_t(member),
                points_in(total_before, micro), points_in(total_after, micro),
                byref(out))
            if status:
                raise failure(status, "ssi_releases_movement")
            return MovementAnswer._of(out)

    def save(self) -> bytes:
        """Saves a ledger as bytes, so that a host that starts again does not
        forget: versioned, little-endian, checked. They hold who is in which
        cohort, and every answer: keep them as safe as the cohorts.

        Returns:
            The bytes.

        Since 1.0; `ssi_releases_save` in C.
        """
        out_size = c_size_t()
        with hold((), self, Releases) as held:
            status = _abi.ssi_releases_save(held[0], None, 0, byref(out_size))
            if not status:
                bytes_room = (c_uint8 * out_size.value)()
                status = _abi.ssi_releases_save(
                    held[0], bytes_room, out_size.value, byref(out_size))
        if status:
            raise failure(status, "ssi_releases_save")
        return bytes(bytes_room)

    @classmethod
    def load(
            cls, bytes: Column, allocator: Optional[Allocator] = None
    ) -> Releases:
        """Makes a ledger of releases from saved bytes. Safe for bytes from
        anywhere: what is not exactly a saved ledger is refused.

        Args:
            bytes: Saved bytes; only read during the call.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Returns:
            The new ledger.

        Raises:
            FormatError: The bytes are damaged or no ledger of releases.
            VersionError: The bytes are of a later format version.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_releases_load` in C.
        """
        out = _abi.ssi_releases_p()
        with Columns() as columns:
            bytes_at = columns.read(
                bytes, "uint8_t", "bytes", "size")
            status = _abi.ssi_releases_load(
                allocator_in(allocator), bytes_at, columns.length("size"),
                byref(out))
        if status:
            raise failure(status, "ssi_releases_load")
        return cls._made(out, allocator)

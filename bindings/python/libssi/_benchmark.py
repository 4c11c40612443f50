# Made by bindings/generate; do not edit.
"""Benchmarks: published distributions that any score may be compared with, and
the budget that bounds what they disclose of a member.

A cohort holds private scores, so nobody but the host may ask it anything. A
benchmark is made of a cohort once, with noise, and may then be shown to anyone
for ever: a small table of the distribution, the means of index and pillars,
and how far each figure may be off. Any score is compared with it any number of
times; the answers disclose nothing more.

How much noise there is, is one number: epsilon, in 64ths. For fixed sets of
members, and whatever scores one member has, no table becomes more than
e^epsilon times as likely by other scores of that member. A budget, Budget,
adds up what each member's scores were used for, so that the same holds, with
the limit of the budget, for all publications of any 365 days together.
doc/cohorts.md says what this means for members and hosts, and defines the
mechanism to the last rounding.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_int32, c_size_t, c_uint8, sizeof
from typing import Optional

from . import _abi
from ._allocator import Allocator, allocator_in
from ._buffers import Buffer, Column, Columns
from ._cohort import Cohort
from ._convert import (
    Day, boolean, day_in, int32_t, int64_t, points_in, size_t, uint64_t)
from ._extras import BenchmarkExtras
from ._failure import failure
from ._handle import Handle, hold, misused
from ._lists import few_in
from ._records import (
    BenchmarkInfo, BudgetInfo, GapResult, KnotInfo, MeanResult,
    MovementResult, RankResult)
from ._table import Table


class Benchmark(BenchmarkExtras, Handle):
    """A published distribution of scores. Constant: it keeps no reference to
    what it was made from, and any number of threads may use it.

    Since 1.0; `ssi_benchmark` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_benchmark_free

    @staticmethod
    def epsilon(members: int) -> int:
        """The usual epsilon for a cohort: 1 up to 1,000 members, then 1,000 /
        members rounded up to 64ths, at least 1/16, so that the error is about
        the same for all sizes.

        Args:
            members: How many members, 100 … COHORT_MEMBERS_MAX.

        Returns:
            64ths, 4 … 64.

        Raises:
            CohortError: There are fewer than BENCHMARK_MEMBERS_MIN members.
            LimitError: There are more than a cohort may have.

        Since 1.0; `ssi_benchmark_epsilon` in C.
        """
        out_epsilon = c_int32()
        status = _abi.ssi_benchmark_epsilon(
            size_t(members, "members"), byref(out_epsilon))
        if status:
            raise failure(status, "ssi_benchmark_epsilon", given=locals())
        return out_epsilon.value

    @classmethod
    def publish(
            cls, cohort: Cohort, budget: Budget, key: Column,
            synthetic: bool = False, epsilon: int = 0,
            allocator: Optional[Allocator] = None
    ) -> Benchmark:
        """Publishes a cohort: charges every member in it, then draws the
        noise.

        All members pay or none does. Afterwards the host saves the budget, and
        only then shows the benchmark. Publishing the same cohort again is a
        publication like any other, with other noise; to show the same table
        again, keep it. Which cohorts are published, when and with which
        epsilon must not depend on scores: "those above 60" is no cohort.

        The noise is the same on every machine for the same cohort, serial of
        the budget, epsilon and key, and unrelated if any of these differs.

        Args:
            cohort: The cohort.
            budget: The budget of its members; call Budget.advance() first.
            key: BENCHMARK_KEY_BYTES random bytes, best drawn from the system
                for this publication and forgotten: with the key and all scores
                but one, anyone can find that one.
            synthetic: True: the members are made up, and the benchmark says
                so. They are charged all the same.
            epsilon: 64ths, 1 … 64, at most 32 from 4,000 members on; 0: what
                Benchmark.epsilon() says.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Returns:
            The benchmark.

        Raises:
            CohortError: There are fewer than BENCHMARK_MEMBERS_MIN members.
            RangeError: The epsilon is out of range, or so small that members x
                epsilon is below 100.
            BudgetError: A member cannot pay; nobody was charged. See
                Budget.afford().
            LimitError: The budget would hold more than BUDGET_MEMBERS_MAX
                members.
            SsiMemoryError: No memory; nobody was charged.

        Since 1.0; `ssi_benchmark_publish` in C.
        """
        out = _abi.ssi_benchmark_p()
        with Columns() as columns, hold(
                (1,), cohort, Cohort, budget, Budget) as held:
            key_at = columns.read(
                key, "uint8_t", "key", "16")
            options_given = _abi.ssi_benchmark_options(
                sizeof(_abi.ssi_benchmark_options),
                synthetic=boolean(synthetic, "synthetic"),
                epsilon=int32_t(epsilon, "epsilon"))
            status = _abi.ssi_benchmark_publish(
                allocator_in(allocator), held[0], held[1], key_at,
                byref(options_given), byref(out))
        if status:
            raise failure(status, "ssi_benchmark_publish", given=locals())
        return cls._made(out, allocator)

    @classmethod
    def fallback(cls, allocator: Optional[Allocator] = None) -> Benchmark:
        """Makes the fallback, for a member without a benchmark: the rough
        shape of all sales professionals. Nobody is in it, and it says that it
        is an estimate. Source: gamma distribution of mean 31 and coefficient
        of variation 0.51, cut at 100; pillars in the proportions of means seen
        in 2026, 12 : 6 : 2 : 14 (doc/cohorts.md).

        Args:
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Returns:
            The benchmark.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_benchmark_fallback` in C.
        """
        out = _abi.ssi_benchmark_p()
        status = _abi.ssi_benchmark_fallback(
            allocator_in(allocator), byref(out))
        if status:
            raise failure(status, "ssi_benchmark_fallback")
        return cls._made(out, allocator)

    def label(self) -> BenchmarkInfo:
        """The label of a benchmark: name, kind, date, size, epsilon.

        Returns:
            The answer.

        Since 1.0; `ssi_benchmark_label` in C.
        """
        out = _abi.ssi_benchmark_info(sizeof(_abi.ssi_benchmark_info))
        with hold((), self, Benchmark) as held:
            status = _abi.ssi_benchmark_label(held[0], byref(out))
            if status:
                raise failure(status, "ssi_benchmark_label")
            return BenchmarkInfo._of(out)

    def knot(self, index: int) -> KnotInfo:
        """A knot of the distribution. Between knots, which are equally far
        apart, the density of members is a straight line; the first and the
        last knot have half the width of the others.

        Args:
            index: 0 … the number of knots - 1.

        Returns:
            The knot.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_benchmark_knot` in C.
        """
        out = _abi.ssi_knot_info(sizeof(_abi.ssi_knot_info))
        try:
            status = _abi.ssi_benchmark_knot(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Benchmark) from None
        if status:
            raise failure(status, "ssi_benchmark_knot")
        return KnotInfo._of(out)

    @property
    def knots(self) -> Table[KnotInfo]:
        """Every answer of knot(), in order."""
        return Table(self.knot, None)

    def mean(self) -> MeanResult:
        """The means of the index and of the pillars.

        Returns:
            The means.

        Since 1.0; `ssi_benchmark_mean` in C.
        """
        out = _abi.ssi_mean_result(sizeof(_abi.ssi_mean_result))
        try:
            status = _abi.ssi_benchmark_mean(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Benchmark) from None
        if status:
            raise failure(status, "ssi_benchmark_mean")
        return MeanResult._of(out)

    def gap(
            self, total: float, pillars: Optional[Column] = None, *,
            micro: bool = False
    ) -> GapResult:
        """A score less the means, and the pillar that is furthest behind.

        Args:
            total: Points of the index, 0 … 100.
            pillars: Points of brand, find, engage and relate, each 0 … 25;
                None: unknown.
            micro: Takes whole micropoints, which are exact, instead of points.

        Returns:
            The gaps.

        Raises:
            RangeError: `total` or a pillar is out of range.

        Since 1.0; `ssi_benchmark_gap` in C.
        """
        out = _abi.ssi_gap_result(sizeof(_abi.ssi_gap_result))
        with Columns() as columns:
            pillars_at = columns.read(
                few_in(pillars, micro, "pillars"), "int32_t", "pillars", "4")
            try:
                status = _abi.ssi_benchmark_gap(
                    self._read, points_in(total, micro, "total"), pillars_at,
                    byref(out))
            except ArgumentError as error:
                raise misused(error, self, Benchmark) from None
        if status:
            raise failure(status, "ssi_benchmark_gap")
        return GapResult._of(out)

    def rank(self, total: float, *, micro: bool = False) -> RankResult:
        """Where a score stands: "top 3 %, between 1 and 5". The score counts
        at the resolution of cohorts, 0.01 point. For the spread of a rank
        under varied models, ask for both ends of Sensitivity.total().

        Args:
            total: Points of the index, 0 … 100.
            micro: Takes whole micropoints, which are exact, instead of points.

        Returns:
            The rank.

        Raises:
            RangeError: `total` is out of range.

        Since 1.0; `ssi_benchmark_rank` in C.
        """
        out = _abi.ssi_rank_result(sizeof(_abi.ssi_rank_result))
        try:
            status = _abi.ssi_benchmark_rank(
                self._read, points_in(total, micro, "total"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Benchmark) from None
        if status:
            raise failure(status, "ssi_benchmark_rank")
        return RankResult._of(out)

    def tops(self, totals: Column, tops: Buffer) -> None:
        """The top percent of many scores at once.

        Args:
            totals: Micropoints of the index, each 0 … 100,000,000.
            tops: `top` of Benchmark.rank() for each.

        Raises:
            RangeError: A score is out of range; those before it were written.

        Since 1.0; `ssi_benchmark_tops` in C.
        """
        with Columns() as columns, hold((), self, Benchmark) as held:
            totals_at = columns.read(
                totals, "int32_t", "totals", "count")
            tops_at = columns.write(
                tops, "int32_t", "tops", "count")
            status = _abi.ssi_benchmark_tops(
                held[0], totals_at, columns.length("count"), tops_at)
        if status:
            raise failure(status, "ssi_benchmark_tops")

    @staticmethod
    def movement(
            before: Benchmark, after: Benchmark, total_before: float,
            total_after: float, *, micro: bool = False
    ) -> MovementResult:
        """Why a member's top percent moved between two benchmarks of a cohort:
        first its own score moves while the older benchmark rests, the rest is
        the cohort's. If the own score rests, `own` is 0; what is left may be
        noise as long as it is within its margin.

        Args:
            before: The older benchmark.
            after: The newer benchmark.
            total_before: Points of the index at the older date.
            total_after: Points of the index at the newer date.
            micro: Takes whole micropoints, which are exact, instead of points.

        Returns:
            The movement.

        Raises:
            RangeError: A score is out of range.
            MismatchError: Kind, name or source of the benchmarks differ.
            DayError: `after` is of an earlier day than `before`.

        Since 1.0; `ssi_benchmark_movement` in C.
        """
        out = _abi.ssi_movement_result(sizeof(_abi.ssi_movement_result))
        with hold((), before, Benchmark, after, Benchmark) as held:
            status = _abi.ssi_benchmark_movement(
                held[0], held[1],
                points_in(total_before, micro, "total_before"),
                points_in(total_after, micro, "total_after"), byref(out))
        if status:
            raise failure(status, "ssi_benchmark_movement")
        return MovementResult._of(out)

    def save(self) -> bytes:
        """Saves a benchmark as bytes: versioned, little-endian, checked. The
        bytes are as public as the benchmark. The checksum finds damage, not
        forgery.

        Returns:
            The bytes.

        Since 1.0; `ssi_benchmark_save` in C.
        """
        out_size = c_size_t()
        with hold((), self, Benchmark) as held:
            status = _abi.ssi_benchmark_save(held[0], None, 0, byref(out_size))
            if not status:
                bytes_room = (c_uint8 * out_size.value)()
                status = _abi.ssi_benchmark_save(
                    held[0], bytes_room, out_size.value, byref(out_size))
        if status:
            raise failure(status, "ssi_benchmark_save")
        return bytes(bytes_room)

    @classmethod
    def load(
            cls, bytes: Column, allocator: Optional[Allocator] = None
    ) -> Benchmark:
        """Makes a benchmark from saved bytes. Safe for bytes from anywhere:
        what is not exactly a saved benchmark is refused.

        Args:
            bytes: Saved bytes; only read during the call.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Returns:
            The new benchmark.

        Raises:
            FormatError: The bytes are damaged or no benchmark.
            VersionError: The bytes are of a later format version.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_benchmark_load` in C.
        """
        out = _abi.ssi_benchmark_p()
        with Columns() as columns:
            bytes_at = columns.read(
                bytes, "uint8_t", "bytes", "size")
            status = _abi.ssi_benchmark_load(
                allocator_in(allocator), bytes_at, columns.length("size"),
                byref(out))
        if status:
            raise failure(status, "ssi_benchmark_load")
        return cls._made(out, allocator)


class Budget(Handle):
    """What each member's scores were used for in the last five quarters of 91
    days.

    Since 1.0; `ssi_budget` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_budget_free

    def __init__(
            self, limit: int, day: Day, allocator: Optional[Allocator] = None
    ) -> None:
        """Makes a budget of which nothing was spent. One budget serves all
        cohorts that have members in common: two know nothing of each other.

        Args:
            limit: 64ths of epsilon that each member's scores may be used for
                in any 365 days, 1 … BUDGET_LIMIT_MAX; BUDGET_LIMIT is usual.
            day: Today, in days since 1970-01-01, 0 … 65,535.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            RangeError: `limit` is out of range.
            DayError: The day is out of range.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_budget_new` in C.
        """
        out = _abi.ssi_budget_p()
        status = _abi.ssi_budget_new(
            allocator_in(allocator), int32_t(limit, "limit"),
            day_in(day, "day"), byref(out))
        if status:
            raise failure(status, "ssi_budget_new", given=locals())
        self._adopt(out, allocator)

    def label(self) -> BudgetInfo:
        """The label of a budget: size, serial, limit, quarter.

        Returns:
            The answer.

        Since 1.0; `ssi_budget_label` in C.
        """
        out = _abi.ssi_budget_info(sizeof(_abi.ssi_budget_info))
        try:
            status = _abi.ssi_budget_label(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Budget) from None
        if status:
            raise failure(status, "ssi_budget_label")
        return BudgetInfo._of(out)

    def set_limit(self, limit: int) -> None:
        """Sets the limit. What was spent stays spent: a member above a lower
        limit cannot pay until enough quarters have passed.

        Args:
            limit: 64ths of epsilon, 1 … BUDGET_LIMIT_MAX.

        Raises:
            RangeError: `limit` is out of range.

        Since 1.0; `ssi_budget_set_limit` in C.
        """
        try:
            status = _abi.ssi_budget_set_limit(
                self._change, int32_t(limit, "limit"))
        except ArgumentError as error:
            raise misused(error, self, Budget) from None
        if status:
            raise failure(status, "ssi_budget_set_limit", given=locals())

    def advance(self, day: Day) -> None:
        """Sets the day of a budget; call it before each publication. When a
        new quarter begins, what was spent five quarters ago is forgotten.
        Nothing else moves a budget in time: the date of a cohort is a label.

        Args:
            day: Today, in days since 1970-01-01, 0 … 65,535.

        Raises:
            DayError: The day is out of range, or in a quarter that has gone
                by, or more than five quarters ahead: a clock that is wrong
                must not make everything forgotten. A host that rested longer
                goes on in steps of BUDGET_DAYS_MAX days. The budget is
                unchanged.

        Since 1.0; `ssi_budget_advance` in C.
        """
        try:
            status = _abi.ssi_budget_advance(self._change, day_in(day, "day"))
        except ArgumentError as error:
            raise misused(error, self, Budget) from None
        if status:
            raise failure(status, "ssi_budget_advance", given=locals())

    def spent(self, member: int) -> int:
        """What was spent of a member in the last five quarters.

        Args:
            member: The member; the budget need not know it.

        Returns:
            64ths of epsilon, 0 … 255.

        Since 1.0; `ssi_budget_spent` in C.
        """
        out_spent = c_int32()
        try:
            status = _abi.ssi_budget_spent(
                self._read, uint64_t(member, "member"), byref(out_spent))
        except ArgumentError as error:
            raise misused(error, self, Budget) from None
        if status:
            raise failure(status, "ssi_budget_spent")
        return out_spent.value

    def afford(
            self, members: Optional[Column], epsilon: int,
            affords: Optional[Buffer] = None
    ) -> int:
        """Says beforehand which members can pay, so that a host builds the
        cohort of these: nobody can be left out of a cohort later. Which
        members can pay shows which publications they were in: it is for the
        host alone.

        Args:
            members: Their numbers, in any order; quickest in ascending order.
                None if `count` is 0.
            epsilon: 64ths, 1 … 64.
            affords: 1 for each member that can pay, else 0; None if not
                wanted.

        Returns:
            How many can pay.

        Raises:
            RangeError: `epsilon` is out of range.

        Since 1.0; `ssi_budget_afford` in C.
        """
        out_able = c_size_t()
        with Columns() as columns, hold((), self, Budget) as held:
            members_at = columns.read(
                members, "uint64_t", "members", "count")
            affords_at = columns.write(
                affords, "uint8_t", "affords", "count")
            status = _abi.ssi_budget_afford(
                held[0], members_at, columns.length("count"),
                int32_t(epsilon, "epsilon"), affords_at, byref(out_able))
        if status:
            raise failure(status, "ssi_budget_afford", given=locals())
        return out_able.value

    def save(self) -> bytes:
        """Saves a budget as bytes: versioned, little-endian, checked. They
        hold the members' numbers and what was spent, no name, cohort or score;
        they are the host's secret. The host keeps the serial somewhere else
        too, for Budget.load().

        Returns:
            The bytes.

        Since 1.0; `ssi_budget_save` in C.
        """
        out_size = c_size_t()
        with hold((), self, Budget) as held:
            status = _abi.ssi_budget_save(held[0], None, 0, byref(out_size))
            if not status:
                bytes_room = (c_uint8 * out_size.value)()
                status = _abi.ssi_budget_save(
                    held[0], bytes_room, out_size.value, byref(out_size))
        if status:
            raise failure(status, "ssi_budget_save")
        return bytes(bytes_room)

    @classmethod
    def load(
            cls, bytes: Column, least_serial: int,
            allocator: Optional[Allocator] = None
    ) -> Budget:
        """Makes a budget from saved bytes, unless they are older than the host
        knows: what was spent since would be spent twice. Safe for bytes from
        anywhere: what is not exactly a saved budget is refused.

        Args:
            bytes: Saved bytes; only read during the call.
            least_serial: The serial of the newest state the host knows of; 0
                if it knows of none.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Returns:
            The new budget.

        Raises:
            FormatError: The bytes are damaged or no budget.
            VersionError: The bytes are of a later format version.
            SerialError: The serial is below `least_serial`.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_budget_load` in C.
        """
        out = _abi.ssi_budget_p()
        with Columns() as columns:
            bytes_at = columns.read(
                bytes, "uint8_t", "bytes", "size")
            status = _abi.ssi_budget_load(
                allocator_in(allocator), bytes_at, columns.length("size"),
                int64_t(least_serial, "least_serial"), byref(out))
        if status:
            raise failure(status, "ssi_budget_load")
        return cls._made(out, allocator)

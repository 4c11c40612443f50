# Made by bindings/generate; do not edit.
"""The board of a team: consent takes the place of noise.

A team is too small for a benchmark, so each member decides whether to share
their score with the team's board. Board, means, places and progress are of
those who share, exact, from two of them on. A member who does not share is in
no figure, but sees their own score and progress, and how many share. A team of
100 or more may also show a benchmark (ssi/benchmark.h).
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_size_t, sizeof
from typing import Optional

from . import _abi
from ._allocator import Allocator, allocator_in
from ._benchmark import Benchmark
from ._buffers import Column, Columns
from ._convert import (
    Day, Text, boolean, day_in, points_in, size_t, text_in, uint64_t)
from ._failure import failure
from ._handle import Handle, hold, misused
from ._lists import few_in
from ._records import TeamOwn, TeamRow, TeamView
from ._table import Table


class Team(Handle):
    """A team's board.

    Since 1.0; `ssi_team` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_team_free

    def __init__(
            self, name: Text, day: Day, allocator: Optional[Allocator] = None
    ) -> None:
        """Makes the board of a team without members.

        Args:
            name: UTF-8 without NUL; copied.
            day: Date of the scores, in days since 1970-01-01, 0 … 65,535.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            LengthError: The name is empty or too long.
            Utf8Error: The name is not well-formed UTF-8, or holds a NUL.
            DayError: The day is out of range.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_team_new` in C.
        """
        name_text = text_in(name, "name")
        out = _abi.ssi_team_p()
        status = _abi.ssi_team_new(
            allocator_in(allocator), name_text, len(name_text),
            day_in(day, "day"), byref(out))
        if status:
            raise failure(status, "ssi_team_new", given=locals())
        self._adopt(out, allocator)

    def add(
            self, member: int, pillars: Column, shares: bool,
            baseline: Optional[float] = None, *, micro: bool = False
    ) -> None:
        """Adds a member with its score; the index is the sum of the pillars.

        Args:
            member: The member as an opaque number of the host's, the same in
                every cohort.
            pillars: Points of brand, find, engage and relate, each 0 … 25.
            shares: True if the member shares its score with the board.
            baseline: Points of the index at the start of the programme, 0 …
                100; None: no baseline.
            micro: Takes whole micropoints, which are exact, instead of points.

        Raises:
            RangeError: A pillar or the baseline is out of range.
            MemberError: The member is there already.
            LimitError: There are TEAM_MEMBERS_MAX members already.
            SsiMemoryError: No memory; the team is unchanged.

        Since 1.0; `ssi_team_add` in C.
        """
        with Columns() as columns:
            pillars_at = columns.read(
                few_in(pillars, micro, "pillars"), "int32_t", "pillars", "4")
            try:
                status = _abi.ssi_team_add(
                    self._change, uint64_t(member, "member"), pillars_at,
                    boolean(shares, "shares"),
                    -1 if baseline is None else points_in(baseline, micro, "baseline"))
            except ArgumentError as error:
                raise misused(error, self, Team) from None
        if status:
            raise failure(status, "ssi_team_add")

    def member(self, member: int) -> TeamOwn:
        """What a member sees of itself, whether it shares or not.

        Args:
            member: The member, to whom alone this is shown.

        Returns:
            The view.

        Raises:
            MemberError: The member is not in the team.

        Since 1.0; `ssi_team_member` in C.
        """
        out = _abi.ssi_team_own(sizeof(_abi.ssi_team_own))
        try:
            status = _abi.ssi_team_member(
                self._read, uint64_t(member, "member"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Team) from None
        if status:
            raise failure(status, "ssi_team_member")
        return TeamOwn._of(out)

    def summary(self, benchmark: Optional[Benchmark] = None) -> TeamView:
        """The team as a whole: means, progress and what to work on, of those
        who share. Means are exact, rounded to micropoints.

        Args:
            benchmark: What the pillars are held against; None: the fallback.

        Returns:
            The view.

        Raises:
            CohortError: Fewer than TEAM_SHARING_MIN members share.
            UnobservedError: The benchmark does not know the pillars.

        Since 1.0; `ssi_team_summary` in C.
        """
        out = _abi.ssi_team_view(sizeof(_abi.ssi_team_view))
        with hold((), self, Team, benchmark, (Benchmark, type(None))) as held:
            status = _abi.ssi_team_summary(held[0], held[1], byref(out))
            if status:
                raise failure(status, "ssi_team_summary")
            return TeamView._of(out)

    def share(self, index: int) -> TeamRow:
        """A member on the board, in order of the members' numbers, with its
        places by score and by progress.

        Args:
            index: 0 … the number of members who share - 1.

        Returns:
            The member.

        Raises:
            CohortError: Fewer than TEAM_SHARING_MIN members share.
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_team_share` in C.
        """
        out = _abi.ssi_team_row(sizeof(_abi.ssi_team_row))
        try:
            status = _abi.ssi_team_share(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Team) from None
        if status:
            raise failure(status, "ssi_team_share")
        return TeamRow._of(out)

    @property
    def shares(self) -> Table[TeamRow]:
        """Every answer of share(), in order."""
        return Table(self.share, None, self._shares)

    def _shares(self) -> int:
        out_shares = c_size_t()
        try:
            status = _abi.ssi_team_shares(self._read, byref(out_shares))
        except ArgumentError as error:
            raise misused(error, self, Team) from None
        if status:
            raise failure(status, "ssi_team_shares")
        return out_shares.value

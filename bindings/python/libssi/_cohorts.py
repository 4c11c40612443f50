"""Cohorts and teams in one call each, benchmarks of cohorts, and a member
among several of them."""

import array
import datetime
import secrets
from typing import Any, Iterable, List, NamedTuple, Optional, Sequence, Tuple
from typing import Union

from ._benchmark import Benchmark, Budget
from ._buffers import Column
from ._cohort import Cohort
from ._convert import Day, Text, micropoints
from ._enums import BENCHMARK_KEY_BYTES, BenchmarkSource, CohortKind
from ._records import GapResult, RankResult
from ._team import Team

#: Points of brand, find, engage and relate.
Pillars = Iterable[float]
#: A member of a cohort: its number, its index, and its pillars if known.
CohortMember = Union[Tuple[int, float], Tuple[int, float, Optional[Pillars]]]
#: A member of a team: its number, its pillars, whether it shares its score
#: with the board, and its index at the start of the programme if known.
TeamMember = Union[Tuple[int, Pillars, bool],
                Tuple[int, Pillars, bool, Optional[float]]]


class Comparison(NamedTuple):
    """Where a score stands in one of several benchmarks."""

    #: The name of the cohort that was published.
    name: str
    #: What the cohort is made of.
    kind: CohortKind
    #: Whose scores it is made from: an estimate is made from nobody's.
    source: BenchmarkSource
    #: The cohort's date.
    day: datetime.date
    #: The top percent, between which two, and the share above with its margin.
    rank: RankResult
    #: The score less the means, with their margins.
    gap: GapResult


def cohort(kind: Union[CohortKind, str], name: Text, day: Day, rows: Iterable[CohortMember] = (),
           columns: Sequence[Column] = ()) -> Cohort:
    """A cohort of members.

    Args:
        kind: What it is made of.
        name: What it is called.
        day: Its date.
        rows: (member, total) or (member, total, pillars), in points.
        columns: The same as columns: members and totals, or members, totals,
            brand, find, engage and relate. Columns of floats ("d" or "f") are
            points; columns of whole numbers are micropoints.

    Raises:
        RangeError: A score or pillar is out of range.
        MemberError: A member comes twice.
    """
    made = Cohort(kind, name, day)
    try:
        if columns:
            members, *points = columns
            made.add_columns(members, *map(_exact, points))
        _add_rows(made, rows)
    except BaseException:
        made.close()
        raise
    return made


def team(name: Text, day: Day, rows: Iterable[TeamMember] = ()) -> Team:
    """A team of members.

    Args:
        name: What it is called.
        day: The date of the scores.
        rows: (member, pillars, shares) or (member, pillars, shares, baseline),
            in points.

    Raises:
        RangeError: A pillar or baseline is out of range.
        MemberError: A member comes twice.
    """
    made = Team(name, day)
    try:
        for row in rows:
            member, pillars, shares, baseline = (
                row if len(row) == 4 else (*row, None))
            made.add(member, pillars, shares, baseline)
    except BaseException:
        made.close()
        raise
    return made


def affordable(budget: Budget, members: Iterable[int], epsilon: int
               ) -> List[int]:
    """Those of some members who can pay a publication, in their order: the
    cohort is built of these, for the host alone.

    Args:
        budget: The budget of the members; call Budget.advance() first.
        members: Their numbers.
        epsilon: 64ths, 1 … 64, such as Benchmark.epsilon() says.

    Raises:
        RangeError: `epsilon` is out of range.
    """
    numbers = list(members)
    column = array.array("Q", numbers)
    affords = bytearray(len(column))
    Budget.afford(budget, column, epsilon, affords)
    return [number for number, able in zip(numbers, affords) if able]


def publish(cohort: Cohort, budget: Budget, key: Optional[Column] = None, *,
            epsilon: Optional[int] = None, synthetic: bool = False
            ) -> Benchmark:
    """Publishes a cohort: charges every member in it, then draws the noise.

    Save the budget first, and only then show the benchmark.

    Args:
        cohort: The cohort.
        budget: The budget of its members; call Budget.advance() first.
        key: None: drawn from the system for this publication, and forgotten.
            BENCHMARK_KEY_BYTES bytes are for tests, and for hosts that must
            repeat a publication: anyone who has the key and all scores but one
            can find that one.
        epsilon: 64ths, 1 … 64, at most 32 from 4,000 members on; None: what
            Benchmark.epsilon() says.
        synthetic: True if the members are made up: the benchmark says so.

    Raises:
        CohortError: There are fewer than BENCHMARK_MEMBERS_MIN members.
        RangeError: The epsilon is out of range, or too small for so few.
        BudgetError: A member cannot pay; nobody was charged.
        LimitError: The budget would hold more than BUDGET_MEMBERS_MAX members.
    """
    chosen = 0 if epsilon is None else epsilon
    if key is not None:
        return Benchmark.publish(cohort, budget, key, synthetic, chosen)
    drawn = bytearray(secrets.token_bytes(BENCHMARK_KEY_BYTES))
    try:
        return Benchmark.publish(cohort, budget, drawn, synthetic, chosen)
    finally:
        drawn[:] = bytes(len(drawn))


def compare(benchmarks: Iterable[Benchmark], total: float,
            pillars: Optional[Pillars] = None, *, micro: bool = False
            ) -> List[Comparison]:
    """Where a score stands in each of several benchmarks. It gives nobody away:
    ask as often as you like.

    Args:
        benchmarks: Its industry, its network, others for a what-if;
            Benchmark.fallback() if there is none.
        total: Points of the index, 0 … 100.
        pillars: Points of brand, find, engage and relate; None: unknown.
        micro: Takes whole micropoints, which are exact, instead of points.

    Raises:
        RangeError: `total` or a pillar is out of range.
    """
    known = None if pillars is None else list(pillars)
    return [_compared(each, total, known, micro) for each in benchmarks]


def _compared(benchmark: Benchmark, total: float,
              pillars: Optional[List[float]], micro: bool) -> Comparison:
    label = Benchmark.label(benchmark)
    return Comparison(label.name, label.kind, label.source, label.day,
                      benchmark.rank(total, micro=micro),
                      benchmark.gap(total, pillars, micro=micro))


def _add_rows(made: Cohort, rows: Iterable[CohortMember]) -> None:
    """Adds those with pillars and those without, each at once."""
    plain: List[Tuple[int, ...]] = []
    full: List[Tuple[int, ...]] = []
    for row in rows:
        member, total, pillars = row if len(row) == 3 else (*row, None)
        if pillars is None:
            plain.append((member, micropoints(total)))
        else:
            brand, find, engage, relate = map(micropoints, pillars)
            full.append((member, micropoints(total), brand, find, engage,
                         relate))
    for some in (plain, full):
        if some:
            made.add_columns(*map(list, zip(*some)))


def _exact(column: Column) -> Any:
    """A column of points as micropoints, all else as it is."""
    try:
        view = memoryview(column)
    except TypeError:
        return column
    if view.ndim != 1 or view.format not in ("d", "f"):
        return column
    return array.array("i", map(micropoints, view.tolist()))

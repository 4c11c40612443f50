"""Cohorts and teams in one call each, and a member among several cohorts."""

import array
import datetime
from typing import Any, Iterable, List, NamedTuple, Optional, Sequence, Tuple
from typing import Union

from ._buffers import Column
from ._cohort import Cohort, Releases
from ._convert import Day, Text, micropoints
from ._enums import CohortKind
from ._error import Error
from ._errors import CohortError, ReleaseError
from ._records import RankAnswer
from ._team import Team

#: Points of brand, find, engage and relate.
Pillars = Iterable[float]
#: A member of a cohort: its number, its index, and its pillars if known.
CohortMember = Union[Tuple[int, float], Tuple[int, float, Optional[Pillars]]]
#: A member of a team: its number, its pillars, whether it shares its score
#: with the lead, and its index at the start of the programme if known.
TeamMember = Union[Tuple[int, Pillars, bool],
                Tuple[int, Pillars, bool, Optional[float]]]


class Comparison(NamedTuple):
    """Where a member stands in one of several cohorts."""

    #: The cohort's name.
    name: str
    #: What the cohort is made of.
    kind: CohortKind
    #: The cohort's date.
    day: datetime.date
    #: The answer; None if it is refused.
    rank: Optional[RankAnswer]
    #: Why nothing is said; None if there is an answer.
    refusal: Optional[Error]


def cohort(kind: int, name: Text, day: Day, rows: Iterable[CohortMember] = (),
           columns: Sequence[Column] = ()) -> Cohort:
    """A cohort of members.

    Args:
        kind: What it is made of, a CohortKind.
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


def compare(releases: Releases, member: int, total: float,
            cohorts: Iterable[Cohort]) -> List[Comparison]:
    """Where a member stands in each of several cohorts.

    Asks for one after the other; what is refused for one of them, because it
    is too small or would tell of a few, does not keep back the others.

    Args:
        releases: The ledger of releases.
        member: The member who asks; the answers are for its eyes.
        total: Points of the member's index.
        cohorts: Its industry, its network, others for a what-if.

    Raises:
        RangeError: `total` is out of range.
        DayError: A cohort's period is no longer remembered.
        LimitError: The ledger holds too much.
    """
    return [_compared(releases, member, total, each) for each in cohorts]


def _compared(releases: Releases, member: int, total: float,
              with_: Cohort) -> Comparison:
    rank: Optional[RankAnswer] = None
    refusal: Optional[Error] = None
    try:
        rank = Releases.rank(releases, with_, member, total)
    except (CohortError, ReleaseError) as error:
        # Without the frames, which would keep handles alive.
        refusal = error.with_traceback(None)
    label = with_.label()
    return Comparison(label.name, label.kind, label.day, rank, refusal)


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

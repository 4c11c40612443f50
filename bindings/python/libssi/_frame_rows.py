"""Events of data frames: whose each row is, and columns of a Population."""

import array
import datetime
from concurrent.futures import ThreadPoolExecutor
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Tuple

from ._error import Error
from ._errors import MemberError
from ._enums import Status
from ._population import population_group
from ._scoring import lanes
from ._targets import COUNTS, KINDS, LABELS, OTHERS, TRAITS, Target, days_in
from ._targets import room
from ._vectors import Coded, Lazy, Numbers, Vector, as_list, has_lists

#: Columns that are made, by name.
Made = Dict[str, Callable[[], Vector]]
#: Columns of events: what each is called in a frame and in a Population.
_EVENTS = {"day": "days", "kind": "kinds", "traits": "traits",
           "count": "counts", "counterpart": "counterparts"}
#: Names that are wrong by a letter; a column is not overlooked in silence.
_WRONG = {"days": "day", "kinds": "kind", "trait": "traits",
          "counts": "count", "counterparts": "counterpart"}
#: So few rows are not worth a thread.
_FEW = 1 << 16


class Rows(NamedTuple):
    """The events of a frame, in order of members."""

    #: The members, each once.
    members: List[Any]
    #: The first row of each, and the end.
    offsets: Any
    #: Where the rows of the frame are in the columns; None: where they were.
    places: Optional[memoryview]
    #: Columns of a Population.
    fields: Dict[str, Any]

    def row(self, place: int) -> int:
        """The row of the frame that is at a place."""
        return (place if self.places is None
                else self.places.tolist().index(place))


def column(made: Made, name: str, what: str) -> Vector:
    if name not in made:
        raise TypeError(f"{what}: there is no column {name!r}")
    return made[name]()


def rows_of(made: Made, member: str, zone: Optional[datetime.tzinfo],
            threads: Optional[int]) -> Rows:
    """Events as a Population has them."""
    for wrong, right in _WRONG.items():
        if wrong in made and right not in made and wrong != member:
            raise TypeError(f"events: the column {wrong!r} is to be called "
                            f"{right!r}")
    targets = {"day": days_in(zone), "kind": KINDS, "traits": TRAITS,
               "count": COUNTS, "counterpart": OTHERS}
    wanted = [name for name in _EVENTS
              if name in made or name in ("day", "kind")]
    if has_lists(made.get("day")):
        return _of_lists(made, member, targets, wanted)
    return _of_rows(made, member, targets, wanted, threads)


def _of_rows(made: Made, member: str, targets: Dict[str, Target],
             wanted: List[str], threads: Optional[int]) -> Rows:
    """One row for each event."""
    found = column(made, member, "events")
    members, offsets, places = _grouped(found, member)

    def one(name: str) -> Any:
        return named(targets[name], column(made, name, "events"), name,
                     found, places=places)
    if len(found) > _FEW and places is not None and lanes(threads) > 1:
        with ThreadPoolExecutor(lanes(threads), "libssi") as pool:
            parts = list(pool.map(one, wanted))
    else:
        parts = list(map(one, wanted))
    return Rows(members, offsets, places,
                {_EVENTS[name]: part for name, part in zip(wanted, parts)})


def _of_lists(made: Made, member: str, targets: Dict[str, Target],
              wanted: List[str]) -> Rows:
    """One row for each member, with lists of events: their ends are the
    offsets."""
    members = as_list(column(made, member, "events"))
    places_of(members, member, "events")
    fields: Dict[str, Any] = {}
    offsets: Optional["array.array[int]"] = None
    for name in wanted:
        lazy = made.get(name)
        if lazy is None:
            raise TypeError(f"events: there is no column {name!r}")
        if not isinstance(lazy, Lazy) or not has_lists(lazy):
            raise TypeError(f"{name}: lists are wanted, as those of day are")
        ends, values = lazy.lists()
        if offsets is not None and ends != offsets:
            raise ValueError(f"{name}: its lists are not as long as those of "
                             "day")
        offsets = ends
        fields[_EVENTS[name]] = targets[name].column(values, name)
    return Rows(members, offsets, None, fields)


def places_of(labels: List[Any], member: str, what: str) -> Dict[Any, int]:
    """The row of each member of a frame, in which each is once."""
    rows: Dict[Any, int] = {}
    for row, label in enumerate(labels):
        if label is None:
            raise _no_member(member, row)
        if rows.setdefault(label, row) != row:
            raise MemberError(f"{what}: row {row}: {label!r} comes twice",
                              Status.ERROR_MEMBER, None,
                              {"member": label, "row": row})
    return rows


def _no_member(member: str, row: int) -> Error:
    return MemberError(f"{member}: row {row}: there is no value",
                       Status.ERROR_MEMBER, None, {"row": row})


def _grouped(found: Vector, member: str
             ) -> Tuple[List[Any], Any, Optional[memoryview]]:
    """The members, ascending, where their rows begin, and where each row
    goes."""
    for row in _missing(found):
        raise _no_member(member, row)
    labels, names = _numbered(found, member)
    rows = len(found)
    places, firsts = room("I", rows), room("I", rows)
    starts = room("q", rows + 1)
    members, moves = population_group(labels, places, firsts, starts[:rows])
    starts[members] = rows
    if names is None:
        if members and labels[firsts[0]] < 0 and _unsigned(found):
            # From 2^63 on: they come before all others as numbers with a sign.
            return _grouped(as_list(found), member)
        known = [labels[first] for first in firsts[:members]]
    else:
        known = [names[labels[first]] for first in firsts[:members]]
    return known, starts[:members + 1], places if moves else None


def _unsigned(found: Vector) -> bool:
    return isinstance(found, Numbers) and found.letter in "LQN"


def _missing(found: Vector) -> Any:
    if isinstance(found, list):
        return (row for row, label in enumerate(found) if label is None)
    return iter((found.codes if isinstance(found, Coded) else found).nulls)


def _numbered(found: Vector, member: str) -> Tuple[Any, Optional[List[Any]]]:
    """A number of each row that ascends as its member does; and the members
    that 0, 1, … stand for, if they are not the numbers themselves."""
    if isinstance(found, Numbers) and not found.per_day and (
            found.letter not in "fd?"):
        return LABELS.column(found, member), None
    if isinstance(found, Coded) and None not in found.words and (
            len(set(found.words)) == len(found.words)):
        names = _sorted(found.words, member)
        codes = LABELS.column(found.codes, member)
        if names != found.words:
            ranks = {name: rank for rank, name in enumerate(names)}
            known = [ranks[word] for word in found.words]
            codes = array.array("q", map(known.__getitem__, codes))
        return codes, names
    values = as_list(found)
    try:
        names = _sorted(list(set(values)), member)
    except TypeError as error:
        if "compared" in str(error):
            raise
        raise TypeError(f"{member}: numbers or texts are wanted") from None
    ranks = {name: rank for rank, name in enumerate(names)}
    return array.array("q", map(ranks.__getitem__, values)), names


def _sorted(values: List[Any], member: str) -> List[Any]:
    try:
        return sorted(values)
    except TypeError:
        raise TypeError(f"{member}: its values cannot be compared") from None


def named(target: Target, values: Vector, name: str, labels: Vector,
          places: Optional[memoryview] = None, **more: Any) -> Any:
    """The column; if a row is refused, with the name of its member."""
    if len(values) != len(labels):
        raise ValueError(f"{name}: {len(values)} elements, not {len(labels)}")
    try:
        return target.column(values, name, places)
    except Error as error:
        error.details.update(member=as_list(labels)[error.details["row"]],
                             **more)
        raise

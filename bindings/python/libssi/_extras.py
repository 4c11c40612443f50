"""What Python's people expect of a handle beyond the C interface."""

import array
import operator
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Dict, Iterator, List, NamedTuple
from typing import Optional, Tuple, Type, TypeVar, Union, overload

from ._again import PICKLE, MadeAgain, check_pickle
from ._convert import day_out, enum_out
from ._enums import SHARE_WHOLE, Fact, Indicator, Kind, Pillar, Trait
from ._tabular import Tabular, columns_of
from ._version import __version__

if TYPE_CHECKING:
    import datetime

    from ._error import Error
    from ._records import CohortInfo, IndicatorInfo, KindInfo, PeopleResult
    from ._records import Person, PlanLineResult, PlanResult, Result
    from ._table import Table

_Self = TypeVar("_Self")


class Columns(NamedTuple):
    """The rows of a ledger as columns, in its order."""

    days: "array.array[int]"
    kinds: "array.array[int]"
    traits: "array.array[int]"
    counts: "array.array[int]"
    counterparts: "array.array[int]"


@dataclass(frozen=True)
class Event:
    """One row of a ledger."""

    day: "datetime.date"
    kind: Kind
    traits: Trait
    count: int
    counterpart: int


class ActivityExtras(Tabular):
    """Rows as Python has them, and pickling."""

    __slots__ = ()

    if TYPE_CHECKING:
        def days(self) -> "Tuple[datetime.date, datetime.date]": ...

        def rows(self) -> int: ...

        def read(self, from_: int, days: Any = None, kinds: Any = None,
                 traits: Any = None, counts: Any = None,
                 counterparts: Any = None) -> int: ...

        def save(self) -> bytes: ...

    def __len__(self) -> int:
        """Number of rows."""
        return self.rows()

    def __bool__(self) -> bool:
        """A ledger is true, even without a row."""
        return True

    def as_columns(self) -> Dict[str, List[Any]]:
        """The rows as lists by name. Enums stand there by their names."""
        if not self.rows():
            return {field.name: [] for field in fields(Event)}
        return columns_of(self)

    def _summary(self) -> str:
        if not self.rows():
            return "no events"
        first, last = self.days()
        return f"{self.rows()} rows from {first} to {last}"

    def columns(self) -> Columns:
        """All rows as columns, copied."""
        rows = self.rows()
        made = Columns(*(array.array(code, bytes(width * rows))
                         for code, width in (("i", 4), ("B", 1), ("I", 4),
                                             ("I", 4), ("Q", 8))))
        self.read(0, *made)
        return made

    def __iter__(self) -> Iterator[Event]:
        """The rows, in the ledger's order."""
        for day, kind, traits, count, other in zip(*self.columns()):
            yield Event(day_out(day), enum_out(Kind, kind), Trait(traits),
                        count, other)

    def __reduce__(self) -> Tuple[Any, ...]:
        return type(self).load, (self.save(),)  # type: ignore[attr-defined]

    def __eq__(self, other: object) -> bool:
        """Whether both hold the same events and observations."""
        if not isinstance(other, ActivityExtras):
            return NotImplemented
        return self.save() == other.save()

    __hash__ = None  # type: ignore[assignment]


class BenchmarkExtras:
    """Equality and pickling."""

    __slots__ = ()

    if TYPE_CHECKING:
        def save(self) -> bytes: ...

    def __reduce__(self) -> Tuple[Any, ...]:
        """Pickles what save() answers, as public as the benchmark."""
        return type(self).load, (self.save(),)  # type: ignore[attr-defined]

    def __eq__(self, other: object) -> bool:
        """Whether both say the same."""
        if not isinstance(other, BenchmarkExtras):
            return NotImplemented
        return self.save() == other.save()

    __hash__ = None  # type: ignore[assignment]


class CohortExtras:
    """Size, equality and pickling."""

    __slots__ = ()

    if TYPE_CHECKING:
        def label(self) -> "CohortInfo": ...
        def save(self) -> bytes: ...

    def __len__(self) -> int:
        """Number of members, exactly: for the host alone."""
        return self.label().members

    def __bool__(self) -> bool:
        """A cohort is true, even without a member."""
        return True

    def __reduce__(self) -> Tuple[Any, ...]:
        """Pickles what save() answers, as secret as that."""
        return type(self).load, (self.save(),)  # type: ignore[attr-defined]

    def __eq__(self, other: object) -> bool:
        """Whether both have the same label, members and scores."""
        if not isinstance(other, CohortExtras):
            return NotImplemented
        return self.save() == other.save()

    __hash__ = None  # type: ignore[assignment]


class PeopleExtras(Tabular):
    """People as a sequence, in the order of whom to write to next."""

    __slots__ = ()

    if TYPE_CHECKING:
        def count(self) -> int: ...
        def at(self, index: int) -> "Person": ...
        def total(self) -> "PeopleResult": ...

    def __len__(self) -> int:
        """Number of people."""
        return self.count()

    def __bool__(self) -> bool:
        """People are true, even without anybody."""
        return True

    def __iter__(self) -> "Iterator[Person]":
        """Each person, those to write to first."""
        return map(self.at, range(self.count()))

    @overload
    def __getitem__(self, index: slice) -> "List[Person]": ...

    @overload
    def __getitem__(self, index: int) -> "Person": ...

    def __getitem__(self, index: Any) -> Any:
        """A person by their place; from the end if it is below 0. A slice
        gives a list."""
        if isinstance(index, slice):
            return [self.at(at) for at in range(*index.indices(self.count()))]
        at = operator.index(index)
        return self.at(at if at >= 0 else max(at + self.count(), -1))

    def as_columns(self) -> Dict[str, List[Any]]:
        """The people as lists by name. Enums stand there by their names."""
        return columns_of(self)

    def _summary(self) -> str:
        told = self.total()
        return (f"{told.people} as of {told.day}, {told.ranked} to write to")

    def _repr_html_(self) -> str:
        """Whom to write to next, as the report looks. Their numbers are left
        out: anyone who knows an address could find it among them."""
        from ._look import chosen, table
        return table(chosen(self.as_columns(), "rank", "reason", "state",
                            "first_day", "last_day", "mutual"), 20,
                     self._summary())


class ProfileExtras:
    """Facts as Python has them, and pickling."""

    __slots__ = ()

    if TYPE_CHECKING:
        def fact(self, fact: Union[Fact, str]) -> Tuple[bool, int]: ...
        def facts(self) -> Dict[Fact, int]: ...
        def observed_share(self, fact: Union[Fact, str]) -> int: ...

    def get(self, fact: Union[Fact, str]) -> Optional[int]:
        """A fact, or None if it is unobserved."""
        observed, value = self.fact(fact)
        return value if observed else None

    def __reduce__(self) -> Tuple[Any, ...]:
        """Pickles the facts, which are all that a score is made of. The texts
        and the target stay behind: they are the member's own."""
        facts = self.facts()
        parts = {fact: self.observed_share(fact) for fact in facts}
        return _profile, (type(self), facts, {
            fact: share for fact, share in parts.items()
            if share < SHARE_WHOLE}, PICKLE, __version__)

    def _summary(self) -> str:
        return f"{len(self.facts())} of {len(Fact)} facts observed"


def _profile(kind: Type[Any], facts: Dict[Fact, int],
             parts: Optional[Dict[Fact, int]] = None, form: int = PICKLE,
             by: str = "") -> Any:
    check_pickle(kind, form, by)
    made = kind()
    made.set_facts(facts)
    for fact, share in (parts or {}).items():
        made.observe_part(fact, share)
    return made


class ScoreExtras(MadeAgain):
    """What a score says of itself, and pickling."""

    __slots__ = ()

    if TYPE_CHECKING:
        def day(self) -> "datetime.date": ...
        def json(self, contributions: bool = False) -> str: ...
        def total(self) -> "Result": ...

        @property
        def pillars(self) -> "Table[Result]": ...

    def _answers(self) -> str:
        return self.json(True)

    def _summary(self) -> str:
        parts = ", ".join(f"{pillar} {row.points:.2f}"
                          for pillar, row in zip(Pillar, self.pillars))
        return f"{self.total().points:.2f} of 100 on {self.day()}; {parts}"

    def _repr_html_(self) -> str:
        """The index and its pillars, as the report looks."""
        from ._look import score
        return score(self)


class PlanExtras(MadeAgain):
    """What a plan says of itself, and pickling."""

    __slots__ = ()

    if TYPE_CHECKING:
        def total(self) -> "PlanResult": ...

        @property
        def lines(self) -> "Table[PlanLineResult]": ...

        @property
        def tasks(self) -> "Table[Any]": ...

        @property
        def yields(self) -> "Table[Any]": ...

    def _answers(self) -> str:
        return repr([self.total(), *self.lines, *self.tasks, *self.yields])

    def _summary(self) -> str:
        told = self.total()
        return (f"{told.now:.2f} on {told.day}, {told.planned:.2f} on "
                f"{told.horizon_day} with {len(self.lines)} kinds of actions "
                "a week")

    def _repr_html_(self) -> str:
        """The week, as the report looks."""
        from ._look import chosen, table
        return table(chosen(self.lines.as_columns(), "times", "kind", "traits",
                            "gain", "seen"), 50, self._summary())


class PlanOptionsExtras:
    """Pickling of options by what was set. The library cannot be asked for it."""

    __slots__ = ()

    #: By setter, and by what it sets there: values, and whether in micropoints.
    _made_of: "Optional[_Settings]"

    if TYPE_CHECKING:
        @property
        def closed(self) -> bool: ...

        def _unusable(self) -> "Error": ...

    def _remember(self, name: str, places: List[int], values: List[Any],
                  micro: bool = False) -> None:
        self._made_of = {  # type: ignore[misc]  # Handle has the slot
            **(self._made_of or {}),
            (name, *map(int, places)): (values, micro)}

    def __reduce__(self) -> Tuple[Any, ...]:
        if self.closed:
            raise self._unusable()
        return _options, (type(self), self._made_of or {}, PICKLE, __version__)


_Settings = Dict[Tuple[Any, ...], Tuple[List[Any], bool]]


def _options(kind: Type[Any], settings: _Settings, form: int, by: str) -> Any:
    check_pickle(kind, form, by)
    made = kind()
    for (name, *places), (values, micro) in settings.items():
        getattr(made, name)(*places, *values,
                            **({"micro": True} if micro else {}))
    return made


class ModelExtras:
    """Pickling of a model by its parameters."""

    __slots__ = ()

    if TYPE_CHECKING:
        def version(self) -> str: ...
        def fingerprint(self) -> str: ...

        @property
        def indicators(self) -> "Table[IndicatorInfo]": ...

        @property
        def kinds(self) -> "Table[KindInfo]": ...

    def _summary(self) -> str:
        return f"version {self.version()}, {len(self.indicators)} indicators"

    def _repr_html_(self) -> str:
        """The indicators and their weights, as the report looks."""
        from ._look import chosen, table
        return table(chosen(self.indicators.as_columns(), "name", "pillar",
                            "weight", "sentence"), 100, self._summary())

    def __reduce__(self) -> Tuple[Any, ...]:
        rows = [(i.pillar, i.weight_micro, i.goalpost, i.half_life)
                for i in self.indicators]
        caps = [kind.daily_cap for kind in self.kinds]
        return _model, (type(self), self.fingerprint(), rows, caps)


def _model(kind: Type[Any], fingerprint: str, rows: Any, caps: Any) -> Any:
    """The model with these parameters, if its tables are the same here."""
    made = kind()
    for indicator, row in zip(Indicator, rows):
        pillar, weight, goalpost, half_life = row
        made.set_pillar(indicator, pillar)
        made.set_weight(indicator, weight, micro=True)
        made.set_goalpost(indicator, goalpost)
        made.set_half_life(indicator, half_life)
    for event, cap in zip(Kind, caps):
        made.set_cap(event, cap)
    if made.fingerprint() != fingerprint:
        raise ValueError("the model was pickled with other tables: its "
                         f"fingerprint was {fingerprint}")
    return made

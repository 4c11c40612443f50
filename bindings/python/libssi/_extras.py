"""What Python's people expect of a handle beyond the C interface."""

import array
import operator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Dict, Iterator, NamedTuple, Optional
from typing import Tuple, Type, TypeVar

from ._convert import day_out, enum_out
from ._enums import Fact, Indicator, Kind, Trait

if TYPE_CHECKING:
    import datetime

    from ._records import CohortInfo, IndicatorInfo, KindInfo, PeopleResult
    from ._records import Person
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


class ActivityExtras:
    """Rows as Python has them, and pickling."""

    __slots__ = ()

    if TYPE_CHECKING:
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
        """Whether both tell the same."""
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


class PeopleExtras:
    """People as a sequence, in the order of whom to write to next."""

    __slots__ = ()

    if TYPE_CHECKING:
        def count(self) -> int: ...
        def at(self, index: int) -> "Person": ...
        def total(self) -> "PeopleResult": ...

        @property
        def closed(self) -> bool: ...

    def __len__(self) -> int:
        """Number of people."""
        return self.count()

    def __bool__(self) -> bool:
        """People are true, even without anybody."""
        return True

    def __iter__(self) -> "Iterator[Person]":
        """Each person, those to write to first."""
        return map(self.at, range(self.count()))

    def __getitem__(self, index: int) -> "Person":
        """A person by their place; from the end if it is below 0."""
        at = operator.index(index)
        return self.at(at if at >= 0 else max(at + self.count(), -1))

    def __repr__(self) -> str:
        if self.closed:
            return "<People, closed>"
        told = self.total()
        return (f"<People: {told.people} as of {told.day}, {told.ranked} to "
                "write to>")


class ProfileExtras:
    """Facts as Python has them, and pickling."""

    __slots__ = ()

    if TYPE_CHECKING:
        def fact(self, fact: int) -> Tuple[bool, int]: ...
        def facts(self) -> Dict[Fact, int]: ...

    def get(self, fact: int) -> Optional[int]:
        """A fact, or None if it is unobserved."""
        observed, value = self.fact(fact)
        return value if observed else None

    def __reduce__(self) -> Tuple[Any, ...]:
        """Pickles the facts, which are all that a score is made of. The texts
        and the target stay behind: they are the member's own."""
        return _profile, (type(self), self.facts())


def _profile(kind: Type[Any], facts: Dict[Fact, int]) -> Any:
    made = kind()
    made.set_facts(facts)
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

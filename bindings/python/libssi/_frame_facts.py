"""Facts of data frames, and what could be observed: one row for each member."""

import array
from typing import Any, Dict, List, NamedTuple, Optional

from ._activity import Activity
from ._convert import enum_out
from ._enums import FACTS, KINDS, TRAITS, Fact, Kind, Status, Trait
from ._errors import RangeError
from ._failure import failure
from ._frame_rows import Made, column, named, places_of
from ._profile import Profile
from ._targets import FACTS as FACT_COLUMN
from ._targets import WORDS, Target, number_of
from ._vectors import as_list

_WHOLE = 1_000_000
#: Shares of facts: null is the whole.
_SHARE = Target("int32_t", _WHOLE, RangeError, Status.ERROR_RANGE, int)


class Looked(NamedTuple):
    """What could be observed of a member: shares of kinds in millionths, and bits
    of traits."""

    shares: Dict[int, int]
    traits: int


class Known(NamedTuple):
    """A frame of facts."""

    #: The members, and the row of each.
    rows: Dict[Any, int]
    values: Dict[Fact, Any]
    #: To which share a fact was observed, in millionths; 0: the whole.
    shares: Dict[Fact, Any]
    #: What could be observed, by row; None: there is no such column.
    looked: Optional[List[Looked]]

    def columns(self, members: List[Any]) -> Dict[str, Any]:
        """Columns of a Population with these members."""
        rows = [self.rows.get(label, -1) for label in members]
        made: Dict[str, Any] = {"facts": _placed(self.values, rows, -1)}
        if self.shares:
            made["fact_shares"] = _placed(self.shares, rows, 0)
        if self.looked is not None:
            shares = array.array("i", bytes(4 * KINDS * len(rows)))
            traits = array.array("I", bytes(4 * len(rows)))
            for at, row in enumerate(rows):
                if row < 0:
                    continue
                traits[at] = self.looked[row].traits
                for kind, share in self.looked[row].shares.items():
                    shares[(kind - 1) * len(rows) + at] = share
            made.update(kind_shares=shares, observed_traits=traits)
        return made

    def profile(self, label: Any) -> Profile:
        """The facts of a member."""
        made = Profile()
        row = self.rows.get(label)
        if row is None:
            return made
        there = {fact: values[row] for fact, values in self.values.items()
                 if values[row] >= 0}
        made.set_facts(there)
        for fact, shares in self.shares.items():
            if fact in there and shares[row]:
                made.observe_part(fact, shares[row])
        return made

    def observe(self, label: Any, ledger: Activity) -> None:
        """Marks what could be observed of a member."""
        row = self.rows.get(label)
        if row is not None and self.looked is not None:
            for kind, share in self.looked[row].shares.items():
                ledger.observe_part(enum_out(Kind, kind), share)
            ledger.observe_traits(Trait(self.looked[row].traits))


def known_of(made: Made, member: str) -> Known:
    """A frame of facts, by its columns."""
    labels = as_list(column(made, member, "facts"))
    rows = places_of(labels, member, "facts")
    values: Dict[Fact, Any] = {}
    shares: Dict[Fact, Any] = {}
    looked: Optional[List[Looked]] = None
    for name in made:
        if name == member:
            continue
        if name == "observed":
            looked = _looked(as_list(made[name]()), labels)
            continue
        share = name.endswith("_share")
        fact = Fact.__members__.get(
            (name[:-len("_share")] if share else name).upper())
        if fact is None:
            raise TypeError(f"facts: no fact is called {name!r}")
        found = named(_SHARE if share else FACT_COLUMN, made[name](), name,
                      labels, fact=fact)
        if share and 0 in found:  # which means the whole in a population
            row = list(found).index(0)
            raise failure(Status.ERROR_RANGE, "ssi_population_score", row=row,
                          member=labels[row], fact=fact)
        (shares if share else values)[fact] = found
    return Known(rows, values, shares, looked)


def _placed(columns: Dict[Fact, Any], rows: List[int], missing: int
            ) -> "array.array[int]":
    """The columns of facts one after the other, in the order of members."""
    count = len(rows)
    made = array.array("i", [missing]) * (FACTS * count)
    for fact, found in columns.items():
        base = (fact - 1) * count
        for at, row in enumerate(rows):
            if row >= 0:
                made[base + at] = found[row]
    return made


def _looked(texts: List[Any], labels: List[Any]) -> List[Looked]:
    known: Dict[Any, Looked] = {None: Looked({}, 0)}
    made = []
    for row, text in enumerate(texts):
        if text not in known:
            try:
                known[text] = looked_for(text)
            except (KeyError, ValueError, AttributeError):
                raise failure(
                    Status.ERROR_KIND, "ssi_population_score", row=row,
                    member=labels[row], observed=text) from None
        made.append(known[text])
    return made


def looked_for(text: str) -> Looked:
    """What a text names: kinds and traits with blanks, | or commas between
    them, kinds perhaps with a share, `message_unanswered=250000`; "all"."""
    shares: Dict[int, int] = {}
    traits = 0
    for word in filter(None, WORDS.split(text)):
        name, equals, number = word.partition("=")
        kind_number = number_of(name)
        share = number_of(number) if equals else _WHOLE
        if share is None or not 1 <= share <= _WHOLE:
            raise ValueError(word)
        if name.lower() == "all" and not equals:
            traits |= TRAITS
            kinds = list(Kind)
        elif kind_number is not None:
            kinds = [Kind(kind_number)]
        elif name.upper() in Kind.__members__:
            kinds = [Kind[name.upper()]]
        elif not equals:
            traits |= Trait[name.upper()]
            kinds = []
        else:
            raise KeyError(word)
        for kind in kinds:
            shares[kind] = min(share, shares.get(kind, _WHOLE))
    return Looked(shares, traits)

"""What workers of Spark do with their part of the members: libssi.spark sends
the rows."""

import importlib
import itertools
from typing import Any, Dict, Iterator, List, Tuple

from ._activity import Activity
from ._convert import day_out
from ._enums import POINT
from ._frame_facts import known_of
from ._frames import _crowd, explain_frame, history_frame, score_frame
from ._model import Model
from ._population import Scorer
from ._profile import Profile
from ._scoring import RESULTS
from ._vectors import columns

pyarrow: Any = importlib.import_module("pyarrow")
compute: Any = importlib.import_module("pyarrow.compute")
#: So many members come back at once.
_MANY = 4096

Options = Dict[str, Any]
Batches = Iterator[Any]


def score(options: Options, batches: Batches) -> Batches:
    """Scores of a part."""
    return _frame(score_frame, options, batches, threads=1)


def history(options: Options, batches: Batches) -> Batches:
    """Histories of a part."""
    return _frame(history_frame, options, batches)


def explain(options: Options, batches: Batches) -> Batches:
    """Explanations of a part."""
    return _frame(explain_frame, options, batches)


def states(options: Options, batches: Batches) -> Batches:
    """Ledgers of a part, saved."""
    whole = _table(batches)
    if whole is None:
        return
    member = options["member"]
    crowd = _crowd(_unsigned(_split(whole)[0]), None, member,
                   options["observed"], options["zone"], 1)

    def saved() -> Iterator[Tuple[Any, bytes]]:
        for place, label in enumerate(crowd.members):
            with crowd.activity(place) as ledger:
                yield label, ledger.save()
    yield from _pairs(saved(), whole, member)


def merge(options: Options, batches: Batches) -> Batches:
    """States of a part, one for each member."""
    whole = _table(batches)
    if whole is None:
        return
    member = options["member"]
    labels = whole.column(member).to_pylist()
    found = whole.column("state")
    if None in labels:
        raise ValueError(f"{member}: there is no value")
    order = sorted(range(len(labels)), key=labels.__getitem__)

    def merged() -> Iterator[Tuple[Any, bytes]]:
        for label, places in itertools.groupby(order, labels.__getitem__):
            values = [found[place].as_py() for place in places]
            values = [value for value in values if value is not None]
            if values:
                yield label, _merged(values)
    yield from _pairs(merged(), whole, member)


def score_states(options: Options, batches: Batches) -> Batches:
    """Scores of a part's states."""
    whole = _table(batches)
    if whole is None:
        return
    member, day = options["member"], options["day"]
    given, facts = _split(whole)
    labels = given.column(member).to_pylist()
    found = given.column("state")
    known = None if facts is None else known_of(columns(facts, "facts"),
                                                member)
    places = {label: place for place, label in enumerate(labels)}
    if len(places) != len(labels):
        raise ValueError("states: a member comes twice; merge_states() first")
    results: List[Any] = []
    members = sorted({*places, *(known.rows if known else ())})
    with Model() as model, Scorer(model) as scorer:
        for label in members:
            state = (found[places[label]].as_py() if label in places
                     else None)
            with (Activity() if state is None else Activity.load(state)
                  ) as ledger, (known.profile(label) if known else Profile()
                                ) as profile:
                if known:
                    known.observe(label, ledger)
                results.append(scorer.score(profile, ledger, day))
    yield from _scores(members, results, whole, member, options["micro"])


def stream(options: Options, key: Tuple[Any], frames: Iterator[Any],
           state: Any) -> Iterator[Any]:
    """A member's new events, of a stream: its score."""
    pandas: Any = importlib.import_module("pandas")
    with Activity.load(bytes(state.get[0])) if state.exists else Activity(
            ) as ledger:
        for frame in frames:
            if "counterpart" in frame and frame["counterpart"].dtype == "int64":
                frame["counterpart"] = frame["counterpart"].astype("uint64")
            crowd = _crowd(frame, None, options["member"], options["observed"],
                           options["zone"], 1)
            with crowd.activity(0) as more:
                ledger.merge(more)
        saved = ledger.save()
        state.update((saved,))
        day = options["day"]
        if day is None:
            day = ledger.days()[1]
        with Model() as model, Scorer(model) as scorer, Profile() as profile:
            found = scorer.score(profile, ledger, day)
    row: Dict[str, Any] = {options["member"]: [key[0]], "day": [
        day if hasattr(day, "year") else day_out(day)]}
    for name in RESULTS:
        points = getattr(found, f"{name}_micro") / POINT
        unknown = found.observed_micro == 0 and name != "observed"
        row[name] = [None if unknown else points]
    yield pandas.DataFrame({**row, "state": [saved]})


def _frame(function: Any, options: Options, batches: Batches, **more: Any
           ) -> Batches:
    whole = _table(batches)
    if whole is None:
        return
    events, facts = _split(whole)
    made = function(_unsigned(events), facts, **options, **more)
    yield from made.to_batches(_MANY)


def _table(batches: Batches) -> Any:
    """A part as one table; None if nobody is in it."""
    found = [batch for batch in batches if batch.num_rows]
    return pyarrow.Table.from_batches(found) if found else None


def _split(whole: Any) -> Tuple[Any, Any]:
    """Rows, and those of facts; None if there are no columns of facts."""
    if "is_fact" not in whole.column_names:
        return whole, None
    is_fact = whole.column("is_fact")
    facts = [n for n in whole.column_names if n.startswith("fact_")]
    rows = whole.drop_columns([*facts, "is_fact"])
    if not facts:
        return rows, None
    some = whole.filter(is_fact).select([whole.column_names[0], *facts])
    return (rows.filter(compute.invert(is_fact)),
            some.rename_columns([some.column_names[0], *(
                n[len("fact_"):] for n in facts)]))


def _unsigned(events: Any) -> Any:
    """Counterparts as their 64 bits."""
    place = events.schema.get_field_index("counterpart")
    if place < 0 or not pyarrow.types.is_int64(events.schema.types[place]):
        return events
    kind = pyarrow.uint64()
    return events.set_column(place, "counterpart", pyarrow.chunked_array(
        [chunk.view(kind) for chunk in events.column(place).chunks], kind))


def _merged(values: List[bytes]) -> bytes:
    with Activity.load(values[0]) as whole:
        for value in values[1:]:
            with Activity.load(value) as part:
                whole.merge(part)
        return whole.save()


def _pairs(pairs: Iterator[Tuple[Any, bytes]], whole: Any, member: str
           ) -> Batches:
    """Members and states, some at a time."""
    kind = whole.schema.field(member).type
    while True:
        some = list(itertools.islice(pairs, _MANY))
        if not some:
            return
        labels, values = zip(*some)
        yield pyarrow.record_batch(
            [pyarrow.array(labels, kind),
             pyarrow.array(values, pyarrow.binary())], names=[member, "state"])


def _scores(members: List[Any], results: List[Any], whole: Any, member: str,
            micro: bool) -> Batches:
    made = {member: pyarrow.array(members, whole.schema.field(member).type)}
    for suffix, kind in (("", pyarrow.float64()), ("_micro", pyarrow.int32())):
        for name in RESULTS:
            values = [None if one.observed_micro == 0 and name != "observed"
                      else getattr(one, f"{name}_micro") for one in results]
            if not suffix:
                values = [None if v is None else v / POINT for v in values]
            made[name + suffix] = pyarrow.array(values, kind)
        if not micro:
            break
    yield from pyarrow.table(made).to_batches(_MANY)

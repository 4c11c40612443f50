"""Many members in one call, on several threads, with progress."""

import array
import ctypes
import os
import threading
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor
from concurrent.futures import wait
from contextlib import ExitStack
from typing import Any, Callable, Dict, Iterator, List, Mapping, NamedTuple
from typing import Optional, Set, Tuple, Union

from ._buffers import Buffer
from ._columns import columns_in
from ._convert import Day, day_in, size_t
from ._enums import INDICATORS, POINT, Status
from ._failure import failure
from ._model import Model
from ._navigator import seats_population
from ._population import Dataset, Population, Scorer, population_score
from ._seats import Seats
from ._tabular import Tabular

#: What is called with how far the work is: a function of how many members are done
#: and how many there are, or an object with `total` and update(), as tqdm has.
Progress = Any
#: A range of members is about as much work as this many events.
_STEP = 1 << 18
#: What a member costs, in events.
_MEMBER = 16

#: Columns of scores: the index, its pillars, and what comes with them.
RESULTS = ("total", "brand", "find", "engage", "relate", "high", "observed")
_MORE = {"points": "i", "measures": "q"}


class _ScoreColumns(NamedTuple):
    total: Any
    brand: Any = None
    find: Any = None
    engage: Any = None
    relate: Any = None
    #: The high end of the index.
    high: Any = None
    #: Micropoints of the maximum that were observed.
    observed: Any = None
    #: A value of each Indicator for each member, one member after the other.
    points: Any = None
    measures: Any = None


class PopulationScores(Tabular, _ScoreColumns):
    """Results of many members: columns of whole micropoints, which are exact;
    None if not wanted."""

    __slots__ = ()

    def as_columns(self) -> Dict[str, List[Any]]:
        """The points of each member, as lists by name; those of indicators are
        left out."""
        return {name: [value / POINT for value in getattr(self, name)]
                for name in RESULTS if getattr(self, name) is not None}

    def __repr__(self) -> str:
        return (f"<PopulationScores of {len(self.total)} members: "
                f"{', '.join(self.as_columns())}>")


def score_population(
        population: Union[Population, Dataset, Seats], day: Day, *,
        model: Union[Model, Scorer, None] = None, first: int = 0,
        count: Optional[int] = None, threads: Optional[int] = 1,
        progress: Optional[Progress] = None, indicators: bool = False,
        into: Optional[Mapping[str, Buffer]] = None) -> PopulationScores:
    """Scores many members as of a day, each as Score() would, bit for bit.

    Args:
        population: The columns, or a Dataset of them, or Seats.
        day: The day.
        model: The model, or a Scorer of it, which is worth keeping for many
            small calls; None: the reference model.
        first: The first member.
        count: How many members; None: all that follow.
        threads: How many threads share the work; None: one for each processor.
        progress: progress(done, total) in members; or an object with `total`
            and update(), such as tqdm's. It is called in the caller's thread.
            An exception in it ends the work: no thread goes on, what was
            scored stays in `into`, and the exception is raised here.
        indicators: Whether points and measures of the indicators are wanted.
        into: Columns to fill, by the names of PopulationScores: only these
            are filled then, and `total`. int32, but int64 for `measures`.

    Returns:
        The columns: those given, or new arrays.

    Raises:
        Error: A member was refused; `details` has its `member` and `row`.
            It is the first one, however the work was shared.
    """
    if isinstance(population, Seats):
        population = seats_population(population)
    members = _members(population)
    first = size_t(first)
    total = (max(members - first, 0) if count is None else size_t(count))
    if first + total > members:
        raise failure(Status.ERROR_INDEX, "ssi_population_score")
    columns = _columns(into, total, indicators)
    work = _Work(population, day_in(day), columns, first)
    ranges = list(_ranges(population, first, total, threads, progress))
    with ExitStack() as stack:
        work.scorer = scorer_of(model, stack)
        _run(work, ranges, threads, _teller(progress, total))
    return PopulationScores(**columns)


def _members(population: Union[Population, Dataset]) -> int:
    if isinstance(population, Dataset):
        return population.members()
    columns_in(population, Population)
    return population.members


def scorer_of(model: Union[Model, Scorer, None], stack: ExitStack) -> Scorer:
    if isinstance(model, Scorer):
        return model
    if model is None:
        model = stack.enter_context(Model())
    return stack.enter_context(Scorer(model))


def _columns(into: Optional[Mapping[str, Buffer]], total: int,
             indicators: bool) -> Dict[str, Any]:
    """The columns to fill, each of the right length."""
    wanted = dict(into or {})
    for name in wanted:
        if name not in PopulationScores._fields:
            raise TypeError(f"into: there is no result {name!r}")
    names = ["total"] if into is not None else list(RESULTS)
    names += list(_MORE) if indicators else []
    for name in names:
        if wanted.get(name) is None:
            each = INDICATORS if name in _MORE else 1
            code = _MORE.get(name, "i")
            wanted[name] = array.array(code, bytes(
                array.array(code).itemsize * each * total))
    for name, column in wanted.items():
        want = total * (INDICATORS if name in _MORE else 1)
        if len(column) != want:
            raise ValueError(f"{name}: {len(column)} elements, not {want}")
    return wanted


class _Work:
    """What all ranges have in common."""

    def __init__(self, population: Union[Population, Dataset], day: int,
                 columns: Dict[str, Any], first: int) -> None:
        self.population, self.day, self.first = population, day, first
        self.columns = {n: _view(c, n) for n, c in columns.items()}
        self.scorer: Any = None

    def score(self, first: int, count: int) -> None:
        """One range."""
        at = first - self.first
        words: Dict[str, Any] = {}
        for name, column in self.columns.items():
            each = INDICATORS if name in _MORE else 1
            words[name] = column[at * each:(at + count) * each]
        if isinstance(self.population, Dataset):
            self.population.score(self.scorer, self.day, first, **words)
        else:
            population_score(self.scorer, self.population, self.day, first,
                             **words)


def _view(column: Any, name: str) -> memoryview:
    try:
        view = memoryview(column)
    except TypeError:
        raise TypeError(f"{name}: a buffer to fill is wanted, not "
                        f"{type(column).__name__}") from None
    if view.ndim != 1 or not view.c_contiguous:
        raise ValueError(f"{name}: one row of elements side by side is wanted")
    return view


# Ranges of members


def _ranges(population: Union[Population, Dataset], first: int, total: int,
            threads: Optional[int], progress: Any
            ) -> Iterator[Tuple[int, int]]:
    """Ranges of about the same work, in order. Without threads and progress
    one is enough."""
    wide = lanes(threads)
    if wide == 1 and progress is None:
        yield first, total
        return
    offsets = (None if isinstance(population, Dataset)
               else _offsets(population))
    begin, end = first, first + total
    step = _STEP if offsets is not None else _STEP // 64
    if wide > 1:
        step = max(min(step, _cost(offsets, begin, end) // (4 * wide)), 1 << 12)
    while begin < end:
        last = _reach(offsets, begin, end, step)
        yield begin, last - begin
        begin = last


def _offsets(population: Population) -> Any:
    raw = population._struct
    kind = ctypes.c_int64 * (raw.members + 1)
    return memoryview(kind.from_address(raw.offsets)).cast("B").cast("q")


def _cost(offsets: Any, begin: int, end: int) -> int:
    if offsets is None:
        return end - begin
    return max(int(offsets[end] - offsets[begin]), 0) + _MEMBER * (end - begin)


def _reach(offsets: Any, begin: int, end: int, step: int) -> int:
    """The least end of a range that is worth a step, or the last."""
    low, high = begin + 1, end
    while low < high:
        middle = (low + high) // 2
        if _cost(offsets, begin, middle) < step:
            low = middle + 1
        else:
            high = middle
    return low


def lanes(threads: Optional[int]) -> int:
    """How many threads share the work."""
    wide = os.cpu_count() or 1 if threads is None else int(threads)
    if wide < 1:
        raise ValueError(f"threads: {wide} is not 1 or more")
    return min(wide, 256)


# Threads


def _run(work: _Work, ranges: List[Tuple[int, int]], threads: Optional[int],
         tell: Callable[[int], None]) -> None:
    wide = min(lanes(threads), len(ranges))
    if wide <= 1:
        for first, count in ranges or [(work.first, 0)]:
            work.score(first, count)
            tell(count)
        return
    left = iter(ranges)
    stop = threading.Event()
    with ThreadPoolExecutor(wide, "libssi") as pool:
        running: Dict["Future[None]", Tuple[int, int]] = {}
        faults: List[Tuple[int, BaseException]] = []
        try:
            while True:
                while len(running) < 2 * wide and not faults:
                    piece = next(left, None)
                    if piece is None:
                        break
                    running[pool.submit(_one, work, stop, *piece)] = piece
                if not running:
                    break
                done: Set["Future[None]"] = wait(
                    running, return_when=FIRST_COMPLETED).done
                for future in done:
                    first, count = running.pop(future)
                    error = future.exception()
                    if error is not None:
                        faults.append((first, error))
                    else:
                        tell(count)
        finally:
            # Whatever has happened, no thread goes on.
            stop.set()
    if faults:
        raise min(faults, key=lambda fault: fault[0])[1]


def _one(work: _Work, stop: threading.Event, first: int, count: int) -> None:
    if not stop.is_set():
        work.score(first, count)


def _teller(progress: Progress, total: int) -> Callable[[int], None]:
    """What is called with how many members more are done."""
    if progress is None:
        return lambda count: None
    if hasattr(progress, "update") and hasattr(progress, "total"):
        if progress.total is None:
            progress.total = total

        def update(count: int) -> None:
            progress.update(count)
        return update
    if not callable(progress):
        raise TypeError("progress: a function, or an object with total and "
                        f"update() is wanted, not {type(progress).__name__}")
    done = 0

    def call(count: int) -> None:
        nonlocal done
        done += count
        progress(done, total)
    return call

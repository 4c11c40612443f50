"""The report of a member: all that is known on a day, as one document."""

from contextlib import ExitStack
from typing import Iterable, Optional

from ._benchmark import Benchmark
from ._convert import Day, day_in
from ._enums import DAY_MAX, DAY_MIN
from ._insight import plan, trend
from ._model import Model
from ._people import People
from ._reading import ArchiveReading, score
from ._report import Report


def report_json(reading: ArchiveReading, day: Optional[Day] = None,
                minutes: int = 15, days_a_week: int = 5, horizon: int = 60,
                benchmarks: Iterable[Benchmark] = (), names: bool = False,
                model: Optional[Model] = None) -> str:
    """The document that `ssi report --json` prints, byte for byte:
    doc/report.md says what is in it.

    Args:
        reading: What read_archive() answered.
        day: The day; None: the one the archive describes.
        minutes, days_a_week, horizon: The time for the plan, and for how many
            days it is.
        benchmarks: What to compare with; none: the estimate from published
            figures.
        names: Whether the names of people that the archive kept, and those of
            its files, are in it; otherwise no name of a person is.
        model: The model; None: the reference model.

    Raises:
        UnobservedError: Nothing that counts was observed; it says why.
        EmptyError: No day is given, and nothing has a date.
        DayError: The day is out of range.
    """
    profile, activity = reading.profile, reading.activity
    archive = reading.archive
    with ExitStack() as ours:
        use = ours.enter_context(Model()) if model is None else model
        scored = ours.enter_context(score(profile, activity, day, use))
        on = day_in(scored.day())
        made = ours.enter_context(Report(scored))
        made.add_signals(profile, activity)
        made.add_history(use, profile, activity)
        if on > DAY_MIN:
            made.add_trend(ours.enter_context(
                trend(profile, activity, on, model=use)))
        if on + horizon <= DAY_MAX:
            made.add_plan(ours.enter_context(
                plan(profile, activity, minutes, days_a_week, horizon, day=on,
                     model=use)))
        made.add_people(ours.enter_context(People(use, activity, on)),
                        names=archive if names else None)
        given = list(benchmarks)
        for each in given or [ours.enter_context(Benchmark.fallback())]:
            made.add_benchmark(each)
        made.add_archive(archive, names)
        text = made.json()
    return text

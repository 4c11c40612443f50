"""Uses of the package that `mypy --strict` must accept, as they are typed."""

import array
import datetime
from typing import List, Optional, Tuple

import libssi


def score(day: datetime.date) -> float:
    with libssi.Model() as model, libssi.Profile() as profile, \
            libssi.Activity() as activity:
        profile.set_fact(libssi.Fact.PHOTO, 1)
        profile.set_section(libssi.Section.HEADLINE, "Sales")
        activity.add(day, libssi.Kind.COMMENT, libssi.Trait.TARGET, 2)
        activity.add_columns(array.array("i", [20000]), b"\4")
        made: libssi.Score = libssi.Score(model, profile, activity, day)
        return made.total().points


def texts(model: libssi.Model) -> List[Tuple[str, libssi.Pillar]]:
    return [(row.name, row.pillar) for row in model.indicators]


def feeder(row: libssi.Contribution) -> Optional[libssi.Kind]:
    return row.kind


def days(activity: libssi.Activity) -> datetime.timedelta:
    first, last = activity.days()
    return last - first


def events(activity: libssi.Activity) -> int:
    return sum(event.count for event in activity)


def refused(model: libssi.Model) -> Optional[int]:
    try:
        model.set_weight(libssi.Indicator.COMMENTING, -1)
    except libssi.RangeError as error:
        return error.status
    return None


def crowd(offsets: "array.array[int]", days: "array.array[int]",
          model: libssi.Model) -> Optional[int]:
    people = libssi.Population(offsets=offsets, days=days, kinds=b"\4" * 9,
                               all_kinds=["post", libssi.Kind.COMMENT])
    told: List[Tuple[int, int]] = []
    made: libssi.PopulationScores = libssi.score_population(
        libssi.Dataset(people), datetime.date(2026, 5, 31), model=model,
        threads=None, progress=lambda now, most: told.append((now, most)),
        into={"total": array.array("i", [0] * people.members)})
    try:
        libssi.score_frame({"member": [1]}, day=20000, observed=["post"])
    except libssi.KindError as error:
        return error.status
    return int(made.total[0])


def year(reading: libssi.ArchiveReading, last: datetime.date) -> List[float]:
    found: libssi.History = libssi.history(
        reading.profile, reading.activity, last - datetime.timedelta(365), last)
    first: Tuple[datetime.date, float] = next(found.rows())
    exact: "array.array[int]" = found.brand
    return [*found.points(libssi.Pillar.FIND), first[1], exact[0]]


def better(profile: libssi.Profile, activity: libssi.Activity) -> bool:
    made: libssi.Trend = libssi.trend(profile, activity, baseline=20000)
    rows = made.pillars(libssi.Window.WEEK)
    return all(row.verdict == libssi.Verdict.IMPROVING for row in rows)


def document(reading: libssi.ArchiveReading) -> str:
    with libssi.Benchmark.fallback() as one:
        return libssi.report_json(reading, benchmarks=[one], names=True)


def gain(profile: libssi.Profile, activity: libssi.Activity) -> float:
    events = [(datetime.date(2026, 5, 31), libssi.Kind.POST)]
    facts = {libssi.Fact.SKILLS: 20}
    return libssi.what_if(profile, activity, events, facts).total().change


def week(model: libssi.Model, profile: libssi.Profile,
         activity: libssi.Activity, day: datetime.date) -> List[libssi.Kind]:
    libssi.Plan(model, profile, activity, day, 60)
    with libssi.plan(profile, activity, 20, without=[libssi.Kind.POST],
                     at_least={libssi.Kind.COMMENT: 2},
                     cohort_means=[10, 10.5, 11, 12]) as made:
        return [row.kind for row in made.lines for _ in range(row.times)]


def fitted(profile: libssi.Profile, activity: libssi.Activity,
           read: List[Tuple[datetime.date, float, float, float, float]]
           ) -> libssi.Model:
    return libssi.calibrate(profile, activity, read).model()


def customers(activity: libssi.Activity) -> Optional[int]:
    row = libssi.outcomes(activity)[libssi.Stage.CUSTOMERS]
    return row.count if row.observed else None


def among(rows: List[Tuple[int, float]], me: int, points: float
          ) -> List[Optional[int]]:
    made: libssi.Cohort = libssi.cohort(
        libssi.CohortKind.NETWORK, "Mine", datetime.date(2026, 5, 31), rows)
    other = libssi.cohort("industry", "Toys", 20000, columns=(array.array("Q", [1]),
                                                     array.array("d", [2.5])))
    made.add(7, points, [row.weight for row in libssi.Model().indicators][:4])
    assert len(made) and made != other
    budget = libssi.Budget(libssi.BUDGET_LIMIT, 20000)
    able: List[int] = libssi.affordable(budget, (me, 7), libssi.EPSILON)
    published: libssi.Benchmark = libssi.publish(
        made, budget, bytes(16), epsilon=len(able), synthetic=True)
    mean: float = published.mean().total
    assert mean > 10 and budget.spent(me) and published != other
    return [row.rank.top if row.gap.has_pillars else None for row in
            libssi.compare([published, libssi.Benchmark.fallback()], points)]


def board(benchmark: Optional[libssi.Benchmark]
          ) -> Tuple[libssi.Pillar, datetime.date, List[int]]:
    rows = [(1, (10, 5.5, 3, 2), True, None), (2, (1, 2, 3, 4), False, 7.5)]
    with libssi.team("Sales", 20000, rows) as made:
        made.add(3, [1, 2, 3, 4], False)
        view = made.summary(benchmark)
        return view.weakest, view.day, [row.member for row in made.shares]


def archive(path: str) -> List[libssi.FileState]:
    told = libssi.read_archive(path, memory=512_000_000)
    assert told.day is None or told.day.year > 1969
    assert told.worst is None or told.note
    return [file.state for file in told.files]

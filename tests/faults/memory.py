"""Every allocation that the C library makes below the Python package fails in
turn, once and from then on: a MemoryError that is an Error of the package, what
was given is unchanged and of use, and no memory is lost. Runs with the library of
allocations.c preloaded, which leaves Python's own allocations alone. TAP."""

import ctypes
import datetime
import gc
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "bindings/python"))
sys.path.insert(0, str(HERE.parent / "cli"))
sys.path.append(str(HERE.parent / "support"))

import crowd  # noqa: E402
import navigator  # noqa: E402
from tap import Tap  # noqa: E402
import support  # noqa: E402

libssi = support.installed()
faults = ctypes.PyDLL(None)
faults.ssi_fail.argtypes = [ctypes.c_long, ctypes.c_int]
faults.ssi_fail_calls.restype = faults.ssi_fail_live.restype = ctypes.c_long

SAMPLE = support.ROOT / "examples/sample/archive"
TODAY = datetime.date(2026, 5, 31)
# A call that asks for memory more often has so many of these fail.
MOST = 120

told = libssi.read_archive(SAMPLE)
profile, activity = told.profile, told.activity
saved = profile.save(), activity.save()
cohort = libssi.cohort("industry", "Toys", TODAY,
                       [(i, i % 90) for i in range(150)])
published = libssi.publish(cohort, libssi.Budget(96, TODAY), bytes(16))
many = crowd.population(crowd.members(30))
seat = {name: text.encode() for name, text in navigator.FILES.items()}
readings = [(TODAY - datetime.timedelta(days=7 * i), i, i, i, i)
            for i in range(10)]


def new():
    return (libssi.Model(), libssi.Profile(), libssi.Activity(),
            libssi.Archive(None, "sales"), libssi.PlanOptions())


def copies():
    made = activity.copy(), profile.copy(), cohort.copy()
    made[0].add_columns(list(range(900)), [4] * 900)
    made[0].merge(activity)
    made[1].merge(profile)
    made[1].set_target("pumps, water")
    return made


def loaded():
    return (libssi.Profile.load(saved[0]), libssi.Activity.load(saved[1]),
            libssi.Cohort.load(cohort.save()),
            libssi.Benchmark.load(published.save()))


def scored():
    made = libssi.score(profile, activity, TODAY)
    return made, made.json(), list(made.indicators)


def seats():
    with libssi.Seats() as made:
        for name, data in seat.items():
            made.add(name, data)
        made.resolve()
        return libssi.seats_population(made)


def team():
    made = libssi.team("Sales", TODAY, [(i, [1, 2, 3, 4], True, i)
                                        for i in range(12)])
    return made, made.summary(), made.member(3)


def population():
    with libssi.Dataset(many) as dataset:
        return (libssi.score_population(many, crowd.DAY),
                libssi.score_population(dataset, crowd.DAY))


SCENES = {
    "new handles": new,
    "copies, columns and merges": copies,
    "what was saved": loaded,
    "a score and its document": scored,
    "an archive": lambda: libssi.read_archive(SAMPLE),
    "a history": lambda: libssi.history(
        profile, activity, TODAY - datetime.timedelta(days=30), TODAY),
    "a trend": lambda: libssi.trend(profile, activity),
    "what if": lambda: libssi.what_if(profile, activity, [(TODAY, "post")]),
    "a plan": lambda: libssi.plan(profile, activity, horizon=7),
    "sensitivity": lambda: libssi.sensitivity(profile, activity),
    "a calibration": lambda: libssi.calibrate(profile, activity, readings),
    "outcomes": lambda: libssi.outcomes(activity),
    "people": lambda: list(libssi.people(activity)),
    "a cohort and its benchmark": lambda: libssi.publish(
        libssi.cohort("network", "T", TODAY,
                      [(i, i % 90) for i in range(120)]),
        libssi.Budget(96, TODAY), bytes(16)),
    "a team": team,
    "seats": seats,
    "a population": population,
    "the document of a report": lambda: libssi.report_json(told),
    "the self-test": libssi.selftest,
}


def unchanged():
    return (profile.save(), activity.save()) == saved


def live():
    gc.collect()
    return faults.ssi_fail_live()


def wrong_with(scene, at, on):
    """What a scene did that it must not when an allocation fails, or None."""
    faults.ssi_fail(at, on)
    try:
        scene()
        return "nothing was wrong"
    except libssi.Error as error:
        if not isinstance(error, MemoryError):
            return repr(error)
        if error.status != libssi.Status.ERROR_MEMORY:
            return f"status {error.status!r}"
    except BaseException as error:  # any other one is wrong
        return repr(error)
    finally:
        faults.ssi_fail(0, 0)
    return None


def sweep(scene):
    """How often memory failed, and what was wrong first."""
    scene()
    before = live()
    faults.ssi_fail(0, 0)
    scene()
    most = faults.ssi_fail_calls()
    step = max(1, most // MOST)
    swept = 0
    for on in (0, 1):
        for at in range(1, most + 1, step):
            swept += 1
            wrong = wrong_with(scene, at, on)
            if wrong is None and not unchanged():
                wrong = "a handle was changed"
            if wrong is None and live() != before:
                wrong = f"{live() - before} blocks are lost"
            if wrong:
                return most, swept, f"at {at}, {'on' if on else 'once'}: {wrong}"
    return most, swept, None


def control():
    """Whether what is kept, goes unnoticed or is another fault is found."""
    before = live()
    kept = libssi.Model()
    lost = live() - before
    kept.close()
    return (lost == 1 and live() == before
            and wrong_with(lambda: 0, 1, 0) == "nothing was wrong"
            and "ValueError" in wrong_with(lambda: int("x"), 1, 0)
            and wrong_with(libssi.Model, 1, 0) is None)


def main():
    swept, tap = 0, Tap()
    tap.say(control(), "what must not pass is found")
    for name, scene in SCENES.items():
        most, tried, wrong = sweep(scene)
        swept += tried
        tap.say(wrong is None and most > 0,
                f"{name}: {tried} of twice {most} allocations failed", wrong or "")
    print(f"# figure faults-swept-python {swept}")
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())

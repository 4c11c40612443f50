"""An open, explainable Social Selling Index.

    import datetime, libssi

    with libssi.Profile() as profile, libssi.Activity() as activity:
        profile.set_fact(libssi.Fact.PHOTO, 1)
        activity.add(datetime.date(2026, 5, 4), libssi.Kind.COMMENT)
        score = libssi.score(profile, activity, datetime.date(2026, 5, 5))
        print(score.total().points)

Handles (Model, Profile, Activity, Score and others) are closed by `with`, by
close(), or when they are forgotten. Days are datetime.date or days since
1970-01-01; a time with a zone belongs to its day in UTC, one without to the date
it shows (day_of() gives the day in another zone). Kinds, facts, pillars and other
enums may be given by name: "post". Points are floats; `points_micro`, next to
`points`, is the exact number of micropoints, and methods take and answer those with
`micro=True`. Columns are whole micropoints. All exceptions are an Error and a
builtin one, with `status`, `details` and, of a refused value, `refusal`.
"""

from ._allocator import Allocator
from ._bind import MissingError
from ._cohorts import Comparison, affordable, cohort, compare, publish, team
from ._convert import day_of, micropoints
from ._document import report_json
from ._error import Error
from ._extras import Columns, Event
from ._frames import explain_frame, history_frame, people_frame, score_frame
from ._handle import BusyError, ClosedError, Handle
from ._insight import History, calibrate, history, outcomes, people
from ._insight import plan, sensitivity, trend, what_if
from ._navigator import read_seats, seats_population
from ._public import *  # noqa: F401,F403
from ._public import C_NAMES
from ._public import __all__ as _generated
from ._reading import ArchiveReading, read_archive, score
from ._readings import ReadingsFormatError, compare_readings, read_readings
from ._scoring import PopulationScores, score_population
from ._sqlite import load_sqlite, sqlite_path
from ._table import Table
from ._version import __version__ as _version

__all__ = [*_generated, "Allocator", "ArchiveReading", "BusyError", "C_NAMES",
           "ClosedError", "Columns", "Comparison", "Error", "Event", "Handle",
           "History", "MissingError", "PopulationScores",
           "ReadingsFormatError", "Table", "affordable", "calibrate",
           "cohort", "compare", "compare_readings", "day_of", "explain_frame", "history",
           "history_frame", "load_sqlite", "micropoints", "outcomes", "people",
           "people_frame", "plan", "publish", "read_archive", "read_readings",
           "read_seats", "report_json", "score", "score_frame",
           "score_population",
           "seats_population", "sensitivity", "sqlite_path", "team", "trend",
           "what_if"]
__version__ = _version

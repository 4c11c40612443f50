# Made by bindings/generate; do not edit.
"""Documents made of results, the same bytes from every host; and the library's
test of itself.

A document is written into the caller's buffer, without floating point and
without a locale, so that programs in every language print the same text.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_char, c_size_t
from typing import Optional

from . import _abi
from ._activity import Activity
from ._allocator import Allocator, allocator_in
from ._archive import Archive
from ._benchmark import Benchmark
from ._convert import boolean, int32_t, text_out
from ._failure import failure
from ._handle import Handle, hold, misused
from ._history import Trend
from ._model import Model
from ._people import People
from ._plan import Plan
from ._profile import Profile
from ._score import Score


class Report(Handle):
    """A report: the document of all that is known of a member on a day. It
    keeps no reference to what was added: each section is written as soon as it
    is.

    Since 1.0; `ssi_report` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_report_free

    def __init__(
            self, score: Score, allocator: Optional[Allocator] = None
    ) -> None:
        """Begins a report with a score: the index, its pillars and indicators,
        what their points come from, and where more points are to be gained.
        Every section that is not added is null in the document; see
        doc/report.md.

        Args:
            score: The score; its day and model are those of the report.
            allocator: Where memory comes from, also during calls that add;
                copied. None: `malloc` and `free`.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_report_new` in C.
        """
        out = _abi.ssi_report_p()
        with hold((), score, Score) as held:
            status = _abi.ssi_report_new(
                allocator_in(allocator), held[0], byref(out))
        if status:
            raise failure(status, "ssi_report_new")
        self._adopt(out, allocator)

    def add_signals(self, profile: Profile, activity: Activity) -> None:
        """Adds the kinds of events and the facts: to which share each was
        observed, how often it was up to the day, what it brings, and whether
        an archive can show it. Takes the place of what was added before.

        Args:
            profile: The facts that were scored.
            activity: The events that were scored.

        Raises:
            SsiMemoryError: No memory.

        Since 1.0; `ssi_report_add_signals` in C.
        """
        with hold(
                (0,), self, Report, profile, Profile, activity, Activity) as held:
            status = _abi.ssi_report_add_signals(held[0], held[1], held[2])
        if status:
            raise failure(status, "ssi_report_add_signals")

    def add_history(
            self, model: Model, profile: Profile, activity: Activity,
            most: int = 3653
    ) -> None:
        """Adds the points of every day from the oldest event to the report's
        day, as history_points() has them. Takes the place of what was added
        before.

        Args:
            model: The model that was scored with.
            profile: The facts that were scored.
            activity: The events that were scored.
            most: How many days at most, 1 … 65,536: older ones are left out.

        Raises:
            RangeError: `most` is out of range.
            MismatchError: The score was made with another model.
            SsiMemoryError: No memory.

        Since 1.0; `ssi_report_add_history` in C.
        """
        with hold(
                (0,), self, Report, model, Model, profile, Profile,
                activity, Activity) as held:
            status = _abi.ssi_report_add_history(
                held[0], held[1], held[2], held[3], int32_t(most, "most"))
        if status:
            raise failure(status, "ssi_report_add_history", given=locals())

    def add_trend(self, trend: Trend) -> None:
        """Adds what changed in 7 and 30 days and since a baseline. Takes the
        place of what was added before.

        Args:
            trend: The trend as of the report's day.

        Raises:
            MismatchError: The trend is of another day.
            SsiMemoryError: No memory.

        Since 1.0; `ssi_report_add_trend` in C.
        """
        with hold((0,), self, Report, trend, Trend) as held:
            status = _abi.ssi_report_add_trend(held[0], held[1])
        if status:
            raise failure(status, "ssi_report_add_trend")

    def add_plan(self, plan: Plan) -> None:
        """Adds a plan, and for each step the indicator whose advice fits it:
        the first that the step, or else what it is assumed to bring, counts
        for. Takes the place of what was added before.

        Args:
            plan: The plan, made on the report's day.

        Raises:
            MismatchError: The plan is of another day or model.
            SsiMemoryError: No memory.

        Since 1.0; `ssi_report_add_plan` in C.
        """
        with hold((0,), self, Report, plan, Plan) as held:
            status = _abi.ssi_report_add_plan(held[0], held[1])
        if status:
            raise failure(status, "ssi_report_add_plan")

    def add_people(
            self, people: People, most: int = 50,
            names: Optional[Archive] = None
    ) -> None:
        """Adds the people: how many there are, and whom to write to next.
        Their numbers are left out, because anyone who knows an address could
        find it among them. Takes the place of what was added before.

        Args:
            people: The people as of the report's day.
            most: How many people to write to at most, 0 or more.
            names: An archive that kept names: then those of people are in the
                document. None: no name is.

        Raises:
            RangeError: `most` is below 0.
            MismatchError: The people are of another day.
            SsiMemoryError: No memory.

        Since 1.0; `ssi_report_add_people` in C.
        """
        with hold(
                (0,), self, Report, people, People, names,
                (Archive, type(None))) as held:
            status = _abi.ssi_report_add_people(
                held[0], held[1], held[2], int32_t(most, "most"))
        if status:
            raise failure(status, "ssi_report_add_people", given=locals())

    def add_benchmark(self, benchmark: Benchmark) -> None:
        """Adds one more benchmark, behind those added before: where the score
        stands in it, with how far that may be off.

        Args:
            benchmark: The benchmark.

        Raises:
            SsiMemoryError: No memory.

        Since 1.0; `ssi_report_add_benchmark` in C.
        """
        with hold((0,), self, Report, benchmark, Benchmark) as held:
            status = _abi.ssi_report_add_benchmark(held[0], held[1])
        if status:
            raise failure(status, "ssi_report_add_benchmark")

    def add_archive(self, archive: Archive, names: bool = False) -> None:
        """Adds what was read of an archive, what was skipped and why, and what
        is not there. Takes the place of what was added before.

        Args:
            archive: The archive.
            names: True: exports and files are called as the host called them.
                False: exports have no name, and of a file's name only what is
                LinkedIn's is included, as by Archive.shape().

        Raises:
            SsiMemoryError: No memory.

        Since 1.0; `ssi_report_add_archive` in C.
        """
        with hold((0,), self, Report, archive, Archive) as held:
            status = _abi.ssi_report_add_archive(
                held[0], held[1], boolean(names, "names"))
        if status:
            raise failure(status, "ssi_report_add_archive")

    def json(self) -> str:
        """The report as a JSON document, of which doc/report.schema.json is
        the schema: two spaces of indent, and a line end at the end. The same
        sections give the same bytes, in whatever order they were added.

        Returns:
            The UTF-8 text.

        Since 1.0; `ssi_report_json` in C.
        """
        out_size = c_size_t()
        try:
            status = _abi.ssi_report_json(self._read, None, 0, byref(out_size))
            if not status:
                text_room = (c_char * out_size.value)()
                status = _abi.ssi_report_json(
                    self._read, text_room, out_size.value, byref(out_size))
        except ArgumentError as error:
            raise misused(error, self, Report) from None
        if status:
            raise failure(status, "ssi_report_json")
        return text_out(text_room.value)


def selftest(allocator: Optional[Allocator] = None) -> None:
    """Computes a few known answers and compares them, in less than a
    millisecond: a host that loads the library from elsewhere can tell that it
    computes right on this machine before it trusts it.

    Args:
        allocator: Where memory comes from during the call. None: `malloc` and
            `free`.

    Raises:
        SelftestError: An answer is wrong: do not use this library.
        SsiMemoryError: No memory.

    Since 1.0; `ssi_selftest` in C.
    """
    status = _abi.ssi_selftest(allocator_in(allocator))
    if status:
        raise failure(status, "ssi_selftest")

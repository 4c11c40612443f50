# Made by bindings/generate; do not edit.
"""People: what passed between the member and each counterpart, how that stands
on a day, and whom to write to next.

A *person* is a counterpart of an event of contact: one by which either side
turned to the other. Someone the member only viewed, saved or followed does not
count, nor does a company. The core knows people by the host's numbers only; of
an archive, Archive.name() gives the name, if it was asked to keep names.

Whom to write to next, and why, follows from one rule (doc/people.md): those
who decide or are in the target come first, then exchanges before one-sided
contacts, then people who wait for an answer, then the longer silent the
earlier. A person is not proposed if they were written to within 30 days,
declined within a year, or left three messages of a year unanswered.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_size_t, sizeof
from typing import ClassVar, Optional, Union

from . import _abi
from ._activity import Activity
from ._allocator import Allocator, allocator_in
from ._convert import Day, day_in, enum_in, size_t, uint64_t
from ._enums import PersonReason, PersonState
from ._extras import PeopleExtras
from ._failure import failure
from ._handle import Handle, hold, misused
from ._model import Model
from ._records import PeopleResult, Person, PersonReasonInfo, PersonStateInfo
from ._table import ClassTable


class People(PeopleExtras, Handle):
    """The people of a ledger as of a day. Constant: it keeps no reference to
    what it was made from.

    Since 1.0; `ssi_people` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_people_free

    def __init__(
            self, model: Model, activity: Activity, day: Day,
            allocator: Optional[Allocator] = None
    ) -> None:
        """Finds the people of a ledger and ranks whom to write to next. Takes
        time in proportion to the events.

        Args:
            model: The model, for its daily cap of Kind.MESSAGE_SENT.
            activity: The member's events.
            day: Days since 1970-01-01, 0 … 65,535: the day as of which it
                holds. Events after it do not count.
            allocator: Where memory comes from, also scratch memory of 72 bytes
                for each event during the call; copied. None: `malloc` and
                `free`.

        Raises:
            DayError: The day is out of range.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_people_new` in C.
        """
        out = _abi.ssi_people_p()
        with hold((), model, Model, activity, Activity) as held:
            status = _abi.ssi_people_new(
                allocator_in(allocator), held[0], held[1], day_in(day, "day"),
                byref(out))
        if status:
            raise failure(status, "ssi_people_new", given=locals())
        self._adopt(out, allocator)

    def count(self) -> int:
        """Number of people.

        Returns:
            The number.

        Since 1.0; `ssi_people_count` in C.
        """
        out_count = c_size_t()
        try:
            status = _abi.ssi_people_count(self._read, byref(out_count))
        except ArgumentError as error:
            raise misused(error, self, People) from None
        if status:
            raise failure(status, "ssi_people_count")
        return out_count.value

    def total(self) -> PeopleResult:
        """What the people come to.

        Returns:
            The result.

        Since 1.0; `ssi_people_total` in C.
        """
        out = _abi.ssi_people_result(sizeof(_abi.ssi_people_result))
        try:
            status = _abi.ssi_people_total(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, People) from None
        if status:
            raise failure(status, "ssi_people_total")
        return PeopleResult._of(out)

    def at(self, index: int) -> Person:
        """One person, in the order of whom to write to next: those with a rank
        by it, then the others in the same order of importance, exchange and
        silence; those equal in all of it, by their numbers.

        Args:
            index: 0 … the number of people - 1.

        Returns:
            The person.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_people_at` in C.
        """
        out = _abi.ssi_person(sizeof(_abi.ssi_person))
        try:
            status = _abi.ssi_people_at(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, People) from None
        if status:
            raise failure(status, "ssi_people_at")
        return Person._of(out)

    def find(self, counterpart: int) -> int:
        """The person with a number; takes time in proportion to the people.

        Args:
            counterpart: The person's number.

        Returns:
            Their index for People.at().

        Raises:
            EmptyError: There is no such person.

        Since 1.0; `ssi_people_find` in C.
        """
        out_index = c_size_t()
        try:
            status = _abi.ssi_people_find(
                self._read, uint64_t(counterpart, "counterpart"),
                byref(out_index))
        except ArgumentError as error:
            raise misused(error, self, People) from None
        if status:
            raise failure(status, "ssi_people_find")
        return out_index.value

    @staticmethod
    def state(state: Union[PersonState, str]) -> PersonStateInfo:
        """Describes a state.

        Args:
            state: The state.

        Returns:
            The description.

        Raises:
            RangeError: There is no such state.

        Since 1.0; `ssi_people_state` in C.
        """
        out = _abi.ssi_person_state_info(sizeof(_abi.ssi_person_state_info))
        status = _abi.ssi_people_state(
            enum_in(PersonState, state, "state"), byref(out))
        if status:
            raise failure(status, "ssi_people_state", given=locals())
        return PersonStateInfo._of(out)

    #: Every answer of state(), in order.
    states: ClassVar[ClassTable[PersonStateInfo]] = ClassTable(
        "state", PersonState)

    @staticmethod
    def reason(reason: Union[PersonReason, str]) -> PersonReasonInfo:
        """Describes a reason.

        Args:
            reason: The reason.

        Returns:
            The description.

        Raises:
            RangeError: There is no such reason.

        Since 1.0; `ssi_people_reason` in C.
        """
        out = _abi.ssi_person_reason_info(sizeof(_abi.ssi_person_reason_info))
        status = _abi.ssi_people_reason(
            enum_in(PersonReason, reason, "reason"), byref(out))
        if status:
            raise failure(status, "ssi_people_reason", given=locals())
        return PersonReasonInfo._of(out)

    #: Every answer of reason(), in order.
    reasons: ClassVar[ClassTable[PersonReasonInfo]] = ClassTable(
        "reason", PersonReason)

# Made by bindings/generate; do not edit.
"""The activity ledger: dated events of one member, in any order.

A ledger is a set of sums: events that agree in day, kind, traits and
counterpart are one row whose count is their sum (saturating at 4,294,967,295).
Adding in any order, or merging parts, gives the same ledger and the same saved
bytes.

Each kind is *unobserved* until an event of it is added or Activity.observe()
marks it as observed; "observed, and there was none" is not the same as
"unknown", and the score keeps them apart. Kinds that count against the member
(Polarity.ADVERSE) are observed only if they are marked: one unanswered
invitation does not say that all were looked up.

A kind is observed to a *share* in millionths: a file that could be read in
part is observed in part. If it is observed more than once, the smaller share
holds, in any order.
"""

from __future__ import annotations

import datetime
from ctypes import (
    ArgumentError, byref, c_bool, c_int32, c_int64, c_size_t, c_uint32,
    c_uint8, sizeof)
from typing import Any, List, Optional, Tuple, Union

from . import _abi
from ._allocator import Allocator, allocator_in
from ._buffers import Buffer, Column, Columns
from ._convert import (
    Day, day_in, day_out, enum_in, enum_out, int32_t, size_t, uint32_t,
    uint64_t)
from ._enums import Kind, Trait
from ._extras import ActivityExtras
from ._failure import failure
from ._handle import Handle, hold, misused
from ._lists import EnumList, list_in, list_out
from ._records import Refusal


class Activity(ActivityExtras, Handle):
    """A ledger of dated events of one member.

    Since 1.0; `ssi_activity` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_activity_free

    def __init__(self, allocator: Optional[Allocator] = None) -> None:
        """Makes an empty ledger in which every kind is unobserved.

        Args:
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_activity_new` in C.
        """
        out = _abi.ssi_activity_p()
        status = _abi.ssi_activity_new(allocator_in(allocator), byref(out))
        if status:
            raise failure(status, "ssi_activity_new")
        self._adopt(out, allocator)

    def copy(self) -> Activity:
        """Makes an independent copy with the same allocator.

        Returns:
            The copy.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_activity_copy` in C.
        """
        out = _abi.ssi_activity_p()
        with hold((), self, Activity) as held:
            status = _abi.ssi_activity_copy(held[0], byref(out))
        if status:
            raise failure(status, "ssi_activity_copy")
        return type(self)._made(out, self._keep)

    def __copy__(self) -> Activity:
        return self.copy()

    def __deepcopy__(self, memo: Any) -> Activity:
        return self.copy()

    def add(
            self, day: Day, kind: Union[Kind, str],
            traits: Union[Trait, str] = Trait(0), count: int = 1,
            counterpart: int = 0
    ) -> None:
        """Adds one event; its kind becomes observed, to the whole unless it
        was observed in part, and unless it is adverse. Takes constant time on
        average, in whatever order events come.

        Args:
            day: Days since 1970-01-01, 0 … 65,535 (UTC).
            kind: What happened.
            traits: Any of Trait together; 0 for none.
            count: How often, 1 … 1,000,000.
            counterpart: The other person as an opaque number of the host's; 0:
                unknown or none.

        Raises:
            DayError: The day is out of range.
            KindError: There is no such kind.
            TraitsError: An unknown trait bit is set.
            CountError: The count is out of range.
            LimitError: The ledger is full (ACTIVITY_ROWS_MAX).
            SsiMemoryError: No memory; the ledger is unchanged.

        Since 1.0; `ssi_activity_add` in C.
        """
        try:
            status = _abi.ssi_activity_add(
                self._change, day_in(day, "day"), enum_in(Kind, kind, "kind"),
                enum_in(Trait, traits, "traits"), uint32_t(count, "count"),
                uint64_t(counterpart, "counterpart"))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_add", self)

    def add_columns(
            self, days: Column, kinds: Column, traits: Optional[Column] = None,
            counts: Optional[Column] = None,
            counterparts: Optional[Column] = None
    ) -> None:
        """Adds many events from columns, all or none. The columns are only
        read during the call.

        Args:
            days: Days since 1970-01-01.
            kinds: Values of Kind as bytes.
            traits: Bits of Trait; None: none anywhere.
            counts: Counts, 1 … 1,000,000; None: 1 each.
            counterparts: Opaque numbers, 0 for unknown; None: all unknown.

        Raises:
            DayError: A day is out of range; see `row` in the details.
            KindError: A kind does not exist; see `row` in the details.
            TraitsError: An unknown trait bit is set; see `row` in the details.
            CountError: A count is out of range; see `row` in the details.
            LimitError: More than ACTIVITY_ROWS_MAX rows together, counted
                before equal ones are joined.
            SsiMemoryError: No memory; the ledger is unchanged.

        Since 1.0; `ssi_activity_add_columns` in C.
        """
        out_row = c_size_t(-1)
        with Columns() as columns, hold((0,), self, Activity) as held:
            days_at = columns.read(
                days, "int32_t", "days", "rows", "day")
            kinds_at = columns.read(
                kinds, "uint8_t", "kinds", "rows")
            traits_at = columns.read(
                traits, "uint32_t", "traits", "rows")
            counts_at = columns.read(
                counts, "uint32_t", "counts", "rows")
            counterparts_at = columns.read(
                counterparts, "uint64_t", "counterparts", "rows")
            status = _abi.ssi_activity_add_columns(
                held[0], columns.length("rows"), days_at, kinds_at, traits_at,
                counts_at, counterparts_at, byref(out_row))
        if status:
            raise failure(
                status, "ssi_activity_add_columns", self, row=out_row.value)

    def observe(self, kind: Union[Kind, str]) -> None:
        """Marks a kind as observed to the whole, so that having no events of
        it counts as zero. A kind that was observed in part stays so.

        Args:
            kind: The kind.

        Raises:
            KindError: There is no such kind.

        Since 1.0; `ssi_activity_observe` in C.
        """
        try:
            status = _abi.ssi_activity_observe(
                self._change, enum_in(Kind, kind, "kind"))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_observe", self)

    def observe_part(self, kind: Union[Kind, str], share: int) -> None:
        """Marks a kind as observed to a share: of what there was to read, this
        much could be. If it was observed before, by events or by a call, the
        smaller share holds.

        Args:
            kind: The kind.
            share: Millionths, 1 … SHARE_WHOLE.

        Raises:
            KindError: There is no such kind.
            RangeError: The share is out of range.

        Since 1.0; `ssi_activity_observe_part` in C.
        """
        try:
            status = _abi.ssi_activity_observe_part(
                self._change, enum_in(Kind, kind, "kind"),
                int32_t(share, "share"))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_observe_part", self)

    def observe_kinds(self, kinds: EnumList) -> None:
        """Marks many kinds at once as observed, all or none.

        Args:
            kinds: A list of values of Kind in any order.

        Raises:
            KindError: One of them does not exist; none was taken.

        Since 1.0; `ssi_activity_observe_kinds` in C.
        """
        with Columns() as columns:
            kinds_at = columns.read(
                list_in(Kind, kinds, "kinds"), "uint8_t", "kinds", "count")
            try:
                status = _abi.ssi_activity_observe_kinds(
                    self._change, kinds_at, columns.length("count"))
            except ArgumentError as error:
                raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_observe_kinds", self)

    def observed_kinds(self) -> List[Kind]:
        """Lists the kinds that are observed, in ascending order.

        Returns:
            Values of Kind.

        Since 1.0; `ssi_activity_observed_kinds` in C.
        """
        out_count = c_size_t()
        try:
            status = _abi.ssi_activity_observed_kinds(
                self._read, None, 0, byref(out_count))
            if not status:
                kinds_room = (c_uint8 * out_count.value)()
                status = _abi.ssi_activity_observed_kinds(
                    self._read, kinds_room, out_count.value, byref(out_count))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_observed_kinds")
        return list_out(Kind, kinds_room)

    def observe_traits(self, traits: Union[Trait, str]) -> None:
        """Marks traits as observed, so that an event without them means "no"
        instead of "unknown". Adding an event that has a trait marks that one.

        Args:
            traits: Any of Trait together.

        Raises:
            TraitsError: An unknown trait bit is set.

        Since 1.0; `ssi_activity_observe_traits` in C.
        """
        try:
            status = _abi.ssi_activity_observe_traits(
                self._change, enum_in(Trait, traits, "traits"))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_observe_traits", self)

    def observed_traits(self) -> Trait:
        """Which traits are observed.

        Returns:
            The observed bits of Trait.

        Since 1.0; `ssi_activity_observed_traits` in C.
        """
        out_traits = c_uint32()
        try:
            status = _abi.ssi_activity_observed_traits(
                self._read, byref(out_traits))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_observed_traits")
        return enum_out(Trait, out_traits.value)

    def observed(self, kind: Union[Kind, str]) -> bool:
        """Whether a kind is observed.

        Args:
            kind: The kind.

        Returns:
            True if observed.

        Raises:
            KindError: There is no such kind.

        Since 1.0; `ssi_activity_observed` in C.
        """
        out_observed = c_bool()
        try:
            status = _abi.ssi_activity_observed(
                self._read, enum_in(Kind, kind, "kind"), byref(out_observed))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_observed", given=locals())
        return out_observed.value

    def observed_share(self, kind: Union[Kind, str]) -> int:
        """The share to which a kind is observed.

        Args:
            kind: The kind.

        Returns:
            Millionths, 0 (unobserved) … SHARE_WHOLE.

        Raises:
            KindError: There is no such kind.

        Since 1.0; `ssi_activity_observed_share` in C.
        """
        out_share = c_int32()
        try:
            status = _abi.ssi_activity_observed_share(
                self._read, enum_in(Kind, kind, "kind"), byref(out_share))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_observed_share", given=locals())
        return out_share.value

    def merge(self, other: Activity) -> None:
        """Adds all events of another ledger of the same member to this one; a
        kind is observed afterwards if either had observed it, to the smaller
        share if both had. Costs as much as adding the other's events, or less.

        Args:
            other: The ledger that is read; may be `self`, which doubles every
                count.

        Raises:
            LimitError: More than ACTIVITY_ROWS_MAX rows together, counted
                before equal ones are joined.
            SsiMemoryError: No memory; the ledger is unchanged.

        Since 1.0; `ssi_activity_merge` in C.
        """
        with hold((0,), self, Activity, other, Activity) as held:
            status = _abi.ssi_activity_merge(held[0], held[1])
        if status:
            raise failure(status, "ssi_activity_merge")

    def cut(self, day: Day) -> int:
        """Cuts a ledger: removes every event before a day. What was observed
        stays observed.

        Args:
            day: The first day to keep, in days since 1970-01-01, 0 … 65,535.

        Returns:
            How many rows were removed.

        Raises:
            DayError: The day is out of range.

        Since 1.0; `ssi_activity_cut` in C.
        """
        out_rows = c_size_t()
        try:
            status = _abi.ssi_activity_cut(
                self._change, day_in(day, "day"), byref(out_rows))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_cut", self)
        return out_rows.value

    def forget(self, counterpart: int) -> int:
        """Forgets a person: their number is replaced by 0 (unknown) in every
        event, and the memory it was in is overwritten. So is, by then, all
        that the ledger has given back to its allocator, as it was given back.
        The events stay, those that agree afterwards are joined; distinct
        people are counted without this one from then on.

        Args:
            counterpart: The person's number; 0 does nothing.

        Returns:
            How many rows had the number.

        Since 1.0; `ssi_activity_forget` in C.
        """
        out_rows = c_size_t()
        try:
            status = _abi.ssi_activity_forget(
                self._change, uint64_t(counterpart, "counterpart"),
                byref(out_rows))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_forget")
        return out_rows.value

    def refusal(self) -> Refusal:
        """Details of the last value that was refused: by Activity.add(),
        Activity.add_columns() (with its row), Activity.cut() or a call that
        observes (with the place in its list).

        Returns:
            The field, the refused value and its range, or status Status.OK if
            none was refused.

        Since 1.0; `ssi_activity_refusal` in C.
        """
        out = _abi.ssi_refusal(sizeof(_abi.ssi_refusal))
        try:
            status = _abi.ssi_activity_refusal(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_refusal")
        return Refusal._of(out)

    def rows(self) -> int:
        """Number of rows (distinct day, kind, traits and counterpart).

        Returns:
            The number, 0 … ACTIVITY_ROWS_MAX.

        Since 1.0; `ssi_activity_rows` in C.
        """
        out_rows = c_size_t()
        try:
            status = _abi.ssi_activity_rows(self._read, byref(out_rows))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_rows")
        return out_rows.value

    def days(self) -> Tuple[datetime.date, datetime.date]:
        """The days of the oldest and the newest event.

        Returns:
            - Day of the oldest event, in days since 1970-01-01.
            - Day of the newest event, in days since 1970-01-01.

        Raises:
            EmptyError: The ledger holds no event.

        Since 1.0; `ssi_activity_days` in C.
        """
        out_first = c_int32()
        out_last = c_int32()
        try:
            status = _abi.ssi_activity_days(
                self._read, byref(out_first), byref(out_last))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_days")
        return (day_out(out_first.value), day_out(out_last.value))

    def total(self, kind: Union[Kind, str], first: Day, last: Day) -> int:
        """How often a kind happened in a range of days, uncapped and without
        decay.

        Args:
            kind: The kind.
            first: First day of the range, in days since 1970-01-01.
            last: Last day of the range, in days since 1970-01-01; before
                `first`: an empty range.

        Returns:
            Sum of the counts.

        Raises:
            KindError: There is no such kind.
            DayError: A day is out of range.

        Since 1.0; `ssi_activity_total` in C.
        """
        out_total = c_int64()
        try:
            status = _abi.ssi_activity_total(
                self._read, enum_in(Kind, kind, "kind"), day_in(first, "first"),
                day_in(last, "last"), byref(out_total))
        except ArgumentError as error:
            raise misused(error, self, Activity) from None
        if status:
            raise failure(status, "ssi_activity_total", given=locals())
        return out_total.value

    def read(
            self, from_: int, days: Optional[Buffer] = None,
            kinds: Optional[Buffer] = None, traits: Optional[Buffer] = None,
            counts: Optional[Buffer] = None,
            counterparts: Optional[Buffer] = None
    ) -> int:
        """Reads rows back as columns, in the ledger's order: by day, kind,
        traits, counterpart.

        Args:
            from_: Index of the first row to read; at most the number of rows.
            days: Days since 1970-01-01; None if not wanted.
            kinds: Values of Kind; None if not wanted.
            traits: Bits of Trait; None if not wanted.
            counts: Counts; None if not wanted.
            counterparts: Opaque numbers; None if not wanted.

        Returns:
            Rows written: the smaller of `capacity` and what is left after
            `from`.

        Raises:
            SsiIndexError: `from` is greater than the number of rows.

        Since 1.0; `ssi_activity_read` in C.
        """
        out_rows = c_size_t()
        with Columns() as columns, hold((), self, Activity) as held:
            days_at = columns.write(
                days, "int32_t", "days", "capacity")
            kinds_at = columns.write(
                kinds, "uint8_t", "kinds", "capacity")
            traits_at = columns.write(
                traits, "uint32_t", "traits", "capacity")
            counts_at = columns.write(
                counts, "uint32_t", "counts", "capacity")
            counterparts_at = columns.write(
                counterparts, "uint64_t", "counterparts", "capacity")
            status = _abi.ssi_activity_read(
                held[0], size_t(from_, "from_"), columns.length("capacity"),
                days_at, kinds_at, traits_at, counts_at, counterparts_at,
                byref(out_rows))
        if status:
            raise failure(status, "ssi_activity_read")
        return out_rows.value

    def save(self) -> bytes:
        """Saves a ledger as bytes: versioned, little-endian, checked. Equal
        ledgers give equal bytes on every machine.

        Returns:
            The bytes.

        Since 1.0; `ssi_activity_save` in C.
        """
        out_size = c_size_t()
        with hold((), self, Activity) as held:
            status = _abi.ssi_activity_save(held[0], None, 0, byref(out_size))
            if not status:
                bytes_room = (c_uint8 * out_size.value)()
                status = _abi.ssi_activity_save(
                    held[0], bytes_room, out_size.value, byref(out_size))
        if status:
            raise failure(status, "ssi_activity_save")
        return bytes(bytes_room)

    @classmethod
    def load(
            cls, bytes: Column, allocator: Optional[Allocator] = None
    ) -> Activity:
        """Makes a ledger from saved bytes. Safe for bytes from anywhere: what
        is not exactly a saved ledger is refused.

        Args:
            bytes: Saved bytes; only read during the call.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Returns:
            The new ledger.

        Raises:
            FormatError: The bytes are damaged or no ledger.
            VersionError: The bytes are of a later format version.
            UnsupportedError: The bytes hold kinds or traits of a later
                library, or `allocator` has more than this one knows.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_activity_load` in C.
        """
        out = _abi.ssi_activity_p()
        with Columns() as columns:
            bytes_at = columns.read(
                bytes, "uint8_t", "bytes", "size")
            status = _abi.ssi_activity_load(
                allocator_in(allocator), bytes_at, columns.length("size"),
                byref(out))
        if status:
            raise failure(status, "ssi_activity_load")
        return cls._made(out, allocator)

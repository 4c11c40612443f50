# Made by bindings/generate; do not edit.
"""Reads a member's LinkedIn data archive from memory: the host hands in each
file's name and bytes, the library answers a profile, a ledger and a report of
what was found, read and skipped.

No file access, no clock, as everywhere in the library. Message texts are not
kept, nor are names and addresses unless Archive.keep_names() asks for them;
people become keyed 64-bit hashes. Files that hold contacts, receipts and the
like are not read at all: Archive.wants() says so before the host opens them.

What was absent stays unobserved. A row that cannot be understood is skipped
and counted with its reason, line and column, never guessed. doc/archive.md
says how each file becomes events and facts.
"""

from __future__ import annotations

from ctypes import (
    ArgumentError, byref, c_bool, c_char, c_size_t, c_uint64, sizeof)
from typing import ClassVar, Optional, Tuple, Union

from . import _abi
from ._activity import Activity
from ._allocator import Allocator, allocator_in
from ._buffers import Column, Columns
from ._convert import (
    Day, Text, boolean, day_in, enum_in, size_t, text_ended, text_in,
    text_out, uint64_t)
from ._enums import Kind
from ._failure import failure
from ._handle import Handle, hold, misused
from ._profile import Profile
from ._records import (
    ArchiveDayInfo, ArchiveKindInfo, ArchiveNameInfo, ExportInfo, FileInfo,
    RoleInfo, SkipInfo)
from ._table import ClassTable, Table


class Archive(Handle):
    """An archive being read.

    Since 1.0; `ssi_archive` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_archive_free

    def __init__(
            self, key: Optional[Column] = None, target: Optional[Text] = None,
            allocator: Optional[Allocator] = None
    ) -> None:
        """Begins to read an archive.

        Args:
            key: ARCHIVE_KEY_BYTES bytes that key the hashes of people; the
                same key gives the same counterparts. None: all zero.
            target: Keywords of the target as for Profile.set_target(); None or
                empty: no target.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            LengthError: The list of keywords is too long.
            Utf8Error: The list of keywords is not well-formed UTF-8.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_archive_new` in C.
        """
        target_text = text_in(b"" if target is None else target, "target")
        out = _abi.ssi_archive_p()
        with Columns() as columns:
            key_at = columns.read(
                key, "uint8_t", "key", "16")
            status = _abi.ssi_archive_new(
                allocator_in(allocator), key_at, target_text, len(target_text),
                byref(out))
        if status:
            raise failure(status, "ssi_archive_new")
        self._adopt(out, allocator)

    @staticmethod
    def wants(name: Text) -> bool:
        """Says by its name whether a file would be read, so that a host need
        not open the others.

        Args:
            name: Path inside the archive, ended by NUL.

        Returns:
            True if the file has a role.

        Since 1.0; `ssi_archive_wants` in C.
        """
        name_text = text_ended(name, "name")
        out_wants = c_bool()
        status = _abi.ssi_archive_wants(name_text, byref(out_wants))
        if status:
            raise failure(status, "ssi_archive_wants")
        return out_wants.value

    def set_budget(self, bytes: int) -> None:
        """Limits the memory of the archive: what its files hold, as its
        allocator counts it, together with what Archive.resolve() will need for
        each row. A file that would go beyond is refused, with the reason
        SkipReason.MEMORY, as soon as a row does; nothing of it is kept. The
        bytes that the host hands in are its own.

        Args:
            bytes: The limit, for files added from now on; 0: none, as at
                first.

        Since 1.0; `ssi_archive_set_budget` in C.
        """
        try:
            status = _abi.ssi_archive_set_budget(
                self._change, uint64_t(bytes, "bytes"))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_set_budget")

    def memory(self) -> int:
        """The memory of the archive, as Archive.set_budget() limits it.

        Returns:
            Bytes.

        Since 1.0; `ssi_archive_memory` in C.
        """
        out_bytes = c_uint64()
        try:
            status = _abi.ssi_archive_memory(self._read, byref(out_bytes))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_memory")
        return out_bytes.value

    def begin_export(self, name: Text, day: Day) -> None:
        """Says that the files added from now on belong to one export. Without
        any such call all files are of one export without name and day.

        Args:
            name: What the host calls it, such as the name of the ZIP, ended by
                NUL; copied. It is used in the report only.
            day: The day it was made, such as that of the newest entry of a
                ZIP, in days since 1970-01-01; -1: unknown, as of a folder,
                whose files' times are those of unpacking.

        Raises:
            LengthError: `name` is longer than 4,096 bytes.
            DayError: `day` is not -1 … DAY_MAX.
            LimitError: There are ARCHIVE_EXPORTS_MAX already.
            SsiMemoryError: No memory; the archive is as before the call.

        Since 1.0; `ssi_archive_begin_export` in C.
        """
        name_text = text_ended(name, "name")
        try:
            status = _abi.ssi_archive_begin_export(
                self._change, name_text, day_in(day, "day"))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_begin_export", given=locals())

    def add(self, name: Text, bytes: Optional[Column] = None) -> None:
        """Reads one file. Files may come in any order; the result is the same.
        A file without a role is only noted in the report; its bytes are not
        read and may be None. Of JSON, each domain becomes a file.

        Args:
            name: Path inside the archive, ended by NUL; copied.
            bytes: The file's bytes; only read during the call.

        Raises:
            LengthError: The file is too large, or its name is longer than
                4,096 bytes.
            MismatchError: It is a part of a workbook, and none was begun.
            LimitError: There are too many files or rows.
            SsiMemoryError: No memory; the archive is as before the call.

        Since 1.0; `ssi_archive_add` in C.
        """
        name_text = text_ended(name, "name")
        with Columns() as columns, hold((0,), self, Archive) as held:
            bytes_at = columns.read(
                bytes, "uint8_t", "bytes", "size")
            status = _abi.ssi_archive_add(
                held[0], name_text, bytes_at, columns.length("size"))
        if status:
            raise failure(status, "ssi_archive_add")

    def begin_workbook(self, name: Text) -> None:
        """Begins a workbook (.xlsx), which the host unpacks, because it is a
        ZIP: hand in with Archive.add() each part that Archive.wants(), named
        as the workbook, a slash and the part's own path, such as
        "Content.xlsx/xl/worksheets/sheet1.xml", in any order; then call
        Archive.end_workbook(). Each sheet becomes a file of the report. Other
        files may be handed in between. A workbook that was not ended is
        dropped.

        Args:
            name: Path of the workbook, ended by NUL; copied.

        Raises:
            LengthError: `name` is longer than 4,096 bytes.
            SsiMemoryError: No memory; no workbook is open.

        Since 1.0; `ssi_archive_begin_workbook` in C.
        """
        name_text = text_ended(name, "name")
        try:
            status = _abi.ssi_archive_begin_workbook(self._change, name_text)
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_begin_workbook")

    def end_workbook(self) -> None:
        """Ends a workbook and reads its sheets. One of which no sheet was
        handed in, because it could not be unpacked, is in the report as such.

        Raises:
            MismatchError: No workbook was begun.
            LimitError: There are too many files; the workbook is dropped.
            SsiMemoryError: No memory; the workbook is dropped, and the archive
                is as before it was begun.

        Since 1.0; `ssi_archive_end_workbook` in C.
        """
        try:
            status = _abi.ssi_archive_end_workbook(self._change)
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_end_workbook")

    def resolve(self) -> Tuple[Profile, Activity]:
        """Makes profile and ledger from all files read so far. Of several
        exports, events that stand in more than one count once, and what only
        an older one has counts too; facts come from the newest export that has
        their file. The newest is the one with the latest day given or, without
        such a day, the latest row; of equal ones, the last begun.

        Returns:
            - The profile.
            - The ledger.

        Raises:
            EmptyError: No file with a role was read.
            MixedError: Two exports are of two members; see Archive.conflict().
            LimitError: More events than a ledger holds.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_archive_resolve` in C.
        """
        out_profile = _abi.ssi_profile_p()
        out_activity = _abi.ssi_activity_p()
        with hold((), self, Archive) as held:
            status = _abi.ssi_archive_resolve(
                held[0], byref(out_profile), byref(out_activity))
        if status:
            raise failure(status, "ssi_archive_resolve")
        return (
            Profile._made(out_profile, self._keep),
            Activity._made(out_activity, self._keep))

    def conflict(self) -> Tuple[int, int]:
        """Two files that show that two exports are of two members: their
        profiles have two names, or their messages or invitations two owners.

        Returns:
            - Index of a file.
            - Index of the file of another export that disagrees.

        Raises:
            EmptyError: There are no such files.

        Since 1.0; `ssi_archive_conflict` in C.
        """
        out_file = c_size_t()
        out_other = c_size_t()
        try:
            status = _abi.ssi_archive_conflict(
                self._read, byref(out_file), byref(out_other))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_conflict")
        return (out_file.value, out_other.value)

    def file(self, index: int) -> FileInfo:
        """What became of a file, given all files read so far.

        Args:
            index: 0 … the number of files - 1, in the order handed in.

        Returns:
            The report.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_archive_file` in C.
        """
        out = _abi.ssi_file_info(sizeof(_abi.ssi_file_info))
        with hold((), self, Archive) as held:
            status = _abi.ssi_archive_file(
                held[0], size_t(index, "index"), byref(out))
            if status:
                raise failure(status, "ssi_archive_file")
            return FileInfo._of(out)

    @property
    def files(self) -> Table[FileInfo]:
        """Every answer of file(), in order."""
        return Table(self.file, None, self._files)

    def _files(self) -> int:
        out_files = c_size_t()
        try:
            status = _abi.ssi_archive_files(self._read, byref(out_files))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_files")
        return out_files.value

    def skip(self, file: int, index: int) -> SkipInfo:
        """One reason for which rows of a file were skipped.

        Args:
            file: Index of the file.
            index: 0 … the file's number of reasons - 1.

        Returns:
            The reason.

        Raises:
            SsiIndexError: `file` or `index` is past the end.

        Since 1.0; `ssi_archive_skip` in C.
        """
        out = _abi.ssi_skip_info(sizeof(_abi.ssi_skip_info))
        try:
            status = _abi.ssi_archive_skip(
                self._read, size_t(file, "file"), size_t(index, "index"),
                byref(out))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_skip")
        return SkipInfo._of(out)

    def day(self) -> ArchiveDayInfo:
        """The day as of which the archive is read, which is the one to score
        on unless another is wanted: the newest day in it, but none after the
        export, and none that a few rows put years beyond all others. Events
        that a member means to attend do not count.

        Returns:
            The answer.

        Raises:
            EmptyError: Nothing has a date, and no day was given:
                Archive.worst() may say why.

        Since 1.0; `ssi_archive_day` in C.
        """
        out = _abi.ssi_archive_day_info(sizeof(_abi.ssi_archive_day_info))
        try:
            status = _abi.ssi_archive_day(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_day")
        return ArchiveDayInfo._of(out)

    def worst(self) -> int:
        """The file with which most is lost: refused ones first, then by rows
        missed, then by share, then as handed in.

        Returns:
            Its index.

        Raises:
            EmptyError: All of every file with a role was understood.

        Since 1.0; `ssi_archive_worst` in C.
        """
        out_file = c_size_t()
        try:
            status = _abi.ssi_archive_worst(self._read, byref(out_file))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_worst")
        return out_file.value

    def kind(self, kind: Union[Kind, str]) -> ArchiveKindInfo:
        """From when to when the archive has data on a kind of event, and how
        much of it was understood. Of a kind that follows from two files, such
        as accepted invitations, the one that was understood less counts.

        Args:
            kind: The kind.

        Returns:
            The answer.

        Raises:
            KindError: `kind` is not 1 … KINDS.

        Since 1.0; `ssi_archive_kind` in C.
        """
        out = _abi.ssi_archive_kind_info(sizeof(_abi.ssi_archive_kind_info))
        try:
            status = _abi.ssi_archive_kind(
                self._read, enum_in(Kind, kind, "kind"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_kind", given=locals())
        return ArchiveKindInfo._of(out)

    @property
    def kinds(self) -> Table[ArchiveKindInfo]:
        """Every answer of kind(), in order."""
        return Table(self.kind, Kind)

    def export(self, index: int) -> ExportInfo:
        """Describes an export, given all files read so far.

        Args:
            index: 0 … the number of exports - 1, in the order begun.

        Returns:
            The description.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_archive_export` in C.
        """
        out = _abi.ssi_export_info(sizeof(_abi.ssi_export_info))
        with hold((), self, Archive) as held:
            status = _abi.ssi_archive_export(
                held[0], size_t(index, "index"), byref(out))
            if status:
                raise failure(status, "ssi_archive_export")
            return ExportInfo._of(out)

    @property
    def exports(self) -> Table[ExportInfo]:
        """Every answer of export(), in order."""
        return Table(self.export, None, self._exports)

    def _exports(self) -> int:
        out_exports = c_size_t()
        try:
            status = _abi.ssi_archive_exports(self._read, byref(out_exports))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_exports")
        return out_exports.value

    def export_missing(self, index: int, missing: int) -> int:
        """One of the files that nearly every complete export has and an export
        lacks: it was not asked for, is in another part, or there was nothing
        to put into it.

        Args:
            index: 0 … the number of exports - 1, in the order begun.
            missing: 0 … `missing` of Archive.export() - 1.

        Returns:
            Index of its role.

        Raises:
            SsiIndexError: `index` or `missing` is past the end.

        Since 1.0; `ssi_archive_export_missing` in C.
        """
        out_role = c_size_t()
        try:
            status = _abi.ssi_archive_export_missing(
                self._read, size_t(index, "index"), size_t(missing, "missing"),
                byref(out_role))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_export_missing")
        return out_role.value

    def keep_shape(self, keep: bool) -> None:
        """Says whether files added from now on keep what Archive.shape()
        reports, which takes two kilobytes of memory for each.

        Args:
            keep: True: they do; False, as at first: they do not.

        Since 1.0; `ssi_archive_keep_shape` in C.
        """
        try:
            status = _abi.ssi_archive_keep_shape(
                self._change, boolean(keep, "keep"))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_keep_shape")

    def keep_names(self, keep: bool) -> None:
        """Says whether files added from now on keep the names and the
        addresses of people. They are kept within the budget, and are
        overwritten before their memory is given back.

        Args:
            keep: True: they do; False, as at first: they do not.

        Since 1.0; `ssi_archive_keep_names` in C.
        """
        try:
            status = _abi.ssi_archive_keep_names(
                self._change, boolean(keep, "keep"))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_keep_names")

    def name(self, counterpart: int) -> ArchiveNameInfo:
        """Who a counterpart of the ledger is: the newest name and address in
        the files that keep names, whatever order they came in.

        Args:
            counterpart: The number, as in the ledger that Archive.resolve()
                made.

        Returns:
            The answer.

        Raises:
            EmptyError: No name with this number was kept.

        Since 1.0; `ssi_archive_name` in C.
        """
        out = _abi.ssi_archive_name_info(sizeof(_abi.ssi_archive_name_info))
        with hold((), self, Archive) as held:
            status = _abi.ssi_archive_name(
                held[0], uint64_t(counterpart, "counterpart"), byref(out))
            if status:
                raise failure(status, "ssi_archive_name")
            return ArchiveNameInfo._of(out)

    def shape(self, file: int) -> str:
        """The form of a file, so that one that is not understood can be
        reported: its name, its header, counts of rows by reason, and the forms
        of its dates, in which each digit is 0 and each letter is a. It holds
        no value of a row and no name: a file's name stands there only if it is
        one of LinkedIn's, and is made of a and 0 otherwise.

        Args:
            file: Index of the file.

        Returns:
            The UTF-8 text, several lines.

        Raises:
            SsiIndexError: `file` is past the end.

        Since 1.0; `ssi_archive_shape` in C.
        """
        out_size = c_size_t()
        try:
            status = _abi.ssi_archive_shape(
                self._read, size_t(file, "file"), None, 0, byref(out_size))
            if not status:
                text_room = (c_char * out_size.value)()
                status = _abi.ssi_archive_shape(
                    self._read, size_t(file, "file"), text_room, out_size.value,
                    byref(out_size))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_shape")
        return text_out(text_room.value)

    @staticmethod
    def role(index: int) -> RoleInfo:
        """Describes a role.

        Args:
            index: 0 … the number of roles - 1.

        Returns:
            The description.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_archive_role` in C.
        """
        out = _abi.ssi_role_info(sizeof(_abi.ssi_role_info))
        status = _abi.ssi_archive_role(size_t(index, "index"), byref(out))
        if status:
            raise failure(status, "ssi_archive_role")
        return RoleInfo._of(out)

    #: Every answer of role(), in order.
    roles: ClassVar[ClassTable[RoleInfo]] = ClassTable(
        "role", None, "_roles")

    @staticmethod
    def _roles() -> int:
        out_roles = c_size_t()
        status = _abi.ssi_archive_roles(byref(out_roles))
        if status:
            raise failure(status, "ssi_archive_roles")
        return out_roles.value

    def found(self, index: int) -> bool:
        """Whether a file of a role was handed in (with rows or empty).

        Args:
            index: 0 … the number of roles - 1.

        Returns:
            True if found; False: the role is absent.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_archive_found` in C.
        """
        out_found = c_bool()
        try:
            status = _abi.ssi_archive_found(
                self._read, size_t(index, "index"), byref(out_found))
        except ArgumentError as error:
            raise misused(error, self, Archive) from None
        if status:
            raise failure(status, "ssi_archive_found")
        return out_found.value

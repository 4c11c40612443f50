"""Reads a member's archive, and scores a member, in one call each."""

import datetime
import os
from dataclasses import dataclass, field
from typing import Any, List, Optional, Sequence, Tuple, Union

from ._activity import Activity
from ._archive import Archive
from ._convert import Day, day_out
from ._enums import FileState
from ._errors import EmptyError, MixedError
from ._model import Model
from ._profile import Profile
from ._records import ArchiveNameInfo, ExportInfo, FileInfo, RoleInfo, SkipInfo
from ._score import Score
from ._source import (AnySource, Source, is_workbook, open_source,
                      open_workbook, root_of, roots_in, zips_in)
from ._told import (Told, cause_of, check, default_day, is_unread, tell,
                    words_on, worst_file)

_LISTED_MAX = 2000
_NAME_BYTES_MAX = 4096


@dataclass(frozen=True)
class ArchiveReading:
    """What was read from an archive.

    Attributes:
        profile, activity: The member's facts and events.
        archive: The archive itself, with its report.
        unlisted: Files that were of no use and too many to list.
        passed: Links in a folder, and folders more than eight deep, which were
            not looked into.
    """

    profile: Profile
    activity: Activity
    archive: Archive
    unlisted: int = 0
    passed: List[str] = field(default_factory=list)

    @property
    def day(self) -> Optional[datetime.date]:
        """The day the archive describes, which is the one to score on
        unless another is wanted; None: nothing has a date. `archive.day()`
        says why this day, and what lies after it."""
        told: Told = self.activity._told
        return None if told.day is None else day_out(told.day)

    def name_of(self, counterpart: int) -> Optional[ArchiveNameInfo]:
        """Who a counterpart is: the newest name and address; None: none was
        kept."""
        try:
            return self.archive.name(counterpart)
        except EmptyError:
            return None

    @property
    def worst(self) -> Optional[FileInfo]:
        """The file with which most is lost; None: all was understood."""
        index = worst_file(self.archive)
        return None if index is None else self.archive.file(index)

    @property
    def note(self) -> str:
        """In words, what of the worst file was not understood, why, and what
        to do; "": all was understood. It belongs under a score."""
        index = worst_file(self.archive)
        return "" if index is None else words_on(self.archive, index)

    @property
    def files(self) -> List[FileInfo]:
        """What became of each file."""
        return list(self.archive.files)

    @property
    def exports(self) -> List[ExportInfo]:
        """The exports that were read: form, days, and how much is missing."""
        return list(self.archive.exports)

    @property
    def missing(self) -> List[RoleInfo]:
        """The files that nearly every complete export has, and none of these
        does: what they feed is unobserved."""
        lacking = [{self.archive.export_missing(index, i)
                    for i in range(export.missing)}
                   for index, export in enumerate(self.exports)]
        return [Archive.role(role)
                for role in sorted(set.intersection(*lacking))]

    @property
    def skips(self) -> List[Tuple[FileInfo, SkipInfo]]:
        """Every reason for which rows of a file were skipped."""
        return [(file, self.archive.skip(index, reason))
                for index, file in enumerate(self.files)
                for reason in range(file.reasons)]


def read_archive(source: Union[Source, Sequence[Source]], target: str = "",
                 key: Optional[bytes] = None,
                 memory: Optional[int] = None,
                 names: bool = False) -> ArchiveReading:
    """Reads a member's archive.

    Args:
        source: Path of the ZIP that LinkedIn sent, or of the folder it was
            unpacked to; or a binary file that can seek; or of a workbook
            (.xlsx) of LinkedIn's analytics, or of JSON of the Portability
            API, alone. A list or tuple of them, or a folder with several
            ZIPs or folders: exports of one member, old and new, which count
            as one.
        target: Keywords of the target, separated by commas.
        key: 16 bytes that key the hashes of people.
        memory: The most bytes of memory to read with: those of a file, and
            what is kept of all. A file of which more would be kept is refused
            in the report; one that is larger itself is an error. None: any.
        names: Whether the names of people are kept, for name_of() of what is
            answered.

    Raises:
        EmptyError: Nothing in it is of an archive, or could be read.
        MixedError: Two exports are of two different members.
        ValueError: It is too large for an archive or the memory, packed too tightly to be text, or
            encrypted.
        zipfile.BadZipFile: It is no ZIP, or a damaged one.
        OSError: It cannot be read.
    """
    sources = source if isinstance(source, (list, tuple)) else [source]
    archive = Archive(key, target)
    archive.keep_names(names)
    passed: List[str] = []
    try:
        unlisted = sum(_add_source(archive, each, passed, memory)
                       for each in sources)
        profile, activity = _resolve(archive, passed)
        tell(archive, profile, activity)
    except BaseException:
        archive.close()
        raise
    return ArchiveReading(profile, activity, archive, unlisted, passed)


def _resolve(archive: Archive,
             passed: List[str]) -> Tuple[Profile, Activity]:
    try:
        return archive.resolve()
    except EmptyError as error:
        raise EmptyError(_nothing(archive, passed), error.status,
                         error.function) from None
    except MixedError as error:
        names = " and ".join(_named(archive, file)
                             for file in archive.conflict())
        raise MixedError(f"{names} are of two different members: give the "
                         "exports of one", error.status,
                         error.function) from None


def _nothing(archive: Archive, passed: List[str]) -> str:
    """Why nothing came of an archive."""
    if any(is_unread(file) for file in archive.files):
        return f"No file in it could be read: {cause_of(archive)}"
    names = [file.name for file in archive.files]
    said = "It holds nothing of a LinkedIn archive"
    said += (f"; it holds {', '.join(names[:5])}"
             f"{', ...' if len(names) > 5 else ''}." if names else
             ", and no files.")
    other = [file.name for file in archive.files
             if file.state == FileState.OTHER and file.role != "lead_list"]
    if other:
        said += f" {other[0]} is of Sales Navigator: read_seats() reads it."
    if passed:
        said += (" Links and folders more than eight deep are not looked into, "
                 f"such as {passed[0]}.")
    return said


def _named(archive: Archive, index: int) -> str:
    file = archive.file(index)
    export = archive.export(file.export_index).name
    return (file.name if f"/{export}/" in f"/{file.name}"
            else f"{export}: {file.name}")


def _add_source(archive: Archive, source: Source, passed: List[str],
                memory: Optional[int]) -> int:
    """Hands in a source, and first the ZIPs that lie in it if it is a folder;
    answers how many files were not even listed."""
    zips = zips_in(source)
    unlisted = sum(_add_source(archive, each, passed, memory)
                   for each in zips)
    with open_source(source) as files:
        entries = files.entries()
        passed.extend(files.passed)
        if zips and not _wanted(entries):
            return unlisted
        roots = roots_in(name for name, _ in entries)
        for root in [*roots, "/"] if roots else [""]:
            among = [entry for entry in entries
                     if not roots or root_of(roots, entry[0]) == root]
            if root == "/" and not _wanted(among):
                continue
            label = _plain(root.rstrip("/").rsplit("/", 1)[-1])
            archive.begin_export(label or _label(source), files.day())
            unlisted += _add_all(archive, files, among, memory)
        return unlisted


def _wanted(entries: List[Tuple[str, Any]]) -> bool:
    return any(Archive.wants(_plain(name)) for name, _ in entries)


def _label(source: Source) -> bytes:
    """What an export is called: the last part of its path."""
    if not isinstance(source, (str, os.PathLike)):
        source = getattr(source, "name", "")
        if not isinstance(source, str) or not source:
            return b""
    path = os.path.basename(os.path.normpath(os.fspath(source)))
    return _plain(path)[:_NAME_BYTES_MAX]


def _read(archive: Archive, files: AnySource, place: Any,
          memory: Optional[int]) -> bytes:
    """A file's bytes; leaves the rest of the memory to the archive."""
    if memory is None:
        return files.read(place)
    files.budget.next = max(memory - archive.memory(), 0)
    data = files.read(place)
    # 0 would be no limit.
    archive.set_budget(max(memory - len(data), 1))
    return data


def _add_all(archive: Archive, files: AnySource,
             entries: List[Tuple[str, Any]], memory: Optional[int]) -> int:
    """Hands files in; answers how many were not even listed."""
    listed = unlisted = 0
    for name, place in entries:
        plain = _plain(name)
        if len(plain) > _NAME_BYTES_MAX:
            unlisted += 1
        elif Archive.wants(plain) and is_workbook(plain):
            _add_workbook(archive, plain,
                          _read(archive, files, place, memory))
        elif Archive.wants(plain):
            archive.add(plain, _read(archive, files, place, memory))
        elif listed < _LISTED_MAX:
            archive.add(plain, None)
            listed += 1
        else:
            unlisted += 1
    return unlisted


def _add_workbook(archive: Archive, name: bytes, packed: bytes) -> None:
    """Hands a workbook in; one that cannot be unpacked comes without parts,
    and is refused."""
    archive.begin_workbook(name)
    for part, data in open_workbook(packed) or ():
        path = name + b"/" + _plain(part)
        if Archive.wants(path):
            archive.add(path, data)
    archive.end_workbook()


def _plain(name: str) -> bytes:
    """A file's name as the bytes it had on the disk, up to a NUL."""
    return name.encode("utf-8", "surrogateescape").split(b"\0")[0]


def score(profile: Profile, activity: Activity, day: Optional[Day] = None,
          model: Optional[Model] = None) -> Score:
    """The score of a member as of a day.

    Args:
        profile, activity: The member's facts and events.
        day: The day; None: the member's, that is the day the archive
            describes, if read_archive() made the ledger, or else that of
            the newest event.
        model: The model; None: the reference model.

    Raises:
        UnobservedError: Of what read_archive() made, nothing that counts was
            observed; it says why.
        EmptyError: No day is given, and nothing has a date.
    """
    check(activity)
    if day is None:
        day = default_day(activity)
    if model is not None:
        return Score(model, profile, activity, day)
    with Model() as reference:
        made = Score(reference, profile, activity, day)
    made._made_of = score, (profile, activity, day)
    return made

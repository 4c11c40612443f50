"""Reads a member's archive, and scores a member, in one call each."""

import os
from dataclasses import dataclass
from typing import List, Optional, Sequence, Tuple, Union

from ._activity import Activity
from ._archive import Archive
from ._convert import Day
from ._errors import MixedError
from ._model import Model
from ._profile import Profile
from ._records import ExportInfo, FileInfo, RoleInfo, SkipInfo
from ._score import Score
from ._source import (AnySource, Source, is_workbook, open_source,
                      open_workbook, zips_in)

_LISTED_MAX = 2000
_NAME_BYTES_MAX = 4096


@dataclass(frozen=True)
class ArchiveReading:
    """What an archive told.

    Attributes:
        profile, activity: The member's facts and events.
        archive: The archive itself, with its report.
        unlisted: Files that were of no use and too many to list.
    """

    profile: Profile
    activity: Activity
    archive: Archive
    unlisted: int = 0

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
                 key: Optional[bytes] = None) -> ArchiveReading:
    """Reads a member's archive.

    Args:
        source: Path of the ZIP that LinkedIn sent, or of the folder it was
            unpacked to; or a binary file that can seek; or of a workbook
            (.xlsx) of LinkedIn's analytics, or of JSON of the Portability
            API, alone. A list or tuple of them, or a folder with several
            ZIPs: exports of one member, old and new, which count as one.
        target: Keywords of the target, separated by commas.
        key: 16 bytes that key the hashes of people.

    Raises:
        EmptyError: Nothing in it is of an archive.
        MixedError: Two exports are of two different members.
        ValueError: It is too large, packed too tightly to be text, or
            encrypted.
        zipfile.BadZipFile: It is no ZIP, or a damaged one.
        OSError: It cannot be read.
    """
    sources = source if isinstance(source, (list, tuple)) else [source]
    archive = Archive(key, target)
    try:
        unlisted = sum(_add_source(archive, each) for each in sources)
        profile, activity = _resolve(archive)
    except BaseException:
        archive.close()
        raise
    return ArchiveReading(profile, activity, archive, unlisted)


def _resolve(archive: Archive) -> Tuple[Profile, Activity]:
    try:
        return archive.resolve()
    except MixedError as error:
        names = " and ".join(_named(archive, file)
                             for file in archive.conflict())
        raise MixedError(f"{names} are of two different members: give the "
                         "exports of one", error.status,
                         error.function) from None


def _named(archive: Archive, index: int) -> str:
    file = archive.file(index)
    return f"{archive.export(file.export_index).name}: {file.name}"


def _add_source(archive: Archive, source: Source) -> int:
    """Hands in a source, and first the ZIPs that lie in it if it is a folder;
    answers how many files were not even listed."""
    zips = zips_in(source)
    unlisted = sum(_add_source(archive, each) for each in zips)
    with open_source(source) as files:
        if zips and not any(Archive.wants(_plain(name))
                            for name, _ in files.entries()):
            return unlisted
        archive.begin_export(_label(source), files.day())
        return unlisted + _add_all(archive, files)


def _label(source: Source) -> bytes:
    """What an export is called: the last part of its path."""
    if not isinstance(source, (str, os.PathLike)):
        source = getattr(source, "name", "")
        if not isinstance(source, str):
            return b""
    path = os.path.basename(os.path.normpath(os.fspath(source)))
    return _plain(path)[:_NAME_BYTES_MAX]


def _add_all(archive: Archive, files: AnySource) -> int:
    """Hands all files in; answers how many were not even listed."""
    listed = unlisted = 0
    for name, place in files.entries():
        plain = _plain(name)
        if len(plain) > _NAME_BYTES_MAX:
            unlisted += 1
        elif Archive.wants(plain) and is_workbook(plain):
            _add_workbook(archive, plain, files.read(place))
        elif Archive.wants(plain):
            archive.add(plain, files.read(place))
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
        day: The day; None: the day of the newest event.
        model: The model; None: the reference model.
    """
    if day is None:
        day = activity.days()[1]
    if model is not None:
        return Score(model, profile, activity, day)
    with Model() as reference:
        return Score(reference, profile, activity, day)

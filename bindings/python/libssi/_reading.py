"""Reads a member's archive, and scores a member, in one call each."""

from dataclasses import dataclass
from typing import List, Optional, Tuple

from ._activity import Activity
from ._archive import Archive
from ._convert import Day
from ._model import Model
from ._profile import Profile
from ._records import FileInfo, SkipInfo
from ._score import Score
from ._source import Source, is_workbook, open_source, open_workbook

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
    def skips(self) -> List[Tuple[FileInfo, SkipInfo]]:
        """Every reason for which rows of a file were skipped."""
        return [(file, self.archive.skip(index, reason))
                for index, file in enumerate(self.files)
                for reason in range(file.reasons)]


def read_archive(source: Source, target: str = "",
                 key: Optional[bytes] = None) -> ArchiveReading:
    """Reads a member's archive.

    Args:
        source: Path of the ZIP that LinkedIn sent, or of the folder it was
            unpacked to; or a binary file that can seek; or of a workbook
            (.xlsx) of LinkedIn's analytics, or of JSON of the Portability
            API, alone.
        target: Keywords of the target, separated by commas.
        key: 16 bytes that key the hashes of people.

    Raises:
        EmptyError: Nothing in it is of an archive.
        ValueError: It is too large, packed too tightly to be text, or
            encrypted.
        zipfile.BadZipFile: It is no ZIP, or a damaged one.
        OSError: It cannot be read.
    """
    archive = Archive(key, target)
    try:
        unlisted = _add_all(archive, source)
        profile, activity = archive.resolve()
    except BaseException:
        archive.close()
        raise
    return ArchiveReading(profile, activity, archive, unlisted)


def _add_all(archive: Archive, source: Source) -> int:
    """Hands all files in; answers how many were not even listed."""
    listed = unlisted = 0
    with open_source(source) as files:
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

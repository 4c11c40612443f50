"""What an archive says besides profile and ledger: the day it describes, the
file with which most is lost, and why nothing was observed."""

from typing import Dict, NamedTuple, Optional

from ._activity import Activity
from ._archive import Archive
from ._convert import day_in
from ._enums import FileState, SkipReason, Status
from ._errors import EmptyError, UnobservedError
from ._model import Model
from ._profile import Profile
from ._records import FileInfo, SkipInfo
from ._score import Score

_AS_SENT = (" Give the file as LinkedIn sent it, not as another program saved "
            "it.")
_ADVICE: Dict[int, str] = {
    SkipReason.LANGUAGE: " Set LinkedIn to English and ask for the archive "
                         "again.",
    SkipReason.HEADER: _AS_SENT,
    SkipReason.DATE: _AS_SENT,
    SkipReason.DATE_RANGE: _AS_SENT,
    SkipReason.ORDER: _AS_SENT,
    SkipReason.COLUMNS: _AS_SENT,
    SkipReason.QUOTE: _AS_SENT,
    SkipReason.MEMORY: " Allow it more memory.",
    SkipReason.AMBIGUOUS: " Give it the name that it had in the archive.",
    SkipReason.FORMAT: " Export it again.",
    SkipReason.PERSON: " Add Invitations.csv and Profile.csv.",
}
_REFUSING = (SkipReason.HEADER, SkipReason.LANGUAGE, SkipReason.ORDER,
             SkipReason.MEMORY, SkipReason.AMBIGUOUS, SkipReason.FORMAT)
_SHARE_FINE = 900_000


class Told(NamedTuple):
    """What an archive says about the ledger it made."""

    #: The day it describes, in days since 1970-01-01; None: nothing has a date.
    day: Optional[int]
    #: Whether anything that counts was observed.
    counts: bool
    #: Why not all was, in words.
    cause: str


def is_unread(file: FileInfo) -> bool:
    """Whether a file was not read that looks as if it should be."""
    return file.state == FileState.REFUSED or (
        file.state == FileState.UNKNOWN and file.reasons > 0)


def worst_file(archive: Archive) -> Optional[int]:
    """The file with which most is lost, or that says most about why so little
    was observed."""
    try:
        return archive.worst()
    except EmptyError:
        return next((index for index, file in enumerate(archive.files)
                     if is_unread(file)), None)


def _main_reason(archive: Archive, index: int) -> Optional[SkipInfo]:
    skips = [archive.skip(index, i)
             for i in range(archive.file(index).reasons)]
    refusing = [skip for skip in skips if skip.reason in _REFUSING]
    missed = sorted((skip for skip in skips if skip.missed),
                    key=lambda skip: -skip.rows)
    return next(iter(refusing + missed + skips), None)


def words_on(archive: Archive, index: int) -> str:
    """In words, what of a file was not understood, why, and what to do."""
    file = archive.file(index)
    skip = _main_reason(archive, index)
    if skip is None:
        return f"{file.name} was not read"
    advice = _ADVICE.get(skip.reason, "")
    if is_unread(file):
        return (f"{file.name} was not read (line {skip.line}): "
                f"{skip.sentence}{advice}")
    return (f"{file.missed} of {file.rows} rows not understood in {file.name},"
            f" line {skip.line}: {skip.sentence}"
            f"{advice if file.share < _SHARE_FINE else ''}")


def cause_of(archive: Archive) -> str:
    """Why not all was observed."""
    index = worst_file(archive)
    if index is not None:
        return words_on(archive, index)
    return "The files that would show it are absent or empty."


def tell(archive: Archive, profile: Profile, activity: Activity) -> Told:
    """Asks an archive about the ledger it made, and notes the answer there."""
    day: Optional[int] = None
    try:
        day = day_in(archive.day().day)
    except EmptyError:
        pass
    with Model() as model:
        with Score(model, profile, activity, day or 0) as score:
            counts = score.total().observed_micro > 0
    told = Told(day, counts, cause_of(archive))
    activity._told = told
    return told


def check(activity: Activity) -> None:
    """Refuses what would be a score of nothing, with the cause."""
    told: Optional[Told] = getattr(activity, "_told", None)
    if told is not None and not told.counts:
        raise UnobservedError("The archive shows nothing that counts, so it "
                              f"has no score: {told.cause}",
                              Status.ERROR_UNOBSERVED)


def default_day(activity: Activity) -> int:
    """The day that the archive that made the ledger describes; of another
    ledger that of its newest event."""
    told: Optional[Told] = getattr(activity, "_told", None)
    if told is None:
        return day_in(activity.days()[1])
    if told.day is None:
        raise EmptyError(f"The archive holds no dated event: {told.cause}",
                         Status.ERROR_EMPTY)
    return told.day

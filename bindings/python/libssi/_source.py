"""Where an archive's files come from: a ZIP, a folder, or one file alone.

Names inside a ZIP never become paths. What a ZIP promises is judged before
anything is unpacked, and what comes out is counted while it does. Below a
folder only regular files are seen; links are never followed.
"""

import datetime
import io
import os
import stat
import zipfile
import zlib
from typing import IO, Any, Iterable, Iterator, List, Optional, Tuple, Union

Source = Union[str, "os.PathLike[str]", IO[bytes]]

NAMES_MAX = 200_000
BYTES_MAX = 4_000_000_000
FILE_BYTES_MAX = 2_000_000_000
RATIO_MAX = 200
RATIO_FROM = 100_000_000
DEPTH_MAX = 8
ZIP_DAY_FIRST = (1980, 1, 1)
DAY_MAX = 65_535
BOOK_BYTES_MAX = 64_000_000
_CHUNK = 1 << 20
# Files that every archive has once.
_MARKS = ("profile.csv", "connections.csv")


class ArchiveLimitError(ValueError):
    """The ZIP or folder is no archive of one member, or is dangerous."""


class Budget:
    """Bytes and names that one source may still cost."""

    def __init__(self, bytes_max: int = BYTES_MAX) -> None:
        self.bytes = bytes_max
        self.names = NAMES_MAX
        #: Bytes that the next file may have; None: any.
        self.next: Optional[int] = None
        self._most = "4 GB" if bytes_max == BYTES_MAX else "64 MB"

    def name(self) -> None:
        self.names -= 1
        if self.names < 0:
            raise ArchiveLimitError(f"more than {NAMES_MAX} files")

    def spend(self, name: str, size: int) -> None:
        if size > FILE_BYTES_MAX:
            raise ArchiveLimitError(f"{name}: larger than 2 GB")
        if self.next is not None and size > self.next:
            raise ArchiveLimitError(f"{name}: it needs more memory than is "
                                    "allowed")
        self.bytes -= size
        if self.bytes < 0:
            raise ArchiveLimitError(f"{name}: the files are larger than "
                                    f"{self._most} together")


class ZipSource:
    """The entries of a ZIP."""

    def __init__(self, source: Source, bytes_max: int = BYTES_MAX) -> None:
        self._zip = zipfile.ZipFile(source)
        self.passed: List[str] = []
        self.budget = Budget(bytes_max)

    def __enter__(self) -> "ZipSource":
        return self

    def __exit__(self, *error: object) -> None:
        self._zip.close()

    def entries(self) -> List[Tuple[str, Any]]:
        """Names and places, sorted by name."""
        found = []
        for info in self._zip.infolist():
            if not info.is_dir():
                self.budget.name()
                found.append((info.filename, info))
        return sorted(found, key=lambda entry: entry[0].encode(
            "utf-8", "surrogatepass"))

    def day(self) -> int:
        """The day of the newest entry; -1 if it does not say. The first one
        that a ZIP can hold means nothing."""
        newest = max((info.date_time[:3] for info in self._zip.infolist()),
                     default=ZIP_DAY_FIRST)
        try:
            day = (datetime.date(*newest) - datetime.date(1970, 1, 1)).days
        except ValueError:
            return -1
        return day if newest > ZIP_DAY_FIRST and day <= DAY_MAX else -1

    def read(self, place: zipfile.ZipInfo) -> bytes:
        name, promised = place.filename, place.file_size
        if place.flag_bits & 1:
            raise ArchiveLimitError(f"{name} is encrypted")
        if promised > RATIO_FROM and (
                promised // RATIO_MAX > place.compress_size):
            raise ArchiveLimitError(
                f"{name} unpacks to more than {RATIO_MAX} times its size")
        self.budget.spend(name, promised)
        with self._zip.open(place) as file:
            return bounded(file, promised, name)


def bounded(file: IO[bytes], promised: int, name: str) -> bytes:
    """All bytes of an entry, never more than it promised."""
    parts, size = [], 0
    while True:
        part = file.read(min(_CHUNK, promised - size + 1))
        if not part:
            break
        size += len(part)
        if size > promised:
            raise ArchiveLimitError(f"{name} is larger than it promised")
        parts.append(part)
    if size != promised:
        raise zipfile.BadZipFile(f"{name} is smaller than it promised")
    return b"".join(parts)


class FolderSource:
    """The regular files below a folder."""

    def __init__(self, path: "Union[str, os.PathLike[str]]") -> None:
        self._root = os.fspath(path)
        #: Links, and folders too deep, which are not looked into.
        self.passed: List[str] = []
        self.budget = Budget()

    def __enter__(self) -> "FolderSource":
        return self

    def __exit__(self, *error: object) -> None:
        """Nothing is left open."""

    def entries(self) -> List[Tuple[str, Any]]:
        self.passed = []
        found = list(self._walk(self._root, "", 0))
        self.passed.sort()
        return sorted(found, key=lambda entry: os.fsencode(entry[0]))

    def _walk(self, folder: str, prefix: str,
              depth: int) -> Iterator[Tuple[str, str]]:
        with os.scandir(folder) as items:
            for item in items:
                name = prefix + item.name
                if item.is_file(follow_symlinks=False):
                    self.budget.name()
                    yield name, item.path
                elif item.is_symlink():
                    self.passed.append(name)
                elif not item.is_dir(follow_symlinks=False):
                    continue
                elif depth == DEPTH_MAX:
                    self.passed.append(name)
                else:
                    yield from self._walk(item.path, name + "/", depth + 1)

    def day(self) -> int:
        """Unknown: the files' times are those of unpacking."""
        return -1

    def read(self, place: str) -> bytes:
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(
            os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(place, flags), "rb") as file:
            state = os.fstat(file.fileno())
            if not stat.S_ISREG(state.st_mode):
                raise ArchiveLimitError(f"{place} is no longer a file")
            self.budget.spend(place, state.st_size)
            return file.read(state.st_size)


class FileSource:
    """One file of an archive, such as a workbook, that was given alone."""

    def __init__(self, path: "Union[str, os.PathLike[str]]") -> None:
        self._path = os.fspath(path)
        self.budget = Budget()
        self.passed: List[str] = []

    def __enter__(self) -> "FileSource":
        return self

    def __exit__(self, *error: object) -> None:
        """Nothing is left open."""

    def entries(self) -> List[Tuple[str, Any]]:
        return [(os.path.basename(self._path), self._path)]

    def day(self) -> int:
        """Unknown: its time may be that of a copy."""
        return -1

    def read(self, place: str) -> bytes:
        with open(place, "rb") as file:
            self.budget.spend(place, os.fstat(file.fileno()).st_size)
            return file.read()


def is_workbook(name: bytes) -> bool:
    return name.lower().endswith(b".xlsx")


def zips_in(source: Source) -> "List[str]":
    """The ZIPs that lie in a folder: exports of one member."""
    if not isinstance(source, (str, os.PathLike)) or (
            not os.path.isdir(source)):
        return []
    with os.scandir(os.fspath(source)) as items:
        return sorted(item.path for item in items
                      if item.name.lower().endswith(".zip")
                      and item.is_file(follow_symlinks=False))


def roots_in(names: "Iterable[str]") -> "List[str]":
    """The folders that have a profile or connections, each with its slash:
    archives that lie side by side; none if there is only one."""
    found = {name[:name.rfind("/") + 1] for name in names
             if name.rsplit("/", 1)[-1].lower() in _MARKS
             and "__MACOSX" not in name.split("/")}
    return sorted(found) if len(found) > 1 else []


def root_of(roots: "List[str]", name: str) -> str:
    """The innermost of these in which a file lies; "/": in none."""
    return max((root for root in roots if name.startswith(root)), key=len,
               default="/")


AnySource = Union[ZipSource, FolderSource, FileSource]


def open_source(source: Source) -> AnySource:
    """A ZIP by its path or as an open file, or a folder by its path, or a
    workbook or JSON by its path."""
    if isinstance(source, (str, os.PathLike)):
        if os.path.isdir(source):
            return FolderSource(source)
        if os.fspath(source).lower().endswith((".xlsx", ".json")):
            return FileSource(source)
    return ZipSource(source)


def is_part(name: str) -> bool:
    """Whether the library may read this part of a workbook."""
    return name.startswith(("xl/w", "xl/sharedStrings")) and (
        name.endswith(".xml"))


def open_workbook(packed: bytes) -> "Optional[List[Tuple[str, bytes]]]":
    """The parts of a workbook that may be read, by their paths in it; None if
    it cannot be unpacked, or not within its limit."""
    if len(packed) > BOOK_BYTES_MAX:
        return None
    try:
        with ZipSource(io.BytesIO(packed), BOOK_BYTES_MAX) as book:
            return [(name, book.read(place)) for name, place in book.entries()
                    if is_part(name)]
    except (zipfile.BadZipFile, zlib.error, ArchiveLimitError, OSError,
            EOFError, NotImplementedError, RuntimeError, ValueError):
        return None

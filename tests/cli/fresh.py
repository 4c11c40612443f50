"""Archives and files of a test's own, each in a fresh folder."""

import pathlib
import tempfile

import archives


def folder(program, files=None):
    """A fresh folder archive."""
    place = pathlib.Path(tempfile.mkdtemp(dir=program.folder)) / "archive"
    return archives.make_folder(place, archives.COMPLETE if files is None
                                else files)


def write(program, name, data):
    """A fresh file."""
    place = pathlib.Path(tempfile.mkdtemp(dir=program.folder)) / name
    place.write_bytes(data)
    return place


def packed(program, files=None, **extra):
    """A fresh ZIP archive."""
    place = pathlib.Path(tempfile.mkdtemp(dir=program.folder)) / "a.zip"
    return archives.make_zip(place, archives.COMPLETE if files is None
                             else files, **extra)


# Command line

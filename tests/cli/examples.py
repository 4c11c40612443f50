"""The examples in the help of each command, typed as they stand there."""

import os
import pathlib
import shutil
import subprocess
import tempfile

import archives
import benchmarks
import navigator
from cohorts import NAMES, people, table
from every import COMMANDS
from harness import test


def stage(program, sample):
    """A folder with what the examples speak of, and the program on a path."""
    place = pathlib.Path(tempfile.mkdtemp(dir=program.folder))
    shutil.make_archive(str(place / "archive"), "zip", sample)
    (place / "team").mkdir()
    for name in ("anna", "ben"):
        shutil.copy(place / "archive.zip", place / f"team/{name}.zip")
    archives.make_folder(place / "navigator",
                         {name: text.encode() for name, text
                          in navigator.FILES.items()})
    shutil.copy(benchmarks.publish(program, people(140, 1)),
                place / "software.ssib")
    (place / "readings.csv").write_text(program.good("history", "--csv", sample))
    (place / "scores.csv").write_text(table(people(140, 1), ("member", *NAMES)))
    (place / "bin").mkdir()
    os.symlink(program.path, place / "bin/ssi")
    return place


def of(program, command):
    """The examples of a command's help."""
    out = program.good(*command.split(), "--help").partition("Examples:\n")[2]
    lines = out.replace("\\\n", " ").splitlines()
    assert lines and all(line.startswith("  ssi ") for line in lines), command
    assert any(line.startswith(f"  ssi {command} ") or line == f"  ssi {command}"
               for line in lines), command
    return lines


@test
def test_examples(program, sample):
    """the examples of every help run as they are pasted"""
    place = stage(program, sample)
    seen = set()
    for command in COMMANDS:
        for line in of(program, command):
            done = subprocess.run(
                ["bash", "-e", "-c", line], cwd=place, check=False,
                capture_output=True, text=True, stdin=subprocess.DEVNULL,
                env=program.environment(PATH=f"{place}/bin:/usr/bin:/bin"))
            assert done.returncode == 0, (line, done.stderr)
            assert done.stdout or ">" in line, line
            assert line not in seen, line
            seen.add(line)

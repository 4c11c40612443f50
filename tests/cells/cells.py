"""The library on every cell of cells.txt: one hash of the vectors, and the same
bytes of the sample's report. Prints TAP.

Usage: cells.py GROUP-OR-CELL... --said FILE [--report FILE] [--controls]

--said is a file whose last line is what the vectors came to in the default build,
--report one with what `ssi report --json` says of the sample there; without it
reports are left out. A cell fails if what its line names is missing, if a program
ends with an error, prints nothing or too little, or comes to anything else.
--controls plants each of these, which must be found. Programs are built in the
folder it is run in.

The library is compiled file by file: once for the replay of the vectors and for
sample.c, which writes the report. Packages of other languages bring their own of
both.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import time
import typing

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path.append(str(HERE.parent / "support"))
from tap import Tap  # noqa: E402
SAMPLE = ROOT / "examples/sample/archive"
SAID = re.compile(r"(?:# )?((\d+) cases, hash ([0-9a-f]{16}))(?:, .*)?")
CASES = 10000
SECONDS = 1800
ROUNDING = ("lib/base/integer.h", "return (part + whole / 2) / whole;",
            "return (part + whole / 3) / whole;")


class Cell(typing.NamedTuple):
    group: str
    name: str
    command: str
    under: str
    root: pathlib.Path = ROOT  # whose library it is


class Red(Exception):
    """What is wrong with a cell."""


def table():
    cells = []
    for line in (HERE / "cells.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells.append(Cell(*(word.strip() for word in line.split("|"))))
    names = [cell.name for cell in cells]
    assert len(set(names)) == len(names), "two cells have one name"
    return cells


def run(words, found=None, **options):
    """What a command prints. It must be there, and end well; if not, and there is
    a list of what was found, that is added to it."""
    try:
        done = subprocess.run([str(word) for word in words], check=False,
                              capture_output=True, timeout=SECONDS,
                              stdin=subprocess.DEVNULL, **options)
    except FileNotFoundError:
        raise Red(f"{words[0]} is not installed") from None
    except subprocess.TimeoutExpired:
        raise Red(f"{words[0]} took more than {SECONDS} s") from None
    said = done.stdout.decode(errors="replace")
    if done.returncode:
        end = (said + done.stderr.decode(errors="replace"))[-800:]
        red = (f"{pathlib.Path(words[0]).name} ended with {done.returncode}: "
               f"{end}")
        if found is None:
            raise Red(red)
        found.append(red)
    return said


def compiler(cell):
    words = shlex.split(cell.command)
    if words[0] == "zig":
        words[:1] = shlex.split(os.environ.get("ZIG", "zig"))
    return [*words, "-std=c11", f"-I{cell.root / 'include'}",
            f"-I{cell.root / 'lib'}"]


def runner(cell):
    words = shlex.split(cell.under)
    if words[:1] == ["level"]:
        told = run(["/lib64/ld-linux-x86-64.so.2", "--help"])
        # Debian's qemu 7.2 would not do: it faults on a masked load of nothing.
        if not re.search(rf"^ *{re.escape(words[1])} \(supported", told, re.M):
            raise Red(f"this processor is no {words[1]}")
        return []
    return [str(ROOT / word) if word.startswith("tests/") else word
            for word in words]


def build(cell, place, jobs):
    """The replay and the sample, of one library."""
    command = compiler(cell)

    def compiled(source):
        made = place / f"{source.parent.name}-{source.stem}.o"
        run([*command, "-c", source, "-o", made], cwd=place)
        return made

    parts = [sorted((cell.root / "lib").glob("*/*.c")),
             sorted((ROOT / "tests/vectors").glob("re*.c")), [HERE / "sample.c"]]
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        library, replay, sample = [list(pool.map(compiled, part))
                                   for part in parts]
    ending = ".exe" if cell.under == "wine" else ""
    made = [place / f"replay{ending}", place / f"sample{ending}"]
    for program, objects in zip(made, (replay, sample)):
        run([*command, *objects, *library, "-o", program], cwd=place)
    return made


def compiled_cell(cell, place, options, found):
    """What the replay says, and the file of the report."""
    replay, sample = build(cell, place, options.jobs)
    under = runner(cell)
    said = run([*under, replay, *sorted((ROOT / "tests/vectors").glob("*.txt"))],
               found, cwd=place)
    if options.report is None:
        return said, None
    names = sorted(path.relative_to(SAMPLE).as_posix()
                   for path in SAMPLE.rglob("*") if path.is_file())
    out = place / "report.json"
    run([*under, sample, out, SAMPLE, *names], found, cwd=place)
    return said, out


def package_cell(cell, place, options, found):
    """The same of a package, which a script installs and asks."""
    del options
    words = shlex.split(cell.command)
    out = place / "report.json"
    said = run([str(ROOT / words[0]) if "/" in words[0] else words[0],
                *words[1:]], found, cwd=place,
               env={**os.environ, "SSI_CELL_REPORT": str(out)})
    return said, out


def hash_of(said):
    """What the last line that tells a hash says."""
    found = [match for match in map(SAID.fullmatch, said.splitlines()) if match]
    if not found:
        raise Red("said no hash" if said.strip() else "said nothing")
    if int(found[-1][2]) < CASES:
        raise Red(f"{found[-1][1]}: fewer than {CASES:,} cases")
    return found[-1][1]


def problems(cell, options):
    """What is wrong with a cell; nothing, if it is as it must be."""
    place = options.place / cell.name
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    found = []
    kind = package_cell if cell.under == "package" else compiled_cell
    try:
        said, out = kind(cell, place, options, found)
    except Red as red:
        return [*found, str(red)]
    try:
        told = hash_of(said)
        if told != options.said:
            found.append(f"{told}, not {options.said}")
    except Red as red:
        found.append(str(red))
    if options.report is not None:
        if not out.is_file() or not out.read_bytes():
            found.append("wrote no report")
        elif out.read_bytes() != options.report:
            found.append("another report")
    return found


def changed(place):
    """A copy of the library with one rounding that is another."""
    for part in ("lib", "include"):
        shutil.copytree(ROOT / part, place / part, dirs_exist_ok=True)
    name, old, new = ROUNDING
    text = (place / name).read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{name} no longer holds {old!r}"
    (place / name).write_text(text.replace(old, new), encoding="utf-8")
    return place


def planted(options):
    """What must be found: a name, a cell, and what is said of it."""
    yield ("another rounding", Cell(
        "", "control-rounding", "gcc -O1", "", changed(options.place / "changed")),
        "replay ended with 1: ", r"hash [0-9a-f]{16}, not \d+ cases, hash",
        "another report")
    yield ("a runner that prints nothing",
           Cell("", "control-silent", "tcc", "true"),
           "said nothing", "wrote no report")
    yield ("a compiler that is missing",
           Cell("", "control-compiler", "no-such-compiler", ""),
           "no-such-compiler is not installed")
    yield ("a runner that is missing",
           Cell("", "control-runner", "tcc", "no-such-runner"),
           "no-such-runner is not installed")
    yield ("a processor that is not of the level",
           Cell("", "control-level", "tcc", "level x86-64-v9"),
           "this processor is no x86-64-v9")
    yield ("a package that prints nothing",
           Cell("", "control-package", "true", "package"),
           "said nothing", "wrote no report")


def chosen(names):
    """The cells of these names or groups, in the order of the table."""
    cells = table()
    known = {cell.name for cell in cells} | {cell.group for cell in cells}
    unknown = set(names) - known
    if unknown:
        sys.exit(f"cells.py: no cell or group {', '.join(sorted(unknown))}")
    return [cell for cell in cells if {cell.name, cell.group} & set(names)]


def last_line(path):
    """What a file of the default build says, for argparse."""
    said = pathlib.Path(path).read_text(encoding="utf-8").splitlines()[-1:]
    if not said or not SAID.fullmatch(said[0]):
        raise argparse.ArgumentTypeError(f"{path} tells no hash")
    return said[0]


def contents(path):
    """The bytes of a file that must have some, for argparse."""
    found = pathlib.Path(path).read_bytes()
    if not found:
        raise argparse.ArgumentTypeError(f"{path} is empty")
    return found


def processor():
    """Seconds that the programs it has run took of the processor."""
    times = os.times()
    return times.children_user + times.children_system


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="+")
    parser.add_argument("--said", type=last_line, required=True)
    parser.add_argument("--report", type=contents)
    parser.add_argument("--controls", action="store_true")
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    options.place = pathlib.Path.cwd() / "cells"
    tap = Tap()
    cells = chosen(options.names)
    print(f"# the default build: {options.said}")
    for cell in cells:
        began, used = time.monotonic(), processor()
        wrong = problems(cell, options)
        tap.say(not wrong, f"{cell.name}: the same vectors"
                + (" and report" if options.report is not None else ""), *wrong)
        print(f"# {cell.command}: {time.monotonic() - began:.0f} s, "
              f"{processor() - used:.0f} s of the processor", flush=True)
        shutil.rmtree(options.place / cell.name, ignore_errors=True)
    for what, cell, *wanted in planted(options) if options.controls else ():
        found = "\n".join(problems(cell, options))
        wrong = [f"{want!r} is not in: {found}" for want in wanted
                 if not re.search(want, found)]
        tap.say(not wrong, f"found: {what}", *wrong)
    words = SAID.fullmatch(options.said)
    print(f"# figure vector-cases {words[2]}")
    print(f"# figure vector-hash {words[3]}")
    if {cell.group for cell in cells} & set(options.names):
        print(f"# figure cells {len(cells)}")
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())

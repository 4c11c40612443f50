#!/usr/bin/python3
"""Each command of the program when its output cannot be written, the disk is
full, or a signal comes: it ends with 1 and a sentence, or as the signal wants,
and each file is as it was or as it should be. trouble.py PROGRAM SAMPLE [TEST]

Signals come at allocations, spread over the work, and before and after every call
that has to do with files. SSI_JOBS run at a time. Prints TAP.
"""

import concurrent.futures
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import tempfile

import allocations
import commands
from tap import Tap  # by the path of commands

ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PLACES = 12
# In English, and in French, which one of the cases speaks.
CANNOT_WRITE = re.compile(b"cannot write the output: |"
                          b"impossible d\xe2\x80\x99\xc3\xa9crire la sortie")

# Mounts a small disk over a folder, copies what is in FROM to it and works there:
# SIZE FOLDER FROM TO COMMAND. What is left is copied to TO.
FULL_DISK = """
mount -t tmpfs -o size=$1 none "$2" || exit 99
for file in "$3"/*; do [ ! -e "$file" ] || cp "$file" "$2"; done
to=$4
cd "$2" && shift 4
"$@"
code=$?
for file in *; do [ ! -e "$file" ] || cp "$file" "$to"; done
exit $code
"""


def writes(given):
    return [case for case in given if case.makes]


def full_output(program, case):
    """What cannot be printed is an error, however long it is."""
    usual = commands.run(program, case)
    with open("/dev/full", "wb") as full:
        ran = commands.run(program, case, stdout=full)
    assert ran.code == 1, ran.code
    assert CANNOT_WRITE.search(ran.err), ran.err
    assert not commands.wrong(case, usual, ran), \
        commands.wrong(case, usual, ran)


def closed_output(program, case):
    """Whoever reads no further is no news, but the work was not done."""
    usual = commands.run(program, case)
    reader, writer = os.pipe()
    os.close(reader)
    ran = commands.run(program, case, stdout=writer)
    os.close(writer)
    assert ran.code == 1 and b"write" not in ran.err, (ran.code, ran.err)
    ran.err += b"ssi: as if it had said so\n"
    assert not commands.wrong(case, usual, ran)


def limited(program, case, size):
    return commands.run(
        program, case, before=lambda: resource.setrlimit(
            resource.RLIMIT_FSIZE, (size, size)))


def small_files(program, case):
    """A limit of sizes, as ulimit -f sets it, is a full disk."""
    usual = commands.run(program, case)
    most = max(len(usual.files[name]) for name in case.makes)
    for size in (0, 1, most // 2, most - 1):
        ran = limited(program, case, size)
        assert ran.code == 1 and b"cannot write it: " in ran.err, ran.err
        assert not commands.wrong(case, usual, ran), \
            commands.wrong(case, usual, ran)
    ran = limited(program, case, most)
    assert ran.code == 0 and not commands.wrong(case, usual, ran), ran.err


def on_small_disk(program, case, size):
    """Runs a case on a disk of its own; None where none can be mounted."""
    disk, given, left = (tempfile.mkdtemp(dir=program.folder)
                         for _ in range(3))
    for name, data in case.finds.items():
        pathlib.Path(given, name).write_bytes(data)
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", FULL_DISK, "-", size, disk, given, left,
         program.path, *map(os.fspath, case.words)],
        stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=120,
        env=program.environment())
    if done.returncode == 99 or b"unshare: " in done.stderr:
        return None
    return commands.Ran(done.returncode, done.stdout, done.stderr,
                        commands.files_in(left))


def full_disk(program, case):
    """No room for the new file: the old one stays, and no rest of it."""
    usual = commands.run(program, case)
    ran = on_small_disk(program, case, "4k")  # one page, for what is there
    if ran is None:
        return " # SKIP no disk can be mounted here"
    assert ran.code == 1, (ran.code, ran.err)
    assert os.strerror(28).encode() in ran.err, ran.err
    assert not commands.wrong(case, usual, ran), \
        commands.wrong(case, usual, ran)
    return None


class Signals:
    """The library that sends a signal, and where it may."""

    def __init__(self, place):
        self.library = pathlib.Path(place) / "signals.so"
        subprocess.run(["gcc", "-std=gnu11", "-O1", "-shared", "-fPIC",
                        allocations.HERE / "signals.c", "-o", self.library],
                       check=True)

    def count(self, program, case):
        place = pathlib.Path(tempfile.mkdtemp(dir=program.folder)) / "count"
        usual = commands.run(program, case, LD_PRELOAD=str(self.library),
                             SSI_SIGNAL_COUNT=str(place))
        assert usual.code == 0, usual.err
        return usual, *map(int, place.read_text().split())

    def run(self, program, case, number, **at):
        return commands.run(
            program, case, LD_PRELOAD=str(self.library),
            SSI_SIGNAL=str(int(number)), **{name: str(value) for name, value
                                            in at.items()},
            before=lambda: signal.signal(number, signal.SIG_DFL)
            if number != signal.SIGKILL else None)

    def places(self, program, case):
        """The usual run, and each place for a signal."""
        usual, most, files = self.count(program, case)
        found = [{"SSI_SIGNAL_ALLOCATION": at}
                 for at in allocations.spread(most, PLACES)]
        # Files are only ended and removed where one is made.
        if case.makes:
            found += [{"SSI_SIGNAL_FILE": at} for at in
                      allocations.spread(files, 40 * PLACES)]
        return usual, found


def left_over(case, usual, ran):
    """What a signal left that it must not."""
    return [name for name, data in ran.files.items()
            if data not in (case.finds.get(name), usual.files.get(name))] + [
                name for name in case.finds if name not in ran.files]


def stopped(program, case, signals):
    """A signal at any place: it ends the program, and nothing is left."""
    usual, places = signals.places(program, case)
    for index, at in enumerate(places):
        number = ENDINGS[index % len(ENDINGS)]
        ran = signals.run(program, case, number, **at)
        # At its last calls the work was done.
        assert ran.code == -number, (at, number, ran.code, ran.err)
        found = left_over(case, usual, ran)
        assert not found, (at, number, found)
    return f", {len(places)} places"


def killed(program, case, signals):
    """What nobody can catch leaves a rest: such a rest is found."""
    usual, places = signals.places(program, case)
    assert any(left_over(case, usual, signals.run(
        program, case, signal.SIGKILL, **at)) for at in places)


def tried(what, program, case, *more):
    """What a test said, and whether it failed."""
    try:
        return what(program, case, *more), False
    except AssertionError as error:
        return str(error)[:500], True


def main(path, sample, only=""):
    tap = Tap()
    jobs = int(os.environ.get("SSI_JOBS", "1"))
    with tempfile.TemporaryDirectory() as place, \
            concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        program = commands.begin(path, place)
        given = commands.cases(program, os.path.abspath(sample))
        assert not commands.missing(given), commands.missing(given)
        signals = Signals(place)
        report = next(case for case in given if case.name == "report")
        tests = [("output on a full disk", full_output, given, ()),
                 ("output that nobody reads", closed_output, given, ()),
                 ("a limit of sizes", small_files, writes(given), ()),
                 ("no room on the disk", full_disk,
                  [case for case in given if case.finds], ()),
                 ("signals", stopped, given, (signals,)),
                 ("a signal that none can catch", killed, [report], (signals,))]
        ran = [(title, case, pool.submit(tried, what, program, case, *more))
               for title, what, cases, more in tests for case in cases
               if only in title]
        for title, case, ends in ran:
            said, failed = ends.result()
            more = "" if failed else said or ""
            tap.say(not failed, f"{title}: {case.name}{more}", said)
        print(f"# figure fault-commands {len(commands.COMMANDS)}")
    return tap.end()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

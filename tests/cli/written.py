"""What is written: nothing half when a signal comes, nothing lost when two write
at once; and files of the program's own that are absurdly large."""

import os
import resource
import signal
import subprocess
import tempfile
import time

import benchmarks
import checks
from fresh import write
from harness import test

# The disk takes its time: whoever writes waits there.
SLOW = """
#define _GNU_SOURCE
#include <unistd.h>
int fsync(int file) { (void)file; usleep(WAIT * 1000); return 0; }
"""


def slowly(program, milliseconds):
    """The environment in which writing a file takes so long."""
    place = write(program, "slow.c", SLOW.encode())
    made = place.with_suffix(".so")
    subprocess.run(["cc", "-shared", "-fPIC", f"-DWAIT={milliseconds}", place,
                    "-o", made], check=True)
    slow = program.environment(LD_PRELOAD=str(made))
    # The sanitizer wants to come first.
    slow["ASAN_OPTIONS"] = ":".join(filter(None, (
        slow.get("ASAN_OPTIONS"), "verify_asan_link_order=0")))
    return slow


def begin(program, words, environment, folder):
    return subprocess.Popen([program.path, *map(str, words)], cwd=folder,
                            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, env=environment)


def end(process):
    out, err = process.communicate(timeout=120)
    return process.returncode, out.decode(), err.decode()


def stopped(program, sample, number, slow):
    """What is in the folder after a signal in the middle of a write."""
    folder = tempfile.mkdtemp(dir=program.folder)
    # Whoever runs the tests may ignore it, as nohup does, and that is inherited.
    before = signal.getsignal(number)
    if number != signal.SIGKILL:
        signal.signal(number, signal.SIG_DFL)
    process = begin(program, ["report", sample, "-o", "page.html"], slow, folder)
    if number != signal.SIGKILL:
        signal.signal(number, before)
    until = time.monotonic() + 60
    while not os.listdir(folder):
        assert process.poll() is None and time.monotonic() < until
        time.sleep(0.01)
    time.sleep(0.2)
    process.send_signal(number)
    code, _, _ = end(process)
    assert code == -number, code
    return os.listdir(folder)


@test
def test_signal_leaves_nothing(program, sample):
    """a signal in the middle of a write leaves no temporary file"""
    slow = slowly(program, 60000)
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        assert stopped(program, sample, number, slow) == [], number
    # What cannot be caught shows that it was there.
    left = stopped(program, sample, signal.SIGKILL, slow)
    assert len(left) == 1 and left[0].startswith("page.html."), left


@test
def test_ignored_signal(program, sample):
    """a signal that is ignored, as nohup does, does not end a write"""
    slow = slowly(program, 1000)
    folder = tempfile.mkdtemp(dir=program.folder)
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    process = begin(program, ["report", sample, "-o", "page.html"], slow, folder)
    signal.signal(signal.SIGHUP, before)
    while not os.listdir(folder):
        assert process.poll() is None
        time.sleep(0.01)
    process.send_signal(signal.SIGHUP)
    code, _, err = end(process)
    assert code == 0, err
    assert os.listdir(folder) == ["page.html"]


@test
def test_two_write_first(program, sample):
    """of two that make the same file at once, one is told so clearly"""
    slow = slowly(program, 1500)
    folder = tempfile.mkdtemp(dir=program.folder)
    words = ["report", sample, "-o", "page.html"]
    ends = [end(each) for each in
            [begin(program, words, slow, folder) for _ in range(2)]]
    assert sorted(code for code, _, _ in ends) == [0, 1], ends
    err = next(err for code, _, err in ends if code == 1)
    assert "page.html was written by another program just now" in err, err
    assert os.listdir(folder) == ["page.html"]


@test
def test_two_begin_a_budget(program, _):
    """of two that begin a budget at once, one counts and the other is told"""
    slow = slowly(program, 1500)
    host = benchmarks.Host(program)
    asked = [host.words(benchmarks.people(250, 1), "--yes", "--epsilon",
                        "1/2", to=f"{n}.ssib", name=f"B{n}") for n in range(2)]
    ends = [end(each) for each in
            [begin(program, words, slow, host.folder) for words in asked]]
    assert sorted(code for code, _, _ in ends) == [0, 1], ends
    err = next(err for code, _, err in ends if code == 1)
    assert "budget was written by another program just now" in err, err
    assert "try again" in err
    told = [f"{n}.ssib" for n in range(2) if (host.folder / f"{n}.ssib").exists()]
    assert len(told) == 1, told
    # Tried again, it goes on from what the first has spent.
    again = asked[ends.index(next(e for e in ends if e[0] == 1))]
    got = checks.parse(program.good(*again, "--json"))
    assert got["serial"] == 2 and str(got["left"]) == "0.500000", got
    assert not [n for n in os.listdir(host.folder) if n.startswith("budget.")]


def large(program, size):
    """A file of that size, without a byte on the disk."""
    path = write(program, "large", b"")
    os.truncate(path, size)
    return path


def busy():
    """Seconds that programs run from here took of a processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


@test
def test_absurd_sizes(program, sample):
    """a file of an absurd size is refused with a sentence, and not read"""
    huge = large(program, 1 << 40)
    for words in (["score", sample, "--model", huge],
                  ["score", sample, "--benchmark", huge],
                  ["benchmark", "show", huge],
                  ["calibrate", sample, huge], ["compare", sample, huge]):
        before = busy()
        program.bad(1, *words, says=[f"{huge}: it is larger than 16 MB"])
        assert busy() - before < 20, words
    host = benchmarks.Host(program)
    rows = benchmarks.people(140, 1)
    for option in ("--budget", "--key"):
        err = host.refused(1, rows, option, huge, says=["it is larger than"])
        assert str(huge) in err
    # What comes from a pipe has no size until it is read.
    with open("/dev/zero", "rb") as endless:
        done = subprocess.run([program.path, "benchmark", "show", "-"],
                              stdin=endless, capture_output=True, check=False,
                              env=program.environment(), timeout=60)
    assert done.returncode == 1
    assert b"it is larger than 16 MB" in done.stderr, done.stderr

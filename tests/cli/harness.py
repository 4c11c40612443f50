"""Running the program, and telling the results as TAP."""

import os
import pty
import select
import subprocess
import sys
import traceback

TESTS = []


def test(function):
    """Registers a test; its docstring says what must hold."""
    TESTS.append(function)
    return function


class Answer:
    """What one run of the program gave."""

    def __init__(self, code, out, err):
        self.code = code
        self.out = out
        self.err = err


class Program:
    """The program under test, in a clean environment."""

    def __init__(self, path, folder):
        self.path = os.path.abspath(path)
        self.folder = folder

    def environment(self, **extra):
        clean = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"}
        for key in ("ASAN_OPTIONS", "UBSAN_OPTIONS", "LD_LIBRARY_PATH"):
            if key in os.environ:
                clean[key] = os.environ[key]
        clean.update(extra)
        return clean

    def run(self, *words, cwd=None, stdout=subprocess.PIPE, **extra):
        done = subprocess.run(
            [self.path, *map(os.fspath, words)],
            stdin=subprocess.DEVNULL,
            stdout=stdout,
            stderr=subprocess.PIPE,
            cwd=cwd or self.folder,
            env=self.environment(**extra),
            timeout=120,
            check=False,
        )
        out = done.stdout.decode("utf-8") if done.stdout is not None else ""
        return Answer(done.returncode, out, done.stderr.decode("utf-8"))

    def good(self, *words, **extra):
        """A run that must succeed; its standard output."""
        answer = self.run(*words, **extra)
        assert answer.code == 0, (words, answer.code, answer.err)
        return answer.out

    def bad(self, code, *words, says=(), **extra):
        """A run that must fail with a message and print no data."""
        answer = self.run(*words, **extra)
        assert answer.code == code, (words, answer.code, answer.err)
        assert answer.out == "", answer.out
        assert answer.err.startswith("ssi: "), answer.err
        for part in says:
            assert part in answer.err, (part, answer.err)
        return answer.err

    def on_terminal(self, *words, **extra):
        """A run whose standard output is a terminal of 80 columns."""
        leader, follower = pty.openpty()
        process = subprocess.Popen(
            [self.path, *map(os.fspath, words)],
            stdin=subprocess.DEVNULL,
            stdout=follower,
            stderr=subprocess.PIPE,
            cwd=self.folder,
            env=self.environment(**extra),
        )
        os.close(follower)
        text = drain(leader)
        err = process.stderr.read().decode("utf-8")
        process.stderr.close()
        os.close(leader)
        return Answer(process.wait(), text, err)


def drain(handle):
    """All that arrives at a terminal until the other side closes it."""
    parts = []
    while True:
        ready, _, _ = select.select([handle], [], [], 60)
        assert ready, "the program hangs"
        try:
            part = os.read(handle, 65536)
        except OSError:
            break
        if not part:
            break
        parts.append(part)
    return b"".join(parts).decode("utf-8").replace("\r\n", "\n")


def run_all(*arguments):
    """Runs all tests; answers the number of failures."""
    failures = 0
    print(f"1..{len(TESTS)}")
    for number, function in enumerate(TESTS, 1):
        title = " ".join(function.__doc__.split())
        try:
            function(*arguments)
            print(f"ok {number} - {title}")
        except Exception:  # a test may fail in any way
            failures += 1
            print(f"not ok {number} - {title}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
        sys.stdout.flush()
    return failures

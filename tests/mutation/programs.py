"""The test programs that judge a mutant: those of tests/unit that use the shared
library, the vectors, and the laws with one seed. They run without forks, and with
bounds on processor time and memory, so that another load on the machine kills
no mutant.
"""

import os
import resource
import subprocess
from pathlib import Path

MEMORY = 2 << 30
# What a program may take: so many times what it takes, and some seconds.
TIMES = 8
SECONDS = 3
PATIENCE = 300  # seconds on the wall, whatever the load
UNMEASURED = 5.0  # seconds of a program that nobody has measured


class Program:
    """One of them. `seconds` of the processor are what it takes."""

    def __init__(self, name, command, speaks=False):
        self.name = name
        self.command = [str(word) for word in command]
        self.seconds = UNMEASURED
        self.speaks = speaks  # what it prints must be what it once printed
        self.said = None      # when it was measured: of the library as it is
        self.printed = b""    # the last time

    def run(self, folder, **variables):
        """With the library in this folder. Answers whether it passes."""
        most = int(self.seconds * TIMES + SECONDS)
        bounded = ["prlimit", f"--cpu={most}", f"--as={MEMORY}", "--core=0",
                   *self.command]
        try:
            done = subprocess.run(
                bounded, env=environment(folder, **variables),
                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL, check=False, timeout=PATIENCE)
        except subprocess.TimeoutExpired:
            return False
        self.printed = done.stdout
        return (done.returncode == 0
                and not (self.speaks and self.said not in (None, done.stdout)))

    def measure(self, folder, **variables):
        """Runs it with the library as it is; answers whether it passes, as it
        must. Takes its time, and what it prints: no run of a mutant may."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        passes = self.run(folder, **variables)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.seconds = (after.ru_utime + after.ru_stime
                        - before.ru_utime - before.ru_stime)
        self.said = self.printed
        return passes


def environment(folder, **variables):
    return {**os.environ, "LD_LIBRARY_PATH": str(folder), "CK_FORK": "no",
            "CK_VERBOSITY": "silent", "CK_TAP_LOG_FILE_NAME": "/dev/null",
            "SSI_SEED": "1", **variables}


def is_public(path):
    """Programs of tests/unit that begin with `private` have the static library
    inside."""
    return (path.is_file() and os.access(path, os.X_OK)
            and not path.name.startswith("unit_private"))


def programs_of(root, build):
    """All, by name, in the order that is used where times are not known."""
    build = Path(build)
    paths = sorted(filter(is_public, build.glob("tests/unit/unit_*")))
    laws = sorted(filter(is_public, build.glob("tests/laws/law_*")))
    vectors = sorted(Path(root).glob("tests/vectors/*.txt"))
    found = [Program(path.name.removeprefix("unit_"), [path]) for path in paths]
    found.append(Program("vectors", [build / "tests/vectors/replay", *vectors],
                         speaks=True))
    found += [Program(path.name, [path]) for path in laws]
    return {program.name: program for program in found}

"""What the stages of tests/run are made of, with invented builds and programs: the
log of each is its own, and no fuzzer runs for ever. Prints TAP.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path.append(str(TESTS / "support"))
from tap import Tap  # noqa: E402
# A stage by its name and what it calls, as tests/run sets it up.
STAGE = """
set -euo pipefail
here=$1 root=${1%/*} work=$2 results=$2/results lanes=2 jobs=1 stage=$3
place=$work/$stage
source "$here/stages.sh"
mkdir -p "$results" "$place"
cd "$place"
: >"$results/$stage"
"""
BUILD = """project('invented')
foreach name, about : {'one': ['sweep', '0'], 'two': ['other', '0'],
                       'long': ['sweep', '1'], 'longer': ['law', '3']}
  test(name, find_program('sh'), suite: about[0],
    args: ['-c', 'echo "# figure said-by ' + name + '"; sleep ' + about[1]])
endforeach
"""


class Stages:
    def __init__(self, folder):
        self.folder = folder
        self.environment = {k: v for k, v in os.environ.items()
                            if not k.startswith(("SSI_", "MESON", "NINJA"))}

    def begin(self, name, text):
        return subprocess.Popen(
            ["bash", "-c", STAGE + text, "-", TESTS, self.folder, name],
            env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True)

    def run(self, name, text):
        """What it said, its code, and its results."""
        done = self.begin(name, text)
        said, _ = done.communicate()
        return said, done.returncode, self.results(name)

    def results(self, name):
        return (self.folder / "results" / name).read_text().splitlines()


def logs(what, stages):
    build = stages.folder / "build"
    source = stages.folder / "source"
    source.mkdir()
    (source / "meson.build").write_text(BUILD)
    subprocess.run(["meson", "setup", "-Dbackend=ninja", build, source], check=True,
                   stdout=subprocess.DEVNULL)
    of = {name: [line for test in tests for line in (
        f"pass {name}: {test}", f"figure said-by {test}")]
          for name, tests in (("sweeps", ["one", "long"]), ("laws", ["longer"]))}
    # The longer log is written first: nothing of it may stay.
    both = [stages.begin("laws", f"meson_tests {build} --suite law"),
            stages.begin("sweeps", f"meson_tests {build} --suite sweep")]
    for each in both:
        each.communicate()
    what("two stages at once on one build have each their own results",
         {name: stages.results(name) for name in of} == of)
    again = stages.run("laws", f"meson_tests {build} --suite other")[2]
    what("a stage has those of its last tests",
         again == ["pass laws: two", "figure said-by two"])
    none = stages.run("laws", f"meson_tests {build} --suite nothing")[2]
    what("a stage whose choice is no test has failed, whatever ran before",
         none == ["fail laws: no test ran"])


def fuzzers(what, stages):
    """A program in the place of a fuzzer says what it was told."""
    fuzzer = """
cat >fuzz-names <<'END'
#!/bin/sh
echo "told $*"
END
chmod +x fuzz-names
"""
    for seconds, wish in (("0", "1"), ("-1", "1"), ("20", "20")):
        said, code, _ = stages.run("fuzz", f"{fuzzer}run_fuzzer names {seconds}")
        what(f"{seconds} seconds are {wish}",
             code == 0 and f" -max_total_time={wish} " in said)
    soak = """
compile_for_fuzzers() { :; }; compile_for_program_fuzzers() { :; }
compile_for_differential() { :; }; link_fuzzer() { :; }; commit() { :; }
run_fuzzer() { echo "$1 for $2"; executions=1; }
fuzz_report() { echo "report for $1"; figure fuzz-report-executions 1; }
stage_fuzz_soak
"""
    stages.environment["SSI_SOAK_SECONDS"] = "3"
    said, code, _ = stages.run("fuzz-soak", soak)
    targets = [line for line in said.splitlines() if " for " in line
               and not line.startswith("==")]
    what("a soak of fewer seconds than targets takes one for each",
         code == 0 and len(targets) > 10
         and all(line.endswith(" for 1") for line in targets))


def main():
    results = Tap()

    def what(name, good):
        results.say(good, name)

    with tempfile.TemporaryDirectory() as temporary:
        stages = Stages(pathlib.Path(temporary))
        logs(what, stages)
        fuzzers(what, stages)
    return results.end()


if __name__ == "__main__":
    sys.exit(main())

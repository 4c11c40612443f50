"""This library against that of commit 29a1fbf, in time only. Prints TAP.

Usage: before.py FOLDER [--launches N]

Builds into FOLDER what before.c measures: the library of that commit, which git
has in the history, by gcc; and this one by gcc and by each clang there is. They
are launched in turn, each of them N times; a ratio is the median of those within
one turn. A clone without that commit is said to be one, and nothing is compared
with it.

Points differ, because the model does: what is compared is the time that the same
members take.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
BENCH = ROOT / "tests/bench"
COMMIT = "29a1fbf"
ATTEMPTS = 3  # a comparison that a busy machine spoilt is made again
CLANGS = ("clang-14", "clang-19")
# Of gcc's time then, at most.
THEN = {
    "event": 0.80, "member": 0.58, "mixed": 0.65, "kept_event": 0.42,
    "kept_member": 0.45, "score_50": 0.60, "score_1000": 1.00,
    "scorer": 200 / 440,  # of 440 us on the machine it was first measured on
}
# Of a score of the same member, by the same library.
CALLS = {"call_60": ("score_60", 0.40), "call_1000": ("score_1000", 0.50)}
CLANG_AT_MOST = 1.08  # of gcc's time, for ...
BY_CLANG = ("event", "member")
TOLD = {
    "event": "an event of members of 1,100", "member": "a member of 60 events",
    "mixed": "an event in no order", "kept_event": "an event of a dataset",
    "kept_member": "a member of 60 in a dataset",
    "score_50": "a score of 50 events", "score_60": "a score of 60 events",
    "score_1000": "a score of 1,000 events",
    "scorer": "a scorer, compiled",
    "call_60": "60 events through a scorer",
    "call_1000": "1,000 events through a scorer",
}


def run(*words, **more):
    return subprocess.run([str(word) for word in words], check=True, text=True,
                          stdout=subprocess.PIPE, **more).stdout


def has_commit():
    command = ["git", "-C", str(ROOT), "cat-file", "-e", COMMIT + "^{commit}"]
    return subprocess.run(command, stderr=subprocess.DEVNULL,
                          check=False).returncode == 0


def old_tree(folder):
    tree = folder / "tree"
    shutil.rmtree(tree, ignore_errors=True)
    tree.mkdir(parents=True)
    archive = subprocess.run(["git", "-C", str(ROOT), "archive", COMMIT],
                             check=True, stdout=subprocess.PIPE).stdout
    subprocess.run(["tar", "-x", "-C", str(tree)], input=archive, check=True)
    return tree


def build(tree, folder, compiler, *macros):
    """The library as meson builds it, and the program that measures it."""
    made = folder / "build"
    if not (made / "build.ninja").exists():
        run("meson", "setup", made, tree, env={**os.environ, "CC": compiler})
    run("ninja", "-C", made, "lib/libssi.a")
    program = folder / "measure"
    run(compiler, "-std=c11", "-O2", *macros, f"-I{tree}/include", f"-I{BENCH}",
        *(BENCH / name for name in ("before.c", "population_columns.c",
                                    "population_make.c")),
        made / "lib/libssi.a", "-lm", "-pthread", "-o", program)
    return program


def measure(program):
    lines = run(program, env={**os.environ, "MALLOC_PERTURB_": "0"}).splitlines()
    return {name: float(time) for name, time in map(str.split, lines)}


def launch(programs, launches):
    """The times of each program, launch by launch."""
    times = {name: [] for name in programs}
    for _ in range(launches):
        for name, program in programs.items():
            times[name].append(measure(program))
    return times


def ratio(times, one, what, other, than):
    return statistics.median(
        a[what] / b[than] for a, b in zip(times[one], times[other]))


def judge(times):
    """(is it good, what is told) for each gate."""
    found = []

    def add(one, what, other, than, most, words):
        value = ratio(times, one, what, other, than)
        found.append((value <= most, f"{words}: {value:.2f} (at most {most:.2f})"))

    for what, most in THEN.items():
        if "then" in times:
            add("gcc", what, "then", what, most, f"{TOLD[what]}, of that of {COMMIT}")
    for what, (than, most) in CALLS.items():
        add("gcc", what, "gcc", than, most, f"{TOLD[what]}, of {TOLD[than]}")
    for clang in times:
        if clang.startswith("clang"):
            for what in BY_CLANG:
                add(clang, what, "gcc", what, CLANG_AT_MOST,
                    f"{TOLD[what]} by {clang}, of gcc's")
    return found


def tell(times):
    for name, launches in times.items():
        print(f"# {name}: " + ", ".join(
            f"{what} {min(one[what] for one in launches):.1f}"
            for what in launches[0]) + " ns")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--launches", type=int, default=7)
    options = parser.parse_args()
    folder = options.folder.resolve()
    programs = {}
    skipped = []
    if has_commit():
        programs["then"] = build(old_tree(folder / "then"), folder / "then",
                                 "gcc", "-DBEFORE")
    else:
        skipped.append(f"times of commit {COMMIT} # SKIP it is not in the "
                       "history: a shallow clone, or no clone")
    for compiler in ("gcc", *CLANGS):
        if shutil.which(compiler):
            place = folder / compiler
            place.mkdir(parents=True, exist_ok=True)
            programs[compiler] = build(ROOT, place, compiler)
        else:
            skipped.append(f"times by {compiler} # SKIP it is not installed")
    for _ in range(ATTEMPTS):
        times = launch(programs, options.launches)
        found = judge(times)
        tell(times)
        if all(good for good, _ in found):
            break
    found += [(True, text) for text in skipped]
    for number, (good, text) in enumerate(found, 1):
        print(f"{'ok' if good else 'not ok'} {number} - {text}")
    print(f"1..{len(found)}")
    return 0 if all(good for good, _ in found) else 1


if __name__ == "__main__":
    sys.exit(main())

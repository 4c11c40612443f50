"""Counts instructions of the library and holds them to a baseline. Prints TAP.

Usage: instructions.py BUILD [--write | --self-test]

Counted by callgrind are the functions of libssi.so.1 alone, not those of the C
library, in one score, one history, one population call and one call of a dataset
(instructions.c). A count that is more than 2 % off that of instructions.json is
a failure, be it more or less: if it is meant, write the file anew (--write) with
the change that moved it.

A count depends on the compiler, its options and the processor's kind, which the
file names: one list of counts for each. A build by another compiler, or on
another kind of processor, is refused, neither passed nor compared: its counts
say nothing about these. --write replaces the list of the build's compiler.
"""

import argparse
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile

BASELINE = pathlib.Path(__file__).with_suffix(".json")
CALLS = ("score", "history", "population", "dataset")
SHARE = 0.02
LIBRARY = "libssi.so"


def output(*command):
    return subprocess.run(command, check=True, text=True,
                          capture_output=True).stdout


def compilers(build):
    """Who made the library, as it says itself."""
    said = output("readelf", "-p", ".comment", str(build / "lib/libssi.so.1"))
    names = re.findall(r"^ +\[ *[0-9a-f]+\]  (.*)$", said, re.M)
    return sorted({re.sub(r" \(.*?\)|:", "", name) for name in names})


def built_by(build):
    """What a count depends on."""
    options = {option["name"]: option["value"] for option in json.loads(output(
        "meson", "introspect", "--buildoptions", str(build)))}
    names = ("optimization", "debug", "c_args", "b_lto", "b_sanitize",
             "b_coverage", "b_ndebug", "debug_checks")
    return {"compiler": ", ".join(compilers(build)),
            "processor": platform.machine(),
            "options": {name: options[name] for name in names}}


def own_cost(profile):
    """Instructions in the library's own functions, from a callgrind file.

    A cost line has a position and a number. One that follows `calls=` is what
    the callee took, which is counted there already.
    """
    names, inside, called, total = {}, False, False, 0
    for line in profile.splitlines():
        thing = re.match(r"ob=\((\d+)\)(?: (.*))?$", line)
        if thing:
            if thing[2]:
                names[thing[1]] = thing[2]
            inside = LIBRARY in names[thing[1]]
        elif found := re.match(r"cob=\((\d+)\) (.*)$", line):
            names[found[1]] = found[2]
        elif line.startswith("calls="):
            called = True
        elif found := re.match(r"(?:[+-]?\d+|\*|0x[0-9a-f]+) (\d+)$", line):
            if inside and not called:
                total += int(found[1])
            called = False
    return total


def count(build, call):
    with tempfile.TemporaryDirectory() as folder:
        profile = pathlib.Path(folder) / "profile"
        subprocess.run(
            ["valgrind", "-q", "--tool=callgrind", "--collect-atstart=no",
             "--toggle-collect=counted", f"--callgrind-out-file={profile}",
             str(build / "tests/bench/instructions"), call],
            check=True, env={**os.environ, "LD_BIND_NOW": "1"})
        found = own_cost(profile.read_text(encoding="utf-8"))
    if not found:
        raise SystemExit(f"Bail out! callgrind counted nothing of {call}")
    return found


def close(found, wanted):
    return abs(found - wanted) <= SHARE * wanted


def compare(counts, baseline):
    """Pairs: whether it holds, and a line about it."""
    for call in CALLS:
        found, wanted = counts[call], baseline["counts"][call]
        yield (close(found, wanted),
               f"instructions of {call}: {found:,}, {100 * (found / wanted - 1):+.2f} % "
               f"from {wanted:,} (at most {100 * SHARE:g} % either way)")


def baseline_of(here, baselines):
    """The counts of the same compiler, of whatever version and options."""
    for baseline in baselines:
        if family(baseline["built"]) == family(here):
            return baseline
    return None


def family(built):
    """gcc leaves its name in what clang made, by the files of the C library."""
    return "clang" if "clang" in built["compiler"] else "gcc"


def refusals(here, baseline):
    if not baseline:
        yield False, f"instructions: no counts of {here['compiler']}"
        return
    for name, wanted in baseline["built"].items():
        if here[name] != wanted:
            yield (False, f"instructions: the counts are of {name} {wanted}, "
                          f"this build is of {here[name]}: not compared")


def off(baseline, call, factor):
    changed = {**baseline["counts"],
               call: round(baseline["counts"][call] * factor)}
    return {**baseline, "counts": changed}


def self_test(here, counts, baseline):
    """Baselines of these counts, moved: 3 % is noticed, 1 % is not."""
    exact = {"built": here, "counts": counts}
    other = {**here, "compiler":
             "GCC 1.0" if family(here) == "clang" else "clang version 1.0"}
    for call in CALLS:
        for factor in (0.97, 1.03):
            found = sum(not good for good, _ in
                        compare(counts, off(exact, call, factor)))
            yield found == 1, f"instructions of {call} off by {factor:g}: found"
        for factor in (0.99, 1.01):
            yield (all(good for good, _ in
                       compare(counts, off(exact, call, factor))),
                   f"instructions of {call} off by {factor:g}: accepted")
    older = {**here, "compiler": here["compiler"] + ".0"}
    yield bool(list(refusals(older, baseline))), "another version is refused"
    yield bool(list(refusals(here, None))), "another compiler is refused"
    yield (baseline_of(here, [{"built": other}, {"built": older}])
           == {"built": older}, "counts of the same compiler are found")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build", type=pathlib.Path)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--self-test", action="store_true")
    options = parser.parse_args()
    if not shutil.which("valgrind"):
        raise SystemExit("Bail out! valgrind is not installed")
    here = built_by(options.build)
    counts = {call: count(options.build, call) for call in CALLS}
    baselines = json.loads(BASELINE.read_text(encoding="utf-8"))
    if options.write:
        others = [one for one in baselines if family(one["built"]) != family(here)]
        baselines = sorted([*others, {"built": here, "counts": counts}],
                           key=lambda one: family(one["built"]), reverse=True)
        BASELINE.write_text(json.dumps(baselines, indent=2) + "\n",
                            encoding="utf-8")
    baseline = baseline_of(here, baselines)
    if options.self_test:
        checks = list(self_test(here, counts, baseline))
    else:
        checks = list(refusals(here, baseline)) or list(
            compare(counts, baseline))
    for number, (good, text) in enumerate(checks, 1):
        print(f"{'ok' if good else 'not ok'} {number} - {text}")
    print(f"1..{len(checks)}")
    return 0 if all(good for good, _ in checks) else 1


if __name__ == "__main__":
    sys.exit(main())

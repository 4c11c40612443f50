"""Whether the tests reached every line and branch of lib/, and showed of every
condition that it decides alone (MC/DC): of `a && b`, that the result turns with
a while b stays, and with b while a stays.

Usage: coverage.py BUILD LOG PROFILES
       coverage.py --self-test FOLDER

BUILD was made by clang with -fcoverage-mcdc; LOG is what ninja said meanwhile,
PROFILES the folder of what the tests left behind. Nothing is left out: a
decision that clang cannot judge is a failure, and so is a source with functions
of which nothing was measured. What several sources include is reached if it was
through one of them. Prints TAP, and figures; exit code 1 if something is
missing. --self-test plants what must be found, in FOLDER.
"""

import collections
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
UNJUDGED = "unsupported MC/DC boolean expression"
EXPANSION = 1  # kinds of regions


def run(command, **more):
    return subprocess.run([str(word) for word in command], check=True, **more)


def export(library, profiles):
    """What llvm-cov knows of a library."""
    merged = profiles / "all.profdata"
    run(["llvm-profdata-19", "merge", "-sparse", "-o", merged,
         *sorted(profiles.glob("*.profraw"))])
    said = run(["llvm-cov-19", "export", "-skip-expansions",
                f"-instr-profile={merged}", library], stdout=subprocess.PIPE)
    return json.loads(said.stdout)["data"][0]


def lines_of(segments):
    """The count of each line with code, as llvm-cov has it: the largest of the
    regions that begin in the line, and of the one that was open before it. A gap
    that ends in the line leaves the one around it open, which llvm-cov forgets."""
    begun, counts, before = collections.defaultdict(list), {}, None
    for line, _, count, counted, entry, gap in segments:
        begun[line].append((count, counted, entry, gap))
    for line in range(min(begun, default=1), max(begun, default=0) + 1):
        here = begun[line]
        if before and before[3] and here and not here[0][2]:
            before = here[0]
        starts = [count for count, counted, entry, gap in here
                  if counted and entry and not gap]
        skipped = here and here[0][2] and not here[0][1]
        if not skipped and (starts or before and before[1]):
            counts[line] = max(starts + [before[0] if before else 0])
        before = here[-1] if here else before
    return counts


class Measured:
    """By place: a file, where in it, and for what is inside of a macro where
    that stands."""

    def __init__(self, data, build):
        self.build = build
        self.files = {self.name(file["filename"]) for file in data["files"]}
        self.lines = {(self.name(file["filename"]), line): count
                      for file in data["files"]
                      for line, count in lines_of(file["segments"]).items()}
        self.branches, self.conditions = {}, {}
        for function in data["functions"]:
            self.add(function)

    def name(self, said):
        return (self.build / said).resolve()

    def add(self, function):
        names = [self.name(said) for said in function["filenames"]]
        macros = {region[6]: (region[5], *region[:4])
                  for region in function["regions"] if region[7] == EXPANSION}
        for branch in function["branches"]:
            place = (names[branch[6]], *branch[:4], macros.get(branch[6]))
            ways = self.branches.setdefault(place, [0, 0])
            ways[0] += branch[4]
            ways[1] += branch[5]
        times = collections.Counter()
        for *span, _, _, shown in function["mcdc_records"]:
            # The record does not say in which file it is, nor which use of a
            # macro: the first of them stands first.
            inside = sorted({
                branch[6] for branch in function["branches"]
                if span[:2] <= branch[:2] and branch[2:4] <= span[2:]}) or [0]
            use = inside[min(times[tuple(span)], len(inside) - 1)]
            times[tuple(span)] += 1
            place = (names[use], *span, macros.get(use))
            before = self.conditions.get(place, [False] * len(shown))
            self.conditions[place] = [a or b for a, b in zip(before, shown)]


class Report:
    """Results as lines of TAP, each after the places that speak against it."""

    def __init__(self, root):
        self.root, self.number, self.bad, self.lines = root, 0, 0, []

    def at(self, file, *place):
        shown = file.relative_to(self.root) if self.root in file.parents else file
        return ":".join(str(part) for part in (shown, *place))

    def result(self, what, faults):
        self.number += 1
        self.bad += bool(faults)
        self.lines += [f"# {fault}" for fault in sorted(faults)]
        self.lines.append(f"{'not ok' if faults else 'ok'} {self.number} - {what}")

    def share(self, what, count, missed, covered):
        """Of so many things, all but these were reached."""
        self.lines += [f"# figure {what} {count}",
                       f"# figure {covered} {count - len(missed)}"]
        self.result(f"{what}: {count - len(missed)} of {count}", missed)


def unmeasured(root, files):
    """Sources with a function, as the formatter writes one, of which nothing is
    known."""
    return [path for path in sorted((root / "lib").glob("*/*.c"))
            if path not in files and
            re.search(r"\) \{$", path.read_text(encoding="utf-8"), re.M)]


def judge(root, data, build, log):
    measured, report = Measured(data, build), Report(root)
    report.result("all sources are measured",
                  [f"{report.at(path)}: nothing was measured"
                   for path in unmeasured(root, measured.files)] +
                  ([] if measured.conditions else ["no decision was measured"]))
    report.result("clang judges every decision", {
        f"{line.split(' warning: ')[0]} clang cannot judge this decision: write "
        "it as a flat row of conditions"
        for line in log.splitlines() if UNJUDGED in line})
    report.share("lines", len(measured.lines),
                 [report.at(*place) + ": never reached"
                  for place, count in measured.lines.items() if count == 0],
                 "lines-covered")
    report.share("branches", 2 * len(measured.branches),
                 [f"{report.at(*place[:3])}: never {word}"
                  for place, ways in measured.branches.items()
                  for word, count in zip(("true", "false"), ways) if count == 0],
                 "branches-covered")
    report.lines.append(f"# figure mcdc-decisions {len(measured.conditions)}")
    report.share("mcdc-conditions", sum(map(len, measured.conditions.values())),
                 [f"{report.at(*place[:3])}: condition {number} of {len(shown)} "
                  "never decides alone"
                  for place, shown in measured.conditions.items()
                  for number, alone in enumerate(shown, 1) if not alone],
                 "mcdc-covered")
    report.lines.append(f"1..{report.number}")
    return report


# A library of one function, and what of it its caller leaves out.
SOUND = """int tried(int a, int b, int c) {
  if ((a && b) || c) return 1;
  return 0;
}
"""
CALLS = ["tried(1, 1, 0)", "tried(1, 0, 0)", "tried(0, 1, 0)", "tried(0, 1, 1)"]
PLANTED = {
    "nothing": (SOUND, CALLS, []),
    "a condition that is true and false, but never decides": (
        SOUND, ["tried(1, 1, 0)", "tried(1, 0, 1)", "tried(0, 1, 0)"],
        ["# lib/room/tried.c:2:7: condition 2 of 3 never decides alone",
         "# lib/room/tried.c:2:7: condition 3 of 3 never decides alone"]),
    "a line and a branch": (
        SOUND.replace("  return 0;", "  if (b > 1)\n    return 2;\n  return 0;"),
        CALLS, ["# lib/room/tried.c:3:7: never true",
                "# lib/room/tried.c:4: never reached"]),
    "a nested decision": (
        SOUND.replace("return 0", "return a && !(b || c)"), CALLS,
        ["cannot judge this decision"]),
    "the second use of a macro with a decision": (
        "#define EITHER(a, b) ((a) || (b))\n" +
        SOUND.replace("return 0", "return EITHER(a, b) + EITHER(c, b)"),
        CALLS + ["tried(0, 0, 0)"],
        ["# lib/room/tried.c:1:23: condition 1 of 2 never decides alone"]),
    "the same macro in a second function": (
        "#define EITHER(a, b) ((a) || (b))\n" +
        SOUND.replace("return 0", "return EITHER(a, b)") +
        "int again(int a, int b) {\n  return EITHER(a, b);\n}\n",
        CALLS + ["tried(0, 0, 0)", "again(1, 0)"],
        ["# lib/room/tried.c:1:23: condition 1 of 2 never decides alone"]),
    "a source that is left out": (SOUND, CALLS, ["nothing was measured"]),
}


def plant(folder, what, source, calls):
    """Builds it, runs it, and answers what is said of it."""
    (folder / "lib/room").mkdir(parents=True)
    (folder / "lib/room/tried.c").write_text(source, encoding="utf-8")
    if what == "a source that is left out":
        (folder / "lib/room/forgotten.c").write_text(SOUND, encoding="utf-8")
    (folder / "main.c").write_text(
        "int tried(int a, int b, int c);\nint again(int a, int b);\n"
        "int main(void) {\n" +
        "".join(f"  (void){call};\n" for call in calls) + "  return 0;\n}\n",
        encoding="utf-8")
    said = run(["clang-19", "-O1", "-fprofile-instr-generate",
                "-fcoverage-mapping", "-fcoverage-mcdc", "-fPIC", "-shared",
                "lib/room/tried.c", "-o", "tried.so"],
               cwd=folder, stderr=subprocess.PIPE, text=True).stderr
    run(["clang-19", "main.c", "./tried.so", "-o", "main"], cwd=folder)
    run(["./main"], cwd=folder,
        env={"LLVM_PROFILE_FILE": "profiles/%m.profraw"})
    return judge(folder, export(folder / "tried.so", folder / "profiles"), folder,
                 said)


def self_test(folder):
    bad = 0
    for number, (what, (source, calls, wanted)) in enumerate(PLANTED.items(), 1):
        report = plant(folder / str(number), what, source, calls)
        found = bool(report.bad) == bool(wanted) and all(
            any(text in line for line in report.lines) for text in wanted)
        bad += not found
        print("".join(f"#   {line}\n" for line in report.lines) +
              f"{'ok' if found else 'not ok'} {number} - planted: {what}")
    print(f"1..{len(PLANTED)}")
    return bad


def main():
    if sys.argv[1] == "--self-test":
        return 1 if self_test(pathlib.Path(sys.argv[2]).resolve()) else 0
    build, log, profiles = map(pathlib.Path, sys.argv[1:])
    report = judge(ROOT, export(build / "lib/libssi.so", profiles),
                   build.resolve(), log.read_text(encoding="utf-8"))
    print("\n".join(report.lines))
    return 1 if report.bad else 0


if __name__ == "__main__":
    sys.exit(main())

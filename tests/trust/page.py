"""Writes doc/testing.md: what tests/run has found on this tree, and what not.

Usage: page.py OUT --ended FOLDER --tree HASH --commit NAME --untested FILE

Standard input has a line for each stage: its tier (first or second), its name and
what it shows, with tabs between. FOLDER has a file for each stage that has ended,
as tests/run writes it: lines of a word and a text. A stage counts if it has
passed on the tree HASH; any other, its figures too, is told as not tested. What
several stages tell of one thing is one row; where they contradict each other, the
page says so among what failed, and the code is 1.
"""

import argparse
import pathlib
import re
import sys

STAGE_SECONDS = 10 * 60
ALL_SECONDS = 4 * 60 * 60
# Figures that add up, whichever stages tell them. Any other is one number of this
# tree: who tells it again tells the same.
SUMS = {"oracle-members", "differential-members", "cells", "fuzz-executions",
        "fuzz-report-executions"}
# What figures are, in this order. One that is not here keeps its name.
FIGURES = {
    "vector-cases": "cases of the vectors, from an independent implementation",
    "vector-hash": "hash of all their results, the same in each of these stages",
    "oracle-members": "random members against an implementation of the page alone, "
        "in all stages together; those of one seed are the same in several builds",
    "differential-members":
        "random members by every way to a score, and that implementation",
    "differential-members-large":
        "more of them, with too many rows for the columns of a population",
    "lines": "lines of the library",
    "lines-covered": "of these reached by the public tests",
    "branches": "branches of the library",
    "branches-covered": "of these taken by the public tests",
    "mcdc-decisions": "decisions of the library with more than one condition",
    "mcdc-conditions": "conditions in decisions of the library",
    "mcdc-covered": "of these shown to decide on their own (MC/DC)",
    "mutants-listed": "small changes made to the library that every run tries",
    "mutants-listed-killed": "of these found by a test",
    "mutants-drawn": "small changes drawn at random",
    "mutants-killed": "of these found by a test",
    "mutants-equivalent": "of these that change nothing",
    "mutants-accepted":
        "of these that none of the programs tried on it finds, each with its reason",
    "mutants-survived":
        "of these that none of the programs tried on it finds, without a reason",
    "cells": "compilers, options and platforms with the same results, in all stages "
        "together",
    "fuzz-executions": "inputs that libFuzzer tried, in all stages together",
    "fuzz-report-executions":
        "reports that the fuzzer of the page tried, in all stages together",
    "fuzz-soak-executions": "inputs of the long search by all fuzzers, over all "
        "commits since the search began",
    "fuzz-soak-hours":
        "hours of that search, over all commits since the search began",
    "proof-goals": "goals of the proof, all proved",
    "proof-functions": "functions that are proved",
    "faults-swept": "allocations of the program that failed, one after the other",
    "faults-swept-python": "the same below the Python package",
    "faults-swept-node": "the same below the Node package",
    "fault-commands": "command lines of the program whose allocations failed",
    "hosts": "unusual hosts (rounding, no C library, seccomp, fast-math, "
        "MemorySanitizer) with the same results",
    "stack-largest-frame": "bytes of the largest frame on the stack",
    "stack-deepest-chain": "bytes of the deepest chain of calls on the stack",
}
WORD = re.compile(r"(\w+) (.*)", re.S)
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")


class Ended:
    """How a stage ended."""

    def __init__(self, path):
        self.about = {}
        self.figures, self.failed, self.skipped = {}, [], []
        # What a check says may hold any character: lines end with \n alone.
        lines = path.read_bytes().decode("utf-8", "replace").split("\n")
        for line in filter(None, lines):
            word, text = WORD.fullmatch(line).groups()
            if word == "figure":
                name, value = text.split(" ", 1)
                self.figures.setdefault(name, []).append(value)
            elif word == "fail":
                self.failed.append(text)
            elif word == "skip":
                self.skipped.append(text)
            else:
                self.about[word] = text

    def number(self, word):
        return int(self.about[word])

    @property
    def day(self):
        return self.about["date"][:10]


def together(name, values):
    """One value of all that were told: their sum, or what all of them are; None
    if they contradict each other."""
    if name in SUMS and all(re.fullmatch(r"\d+", value) for value in values):
        return str(sum(map(int, values)))
    return values[0] if len(set(values)) == 1 else None


def thousands(value):
    return f"{int(value):,}" if re.fullmatch(r"\d+", value) else value


def many(count, what):
    return f"{count:,} {what}" + ("" if count == 1 else "s")


def lasted(seconds):
    hours, rest = divmod(seconds, 3600)
    return (f"{hours} h " if hours else "") + (
        f"{rest // 60} min" if seconds >= 600 else f"{seconds} s")


def table(heads, rows, right=()):
    yield "| " + " | ".join(heads) + " |"
    yield "|" + "|".join("---:" if head in right else "---"
                         for head in heads) + "|"
    for row in rows:
        yield "| " + " | ".join(text.replace("|", "\\|") for text in row) + " |"


def on_this_tree(ended, tree):
    return ended and ended.about["tree"] == tree


def passed_here(ended, tree):
    return on_this_tree(ended, tree) and ended.about["state"] == "passed"


def quoted(lines):
    """What a stage said, in a list below it, as it stands."""
    return [f"    - `{UNSEEN.sub(' ', line).replace('`', chr(39))}`"
            for line in lines]


def not_tested(stages, tree):
    """Lists of lines: what failed here, what did not run, what was not tried."""
    failed, not_run, not_tried = [], [], []
    for _, name, shows, ended in stages:
        what = f"`{name}` ({shows})"
        if passed_here(ended, tree):
            continue
        if not on_this_tree(ended, tree):
            before = ""
            if (ended and ended.about["state"] == "passed"
                    and ended.about["tree"] != "changed"):
                before = f"; it passed on another state on {ended.day}"
            not_run.append(f"- {what}{before}")
        elif ended.about["state"] == "failed":
            failed.append(f"- {what} on {ended.day}:")
            failed += quoted(ended.failed)
        else:
            not_tried.append(f"- {what}: only in part, and not counted below:")
            not_tried += quoted(ended.skipped)
    return failed, not_run, not_tried


def told(counted):
    """By figure, in their order: values, each with its stage."""
    found = {}
    for _, stage, _, ended in counted:
        for name, values in ended.figures.items():
            found.setdefault(name, []).extend((value, stage) for value in values)
    order = list(FIGURES)
    return dict(sorted(found.items(), key=lambda each: (
        order.index(each[0]) if each[0] in FIGURES else len(order), each[0])))


def words_for(name):
    return FIGURES.get(name, name.replace("-", " "))


def figures(counted):
    """Rows: what, how many, and the stages that found it."""
    checks = sum(ended.number("passes") for _, _, _, ended in counted)
    yield ("checks passed, each counted in every stage that makes it",
           thousands(str(checks)), many(len(counted), "stage"))
    for name, found in told(counted).items():
        value = together(name, [value for value, _ in found])
        if value is not None:
            stages = dict.fromkeys(stage for _, stage in found)
            yield (words_for(name), thousands(value),
                   ", ".join(f"`{stage}`" for stage in stages))


def contradictions(counted):
    """Figures that should be one, and are not."""
    for name, found in told(counted).items():
        if together(name, [value for value, _ in found]) is None:
            yield f"- Figures that contradict each other: {words_for(name)}:"
            yield from quoted(f"{stage}: {value}" for value, stage in found)


def stage_rows(stages, tree):
    for tier, name, shows, ended in stages:
        if passed_here(ended, tree):
            seconds = ended.number("seconds")
            late = " (too long)" if seconds > STAGE_SECONDS else ""
            yield (f"`{name}`", shows, tier, thousands(ended.about["passes"]),
                   f"{seconds}{late}", ended.day)
        elif on_this_tree(ended, tree):
            yield (f"`{name}`", shows, tier,
                   "failed" if ended.about["state"] == "failed" else "in part",
                   ended.about["seconds"], ended.day)
        else:
            yield f"`{name}`", shows, tier, "not run", "", ""


def times(stages, tree):
    """What the stages that ran here took."""
    ran = [(name, ended.number("seconds")) for _, name, _, ended in stages
           if on_this_tree(ended, tree)]
    total = sum(seconds for _, seconds in ran)
    kept = "within" if total <= ALL_SECONDS else "more than"
    yield (f"The {many(len(ran), 'stage')} that ran took {lasted(total)} one after "
           f"the other, {kept} the four hours set for all of them.")
    late = [f"`{name}` {lasted(seconds)}" for name, seconds in ran
            if seconds > STAGE_SECONDS]
    yield ("Longer than the ten minutes set for a stage: "
           + (", ".join(late) if late else "none") + ".")


def section(title, lines, none):
    yield from ("", f"### {title}", "")
    yield from lines or [none]


def page(stages, tree, commit, untested):
    counted = [stage for stage in stages if passed_here(stage[3], tree)]
    days = sorted(ended.day for _, _, _, ended in counted)
    machines = sorted({ended.about["machine"] for _, _, _, ended in counted})
    failed, not_run, not_tried = not_tested(stages, tree)
    failed += contradictions(counted)
    yield "<!-- Made by tests/trust/page.py; do not edit. -->"
    yield from ("# What has been tested", "")
    yield (f"`tests/run --all` makes this page. It describes commit {commit}: "
           "exactly the files for which `tests/run --tree`, which leaves this page "
           "out, prints")
    yield from ("", "```text", tree, "```", "")
    if counted:
        when = days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
        yield (f"**{len(counted)} of {many(len(stages), 'stage')} have passed on "
               f"it**, {when}, on {'; '.join(machines)}. Every figure below is of "
               "these alone, but for those of the long search by fuzzers, which "
               "say so.")
    else:
        yield f"**None of {many(len(stages), 'stage')} has passed on it.**"
    yield from ("", "## What was not tested")
    yield from section("Failed", failed, "Nothing.")
    yield from section("Not run on this content", not_run, "Nothing: every stage ran.")
    yield from section("Not tried where it ran", not_tried, "Nothing.")
    yield from section("Tried by no stage", untested, "")
    yield from ("", "## Figures", "")
    if counted:
        yield from table(("what", "how many", "found by"), figures(counted),
                         ("how many",))
    else:
        yield "There are none: no stage has passed on this content."
    yield from ("", "## Stages", "")
    yield from times(stages, tree)
    yield from ("", "Anyone can repeat one with `tests/run --stage NAME`, and all "
                "with `tests/run --all` ([contributing](contributing.md)).", "")
    yield from table(("stage", "what it shows", "tier", "checks", "seconds", "date"),
                     stage_rows(stages, tree), ("checks", "seconds"))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=pathlib.Path)
    for name in ("ended", "tree", "commit", "untested"):
        parser.add_argument(f"--{name}", required=True)
    options = parser.parse_args()
    ended = pathlib.Path(options.ended)
    stages = []
    for line in sys.stdin:
        tier, name, shows = line.rstrip("\n").split("\t")
        path = ended / name
        stages.append((tier, name, shows, Ended(path) if path.is_file() else None))
    untested = pathlib.Path(options.untested).read_text(encoding="utf-8")
    untested = re.sub(r"<!--.*?-->\n", "", untested, flags=re.S).rstrip("\n")
    new = options.out.with_name(options.out.name + ".new")
    new.write_text("\n".join(page(stages, options.tree, options.commit,
                                  untested.split("\n"))) + "\n", encoding="utf-8")
    new.replace(options.out)
    wrong = list(contradictions([stage for stage in stages
                                 if passed_here(stage[3], options.tree)]))
    print(*wrong, sep="\n", end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""Writes doc/testing.md: what tests/run has found on this tree, and what not.

Usage: page.py OUT --ended FOLDER --tree HASH --commit NAME --untested FILE

Standard input has a line for each stage: its tier (first or second), its name and
what it shows, with tabs between. FOLDER has a file for each stage that has ended,
as tests/run writes it: lines of a word and a text. A stage counts if it has
passed on the tree HASH; any other, its figures too, is told as not tested.
"""

import argparse
import pathlib
import re
import sys

STAGE_SECONDS = 10 * 60
ALL_SECONDS = 4 * 60 * 60
# What figures are, in this order. One that is not here keeps its name.
FIGURES = {
    "vector-cases": "cases of the vectors, from an independent implementation",
    "vector-hash": "hash of all their results",
    "oracle-members": "random members against an implementation of the page alone",
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
    "mutants-accepted": "of these that no test finds, each with its reason",
    "mutants-survived": "of these that no test finds, without a reason",
    "cells": "compilers, options and platforms with the same results",
    "fuzz-executions": "inputs that fuzzers tried",
    "fuzz-soak-executions": "inputs of the long search by fuzzers",
    "fuzz-soak-hours": "hours of that search",
    "proof-goals": "goals of the proof, all proved",
    "proof-functions": "functions that are proved",
    "faults-swept": "allocations of the program that failed, one after the other",
    "faults-swept-python": "the same below the Python package",
    "faults-swept-node": "the same below the Node package",
    "fault-commands": "command lines of the program whose allocations failed",
    "hosts": "hosts with other rounding, threads or rights, and the same results",
    "stack-largest-frame": "bytes of the largest frame on the stack",
}
WORD = re.compile(r"(\w+) (.*)")


class Ended:
    """How a stage ended."""

    def __init__(self, path):
        self.about = {}
        self.figures, self.failed, self.skipped = {}, [], []
        for line in path.read_text(encoding="utf-8").splitlines():
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
    """One value of several that a stage told: the largest one, or the sum."""
    if len(values) == 1:
        return values[0]
    if not all(re.fullmatch(r"\d+", value) for value in values):
        return ", ".join(values)
    numbers = [int(value) for value in values]
    return str(max(numbers) if "largest" in name else sum(numbers))


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
    return [f"    - `{line.replace('`', chr(39))}`" for line in lines]


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


def figures(counted):
    """Rows: what, how many, and the stage that found it."""
    checks = sum(ended.number("passes") for _, _, _, ended in counted)
    yield "checks passed", thousands(str(checks)), many(len(counted), "stage")
    order = list(FIGURES)
    found = [(name, values, stage) for _, stage, _, ended in counted
             for name, values in ended.figures.items()]
    for name, values, stage in sorted(
            found, key=lambda f: (order.index(f[0]) if f[0] in FIGURES
                                  else len(order), f[0], f[2])):
        yield (FIGURES.get(name, name.replace("-", " ")),
               thousands(together(name, values)), f"`{stage}`")


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
    yield "<!-- Made by tests/trust/page.py; do not edit. -->"
    yield from ("# What has been tested", "")
    yield (f"`tests/run --all` makes this page. It speaks of commit {commit}, and "
           "of exactly the files for which `tests/run --tree`, which leaves this "
           "page out, prints")
    yield from ("", "```text", tree, "```", "")
    if counted:
        when = days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
        yield (f"**{len(counted)} of {many(len(stages), 'stage')} have passed on "
               f"it**, {when}, on {'; '.join(machines)}. Every figure below is of "
               "these alone.")
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


if __name__ == "__main__":
    main()

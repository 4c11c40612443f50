#!/usr/bin/python3
"""Every source in C opens with what it is: in one comment, before all else.

In lib/, a .c file also says there what it costs. Files that a script makes, and
the headers in bad_headers/, are left out.
"""

import re

import gate
import layout

SUFFIXES = (".c", ".h", ".inc", ".cc")
OPENING = re.compile(r"\s*/\*(.*?)\*/", re.S)
WORDS = {"lib": 8, "else": 3}
# How much, of what: a class of growth; so many operations for each of something;
# bytes for each member; a time; or the cost of a function or file that is named. A
# word such as "cost", "steps" or "passes" says nothing alone.
NUMBER = (r"([\d,]+|a|an|one|two|three|some|ten|thirteen|sixteen|twice"
          r"|a few( hundred)?( thousand)?)")
WORK = (r"(addition|bisection|comparison|copy|evaluation|fit|hash(es)?|history|log2"
        r"|logarithm|look|look-up|match(es)?|multiplication|pass(es)?|product|rank"
        r"|score|search(es)?|sort|step|trial|weight)s?")
EACH = r"(a|an|at|behind|for|from|in|into|of|over|through)"
COST = re.compile("|".join((
    r"\blinear\b", r"\bO\(", r"\bconstant (time|space|for each)\b",
    rf"\b{NUMBER} ([\w-]+ )?{WORK},? {EACH} \w", rf"\b\d[\d,]* {WORK}\b",
    rf"\b(costs?|takes?) ([\w]+ )?{NUMBER} ([\w-]+ )?{WORK}\b",
    rf"\b{NUMBER} bytes a member\b", r"\b(micro|milli)seconds?\b",
    r"\bin one pass\b", r"\bdata only\b",
    r"\bcosts? [^.]*\w(\(\)|\.c\))")), re.I)


def check(root=gate.ROOT):
    findings = []
    names = [n for n in layout.tracked(root) if n.endswith(SUFFIXES)
             and "bad_headers/" not in n]
    if not names:
        raise gate.Failure(f"no sources under {root}")
    for name in names:
        text = (root / name).read_text(encoding="utf-8")
        if layout.MADE.match(text):
            continue
        found = OPENING.match(text)
        opening = " ".join(found.group(1).split()) if found else ""
        words = re.findall(r"[A-Za-z]{2,}", opening)
        least = WORDS["lib" if name.startswith("lib/") and name.endswith(".c")
                      else "else"]
        if len(words) < least:
            findings.append(f"{name}:1: does not open with what it is")
        elif least == WORDS["lib"] and not COST.search(opening):
            findings.append(f"{name}:1: does not say what it costs")
    return findings


def planted(folder, text):
    gate.copy_tree(folder, "lib/base")
    (folder / "lib/base/planted.c").write_text(text, encoding="utf-8")
    return check(folder)


def no_opening(folder):
    return (planted(folder, '#include "base/day.h"\n/* Says what a day is. */\n'),
            "planted.c:1: does not open")


def no_cost(folder):
    return (planted(folder, "/* Finds the day of a date in the calendar that "
                    "everyone uses today. */\n"),
            "planted.c:1: does not say what it costs")


def cost_word_alone(folder):
    """The words are there, and say nothing of how much."""
    return (planted(folder, "/* The steps of a plan, and what each of them costs; "
                    "it passes over what takes time, one after the other. */\n"),
            "planted.c:1: does not say what it costs")


if __name__ == "__main__":
    gate.run(__doc__, check, [no_opening, no_cost, cost_word_alone])

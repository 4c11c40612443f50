"""What becomes of a mutant: made, then run by one program after the other until
one of them fails.
"""

from collections import namedtuple

# `end` is one of ENDS; `by` is the program that killed it.
Verdict = namedtuple("Verdict", "end by")
ENDS = ("killed", "survived", "equivalent", "invalid")


def judge(workshop, place, programs):
    end = workshop.make(place)
    if end != "made":
        return Verdict(end, "")
    for program in programs:
        if not program.run(workshop.folder):
            return Verdict("killed", program.name)
    return Verdict("survived", "")

#!/usr/bin/python3
"""A small stack is enough: no function of the library takes more than 4 KiB of
it, no chain of calls more than 16, none takes what is only known at run time,
and none comes back to itself.

What gcc says of the functions lies beside their objects (-fcallgraph-info=su).
It does not know where a call through a pointer leads: POINTERS does. What the
host's allocator takes is its own.
"""

import re
import sys

import gate

MOST = 4096
MOST_TOGETHER = 4 * MOST
FLAG = "-fcallgraph-info=su"
# Who calls through a pointer, and what may be there: expressions for names.
POINTERS = {
    r"alloc\.c:end|alloc\.c:grow": r"ssi_release(_wiped)?",
    r"ssi_allocate_unset|ssi_release":
        r"budget\.c:(allocate|release)|alloc\.c:default_\w+",
    r"budget\.c:(allocate|release)": r"alloc\.c:default_\w+",
    r"read\.c:read_text|ssi_parse_row":
        r"ssi_read_(?!file|pages|sheet)\w+|dashboard_rows\.c:read_\w+",
    r"ssi_parse_end": r"ssi_end_\w+",
    r"parse\.c:take_date": r"ssi_date_\w+",
    r"rows_network\.c:cached_at": r"rows_network\.c:make_\w+",
    r"resolve_people\.c:visit_all": r"resolve_people\.c:\w+_name",
    r"ssi_plan_search": r"plan_search\.c:(try_all|find)",
    r"report\.c:rewrite": r"report\w*\.c:write_\w+",
    r"ssi_write_fields": r"fields\.c:as_\w+",
    r"selftest\.c:saved": r"selftest\.c:save_\w+",
    r"ssi_selftest_ask": r"selftest\.c:(make|fill)_\w+",
}
UNKNOWN = "__indirect_call"
LINE = re.compile(r'(node|edge): \{ \w+: "([^"]*)" \w+: "([^"]*)"')
FRAME = re.compile(r"(\d+) bytes \(([^)]*)\)")
CLONE = re.compile(r"\.(constprop|isra|part|cold)\b.*")


class Calls:
    """The functions of some objects: frames, and who calls whom."""

    def __init__(self, folder):
        self.frames, self.kinds, self.callees = {}, {}, {}
        self.files = sorted(folder.glob("*.ci"))
        for path in self.files:
            for line in path.read_text(encoding="utf-8").splitlines():
                found = LINE.match(line)
                if found:
                    self.add(*found.groups())

    def add(self, kind, first, second):
        first = self.name(first)
        if kind == "edge":
            self.callees.setdefault(first, set()).add(self.name(second))
            return
        frame = FRAME.search(second)
        if frame:
            self.frames[first] = int(frame.group(1))
            self.kinds[first] = frame.group(2)

    @staticmethod
    def name(title):
        """file.c:name of what is static, else the name."""
        return title.rpartition("/")[2]

    def follow(self, pointers):
        """Puts what may be there in the place of calls through pointers; those
        of which nothing is known, or only what is not there."""
        for caller in sorted(self.callees):
            if UNKNOWN not in self.callees[caller]:
                continue
            known = [there for callers, there in pointers.items()
                     if re.fullmatch(callers, CLONE.sub("", caller))]
            for there in known or [""]:
                found = {name for name in self.frames
                         if re.fullmatch(there, CLONE.sub("", name))}
                if not found:
                    yield caller
                self.callees[caller] |= found

    def deepest(self):
        """The chain that takes most, and its bytes; or a chain that comes back
        to where it began, and None."""
        most = {}  # of each function: bytes, and what it calls
        on_way = []

        def visit(name):
            if name in on_way:
                return on_way[on_way.index(name):] + [name]
            if name in most:
                return None
            on_way.append(name)
            best = (0, None)
            for callee in sorted(self.callees.get(name, ())):
                circle = visit(callee)
                if circle:
                    return circle
                best = max(best, (most[callee][0], callee),
                           key=lambda pair: pair[0])
            on_way.pop()
            most[name] = (self.frames.get(name, 0) + best[0], best[1])
            return None

        for name in sorted(self.frames):
            circle = visit(name)
            if circle:
                return circle, None
        name = max(most, key=lambda one: most[one][0])
        total, chain = most[name][0], []
        while name:
            chain.append(name)
            name = most[name][1]
        return chain, total


def findings_of(calls, pointers):
    if not calls.frames:
        yield f"nothing is known of any function: gcc, with {FLAG}?"
        return
    for name, frame in sorted(calls.frames.items()):
        if frame > MOST:
            yield f"{name}: takes {frame} bytes, more than {MOST}"
        if calls.kinds[name] == "dynamic":
            yield f"{name}: takes what is only known at run time"
    for name in calls.follow(pointers):
        yield f"{name}: calls through a pointer that POINTERS does not know"
    chain, total = calls.deepest()
    if total is None:
        yield "comes back to itself: " + " -> ".join(chain)
    elif total > MOST_TOGETHER:
        yield (f"{chain[0]}: takes {total} bytes with what it calls: "
               + " -> ".join(chain))


def tell(calls):
    """The figures, of the library alone."""
    largest = max(calls.frames, key=calls.frames.get)
    print(f"# {len(calls.frames)} functions; the largest frame is of {largest}")
    print(f"# figure stack-largest-frame {calls.frames[largest]}")
    chain, total = calls.deepest()
    print(f"# the deepest chain: {' -> '.join(chain)}")
    print(f"# figure stack-deepest-chain {total}")


def check(library):
    calls = Calls(library.with_name(library.name + ".p"))
    sources = list((gate.ROOT / "lib").glob("*/*.c"))
    if len(calls.files) != len(sources):
        raise gate.Failure(f"{library}: {len(calls.files)} files on calls for "
                           f"{len(sources)} sources")
    findings = list(findings_of(calls, POINTERS))
    if not findings:
        tell(calls)
    return findings


def planted(folder, text, *flags, pointers=None):
    gate.compile_object(folder, text, FLAG, *flags)
    return list(findings_of(Calls(folder), pointers or {}))


def large(folder, **_):
    return planted(folder, """void fill(char *);
void large(void) { char room[5120]; fill(room); }
"""), "large: takes 5"


def deep(folder, **_):
    return planted(folder, "void fill(char *);\n" + "".join(
        f"void deep{i}(void) {{ char room[4000]; {call} fill(room); }}\n"
        for i, call in enumerate(["", *(f"deep{i}();" for i in range(4))])),
        "-fno-inline"), "deep4: takes 2"


def of_run_time(folder, **_):
    return planted(folder, """void fill(char *);
void varied(int n) { char room[n]; fill(room); }
"""), "varied: takes what is only known at run time"


def recursion(folder, **_):
    return planted(folder, """void fill(int *);
void odd(int *n);
void even(int *n) { if (*n) odd(n); fill(n); }
void odd(int *n) { if (*n) even(n); fill(n); }
"""), "comes back to itself: even -> odd -> even"


POINTER = """void through(void (*there)(int *), int *n) {
  there(n); *n = 1; }
"""


def unknown_pointer(folder, **_):
    return planted(folder, POINTER), "through: calls through a pointer"


def pointer_to_nothing(folder, **_):
    return (planted(folder, POINTER, pointers={"through": "no_such_function"}),
            "through: calls through a pointer")


def nothing_known(folder, **_):
    gate.compile_object(folder, "int one(void) { return 1; }\n")
    return list(findings_of(Calls(folder), {})), "nothing is known"


if __name__ == "__main__":
    sys.setrecursionlimit(5000)
    gate.run(__doc__, check,
             [large, deep, of_run_time, recursion, unknown_pointer,
              pointer_to_nothing, nothing_known],
             "library")

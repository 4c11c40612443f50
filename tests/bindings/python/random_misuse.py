"""Many calls with arguments that fit by chance only: none may crash.

Runs under AddressSanitizer (run_python.sh). Each call either answers or raises
an Exception; at the end everything is closed and given back.

  random_misuse.py [CALLS [SEED]]
  random_misuse.py --control         a misuse below the package, which must crash
"""

import array
import collections
import datetime
import random
import sys
import time

import support
from arrow_maker import Many, One, coded, numbers, texts

libssi = support.installed()
HANDLES = ("Model", "Profile", "Activity", "Archive", "PlanOptions")
CODES = {"int32_t": "i", "uint8_t": "B", "uint32_t": "I",
         "uint64_t": "Q", "int64_t": "q"}
# By hand in the package, with what they take.
READINGS = {"history": 4, "trend": 4, "what_if": 5, "plan": 9, "sensitivity": 4,
            "calibrate": 3, "outcomes": 2}
COHORTS = ("affordable", "cohort", "compare", "publish", "team")
CROWDS = ("score_population", "score_frame")
# Nothing may take longer than this, sanitized and on a busy machine.
SECONDS_MAX = 60
NUMBERS = [0, 1, 2, 3, 4, 5, libssi.FACTS, libssi.INDICATORS - 1, libssi.KINDS,
           libssi.KINDS + 1, -1, 255, 256, libssi.TRAITS, 20000, 20001,
           65535, 65536, 10 ** 6, 2 ** 31 - 1, 2 ** 31, -2 ** 31, 2 ** 32 - 1,
           2 ** 32, 2 ** 63, 2 ** 64 - 1, 2 ** 64, 10 ** 40]
TEXTS = ["", "comment", "photo", "Skills.csv", "Connections.csv", "a\0b",
         "\ud800", "é" * 400, "x" * 5000, "Name\nSelling\n", "développement",
         "messages.csv", "../../etc", "\udcff.csv"]
OTHERS = [None, True, False, 1.5, float("nan"), object(), [], {}, (), len,
          datetime.date(2026, 1, 1), datetime.date.min,
          datetime.datetime(2030, 1, 1, 12), datetime.timedelta(1), "", b""]


class Dice:
    """Arguments and handles of all sorts."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.rows = 3
        self.handles, self.populations = [], []
        for name in HANDLES:
            self.handles += [getattr(libssi, name)() for _ in range(3)]
        self.refresh()
        self.refresh_readings()
        self.refresh_tables()
        self.refresh_cohorts()

    def refresh(self):
        """A fresh handle of most classes, now and then."""
        activity = libssi.Activity()
        activity.add(self.random.randrange(65536), 4)
        member = (libssi.Model(), libssi.Profile(), activity)
        self.keep(*member, libssi.Score(*member, 20000),
                  libssi.Archive(), libssi.Trend(*member, 20000, 19900),
                  libssi.Scorer(member[0]), libssi.Dataset(self.population()),
                  libssi.WhatIf(*member, 20000), libssi.PlanOptions())

    def refresh_readings(self):
        """One of each that takes longer to make."""
        member = self.member()
        points = [self.random.randrange(25_000_001) for _ in range(8)]
        self.keep(
            libssi.Plan(*member, 20000, self.random.randrange(7, 90)),
            libssi.Sensitivity(*member, 20000, self.random.randrange(1, 51)),
            libssi.Calibration(*member, range_of_days(8), *[points] * 4))

    def refresh_tables(self):
        """Handles that have read tables."""
        member = self.member()
        points = [self.random.randrange(25_000_001) for _ in range(8)]
        archive, seats = libssi.Archive(), libssi.Seats()
        archive.keep_shape(True)
        archive.begin_export("old.zip", 20000)
        archive.add("Votes.csv", b"Date,OptionText\nx,x\n2024-01-31,x\n")
        seats.add("a.csv", b"seatId,activityType,createdAt,ssi\n"
                  b"1,SAVED_LEAD,05-01-2026 10:00:00,61\n1,NAP,x,61\n")
        if self.random.random() < 0.5:
            seats.resolve()
        self.keep(archive, seats, libssi.Dashboard(
            b"day,brand,find,engage,relate\n2026-01-05,1,2,3,4\n"),
            libssi.Compare(*member, range_of_days(8), *[points] * 4))

    def refresh_cohorts(self):
        """Members with consecutive numbers, and what is published of them."""
        first = self.random.choice((0, 5, 100, 2 ** 64 - 120))
        rows = [(first + i, self.random.randrange(101), [self.random.randrange(
            26) for _ in range(4)])
                for i in range(self.random.choice((0, 7, 60, 100, 120)))]
        made = libssi.cohort(self.random.randrange(1, 4), "Toys", 20000, rows)
        team = libssi.team("Sales", 20000, [
            (member, pillars, self.random.random() < 0.5, total)
            for member, total, pillars in rows])
        self.keep(made, libssi.Budget(255, 20000), team,
                  libssi.Benchmark.fallback())
        if len(made) >= libssi.BENCHMARK_MEMBERS_MIN:
            self.keep(libssi.publish(made, libssi.Budget(96, 20000)))

    def member(self):
        """One whose points are not the same on all days."""
        activity = libssi.Activity()
        for _ in range(60):
            activity.add(self.random.randrange(19900, 20001),
                         self.random.randrange(1, 50), 0, 1,
                         self.random.randrange(9))
        return libssi.Model(), libssi.Profile(), activity

    def population(self):
        """Columns that fit, but for one now and then."""
        counts = [self.random.choice((0, 0, 1, 4)) for _ in range(
            self.random.choice((0, 3, 12)))]
        offsets = [0]
        for count in counts:
            offsets.append(offsets[-1] + count)
        rows, most = offsets[-1], {"days": 65536, "kinds": libssi.KINDS + 1,
                                   "traits": libssi.TRAITS + 1,
                                   "counts": 1_000_001, "counterparts": 9}
        words = {"offsets": array.array("q", offsets)}
        codes = "iBIIQ"
        for code, (name, end) in zip(codes, most.items()):
            words[name] = array.array(code, [
                self.random.randrange(name == "counts", end) or 1
                for _ in range(rows)])
        if self.random.random() < 0.3:
            words["facts"] = array.array("i", [
                self.random.randrange(-1, 2)
                for _ in range(libssi.FACTS * len(counts))])
        for name in ("traits", "counts", "counterparts"):
            if self.random.random() < 0.3:
                del words[name]
        made = libssi.Population(**words)
        self.populations = [*self.populations[-5:], made]
        if self.random.random() < 0.5:
            return made
        name = self.random.choice([*words, "observed_kinds", "all_kinds"])
        words[name] = self.random.choice((
            None, self.column(), words["offsets"][::-1], self.value()))
        try:
            self.populations.append(libssi.Population(**words))
        except Exception:  # pylint: disable=broad-except
            pass
        return made

    def keep(self, *handles):
        """A few of each class; new ones take the place of others."""
        for made in handles:
            places = [i for i, other in enumerate(self.handles)
                      if type(other) is type(made)]
            if len(places) < 4:
                self.handles.append(made)
            else:
                self.handles[self.random.choice(places)] = made

    def column(self):
        code = self.random.choice("bBhHiIqQfd")
        values = [self.random.randrange(60)
                  for _ in range(self.random.choice((0, 1, 2, 3, 16)))]
        if self.random.random() < 0.15:
            return self.foreign(values)
        made = array.array(code, values)
        view = memoryview(made)
        return self.random.choice((
            made, view, view.toreadonly(), view[::2], view[::-1], values,
            bytes(made), bytearray(made), memoryview(bytes(made))))

    def foreign(self, values):
        """A column of Arrow, of a type that fits or not."""
        values = [v if self.random.random() < 0.9 else None for v in values]
        words = [None if v is None else ("post", "search", "target")[v % 3]
                 for v in values]
        made = self.random.choice((
            numbers(self.random.choice("csilCSILfg"), values),
            numbers(self.random.choice(("tdD", "tss:")), values),
            texts(words, self.random.choice(("u", "U", "vu"))), coded(words)))
        return self.random.choice((One(made), Many([made]), Many([made] * 2)))

    def value(self):
        kind = self.random.random()
        if kind < 0.35:
            return self.random.choice(NUMBERS)
        if kind < 0.5:
            return self.column()
        if kind < 0.65:
            return self.random.choice(TEXTS)
        if kind < 0.85:
            return self.random.choice(self.handles + self.populations)
        if kind < 0.9:
            return self.random.choice(TEXTS).encode("utf-8", "surrogatepass")
        return self.random.choice(OTHERS)

    def fitting(self, p):
        """A value that may be right, so that calls get past the checks."""
        role = p["role"]
        if role == "handle":
            return self.of_class(p["base"])
        if role in ("value", "enum"):
            likely = (0 if p["name"] == "first" else
                      20000 if p.get("unit") == "day" else None)
            numbers = NUMBERS if likely is None else [likely] * 20 + NUMBERS
            return self.random.choice(numbers)
        if role == "text":
            return self.random.choice(TEXTS)
        if role == "columns":
            return self.random.choice(self.populations)
        if p.get("length") == "scratch_bytes":
            return self.random.choice((None, None, bytearray(1 << 16)))
        if role == "list":
            return [self.random.choice(NUMBERS[:12]) for _ in range(4)]
        if role == "table":
            return {self.random.choice(NUMBERS[:12]): 1 for _ in range(4)}
        if role in ("array", "out_array"):
            code = CODES.get(p["base"], "B")
            if p.get("extent"):
                each = libssi.INDICATORS
                return array.array(code, bytes(8 * self.rows * each))[
                    :self.rows * each]
            if p.get("unit") == "day":
                return array.array(code, range_of_days(self.rows))
            rows = int(p["length"]) if p["length"].isdigit() else self.rows
            return array.array(code, [self.random.randrange(1, 50)
                                      for _ in range(rows)])
        return None

    def of_class(self, name):
        kind = next(h["python"] for h in support.API["handles"]
                    if h["name"] == name)
        return self.random.choice([h for h in self.handles
                                   if type(h).__name__ == kind] or [None])

    def arguments(self, function):
        """In the order of Python: what may be left out comes last; and those
        that are given by name."""
        given = function.get("arguments", function["parameters"])
        wanted = [p for p in given
                  if p["role"] in ("handle", "value", "enum", "text", "array",
                                   "list", "table", "columns")
                  or (p["role"] == "out_array"
                      and function["fill"] == "caller")]
        named = [p for p in wanted if p["role"] == "out_array" and "via" in p]
        wanted = [p for p in wanted if p not in named]
        wanted.sort(key=lambda p: p.get("nullable", False) and (
            p["role"] == "handle" or p.get("direction") == "in,out"))
        wanted += [p for p in given if p["role"] == "allocator"]
        self.rows = self.random.choice((0, 3, 12))
        luck = self.random.random() ** 0.5
        made = [self.fitting(p) if self.random.random() < luck
                else self.value() for p in wanted]
        if self.random.random() < 0.05:
            made.append(self.value())
        words = {p["python"]: self.fitting(p) if self.random.random() < luck
                 else self.value() for p in named
                 if self.random.random() < 0.7}
        if function.get("micro") and self.random.random() < 0.5:
            words["micro"] = self.random.choice((True, True, self.value()))
        return made, words


def range_of_days(rows):
    return [19950 + 6 * row for row in range(rows)]


def reading(dice):
    """One of the short ways to a reading."""
    name, most = dice.random.choice(sorted(READINGS.items()))
    member = dice.member()[2 if name == "outcomes" else 1:]
    words = [dice.value() for _ in range(dice.random.randrange(most))]
    if name == "calibrate" and dice.random.random() < 0.5:
        words = [[(day, 1, 2, 3, 4) for day in range_of_days(8)], *words[1:]]
    if name == "history" and dice.random.random() < 0.5:
        words = [20000, dice.random.choice(NUMBERS), *words[2:]]
    try:
        getattr(libssi, name)(*member, *words)
    except Exception as error:  # pylint: disable=broad-except
        return type(error).__name__
    return "answered"


def gathered(dice):
    """Cohorts and teams of rows that fit by chance, what is published of
    them, and comparisons."""
    name = dice.random.choice(COHORTS)
    rows = [tuple(dice.random.choice((dice.value(), number, [number % 25] * 4,
                                      True))
                  for _ in range(dice.random.randrange(1, 5)))
            for number in range(dice.random.randrange(20))]
    handles = dice.random.sample(dice.handles, 3)
    words = {"cohort": [1, "Toys", 20000, rows, dice.value()],
             "team": ["Sales", 20000, rows],
             "publish": [dice.of_class("ssi_cohort"),
                         dice.of_class("ssi_budget"), bytes(16)],
             "affordable": [dice.of_class("ssi_budget"), [5, 2 ** 64 - 1], 64],
             "compare": [[dice.of_class("ssi_benchmark"), *handles[:1]], 50.5,
                         [1, 2, 3, 4]]}[name]
    if dice.random.random() < 0.5:
        words[dice.random.randrange(len(words))] = dice.value()
    if name == "cohort" and dice.random.random() < 0.5:
        words[3:] = [(), [dice.column() for _ in range(
            dice.random.choice((2, 6)))]]
    try:
        made = getattr(libssi, name)(*words)
    except Exception as error:  # pylint: disable=broad-except
        return type(error).__name__
    if isinstance(made, libssi.Handle):
        dice.keep(made)
    return "answered"


def crowded(dice):
    """Populations and frames of columns that fit by chance."""
    name = dice.random.choice(CROWDS)
    rows = dice.random.randrange(6)
    words = {"threads": dice.random.choice((1, 2, None)),
             "indicators": dice.random.random() < 0.3}
    if dice.random.random() < 0.3:
        words[dice.random.choice(("threads", "model", "progress", "into",
                                  "first", "count", "observed", "member"))] = (
            dice.value())
    given = dice.random.choice(dice.populations)
    if name == "score_frame":
        given = {"member": [dice.random.randrange(4) for _ in range(rows)],
                 "day": range_of_days(rows), "kind": ["post"] * rows}
        for column in dice.random.choices(("member", "day", "kind", "count",
                                           "traits", "counterpart"), k=2):
            given[column] = dice.random.choice((
                dice.value(), [dice.value() for _ in range(rows)]))
    if dice.random.random() < 0.1:
        given = dice.value()
    day = dice.random.choice((20000, 20000, 20000, dice.value()))
    try:
        if name == "score_frame":
            libssi.score_frame(given, day=day, **words)
        else:
            libssi.score_population(given, day, **words)
    except Exception as error:  # pylint: disable=broad-except
        return type(error).__name__
    return "answered"


def call(dice, function):
    """One call; answers what it came to."""
    path = function["python"].split(".")
    target = libssi
    if len(path) == 2:
        target = (dice.of_class(function["class"])
                  if function["form"] in ("method", "copy", "free")
                  and dice.random.random() < 0.95
                  else getattr(libssi, path[0]))
    try:
        found = getattr(target, path[-1])
        words, more = dice.arguments(function)
        answer = (found(*words, **more) if callable(found)
                  else found[dice.value()])
    except Exception as error:  # pylint: disable=broad-except
        return type(error).__name__
    for made in answer if isinstance(answer, tuple) else (answer,):
        if isinstance(made, libssi.Handle) and dice.random.random() < 0.3:
            dice.keep(made)
    return "answered"


def control():
    """Releases a ledger twice, by hand."""
    from libssi import _abi
    pointer = libssi.Activity()._pointer
    _abi.ssi_activity_free(pointer)
    _abi.ssi_activity_free(pointer)


def main():
    if sys.argv[1:] == ["--control"]:
        control()
        return
    calls = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    dice = Dice(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    counts, answered = collections.Counter(), set()
    longest, left = 0.0, []
    for number in range(calls):
        if number % 50 == 0:
            dice.refresh()
            dice.refresh_tables()
            dice.refresh_cohorts()
            counts[reading(dice)] += 1
            counts[gathered(dice)] += 1
            counts[crowded(dice)] += 1
            counts[crowded(dice)] += 1
        if number % 250 == 0:
            dice.refresh_readings()
        # Each as often as the others, in an order of every round's own.
        if not left:
            left = support.API["functions"][:]
            dice.random.shuffle(left)
        function = left.pop()
        start = time.monotonic()
        came = call(dice, function)
        longest = max(longest, time.monotonic() - start)
        counts[came] += 1
        if came == "answered":
            answered.add(function["name"])
    for handle in dice.handles:
        handle.close()
    for what, count in counts.most_common():
        print(f"{count:8,} {what}")
    if counts["answered"] < calls // 20 or len(counts) < 15:
        sys.exit("the calls were too much of one kind")
    print(f"{len(answered)} of {len(support.API['functions'])} functions "
          f"answered; the longest call took {longest:.2f} s")
    if len(answered) < len(support.API["functions"]) * 3 // 4:
        sys.exit("too few functions got past their checks")
    if longest > SECONDS_MAX:
        sys.exit("a call took too long")
    print(f"{calls:,} calls, no crash")


if __name__ == "__main__":
    main()

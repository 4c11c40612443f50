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

import support

libssi = support.installed()
HANDLES = ("Model", "Profile", "Activity", "Archive", "Score")
NUMBERS = [0, 1, 2, 3, 4, 5, 17, 44, 53, 54, -1, 255, 256, 4095, 20000, 20001,
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
        self.handles = []
        for name in HANDLES[:4]:
            self.handles += [getattr(libssi, name)() for _ in range(3)]
        self.refresh()

    def refresh(self):
        """A fresh handle of each class, now and then."""
        model, profile = libssi.Model(), libssi.Profile()
        activity = libssi.Activity()
        activity.add(self.random.randrange(65536), 4)
        score = libssi.Score(model, profile, activity, 20000)
        archive = libssi.Archive()
        for made in (model, profile, activity, score, archive):
            if len(self.handles) > 40:
                place = self.random.randrange(len(self.handles))
                self.handles[place] = made
            else:
                self.handles.append(made)

    def column(self):
        code = self.random.choice("bBhHiIqQfd")
        values = [self.random.randrange(60)
                  for _ in range(self.random.choice((0, 1, 2, 3, 16)))]
        made = array.array(code, values)
        view = memoryview(made)
        return self.random.choice((
            made, view, view.toreadonly(), view[::2], view[::-1], values,
            bytes(made), bytearray(made), memoryview(bytes(made))))

    def value(self):
        kind = self.random.random()
        if kind < 0.35:
            return self.random.choice(NUMBERS)
        if kind < 0.5:
            return self.column()
        if kind < 0.65:
            return self.random.choice(TEXTS)
        if kind < 0.85:
            return self.random.choice(self.handles)
        if kind < 0.9:
            return self.random.choice(TEXTS).encode("utf-8", "surrogatepass")
        return self.random.choice(OTHERS)

    def fitting(self, p):
        """A value that may be right, so that calls get past the checks."""
        role = p["role"]
        if role == "handle":
            return self.of_class(p["base"])
        if role in ("value", "enum"):
            return self.random.choice(NUMBERS)
        if role == "text":
            return self.random.choice(TEXTS)
        if role == "array":
            code = {"int32_t": "i", "uint8_t": "B", "uint16_t": "H",
                    "uint32_t": "I", "uint64_t": "Q"}.get(p["base"], "B")
            return array.array(code, [self.random.randrange(1, 50)] * 3)
        return None

    def of_class(self, name):
        kind = next(h["python"] for h in support.API["handles"]
                    if h["name"] == name)
        return self.random.choice([h for h in self.handles
                                   if type(h).__name__ == kind] or [None])

    def arguments(self, function):
        wanted = [p for p in function["parameters"]
                  if p["role"] in ("handle", "value", "enum", "text", "array",
                                   "allocator")]
        luck = self.random.random()
        made = [self.fitting(p) if self.random.random() < luck
                else self.value() for p in wanted]
        if self.random.random() < 0.05:
            made.append(self.value())
        return made


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
        answer = found(*dice.arguments(function)) if callable(found) else (
            found[dice.value()])
    except Exception as error:  # pylint: disable=broad-except
        return type(error).__name__
    for made in answer if isinstance(answer, tuple) else (answer,):
        if isinstance(made, libssi.Handle) and dice.random.random() < 0.3:
            dice.handles[dice.random.randrange(len(dice.handles))] = made
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
    counts = collections.Counter()
    for number in range(calls):
        if number % 50 == 0:
            dice.refresh()
        function = dice.random.choice(support.API["functions"])
        counts[call(dice, function)] += 1
    for handle in dice.handles:
        handle.close()
    for what, count in counts.most_common():
        print(f"{count:8,} {what}")
    if counts["answered"] < calls // 20 or len(counts) < 15:
        sys.exit("the calls were too much of one kind")
    print(f"{calls:,} calls, no crash")


if __name__ == "__main__":
    main()

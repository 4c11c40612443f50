"""What a call costs from Python, against the same call from C in one process.

  python.py COSTS.so      (python_cost.c, linked with the library in use)

Prints TAP. Measured is the time of the thread, in rounds of random order; for a
batch the best of the rounds counts, which others on the machine disturb least.
The null control is C against C: what this machine cannot tell apart. A batch of
a million events through add_columns(), or of a population through
score_population(), may cost 2 % more than C plus the null control.
"""

import array
import ctypes
import random
import statistics
import sys
import time

import libssi
from libssi import _abi

ROWS = 1_000_000
ROUNDS = 41
CALLS = 20_000
BATCH_LIMIT = 0.02
# Of a bare ctypes call: what handles, checks and errors may cost on top.
METHOD_LIMIT = 6


def columns():
    """A million events of ten years, in order of time."""
    dice = random.Random(7)
    days = array.array("i", sorted(dice.choices(range(16000, 19650), k=ROWS)))
    kinds = array.array("B", dice.choices(range(1, 54), k=ROWS))
    traits = array.array("I", dice.choices((0, 0, 4, 128), k=ROWS))
    counts = array.array("I", dice.choices((1, 1, 1, 2), k=ROWS))
    others = array.array("Q", dice.choices(range(1, 5000), k=ROWS))
    return days, kinds, traits, counts, others


def timed(work):
    start = time.thread_time()
    work()
    return time.thread_time() - start


def python_batch(made):
    with libssi.Activity() as ledger:
        ledger.add_columns(*made)


def batch(costs):
    """A ledger of a million events."""
    made = columns()
    addresses = [ctypes.c_void_p(c.buffer_info()[0]) for c in made]

    def from_c():
        return costs.cost_batch(ctypes.c_size_t(ROWS), *addresses)

    def from_python():
        return timed(lambda: python_batch(made))
    return ratios(from_c, from_python)


def population(costs):
    """The same for a million events of members that have 60 each."""
    days, *others = columns()
    mixed = random.Random(8).sample(days, ROWS)
    offsets = array.array("q", [*range(0, ROWS, 60), ROWS])
    made = libssi.Population(
        offsets=offsets, **dict(zip(("kinds", "traits", "counts",
                                     "counterparts"), others)),
        days=array.array("i", [day for at in range(0, ROWS, 60)
                               for day in sorted(mixed[at:at + 60])]))
    results = {name: array.array("i", bytes(4 * made.members))
               for name in libssi.PopulationScores._fields[:7]}
    table = (ctypes.c_void_p * 7)(*(column.buffer_info()[0]
                                    for column in results.values()))
    with libssi.Model() as model:
        scorer = libssi.Scorer(model)

    def from_c():
        return costs.cost_population(
            scorer._pointer, ctypes.byref(made._struct),
            ctypes.c_int32(19650), table)

    def from_python():
        return timed(lambda: libssi.score_population(
            made, 19650, model=scorer, into=results))
    return ratios(from_c, from_python)


def ratios(from_c, from_python):
    """Ratios, Python to C and C to C, and seconds from C."""
    works = {"c": from_c, "python": from_python, "again": from_c}
    times = {name: [] for name in works}
    dice = random.Random(1)
    for _ in range(ROUNDS):
        for name in dice.sample(list(works), len(works)):
            times[name].append(works[name]())
    best = {name: min(seconds) for name, seconds in times.items()}
    if best["c"] < 0:
        sys.exit("Bail out! the C side failed")
    return best["python"] / best["c"], best["again"] / best["c"], best["c"]


def single(costs):
    """Seconds of one call: from C, bare ctypes, and the method."""
    ledger = libssi.Activity()
    ledger.add(20000, 4)
    rows = ctypes.c_size_t()
    bare, out = _abi.ssi_activity_rows, ctypes.byref(rows)
    pointer, method = ledger._pointer, ledger.rows

    def bare_calls():
        for _ in range(CALLS):
            bare(pointer, out)

    def method_calls():
        for _ in range(CALLS):
            method()
    found = []
    for _ in range(ROUNDS):
        found.append((costs.cost_total(pointer, CALLS), timed(bare_calls),
                      timed(method_calls)))
    return [statistics.median(row) / CALLS for row in zip(*found)]


def report(number, good, words):
    print(f"{'ok' if good else 'not ok'} {number} - {words}")
    return good


def main():
    costs = ctypes.CDLL(sys.argv[1])
    for function in (costs.cost_batch, costs.cost_total,
                     costs.cost_population):
        function.restype = ctypes.c_double
    print("1..3")
    good = True
    for number, (work, words) in enumerate((
            (batch, "into a ledger"), (population, "of a population")), 1):
        ratio, null, seconds = work(costs)
        limit = 1 + BATCH_LIMIT + abs(null - 1)
        good &= report(number, ratio <= limit,
                       f"a million events {words} from Python: {ratio:.4f} of "
                       f"C ({seconds * 1e3:.1f} ms; C to C {null:.4f}; at most "
                       f"{limit:.4f})")
    in_c, bare, method = single(costs)
    good &= report(3, method <= METHOD_LIMIT * bare,
                   f"one call: C {in_c * 1e9:.1f} ns, bare ctypes "
                   f"{bare / in_c:.0f} times that, the method "
                   f"{method / in_c:.0f} times ({method * 1e9:.0f} ns)")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

"""What a call costs from Python, against the same call from C in one process.

  python.py COSTS.so      (python_cost.c, linked with the library in use)

Prints TAP. Measured is the time of the thread, in rounds of random order; for a
batch the best of the rounds counts, which others on the machine disturb least.
The null control is C against C: what this machine cannot tell apart. A batch of
a million events through add_columns() may cost 2 % more than C plus the null
control.
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
    traits = array.array("H", dice.choices((0, 0, 4, 128), k=ROWS))
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
    """Ratios, Python to C and C to C, and seconds from C."""
    made = columns()
    addresses = [ctypes.c_void_p(c.buffer_info()[0]) for c in made]

    def from_c():
        return costs.cost_batch(ctypes.c_size_t(ROWS), *addresses)

    def from_python():
        return timed(lambda: python_batch(made))
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
    costs.cost_batch.restype = costs.cost_total.restype = ctypes.c_double
    print("1..2")
    ratio, null, seconds = batch(costs)
    limit = 1 + BATCH_LIMIT + abs(null - 1)
    good = report(1, ratio <= limit,
                  f"a million events from Python: {ratio:.4f} of C "
                  f"({seconds * 1e3:.1f} ms; C to C {null:.4f}; at most "
                  f"{limit:.4f})")
    in_c, bare, method = single(costs)
    good &= report(2, method <= METHOD_LIMIT * bare,
                   f"one call: C {in_c * 1e9:.1f} ns, bare ctypes "
                   f"{bare / in_c:.0f} times that, the method "
                   f"{method / in_c:.0f} times ({method * 1e9:.0f} ns)")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())

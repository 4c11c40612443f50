"""Speed as ratios, measured in one interleaved run. Prints TAP.

Usage: run.py BENCH MAKE_ARCHIVE [--bytes N]

Reads the sample archive, blown up to about 100 MB of CSV, with the library and
with Python's csv module, the same bytes from memory; scores members of 50 and
of 1,000 events; and fills ledgers with events in no order.
"""

import argparse
import collections
import csv
import io
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 5
ATTEMPTS = 5  # a comparison that a busy machine spoilt is made again
READ_AT_LEAST = 5.0      # times as fast as Python's csv: bytes to rows
RESOLVED_AT_LEAST = 2.5  # the same until profile and ledger are made, too
MEMORY_SHARE = 0.5    # of the bytes read, at most, at the peak
SCORE_AT_MOST = 20.0  # 1,000 events against 50: at most their ratio
# 365 days against one score of a member with so many events: at most. That of
# 100 is only told: 365 days of few events cost little, but a score still less.
HISTORIES = {100: None, 1000: 8.0, 5000: 8.0}
PLAN_AT_MOST = 0.05  # seconds of CPU
PEOPLE = 30_000
PEOPLE_AT_MOST = 0.02  # seconds of CPU
ADDED = (200_000, 1_000_000)  # events, one at a time and in no order
ADD_AT_MOST = 4.0       # of the time that the same columns take at once
ADD_GROWS_AT_MOST = 2.5  # the time of an event, from the fewer to the more


def bench(program, *words):
    """What the program prints, "NAME VALUE" a line, as lists by name."""
    output = subprocess.run([program, *words], check=True, text=True,
                            capture_output=True).stdout
    said = collections.defaultdict(list)
    for line in output.splitlines():
        name, value = line.split(" ", 1)
        said[name].append(value if name == "file" else int(value))
    return said


def python_reads(files):
    start = time.process_time_ns()
    for data in files:
        text = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8",
                                errors="replace", newline="")
        for _ in csv.reader(text):
            pass
    return time.process_time_ns() - start


def compare_reading(program, folder):
    """Medians of interleaved rounds."""
    csv.field_size_limit(sys.maxsize)
    names = bench(program, "read", str(folder))["file"]
    files = [(folder / name).read_bytes() for name in names]
    size = sum(map(len, files))
    read, resolved, python, facts = [], [], [], {}
    for _ in range(ROUNDS):
        facts = bench(program, "read", str(folder))
        read += facts["read"]
        resolved += facts["resolved"]
        python.append(python_reads(files))
    if facts["bytes"][0] != size:
        raise SystemExit("the two sides do not read the same bytes")
    speeds = [size / statistics.median(times) * 1e3 for times in (read, resolved, python)]
    print("# {:.0f} MB: libssi reads {:.0f} MB/s, with profile and ledger made "
          "{:.0f} MB/s; Python's csv {:.0f} MB/s; peak memory {:.1f} MB".format(
              size / 1e6, *speeds, facts["peak"][0] / 1e6))
    return (speeds[0] / speeds[2], speeds[1] / speeds[2],
            facts["peak"][0] / size)


def compare_scores(program):
    small, large = [], []
    for _ in range(ROUNDS):
        small += bench(program, "score", "50")["nanoseconds"]
        large += bench(program, "score", "1000")["nanoseconds"]
    few, many = statistics.median(small), statistics.median(large)
    print(f"# score of 50 events {few / 1e3:.1f} us, of 1,000 {many / 1e3:.1f}")
    return many / few


def compare_histories(program, events, at_most):
    """History of a year against one score, in turn in one process."""
    for _ in range(ATTEMPTS):
        facts = bench(program, "history", str(events))
        score, history = (statistics.median(facts[name])
                          for name in ("score", "history"))
        if at_most is None or history <= at_most * score:
            break
    print(f"# {events} events: a score {score / 1e3:.1f} us, a history of 365 "
          f"days {history / 1e3:.1f} us, {history / score:.1f} times")
    return history / score


def rank_people(program):
    """Seconds of CPU to find and rank people; the first round touches memory for
    the first time."""
    for _ in range(ATTEMPTS):
        facts = bench(program, "people", str(PEOPLE))
        seconds = statistics.median(facts["nanoseconds"]) / 1e9
        if seconds <= PEOPLE_AT_MOST:
            break
    if set(facts["people"]) != {PEOPLE}:
        raise SystemExit("people are missing")
    return seconds


def longest_plan(program):
    """Seconds of CPU of the plan that takes longest; every one finds a gain."""
    for _ in range(ATTEMPTS):
        facts = bench(program, "plan", "1000")
        times = [time / 1e9 for time in facts["nanoseconds"]]
        if max(times) <= PLAN_AT_MOST:
            break
    if min(facts["gain"]) <= 0:
        raise SystemExit("a plan brings nothing")
    print("# plans with 15 and 60 minutes, 60, 365 and 730 days: " +
          ", ".join(f"{1e3 * time:.1f}" for time in times) + " ms of CPU")
    return max(times)


def compare_adding(program):
    """Single events against columns, and how an event's time grows."""
    for _ in range(ATTEMPTS):
        each, against = [], []
        for rows in ADDED:
            facts = bench(program, "add", str(rows))
            single, columns = (min(facts[name]) for name in ("single", "columns"))
            each.append(single / rows)
            against.append(single / columns)
        growth = each[1] / each[0]
        if max(against) <= ADD_AT_MOST and growth <= ADD_GROWS_AT_MOST:
            break
    for rows, time_of_one, ratio in zip(ADDED, each, against):
        print(f"# {rows} events in no order: {time_of_one:.0f} ns each, "
              f"{ratio:.1f} times those of columns")
    return max(against), growth


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench")
    parser.add_argument("make_archive")
    parser.add_argument("--bytes", type=int, default=100_000_000)
    options = parser.parse_args()
    checks = []
    with tempfile.TemporaryDirectory() as temporary:
        subprocess.run([sys.executable, "-B", options.make_archive, "--out",
                        temporary, "--scale", str(options.bytes)],
                       check=True, stdout=subprocess.DEVNULL)
        for _ in range(ATTEMPTS):
            read, resolved, memory = compare_reading(
                options.bench, pathlib.Path(temporary) / "archive")
            if read >= READ_AT_LEAST and resolved >= RESOLVED_AT_LEAST:
                break
    checks.append((read >= READ_AT_LEAST,
                   f"reads {read:.1f} times as fast as Python's csv "
                   f"(at least {READ_AT_LEAST:g})"))
    checks.append((resolved >= RESOLVED_AT_LEAST,
                   f"with profile and ledger {resolved:.1f} times as fast "
                   f"(at least {RESOLVED_AT_LEAST:g})"))
    checks.append((memory <= MEMORY_SHARE,
                   f"peak memory is {memory:.2f} of the bytes read "
                   f"(at most {MEMORY_SHARE:g})"))
    ratio = compare_scores(options.bench)
    checks.append((ratio <= SCORE_AT_MOST,
                   f"a score of 1,000 events costs {ratio:.1f} times one of 50 "
                   f"(at most {SCORE_AT_MOST:g})"))
    for events, at_most in HISTORIES.items():
        ratio = compare_histories(options.bench, events, at_most)
        if at_most is not None:
            checks.append((ratio <= at_most,
                           f"365 days of {events} events cost {ratio:.1f} "
                           f"scores (at most {at_most:g})"))
    seconds = longest_plan(options.bench)
    checks.append((seconds <= PLAN_AT_MOST,
                   f"a plan takes {1e3 * seconds:.0f} ms of CPU at most "
                   f"(at most {1e3 * PLAN_AT_MOST:g})"))
    seconds = rank_people(options.bench)
    checks.append((seconds <= PEOPLE_AT_MOST,
                   f"{PEOPLE} people are ranked in {1e3 * seconds:.1f} ms of "
                   f"CPU (at most {1e3 * PEOPLE_AT_MOST:g})"))
    ratio, growth = compare_adding(options.bench)
    checks.append((ratio <= ADD_AT_MOST,
                   f"single events cost {ratio:.1f} times columns "
                   f"(at most {ADD_AT_MOST:g})"))
    checks.append((growth <= ADD_GROWS_AT_MOST,
                   f"an event of {ADDED[1]} costs {growth:.1f} times one of "
                   f"{ADDED[0]} (at most {ADD_GROWS_AT_MOST:g})"))
    for number, (good, text) in enumerate(checks, 1):
        print(f"{'ok' if good else 'not ok'} {number} - {text}")
    print(f"1..{len(checks)}")
    return 0 if all(good for good, _ in checks) else 1


if __name__ == "__main__":
    sys.exit(main())

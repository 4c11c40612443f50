"""Speed as ratios, measured in one interleaved run. Prints TAP.

Usage: run.py BENCH MAKE_ARCHIVE [--bytes N]

Reads the sample archive, blown up to about 100 MB of CSV, with the library and
with Python's csv module, the same bytes from memory; and scores members of 50
and of 1,000 events.
"""

import argparse
import csv
import io
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 3
AT_LEAST = 5.0        # times faster than Python's csv
MEMORY_SHARE = 0.5    # of the bytes read, at most, at the peak
SCORE_AT_MOST = 20.0  # 1,000 events against 50: at most their ratio


def bench(program, *words):
    output = subprocess.run([program, *words], check=True, text=True,
                            capture_output=True).stdout
    rows = [line.split() for line in output.splitlines()]
    return {name: [int(v) for n, v in rows if n == name]
            for name in {row[0] for row in rows}}


def python_reads(files):
    start = time.perf_counter_ns()
    for data in files:
        text = io.TextIOWrapper(io.BytesIO(data), encoding="utf-8",
                                errors="replace", newline="")
        for _ in csv.reader(text):
            pass
    return time.perf_counter_ns() - start


def wanted(folder):
    """The CSV files the library reads, as bytes in memory."""
    unread = ("Contacts", "PhoneNumbers", "Email Addresses", "Receipts",
              "Ads Clicked", "Security Challenges")
    return [path.read_bytes() for path in sorted(folder.glob("*.csv"))
            if not path.name.startswith(unread)]


def compare_reading(program, folder):
    csv.field_size_limit(sys.maxsize)
    files = wanted(folder)
    library, python, facts = [], [], {}
    for _ in range(ROUNDS):
        facts = bench(program, "read", str(folder))
        library.append(statistics.median(facts["nanoseconds"]))
        python.append(python_reads(files))
    size = facts["bytes"][0]
    ours, theirs = statistics.median(library), statistics.median(python)
    print(f"# {size / 1e6:.0f} MB: libssi {size / ours * 1e3:.0f} MB/s, "
          f"Python csv {sum(map(len, files)) / theirs * 1e3:.0f} MB/s, "
          f"peak memory {facts['peak'][0] / 1e6:.1f} MB")
    per_byte = (theirs / sum(map(len, files))) / (ours / size)
    return per_byte, facts["peak"][0] / size


def compare_scores(program):
    small, large = [], []
    for _ in range(ROUNDS):
        small += bench(program, "score", "50")["nanoseconds"]
        large += bench(program, "score", "1000")["nanoseconds"]
    few, many = statistics.median(small), statistics.median(large)
    print(f"# score of 50 events {few / 1e3:.1f} us, of 1,000 {many / 1e3:.1f}")
    return many / few


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
        faster, memory = compare_reading(
            options.bench, pathlib.Path(temporary) / "archive")
    checks.append((faster >= AT_LEAST,
                   f"reads {faster:.1f} times as fast as Python's csv "
                   f"(at least {AT_LEAST:g})"))
    checks.append((memory <= MEMORY_SHARE,
                   f"peak memory is {memory:.2f} of the bytes read "
                   f"(at most {MEMORY_SHARE:g})"))
    ratio = compare_scores(options.bench)
    checks.append((ratio <= SCORE_AT_MOST,
                   f"a score of 1,000 events costs {ratio:.1f} times one of 50 "
                   f"(at most {SCORE_AT_MOST:g})"))
    for number, (good, text) in enumerate(checks, 1):
        print(f"{'ok' if good else 'not ok'} {number} - {text}")
    print(f"1..{len(checks)}")
    return 0 if all(good for good, _ in checks) else 1


if __name__ == "__main__":
    sys.exit(main())

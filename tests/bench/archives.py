"""Reading an archive against readers of tables: pyarrow, polars, DuckDB and
Python's csv, which must be installed for the Python that runs this. Prints TAP.

Usage: archives.py BENCH MAKE_ARCHIVE [--bytes N] [--table]

The sample archive, blown up to about 100 MB of CSV: the same files, from memory,
on one thread; DuckDB, which reads files alone, has them in a file system in
memory. Told is CPU time, as medians of interleaved rounds. The others get all
fields as text, so that they need not guess types, and are told where a header
begins below a note; libssi finds that out, and decodes names and dates.
"""

import argparse
import csv
import io
import itertools
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

os.environ["POLARS_MAX_THREADS"] = "1"  # before it is imported

import duckdb  # noqa: E402
import polars  # noqa: E402
import pyarrow  # noqa: E402
import pyarrow.csv  # noqa: E402

ROUNDS = 5
ATTEMPTS = 3  # a comparison that a busy machine spoilt is made again
CSV_AT_LEAST = 5.0  # times as fast as Python's csv
ROWS_AT_LEAST = 0.99  # of those that Python's csv finds
NOTE = b"Notes:"


def header_row(data):
    """How many rows lie above the header: a note, which has one empty line."""
    if not data.startswith(NOTE):
        return 0
    return data[:data.index(b"\n\n") + 2].count(b"\n")


def is_utf8(data):
    try:
        data.decode()
        return True
    except UnicodeDecodeError:
        return False


class File:
    """One of the archive, and what the others are told of it."""

    def __init__(self, path):
        self.path, self.data = path, path.read_bytes()
        self.skip = header_row(self.data)
        self.is_utf8 = is_utf8(self.data)
        rows = csv.reader(io.StringIO(self.data.decode("utf-8", "replace"),
                                      newline=""))
        some = list(itertools.islice(rows, self.skip, self.skip + 10))
        # Names of their own: two columns may have the same, or a row more.
        self.names = [f"{i}" for i in range(max(map(len, some)))]


def by_csv(file):
    text = io.TextIOWrapper(io.BytesIO(file.data), encoding="utf-8",
                            errors="replace", newline="")
    return sum(1 for _ in csv.reader(text)) - file.skip - 1


def by_pyarrow(file):
    table = pyarrow.csv.read_csv(
        pyarrow.BufferReader(file.data),
        read_options=pyarrow.csv.ReadOptions(
            use_threads=False, skip_rows=file.skip + 1,
            column_names=file.names),
        parse_options=pyarrow.csv.ParseOptions(
            newlines_in_values=True, invalid_row_handler=lambda row: "skip"),
        convert_options=pyarrow.csv.ConvertOptions(
            check_utf8=file.is_utf8,
            column_types={name: pyarrow.string() for name in file.names}))
    return table.num_rows


def by_polars(file):
    return polars.read_csv(
        file.data, has_header=False, new_columns=file.names,
        skip_lines=file.skip + 1, infer_schema=False,
        truncate_ragged_lines=True, encoding="utf8-lossy",
        raise_if_empty=False).height


def by_duckdb(file):
    CONNECTION.execute(
        "CREATE OR REPLACE TEMP TABLE t AS SELECT * FROM read_csv(?, "
        "auto_detect = false, header = false, delim = ',', quote = '\"', "
        "escape = '\"', skip = ?, null_padding = true, strict_mode = false, "
        "parallel = false, "
        "ignore_errors = true, columns = " + str(
            {name: "VARCHAR" for name in file.names}) + ")",
        [str(file.path), file.skip + 1])
    return CONNECTION.execute("SELECT count(*) FROM t").fetchone()[0]


CONNECTION = duckdb.connect(config={"threads": 1})
OTHERS = {"pyarrow": by_pyarrow, "polars": by_polars, "DuckDB": by_duckdb,
          "Python's csv": by_csv}
VERSIONS = {"pyarrow": pyarrow.__version__, "polars": polars.__version__,
            "DuckDB": duckdb.__version__, "Python's csv": sys.version.split()[0]}


def lacking(files):
    """What each reads of all rows, at least."""
    rows = {name: sum(read(file) for file in files)
            for name, read in OTHERS.items()}
    print("# rows: " + ", ".join(f"{n} {count}" for n, count in rows.items()))
    return [name for name, count in rows.items()
            if count < ROWS_AT_LEAST * rows["Python's csv"]]


def bench(program, folder):
    said = subprocess.run([program, "read", str(folder)], check=True, text=True,
                          stdout=subprocess.PIPE,
                          env={**os.environ, "MALLOC_PERTURB_": "0"}).stdout
    return [line.split(" ", 1) for line in said.splitlines()]


def time_of(read, files):
    start = time.process_time_ns()
    for file in files:
        read(file)
    return time.process_time_ns() - start


def compare(program, folder, files):
    """Medians of CPU time, by reader."""
    times = {name: [] for name in ("libssi", "with profile and ledger", *OTHERS)}
    for _ in range(ROUNDS):
        said = bench(program, folder)
        for word, name in (("read", "libssi"),
                           ("resolved", "with profile and ledger")):
            times[name] += [int(value) for key, value in said if key == word]
        for name, read in OTHERS.items():
            times[name].append(time_of(read, files))
    return {name: statistics.median(many) for name, many in times.items()}


def judge(times):
    found = []
    for name in OTHERS:
        ratio = times[name] / times["libssi"]
        most = CSV_AT_LEAST if name == "Python's csv" else 1.0
        found.append((ratio >= most, f"reads {ratio:.2f} times as fast as {name} "
                                     f"{VERSIONS[name]} (at least {most:g})"))
    return found


def tell(times, size, table):
    for name, nanoseconds in times.items():
        words = (name, f"{nanoseconds / 1e6:.0f} ms",
                 f"{size / nanoseconds * 1e3:.0f} MB/s",
                 f"{nanoseconds / times['libssi']:.2f}")
        print("| " + " | ".join(words) + " |" if table
              else "# " + ", ".join(words[:3]))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bench")
    parser.add_argument("make_archive")
    parser.add_argument("--bytes", type=int, default=100_000_000)
    parser.add_argument("--table", action="store_true")
    options = parser.parse_args()
    csv.field_size_limit(sys.maxsize)
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as temporary:
        subprocess.run([sys.executable, "-B", options.make_archive, "--out",
                        temporary, "--scale", str(options.bytes)], check=True,
                       stdout=subprocess.DEVNULL)
        folder = pathlib.Path(temporary) / "archive"
        files = [File(folder / name) for word, name
                 in bench(options.bench, folder) if word == "file"]
        few = lacking(files)
        found = [(not few, "all read the rows that are there" +
                  "".join(f"; not {name}" for name in few))]
        for _ in range(ATTEMPTS):
            times = compare(options.bench, folder, files)
            judged = judge(times)
            if all(good for good, _ in judged):
                break
        tell(times, sum(len(file.data) for file in files), options.table)
        found += judged
    for number, (good, text) in enumerate(found, 1):
        print(f"{'ok' if good else 'not ok'} {number} - {text}")
    print(f"1..{len(found)}")
    return 0 if all(good for good, _ in found) else 1


if __name__ == "__main__":
    sys.exit(main())

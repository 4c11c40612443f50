"""The archive folder being written, and the truth about it, kept while writing.

A Table is one CSV file: it quotes, encodes, counts physical lines, and records
which rows are valid and where each malformed one starts. A Folder holds the
tables, the other files and the life-level counts.
"""

import shutil
import zipfile

# Columns cut off: a spoilt row keeps only the first n cells.
CUT = object()


def quote_always(cell):
    return '"' + cell.replace('"', '""') + '"'


def quote_minimal(cell, delimiter=","):
    if any(mark in cell for mark in (delimiter, '"', "\n", "\r")):
        return quote_always(cell)
    return cell


def quote_backslash(cell):
    """Quotes inside are escaped as \\" instead of doubled."""
    if any(mark in cell for mark in (",", '"', "\n")):
        return '"' + cell.replace('"', '\\"') + '"'
    return cell


def share_commentary(text):
    """The inner quoting of ShareCommentary; the CSV quoting doubles the quotes again."""
    return text.replace('"', '""').replace("\n", '"\n"')


QUOTING = {"minimal": quote_minimal, "always": quote_always, "backslash": quote_backslash}


class Format:
    """How the bytes of one file look."""

    def __init__(self, quoting="minimal", newline="\n", bom=False, encoding="utf-8",
                 delimiter=",", preamble=(), last_newline=True):
        self.quoting = quoting
        self.newline = newline
        self.bom = bom
        self.encoding = encoding
        self.delimiter = delimiter
        self.preamble = preamble
        self.last_newline = last_newline


PLAIN = Format()
CRLF = Format(newline="\r\n")
QUOTED = Format(quoting="always")
EXCEL = Format(newline="\r\n", bom=True, encoding="utf-16-le", delimiter="\t")


class Table:
    def __init__(self, folder, path, kind, header, form, spoil, reject):
        self.folder, self.path, self.kind = folder, path, kind
        self.header, self.form, self.reject = header, form, reject
        self.spoil = {after: (column, value) for after, column, value in spoil}
        self.rows = self.valid = self.breaks = 0
        self.malformed = []
        self.days = set()
        self._started = False
        self._stream = folder.open(path)
        if form.bom:
            self._write("\ufeff")
        for line in form.preamble:
            self._record(line)
        self.header_line = self.breaks + (2 if self._started else 1)
        self._record(self._join(header))

    def row(self, cells, day=None, active=False):
        """A good row; day is the day of its event, active whether the owner acted."""
        if self.reject:
            self.broken(cells, self.reject)
        else:
            self.rows += 1
            self.valid += 1
            self._record(self._join(cells))
            if day:
                self.days.add(day)
                if active:
                    self.folder.active_days.add(day)
        if self.valid in self.spoil:
            column, value = self.spoil.pop(self.valid)
            self._spoilt(cells, column, value)

    def broken(self, cells, reason):
        """A row every reader must reject."""
        self.rows += 1
        line = self.breaks + 2
        self.malformed.append({"row": self.rows, "line": line, "reason": reason})
        self._record(self._join(cells))

    def blank(self):
        """An empty line, which is no row."""
        self._record("")

    def close(self):
        if self.form.last_newline:
            self._write(self.form.newline)
        self._stream.close()

    def report(self):
        report = {"path": self.path, "kind": self.kind, "expect": "read",
                  "header_line": self.header_line, "rows": self.rows,
                  "valid": self.valid, "malformed": self.malformed}
        if self.days:
            report.update(first_day=min(self.days).isoformat(),
                          last_day=max(self.days).isoformat(), days=len(self.days))
        return report

    def _spoilt(self, cells, column, value):
        """A copy of a good row with a wrong date or with columns cut off."""
        if column is CUT:
            self.broken(cells[:value], "columns")
        else:
            copy = list(cells)
            copy[self.header.index(column)] = value
            self.broken(copy, "date")

    def _join(self, cells):
        form = self.form
        quote = QUOTING[form.quoting]
        if form.delimiter != ",":
            return form.delimiter.join(quote(cell, form.delimiter) for cell in cells)
        return ",".join(map(quote, cells))

    def _record(self, text):
        if self._started:
            text = self.form.newline + text
        self._started = True
        self._write(text)

    def _write(self, text):
        self.breaks += text.count("\n")
        # A lone surrogate stands for one undecodable byte.
        data = text.encode(self.form.encoding, "surrogateescape")
        self.folder.csv_bytes += len(data)
        self._stream.write(data)


class Folder:
    """The archive on disk plus everything the generator intended with it."""

    def __init__(self, root):
        self.root = root
        self.csv_bytes = 0
        self.active_days = set()
        self._tables = {}
        self._others = []
        self._days = []
        self._counts = {}
        self._seen = {}

    def open(self, path):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        return open(target, "wb")

    def table(self, path, kind, header, form=PLAIN, spoil=(), reject=None):
        """The CSV file of this path: opened with its header at first, continued later."""
        if path not in self._tables:
            self._tables[path] = Table(self, path, kind, header, form, spoil, reject)
        return self._tables[path]

    def other(self, path, data, kind, expect, day=None):
        """A file which is not a table of rows; day if the whole file is one dated deed."""
        with self.open(path) as stream:
            stream.write(data)
        report = {"path": path, "kind": kind, "expect": expect}
        if day:
            report["day"] = day.isoformat()
            self._days.append(day)
            self.active_days.add(day)
        self._others.append(report)

    def copy(self, path, source, kind, expect):
        """A copy of a finished table under another name."""
        shutil.copyfile(self.root / source, self.root / path)
        self._others.append({"path": path, "kind": kind, "expect": expect})

    def count(self, name, by=1):
        self._counts[name] = self._counts.get(name, 0) + by

    def see(self, name, key):
        """Remembers a distinct thing; the truth tells how many there were."""
        self._seen.setdefault(name, set()).add(key)

    def both(self, name, first, second):
        """Counts what was seen under both names."""
        common = self._seen.get(first, set()) & self._seen.get(second, set())
        self._seen[name] = common

    def close(self):
        for table in self._tables.values():
            table.close()

    def report(self):
        """Files in path order and the counts as nested objects."""
        files = [table.report() for table in self._tables.values()] + self._others
        counts = dict(self._counts)
        counts.update((name, len(keys)) for name, keys in self._seen.items())
        days = self._days + [day for table in self._tables.values() for day in table.days]
        return {
            "events": {"first_day": min(days).isoformat(), "last_day": max(days).isoformat(),
                       "days": len(set(days)), "days_active": len(self.active_days)},
            "counts": nested(counts),
            "files": sorted(files, key=lambda entry: entry["path"]),
        }


def nested(counts):
    """{"a.b": 1} as {"a": {"b": 1}}, names in order."""
    tree = {}
    for name in sorted(counts):
        place = tree
        *parents, leaf = name.split(".")
        for parent in parents:
            place = place.setdefault(parent, {})
        place[leaf] = counts[name]
    return tree


def write_zip(root, target, day):
    """Packs the folder with fixed times and modes, entries in path order."""
    files = sorted(path for path in root.rglob("*") if path.is_file())
    with zipfile.ZipFile(target, "w") as archive:
        for path in files:
            entry = zipfile.ZipInfo(path.relative_to(root).as_posix(),
                                    (day.year, day.month, day.day, 12, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            entry.file_size = path.stat().st_size
            with open(path, "rb") as source, archive.open(entry, "w") as stream:
                shutil.copyfileobj(source, stream, 1 << 20)

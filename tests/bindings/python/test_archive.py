"""Archives: the same JSON as the C program, ZIP or folder; bombs are refused."""

import datetime
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest
import zipfile

import support

libssi = support.installed()
from libssi import _source  # noqa: E402

SAMPLE = support.ROOT / "examples/sample/archive"
EXAMPLE = support.ROOT / "examples/python/score_archive.py"
HISTORY = support.ROOT / "examples/python/history.py"
PROGRAM = support.parameter("SSI_PROGRAM")


def run(*words):
    return subprocess.run([str(w) for w in words], capture_output=True,
                          text=True, check=True).stdout


def zipped(names, method=zipfile.ZIP_DEFLATED):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", method) as target:
        for name, content in names.items():
            target.writestr(name, content)
    made.seek(0)
    return made


def sample():
    return {p.relative_to(SAMPLE).as_posix(): p.read_bytes()
            for p in SAMPLE.rglob("*") if p.is_file()}


def dated(names, day):
    """A ZIP whose entries are of a day."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as target:
        for name, content in names.items():
            target.writestr(zipfile.ZipInfo(name, (*day, 12, 0, 0)), content)
    made.seek(0)
    return made


VOTES = "Date,Link,OptionText\n"
PROFILE = "First Name,Last Name,Headline,Industry\n"


class Several(unittest.TestCase):
    """Exports of one member, as a list or as ZIPs in a folder."""

    def test_the_same_twice(self):
        one = libssi.read_archive(SAMPLE)
        two = libssi.read_archive([SAMPLE, str(SAMPLE)])
        self.assertEqual(one.activity, two.activity)
        self.assertEqual(one.profile.facts(), two.profile.facts())
        self.assertEqual([e.name for e in two.exports],
                         ["archive", "archive"])
        self.assertEqual(two.missing, [])
        self.assertEqual(two.exports[0].form, libssi.Form.COMPLETE)

    def test_old_and_new(self):
        old = dated({"Votes.csv": VOTES + "2024-01-01,a,\n2024-01-02,b,\n",
                     "Skills.csv": "Name\na\nb\n"}, (2024, 2, 1))
        new = dated({"Votes.csv": VOTES + "2024-01-02,b,\n2024-01-03,c,\n",
                     "Skills.csv": "Name\nc\n"}, (2024, 3, 1))
        for order in ([old, new], (new, old)):
            told = libssi.read_archive(order)
            self.assertEqual(told.activity.total(
                libssi.Kind.POLL_VOTE, 0, 65535), 3)
            self.assertEqual(told.profile.get(libssi.Fact.SKILLS), 1)
            self.assertEqual(sorted(e.day for e in told.exports),
                             [19754, 19783])
            self.assertIn("profile", [role.name for role in told.missing])
            self.assertEqual(told.exports[0].form, libssi.Form.PART)

    def test_zips_in_a_folder(self):
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            for number in range(2):
                (folder / f"{number}.ZIP").write_bytes(zipped(
                    {"Votes.csv": f"{VOTES}2024-01-0{number + 1},a,\n"}
                ).getvalue())
            told = libssi.read_archive(folder)
            self.assertEqual([e.name for e in told.exports],
                             ["0.ZIP", "1.ZIP"])
            (folder / "Votes.csv").write_text(VOTES + "2024-01-09,a,\n")
            told = libssi.read_archive(place)
            self.assertEqual(len(told.exports), 3)
            self.assertEqual(told.activity.total(
                libssi.Kind.POLL_VOTE, 0, 65535), 3)

    def test_folders_in_a_folder(self):
        """Archives side by side are exports, of one member or refused."""
        def side(other):
            return {
                "a/Profile.csv": f"{PROFILE}Iris,x,y,z\n",
                "a/Votes.csv": VOTES + "2024-01-01,a,\n",
                "b/c/Profile.csv": f"{PROFILE}{other},x,y,z\n",
                "b/c/Votes.csv": VOTES + "2024-01-02,a,\n",
                "Votes.csv": VOTES + "2024-01-03,a,\n",
                "__MACOSX/Profile.csv": "x"}
        told = libssi.read_archive(zipped(side("Iris")))
        self.assertEqual([e.name for e in told.exports], ["a", "c", ""])
        self.assertEqual(told.activity.total(
            libssi.Kind.POLL_VOTE, 0, 65535), 3)
        with self.assertRaisesRegex(libssi.MixedError,
                                    "^a/Profile.csv and b/c/Profile.csv are"):
            libssi.read_archive(zipped(side("Otto")))

    def test_days_of_zips(self):
        for day, told in (((1980, 1, 1), -1), ((1980, 1, 2), 3653),
                          ((2107, 1, 1), 50038)):
            made = dated({"Votes.csv": VOTES}, day)
            self.assertEqual(libssi.read_archive(made).exports[0].day, told)

    def test_two_members(self):
        one, other = (zipped({"Profile.csv": f"{PROFILE}{name},x,y,z\n"})
                      for name in ("Iris", "Otto"))
        with self.assertRaises(libssi.MixedError) as caught:
            libssi.read_archive([one, other])
        self.assertIn("Profile.csv", str(caught.exception))


CONNECTIONS = "First Name,Last Name,URL,Connected On\n"


class Told(unittest.TestCase):
    """The day as of which an archive tells, the worst file, and the cause."""

    def of(self, day=(1980, 1, 1)):
        names = {**sample(), "Votes_100200300.csv":
                 VOTES + "2026-05-01 10:00:00,a,\n2041-01-01 10:00:00,b,\n"}
        return libssi.read_archive(dated(names, day))

    def test_one_far_day(self):
        wanted = libssi.read_archive(SAMPLE)
        last = wanted.activity.days()[1]
        self.assertEqual(wanted.day, last)
        for day, basis in (((1980, 1, 1), libssi.DayBasis.MASS),
                           ((2026, 6, 2), libssi.DayBasis.EXPORT)):
            told = self.of(day)
            self.assertEqual(told.activity.days()[1].year, 2041)
            self.assertEqual(told.day, last)
            info = told.archive.day()
            self.assertEqual((info.basis, info.later), (basis, 1))
            who = told.profile, told.activity
            self.assertEqual(libssi.score(*who).day(), last)
            self.assertEqual(libssi.trend(*who).total(1).last_day, last)
            self.assertEqual(list(libssi.plan(*who).lines),
                             list(libssi.plan(*who, day=last).lines))
            self.assertEqual(libssi.sensitivity(*who).total(),
                             libssi.sensitivity(*who, day=last).total())
            self.assertEqual(libssi.what_if(*who).total(),
                             libssi.what_if(*who, day=last).total())
            self.assertEqual(libssi.outcomes(told.activity),
                             libssi.outcomes(told.activity, last=last))
            later = libssi.what_if(*who, [(last.replace(month=6, day=9),
                                           libssi.Kind.POST)])
            self.assertGreater(later.total().change, 0)

    def test_a_ledger_of_its_own(self):
        made = libssi.Activity()
        made.add(20000, libssi.Kind.POST)
        made.add(30000, libssi.Kind.POST)
        with libssi.Profile() as profile:
            self.assertEqual(libssi.score(profile, made).day(),
                             made.days()[1])

    def test_the_day_of_the_export(self):
        told = libssi.read_archive(dated(
            {"Profile.csv": PROFILE + "Iris,x,y,z\n"}, (2026, 6, 2)))
        self.assertEqual(str(libssi.score(told.profile,
                                          told.activity).day()), "2026-06-02")
        told = libssi.read_archive(dated(
            {"Profile.csv": PROFILE + "Iris,x,y,z\n"}, (1980, 1, 1)))
        self.assertIsNone(told.day)
        with self.assertRaisesRegex(libssi.EmptyError, "no dated event"):
            libssi.score(told.profile, told.activity)

    def test_the_worst_file(self):
        told = libssi.read_archive(zipped({
            "Votes.csv": VOTES + "2024-01-01,a,\nsoon,b,\nthen,c,\n",
            "InstantReposts.csv": "Date,Link\nsoon,a\n2024-01-01,b\n"}))
        self.assertEqual(told.worst.name, "Votes.csv")
        self.assertIn("2 of 3 rows not understood in Votes.csv, line 3",
                      told.note)
        self.assertIn("as LinkedIn sent it", told.note)
        told = libssi.read_archive(zipped({
            "Votes.csv": VOTES + "2024-01-01,a,\n"}))
        self.assertEqual((told.worst, told.note), (None, ""))
        said = run(sys.executable, "-B", EXAMPLE, SAMPLE)
        self.assertTrue(said.endswith(
            libssi.read_archive(SAMPLE).note + "\n"), said)

    def test_the_cause_instead_of_a_number(self):
        told = libssi.read_archive(zipped({
            "Connections.csv": CONNECTIONS + "A,B,,soon\nC,D,,later\n"}))
        who = told.profile, told.activity
        readings = [(20000 + 4 * i, 1, 2, 3, 4) for i in range(9)]
        for call in (lambda: libssi.score(*who),
                     lambda: libssi.score(*who, day=20000),
                     lambda: libssi.history(*who, 20000, 20001),
                     lambda: libssi.trend(*who), lambda: libssi.plan(*who),
                     lambda: libssi.trend(*who, day=20000),
                     lambda: libssi.sensitivity(*who),
                     lambda: libssi.what_if(*who, day=20000),
                     lambda: libssi.calibrate(*who, readings),
                     lambda: libssi.compare_readings(*who, readings)):
            with self.assertRaisesRegex(
                    libssi.UnobservedError,
                    "2 of 2 rows not understood in Connections.csv, line 2"):
                call()

    def test_why_nothing_could_be_read(self):
        for name in ("Connections.csv", "Kontakte.csv"):
            with self.assertRaisesRegex(libssi.EmptyError,
                                        f"{name} was not read.*English"):
                libssi.read_archive(zipped({
                    name: "Vorname,Nachname,Verbunden am\nA,B,1. Mai 2025\n"}))
        with self.assertRaisesRegex(libssi.EmptyError, "read_seats"):
            libssi.read_archive(zipped({
                "a.csv": "activityId,activityType,createdAt,seatId,"
                         "memberIdentityKey\n1,SAVED_LEAD,05-01-2026,7,k\n"}))
        with self.assertRaisesRegex(libssi.EmptyError, "it holds a.txt"):
            libssi.read_archive(zipped({"a.txt": b"x"}))

    def test_memory(self):
        rows = "".join(f"A,B,https://www.linkedin.com/in/p{i},01 Jan 2024\n"
                       for i in range(12000))
        made = zipped({"Connections.csv": CONNECTIONS + rows,
                       "Votes.csv": VOTES + "2024-01-01,a,\n"})
        self.assertIsNone(libssi.read_archive(made, memory=10**8).worst)
        told = libssi.read_archive(made, memory=2 * 10**6)
        self.assertEqual((told.worst.name, told.worst.state), (
            "Connections.csv", libssi.FileState.REFUSED))
        self.assertIn("memory", told.note)
        with self.assertRaisesRegex(ValueError, "Connections.csv: it needs"):
            libssi.read_archive(made, memory=10**5)


class Sources(unittest.TestCase):
    """Names in large letters, links, deep folders, bytes before a ZIP."""

    def test_large_letters_and_links(self):
        data = zipped({"Votes.csv": VOTES + "2024-01-01,a,\n"}).getvalue()
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            (folder / "in").mkdir()
            (folder / "in/A.ZIP").write_bytes(data)
            (folder / "link.zip").symlink_to(folder / "in/A.ZIP")
            for given in ("in", "in/A.ZIP", "link.zip"):
                told = libssi.read_archive(folder / given)
                self.assertEqual(len(told.activity), 1)
                self.assertEqual(told.passed, [])
            (folder / "in/A.ZIP").rename(folder / "B.ZIP")
            (folder / "in/link.zip").symlink_to(folder / "B.ZIP")
            with self.assertRaisesRegex(libssi.EmptyError, "link.zip"):
                libssi.read_archive(folder / "in")

    def test_deep_folders(self):
        with tempfile.TemporaryDirectory() as place:
            folder = pathlib.Path(place)
            deep = folder / "/".join("abcdefghi")
            deep.mkdir(parents=True)
            (deep / "Skills.csv").write_text("Name\na\n")
            (deep.parent / "Votes.csv").write_text(VOTES + "2024-01-01,a,\n")
            told = libssi.read_archive(folder)
            self.assertEqual([file.name for file in told.files],
                             ["a/b/c/d/e/f/g/h/Votes.csv"])
            self.assertEqual(told.passed, ["a/b/c/d/e/f/g/h/i"])

    def test_bytes_before_a_zip(self):
        data = zipped({"Votes.csv": VOTES + "2024-01-01,a,\n"}).getvalue()
        for before in (b"MZ" + bytes(70000), b"P", b"Content-Type: x\n\n"):
            told = libssi.read_archive(io.BytesIO(before + data + b"\n--\n"))
            self.assertEqual(len(told.activity), 1)


class Same(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.zip = pathlib.Path(holder.name) / "sample.zip"
        self.zip.write_bytes(zipped(sample()).getvalue())

    def test_the_json_of_the_c_program(self):
        for words in ((), ("--on", "2026-03-01"),
                      ("--target", "industrie, sales")):
            for archive in (SAMPLE, self.zip):
                self.assertEqual(
                    run(sys.executable, "-B", EXAMPLE, archive, "--json",
                        *words),
                    run(PROGRAM, "score", "--json", *words, archive))

    def test_the_report_of_the_c_program(self):
        for archive in (SAMPLE, self.zip):
            told = libssi.read_archive(archive)

            def same(*words, **given):
                text = libssi.report_json(told, **given)
                self.assertEqual(text, run(PROGRAM, "report", "--json", *words,
                                           archive))
                return json.loads(text)

            same()
            same("--on", "2025-12-31", "--minutes", "30", "--days-a-week",
                 "3", "--days", "90", day=datetime.date(2025, 12, 31),
                 minutes=30, days_a_week=3, horizon=90)
            self.assertIsNone(same("--on", "1970-01-01", day=0)["trend"])
            self.assertIsNone(same("--on", "2149-06-06", day=65535)["plan"])
            with libssi.Model() as model, libssi.Benchmark.fallback() as one:
                text = libssi.report_json(told, model=model,
                                          benchmarks=[one, one])
            self.assertEqual(len(json.loads(text)["benchmarks"]), 2)
            with self.assertRaises(libssi.DayError):
                libssi.report_json(told, 70000)

    def test_the_history(self):
        score = libssi.score(*self.read(SAMPLE))
        rows = run(sys.executable, "-B", HISTORY, self.zip).split("\n")
        self.assertEqual(len(rows), 1 + 14 + 3 + 1)
        wanted = [score.total(), *(score.pillar(p) for p in libssi.Pillar)]
        self.assertEqual(rows[14].split(), [
            str(score.day()), *(f"{row.points:.2f}" for row in wanted)])
        change = libssi.trend(*self.read(SAMPLE)).total(1).change
        self.assertIn(f": {change:+.2f}, ", rows[15])
        self.assertEqual(rows, run(sys.executable, "-B", HISTORY,
                                   SAMPLE).split("\n"))

    def test_table_and_explanation(self):
        display = libssi.score(*self.read(SAMPLE)).display()
        said = run(sys.executable, "-B", EXAMPLE, self.zip)
        self.assertIn(f"{display} of 100 on ", said)
        total = libssi.decimal_text(
            libssi.score(*self.read(SAMPLE)).total().points_micro)
        said = run(sys.executable, "-B", EXAMPLE, self.zip, "--explain")
        self.assertTrue(said.endswith(f"{total:>12}  together\n"))

    def read(self, source):
        found = libssi.read_archive(source)
        return found.profile, found.activity

    def test_every_way_to_name_it(self):
        wanted = self.read(str(SAMPLE))[1]
        with self.zip.open("rb") as file:
            for source in (SAMPLE, self.zip, str(self.zip), file,
                           io.BytesIO(self.zip.read_bytes())):
                self.assertEqual(self.read(source)[1], wanted)

    def test_the_report(self):
        found = libssi.read_archive(SAMPLE)
        states = {file.name: file.state for file in found.files}
        self.assertEqual(len(states), len(sample()))
        self.assertEqual(states["messages.csv"], libssi.FileState.ROWS)
        self.assertEqual(states["Contacts.csv"], libssi.FileState.PRIVATE)
        self.assertTrue(found.skips)
        skipped = sum(skip.rows for _, skip in found.skips)
        self.assertEqual(skipped, sum(file.skipped for file in found.files))


FOLLOWERS = (
    '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c>'
    "</row><row><c><v>46143</v></c><c><v>3</v></c></row></sheetData>"
    "</worksheet>")
STRINGS = "<sst><si><t>Date</t></si><si><t>New followers</t></si></sst>"
PAGE = ('{"elements":[{"snapshotDomain":"ALL_VOTES","snapshotData":'
        '[{"Date":"2026-05-01","OptionText":"x"}]}]}')


def workbook():
    return zipped({"[Content_Types].xml": "<Types/>",
                   "xl/workbook.xml": "<workbook/>",
                   "xl/sharedStrings.xml": STRINGS,
                   "xl/worksheets/sheet1.xml": FOLLOWERS,
                   "xl/worksheets/other.csv": "Date\n"}).getvalue()


class Workbooks(unittest.TestCase):
    """Workbooks and JSON: in a ZIP, in a folder, alone."""

    def kinds(self, source):
        found = libssi.read_archive(source)
        kinds = libssi.Kind.FOLLOWER_GAINED, libssi.Kind.POLL_VOTE
        return [(kind.name, found.activity.total(kind, 0, 65535))
                for kind in kinds if found.activity.observed(kind)]

    def test_everywhere(self):
        both = {"Content_x.xlsx": workbook(), "x.json": PAGE}
        want = [("FOLLOWER_GAINED", 3), ("POLL_VOTE", 1)]
        self.assertEqual(self.kinds(zipped(both)), want)
        with tempfile.TemporaryDirectory() as folder:
            place = pathlib.Path(folder)
            (place / "Content_x.XLSX").write_bytes(workbook())
            (place / "x.json").write_text(PAGE)
            self.assertEqual(self.kinds(folder), want)
            self.assertEqual(self.kinds(place / "Content_x.XLSX"), want[:1])
            self.assertEqual(self.kinds(str(place / "x.json")), want[1:])

    def test_one_that_cannot_be_unpacked_is_refused(self):
        big = _source.BOOK_BYTES_MAX + 1
        for data in (b"", b"no ZIP", workbook()[:-30], bytes(big), zipped({
                "xl/worksheets/sheet1.xml": bytes(big)}).getvalue()):
            found = libssi.read_archive(zipped({
                "Content_x.xlsx": data, "x.json": PAGE},
                zipfile.ZIP_STORED))
            self.assertEqual(
                [(file.name, file.state.name) for file in found.files],
                [("Content_x.xlsx", "REFUSED"), ("x.json/ALL_VOTES", "ROWS")])
            self.assertEqual(len(found.skips), 1)


class Refused(unittest.TestCase):
    def test_no_archive(self):
        with self.assertRaises(libssi.EmptyError):
            libssi.read_archive(zipped({"a.txt": b"x"}))
        with self.assertRaises(zipfile.BadZipFile):
            libssi.read_archive(io.BytesIO(b"PK no"))
        with self.assertRaises(FileNotFoundError):
            libssi.read_archive("/nowhere.zip")
        for wrong in (None, 3, object(), b"\0"):
            with self.assertRaises((TypeError, AttributeError, ValueError,
                                    OSError)):
                libssi.read_archive(wrong)
        with self.assertRaises(UnicodeError):
            libssi.read_archive(SAMPLE, "\ud800")

    def test_a_bomb_is_refused_before_it_is_unpacked(self):
        bomb = zipped({"Skills.csv": bytes(_source.RATIO_FROM + 1)})
        with self.assertRaisesRegex(ValueError, "unpacks to more than"):
            libssi.read_archive(bomb)

    def test_a_lie_about_the_size(self):
        """The directory says 10 bytes; 5 MB come out."""
        honest = zipped({"Skills.csv": bytes(5_000_000)}).getvalue()
        place = honest.rindex(b"PK\1\2")
        lying = honest[:place + 24] + (10).to_bytes(4, "little") + (
            honest[place + 28:])
        with self.assertRaises((ValueError, zipfile.BadZipFile)):
            libssi.read_archive(io.BytesIO(lying))

    def test_bytes_and_names_are_counted(self):
        budget = _source.Budget()
        with self.assertRaisesRegex(ValueError, "larger than 2 GB"):
            budget.spend("a", _source.FILE_BYTES_MAX + 1)
        with self.assertRaisesRegex(ValueError, "4 GB together"):
            for _ in range(3):
                budget.spend("a", _source.FILE_BYTES_MAX)
        budget.names = 0
        with self.assertRaisesRegex(ValueError, "files"):
            budget.name()

    def test_a_damaged_entry(self):
        whole = bytearray(zipped(sample(), zipfile.ZIP_STORED).getvalue())
        place = whole.index(b"First Name")
        whole[place] ^= 1
        with self.assertRaises(zipfile.BadZipFile):
            libssi.read_archive(io.BytesIO(bytes(whole)))

    def test_strange_names(self):
        made = zipped({"Skills.csv": b"Name\nSelling\n", "../up.csv": b"x",
                       "é\udcff.csv".encode("utf-8", "replace").decode(): b"",
                       "a" * 5000 + ".csv": b"x"})
        found = libssi.read_archive(made)
        self.assertIn("../up.csv", [file.name for file in found.files])
        self.assertEqual(found.unlisted, 1)

    def test_links_are_not_followed(self):
        with tempfile.TemporaryDirectory() as folder:
            place = pathlib.Path(folder)
            (place / "Skills.csv").write_bytes(b"Name\nSelling\n")
            (place / "Positions.csv").symlink_to(SAMPLE / "Positions.csv")
            (place / "more").symlink_to(SAMPLE)
            os.mkfifo(place / "Languages.csv")
            told = libssi.read_archive(place)
            self.assertEqual([f.name for f in told.files], ["Skills.csv"])
            self.assertEqual(told.passed, ["Positions.csv", "more"])

    def test_a_name_that_is_no_utf8(self):
        with tempfile.TemporaryDirectory() as folder:
            place = os.fsencode(folder)
            for name in (b"Skills.csv", b"\xff.csv"):
                with open(os.path.join(place, name), "wb") as file:
                    file.write(b"Name\nSelling\n")
            self.assertEqual(len(libssi.read_archive(folder).files), 2)


if __name__ == "__main__":
    unittest.main()

"""Blocks of Python in the pages run as they are pasted: the first ones with nothing
but the package, later ones with the names that the text around them speaks of. Those
on Spark run in the stage of that name. With polars and DuckDB if LIBSSI_FRAMES names
them."""

import contextlib
import datetime
import io
import json
import os
import pathlib
import runpy
import shutil
import sqlite3
import tempfile
import traceback
import unittest

import pasted
import support

libssi = support.installed()

EXAMPLE = support.ROOT / "examples/python/score_member.py"
SAMPLE = support.ROOT / "examples/sample/archive"
ZIP = "Complete_LinkedInDataExport"
DAY = datetime.date(2026, 5, 31)
FRAMES = set(os.environ.get("LIBSSI_FRAMES", "").split())
PILLARS = [10.0, 5.0, 3.0, 2.0]


class Pasted(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(holder.name)

    def paste(self, name, names):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            pasted.run(name, names)
        return out.getvalue()

    def events_in(self, path):
        with contextlib.closing(sqlite3.connect(path)) as db, db:
            db.execute("create table events(member, day, kind)")
            db.execute("insert into events values (1, '2026-05-30', 'comment')")

    def test_a_new_users_path(self):
        """From nothing to the score of an archive, and what more it says."""
        shutil.make_archive(ZIP, "zip", SAMPLE)
        names = {}
        self.assertGreater(float(self.paste("first", names)), 0)
        names = {"libssi": libssi}
        shown = self.paste("archive", names)
        self.assertEqual([line.split()[0] for line in shown.splitlines()],
                         ["brand", "find", "engage", "relate"])
        self.paste("report", names)
        self.assertEqual(json.loads(names["document"])["version"], 1)
        reading = names["reading"]
        rows = "".join(f"2026-0{m}-{d:02d},{m + 3},{d / 3:.1f},{d / 2:.1f},{m}\n"
                       for m in range(1, 6) for d in (3, 13, 23))
        pathlib.Path("tracker.csv").write_text(
            "day,brand,find,engage,relate\n" + rows)
        names.update(profile=reading.profile, activity=reading.activity,
                     day=DAY, first_day=DAY - datetime.timedelta(30),
                     last_day=DAY)
        self.assertIn("invitation_sent", self.paste("more", names).lower())

    def test_the_tutorial(self):
        names = {}
        self.assertRegex(self.paste("tutorial: score", names),
                         r"^[1-9]\d*\.\d\d to \d+\.\d\d of 100$")
        self.assertIn("brand", self.paste("tutorial: why", names))

    def test_sqlite(self):
        self.events_in("crm.db")
        self.paste("sqlite", {"libssi": libssi, "sqlite3": sqlite3})
        names = {}
        self.paste("engines: sqlite", names)
        self.assertEqual(len(names["rows"]), 1)

    def test_seats(self):
        pathlib.Path("navigator").mkdir()
        pathlib.Path("navigator/activities.csv").write_text(
            "activityId,activityType,createdAt,seatId,memberIdentityKey\n"
            "1,SAVED_LEAD,05-01-2026 10:00:00,9,k1\n")
        key, total = self.paste("seats", {"libssi": libssi}).split()
        self.assertEqual(key, "9")
        self.assertGreater(float(total), 0)

    def test_cohorts(self):
        budget = libssi.Budget(libssi.BUDGET_LIMIT, DAY)
        shown = self.paste("cohorts", {
            "libssi": libssi, "day": DAY, "today": DAY, "member": 1,
            "points": 20.0, "pillars": PILLARS, "members": [1, 2],
            "others": [(number, 20.0, PILLARS) for number in range(2, 2000)],
            "totals": [20_000_000, 30_000_000], "saved": budget.save(),
            "serial": budget.label().serial, "shares": True, "baseline": 15.0,
            "colleagues": [(2, PILLARS, True)]})
        self.assertEqual(len(shown.splitlines()), 2)
        self.assertTrue(shown.startswith("Toys "))

    def test_frames(self):
        names = {"libssi": libssi, "day": DAY, "first": DAY, "last": DAY,
                 "tqdm": lambda: lambda done, total: None,
                 "events": {"member": [1], "day": [DAY], "kind": ["comment"]},
                 "facts": {"member": [1], "photo": [1]}}
        self.paste("frames", names)
        self.assertEqual(len(names["scores"]["total"]), 1)

    def test_columns(self):
        numpy = support.numpy()
        model = libssi.Model()
        names = {"libssi": libssi, "numpy": numpy, "day": DAY, "models": [model],
                 "offsets": numpy.array([0, 1, 2], "int64"),
                 "days": numpy.array([20500, 20501], "int32"),
                 "kinds": numpy.array([4, 1], "uint8"),
                 "others": numpy.array([7, 0], "uint64"),
                 "facts": numpy.full(2 * len(libssi.Fact), -1, "int32")}
        self.paste("columns", names)
        self.assertEqual(list(names["total"]), list(names["scores"].total))
        self.assertGreater(min(names["total"]), 0)

    def test_polars_and_duckdb(self):
        if not {"polars", "duckdb"} <= FRAMES:
            self.skipTest("polars and DuckDB are not asked for")
        import duckdb
        import polars
        connection = duckdb.connect()
        connection.execute("create table events as select 7 as member, date "
                           "'2026-05-30' as day, 'comment' as kind")
        connection.execute("create table members as select 7 as member")
        names = {"libssi": libssi, "pl": polars, "con": connection, "day": DAY,
                 "first": DAY, "last": DAY,
                 "events": connection.table("events").pl(),
                 "facts": polars.DataFrame({"member": [7], "photo": [1]})}
        self.paste("engines: frames", names)
        self.assertGreater(names["scores"]["total"][0], 0)
        self.assertEqual(len(names["best"].fetchall()), 1)

    def test_the_member_of_the_examples(self):
        names = runpy.run_path(str(EXAMPLE), run_name="example")
        names["day"] = DAY
        self.paste("describe", names)
        self.assertGreater(names["total"].points, 0)


class Lists(unittest.TestCase):
    def test_every_block_runs_or_is_left_out(self):
        self.assertEqual(list(pasted.wrong()), [])

    def test_what_is_amiss_is_found(self):
        first = pasted.RUN["first"]
        for run, left_out, says in (
                ({**pasted.RUN, "x": (pasted.PAGE, "no such words", pasted.HERE)},
                 {}, "x: 0 blocks"),
                ({**pasted.RUN, "x": ("none.md", "a", pasted.HERE)}, {},
                 "x: 0 blocks"),
                ({**pasted.RUN, "x": (pasted.PAGE, "day", pasted.HERE)}, {},
                 "blocks of bind"),
                ({**pasted.RUN, "nobody": first}, {}, "is first, too"),
                ({**pasted.RUN, "first": (*first[:2], pasted.SPARK)}, {},
                 "spark.py does not run it"),
                (pasted.RUN, {"gone": (pasted.PAGE, "no such words", "slow")},
                 "gone: 0 blocks"),
                ({name: row for name, row in pasted.RUN.items()
                  if name != "first"}, {"first": (*first[:2], " ")},
                 "for no reason"),
                ({name: row for name, row in pasted.RUN.items()
                  if name != "first"}, {}, "nobody runs it")):
            self.assertIn(says, " ".join(pasted.wrong(
                run=run, left_out=left_out)))

    def test_a_block_that_fails_is_found(self):
        with tempfile.TemporaryDirectory() as place:
            page = pathlib.Path(place) / "bad.md"
            page.write_text("text\n\n```python\nimport libssi\n"
                            "libssi.no_such_thing()\n```\n")
            (line, text), = pasted.blocks(page)
            try:
                pasted.paste(page, line, text, {})
            except AttributeError as error:
                last = traceback.extract_tb(error.__traceback__)[-1]
                self.assertEqual((last.filename, last.lineno), (str(page), 5))
            else:
                self.fail("the block ran")
            self.assertEqual(pasted.blocks(page, "sh"), [])


if __name__ == "__main__":
    unittest.main()

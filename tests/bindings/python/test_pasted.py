"""Blocks of Python in the pages run as they are pasted, in the order in which they
stand: the first ones with nothing but the package, later ones with the names that
the text around them speaks of. Not run are those on Spark, polars and DuckDB, which
have stages of their own, and the one on cohorts, which leaves members out."""

import contextlib
import datetime
import io
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

PAGE = support.ROOT / "bindings/python/README.md"
ENGINES = support.ROOT / "doc/engines.md"
EXAMPLE = support.ROOT / "examples/python/score_member.py"
SAMPLE = support.ROOT / "examples/sample/archive"
ZIP = "Complete_LinkedInDataExport"
DAY = datetime.date(2026, 5, 31)


class Pasted(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(holder.name)

    def block(self, page, words):
        """The one block in which these words stand."""
        (found,) = [one for one in pasted.blocks(page) if words in one[1]]
        return found

    def paste(self, page, words, names):
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            pasted.paste(page, *self.block(page, words), names)
        return out.getvalue()

    def events_in(self, path):
        with contextlib.closing(sqlite3.connect(path)) as db, db:
            db.execute("create table events(member, day, kind)")
            db.execute("insert into events values (1, '2026-05-30', 'comment')")

    def test_a_new_users_path(self):
        """From nothing to the score of an archive, and what more it says."""
        shutil.make_archive(ZIP, "zip", SAMPLE)
        names = {}
        self.assertGreater(float(self.paste(PAGE, "with libssi.Profile()",
                                            names)), 0)
        names = {"libssi": libssi}
        shown = self.paste(PAGE, "libssi.read_archive(\"Complete", names)
        self.assertEqual([line.split()[0] for line in shown.splitlines()],
                         ["brand", "find", "engage", "relate"])
        reading = names["reading"]
        rows = "".join(f"2026-0{m}-{d:02d},{m + 3},{d / 3:.1f},{d / 2:.1f},{m}\n"
                       for m in range(1, 6) for d in (3, 13, 23))
        pathlib.Path("tracker.csv").write_text(
            "day,brand,find,engage,relate\n" + rows)
        names.update(profile=reading.profile, activity=reading.activity,
                     day=DAY, first_day=DAY - datetime.timedelta(30),
                     last_day=DAY)
        self.assertIn("invitation_sent",
                      self.paste(PAGE, "libssi.outcomes", names).lower())

    def test_sqlite(self):
        self.events_in("crm.db")
        self.paste(PAGE, "load_sqlite", {"libssi": libssi, "sqlite3": sqlite3})
        names = {}
        self.paste(ENGINES, "load_sqlite", names)
        self.assertEqual(len(names["rows"]), 1)

    def test_frames(self):
        names = {"libssi": libssi, "day": DAY, "first": DAY, "last": DAY,
                 "tqdm": lambda: lambda done, total: None,
                 "events": {"member": [1], "day": [DAY], "kind": ["comment"]},
                 "facts": {"member": [1], "photo": [1]}}
        self.paste(PAGE, "score_frame(events, facts, day=day, progress", names)
        self.assertEqual(len(names["scores"]["total"]), 1)

    def test_the_member_of_the_examples(self):
        names = runpy.run_path(str(EXAMPLE), run_name="example")
        names["day"] = DAY
        self.paste(support.ROOT / "README.md", "describe(profile)", names)
        self.assertGreater(names["total"].points, 0)

    def test_a_block_that_fails_is_found(self):
        page = pathlib.Path("bad.md")
        page.write_text("text\n\n```python\nimport libssi\n"
                        "libssi.no_such_thing()\n```\n")
        (line, text), = pasted.blocks(page)
        try:
            pasted.paste(page, line, text, {})
        except AttributeError as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            self.assertEqual((last.filename, last.lineno), ("bad.md", 5))
        else:
            self.fail("the block ran")
        self.assertEqual(pasted.blocks(page, "sh"), [])


if __name__ == "__main__":
    unittest.main()

"""The extension of SQLite that comes with the package."""

import datetime
import os
import sqlite3
import unittest

import support

libssi = support.installed()


def connection():
    db = sqlite3.connect(":memory:")
    libssi.load_sqlite(db)
    return db


class Extension(unittest.TestCase):
    def test_is_beside_the_package(self):
        path = libssi.sqlite_path()
        self.assertTrue(os.path.isfile(path))
        self.assertEqual(os.path.dirname(path),
                         os.path.dirname(os.path.abspath(libssi.__file__)))

    def test_scores_as_the_package_does(self):
        db = connection()
        db.execute("create table events (day, kind, traits, count, other)")
        rows = [("2026-05-%02d" % day, kind.name.lower(), 128, 2, str(day % 7))
                for day in range(1, 30)
                for kind in (libssi.Kind.POST, libssi.Kind.MESSAGE_SENT)]
        db.executemany("insert into events values (?, ?, ?, ?, ?)", rows)
        total, state = db.execute("""
            select ssi_score(day, kind, traits, count, other, '2026-05-31',
                             ssi_profile('photo', 1)),
                   ssi_state(day, kind, traits, count, other)
            from events""").fetchone()
        frame = {name: [row[place] for row in rows] for place, name in
                 enumerate(("day", "kind", "traits", "count", "counterpart"))}
        scored = libssi.score_frame(
            {"member": [1] * len(rows), **frame},
            {"member": [1], "photo": [1]}, day=datetime.date(2026, 5, 31))
        self.assertEqual(total, scored["total"][0])
        with libssi.Activity.load(state) as activity:
            self.assertEqual(activity.rows(), len(rows))

    def test_states_are_those_of_the_package(self):
        db = connection()
        with libssi.Activity() as activity, libssi.Profile() as profile:
            activity.add(20000, libssi.Kind.COMMENT, libssi.Trait.TARGET, 3, 7)
            activity.observe_part(libssi.Kind.SEARCH, 250000)
            profile.set_fact(libssi.Fact.SKILLS, 12)
            self.assertEqual(db.execute(
                "select ssi_state(20000, 'comment', 'target', 3, 7, "
                "'search=250000'), ssi_profile('skills', 12)").fetchone(),
                (activity.save(), profile.save()))
            score = libssi.score(profile, activity, 20001)
            self.assertEqual(db.execute(
                "select ssi_total(?, 20001, ?)",
                (activity.save(), profile.save())).fetchone(),
                (score.total().points,))

    def test_only_this_extension_may_be_loaded(self):
        db = connection()
        with self.assertRaises(sqlite3.OperationalError):
            db.execute("select load_extension(?)", (libssi.sqlite_path(),))

    def test_a_python_without_extensions_is_told(self):
        with self.assertRaisesRegex(NotImplementedError, "macOS"):
            libssi.load_sqlite(object())


if __name__ == "__main__":
    unittest.main()

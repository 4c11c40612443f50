"""Readings of a dashboard and the files of Sales Navigator, as Python has
them."""

import array
import datetime
import io
import pathlib
import tempfile
import unittest
import zipfile

import support

libssi = support.installed()
from libssi import Kind, Movement, Pillar  # noqa: E402

DATE = datetime.date(2026, 1, 5)
HEAD = "activityId,activityType,createdAt,seatId,memberIdentityKey\n"
FILES = {
    "activities.csv": HEAD + "1,SAVED_LEAD,05-01-2026 10:00:00,9,k1\n"
                             "2,SEARCH_PERFORMED,05-03-2026 12:00:00,20,\n"
                             "3,DANCED,05-03-2026 12:00:00,20,\n",
    "seats.csv": "seatId,name,ssi\n9,A,61\n7,B,\n",
    "readme.txt": "nothing",
}


class Readings(unittest.TestCase):
    def test_forms(self):
        rows = [(DATE, 11.35, 5.2, 0.3, 13.25)]
        with tempfile.TemporaryDirectory() as place:
            path = pathlib.Path(place) / "r.csv"
            path.write_text("day;brand;find;engage;relate\n"
                            "2026-01-05;11,35;5,2;0,29999998;13,25\n")
            self.assertEqual(libssi.read_readings(path), rows)
            self.assertEqual(libssi.read_readings(str(path)), rows)
            self.assertEqual(libssi.read_readings(path.read_bytes()), rows)
            with open(path, "rb") as file:
                self.assertEqual(libssi.read_readings(file), rows)
        self.assertEqual(libssi.read_readings(
            b'{"date":"2026-01-05T09:00:00Z","brand":11.35,"find":5.2,'
            b'"engage":0.29999998,"relate":13.25}'), rows)
        self.assertEqual(libssi.read_readings(
            b"day,brand,find,engage,relate\n"), [])

    def test_faults(self):
        with self.assertRaises(ValueError) as caught:
            libssi.read_readings(b"day,brand,find,engage,relate\n"
                                 b"2026-01-05,1,27,3,4\n")
        error = caught.exception
        self.assertEqual((error.line, error.column, error.text),
                         (2, "find", "27"))
        self.assertTrue(str(error).startswith("line 2: find: 27: No number"))
        with self.assertRaises(libssi.ReadingsFormatError):
            libssi.read_readings(b"")
        with self.assertRaises(OSError):
            libssi.read_readings("/none")

    def test_beside_the_model(self):
        profile, activity = libssi.Profile(), libssi.Activity()
        for week in range(12):
            activity.add(DATE + datetime.timedelta(7 * week), Kind.POST)
        days = [DATE + datetime.timedelta(7 * week) for week in range(12)]
        history = libssi.history(profile, activity, days[0], days[-1])
        rows = [(day, *(history.points(p)[7 * i] for p in Pillar))
                for i, day in enumerate(days)]
        found = libssi.compare_readings(profile, activity, rows)
        self.assertEqual(len(found.readings), 12)
        self.assertEqual(found.readings[0].day, DATE)
        self.assertEqual(found.total().mean, 0)
        self.assertEqual(found.pillars[Pillar.RELATE].verdict,
                         Movement.NOT_ENOUGH_DATA)
        self.assertEqual(found.reading_pillar(3, Pillar.ENGAGE).dashboard,
                         rows[3][3])
        with libssi.Model() as model:
            same = libssi.compare_readings(profile, activity, rows, model)
        self.assertEqual(same.total(), found.total())
        with self.assertRaises(libssi.ReadingsError):
            libssi.compare_readings(profile, activity, [])
        with self.assertRaises(libssi.RangeError) as caught:
            libssi.compare_readings(profile, activity,
                                    [*rows[:2], (days[2], 26, 1, 1, 1)])
        self.assertEqual(caught.exception.details, {"row": 2})


class Seats(unittest.TestCase):
    def check(self, seats):
        self.assertEqual([each.key for each in seats.seats], ["7", "9", "20"])
        self.assertEqual([(each.seat, each.total) for each in seats.readings],
                         [(1, 61.0)])
        self.assertEqual([(each.word, each.rows) for each in seats.words],
                         [("DANCED", 1)])
        self.assertEqual(seats.day(), datetime.date(2026, 5, 3))
        population = libssi.seats_population(seats)
        scores = libssi.score_population(population, seats.day())
        self.assertEqual(libssi.score_population(seats, seats.day()), scores)
        self.assertEqual(scores.total[0], 0)
        self.assertGreater(scores.find[1], 0)
        self.assertGreater(scores.find[2], 0)

    def test_sources(self):
        packed = io.BytesIO()
        with tempfile.TemporaryDirectory() as place, zipfile.ZipFile(
                packed, "w") as file:
            for name, text in FILES.items():
                (pathlib.Path(place) / name).write_text(text)
                file.writestr(name, text)
            self.check(libssi.read_seats(place))
            alone = libssi.read_seats(pathlib.Path(place) / "activities.csv")
            self.assertEqual([each.key for each in alone.seats], ["9", "20"])
        packed.seek(0)
        self.check(libssi.read_seats(packed))
        with self.assertRaises(OSError):
            libssi.read_seats("/none.csv")

    def test_keys(self):
        seats = [libssi.Seats(key) for key in (None, bytes(16), b"k" * 16)]
        for each in seats:
            each.add("a.csv", FILES["activities.csv"].encode())
            each.resolve()
        one, same, other = (each.seats[0].member for each in seats)
        self.assertEqual(one, same)
        self.assertNotEqual(one, other)

    def test_columns(self):
        seats = libssi.Seats()
        seats.add("a.csv", FILES["activities.csv"].encode())
        seats.resolve()
        days = array.array("i", [0] * seats.rows())
        with self.assertRaises(libssi.LengthError):
            seats.columns(days=array.array("i", [0]))
        seats.columns(ends=array.array("q", [0, 0]), days=days)
        self.assertEqual(min(days), (datetime.date(2026, 5, 1) -
                                     datetime.date(1970, 1, 1)).days)

    def test_types(self):
        kinds = {each.name: each.kind for each in libssi.Seats.types}
        self.assertEqual(kinds["SAVED_LEAD"], Kind.LEAD_SAVED)
        self.assertEqual(kinds["INMAIL_ACCEPTED"], Kind.INMAIL_ANSWERED)


if __name__ == "__main__":
    unittest.main()

"""What Python's people expect: dates, points, buffers, with, copies, tables."""

import array
import copy
import ctypes
import datetime
import gc
import json
import pickle
import subprocess
import sys
import threading
import unittest

import support

libssi = support.installed()
from libssi._handle import misused  # noqa: E402

DATE = datetime.date(2026, 5, 4)
DAY = (DATE - datetime.date(1970, 1, 1)).days


def ledger(*events):
    made = libssi.Activity()
    for event in events:
        made.add(*event)
    return made


class Days(unittest.TestCase):
    def test_a_date_is_a_day(self):
        one, other = ledger((DATE, 4)), ledger((DAY, 4))
        self.assertEqual(one, other)
        self.assertEqual(one.days(), (DATE, DATE))

    def test_a_datetime_is_its_date(self):
        late = datetime.datetime(2026, 5, 4, 23, 59)
        self.assertEqual(ledger((late, 4)), ledger((DAY, 4)))

    def test_ends_of_the_range(self):
        for date in (datetime.date(1970, 1, 1), datetime.date(2149, 6, 6)):
            self.assertEqual(ledger((date, 1)).days(), (date, date))
        for date in (datetime.date(1969, 12, 31), datetime.date(2149, 6, 7),
                     datetime.date.min, datetime.date.max, -1, 65536):
            with self.assertRaises(libssi.DayError):
                ledger((date, 1))

    def test_score_and_total_take_dates(self):
        made = ledger((DATE, 4, 0, 3))
        self.assertEqual(made.total(4, DATE, DATE), 3)
        self.assertEqual(libssi.score(libssi.Profile(), made).day(), DATE)


class PointsTest(unittest.TestCase):
    def test_float_and_exact(self):
        points = libssi.Points(41382512)
        self.assertEqual(points, 41.382512)
        self.assertEqual(points.micropoints, 41382512)
        self.assertEqual(str(points), "41.382512")
        self.assertEqual(str(libssi.Points(-5)), "-0.000005")
        self.assertEqual(f"{points:.2f}", "41.38")
        self.assertEqual(json.dumps(points), "41.382512")
        self.assertEqual(pickle.loads(pickle.dumps(points)).micropoints,
                         41382512)

    def test_as_an_input(self):
        with libssi.Model() as model:
            weight = model.indicator(1).weight
            model.set_weight(1, weight)
            model.set_weight(1, libssi.micropoints(2.5))
            self.assertEqual(model.indicator(1).weight, 2.5)
            with self.assertRaises(TypeError):
                model.set_weight(1, 2.5)


class Buffers(unittest.TestCase):
    days = array.array("i", [DAY, DAY + 1, DAY + 2])
    kinds = array.array("B", [4, 5, 4])

    def same(self, days, kinds, *rest):
        made = libssi.Activity()
        made.add_columns(days, kinds, *rest)
        wanted = libssi.Activity()
        wanted.add_columns(self.days, self.kinds)
        self.assertEqual(made, wanted)

    def test_any_buffer(self):
        self.same(self.days, bytes([4, 5, 4]))
        self.same(memoryview(self.days), memoryview(self.kinds))
        self.same(memoryview(bytes(self.days)).cast("i"), bytearray([4, 5, 4]))
        self.same(self.days, self.kinds, array.array("H", [0, 0, 0]),
                  array.array("I", [1, 1, 1]), array.array("Q", [0, 0, 0]))
        self.same(memoryview(self.days)[:], self.kinds, None, None, None)

    def test_lists_are_copied(self):
        self.same([DATE, DAY + 1, DAY + 2], [4, libssi.Kind.REACTION, 4])
        self.same(tuple(self.days), tuple(self.kinds))

    def test_numpy(self):
        numpy = support.numpy()
        days = numpy.array(self.days, dtype=numpy.int32)
        days.flags.writeable = False
        self.same(days, numpy.array([4, 5, 4], dtype="u1"))
        wide = numpy.zeros((3, 2), dtype=numpy.int32)
        wide[:, 0] = self.days
        for wrong, error in ((days.astype("i8"), TypeError),
                             (days.astype(">i4"), TypeError),
                             (days.astype("f4"), TypeError),
                             (wide, ValueError), (wide[:, 0], ValueError),
                             (days[::-1], ValueError),
                             (days.view("u4"), TypeError)):
            with self.assertRaises(error):
                libssi.Activity().add_columns(wrong, self.kinds)

    def test_refused_buffers(self):
        for days in (array.array("q", [1, 2, 3]), array.array("I", [1, 2, 3]),
                     array.array("f", [1, 2, 3]), bytes(12), "abc", 3, object(),
                     {1: 2}, None.__class__):
            with self.assertRaises(TypeError):
                libssi.Activity().add_columns(days, self.kinds)
        for days in (memoryview(self.days)[::2], memoryview(self.days)[::-1],
                     self.days[:2], array.array("i")):
            with self.assertRaises(ValueError):
                libssi.Activity().add_columns(days, self.kinds)
        with self.assertRaises(OverflowError):
            libssi.Activity().add_columns([2 ** 40], [4])

    def test_released_memoryview(self):
        view = memoryview(self.days)
        view.release()
        with self.assertRaises(ValueError):
            libssi.Activity().add_columns(view, self.kinds)

    def test_a_buffer_is_free_after_the_call(self):
        days = array.array("i", self.days)
        libssi.Activity().add_columns(days, self.kinds)
        days.append(1)
        with self.assertRaises(libssi.Error):
            libssi.Activity().add_columns(days[:3], b"\4\4\x99")
        days.append(2)

    def test_the_row_at_fault(self):
        with self.assertRaises(libssi.CountError) as caught:
            libssi.Activity().add_columns([1, 2], [4, 4], None, [1, 0])
        self.assertEqual(caught.exception.details, {"row": 1})
        self.assertEqual(caught.exception.status, libssi.Status.ERROR_COUNT)
        self.assertEqual(caught.exception.function, "ssi_activity_add_columns")
        self.assertIsInstance(caught.exception, ValueError)

    def test_columns_to_fill(self):
        made = ledger((DAY, 4), (DAY + 1, 5))
        days, kinds = array.array("i", [0] * 5), bytearray(5)
        self.assertEqual(made.read(1, days, kinds), 1)
        self.assertEqual((days[0], kinds[0]), (DAY + 1, 5))
        self.assertEqual(made.read(0), 0)
        with self.assertRaises(TypeError):
            made.read(0, bytes(20))
        with self.assertRaises(TypeError):
            made.read(0, None, bytes(5))
        with self.assertRaises(ValueError):
            made.read(0, days, bytearray(4))
        with self.assertRaises(IndexError):
            made.read(3, days)

    def test_key_of_a_fixed_length(self):
        libssi.Archive(bytes(16))
        for key in (bytes(15), bytes(17), b""):
            with self.assertRaises(ValueError):
                libssi.Archive(key)


class Life(unittest.TestCase):
    def test_with_and_close(self):
        with libssi.Model() as model:
            self.assertFalse(model.closed)
        self.assertTrue(model.closed)
        model.close()
        for use in (model.version, model.balance, model.copy,
                    lambda: model.kind(1), lambda: list(model.kinds),
                    model.__enter__):
            with self.assertRaises(libssi.ClosedError):
                use()
        self.assertEqual(repr(model), "<Model, closed>")

    def test_a_score_needs_nothing_it_was_made_from(self):
        profile, made = libssi.Profile(), ledger((DAY, 4))
        score = libssi.score(profile, made)
        profile.close()
        made.close()
        gc.collect()
        self.assertEqual(sum(r.points.micropoints for r in
                             score.contributions),
                         score.total().points.micropoints)

    def test_copies(self):
        made = ledger((DAY, 4))
        for other in (made.copy(), copy.copy(made), copy.deepcopy(made),
                      pickle.loads(pickle.dumps(made))):
            self.assertEqual(made, other)
            other.add(DAY, 5)
            self.assertNotEqual(made, other)

    def test_pickled_profile_and_model(self):
        profile, model = libssi.Profile(), libssi.Model()
        profile.set_fact(libssi.Fact.SKILLS, 7)
        profile.set_section(libssi.Section.SUMMARY, "développement")
        model.set_goalpost(5, model.indicator(5).goalpost_max)
        model.set_cap(4, 33)
        again = pickle.loads(pickle.dumps((profile, model)))
        self.assertEqual(again[0].facts(), profile.facts())
        self.assertEqual(again[0].get(libssi.Fact.SUMMARY_LENGTH), 13)
        self.assertEqual(again[1].fingerprint(), model.fingerprint())

    def test_other_handles_do_not_pickle(self):
        score = libssi.score(libssi.Profile(), ledger((DAY, 4)))
        with self.assertRaises(TypeError):
            pickle.dumps(score)

    def test_a_handle_that_was_never_made(self):
        raw = libssi.Model.__new__(libssi.Model)
        with self.assertRaises(libssi.ClosedError):
            raw.balance()
        with self.assertRaises(libssi.ClosedError):
            raw.close()
        self.assertEqual(repr(raw), "<Model, not made>")

    def test_a_subclass(self):
        class Own(libssi.Activity):
            pass
        made = Own()
        made.add(DAY, 4)
        self.assertIs(type(made.copy()), Own)
        self.assertIs(type(Own.load(made.save())), Own)


class Tables(unittest.TestCase):
    def test_enums_as_keys(self):
        model = libssi.Model()
        self.assertEqual(len(model.kinds), len(libssi.Kind))
        self.assertEqual(model.kinds[libssi.Kind.COMMENT].name, "comment")
        self.assertEqual(model.kinds["comment"], model.kind(4))
        self.assertEqual([row.name for row in model.facts][:1], ["photo"])
        with self.assertRaises(KeyError):
            model.kinds["no such"]
        with self.assertRaises(libssi.KindError):
            model.kinds[9999]

    def test_an_index_as_key(self):
        model = libssi.Model()
        rows = list(model.feeds)
        self.assertEqual(len(rows), len(model.feeds))
        self.assertEqual(model.feeds[-1], rows[-1])
        for index in (len(rows), -len(rows) - 1):
            with self.assertRaises(IndexError):
                model.feeds[index]

    def test_tables_of_a_class(self):
        self.assertEqual(len(libssi.Model.traits), len(libssi.Trait))
        self.assertEqual(len(libssi.Model.pillars), 4)
        self.assertGreater(len(libssi.Archive.roles), 20)

    def test_a_kind_or_a_fact(self):
        for row in libssi.Model().feeds:
            self.assertEqual(row.kind is None, row.fact is not None)

    def test_rows_of_a_ledger(self):
        made = ledger((DATE, 4, libssi.Trait.TARGET, 2, 9))
        self.assertEqual(list(made), [libssi.Event(
            DATE, libssi.Kind.COMMENT, libssi.Trait.TARGET, 2, 9)])
        self.assertEqual(len(made), 1)
        self.assertTrue(libssi.Activity())


class Threads(unittest.TestCase):
    def test_scores_side_by_side(self):
        profile, made, model = libssi.Profile(), ledger((DAY, 4)), libssi.Model()
        wanted = libssi.Score(model, profile, made, DAY).total()
        wrong = []

        def work():
            for _ in range(300):
                score = libssi.Score(model, profile, made, DAY)
                if score.total() != wanted:
                    wrong.append(score.total())
        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(wrong, [])

    def test_the_end_of_the_process_with_a_thread_inside(self):
        code = ("import threading, libssi\n"
                "made = libssi.Activity()\n"
                "made.add_columns([1, 2, 3], [4, 5, 6])\n"
                "def work():\n"
                "    while True:\n"
                "        made.copy(), made.save(), made.merge(made)\n"
                "for _ in range(4):\n"
                "    threading.Thread(target=work, daemon=True).start()\n")
        for _ in range(5):
            done = subprocess.run([sys.executable, "-B", "-c", code],
                                  capture_output=True, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_key_comes_back_before_the_reason_is_asked(self):
        """ctypes refused the handle, and the other thread is done already."""
        shared = ledger((DAY, 4))
        refused = ctypes.ArgumentError(
            "argument 1: TypeError: expected LP_ssi_activity instance instead "
            "of _Key")
        self.assertIsInstance(misused(refused, shared, libssi.Activity),
                              libssi.BusyError)
        other = ctypes.ArgumentError("argument 2: TypeError: wrong type")
        self.assertIs(misused(other, shared, libssi.Activity), other)

    def test_misuse_by_threads_is_refused_or_in_turn(self):
        """Adding, merging, scoring and closing at once: no crash."""
        profile, model = libssi.Profile(), libssi.Model()
        for _ in range(20):
            shared = ledger((DAY, 4))
            other = []

            def guard(use):
                try:
                    use()
                except (libssi.BusyError, libssi.ClosedError):
                    pass
                except Exception as error:  # pylint: disable=broad-except
                    other.append(error)
            days = array.array("i", range(20000))
            uses = [
                lambda: shared.add_columns(days, bytes([4]) * 20000),
                lambda: shared.add(DAY, 4), lambda: shared.merge(shared),
                lambda: libssi.Score(model, profile, shared, DAY),
                shared.save, shared.rows, shared.copy, shared.close]
            threads = [threading.Thread(target=guard, args=(use,))
                       for use in uses * 2]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.assertEqual(other, [])
            shared.close()
            self.assertTrue(shared.closed)


if __name__ == "__main__":
    unittest.main()

"""What Python's people expect: dates, points, buffers, with, copies, tables."""

import array
import copy
import ctypes
import datetime
import decimal
import fractions
import gc
import json
import pickle
import subprocess
import sys
import threading
import unittest

import support

libssi = support.installed()
from libssi._convert import enum_out  # noqa: E402
from libssi._handle import misused  # noqa: E402
from libssi._table import Table  # noqa: E402
from libssi._tabular import plain  # noqa: E402

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
    def test_a_float_and_beside_it_the_exact_number(self):
        row = libssi.score(libssi.Profile(), ledger((DATE, 4))).total()
        self.assertIs(type(row.points), float)
        self.assertIs(type(row.points_micro), int)
        self.assertEqual(row.points, row.points_micro / libssi.POINT)
        self.assertNotIn("micro", repr(row))
        self.assertEqual(pickle.loads(pickle.dumps(row)), row)
        self.assertEqual(json.loads(json.dumps(row.points)), row.points)
        self.assertEqual(libssi.decimal_text(41382512), "41.382512")

    def test_as_an_input(self):
        with libssi.Model() as model:
            weight = model.indicator(1)
            for given, exact in (
                    (weight.weight, weight.weight_micro), (2.5, 2_500_000),
                    (2, 2_000_000), (decimal.Decimal("2.0000005"), 2_000_001),
                    (fractions.Fraction(1, 3), 333_333)):
                model.set_weight(1, given)
                self.assertEqual(model.indicator(1).weight_micro, exact)
            model.set_weight(1, 2_500_001, micro=True)
            self.assertEqual(model.indicator(1).weight, 2.500001)
            for wrong, error in ((2.5, TypeError), ("2", TypeError),
                                 (None, TypeError), (1 << 31, OverflowError)):
                with self.assertRaises(error):
                    model.set_weight(1, wrong, micro=True)
            for wrong, error in (
                    (float("nan"), ValueError), (float("inf"), ValueError),
                    (-float("inf"), ValueError), ("2", TypeError),
                    (None, TypeError), (1e9, OverflowError),
                    (99, libssi.RangeError), (-1, libssi.RangeError)):
                with self.assertRaises(error):
                    model.set_weight(1, wrong)
            self.assertEqual(model.indicator(1).weight_micro, 2_500_001)

    def test_rounding_at_the_sixth_decimal_halves_away_from_zero(self):
        for points, exact in (
                (0, 0), (-0.0, 0), (0.1, 100_000), (-7.125, -7_125_000),
                (4.9e-7, 0), (-4.9e-7, 0), (5.1e-7, 1), (-5.1e-7, -1),
                (1 / 3, 333_333), (-2 / 3, -666_667),
                # Halves that a float has exactly.
                (1 / 128, 7813), (-1 / 128, -7813), (3 / 128, 23_438),
                (-3 / 128, -23_438), (100 - 1 / 128, 99_992_188),
                (1 / 128 - 2 ** -60, 7812), (1 / 128 + 2 ** -59, 7813)):
            self.assertEqual(libssi.micropoints(points), exact, points)

    def test_answers(self):
        score = libssi.score(libssi.Profile(), ledger((DATE, 4)))
        exact = score.of_kind(4, micro=True)
        self.assertIs(type(exact), int)
        self.assertEqual(score.of_kind(4), exact / libssi.POINT)
        self.assertEqual(score.of_kind(4, micro=False), score.of_kind(4))


class Refusals(unittest.TestCase):
    def test_every_handle_that_keeps_one_tells_it(self):
        made, profile = libssi.Activity(), libssi.Profile()
        terms, model = libssi.PlanOptions(), libssi.Model()
        kinds = len(libssi.Kind)
        photo, skills = libssi.Fact.PHOTO, libssi.Fact.SKILLS
        for handle, use, field, value, more in (
                (made, lambda: made.add(-1, 4), "day", -1, {}),
                (made, lambda: made.add(1, 4, 0, 0), "count", 0, {"minimum": 1}),
                (made, lambda: made.add_columns([1, 70000], [4, 4]), "day",
                 70000, {"row": 1, "maximum": libssi.DAY_MAX}),
                (made, lambda: made.observe_kinds([1, kinds + 1]), "kind",
                 kinds + 1, {"row": 1, "maximum": kinds}),
                (made, lambda: made.cut(-1), "day", -1,
                 {"minimum": libssi.DAY_MIN}),
                (profile, lambda: profile.set_fact(photo, 7), "value", 7,
                 {"fact": photo, "minimum": 0}),
                (profile, lambda: profile.set_facts({skills: -5}), "value", -5,
                 {"fact": skills}),
                (terms, lambda: terms.set_time(481, 5), "minutes", 481,
                 {"minimum": 1, "maximum": 480}),
                (terms, lambda: terms.limit(libssi.Kind.POST, 3, 2), "at_least",
                 3, {"maximum": 2}),
                (model, lambda: model.set_weight(1, 99), "weight", 99_000_000,
                 {"indicator": libssi.Indicator(1)}),
                (model, lambda: model.set_pillar(1, 9), "pillar", 9,
                 {"indicator": libssi.Indicator(1), "maximum": 4})):
            with self.subTest(field), self.assertRaises(libssi.Error) as caught:
                use()
            told = caught.exception.refusal
            self.assertIsInstance(told, libssi.Refusal, field)
            self.assertEqual(told, handle.refusal())
            self.assertEqual((told.field, told.value, told.status),
                             (field, value, caught.exception.status))
            details = caught.exception.details
            self.assertEqual((details["field"], details["value"]), (field, value))
            for name, wanted in more.items():
                self.assertEqual(getattr(told, name), wanted)
                self.assertEqual(details[name], wanted)
            self.assertIn(f"value: {value}", str(caught.exception))

    def test_without_a_range(self):
        reaction = libssi.Kind.REACTION_RECEIVED
        with self.assertRaises(libssi.Error) as caught:
            libssi.PlanOptions().limit(reaction, 0, 1)
        self.assertEqual(caught.exception.details,
                         {"field": "kind", "value": int(reaction),
                          "kind": reaction})

    def test_none(self):
        with self.assertRaises(libssi.Error) as caught:
            libssi.Profile().fact(99)
        self.assertIsNone(caught.exception.refusal)
        self.assertEqual(libssi.Profile().refusal().status, libssi.Status.OK)
        with self.assertRaises(libssi.Error) as caught:
            libssi.Budget(0, 1)
        self.assertIsNone(caught.exception.refusal)


class Lists(unittest.TestCase):
    def test_kinds(self):
        made = libssi.Activity()
        made.observe_kinds(["post", libssi.Kind.COMMENT, 5])
        self.assertEqual(set(made.observed_kinds()),
                         {libssi.Kind.POST, libssi.Kind.COMMENT, libssi.Kind(5)})
        self.assertIs(type(made.observed_kinds()[0]), libssi.Kind)
        for given in (bytes([6]), bytearray([6]), {6}, iter([6]),
                      array.array("B", [6]), array.array("q", [6]), ()):
            made.observe_kinds(given)
        self.assertTrue(made.observed(6))
        for wrong, error in ((None, TypeError), ("post", TypeError),
                             (5, TypeError), ([1.5], TypeError),
                             ([256], OverflowError), ([-1], OverflowError),
                             (["no such"], ValueError), ([0], libssi.KindError),
                             ([255], libssi.KindError)):
            with self.assertRaises(error, msg=str(wrong)):
                made.observe_kinds(wrong)
        made.observe_kinds(libssi.Kind)
        self.assertEqual(made.observed_kinds(), list(libssi.Kind))

    def test_facts(self):
        profile = libssi.Profile()
        self.assertEqual(profile.facts(), {})
        profile.set_facts({"photo": 1, libssi.Fact.SKILLS: 7})
        self.assertEqual(profile.facts(), {libssi.Fact.PHOTO: 1,
                                           libssi.Fact.SKILLS: 7})
        profile.set_facts({libssi.Fact.SKILLS: 8, 1: None})
        self.assertEqual(profile.facts(), {libssi.Fact.SKILLS: 8})
        for wrong, error in ((None, TypeError), ([1], TypeError),
                             ({"no such": 1}, ValueError), ({0: 1}, ValueError),
                             ({1 << 20: 1}, ValueError), ({1: 1.5}, TypeError),
                             ({1: 1 << 31}, OverflowError),
                             ({1: 7}, libssi.RangeError),
                             ({libssi.FACTS + 1: 1}, libssi.UnsupportedError)):
            with self.assertRaises(error, msg=str(wrong)):
                profile.set_facts(wrong)
        self.assertEqual(profile.facts(), {libssi.Fact.SKILLS: 8})
        profile.set_facts({})
        self.assertEqual(profile.facts(), {})

    def test_profiles_are_saved_and_merged(self):
        one, other = libssi.Profile(), libssi.Profile()
        one.set_facts({"photo": 1, "skills": 3})
        other.set_facts({"skills": 9})
        other.set_section(libssi.Section.HEADLINE, "Sales")
        again = libssi.Profile.load(other.save())
        self.assertEqual(again.facts(), other.facts())
        self.assertEqual(again.save(), other.save())
        one.merge(again)
        self.assertEqual((one.get(1), one.get(libssi.Fact.SKILLS)), (1, 9))
        with self.assertRaises(libssi.FormatError):
            libssi.Profile.load(b"no profile")

    def test_a_ledger_is_cut_and_forgets(self):
        made = ledger((1, 4, 0, 1, 7), (2, 4, 0, 1, 7), (3, 4, 0, 1, 8))
        self.assertEqual(made.cut(2), 1)
        self.assertEqual([row.counterpart for row in made], [7, 8])
        self.assertEqual(made.forget(7), 1)
        self.assertEqual([row.counterpart for row in made], [0, 8])
        with self.assertRaises(libssi.DayError):
            made.cut(-1)


class Whole(unittest.TestCase):
    def test_it_computes_right_and_says_how_old_it_is(self):
        self.assertIsNone(libssi.selftest())
        self.assertEqual(libssi.version_number(), libssi.VERSION_NUMBER)

    def test_a_score_as_json(self):
        score = libssi.score(libssi.Profile(), ledger((DATE, 4)))
        text = score.json()
        self.assertEqual(json.loads(text)["total"]["points"],
                         score.total().points)
        self.assertTrue(text.endswith("}\n"))
        self.assertGreater(len(score.json(contributions=True)), len(text))
        with self.assertRaises(TypeError):
            score.json(1)

    def test_a_value_that_a_later_library_brings(self):
        later = enum_out(libssi.Kind, 250)
        self.assertEqual((later, later.name, later.value), (250, "KIND_250", 250))
        self.assertEqual(repr(later), "<Kind: 250, of a later libssi>")
        self.assertEqual(str(later), "kind_250")
        self.assertEqual(plain(later), "kind_250")
        self.assertEqual(repr(pickle.loads(pickle.dumps(later))), repr(later))
        self.assertIs(enum_out(libssi.Kind, 4), libssi.Kind(4))
        self.assertEqual(int(enum_out(libssi.Trait, 1 << 30)), 1 << 30)

    def test_a_table_ends_where_an_older_library_does(self):
        model = libssi.Model()
        def row(kind):
            return model.kind(kind if kind < 5 else 255)
        self.assertEqual([r.kind if hasattr(r, "kind") else r.name
                          for r in Table(row, libssi.Kind)],
                         [model.kind(k).name for k in range(1, 5)])
        self.assertEqual(len(Table(row, libssi.Kind)), 4)
        model.close()
        with self.assertRaises(libssi.ClosedError):
            list(Table(row, libssi.Kind))


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
        self.same(self.days, self.kinds, array.array("I", [0, 0, 0]),
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
        self.assertEqual(caught.exception.details["row"], 1)
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
        self.assertEqual(sum(r.points_micro for r in
                             score.contributions),
                         score.total().points_micro)

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
        with self.assertRaises(TypeError):
            pickle.dumps(libssi.Trend(
                libssi.Model(), libssi.Profile(), libssi.Activity(), 20500))

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
        self.assertEqual(len(libssi.Model.pillars), libssi.PILLARS)
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

"""Misuse raises, whatever it is, and leaves everything as it was."""

import array
import ctypes
import pickle
import unittest

import support

libssi = support.installed()
from libssi import _failure  # noqa: E402


class Wrong(unittest.TestCase):
    def setUp(self):
        self.model, self.profile = libssi.Model(), libssi.Profile()
        self.activity = libssi.Activity()
        self.activity.add(20000, 4)

    def test_wrong_types(self):
        for wrong in (None, "4", 4.0, b"4", object(), [4], 4 + 0j):
            with self.assertRaises(TypeError):
                self.activity.add(20000, wrong)
            with self.assertRaises(TypeError):
                self.activity.add(wrong, 4)
            with self.assertRaises(TypeError):
                self.profile.set_fact(1, wrong)

    def test_numbers_that_c_would_cut(self):
        for wide in (2 ** 31, -2 ** 31 - 1, 2 ** 32, 2 ** 32 + 4, 10 ** 30):
            with self.assertRaises(OverflowError):
                self.activity.add(wide, 4)
            with self.assertRaises(OverflowError):
                self.activity.add(20000, wide)
        for wide in (-1, 2 ** 64):
            with self.assertRaises(OverflowError):
                self.activity.add(20000, 4, 0, 1, wide)
            with self.assertRaises(OverflowError):
                self.model.feed(wide)
        self.assertEqual(len(self.activity), 1)

    def test_every_status_its_exception(self):
        for error, builtin, use in (
                (libssi.DayError, ValueError, lambda: self.activity.add(-1, 4)),
                (libssi.KindError, ValueError, lambda: self.activity.add(1, 0)),
                (libssi.TraitsError, ValueError,
                 lambda: self.activity.add(1, 4, 1 << 30)),
                (libssi.FactError, ValueError, lambda: self.profile.fact(0)),
                (libssi.IndicatorError, ValueError,
                 lambda: self.model.indicator(999)),
                (libssi.PillarError, ValueError, lambda: self.model.pillar(5)),
                (libssi.SectionError, ValueError,
                 lambda: self.profile.set_section(9, "")),
                (libssi.RangeError, ValueError,
                 lambda: self.profile.set_fact(1, 2)),
                (libssi.Utf8Error, UnicodeError,
                 lambda: self.profile.set_target(b"\xff")),
                (libssi.LengthError, ValueError,
                 lambda: self.profile.set_target("x" * 5000)),
                (libssi.SsiIndexError, IndexError,
                 lambda: self.model.feed(10 ** 6)),
                (libssi.FormatError, ValueError,
                 lambda: libssi.Activity.load(b"no ledger")),
                (libssi.EmptyError, LookupError, libssi.Activity().days),
                (libssi.SsiNameError, LookupError,
                 lambda: libssi.kind_by_name("no such"))):
            with self.assertRaises(error) as caught:
                use()
            self.assertIsInstance(caught.exception, builtin)
            self.assertIsInstance(caught.exception, libssi.Error)
            self.assertEqual(
                _failure._sentence(caught.exception.status),
                str(caught.exception).split(" (")[0])

    def test_details_of_the_model(self):
        with self.assertRaises(libssi.RangeError) as caught:
            self.model.set_goalpost(libssi.Indicator.COMMENTING, -1)
        details = caught.exception.details
        self.assertEqual(details["indicator"], libssi.Indicator.COMMENTING)
        self.assertEqual(details["value"], -1)
        self.assertLess(details["minimum"], details["maximum"])
        again = pickle.loads(pickle.dumps(caught.exception))
        self.assertEqual((again.details, again.status, str(again)),
                         (details, libssi.Status.ERROR_RANGE,
                          str(caught.exception)))

    def test_an_unknown_status(self):
        from libssi._failure import failure
        error = failure(12345, "ssi_new_one")
        self.assertIs(type(error), libssi.Error)
        self.assertEqual(error.status, 12345)

    def test_handles_of_another_class(self):
        for wrong in (self.model, self.profile, None, 7, "x", object()):
            with self.assertRaises(TypeError):
                self.activity.merge(wrong)
            with self.assertRaises(TypeError):
                libssi.Score(self.model, self.profile, wrong, 20000)
        with self.assertRaises(TypeError):
            libssi.Activity.add(self.model, 20000, 4)
        with self.assertRaises(TypeError):
            libssi.Model.balance(self.activity)
        with self.assertRaises((TypeError, AttributeError)):
            libssi.Model.balance(None)

    def test_closed_handles_as_arguments(self):
        closed = libssi.Activity()
        closed.close()
        with self.assertRaises(libssi.ClosedError):
            self.activity.merge(closed)
        with self.assertRaises(libssi.ClosedError):
            closed.merge(self.activity)
        with self.assertRaises(libssi.ClosedError):
            libssi.score(self.profile, closed)
        self.activity.merge(self.activity)
        self.assertEqual(self.activity.total(4, 0, 65535), 2)

    def test_texts(self):
        for text in ("\ud800", "a\udfff", "\udcff"):
            with self.assertRaises(UnicodeError):
                self.profile.set_section(1, text)
            with self.assertRaises(UnicodeError):
                libssi.kind_by_name(text)
            with self.assertRaises(UnicodeError):
                libssi.Archive.wants(text)
        with self.assertRaises(ValueError):
            libssi.kind_by_name("comment\0")
        self.profile.set_section(2, "a\0b")
        self.assertEqual(self.profile.get(libssi.Fact.SUMMARY_LENGTH), 3)
        for wrong in (None, 4, bytearray(b"x"), ["x"]):
            with self.assertRaises(TypeError):
                libssi.kind_by_name(wrong)

    def test_damaged_saves(self):
        saved = self.activity.save()
        for cut in range(len(saved)):
            with self.assertRaises(libssi.Error):
                libssi.Activity.load(saved[:cut])
        for place in range(len(saved)):
            damaged = bytearray(saved)
            damaged[place] ^= 0x40
            with self.assertRaises(libssi.Error):
                libssi.Activity.load(damaged)


class Memory:
    """An allocator that counts, and fails at one allocation."""

    def __init__(self, fail_at=-1, and_after=False):
        self.blocks, self.given, self.wrong = {}, 0, []
        self.fail_at, self.and_after = fail_at, and_after
        self.allocator = libssi.Allocator(self.allocate, self.release)

    def allocate(self, size):
        number = self.given
        self.given += 1
        if number == self.fail_at or (self.and_after
                                      and number >= self.fail_at >= 0):
            return None
        block = ctypes.create_string_buffer(size)
        self.blocks[ctypes.addressof(block)] = (block, size)
        return ctypes.addressof(block)

    def release(self, at, size):
        _, given = self.blocks.pop(at, (None, -1))
        if given != size:
            self.wrong.append((at, size, given))


def readings(allocator, *member):
    """Each reading of a member whose points change from day to day."""
    with libssi.PlanOptions(allocator) as terms, \
            libssi.Trend(*member, 1000, 900, allocator), \
            libssi.WhatIf(*member, 1000, None, member[2], allocator), \
            libssi.Sensitivity(*member, 1000, 20, allocator):
        terms.set_time(1, 1)
        with libssi.Plan(*member, 1000, 7, terms, allocator) as made:
            made.activity().close()
            made.profile().close()
            made.points([4], [1])
    libssi.history_points(*member, 1000, allocator,
                          total=array.array("i", [0]))
    member[2].add(1000, libssi.Kind.CONVERSATION, 0, 1, 7)
    libssi.outcomes_stage(member[2], 0, 1000, libssi.Stage.CONVERSATIONS,
                          allocator)
    points = [1_000_000] * 8
    with libssi.Calibration(*member, list(range(10, 90, 10)), points, points,
                            points, points, allocator) as made:
        made.model().close()


def cohorts(memory):
    """The same for cohorts, benchmarks and teams."""
    allocator = memory.allocator
    people = list(range(300)), [10_000 * i for i in range(300)]
    with libssi.Cohort(1, "Toys", 20000, allocator) as made, \
            libssi.Cohort(1, "Toys", 20000, allocator) as part, \
            libssi.Benchmark.fallback(allocator), \
            libssi.Budget(96, 20000, allocator) as budget, \
            libssi.Team("Sales", 20000, allocator) as team:
        made.add_columns(*people)
        for i in range(20):
            part.add(400 + i, i, [1, 2, 3, 4])
            team.add(400 + i, [1, 2, 3, 4], i % 2 == 0, i)
        made.merge(part)
        made.subtract(part)
        made.ranks(people[1], array.array("i", people[0]))
        with made.copy() as other, \
                libssi.Cohort.load(other.save(), allocator):
            pass
        with libssi.Benchmark.publish(made, budget, bytes(16),
                                      allocator=allocator) as published:
            libssi.compare([published], 7)
            with libssi.Benchmark.load(published.save(), allocator) as other:
                libssi.Benchmark.movement(published, other, 1, 2)
        with libssi.Budget.load(budget.save(), 1, allocator) as other:
            other.afford(people[0], 1)
        team.member(401)
        team.summary()


def scenario(memory):
    """Uses every way to ask for memory."""
    with libssi.Model(memory.allocator) as model, \
            libssi.Profile(memory.allocator) as profile, \
            libssi.Activity(memory.allocator) as activity:
        profile.set_target("développement, sales")
        profile.set_section(libssi.Section.SUMMARY, "sales " * 50)
        activity.add_columns(list(range(1000)), [4] * 1000)
        with activity.copy() as other, model.copy(), profile.copy():
            activity.merge(other)
            with libssi.Activity.load(activity.save(), memory.allocator):
                pass
        libssi.Score(model, profile, activity, 1000, memory.allocator).close()
        libssi.pillar_score(model, profile, activity, 1, 1000,
                            memory.allocator)
        readings(memory.allocator, model, profile, activity)
        with libssi.Archive(None, "sales", memory.allocator) as archive:
            archive.add("Skills.csv", b"Name\nSelling\n")
            for handle in archive.resolve():
                handle.close()


class FailingMemory(unittest.TestCase):
    def test_every_allocation_fails_in_turn(self):
        for use in (scenario, cohorts):
            with self.subTest(use.__name__):
                self.fail_in_turn(use)

    def fail_in_turn(self, use):
        needed = Memory()
        use(needed)
        self.assertGreater(needed.given, 10)
        self.assertEqual((needed.blocks, needed.wrong), ({}, []))
        for and_after in (False, True):
            for number in range(needed.given):
                memory = Memory(number, and_after)
                with self.assertRaises(libssi.SsiMemoryError) as caught:
                    use(memory)
                self.assertIsInstance(caught.exception, MemoryError)
                del caught
                self.assertEqual((memory.blocks, memory.wrong), ({}, []))

    def test_an_allocator_lives_as_long_as_its_handles(self):
        memory = Memory()
        made = libssi.Activity(memory.allocator).copy()
        memory.allocator = None
        made.add(20000, 4)
        made.close()
        self.assertEqual(memory.blocks, {})

    def test_no_allocator(self):
        for wrong in (4, "x", object(), len):
            with self.assertRaises(TypeError):
                libssi.Model(wrong)


if __name__ == "__main__":
    unittest.main()

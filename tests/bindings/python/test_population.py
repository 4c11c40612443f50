"""Many members at once: columns, threads, progress, errors."""

import array
import datetime
import gc
import pickle
import random
import threading
import unittest
import weakref

import crowd
import support

libssi = support.installed()
from libssi import Kind  # noqa: E402
from libssi._scoring import _ranges  # noqa: E402

DAY = crowd.DAY
MANY = 10_000


class Same(unittest.TestCase):
    """Ten thousand members, each as if it were alone."""

    @classmethod
    def setUpClass(cls):
        cls.crowd = crowd.members(MANY)
        with libssi.Model() as model:
            scores = [one.alone(model) for one in cls.crowd]
        cls.wanted = [list(c) for c in zip(*map(crowd.results, scores))]
        found = [crowd.indicators(score) for score in scores[:500]]
        cls.points = [v for points, _ in found for v in points]
        cls.measures = [v for _, measures in found for v in measures]
        cls.population = crowd.population(cls.crowd)

    def same(self, scores, first=0, count=MANY):
        for name, wanted in zip(crowd.PLAIN, self.wanted):
            self.assertEqual(list(getattr(scores, name)),
                             wanted[first:first + count], name)

    def test_one_call(self):
        self.assertGreater(len(set(self.wanted[0])), MANY // 2)
        self.same(libssi.score_population(self.population, DAY))

    def test_any_order_of_events(self):
        for seed in (1, 2):
            mixed = crowd.population(self.crowd, random.Random(seed))
            self.same(libssi.score_population(mixed, DAY))

    def test_any_number_of_threads(self):
        for threads in (2, 3, 8):
            self.same(libssi.score_population(self.population, DAY,
                                              threads=threads))
        self.same(libssi.score_population(self.population, DAY, threads=None))

    def test_any_split(self):
        dice = random.Random(3)
        for _ in range(5):
            cuts = sorted({0, MANY, *dice.choices(range(MANY), k=9)})
            for first, last in zip(cuts, cuts[1:]):
                self.same(libssi.score_population(
                    self.population, DAY, first=first, count=last - first,
                    threads=dice.choice((1, 2))), first, last - first)

    def test_indicators(self):
        made = libssi.score_population(self.population, DAY, count=500,
                                       indicators=True, threads=2)
        self.same(made, 0, 500)
        self.assertEqual(list(made.points), self.points)
        self.assertEqual(list(made.measures), self.measures)

    def test_a_dataset(self):
        """Columns that were prepared, for the same model and for another."""
        dataset = libssi.Dataset(self.population)
        self.assertEqual(dataset.members(), MANY)
        for threads in (1, 3):
            self.same(libssi.score_population(dataset, DAY, threads=threads))
        made = libssi.score_population(dataset, DAY, count=500, indicators=True)
        self.assertEqual(list(made.points), self.points)
        self.assertEqual(list(made.measures), self.measures)
        total = array.array("i", bytes(4 * 10))
        with libssi.Model() as model, libssi.Scorer(model) as scorer:
            dataset.score(scorer, DAY, 70, total=total,
                          scratch=bytearray(dataset.scratch()))
        self.assertEqual(list(total), self.wanted[0][70:80])

    def test_history(self):
        first, days = DAY - 20, 21
        total, engage = (array.array("i", bytes(4 * 50 * days))
                         for _ in range(2))
        with libssi.Model() as model, libssi.Scorer(model) as scorer:
            libssi.population_history(scorer, self.population, first, days, 30,
                                      50, total=total, engage=engage)
            one, other = (array.array("i", bytes(4 * days)) for _ in range(2))
            with self.assertRaisesRegex(ValueError, "total: 21 elements, not "
                                                    "1050"):
                libssi.population_history(scorer, self.population, first, days,
                                          30, 50, total=one)
        self.assertEqual(list(total[days - 1::days]), self.wanted[0][30:80])
        self.assertEqual(list(engage[days - 1::days]), self.wanted[3][30:80])
        past = libssi.score_population(self.population, first + 4, first=30,
                                       count=50)
        self.assertEqual(list(total[4::days]), list(past.total))

    def test_into_a_cohort(self):
        numbers = array.array("Q", range(1, 201))
        one = libssi.Cohort(libssi.CohortKind.INDUSTRY, "Toys", DAY)
        other = libssi.Cohort(libssi.CohortKind.INDUSTRY, "Toys", DAY)
        with libssi.Model() as model, libssi.Scorer(model) as scorer:
            one.add_population(scorer, self.population, DAY, 5, numbers)
        other.add_columns(numbers, *(array.array("i", c[5:205])
                                     for c in self.wanted[:5]))
        self.assertEqual(one, other)

    def test_what_was_looked_for_of_everyone(self):
        few = self.crowd[:40]
        with libssi.Model() as model:
            wanted = [crowd.results(one.alone(
                model, all_kinds=list(Kind), all_traits=libssi.TRAITS))
                for one in few]
        made = libssi.score_population(crowd.population(
            few, all_kinds=list(Kind), all_traits=libssi.TRAITS), DAY)
        self.assertEqual(list(zip(*made[:7])), wanted)

    def test_another_model(self):
        model = libssi.Model()
        model.set_half_life(libssi.Indicator.COMMENTING, 20)
        model.set_goalpost(libssi.Indicator.POSTING,
                           model.indicator(libssi.Indicator.POSTING).goalpost // 3)
        wanted = [crowd.results(one.alone(model)) for one in self.crowd[:300]]
        for given in (model, libssi.Scorer(model)):
            made = libssi.score_population(self.population, DAY, model=given,
                                           count=300)
            self.assertEqual(list(zip(*made[:7])), wanted)

    def test_masks_and_facts_that_are_shorter_or_longer(self):
        few = self.crowd[:60]
        wanted = libssi.score_population(crowd.population(few), DAY)
        columns = crowd.columns(few)
        longer = b"".join(one.mask() + bytes(3) for one in few)
        facts = columns["facts"] + array.array("i", [-1] * len(few))
        made = libssi.Population(**{**columns, "facts": facts,
                                    "observed_kinds": longer})
        self.assertEqual((made.fact_columns, made.kind_bytes),
                         (libssi.FACTS + 1, crowd.KIND_BYTES + 3))
        self.assertEqual(libssi.score_population(made, DAY), wanted)
        two = columns["facts"][:2 * len(few)]
        rest = two + array.array("i", [-1] * (len(columns["facts"]) - len(two)))
        self.assertEqual(
            libssi.score_population(libssi.Population(
                **{**columns, "facts": two}), DAY),
            libssi.score_population(libssi.Population(
                **{**columns, "facts": rest}), DAY))

    def test_kinds_of_everyone_by_name(self):
        made = [libssi.score_population(libssi.Population(
            offsets=[0, 0], all_kinds=kinds), DAY) for kinds in (
                [Kind.POST, Kind.COMMENT], ["comment", "POST"], {4, 1, 4} | {
                    int(Kind.POST), int(Kind.COMMENT)},
                bytes([Kind.POST, Kind.COMMENT]))]
        self.assertEqual(made[0], made[1])
        self.assertEqual(made[0], made[3])
        self.assertGreaterEqual(made[2].observed[0], made[0].observed[0])

    def test_measures_alone(self):
        measures = array.array("q", bytes(8 * 500 * libssi.INDICATORS))
        made = libssi.score_population(self.population, DAY, count=500,
                                       into={"measures": measures})
        self.assertIs(made.measures, measures)
        self.assertEqual(list(measures), self.measures)

    def test_the_callers_columns(self):
        numpy = support.numpy()
        total = numpy.zeros(MANY, "int32")
        engage = bytearray(4 * MANY)
        made = libssi.score_population(
            self.population, DAY, threads=2,
            into={"total": total, "engage": memoryview(engage).cast("i")})
        self.assertIs(made.total, total)
        self.assertEqual((made.brand, made.points), (None, None))
        self.assertEqual(total.tolist(), self.wanted[0])
        self.assertEqual(list(memoryview(engage).cast("i")), self.wanted[3])


class One(unittest.TestCase):
    """One member at a time through a scorer."""

    def setUp(self):
        self.model = libssi.Model()
        self.scorer = libssi.Scorer(self.model)

    def test_as_a_score(self):
        for one in crowd.members(400, seed=5):
            profile, ledger = one.record()
            said = self.scorer.score(profile, ledger, DAY)
            alone = one.alone(self.model)
            micro = [getattr(said, name + "_micro") for name in crowd.PLAIN]
            self.assertEqual(micro, list(crowd.results(alone)))
            self.assertEqual(said.total, alone.total().points)

    def test_days(self):
        profile, ledger = crowd.members(40, seed=6)[-1].record()
        day = datetime.date(1970, 1, 1) + datetime.timedelta(DAY)
        self.assertEqual(self.scorer.score(profile, ledger, day),
                         self.scorer.score(profile, ledger, DAY))
        with self.assertRaises(libssi.DayError):
            self.scorer.score(profile, ledger, 65536)

    def test_memory_of_the_caller(self):
        for one in crowd.members(50, seed=7):
            profile, ledger = one.record()
            memory = bytearray(self.scorer.scratch(ledger))
            self.assertEqual(
                self.scorer.score(profile, ledger, DAY, scratch=memory),
                self.scorer.score(profile, ledger, DAY))
            with self.assertRaises(libssi.SpaceError):
                self.scorer.score(profile, ledger, DAY, scratch=memory[1:])

    def test_threads(self):
        records = [one.record() for one in crowd.members(60, seed=8)]
        wanted = [self.scorer.score(*record, DAY) for record in records]
        found = [[] for _ in range(4)]

        def score(of):
            for record in records:
                of.append(self.scorer.score(*record, DAY))

        workers = [threading.Thread(target=score, args=(of,)) for of in found]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        self.assertEqual(found, [wanted] * 4)

    def test_refused(self):
        profile, ledger = crowd.members(1)[0].record()
        for wrong in ((None, ledger, DAY), (profile, None, DAY),
                      (ledger, profile, DAY), (profile, ledger, "soon")):
            with self.assertRaises((TypeError, ValueError)):
                self.scorer.score(*wrong)
        ledger.close()
        with self.assertRaises(libssi.ClosedError):
            self.scorer.score(profile, ledger, DAY)


class Columns(unittest.TestCase):
    def made(self, **words):
        return libssi.Population(**{"offsets": array.array("q", [0, 1, 3]),
                                    "days": array.array("i", [DAY] * 3),
                                    "kinds": bytes([4, 4, 5]), **words})

    def test_lengths_are_those_of_the_columns(self):
        made = self.made()
        self.assertEqual((made.members, made.rows), (2, 3))
        empty = libssi.Population(offsets=[0])
        self.assertEqual((empty.members, empty.rows), (0, 0))
        self.assertEqual(list(libssi.score_population(empty, DAY).total), [])
        bare = libssi.Population(offsets=[0, 0, 0])
        self.assertEqual(len(libssi.score_population(bare, DAY).total), 2)

    def test_columns_of_other_lengths_are_refused(self):
        for words, text in (
                ({"kinds": b"\4"}, "kinds: 1 elements, not 3"),
                ({"observed_traits": array.array("I", [0] * 3)},
                 "observed_traits: 3 elements, not 2"),
                ({"facts": array.array("i", [0] * 33)},
                 "facts: 33 elements, which is no multiple of 2"),
                ({"observed_kinds": bytes(15)},
                 "observed_kinds: 15 elements, which is no multiple of 2"),
                ({"observed_kinds": b""}, "observed_kinds: 0 elements, not 2 or"),
                ({"facts": array.array("i")}, "facts: 0 elements, not 2 or"),
                ({"all_kinds": ["post", "no such"]}, "all_kinds: there is no "
                                                     "Kind 'no such'"),
                ({"offsets": array.array("q")}, "offsets: 0 elements, not 1 or")):
            with self.assertRaisesRegex(ValueError, text):
                self.made(**words)

    def test_columns_of_other_types_are_refused(self):
        numpy = support.numpy()
        for words, error in (
                ({"days": array.array("q", [DAY] * 3)}, TypeError),
                ({"days": numpy.zeros(3, "float32")}, TypeError),
                ({"days": numpy.zeros(6, "int32")[::2]}, ValueError),
                ({"days": numpy.zeros((3, 1), "int32")}, ValueError),
                ({"offsets": array.array("i", [0, 1, 3])}, TypeError),
                ({"offsets": None}, TypeError),
                ({"kinds": 5}, TypeError), ({"kinds": "abc"}, TypeError),
                ({"all_kinds": [-1]}, OverflowError),
                ({"all_kinds": [256]}, OverflowError),
                ({"all_kinds": 5}, TypeError), ({"all_kinds": [1.5]}, TypeError),
                ({"all_traits": 1 << 32}, OverflowError),
                ({"all_kinds": "all"}, TypeError)):
            with self.assertRaises(error, msg=str(words)):
                self.made(**words)
        with self.assertRaises(TypeError):
            libssi.Population(days=[1])  # pylint: disable=missing-kwoa

    def test_an_object_of_another_sort(self):
        with libssi.Model() as model, libssi.Scorer(model) as scorer:
            total = array.array("i", [0])
            for wrong in (None, model, 5, object(), [0, 1]):
                with self.assertRaises(TypeError):
                    libssi.population_score(scorer, wrong, DAY, 0, total=total)
            unmade = libssi.Population.__new__(libssi.Population)
            with self.assertRaisesRegex(ValueError, "was not made"):
                libssi.population_score(scorer, unmade, DAY, 0, total=total)
            for wrong in (None, model, self.made()):
                with self.assertRaises(TypeError):
                    libssi.population_score(wrong, self.made(), DAY, 0, total=total)
        with self.assertRaises(libssi.ClosedError):
            libssi.population_score(scorer, self.made(), DAY, 0, total=total)

    def test_it_is_made_once_and_not_pickled(self):
        made = self.made()
        with self.assertRaises(TypeError):
            made.__init__(offsets=[0])  # pylint: disable=C2801
        with self.assertRaises(TypeError):
            pickle.dumps(made)

    def test_the_buffers_are_held_as_long_as_it_lives(self):
        class Days(bytearray):
            """Can be referred to weakly."""
        days = Days(bytes(array.array("i", [DAY] * 3)))
        made = self.made(days=memoryview(days).cast("i"))
        with self.assertRaises(BufferError):
            days.append(0)
        alive = weakref.ref(days)
        del days
        gc.collect()
        self.assertIsNotNone(alive())
        self.assertEqual(libssi.score_population(made, DAY).total[0] > 0, True)
        del made
        gc.collect()
        self.assertIsNone(alive())

    def test_nothing_is_held_when_it_is_refused(self):
        days = bytearray(bytes(array.array("i", [DAY] * 3)))
        view = memoryview(days).cast("i")
        with self.assertRaises(ValueError):
            self.made(days=view, kinds=b"\4")
        view.release()
        days.append(0)

    def test_scratch_memory_of_the_caller(self):
        made = self.made()
        need = libssi.population_scratch(made, 0, 2)
        one, two = (array.array("i", [0, 0]) for _ in range(2))
        with libssi.Model() as model, libssi.Scorer(model) as scorer:
            libssi.population_score(scorer, made, DAY, 0, total=one)
            libssi.population_score(scorer, made, DAY, 0, total=two,
                                    scratch=bytearray(need))
            self.assertEqual(one, two)
            with self.assertRaises(libssi.SpaceError):
                libssi.population_score(scorer, made, DAY, 0, total=two,
                                        scratch=bytearray(1))
        with self.assertRaises(libssi.SsiIndexError):
            libssi.population_scratch(made, 1, 2)


class Errors(unittest.TestCase):
    def refused(self, error, details, threads=1, **words):
        columns = {"offsets": [0, 1, 3, 4], "days": [DAY] * 4,
                   "kinds": [4] * 4, **words}
        made = libssi.Population(**columns)
        with self.assertRaises(error) as caught:
            libssi.score_population(made, DAY, threads=threads)
        error = caught.exception
        self.assertEqual(error.function, "ssi_population_score")
        self.assertEqual({k: v for k, v in error.details.items()
                          if k in ("member", "row")}, details)
        self.assertEqual(error.refusal is None, not details)
        if details:
            self.assertEqual((error.refusal.member, error.refusal.row),
                             (details["member"], details.get("row", -1)))
        return error.refusal

    def test_what_was_refused(self):
        """The field, its value and the range, in details and in words too."""
        def told(error, details, **words):
            found = self.refused(error, details, **words)
            return (found.field, found.value, found.minimum, found.maximum,
                    found.kind, found.fact)

        row = {"member": 1, "row": 2}
        self.assertEqual(told(libssi.KindError, row, kinds=[4, 4, 99, 4]),
                         ("kind", 99, 1, len(Kind), None, None))
        self.assertEqual(told(libssi.CountError, row, counts=[1, 1, 0, 1]),
                         ("count", 0, 1, 1_000_000, Kind(4), None))
        facts = [-1] * (3 * libssi.FACTS)
        facts[3 * (libssi.Fact.PHOTO - 1) + 2] = 7
        place = 3 * (libssi.Fact.PHOTO - 1) + 2
        self.assertEqual(
            told(libssi.RangeError, {"member": 2, "row": place}, facts=facts),
            ("fact", 7, -1, 1, None, libssi.Fact.PHOTO))
        self.assertEqual(
            told(libssi.SsiIndexError, {"member": 1}, offsets=[0, 2, 1, 4]),
            ("offsets", 1, 2, 4, None, None))
        made = libssi.Population(offsets=[0, 1], days=[DAY], kinds=[77])
        total = array.array("i", [0])
        for call in (
                lambda: libssi.Dataset(made),
                lambda: libssi.population_history(
                    scorer, made, DAY, 1, 0, 1, total=total)):
            with libssi.Model() as model, libssi.Scorer(model) as scorer:
                with self.assertRaisesRegex(
                        libssi.KindError, "field: kind, member: 0, row: 0, "
                        "value: 77, minimum: 1, maximum: ") as caught:
                    call()
            self.assertEqual(caught.exception.refusal.value, 77)
            self.assertEqual(caught.exception.details["value"], 77)

    def test_the_member_and_the_row(self):
        self.refused(libssi.KindError, {"member": 1, "row": 2},
                     kinds=[4, 4, 99, 4])
        self.refused(libssi.DayError, {"member": 2, "row": 3},
                     days=[DAY, DAY, DAY, -1])
        self.refused(libssi.CountError, {"member": 0, "row": 0},
                     counts=[0, 1, 1, 1])
        self.refused(libssi.TraitsError, {"member": 1, "row": 1},
                     traits=[0, libssi.TRAITS + 1, 0, 0])
        facts = [-1] * (3 * libssi.FACTS)
        facts[3 * 4 + 2] = 10 ** 9
        self.refused(libssi.RangeError, {"member": 2, "row": 14}, facts=facts)
        # A column of a fact that a later library has, and one that is observed.
        later = [-1] * (3 * (libssi.FACTS + 1))
        later[-1] = 1
        self.refused(libssi.UnsupportedError,
                     {"member": 2, "row": 3 * libssi.FACTS + 2}, facts=later)
        masks = bytearray(3 * crowd.KIND_BYTES)
        masks[2 * crowd.KIND_BYTES - 1] = 128
        self.refused(libssi.KindError, {"member": 1}, observed_kinds=masks)
        self.refused(libssi.SsiIndexError, {"member": 1}, offsets=[0, 2, 1, 4])

    def test_of_everyone(self):
        self.refused(libssi.KindError, {}, all_kinds=[1, len(Kind) + 1])
        self.refused(libssi.TraitsError, {}, all_traits=libssi.TRAITS + 1)
        with self.assertRaises(libssi.DayError):
            libssi.score_population(libssi.Population(offsets=[0, 0]), 70000)

    def test_the_first_one_on_any_number_of_threads(self):
        count = 40_000
        kinds = bytearray([4]) * count
        for at in (31_000, 30_999, 12_345, 39_999):
            kinds[at] = 0
        made = libssi.Population(
            offsets=array.array("q", range(count + 1)), kinds=kinds,
            days=array.array("i", [DAY]) * count)
        for threads in (1, 2, 4, 8):
            total = array.array("i", [-1]) * count
            with self.assertRaises(libssi.KindError) as caught:
                libssi.score_population(made, DAY, threads=threads,
                                        into={"total": total})
            details = caught.exception.details
            self.assertEqual((details["member"], details["row"]),
                             (12_345, 12_345))
            self.assertEqual(set(total[:12_345]), {total[0]})
            self.assertGreaterEqual(total[0], 0)

    def test_ranges_and_columns_that_do_not_fit(self):
        made = libssi.Population(offsets=[0, 0, 0])
        for first, count in ((3, None), (0, 3), (2, 1), (3, 0)):
            with self.assertRaises(libssi.SsiIndexError):
                libssi.score_population(made, DAY, first=first, count=count)
        for words, error in (
                ({"first": -1}, OverflowError), ({"threads": 0}, ValueError),
                ({"threads": "many"}, ValueError), ({"progress": 5}, TypeError),
                ({"progress": {}}, TypeError),
                ({"into": {"sum": bytearray(8)}}, TypeError),
                ({"into": {"total": array.array("i", [0])}}, ValueError),
                ({"into": {"total": array.array("q", [0, 0])}}, TypeError),
                ({"into": {"total": memoryview(bytes(8)).cast("i")}}, TypeError),
                ({"into": {"total": [0, 0]}}, TypeError),
                ({"into": {"measures": array.array("q", [0] * 3)}}, ValueError),
                ({"model": made}, TypeError)):
            with self.assertRaises(error, msg=str(words)):
                libssi.score_population(made, DAY, **words)
        with self.assertRaises(TypeError):
            libssi.score_population([0], DAY)


class Bar:
    """As much of tqdm as is used."""

    def __init__(self, total=None):
        self.total, self.steps, self.threads = total, [], set()

    def update(self, steps):
        self.steps.append(steps)
        self.threads.add(threading.get_ident())


class Progress(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.count = 60_000
        cls.population = libssi.Population(
            offsets=array.array("q", range(0, 20 * cls.count + 1, 20)),
            kinds=bytes([4]) * 20 * cls.count,
            days=array.array("i", [DAY]) * (20 * cls.count))

    def test_a_function(self):
        for threads in (1, 2, 5):
            told = []
            libssi.score_population(
                self.population, DAY, threads=threads,
                progress=lambda *words: told.append(words))
            self.assertGreater(len(told), 4)
            self.assertEqual(told, sorted(told))
            self.assertEqual(told[-1], (self.count, self.count))
            self.assertEqual({total for _, total in told}, {self.count})

    def test_a_bar(self):
        for given in (None, 7):
            bar = Bar(given)
            libssi.score_population(self.population, DAY, threads=2,
                                    progress=bar)
            self.assertEqual(sum(bar.steps), self.count)
            self.assertEqual(bar.total, given or self.count)
            self.assertEqual(bar.threads, {threading.get_ident()})

    def test_an_exception_ends_the_work(self):
        for threads in (1, 2, 4):
            for error in (KeyError, KeyboardInterrupt):
                total = array.array("i", [-1]) * self.count
                done = []

                def tell(now, _):
                    done.append(now)
                    if len(done) == 2:
                        raise error("enough")
                before = threading.active_count()
                with self.assertRaises(error):
                    libssi.score_population(
                        self.population, DAY, threads=threads, progress=tell,
                        into={"total": total})
                self.assertEqual(threading.active_count(), before)
                self.assertEqual(len(done), 2)
                written = self.count - total.count(-1)
                self.assertGreaterEqual(written, done[-1])
                self.assertLess(written, self.count)

    def test_ranges_are_whole_and_alike(self):
        for threads in (1, 2, 8):
            ranges = list(_ranges(self.population, 10, 50_000, threads, print))
            at = 10
            for first, count in ranges:
                self.assertEqual(first, at)
                at += count
            self.assertEqual(at, 50_010)
            counts = [count for _, count in ranges[:-1]]
            self.assertLessEqual(max(counts), 2 * min(counts))
        self.assertEqual(list(_ranges(self.population, 0, 9, 1, None)),
                         [(0, 9)])

    def test_one_huge_member_among_many(self):
        offsets = [0, *range(500_000, 500_101)]
        made = libssi.Population(
            offsets=offsets, kinds=bytes([4]) * 500_100,
            days=array.array("i", [DAY]) * 500_100)
        one = libssi.score_population(made, DAY)
        self.assertEqual(one, libssi.score_population(made, DAY, threads=4))

    def test_other_threads_run_meanwhile(self):
        """The library is called without Python's lock."""
        ticks = []
        stop = threading.Event()

        def tick():
            while not stop.wait(0.001):
                ticks.append(1)
        other = threading.Thread(target=tick)
        other.start()
        try:
            libssi.score_population(self.population, DAY)
        finally:
            stop.set()
            other.join()
        self.assertGreater(len(ticks), 1)


class Scorers(unittest.TestCase):
    def test_it_does_not_need_its_model(self):
        with libssi.Model() as model:
            scorer = libssi.Scorer(model)
        made = libssi.Population(offsets=[0, 1], days=[DAY], kinds=[Kind.POST])
        self.assertGreater(libssi.score_population(
            made, DAY, model=scorer).total[0], 0)
        scorer.close()
        with self.assertRaises(libssi.ClosedError):
            libssi.score_population(made, DAY, model=scorer)

    def test_weights_that_do_not_add_up(self):
        with libssi.Model() as model:
            model.set_weight(1, 0)
            with self.assertRaises(libssi.ModelError):
                libssi.Scorer(model)


if __name__ == "__main__":
    unittest.main()

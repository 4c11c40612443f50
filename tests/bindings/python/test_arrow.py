"""Columns by the Arrow C data interface, from a producer made by hand."""

import array
import ctypes
import datetime
import gc
import unittest

import support
from arrow_maker import Data, Ledger, Many, One, coded, huge, lists, nothing
from arrow_maker import numbers, table, texts, truths

libssi = support.installed()
from libssi._arrow import _DEPTH_MAX  # noqa: E402
from libssi._targets import counterpart  # noqa: E402

DAY = 20500
DATE = datetime.date(1970, 1, 1) + datetime.timedelta(DAY)


def range_of_days(count):
    return [DAY + row for row in range(count)]


def columns(ledger):
    return [list(column) for column in ledger.columns()]


class Released(unittest.TestCase):
    def setUp(self):
        self.ledger = Ledger()

    def tearDown(self):
        gc.collect()
        self.assertEqual(self.ledger.wrong, [])
        self.assertEqual(self.ledger.alive, {})
        self.assertGreater(self.ledger.made, 0)

    def one(self, data):
        return One(data, self.ledger)

    def many(self, *chunks, **words):
        return Many(list(chunks), ledger=self.ledger, **words)


class Columns(Released):
    """Every call that reads columns takes them."""

    def read(self, days=None, kinds=None, **more):
        """The rows, which a ledger has in order of time."""
        made = libssi.Activity()
        made.add_columns(days or [DAY], kinds or [4], **more)
        return columns(made)

    def test_where_it_is_if_it_fits(self):
        days = numbers("i", [DAY, DAY + 1, DAY + 2])
        source = self.one(days)
        made = libssi.Population(offsets=[0, 3], days=source, kinds=[4] * 3)
        block = source.kept[1].keep[0][1]
        self.assertEqual(made._struct.days, ctypes.addressof(block))
        del source, block
        self.assertEqual(len(self.ledger.alive), 1)
        before = libssi.score_population(made, DAY + 2)
        gc.collect()
        self.assertEqual(libssi.score_population(made, DAY + 2), before)
        # The library reads what the producer has, until it is forgotten.
        del made

    def test_after_an_offset(self):
        for form in ("i", "tdD"):
            source = self.one(numbers(form, [DAY, DAY + 1], offset=3))
            made = libssi.Population(offsets=[0, 2], days=source, kinds=[4, 4])
            block = source.kept[1].keep[0][1]
            self.assertEqual(made._struct.days, ctypes.addressof(block) + 12)

    def test_days_of_all_sorts(self):
        late = 86400 * (DAY + 1) - 1
        for source in (
                self.one(numbers("l", [DAY])), self.one(numbers("S", [DAY])),
                self.one(numbers("g", [float(DAY)])),
                self.one(numbers("tdm", [86400_000 * DAY])),
                self.one(numbers("tss:", [late])),
                self.one(numbers("tsm:UTC", [late * 1000 + 999])),
                self.one(numbers("tsu:", [late * 10 ** 6])),
                self.one(numbers("tsn:Europe/Paris", [late * 10 ** 9])),
                self.one(texts([DATE.isoformat()])),
                self.one(coded([late], make=lambda v: numbers("tss:", v))),
                self.one(coded([DAY], "C", lambda v: numbers("tdD", v))),
                self.many(numbers("tdD", []), numbers("tdD", [DAY]))):
            self.assertEqual(self.read(days=source)[0], [DAY])

    def test_before_1970(self):
        with self.assertRaises(libssi.DayError) as caught:
            self.read(days=self.one(numbers("tss:", [-1])))
        self.assertEqual(caught.exception.details["row"], 0)

    def test_chunks(self):
        days = self.many(numbers("i", [DAY]), numbers("i", []),
                         numbers("i", [DAY + 1, DAY + 2], offset=5))
        kinds = self.many(numbers("C", [4, 5], offset=1), numbers("C", [6]))
        made = self.read(days=days, kinds=kinds)
        self.assertEqual(made[:2], [[DAY, DAY + 1, DAY + 2], [4, 5, 6]])

    def test_kinds_of_all_sorts(self):
        days = range_of_days(3)
        for data in (numbers("c", [4, 1, 4]), numbers("L", [4, 1, 4]),
                     numbers("f", [4., 1., 4.]),
                     texts(["comment", "POST", " Comment "]),
                     texts(["comment", "post", "comment"], "U", offset=2),
                     texts(["comment", "post", "comment"], "vu", offset=1),
                     coded(["comment", "post", "comment"]),
                     coded(["comment", "post", "comment"], "C")):
            self.assertEqual(self.read(days, self.one(data))[1], [4, 1, 4])
            chunks = self.many(data, data)
            self.assertEqual(self.read(range_of_days(6), chunks)[1],
                             [4, 1, 4] * 2)

    def test_long_texts(self):
        names = ["recommendation_received", "post", "recommendation_given",
                 "endorsement_received"]
        wanted = [int(libssi.Kind[name.upper()]) for name in names]
        for form in ("u", "U", "vu"):
            made = self.read(range_of_days(4), self.one(texts(names, form)))
            self.assertEqual(made[1], wanted)

    def test_traits_of_all_sorts(self):
        for data in (numbers("S", [4, None, 20]), numbers("l", [4, None, 20]),
                     texts(["target", None, "target|PROSPECT"]),
                     texts(["target", "", "prospect | target"], "vu"),
                     coded(["target", None, "target|prospect"], "s"),
                     lists([["target"], None, ["prospect", "target"]]),
                     lists([["target"], [], ["prospect", "target"]], "+L")):
            made = self.read(range_of_days(3), [4] * 3, traits=self.one(data))
            self.assertEqual(made[2], [4, 0, 20])

    def test_null_is_the_default(self):
        made = self.read(range_of_days(3), [4] * 3, counts=self.one(numbers("l", [None, 7, None])),
            traits=self.one(nothing(3)),
            counterparts=self.one(numbers("L", [1 << 63, None, 5])))
        self.assertEqual(made[2:], [[0] * 3, [1, 7, 1], [1 << 63, 0, 5]])

    def test_null_in_many_places(self):
        values = [None if i % 7 == 3 or 40 < i < 60 else i + 1
                  for i in range(100)]
        for offset in (0, 1, 8, 13):
            made = self.read(range_of_days(300), [4] * 300, counts=self.many(
                *(numbers("I", part, offset)
                  for part in (values, values[:50], values[50:], values))))
            self.assertEqual(made[3], [v or 1 for v in values] * 3)

    def test_null_is_refused_with_its_row(self):
        for words, error, row in (
                ({"days": numbers("i", [DAY, None])}, libssi.DayError, 1),
                ({"days": texts([None, DATE.isoformat()])}, libssi.DayError, 0),
                ({"kinds": numbers("C", [4, None])}, libssi.KindError, 1),
                ({"kinds": coded([None, "post"])}, libssi.KindError, 0)):
            given = {"days": [DAY] * 2, "kinds": [4, 4],
                     **{k: self.one(v) for k, v in words.items()}}
            with self.assertRaises(error) as caught:
                self.read(**given)
            self.assertEqual(caught.exception.details, {"row": row})
            self.assertEqual(caught.exception.status,
                             getattr(libssi.Status, "ERROR_" + error.__name__[
                                 :-5].upper()))

    def test_what_does_not_fit_is_refused_with_its_row(self):
        for words, error in (
                ({"days": numbers("l", [DAY, 1 << 31])}, libssi.DayError),
                ({"days": numbers("g", [DAY, DAY + .5])}, libssi.DayError),
                ({"days": numbers("tss:", [1, 1 << 62])}, libssi.DayError),
                ({"days": coded([86400, 1 << 62], "i", lambda v: numbers(
                    "tss:", v))}, libssi.DayError),
                ({"days": texts([DATE.isoformat(), "soon"])}, libssi.DayError),
                ({"kinds": numbers("s", [4, 256])}, libssi.KindError),
                ({"kinds": numbers("c", [4, -1])}, libssi.KindError),
                ({"kinds": texts(["post", "dance"])}, libssi.KindError),
                ({"traits": numbers("i", [4, 65536])}, libssi.TraitsError),
                ({"traits": texts(["", "target|tall"])}, libssi.TraitsError),
                ({"traits": lists([None, ["tall"]])}, libssi.TraitsError),
                ({"counts": numbers("i", [1, -1])}, libssi.CountError),
                ({"counts": numbers("g", [1, 1e300])}, libssi.CountError),
                ({"counts": texts([None, "2"])}, libssi.CountError),
                ({"counterparts": numbers("g", [2. ** 53, 2. ** 53 + 2])},
                 libssi.MemberError),
                ({"counterparts": numbers("l", [4, -4])}, libssi.MemberError)):
            given = {"days": [DAY] * 2, "kinds": [4, 4],
                     **{k: self.one(v) for k, v in words.items()}}
            with self.assertRaises(error, msg=str(words)) as caught:
                self.read(**given)
            self.assertEqual(caught.exception.details["row"], 1, words)

    def test_whole_numbers_of_128_bits(self):
        """HUGEINT of DuckDB, decimals without a fraction of all others."""
        given = [(1 << 64) - 1, None, 1 << 63, 0, 5]
        for form, offset in (("d:38,0", 0), ("d:20,0,128", 1)):
            made = self.read(range_of_days(5), [4] * 5, counterparts=self.one(
                huge(form, given, offset)))[4]
            self.assertEqual(made, [(1 << 64) - 1, 0, 1 << 63, 0, 5])
        for form, value, error in (
                ("d:38,0", 1 << 64, libssi.MemberError),
                ("d:38,0", -1, libssi.MemberError),
                ("d:38,2", 5, TypeError), ("d:9,0,256", 5, TypeError)):
            with self.assertRaises(error, msg=form):
                self.read(counterparts=self.one(huge(form, [value])))

    def test_counterparts_that_are_texts(self):
        names = ["Ana", None, "Zoé", "", "Ana"]
        made = self.read(range_of_days(5), [4] * 5,
                         counterparts=self.one(texts(names)))[4]
        self.assertEqual(made, [counterpart("Ana"), 0, counterpart("Zoé"), 0,
                                counterpart("Ana")])
        # The same on every machine, in every version, for ever.
        # Of `printf Ana | b2sum -l 64`, the first byte last.
        self.assertEqual(made[0], 0x36eac5f43f1ffc46)

    def test_facts_and_truths(self):
        values = [None, 1, 0] + [None] * (3 * libssi.FACTS - 3)
        wanted = libssi.Population(offsets=[0] * 4, facts=[
            -1 if v is None else v for v in values])
        for data in (numbers("i", values), numbers("g", values),
                     truths(values), truths(values, offset=3)):
            made = libssi.Population(offsets=[0] * 4, facts=self.one(data))
            self.assertEqual(libssi.score_population(made, DAY),
                             libssi.score_population(wanted, DAY))

    def test_types_that_are_not_understood(self):
        for data in (Data("d:38,2", 1, [bytes(16)]), Data("z", 1, [bytes(8)]),
                     Data("tts", 1, [bytes(4)]), Data("w:4", 1, [bytes(4)]),
                     Data("+r", 1, []), Data("+s", 1, [])):
            with self.assertRaisesRegex(TypeError, "not understood"):
                self.read(kinds=self.one(data))
        with self.assertRaisesRegex(TypeError, "not times"):
            self.read(counts=self.one(numbers("tss:", [1])))
        with self.assertRaises(libssi.CountError):
            self.read(counts=self.one(coded([1], "i", lambda v: numbers(
                "tdD", v))))
        with self.assertRaises(ValueError):
            self.read(counts=self.one(numbers("i", [1, 2])))

    def test_a_column_to_fill_is_no_arrow(self):
        made = libssi.Population(offsets=[0, 0])
        data = self.one(numbers("i", [0]))
        with self.assertRaises(TypeError):
            libssi.score_population(made, DAY, into={"total": data})
        with self.assertRaises(TypeError):
            libssi.Activity().read(0, data)
        list(data.__arrow_c_array__())  # is of use elsewhere
        for kept, kind in zip(data.kept, (0, 1)):
            kept.release(ctypes.addressof(kept))


class Broken(Released):
    """Producers that fail, or break the rules."""

    def refused(self, source, error=ValueError, words=""):
        with self.assertRaisesRegex(error, words):
            libssi.Population(offsets=[0, 2], days=source, kinds=[4, 4])

    def test_a_stream_that_fails(self):
        days = [numbers("i", [DAY])] * 3
        for fails in (0, 1, 2):
            self.refused(self.many(*days, fails=fails), ValueError,
                         r"failed \(5\): the disk is full")

    def test_arrays_without_what_they_need(self):
        self.refused(self.one(Data("i", 2, [None])), words="without values")
        self.refused(self.one(Data("i", 2, [])), words="its buffer 1")
        short = numbers("i", [DAY])
        short.offset = -1
        self.refused(self.one(short), words="too short")
        coded_only = numbers("i", [0, 0])
        coded_only.dictionary = texts(["post"])
        source = self.one(coded_only)
        made = source.__arrow_c_array__
        source.__class__ = type("Without", (One,), {
            "__arrow_c_array__": lambda self: without_dictionary(made())})
        self.refused(source, words="its dictionary")

    def test_a_table_is_no_column(self):
        self.refused(self.one(table(a=numbers("i", [DAY, DAY]))), TypeError,
                     "not understood")

    def test_nested_too_deeply(self):
        data = numbers("i", [1])
        for _ in range(_DEPTH_MAX + 1):
            data = Data("+s", 1, [], children=[data])
        self.refused(self.one(data), words="too deeply")

    def test_a_capsule_of_another_sort(self):
        class Wrong(One):
            def __arrow_c_array__(self, requested_schema=None):
                return tuple(reversed(super().__arrow_c_array__()))
        source = Wrong(numbers("i", [DAY, DAY]), self.ledger)
        self.refused(source)
        for kept in source.kept:  # nobody has taken them
            kept.release(ctypes.addressof(kept))

    def test_a_capsule_that_was_used(self):
        source = self.one(numbers("i", [DAY, DAY]))
        capsules = source.__arrow_c_array__()
        source.__class__ = type("Again", (One,), {
            "__arrow_c_array__": lambda self: capsules})
        libssi.Population(offsets=[0, 2], days=source, kinds=[4, 4])
        self.refused(source, words="used already")

    def test_an_exception_in_the_producer(self):
        class Failing(One):
            def __arrow_c_array__(self, requested_schema=None):
                raise RuntimeError("no")
        self.refused(Failing(numbers("i", [1]), self.ledger), RuntimeError)
        self.one(numbers("i", [DAY])).data.schema(self.ledger)
        self.ledger.alive.clear()


def without_dictionary(capsules):
    get = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
        ("PyCapsule_GetPointer", ctypes.pythonapi))
    from arrow_maker import Array  # pylint: disable=import-outside-toplevel
    made = Array.from_address(get(capsules[1], b"arrow_array"))
    made.dictionary = ctypes.POINTER(Array)()
    return capsules


class Frames(Released):
    """Tables of Arrow, as a helper of DuckDB or of a library unknown hands
    them over."""

    def test_batches(self):
        facts = self.one(table(member=texts(["b", "c"]), photo=truths([1, None])))
        batches = [table(member=texts(["b", "a", "b"]),
                         day=numbers("tdD", [DAY, DAY - 1, DAY - 2]),
                         kind=coded(["post", "comment", "search"]),
                         traits=lists([None, ["target"], []]),
                         counterpart=texts([None, "x", "y"], "vu")),
                   table(offset=1, member=texts(["z", "a"]),
                         day=numbers("tdD", [DAY, DAY]),
                         kind=coded(["post", "search"]),
                         traits=lists([None, ["target", "prospect"]]),
                         counterpart=texts([None, "xy"], "vu"))]
        made = libssi.score_frame(self.many(*batches), facts, day=DAY)
        # Of "c" nothing was observed: NaN, which is equal to nothing.
        self.assertEqual(repr(made), repr(libssi.score_frame(
            {"member": ["a", "a", "b", "b"],
             "day": array.array("i", [DAY - 1, DAY, DAY, DAY - 2]),
             "kind": ["comment", 18, libssi.Kind.POST, "search"],
             "traits": ["target", 20, None, 0],
             "counterpart": ["x", "xy", None, "y"]},
            {"member": ["c", "b"], "photo": [None, True]}, day=DATE)))
        self.assertEqual(made["member"], ["a", "b", "c"])

    def test_released_when_a_row_is_refused(self):
        for day, kind, error in ((None, "post", libssi.DayError),
                                 (DAY, "dance", libssi.KindError),
                                 (70000, "post", libssi.DayError)):
            batch = table(member=numbers("l", [5, 3]),
                          day=numbers("i", [DAY, day]),
                          kind=texts(["post", kind]))
            with self.assertRaises(error) as caught:
                libssi.score_frame(self.many(batch, batch), day=DAY)
            details = caught.exception.details
            self.assertEqual((details["member"], details["row"]), (3, 1))

    def test_rows_that_are_null(self):
        batch = table(member=numbers("l", [5]), day=numbers("i", [1]),
                      kind=numbers("C", [4]))
        batch.buffers, batch.null_count = [b"\0"], 1
        with self.assertRaisesRegex(ValueError, "rows that are null"):
            libssi.score_frame(self.one(batch), day=DAY)

    def test_a_column_is_no_table(self):
        with self.assertRaisesRegex(TypeError, "a table is wanted"):
            libssi.score_frame(self.one(numbers("i", [1])), day=DAY)


if __name__ == "__main__":
    unittest.main()

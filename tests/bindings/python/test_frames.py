"""Data frames: the same scores, whoever has the columns.

With pandas, polars and DuckDB if LIBSSI_FRAMES names them; dicts of columns and
objects that look like them without.
"""

import array
import datetime
import importlib
import io
import math
import os
import random
import unittest

import crowd
import support

libssi = support.installed()
from libssi import Fact, Indicator, Kind, Trait  # noqa: E402

DAY = crowd.DAY
DATE = datetime.date(1970, 1, 1) + datetime.timedelta(DAY)
WANTED = os.environ.get("LIBSSI_FRAMES", "").split()


def library(name):
    """One of those that are named; the test is left out without."""
    if name not in WANTED:
        raise unittest.SkipTest(f"{name} is not asked for")
    return importlib.import_module(name)


def frames(members, seed):
    """Events and facts as columns, in any order."""
    dice = random.Random(seed)
    rows = [(number, *row) for number, one in enumerate(members)
            for row in one.rows]
    dice.shuffle(rows)
    columns = list(zip(*rows))
    events = dict(zip(("member", "day", "kind", "traits", "count",
                       "counterpart"), map(list, columns)))
    others = [n for n, one in enumerate(members) if one.facts]
    dice.shuffle(others)
    facts = {"member": others}
    for fact in Fact:
        facts[fact.name.lower()] = [members[n].facts.get(fact) for n in others]
    return events, facts


def words(events):
    """The same, as people have it in tables."""
    return {**events,
            "day": [datetime.date(1970, 1, 1) + datetime.timedelta(day)
                    for day in events["day"]],
            "kind": [Kind(kind).name.lower() for kind in events["kind"]],
            "traits": ["|".join(t.name.lower() for t in Trait if t & traits)
                       or None for traits in events["traits"]],
            "count": [None if n == 1 else n for n in events["count"]],
            "counterpart": [n or None for n in events["counterpart"]]}


class Same(unittest.TestCase):
    """Members with numbers for names, of whom nothing more was looked for."""

    @classmethod
    def setUpClass(cls):
        members = crowd.members(300, seed=7)
        for one in members:
            one.kinds, one.traits = (), 0
        # Who has neither events nor facts is in no frame.
        members = [one for one in members if one.rows or one.facts]
        with libssi.Model() as model:
            scores = [one.alone(model) for one in members]
        cls.points = {name: [row[place] / 1_000_000 for row in map(
            crowd.results, scores)] for place, name in enumerate(crowd.PLAIN)}
        cls.indicators = [crowd.indicators(score)[0] for score in scores]
        cls.numbers = list(range(len(members)))
        cls.events, cls.facts = frames(members, 1)
        cls.words = words(cls.events)

    def check(self, made, columns=list):
        self.assertEqual(columns(made["member"]), self.numbers)
        for name in crowd.PLAIN:
            self.assertEqual(columns(made[name]), self.points[name], name)

    def test_dicts(self):
        for events in (self.events, self.words):
            for threads in (None, 1, 3):
                self.check(libssi.score_frame(events, self.facts, day=DATE,
                                              threads=threads))

    def test_dicts_of_buffers(self):
        numpy = support.numpy()
        codes = dict(member="q", day="i", kind="B", traits="I", count="I",
                     counterpart="Q")
        made = {k: array.array(codes[k], v) for k, v in self.events.items()}
        self.check(libssi.score_frame(made, self.facts, day=DAY))
        days = numpy.array(self.events["day"])
        for unit in ("D", "s", "ns"):
            made = {k: numpy.array(v, "uint64") for k, v in
                    self.events.items()}
            made["day"] = days.astype("datetime64[D]").astype(
                f"datetime64[{unit}]")
            self.check(libssi.score_frame(made, self.facts, day=DAY))

    def test_micropoints_and_indicators(self):
        made = libssi.score_frame(self.events, self.facts, day=DAY,
                                  micro=True, indicators=True)
        self.check(made)
        for place, indicator in enumerate(Indicator):
            name = indicator.name.lower()
            wanted = [points[place] for points in self.indicators]
            self.assertEqual(list(made[f"{name}_micro"]), wanted)
            self.assertEqual(list(made[name]), [w / 1e6 for w in wanted])
        self.assertEqual(list(made["total_micro"]),
                         [round(v * 1e6) for v in made["total"]])

    def test_progress(self):
        told = []
        libssi.score_frame(self.events, self.facts, day=DAY,
                           progress=lambda *now: told.append(now))
        self.assertEqual(told[-1], (len(self.numbers),) * 2)

    def test_tqdm(self):
        with library("tqdm").tqdm(disable=False, file=io.StringIO()) as bar:
            libssi.score_frame(self.events, self.facts, day=DAY, progress=bar)
            self.assertEqual((bar.n, bar.total), (len(self.numbers),) * 2)

    def test_pandas(self):
        pandas = library("pandas")
        facts = pandas.DataFrame(self.facts)
        plain = pandas.DataFrame(self.words)
        days = pandas.to_datetime(plain["day"])
        for change in (
                {}, {"day": days}, {"day": days.dt.tz_localize("UTC")},
                {"day": days.astype("datetime64[s]")},
                {"kind": plain["kind"].astype("category")},
                {"kind": self.events["kind"]},
                {"traits": [t.split("|") if t else [] for t in
                            self.words["traits"]]},
                {"count": plain["count"].astype("Int64"),
                 "counterpart": pandas.Series(self.words["counterpart"],
                                              dtype="UInt64")}):
            events = plain.assign(**change)
            if "counterpart" not in change:
                events["counterpart"] = self.events["counterpart"]
            made = libssi.score_frame(events, facts, day=DAY)
            self.assertIsInstance(made, pandas.DataFrame)
            self.assertEqual(made["member"].dtype, events["member"].dtype)
            self.check(made)
        mixed = plain.assign(counterpart=self.events["counterpart"]).iloc[::-1]
        self.check(libssi.score_frame(mixed, facts.iloc[::-1], day=DAY))
        whole = libssi.Population(
            offsets=[0, len(plain)], kinds=bytes(self.events["kind"]),
            days=days, counts=plain["count"].astype("Int64"))
        self.assertEqual(whole.rows, len(plain))

    def test_polars(self):
        polars = library("polars")
        facts = polars.DataFrame(self.facts)
        plain = polars.DataFrame(self.words, schema_overrides={
            "counterpart": polars.UInt64})
        for change in (
                [], [polars.col("day").cast(polars.Datetime("us"))],
                [polars.col("day").cast(polars.Datetime("ns", "UTC"))],
                [polars.col("kind").cast(polars.Categorical)],
                [polars.col("kind").cast(polars.Enum(sorted(
                    {kind.name.lower() for kind in Kind})))],
                [polars.col("traits").str.split("|")],
                [polars.col("member").cast(polars.Int16),
                 polars.col("count").cast(polars.Float64)]):
            events = plain.with_columns(*change)
            made = libssi.score_frame(events, facts, day=DAY)
            self.assertIsInstance(made, polars.DataFrame)
            self.assertEqual(made.schema["member"], events.schema["member"])
            self.check(made)
        self.check(libssi.score_frame(plain.lazy(), facts.lazy(), day=DAY))
        parts = polars.concat([plain[:700], plain[700:]], rechunk=False)
        self.check(libssi.score_frame(parts, facts, day=DAY))
        ordered = plain.sort("member")
        self.check(libssi.score_frame(ordered, facts, day=DAY))
        whole = libssi.Population(
            offsets=[0, len(plain)], days=plain["day"], kinds=plain["kind"],
            traits=plain["traits"], counts=plain["count"])
        self.assertEqual(whole.rows, len(plain))

    def test_duckdb(self):
        """A relation in, a relation out."""
        connection = library("duckdb").connect()
        connection.execute(
            "create table kept (member bigint, day date, kind varchar, "
            "traits varchar, count integer, counterpart ubigint)")
        rows = ", ".join(str(tuple("" if v is None else str(v) for v in row))
                         for row in zip(*self.words.values()))
        connection.execute(
            "insert into kept select nullif(c0, '')::bigint, c1::date, c2, "
            "nullif(c3, ''), nullif(c4, '')::integer, nullif(c5, '')::ubigint "
            f"from (values {rows}) t(c0, c1, c2, c3, c4, c5)")
        made = libssi.score_frame(connection.table("kept"), self.facts, day=DAY)
        self.check_relation(made)
        # It can be joined with what the connection has.
        joined = made.set_alias("a").join(connection.table("kept").set_alias(
            "b"), "a.member = b.member").aggregate("count(*)")
        self.assertEqual(joined.fetchall(), [(len(self.words["day"]),)])
        made = libssi.score_frame(connection.sql(
            "select member, day::timestamp as day, kind, count, counterpart, "
            "string_split(traits, '|') as traits from kept order by member"),
            self.facts, day=DAY)
        self.check_relation(made)
        # Whole numbers of 128 bits, as sum() makes them.
        made = libssi.score_frame(connection.sql(
            "select member::hugeint as member, day, kind, traits, "
            "count::hugeint as count, counterpart::hugeint as counterpart "
            "from kept"), self.facts, day=DAY)
        self.check_relation(made)
        lists = ", ".join(f"list({name}) as {name}" for name in self.words
                          if name not in ("member", "traits", "count"))
        nested = connection.sql(
            f"select member, {lists}, list(coalesce(traits, '')) as traits, "
            "list(coalesce(count, 1)) as count from kept group by member")
        made = libssi.score_frame(nested, self.facts, day=DAY)
        self.check_relation(made)

    def check_relation(self, made):
        self.assertEqual(type(made).__name__, "DuckDBPyRelation")
        rows = made.order("member").fetchall()
        self.check(dict(zip(made.columns, zip(*rows))))
        first = made.filter("member = 0").project("total").fetchall()
        self.assertEqual(first, [(self.points["total"][0],)])

    def test_pyarrow(self):
        arrow = library("pyarrow")
        facts = arrow.table(self.facts)
        plain = arrow.table({**self.words, "counterpart": arrow.array(
            self.words["counterpart"], arrow.uint64())})
        kinds = plain.column("kind")
        for kind in (kinds, kinds.cast("large_string"), kinds.cast(
                arrow.string_view()), kinds.dictionary_encode(),
                     arrow.array(self.events["kind"], arrow.uint8())):
            events = plain.set_column(2, "kind", kind)
            made = libssi.score_frame(events, facts, day=DAY)
            self.assertIsInstance(made, arrow.Table)
            self.check(made, lambda column: column.to_pylist())
        parts = arrow.concat_tables([plain[:700], plain[700:701], plain[701:]])
        made = libssi.score_frame(parts.to_reader(max_chunksize=99), facts,
                                  day=DAY)
        self.check(made, lambda column: list(column) if isinstance(
            column, (list, array.array)) else column.to_pylist())
        days = arrow.array(self.events["day"], arrow.int32())[5:]
        whole = libssi.Population(offsets=[0, len(days)], days=days,
                                  kinds=bytes(self.events["kind"])[5:])
        self.assertEqual(whole._struct.days, days.buffers()[1].address + 20)

    def test_pandas_on_pyarrow(self):
        pandas, arrow = library("pandas"), library("pyarrow")
        events = pandas.DataFrame({
            name: pandas.Series(column, dtype=pandas.ArrowDtype(kind))
            for (name, column), kind in zip(self.words.items(), (
                arrow.int64(), arrow.date32(), arrow.string(), arrow.string(),
                arrow.int32(), arrow.uint64()))})
        for day in (events["day"], events["day"].astype("timestamp[s][pyarrow]")):
            made = libssi.score_frame(events.assign(day=day), self.facts,
                                      day=DAY)
            self.assertIsInstance(made, pandas.DataFrame)
            self.check(made)

    def test_two_columns_of_one_name(self):
        pandas = library("pandas")
        events = pandas.DataFrame(self.events)
        double = pandas.concat([events, events[["kind"]]], axis=1)
        with self.assertRaisesRegex(TypeError, "not several"):
            libssi.score_frame(double, day=DAY)


class Small(unittest.TestCase):
    events = {"member": ["b", "a", "b"], "day": [DAY, DAY - 1, DATE],
              "kind": ["post", 4, Kind.SEARCH]}

    def scored(self, facts=None, **change):
        events = {k: v for k, v in {**self.events, **change}.items()
                  if v is not None}
        return libssi.score_frame(events, facts, day=DAY)

    def refused(self, error, details, facts=None, **change):
        with self.assertRaises(error) as caught:
            self.scored(facts, **change)
        told = caught.exception.details
        self.assertEqual({k: v for k, v in told.items()
                          if k in ("member", "row", "fact")}, details)
        return caught.exception.refusal

    def test_members_only_in_one_frame(self):
        made = self.scored({"member": ["c", "a"], "photo": [1, 1]})
        self.assertEqual(made["member"], ["a", "b", "c"])
        self.assertGreater(min(made["total"]), 0)
        self.assertEqual(self.scored()["member"], ["a", "b"])

    def test_no_rows(self):
        made = self.scored(member=[], day=[], kind=[])
        self.assertEqual((made["member"], list(made["total"])), ([], []))
        made = self.scored({"member": [7, 5], "photo": [1, None]}, member=[],
                           day=[], kind=[])
        self.assertEqual(made["member"], [5, 7])
        self.assertTrue(math.isnan(made["total"][0]))
        self.assertGreater(made["total"][1], 0)
        self.assertEqual(made["observed"][0], 0)

    def test_another_name_for_members(self):
        events = {"who": self.events["member"], "day": self.events["day"],
                  "kind": self.events["kind"], "remark": ["x", "y", "z"]}
        made = libssi.score_frame(events, day=DAY, member="who")
        self.assertEqual(made["who"], ["a", "b"])
        self.assertEqual(list(made["total"]), list(self.scored()["total"]))

    def test_what_was_looked_for(self):
        plain = libssi.score_frame(self.events, day=DAY)
        everyone = libssi.score_frame(self.events, day=DAY, observed="all")
        some = libssi.score_frame(self.events, day=DAY,
                                  observed=["comment", Kind.POST, 18])
        with libssi.Model() as model, libssi.Profile() as profile, \
                libssi.Activity() as ledger:
            ledger.add(DAY - 1, 4)
            for kind in (4, 1, 18):
                ledger.observe(kind)
            wanted = libssi.Score(model, profile, ledger, DAY).total()
        self.assertEqual((some["total"][0], some["observed"][0]),
                         (wanted.points, wanted.observed))
        for less, more in ((plain, some), (some, everyone)):
            self.assertEqual(list(less["total"]), list(more["total"]))
            self.assertLess(less["observed"][0], more["observed"][0])
            self.assertGreaterEqual(less["high"][0], more["high"][0])
        self.assertGreater(plain["high"][0], everyone["high"][0])
        for wrong, error in (("most", ValueError), (["dance"], libssi.KindError),
                             ([99], libssi.KindError), ([0], libssi.KindError)):
            with self.assertRaises(error):
                libssi.score_frame(self.events, day=DAY, observed=wrong)

    def test_errors_name_the_member_and_the_row(self):
        self.refused(libssi.DayError, {"member": "a", "row": 1},
                     day=[DAY, -1, DAY])
        self.refused(libssi.DayError, {"member": "b", "row": 2},
                     day=[DAY, DAY, None])
        self.refused(libssi.KindError, {"member": "b", "row": 2},
                     kind=["post", 4, "dance"])
        self.refused(libssi.KindError, {"member": "b", "row": 2},
                     kind=["post", 4, 99])
        told = self.refused(libssi.CountError, {"member": "b", "row": 0},
                            count=[0, 1, 1])
        self.assertEqual((told.field, told.value, told.row), ("count", 0, 0))
        self.refused(libssi.TraitsError, {"member": "a", "row": 1},
                     traits=[0, libssi.TRAITS + 1, 0])
        self.refused(libssi.MemberError, {"member": "b", "row": 2},
                     counterpart=["x", 5, -5])
        self.refused(libssi.MemberError, {"row": 1}, member=["b", None, "b"])

    def test_errors_name_the_fact(self):
        self.refused(libssi.RangeError,
                     {"member": "a", "row": 1, "fact": Fact.PHOTO},
                     {"member": ["c", "a"], "photo": [1, 2]})
        self.refused(libssi.RangeError,
                     {"member": "a", "row": 1, "fact": Fact.SKILLS},
                     {"member": ["c", "a"], "skills": [1, 2.5]})
        self.refused(libssi.MemberError, {"member": "a", "row": 2},
                     {"member": ["a", "c", "a"], "skills": [1, 2, 3]})
        self.refused(libssi.MemberError, {"row": 0},
                     {"member": [None], "skills": [1]})

    def test_the_message_has_the_member_too(self):
        with self.assertRaisesRegex(libssi.KindError, "member: b, row: 2"):
            self.scored(kind=["post", 4, 99])
        with self.assertRaisesRegex(libssi.KindError, "row 2: .*'dance'"):
            self.scored(kind=["post", 4, "dance"])

    def test_columns_that_are_missing_or_called_otherwise(self):
        for change, text in (
                ({"day": None}, "no column 'day'"),
                ({"kind": None}, "no column 'kind'"),
                ({"member": None}, "no column 'member'"),
                ({"counts": [1] * 3}, "'counts' is to be called 'count'"),
                ({"days": [1] * 3, "day": None}, "is to be called 'day'")):
            with self.assertRaisesRegex(TypeError, text):
                self.scored(**change)
        with self.assertRaisesRegex(TypeError, "no fact is called 'shoes'"):
            self.scored({"member": ["a"], "shoes": [1]})

    def test_frames_that_are_none(self):
        for wrong in (None, 5, "events", [1, 2], object(), libssi.Model()):
            with self.assertRaises(TypeError):
                libssi.score_frame(wrong, day=DAY)
            if wrong is not None:
                with self.assertRaises(TypeError):
                    self.scored(wrong)
        for change in ({"day": 5}, {"kind": "post"}, {"member": object()},
                       {"member": ["a", 5, "b"]}, {"kind": [4, 4]},
                       {"count": memoryview(bytes(6)).cast("H", [3, 1])},
                       {"member": [["a"], ["b"], ["a"]]}):
            with self.assertRaises((TypeError, ValueError), msg=str(change)):
                self.scored(**change)
        with self.assertRaises(TypeError):
            self.scored({"member": [1, 2], "photo": [1, 1]})

    def test_a_frame_that_only_looks_like_one(self):
        """Of an unknown library that has columns of Arrow: none here."""
        class Frame:
            """Says that it speaks Arrow, and does not."""

            def __arrow_c_stream__(self, requested_schema=None):
                raise ImportError("pyarrow is needed")
        with self.assertRaises(ImportError):
            libssi.score_frame(Frame(), day=DAY)

        class Empty:
            def __arrow_c_array__(self, requested_schema=None):
                return None, None
        with self.assertRaises(ValueError):
            libssi.score_frame(Empty(), day=DAY)


if __name__ == "__main__":
    unittest.main()

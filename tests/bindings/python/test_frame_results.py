"""Frames of results: histories and explanations, what nobody knows, days in a
zone, and tables in any order.

With pandas, polars, DuckDB and pyarrow if LIBSSI_FRAMES names them.
"""

import array
import csv
import datetime
import importlib
import os
import random
import unittest

import support

libssi = support.installed()
from arrow_maker import Many, lists, numbers, table, texts  # noqa: E402
from libssi import Kind, Pillar  # noqa: E402

DAY = 20500
DATE = datetime.date(1970, 1, 1) + datetime.timedelta(DAY)
UTC = datetime.timezone.utc
WANTED = os.environ.get("LIBSSI_FRAMES", "").split()
EVENTS = {"member": ["b", "a", "b", "b"], "day": [DAY, DAY - 1, DAY - 3, DAY],
          "kind": ["post", "comment", "conversation", "comment"],
          "traits": [None, "target", None, "own_words"],
          "counterpart": [None, 5, 7, 9], "count": [1, 2, None, 3]}
FACTS = {"member": ["c", "a"], "photo": [None, 1], "skills": [None, 12]}


def makers():
    """What makes a frame of columns, and columns of a frame."""
    made = {"dict": (dict, lambda f: {k: list(v) for k, v in f.items()})}
    if "pandas" in WANTED:
        pandas = importlib.import_module("pandas")
        made["pandas"] = pandas.DataFrame, lambda f: {
            k: f[k].tolist() for k in f.columns}
    if "polars" in WANTED:
        polars = importlib.import_module("polars")
        made["polars"] = polars.DataFrame, lambda f: f.to_dict(
            as_series=False)
    if "pyarrow" in WANTED:
        arrow = importlib.import_module("pyarrow")
        made["pyarrow"] = arrow.table, lambda f: f.to_pydict()
    if "duckdb" in WANTED:
        made["duckdb"] = relation, lambda f: dict(zip(
            f.columns, map(list, zip(*f.fetchall()))))
    return made


def relation(columns):
    """A relation of DuckDB, without any other library."""
    def literal(value):
        if isinstance(value, datetime.datetime):
            kind = "timestamptz" if value.tzinfo else "timestamp"
            return f"{kind} '{value.isoformat()}'"
        return "null" if value is None else repr(value)
    names = ", ".join(columns)
    rows = ", ".join(f"({', '.join(map(literal, row))})"
                     for row in zip(*columns.values()))
    connection = importlib.import_module("duckdb").connect()
    connection.execute("set timezone = 'Asia/Tokyo'")  # of no account
    return connection.sql(f"select * from (values {rows}) t({names})")


def nothing(value):
    """Whether a frame says that there is no value."""
    return value is None or type(value).__name__ == "NAType" or (
        value == -1 or value != value)


def member(name):
    """The profile and the ledger of one of them."""
    profile, ledger = libssi.Profile(), libssi.Activity()
    for row, whose in enumerate(EVENTS["member"]):
        if whose == name:
            traits = EVENTS["traits"][row]
            ledger.add(EVENTS["day"][row], Kind[EVENTS["kind"][row].upper()],
                       libssi.Trait[traits.upper()] if traits else 0,
                       EVENTS["count"][row] or 1,
                       EVENTS["counterpart"][row] or 0)
    if name == "a":
        profile.set_facts({libssi.Fact.PHOTO: 1, libssi.Fact.SKILLS: 12})
    return profile, ledger


class Everywhere(unittest.TestCase):
    """The same of every library of frames."""

    def each(self):
        for name, (make, columns) in makers().items():
            yield name, make(EVENTS), make(FACTS), columns

    def test_nothing_observed_is_null(self):
        for name, events, facts, columns in self.each():
            made = columns(libssi.score_frame(
                events, facts, day=DAY, micro=True, indicators=True))
            self.assertEqual(made["member"], ["a", "b", "c"])
            self.assertEqual(made["observed"][2], 0)
            self.assertEqual(made["observed_micro"][2], 0)
            for key, column in made.items():
                if key == "member" or key.startswith("observed"):
                    continue
                self.assertTrue(nothing(column[2]), (name, key))
                self.assertFalse(any(map(nothing, column[:2])), (name, key))
                if name not in ("dict", "pandas"):
                    self.assertIsNone(column[2])

    def test_history(self):
        for name, events, facts, columns in self.each():
            made = columns(libssi.history_frame(
                events, facts, first=DAY - 4, last=DATE))
            self.assertEqual(made["member"], ["a"] * 5 + ["b"] * 5 + ["c"] * 5)
            days = [DAY - 4 + i for i in range(5)] * 3
            if name == "dict":
                self.assertEqual(made["day"], days)
            else:
                self.assertEqual(
                    [str(d)[:10] for d in made["day"]],
                    [str(datetime.date(1970, 1, 1) + datetime.timedelta(d))
                     for d in days])
            for at, who in enumerate("ab"):
                wanted = libssi.history(*member(who), DAY - 4, DAY)
                for key, pillar in (("total", None), *(
                        (p.name.lower(), p) for p in Pillar)):
                    self.assertEqual(made[key][5 * at:5 * at + 5],
                                     wanted.points(pillar), (name, key))
            self.assertTrue(all(map(nothing, made["total"][10:])))

    def test_explanation(self):
        for name, events, facts, columns in self.each():
            made = columns(libssi.explain_frame(events, facts, day=DAY))
            totals = columns(libssi.score_frame(events, facts, day=DAY,
                                                micro=True))
            for at, who in enumerate("ab"):
                rows = [row for row, whose in enumerate(made["member"])
                        if whose == who]
                with libssi.Model() as model, libssi.Score(
                        model, *member(who), DAY) as score:
                    wanted = list(score.contributions)
                self.assertEqual(len(rows), len(wanted))
                for row, one in zip(rows, wanted):
                    self.assertEqual(made["pillar"][row],
                                     one.pillar.name.lower())
                    self.assertEqual(made["indicator"][row],
                                     one.indicator.name.lower())
                    for key in ("kind", "fact"):
                        value = getattr(one, key)
                        self.assertEqual(made[key][row] or None,
                                         value and value.name.lower())
                    self.assertEqual(made["observed"][row], one.observed)
                    self.assertEqual(made["share"][row], one.share)
                    if one.observed:
                        self.assertEqual(made["points"][row], one.points)
                    else:
                        self.assertTrue(nothing(made["points"][row]), name)
                self.assertEqual(
                    sum(made["micropoints"][row] for row in rows
                        if made["observed"][row]), totals["total_micro"][at])
            unknown = [made["points"][row] for row, who in enumerate(
                made["member"]) if who == "c"]
            self.assertTrue(unknown and all(map(nothing, unknown)))

    def test_observed_of_everyone(self):
        for _, events, facts, columns in self.each():
            made = columns(libssi.explain_frame(events, facts, day=DAY,
                                                observed="all"))
            scores = columns(libssi.score_frame(events, facts, day=DAY,
                                                observed="all", micro=True))
            for at, who in enumerate("abc"):
                self.assertEqual(scores["total_micro"][at], sum(
                    micros for whose, micros, seen in zip(
                        made["member"], made["micropoints"], made["observed"])
                    if whose == who and seen))

    def test_time_stamps(self):
        """Midnight, and the nights on which clocks change in Berlin."""
        berlin = datetime.timezone(datetime.timedelta(hours=1))
        summer = datetime.timezone(datetime.timedelta(hours=2))

        def at(zone, *parts):
            return datetime.datetime(*parts, tzinfo=zone)
        cases = [  # a time, its day in UTC, its day in Berlin
            (at(UTC, 2026, 1, 10, 23, 59, 59), 10, 11),
            (at(UTC, 2026, 1, 11, 0, 0, 0), 11, 11),
            (at(UTC, 2026, 1, 11, 22, 59, 59), 11, 11),
            (at(berlin, 2026, 1, 11, 0, 0, 0), 10, 11),
            (at(UTC, 2026, 3, 28, 22, 59, 59), 28, 28),
            (at(UTC, 2026, 3, 28, 23, 0, 0), 28, 29),
            (at(UTC, 2026, 3, 29, 21, 59, 59), 29, 29),
            (at(UTC, 2026, 3, 29, 22, 0, 0), 29, 30),
            (at(summer, 2026, 3, 30, 0, 0, 0), 29, 30),
            (at(UTC, 2026, 10, 24, 21, 59, 59), 24, 24),
            (at(UTC, 2026, 10, 24, 22, 0, 0), 24, 25),
            (at(UTC, 2026, 10, 25, 22, 59, 59), 25, 25),
            (at(UTC, 2026, 10, 25, 23, 0, 0), 25, 26)]
        for name, (make, columns) in makers().items():
            for time, utc, local in cases:
                for zone, day in ((None, utc), ("Europe/Berlin", local)):
                    with self.subTest(name, time=time, zone=zone):
                        self.day(make, columns, time.astimezone(UTC),
                                 time.replace(day=day).date(), zone)
                # One without a zone belongs to the date that it shows.
                plain = time.replace(tzinfo=None)
                for zone in (None, "Europe/Berlin"):
                    with self.subTest(name, time=plain, zone=zone):
                        self.day(make, columns, plain, plain.date(), zone)

    def day(self, make, columns, time, day, zone):
        """A time belongs to a day: its history begins there."""
        events = make({"member": [1, 1], "day": [time, time],
                       "kind": ["post", "comment"]})
        made = columns(libssi.history_frame(
            events, first=day - datetime.timedelta(1), last=day, zone=zone))
        self.assertEqual(made["total"][0], 0)
        self.assertGreater(made["total"][1], 0)


@unittest.skipUnless("duckdb" in WANTED, "without DuckDB")
class Relations(unittest.TestCase):
    """Results on the connection that the events are of."""

    def setUp(self):
        self.connection = importlib.import_module("duckdb").connect()

    def events(self):
        return self.connection.sql(
            "select 1 as member, 20500 as day, 'post' as kind")

    def test_no_table_of_the_connection_is_taken(self):
        before = self.scored().fetchall()
        for name in ("libssi_made", "made", "events"):
            self.connection.execute(f"create table {name} as select 1 as no")
        self.assertEqual(self.scored().fetchall(), before)

    def scored(self):
        return libssi.score_frame(self.events(), day=DAY)

    def test_no_variables_of_python(self):
        self.connection.execute("set python_enable_replacements = false")
        with self.assertRaisesRegex(RuntimeError, r"\.arrow\(\)"):
            self.scored()


class Golden(unittest.TestCase):
    """The golden table, which all engines have: every micropoint."""

    parts = ("total", "brand", "find", "engage", "relate", "high", "observed")

    @classmethod
    def setUpClass(cls):
        def read(name):
            with open(support.ROOT / f"tests/golden/{name}.csv", newline="",
                      encoding="ascii") as file:
                rows = list(csv.DictReader(file))
            return {key: [None if not row[key] else row[key]
                          if key == "observed" and name == "members"
                          else int(row[key]) for row in rows]
                    for key in rows[0]}
        cls.events, cls.facts = read("events"), read("members")
        cls.day = cls.facts.pop("as_of")[0]
        cls.wanted = read("expected")

    def test_scores(self):
        dice = random.Random(3)
        order = list(range(len(self.events["member"])))
        for name, (make, columns) in makers().items():
            for _ in range(2):
                events = {key: [column[row] for row in order]
                          for key, column in self.events.items()}
                if name == "pyarrow":
                    arrow = importlib.import_module("pyarrow")
                    events["counterpart"] = arrow.array(
                        events["counterpart"], arrow.uint64())
                made = columns(libssi.score_frame(
                    make(events), self.facts, day=self.day, micro=True))
                self.assertEqual(made["member"], self.wanted["member"])
                for part in self.parts:
                    got = [None if nothing(v) else v
                           for v in made[f"{part}_micro"]]
                    wanted = [0 if v is None and part == "observed" else v
                              for v in self.wanted[part]]
                    self.assertEqual(got, wanted, (name, part))
                dice.shuffle(order)

    def test_reasons_and_histories(self):
        made = libssi.explain_frame(self.events, self.facts, day=self.day)
        sums = dict.fromkeys(self.wanted["member"], 0)
        for member_, micros in zip(made["member"], made["micropoints"]):
            sums[member_] += micros or 0
        days = libssi.history_frame(self.events, self.facts,
                                    first=self.day, last=self.day)
        for at, total in enumerate(self.wanted["total"]):
            self.assertEqual(sums[self.wanted["member"][at]], total or 0)
            points = days["total"][at]
            self.assertEqual(None if nothing(points) else round(points * 1e6),
                             total)


class Looked(unittest.TestCase):
    """What was looked for of a member, in a column of its facts."""

    def scored(self, text, **more):
        return libssi.score_frame(
            {"member": [1], "day": [DAY], "kind": ["post"]},
            {"member": [1], "observed": [text], **more}, day=DAY, micro=True)

    def test_the_same_as_of_everyone(self):
        for text, everyone in (("all", "all"), (" All ", "all"),
                               ("search, comment", ["search", "comment"]),
                               ("17|1", [17, 1]), (None, ()), ("", ())):
            got = self.scored(text)
            self.assertEqual(got, libssi.score_frame(
                {"member": [1], "day": [DAY], "kind": ["post"]}, day=DAY,
                micro=True, observed=everyone))

    def test_shares(self):
        whole, part, least = (self.scored(text)["observed_micro"][0] for text in
                              ("comment", "comment=500000",
                               "comment=500000, comment=250000 comment"))
        self.assertTrue(whole > part > least)
        made = libssi.explain_frame(
            {"member": [1], "day": [DAY], "kind": ["post"]},
            {"member": [1], "observed": ["comment=250000"], "photo": [1],
             "photo_share": [300000]}, day=DAY)
        shares = {word: share for word, share in (
            *zip(made["kind"], made["share"]),
            *zip(made["fact"], made["share"]))}
        self.assertEqual((shares["comment"], shares["photo"]),
                         (250000, 300000))

    def test_refused(self):
        for text in ("dance", "comment=0", "comment=1000001", "comment=x",
                     "comment=+5", "comment=1_000", "target=5", "99", "all=3"):
            with self.assertRaises(libssi.KindError, msg=text) as caught:
                self.scored(text)
            self.assertEqual(caught.exception.details["row"], 0)
        for share in (-1, 0, 1000001):
            with self.assertRaises(libssi.RangeError) as caught:
                self.scored("", photo=[1], photo_share=[share])
            self.assertEqual(caught.exception.details["member"], 1)
            self.assertEqual(caught.exception.details["fact"],
                             libssi.Fact.PHOTO)
        self.assertEqual(self.scored("", photo=[1], photo_share=[None]),
                         self.scored("", photo=[1]))
        with self.assertRaisesRegex(TypeError, "shoes_share"):
            self.scored("", shoes_share=[1])


class Texts(unittest.TestCase):
    """Days as texts."""

    def day_of(self, text, zone=None):
        made = libssi.history_frame(
            {"member": [1], "day": [text], "kind": ["post"]},
            first=datetime.date(2026, 3, 27), last=datetime.date(2026, 3, 31),
            zone=zone)
        return 27 + sum(points == 0 for points in made["total"])

    def test_texts(self):
        for text, utc, local in (
                ("2026-03-29", 29, 29), (" 2026-03-29 ", 29, 29),
                ("2026-03-28T23:59:59", 28, 28), ("2026-03-28 23:59", 28, 28),
                ("2026-03-28T23:00:00Z", 28, 29),
                ("2026-03-28 22:59:59.999999999Z", 28, 28),
                ("2026-03-29T00:30:00+01:00", 28, 29),
                ("2026-03-29T00:30:00+0100", 28, 29),
                ("2026-03-29T23:59:59+02", 29, 29),
                ("2026-03-29T22:00:00-00:00", 29, 30),
                ("2026-03-29T21:30:00-05:30", 30, 30),
                ("2026-03-29T00:30:00 +01:00", 28, 29),
                ("2026-03-28T23:59:60Z", 28, 29), (" 20541 ", 29, 29)):
            self.assertEqual(self.day_of(text), utc, text)
            self.assertEqual(self.day_of(text, "Europe/Berlin"), local, text)

    def test_no_days(self):
        for text in ("", "29.03.2026", "2026-3-29", "2026-02-30",
                     "2026-03-29T25:00", "2026-03-29T10:00+24:00",
                     "2026-03-29T10:00+01:60", "2026-03-29T10", "205x1",
                     "-1", "65536", "2026-03-29 10:00 UTC", "２０２６-03-29"):
            with self.assertRaises(libssi.DayError, msg=text) as caught:
                self.day_of(text)
            self.assertEqual(caught.exception.details["row"], 0)


class Values(unittest.TestCase):
    """Texts are read as the functions of SQL read them."""

    def scored(self, **change):
        return libssi.score_frame(
            {"member": [1], "day": ["2026-03-28"], "kind": ["comment"],
             "traits": ["target|prospect"], **change},
            day=datetime.date(2026, 3, 31), micro=True)

    def test_the_same(self):
        wanted = self.scored()
        for change in ({"kind": ["4"]}, {"kind": [" Comment "]},
                       {"traits": ["20"]}, {"traits": [" 20 "]},
                       {"traits": ["prospect, TARGET"]},
                       {"traits": [" target prospect |"]},
                       {"day": ["2026-03-28t10:00:00,5z"]}):
            self.assertEqual(self.scored(**change), wanted, change)

    def test_refused(self):
        for change, error in (({"kind": ["0"]}, libssi.KindError),
                              ({"kind": ["99"]}, libssi.KindError),
                              ({"kind": ["-4"]}, libssi.KindError),
                              ({"kind": ["４"]}, libssi.KindError),
                              ({"traits": ["8192"]}, libssi.TraitsError),
                              ({"traits": ["99999999999"]}, libssi.TraitsError),
                              ({"traits": ["target|4"]}, libssi.TraitsError),
                              ({"traits": ["target|tall"]},
                               libssi.TraitsError)):
            with self.assertRaises(error, msg=change) as caught:
                self.scored(**change)
            self.assertEqual(caught.exception.details["row"], 0)


class Orders(unittest.TestCase):
    """Rows in any order, members of any sort."""

    def setUp(self):
        dice = random.Random(5)
        self.rows = [(dice.randrange(40), DAY - dice.randrange(300),
                      int(dice.choice(list(Kind))), dice.randrange(1, 9),
                      dice.choice((0, dice.getrandbits(64))))
                     for _ in range(3000)]

    def scores(self, names, rows, **more):
        """Scores by name, of buffers."""
        who, days, kinds, counts, others = zip(*rows)
        labels = [names[n] for n in who]
        if isinstance(labels[0], int):
            code = "Q" if max(names) >= 1 << 63 else "q"
            labels = array.array(code, labels)
        made = libssi.score_frame(
            {"member": labels, "day": array.array("i", days),
             "kind": bytes(kinds), "count": array.array("I", counts),
             "counterpart": array.array("Q", others)}, day=DAY, micro=True,
            **more)
        self.assertEqual(list(made["member"]), sorted(set(labels)))
        return dict(zip(made["member"], zip(*(
            made[f"{name}_micro"] for name in ("total", "high", "brand")))))

    def test_any_order_any_names(self):
        numbers_ = list(range(40))
        wanted = self.scores(numbers_, sorted(self.rows))
        dice = random.Random(6)
        for names in (numbers_, [n - 20 for n in numbers_],
                      [n * 10 ** 12 for n in numbers_],
                      [(1 << 63) + n - 20 for n in numbers_],
                      [f"m{n:02}" for n in numbers_],
                      [n / 4 for n in numbers_]):
            for _ in range(3):
                dice.shuffle(self.rows)
                for threads in (1, 2):
                    got = self.scores(names, self.rows, threads=threads)
                    self.assertEqual(list(got.values()),
                                     list(wanted.values()))

    def test_a_large_table(self):
        """So large that threads share its columns."""
        rows = self.rows * 30
        random.Random(7).shuffle(rows)
        names = list(range(40))
        self.assertEqual(self.scores(names, rows, threads=3),
                         self.scores(names, sorted(rows), threads=1))

    def test_a_refused_row_is_that_of_the_frame(self):
        rows = [list(row) for row in self.rows * 30]
        random.Random(7).shuffle(rows)
        rows[70000][3] = 0
        with self.assertRaises(libssi.CountError) as caught:
            self.scores(list(range(40)), rows)
        self.assertEqual(caught.exception.details["row"], 70000)
        self.assertEqual(caught.exception.details["member"], rows[70000][0])


class Lists(unittest.TestCase):
    """One row for each member, with lists of events."""

    plain = {"member": [1, 1, 1, 5], "day": [DAY, DAY - 1, DAY - 9, DAY],
             "kind": [4, 1, 4, 18], "count": [2, 1, 1, 7]}

    def nested(self, order, form="+l", **change):
        rows = {5: ([DAY], [18], [7]), 7: ([], [], []),
                1: ([DAY, DAY - 1, DAY - 9], [4, 1, 4], [2, 1, 1])}
        columns = {name: lists([rows[m][at] for m in order], form, code)
                   for at, (name, code) in enumerate(
                       (("day", "i"), ("kind", "C"), ("count", "I")))}
        return table(**{"member": numbers("l", order), **columns, **change})

    def test_the_same_as_rows(self):
        facts = {"member": [7], "photo": [1]}
        wanted = libssi.score_frame(self.plain, facts, day=DAY)
        for form in ("+l", "+L"):
            for order in ([1, 5, 7], [7, 5, 1]):
                for parts in (([*order],), (order[:1], order[1:])):
                    made = libssi.score_frame(
                        Many([self.nested(part, form) for part in parts]),
                        facts, day=DAY)
                    self.assertEqual(made, wanted)
        history = libssi.history_frame(Many([self.nested([5, 1])]),
                                       first=DAY - 9, last=DAY)
        self.assertEqual(history, libssi.history_frame(
            self.plain, first=DAY - 9, last=DAY))

    def test_lists_that_are_wrong(self):
        for change, error, words in (
                ({"kind": lists([[4, 4], [1, 1]], "+l", "C")}, ValueError,
                 "not as long"),
                ({"kind": numbers("C", [4, 1])}, TypeError, "lists are wanted"),
                ({"member": numbers("l", [1, 1])}, libssi.MemberError, "twice"),
                ({"member": numbers("l", [1, None])}, libssi.MemberError,
                 "no value"),
                ({"kind": lists([[18], [4, 1, 99]], "+l", "C")},
                 libssi.KindError, "99"),
                ({"member": texts(["b", "a"]), "day": lists(
                    [[DAY], [DAY, -1, DAY]], "+l", "i")}, libssi.DayError,
                 "day")):
            with self.assertRaisesRegex(error, words):
                libssi.score_frame(Many([self.nested([5, 1], **change)]),
                                   day=DAY)


if __name__ == "__main__":
    unittest.main()

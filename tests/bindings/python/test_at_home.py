"""What people at home in Python expect: texts, notebooks, frames, names, times,
errors, pickles and help."""

import datetime
import enum
import html.parser
import inspect
import pickle
import pydoc
import subprocess
import sys
import unittest

import support

libssi = support.installed()
from libssi import (  # noqa: E402
    Fact, Kind, Pillar, Trait, _again, _failure, _look)

DAY = datetime.date(2026, 5, 4)
TOKENS = support.ROOT / "examples/page/style/tokens.css"


def member():
    """An invented member."""
    profile, activity = libssi.Profile(), libssi.Activity()
    profile.set_fact("photo", 1)
    profile.set_fact("skills", 12)
    for week in range(30):
        day = DAY - datetime.timedelta(7 * week)
        activity.add(day, "post", "own words", 1)
        activity.add(day, "message_sent", "target|prospect", 2, 77)
        activity.add(day, "message_answered", 0, 1, 77)
    return profile, activity


class Marks(html.parser.HTMLParser):
    """Whether tags are closed; all text, and all tags."""

    def __init__(self, text):
        super().__init__()
        self.open, self.words, self.tags = [], [], set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag not in ("line", "polygon"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.add(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, tag

    def handle_data(self, data):
        self.words.append(data)


class Shown(unittest.TestCase):
    def setUp(self):
        self.who = member()
        self.score = libssi.score(*self.who)
        self.all = [self.score, self.score.pillars, self.score.contributions,
                    libssi.history(*self.who, DAY - datetime.timedelta(60), DAY),
                    libssi.plan(*self.who), libssi.people(self.who[1]),
                    libssi.Model(), libssi.Model().kinds, self.who[1]]

    def test_repr_says_something(self):
        total = self.score.total().points
        self.assertRegex(repr(self.score), rf"^<Score: {total:.2f} of 100 on "
                         r"2026-05-04; brand [\d.]+, find [\d.]+, engage")
        self.assertEqual(repr(self.who[1]),
                         "<Activity: 90 rows from 2025-10-13 to 2026-05-04>")
        self.assertEqual(repr(libssi.Activity()), "<Activity: no events>")
        self.assertEqual(repr(self.who[0]),
                         f"<Profile: 2 of {len(Fact)} facts observed>")
        self.assertEqual(repr(self.score.pillars), "<Table of 4 rows: pillar, "
                         "points, low, high, observed, maximum>")
        for one in self.all:
            self.assertGreater(len(repr(one)), len(type(one).__name__) + 5)
        self.score.close()
        self.assertEqual(repr(self.score), "<Score, closed>")

    def test_html_of_all(self):
        for one in self.all:
            marks = Marks(one._repr_html_())
            self.assertEqual(marks.open, [], type(one))
            self.assertLessEqual(marks.tags, {
                "style", "div", "p", "b", "i", "span", "table", "thead", "tbody",
                "tr", "th", "td", "svg", "polygon", "line"}, type(one))
        self.assertIn(str(self.score.display()),
                      Marks(self.score._repr_html_()).words)
        empty = libssi.history(*self.who, DAY, DAY - datetime.timedelta(1))
        self.assertIn("No days.", empty._repr_html_())
        self.assertEqual(repr(empty), "<History of no days>")

    def test_people_show_no_number(self):
        shown = libssi.people(self.who[1])._repr_html_()
        self.assertNotIn("counterpart", shown)
        self.assertNotIn(">77<", shown)

    def test_every_text_is_escaped(self):
        hostile = '<script>alert("1")</script>'
        shown = _look.table({hostile: [hostile]}, 5, hostile)
        self.assertNotIn("script", Marks(shown).tags)
        self.assertEqual(shown.count("&lt;script&gt;"), 3)

    def test_colours_are_those_of_the_report(self):
        text = TOKENS.read_text(encoding="utf-8")
        light, dark = text.split("prefers-color-scheme: dark", 1)
        for colours, where in ((_look.LIGHT, light), (_look.DARK, dark)):
            for name, value in colours.items():
                self.assertIn(f"--{name}: {value};", where)
        shown = self.score._repr_html_()
        self.assertIn("@media (prefers-color-scheme:dark)", shown)

    def test_enums_print_as_names(self):
        self.assertEqual(str(Kind.COMMENT), "comment")
        self.assertEqual(f"{Kind.COMMENT:>9}|{Kind.COMMENT:02d}", "  comment|04")
        self.assertEqual(repr([Kind.COMMENT]), "[Kind.COMMENT]")
        self.assertEqual(str(Trait.TARGET | Trait.PROSPECT), "target|prospect")
        self.assertEqual((str(Trait(0)), repr(Trait(0))), ("none", "Trait(0)"))
        self.assertEqual(Kind.COMMENT, 4)
        for kind in vars(libssi).values():
            if isinstance(kind, type) and issubclass(kind, enum.Flag):
                for one in kind:
                    self.assertEqual(eval(repr(one), vars(libssi)), one)


class Frames(unittest.TestCase):
    def setUp(self):
        self.who = member()
        self.score = libssi.score(*self.who)

    def test_columns_of_all(self):
        for table, names in (
                (self.score.pillars, ["pillar", "points"]),
                (self.score.contributions, ["indicator", "kind", "fact"]),
                (self.who[1], ["day", "kind", "traits", "count", "counterpart"]),
                (libssi.people(self.who[1]), ["counterpart", "reason", "rank"]),
                (libssi.history(*self.who, DAY, DAY), ["day", "total", "brand"]),
                (libssi.Model().indicators, ["name", "weight"]),
                (libssi.Activity(), ["day", "kind"])):
            columns = table.as_columns()
            self.assertLessEqual(set(names), set(columns))
            self.assertEqual(len({len(each) for each in columns.values()}), 1)
            self.assertNotIn("points_micro", columns)
            self.assertEqual(type(table.__arrow_c_stream__()).__name__,
                             "PyCapsule")
        self.assertEqual(self.score.pillars.as_columns()["pillar"],
                         ["brand", "find", "engage", "relate"])

    def test_a_library_that_is_not_there(self):
        code = ("import sys; sys.modules.update(pandas=None, polars=None, "
                "pyarrow=None)\nimport libssi\nfor name in ('pandas', 'polars', "
                "'arrow'):\n try: getattr(libssi.Model().kinds, 'to_' + name)()\n"
                " except ImportError as error: print(error)")
        done = subprocess.run([sys.executable, "-B", "-c", code], check=True,
                              capture_output=True, text=True)
        self.assertEqual(done.stdout.splitlines()[0], "to_pandas() needs pandas, "
                         "which is not installed: pip install pandas")
        self.assertEqual(len(done.stdout.splitlines()), 3)

    def rows_of(self, made):
        """What a frame holds, as dicts."""
        if hasattr(made, "to_dicts"):
            return made.to_dicts()
        return made.to_pylist() if hasattr(made, "to_pylist") else (
            made.to_dict("records"))

    def test_values_in_each_library_that_is_there(self):
        tried = []
        for name in ("pandas", "polars", "pyarrow"):
            try:
                __import__(name)
            except ImportError:
                continue
            tried.append(name)
            verb = "to_" + name.replace("pyarrow", "arrow")
            rows = self.rows_of(getattr(self.score.contributions, verb)())
            self.assertEqual([row["points"] for row in rows],
                             [row.points for row in self.score.contributions])
            facts = [row["fact"] for row in rows]
            self.assertIn("photo", facts)
            self.assertTrue(any(fact is None for fact in facts), name)
            events = self.rows_of(getattr(self.who[1], verb)())
            self.assertEqual({row["kind"] for row in events},
                             {"post", "message_sent", "message_answered"})
            self.assertEqual(str(events[-1]["day"])[:10], "2026-05-04")
        if not tried:
            self.skipTest("no library of frames is installed")


class Names(unittest.TestCase):
    def test_names_in_any_form(self):
        activity = libssi.Activity()
        for name in ("message_sent", "Message sent", "MESSAGE-SENT",
                     Kind.MESSAGE_SENT, 29):
            activity.add(DAY, name)
        self.assertEqual({event.kind for event in activity}, {Kind.MESSAGE_SENT})
        self.assertEqual(activity.total("message sent", DAY, DAY), 5)
        profile = libssi.Profile()
        profile.set_fact("photo", 1)
        self.assertEqual(profile.get("Photo"), 1)
        score = libssi.score(profile, activity)
        self.assertEqual(score.pillar("brand"), score.pillar(Pillar.BRAND))
        self.assertEqual(score.pillars["brand"], score.pillars[Pillar.BRAND])
        libssi.plan(profile, activity, without=["post"], at_least={"comment": 1})
        history = libssi.history(profile, activity, DAY, DAY)
        self.assertEqual(history.points("relate"),
                         history.points(Pillar.RELATE))
        self.assertEqual(libssi.what_if(
            profile, activity, [(DAY, "post")], {"skills": 9}).total(),
            libssi.what_if(profile, activity, [(DAY, Kind.POST)],
                           {Fact.SKILLS: 9}).total())

    def test_slices(self):
        model = libssi.Model()
        self.assertEqual([row.name for row in model.kinds[:2]],
                         ["post", "article"])
        score = libssi.score(*member())
        self.assertEqual(score.contributions[-1:], [score.contributions[-1]])
        people = libssi.people(member()[1])
        self.assertEqual(people[:], list(people))
        with self.assertRaisesRegex(KeyError, "'nose'.*brand, find, engage"):
            score.pillars["nose"]

    def test_errors_say_which_argument_and_what_is_allowed(self):
        profile, activity = member()
        score = libssi.score(profile, activity)
        report = libssi.Report(score)
        for call, kind, words in (
                (lambda: profile.set_fact("foto", 1), ValueError,
                 ["fact", "'foto'", "photo"]),
                (lambda: profile.set_fact("photo", 9), ValueError,
                 ["value: 9", "maximum: 1"]),
                (lambda: score.pillar(77), libssi.PillarError,
                 ["pillar: 77", "brand, find, engage, relate"]),
                (lambda: activity.add("x", "post"), TypeError, ["day", "'x'"]),
                (lambda: activity.add(DAY, "post", 0, 2.5), TypeError,
                 ["count", "2.5"]),
                (lambda: activity.add(DAY, "post", "tall"), ValueError,
                 ["traits", "'tall'", "target"]),
                (lambda: activity.add(DAY, 1 << 40), OverflowError, ["kind"]),
                (lambda: libssi.day_to_date(-3), libssi.DayError,
                 ["day: -3", "1970-01-01 … 2149-06-06"]),
                (lambda: libssi.day_from_date(2026, 13, 1), libssi.DayError,
                 ["month: 13", "1 … 12"]),
                (lambda: report.add_people(libssi.people(activity), -1),
                 libssi.RangeError, ["most: -1", "0 or more"])):
            with self.assertRaises(kind) as caught:
                call()
            for word in words:
                self.assertIn(word, str(caught.exception))

    def test_errors_speak_of_python(self):
        for status in libssi.Status:
            text = str(_failure.failure(status, "ssi_day_to_date"))
            self.assertNotRegex(text, "_refusal|ssi_|SSI_", status.name)
        self.assertIn("`refusal` of this error",
                      str(_failure.failure(libssi.Status.ERROR_RANGE, "")))
        for ours in _failure._IN_PYTHON.values():
            self.assertTrue(not ours or any(ours in str(_failure.failure(
                status, "")) for status in libssi.Status), ours)

    def test_annotations_say_kind(self):
        for function in support.API["functions"]:
            if function["form"] in ("free", "new"):
                continue
            found = libssi
            for word in function["python"].split("."):
                found = getattr(found, word)
            for p in function.get("arguments", function["parameters"]):
                if p.get("enum") and p["role"] in ("enum", "value") and (
                        inspect.isroutine(found)):
                    said = inspect.signature(found).parameters[
                        p["python"]].annotation
                    self.assertRegex(said, r"^Union\[[A-Z]\w+, str\]$")


class Times(unittest.TestCase):
    def test_utc_unless_told(self):
        west = datetime.timezone(datetime.timedelta(hours=-5))
        late = datetime.datetime(2026, 5, 4, 23, 30, tzinfo=west)
        activity = libssi.Activity()
        activity.add(late, "post")
        activity.add(late.replace(tzinfo=None), "comment")
        self.assertEqual({event.kind: event.day for event in activity},
                         {Kind.POST: datetime.date(2026, 5, 5),
                          Kind.COMMENT: DAY})
        self.assertEqual(libssi.day_of(late), datetime.date(2026, 5, 5))
        self.assertEqual(libssi.day_of(late, west), DAY)
        self.assertEqual(libssi.day_of(late.replace(tzinfo=None), west), DAY)
        with self.assertRaises(TypeError):
            libssi.day_of(DAY)
        frame = libssi.score_frame({"member": [1], "day": [late],
                                    "kind": ["post"]}, day=late,
                                   observed="all")
        self.assertEqual(list(frame["total"]), list(libssi.score_frame(
            {"member": [1], "day": [datetime.date(2026, 5, 5)],
             "kind": ["post"]}, day=datetime.date(2026, 5, 5),
            observed="all")["total"]))


    def test_zones_that_are_not_there(self):
        """Windows has no names of zones."""
        moment = datetime.datetime(2026, 5, 4, tzinfo=datetime.timezone.utc)
        for name in ("Europe/Atlantis", "Europe", "../etc/passwd", ""):
            with self.assertRaisesRegex(KeyError, f"no zone is called '{name}'"
                                        ) as caught:
                libssi.day_of(moment, name)
            self.assertNotIn("tzdata", str(caught.exception))
        code = ("import sys, zoneinfo, datetime; sys.modules['tzdata'] = None\n"
                "zoneinfo.reset_tzpath(())\nimport libssi\n"
                "now = datetime.datetime.now(datetime.timezone.utc)\n"
                "for call in (lambda: libssi.day_of(now, 'Europe/Berlin'),\n"
                "    lambda: libssi.score_frame({'member': [1], 'day': [now],\n"
                "    'kind': ['post']}, day=now, zone='Europe/Berlin')):\n"
                " try: call()\n except KeyError as error: print(error)")
        done = subprocess.run([sys.executable, "-B", "-c", code], check=True,
                              capture_output=True, text=True)
        self.assertEqual(done.stdout.count("pip install tzdata"), 2, done.stdout)


class Pickles(unittest.TestCase):
    def setUp(self):
        self.who = member()
        self.who[0].observe_part("skills", 500_000)

    def test_profile_score_and_plan(self):
        score = libssi.score(*self.who)
        plan = libssi.plan(*self.who, minutes=20, without=["post"])
        with libssi.Model() as model:
            model.set_cap("post", 3)
            own = libssi.Score(model, *self.who, DAY)
            for made in (self.who[0], score, plan, own):
                again = pickle.loads(pickle.dumps(made))
                self.assertEqual(repr(again), repr(made))
                self.assertIs(type(again), type(made))
                twice = pickle.loads(pickle.dumps(again))
                self.assertEqual(repr(twice), repr(made))
            self.assertEqual(pickle.loads(pickle.dumps(own)).json(True),
                             own.json(True))
        again = pickle.loads(pickle.dumps(self.who[0]))
        self.assertEqual(again.observed_share("skills"), 500_000)
        self.assertEqual(libssi.score(again, self.who[1]).json(True),
                         score.json(True))
        with self.assertRaisesRegex(pickle.PicklingError, "Model was closed"):
            pickle.dumps(own)

    def test_what_has_changed_is_refused(self):
        score = libssi.score(*self.who)
        self.who[1].add(DAY, "post", 0, 5)
        with self.assertRaisesRegex(pickle.PicklingError, "changed since"):
            pickle.dumps(score)

    def test_plan_options(self):
        """Options, and a plan of options that were made by hand."""
        options = libssi.PlanOptions()
        self.assertEqual(self.lines(pickle.loads(pickle.dumps(options))),
                         self.lines(options))
        options.set_time(5, 5)
        options.set_time(30, 3)
        options.limit("post", 0, 0)
        options.limit(Kind.COMMENT, 2, 3)
        options.limit("comment", 1, 4)
        options.set_cohort(1_000_000, 2_000_000, 3_000_000, 1, micro=True)
        with self.assertRaises(libssi.RangeError):
            options.set_time(481, 1)
        again = pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(options))))
        self.assertEqual(self.lines(again), self.lines(options))
        self.assertNotEqual(self.lines(again), self.lines(libssi.PlanOptions()))
        plan = libssi.Plan(libssi.Model(), *self.who, DAY, 90, options)
        self.assertEqual(repr(pickle.loads(pickle.dumps(plan))), repr(plan))
        options.limit("comment", 0, 0)
        with self.assertRaisesRegex(pickle.PicklingError, "changed since"):
            pickle.dumps(plan)
        options.close()
        with self.assertRaises(libssi.ClosedError):
            pickle.dumps(options)

    def lines(self, options):
        """All that a plan of these options tells."""
        with libssi.Plan(libssi.Model(), *self.who, DAY, 90, options) as plan:
            return plan._answers()

    def test_in_another_process(self):
        """Nothing but the bytes is needed there: neither open nor changed things
        here matter to them."""
        model, options = libssi.Model(), libssi.PlanOptions()
        model.set_cap("post", 3)
        options.limit("comment", 2, 3)
        made = [libssi.score(*self.who), libssi.Score(model, *self.who, DAY),
                libssi.plan(*self.who, minutes=20),
                libssi.Plan(model, *self.who, DAY, 90, options), options]
        packed = pickle.dumps(made)
        told = [each._answers() for each in made[:4]]
        told.append(self.lines(options))
        self.who[1].add(DAY, "post", 0, 5)
        for each in (*made, *self.who, model):
            each.close()
        code = ("import pickle, sys\n"
                "made = pickle.load(sys.stdin.buffer)\n"
                "told = [each._answers() for each in made[:4]]\n"
                "sys.stdout.buffer.write(pickle.dumps((told, made)))\n")
        done = subprocess.run([sys.executable, "-B", "-c", code], input=packed,
                              check=True, capture_output=True)
        there, back = pickle.loads(done.stdout)
        self.assertEqual(there, told[:4])
        self.assertEqual([each._answers() for each in back[:4]], told[:4])
        self.who = member()
        self.assertEqual(self.lines(back[4]), told[4])

    def test_another_version(self):
        score = libssi.score(*self.who)
        function, state = score.__reduce__()
        with self.assertRaisesRegex(libssi.VersionError, "libssi 9.9, in form 2"):
            function(*state[:4], _again.PICKLE + 1, "9.9")
        with self.assertRaisesRegex(libssi.VersionError, "makes another one"):
            function(*state[:3], "other", *state[4:])
        function, state = self.who[0].__reduce__()
        with self.assertRaisesRegex(libssi.VersionError, "libssi 9.9, in form 2"):
            function(*state[:3], _again.PICKLE + 1, "9.9")


class Help(unittest.TestCase):
    """What help() shows."""

    def test_every_class_and_function(self):
        missing = []
        for name in libssi.__all__:
            one = getattr(libssi, name)
            if not (inspect.isclass(one) or inspect.isroutine(one)):
                continue
            if not (one.__doc__ or "").strip():
                missing.append(name)
            if not inspect.isclass(one) or issubclass(one, Exception):
                continue
            for part, value in vars(one).items():
                if part.startswith("_") or not (
                        inspect.isroutine(value) or isinstance(value, property)):
                    continue
                if not (getattr(one, part).__doc__ or "").strip():
                    missing.append(f"{name}.{part}")
        self.assertEqual(missing, [])

    def test_help_of_a_few(self):
        for one, words in (
                (libssi.Activity.add, ["Union[Kind, str]", "Args:",
                                       "KindError"]),
                (libssi.score, ["the newest event", "UnobservedError"]),
                (libssi.Table, ["to_pandas", "to_polars", "to_arrow"]),
                (libssi.day_of, ["Europe/Berlin", "UTC"])):
            shown = pydoc.plain(pydoc.render_doc(one))
            for word in words:
                self.assertIn(word, shown)
        print("\n" + pydoc.plain(pydoc.render_doc(libssi.day_of)))

    def test_it_would_be_found(self):
        def bare():
            pass
        self.assertFalse((bare.__doc__ or "").strip())


if __name__ == "__main__":
    unittest.main()

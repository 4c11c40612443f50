"""People, names, and frames of people, as Python has them.

With pandas, polars, DuckDB and pyarrow if LIBSSI_FRAMES names them.
"""

import datetime
import io
import unittest
import zipfile

import support

libssi = support.installed()
import test_frame_results as frames  # noqa: E402
from libssi import Kind, PersonReason, PersonState, Trait  # noqa: E402

DAY = 20500
DATE = datetime.date(1970, 1, 1) + datetime.timedelta(DAY)
BIG = (1 << 64) - 3
EVENTS = [
    (DAY - 100, Kind.CONVERSATION, Trait.TARGET, 1, BIG),
    (DAY - 2, Kind.MESSAGE_RECEIVED, 0, 3, 5),
    (DAY - 40, Kind.MESSAGE_SENT, 0, 2, 5),
    (DAY - 300, Kind.CONNECTION, Trait.DECISION_MAKER, 1, 6),
    (DAY - 3, Kind.COMMENT, 0, 1, 7),
]
CONNECTIONS = ("First Name,Last Name,URL,Company,Position,Connected On\n"
               "Jana,Dovere,https://www.linkedin.com/in/jana,X,CEO,"
               "31 Jan 2024\n")


def ledger():
    made = libssi.Activity()
    for event in EVENTS:
        made.add(*event)
    return made


class People(unittest.TestCase):
    def test_a_sequence(self):
        people = libssi.people(ledger(), DATE)
        self.assertEqual([p.counterpart for p in people], [BIG, 6, 5, 7])
        self.assertEqual(len(people), 4)
        self.assertEqual(people[0], people[-4])
        self.assertEqual(people[-1], people[3])
        for place in (4, -5, 1 << 70):
            with self.assertRaises((IndexError, OverflowError)):
                people[place]
        with self.assertRaises(TypeError):
            people["a"]
        self.assertTrue(libssi.people(libssi.Activity(), DAY))
        self.assertEqual(list(libssi.people(libssi.Activity(), DAY)), [])

    def test_a_person(self):
        person = libssi.people(ledger(), DATE)[2]
        self.assertEqual(person.state, PersonState.LIVING)
        self.assertEqual(person.reason, PersonReason.ANSWER)
        self.assertEqual((person.sent, person.received),
                         ((0, 2, 2), (3, 3, 3)))
        self.assertEqual(person.first_day, DATE - datetime.timedelta(40))
        self.assertEqual(person.last_day, DATE - datetime.timedelta(2))
        self.assertEqual((person.written_day, person.heard_day,
                          person.connected_day), (DAY - 40, DAY - 2, -1))
        self.assertEqual((person.rank, person.ahead, person.mutual),
                         (3, 0, True))
        self.assertEqual(libssi.people(ledger(), DATE)[1].traits,
                         Trait.DECISION_MAKER)

    def test_the_day(self):
        self.assertEqual(libssi.people(ledger()).total().day,
                         DATE - datetime.timedelta(2))
        with self.assertRaises(libssi.EmptyError):
            libssi.people(libssi.Activity())

    def test_a_model(self):
        model = libssi.Model()
        model.set_cap(Kind.MESSAGE_SENT, 10)
        total = libssi.people(ledger(), DATE, model).total()
        self.assertEqual((total.people, total.ranked, total.daily), (4, 3, 10))
        self.assertFalse(model.closed)

    def test_shown(self):
        people = libssi.people(ledger(), DATE)
        self.assertEqual(repr(people),
                         f"<People: 4 as of {DATE}, 3 to write to>")
        people.close()
        self.assertEqual(repr(people), "<People, closed>")
        with self.assertRaises(libssi.ClosedError):
            len(people)

    def test_words(self):
        self.assertEqual([s.name for s in libssi.People.states],
                         ["new", "living", "cooling", "silent"])
        self.assertEqual([r.name for r in libssi.People.reasons],
                         [r.name.lower() for r in PersonReason])
        self.assertEqual([r.write for r in libssi.People.reasons],
                         [True] * 7 + [False] * 5)


class Names(unittest.TestCase):
    def reading(self, **options):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as made:
            made.writestr("Connections.csv", CONNECTIONS)
        packed.seek(0)
        return libssi.read_archive(packed, **options)

    def test_only_if_asked(self):
        for names in (False, True):
            reading = self.reading(names=names)
            person, = libssi.people(reading.activity, reading.day)
            found = reading.name_of(person.counterpart)
            if not names:
                self.assertIsNone(found)
                continue
            self.assertEqual(found.name, "Jana Dovere")
            self.assertEqual(found.address,
                             "https://www.linkedin.com/in/jana")
            self.assertEqual(found.day, datetime.date(2024, 1, 31))
            self.assertIsNone(reading.name_of(1))
        self.assertIsNone(self.reading().name_of(person.counterpart))


class Frames(unittest.TestCase):
    """The same of every library of frames."""

    def columns(self):
        return {"who": ["b"] + ["a"] * len(EVENTS),
                "day": [DAY] + [e[0] for e in EVENTS],
                "kind": ["post"] + [e[1].name.lower() for e in EVENTS],
                "traits": [""] + [
                    e[2].name.lower() if e[2] else "" for e in EVENTS],
                "count": [1] + [e[3] for e in EVENTS],
                "counterpart": [0] + [e[4] % (1 << 63) for e in EVENTS]}

    def test_as_the_people(self):
        with ledger() as own:
            own.forget(BIG)
            own.add(EVENTS[0][0], EVENTS[0][1], EVENTS[0][2], 1,
                    BIG % (1 << 63))
            wanted = list(libssi.people(own, DAY))
        for name, (make, columns) in frames.makers().items():
            made = columns(libssi.people_frame(
                make(self.columns()), day=DATE, member="who"))
            self.assertEqual(made["who"], ["a"] * len(wanted), name)
            for at, person in enumerate(wanted):
                row = {key: values[at] for key, values in made.items()}
                self.compare(name, row, person)

    def test_texts_come_back(self):
        """A counterpart is told as it was given, not as the number of it."""
        given = self.columns()
        given["counterpart"] = ["" if not other else f"person {other} é"
                                for other in given["counterpart"]]
        for name, (make, columns) in frames.makers().items():
            made = columns(libssi.people_frame(
                make(given), day=DATE, member="who"))
            self.assertEqual(sorted(made["counterpart"]),
                             sorted(set(given["counterpart"]) - {""}), name)
            self.assertEqual([made["counterpart"][at] for at in range(2)],
                             [f"person {BIG % (1 << 63)} é", "person 6 é"])
        mixed = libssi.people_frame(
            {"member": [1, 1], "day": [DAY, DAY], "kind": ["comment", "comment"],
             "counterpart": ["Ana", 5]}, day=DAY)
        self.assertEqual(set(mixed["counterpart"]), {"Ana", 5})

    def compare(self, name, row, person):
        self.assertEqual(row["counterpart"], person.counterpart)
        self.assertEqual(row["state"], person.state.name.lower())
        self.assertEqual(row["reason"], person.reason.name.lower())
        self.assertEqual(bool(row["mutual"]), person.mutual)
        self.assertEqual(row["traits"], "|".join(
            t.name.lower() for t in Trait if t & person.traits))
        if person.rank:
            self.assertEqual(row["rank"], person.rank)
            self.assertEqual(row["ahead"], person.ahead)
        else:
            self.assertTrue(frames.nothing(row["rank"]), name)
            self.assertTrue(frames.nothing(row["ahead"]), name)
        for at, window in enumerate((30, 90, 365)):
            self.assertEqual(row[f"sent_{window}"], person.sent[at])
            self.assertEqual(row[f"received_{window}"], person.received[at])
        for key in ("first", "last", "written", "heard", "connected"):
            self.day(name, row[key], getattr(person, f"{key}_day"))

    def day(self, name, told, wanted):
        if isinstance(wanted, datetime.date):
            wanted = (wanted - datetime.date(1970, 1, 1)).days
        if wanted < 0:
            self.assertTrue(frames.nothing(told), name)
        elif name == "dict":
            self.assertEqual(told, wanted)
        else:
            self.assertEqual(str(told)[:10], str(
                datetime.date(1970, 1, 1) + datetime.timedelta(wanted)))

    def test_nobody(self):
        for _, (make, columns) in frames.makers().items():
            made = columns(libssi.people_frame(
                make({"member": [1], "day": [DAY], "kind": ["post"]}),
                day=DAY))
            self.assertEqual(list(made.get("member", [])), [])

    def test_refused(self):
        with self.assertRaises(libssi.CountError) as caught:
            libssi.people_frame({"member": ["x", "y"], "day": [DAY, DAY],
                                 "kind": ["comment", "comment"],
                                 "count": [1, 1 << 30],
                                 "counterpart": [1, 2]}, day=DAY)
        self.assertEqual(caught.exception.details["member"], "y")


if __name__ == "__main__":
    unittest.main()

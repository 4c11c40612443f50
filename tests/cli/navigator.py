"""Tests of seats: the CSV files of Sales Navigator."""

import csv
import io
from decimal import Decimal

import checks
from fresh import folder, packed, write
from harness import test

HEAD = "activityId,activityType,createdAt,seatId,memberIdentityKey\n"
FILES = {
    "activities.csv": HEAD + "a1,SAVED_LEAD,05-01-2026 10:00:00,1001,k1\n"
                             "a2,PROFILE_VIEWED,05-02-2026 11:00:00,1001,k2\n"
                             "a3,SEARCH_PERFORMED,05-03-2026 12:00:00,20,\n"
                             "a4,INMAIL_SENT,04-01-2026 12:00:00,20,k3\n",
    "outcomes.csv": HEAD + "a4,INMAIL_ACCEPTED,04-02-2026 12:00:00,20,k3\n",
    "seats.csv": "seatId,firstName,lastName,ssi,connections\n"
                 "1001,Orla,Vantreese,61,812\n7,Ilse,Morvane,,3\n",
}
LEADS = ("First Name,Last Name,Title,Account,Geography,Date Added,"
         "Sales Navigator URL\nIlse,Morvane,CEO,Torvane,Lyon,5/2/2026,x\n")


def of(files):
    return {name: text.encode() for name, text in files.items()}


def seats(program, place, *words):
    text = program.good("seats", "--json", place, *words)
    checks.check_decimals(text)
    return checks.parse(text)


@test
def test_seats_scores(program, _):
    """each seat is scored as of the newest day, in a folder or a ZIP"""
    got = seats(program, folder(program, of(FILES)))
    assert got["day"] == "2026-05-03"
    assert [each["seat"] for each in got["seats"]] == ["7", "20", "1001"]
    assert [each["events"] for each in got["seats"]] == [0, 3, 2]
    assert [each["linkedin"] for each in got["seats"]] == [None, None,
                                                           Decimal(61)]
    for each in got["seats"]:
        assert each["total"] == sum(each[name] for name in checks.PILLARS)
        assert 0 < each["observed"] < 30
    assert got["seats"][0]["total"] == 0 < got["seats"][2]["find"]
    assert seats(program, packed(program, of(FILES))) == got
    later = seats(program, folder(program, of(FILES)), "--on", "2026-06-01")
    assert later["day"] == "2026-06-01"
    assert 0 < later["seats"][2]["find"] < got["seats"][2]["find"]
    alone = write(program, "activities.csv",
                  FILES["activities.csv"].encode())
    assert [each["seat"] for each in seats(program, alone)["seats"]] == [
        "20", "1001"]


@test
def test_seats_csv(program, _):
    """the CSV has the JSON's numbers; the table has a row for each seat"""
    place = folder(program, of(FILES | {"b.csv": HEAD + (
        '9,SAVED_LEAD,05-01-2026 10:00:00,"a,""b",k1\n')}))
    got = seats(program, place)
    rows = list(csv.DictReader(io.StringIO(program.good("seats", "--csv",
                                                        place))))
    assert [row["seat"] for row in rows] == [each["seat"]
                                            for each in got["seats"]]
    for row, each in zip(rows, got["seats"]):
        for name in ("total", "high", "observed", *checks.PILLARS):
            assert Decimal(row[name]) == each[name]
        assert row["linkedin"] == ("" if each["linkedin"] is None
                                   else "61.000000")
    out = program.good("seats", place)
    assert "4 seats on 2026-05-03" in out and "61.00" in out
    program.bad(2, "seats", "--csv", "--json", place, says=["not both"])


@test
def test_seats_says_what_it_left_out(program, _):
    """lists of leads, other files, unknown types and rows are named"""
    text = HEAD + ("1,SAVED_LEAD,05-01-2026 10:00:00,7,\n"
                   "2,DANCED,05-01-2026 10:00:00,7,\n"
                   "3,SAVED_LEAD,never,7,\n")
    place = folder(program, of({"activities.csv": text, "lead_list.csv": LEADS,
                                "other.csv": "a,b\n1,2\n"}))
    answer = program.run("seats", place)
    assert answer.code == 0, answer.err
    for says in ("lead_list.csv is a list of leads: not read",
                 "other.csv is none of Sales Navigator's files",
                 "activities.csv: 2 of 3 rows not understood (line 3",
                 "activityType DANCED is not known: 1 rows left out"):
        assert says in answer.err, (says, answer.err)


@test
def test_seats_foreign_files(program, _):
    """files of other tools are told in one line for all, as far as five names"""
    def notes(others, leads):
        files = {f"o{i}.csv": "a,b\n1,2\n" for i in range(others)}
        files |= {f"l{i}.csv": LEADS for i in range(leads)}
        answer = program.run("seats", folder(program, of(FILES | files)))
        assert answer.code == 0, answer.err
        return answer.err.splitlines()
    assert notes(0, 0) == []
    assert notes(1, 1) == [
        "ssi: note: l0.csv is a list of leads: not read",
        "ssi: note: o0.csv is none of Sales Navigator's files: not read"]
    assert notes(3, 2) == [
        "ssi: note: 2 lists of leads were not read: l0.csv, l1.csv",
        "ssi: note: 3 files that are not Sales Navigator's were not read: "
        "o0.csv, o1.csv, o2.csv"]
    assert notes(7, 0) == [
        "ssi: note: 7 files that are not Sales Navigator's were not read: "
        "o0.csv, o1.csv, o2.csv, o3.csv, o4.csv, ..."]


@test
def test_seats_nothing(program, sample):
    """without an activity there is no score but the reason"""
    for files in ({"lead_list.csv": LEADS}, {"a.csv": HEAD}, {"x.txt": ""}):
        program.bad(1, "seats", folder(program, of(files)),
                    says=["holds no activity"])
    program.bad(1, "seats", "/none", says=["/none"])


@test
def test_navigator_is_no_archive(program, _):
    """an archive's commands say what these files are, and who reads them"""
    place = folder(program, of(FILES))
    program.bad(1, "score", place, says=["nothing of a LinkedIn archive",
                                         "`ssi seats` reads it"])
    program.bad(1, "score", write(program, "lead_list.csv", LEADS.encode()),
                says=["a list of leads", "not read"])
    program.bad(1, "score", write(program, "seats.csv",
                                  FILES["seats.csv"].encode()),
                says=["`ssi seats`"])


@test
def test_seats_far_day(program, _):
    """one day far ahead does not move the day, and is said"""
    files = FILES | {"more.csv": HEAD +
                     "b1,SAVED_LEAD,05-01-2041 10:00:00,1001,k9\n"}
    place = folder(program, of(files))
    answer = program.run("seats", "--json", place)
    assert checks.parse(answer.out)["day"] == "2026-05-03"
    assert "up to 2041-05-01" in answer.err, answer.err
    assert "2041" not in program.run("seats", "--on", "2026-05-03", place).err


@test
def test_seats_memory(program, _):
    """a file beyond the memory allowed is refused by name"""
    rows = "".join(f"x{i},SAVED_LEAD,05-01-2026 10:00:00,1001,k\n"
                   for i in range(20000))
    for name, text, times in (("more.csv", HEAD + rows, 1),
                              ("long.csv", HEAD + 2 * rows, 2)):
        place = folder(program, of(FILES | {name: text}))
        assert seats(program, place)["seats"][2]["events"] == 2 + 20000
        answer = program.run("seats", "--memory", "1", place)
        assert f"{name}" in answer.err and "memory" in answer.err, answer.err
        assert answer.code == times - 1, answer.err

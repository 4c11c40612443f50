"""LinkedIn's analytics workbooks and JSON of the Portability API: alone, in a
folder and in a ZIP; and such as were made to do harm."""

import datetime
import io
import json
import pathlib
import subprocess
import sys
import zipfile

import archives
import books
from fresh import folder, write
from harness import test

SECONDS_MAX = 20
MEGABYTES_MAX = 400

DAYS = [(datetime.date(2026, 5, 1) + datetime.timedelta(i), 100 + i, i, i % 3)
        for i in range(7)]
KINDS = ("follower_gained", "post_view_received", "reaction_received")
SUMS = {"post_view_received": sum(day[1] for day in DAYS),
        "reaction_received": sum(day[2] for day in DAYS),
        "follower_gained": sum(day[3] for day in DAYS)}


def inspected(program, place):
    return json.loads(program.good("inspect", "--json", place))


def counted(program, place):
    events = inspected(program, place)["events"]
    return {kind: events[kind] for kind in KINDS if kind in events}


def packed(program, name, files):
    return write(program, name, books.packed(files))


@test
def test_analytics(program, _):
    """an analytics workbook alone, in a folder and in a ZIP, in every form"""
    forms = {
        "Content_2026-05-01_2026-05-07_IrisInvented.xlsx":
            books.book(books.analytics(DAYS, count=int)),
        "AggregateAnalytics_IrisInvented_2026-05-01_2026-05-07.xlsx":
            books.book(books.analytics(DAYS)),
        "shared.xlsx": books.book(books.analytics(DAYS), shared=True),
        "british.XLSX": books.book(books.analytics(DAYS, books.british)),
        "AggregateAnalytics_Outro.xlsx": books.book({
            "Engajamento": [["Datum", "Aufrufe", "Interaktionen"]] + [
                [books.british(day[0]), str(day[1]), str(day[2])]
                for day in DAYS],
            "Seguidores": [["Gesamt am 07/05/2026", "1.506"], [],
                           ["Datum", "Neue"]] + [
                [books.british(day[0]), str(day[3])] for day in DAYS]}),
    }
    for name, data in forms.items():
        for place in (write(program, name, data),
                      folder(program, {"a/" + name: data}),
                      packed(program, "all.zip", {name: data})):
            assert counted(program, place) == SUMS, name
        assert inspected(program, write(program, name, data))["first"] == \
            "2026-05-01"


@test
def test_coverage(program, sample):
    """beside the sample, coverage rises by what the workbook observes"""
    files = {str(path.relative_to(sample)): path.read_bytes()
             for path in pathlib.Path(sample).rglob("*") if path.is_file()}
    before = inspected(program, sample)
    day = before["last"]
    days = [(datetime.date.fromisoformat(day) - datetime.timedelta(i),
             50, 2, 1) for i in range(28, -1, -1)]
    files["Content_x.xlsx"] = books.book(books.analytics(days))
    place = folder(program, files)
    after = inspected(program, place)
    for kind in KINDS:
        assert kind in before["unobserved"] and kind in after["events"], kind
    for kind, count in before["events"].items():
        assert after["events"][kind] == count, kind
    assert after["last"] == day
    scores = [json.loads(program.good("score", "--json", "--on", day, each))
              for each in (sample, place)]
    observed = [score["total"]["observed"] for score in scores]
    assert observed[1] > observed[0], observed
    assert scores[1]["total"]["points"] > scores[0]["total"]["points"]


@test
def test_days_once(program, _):
    """days that several workbooks have count once, the largest number"""
    later = [(day[0], day[1] + 5, day[2], day[3]) for day in DAYS[3:]]
    files = {"a.xlsx": books.book(books.analytics(DAYS)),
             "a (1).xlsx": books.book(books.analytics(DAYS)),
             "b.xlsx": books.book(books.analytics(later)),
             "FOLLOWERS.csv": b"Date,New followers\n2026-05-01,0\n"}
    want = dict(SUMS, post_view_received=SUMS["post_view_received"] + 20)
    assert counted(program, folder(program, files)) == want
    post = {"PERFORMANCE": [
        ["Post URL", "https://www.linkedin.com/posts/iris-ugcPost-7-a"],
        ["Post Date", "5/2/2026"], ["Impressions", "1,234"],
        ["Reactions", "30"], ["Comments", "4"]]}
    one = {"PostAnalytics_Iris_7.xlsx": books.book(post)}
    assert counted(program, folder(program, one)) == {
        "post_view_received": 1234, "reaction_received": 34}
    assert counted(program, folder(program, {**files, **one})) == want


@test
def test_table_as_workbook(program, _):
    """a table of the archive that was saved as a workbook is that table"""
    rows = [["First Name", "Last Name", "URL", "Connected On", "Position"],
            ["Ada", "Example", "https://www.linkedin.com/in/a", "03 Feb 2026",
             "CEO"],
            ["Ben", "Sample", None, 46112]]
    data = books.book({"Connections": rows}, shared=True)
    place = folder(program, {"Connections.xlsx": data})
    found = inspected(program, place)
    assert found["events"] == {"connection": 2}
    assert found["last"] == "2026-03-31"


@test
def test_portability(program, _):
    """JSON of the Portability API alone, in a folder and in a ZIP"""
    connections = [{"First Name": "Ilse", "Last Name": "Morvane",
                    "Connected On": "15 Apr 2026", "Position": "CEO"},
                   {"First Name": "Bram", "Last Name": "Dekvoort",
                    "Connected On": "02 May 2026", "Position": "Buyer"}]
    shares = [{"Date": "2026-05-01 10:00:00",
               "ShareCommentary": "Hello to all \"pump\" people\n\u00e9",
               "Visibility": "MEMBER_NETWORK"}]
    whole = books.snapshot(CONNECTIONS=connections, MEMBER_SHARE_INFO=shares,
                           PHONE_NUMBERS=[{"Number": "1"}], COURSES=[])
    pages = {"CONNECTIONS.json": books.snapshot(CONNECTIONS=connections),
             "SHARES.json": books.snapshot(MEMBER_SHARE_INFO=shares)}
    want = {"connection": 2, "post": 1, "reshare": 0}
    for place in (write(program, "snapshot.json", whole.encode()),
                  folder(program, {"a/snapshot.json": whole}),
                  packed(program, "all.zip", pages),
                  folder(program, pages),
                  folder(program, {"all.json": whole, **pages})):
        assert inspected(program, place)["events"] == want, place
    states = {file["name"].rpartition("/")[2]: file["state"] for file in
              inspected(program, write(program, "snapshot.json",
                                       whole.encode()))["files"]}
    assert states == {"CONNECTIONS": "rows", "MEMBER_SHARE_INFO": "rows",
                      "PHONE_NUMBERS": "private", "COURSES": "unknown"}


def nested_bomb():
    """A workbook whose sheet unpacks to more than it may."""
    rows = b"<row><c><v>1</v></c></row>" * 4_000_000
    return books.packed({"xl/worksheets/sheet1.xml": b"<a>" + rows + b"</a>"})


def liar():
    """A workbook that promises less than it unpacks to."""
    data = bytearray(books.packed(
        {"xl/worksheets/sheet1.xml": b"<a>" + b" " * 50_000_000 + b"</a>"}))
    size = (50_000_007).to_bytes(4, "little")
    while size in data:
        at = data.index(size)
        data[at:at + 4] = (100).to_bytes(4, "little")
    return bytes(data)


LAUGHS = ("<!DOCTYPE lolz [<!ENTITY a \"lol\">"
          + "".join(f"<!ENTITY {b} \"{f'&{a};' * 10}\">"
                    for a, b in zip("abcdefghi", "bcdefghij"))
          + "]><worksheet><row><c><v>&j;</v></c></row></worksheet>")


def sheet(text):
    return books.packed({"xl/worksheets/sheet1.xml": text})


HOSTILE = {
    "laughs": lambda: sheet(LAUGHS),
    "laughs in texts": lambda: books.packed({
        "xl/worksheets/sheet1.xml": "<a/>", "xl/sharedStrings.xml": LAUGHS}),
    "columns": lambda: sheet('<a><row><c r="ZZZZZZ1"/></row></a>'),
    "column 10^9": lambda: sheet('<a><row><c r="CFDGSXM1"/></row></a>'),
    "rows": lambda: sheet('<a><row r="1000000000"/></a>'),
    "deep": lambda: sheet("<a>" * 10_000_000),
    "many cells": lambda: sheet("<a><row>" + "<c/>" * 5_000_000),
    "many texts": lambda: books.packed({
        "xl/worksheets/sheet1.xml": "<a/>",
        "xl/sharedStrings.xml": "<a>" + "<si/>" * 5_000_000 + "</a>"}),
    "bomb": nested_bomb,
    "liar": liar,
    "many parts": lambda: books.packed(
        {f"xl/worksheets/sheet{i}.xml": "<a/>" for i in range(20_000)}),
    "no ZIP": lambda: b"no workbook at all",
    "empty": lambda: b"",
    "cut": lambda: books.book(books.analytics(DAYS))[:-30],
    "bomb of bombs": lambda: books.packed(
        {"xl/worksheets/sheet1.xml": nested_bomb(), "xl/a.xlsx":
         nested_bomb()}),
}

# What runs the program and tells what it took of a processor, however busy that
# is, and of memory.
MEASURE = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True, text=True,
                      stdin=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([done.returncode, done.stdout, done.stderr,
                  used.ru_utime + used.ru_stime, used.ru_maxrss / 1024]))
"""


def measured(program, *words):
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, program.path, *map(str, words)],
        capture_output=True, text=True, check=True, timeout=300,
        env=program.environment())
    code, out, err, seconds, megabytes = json.loads(done.stdout)
    assert seconds < SECONDS_MAX, seconds
    if "ASAN_OPTIONS" not in program.environment():
        assert megabytes < MEGABYTES_MAX, megabytes
    return code, out, err


@test
def test_hostile_workbooks(program, _):
    """a workbook made to do harm is refused, and what lies beside it read"""
    for what, make in HOSTILE.items():
        data = make()
        place = folder(program, {"Content_x.xlsx": data,
                                 "Connections.csv": archives.CONNECTIONS})
        code, out, err = measured(program, "inspect", "--json", place)
        assert code == 0, (what, err)
        found = json.loads(out)
        assert found["events"] == {"connection": 3}, what
        refused = [file for file in found["files"]
                   if file["state"] == "refused"]
        assert [file["name"] for file in refused] == ["Content_x.xlsx"], what
        assert refused[0]["skipped"], what
        alone = write(program, "Content_x.xlsx", data)
        code, out, err = measured(program, "score", alone)
        assert code == 1 and out == "" and "Content_x.xlsx" in err, (what, err)


@test
def test_hostile_json(program, _):
    """JSON made to do harm is not read, within bounds, and nothing half"""
    vote = '{"Date":"2026-05-01","OptionText":"x"}'
    page = '{"snapshotDomain":"ALL_VOTES","snapshotData":[%s]}'
    for what, text in {
            "deep": "[" * 20_000_000,
            "deep rows": page % ('{"x":' * 20_000_000),
            "cut": (page % vote)[:-2],
            "cut late": "[" + (page % vote + ",") * 100_000,
            "many domains": "[" + ",".join(
                page.replace("ALL_VOTES", f"D{i}") % ""
                for i in range(200_000)) + "]",
            "many keys": page % ("{" + ",".join(
                f'"k{i}":{i}' for i in range(200_000)) + "}"),
    }.items():
        place = folder(program, {"x.json": text,
                                 "Connections.csv": archives.CONNECTIONS})
        code, out, err = measured(program, "inspect", "--json", place)
        assert code == 0, (what, err)
        assert json.loads(out)["events"] == {"connection": 3}, what


@test
def test_bomb_in_zip(program, _):
    """a workbook inside a ZIP is bounded as one beside it is"""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as whole:
        whole.writestr("Connections.csv", archives.CONNECTIONS)
        whole.writestr("Content_x.xlsx", nested_bomb())
    place = write(program, "all.zip", out.getvalue())
    code, said, err = measured(program, "inspect", "--json", place)
    assert code == 0
    assert "Content_x.xlsx" in err and "not read" in err
    assert json.loads(said)["events"] == {"connection": 3}

"""ssi report: one document that says what the other commands say, and that the
schema in doc/ holds for; without a name unless one is asked for."""

import copy
import json
import pathlib
import re

import archives
import benchmarks
import checks
import jsonschema
from fresh import folder
from harness import test

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SCHEMA = json.loads((ROOT / "doc/report.schema.json").read_text(
    encoding="utf-8"))
MARK = "Zzyzx"


def closed(schema):
    """The schema, which then refuses every name that it does not know."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(value) for key, value in schema.items()}
    if isinstance(schema.get("properties"), dict) and "required" in schema:
        made["additionalProperties"] = False
    return made


def findings(document):
    """What the schema has against a document."""
    checker = jsonschema.Draft202012Validator(closed(SCHEMA))
    return [f"{list(each.absolute_path)}: {each.message[:200]}"
            for each in checker.iter_errors(document)]


def check_numbers(text):
    """Numbers are whole or have six decimals, by their names: but for `max`,
    which is points, or what a fact can be."""
    whole, decimal = set(), set()
    for name, number in re.findall(r'"(\w+)": \[?(-?[0-9][0-9.eE+-]*)', text):
        if re.fullmatch(r"\d+", number):
            whole.add(name)
        else:
            assert re.fullmatch(r"-?\d+\.\d{6}", number), (name, number)
            decimal.add(name)
    assert whole & decimal <= {"max"}, whole & decimal


def report(program, where, *words):
    """The report, held to the schema; its numbers are exact."""
    text = program.good("report", "--json", where, *words)
    check_numbers(text)
    assert findings(json.loads(text)) == []
    return checks.parse(text)


def other(program, command, where, *words):
    return checks.parse(program.good(command, "--json", where, *words))


def without(rows, *names):
    return [{key: value for key, value in row.items() if key not in names}
            for row in rows]


@test
def test_report_score(program, sample):
    """report --json: index, pillars and contributions are those of explain"""
    got = report(program, sample)
    told = other(program, "explain", sample)
    assert got["version"] == 1
    for name in ("on", "model", "total", "display", "coverage"):
        assert got[name] == told[name], name
    for name, pillar in got["pillars"].items():
        assert pillar.pop("sentence")
        assert pillar == told["pillars"][name]
    assert without(got["indicators"], "sentence", "advice", "in_archive",
                   "gain") == told["indicators"]
    checks.check_explanation(told)
    gains = {each["id"]: each["gain"] for each in got["indicators"]}
    rows = got["advice"]
    assert {each["indicator"]: each["gain"] for each in rows} == {
        name: gain for name, gain in gains.items() if gain > 0}
    assert [each["gain"] for each in rows] == sorted(
        gains[each["indicator"]] for each in rows)[::-1]


@test
def test_report_signals(program, sample):
    """its kinds and facts are those of inspect, model and explain"""
    got = report(program, sample)
    told = other(program, "inspect", sample, "--on", got["on"])
    model = checks.parse(program.good("model", "--json"))
    points = {}
    for each in got["indicators"]:
        for share in each["contributions"]:
            name = share.get("kind") or share["fact"]
            points[name] = points.get(name, 0) + share["points"]
    for kind, row in zip(got["kinds"], model["kinds"], strict=True):
        assert (kind["id"], kind["in_archive"]) == (row["name"],
                                                    row["in_archive"])
        assert kind["observed"] == (kind["id"] in told["events"])
        assert kind["points"] == points.get(kind["id"], 0)
        if kind["observed"]:
            counts = [kind["events"][name] for name in
                      ("days_30", "days_90", "days_365", "all")]
            assert counts == sorted(counts)
            assert counts[-1] == told["events"][kind["id"]]
    for fact, row in zip(got["facts"], model["facts"], strict=True):
        assert (fact["id"], fact["max"]) == (row["name"], row["maximum"])
        assert fact["value"] == told["facts"].get(fact["id"])


@test
def test_report_days(program, sample):
    """its history and trend are those of history and trend"""
    got = report(program, sample)
    history = got["history"]
    told = other(program, "history", sample, "--from", history["from"])
    assert history["days"] == len(told["days"]) == len(history["total"])
    for name in ("total", "brand", "find", "engage", "relate"):
        assert history[name] == [day[name] for day in told["days"]]
    assert history["from"] == told["days"][0]["day"]
    assert history["to"] == got["on"]
    told = other(program, "trend", sample)
    order = [each["id"] for each in got["indicators"]]
    assert got["trend"]["since"] == told["since"]
    for window in told["windows"].values():
        window["indicators"].sort(key=lambda each: order.index(each["id"]))
    assert got["trend"]["windows"] == told["windows"]


@test
def test_report_plan(program, sample):
    """its plan is that of plan, with the indicator that fits each step"""
    words = ("--minutes", "30", "--days-a-week", "3", "--days", "90")
    for chosen in ((), words):
        got = report(program, sample, *chosen)
        told = other(program, "plan", sample, *chosen)
        plan = got["plan"]
        assert plan.pop("days_a_week") == (3 if chosen else 5)
        advice = {each["id"]: each["advice"] for each in got["indicators"]}
        said = " ".join(program.good("plan", sample, *chosen).split())
        for name in ("routine", "profile"):
            for step in plan[name]:
                assert advice[step["advice"]] in said, step
            plan[name] = without(plan[name], "advice")
        assert told.pop("model") == got["model"]
        assert plan == told


@test
def test_report_people(program, sample):
    """its people are the first that people says to write to"""
    for words in ((), ("--names",)):
        got = report(program, sample, *words)["people"]
        told = other(program, "people", sample, *words)
        rows = [each for each in told["people"] if each["rank"]]
        assert got.pop("next") == rows[:50]
        assert len(rows) == told["to_write"]
        assert got == {name: told[name] for name in got}


@test
def test_report_beside(program, sample):
    """it has the estimate unless there is a benchmark, as score has them"""
    file = benchmarks.publish(program, benchmarks.people(140, 1))
    for given, words in (((), ("--fallback",)),
                         (("--benchmark", file), ("--benchmark", file)),
                         (("--benchmark", file, "--fallback"),
                          ("--benchmark", file, "--fallback"))):
        got = report(program, sample, *given)
        assert got["benchmarks"] == other(program, "score", sample,
                                          *words)["benchmarks"]


@test
def test_report_read(program, sample):
    """what was read is what inspect says"""
    got = report(program, sample, "--names")["read"]
    told = other(program, "inspect", sample)
    assert got["day"] == told["day"]
    assert got["exports"] == told["exports"]
    assert [each["role"] for each in got["absent"]] == told["absent"]
    for mine, file in zip(got["files"], told["files"], strict=True):
        for name in ("name", "as", "state", "rows", "read", "missed", "share"):
            assert mine[name] == file[name], (mine, file)
        assert mine["encoding"] == (file["encoding"] or None)
        assert without(mine["skipped"], "missed", "column") == without(
            file["skipped"], "column")


def marked(program):
    """An archive in which a mark stands in every name that there is."""
    return folder(program, {
        "Profile.csv": f"First Name,Last Name,Headline\n{MARK},{MARK}ov,x\n"
                       .encode(),
        "Connections.csv":
            "First Name,Last Name,URL,Company,Position,Connected On\n"
            f"{MARK}a,B,https://x.test/in/{MARK}a,{MARK} Ltd,CEO,2024-01-31\n"
            .encode(),
        "Shares.csv": b"Date,ShareCommentary\n2024-02-02,x\n",
        f"Articles/Articles/2024-01-01-{MARK}.html": b"<p>x</p>",
        f"{MARK}.pdf": b"x",
        f"{MARK}/x.csv": b"x"})


@test
def test_report_names(program, _):
    """a name stands in it only with --names"""
    where = marked(program)
    for words in ((), ("--names",)):
        text = program.good("report", "--json", where, *words)
        assert findings(json.loads(text)) == []
        assert (MARK.lower() in text.lower()) == bool(words)
    got = checks.parse(text)
    assert got["people"]["next"][0]["name"] == f"{MARK}a B"
    assert got["people"]["names"] and got["read"]["names"]


@test
def test_report_ends(program, sample):
    """on the first day there is no trend, and on the last no plan"""
    first = report(program, sample, "--on", "1970-01-01")
    assert first["trend"] is None and first["plan"] is not None
    assert first["history"]["days"] == 1
    last = report(program, sample, "--on", "2149-06-06")
    assert last["plan"] is None and last["history"]["days"] == 3653
    small = report(program, folder(program, {"Profile.csv": archives.PROFILE}),
                   "--on", "2026-05-01")
    assert small["people"]["next"] == []


@test
def test_report_usage(program, sample):
    """it wants --json, and says what is wrong with an archive"""
    program.bad(2, "report", sample, says=["--json"])
    program.bad(1, "report", "--json", "nowhere", says=["nowhere"])
    program.bad(1, "report", "--json", sample, "--benchmark", sample)
    program.bad(1, "report", "--json", folder(program, {"x": b""}))


@test
def test_report_schema(program, sample):
    """the schema is one, and finds what is planted"""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    good = json.loads(program.good("report", "--json", sample, "--names"))
    assert findings(good) == []

    def planted(change):
        document = copy.deepcopy(good)
        change(document)
        return findings(document)

    for change in (
            lambda d: d.pop("people"),
            lambda d: d.update(version=2),
            lambda d: d.update(more=1),
            lambda d: d["total"].update(points="1"),
            lambda d: d["plan"].pop("seen"),
            lambda d: d["people"]["next"][0].update(first="31 May"),
            lambda d: d["indicators"][0]["contributions"][0].pop("fact"),
            lambda d: d["read"]["files"][0].update(state="lost")):
        assert planted(change) != []

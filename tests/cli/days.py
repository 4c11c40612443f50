"""Tests of what looks at many days: history, trend, outcomes."""

import datetime
import re
from decimal import ROUND_HALF_UP, Decimal

import archives
import checks
from fresh import folder
from harness import test

MICRO = Decimal("0.000001")
CENT = Decimal("0.01")
ORDER = ("total", *checks.PILLARS)


def rows(program, *words):
    """The rows of `ssi history --csv`, with exact numbers."""
    answer = program.run("history", "--csv", *words)
    assert answer.code == 0, answer.err
    assert "reconstructed" in answer.err
    head, *lines = answer.out.split("\n")
    assert head == "day,total,brand,find,engage,relate"
    assert lines.pop() == ""
    for line in lines:
        assert re.fullmatch(r"\d{4}-\d\d-\d\d(,\d+\.\d{6}){5}", line), line
    return [(day, *map(Decimal, numbers)) for day, *numbers in
            (line.split(",") for line in lines)]


def score(program, sample, day, *words):
    """Index and pillars of one day, as `ssi score` has them."""
    got = checks.parse(program.good("score", "--json", "--on", day, *words,
                                    sample))
    return (got["total"]["points"],
            *(got["pillars"][name]["points"] for name in checks.PILLARS))


def day_of(text, plus=0):
    day = datetime.date.fromisoformat(text) + datetime.timedelta(days=plus)
    return day.isoformat()


def short(number):
    return str(number.quantize(CENT, ROUND_HALF_UP))


@test
def test_history_is_scores(program, sample):
    """each day of the history is the score of that day, exactly"""
    got = rows(program, sample)
    newest = checks.parse(program.good("score", "--json", sample))["on"]
    assert [day for day, *_ in got] == [day_of(newest, i)
                                        for i in range(-364, 1)]
    for index in (0, 1, 100, 200, 300, 363, 364):
        day, *points = got[index]
        assert tuple(points) == score(program, sample, day), day
    model = ["--target", "vente,CRM"]
    got = rows(program, sample, *model, "--from", "2026-01-31", "--to",
               "2026-02-01")
    for day, *points in got:
        assert tuple(points) == score(program, sample, day, *model)
    assert [day for day, *_ in got] == ["2026-01-31", "2026-02-01"]


@test
def test_history_json(program, sample):
    """the JSON of the history is its CSV, and says reconstructed"""
    words = (sample, "--from", "2026-03-01", "--to", "2026-04-10")
    text = program.good("history", "--json", *words)
    checks.check_decimals(text)
    got = checks.parse(text)
    assert set(got) == {"from", "to", "model", "reconstructed", "days"}
    assert got["reconstructed"] is True
    assert (got["from"], got["to"]) == ("2026-03-01", "2026-04-10")
    assert [tuple(row.values()) for row in got["days"]] == rows(
        program, *words)
    for row in got["days"]:
        assert tuple(row) == ("day", *ORDER)
        assert row["total"] == sum(row[name] for name in checks.PILLARS)


@test
def test_history_text(program, sample):
    """the history for people has the extremes and the ends of months"""
    out = program.good("history", sample)
    got = rows(program, sample)
    totals = {day: total for day, total, *_ in got}
    for label, day in (("first", got[0][0]), ("last", got[-1][0]),
                       ("highest", max(totals, key=totals.get)),
                       ("lowest", min(totals, key=totals.get))):
        assert re.search(rf"^  {label} +{short(totals[day])} on {day}$", out,
                         re.M), (label, out)
    ends = {day[:7]: points for day, *points in got}
    table = re.findall(r"^  (\d{4}-\d\d)((?: +\d+\.\d\d){5})$", out, re.M)
    assert [month for month, _ in table] == list(ends)
    for month, numbers in table:
        assert numbers.split() == [short(each) for each in ends[month]]
    assert "reconstructed" in out


def below_head(out):
    """The first line below the head, which ends in a blank line."""
    return out.partition("\n\n")[2].splitlines()[0].strip()


@test
def test_history_line(program, sample):
    """the line goes from the lowest block to the highest, or by one cell"""
    words = ("history", sample, "--from", "2026-05-01", "--to", "2026-05-20")
    line = below_head(program.good(*words))
    totals = [total for _, total, *_ in rows(program, *words[1:])]
    low, high = min(totals), max(totals)
    blocks = "▁▂▃▄▅▆▇█"
    assert line == "".join(
        blocks[min(7, int((total - low) * 8 / (high - low)))]
        for total in totals)
    plain = below_head(program.good(*words, LC_ALL="C"))
    assert plain == "".join("_.:-=+*#"[blocks.index(each)] for each in line)
    one = program.good("history", sample, "--from", "2026-05-01", "--to",
                       "2026-05-01")
    assert below_head(one) == "▁"


@test
def test_history_steps(program, sample):
    """short ranges are shown by day or week, long ones by year"""
    for first, step, head in (("2026-05-25", 1, "Day"),
                              ("2026-04-01", 7, "Week to")):
        words = (sample, "--from", first, "--to", "2026-05-31")
        out = program.good("history", *words)
        assert head in out
        shown = re.findall(r"^  (\d{4}-\d\d-\d\d) ", out, re.M)
        assert shown == [row[0] for row in rows(program, *words)][::-1][
            ::step][::-1]
    out = program.good("history", sample, "--from", "2018-01-01")
    assert re.findall(r"^  (\d{4}) ", out, re.M) == [
        str(year) for year in range(2018, 2027)]


@test
def test_wrong_ranges(program, sample):
    """a range that ends before it begins is wrong usage"""
    for command in ("history", "outcomes"):
        program.bad(2, command, sample, "--from", "2026-05-02", "--to",
                    "2026-05-01", says=["2026-05-02", "2026-05-01", "--help"])
        answer = program.run(command, sample, "--from", "2030-01-01")
        assert answer.code == 2 and "after the last day" in answer.err
        assert answer.out == ""
    program.bad(2, "history", sample, "--csv", "--json", says=["not both"])
    place = folder(program, {"Profile.csv": archives.PROFILE})
    program.bad(1, "history", place, says=["--to"])
    assert len(rows(program, place, "--to", "2026-05-01")) == 365
    early = rows(program, place, "--to", "1970-01-03")
    assert [day for day, *_ in early] == [f"1970-01-0{i}" for i in (1, 2, 3)]


@test
def test_trend_json(program, sample):
    """changes add up exactly and are those between two scores"""
    text = program.good("trend", "--json", sample)
    checks.check_decimals(text)
    got = checks.parse(text)
    on = got["on"]
    assert on == checks.parse(program.good("score", "--json", sample))["on"]
    assert got["since"] == day_of(on, -90)
    assert list(got["windows"]) == ["week", "month", "baseline"]
    after = score(program, sample, on)
    for window, back in (("week", 7), ("month", 30), ("baseline", 90)):
        part = got["windows"][window]
        assert part["from"] == day_of(on, -back)
        before = score(program, sample, part["from"])
        parts = (part["total"], *part["pillars"].values())
        assert tuple(each["before"] for each in parts) == before
        assert tuple(each["after"] for each in parts) == after
        checks.check_parts(part["total"], part["pillars"], part["indicators"],
                           ("before", "after", "change"))
        for each in (*parts, *part["indicators"]):
            assert each["change"] == each["after"] - each["before"]
        moves = [abs(each["change"]) for each in part["indicators"]]
        assert moves == sorted(moves, reverse=True)


def mean(numbers):
    """A mean in micropoints, rounded halves up."""
    return (sum(numbers) / len(numbers)).quantize(MICRO, ROUND_HALF_UP)


def verdict(points, noise):
    """The rule of doc/readings.md, on the days of a window."""
    third = len(points) // 3
    points = points[len(points) - 3 * third:]
    means = [mean(points[i * third:(i + 1) * third]) for i in range(3)]
    drift = means[2] - means[0]
    if drift >= noise and means == sorted(means):
        return drift, "improving"
    if -drift >= noise and means == sorted(means, reverse=True):
        return drift, "declining"
    return drift, "steady"


@test
def test_trend_verdicts(program, sample):
    """drift and verdict follow from the history, by hand"""
    seen = set()
    for on in ("2026-05-31", "2025-08-20", "2024-09-01", "2027-01-01"):
        got = checks.parse(program.good("trend", "--json", sample, "--on", on))
        for part in got["windows"].values():
            history = rows(program, sample, "--from", part["from"], "--to", on)
            for column, name in enumerate(ORDER, 1):
                of = part["total"] if name == "total" else part["pillars"][name]
                noise = Decimal(2) if name == "total" else Decimal("0.5")
                wanted = verdict([row[column] for row in history], noise)
                assert (of["drift"], of["verdict"]) == wanted, (on, name, of)
                seen.add(wanted[1])
    assert seen == {"improving", "declining", "steady"}


@test
def test_trend_baseline(program, sample):
    """the baseline is not before the record begins, unless it is asked for"""
    files = {name: archives.COMPLETE[name] for name in (
        "Comments_123.csv", "Reactions_123.csv", "Profile.csv",
        "Positions.csv")}
    young = folder(program, files)
    got = checks.parse(program.good("trend", "--json", young))
    assert (got["since"], got["on"]) == ("2026-05-27", "2026-05-30")
    assert got["windows"]["week"]["total"]["verdict"] == "not_enough_data"
    got = checks.parse(program.good("trend", "--json", young, "--since",
                                    "2026-01-01"))
    assert got["windows"]["baseline"]["from"] == "2026-01-01"
    first = folder(program, {"Reactions_1.csv": archives.REACTIONS.replace(
        "2026-05-29", "2026-05-30")})
    got = checks.parse(program.good("trend", "--json", first))
    assert (got["since"], got["on"]) == ("2026-03-01", "2026-05-30")
    for since in ("2026-05-31", "2026-06-01"):
        answer = program.run("trend", sample, "--on", "2026-05-31", "--since",
                             since)
        assert answer.code == 2 and "--since" in answer.err, answer.err
        assert answer.out == ""
    assert program.run("trend", sample, "--on", "1970-01-01").code == 2
    assert program.run("trend", sample, "--on", "1970-01-02").code == 0


@test
def test_trend_text(program, sample):
    """the trend for people shows what its JSON has, at most ten moves"""
    out = program.good("trend", sample)
    got = checks.parse(program.good("trend", "--json", sample))

    def change(number):
        text = short(number)
        return "0.00" if number.copy_abs() < Decimal("0.005") else \
            f"+{text}" if number > 0 else text

    shown = re.findall(
        r"^  (\w+) +(\S+) to +(\S+) +(\S+)  (.+)$", out, re.M)
    wanted = [(name.title() if name != "total" else "Index",
               short(of["before"]), short(of["after"]), change(of["change"]),
               of["verdict"].replace("_", " "))
              for part in got["windows"].values()
              for name, of in (("total", part["total"]),
                               *part["pillars"].items())]
    assert shown == wanted
    moves = re.findall(
        r"^  (\S.*?)((?: +[+-]?\d+\.\d\d){3})$", out, re.M)
    assert len(moves) == 10
    for name, numbers in moves:
        assert numbers.split() == [
            change(next(each["change"] for each in part["indicators"]
                        if each["id"] == name.lower().replace(" ", "_")))
            for part in got["windows"].values()]
    assert "No forecast" in out
    quiet = program.good("trend", folder(
        program, {"Profile.csv": archives.PROFILE}), "--on", "2026-05-31")
    assert "Nothing moved" in quiet and "not enough data" in quiet


@test
def test_outcomes(program, sample):
    """the funnel counts what inspect counts, with the index beside it"""
    events = checks.parse(program.good("inspect", "--json", sample))["events"]
    words = (sample, "--from", "1990-01-01", "--to", "2030-01-01")
    text = program.good("outcomes", "--json", *words)
    checks.check_decimals(text)
    got = checks.parse(text)
    stages = {each["stage"]: each for each in got["stages"]}
    assert list(stages) == ["invitations", "accepted", "conversations",
                            "meetings", "customers", "attendees"]
    invited, accepted = (stages[name] for name in ("invitations", "accepted"))
    assert invited["count"] == events["invitation_sent"] > 0
    assert accepted["count"] == events["invitation_accepted"] > 0
    assert accepted["rate"] == (
        Decimal(accepted["count"]) / invited["count"]).quantize(
            MICRO, ROUND_HALF_UP)
    assert 0 < stages["conversations"]["count"] <= events["conversation"]
    assert invited["rate"] is None
    for name in ("meetings", "customers", "attendees"):
        assert stages[name]["count"] is None is stages[name]["rate"]
        assert stages[name]["observed"] is False is stages[name]["in_archive"]
    assert "no sales forecast" in got["note"]


@test
def test_outcomes_index(program, sample):
    """first and last day have the points of their scores"""
    got = checks.parse(program.good("outcomes", "--json", sample))
    for end, day in (("first", got["from"]), ("last", got["to"])):
        assert got["index"][end] == {
            "day": day, "total": score(program, sample, day)[0]}
    assert got["index"]["reconstructed"] is True
    assert got["from"] == day_of(got["to"], -364)
    out = program.good("outcomes", sample)
    for end in ("first", "last"):
        assert re.search(
            rf"^  The index, {end} day +"
            rf"{short(got['index'][end]['total'])}  on ", out, re.M), out
    assert out.count("not observed, in no archive") == 3
    assert "no sales forecast" in out and "ssi inspect" not in out
    bare = program.good("outcomes", folder(program, {
        "Comments_123.csv": archives.COMMENTS}))
    assert bare.count("  not observed in this archive\n") == 3
    assert "ssi inspect" in bare

"""Tests of compare, and of readings in every form."""

import re
from decimal import Decimal

import checks
from fresh import write
from harness import test

MONDAYS = [f"2026-0{month}-{day:02}" for month in (1, 2, 3)
           for day in (5, 12, 19, 26)]
PARTS = ("total", *checks.PILLARS)


def table(separator=",", comma=False, stamp="", names=None):
    """Twelve readings as a tracker may keep them."""
    rows = [names or ["day", *checks.PILLARS]]
    for index, day in enumerate(MONDAYS):
        points = [f"{11 + index / 10:.2f}", "5.2", "0.3", "13.25"]
        rows.append([day + stamp, *(point.replace(".", ",") if comma else point
                                    for point in points)])
    return "".join(separator.join(row) + "\n" for row in rows)


def compare(program, sample, data, *words):
    path = write(program, "readings.csv", data)
    text = program.good("compare", "--json", sample, path, *words)
    checks.check_decimals(text)
    return checks.parse(text)


def sign(number):
    return (number > 0) - (number < 0)


def check_directions(told, rows):
    """Counted again from the rows, as doc/readings.md says."""
    steps = [sign(after["dashboard"] - before["dashboard"]) *
             sign(after["points"] - before["points"])
             for before, after in zip(rows, rows[1:])]
    same, opposite = steps.count(1), steps.count(-1)
    assert (told["same"], told["opposite"], told["still"]) == (
        same, opposite, steps.count(0))
    both = same + opposite
    assert told["movement"] == (
        "not_enough_data" if both < 8
        else "unclear" if (same - opposite) ** 2 < 4 * both
        else "together" if same > opposite else "apart")


@test
def test_compare_forms(program, sample):
    """every tracker's form of the same readings is the same"""
    wanted = compare(program, sample, table().encode())
    objects = ",".join(
        '{{"created_at":"{}T09:27:00Z","PROFESSIONAL_BRAND":{},'
        '"FIND_RIGHT_PEOPLE":5.19999981,"INSIGHT_ENGAGEMENT":0.29999998,'
        '"STRONG_RELATIONSHIP":13.25}}'.format(day, 11 + index / 10)
        for index, day in enumerate(MONDAYS))
    long = "day,pillar,value\n" + "".join(
        f"{day},{name},{value}\n" for index, day in enumerate(MONDAYS)
        for name, value in zip(checks.PILLARS, (
            11 + index / 10, 5.2, 0.3, 13.25)))
    for data in (
            table(";", comma=True).encode(), table("\t").encode(),
            table("\t").replace("\n", "\r\n").encode("utf-16"),
            table(stamp=" 09:27:00").encode(),
            table(names=["date_created", "establish_your_professional_brand",
                         "find_the_right_people", "engage_with_insights",
                         "build_relationships"]).encode(),
            table().replace("0.3", "0.29999998").encode(),
            long.encode(), f"[{objects}]".encode()):
        assert compare(program, sample, data) == wanted, data[:60]


@test
def test_compare_rows(program, sample):
    """each row holds what was read and the score of its day"""
    got = compare(program, sample, table().encode())
    assert got["readings"] == len(got["rows"]) == 12
    assert (got["from"], got["to"]) == (MONDAYS[0], MONDAYS[-1])
    assert got["reconstructed"] is True and "proves nothing" in got["note"]
    for row in (got["rows"][0], got["rows"][7]):
        score = checks.parse(program.good("score", "--json", "--on",
                                          row["day"], sample))
        for name in PARTS:
            own = score[name] if name == "total" else score["pillars"][name]
            assert row[name]["points"] == own["points"], (name, row)
            assert row[name]["high"] == own["high"]
            assert row[name]["observed"] == own["observed"]
    for row in got["rows"]:
        assert row["total"]["dashboard"] == sum(
            row[name]["dashboard"] for name in checks.PILLARS)
        for name in PARTS:
            part = row[name]
            assert part["difference"] == part["dashboard"] - part["points"]
            assert part["within"] == (
                part["points"] <= part["dashboard"] <= part["high"])
    for name in PARTS:
        told = got["agreement"][name]
        differences = [row[name]["difference"] for row in got["rows"]]
        assert abs(told["mean"] - sum(differences) / 12) <= checks.MICRO
        assert (told["lowest"], told["highest"]) == (
            min(differences), max(differences))
        assert abs(told["mean_size"] - sum(map(abs, differences)) / 12) <= (
            checks.MICRO)
        check_directions(told, [row[name] for row in got["rows"]])
        assert told["within"] == sum(row[name]["within"]
                                     for row in got["rows"])


@test
def test_compare_own_points(program, sample):
    """the model's own points differ nowhere and move together"""
    text = program.good("history", "--csv", sample, "--from", "2026-01-01",
                        "--to", "2026-03-31")
    got = compare(program, sample, text.encode())
    told = got["agreement"]["total"]
    assert told["mean"] == told["mean_size"] == Decimal(0)
    assert told["opposite"] == 0 and told["movement"] == "together"
    few = compare(program, sample, "".join(
        line + "\n" for line in text.splitlines()[:4]).encode())
    assert few["agreement"]["total"]["movement"] == "not_enough_data"


@test
def test_compare_text(program, sample):
    """the table for people has the JSON's numbers, and says what it proves"""
    path = write(program, "readings.csv", table().encode())
    out = program.good("compare", sample, path)
    assert "proves nothing" in " ".join(out.split())
    assert len(re.findall(r"^  2026-0\d-\d\d ", out, re.M)) == 12
    many = program.good("history", "--csv", sample)
    path = write(program, "readings.csv", many.encode())
    out = program.good("compare", sample, path)
    shown = re.findall(r"^  (\d{4}-\d\d-\d\d) ", out, re.M)
    assert 12 <= len(shown) <= 24
    assert shown[-1] == many.splitlines()[-1][:10]


@test
def test_compare_nothing(program, sample):
    """without a reading, or with too many, there is nothing to compare"""
    head = "day,brand,find,engage,relate\n"
    many = head + "".join(f"{1970 + i // 300}-{i // 25 % 12 + 1:02}-"
                          f"{i % 25 + 1:02},1,2,3,4\n" for i in range(2001))
    for text, says in ((head, "no readings"), (many, "at most 2000"),
                       ("{", "line 1"), ("[]", "no readings")):
        path = write(program, "readings.csv", text.encode())
        program.bad(1, "compare", sample, path, says=["readings.csv", says])

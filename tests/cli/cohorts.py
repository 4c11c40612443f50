"""Tests of cohorts: what is shown, and a score beside them."""

import math
import random
import re
from decimal import ROUND_HALF_UP, Decimal

import checks
from fresh import write
from harness import test

NAMES = ("total", *checks.PILLARS)
LAST = (1 << 64) - 1


def people(count, seed, first=1):
    """Rows of a table: member, total and pillars, with many equal totals."""
    dice = random.Random(seed)
    rows = []
    for i in range(count):
        pillars = [Decimal(dice.randrange(0, 40)) / 2 for _ in range(4)]
        rows.append([first + i, sum(pillars), *pillars])
    return rows


def table(rows, names=("member", *NAMES), mark=","):
    """The text of such rows."""
    width = len(names)
    return "\n".join([mark.join(names), *(
        mark.join(str(each) for each in row[:width]) for row in rows)]) + "\n"


def build(program, rows, *words, name="Software", kind="industry",
          on="2026-05-31", names=("member", *NAMES)):
    """A fresh cohort file."""
    csv = write(program, "scores.csv", table(rows, names).encode())
    place = csv.parent / "x.cohort"
    program.good("cohort", "build", csv, "-o", place, "--name", name, "--kind",
                 kind, "--on", on, *words)
    return place


def answers(program, *words):
    """The JSON of a run that must succeed."""
    text = program.good(*words, "--json")
    checks.check_decimals(text)
    return checks.parse(text)


def beside(program, sample, *words):
    return answers(program, "score", sample, *words)["cohorts"]


def half_up(value, digits="1"):
    return value.quantize(Decimal(digits), ROUND_HALF_UP)


def bucket(points):
    """Points at 0.01."""
    return half_up(points, "0.01")


def top_percent(totals, own):
    """By hand: the share above, with half of the equal ones."""
    above = sum(bucket(each) > bucket(own) for each in totals)
    equal = sum(bucket(each) == bucket(own) for each in totals)
    return max(1, int(half_up(Decimal(100 * (2 * above + equal)) /
                              (2 * len(totals)))))


def rounded(count):
    return count // 10 * 10 if count < 1000 else count // 100 * 100


def mean_step(count):
    return Decimal("2" if count < 20 else "1" if count < 100
                   else "0.5" if count < 1000 else "0.1")


def mean(values):
    """By hand, as it is rounded."""
    step = mean_step(len(values))
    return half_up(sum(values) / (len(values) * step)) * step


@test
def test_rank(program, sample):
    """top percent, means and gaps are those counted by hand, ties included"""
    score = answers(program, "score", sample)
    own = [score["total"]["points"],
           *(score["pillars"][name]["points"] for name in checks.PILLARS)]
    for count in (10, 19, 20, 137, 999, 1000, 2345):
        rows = people(count - 2, count)
        # The member itself, and another with the same score.
        rows += [[4711, *own], [4712, *own]]
        random.Random(count).shuffle(rows)
        place = build(program, rows, name=f"C {count}")
        got, = beside(program, sample, "--cohort", place, "--member", "4711")
        assert (got["name"], got["kind"], got["on"], got["estimate"],
                got["refused"]) == (f"C {count}", "industry", "2026-05-31",
                                    False, None)
        assert got["members"] == rounded(count)
        assert (got["guest"], got["step"]) == (False, 1)
        assert got["top_percent"] == top_percent([row[1] for row in rows],
                                                 own[0]), count
        assert got["resolution"] == mean_step(count)
        for i, name in enumerate(NAMES):
            wanted = mean([row[1 + i] for row in rows])
            assert got["mean"][name] == wanted, (count, name)
            assert got["gap"][name] == own[i] - wanted, (count, name)


@test
def test_guest(program, sample):
    """who is not of the cohort gets a rank in steps of ten members"""
    own = answers(program, "score", sample)["total"]["points"]
    for count in (10, 25, 137, 1500):
        rows = people(count, count)
        # No number can be taken for the guest's.
        rows[0][0], rows[1][0] = LAST, LAST - 1
        place = build(program, rows)
        step = -(-1000 // rounded(count))
        top = top_percent([row[1] for row in rows], own)
        for words in ([], ["--member", "999999"], ["--member", "nobody"]):
            got, = beside(program, sample, "--cohort", place, *words)
            assert got["guest"] is True and got["step"] == step
            assert got["top_percent"] == min(100, -(-top // step) * step)
        got, = beside(program, sample, "--cohort", place, "--member", str(LAST))
        assert got["guest"] is False and got["top_percent"] == top
    text = program.good("score", sample, "--cohort", build(
        program, people(30, 1)))
    assert "(a guest, in steps of 34 %)" in " ".join(text.split())


@test
def test_several(program, sample):
    """several cohorts come below the dashboard, each with name, size, date"""
    plain = program.good("score", sample)
    industry = build(program, people(4213, 7), name="Software & Co")
    network = build(program, people(12, 8), name="Mine", kind="network",
                    on="2026-05-24", names=("member", "total"))
    few = build(program, people(9, 9), name="Few", kind="team")
    words = ("--cohort", industry, "--cohort", network, "--cohort", few)
    text = program.good("score", sample, *words)
    assert text.startswith(plain + "\nBeside others\n")
    got = beside(program, sample, *words)
    told = " ".join(text[len(plain):].split())
    assert (f"top {got[0]['top_percent']} % of industry Software & Co, about "
            "4,200 members, on 2026-05-31 against its mean of "
            f"{half_up(got[0]['mean']['total'], '0.1')}: index +") in told
    assert (f"top {got[1]['top_percent']} % of network Mine, about 10 members, "
            "on 2026-05-24 (a guest, in steps of 100 %)") in told
    assert "its pillars are not known" in told
    assert got[1]["mean"]["brand"] is None is got[1]["gap"]["relate"]
    assert got[2] == {"name": "Few", "kind": "team", "on": "2026-05-31",
                      "estimate": False, "refused": "too_few"}
    assert "team Few, on 2026-05-31: refused: it has fewer than 10" in told
    for name in checks.PILLARS:
        gap = half_up(got[0]["gap"][name], "0.1")
        assert f"{name} {gap:+}" in told, (name, told)
    assert "cohorts" not in answers(program, "score", sample)


def gamma_above(points):
    """Per cent above, of a gamma distribution of mean 31 cut at 100."""
    shape = 1 / 0.51 ** 2
    scale = 31 / shape
    weights = [(x + 0.5) ** (shape - 1) * math.exp(-(x + 0.5) / 100 / scale)
               for x in range(10000)]
    return 100 * sum(weights[int(points * 100):]) / sum(weights)


@test
def test_fallback(program, sample):
    """the fallback is called an estimate, and is the shape that is published"""
    own = answers(program, "score", sample)["total"]["points"]
    got, = beside(program, sample, "--fallback")
    assert (got["kind"], got["estimate"], got["members"]) == (
        "fallback", True, None)
    assert abs(got["mean"]["total"] - 31) < Decimal("0.5")
    assert abs(got["top_percent"] - gamma_above(float(own))) < 1
    assert got["mean"]["brand"] is None is got["gap"]["brand"]
    answer = program.run("score", sample, "--fallback")
    told = " ".join(answer.out.split())
    assert (f"top {got['top_percent']} % of All sales professionals (estimate):"
            " an estimate, from published figures, no real cohort") in told
    assert "rules of release" not in answer.err
    both = beside(program, sample, "--fallback", "--cohort",
                  build(program, people(20, 3)))
    assert [each["estimate"] for each in both] == [False, True]


@test
def test_show(program, _):
    """means and quantiles are those counted by hand, as coarse as documented"""
    for count in (10, 19, 20, 50, 101, 1000):
        rows = people(count, count)
        place = build(program, rows, kind="network", name="N")
        got = answers(program, "cohort", "show", place)
        assert (got["members"], got["resolution"]) == (rounded(count),
                                                       mean_step(count))
        for i, name in enumerate(NAMES):
            assert got["mean"][name] == mean([row[1 + i] for row in rows])
        totals = sorted(row[1] for row in rows)
        step = 2 if count < 20 else 1
        assert [each["percent"] for each in got["quantiles"]] == [
            10, 25, 50, 75, 90]
        for each in got["quantiles"]:
            share = each["percent"]
            if min(share, 100 - share) * count < 500:
                assert each["points"] is None, (count, each)
                continue
            least = totals[-(-share * count // 100) - 1]
            assert each["points"] == half_up(least / step) * step, (count, each)
        text = program.good("cohort", "show", place)
        assert f"network N, about {rounded(count):,} members, on" in text
        digits = "1" if count < 100 else "0.1"
        for name, value in got["mean"].items():
            label = "Index" if name == "total" else name.title()
            assert re.search(rf"^  {label} +{half_up(value, digits)}$", text,
                             re.M), (label, text)
        assert len(re.findall(r"^  \d\d % +-$", text, re.M)) == sum(
            each["points"] is None for each in got["quantiles"])


@test
def test_show_refuses(program, _):
    """fewer than ten are never shown"""
    for count in (1, 9):
        for words in ([], ["--json"]):
            program.bad(1, "cohort", "show", build(program, people(count, 1)),
                        *words, says=["fewer than 10 members"])
    program.good("cohort", "show", build(program, people(10, 1)))


@test
def test_damaged_cohorts(program, sample):
    """a damaged cohort, or what is none, is refused before anything is said"""
    place = build(program, people(40, 1))
    good = place.read_bytes()
    ledger = place.parent / "ledger"
    program.good("cohort", "show", place, "--releases", ledger)
    wrong = [b"", good[:-1], good + b"\0", good[:20] + bytes([good[20] ^ 1]) +
             good[21:], b"member,total\n1,40\n", ledger.read_bytes()]
    for data in wrong:
        path = write(program, "c", data)
        for words in (["score", sample, "--cohort", place, "--cohort", path],
                      ["cohort", "show", path],
                      ["team", sample, "--cohort", path]):
            program.bad(1, *words, says=[f"{path}: it is damaged, or no "
                                         "cohort"])
    program.bad(1, "score", sample, "--cohort", "/none",
                says=["/none: No such file"])
    program.bad(1, "cohort", "show", program.folder, says=["Is a directory"])

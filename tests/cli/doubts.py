"""Tests of sensitivity."""

import re
from decimal import Decimal

import checks
from days import score, short
from fresh import write
from harness import test


def sensitivity(program, *words):
    text = program.good("sensitivity", "--json", *words)
    checks.check_decimals(text)
    return checks.parse(text)


@test
def test_sensitivity_json(program, sample):
    """intervals hold the score, and every indicator has its swing"""
    got = sensitivity(program, sample)
    parts = (got["total"], *got["pillars"].values())
    assert tuple(each["points"] for each in parts) == score(
        program, sample, got["on"])
    for each in parts:
        assert (each["minimum"] <= each["low"] <= each["median"] <=
                each["high"] <= each["maximum"]), each
        assert each["minimum"] < each["points"] < each["maximum"], each
    assert (got["percent"], got["runs"]) == (20, 500)
    assert len({each["id"] for each in got["indicators"]}) == \
        checks.count_of("INDICATORS")
    swings = [each["swing"] for each in got["indicators"]]
    assert swings == sorted(swings, reverse=True)
    for each in got["indicators"]:
        assert each["swing"] == max(
            abs(each[f"{what}_{way}"]) for what in ("weight", "goalpost")
            for way in ("less", "more"))
    assert got["rank"] is None


@test
def test_sensitivity_percent(program, sample):
    """more variation gives wider intervals"""
    widths = []
    for percent in (1, 10, 20, 50):
        total = sensitivity(program, sample, "--percent", str(percent))["total"]
        widths.append(total["high"] - total["low"])
    assert widths == sorted(set(widths)), widths


@test
def test_sensitivity_rank(program, sample):
    """the rank is that of a plain count, half of equal scores included"""
    got = sensitivity(program, sample)
    own = got["total"]["points"]
    scores = [Decimal(each) for each in range(12, 92, 2)] + [own, own]
    text = "# points\r\n\r\n" + "".join(f"{each}\r\n" for each in scores)
    path = write(program, "scores.txt", b"\xef\xbb\xbf" + text.encode())
    rank = sensitivity(program, sample, "--scores", path)["rank"]
    doubled = 200 * sum(each > own for each in scores) + 100 * scores.count(own)
    assert rank["members"] == len(scores)
    assert rank["top_percent"] == max(
        1, (doubled + len(scores)) // (2 * len(scores)))
    assert (rank["best_of_all"] <= rank["best"] <= rank["worst"] <=
            rank["worst_of_all"])
    out = " ".join(program.good("sensitivity", sample, "--scores",
                                path).split())
    assert (f"Among {len(scores)} scores: top {rank['top_percent']} %, from "
            f"{rank['best']} % to {rank['worst']} %") in out


@test
def test_sensitivity_wrong_scores(program, sample):
    """a cohort empty or damaged is refused, with the line"""
    for text, says in (("", "holds no scores"),
                       ("50\n# so\n\nmany\n", "line 4"),
                       ("50\n100.000001\n", "line 2"), ("50\n-1\n", "line 2"),
                       ("1,5\n", "line 1"), ("1.2345678\n", "line 1"),
                       ("50\n\0\n", "line 2: it is no text"),
                       ("9" * 5000, "line 1: it is too long")):
        path = write(program, "scores.txt", text.encode())
        answer = program.run("sensitivity", sample, "--scores", path)
        assert answer.code == 1 and answer.out == "", (text, answer.err)
        assert says in answer.err, answer.err
    answer = program.run("sensitivity", sample, "--scores", "/none")
    assert answer.code == 1 and "/none: No such file" in answer.err


@test
def test_sensitivity_text(program, sample):
    """the intervals for people are those of the JSON, with ten swings"""
    out = program.good("sensitivity", sample)
    got = sensitivity(program, sample)
    for name, each in (("Index", got["total"]), *got["pillars"].items()):
        row = re.search(rf"^  {name.title()} +(.*)$", out, re.M)[1].split()
        assert row == [short(each[part]) for part in (
            "points", "low", "median", "high", "minimum", "maximum")]
    shown = re.findall(r"^ +(\d+\.\d\d)  ([A-Z].*)$", out, re.M)
    assert shown == [(short(each["swing"]),
                      each["id"].replace("_", " ").capitalize())
                     for each in got["indicators"][:10]]

"""What must hold of the program's JSON, with exact decimals."""

import json
import pathlib
import re
from decimal import ROUND_HALF_UP, Decimal

MICRO = Decimal("0.000001")
HEADER = pathlib.Path(__file__).parents[2] / "include/ssi/model.h"
PILLARS = ("brand", "find", "engage", "relate")

TOTAL_NAMES = {"points", "low", "high", "estimate", "observed", "max"}
PILLAR_NAMES = TOTAL_NAMES | {"coverage"}
INDICATOR_NAMES = {
    "id", "pillar", "points", "high", "max", "headroom", "observed", "state",
    "observed_max", "share", "measure", "unit", "goalpost",
}
FILE_NAMES = {"name", "as", "state", "rows", "read", "skipped", "missed",
              "share", "encoding"}
STATES = {"rows", "empty", "refused", "duplicate", "private", "unknown",
          "other"}
WHOLE = {
    "display",
    # plan
    "times", "seconds", "week_seconds", "used_seconds", "profile_seconds",
    "value", "target", "prior_counts", "own_times", "own_came",
    # the worst file
    "rows", "missed", "line",
    # what-if and outcomes
    "count", "skills",
    # sensitivity
    "percent", "runs", "members", "top_percent", "best", "worst",
    "best_of_all", "worst_of_all",
    # cohorts and team
    "with_baseline", "place", "progress_place", "sharing", "serial",
    # calibrate
    "readings", "well", "partly", "not",
    # compare and seats
    "within", "same", "opposite", "still", "events",
}


def count_of(table):
    """A count of the model's tables, such as KINDS, as the header says it."""
    text = HEADER.read_text(encoding="utf-8")
    return int(re.search(rf"#define SSI_{table} (\d+)", text)[1])


def parse(text):
    """JSON with exact decimals, without names that are given twice."""

    def once(pairs):
        names = [name for name, _ in pairs]
        assert len(names) == len(set(names)), names
        return dict(pairs)

    return json.loads(text, parse_float=Decimal, object_pairs_hook=once)


def check_decimals(text):
    """Each number has six decimals, but for whole numbers that are counts."""
    for name, number in re.findall(r'"(\w+)": (-?[0-9.eE+-]+)', text):
        if name in WHOLE:
            assert re.fullmatch(r"\d+", number), (name, number)
        else:
            assert re.fullmatch(r"-?\d+\.\d{6}", number), (name, number)


def check_parts(total, pillars, indicators, names):
    """Indicators add up to pillars, and pillars to the total, exactly."""
    assert tuple(pillars) == PILLARS
    assert len({each["id"] for each in indicators}) == len(indicators) == \
        count_of("INDICATORS")
    for name in names:
        assert total[name] == sum(p[name] for p in pillars.values()), name
        for pillar, result in pillars.items():
            assert result[name] == sum(
                each[name] for each in indicators
                if each["pillar"] == pillar), (pillar, name)


def check_result(result, maximum):
    """An interval with its coverage."""
    assert result["max"] == maximum
    assert result["points"] == result["low"]
    assert 0 <= result["low"] <= result["high"] <= maximum
    assert 0 <= result["observed"] <= maximum
    if result["estimate"] is not None:
        assert result["low"] <= result["estimate"] <= result["high"]
    if "coverage" in result:
        share = (result["observed"] / maximum).quantize(MICRO, ROUND_HALF_UP)
        assert result["coverage"] == share


def check_indicator(each):
    """One indicator, whatever its state."""
    assert INDICATOR_NAMES <= set(each), sorted(each)
    assert each["state"] in ("full", "part", "none")
    assert each["observed"] is (each["state"] == "full")
    assert 0 <= each["points"] <= each["high"] <= each["max"]
    assert each["headroom"] == each["max"] - each["points"]
    assert each["goalpost"] > 0
    assert isinstance(each["unit"], str) and each["unit"]
    if each["state"] == "none":
        assert each["measure"] is None and each["points"] == 0
        assert each["observed_max"] == 0
    else:
        assert each["measure"] is not None
    if each["state"] == "full":
        assert each["observed_max"] == each["max"]
        assert each["share"] == 1
    assert 0 <= each["share"] <= 1


def check_score(score):
    """The whole of `ssi score --json`: names, ranges and sums."""
    assert {"on", "model", "total", "display", "coverage", "pillars",
            "indicators"} <= set(score)
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", score["on"])
    assert re.fullmatch(r"[0-9a-f]{16}", score["model"]["fingerprint"])
    total = score["total"]
    assert set(total) == TOTAL_NAMES, sorted(total)
    check_result(total, 100)
    assert score["coverage"] == (total["observed"] / 100).quantize(
        MICRO, ROUND_HALF_UP)
    assert score["display"] == total["points"].quantize(
        Decimal(1), ROUND_HALF_UP)
    assert tuple(score["pillars"]) == PILLARS
    for pillar in score["pillars"].values():
        assert set(pillar) == PILLAR_NAMES, sorted(pillar)
        check_result(pillar, 25)
    for each in score["indicators"]:
        check_indicator(each)
    names = [each["id"] for each in score["indicators"]]
    assert len(names) == len(set(names)) == count_of("INDICATORS")
    check_sums(score)


def check_sums(score):
    """Indicators add up to pillars, pillars to the index."""
    for name in ("points", "high", "observed", "max"):
        assert score["total"][name] == sum(
            pillar[name] for pillar in score["pillars"].values()), name
    for pillar, result in score["pillars"].items():
        own = [e for e in score["indicators"] if e["pillar"] == pillar]
        for name, of in (("points", "points"), ("high", "high"),
                         ("max", "max"), ("observed", "observed_max")):
            assert result[name] == sum(e[of] for e in own), (pillar, name)


def check_explanation(score):
    """Contributions add up to each indicator to the micropoint."""
    for each in score["indicators"]:
        shares = each["contributions"]
        assert shares, each["id"]
        for share in shares:
            assert ("kind" in share) != ("fact" in share), share
            assert set(share) - {"kind", "fact"} == {"observed", "share",
                                                     "points"}
            assert share["observed"] is (share["share"] > 0)
            if not share["observed"]:  # what is adverse takes away unasked
                assert share["points"] <= 0, share
        assert sum(share["points"] for share in shares) == each["points"], each


def check_inspection(report):
    """The whole of `ssi inspect --json`."""
    assert {"exports", "files", "absent", "events", "unobserved", "facts",
            "unobserved_facts", "unlisted", "first", "last", "day"} == set(
                report)
    for each in report["files"]:
        assert set(each) == FILE_NAMES, sorted(each)
        assert each["state"] in STATES, each
        assert each["as"] is None or each["as"] not in report["absent"] or \
            each["state"] == "refused", each
        for skip in each["skipped"]:
            assert {"reason", "rows", "line"} <= set(skip), skip
        if each["state"] == "rows":
            skipped = sum(skip["rows"] for skip in each["skipped"])
            assert each["rows"] == each["read"] + skipped, each
    assert not set(report["events"]) & set(report["unobserved"])
    assert len(report["events"]) + len(report["unobserved"]) == \
        count_of("KINDS")
    assert len(report["facts"]) + len(report["unobserved_facts"]) == \
        count_of("FACTS")


def check_table(rows, names, count):
    """Rows of a table of the model, each with exactly these names."""
    assert len(rows) == count, len(rows)
    for row in rows:
        assert set(row) == names | {"name", "sentence", "source"}, sorted(row)
        for name in ("name", "sentence", "source"):
            assert row[name], row
    assert len({row["name"] for row in rows}) == count


def check_model(model):
    """All tables are complete and refer to each other."""
    check_table(model["pillars"], {"value", "points"}, 4)
    check_table(model["traits"], {"bit"}, count_of("TRAITS").bit_length())
    check_table(model["facts"], {
        "value", "unit", "minimum", "maximum", "in_archive"}, count_of("FACTS"))
    check_table(model["kinds"], {
        "value", "unit", "polarity", "daily_cap", "cap_default", "cap_min",
        "cap_max",
        "seconds", "in_archive"}, count_of("KINDS"))
    ranged = {f"{name}{part}" for name in ("weight", "goalpost", "half_life")
              for part in ("", "_default", "_min", "_max")}
    check_table(model["indicators"], ranged | {
        "value", "advice", "unit", "pillar", "pillar_default", "measure", "scale",
        "curve", "span", "prior", "expected", "anonymous"},
        count_of("INDICATORS"))
    for pillar in PILLARS:
        assert 25000000 == sum(row["weight"] for row in model["indicators"]
                               if row["pillar"] == pillar)
    for row in model["indicators"]:
        assert 1000000 % row["scale"] == 0
        for name in ("weight", "goalpost", "half_life"):
            low, high = row[f"{name}_min"], row[f"{name}_max"]
            assert low <= row[name] <= high, row
    check_feeds(model)


def check_feeds(model):
    """Feeds name rows of the tables; each indicator is fed."""
    names = {table: {row["name"] for row in model[table]}
             for table in ("indicators", "kinds", "facts")}
    bits = sum(row["bit"] for row in model["traits"])
    for feed in model["feeds"]:
        assert set(feed) == {"indicator", "kind", "fact", "units", "fact_cap",
                             "any_trait", "bonus_trait", "bonus_units",
                             "against", "asked"}
        assert feed["asked"] or feed["against"]
        assert feed["indicator"] in names["indicators"]
        assert (feed["kind"] is None) != (feed["fact"] is None)
        assert feed["kind"] is None or feed["kind"] in names["kinds"]
        assert feed["fact"] is None or feed["fact"] in names["facts"]
        assert len(feed["bonus_trait"]) == len(feed["bonus_units"]) == 2
        for mask in (feed["any_trait"], *feed["bonus_trait"]):
            assert mask & ~bits == 0
    assert {f["indicator"] for f in model["feeds"]} == names["indicators"]

"""Tests of --model."""

import copy
import json

import checks
from calibrations import other_model
from fresh import write
from harness import test


def model_file(program, model):
    return write(program, "m.json", json.dumps(model).encode())


@test
def test_model_round_trip(program, sample):
    """a model that was printed scores as the model itself"""
    for words in ([], ["--model", other_model(program)]):
        text = program.good("model", "--json", *words)
        path = write(program, "m.json", text.encode())
        assert program.good("model", "--json", "--model", path) == text
        assert program.good("model", "--model", path) == program.good(
            "model", *words)
        for command in ("score", "explain", "history", "trend", "plan",
                        "sensitivity", "outcomes"):
            assert program.good(command, "--json", sample, "--model",
                                path) == program.good(
                                    command, "--json", sample, *words)


@test
def test_model_is_named(program, sample):
    """what people read says when the model is not the reference"""
    other = other_model(program)
    model = checks.parse(program.good("model", "--json", "--model", other))
    wanted = f"model reference-2 changed ({model['fingerprint']})"
    for words in (["score"], ["history"], ["trend"], ["plan"],
                  ["what-if", "--add", "post=1"], ["sensitivity"],
                  ["outcomes"]):
        for columns in ("60", "120"):
            out = program.good(*words, sample, "--model", other,
                               COLUMNS=columns)
            assert wanted in " ".join(out.split()), out
            assert max(map(len, out.splitlines())) <= int(columns), words
            out = program.good(*words, sample, COLUMNS=columns)
            assert "changed" not in out
            assert "model reference-2" in " ".join(out.split())


@test
def test_model_changes(program, sample):
    """every parameter that may be changed is taken over, and scores"""
    plain = json.loads(program.good("model", "--json"))
    asked = {
        "version": plain["version"],
        "indicators": [
            {"name": "posting", "goalpost": 8000, "half_life": 60,
             "weight": 4000000},
            {"name": "commenting", "weight": 3000000},
            {"name": "messages", "pillar": "relate", "weight": 0},
            {"name": "reacting", "weight": 1500000}],
        "kinds": [{"name": "post", "daily_cap": 3}]}
    before = {row["name"]: row for row in plain["indicators"]}
    left = before["messages"]["weight"]
    asked["indicators"][3]["weight"] = before["reacting"]["weight"] + left
    change = {row["name"]: row for row in asked["indicators"]}
    engage = sum(change.get(name, {}).get("weight", row["weight"])
                 for name, row in before.items() if row["pillar"] == "engage")
    asked["indicators"][3]["weight"] += 25000000 - engage
    path = model_file(program, asked)
    got = json.loads(program.good("model", "--json", "--model", path))
    wanted = copy.deepcopy(plain)
    for table in ("indicators", "kinds"):
        rows = {row["name"]: row for row in wanted[table]}
        for row in asked[table]:
            rows[row["name"]].update(row)
    assert got["fingerprint"] != plain["fingerprint"]
    wanted["fingerprint"] = got["fingerprint"]
    assert got == wanted
    scored = checks.parse(program.good("score", "--json", sample, "--model",
                                       path))
    checks.check_score(scored)
    assert scored["model"]["fingerprint"] == got["fingerprint"]
    posting = next(each for each in scored["indicators"]
                   if each["id"] == "posting")
    assert (posting["max"], posting["goalpost"]) == (4, 8)


def broken(plain):
    """Files that are no model, and what must be said."""
    def changed(change):
        model = copy.deepcopy(plain)
        change(model)
        return model

    def of(table, which, **fields):
        def change(model):
            model.pop("fingerprint")
            row = next(each for each in model[table] if each["name"] == which)
            row.update(fields)
        return changed(change)

    weight = next(row["weight"] for row in plain["indicators"]
                  if row["name"] == "posting")
    return [
        (changed(lambda model: model.pop("version")), ["no version"]),
        (changed(lambda model: model.update(version="reference-9")),
         ["reference-9", "reference-2"]),
        (changed(lambda model: model.update(fingerprint="0" * 16)),
         ["fingerprint", "0" * 16, plain["fingerprint"]]),
        (changed(lambda model: model.update(fingerprint=7)), ["fingerprint"]),
        (of("indicators", "posting", goalpost=0),
         ["goalpost of posting is 0", "1000 to 16000"]),
        (of("indicators", "posting", goalpost=2**40),
         ["goalpost of posting is 1099511627776", "1000 to 16000"]),
        (of("indicators", "posting", goalpost=-(2**40)), ["1000 to 16000"]),
        (of("indicators", "posting", goalpost=4000.0), ["no whole number"]),
        (of("indicators", "posting", goalpost="4000"), ["no whole number"]),
        (of("indicators", "posting", half_life=1), ["half_life of posting"]),
        (of("indicators", "connections", half_life=30),
         ["half_life of connections", "0 to 0"]),
        (of("indicators", "posting", weight=25000001),
         ["weight of posting", "0 to 25000000"]),
        (of("indicators", "posting", weight=weight + 1),
         ["engage", "25.000001"]),
        (of("indicators", "posting", pillar="sell"), ["pillar of posting"]),
        (of("indicators", "posting", pillar="find"), ["find", "27.750000"]),
        (of("indicators", "posting", pillar=3), ["pillar of posting"]),
        (of("kinds", "post", daily_cap=100000), ["daily_cap of post"]),
        (of("indicators", "posting", wieght=1), ["posting.wieght"]),
        (of("indicators", "posting", scale=1), ["posting.scale", "cannot"]),
        (of("indicators", "posting", name="posing"),
         ["indicators", "posing is no name"]),
        (changed(lambda model: model["kinds"].append({"name": "post"})),
         [f"kinds, row {checks.count_of('KINDS') + 1}: post is given twice"]),
        (of("indicators", "posting", name=None), ["it has no name"]),
        (of("facts", "photo", maximum=2), ["facts.photo.maximum"]),
        (of("facts", "photo", name="foto"), ["facts", "no such row"]),
        (changed(lambda model: model["feeds"].pop()), ["feeds"]),
        (changed(lambda model: model.update(kinds={})), ["kinds"]),
        (changed(lambda model: model.update(extra=1)), ["extra"]),
        ([], ["no model"]),
        ([plain], ["no model"]),
    ]


@test
def test_deep_model(program, sample):
    """JSON nested a million deep is refused with its place"""
    for text in (b"[" * 1_000_000, b'{"indicators":' * 1_000_000):
        path = write(program, "deep.json", text)
        program.bad(1, "score", sample, "--model", path,
                    says=["deep.json, line 1"])


@test
def test_broken_models(program, sample):
    """a file that is no such model is refused, with place and reason"""
    plain = json.loads(program.good("model", "--json"))
    for model, says in broken(plain):
        path = model_file(program, model)
        program.bad(1, "score", sample, "--model", path,
                    says=[str(path), *says])
    for text, says in (("", "line 1"), ("{\n\"version\"", "line 2"),
                       ("\0", "line"), ('"x"', "m.json"),
                       ('{"version": "a", "version": "b"}', "uplicate"),
                       ("\xff", "m.json")):
        path = write(program, "m.json", text.encode("latin-1"))
        program.bad(1, "model", "--model", path, says=[says])
    program.bad(1, "score", sample, "--model", "/none", says=["/none"])
    program.bad(1, "score", sample, "--model", program.folder, says=["ssi: "])

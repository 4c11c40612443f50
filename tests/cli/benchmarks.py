"""Tests of benchmarks: published, shown, and a score beside them."""

import os
import pathlib
import pty
import re
import stat
import subprocess
import sys
from decimal import Decimal

import checks
from cohorts import NAMES, answers, build, half_up, people, table
from fresh import write
from harness import drain, test

KEY = "000102030405060708090a0b0c0d0e0f\n"
TODAY = "2026-06-01"
LABEL = ("name", "kind", "source", "on", "members", "epsilon")


SAMPLES = pathlib.Path(__file__).resolve().parents[2] / "examples/sample"


class Host:
    """A folder with a budget, a key and what is published."""

    def __init__(self, program):
        self.program = program
        self.folder = write(program, "key", KEY.encode()).parent
        self.budget = self.folder / "budget"

    def words(self, rows, *words, name="Software", kind="industry",
              on="2026-05-31", names=("member", *NAMES), to="x.ssib"):
        path = self.folder / "scores.csv"
        path.write_text(table(rows, names), encoding="utf-8")
        return ["benchmark", "publish", path, "--budget", self.budget, "--key",
                self.folder / "key", "--today", TODAY, "-o", self.folder / to,
                "--name", name, "--kind", kind, "--on", on, *words]

    def publish(self, rows, *words, **how):
        return answers(self.program, *self.words(rows, "--yes", *words, **how))

    def refused(self, code, rows, *words, says=(), **how):
        """A publication that must leave all files as they are."""
        words = self.words(rows, "--yes", *words, **how)
        before = self.state()
        err = self.program.bad(code, *words, says=says)
        assert self.state() == before
        return err

    def state(self):
        return {path.name: path.read_bytes()
                for path in self.folder.iterdir()}


def publish(program, rows, *words, **how):
    """A fresh benchmark file."""
    host = Host(program)
    host.publish(rows, *words, **how)
    return host.folder / "x.ssib"


@test
def test_publish(program, _):
    """publish says what it wrote, what each paid and what is left"""
    host = Host(program)
    rows = people(250, 1)
    got = host.publish(rows, "--epsilon", "1/2")
    assert got == {
        "written": str(host.folder / "x.ssib"), "name": "Software",
        "kind": "industry", "source": "members", "on": "2026-05-31",
        "members": 250, "epsilon": Decimal("0.5"), "pillars": True,
        "limit": Decimal("1.5"), "left": 1, "serial": 1}
    assert stat.S_IMODE(host.budget.stat().st_mode) == 0o600
    assert stat.S_IMODE((host.folder / "x.ssib").stat().st_mode) == 0o644
    answer = program.run(*host.words(rows, "--yes", "--epsilon", "0.5",
                                     to="y.ssib"))
    assert answer.err == "" and answer.out == (
        f"Written to {host.folder}/y.ssib: industry Software, about 250 "
        "members, on 2026-05-31, with pillars\n"
        "Each member paid 1/2 of 3/2; at least 1/2 is left to each\n"
        "The budget's serial is 2: keep it elsewhere, for --least-serial\n")
    # The serial differs, and so does all of the noise.
    assert (host.folder / "x.ssib").read_bytes() != (
        host.folder / "y.ssib").read_bytes()
    err = host.refused(1, rows, to="z.ssib", says=[
        "250 of 250 members cannot pay 1 any more, in ",
        "lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 and others",
        "nobody was charged"])
    assert "--epsilon" in err
    got = host.publish(rows, "--epsilon", "32/64", to="z.ssib")
    assert (got["left"], got["serial"]) == (0, 3)
    got = host.publish(rows, "--limit", "255/64", to="w.ssib")
    assert (got["epsilon"], got["left"], got["limit"]) == (
        1, Decimal(255 - 160) / 64, Decimal(255) / 64)


@test
def test_publish_some_poor(program, _):
    """one member who cannot pay is named by line, and nobody is charged"""
    host = Host(program)
    host.publish(people(120, 1))
    rows = people(120, 2, first=1000)
    host.publish(rows, to="y.ssib")
    fresh = people(120, 3, first=5000)
    fresh[7][0] = 5
    host.refused(1, fresh, to="z.ssib", says=[
        "1 of 120 members cannot pay 1 any more, in ", "line 9: nobody"])
    fresh[7][0] = 6000
    assert host.publish(fresh, to="z.ssib")["serial"] == 3


@test
def test_publish_repeats(program, _):
    """the same key and budget give the same bytes; a drawn key never does"""
    rows = people(300, 4)
    files = [publish(program, order) for order in (rows, rows[::-1])]
    assert files[0].read_bytes() == files[1].read_bytes()
    raw = Host(program)
    (raw.folder / "key").write_bytes(bytes(range(16)))
    raw.publish(rows)
    assert (raw.folder / "x.ssib").read_bytes() == files[0].read_bytes()
    seen = {files[0].read_bytes()}
    for _ in range(2):
        host = Host(program)
        words = host.words(rows, "--yes")
        at = words.index("--key")
        program.good(*words[:at], *words[at + 2:])
        seen.add((host.folder / "x.ssib").read_bytes())
    assert len(seen) == 3


@test
def test_publish_asks(program, _):
    """at a terminal it asks what it costs; without one it wants --yes"""
    host = Host(program)
    rows = people(120, 1)
    before = host.state()
    program.bad(2, *host.words(rows), says=["--yes"])
    for answer, code in (("n\n", 1), ("\n", 1), ("yes\n", 0)):
        leader, follower = pty.openpty()
        process = subprocess.Popen(
            [program.path, *map(os.fspath, host.words(rows))], stdin=follower,
            stdout=subprocess.PIPE, stderr=follower, cwd=program.folder,
            env=program.environment())
        os.close(follower)
        os.write(leader, answer.encode())
        told = drain(leader)
        out = process.stdout.read().decode()
        process.stdout.close()
        os.close(leader)
        assert process.wait() == code, told
        assert "This charges 1 of 3/2 to each of 120 members, and leaves " \
            "each at least 1/2.\nPublish? [y/N]" in told, told
        assert (out == "") == (code == 1)
        if code == 1:
            assert "nobody was charged" in told
            assert {"x.ssib", "budget"}.isdisjoint(host.state())
    assert set(host.state()) == {*before, "scores.csv", "x.ssib", "budget"}


@test
def test_publish_refuses(program, _):
    """what cannot be published is refused with the next step, and free"""
    host = Host(program)
    rows = people(120, 1)
    host.words(rows)
    for count in (1, 99):
        program.bad(1, *host.words(rows[:count], "--yes"), says=[
            f"{count} member", "at least 100", "nothing overrides",
            "--fallback"])
        assert not host.budget.exists()
    host.publish(rows)
    host.words(rows)
    host.refused(1, rows, says=["x.ssib exists: say --force"])
    host.refused(1, rows, "--epsilon", "1/4", to="y", says=[
        "--epsilon 1/4: for 120 members it is at least 27/32"])
    host.refused(1, rows, "--force", to="no/y", says=["no/y: cannot write it"])
    host.refused(2, rows, "--force", to="budget", says=["this is the budget"])
    host.refused(1, rows, "--least-serial", "2", to="y", says=[
        "its serial is 1, below 2", "spent twice", "newest one"])
    for day in ("2026-01-01", "2030-01-01"):
        host.refused(1, rows, "--today", day, to="y",
                     says=[f"today is {day}", "--today DATE"])
    host.refused(1, rows, "--budget", host.folder / "none", "--least-serial",
                 "1", to="y", says=["there is no such file"])
    host.refused(1, rows, "--budget", host.folder, to="y",
                 says=["no plain file"])
    for text in ("", "0" * 31, "g" * 32, KEY + "1"):
        (host.folder / "key").write_text(text)
        host.refused(1, rows, "--limit", "3", to="y",
                     says=["key: a key is 16 bytes, or 32 hex"])
    for value in ("0", "65/64", "1/3", "0.3", "x", "1/", "/2", "-1", "2", ""):
        host.refused(2, rows, f"--epsilon={value}", to="y",
                     says=[f"--epsilon {value}: not a number of 64ths"])
    host.refused(2, rows, "--limit=4", to="y", says=["from 1/64 to 255/64"])
    big = people(4000, 1, first=10000)
    (host.folder / "key").write_text(KEY)
    host.words(big)
    host.refused(1, big, "--epsilon", "1", to="y", says=["at most 1/2"])


@test
def test_publish_needs(program, _):
    """publish names the option that is missing"""
    host = Host(program)
    words = host.words(people(100, 1), "--yes")
    for option in ("--budget", "-o", "--name", "--kind", "--on"):
        at = words.index(option)
        program.bad(2, *words[:at], *words[at + 2:],
                    says=[f"no {option}", "ssi benchmark publish --help"])
    assert not host.budget.exists()


@test
def test_publish_at_once(program, _):
    """of several runs at once with one budget, as many are paid as it pays"""
    for begun in (False, True):
        host = Host(program)
        if begun:
            host.publish(people(100, 9, first=900))
        rows = people(120, 1)
        words = [host.words(rows, "--yes", to=f"{i}.ssib") for i in range(5)]
        runs = [subprocess.Popen(
            [program.path, *map(os.fspath, each)], stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, cwd=program.folder,
            env=program.environment()) for each in words]
        assert sorted(each.wait() for each in runs) == [0, 1, 1, 1, 1]
        made = [name for name in host.state() if re.match(r"\d", name)]
        assert len(made) == 1, made
        assert host.publish(people(100, 8, first=500),
                            to="y")["serial"] == 2 + begun


@test
def test_budget_link(program, _):
    """a link to a budget stays one, and the budget behind it is charged"""
    host = Host(program)
    rows = people(120, 1)
    host.publish(rows)
    link = host.folder / "link"
    link.symlink_to(host.budget)
    got = host.publish(people(100, 2, first=700), "--budget", link, to="y")
    assert got["serial"] == 2 and link.is_symlink()
    host.words(rows)
    host.refused(1, rows, "--least-serial", "3", to="z",
                 says=["its serial is 2"])


@test
def test_budget_lasts(program, _):
    """what was spent is forgotten after five quarters, as told by --today"""
    host = Host(program)
    rows = people(120, 1)
    host.publish(rows)
    host.words(rows)
    host.refused(1, rows, "--today", "2027-04-01", to="y", says=["cannot pay"])
    host.publish(people(100, 1, first=900), "--today", "2027-04-01", to="y")
    assert host.publish(rows, "--today", "2027-07-30", to="z")["left"] == \
        Decimal("0.5")


@test
def test_show(program, _):
    """show has means near those by hand, a whole distribution, and its ±"""
    for count in (100, 999, 5000):
        rows = people(count, count)
        place = publish(program, rows, kind="network", name="N & Co")
        got = answers(program, "benchmark", "show", place)
        assert [got[name] for name in LABEL[:4]] == [
            "N & Co", "network", "members", "2026-05-31"]
        assert got["members"] == (count // 10 * 10 if count < 1000
                                  else count // 100 * 100)
        for i, name in enumerate(NAMES):
            off = got["mean_margin"]["total" if i == 0 else "pillar"]
            exact = sum(row[1 + i] for row in rows) / count
            assert abs(got["mean"][name] - exact) < 2 * off, (count, name)
        assert len(got["knots"]) == (11 if count < 4000 else 21)
        assert sum(each["share"] for each in got["knots"]) == 100
        assert [each["points"] for each in got["knots"]][::len(
            got["knots"]) - 1] == [0, 100]
        text = program.good("benchmark", "show", place)
        assert text.startswith("Benchmark network N & Co, about "
                               f"{got['members']:,} members, on 2026-05-31\n")
        for name, points in got["mean"].items():
            off = got["mean_margin"]["total" if name == "total" else "pillar"]
            label = "Index" if name == "total" else name.title()
            assert re.search(
                rf"^  {label} +{half_up(points, '0.01')} ± "
                rf"{half_up(off, '0.01')}$", text, re.M), (name, text)
        for each in got["knots"]:
            assert re.search(rf"^ +{int(each['points'])} +"
                             rf"{half_up(each['share'], '0.01')} %", text,
                             re.M), each
    assert "epsilon 13/64" in text
    bare = publish(program, people(100, 1), names=("member", "total"))
    got = answers(program, "benchmark", "show", bare)
    assert got["mean"]["find"] is None is got["mean_margin"]["pillar"]
    assert "pillars of some or all are not known" in program.good(
        "benchmark", "show", bare)


def above(got, points):
    """Per cent above, by straight lines between the knots of a benchmark."""
    knots = got["knots"]
    step = knots[1]["points"]
    heights = [each["share"] * (2 if i in (0, len(knots) - 1) else 1) / step
               for i, each in enumerate(knots)]
    total = Decimal(0)
    for i in range(len(knots) - 1):
        low, high = knots[i]["points"], knots[i + 1]["points"]
        if points >= high:
            continue
        start = max(points, low)
        at = heights[i] + (heights[i + 1] - heights[i]) * (start - low) / step
        total += (at + heights[i + 1]) / 2 * (high - start)
    return total


@test
def test_score_beside(program, sample):
    """several benchmarks come below the dashboard, with rank, gaps and ±"""
    plain = program.good("score", sample)
    score = answers(program, "score", sample)
    assert "benchmarks" not in score
    own = [score["total"]["points"],
           *(score["pillars"][name]["points"] for name in checks.PILLARS)]
    files = [publish(program, people(1213, 7), name="Software & Co"),
             publish(program, people(112, 8), "--synthetic", name="Mine",
                     kind="network", names=("member", "total"))]
    words = ["--benchmark", files[0], "--benchmark", files[1], "--fallback"]
    got = answers(program, "score", sample, *words)["benchmarks"]
    text = program.good("score", sample, *words)
    assert text.startswith(plain + "\nBeside others\n")
    told = " ".join(text[len(plain):].split())
    for path, each in zip(files, got):
        shown = answers(program, "benchmark", "show", path)
        assert {name: each[name] for name in (*LABEL, "mean")} == {
            name: shown[name] for name in (*LABEL, "mean")}
        assert each["gap_margin"] == shown["mean_margin"]
        wanted = above(shown, half_up(own[0], "0.01"))
        assert abs(each["above"] - wanted) < Decimal("0.001")
        assert each["top_percent"] == max(1, half_up(each["above"]))
        low, high = (max(Decimal(1), min(Decimal(100), each["above"] + off))
                     for off in (-each["above_margin"], each["above_margin"]))
        assert (each["best"], each["worst"]) == (half_up(low), half_up(high))
        assert (f"top {each['top_percent']} %, between {each['best']} and "
                f"{each['worst']}, of {each['kind']} {each['name']}, about "
                f"{each['members']:,} ") in told
    for i, name in enumerate(NAMES):
        assert got[0]["gap"][name] == own[i] - got[0]["mean"][name]
        off = got[0]["gap_margin"]["total" if i == 0 else "pillar"]
        label = "index" if i == 0 else name
        assert (f"{label} {half_up(got[0]['gap'][name], '0.01'):+} ± "
                f"{half_up(off, '0.01')}") in told, (name, told)
    gaps = {name: got[0]["gap"][name] for name in checks.PILLARS}
    assert got[0]["weakest"] == min(gaps, key=gaps.get)
    assert got[0]["weakest_gap"] == min(gaps.values())
    assert f"; work on {got[0]['weakest']}" in told
    assert got[1]["source"] == "synthetic"
    assert "about 110 made-up members, on 2026-05-31" in told
    assert got[1]["gap"]["brand"] is None is got[1]["weakest"]
    assert "its pillars are not known" in told
    assert got[2]["source"] == "estimate" and got[2]["members"] is None
    assert got[2]["gap_margin"] is None is got[2]["best"]
    assert "an estimate, from published figures, in which nobody is" in told
    assert abs(got[2]["mean"]["total"] - 31) < Decimal("0.5")
    files[0].chmod(0o400)
    assert program.good("score", sample, *words) == text


@test
def test_wrong_files(program, sample):
    """each wrong file is refused with what it is and the next step"""
    host = Host(program)
    rows = people(120, 1)
    host.publish(rows)
    good = (host.folder / "x.ssib").read_bytes()
    cases = [
        (b"", "it is no benchmark as `ssi benchmark publish` writes it"),
        (b"member,total\n1,40\n", "it is no benchmark as"),
        (good[:-1], "the benchmark is damaged: get the file again"),
        (good + b"\0", "damaged"),
        (good[:20] + bytes([good[20] ^ 1]) + good[21:], "damaged"),
        (good[:4] + b"\2\0" + good[6:], "update this one"),
        (host.budget.read_bytes(), "no benchmark but a budget"),
        (build(program, rows).read_bytes(), "no benchmark but a cohort, which "
         "is for its host alone: publish a benchmark"),
    ]
    for data, says in cases:
        path = write(program, "f", data)
        for words in (["score", sample, "--benchmark", path],
                      ["benchmark", "show", path],
                      ["team", sample, "--benchmark", path]):
            program.bad(1, *words, says=[f"{path}: ", says])
    host.words(rows)
    budget = host.budget.read_bytes()
    for data, says in ((good, "no budget but a benchmark"),
                       (b"x", "it is no budget"),
                       (budget[:-1], "the budget is damaged"),
                       (budget[:-1] + bytes([budget[-1] ^ 1]), "damaged")):
        host.budget.write_bytes(data)
        host.refused(1, rows, to="y", says=[f"{host.budget}: ", says])
    program.bad(1, "score", sample, "--benchmark", "/none",
                says=["/none: No such file"])
    program.bad(1, "benchmark", "show", program.folder,
                says=["is a folder: give the name of a file"])


@test
def test_samples(program, sample):
    """the benchmarks of the examples are the same twice, and made up"""
    seen = []
    for _ in range(2):
        place = write(program, "key", b"").parent / "made"
        subprocess.run([sys.executable, "-B", SAMPLES / "make_benchmarks.py",
                        program.path, place], check=True,
                       env=program.environment(), timeout=60)
        seen.append({path.name: path.read_bytes() for path in place.iterdir()})
    assert seen[0] == seen[1]
    assert set(seen[0]) == {"software.ssib", "machinery.ssib", "network.ssib"}
    words = [word for name in sorted(seen[0])
             for word in ("--benchmark", place / name)]
    got = answers(program, "score", sample, *words)["benchmarks"]
    assert {each["source"] for each in got} == {"synthetic"}
    assert all(20 < each["mean"]["total"] < 60 for each in got)
    assert "made-up members" in program.good("score", sample, *words)

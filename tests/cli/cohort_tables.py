"""Tests of cohort build."""

import re
import stat

from cohorts import NAMES, answers, build, people, table
from fresh import write
from harness import test

MASK = (1 << 64) - 1


def siphash(text):
    """SipHash-2-4 with a key of zeros, as doc/cohorts.md says."""

    def turn(value, bits):
        return (value << bits | value >> (64 - bits)) & MASK

    def mix(v, rounds):
        for _ in range(rounds):
            v[0] = (v[0] + v[1]) & MASK
            v[1] = turn(v[1], 13) ^ v[0]
            v[0] = turn(v[0], 32)
            v[2] = (v[2] + v[3]) & MASK
            v[3] = turn(v[3], 16) ^ v[2]
            v[0] = (v[0] + v[3]) & MASK
            v[3] = turn(v[3], 21) ^ v[0]
            v[2] = (v[2] + v[1]) & MASK
            v[1] = turn(v[1], 17) ^ v[2]
            v[2] = turn(v[2], 32)

    data = text.encode()
    rest = data[len(data) // 8 * 8:].ljust(7, b"\0") + bytes([len(data) & 255])
    v = [int.from_bytes(each, "big") for each in (
        b"somepseu", b"dorandom", b"lygenera", b"tedbytes")]
    for at in range(0, len(data) // 8 * 8, 8):
        word = int.from_bytes(data[at:at + 8], "little")
        v[3] ^= word
        mix(v, 2)
        v[0] ^= word
    word = int.from_bytes(rest, "little")
    v[3] ^= word
    mix(v, 2)
    v[0] ^= word
    v[2] ^= 255
    mix(v, 4)
    return v[0] ^ v[1] ^ v[2] ^ v[3]


@test
def test_build_forms(program, _):
    """the same members give the same bytes, however the tables are written"""
    rows = people(60, 5)
    wanted = build(program, rows).read_bytes()
    turned = [[row[i] for i in (3, 1, 0, 5, 2, 4)] for row in reversed(rows)]
    names = [("member", *NAMES)[i] for i in (3, 1, 0, 5, 2, 4)]
    forms = [
        [table(rows)],
        ["\ufeff# mine\r\n\r\n" + table(rows).replace("\n", "\r\n")],
        [table(turned, names, ";").upper()],
        [table(rows[40:]), table(turned[20:], names)],
        ["Team,member,total,brand,find,engage,relate\n" + "\n# so\n".join(
            " , ".join(f'"{each}"' for each in ("x y", *row))
            for row in rows)],
    ]
    for form in forms:
        paths = [write(program, "s.csv", text.encode()) for text in form]
        place = paths[0].parent / "c"
        program.good("cohort", "build", *paths, "-o", place, "--name",
                     "Software", "--kind=industry", "--on=2026-05-31")
        assert place.read_bytes() == wanted, form[0][:60]
        assert stat.S_IMODE(place.stat().st_mode) == 0o600


@test
def test_build_says(program, _):
    """build says what it wrote, and whether the pillars are known"""
    csv = write(program, "a.csv", table(people(25, 1)).encode())
    more = write(program, "b.csv", table(people(5, 2, 100), (
        "member", "total")).encode())
    place = csv.parent / "c"
    words = ["-o", place, "--name", "Café", "--kind", "team", "--on",
             "2026-05-31"]
    assert program.good("cohort", "build", csv, *words) == (
        f"Written to {place}: team Café, 25 members, on 2026-05-31, with "
        "pillars\n")
    got = answers(program, "cohort", "build", csv, more, *words, "--force")
    assert got == {"written": str(place), "name": "Café", "kind": "team",
                   "on": "2026-05-31", "members": 30, "pillars": False}
    answer = program.run("cohort", "build", csv, more, *words, "--force")
    assert "not every file has the pillars" in answer.err
    answer = program.run("cohort", "build", more, *words, "--force")
    assert "at least 100 members" in answer.err and answer.code == 0


@test
def test_build_members(program, _):
    """members are numbers below 2^64, or texts, hashed as documented"""
    texts = ["a", "anna@example.org", "Zoë", "12345678", str(1 << 64), "-1",
             "00042", "seven77", "exactly8", "x" * 70, str(MASK)]
    numbers = [int(each) if re.fullmatch(r"\d+", each) and int(each) <= MASK
               else siphash(each) for each in texts]
    assert siphash("") == 0x1e924b9d737700d7
    rows = [[name, 40 + i] for i, name in enumerate(texts)]
    names = ("member", "total")
    assert build(program, rows, names=names).read_bytes() == build(
        program, [[number, row[1]] for number, row in zip(numbers, rows)],
        names=names).read_bytes()


@test
def test_build_wrong_tables(program, _):
    """wrong tables are refused, with line and reason, and nothing is written"""
    head = "member,total\n"
    cases = [
        ("", "holds no scores"),
        (head, "holds no scores"),
        ("member;points\n1;2\n", "line 1: the header has no column total"),
        ("member,total,brand,find\n", "no column engage"),
        ("member,total,Member\n", "more than one column member"),
        (head + "1,40\n2,41\n\n#\n1,42\n",
         "line 6: the member is in"),
        (head + "1,40\n\n01,42\n", "line 4: the member is in"),
        (head + "1,100.01\n", "line 2: total: 100.01 is no number of points "
                              "from 0 to 100"),
        (head + "1,40\n2,\n", "line 3: total: nothing"),
        (head + "1,-4\n", "line 2: total: -4"),
        (head + "1,4e1\n", "line 2: total: 4e1"),
        (head + ",40\n", "line 2: member: there is none"),
        (head + "1,40,5\n", "line 2: it has 3 fields, the header has 2"),
        ("member,total,brand,find,engage,relate\n1,30,25.5,0,0,0\n",
         "line 2: brand: 25.5"),
        (head + "1,40\0\n", "line 2: it is no text"),
    ]
    for text, says in cases:
        path = write(program, "scores.csv", text.encode())
        place = path.parent / "c"
        err = program.bad(1, "cohort", "build", path, "-o", place, "--name",
                          "x", "--kind", "team", "--on", "2026-05-31",
                          says=["scores.csv", says])
        assert list(path.parent.iterdir()) == [path], err
    one = write(program, "one.csv", (head + "7,40\n8,50\n").encode())
    two = write(program, "two.csv", (head + "\n9,1\n8,50\n").encode())
    place = one.parent / "c"
    program.bad(1, "cohort", "build", one, two, "-o", place, "--name", "x",
                "--kind", "team", "--on", "2026-05-31", says=[
                    f"{two}, line 4: the member is in {one}, line 3"])
    program.bad(1, "cohort", "build", "/none", "-o", place, "--name", "x",
                "--kind", "team", "--on", "2026-05-31",
                says=["/none: No such file"])


@test
def test_build_wrong_usage(program, _):
    """build needs kind, name, date and file, and keeps a file that exists"""
    csv = write(program, "a.csv", table(people(25, 1)).encode())
    place = csv.parent / "c"
    given = {"-o": place, "--name": "x", "--kind": "team",
             "--on": "2026-05-31"}
    for missing in given:
        words = [word for option, value in given.items() if option != missing
                 for word in (option, value)]
        program.bad(2, "cohort", "build", csv, *words,
                    says=[f"no {missing}", "ssi cohort build --help"])
    words = [word for pair in given.items() for word in pair]
    program.bad(2, "cohort", "build", *words, says=["no SCORES.csv given"])
    program.bad(2, "cohort", csv, says=["say `cohort build`"])
    program.bad(2, "benchmark",
                says=["`benchmark publish` or `benchmark show`"])
    program.bad(2, "cohort", "build", csv, *words, "--kind", "fallback",
                says=["industry, network, team or population"])
    for name in ("x" * 201, b"\xff"):
        program.bad(2, "cohort", "build", csv, *words, "--name", name,
                    says=["--name"])
    place.write_text("mine")
    program.bad(1, "cohort", "build", csv, *words, says=[str(place), "--force"])
    assert place.read_text() == "mine"
    program.good("cohort", "build", csv, *words, "--force")
    assert place.read_bytes().startswith(b"SSIC")
    link = csv.parent / "link"
    link.symlink_to(place)
    for odd in (csv.parent, link):
        program.bad(1, "cohort", "build", csv, *words, "-o", odd, "--force",
                    says=[f"{odd} is no plain file"])
    assert sorted(csv.parent.iterdir()) == [csv, place, link]

#!/usr/bin/python3
"""The extension of SQLite: sqlite.py EXTENSION [=TEST,TEST]

Runs in Debian's Python, whose sqlite3 loads extensions. Prints TAP.
"""

import random
import sqlite3
import sys

import golden
import wrong_calls
from golden import test

MEMBER = "m.as_of, m.profile, m.observed"
EVENT = "e.day, e.kind, e.traits, e.count, e.counterpart"


def connection(extension):
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(extension)
    db.enable_load_extension(False)
    return db


def filled(extension):
    """The golden table in three tables, with profiles."""
    db = connection(extension)
    for name in ("members", "events"):
        rows = golden.numbers(name)
        db.execute(f"create table {name} ({', '.join(rows[0])})")
        marks = ", ".join("?" * len(rows[0]))
        db.executemany(f"insert into {name} values ({marks})",
                       [tuple(row.values()) for row in rows])
    db.execute("alter table members add column profile")
    db.execute(f"update members set profile = {golden.profile_call('')}")
    return db


def same(rows, part="total"):
    wrong = golden.differences(rows, part)
    assert not wrong, (part, len(wrong), wrong[:5])


def refused(db, sql, *says, values=()):
    """The statement fails with these words, and the session goes on."""
    try:
        db.execute(sql, values).fetchall()
    except sqlite3.OperationalError as error:
        for part in says:
            assert part in str(error), (part, str(error))
    else:
        raise AssertionError(f"not refused: {sql}")
    assert db.execute("select ssi_version()").fetchone()[0].count(".") == 2


def one(db, sql, *values):
    return db.execute(sql, values).fetchone()[0]


@test
def scores(extension):
    """ssi_score has the golden totals, with profiles and what was
    observed"""
    db = filled(extension)
    same(db.execute(f"""
        select m.member, ssi_score({EVENT}, {MEMBER})
        from members m left join events e using (member)
        group by m.member"""))


@test
def parts(extension):
    """ssi_total of states has all golden parts"""
    db = filled(extension)
    for part in golden.PARTS:
        same(db.execute(f"""
            select m.member, ssi_total(ssi_state({EVENT}, m.observed), m.as_of,
                                       m.profile, ?)
            from members m left join events e using (member)
            group by m.member""", (part,)), part)


@test
def names(extension):
    """names, dates as texts, numbers as texts and floats score alike"""
    db = filled(extension)
    kinds = golden.kind_names()
    rows = [(row["member"], golden.iso(row["day"]), kinds[row["kind"]].upper(),
             golden.trait_names(row["traits"]), str(row["count"]),
             float(row["counterpart"]) if row["counterpart"] < 2**50
             else row["counterpart"]) for row in golden.numbers("events")]
    db.execute("create table texts (member, day, kind, traits, count, other)")
    db.executemany("insert into texts values (?, ?, ?, ?, ?, ?)", rows)
    same(db.execute(f"""
        select m.member, ssi_score(e.day, e.kind, e.traits, e.count, e.other,
                                   date(m.as_of * 86400, 'unixepoch'),
                                   m.profile, m.observed)
        from members m left join texts e using (member) group by m.member"""))


@test
def capitals(extension):
    """names of every sort are found without regard to capitals and blanks
    around them"""
    db = connection(extension)
    for got, wanted in (
            ("ssi_state(4, ' COMMENT ', ' Target|OWN_words ', 1, 0)",
             "ssi_state(4, 'comment', 'target|own_words', 1, 0)"),
            ("ssi_state(4, 4, 0, 1, 0, 'Search=5, MEDIA')",
             "ssi_state(4, 4, 0, 1, 0, 'search=5, media')"),
            ("ssi_state(4, 4, 0, 1, 0, ' ALL ')",
             "ssi_state(4, 4, 0, 1, 0, 'all')"),
            ("ssi_profile(' Skills ', 12, 'SKILLS.Share', 5)",
             "ssi_profile('skills', 12, 'skills.share', 5)")):
        assert one(db, f"select {got} = {wanted}") == 1, got
    for part in golden.PARTS:
        assert one(db, f"select ssi_total(s, 5, null, ' {part.title()} ') = "
                       f"ssi_total(s, 5, null, '{part}') from (select "
                       "ssi_state(4, 4) s)") == 1, part


@test
def merged(extension):
    """states merged from parts, in any order and in stages, are the
    bytes of the state of all, and have the golden totals"""
    db = filled(extension)
    whole = dict(db.execute(f"""
        select m.member, ssi_state({EVENT}, m.observed)
        from members m left join events e using (member) group by m.member"""))
    db.execute("create table parts (member, part, state, place)")
    db.execute("""
        insert into parts select member, rowid % 7,
          ssi_state(day, kind, traits, count, counterpart), 0
        from events group by member, rowid % 7""")
    db.execute("""
        insert into parts select member, 7,
          ssi_state(null, null, null, null, null, observed), 0
        from members group by member""")
    for seed in range(4):
        dice = random.Random(seed)
        db.create_function("dice", 0, dice.random)
        db.execute("update parts set place = dice()")
        got = dict(db.execute("""
            select member, ssi_merge(state) from
              (select * from parts order by place) group by member"""))
        assert got == whole
    got = dict(db.execute("""
        select member, ssi_merge(state) from
          (select member, ssi_merge(state) state from parts
           group by member, part % 3) group by member"""))
    assert got == whole
    same(db.execute("""
        select m.member, ssi_total(ssi_merge(state), m.as_of, m.profile)
        from members m join parts using (member) group by m.member"""))


@test
def windows(extension):
    """in windows, running and sliding, every row is that of a group of
    its frame: scores, states and merged states"""
    db = filled(extension)
    member = one(db, "select member from events group by 1 "
                     "having count(*) between 90 and 110 limit 1")
    db.execute("create table mine as select row_number() over () n, * from "
               "(select day, kind, traits, count, counterpart from events "
               "where member = ? order by day)", (member,))
    db.execute("create table states as select n, ssi_state(day, kind, traits, "
               "count, counterpart) s from mine group by n")
    columns = "day, kind, traits, count, counterpart"
    for frame, low in (("unbounded preceding", 1000), ("9 preceding", 9),
                       ("0 preceding", 0)):
        for call, table in ((f"ssi_score({columns}, 20000)", "mine"),
                            (f"ssi_state({columns})", "mine"),
                            ("ssi_merge(s)", "states")):
            wrong = one(db, f"""
                select count(*) from (select n, {call} over
                    (order by n rows {frame}) got from {table}) a
                where got is not (select {call} from {table} b
                                  where b.n between a.n - {low} and a.n)""")
            assert wrong == 0, (frame, call, wrong)
    following = one(db, f"""
        select count(*) from (select n, ssi_state({columns}) over (order by n
            rows between 3 following and 7 following) got from mine) a
        where got is not (select ssi_state({columns}) from mine b
                          where b.n between a.n + 3 and a.n + 7)""")
    assert following == 0


@test
def leaving(extension):
    """what rows of a window brought beside their events leaves the frame with
    them: the day, the profile, and what was observed"""
    db = connection(extension)
    db.execute("create table mine (n, day, kind, profile, observed)")
    for n in range(40):
        db.execute("insert into mine values (?, ?, ?, iif(?, ssi_profile("
                   "'photo', 1), null), ?)", (
                       n, None if n % 3 == 1 else 19990 + n % 9,
                       None if n % 3 == 1 else 4, n % 11 in (0, 2, 3),
                       {1: "all", 2: "", 4: "all", 5: "all"}.get(n % 13)))
    event = "day, kind, null, null, null"
    for call in (f"ssi_score({event}, 20000, profile, observed)",
                 f"ssi_score({event}, 20000, profile)",
                 f"ssi_state({event}, observed)"):
        for low, high in ((0, 0), (2, 0), (4, -2), (-1, 3)):
            rows = [f"{abs(n)} {'following' if follows else 'preceding'}"
                    for n, follows in ((low, low < 0), (high, high >= 0))]
            assert one(db, f"""
                select count(*) from (select n, {call} over (order by n
                    rows between {rows[0]} and {rows[1]}) got from mine) a
                where got is not (select {call} from mine b
                    where b.n between a.n - {low} and a.n + {high})""") == 0, (
                call, low, high)


@test
def explained(extension):
    """the points of ssi_explain add up to the total and to each pillar,
    and are NULL where nothing was observed"""
    db = filled(extension)
    db.execute(f"""
        create table states as
        select m.member, m.as_of, m.profile, ssi_state({EVENT}, m.observed) s
        from members m left join events e using (member) group by m.member""")
    for part in ("total", "brand", "find", "engage", "relate"):
        rows = db.execute("""
            select member, (select sum(micropoints) from
                            ssi_explain(s, as_of, profile)
                            where ? in ('total', pillar))
            from states""", (part,)).fetchall()
        wanted = golden.expected()
        wrong = [(m, got) for m, got in rows
                 if (got or 0) != (wanted[m][part] or 0)]
        assert not wrong, (part, wrong[:5])
    assert one(db, """
        select count(*) from states, ssi_explain(s, as_of, profile)
        where points is null and observed
           or points = 0 and not observed
           or points is not micropoints / 1e6
           or (kind is null) = (fact is null)
           or (share = 0) = observed""") == 0
    assert one(db, "select count(*) from states, ssi_explain(s, as_of) "
                   "where points is null") > 1000
    # The tables join in any order, and know their own columns.
    assert one(db, """
        select count(*) from ssi_explain(x.s, x.as_of),
          (select * from states where member = 5) x
        where indicator = 'commenting'""") == 1


@test
def histories(extension):
    """every day of ssi_history is ssi_total of that day"""
    db = filled(extension)
    db.execute(f"""
        create table states as
        select m.member, m.profile, ssi_state({EVENT}, m.observed) s
        from members m left join events e using (member)
        where m.member % 23 in (0, 1) or m.member = 3 group by m.member""")
    for part in ("total", "brand", "find", "engage", "relate"):
        assert one(db, f"""
            select count(*) from states, ssi_history(s, 19990, '2024-10-09',
                                                     profile) h
            where h.{part} is not ssi_total(s, h.day, profile, ?)""",
                   part) == 0
    assert db.execute("select count(*), min(day), max(day) from ssi_history("
                      "null, 0, 65535)").fetchone() == (
        65536, "1970-01-01", "2149-06-06")
    assert one(db, "select count(*) from ssi_history(null, 7, 6)") == 0


@test
def days(extension):
    """a time stamp is its day in UTC: at midnight, with offsets, and on
    the days on which clocks change"""
    db = connection(extension)

    def day_of(text):
        return one(db, "select group_concat(day) from (select ssi_state(?, 4) "
                       "s), ssi_history(s, 0, 65535) h where h.total > 0 "
                       "limit 1", text).split(",")[0]

    for text, day in (
            ("2026-03-28", "2026-03-28"),
            (" 2026-03-28 ", "2026-03-28"),
            ("2026-03-28 23:59:59", "2026-03-28"),
            ("2026-03-28T23:59:59.999999Z", "2026-03-28"),
            ("2026-03-29 00:00:00", "2026-03-29"),
            ("2026-03-29T00:00Z", "2026-03-29"),
            # Berlin: 01:59:59+01:00, then 03:00:00+02:00
            ("2026-03-29T00:59:59+01:00", "2026-03-28"),
            ("2026-03-29T01:59:59+01:00", "2026-03-29"),
            ("2026-03-29T03:00:00+02:00", "2026-03-29"),
            ("2026-03-30T01:59:59+02:00", "2026-03-29"),
            ("2026-03-30T02:00:00+02", "2026-03-30"),
            # and back: 02:59:59+02:00, then 02:00:00+01:00
            ("2026-10-25T01:59:59+02:00", "2026-10-24"),
            ("2026-10-25T02:00:00+0200", "2026-10-25"),
            ("2026-10-25T02:59:59+01:00", "2026-10-25"),
            ("2026-10-26T00:59:59 +01:00", "2026-10-25"),
            ("2026-10-26T01:00:00+01:00", "2026-10-26"),
            ("2026-10-25T23:30:00-05:00", "2026-10-26"),
            ("2026-12-31T23:59:60Z", "2026-12-31"),
            ("1970-01-01T05:00:00+05:00", "1970-01-01"),
            ("20000", "2024-10-04"), (20000, "2024-10-04"),
            (20000.0, "2024-10-04")):
        assert day_of(text) == day, (text, day_of(text), day)
    for text in ("1970-01-01T04:59:59+05:00", "2149-06-06T23:00:00-01:00",
                 "2026-02-29", "2026-3-1", "2026-03-01T24:00", "2026-03-01T",
                 "2026-03-01T10", "2026-03-01T10:00:00.", "2026-03-01T10:00x",
                 "2026-03-01T10:00+1", "2026-03-01T10:00:00+02:60", "today",
                 "", "65536", "2026-03-01 10:00 UTC", "2026-03-01\x00"):
        refused(db, "select ssi_state(?, 4)", "ssi_state: day",
                "(SSI_ERROR_DAY)", values=(text,))


@test
def nulls(extension):
    """nothing observed is NULL, and only a whole event may be missing"""
    db = connection(extension)
    for sql in ("ssi_score(null, null, 5)", "ssi_state(null, null)",
                "ssi_merge(null)", "ssi_total(null, 5)",
                "ssi_total(null, 5, null, null)", "ssi_profile()",
                "ssi_profile('photo', null)",
                "ssi_score(null, null, 1, 1, 1, 5, null, null)",
                "ssi_state(null, null, 1, 1, 1, ' , ')",
                "ssi_state(null, null, 1, 1, 1, '')"):
        assert one(db, f"select {sql} is null") == 1, sql
    for sql in ("ssi_score(day, kind, as_of)", "ssi_state(day, kind)",
                "ssi_merge(day)"):
        assert one(db, f"select {sql} is null from (select 1 day, 2 kind, "
                       f"3 as_of) where 0") == 1, sql
    assert one(db, "select ssi_total(null, 5, null, 'observed')") == 0
    assert one(db, "select ssi_score(4, 4, null, null, null, 5) = "
                   "ssi_score(4, 4, 0, 1, 0, 5)") == 1
    assert one(db, "select ssi_score(null, null, 0, 1, 0, 5, "
                   "ssi_profile('photo', 1))") == 0.75
    assert one(db, "select ssi_score(null, null, 0, 1, 0, 5, null, 'all')"
               ) == 0
    for first, then in (("''", "'all'"), ("'all'", "''"), ("'all'", "' '"),
                        ("null", "'all'"), ("'all'", "null")):
        assert one(db, f"""
            select ssi_state(4, 4, 0, 1, 0, o) = ssi_state(4, 4, 0, 1, 0, 'all')
            from (select {first} o union all select {then})""") == 1, first
    refused(db, "select ssi_score(null, 4, 5)", "day", "(SSI_ERROR_DAY)")
    refused(db, "select ssi_score(4, null, 5)", "kind", "(SSI_ERROR_KIND)")
    refused(db, "select ssi_score(4, 4, null)", "as_of", "(SSI_ERROR_DAY)")
    refused(db, "select ssi_total(null, null)", "as_of", "(SSI_ERROR_DAY)")
    refused(db, "select * from ssi_explain(null, null)", "as_of")
    refused(db, "select * from ssi_history(null, 4, null)", "last")


@test
def refusals(extension):
    """wrong input is an error of the statement with the status in it,
    and the session goes on"""
    db = connection(extension)
    good = one(db, "select ssi_state(4, 4)")
    for sql, *says in (
            *wrong_calls.CALLS,
            ("ssi_score(4, '', 5)", "(SSI_ERROR_NAME)"),
            ("ssi_score(4, x'04', 5)", "kind", "(SSI_ERROR_KIND)"),
            ("ssi_state(4, 4, -1, 1, 0)", "traits -1", "(SSI_ERROR_TRAITS)"),
            ("ssi_state(4, 4, 0, 1000001, 0)", "count 1000001",
             "(SSI_ERROR_COUNT)"),
            ("ssi_state(4, 4, 0, 1, 1.5)", "counterpart", "(SSI_ERROR_RANGE)"),
            ("ssi_state(4, 4, 0, 1, 1, 'comment=0')", "observed 'comment=0'",
             "(SSI_ERROR_RANGE)"),
            ("ssi_state(4, 4, 0, 1, 1, 'comment=1000001')",
             "(SSI_ERROR_RANGE)"),
            ("ssi_state(4, 4, 0, 1, 1, 'target=5')", "(SSI_ERROR_NAME)"),
            ("ssi_state(4, 4, 0, 1, 1, 7)", "observed", "(SSI_ERROR_NAME)"),
            ("ssi_score(4, 4, 0, 1, 1, 5, 'text')", "profile",
             "(SSI_ERROR_FORMAT)"),
            ("ssi_score(4, 4, 0, 1, 1, 5, x'00')", "profile",
             "(SSI_ERROR_FORMAT)"),
            ("ssi_score(4, 4, 0, 1, 1, 5, x'')", "profile",
             "(SSI_ERROR_FORMAT)"),
            ("ssi_merge(x'')", "ssi_merge: state", "(SSI_ERROR_FORMAT)"),
            ("ssi_merge('text')", "ssi_merge: state", "(SSI_ERROR_FORMAT)"),
            ("ssi_total(x'', 5)", "ssi_total: state", "(SSI_ERROR_FORMAT)"),
            ("ssi_total(7, 5)", "ssi_total: state", "(SSI_ERROR_FORMAT)"),
            ("ssi_total(null, 5, x'')", "profile", "(SSI_ERROR_FORMAT)"),
            ("ssi_profile('photo')", "(SSI_ERROR_FACT)"),
            ("ssi_profile('photo', -1)", "photo -1"),
            ("ssi_score(4, 4)", "wrong number of arguments"),
            ("ssi_total(null)", "wrong number of arguments")):
        refused(db, f"select {sql}", *says)
    refused(db, "select ssi_score(4, 4, d) from (select 5 d union select 6)",
            "as_of", "(SSI_ERROR_MISMATCH)")
    refused(db, "select ssi_score(4, 4, 0, 1, 1, 5, p) from (select "
            "ssi_profile('photo', 0) p union select ssi_profile('photo', 1))",
            "profile", "(SSI_ERROR_MISMATCH)")
    refused(db, "select ssi_state(4, 4, 0, 1, 1, o) from (select 'post' o union "
            "select 'search')", "observed", "(SSI_ERROR_MISMATCH)")
    for table in ("ssi_explain(null)", "ssi_explain", "ssi_history(null, 1)"):
        refused(db, f"select * from {table}", "is wanted")
    refused(db, "select * from ssi_explain(x'00', 4)", "ssi_explain: state",
            "(SSI_ERROR_FORMAT)")
    refused(db, "select * from ssi_history(x'00', 4, 5)", "ssi_history: state")
    refused(db, "select count(*) from ssi_history(null, 65536, 65537)",
            "first 65536")
    refused(db, "create virtual table t using ssi_explain", "ssi_explain")
    # A failure in a window, and in the middle of a group.
    refused(db, "select ssi_state(d, 4) over (order by d) from (select 3 d "
            "union select 70000)", "day 70000")
    assert one(db, "select ssi_merge(?) is ?", good, good) == 1


@test
def corrupt(extension):
    """a state or profile that was cut, or of which a byte was changed,
    is refused everywhere"""
    db = filled(extension)
    state = one(db, "select ssi_state(day, kind, traits, count, counterpart, "
                    "'search=5') from events where member = 60")
    profile = one(db, "select ssi_profile('photo', 1, 'skills', 9)")
    dice = random.Random(1)
    for sql, bytes_ in (("ssi_total(?, 5)", state), ("ssi_merge(?)", state),
                        ("ssi_total(null, 5, ?)", profile),
                        ("ssi_score(4, 4, 0, 1, 1, 5, ?)", profile)):
        for _ in range(60):
            cut = bytes_[:dice.randrange(len(bytes_))]
            place = dice.randrange(len(bytes_))
            changed = bytearray(bytes_)
            changed[place] ^= 1 << dice.randrange(8)
            for wrong in (cut, bytes(changed), bytes_ + b"x"):
                refused(db, f"select {sql}", "SSI_ERROR_", values=(wrong,))


@test
def large(extension):
    """10,000,001 rows of one member are refused, and the session goes
    on; large counts add up in states"""
    db = connection(extension)
    rows = "with recursive n(x) as (select 1 union all select x + 1 from n " \
           "limit 10000001)"
    refused(db, f"{rows} select ssi_score(x % 9000, 4, 20000) from n",
            "the events of one member", "(SSI_ERROR_LIMIT)")
    # 20 million in one row of a state, which no event may have.
    state = one(db, "with recursive n(x) as (select 1 union all select x + 1 "
                    "from n limit 20) select ssi_state(5, 4, 0, 1000000, 7) "
                    "from n")
    twice = one(db, "select ssi_merge(s) from (select ? s union all select ?)",
                state, state)
    assert one(db, "select ssi_total(?, 6)", twice) > 0


@test
def people(extension):
    """people by text have the numbers that Python gives them, and
    unsigned ones their bits"""
    import hashlib
    db = connection(extension)
    for text in ("ann@example.com", "Zoë", "x" * 300):
        digest = hashlib.blake2b(text.encode(), digest_size=8).digest()
        number = int.from_bytes(digest, "little", signed=True)
        assert one(db, "select ssi_state(5, 44, 0, 1, ?) = "
                       "ssi_state(5, 44, 0, 1, ?)", text, number) == 1
        assert one(db, "select ssi_state(5, 44, 0, 1, ?) = "
                       "ssi_state(5, 44, 0, 1, ?)", text.encode(), number) == 1
    assert one(db, "select ssi_state(5, 44, 0, 1, '') = "
                   "ssi_state(5, 44, 0, 1, 0)") == 1


@test
def kept(extension):
    """the functions may be used in indexes, views and triggers, and in
    a schema that is not trusted"""
    db = connection(extension)
    db.execute("pragma trusted_schema = off")
    db.execute("create table s (member, state)")
    db.execute("create index i on s (ssi_total(state, 20000))")
    db.execute("create view v as select member, ssi_total(state, 20000) t, "
               "(select count(*) from ssi_explain(state, 20000)) n from s")
    db.execute("insert into s select 1, ssi_state(19990, 4)")
    assert one(db, "select t > 0 and n > 100 from v") == 1
    plan = " ".join(str(row) for row in db.execute(
        "explain query plan select * from s where ssi_total(state, 20000) > 1"))
    assert "USING INDEX i" in plan, plan


@test
def documented(extension):
    """every statement of doc/engines.md runs, and the queries have rows"""
    db = connection(extension)
    db.executescript(golden.DOCUMENTED)
    for statement in golden.documented("SQLite"):
        rows = db.execute(statement).fetchall()
        assert rows or not statement.strip().startswith("SELECT"), statement


@test
def connections(extension):
    """many connections load and close it in any order, and threads use
    it at once"""
    import threading
    several = [connection(extension) for _ in range(5)]
    again = several[0]
    again.enable_load_extension(True)
    again.load_extension(extension)  # a second time
    for db in several[::2]:
        db.close()
    assert one(several[1], "select ssi_score(4, 4, 5)") > 0
    wrong = []

    def work():
        db = filled(extension)
        wrong.extend(golden.differences(db.execute(f"""
            select m.member, ssi_score({EVENT}, {MEMBER})
            from members m left join events e using (member)
            group by m.member""")))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong, wrong[:3]


if __name__ == "__main__":
    sys.exit(golden.run(sys.argv[1]))

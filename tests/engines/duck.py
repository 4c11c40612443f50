"""The extension of DuckDB: duck.py EXTENSION [=TEST,TEST]

Runs in a Python that has DuckDB, 1.5 or 2. Prints TAP.
"""

import os
import pathlib
import random
import shutil
import sys
import tempfile

import duckdb
import golden
import wrong_calls
from golden import test

MEMBER = "m.as_of, m.profile, m.observed"
EVENT = "e.day, e.kind, e.traits, e.count, e.counterpart"
GROUPED = "group by m.member, m.as_of, m.profile, m.observed"
NAME = f"duckdb {duckdb.__version__}"


def connection(extension, **settings):
    db = duckdb.connect(config={"allow_unsigned_extensions": "true",
                                "threads": "2", **settings})
    db.execute(f"load '{extension}'")
    return db


def filled(extension):
    """The golden table in three tables, with profiles."""
    db = connection(extension)
    other = {"observed": "VARCHAR", "counterpart": "UBIGINT"}
    for name in ("members", "events"):
        types = ", ".join(f"'{column}': '{other.get(column, 'INTEGER')}'"
                          for column in golden.read(name)[0])
        db.execute(f"create table {name} as from read_csv('{golden.FOLDER}/"
                   f"{name}.csv', header = true, columns = {{{types}}})")
    db.execute("alter table members add column profile blob")
    db.execute(f"update members set profile = {golden.profile_call('')}")
    return db


def rows(db, sql, values=()):
    return db.execute(sql, list(values)).fetchall()


def one(db, sql, *values):
    return rows(db, sql, values)[0][0]


def same(got, part="total"):
    wrong = golden.differences(got, part)
    assert not wrong, (part, len(wrong), wrong[:5])


def refused(db, sql, *says, values=()):
    """The statement fails with these words, and the session goes on."""
    try:
        rows(db, sql, values)
    except duckdb.Error as error:
        for part in says:
            assert part in str(error), (part, str(error))
    else:
        raise AssertionError(f"not refused: {sql}")
    assert one(db, "select ssi_version()").count(".") == 2


@test
def scores(extension):
    """ssi_score has the golden totals, with profiles and what was observed, on
    one thread and on two"""
    db = filled(extension)
    for threads in (1, 2):
        db.execute(f"set threads = {threads}")
        same(rows(db, f"""
            select m.member, ssi_score({EVENT}, {MEMBER})
            from members m left join events e using (member)
            group by m.member"""))


@test
def parts(extension):
    """ssi_total of states has all golden parts"""
    db = filled(extension)
    for part in golden.PARTS:
        same(rows(db, f"""
            select m.member, ssi_total(ssi_state({EVENT}, m.observed), m.as_of,
                                       m.profile, '{part}')
            from members m left join events e using (member) {GROUPED}"""),
             part)


@test
def types(extension):
    """numbers of every width, names, ENUMs, dates, time stamps and texts score
    alike"""
    db = filled(extension)
    names = ", ".join(f"({number}, '{name}')"
                      for number, name in golden.kind_names().items())
    db.execute(f"create table names as from (values {names}) k(number, name)")
    db.execute("create type kinds as enum (select name from names)")
    db.execute("create table wide as select e.member, date '1970-01-01' + "
               "day as day, day as number, name, kind, traits, count, "
               "counterpart from events e join names on kind = number")
    days = ["day", "number::usmallint", "number::hugeint", "number::ubigint",
            "number::uinteger", "day::varchar", "number::varchar",
            "day::timestamp + interval '23:59:59.999999'",
            "day::timestamp_s", "day::timestamp_ms", "day::timestamp_ns",
            "timezone('UTC', day::timestamp)",
            "strftime(day, '%Y-%m-%dT23:59:59Z')"]
    kinds = ["name", "upper(name)", "kind::utinyint", "kind::tinyint",
             "name::kinds", "kind::bigint"]
    counterparts = ["counterpart", "counterpart::hugeint",
                    "counterpart::hugeint - (case when counterpart >= "
                    "9223372036854775808 then 18446744073709551616::hugeint "
                    "else 0 end)"]
    for at in range(max(map(len, (days, kinds)))):
        day, kind = days[at % len(days)], kinds[at % len(kinds)]
        other = counterparts[at % len(counterparts)]
        same(rows(db, f"""
            select m.member, ssi_score({day}, {kind}, e.traits::usmallint,
                e.count::ubigint, {other}, '2024-10-04', m.profile, m.observed)
            from members m left join wide e using (member)
            group by m.member"""))
    bits = "|".join(name for name in ("", *(golden.trait_names(
        1 << bit) for bit in range(13))) if name)
    assert one(db, "select ssi_state(4, 4, ?, 1, 0) = ssi_state(4, 4, 8191, 1,"
                   " 0)", bits)
    assert one(db, "select ssi_state(4, 4, 0, 1, 'Ana') = ssi_state(4, 4, 0, "
                   f"1, {0x36eac5f43f1ffc46})")


@test
def merged(extension):
    """states merged from parts, in any order and in stages, are the bytes of the
    state of all, and have the golden totals"""
    db = filled(extension)
    whole = dict(rows(db, f"""
        select m.member, ssi_state({EVENT}, m.observed)
        from members m left join events e using (member) group by m.member"""))
    db.execute("""
        create table parts as
        select member, day % 7 as part,
               ssi_state(day, kind, traits, count, counterpart) as state
        from events group by all
        union all select member, 7,
               ssi_state(null, null, null, null, null, observed)
        from members group by member""")
    for seed in range(3):
        db.execute(f"select setseed({seed} / 10)")
        assert dict(rows(db, """
            select member, ssi_merge(state) from
              (from parts order by random()) group by member""")) == whole
    assert dict(rows(db, """
        select member, ssi_merge(state) from
          (select member, ssi_merge(state) as state from parts
           group by member, part % 3) group by member""")) == whole
    same(rows(db, """
        select m.member, ssi_total(ssi_merge(state), m.as_of, m.profile)
        from members m join parts using (member)
        group by m.member, m.as_of, m.profile"""))


@test
def combined(extension):
    """what two threads collect of one member is put together: rows in no order,
    many times what a thread takes at once, have the golden totals, and states"""
    db = filled(extension)
    db.execute("""
        create table all_rows as
        select member, day, kind, traits, count, counterpart, null::blob as
               profile, null::varchar as observed from events
        union all select member, null, null, null, null, null, profile, observed
        from members""")
    # DuckDB deals out 122,880 rows to a thread: fewer never meet another.
    db.execute("create table copies as select c as copy, * from all_rows, "
               "range(60) t(c) order by hash(c, all_rows)")
    db.execute("create table states as select copy, member, ssi_state(day, kind, "
               "traits, count, counterpart, observed) as state, max(profile) as "
               "profile from copies group by copy, member, day % 30 "
               "order by hash(copy, state)")
    event = "day, kind, traits, count, counterpart"
    for call, table in (
            (f"ssi_score({event}, 20000, profile, observed)", "copies"),
            (f"ssi_total(ssi_state({event}, observed), 20000, max(profile))",
             "copies"),
            ("ssi_total(ssi_merge(state), 20000, max(profile))", "states")):
        got = rows(db, f"select distinct member, {call} as got from {table} "
                       "group by copy, member")
        assert len(got) == len(golden.expected()), (call, len(got))
        same(got)


@test
def windows(extension):
    """in windows every row is that of a group of its frame"""
    db = filled(extension)
    db.execute("create table mine as select row_number() over () as n, * from "
               "(from events where member = 60 order by day)")
    columns = "day, kind, traits, count, counterpart"
    for frame, low, high in (("unbounded preceding and current row", 10**6, 0),
                             ("9 preceding and current row", 9, 0),
                             ("2 preceding and 3 following", 2, 3)):
        for call in (f"ssi_score({columns}, 20000)", f"ssi_state({columns})"):
            assert one(db, f"""
                select count(*) from (select n, {call} over
                    (order by n rows between {frame}) as got from mine) a
                where got is distinct from (
                  select {call} from mine b
                  where b.n between a.n - {low} and a.n + {high})""") == 0


@test
def explained(extension):
    """the points of ssi_explain add up to the total and to each pillar, and are
    NULL where nothing was observed"""
    db = filled(extension)
    db.execute(f"""
        create table reasons as
        select member, unnest(ssi_explain(s, as_of, profile), recursive := true)
        from (select m.member, m.as_of, m.profile,
                     ssi_state({EVENT}, m.observed) s
              from members m left join events e using (member) {GROUPED})""")
    wanted = golden.expected()
    for part in ("total", "brand", "find", "engage", "relate"):
        got = rows(db, f"""
            select member, sum(micropoints)::integer from reasons
            where '{part}' in ('total', pillar) group by member""")
        wrong = [(m, points) for m, points in got
                 if (points or 0) != (wanted[m][part] or 0)]
        assert len(got) == len(wanted) and not wrong, (part, wrong[:5])
    assert one(db, """
        select count(*) from reasons
        where (points is null and observed)
           or points is distinct from micropoints / 1e6
           or (kind is null) = (fact is null)
           or (share = 0) = observed""") == 0
    assert one(db, "select count(*) from reasons where points is null") > 1000


@test
def histories(extension):
    """every day of ssi_history is ssi_total of that day, also of the longest"""
    db = filled(extension)
    db.execute(f"""
        create table states as
        select m.member, m.profile, ssi_state({EVENT}, m.observed) s
        from members m left join events e using (member)
        where m.member % 23 in (0, 1) or m.member = 3
        group by m.member, m.profile""")
    db.execute("create table histories as select member, s, profile, "
               "unnest(ssi_history(s, 19990, '2024-10-09', profile), "
               "recursive := true) from states")
    assert one(db, "select count(*) from histories") == 16 * one(
        db, "select count(*) from states")
    for part in ("total", "brand", "find", "engage", "relate"):
        assert one(db, f"""
            select count(*) from histories where {part} is distinct from
            ssi_total(s, day, profile, '{part}')""") == 0, part
    assert rows(db, """
        select count(*), min(day)::varchar, max(day)::varchar, count(total)
        from (select unnest(ssi_history(s, 0, 65535), recursive := true)
              from (select null::blob as s union all
                    select ssi_state(7, 4) from range(3)))""") == [
        (2 * 65536, "1970-01-01", "2149-06-06", 65536)]
    assert one(db, "select len(ssi_history(null, 7, 6))") == 0


@test
def days(extension):
    """a time stamp is its day in UTC: at midnight, with offsets, on the days on
    which clocks change, whatever zone the session has"""
    db = connection(extension)

    def day_of(value):
        return one(db, f"""
            select min(h.day)::varchar from (select unnest(ssi_history(
              ssi_state({value}, 4), 0, 65535)) h) where h.total > 0""")

    for text, day in (
            ("2026-03-28", "2026-03-28"),
            ("2026-03-28 23:59:59", "2026-03-28"),
            ("2026-03-29 00:00:00", "2026-03-29"),
            # Berlin: 01:59:59+01:00, then 03:00:00+02:00
            ("2026-03-29 00:59:59+01:00", "2026-03-28"),
            ("2026-03-29 03:00:00+02:00", "2026-03-29"),
            ("2026-03-30 01:59:59+02:00", "2026-03-29"),
            ("2026-03-30 02:00:00+02:00", "2026-03-30"),
            # and back: 02:59:59+02:00, then 02:00:00+01:00
            ("2026-10-25 01:59:59+02:00", "2026-10-24"),
            ("2026-10-25 02:59:59+01:00", "2026-10-25"),
            ("2026-10-26 00:59:59+01:00", "2026-10-25"),
            ("2026-10-26 01:00:00+01:00", "2026-10-26")):
        assert day_of(f"'{text}'") == day, text
        if "+" in text:
            for zone in ("Asia/Tokyo", "Europe/Berlin"):
                try:
                    db.execute(f"set timezone = '{zone}'")
                except duckdb.Error:
                    continue  # without the extension that knows zones
                assert day_of(f"timestamptz '{text}'") == day, (zone, text)
        else:
            assert day_of(f"timestamp '{text}'") == day, text
    refused(db, "select ssi_state(timestamp '1969-12-31 23:59:59', 4)",
            "day", "(SSI_ERROR_DAY)")
    refused(db, "select ssi_state('infinity'::timestamp, 4)", "(SSI_ERROR_DAY)")
    refused(db, "select ssi_state('-infinity'::date, 4)", "(SSI_ERROR_DAY)")
    for text in ("2026-02-29", "2026-3-1", "2026-03-01T24:00", "today", "",
                 "65536", "2026-03-01 10:00 UTC"):
        refused(db, "select ssi_state(?::varchar, 4)", "ssi_state: day",
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
                "ssi_state(null, null, 1, 1, 1, ' , ')"):
        assert one(db, f"select {sql} is null"), sql
    for sql in ("ssi_score(day, kind, as_of)", "ssi_state(day, kind)",
                "ssi_merge(day::varchar::blob)"):
        assert one(db, f"select {sql} is null from (select 1 as day, 2 as kind,"
                       " 3 as as_of) where false"), sql
    assert one(db, "select ssi_total(null, 5, null, 'observed')") == 0
    assert one(db, "select ssi_score(4, 4, null, null, null, 5) = "
                   "ssi_score(4, 4, 0, 1, 0, 5)")
    assert one(db, "select ssi_score(null, null, 0, 1, 0, 5, "
                   "ssi_profile('photo', true))") == 0.75
    assert one(db, "select ssi_score(null, null, 0, 1, 0, 5, null, 'all')") == 0
    refused(db, "select ssi_score(null, 4, 5)", "day", "(SSI_ERROR_DAY)")
    refused(db, "select ssi_score(4, null, 5)", "kind", "(SSI_ERROR_KIND)")
    refused(db, "select ssi_score(4, 4, null)", "as_of", "(SSI_ERROR_DAY)")
    refused(db, "select ssi_total(null, null)", "as_of", "(SSI_ERROR_DAY)")
    refused(db, "select ssi_explain(null, null)", "as_of")
    refused(db, "select ssi_history(null, 4, null)", "last")


@test
def refusals(extension):
    """wrong input is an error of the statement with the status in it, and the
    session goes on"""
    db = connection(extension)
    good = one(db, "select ssi_state(4, 4)")
    for sql, *says in (
            *wrong_calls.CALLS,
            ("ssi_score(1e30::hugeint, 4, 5)", "day", "(SSI_ERROR_DAY)"),
            ("ssi_score(-1e30::hugeint, 4, 5)", "day", "(SSI_ERROR_DAY)"),
            ("ssi_state(4, 4, 2.0, 1, 0)", "traits", "(SSI_ERROR_TRAITS)"),
            ("ssi_state(4, 4, 0, 18446744073709551615::ubigint, 0)", "count",
             "(SSI_ERROR_COUNT)"),
            ("ssi_state(4, 4, 0, 1, 1.5)", "counterpart",
             "(SSI_ERROR_MEMBER)"),
            ("ssi_state(4, 4, 0, 1, 1e30::hugeint)", "counterpart",
             "(SSI_ERROR_MEMBER)"),
            ("ssi_state(4, 4, 0, 1, -9223372036854775809::hugeint)",
             "counterpart", "(SSI_ERROR_MEMBER)"),
            ("ssi_state(4, 4, 0, 1, 1, 'comment=0')", "(SSI_ERROR_RANGE)"),
            ("ssi_score(4, 4, 0, 1, 1, 5, 'text'::blob)", "profile",
             "(SSI_ERROR_FORMAT)"),
            ("ssi_score(4, 4, 0, 1, 1, 5, ''::blob)", "profile",
             "(SSI_ERROR_FORMAT)"),
            ("ssi_merge(''::blob)", "ssi_merge: state", "(SSI_ERROR_FORMAT)"),
            ("ssi_total(''::blob, 5)", "ssi_total: state",
             "(SSI_ERROR_FORMAT)"),
            ("ssi_total(null, 5, ''::blob)", "profile", "(SSI_ERROR_FORMAT)"),
            ("ssi_explain('x'::blob, 5)", "ssi_explain: state",
             "(SSI_ERROR_FORMAT)"),
            ("ssi_history('x'::blob, 5, 6)", "ssi_history: state"),
            ("ssi_history(null, 65536, 65537)", "first 65536"),
            ("ssi_profile('photo')", "ssi_profile: names and values in pairs",
             "(SSI_ERROR_SIZE)"),
            ("ssi_profile(null, 1)", "name of a fact", "(SSI_ERROR_NAME)"),
            ("ssi_score(4, 4)", "No function matches"),
            ("ssi_total(null)", "No function matches"),
            ("ssi_total(7, 5)", "No function matches")):
        refused(db, f"select {sql}", *says)
    refused(db, "select ssi_score(4, 4, d) from (select 5 as d union select 6)",
            "as_of", "(SSI_ERROR_MISMATCH)")
    refused(db, "select ssi_score(4, 4, 0, 1, 1, 5, p) from (select "
            "ssi_profile('photo', 0) as p union select ssi_profile('photo', 1))",
            "profile", "(SSI_ERROR_MISMATCH)")
    refused(db, "select ssi_state(4, 4, 0, 1, 1, o) from (select 'post' as o "
            "union select 'search')", "observed", "(SSI_ERROR_MISMATCH)")
    refused(db, "select ssi_state(d, 4) over (order by d) from (select 3 as d "
            "union select 70000)", "day 70000")
    # In one of many groups, on two threads, and in what they combine.
    refused(db, "select g, ssi_state(d, 4) from (select i % 999 as g, case when "
            "i = 777777 then 65536 else i % 9000 end as d from "
            "range(1000000) t(i)) group by g", "day 65536")
    refused(db, "select ssi_score(4, 4, 5 + (i // 999999)::int) from "
            "range(1000000) t(i)", "(SSI_ERROR_MISMATCH)")
    assert one(db, "select ssi_merge(?) = ?", good, good)


@test
def corrupt(extension):
    """a state or profile that was cut, or of which a byte was changed, is
    refused everywhere"""
    db = filled(extension)
    state = one(db, "select ssi_state(day, kind, traits, count, counterpart, "
                    "'search=5') from events where member = 60")
    profile = one(db, "select ssi_profile('photo', 1, 'skills', 9)")
    dice = random.Random(1)
    for sql, whole in (("ssi_total(?, 5)", state), ("ssi_merge(?)", state),
                       ("ssi_total(null, 5, ?)", profile),
                       ("ssi_score(4, 4, 0, 1, 1, 5, ?)", profile)):
        for _ in range(30):
            cut = whole[:dice.randrange(len(whole))]
            changed = bytearray(whole)
            changed[dice.randrange(len(whole))] ^= 1 << dice.randrange(8)
            for wrong in (cut, bytes(changed), whole + b"x"):
                refused(db, f"select {sql}", "SSI_ERROR_", values=(wrong,))


@test
def large(extension):
    """10,000,001 rows of one member are refused, and the session goes on; large
    counts add up in states"""
    db = connection(extension)
    for threads in (1, 2):
        db.execute(f"set threads = {threads}")
        refused(db, "select ssi_score((x % 9000)::int, 4, 20000) from "
                "range(10000001) t(x)", "the events of one member",
                "(SSI_ERROR_LIMIT)")
    state = one(db, "select ssi_state(5, 4, 0, 1000000, 7) from range(20)")
    twice = one(db, "select ssi_merge(s) from (select ?::blob as s union all "
                    "select ?::blob)", state, state)
    assert one(db, "select ssi_total(?, 6)", twice) > 0


@test
def documented(extension):
    """every statement of doc/engines.md runs, on files of Parquet, too, and the
    queries have rows"""
    folder = pathlib.Path(tempfile.mkdtemp())
    before = os.getcwd()
    try:
        (folder / "events").mkdir()
        os.chdir(folder)  # the page has a path from where one is
        db = connection(extension)
        db.execute(golden.DOCUMENTED)
        db.execute("copy events to 'events/1.parquet'")
        for statement in golden.documented("DuckDB"):
            found = rows(db, statement)
            assert found or not statement.strip().startswith("SELECT"), statement
    finally:
        os.chdir(before)
        shutil.rmtree(folder)


def resident():
    """Megabytes of this process."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * 4096 / 1e6


@test
def failing(extension):
    """statements that fail in the middle of many groups keep no memory"""
    db = connection(extension)
    sql = ("select g, ssi_state(d, 4, 0, 1, d, 'search') from (select i % 99 as "
           "g, case when i = {} then 65536 else i % 9000 end as d from "
           "range(20000) t(i)) group by g")
    for turn in range(300):
        if turn == 100:
            before = resident()
        refused(db, sql.format(19000 + turn), "day 65536")
    assert resident() - before < 30, (before, resident())


@test
def many_rows(extension):
    """a chunk of many groups, texts beyond a chunk, and tables on disk"""
    db = connection(extension)
    wanted = one(db, "select ssi_score(19990, 4, 20000)")
    assert rows(db, """
        select count(*), count(distinct s) from (
          select ssi_score(19990, 4, 20000) as s from range(100000) t(i)
          group by i)""") == [(100000, 1)]
    assert one(db, "select ssi_total(ssi_state(19990, 4), 20000)") == wanted
    folder = tempfile.mkdtemp()
    try:
        disk = connection(extension, temp_directory=folder,
                          memory_limit="300MB")
        assert rows(disk, """
            select count(*), count(distinct s) from (
              select ssi_state(i % 50, 4, 0, 1, i) as s
              from range(1000000) t(i) group by i % 1000)""") == [(1000, 1000)]
    finally:
        shutil.rmtree(folder)


@test
def databases(extension):
    """two databases of one process have the functions, and threads of their
    own"""
    import threading  # pylint: disable=import-outside-toplevel
    first = filled(extension)
    second = filled(extension)
    found = []

    def ask(db):
        found.append(sorted(rows(db, f"""
            select m.member, ssi_score({EVENT}, {MEMBER})
            from members m left join events e using (member)
            group by m.member""")))
    threads = [threading.Thread(target=ask, args=(db.cursor(),))
               for db in (first, second) * 3]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 6 and all(one_ == found[0] for one_ in found)


if __name__ == "__main__":
    for function in golden.TESTS:
        function.__doc__ = f"{NAME}: {function.__doc__}"
    sys.exit(golden.run(sys.argv[1]))

#!/usr/bin/python3
"""The extension of PostgreSQL, on a server of its own: postgresql.py [=TEST,TEST]

Builds against the library that PKG_CONFIG_PATH has. Prints TAP.
"""

import concurrent.futures
import random
import sys

import golden
from golden import test
from server import Refused, Server

MEMBER = "m.as_of, m.profile, m.observed"
EVENT = "e.day, e.kind, e.traits, e.count, e.counterpart"
GROUPED = "group by m.member, m.as_of, m.profile, m.observed"
PARALLEL = ("set parallel_setup_cost = 0; set parallel_tuple_cost = 0; "
            "set min_parallel_table_scan_size = 0; "
            "set max_parallel_workers_per_gather = 2;")


def fill(server):
    """The golden table in three tables, with profiles."""
    columns = list(golden.read("members")[0])
    types = ", ".join(f"{name} {'text' if name == 'observed' else 'int'}"
                      for name in columns)
    server.psql(f"""
        create extension libssi;
        create table members ({types});
        create table events (member int, day int, kind int, traits int,
                             count int, counterpart bigint);
        \\copy members from '{golden.FOLDER}/members.csv' csv header
        \\copy events from '{golden.FOLDER}/events.csv' csv header
        alter table members add column profile bytea;
        update members set profile = {golden.profile_call('')};
        vacuum analyze;""")


def scores(server, sql, part="total"):
    """Rows of member and points, against the golden table."""
    got = [(int(member), float(points) if points else None)
           for member, points in server.psql(
               f"set extra_float_digits = 1; {sql}")]
    wrong = golden.differences(got, part)
    assert not wrong, (part, len(wrong), wrong[:5])


def plan(server, sql):
    return "\n".join(row[0] for row in server.psql(sql))


@test
def regress(server):
    """pg_regress has what is expected: names, errors and their
    SQLSTATE, days and zones, windows"""
    server.make("installcheck")


@test
def totals(server):
    """ssi_score has the golden totals, with profiles and what was
    observed; by hashing and by sorting"""
    for setting in ("enable_hashagg", "enable_sort"):
        scores(server, f"""
            set max_parallel_workers_per_gather = 0; set {setting} = off;
            select m.member, ssi_score({EVENT}, {MEMBER})
            from members m left join events e using (member)
            group by m.member""")


@test
def parts(server):
    """ssi_total of states has all golden parts"""
    for part in golden.PARTS:
        scores(server, f"""
            select m.member, ssi_total(ssi_state({EVENT}, m.observed), m.as_of,
                                       m.profile, '{part}')
            from members m left join events e using (member) {GROUPED}""",
               part)


@test
def types(server):
    """names, dates, time stamps and texts score alike"""
    names = ", ".join(f"({number}, '{name}')"
                      for number, name in golden.kind_names().items())
    scores(server, f"""
        create temp table texts as
          select member, date '1970-01-01' + day as day, k.name as kind,
                 traits::text as traits, count::bigint as count, counterpart
          from events join (values {names}) k(number, name) on kind = number;
        select m.member, ssi_score(e.day, upper(e.kind), e.traits, e.count,
            e.counterpart, '2024-10-04', m.profile, m.observed::varchar)
        from members m left join texts e using (member) group by m.member""")
    for day in ("day::timestamp + interval '23:59:59.999999'",
                "(day + time '00:00') at time zone 'utc'",
                "to_char(day, 'YYYY-MM-DD')", "day::text || 'T23:59:59Z'",
                "(day - date '1970-01-01')::bigint"):
        scores(server, f"""
            set timezone = 'Asia/Tokyo';
            create temp table texts as
              select member, kind, traits, count, counterpart,
                     date '1970-01-01' + day as day from events;
            select m.member, ssi_score({day}, e.kind, e.traits, e.count,
                e.counterpart, timestamptz '2024-10-05 08:59:59+09', m.profile,
                m.observed)
            from members m left join texts e using (member)
            group by m.member""")


@test
def parallel(server):
    """workers score parts, which are combined: the plan has them,
    and every total is golden"""
    query = f"""select member, ssi_score({EVENT}, 20000, null, null)
                from events e group by member"""
    for setting in ("enable_sort", "enable_hashagg"):
        setup = f"{PARALLEL} set {setting} = off;"
        told = plan(server, f"{setup} explain (analyze, costs off) {query}")
        assert "Partial" in told and "Finalize" in told, told
        assert "Workers Launched: 2" in told, told
        assert server.psql(f"{setup} select count(*) from ({query}) a "
                           f"full join (select member, ssi_score({EVENT}, "
                           f"20000) s from events e group by member) b "
                           f"using (member) where a.ssi_score is distinct from "
                           f"b.s") == [("0",)]
    # With profile and observed, which travel with the parts.
    joined = f"""create temp table joined as
        select m.member as owner, {MEMBER}, e.* from members m
        left join events e using (member);"""
    server.psql("drop table if exists joined; " + joined.replace("temp ", "") +
                "analyze joined")
    query = ("select owner, ssi_score(day, kind, traits, count, counterpart, "
             "as_of, profile, observed) from joined group by owner")
    told = plan(server, f"{PARALLEL} explain (costs off) {query}")
    assert "Partial" in told, told
    scores(server, f"{PARALLEL} {query}")
    query = ("select owner, ssi_total(ssi_state(day, kind, traits, count, "
             "counterpart, observed), 20000) from joined group by owner")
    assert "Partial" in plan(server, f"{PARALLEL} explain {query}")
    assert server.psql(f"""
        {PARALLEL} create temp table a as {query};
        set max_parallel_workers_per_gather = 0; create temp table b as {query};
        select count(*) from a full join b using (owner)
        where a.ssi_total is distinct from b.ssi_total""") == [("0",)]


@test
def merged(server):
    """states merged from parts, in any order, in stages and by
    workers, are the bytes of the state of all, and have the golden totals"""
    server.psql(f"""
        create table whole as
          select m.member, ssi_state({EVENT}, m.observed) as state
          from members m left join events e using (member) {GROUPED};
        create table parts as
          select member, day % 7 as part,
                 ssi_state(day, kind, traits, count, counterpart) as state
          from events group by 1, 2
          union all
          select member, 7, ssi_state(null, null, null, null, null, observed)
          from members group by member;
        analyze parts""")
    check = "select count(*) from whole full join ({}) p using (member) " \
            "where whole.state is distinct from p.state"
    for order in ("order by part", "order by part desc",
                  "order by md5(part::text || member)", ""):
        assert server.one(check.format(
            f"select member, ssi_merge(state {order}) as state from parts "
            f"group by member")) == "0", order
    assert server.one(check.format("""
        select member, ssi_merge(state) as state from
          (select member, ssi_merge(state) as state from parts
           group by member, part % 3) s group by member""")) == "0"
    server.psql("create table thirds as select member % 3 as third, state "
                "from parts; analyze thirds")
    query = "select third, ssi_merge(state) as state from thirds group by third"
    told = plan(server, f"{PARALLEL} explain {query}")
    assert "Partial" in told, told
    assert server.psql(f"""
        {PARALLEL} create temp table a as {query};
        set max_parallel_workers_per_gather = 0;
        select count(*) from a full join ({query}) b using (third)
        where a.state is distinct from b.state""") == [("0",)]
    scores(server, """
        select m.member, ssi_total(ssi_merge(state), m.as_of, m.profile)
        from members m join parts using (member)
        group by m.member, m.as_of, m.profile""")


@test
def explained(server):
    """the points of ssi_explain add up to the total and to each
    pillar; every day of ssi_history is ssi_total of that day"""
    server.psql(f"""
        create table states as
          select m.member, m.as_of, m.profile,
                 ssi_state({EVENT}, m.observed) as s
          from members m left join events e using (member) {GROUPED}""")
    for part in ("total", "brand", "find", "engage", "relate"):
        scores(server, f"""
            select member, (select coalesce(sum(micropoints), 0) / 1e6::float8
                            from ssi_explain(s, as_of, profile)
                            where '{part}' in ('total', pillar))
            from states where ssi_total(s, as_of, profile) is not null
            union all select member, null from states
            where ssi_total(s, as_of, profile) is null""", part)
        assert server.one(f"""
            select count(*) from states,
              ssi_history(s, 19990, date '2024-10-09', profile) h
            where h.{part} is distinct from
                  ssi_total(s, h.day, profile, '{part}')""") == "0"
    assert server.one("""
        select count(*) from states, ssi_explain(s, as_of, profile)
        where points is null and observed or points = 0 and not observed
           or points <> micropoints / 1e6::float8
           or (kind is null) = (fact is null)""") == "0"


@test
def sliding(server):
    """in windows every row is that of a group of its frame"""
    server.psql("""
        create table mine as
          select row_number() over (order by day, kind, counterpart, count)
                 as n, * from events where member = 200;
        create table single as
          select n, ssi_state(day, kind, traits, count, counterpart) as s
          from mine group by n""")
    columns = "day, kind, traits, count, counterpart"
    for frame, low in (("unbounded preceding", 10000), ("9 preceding", 9)):
        for function, table in ((f"ssi_score({columns}, 20000)", "mine"),
                                (f"ssi_state({columns})", "mine"),
                                ("ssi_merge(s)", "single")):
            assert server.one(f"""
                select count(*) from (select n, {function} over
                    (order by n rows {frame}) as got from {table}) a
                where got is distinct from (select {function} from {table} b
                    where b.n between a.n - {low} and a.n)""") == "0", frame


@test
def corrupt(server):
    """a state or profile that was cut, or of which a byte was
    changed, is refused everywhere"""
    state = bytes.fromhex(server.one(
        "select encode(ssi_state(day, kind, traits, count, counterpart, "
        "'search=5'), 'hex') from events where member = 60"))
    profile = bytes.fromhex(server.one(
        "select encode(ssi_profile('photo', 1, 'skills', 9), 'hex')"))
    dice = random.Random(1)
    tries = []
    for sql, good in (("ssi_total($1, 5)", state), ("ssi_merge($1)", state),
                      ("ssi_total(null, 5, $1)", profile),
                      ("ssi_score(4, 4, 0, 1, 1, 5, $1)", profile)):
        for _ in range(30):
            cut = good[:dice.randrange(len(good))]
            changed = bytearray(good)
            changed[dice.randrange(len(good))] ^= 1 << dice.randrange(8)
            tries += [sql.replace("$1", f"'\\x{bad.hex()}'::bytea")
                      for bad in (cut, bytes(changed), good + b"x")]
    script = "create temp table refused (state text, message text);" + "".join(
        f"""do $do$ begin perform {sql}; exception when others then
            insert into refused values (sqlstate, sqlerrm); end $do$;"""
        for sql in tries)
    rows = server.psql(script + "select state, count(*), bool_and(message ~ "
                       "'^ssi_.*\\(SSI_ERROR_[A-Z]+\\)$') from refused "
                       "group by 1")
    assert sum(int(row[1]) for row in rows) == len(tries), rows
    assert {row[0] for row in rows} <= {"22P03", "0A000"}, rows
    assert all(row[2] == "t" for row in rows), rows


@test
def large(server):
    """10,000,001 rows of one member are refused, alone and of workers
    together, and the session goes on; a statement that is cancelled ends"""
    said = server.psql("""
        create temp table told (state text, message text);
        do $$ begin
          perform ssi_score(i % 9000, 4, 20000)
            from generate_series(1, 10000001) i;
        exception when others then
          insert into told values (sqlstate, sqlerrm);
        end $$;
        select * from told;
        select ssi_score(4, 4, 5) > 0;""")
    assert said[0][0] == "54000" and "SSI_ERROR_LIMIT" in said[0][1], said
    assert said[-1] == ("t",)
    server.psql("create unlogged table crowd as select i % 9000 as day from "
                "generate_series(1, 10000001) i")
    try:
        server.psql(f"{PARALLEL} select ssi_score(day, 4, 20000) from crowd")
        raise AssertionError("not refused")
    except Refused as error:
        assert error.state == "54000", error
    assert "Partial" in plan(server, f"{PARALLEL} explain select "
                             "ssi_score(day, 4, 20000) from crowd")
    server.psql("drop table crowd")
    try:
        server.psql("set statement_timeout = '300ms'; select ssi_score(i % "
                    "9000, 4, 20000) from generate_series(1, 9000000) i")
        raise AssertionError("not cancelled")
    except Refused as error:
        assert error.state == "57014", error


@test
def flat(server):
    """the memory of a session is flat over 2,000 failing
    statements, in every function"""
    failing = (
        "select ssi_score(i, case when i < 400 then 'post' else 'x' end, 500) "
        "from generate_series(1, 400) i",
        "select ssi_state(i + 65500, 4) from generate_series(1, 400) i",
        "select ssi_merge(case when i < 50 then ssi else '\\x00' end) from "
        "(select i, ssi_state(i, 4) as ssi from generate_series(1, 60) i "
        "group by i) s",
        "select ssi_total(ssi_state(i, 4), 70000) from "
        "generate_series(1, 400) i",
        "select * from ssi_explain(''::bytea, 5)",
        "select * from ssi_history(null, 5, 99999)",
        "select ssi_profile('photo', 1, 'skills', -1)",
        "select 1 / (ssi_total(ssi_state(i, 4), 500) < 0)::int "
        "from generate_series(1, 400) i")
    used = ("select sum(used_bytes)::bigint, sum(total_bytes)::bigint "
            "from pg_backend_memory_contexts")
    script = ""
    for _ in range(5):
        script += f"{used};\n"
        script += "\n".join(f"{sql};" for sql in failing) * 50 + "\n"
    rows = [row for row in server.psql(
        "\\set ON_ERROR_STOP 0\n" + script + f"{used};") if len(row) == 2]
    assert len(rows) == 6, rows
    before, after = rows[1], rows[-1]
    for first, last in zip(before, after):
        assert int(last) <= int(first) + 20000, rows


@test
def documented(server):
    """every statement of doc/engines.md runs, and the queries have rows"""
    server.psql("create database documented")
    server.psql("create extension libssi;" + golden.DOCUMENTED,
                database="documented")
    for statement in golden.documented("PostgreSQL"):
        rows = server.psql(statement, database="documented")
        assert rows or not statement.strip().startswith("SELECT"), statement


@test
def many(server):
    """eight sessions at once, and a user who may create but is no
    superuser"""
    query = f"""select count(*), sum(ssi_score) from (select member,
        ssi_score({EVENT}, 20000) from events e group by member) s"""
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        said = list(pool.map(lambda _: server.psql(query), range(16)))
    assert len({tuple(rows) for rows in said}) == 1, said
    server.psql("create role vendor login; create database theirs "
                "owner vendor")
    server.environment["PGUSER"] = "vendor"
    try:
        assert server.psql("create extension libssi; "
                           "select ssi_score(4, 4, 5) > 0",
                           database="theirs") == [("t",)]
    finally:
        server.environment["PGUSER"] = "postgres"


@test
def dumped(server):
    """a dump of a database with views and indexes is restored, and
    the extension's own functions are not in it"""
    server.psql("create database kept; create database again")
    server.psql("""create extension libssi;
        create table s as select 1 as member, ssi_state(19990, 4) as state;
        create index i on s (ssi_total(state, 20000));
        create materialized view v as
          select member, ssi_total(ssi_merge(state), '2024-10-04', null, 'high')
          from s group by member""", database="kept")
    dump = server.run_program("pg_dump", "kept")
    assert "ssi_combine" not in dump and "EXTENSION IF NOT EXISTS libssi" in \
        dump
    server.psql(dump, database="again")
    assert server.psql("select ssi_total = 100 from v where member = 1",
                       database="again") == [("t",)]


def main():
    with Server() as server:
        fill(server)
        return golden.run(server)


if __name__ == "__main__":
    sys.exit(main())

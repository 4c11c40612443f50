"""The score of many members in the SQL of SQLite and PostgreSQL.

Lists of statements that make the table scores (member, total) of events and
facts: the quickest form found, that of population_sql.mjs for DuckDB, with what
each of the two does better in another way. All kinds and traits count as
observed. What is done there:
- one look-up by kind and traits brings all that a row can do, so that rows are
  never multiplied by their feeds;
- all rows are summed without caps, and what the caps take away on the few days
  that may reach one is subtracted;
- weights of ages stand in a table, so nothing is divided for an event;
- the curve comes last, over 45 amounts a member.
"""

import json

TODAY, DAYS = 20000, 730
LEVEL, VOLUME, PEOPLE, RATE, REGULARITY, QUALITY = 1, 2, 3, 4, 5, 6
SUMMED = (VOLUME, RATE, QUALITY)
TRIALS = 10**9  # of a day: a rate has no daily cap, and this is out of reach


def decay(age, half):
    if half == 0:
        return 1
    k, r = divmod(age, half)
    return 0 if k > 8 else half - r if k == 8 else (2 * half - r) << (7 - k)


def decay_sum(half):
    return 255 * half * (3 * half + 1) // 2 + half * (half + 1) // 2


def log2_entry(i):
    """log2(1 + i / 256) * 2^30; squaring brings bit by bit of the logarithm."""
    x, result = (256 + i) << 192, 0
    for _ in range(46):
        x = x * x >> 200
        over = x >> 201
        x >>= over
        result = 2 * result + over
    return (result + 2**15) >> 16


LOGS = [log2_entry(i) for i in range(256)] + [2**30]


def log2(x):
    e = x.bit_length() - 1
    m = x << (31 - e)
    i, f = (m >> 23) % 256, m % 2**23
    return (e << 30) + LOGS[i] + ((LOGS[i + 1] - LOGS[i]) * f + 2**22) // 2**23


def read_tables(path):
    tables = json.loads(path.read_text(encoding="utf-8"))
    for one in tables["indicators"]:
        one["feeds"] = [f for f in tables["feeds"]
                        if f["indicator"] == one["id"]]
    for number, feed in enumerate(tables["feeds"]):
        feed["id"] = number
        full = feed["units"] + sum(feed["bonus_units"])
        measure = tables["indicators"][feed["indicator"] - 1]["measure"]
        feed["cap"] = (TRIALS if measure == RATE else
                       tables["kinds"][feed["kind"] - 1]["daily_cap"]
                       if feed["kind"] else 0)
        feed["full_cap"] = feed["cap"] * full
    return tables


class Dialect:
    """What SQLite and PostgreSQL write differently."""

    least, greatest, number, weight = "min", "max", "integer", "integer"
    create = "create temp table"
    settled = "analyze"

    def bits(self, expression, count):
        return " | ".join(f"max({expression} & {1 << i})"
                          for i in range(count))


class PostgreSQL(Dialect):
    """Sums of whole numbers of 64 bits are numerics there, which are slow:
    weights are doubles, exact below 2^53."""

    least, greatest, number = "least", "greatest", "bigint"
    weight = "double precision"
    create = "create unlogged table"
    settled = "analyze {}"

    def bits(self, expression, count):
        return f"bit_or({expression})"


def table(name, types, rows):
    """Statements that make a table of the model's."""
    values = ", ".join("(%s)" % ", ".join(map(str, row)) for row in rows)
    return [f"create table {name} ({types})",
            f"insert into {name} values {values}"]


def units_of(feed):
    return (f"case when {feed}.any_trait <> 0 and {feed}.any_trait & traits = 0"
            f" then 0 else {feed}.units"
            f" + case when {feed}.trait1 & traits <> 0 then {feed}.units1"
            f" else 0 end"
            f" + case when {feed}.trait2 & traits <> 0 then {feed}.units2"
            f" else 0 end end")


def prepare(tables, dialect):
    """The model's tables: not part of what is measured."""
    number, weight = dialect.number, dialect.weight
    indicators, feeds = tables["indicators"], tables["feeds"]
    halves = sorted({one["half_life"] for one in indicators})
    regular = [one for one in indicators if one["measure"] == REGULARITY]
    made = table(
        "indicators", f"indicator int primary key, measure int, curve int, "
        f"weight {number}, goalpost {number}, half int, prior {number}, "
        f"expected {number}, total {number}, newest {number}, start {number}",
        [(one["id"], one["measure"], one["curve"], one["weight"],
          one["goalpost"], one["half_life"], one["prior"], one["expected"],
          max(1, decay_sum(one["half_life"])), decay(0, one["half_life"]),
          log2(one["goalpost"])) for one in indicators])
    made += table(
        "feeds", f"feed int primary key, indicator int, kind int, fact int, "
        f"units int, fact_cap int, any_trait int, trait1 int, units1 int, "
        f"trait2 int, units2 int, against int, full_cap {number}, "
        f"cap {number}, half int, measure int",
        [(f["id"], f["indicator"], f["kind"], f["fact"], f["units"],
          f["fact_cap"], f["any_trait"], f["bonus_trait"][0],
          f["bonus_units"][0], f["bonus_trait"][1], f["bonus_units"][1],
          int(f["against"]), f["full_cap"], f["cap"],
          indicators[f["indicator"] - 1]["half_life"],
          indicators[f["indicator"] - 1]["measure"]) for f in feeds])
    made += table("logs", f"piece int primary key, log {number}, rise {number}",
                  [(i, LOGS[i], LOGS[i + 1] - LOGS[i]) for i in range(256)])
    made += table("powers", f"e {number}, low {number}, high {number}",
                  [(e, 1 << e, 1 << (e + 1)) for e in range(31)])
    made += table("ages", "day int primary key, " + ", ".join(
        f"w{half} {weight}" for half in halves),
        [(TODAY - age, *(decay(age, half) for half in halves))
         for age in range(DAYS + 32)])
    rows = []
    for kind in tables["kinds"]:
        own = [f for f in feeds if f["kind"] == kind["id"]]
        bits = sum(1 << i for i, one in enumerate(regular)
                   if any(f["kind"] == kind["id"] and not f["any_trait"]
                          for f in one["feeds"]))
        capped = any(indicators[f["indicator"] - 1]["measure"] in SUMMED
                     for f in own)
        rows.append((kind["id"], bits,
                     1 / kind["daily_cap"] if capped else 0.0))
    made += table("kinds", "kind int primary key, regular int, "
                  "share double precision", rows)
    for name, measures in (("summed", SUMMED), ("unnamed", None)):
        chosen = [f for f in feeds if f["kind"] and (
            indicators[f["indicator"] - 1]["measure"] in measures if measures
            else indicators[f["indicator"] - 1]["measure"] == PEOPLE and
            indicators[f["indicator"] - 1]["anonymous"])]
        made += [f"create table {name} as select * from feeds where feed in "
                 f"({', '.join(str(f['id']) for f in chosen)})"]
    for name in ("indicators", "feeds", "logs", "powers", "ages", "kinds",
                 "summed", "unnamed"):
        made.append(dialect.settled.format(name))
    return made


def divided(a, b):
    return f"(({a}) + ({b}) / 2) / ({b})"


def points(dialect):
    """The last step, from the amounts of both sides of each indicator."""
    number, least = dialect.number, dialect.least
    volume = divided("30 * good", "total")
    measure = f"""case measure when {LEVEL} then good
      when {VOLUME} then {volume}
      when {PEOPLE} then {divided('1000 * good', 'newest')}
      when {RATE} then {divided('good * 1000000', 'good + bad + prior * newest')}
      when {REGULARITY} then {divided('1000000 * good', 'total')}
      else {least}(1000000, {divided(f'{volume} * 1000000', 'expected')})
      end"""
    return f"""{dialect.create} scores as
      with both_sides as (
        select member, indicator,
          cast(sum(case when against = 0 then amount else 0 end) as {number})
            as good,
          cast(sum(case when against = 1 then amount else 0 end) as {number})
            as bad
        from amounts group by member, indicator),
      measures as (
        select member, weight, goalpost, curve, start, {measure} as m
        from both_sides join indicators using (indicator)),
      numbers as (
        select *, goalpost + ((1 << curve) - 1) * {least}(m, goalpost) as x
        from measures),
      places as (
        select *, x << cast(31 - e as int) as mantissa
        from numbers join powers on x >= low and x < high),
      risen as (
        select *, (e << 30) + log
          + {divided('rise * (mantissa % 8388608)', '8388608')} - start as up
        from places join logs on piece = (mantissa >> 23) & 255)
      select member, sum(case when m >= goalpost then weight
        when curve = 0 then {divided('weight * m', 'goalpost')}
        else {divided('weight * up', f'(cast(curve as {number}) << 30)')} end)
        as total
      from risen group by member"""


def by_half(halves):
    return "case half %s end" % " ".join(
        f"when {half} then w{half}" for half in halves)


def counting(feeds):
    """Rows that count for these feeds: one list of kinds for each filter."""
    filters = {}
    for feed in feeds:
        filters.setdefault(feed["any_trait"], set()).add(feed["kind"])
    return " or ".join(
        (f"(traits & {bits} <> 0 and kind in ({', '.join(map(str, sorted(of)))}))"
         if bits else f"kind in ({', '.join(map(str, sorted(of)))})")
        for bits, of in filters.items())


def levels(dialect):
    """The amounts that facts bring."""
    return f"""union all
        select member, f.indicator, 0,
            sum({dialect.greatest}(0, {dialect.least}(value, f.fact_cap))
                * f.units)
          from facts join feeds f using (fact) group by member, f.indicator"""


def best(tables, dialect, facts):
    indicators = tables["indicators"]
    halves = sorted({indicators[f["indicator"] - 1]["half_life"]
                     for f in tables["feeds"] if f["kind"]})
    summed = [half for half in halves if any(
        one["half_life"] == half and one["measure"] in SUMMED
        for one in indicators)]
    people = [one for one in indicators if one["measure"] == PEOPLE]
    widest = max(people, key=lambda one: len(one["feeds"]))
    rest = [one for one in people if one is not widest]
    whole = {f["kind"] for one in rest for f in one["feeds"]
             if not f["any_trait"]}
    few = [f for one in rest for f in one["feeds"]
           if not f["any_trait"] or f["kind"] not in whole]
    regular = [one for one in indicators if one["measure"] == REGULARITY]

    def persons(one, source):
        return f"""select member, {one['id']}, 0, sum(w{one['half_life']})
          from (select member, counterpart, max(day) as day from {source}
                where {counting(one['feeds'])}
                group by member, counterpart) p join ages using (day)
          group by member"""

    kept = "k.regular" + "".join(
        f" | case when e.kind = {f['kind']} and traits & {f['any_trait']} <> 0 "
        f"then {1 << i} else 0 end" for i, one in enumerate(regular)
        for f in one["feeds"] if f["any_trait"])
    rhythm = []
    for i, one in enumerate(regular):
        days = f"select member, day from daily where regular & {1 << i} <> 0"
        if one["span"] > 1:
            backs = " union all ".join(f"select {n} as back"
                                       for n in range(one["span"]))
            days = (f"select distinct member, day - back as day from ({days}) d "
                    f"cross join ({backs}) b")
        rhythm.append(f"""select member, {one['id']}, 0,
            sum(w{one['half_life']}) from ({days}) k join ages using (day)
            group by member""")
    names = ", ".join(f"sum(e.count * w{half}) as w{half}" for half in summed)
    return [
        f"""{dialect.create} daily as
          select member, day, {dialect.bits(f'({kept})', len(regular))}
            as regular, sum(e.count * share) as share
          from events e join kinds k on k.kind = e.kind where day <= {TODAY}
          group by member, day""",
        f"""{dialect.create} sums as
          select member, kind, traits, {names}
          from events e join ages using (day) group by member, kind, traits""",
        f"""{dialect.create} many as
          select * from events where counterpart <> 0 and day <= {TODAY}
            and ({counting(few + widest['feeds'])})""",
        dialect.settled.format("daily"), dialect.settled.format("sums"),
        dialect.settled.format("many"),
        f"""{dialect.create} amounts as
        with busy as materialized (
          select e.member, e.day, kind, traits, e.count from events e
            join daily d on d.member = e.member and d.day = e.day
          where share > 1),
        excess as (
          select member, day, feed, sum(b.count * {units_of('f')}) as units
          from busy b join summed f using (kind) group by member, day, feed),
        unknown as (
          select member, day, feed, sum(e.count) as people
          from events e join unnamed f using (kind)
          where counterpart = 0 and day <= {TODAY} and {units_of('f')} > 0
          group by member, day, feed),
        few as materialized (
          select member, day, kind, traits, counterpart from many
          where {counting(few)})
        select member, f.indicator as indicator, f.against as against,
            sum({units_of('f')} * {by_half(summed)}) as amount
          from sums s join summed f using (kind)
          group by member, f.indicator, f.against
        union all
        select member, indicator, against,
            -sum((e.units - full_cap) * {by_half(summed)})
          from excess e join summed using (feed) join ages using (day)
          where e.units > full_cap group by member, indicator, against
        union all
        select member, indicator, 0,
            sum({dialect.least}(people, cap) * {by_half(halves)})
          from unknown join unnamed using (feed) join ages using (day)
          group by member, indicator
        union all {persons(widest, 'many')}
        {''.join(f'union all {persons(one, "few")} ' for one in rest)}
        {''.join(f'union all {one} ' for one in rhythm)}
        {levels(dialect) if facts else ''}""",
        points(dialect),
    ]


#: What `best` has made, to be dropped before the next time.
MADE = ("daily", "sums", "many", "amounts", "scores")

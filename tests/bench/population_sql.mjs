// The score of many members in SQL, twice. Each form is a list of statements
// that make the table scores (member, total) of events and facts. All numbers
// are whole ones.
//
// "written" is what people write from doc/model.md: events joined with the
// model's feeds, grouped by day, by person, by days kept up.
//
// "best" is the quickest found for DuckDB. What is done there:
// - one look-up by kind and traits (a small hash join) brings all that a row can
//   do, so that rows are never multiplied by their feeds;
// - sums by day, in which the caps work, are made of narrow whole keys;
// - persons are grouped once, with the newest day of every indicator at a time;
// - weights of ages stand in a table, so nothing is divided for an event;
// - the curve comes last, over 45 amounts a member.

import {
  DAYS, LEVEL, PEOPLE, QUALITY, RATE, REGULARITY, TODAY, VOLUME, decay, decaySum, logTable, unitsOf,
} from './population_tables.mjs';

const MACROS = [
  `create macro divided(a, b) as (a + b // 2) // b`,
  `create macro decay(age, half) as case when half = 0 then 1
     when age // half < 8 then (2 * half - age % half) << (7 - age // half)::integer
     when age // half = 8 then half - age % half else 0 end`,
  `create macro decay_sum(half) as 255 * half * (3 * half + 1) // 2 + half * (half + 1) // 2`,
  `create macro units_of(f, traits) as
     case when f.any_trait <> 0 and f.any_trait & traits = 0 then 0
     else f.units + case when f.trait1 & traits <> 0 then f.units1 else 0 end
       + case when f.trait2 & traits <> 0 then f.units2 else 0 end end`,
  `create macro log_at(m, e) as (e::bigint << 30) + getvariable('logs')[(m >> 23) % 256 + 1]
     + divided((getvariable('logs')[(m >> 23) % 256 + 2]
       - getvariable('logs')[(m >> 23) % 256 + 1]) * (m % 8388608), 8388608)`,
  `create macro log_of(x) as log_at(x::bigint << (31 - floor(log2(x))::integer), floor(log2(x))::bigint)`,
  `create macro measure_of(i, good, bad) as case i.measure
     when ${LEVEL} then good
     when ${VOLUME} then divided(30 * good, decay_sum(i.half))
     when ${PEOPLE} then divided(1000 * good, decay(0, i.half))
     when ${RATE} then divided(good * 1000000, good + bad + i.prior * decay(0, i.half))
     when ${REGULARITY} then divided(1000000 * good, decay_sum(i.half))
     else least(1000000, divided(divided(30 * good, decay_sum(i.half)) * 1000000, i.expected))
     end`,
  `create macro points_of(i, m) as case when m >= i.goalpost then i.weight
     when i.curve = 0 then divided(i.weight * m, i.goalpost)
     else divided(i.weight * (log_of(i.goalpost + ((1 << i.curve) - 1) * m)
       - log_of(i.goalpost)), i.curve::bigint << 30) end`,
];

async function makeTables(connection, tables) {
  const list = (rows) => rows.map((row) => `(${row.join(', ')})`).join(', ');
  await connection.run(`create table indicators as select * from (values ${list(
    tables.indicators.map((one) => [one.id, one.measure, one.curve, one.weight, one.goalpost,
      one.half_life, one.span, one.prior, one.expected, one.anonymous]))})
    t(indicator, measure, curve, weight, goalpost, half, span, prior, expected, anonymous)`);
  await connection.run(`alter table indicators alter weight type bigint`);
  await connection.run(`create table feeds as select * from (values ${list(
    tables.feeds.map((one, i) => [i, one.indicator, one.kind, one.fact, one.units, one.fact_cap,
      one.any_trait, one.bonus_trait[0], one.bonus_units[0], one.bonus_trait[1],
      one.bonus_units[1], one.against, one.cap * one.full, one.cap]))})
    t(feed, indicator, kind, fact, units, fact_cap, any_trait, trait1, units1, trait2, units2,
      against, full_cap, cap)`);
  await connection.run(`set variable logs = [${[...logTable()].map((value) => `${value}::bigint`)}]`);
}

// The last step, from the amounts of both sides of each indicator.
const POINTS = (amounts) => `create or replace table scores as
  with both_sides as (
    select member, indicator, sum(case when against = 0 then amount else 0 end)::bigint as good,
      sum(case when against = 1 then amount else 0 end)::bigint as bad
    from ${amounts} group by member, indicator)
  select member, sum(points_of(i, measure_of(i, good, bad)))::integer as total
  from both_sides join indicators i using (indicator) group by member`;

const LEVELS = `select member, f.indicator, 0 as against,
      sum(greatest(0, least(value, f.fact_cap)) * f.units) as amount
    from facts join feeds f using (fact) group by all`;

const WRITTEN = [`create or replace temp view amounts as
  with rows as (
    select member, day, traits, count, counterpart, f, i
    from events e join feeds f on e.kind = f.kind
      join indicators i on i.indicator = f.indicator
    where day <= ${TODAY}),
  days as (
    select member, i.indicator, i.half, f.against, f.feed, day,
      least(sum(count * units_of(f, traits)), f.full_cap) as units
    from rows where i.measure in (${VOLUME}, ${RATE}, ${QUALITY})
    group by member, i.indicator, i.half, f.against, f.feed, f.full_cap, day),
  unknown as (
    select member, i.indicator, i.half, f.feed, day, least(sum(count), f.cap) as people
    from rows where i.measure = ${PEOPLE} and i.anonymous = 1 and counterpart = 0
      and units_of(f, traits) > 0
    group by member, i.indicator, i.half, f.feed, f.cap, day),
  persons as (
    select member, i.indicator, i.half, counterpart, max(day) as day
    from rows where i.measure = ${PEOPLE} and counterpart <> 0 and units_of(f, traits) > 0
    group by member, i.indicator, i.half, counterpart),
  kept as (
    select distinct member, i.indicator, i.half, day - back as day
    from rows join range(0, 30) s(back) on back < i.span
    where i.measure = ${REGULARITY})
  select member, indicator, against, sum(units * decay(${TODAY} - day, half)) as amount
    from days group by all
  union all select member, indicator, 0, sum(people * decay(${TODAY} - day, half))
    from unknown group by all
  union all select member, indicator, 0, sum(decay(${TODAY} - day, half)) from persons group by all
  union all select member, indicator, 0, sum(decay(${TODAY} - day, half)) from kept group by all
  union all ${LEVELS}`, POINTS('amounts')];

export const FORMS = { written: WRITTEN };

export async function prepare(connection, tables) {
  await makeTables(connection, tables);
  for (const macro of MACROS) await connection.run(macro);
}

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
  DAYS, LEVEL, PEOPLE, QUALITY, RATE, REGULARITY, TODAY, VOLUME, logTable,
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
  `create macro measure_of(i, good, bad) as case i.measure
     when ${LEVEL} then good
     when ${VOLUME} then divided(30 * good, decay_sum(i.half))
     when ${PEOPLE} then divided(1000 * good, decay(0, i.half))
     when ${RATE} then divided(good * 1000000, good + bad + i.prior * decay(0, i.half))
     when ${REGULARITY} then divided(1000000 * good, decay_sum(i.half))
     else least(1000000, divided(divided(30 * good, decay_sum(i.half)) * 1000000, i.expected))
     end`,
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
  // log2 in straight pieces: its value where each begins, and how far it rises.
  const logs = [...logTable()];
  await connection.run(`create table logs as select * from (values ${list(
    logs.slice(0, 256).map((log, i) => [i, `${log}::bigint`, `${logs[i + 1] - log}::bigint`]))})
    t(piece, log, rise)`);
  const start = [];
  for (const { goalpost } of tables.indicators) {
    const e = 31 - Math.clz32(goalpost), m = BigInt(goalpost) << BigInt(31 - e);
    const piece = Number((m >> 23n) & 255n);
    start.push(BigInt(e) * 2n ** 30n + BigInt(logs[piece]) +
      (BigInt(logs[piece + 1] - logs[piece]) * (m % 8388608n) + 4194304n) / 8388608n);
  }
  await connection.run(`create or replace table indicators as select *,
    ([${start}])[indicator]::bigint as start from indicators`);
}

// The last step, from the amounts of both sides of each indicator.
const POINTS = (amounts) => `create or replace table scores as
  with both_sides as (
    select member, indicator, sum(case when against = 0 then amount else 0 end)::bigint as good,
      sum(case when against = 1 then amount else 0 end)::bigint as bad
    from ${amounts} group by member, indicator),
  measures as (
    select member, weight, goalpost, curve, start, measure_of(i, good, bad) as m
    from both_sides join indicators i using (indicator)),
  numbers as (
    select *, goalpost + ((1 << curve) - 1) * least(m, goalpost)::bigint as x from measures),
  places as (
    select *, floor(log2(x))::bigint as e, x << (31 - floor(log2(x))::integer) as mantissa
    from numbers),
  risen as (
    select *, (e << 30) + log + divided(rise * (mantissa % 8388608), 8388608) - start as up
    from places join logs on piece = (mantissa >> 23) % 256)
  select member, sum(case when m >= goalpost then weight
    when curve = 0 then divided(weight * m, goalpost)
    else divided(weight * up, curve::bigint << 30) end)::integer as total
  from risen group by member`;

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
    where i.measure = ${REGULARITY} and units_of(f, traits) > 0)
  select member, indicator, against, sum(units * decay(${TODAY} - day, half)) as amount
    from days group by all
  union all select member, indicator, 0, sum(people * decay(${TODAY} - day, half))
    from unknown group by all
  union all select member, indicator, 0, sum(decay(${TODAY} - day, half)) from persons group by all
  union all select member, indicator, 0, sum(decay(${TODAY} - day, half)) from kept group by all
  union all ${LEVELS}`, POINTS('amounts')];

// The quickest form. Caps: the day's counts, each divided by the cap of its kind,
// add up to 1 at most on nearly every day, and then no kind of that day is above
// its cap. So all rows are summed without caps, and what the caps take away on the
// few other days is subtracted. Amounts are doubles, exact below 2^53.
function best(tables) {
  const indicators = tables.indicators;
  const halves = [...new Set(tables.feeds.filter((feed) => feed.kind)
    .map((feed) => indicators[feed.indicator - 1].half_life))];
  const summed = halves.filter((half) => indicators.some((one) => one.half_life === half &&
    [VOLUME, RATE, QUALITY].includes(one.measure)));
  const weight = (list) => `case half ${list.map((half) => `when ${half} then w${half}`).join(' ')} end`;
  const people = indicators.filter((one) => one.measure === PEOPLE);
  // Rows that count for some indicators of people: one list of kinds for each
  // filter, which is quicker than one condition for each feed.
  const counts = (...some) => {
    const filters = new Map();
    for (const { any_trait: any, kind } of some.flatMap((one) => one.feeds)) {
      filters.set(any, [...(filters.get(any) ?? []), kind]);
    }
    return [...filters].map(([any, kinds]) => (any
      ? `(traits & ${any} <> 0 and kind in (${kinds}))` : `kind in (${kinds})`)).join(' or ');
  };
  const widest = people.reduce((a, b) => (a.feeds.length > b.feeds.length ? a : b));
  const rest = people.filter((one) => one !== widest);
  // A kind that is there without a filter needs none.
  const whole = new Set(rest.flatMap((one) => one.feeds)
    .filter((feed) => !feed.any_trait).map((feed) => feed.kind));
  const persons = (one, from) => `select member, ${one.id} as indicator, 0 as against,
      sum(w${one.half_life}) as amount
    from (select member, counterpart, max(day) as day from ${from} where ${counts(one)}
      group by member, counterpart) join ages using (day) group by member`;
  const regular = indicators.filter((one) => one.measure === REGULARITY);
  const bit = (one) => 1 << regular.indexOf(one);
  const singles = regular.filter((one) => one.span === 1);
  const spans = regular.filter((one) => one.span > 1);
  // Days that only some events of a kind keep up.
  const wanting = regular.flatMap((one) => one.feeds.filter((feed) => feed.any_trait)
    .map((feed) => ` | case when kind = ${feed.kind} and traits & ${feed.any_trait} <> 0
      then ${bit(one)} else 0 end`)).join('');
  return [
    `create or replace temp table daily as
      select member, day, bit_or(regular${wanting}) as regular, sum(count * share) as share
      from events join kinds using (kind) where day <= ${TODAY} group by member, day`,
    `create or replace temp table amounts as
    with sums as (
      select member, kind, traits, ${summed.map((half) => `sum(count * w${half}) as w${half}`)}
      from events join ages using (day) 
      group by member, kind, traits),
    busy as materialized (
      select member, day, kind, traits, count from events
        join (select member, day from daily where share > 1) using (member, day)),
    excess as (
      select member, day, feed, sum(count * units_of(f, traits)) as units
      from busy join summed f using (kind) group by member, day, feed),
    unknown as (
      select member, day, feed, sum(count) as people
      from events join unnamed f using (kind)
      where counterpart = 0 and day <= ${TODAY} and units_of(f, traits) > 0
      group by member, day, feed),
    few as materialized (
      select member, day, kind, traits, counterpart from events
      where counterpart <> 0 and day <= ${TODAY}
        and (${counts(...rest.map((one) => ({
          feeds: one.feeds.filter((feed) => !feed.any_trait || !whole.has(feed.kind)) })))})),
    many as (select * from events where counterpart <> 0 and day <= ${TODAY})
    select member, f.indicator, f.against,
        sum(units_of(f, traits) * ${weight(summed)}) as amount
      from sums join summed f using (kind) group by all
    union all select member, indicator, against, -sum((e.units - full_cap) * ${weight(summed)})
      from excess e join summed using (feed) join ages using (day) where e.units > full_cap
      group by all
    union all select member, indicator, 0, sum(least(people, cap) * ${weight(halves)})
      from unknown join unnamed using (feed) join ages using (day) group by all
    union all ${persons(widest, 'many')}
    ${rest.map((one) => `union all ${persons(one, 'few')}`).join(' ')}
    union all select member, unnest([${singles.map((one) => one.id)}]), 0,
        unnest([${singles.map((one) => `sum(case when regular & ${bit(one)} <> 0 then w${one.half_life} else 0 end)`)}])
      from daily join ages using (day) group by member
    ${spans.map((one) => `union all select member, ${one.id}, 0, sum(w${one.half_life})
      from (select distinct member, day - back as day from daily, range(${one.span}) s(back)
        where regular & ${bit(one)} <> 0) join ages using (day) group by member`).join(' ')}
    union all ${LEVELS}`,
    POINTS('amounts'),
  ];
}

async function makeBest(connection, tables) {
  const indicators = tables.indicators;
  const regular = indicators.filter((one) => one.measure === REGULARITY);
  const halves = [...new Set(indicators.map((one) => one.half_life))];
  const kinds = tables.kinds.map(({ id, daily_cap: cap }) => {
    const feeds = tables.feeds.filter((feed) => feed.kind === id);
    const measures = feeds.map((feed) => indicators[feed.indicator - 1].measure);
    const bits = regular.reduce((sum, one, i) => sum + (one.feeds.some(
      (feed) => feed.kind === id && !feed.any_trait) ? 1 << i : 0), 0);
    return `(${id}, ${bits}, ${measures.some((one) => [VOLUME, RATE, QUALITY].includes(one)) ? 1 / cap : 0})`;
  });
  await connection.run(`create table kinds as select kind::utinyint as kind,
    regular::utinyint as regular, share::double as share
    from (values ${kinds}) t(kind, regular, share)`);
  await connection.run(`create table ages as select (${TODAY} - age)::integer as day,
    ${halves.map((half) => `decay(age, ${half})::double as w${half}`)}
    from range(0, ${DAYS + 32}) t(age)`);
  for (const [name, measures] of [['summed', `${VOLUME}, ${RATE}, ${QUALITY}`],
    ['unnamed', `${PEOPLE}) and anonymous in (1`]]) {
    await connection.run(`create table ${name} as select feeds.* replace (kind::utinyint as kind),
      half from feeds join indicators using (indicator) where kind > 0 and measure in (${measures})`);
  }
}

export const FORMS = { written: WRITTEN };

export async function prepare(connection, tables) {
  await makeTables(connection, tables);
  for (const macro of MACROS) await connection.run(macro);
  await makeBest(connection, tables);
  FORMS.best = best(tables);
}

// Cohorts, benchmarks and teams, as Node has them. All members are invented.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'node:test';
import { APP, libssi } from './support.mjs';

const {
  Activity, Benchmark, BenchmarkSource, Budget, Cohort, CohortKind, Pillar, SsiError, Team,
  affordable, cohort, cohortAsync, compare, publish, publishAsync, team,
} = libssi;
const { INDUSTRY, NETWORK, TEAM } = CohortKind;
const { MEMBERS, SYNTHETIC, ESTIMATE } = BenchmarkSource;
const DATE = '2026-05-31';
const DAY = libssi.toDay(DATE);
const LAST = 2n ** 64n - 1n;
/** Ten members with 10 to 100 points, and a quarter of them in each pillar. */
const TEN = Array.from({ length: 10 }, (_, i) => ({
  member: LAST - BigInt(i), total: 100 - 10 * i, pillars: Array(4).fill(25 - 2.5 * i),
}));
const BARE = TEN.map(({ member, total }) => ({ member, total }));
const NUMBERS = BigUint64Array.from(TEN, ({ member }) => member);
const POINTS = Float64Array.from(TEN, ({ total }) => total);
const KEY = Uint8Array.from({ length: libssi.BENCHMARK_KEY_BYTES }, (_, i) => i);
const EXACT = Int32Array.from(POINTS, (points) => points * 1e6);

function toys(members = TEN, day = DATE) {
  return cohort(INDUSTRY, 'Toys', day, members);
}

/** Members with consecutive numbers, and points from 20 to 60. */
function crowd(name, first, count = 100) {
  return cohort(INDUSTRY, name, DATE, Array.from({ length: count }, (_, i) => (
    { member: first + i, total: 20 + (40 * i) / (count - 1) })));
}

/** A thousand at 31 points each. */
function known(name = 'Toys', day = DATE) {
  return cohort(INDUSTRY, name, day, Array.from({ length: 1000 }, (_, member) => (
    { member, total: 31, pillars: [15, 8, 5, 3] })));
}

function budget(limit = libssi.BUDGET_LIMIT) {
  return new Budget(limit, DATE);
}

function refused(call, code) {
  assert.throws(call, (error) => {
    assert.equal(error.code, code, error.stack);
    assert.equal(error instanceof SsiError, code.startsWith('SSI_'));
    return true;
  });
}

function same(one, other) {
  assert.ok(one.equals(other) && other.equals(one));
  assert.deepEqual(one.save(), other.save());
}

test('a cohort of rows in points', async () => {
  const wanted = new Cohort(INDUSTRY, 'Toys', DAY);
  for (const { member, total, pillars } of TEN) wanted.add(member, total, pillars);
  same(toys(), wanted);
  same(toys(new Set([...TEN].reverse())), wanted);
  same(await cohortAsync(INDUSTRY, 'Toys', new Date(DAY * 86400000), TEN), wanted);
  const exact = new Cohort(INDUSTRY, 'Toys', DAY);
  for (const { member, total, pillars } of TEN) {
    exact.add(member, total * 1e6, Int32Array.from(pillars, (p) => p * 1e6), { micro: true });
  }
  same(exact, wanted);
  assert.ok(!toys(BARE).equals(wanted));
  assert.equal(wanted.size, 10);
});

test('some pillars are unknown', async () => {
  const rows = TEN.map(({ member, total, pillars }) => (
    { member, total, pillars: [pillars, null, undefined][total % 3] }));
  const wanted = new Cohort(INDUSTRY, 'Toys', DAY);
  for (const { member, total, pillars } of rows) wanted.add(member, total, pillars);
  same(toys(rows), wanted);
  same(await cohortAsync(INDUSTRY, 'Toys', DAY, rows), wanted);
});

test('a cohort of columns, in points or micropoints', async () => {
  for (const totals of [POINTS, EXACT, new Float32Array(POINTS)]) {
    same(toys({ members: NUMBERS, totals }), toys(BARE));
    same(await cohortAsync(INDUSTRY, 'Toys', DAY, { members: NUMBERS, totals }), toys(BARE));
  }
  const brand = Float64Array.from(TEN, ({ pillars }) => pillars[0]);
  const find = Int32Array.from(brand, (points) => points * 1e6);
  same(toys({ members: NUMBERS, totals: POINTS, brand, find, engage: brand, relate: find }), toys());
  for (const [columns, code] of [
    [{ members: NUMBERS, totals: [1, 2] }, 'ERR_INVALID_ARG_TYPE'],
    [{ members: new Int32Array(10), totals: POINTS }, 'ERR_INVALID_ARG_TYPE'],
    [{ members: new BigInt64Array(10), totals: POINTS }, 'ERR_INVALID_ARG_TYPE'],
    [{ members: NUMBERS, totals: POINTS.subarray(1) }, 'ERR_OUT_OF_RANGE'],
    [{ members: NUMBERS, totals: new Float64Array(10).fill(1e9) }, 'ERR_OUT_OF_RANGE'],
    [{ members: NUMBERS, totals: new Float64Array(10).fill(NaN) }, 'ERR_OUT_OF_RANGE'],
    [{ members: NUMBERS, totals: POINTS, brand }, 'SSI_ERROR_NULL'],
    [{ members: NUMBERS }, 'SSI_ERROR_NULL'], [{ totals: POINTS }, 'SSI_ERROR_NULL'],
    [{ members: new BigUint64Array(2), totals: new Int32Array(2) }, 'SSI_ERROR_MEMBER'],
  ]) refused(() => toys(columns), code);
});

test('numbers of members', () => {
  const rows = [0, 1n, Number.MAX_SAFE_INTEGER, LAST].map((member) => ({ member, total: 1 }));
  assert.equal(toys(rows).size, 4);
  for (const [member, code] of [
    [-1, 'ERR_OUT_OF_RANGE'], [-1n, 'ERR_OUT_OF_RANGE'], [2n ** 64n, 'ERR_OUT_OF_RANGE'],
    [2 ** 53, 'ERR_OUT_OF_RANGE'], [1.5, 'ERR_OUT_OF_RANGE'], [NaN, 'ERR_OUT_OF_RANGE'],
    ['1', 'ERR_INVALID_ARG_TYPE'], [undefined, 'ERR_INVALID_ARG_TYPE'],
    [null, 'ERR_INVALID_ARG_TYPE'], [true, 'ERR_INVALID_ARG_TYPE'],
  ]) {
    refused(() => toys([{ member, total: 1 }]), code);
    refused(() => toys([]).add(member, 1), code);
  }
});

test('rows that do not fit', async () => {
  const good = { member: 1, total: 1 };
  for (const [members, code] of [
    [[good, good], 'SSI_ERROR_MEMBER'], [[{ member: 1, total: 100.5 }], 'SSI_ERROR_RANGE'],
    [[{ member: 1, total: -1 }], 'SSI_ERROR_RANGE'],
    [[{ ...good, pillars: [26, 1, 1, 1] }], 'SSI_ERROR_RANGE'],
    [[{ ...good, pillars: [1, 1, 1] }], 'ERR_OUT_OF_RANGE'],
    [[{ ...good, pillars: [1, 1, 1, 1, 1] }], 'ERR_OUT_OF_RANGE'],
    [[{ ...good, pillars: [1, 1, 1, '1'] }], 'ERR_INVALID_ARG_TYPE'],
    [[{ ...good, pillars: 7 }], 'ERR_INVALID_ARG_TYPE'],
    [[{ member: 1, total: NaN }], 'ERR_OUT_OF_RANGE'],
    [[{ member: 1, total: 1e9 }], 'ERR_OUT_OF_RANGE'],
    [[{ member: 1, total: '2' }], 'ERR_INVALID_ARG_TYPE'],
    [[{ member: 1 }], 'ERR_INVALID_ARG_TYPE'], ['1', 'ERR_INVALID_ARG_TYPE'],
  ]) {
    refused(() => toys(members), code);
    await assert.rejects(cohortAsync(INDUSTRY, 'Toys', DAY, members), { code });
  }
  assert.throws(() => toys([null]), TypeError);
  assert.equal(cohort(TEAM, 'Nobody', 1).size, 0);
  assert.equal(cohort(TEAM, 'Nobody', 1, null).size, 0);
  for (const [words, code] of [
    [[0, 'a', 1], 'SSI_ERROR_KIND'], [[5, 'a', 1], 'SSI_ERROR_KIND'],
    [[1, '', 1], 'SSI_ERROR_LENGTH'], [[1, 'é'.repeat(101), 1], 'SSI_ERROR_LENGTH'],
    [[1, 'a\0b', 1], 'SSI_ERROR_UTF8'], [[1, '\ud800', 1], 'SSI_ERROR_UTF8'],
    [[1, 'a', -1], 'SSI_ERROR_DAY'], [[1, 'a', 'May'], 'SSI_ERROR_DAY'],
    [[1, null, 1], 'ERR_INVALID_ARG_TYPE'],
  ]) refused(() => cohort(...words), code);
});

test('equality and saving', () => {
  const made = toys();
  const label = made.label();
  assert.deepEqual({ ...label }, {
    name: 'Toys', kind: INDUSTRY, day: DATE, members: 10,
  });
  for (const other of [cohort(NETWORK, 'Toys', DAY, TEN), cohort(INDUSTRY, 'Boys', DAY, TEN),
    toys(TEN, DAY + 1), toys(TEN.slice(1)), toys(BARE)]) {
    assert.ok(!made.equals(other) && !other.equals(made));
  }
  for (const other of [made.copy(), Cohort.load(made.save())]) {
    same(other, made);
    other.remove(LAST, 100, [25, 25, 25, 25]);
    assert.deepEqual([other.size, made.size], [9, 10]);
  }
  const saved = made.save();
  for (const bytes of [new Uint8Array(0), saved.subarray(1), new Uint8Array(saved.length),
    new Activity().save()]) refused(() => Cohort.load(bytes), 'SSI_ERROR_FORMAT');
});

test('merging and subtracting', async () => {
  const parts = [0, 1, 2].map((part) => toys(TEN.filter((_, i) => i % 3 === part)));
  const whole = toys([]);
  for (const part of parts) await whole.mergeAsync(part);
  same(whole, toys());
  refused(() => whole.merge(parts[0]), 'SSI_ERROR_MEMBER');
  refused(() => whole.merge(whole), 'SSI_ERROR_MEMBER');
  await assert.rejects(whole.mergeAsync(whole), { code: 'SSI_ERROR_MEMBER' });
  refused(() => parts[0].subtract(parts[1]), 'SSI_ERROR_MEMBER');
  same(whole, toys());
  whole.subtract(parts[1]);
  assert.equal(whole.size, 7);
  await whole.subtractAsync(whole);
  same(whole, toys([]));
});

test('ranks of all', () => {
  const tops = new Int32Array(10);
  const ranks = new Int32Array(10);
  toys().ranks({ totals: EXACT, tops, ranks });
  assert.deepEqual([...tops], [5, 15, 25, 35, 45, 55, 65, 75, 85, 95]);
  assert.deepEqual([...ranks], [2, 4, 6, 8, 10, 12, 14, 16, 18, 20]);
  const again = new Int32Array(10);
  toys().ranks({ totals: EXACT, tops: again });
  assert.deepEqual(again, tops);
  refused(() => toys().ranks({ totals: new Int32Array(10), tops }), 'SSI_ERROR_MISMATCH');
  refused(() => toys().ranks({ totals: EXACT, tops: new Int32Array(9) }), 'ERR_OUT_OF_RANGE');
  refused(() => toys().ranks({ totals: EXACT, tops: [] }), 'ERR_INVALID_ARG_TYPE');
});

test('what a publication says of itself', async () => {
  const payer = budget();
  const made = publish(known(), payer, { key: KEY });
  assert.deepEqual({ ...made.label() }, {
    name: 'Toys', members: 1000, kind: INDUSTRY, source: MEMBERS, hasPillars: true, day: DATE,
    epsilon: libssi.EPSILON, knots: 11,
  });
  const other = await publishAsync(known(), payer, { epsilon: 16, synthetic: true });
  assert.deepEqual([other.label().source, other.label().epsilon], [SYNTHETIC, 16]);
  assert.deepEqual([100, 1000, 2000, 1e6].map((n) => Benchmark.epsilon(n)), [64, 64, 32, 4]);
  refused(() => Benchmark.epsilon(99), 'SSI_ERROR_COHORT');
});

test('the key of a publication', async () => {
  const first = publish(known(), budget(), { key: KEY });
  same(Benchmark.publish(known(), budget(), KEY), first);
  same(await publishAsync(known(), budget(), { key: Buffer.from(KEY) }), first);
  assert.ok(!publish(known(), budget()).equals(publish(known(), budget())));
  assert.ok(!publish(known(), budget(), { key: null }).equals(first));
  for (const [key, code] of [[KEY.subarray(1), 'ERR_OUT_OF_RANGE'],
    [new Uint8Array(0), 'ERR_OUT_OF_RANGE'], ['x'.repeat(16), 'ERR_INVALID_ARG_TYPE'],
    [[...KEY], 'ERR_INVALID_ARG_TYPE'], [7, 'ERR_INVALID_ARG_TYPE']]) {
    refused(() => publish(known(), budget(), { key }), code);
    await assert.rejects(publishAsync(known(), budget(), { key }), { code });
  }
});

test('a key that was drawn is wiped', async (t) => {
  const seen = [];
  const { publish: plain, publishAsync: later } = Benchmark;
  t.mock.method(Benchmark, 'publish', (made, payer, key, ...words) => {
    seen.push([key, key.some((byte) => byte)]);
    return plain.call(Benchmark, made, payer, key, ...words);
  });
  t.mock.method(Benchmark, 'publishAsync', (made, payer, key, ...words) => {
    seen.push([key, key.some((byte) => byte)]);
    return later.call(Benchmark, made, payer, key, ...words);
  });
  publish(known(), budget());
  await publishAsync(known(), budget());
  refused(() => publish(crowd('Few', 1, 99), budget()), 'SSI_ERROR_COHORT');
  publish(known(), budget(), { key: KEY });
  assert.equal(seen.length, 4);
  for (const [key, drawn] of seen.slice(0, 3)) assert.ok(drawn && key.every((byte) => byte === 0));
  assert.equal(seen[3][0], KEY);
  assert.equal(KEY[5], 5);
});

test('what is refused costs nothing', async () => {
  const payer = budget();
  const saved = payer.save();
  for (const [made, options, code] of [
    [crowd('Few', 1, 99), {}, 'SSI_ERROR_COHORT'], [known(), { epsilon: 65 }, 'SSI_ERROR_RANGE'],
    [known(), { epsilon: -1 }, 'SSI_ERROR_RANGE'],
    [crowd('Small', 1), { epsilon: 63 }, 'SSI_ERROR_RANGE'],
    [known(), { epsilon: 0.5 }, 'ERR_OUT_OF_RANGE'],
    [known(), { epsilon: '1' }, 'ERR_INVALID_ARG_TYPE'],
    [known(), { synthetic: 1 }, 'ERR_INVALID_ARG_TYPE'],
    [null, {}, 'ERR_INVALID_ARG_TYPE'], [payer, {}, 'ERR_INVALID_ARG_TYPE'],
  ]) {
    refused(() => publish(made, payer, options), code);
    await assert.rejects(publishAsync(made, payer, options), { code });
  }
  refused(() => publish(known(), null), 'ERR_INVALID_ARG_TYPE');
  assert.deepEqual(payer.save(), saved);
  publish(known(), payer);
  const after = payer.save();
  refused(() => publish(crowd('Games', 999), payer), 'SSI_ERROR_BUDGET');
  assert.deepEqual(payer.save(), after);
});

test('knots, means and gaps', () => {
  const made = publish(known(), budget(), { key: KEY });
  const knots = made.knots();
  assert.deepEqual(knots.map(({ points }) => points), [...Array(11).keys()].map((i) => 10 * i));
  assert.equal(knots.reduce((sum, { share }) => sum + share, 0), 100 * libssi.PERCENT);
  refused(() => made.knot(11), 'SSI_ERROR_INDEX');
  const mean = made.mean();
  assert.ok(mean.totalMargin < 1 && Math.abs(mean.total - 31) < 2 * mean.totalMargin);
  assert.equal(mean.totalMarginMicro, Math.round(mean.totalMargin * 1e6));
  const gap = made.gap(61, [15, 25, 5.5, 0]);
  assert.equal(gap.totalMicro, 61e6 - mean.totalMicro);
  assert.equal(gap.engageMicro, 5.5e6 - mean.engageMicro);
  assert.deepEqual([gap.totalMargin, gap.pillarMargin, gap.weakest, gap.weakestGap],
    [mean.totalMargin, mean.pillarMargin, Pillar.RELATE, gap.relate]);
  assert.deepEqual(made.gap(61e6, Int32Array.of(15e6, 25e6, 5.5e6, 0), { micro: true }), gap);
  const { total, hasPillars, weakest } = made.gap(61, null);
  assert.deepEqual([total, hasPillars, weakest], [gap.total, false, 0]);
  refused(() => made.gap(1, [1, 1, 1]), 'ERR_OUT_OF_RANGE');
  refused(() => made.gap(1, [1, 1, 1, 'x']), 'ERR_INVALID_ARG_TYPE');
  refused(() => made.gap(1, [1, 1, 1, 1.5], { micro: true }), 'ERR_OUT_OF_RANGE');
});

test('ranks in a benchmark', async () => {
  const made = publish(known(), budget(), { key: KEY });
  const rows = Array.from({ length: 101 }, (_, points) => made.rank(points));
  const tops = rows.map(({ top }) => top);
  assert.deepEqual(tops, tops.toSorted((a, b) => b - a));
  assert.deepEqual([tops[0], tops[100]], [100, 1]);
  for (const { best, top, worst, above } of rows) {
    assert.ok(best >= 1 && best <= top && top <= worst && worst <= 100);
    assert.ok(above >= 0 && above <= 100 * libssi.PERCENT);
  }
  assert.deepEqual(made.rank(61.5e6, { micro: true }), made.rank(61.5));
  const totals = Int32Array.from(rows, (_, points) => points * 1e6);
  const found = new Int32Array(101);
  made.tops({ totals, tops: found });
  assert.deepEqual([...found], tops);
  found.fill(0);
  await made.topsAsync({ totals, tops: found });
  assert.deepEqual([...found], tops);
  refused(() => made.rank(-1), 'SSI_ERROR_RANGE');
});

test('movement between benchmarks', () => {
  const before = publish(known(), budget(), { key: KEY });
  const after = publish(known('Toys', DAY + 91), budget());
  const row = Benchmark.movement(before, after, 20, 60);
  assert.deepEqual([row.before, row.after, row.change, row.own], [before.rank(20).top,
    after.rank(60).top, row.own + row.cohort, before.rank(60).top - row.before]);
  assert.deepEqual(Benchmark.movement(before, after, 20e6, 60e6, { micro: true }), row);
  refused(() => Benchmark.movement(after, before, 1, 1), 'SSI_ERROR_DAY');
  refused(() => Benchmark.movement(before, Benchmark.fallback(), 1, 1), 'SSI_ERROR_MISMATCH');
});

test('the fallback, and saved benchmarks', () => {
  const fallback = Benchmark.fallback();
  const { source, members, epsilon } = fallback.label();
  assert.deepEqual([source, members, epsilon], [ESTIMATE, 0, 0]);
  const { top, best, worst, margin } = fallback.rank(70);
  assert.deepEqual([top, best, worst, margin], [2, 2, 2, 0]);
  const made = publish(known(), budget(), { key: KEY });
  same(Benchmark.load(made.save()), made);
  assert.deepEqual(Benchmark.load(made.save()).label(), made.label());
  same(fallback, Benchmark.fallback());
  assert.ok(!made.equals(fallback));
  for (const bytes of [new Uint8Array(0), made.save().subarray(1), toys().save(),
    budget().save()]) refused(() => Benchmark.load(bytes), 'SSI_ERROR_FORMAT');
});

test('what was spent', async () => {
  const payer = budget();
  assert.deepEqual({ ...payer.label() },
    { members: 0, serial: 0, limit: 96, quarter: Math.floor(DAY / 91) });
  const old = payer.save();
  publish(known(), payer);
  assert.deepEqual([payer.label().members, payer.label().serial], [1000, 1]);
  assert.deepEqual([0, 999n, 1000, LAST].map((member) => payer.spent(member)), [64, 64, 0, 0]);
  assert.deepEqual(affordable(payer, new Set([2000, 1n, 1000]), 64), BigUint64Array.of(2000n, 1000n));
  assert.deepEqual(affordable(payer, BigUint64Array.of(1n, 5n), 32), BigUint64Array.of(1n, 5n));
  assert.equal(affordable(payer, [], 1).length, 0);
  assert.equal(await payer.affordAsync({ members: BigUint64Array.of(1n, 1000n) }, 64), 1);
  refused(() => affordable(payer, [1], 0), 'SSI_ERROR_RANGE');
  refused(() => affordable(payer, [1], 0.5), 'ERR_OUT_OF_RANGE');
  refused(() => affordable(payer, [-1], 1), 'ERR_OUT_OF_RANGE');
  refused(() => affordable(payer, ['1'], 1), 'ERR_INVALID_ARG_TYPE');
  for (const wrong of [7, null, toys(), payer]) {
    assert.throws(() => affordable(payer, wrong, 1), TypeError);
  }
  const other = Budget.load(payer.save(), 1);
  assert.deepEqual(other.save(), payer.save());
  refused(() => Budget.load(old, 1), 'SSI_ERROR_SERIAL');
  assert.equal(Budget.load(old, 0).spent(1), 0);
  refused(() => Budget.load(old.subarray(1), 0), 'SSI_ERROR_FORMAT');
  other.advance(DAY + 455);
  assert.equal(other.spent(1), 0);
  refused(() => other.advance(DAY), 'SSI_ERROR_DAY');
  refused(() => other.setLimit(0), 'SSI_ERROR_RANGE');
  refused(() => budget(256), 'SSI_ERROR_RANGE');
  const small = budget(32);
  refused(() => publish(known(), small), 'SSI_ERROR_BUDGET');
  small.setLimit(255);
  publish(known(), small);
});

test('several benchmarks at once', () => {
  const made = [publish(known(), budget()), publish(crowd('Games', 1), budget(), { synthetic: true }),
    Benchmark.fallback()];
  const pillars = [20, 20, 20, 9];
  const found = compare(new Set(made), 69, new Set([...pillars.slice(2), 20.5, 9.5]));
  assert.equal(found.length, 3);
  const rows = compare(made, 69, pillars);
  rows.forEach(({ rank, gap, ...label }, i) => {
    const { name, kind, source, day } = made[i].label();
    assert.deepEqual(label, { name, kind, source, day });
    assert.deepEqual(rank, made[i].rank(69));
    assert.deepEqual(gap, made[i].gap(69, pillars));
  });
  assert.deepEqual(rows.map(({ source }) => source), [MEMBERS, SYNTHETIC, ESTIMATE]);
  assert.deepEqual(compare(made, 69e6, pillars.map((points) => points * 1e6), { micro: true }), rows);
  assert.deepEqual(compare(made, 69)[0].gap, made[0].gap(69, null));
  assert.deepEqual(compare([], 5), []);
  refused(() => compare(made, 101), 'SSI_ERROR_RANGE');
  refused(() => compare(made, '1'), 'ERR_INVALID_ARG_TYPE');
  refused(() => compare(made, 1, [1]), 'ERR_OUT_OF_RANGE');
  for (const wrong of [[budget()], [null], [{}], null, toys()]) {
    assert.throws(() => compare(wrong, 1), TypeError);
  }
  made[0].close();
  refused(() => compare(made, 1), 'ERR_CLOSED');
});

/** Twelve members that differ by relate; each has gained 3 points. */
function sales(shares = () => true, count = 12) {
  return team('Sales', DATE, Array.from({ length: count }, (_, i) => ({
    member: 100 + i, pillars: [10, 5, 3, i], shares: shares(i), baseline: 15 + i,
  })));
}

test('what a member of a team sees', () => {
  const some = sales((i) => i < 5);
  const row = some.member(111);
  const exact = Object.keys(row).filter((name) => name.endsWith('Micro'));
  assert.equal(exact.length, 6);
  const rest = Object.entries(row).filter(([name]) => !exact.includes(name));
  assert.deepEqual(Object.fromEntries(rest), {
    total: 29, brand: 10, find: 5, engage: 3, relate: 11, hasProgress: true, progress: 3,
    shares: false, sharing: 5,
  });
  assert.equal(row.relateMicro, 11e6);
  assert.ok(some.member(104n).shares);
  refused(() => some.member(1), 'SSI_ERROR_MEMBER');
});

test('what the board of a team shows', async () => {
  const made = sales((i) => i < 5);
  const row = made.summary();
  assert.deepEqual([row.name, row.day, row.sharing, row.total, row.brand, row.find, row.engage,
    row.relate], ['Sales', DATE, 5, 20, 10, 5, 3, 2]);
  assert.deepEqual([row.weakest, row.weakestGapMicro],
    [Pillar.RELATE, 2e6 - Benchmark.fallback().mean().relateMicro]);
  assert.deepEqual([row.hasProgress, row.progress, row.withBaseline], [true, 3, 5]);
  assert.deepEqual(made.summary(null), row);
  assert.deepEqual(await made.summaryAsync(), row);
  assert.equal(made.summary(publish(known(), budget(), { key: KEY })).weakest, Pillar.BRAND);
  refused(() => made.summary(publish(crowd('Bare', 1), budget())), 'SSI_ERROR_UNOBSERVED');
  refused(() => made.summary(made), 'ERR_INVALID_ARG_TYPE');
});

test('who shares its score', () => {
  const some = sales((i) => i % 2 === 0);
  assert.equal(some.shares().length, 6);
  assert.deepEqual(some.shares().map(({ member }) => member),
    [100n, 102n, 104n, 106n, 108n, 110n]);
  assert.deepEqual(some.shares().map(({ place }) => place), [6, 5, 4, 3, 2, 1]);
  const { total, progress, progressPlace } = some.share(5);
  assert.deepEqual([total, progress, progressPlace], [28, 3, 1]);
  refused(() => some.share(6), 'SSI_ERROR_INDEX');
  // One who shares alone would show its score as the mean.
  for (const sharing of [0, 1]) {
    const few = sales((i) => i < sharing);
    assert.deepEqual([few.sharing, few.member(111).sharing], [sharing, sharing]);
    refused(() => few.summary(), 'SSI_ERROR_COHORT');
    refused(() => few.share(0), 'SSI_ERROR_COHORT');
  }
});

test('a team of rows', () => {
  const wanted = new Team('Sales', DAY);
  wanted.add(5n, Int32Array.of(1e6, 2e6, 3e6, 4e6), true, null, { micro: true });
  wanted.add(6, new Set([1, 2, 3, 4]), true, null);
  wanted.add(7, Int32Array.of(1e6, 2e6, 3e6, 4e6), true, 7e6, { micro: true });
  const pillars = [1, 2, 3, 4];
  const made = team('Sales', DATE, new Set([{ member: 5, pillars, shares: true },
    { member: 6n, pillars, shares: true, baseline: undefined },
    { member: 7, pillars: Float64Array.from(pillars), shares: true, baseline: 7 }]));
  assert.deepEqual(made.shares(), wanted.shares());
  assert.deepEqual(made.shares().map((row) => row.hasProgress), [false, false, true]);
  const good = { member: 1, pillars, shares: true };
  for (const [rows, code] of [
    [[good, good], 'SSI_ERROR_MEMBER'], [[{ ...good, baseline: -1 }], 'SSI_ERROR_RANGE'],
    [[{ ...good, baseline: 101 }], 'SSI_ERROR_RANGE'],
    [[{ ...good, baseline: '1' }], 'ERR_INVALID_ARG_TYPE'],
    [[{ ...good, shares: 1 }], 'ERR_INVALID_ARG_TYPE'],
    [[{ ...good, pillars: [1, 2, 3] }], 'ERR_OUT_OF_RANGE'],
    [[{ ...good, pillars: [26, 1, 1, 1] }], 'SSI_ERROR_RANGE'],
    [[{ ...good, pillars: null }], 'ERR_INVALID_ARG_TYPE'],
  ]) refused(() => team('Sales', DATE, rows), code);
  assert.equal(team('Nobody', 1).shares().length, 0);
});

test('a budget that another call changes', async () => {
  const payer = budget();
  const made = known();
  const pending = publishAsync(made, payer);
  for (const ask of [() => payer.save(), () => payer.label(), () => publish(made, payer)]) {
    refused(ask, 'ERR_BUSY');
  }
  assert.equal((await pending).label().members, 1000);
  const saving = payer.saveAsync();
  refused(() => payer.setLimit(255), 'ERR_BUSY');
  await saving;
  payer.setLimit(255);
});

test('handles that are closed while they are asked', async () => {
  const made = known();
  const payer = budget();
  const pending = publishAsync(made, payer);
  made.close();
  payer.close();
  assert.equal((await pending).label().name, 'Toys');
  refused(() => made.label(), 'ERR_CLOSED');
  const board = sales();
  const asked = board.summaryAsync();
  board.close();
  assert.equal((await asked).name, 'Sales');
});

test('no handle, and closed ones', () => {
  const closed = [toys(), budget(), sales(), Benchmark.fallback()];
  for (const handle of closed) handle.close();
  const [made, payer, others, fallback] = [toys(), budget(), sales(), Benchmark.fallback()];
  for (const [given, code] of [[closed, 'ERR_CLOSED'],
    [[null, undefined, {}, null], 'ERR_INVALID_ARG_TYPE'],
    [[others, others, made, payer], 'ERR_INVALID_ARG_TYPE']]) {
    for (const call of [() => made.merge(given[0]), () => publish(given[0], payer),
      () => publish(made, given[1]), () => Cohort.prototype.save.call(given[0]),
      () => Budget.prototype.spent.call(given[1], 1), () => Team.prototype.shares.call(given[2]),
      () => Reflect.get(Team.prototype, 'sharing', given[2]),
      () => Team.prototype.add.call(given[2], 2, [1, 1, 1, 1], true),
      () => Benchmark.prototype.rank.call(given[3], 1),
      () => Benchmark.movement(fallback, given[3], 1, 1)]) refused(call, code);
  }
  refused(() => others.summary(closed[3]), 'ERR_CLOSED');
});

test('the example', () => {
  const done = spawnSync(process.execPath, [join(APP, 'cohort.mjs')], { encoding: 'utf8' });
  assert.equal(done.stderr, '');
  const rows = done.stdout.split('\n');
  assert.equal(rows.length, 8);
  assert.match(rows[0], /^Toys: top \d+ %, between \d+ and \d+, of 1000 members$/);
  assert.match(rows[1], /^Games: top \d+ %, .* of 400 members$/);
  assert.equal(rows[2], 'All sales professionals (estimate): top 2 %, an estimate');
  assert.match(rows[3], /^Toys: \d+ to the mean, give or take \d/);
  assert.equal(rows[4], 'Toys again: a member cannot pay');
  assert.match(rows[5], /^Sales: 8 of 12 share, mean 37, weakest /);
  assert.equal(rows[6], 'own: 38.0, +18 since the baseline');
});

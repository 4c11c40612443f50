// Cohorts, releases and teams, as Node has them. All members are invented.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import test from 'node:test';
import { APP, libssi } from './support.mjs';

const {
  Activity, Cohort, CohortKind, Pillar, Releases, SsiError, Team, cohort, cohortAsync, compare,
  team,
} = libssi;
const { INDUSTRY, NETWORK, TEAM, FALLBACK } = CohortKind;
const DATE = '2026-05-31';
const DAY = libssi.toDay(DATE);
const LAST = 2n ** 64n - 1n;
/** Ten members with 10 to 100 points, and a quarter of them in each pillar. */
const TEN = Array.from({ length: 10 }, (_, i) => ({
  member: LAST - BigInt(i), total: 100 - 10 * i, pillars: Array(4).fill(25 - 2.5 * i),
}));
const BARE = TEN.map(({ member, total }) => ({ member, total }));
const MEMBERS = BigUint64Array.from(TEN, ({ member }) => member);
const POINTS = Float64Array.from(TEN, ({ total }) => total);
const EXACT = Int32Array.from(POINTS, (points) => points * 1e6);

function toys(members = TEN, day = DATE) {
  return cohort(INDUSTRY, 'Toys', day, members);
}

/** Members with consecutive numbers, and points from 20 to 60. */
function crowd(name, first, count = 10, kind = INDUSTRY, day = DATE) {
  return cohort(kind, name, day, Array.from({ length: count }, (_, i) => (
    { member: first + i, total: 20 + (40 * i) / (count - 1) })));
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
    exact.addMicropoints(member, total * 1e6, Int32Array.from(pillars, (p) => p * 1e6));
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
    same(toys({ members: MEMBERS, totals }), toys(BARE));
    same(await cohortAsync(INDUSTRY, 'Toys', DAY, { members: MEMBERS, totals }), toys(BARE));
  }
  const brand = Float64Array.from(TEN, ({ pillars }) => pillars[0]);
  const find = Int32Array.from(brand, (points) => points * 1e6);
  same(toys({ members: MEMBERS, totals: POINTS, brand, find, engage: brand, relate: find }), toys());
  for (const [columns, code] of [
    [{ members: MEMBERS, totals: [1, 2] }, 'ERR_INVALID_ARG_TYPE'],
    [{ members: new Int32Array(10), totals: POINTS }, 'ERR_INVALID_ARG_TYPE'],
    [{ members: new BigInt64Array(10), totals: POINTS }, 'ERR_INVALID_ARG_TYPE'],
    [{ members: MEMBERS, totals: POINTS.subarray(1) }, 'ERR_OUT_OF_RANGE'],
    [{ members: MEMBERS, totals: new Float64Array(10).fill(1e9) }, 'ERR_OUT_OF_RANGE'],
    [{ members: MEMBERS, totals: new Float64Array(10).fill(NaN) }, 'ERR_OUT_OF_RANGE'],
    [{ members: MEMBERS, totals: POINTS, brand }, 'SSI_ERROR_NULL'],
    [{ members: MEMBERS }, 'SSI_ERROR_NULL'], [{ totals: POINTS }, 'SSI_ERROR_NULL'],
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
    [[FALLBACK, 'a', 1], 'SSI_ERROR_KIND'], [[9, 'a', 1], 'SSI_ERROR_KIND'],
    [[1, '', 1], 'SSI_ERROR_LENGTH'], [[1, 'é'.repeat(101), 1], 'SSI_ERROR_LENGTH'],
    [[1, 'a\0b', 1], 'SSI_ERROR_UTF8'], [[1, '\ud800', 1], 'SSI_ERROR_UTF8'],
    [[1, 'a', -1], 'SSI_ERROR_DAY'], [[1, 'a', 'May'], 'SSI_ERROR_DAY'],
    [[1, null, 1], 'ERR_INVALID_ARG_TYPE'],
  ]) refused(() => cohort(...words), code);
});

test('equality, saving and the fallback', () => {
  const made = toys();
  const label = made.label();
  assert.deepEqual(label, {
    name: 'Toys', kind: INDUSTRY, day: DATE, estimate: false, members: 10,
  });
  for (const other of [cohort(NETWORK, 'Toys', DAY, TEN), cohort(INDUSTRY, 'Boys', DAY, TEN),
    toys(TEN, DAY + 1), toys(TEN.slice(1)), toys(BARE), Cohort.fallback(DAY)]) {
    assert.ok(!made.equals(other) && !other.equals(made));
  }
  for (const other of [made.copy(), Cohort.load(made.save())]) {
    same(other, made);
    other.remove(LAST, 100, [25, 25, 25, 25]);
    assert.deepEqual([other.size, made.size], [9, 10]);
  }
  const fallback = Cohort.fallback(DATE);
  assert.ok(fallback.equals(Cohort.fallback(DAY)) && !fallback.equals(Cohort.fallback(1)));
  assert.ok(fallback.label().estimate);
  refused(() => fallback.save(), 'SSI_ERROR_MISMATCH');
  refused(() => fallback.add(1, 1), 'SSI_ERROR_MISMATCH');
  refused(() => made.merge(fallback), 'SSI_ERROR_MISMATCH');
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

test('means, gaps and quantiles', () => {
  const releases = new Releases(7, 52);
  const made = toys();
  const row = releases.mean(made);
  const label = { name: 'Toys', kind: INDUSTRY, day: DATE, estimate: false, members: 10 };
  // 550 / 20 is 27.5: 28 times 2 points.
  assert.deepEqual(row, {
    ...label, resolution: 2, total: 56, hasPillars: true, brand: 14, find: 14, engage: 14,
    relate: 14, micropoints: {
      resolution: 2e6, total: 56e6, brand: 14e6, find: 14e6, engage: 14e6, relate: 14e6,
    },
  });
  const gap = releases.gap(made, 61, [15, 13.5, 0, 14]);
  assert.deepEqual([gap.total, gap.brand, gap.find, gap.engage, gap.relate], [5, 1, -0.5, -14, 0]);
  assert.deepEqual(
    releases.gapMicropoints(made, 61e6, Int32Array.of(15e6, 13.5e6, 0, 14e6)), gap);
  refused(() => releases.gap(made, 1, null), 'ERR_INVALID_ARG_TYPE');
  refused(() => releases.gap(made, 1, [1, 1, 1]), 'ERR_OUT_OF_RANGE');
  refused(() => releases.gap(made, 1, [1, 1, 1, 'x']), 'ERR_INVALID_ARG_TYPE');
  refused(() => releases.gapMicropoints(made, 1, [1, 1, 1, 1]), 'ERR_INVALID_ARG_TYPE');
  const { points, resolution, members } = releases.quantile(made, 50);
  assert.deepEqual([points, resolution, members], [50, 2, 10]);
  refused(() => releases.quantile(made, 10), 'SSI_ERROR_COHORT');
  refused(() => releases.quantile(made, 100), 'SSI_ERROR_RANGE');
});

test('ranks, of members and guests', async () => {
  const releases = new Releases(7, 52);
  const made = toys();
  for (const [place, { member, total }] of TEN.entries()) {
    const { top, step, guest, day } = await releases.rankAsync(made, member, total);
    assert.deepEqual([top, step, guest, day], [10 * place + 5, 1, false, DATE]);
  }
  const guest = releases.rankMicropoints(crowd('Games', 1, 40), 99, 60e6);
  assert.deepEqual([guest.top, guest.step, guest.guest], [25, 25, true]);
  // The same question has the same answer, in what was saved too.
  const first = releases.rank(made, LAST, 100);
  const other = Releases.load(releases.save());
  assert.deepEqual(other.rank(made, LAST, 5), first);
  assert.deepEqual(releases.rank(made, LAST, 5), first);
  assert.deepEqual(other.save(), releases.save());
  for (const bytes of [new Uint8Array(0), made.save(), other.save().subarray(1)]) {
    refused(() => Releases.load(bytes), 'SSI_ERROR_FORMAT');
  }
});

test('movement', () => {
  const releases = new Releases(7, 52);
  const before = toys();
  const after = toys(TEN.map((row) => (row.total === 10 ? { ...row, total: 55 } : row)), DAY + 7);
  const row = releases.movement(before, after, LAST - 9n, 10, 55);
  assert.deepEqual(
    [row.firstDay, row.day, row.before, row.after, row.change, row.own, row.cohort],
    [DATE, libssi.toISODay(DAY + 7), 95, 55, -40, -40, 0]);
  refused(() => releases.movement(after, before, 1, 1, 1), 'SSI_ERROR_DAY');
  refused(() => releases.movement(before, crowd('Games', 1), 1, 1, 1), 'SSI_ERROR_MISMATCH');
  const rest = releases.movement(before, before, LAST, 100, 100);
  assert.deepEqual([rest.change, rest.own, rest.cohort], [0, 0, 0]);
});

test('what is refused changes nothing', () => {
  const releases = new Releases(7, 52);
  const asks = (made) => [() => releases.mean(made), () => releases.rank(made, LAST, 1),
    () => releases.gap(made, 1, [1, 1, 1, 1]), () => releases.quantile(made, 50),
    () => releases.declare(made)];
  for (const ask of asks(toys(TEN.slice(1)))) refused(ask, 'SSI_ERROR_COHORT');
  releases.declare(toys());
  const saved = releases.save();
  const more = toys([...TEN, { member: 1, total: 1 }]);
  for (const ask of asks(more)) refused(ask, 'SSI_ERROR_RELEASE');
  assert.deepEqual(releases.save(), saved);
  releases.mean(crowd('Later', 100, 10, INDUSTRY, DAY + 7 * 60));
  refused(() => releases.mean(toys()), 'SSI_ERROR_DAY');
  refused(() => new Releases(0, 52), 'SSI_ERROR_RANGE');
  refused(() => new Releases(7.5, 52), 'ERR_OUT_OF_RANGE');
});

test('several cohorts at once', () => {
  const releases = new Releases(7, 52);
  const cohorts = [toys(), crowd('Few', 900, 9), crowd('Games', 1, 200), Cohort.fallback(DATE)];
  cohorts.splice(1, 0, cohort(NETWORK, 'Mine', DAY - 1, [...TEN.slice(0, 4),
    ...Array.from({ length: 20 }, (_, i) => ({ member: 500 + i, total: 40 }))]));
  const found = compare(releases, LAST, 100, new Set(cohorts));
  assert.deepEqual(found.map(({ name }) => name), cohorts.map((made) => made.label().name));
  assert.deepEqual(found.map(({ kind }) => kind),
    [INDUSTRY, NETWORK, INDUSTRY, INDUSTRY, FALLBACK]);
  const [first, mine, few, games, fallback] = found;
  assert.deepEqual([first.rank.top, first.rank.guest, first.refusal, first.day],
    [5, false, null, DATE]);
  // Four of the ten are in it too: beside the first it tells of few.
  assert.equal(mine.refusal.code, 'SSI_ERROR_RELEASE');
  assert.equal(mine.rank, null);
  assert.equal(few.refusal.code, 'SSI_ERROR_COHORT');
  assert.deepEqual([games.rank.top, games.rank.guest, games.rank.step], [5, true, 5]);
  assert.ok(fallback.rank.estimate);
  assert.deepEqual(compare(releases, LAST, 100, [cohorts[3]]), [games]);
  assert.deepEqual(compare(releases, 1, 5, []), []);
  refused(() => compare(releases, 1, 101, cohorts), 'SSI_ERROR_RANGE');
  refused(() => compare(releases, -1, 1, cohorts), 'ERR_OUT_OF_RANGE');
  refused(() => compare(releases, 1, '1', cohorts), 'ERR_INVALID_ARG_TYPE');
  for (const wrong of [[releases], [null], [{}], null, toys()]) {
    assert.throws(() => compare(releases, 1, 1, wrong), TypeError);
  }
  assert.throws(() => compare(null, 1, 1, cohorts), TypeError);
  cohorts[0].close();
  refused(() => compare(releases, 1, 1, cohorts), 'ERR_CLOSED');
});

/** Twelve members that differ by relate; each has gained 3 points. */
function sales(shares = () => true, count = 12) {
  return team('Sales', DATE, Array.from({ length: count }, (_, i) => ({
    member: 100 + i, pillars: [10, 5, 3, i], shares: shares(i), baseline: 15 + i,
  })));
}

test('what a member of a team sees', () => {
  const releases = new Releases(7, 52);
  const row = sales().member(releases, 111);
  const { micropoints, ...rest } = row;
  assert.deepEqual(rest, {
    total: 29, brand: 10, find: 5, engage: 3, relate: 11, hasProgress: true, progress: 3,
    hasRank: true, top: 4, hasProgressRank: true, progressTop: 50,
  });
  assert.equal(micropoints.relate, 11e6);
  refused(() => sales().member(releases, 1), 'SSI_ERROR_MEMBER');
});

test('what the lead of a team sees', async () => {
  const releases = new Releases(7, 52);
  const made = sales();
  const row = made.summary(releases);
  // Sums of 282, 120, 60, 36 and 66 points over 24.
  assert.deepEqual([row.name, row.day, row.members, row.total, row.brand, row.find, row.engage,
    row.relate], ['Sales', DATE, 10, 24, 10, 6, 4, 6]);
  assert.deepEqual([row.weakest, row.weakestGap], [Pillar.RELATE, -8]);
  assert.deepEqual([row.hasProgress, row.progress, row.withBaseline], [true, 4, 10]);
  assert.deepEqual(made.summary(releases, null), row);
  assert.deepEqual(await made.summaryAsync(releases), row);
  assert.equal(made.summary(releases, toys()).weakest, Pillar.ENGAGE);
  refused(() => made.summary(releases, crowd('Bare', 1)), 'SSI_ERROR_UNOBSERVED');
  refused(() => made.summary(releases, made), 'ERR_INVALID_ARG_TYPE');
  const few = sales(undefined, 9);
  refused(() => few.summary(releases), 'SSI_ERROR_COHORT');
  assert.equal(few.member(releases, 100).hasRank, false);
});

test('who shares its score', () => {
  const releases = new Releases(7, 52);
  const some = sales((i) => i % 2 === 0);
  assert.equal(some.shares().length, 6);
  assert.deepEqual(some.shares().map(({ member }) => member),
    [100n, 102n, 104n, 106n, 108n, 110n]);
  assert.deepEqual(some.shares().map(({ place }) => place), [6, 5, 4, 3, 2, 1]);
  const { total, progress, progressPlace } = some.share(5);
  assert.deepEqual([total, progress, progressPlace], [28, 3, 1]);
  refused(() => some.share(6), 'SSI_ERROR_INDEX');
  // Six keep their scores to themselves.
  refused(() => some.summary(releases), 'SSI_ERROR_RELEASE');
  const none = sales(() => false);
  assert.deepEqual([none.shares(), none.summary(releases).total], [[], 24]);
});

test('a team of rows', () => {
  const wanted = new Team('Sales', DAY);
  wanted.addMicropoints(5n, Int32Array.of(1e6, 2e6, 3e6, 4e6), true);
  wanted.add(6, new Set([1, 2, 3, 4]), true, null);
  wanted.addMicropoints(7, Int32Array.of(1e6, 2e6, 3e6, 4e6), true, 7e6);
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

test('a ledger that another call changes', async () => {
  const releases = new Releases(7, 52);
  const made = sales();
  const pending = made.memberAsync(releases, 100);
  for (const ask of [() => releases.save(), () => made.summary(releases),
    () => compare(releases, 1, 1, [toys()])]) refused(ask, 'ERR_BUSY');
  assert.equal(made.shares().length, 12);
  assert.equal((await pending).total, 18);
  const saving = releases.saveAsync();
  refused(() => made.member(releases, 100), 'ERR_BUSY');
  await saving;
  made.member(releases, 100);
});

test('handles that are closed while they are asked', async () => {
  const releases = new Releases(7, 52);
  const asks = [(made) => releases.meanAsync(made), (made) => releases.rankAsync(made, LAST, 100),
    (made) => releases.gapAsync(made, 1, [1, 1, 1, 1]),
    (made) => releases.quantileAsync(made, 50),
    (made) => releases.movementAsync(made, made, LAST, 100, 100)];
  for (const ask of asks) {
    const made = toys();
    const pending = ask(made);
    made.close();
    assert.equal((await pending).name, 'Toys');
    refused(() => made.label(), 'ERR_CLOSED');
  }
  const board = sales();
  const pending = board.summaryAsync(releases);
  board.close();
  assert.equal((await pending).name, 'Sales');
});

test('no handle, and closed ones', () => {
  const closed = [toys(), new Releases(7, 52), sales()];
  for (const handle of closed) handle.close();
  const [made, releases, others] = [toys(), new Releases(7, 52), sales()];
  for (const [given, code] of [[closed, 'ERR_CLOSED'],
    [[null, undefined, {}], 'ERR_INVALID_ARG_TYPE'],
    [[others, others, made], 'ERR_INVALID_ARG_TYPE']]) {
    for (const call of [() => made.merge(given[0]), () => releases.mean(given[0]),
      () => releases.rank(given[0], 1, 1), () => Cohort.prototype.save.call(given[0]),
      () => Releases.prototype.mean.call(given[1], made), () => others.member(given[1], 1),
      () => others.summary(given[1]), () => Team.prototype.shares.call(given[2]),
      () => Team.prototype.add.call(given[2], 2, [1, 1, 1, 1], true)]) refused(call, code);
  }
});

test('the example', () => {
  const done = spawnSync(process.execPath, [join(APP, 'cohort.mjs')], { encoding: 'utf8' });
  assert.equal(done.stderr, '');
  assert.match(done.stdout, /^Toys: top 7 %, of 1000 members, 2026-05-31\n/);
  assert.match(done.stdout, /\nToo few: The cohort is too small to say anything: it takes at least 10 members\.\n/);
  assert.match(done.stdout, /\nAll sales professionals \(estimate\): top 2 %, an estimate,/);
  assert.match(done.stdout, /\nSales: mean 34, weakest relate \(-2\), \+14 since the baseline\n/);
  assert.equal(done.stdout.split('\n').length, 9);
});

// Populations from columns, at once and on several threads: each result that of
// the member alone.

import assert from 'node:assert/strict';
import test from 'node:test';
import { DAY, POINTS, crowd, oneByOne, record, roomFor, shared, shuffled } from './crowd.mjs';
import {
  MEMBERS, many, refused, rejects, sameAll, sameScores, scorer, wanted, whole,
} from './population.mjs';
import { WASM, dice, libssi } from './support.mjs';

const {
  Cohort, CohortKind, FACTS, KINDS, Kind, Model, Scorer, TRAITS, historyPoints, populationHistory,
  populationHistoryAsync, populationScore, populationScoreAsync, scorePopulation,
} = libssi;

/** Each member as profile and ledger, with what it scores alone. */
function* eachOf(columns) {
  const all = oneByOne(columns);
  for (let m = 0; m < all.total.length; m++) {
    yield {
      ...record(columns, m),
      wanted: Object.fromEntries(POINTS.map((name) => [name, all[name][m]])),
    };
  }
}

test('as one by one: all at once', () => {
  sameScores(whole(many));
  const room = roomFor(MEMBERS, true);
  populationScore(scorer, many, DAY, 0, room);
  sameAll(room);
  const only = { points: room.points.slice().fill(0) };
  populationScore(scorer, many, DAY, 0, only);
  sameScores(only, wanted, ['points']);
  sameScores(whole(shared(many)));
});

test('as one by one: ten thousand members, any order, any split, 1 to 8 at once', async () => {
  // Parts of one member each take ten times as long where nothing is at once.
  const of = crowd(7, WASM ? 2000 : 10000, 30);
  const alone = oneByOne(of, DAY);
  const other = shuffled(of, 3);
  sameScores(whole(of), alone);
  sameScores(whole(other), alone);
  for (let threads = 1; threads <= 8; threads++) {
    const chunk = [1000, 1, 37, 4096, 9999, 10000, 123, 20000][threads - 1];
    const from = [of, other, shared(of), shared(other)][threads % 4];
    const found = await scorePopulation(from, DAY, { threads, chunk, scorer });
    sameScores(found, alone);
    assert.deepEqual(Object.keys(found), POINTS);
  }
  sameAll(await scorePopulation(other, DAY, { indicators: true }), alone);
  sameAll(await scorePopulation(shared(of), DAY, { indicators: true, chunk: 999 }), alone);
});

test('as one by one: parts of any range', async () => {
  const roll = dice(5);
  for (let i = 0; i < 60; i++) {
    const first = roll(MEMBERS + 1);
    const end = first + roll(MEMBERS + 1 - first);
    const part = Object.fromEntries(Object.entries(wanted).map(([name, column]) => {
      const each = column.length / MEMBERS;
      return [name, column.subarray(first * each, end * each)];
    }));
    const from = i % 2 ? many : shared(many);
    const room = roomFor(end - first, true);
    populationScore(scorer, from, DAY, first, room);
    sameScores(room, part);
    const later = roomFor(end - first, true);
    await populationScoreAsync(scorer, from, DAY, first, later);
    sameAll(later, part);
  }
});

test('shared memory is copied in pieces: the same results, faults and refusals', async () => {
  const members = 6000;
  const days = 7;
  const of = crowd(31, members, 20);
  const rooms = () => ({ ...roomFor(members, true), history: new Int32Array(members * days) });
  const calls = (from, room) => {
    populationScore(scorer, from, DAY, 0, room);
    populationHistory(scorer, from, DAY - days, days, 0, members, { total: room.history });
  };
  const plain = rooms();
  calls(of, plain);
  const one = rooms();
  calls(shared(of), one);
  const later = rooms();
  await populationScoreAsync(scorer, shared(of), DAY, 0, later);
  await populationHistoryAsync(scorer, shared(of), DAY - days, days, 0, members,
    { total: later.history });
  for (const name of Object.keys(plain)) {
    assert.deepEqual(one[name], plain[name], name);
    assert.deepEqual(later[name], plain[name], name);
  }
  const member = members - 3;
  for (const [name, place, value] of [['kinds', Number(of.offsets[member + 1]), KINDS + 1],
    ['facts', (FACTS - 1) * members + member, -7], ['observedTraits', member, TRAITS + 1], ['offsets', member, -4n]]) {
    const bad = { ...of, [name]: of[name].slice() };
    bad[name][place] = value;
    const room = roomFor(members);
    const error = await rejects(async () => populationScore(scorer, bad, DAY, 0, roomFor(members)));
    const where = { member: error.member, row: error.row };
    await rejects(async () => populationScore(scorer, shared(bad), DAY, 0, room), error.code, where);
    await rejects(() => populationScoreAsync(scorer, shared(bad), DAY, 0, room), error.code, where);
    // Those before the one that was refused are written, as they are elsewhere.
    assert.deepEqual(room.total.subarray(0, error.member), plain.total.subarray(0, error.member));
    assert.ok(room.total.subarray(error.member).every((total) => total === 0));
  }
});

test('as one by one: columns that are left out', async () => {
  const names = ['traits', 'counts', 'counterparts', 'facts', 'observedKinds', 'observedTraits',
    'allKinds', 'allTraits'];
  for (const [i, name] of names.entries()) {
    const some = { ...crowd(20 + i, 40), [name]: i % 2 ? null : undefined };
    const alone = oneByOne(some);
    sameScores(whole(some), alone);
    sameScores(await scorePopulation(some, DAY, { chunk: 7 }), alone);
  }
  const { offsets, days, kinds } = many;
  const bare = { offsets, days, kinds };
  sameScores(whole(bare), oneByOne(bare));
  sameScores(await scorePopulation(shared(bare), DAY), oneByOne(bare));
});

test('as one by one: another model, another day', async () => {
  const model = new Model();
  const [{ weight: one }, { weight: two }] = [model.indicator(20), model.indicator(21)];
  model.setWeight(20, one + two);
  model.setWeight(21, 0);
  const alone = oneByOne(many, DAY - 100, model);
  sameScores(await scorePopulation(many, DAY - 100, { model }), alone);
  sameScores(await scorePopulation(many, libssi.toISODay(DAY - 100), {
    scorer: new Scorer(model), model: new Model(),
  }), alone);
  sameScores(await scorePopulation(many, new Date((DAY - 100) * 86400000), { model }), alone);
  const made = new Scorer(model);
  model.close();
  const room = roomFor(MEMBERS);
  populationScore(made, many, DAY - 100, 0, room);
  sameScores(room, alone);
  assert.notDeepEqual(alone.total, oneByOne(many, DAY - 100).total);
});

test('one member through a scorer', async () => {
  for (const one of eachOf(crowd(31, 300))) {
    const said = scorer.score(one.profile, one.activity, DAY);
    for (const name of POINTS) {
      assert.equal(said[`${name}Micro`], one.wanted[name]);
      assert.equal(said[name], said[`${name}Micro`] / 1e6);
    }
    assert.deepEqual(await scorer.scoreAsync(one.profile, one.activity, DAY), said);
    one.close();
  }
  const { activity, profile } = record(crowd(31, 1), 0);
  assert.deepEqual(scorer.score(profile, activity, libssi.toISODay(DAY)),
    scorer.score(profile, activity, new Date(DAY * 86400000)));
  assert.equal(typeof scorer.scratch(activity), 'number');
  assert.throws(() => scorer.score(profile, activity, 65536), { code: 'SSI_ERROR_DAY' });
  assert.throws(() => scorer.score(activity, profile, DAY), TypeError);
  assert.throws(() => scorer.score(profile, null, DAY), TypeError);
  await assert.rejects(scorer.scoreAsync(profile, activity, -1), { code: 'SSI_ERROR_DAY' });
  activity.close();
  assert.throws(() => scorer.score(profile, activity, DAY), { code: 'ERR_CLOSED' });
});

test('nobody, and members without events', async () => {
  const none = { offsets: new BigInt64Array(1) };
  for (const name of POINTS) {
    assert.equal((await scorePopulation(none, DAY))[name].length, 0);
  }
  let told = 0;
  await scorePopulation(none, DAY, { progress: () => told++ });
  assert.equal(told, 0);
  const idle = { offsets: new BigInt64Array(1001), allKinds: Object.values(Kind) };
  sameScores(await scorePopulation(idle, DAY, { chunk: 10 }), oneByOne(idle));
  sameScores(whole(idle), oneByOne(idle));
});

test('results that are not wanted', async () => {
  for (const name of POINTS) {
    const room = roomFor(MEMBERS);
    room[name] = name === 'high' ? null : undefined;
    populationScore(scorer, many, DAY, 0, room);
    sameScores(room, wanted, POINTS.filter((other) => other !== name));
    await populationScoreAsync(scorer, many, DAY, 0, room);
  }
  const room = roomFor(MEMBERS, true);
  populationScore(scorer, many, DAY, 0, { total: room.total, points: room.points });
  populationScore(scorer, many, DAY, 0, {});
  sameScores(room, wanted, ['total', 'points']);
});

test('a history is that of each member', async () => {
  const some = crowd(9, 30);
  const days = 40;
  const names = POINTS.slice(0, 5);
  const rooms = (count) => Object.fromEntries(names.map((n) => [n, new Int32Array(count * days)]));
  const alone = rooms(30);
  for (let m = 0; m < 30; m++) {
    const { profile, activity } = record(some, m);
    historyPoints(new Model(), profile, activity, DAY - 30, Object.fromEntries(
      names.map((n) => [n, alone[n].subarray(m * days, (m + 1) * days)]),
    ));
  }
  for (const from of [some, shared(some)]) {
    const found = rooms(30);
    populationHistory(scorer, from, DAY - 30, days, 0, 30, found);
    sameScores(found, alone, names);
    const later = rooms(30);
    await populationHistoryAsync(scorer, from, DAY - 30, days, 0, 30, later);
    sameScores(later, alone, names);
    const part = rooms(11);
    await populationHistoryAsync(scorer, from, DAY - 30, days, 5, 11, part);
    for (const n of names) assert.deepEqual(part[n], alone[n].subarray(5 * days, 16 * days));
  }
  populationHistory(scorer, some, DAY, 0, 0, 30, { total: new Int32Array(0) });
  for (const [length, count] of [[30 * days - 1, 30], [days, 0], [0, 30], [30 * days, 29]]) {
    refused(() => populationHistory(scorer, some, DAY, days, 0, count,
      { total: new Int32Array(length) }), 'ERR_OUT_OF_RANGE');
  }
  refused(() => populationHistory(scorer, some, DAY, 0, 0, 30, { total: new Int32Array(1) }),
    'ERR_OUT_OF_RANGE');
  refused(() => populationHistory(scorer, some, 65535, 2, 0, 1, { total: new Int32Array(2) }),
    'SSI_ERROR_DAY');
});

test('straight into a cohort', async () => {
  const numbers = BigUint64Array.from({ length: 100 }, (_, i) => BigInt(1000 + i));
  const points = Object.fromEntries(['total', 'brand', 'find', 'engage', 'relate']
    .map((name) => [name, wanted[name].subarray(50, 150)]));
  const plain = new Cohort(CohortKind.INDUSTRY, 'Toys', DAY);
  const { total, ...pillars } = points;
  plain.addColumns({ members: numbers, totals: total, ...pillars });
  const direct = new Cohort(CohortKind.INDUSTRY, 'Toys', DAY);
  direct.addPopulation(scorer, many, DAY, 50, numbers);
  assert.ok(direct.equals(plain));
  for (const from of [many, shared(many)]) {
    const later = new Cohort(CohortKind.INDUSTRY, 'Toys', DAY);
    await later.addPopulationAsync(scorer, from, DAY, 50, numbers);
    assert.ok(later.equals(plain));
    await rejects(later.addPopulationAsync(scorer, from, DAY, 50, numbers), 'SSI_ERROR_MEMBER');
    await rejects(later.addPopulationAsync(scorer, from, DAY, MEMBERS - 5, numbers),
      'SSI_ERROR_INDEX');
    assert.ok(later.equals(plain));
  }
});

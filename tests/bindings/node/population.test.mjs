// Populations from columns, at once and on several threads: each result that of
// the member alone.

import assert from 'node:assert/strict';
import test from 'node:test';
import { once } from 'node:events';
import { Worker, isMainThread } from 'node:worker_threads';
import {
  DAY, POINTS, crowd, oneByOne, record, roomFor, shared, shuffled,
} from './crowd.mjs';
import { APP, dice, libssi } from './support.mjs';

const {
  Cohort, CohortKind, INDICATORS, Model, PlanTerms, Scorer, SsiError, historyPoints,
  populationHistory, populationHistoryAsync, populationIndicators, populationIndicatorsAsync,
  populationScore, populationScoreAsync, populationScratch, scorePopulation,
} = libssi;
const scorer = new Scorer(new Model());
const MEMBERS = 400;
const many = crowd(1, MEMBERS);
const wanted = oneByOne(many);

function size(of) {
  return Math.max(0, of.offsets.length - 1);
}

function sameScores(found, expected = wanted, names = POINTS) {
  for (const name of names) assert.deepEqual(found[name], expected[name], name);
}

function sameAll(found, expected = wanted) {
  sameScores(found, expected, [...POINTS, 'points', 'measures']);
}

/** One call for all members. */
function whole(of, with_ = scorer) {
  const room = roomFor(size(of));
  populationScore(with_, of, DAY, 0, room);
  return room;
}

function detach(column) {
  structuredClone(column.buffer, { transfer: [column.buffer] });
}

function refused(call, code, more = {}) {
  assert.throws(call, (error) => {
    assert.equal(error.code, code, error.stack);
    for (const [name, value] of Object.entries(more)) assert.equal(error[name], value, name);
    return true;
  });
}

/** The error of a promise or of what makes one. */
async function rejects(promise, code, more = {}) {
  const call = typeof promise === 'function' ? promise() : promise;
  const error = await call.then(() => null, (e) => e);
  assert.ok(error, 'it was not refused');
  refused(() => { throw error; }, code ?? error.code, more);
  return error;
}

test('as one by one: all at once', () => {
  sameScores(whole(many));
  const room = roomFor(MEMBERS, true);
  populationIndicators(scorer, many, DAY, 0, room);
  sameScores(room, wanted, ['total', 'points', 'measures']);
  sameScores(whole(shared(many)));
});

test('as one by one: ten thousand members, any order, any split, 1 to 8 at once', async () => {
  const of = crowd(7, 10000, 30);
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
    await populationIndicatorsAsync(scorer, from, DAY, first, later);
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
    populationIndicators(scorer, from, DAY, 0, room);
    populationHistory(scorer, from, DAY - days, days, 0, members, { total: room.history });
  };
  const plain = rooms();
  calls(of, plain);
  const one = rooms();
  calls(shared(of), one);
  const later = rooms();
  await populationScoreAsync(scorer, shared(of), DAY, 0, later);
  await populationIndicatorsAsync(scorer, shared(of), DAY, 0, later);
  await populationHistoryAsync(scorer, shared(of), DAY - days, days, 0, members,
    { total: later.history });
  for (const name of Object.keys(plain)) {
    assert.deepEqual(one[name], plain[name], name);
    assert.deepEqual(later[name], plain[name], name);
  }
  const member = members - 3;
  for (const [name, place, value] of [['kinds', Number(of.offsets[member + 1]), 60],
    ['facts', 16 * members + member, -7], ['seenTraits', member, 9999], ['offsets', member, -4n]]) {
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
  const names = ['traits', 'counts', 'counterparts', 'facts', 'seenKinds', 'seenTraits',
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
  const made = await Scorer.createAsync(model);
  model.close();
  const room = roomFor(MEMBERS);
  populationScore(made, many, DAY - 100, 0, room);
  sameScores(room, alone);
  assert.notDeepEqual(alone.total, oneByOne(many, DAY - 100).total);
});

test('nobody, and members without events', async () => {
  const none = { offsets: new BigInt64Array(1) };
  for (const name of POINTS) {
    assert.equal((await scorePopulation(none, DAY))[name].length, 0);
  }
  let told = 0;
  await scorePopulation(none, DAY, { progress: () => told++ });
  assert.equal(told, 0);
  const idle = { offsets: new BigInt64Array(1001), allKinds: libssi.ALL_KINDS };
  sameScores(await scorePopulation(idle, DAY, { chunk: 10 }), oneByOne(idle));
  sameScores(whole(idle), oneByOne(idle));
});

test('results that are not wanted', async () => {
  for (const name of POINTS.slice(1)) {
    const room = roomFor(MEMBERS);
    room[name] = name === 'high' ? null : undefined;
    populationScore(scorer, many, DAY, 0, room);
    sameScores(room, wanted, POINTS.filter((other) => other !== name));
    await populationScoreAsync(scorer, many, DAY, 0, room);
  }
  const room = roomFor(MEMBERS, true);
  populationIndicators(scorer, many, DAY, 0, { total: room.total, points: room.points });
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

/** Each way to score all members of columns. */
function ways(of) {
  return [
    async () => whole(of),
    async () => whole(shared(of)),
    async () => populationScoreAsync(scorer, of, DAY, 0, roomFor(size(of))),
    async () => populationScoreAsync(scorer, shared(of), DAY, 0, roomFor(size(of))),
    () => scorePopulation(of, DAY, { chunk: 7, threads: 5 }),
    () => scorePopulation(shared(of), DAY, { chunk: 13, threads: 3, indicators: true }),
    () => scorePopulation(of, DAY),
  ];
}

/** A population with one thing changed. */
function spoiled(name, place, value) {
  const made = { ...many, [name]: many[name].slice() };
  made[name][place] = value;
  return made;
}

test('errors name the member and the row of the whole population', async () => {
  const member = 222;
  const row = Number(many.offsets[member + 1]) - 1;
  assert.ok(row > Number(many.offsets[member]));
  const fact = 3 * MEMBERS + member;
  for (const [code, of, where] of [
    ['SSI_ERROR_DAY', spoiled('days', row, 70000), { member, row }],
    ['SSI_ERROR_KIND', spoiled('kinds', row, 54), { member, row }],
    ['SSI_ERROR_TRAITS', spoiled('traits', row, 4096), { member, row }],
    ['SSI_ERROR_COUNT', spoiled('counts', row, 0), { member, row }],
    ['SSI_ERROR_RANGE', spoiled('facts', fact, -2), { member, row: fact }],
    ['SSI_ERROR_KIND', spoiled('seenKinds', member, 2n ** 60n), { member, row: undefined }],
    ['SSI_ERROR_TRAITS', spoiled('seenTraits', member, 8192), { member, row: undefined }],
  ]) {
    for (const way of ways(of)) {
      const error = await rejects(way(), code, where);
      assert.ok(error instanceof SsiError);
      assert.match(error.message, new RegExp(`member ${member}`));
    }
  }
  for (const way of ways({ ...many, allKinds: 2n ** 53n })) await rejects(way(), 'SSI_ERROR_KIND');
  for (const way of ways({ ...many, allTraits: 8192 })) await rejects(way(), 'SSI_ERROR_TRAITS');
});

test('of several members at fault the first is told, whichever part ends first', async () => {
  const of = spoiled('kinds', Number(many.offsets[MEMBERS]) - 1, 99);
  for (const member of [301, 203, 44]) {
    if (many.offsets[member] === many.offsets[member + 1]) continue;
    const row = Number(many.offsets[member]);
    of.kinds[row] = 77;
    for (const way of ways(of)) await rejects(way(), 'SSI_ERROR_KIND', { member, row });
  }
});

test('offsets that are wrong', async () => {
  const rows = BigInt(many.days.length);
  for (const [place, value, member] of [
    [0, -1n, 0], [0, rows + 1n, 0], [100, -5n, 99], [100, rows + 1n, 99], [100, 2n ** 62n, 99],
    [100, -(2n ** 63n), 99], [100, 2n ** 63n - 1n, 99], [MEMBERS, 0n, MEMBERS - 1],
    [MEMBERS, rows + 1n, MEMBERS - 1],
  ]) {
    const of = spoiled('offsets', place, value);
    for (const way of ways(of)) await rejects(way(), 'SSI_ERROR_INDEX', { member });
  }
  // Rows that belong to nobody are looked at by nobody.
  const part = { ...many, offsets: many.offsets.slice(0, 101) };
  delete part.facts;
  part.seenKinds = part.seenKinds.subarray(0, 100);
  part.seenTraits = part.seenTraits.subarray(0, 100);
  sameScores(await scorePopulation(part, DAY, { chunk: 9 }), oneByOne(part));
});

test('a range past the end', async () => {
  for (const from of [many, shared(many)]) {
    for (const [first, count] of [[MEMBERS, 1], [0, MEMBERS + 1], [MEMBERS + 1, 0],
      [Number.MAX_SAFE_INTEGER, 5], [MEMBERS - 1, 2]]) {
      const room = roomFor(count);
      refused(() => populationScore(scorer, from, DAY, first, room), 'SSI_ERROR_INDEX');
      await rejects(populationScoreAsync(scorer, from, DAY, first, room), 'SSI_ERROR_INDEX');
      refused(() => populationScratch(from, first, count), 'SSI_ERROR_INDEX');
    }
    populationScore(scorer, from, DAY, MEMBERS, roomFor(0));
    await populationScoreAsync(scorer, from, DAY, MEMBERS, roomFor(0));
    assert.ok(populationScratch(from, 0, MEMBERS) > 0);
    await rejects(populationScoreAsync(scorer, from, 70000, 0, roomFor(1)), 'SSI_ERROR_DAY');
  }
});

test('columns of a wrong kind or length', async () => {
  const Wrong = { offsets: Int32Array, days: Float64Array, kinds: Int8Array, traits: Int16Array,
    counts: Int32Array, counterparts: BigInt64Array, facts: Uint32Array,
    seenKinds: BigInt64Array, seenTraits: Uint8Array };
  for (const name of Object.keys(Wrong)) {
    for (const value of [new Wrong[name](many[name].length), [...many[name]], 'columns', 7,
      new DataView(new ArrayBuffer(8)), new Proxy(many[name], {}), many[name].buffer]) {
      for (const way of ways({ ...many, [name]: value })) {
        const error = await way().then(() => assert.fail(name), (e) => e);
        assert.ok(['ERR_INVALID_ARG_TYPE', undefined].includes(error.code), error.stack);
        assert.ok(error instanceof TypeError, error.stack);
      }
    }
    if (name === 'offsets') continue;
    for (const length of [many[name].length - 1, many[name].length + 1, 0, 1]) {
      const value = new many[name].constructor(length);
      for (const way of ways({ ...many, [name]: value })) await rejects(way(), 'ERR_OUT_OF_RANGE');
    }
  }
  for (const allKinds of [-1, 1.5, -1n, 2n ** 64n]) {
    refused(() => whole({ ...many, allKinds }), 'ERR_OUT_OF_RANGE');
  }
  refused(() => whole({ ...many, allTraits: '7' }), 'ERR_INVALID_ARG_TYPE');
  for (const wrong of [null, undefined, 7, 'columns', {}, []]) {
    assert.throws(() => populationScore(scorer, wrong, DAY, 0, roomFor(1)), TypeError);
    await assert.rejects(scorePopulation(wrong, DAY), TypeError);
  }
  refused(() => populationScratch({ offsets: new BigInt64Array(0) }, 0, 0), 'ERR_OUT_OF_RANGE');
});

test('results of a wrong kind or length', async () => {
  const room = roomFor(MEMBERS, true);
  refused(() => populationScore(scorer, many, DAY, 0, { total: new Float64Array(3) }),
    'ERR_INVALID_ARG_TYPE');
  refused(() => populationScore(scorer, many, DAY, 0, { ...room, total: undefined }),
    'ERR_INVALID_ARG_TYPE');
  for (const name of POINTS.slice(1)) {
    const wrong = { ...room, [name]: new Int32Array(MEMBERS - 1) };
    refused(() => populationScore(scorer, many, DAY, 0, wrong), 'ERR_OUT_OF_RANGE');
    await rejects(populationScoreAsync(scorer, many, DAY, 0, wrong), 'ERR_OUT_OF_RANGE');
  }
  for (const length of [0, MEMBERS, MEMBERS * INDICATORS - 1, MEMBERS * INDICATORS + INDICATORS]) {
    refused(() => populationIndicators(scorer, many, DAY, 0,
      { ...room, points: new Int32Array(length) }), 'ERR_OUT_OF_RANGE');
    refused(() => populationIndicators(scorer, many, DAY, 0,
      { ...room, measures: new BigInt64Array(length) }), 'ERR_OUT_OF_RANGE');
  }
});

test('results never share memory with what is read', async () => {
  const buffer = new ArrayBuffer(8 * (MEMBERS + 1) + 4 * MEMBERS);
  const offsets = new BigInt64Array(buffer, 0, MEMBERS + 1);
  offsets.set(many.offsets);
  const of = { ...many, offsets };
  for (const at of [0, 4, 8 * MEMBERS, 8 * MEMBERS + 4]) {
    const total = new Int32Array(buffer, at, MEMBERS / 8);
    refused(() => populationScore(scorer, of, DAY, 0, { total }), 'ERR_OUT_OF_RANGE');
  }
  const total = new Int32Array(buffer, 8 * (MEMBERS + 1), MEMBERS);
  populationScore(scorer, of, DAY, 0, { total });
  assert.deepEqual(total, wanted.total);
  refused(() => populationScore(scorer, many, DAY, 0,
    { total: many.facts.subarray(0, MEMBERS) }), 'ERR_OUT_OF_RANGE');
  // On another thread both are copies, and no call sees what it writes.
  await populationScoreAsync(scorer, of, DAY, 0, { total: new Int32Array(buffer, 0, MEMBERS) });
  assert.deepEqual(new Int32Array(buffer, 0, MEMBERS), wanted.total);
  const common = new SharedArrayBuffer(8 * (MEMBERS + 1));
  const ends = new BigInt64Array(common);
  ends.set(many.offsets);
  const inside = new Int32Array(common, 0, MEMBERS);
  const mixed = { ...many, offsets: ends };
  refused(() => populationScore(scorer, mixed, DAY, 0, { total: inside }), 'ERR_OUT_OF_RANGE');
  await populationScoreAsync(scorer, mixed, DAY, 0, { total: inside });
  assert.deepEqual(new Int32Array(inside), wanted.total);
});

test('columns that went away before the call', async () => {
  for (const name of Object.keys(many).filter((n) => ArrayBuffer.isView(many[n]))) {
    const of = { ...many, [name]: many[name].slice() };
    detach(of[name]);
    for (const way of [ways(of)[0], ways(of)[2], ways(of)[4]]) await rejects(way(), 'ERR_OUT_OF_RANGE');
  }
  const room = roomFor(MEMBERS);
  detach(room.brand);
  refused(() => populationScore(scorer, many, DAY, 0, room), 'ERR_OUT_OF_RANGE');
});

test('a getter that takes a column away is seen', async () => {
  const build = () => ({
    ...many,
    days: many.days.slice(),
    get kinds() {
      if (this.days.buffer.byteLength) detach(this.days);
      return many.kinds;
    },
  });
  const object = build();
  refused(() => populationScore(scorer, object, DAY, 0, roomFor(MEMBERS)), 'ERR_OUT_OF_RANGE');
  await rejects(populationScoreAsync(scorer, build(), DAY, 0, roomFor(MEMBERS)), 'ERR_OUT_OF_RANGE');
  await rejects(scorePopulation(build(), DAY), 'ERR_OUT_OF_RANGE');
});

test('columns may change or go away while a call runs', async () => {
  const copy = () => Object.fromEntries(Object.entries(many).map(([n, c]) => (
    [n, ArrayBuffer.isView(c) ? c.slice() : c])));
  for (let i = 0; i < 20; i++) {
    const of = copy();
    const room = roomFor(MEMBERS, true);
    const calls = [populationScoreAsync(scorer, of, DAY, 0, room),
      populationIndicatorsAsync(scorer, of, DAY, 0, room)];
    of.kinds.fill(255);
    for (const name of ['offsets', 'days', 'facts', 'counterparts']) detach(of[name]);
    await Promise.all(calls);
    sameAll(room);
  }
});

test('columns that go away between two parts are refused', async () => {
  for (const name of ['offsets', 'days', 'kinds', 'facts']) {
    const of = { ...many, [name]: many[name].slice() };
    await rejects(scorePopulation(of, DAY, {
      chunk: 10, threads: 3, progress: () => detach(of[name]),
    }), 'ERR_OUT_OF_RANGE');
  }
  const of = { ...many };
  await assert.rejects(scorePopulation(of, DAY, {
    chunk: 10, progress: () => { of.offsets = null; },
  }), TypeError);
});

test('shared columns may change while a call runs: a result or an error', async () => {
  const roll = dice(11);
  for (let i = 0; i < 40; i++) {
    const of = shared(many);
    const call = scorePopulation(of, DAY, { chunk: 50, threads: 4, scorer })
      .catch((error) => assert.ok(error instanceof SsiError, error.stack));
    for (let k = 0; k < 2000; k++) {
      of.kinds[roll(of.kinds.length)] = roll(256);
      of.offsets[roll(of.offsets.length)] = BigInt(roll(of.kinds.length * 2)) - 5n;
    }
    await call;
  }
});

test('results that go away while a call runs are refused, and nothing is written', async () => {
  const room = roomFor(MEMBERS);
  const call = populationScoreAsync(scorer, many, DAY, 0, room);
  detach(room.relate);
  await rejects(call, 'ERR_OUT_OF_RANGE');
  assert.ok(room.total.every((value) => value === 0));
  const buffer = new ArrayBuffer(4 * MEMBERS, { maxByteLength: 8 * MEMBERS });
  const total = new Int32Array(buffer);
  const other = populationScoreAsync(scorer, many, DAY, 0, { total });
  buffer.resize(4);
  await rejects(other, 'ERR_OUT_OF_RANGE');
  const bad = spoiled('kinds', many.kinds.length - 1, 99);
  const rooms = roomFor(MEMBERS);
  await rejects(populationScoreAsync(scorer, bad, DAY, 0, rooms), 'SSI_ERROR_KIND');
  assert.ok(rooms.total.every((value) => value === 0));
});

test('progress: every part, on the thread of the caller, up to all of them', async () => {
  for (const [chunk, threads] of [[1, 4], [33, 3], [100, 1], [399, 8], [5000, 2]]) {
    const told = [];
    await scorePopulation(many, DAY, {
      chunk, threads, progress: (...both) => told.push([...both, isMainThread]),
    });
    assert.equal(told.length, Math.ceil(MEMBERS / chunk));
    told.forEach(([done, total, main], i) => {
      assert.ok(done > (told[i - 1]?.[0] ?? 0) && total === MEMBERS && main === isMainThread);
    });
    assert.equal(told.at(-1)[0], MEMBERS);
  }
});

test('no more than `threads` parts are under way', async () => {
  for (const threads of [1, 2, 5]) {
    let waiting = 0;
    let most = 0;
    // Whoever waits in the callback begins no other part.
    await scorePopulation(many, DAY, {
      chunk: 5, threads, async progress() {
        most = Math.max(most, ++waiting);
        await new Promise((done) => setTimeout(done, 1));
        waiting--;
      },
    });
    assert.equal(waiting, 0);
    assert.equal(most, threads);
  }
});

test('an error in a progress callback rejects, and nothing is lost', async () => {
  const unhandled = [];
  const listen = (error) => unhandled.push(error);
  process.on('unhandledRejection', listen);
  const mine = new Scorer(new Model());
  for (const async_ of [false, true]) {
    for (const threads of [1, 4]) {
      const boom = new Error('boom');
      let calls = 0;
      const progress = () => {
        calls++;
        if (calls < 3) return undefined;
        if (async_) return Promise.reject(boom);
        throw boom;
      };
      const call = scorePopulation(many, DAY, { chunk: 10, threads, progress, scorer: mine });
      assert.equal(await call.then(() => null, (error) => error), boom);
      const ended = calls;
      await new Promise((done) => setTimeout(done, 20));
      assert.equal(calls, ended, 'a part ran on');
      assert.ok(ended <= 2 + threads, `${ended} calls`);
      sameScores(await scorePopulation(many, DAY, { scorer: mine, threads }));
    }
  }
  mine.close();
  await new Promise(setImmediate);
  process.off('unhandledRejection', listen);
  assert.deepEqual(unhandled, []);
});

test('a signal ends it between two parts', async () => {
  const reason = new Error('enough');
  await assert.rejects(scorePopulation(many, DAY, { signal: AbortSignal.abort(reason) }), reason);
  await assert.rejects(scorePopulation(many, DAY, { signal: AbortSignal.abort() }),
    { name: 'AbortError' });
  for (const threads of [1, 4]) {
    const control = new AbortController();
    let done = 0;
    const call = scorePopulation(many, DAY, {
      chunk: 10, threads, signal: control.signal,
      progress(members) {
        done = members;
        if (members >= 50) control.abort(reason);
      },
    });
    await assert.rejects(call, reason);
    assert.ok(done >= 50 && done <= 50 + 10 * threads, `${done} members`);
  }
  const control = new AbortController();
  sameScores(await scorePopulation(many, DAY, { signal: control.signal, chunk: 50 }));
  control.abort();
});

test('options of a wrong kind', async () => {
  for (const [options, code] of [
    [{ threads: 0 }, 'ERR_OUT_OF_RANGE'], [{ threads: -1 }, 'ERR_OUT_OF_RANGE'],
    [{ threads: 1.5 }, 'ERR_OUT_OF_RANGE'], [{ threads: 1e9 }, 'ERR_OUT_OF_RANGE'],
    [{ threads: NaN }, 'ERR_OUT_OF_RANGE'], [{ threads: '2' }, 'ERR_INVALID_ARG_TYPE'],
    [{ chunk: 0 }, 'ERR_OUT_OF_RANGE'], [{ chunk: 2n }, 'ERR_INVALID_ARG_TYPE'],
    [{ progress: 7 }, 'ERR_INVALID_ARG_TYPE'], [{ progress: {} }, 'ERR_INVALID_ARG_TYPE'],
    [{ signal: {} }, 'ERR_INVALID_ARG_TYPE'], [{ signal: true }, 'ERR_INVALID_ARG_TYPE'],
    [{ model: scorer }, 'ERR_INVALID_ARG_TYPE'], [{ scorer: new Model() }, 'ERR_INVALID_ARG_TYPE'],
    [{ scorer: new PlanTerms() }, 'ERR_INVALID_ARG_TYPE'],
  ]) {
    await rejects(scorePopulation(many, DAY, options), code);
  }
  await rejects(scorePopulation(many, '2026-02-30'), 'SSI_ERROR_DAY');
  await rejects(scorePopulation(many, 65536), 'SSI_ERROR_DAY');
  await rejects(scorePopulation(many, {}), 'ERR_INVALID_ARG_TYPE');
  const model = new Model();
  model.setWeight(1, 0);
  await rejects(scorePopulation(many, DAY, { model }), 'SSI_ERROR_MODEL');
  await assert.rejects(scorePopulation(many, DAY, null), TypeError);
  sameScores(await scorePopulation(many, DAY, {
    model: null, scorer: null, threads: null, chunk: null, progress: null, signal: null,
    indicators: null,
  }));
});

test('a scorer that is closed: before the call, while it runs', async () => {
  const mine = new Scorer(new Model());
  const room = roomFor(MEMBERS);
  const call = populationScoreAsync(mine, many, DAY, 0, room);
  mine.close();
  await call;
  sameScores(room);
  refused(() => whole(many, mine), 'ERR_CLOSED');
  await rejects(scorePopulation(many, DAY, { scorer: mine }), 'ERR_CLOSED');
  const other = new Scorer(new Model());
  await rejects(scorePopulation(many, DAY, {
    scorer: other, chunk: 10, progress: () => other.close(),
  }), 'ERR_CLOSED');
});

const WORKER = `
  const { workerData } = require('node:worker_threads');
  const libssi = require('module').createRequire(workerData.app + '/x.js')('libssi');
  const members = 2000;
  const rows = members * 30;
  const room = (Class, count) => new Class(workerData.shared
    ? new SharedArrayBuffer(count * Class.BYTES_PER_ELEMENT) : count);
  const of = {
    offsets: room(BigInt64Array, members + 1),
    days: room(Int32Array, rows), kinds: room(Uint8Array, rows).fill(3),
    counterparts: room(BigUint64Array, rows).fill(7n),
  };
  of.offsets.forEach((_, i) => { of.offsets[i] = BigInt(i * 30); });
  libssi.scorePopulation(of, 20000, { threads: 3, chunk: 300, indicators: true });
  libssi.populationScoreAsync(new libssi.Scorer(new libssi.Model()), of, 20000, 0,
    { total: new Int32Array(members) });
  if (workerData.exit) process.exit();`;

test('a worker may end in the middle of a call', async () => {
  for (let i = 0; i < 24; i++) {
    const worker = new Worker(WORKER, {
      eval: true, workerData: { app: APP, shared: i % 2 === 0, exit: i % 4 < 2 },
    });
    if (i > 12) {
      await new Promise((done) => setTimeout(done, 10 * (i - 12)));
      await worker.terminate();
      continue;
    }
    const [code] = await once(worker, 'exit');
    assert.ok(code === 0 || code === 1);
  }
  sameScores(whole(many));
});

test('many populations at the same time', async () => {
  const all = await Promise.all(Array.from({ length: 30 }, (_, i) => scorePopulation(
    i % 2 ? many : shared(many), DAY, { chunk: 1 + 13 * i, threads: 1 + (i % 8), scorer },
  )));
  for (const found of all) sameScores(found);
});

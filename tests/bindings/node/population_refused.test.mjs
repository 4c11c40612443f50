// What is wrong with columns, results and options is told, wherever and whenever it
// turns up.

import assert from 'node:assert/strict';
import test from 'node:test';
import { DAY, KIND_BYTES, POINTS, oneByOne, roomFor, shared } from './crowd.mjs';
import {
  MEMBERS, detach, many, refused, rejects, sameAll, sameScores, scorer, spoiled, wanted, ways,
  whole,
} from './population.mjs';
import { dice, libssi } from './support.mjs';

const {
  INDICATORS, KINDS, Model, PlanOptions, SsiError, TRAITS, populationScore, populationScoreAsync,
  populationScratch, scorePopulation,
} = libssi;

test('errors name the member and the row of the whole population', async () => {
  const member = 222;
  const row = Number(many.offsets[member + 1]) - 1;
  assert.ok(row > Number(many.offsets[member]));
  const fact = 3 * MEMBERS + member;
  for (const [code, of, where] of [
    ['SSI_ERROR_DAY', spoiled('days', row, 70000), { member, row }],
    ['SSI_ERROR_KIND', spoiled('kinds', row, KINDS + 1), { member, row }],
    ['SSI_ERROR_TRAITS', spoiled('traits', row, TRAITS + 1), { member, row }],
    ['SSI_ERROR_COUNT', spoiled('counts', row, 0), { member, row }],
    ['SSI_ERROR_RANGE', spoiled('facts', fact, -2), { member, row: fact }],
    ['SSI_ERROR_KIND', spoiled('observedKinds', (member + 1) * KIND_BYTES - 1, 128), { member, row: undefined }],
    ['SSI_ERROR_TRAITS', spoiled('observedTraits', member, TRAITS + 1), { member, row: undefined }],
  ]) {
    for (const way of ways(of)) {
      const error = await rejects(way(), code, where);
      assert.ok(error instanceof SsiError);
      assert.match(error.message, new RegExp(`member ${member}`));
    }
  }
  for (const way of ways({ ...many, allKinds: [1, KINDS + 1] })) await rejects(way(), 'SSI_ERROR_KIND');
  for (const way of ways({ ...many, allTraits: TRAITS + 1 })) await rejects(way(), 'SSI_ERROR_TRAITS');
});

test('errors tell what was refused, and the range it should be in', async () => {
  const member = 222;
  const row = Number(many.offsets[member + 1]) - 1;
  const fact = 3 * MEMBERS + member;
  const before = Number(many.offsets[member]);
  const rows = many.days.length;
  const mask = (member + 1) * KIND_BYTES;
  for (const [of, told] of [
    [spoiled('days', row, 70000), { field: 'day', row, value: 70000, minimum: 0, maximum: 65535 }],
    [spoiled('kinds', row, 99), { field: 'kind', row, value: 99, minimum: 1, maximum: KINDS }],
    [spoiled('counts', row, 0),
      { field: 'count', row, value: 0, minimum: 1, maximum: 1000000, kind: many.kinds[row] }],
    [spoiled('facts', fact, -2), { field: 'fact', row: fact, value: -2, minimum: -1, fact: 4 }],
    [spoiled('observedKinds', mask - 1, many.observedKinds[mask - 1] | 128),
      { field: 'observed_kinds', row: -1, value: KIND_BYTES * 8, minimum: 1, maximum: KINDS }],
    [spoiled('observedTraits', member, TRAITS + 1),
      { field: 'observed_traits', row: -1, value: TRAITS + 1, minimum: 0, maximum: TRAITS }],
    [spoiled('offsets', member + 1, -7n),
      { field: 'offsets', row: -1, value: -7, minimum: before, maximum: rows }],
    [spoiled('offsets', member + 1, BigInt(rows + 9)),
      { field: 'offsets', row: -1, value: rows + 9, minimum: before, maximum: rows }],
    // What is no exact number is told as the last that is one.
    [spoiled('offsets', member + 1, 2n ** 62n),
      { field: 'offsets', row: -1, value: Number.MAX_SAFE_INTEGER, maximum: rows }],
    [spoiled('offsets', member + 1, -(2n ** 63n)),
      { field: 'offsets', row: -1, value: Number.MIN_SAFE_INTEGER, maximum: rows }],
  ]) {
    for (const way of ways(of)) {
      const { refusal, status } = await rejects(way(), undefined, { member });
      assert.equal(refusal.member, member);
      assert.equal(refusal.status, status);
      for (const name of Object.keys(told)) assert.equal(refusal[name], told[name], name);
    }
  }
  for (const way of ways({ ...many, allKinds: [KINDS + 1] })) {
    assert.equal((await rejects(way())).refusal, undefined);
  }
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
  part.observedKinds = part.observedKinds.subarray(0, 100 * KIND_BYTES);
  part.observedTraits = part.observedTraits.subarray(0, 100);
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
    observedKinds: Int8Array, observedTraits: Uint8Array };
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
  for (const bad of [-1, 1.5, 256, NaN]) {
    refused(() => whole({ ...many, allKinds: [1, bad] }), 'ERR_OUT_OF_RANGE');
  }
  refused(() => whole({ ...many, allKinds: ['1'] }), 'ERR_INVALID_ARG_VALUE');
  for (const allKinds of [7, 7n, 'kinds', {}, [1n], new Int32Array(1).buffer]) {
    refused(() => whole({ ...many, allKinds }), 'ERR_INVALID_ARG_TYPE');
  }
  // A mask may be shorter or longer than all kinds are; the latter with zeros.
  const bytes = KIND_BYTES + 2;
  const longer = new Uint8Array(MEMBERS * bytes);
  for (let m = 0; m < MEMBERS; m++) {
    longer.set(many.observedKinds.subarray(m * KIND_BYTES, (m + 1) * KIND_BYTES), m * bytes);
  }
  sameScores(whole({ ...many, observedKinds: longer }));
  sameScores(whole(shared({ ...many, observedKinds: longer })));
  sameScores(await scorePopulation({ ...many, observedKinds: longer }, DAY, { chunk: 7 }));
  const fewer = { ...many, facts: many.facts.subarray(0, 2 * MEMBERS) };
  const rest = { ...many, facts: many.facts.map((value, i) => (i < 2 * MEMBERS ? value : -1)) };
  sameScores(whole(fewer), whole(rest));
  sameScores(whole(shared(fewer)), whole(rest));
  sameScores(await scorePopulation(fewer, DAY, { chunk: 7 }), whole(rest));
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
  for (const name of POINTS) {
    const wrong = { ...room, [name]: new Int32Array(MEMBERS - 1) };
    refused(() => populationScore(scorer, many, DAY, 0, wrong), 'ERR_OUT_OF_RANGE');
    await rejects(populationScoreAsync(scorer, many, DAY, 0, wrong), 'ERR_OUT_OF_RANGE');
  }
  for (const length of [0, MEMBERS, MEMBERS * INDICATORS - 1, MEMBERS * INDICATORS + INDICATORS]) {
    refused(() => populationScore(scorer, many, DAY, 0,
      { ...room, points: new Int32Array(length) }), 'ERR_OUT_OF_RANGE');
    refused(() => populationScore(scorer, many, DAY, 0,
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
    const calls = [populationScoreAsync(scorer, of, DAY, 0, room)];
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

test('options of a wrong kind', async () => {
  for (const [options, code] of [
    [{ threads: 0 }, 'ERR_OUT_OF_RANGE'], [{ threads: -1 }, 'ERR_OUT_OF_RANGE'],
    [{ threads: 1.5 }, 'ERR_OUT_OF_RANGE'], [{ threads: 1e9 }, 'ERR_OUT_OF_RANGE'],
    [{ threads: NaN }, 'ERR_OUT_OF_RANGE'], [{ threads: '2' }, 'ERR_INVALID_ARG_TYPE'],
    [{ chunk: 0 }, 'ERR_OUT_OF_RANGE'], [{ chunk: 2n }, 'ERR_INVALID_ARG_TYPE'],
    [{ progress: 7 }, 'ERR_INVALID_ARG_TYPE'], [{ progress: {} }, 'ERR_INVALID_ARG_TYPE'],
    [{ signal: {} }, 'ERR_INVALID_ARG_TYPE'], [{ signal: true }, 'ERR_INVALID_ARG_TYPE'],
    [{ model: scorer }, 'ERR_INVALID_ARG_TYPE'], [{ scorer: new Model() }, 'ERR_INVALID_ARG_TYPE'],
    [{ scorer: new PlanOptions() }, 'ERR_INVALID_ARG_TYPE'],
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

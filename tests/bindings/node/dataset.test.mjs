// Columns that were prepared for repeated scoring: the results of the columns.

import assert from 'node:assert/strict';
import test from 'node:test';
import { DAY, KIND_BYTES, POINTS, crowd, roomFor, shared, shuffled } from './crowd.mjs';
import { libssi } from './support.mjs';

const {
  Dataset, Model, Scorer, SsiError, populationScore, scorePopulation,
} = libssi;
const scorer = new Scorer(new Model());
const MEMBERS = 500;
const many = crowd(4, MEMBERS);

function wantedOn(day, with_ = scorer) {
  const room = roomFor(MEMBERS, true);
  populationScore(with_, many, day, 0, room);
  return room;
}

function same(found, wanted, first = 0, count = MEMBERS) {
  for (const [name, column] of Object.entries(found)) {
    const each = wanted[name].length / MEMBERS;
    assert.deepEqual(column, wanted[name].subarray(first * each, (first + count) * each), name);
  }
}

test('the results of its columns: other days, other models', async () => {
  const dataset = new Dataset(many);
  assert.equal(dataset.members(), MEMBERS);
  assert.ok(dataset.scratch() > 0);
  const model = new Model();
  const [{ weight: one }, { weight: two }] = [model.indicator(20), model.indicator(21)];
  model.setWeight(20, one + two);
  model.setWeight(21, 0);
  for (const with_ of [scorer, new Scorer(model)]) {
    for (const day of [DAY, DAY - 50, DAY - 5000, 0, 65535]) {
      const wanted = wantedOn(day, with_);
      const room = roomFor(MEMBERS, true);
      dataset.score(with_, day, 0, room);
      same(room, wanted);
      const found = await scorePopulation(dataset, day, {
        scorer: with_, chunk: 77, threads: 4, indicators: true,
      });
      assert.deepEqual(Object.keys(found), [...POINTS, 'points', 'measures']);
      same(found, wanted);
    }
  }
});

test('made of columns in any order and memory, on another thread too', async () => {
  const wanted = wantedOn(DAY);
  for (const dataset of [new Dataset(shuffled(many, 5)), new Dataset(shared(many)),
    await Dataset.createAsync(many), await Dataset.createAsync(shared(many))]) {
    same(await scorePopulation(dataset, DAY), wanted);
    dataset.close();
  }
});

test('it keeps no reference to the columns', () => {
  const of = Object.fromEntries(Object.entries(many).map(([name, column]) => (
    [name, ArrayBuffer.isView(column) ? column.slice() : column])));
  const dataset = new Dataset(of);
  for (const column of Object.values(of)) {
    if (ArrayBuffer.isView(column)) structuredClone(column.buffer, { transfer: [column.buffer] });
  }
  const room = roomFor(MEMBERS);
  dataset.score(scorer, DAY, 0, room);
  same(room, wantedOn(DAY));
});

test('ranges', async () => {
  const dataset = new Dataset(many);
  const wanted = wantedOn(DAY);
  for (const [first, count] of [[0, 1], [17, 300], [MEMBERS - 1, 1], [MEMBERS, 0]]) {
    const room = roomFor(count, true);
    dataset.score(scorer, DAY, first, room);
    same(room, wanted, first, count);
    const later = roomFor(count, true);
    await Promise.all([dataset.scoreAsync(scorer, DAY, first, later),
      dataset.scoreAsync(scorer, DAY, first, roomFor(count, true))]);
    same(later, wanted, first, count);
  }
  for (const [first, count] of [[MEMBERS, 1], [0, MEMBERS + 1], [MEMBERS + 1, 0]]) {
    const call = () => dataset.score(scorer, DAY, first, roomFor(count));
    assert.throws(call, { code: 'SSI_ERROR_INDEX' });
  }
  assert.throws(() => dataset.score(scorer, 70000, 0, roomFor(1)), { code: 'SSI_ERROR_DAY' });
});

test('what is refused, with its place', async () => {
  const member = 321;
  const row = Number(many.offsets[member]);
  for (const [name, place, value, code, where] of [
    ['kinds', row, 99, 'SSI_ERROR_KIND', { member, row }],
    ['days', row, -1, 'SSI_ERROR_DAY', { member, row }],
    ['facts', 2 * MEMBERS + member, -9, 'SSI_ERROR_RANGE', { member, row: 2 * MEMBERS + member }],
    ['observedKinds', (member + 1) * KIND_BYTES - 1, 128, 'SSI_ERROR_KIND', { member }],
    ['offsets', member + 1, -1n, 'SSI_ERROR_INDEX', { member }],
  ]) {
    const of = { ...many, [name]: many[name].slice() };
    of[name][place] = value;
    const told = (error) => error instanceof SsiError && error.code === code &&
      error.member === where.member && error.row === where.row &&
      error.refusal.member === member && error.refusal.row === (where.row ?? -1) &&
      error.refusal.value === Number(value === 128 ? KIND_BYTES * 8 : value);
    for (const from of [of, shared(of)]) {
      assert.throws(() => new Dataset(from), told);
      await assert.rejects(Dataset.createAsync(from), told);
    }
  }
  assert.throws(() => new Dataset(), TypeError);
  assert.throws(() => new Dataset({ offsets: new Int32Array(1) }), { code: 'ERR_INVALID_ARG_TYPE' });
});

test('closed while it is in use', async () => {
  const dataset = new Dataset(many);
  const room = roomFor(MEMBERS);
  const call = dataset.scoreAsync(scorer, DAY, 0, room);
  dataset.close();
  await call;
  same(room, wantedOn(DAY));
  assert.throws(() => dataset.members(), { code: 'ERR_CLOSED' });
  await assert.rejects(scorePopulation(dataset, DAY), { code: 'ERR_CLOSED' });
});

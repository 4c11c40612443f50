// Days, points, numbers, texts, columns and errors as Node has them.

import assert from 'node:assert/strict';
import test from 'node:test';
import { libssi, member } from './support.mjs';

const { Activity, Kind, Model, Profile, Score, SsiError, Status, Trait } = libssi;

function refusal(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error('it was not refused');
}

test('days are numbers, ISO days or Dates', () => {
  const one = new Activity();
  const number = libssi.dayFromDate(2026, 5, 31);
  for (const day of [number, '2026-05-31', new Date('2026-05-31T23:59:59.999Z')]) {
    one.add(day, Kind.POST);
  }
  assert.equal(one.rows(), 1);
  assert.equal(one.total(Kind.POST, '2026-05-31', new Date('2026-05-31')), 3);
  assert.deepEqual(one.days(), { first: '2026-05-31', last: '2026-05-31' });
  assert.deepEqual(libssi.dayToDate('2026-05-31'), { year: 2026, month: 5, day: 31 });
  assert.equal(libssi.toDay('2149-06-06'), libssi.DAY_MAX);
  assert.equal(libssi.toISODay(0), '1970-01-01');
  assert.deepEqual(libssi.dayColumn(['1970-01-02', 2, new Date(3 * 86400000)]),
    new Int32Array([1, 2, 3]));
  for (let day = 0; day <= libssi.DAY_MAX; day += 7) {
    const { year, month, day: date } = libssi.dayToDate(day);
    assert.equal(libssi.dayFromDate(year, month, date), day);
    assert.equal(libssi.toDay(libssi.toISODay(day)), day);
  }
});

test('what is no day is refused', () => {
  const one = new Activity();
  for (const day of ['2026-02-30', '2026-13-01', '2026-1-1', '', 'today',
    '2026-05-31T00:00:00Z', '0070-01-01', '2026-00-10', '2026-01-00', '2025-02-29',
    '2100-02-29', '2026-04-31', new Date(NaN), -1, 65536, '1969-12-31', '2149-06-07']) {
    const error = refusal(() => one.add(day, Kind.POST));
    assert.ok(error instanceof SsiError);
    assert.equal(error.code, 'SSI_ERROR_DAY');
    assert.equal(error.status, Status.ERROR_DAY);
  }
  for (const day of [null, undefined, {}, [], true, 5n, Symbol('x')]) {
    const error = refusal(() => one.add(day, Kind.POST));
    assert.ok(error instanceof TypeError);
    assert.equal(error.code, 'ERR_INVALID_ARG_TYPE');
  }
  for (const day of [1.5, NaN, Infinity, 2 ** 31, -(2 ** 31) - 1]) {
    assert.equal(refusal(() => one.add(day, Kind.POST)).code, 'ERR_OUT_OF_RANGE');
  }
  assert.equal(one.rows(), 0);
});

test('points are numbers, and exact as micropoints', () => {
  const { model, profile, activity } = member();
  const score = new Score(model, profile, activity, '2026-05-31');
  assert.equal(score.day(), '2026-05-31');
  const total = score.total();
  assert.ok(Number.isInteger(total.micropoints.points));
  assert.equal(total.points, total.micropoints.points / libssi.POINT);
  assert.equal(total.maximum, 100);
  assert.equal(score.ofKindMicropoints(Kind.POST),
    Math.round(score.ofKind(Kind.POST) * 1e6));
  assert.equal(libssi.decimalText(43217654), '43.217654');
  assert.equal(libssi.decimalText(-(2n ** 63n)), '-9223372036854.775808');
  model.setWeight(1, 4.25);
  assert.equal(model.indicator(1).micropoints.weight, 4250000);
  model.setWeightMicropoints(1, 4250001);
  assert.equal(model.indicator(1).weight, 4.250001);
});

test('a refused setting says what it was and what is allowed', () => {
  const model = new Model();
  const error = refusal(() => model.setWeight(1, 99));
  assert.equal(error.code, 'SSI_ERROR_RANGE');
  assert.equal(error.function, 'ssi_model_set_weight');
  assert.deepEqual(error.refusal, {
    status: Status.ERROR_RANGE, pillar: 0, indicator: 1, kind: 0,
    value: 99000000, minimum: 0, maximum: 25000000,
  });
  assert.equal(error.name, 'SsiError');
  assert.ok(error.stack.includes('values.test.mjs'));
});

test('unsigned 64-bit numbers are exact', () => {
  const one = new Activity();
  const people = [0n, 1n, 2n ** 53n + 1n, 2n ** 64n - 1n];
  people.forEach((person, i) => one.add(i, Kind.COMMENT, 0, 1, person));
  assert.deepEqual([...one].map((row) => row.counterpart), people);
  one.add(9, Kind.COMMENT, 0, 1, 12345);
  for (const bad of [-1n, 2n ** 64n, -1, 1.5, 2 ** 53, NaN]) {
    assert.equal(refusal(() => one.add(1, Kind.COMMENT, 0, 1, bad)).code,
      'ERR_OUT_OF_RANGE');
  }
});

test('columns are read where they are', () => {
  const one = new Activity();
  const room = new ArrayBuffer(64);
  const days = new Int32Array(room, 8, 3);
  days.set([3, 1, 2]);
  const kinds = Buffer.from([1, 2, 3]);
  one.addColumns({ days, kinds });
  one.addColumns({
    days, kinds, traits: new Uint16Array(3), counts: null,
    counterparts: new BigUint64Array([1n, 2n, 3n]),
  });
  assert.equal(one.rows(), 6);
  const found = one.columns();
  assert.deepEqual(found.days, new Int32Array([1, 1, 2, 2, 3, 3]));
  assert.deepEqual(found.kinds, new Uint8Array([2, 2, 3, 3, 1, 1]));
  const into = { days: new Int32Array(4), kinds: new Uint8Array(4) };
  assert.equal(one.read(3, into), 3);
  assert.deepEqual(into.days, new Int32Array([2, 3, 3, 0]));
  assert.equal(one.columns(5).days.length, 1);
  assert.equal(one.columns(6).days.length, 0);
  assert.equal([...one].length, 6);
  const shared = new Int32Array(new SharedArrayBuffer(12));
  one.addColumns({ days: shared, kinds });
  assert.equal(one.rows(), 9);
});

test('columns of another kind or length are refused', () => {
  const one = new Activity();
  const kinds = new Uint8Array(2);
  const wrong = [
    [{ days: new Int32Array(3), kinds }, 'ERR_OUT_OF_RANGE'],
    [{ days: new Uint32Array(2), kinds }, 'ERR_INVALID_ARG_TYPE'],
    [{ days: [1, 2], kinds }, 'ERR_INVALID_ARG_TYPE'],
    [{ days: new Int32Array(2) }, 'ERR_INVALID_ARG_TYPE'],
    [{ kinds }, 'ERR_INVALID_ARG_TYPE'],
    [{ days: new Int32Array(2), kinds: new Uint8ClampedArray(2) }, 'ERR_INVALID_ARG_TYPE'],
    [{ days: new Int32Array(2), kinds: new DataView(kinds.buffer) }, 'ERR_INVALID_ARG_TYPE'],
    [{ days: new Int32Array(2), kinds: kinds.buffer }, 'ERR_INVALID_ARG_TYPE'],
    [{ days: new Int32Array(2), kinds, traits: new Uint8Array(2) }, 'ERR_INVALID_ARG_TYPE'],
    [{ days: new Int32Array(2), kinds, counts: new Uint32Array(1) }, 'ERR_OUT_OF_RANGE'],
    [{ days: new Int32Array(2), kinds, counterparts: new BigInt64Array(2) }, 'ERR_INVALID_ARG_TYPE'],
  ];
  for (const [columns, code] of wrong) {
    assert.equal(refusal(() => one.addColumns(columns)).code, code);
  }
  const error = refusal(() => one.addColumns({
    days: new Int32Array([1, 70000]), kinds: new Uint8Array([1, 1]),
  }));
  assert.equal(error.code, 'SSI_ERROR_DAY');
  assert.equal(error.row, 1);
  assert.match(error.message, /row 1/);
  assert.equal(one.rows(), 0);
});

test('detached and shrunken arrays are no trap', () => {
  const one = new Activity();
  const days = new Int32Array([1, 2]);
  structuredClone(days.buffer, { transfer: [days.buffer] });
  const error = refusal(() => one.addColumns({ days, kinds: new Uint8Array(2) }));
  assert.equal(error.code, 'ERR_OUT_OF_RANGE');
  one.addColumns({ days, kinds: new Uint8Array(0) });
  const room = new ArrayBuffer(16, { maxByteLength: 16 });
  const view = new Int32Array(room);
  room.resize(4);
  one.addColumns({ days: view, kinds: new Uint8Array([1]) });
  room.resize(0);
  one.addColumns({ days: view, kinds: new Uint8Array(0) });
  assert.equal(one.rows(), 1);
});

test('texts are strings or UTF-8', () => {
  const profile = new Profile();
  profile.setTarget('café, naïve work');
  assert.equal(profile.matches('A CAFE in town'), true);
  assert.equal(profile.matches(Buffer.from('a café')), true);
  assert.equal(profile.matches('nothing'), false);
  profile.setTarget();
  assert.equal(profile.matches('a café'), false);
  for (const bad of ['\ud800', 'a\udc00b', '\udc00\ud800']) {
    const error = refusal(() => profile.setSection(1, bad));
    assert.equal(error.code, 'SSI_ERROR_UTF8');
  }
  profile.setSection(1, 'a \u{1f600} b');
  profile.setSection(1, 'a\0b');
  assert.equal(refusal(() => profile.setSection(1, Buffer.from([0xff]))).code,
    'SSI_ERROR_UTF8');
  assert.equal(refusal(() => profile.setSection(1, 'x'.repeat(2 ** 21))).code,
    'SSI_ERROR_LENGTH');
  assert.equal(refusal(() => libssi.Archive.wants('a\0b')).code, 'ERR_OUT_OF_RANGE');
  assert.equal(refusal(() => libssi.kindByName('nothing')).code, 'SSI_ERROR_NAME');
  assert.equal(libssi.Archive.wants('Connections.csv'), true);
});

test('facts are unobserved until they are set', () => {
  const profile = new Profile();
  assert.equal(profile.get(1), undefined);
  profile.setFact(1, 1);
  assert.equal(profile.get(1), 1);
  assert.deepEqual([...profile.facts()], [[1, 1]]);
  profile.clearFact(1);
  assert.deepEqual(profile.fact(1), { observed: false, value: 0 });
});

test('copies and saved bytes are independent', () => {
  const { activity } = member();
  const copy = activity.copy();
  copy.add(5, Kind.POST, Trait.TARGET);
  assert.equal(copy.rows(), activity.rows() + 1);
  const loaded = Activity.load(activity.save());
  assert.ok(loaded.equals(activity));
  assert.ok(!loaded.equals(copy));
  for (const bytes of [new Uint8Array(0), new Uint8Array(100), Buffer.from('SSI')]) {
    assert.equal(refusal(() => Activity.load(bytes)).code, 'SSI_ERROR_FORMAT');
  }
});

test('closing is final, and may be done again', () => {
  const { model, profile, activity } = member();
  activity.close();
  activity.close();
  activity[Symbol.dispose]();
  for (const call of [() => activity.rows(), () => activity.copy(),
    () => activity.merge(activity), () => [...activity],
    () => new Score(model, profile, activity, 1)]) {
    assert.equal(refusal(call).code, 'ERR_CLOSED');
  }
});

test('score() takes the newest event and the reference model', () => {
  const { profile, activity } = member();
  const score = libssi.score(profile, activity);
  assert.equal(score.day(), '2026-05-30');
  assert.equal(libssi.score(profile, activity, { day: 20000 }).day(),
    libssi.toISODay(20000));
});

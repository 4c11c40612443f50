// Days, points, numbers, texts, columns and errors as Node has them.

import assert from 'node:assert/strict';
import test from 'node:test';
import { PACKAGE, libssi, member, requireInstalled } from './support.mjs';

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
  assert.ok(Number.isInteger(total.pointsMicro));
  assert.equal(total.points, total.pointsMicro / libssi.POINT);
  assert.equal(total.maximum, 100);
  assert.equal(score.ofKind(Kind.POST, { micro: true }),
    Math.round(score.ofKind(Kind.POST) * 1e6));
  assert.equal(score.ofKind(Kind.POST, {}), score.ofKind(Kind.POST));
  assert.equal(libssi.decimalText(43217654), '43.217654');
  assert.equal(libssi.decimalText(-(2n ** 63n)), '-9223372036854.775808');
  model.setWeight(1, 4.25);
  assert.equal(model.indicator(1).weightMicro, 4250000);
  model.setWeight(1, 4250001, { micro: true });
  assert.equal(model.indicator(1).weight, 4.250001);
  for (const wrong of [4.25, NaN, Infinity, 2 ** 31]) {
    assert.equal(refusal(() => model.setWeight(1, wrong, { micro: true })).code,
      'ERR_OUT_OF_RANGE');
  }
  for (const wrong of [NaN, Infinity, -Infinity, 1e9]) {
    assert.equal(refusal(() => model.setWeight(1, wrong)).code, 'ERR_OUT_OF_RANGE');
  }
  assert.equal(refusal(() => model.setWeight(1, '4')).code, 'ERR_INVALID_ARG_TYPE');
  assert.equal(model.indicator(1).weightMicro, 4250001);
});

test('points are rounded at the sixth decimal, halves away from zero', () => {
  for (const [points, micro] of [
    [0, 0], [-0, 0], [4.25, 4250000], [0.1, 100000], [-7.125, -7125000], [4.9e-7, 0],
    [-4.9e-7, 0], [5.1e-7, 1], [-5.1e-7, -1], [1 / 3, 333333], [-2 / 3, -666667],
    // Halves that a double has exactly.
    [1 / 128, 7813], [-1 / 128, -7813], [3 / 128, 23438], [-3 / 128, -23438],
    [100 - 1 / 128, 99992188], [1 / 128 - 2 ** -60, 7812], [1 / 128 + 2 ** -59, 7813],
  ]) assert.ok(Object.is(libssi.toMicropoints(points), micro), `${points}`);
});

test('a refused setting says what it was and what is allowed', () => {
  const model = new Model();
  const error = refusal(() => model.setWeight(1, 99));
  assert.equal(error.code, 'SSI_ERROR_RANGE');
  assert.equal(error.function, 'ssi_model_set_weight');
  assert.deepEqual({ ...error.refusal }, {
    field: 'weight', member: -1, row: -1, status: Status.ERROR_RANGE, pillar: 0, indicator: 1, kind: 0,
    fact: 0, value: 99000000, minimum: 0, maximum: 25000000,
  });
  assert.equal(error.name, 'SsiError');
  assert.ok(error.stack.includes('values.test.mjs'));
});

test('every handle that keeps a refusal tells it', async () => {
  const { FACTS, Fact, KINDS } = libssi;
  const one = new Activity();
  const profile = new Profile();
  const terms = new libssi.PlanOptions();
  const days = new Int32Array([1, 70000]);
  const kinds = new Uint8Array([1, 1]);
  for (const [call, handle, field, value, more] of [
    [() => one.add(-1, Kind.POST), one, 'day', -1, {}],
    [() => one.add(1, Kind.POST, 0, 0), one, 'count', 0, { minimum: 1 }],
    [() => one.addColumns({ days, kinds }), one, 'day', 70000, { row: 1, maximum: libssi.DAY_MAX }],
    [() => one.observeKinds([1, KINDS + 1]), one, 'kind', KINDS + 1, { maximum: KINDS }],
    [() => profile.setFact(Fact.PHOTO, 7), profile, 'value', 7, { fact: Fact.PHOTO, minimum: 0 }],
    [() => profile.setFacts([[Fact.SKILLS, -5]]), profile, 'value', -5, { fact: Fact.SKILLS }],
    [() => terms.setTime(481, 5), terms, 'minutes', 481, { minimum: 1, maximum: 480 }],
    [() => terms.limit(Kind.POST, 3, 2), terms, 'at_least', 3, { maximum: 2 }],
  ]) {
    const { refusal: told, status } = refusal(call);
    assert.ok(told, field);
    assert.deepEqual(told, handle.refusal());
    assert.deepEqual([told.field, told.value, told.status], [field, value, status]);
    for (const [name, wanted] of Object.entries(more)) assert.equal(told[name], wanted, name);
  }
  const later = await one.addColumnsAsync({ days, kinds }).catch((error) => error);
  assert.deepEqual([later.refusal.row, later.row], [1, 1]);
  assert.equal(refusal(() => new Model().setPillar(1, 9)).refusal.field, 'pillar');
  assert.equal(refusal(() => new Profile().fact(99)).refusal, undefined);
  assert.equal(new Profile().refusal().status, Status.OK);
  assert.equal(profile.facts().size, 0);
  assert.ok(FACTS > 0);
});

test('kinds are lists', () => {
  const one = new Activity();
  one.observeKinds([Kind.POST, Kind.COMMENT, Kind.POST]);
  assert.deepEqual(one.observedKinds(), [Kind.POST, Kind.COMMENT].sort((a, b) => a - b));
  one.observeKinds(new Set([Kind.REACTION]));
  one.observeKinds(Uint8Array.of(Kind.SEARCH ?? Kind.POST));
  one.observeKinds([]);
  assert.ok(one.observed(Kind.REACTION));
  for (const wrong of [null, undefined, 'post', 4, [4n], {}]) {
    assert.equal(refusal(() => one.observeKinds(wrong)).code, 'ERR_INVALID_ARG_TYPE');
  }
  assert.equal(refusal(() => one.observeKinds(['4'])).code, 'ERR_INVALID_ARG_VALUE');
  for (const wrong of [[-1], [256], [1.5]]) {
    assert.equal(refusal(() => one.observeKinds(wrong)).code, 'ERR_OUT_OF_RANGE');
  }
  assert.equal(refusal(() => one.observeKinds([1, 0])).code, 'SSI_ERROR_KIND');
  one.observeKinds(Object.values(Kind));
  assert.deepEqual(one.observedKinds(), Object.values(Kind));
});

test('a ledger is cut, and forgets', () => {
  const one = new Activity();
  for (const day of [1, 2, 3]) one.add(day, Kind.COMMENT, 0, 1, 7n);
  assert.equal(one.cut(2), 1);
  assert.equal(one.rows(), 2);
  assert.equal(one.forget(7), 2);
  assert.deepEqual([...one].map((row) => row.counterpart), [0n, 0n]);
  assert.equal(one.forget(0n), 0);
  assert.equal(refusal(() => one.cut(-1)).code, 'SSI_ERROR_DAY');
});

test('the library says that it computes right, and how old it is', () => {
  assert.equal(libssi.selftest(), undefined);
  assert.equal(libssi.versionNumber(), libssi.VERSION_NUMBER);
});

test('a score as JSON', () => {
  const { model, profile, activity } = member();
  const score = new Score(model, profile, activity, '2026-05-31');
  const plain = score.json();
  const told = JSON.parse(plain);
  assert.equal(told.on, '2026-05-31');
  assert.equal(told.total.points, score.total().points);
  assert.ok(plain.endsWith('}\n') && !plain.includes('\0'));
  assert.equal(score.json({ contributions: false }), plain);
  assert.ok(score.json({ contributions: true }).length > plain.length);
  assert.equal(refusal(() => score.json({ contributions: 1 })).code, 'ERR_INVALID_ARG_TYPE');
});

test('a function that an addon does not have says so when it is called', () => {
  const { complete } = requireInstalled(`${PACKAGE}/lib/values.js`);
  const old = { box: () => 1, version: () => '1.0.0' };
  complete({ box: '1.0', box_label: '1.1' }, old);
  assert.equal(old.box(), 1);
  for (const call of [old.box_label, old.box_label_later]) {
    const error = refusal(call);
    assert.equal(error.code, 'ERR_LIBSSI_VERSION');
    assert.equal(error.message,
      'ssi_box_label() came with libssi 1.1, and the addon that was loaded has 1.0.0');
  }
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
    days, kinds, traits: new Uint32Array(3), counts: null,
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

test('facts all at once, merged and saved', () => {
  const { Fact } = libssi;
  const profile = new Profile();
  profile.setFacts(new Map([[Fact.PHOTO, 1], [Fact.SKILLS, 7]]));
  assert.deepEqual([...profile.facts()], [[Fact.PHOTO, 1], [Fact.SKILLS, 7]].sort((a, b) => a[0] - b[0]));
  const other = Profile.load(profile.save());
  assert.deepEqual(other.facts(), profile.facts());
  other.setFacts([[Fact.SKILLS, 9], [Fact.PHOTO, null]]);
  assert.deepEqual([...other.facts()], [[Fact.SKILLS, 9]]);
  profile.merge(other);
  assert.deepEqual([profile.get(Fact.PHOTO), profile.get(Fact.SKILLS)], [1, 9]);
  other.setFacts([]);
  assert.equal(other.facts().size, 0);
  assert.equal(refusal(() => other.setFacts([[999, 1]])).code, 'SSI_ERROR_UNSUPPORTED');
  for (const wrong of [null, undefined, 7, 'facts', {}]) {
    assert.equal(refusal(() => other.setFacts(wrong)).code, 'ERR_INVALID_ARG_TYPE');
  }
  for (const wrong of [[[0, 1]], [[1.5, 1]], [[1, 1.5]], [[2 ** 20, 1]]]) {
    assert.equal(refusal(() => other.setFacts(wrong)).code, 'ERR_OUT_OF_RANGE');
  }
  assert.equal(refusal(() => Profile.load(Buffer.from('no profile'))).code, 'SSI_ERROR_FORMAT');
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

test('options that are none are refused, not left out', async () => {
  const bytes = new TextEncoder().encode('day,brand,find,engage,relate\n2026-01-05,1,2,3,4\n');
  assert.equal(new libssi.Dashboard({ bytes }).readings().length, 1);
  for (const none of [undefined, {}, Object.create(null)]) {
    assert.equal(new libssi.Dashboard(none).readings().length, 0);
  }
  for (const [Class, name] of [[libssi.Dashboard, 'bytes'], [libssi.Archive, 'key'],
    [libssi.Seats, 'key']]) {
    for (const given of [bytes, bytes.buffer, Buffer.from(bytes), [bytes], 'text', 7, null,
      new Date(0), () => ({ bytes })]) {
      const wanted = { name: 'TypeError', code: 'ERR_INVALID_ARG_TYPE',
        message: new RegExp(`^options: an object such as \\{ ${name}`) };
      assert.throws(() => new Class(given), wanted);
      if (Class.createAsync) await assert.rejects(Class.createAsync(given), wanted);
    }
  }
});

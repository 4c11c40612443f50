// Random misuse of everything, under AddressSanitizer: each call ends with a
// result or an exception. Prints TAP.
//
// node --expose-gc misuse.mjs [CALLS] [SEED]
// node misuse.mjs --control      must be killed by the sanitizer

import { createRequire } from 'node:module';
import { crowd as population, shared } from './crowd.mjs';
import { API, dice, libssi, parameter } from './support.mjs';

if (process.argv[2] === '--control') {
  createRequire(import.meta.url)(parameter('LIBSSI_NODE_ADDON')).touchFreed();
  process.exit(0);
}

const CALLS = Number(process.argv[2] ?? 100000);
const SEED = Number(process.argv[3] ?? 1);
const roll = dice(SEED);
const {
  Activity, Archive, ArchiveReading, Benchmark, Budget, Cohort, History, Model, Plan, PlanOptions,
  Profile, Score, Sensitivity, SsiError, Trend, WhatIf,
} = libssi;
const CONSTANTS = Object.fromEntries(API.constants.map(({ name, value: number_ }) => [name, number_]));
const HANDLES = Object.fromEntries(API.handles.map(({ name, node }) => [name, libssi[node]]));
const CLASSES = [...Object.values(HANDLES), ArchiveReading, History];
const CODES = /^(ERR_(INVALID_ARG_TYPE|OUT_OF_RANGE|CLOSED|BUSY|INTERNAL)|SSI_ERROR_\w+)$/;

function pick(list) {
  return list[roll(list.length)];
}

const handles = [];

/** A member with a small ledger, as of a day. */
function member() {
  const activity = new Activity();
  for (let day = 20000; day < 20100; day += 1 + roll(5)) activity.add(day, 1 + roll(50));
  return [new Model(), new Profile(), activity, 20099];
}

function calibration() {
  const days = Int32Array.from({ length: 12 }, (_, i) => 20000 + 8 * i);
  const points = () => new Int32Array(12).fill(roll(25000001));
  return new libssi.Calibration(...member().slice(0, 3), {
    days, brand: points(), find: points(), engage: points(), relate: points(),
  });
}

/** Members with consecutive numbers. */
function people() {
  const first = pick([0n, 5n, 100n, 2n ** 64n - 120n]);
  return Array.from({ length: pick([0, 7, 60, 100, 120]) }, (_, i) => ({
    member: first + BigInt(i), total: roll(101), shares: roll(2) === 1, baseline: roll(101),
    pillars: [roll(26), roll(26), roll(26), roll(26)],
  }));
}

const POPULATIONS = [0, 1, 5, 12, 50, 60, 70].map((members) => population(members, members));

const SCORER = new libssi.Scorer(new Model());

/** Columns of some members, now and then with something wrong in them. */
function members(least = 0) {
  const made = { ...pick(POPULATIONS.filter(({ offsets }) => offsets.length > least)) };
  if (roll(3)) return roll(6) ? made : shared(made);
  const name = pick(Object.keys(made));
  if (roll(2) || !made[name].slice) return { ...made, [name]: value(1) };
  made[name] = made[name].slice();
  const big = made[name] instanceof BigInt64Array || made[name] instanceof BigUint64Array;
  for (let i = roll(4); i > 0; i--) {
    const wrong = pick([-1, 0, libssi.KINDS, libssi.KINDS + 1, libssi.TRAITS + 1, 65535, 2 ** 31]);
    made[name][roll(made[name].length)] = big ? BigInt(wrong) << BigInt(roll(40)) : wrong;
  }
  return roll(3) ? made : shared(made);
}

function crowd() {
  return libssi.cohort(1 + roll(3), 'Toys', 20000, people());
}

/** What is published of members, if there are enough of them. */
function published() {
  const made = crowd();
  return made.size < libssi.BENCHMARK_MEMBERS_MIN ? Benchmark.fallback()
    : libssi.publish(made, new Budget(96, 20000));
}

function handle() {
  if (handles.length < 40 || roll(4) === 0) {
    const kinds = [() => new Activity(), () => new Archive(), () => new Model(),
      () => new Profile(), () => new PlanOptions(),
      () => new Score(new Model(), new Profile(), new Activity(), roll(65536)),
      () => new Trend(...member(), roll(20099)), () => new WhatIf(...member()),
      () => new libssi.Scorer(new Model()), () => new libssi.Dataset(pick(POPULATIONS)),
      crowd, crowd, () => Benchmark.fallback(), () => new Budget(255, 20000), published,
      () => libssi.team('Sales', 20000, people())];
    // What takes long is made now and then.
    const slow = [() => new Sensitivity(...member()), calibration,
      () => new Plan(...member(), 7 + roll(90))];
    const made = pick(roll(100) === 0 ? slow : kinds)();
    if (handles.length < 40) handles.push(made);
    else handles[roll(40)] = made;
  }
  return pick(handles);
}

function column() {
  const room = pick([0, 1, 2, 3, 16, 17, 1000]);
  const Column = pick([Int32Array, Uint8Array, Uint16Array, Uint32Array,
    BigUint64Array, BigInt64Array, Float64Array, Uint8ClampedArray, Int8Array]);
  if (roll(20) === 0) {
    const made = new Column(room);
    structuredClone(made.buffer, { transfer: [made.buffer] });
    return made;
  }
  if (roll(20) === 0) {
    const buffer = new ArrayBuffer(room * 8, { maxByteLength: room * 16 });
    const made = new Column(buffer);
    buffer.resize(pick([0, room * 4, room * 16]) >>> 0);
    return made;
  }
  if (roll(20) === 0) return new Column(new SharedArrayBuffer(room * 8));
  return new Column(room).fill(Column.name.startsWith('Big') ? BigInt(roll(60)) : roll(60));
}

function columns() {
  const rows = pick([0, 1, 5, 100]);
  const made = {
    days: new Int32Array(rows).fill(roll(70000)), kinds: new Uint8Array(rows).fill(roll(56)),
    traits: new Uint32Array(rows).fill(roll(5000)), counts: new Uint32Array(rows).fill(roll(3)),
    counterparts: new BigUint64Array(rows).fill(BigInt(roll(9))),
  };
  if (roll(2)) made[pick(Object.keys(made))] = value(1);
  return made;
}

const thrower = { valueOf() { throw new Error('valueOf'); }, get days() { throw new Error('get'); } };

function value(depth = 0) {
  const makers = [
    () => undefined, () => null, () => true, () => NaN, () => Infinity, () => -1, () => 1.5,
    () => roll(60), () => roll(60), () => roll(70000), () => 2 ** 31, () => 2 ** 32,
    () => 2 ** 53, () => -(2 ** 63), () => 0n, () => -1n, () => 2n ** 64n, () => 2n ** 70n,
    () => '', () => 'Connections.csv', () => '2026-05-31', () => '\ud800', () => 'a\0b',
    () => 'é'.repeat(roll(3000)), () => 'x'.repeat(pick([5, 5000, 1100000])),
    () => new Date(), () => new Date(NaN), () => Symbol('s'), () => () => 1, () => /x/,
    () => ({}), () => [], () => thrower, () => new Proxy(handle(), {}),
    () => Object.create(handle()), () => new DataView(new ArrayBuffer(8)),
    () => new ArrayBuffer(16), column, column, column, columns, handle, handle, handle,
    () => Object.create(pick(CLASSES).prototype), () => globalThis,
    () => Buffer.from('First Name,Last Name,Connected On\na,b,01 May 2026\n'),
  ];
  const made = pick(makers)();
  return depth === 0 && roll(30) === 0 ? { key: value(1), target: value(1) } : made;
}

/** Mostly a few arguments of any kind, sometimes right at the beginning. */
function values() {
  return Array.from({ length: roll(7) }, () => value());
}

/** A number that may be right. */
function number({ unit, enum: kind }) {
  if (kind) return 1 + roll(8);
  return unit === 'day' ? 20000 + roll(200) : pick([0, 1, 2, 5, 7, 20, 60, 400, 65535, 10 ** 6]);
}

const COLUMNS = {
  int32_t: Int32Array, uint8_t: Uint8Array, uint32_t: Uint32Array, uint64_t: BigUint64Array, int64_t: BigInt64Array,
};

/** A column of a few rows, whose days rise. */
function fittingColumn({ base, unit }, rows) {
  const made = new COLUMNS[base](rows);
  const step = 1 + roll(9);
  if (!base.includes('64')) made.forEach((_, i) => { made[i] = unit === 'day' ? 20000 + step * i : 1 + roll(50); });
  return made;
}

/** How many elements an array has: `rows`, or a product with what is in `own`. */
function lengthOf(p, rows, own) {
  if (!p.extent) return Number(p.length) || rows;
  return p.extent[0].reduce((size, name) => size * (CONSTANTS[name] ?? own[name] ?? rows), 1);
}

/** An argument by its role in the interface; now and then anything. */
function fitting(p, rows, own) {
  if (roll(12) === 0) return value();
  if (p.role === 'columns') return members(rows);
  if (own[p.name] !== undefined && roll(8)) return own[p.name];
  if (p.role === 'handle') {
    const other = p.base === 'ssi_scorer' && roll(8) ? SCORER : null;
    return handles.find((h) => h.constructor === HANDLES[p.base] && roll(2)) ?? other;
  }
  if (p.role === 'text') return pick(['', 'comment', 'Skills.csv', 'sales']);
  if (p.role === 'value' || p.role === 'enum') return number(p);
  if (p.role === 'table') return Array.from({ length: roll(5) }, () => [1 + roll(8), roll(9) - 1]);
  if (p.role === 'list') return Array.from({ length: roll(5) }, () => roll(60));
  return fittingColumn(p, lengthOf(p, rows, own));
}

/** Arguments that may be right, as the package takes them. */
function argumentsOf(f) {
  const inputs = (f.arguments ?? f.parameters).filter(({ role, direction }) => ['handle', 'value',
    'enum', 'text', 'array', 'columns', 'list', 'table'].includes(role) ||
    (role === 'out_array' && f.fill === 'caller' && direction === 'out'));
  const rows = pick([0, 1, 5, 12, 50]);
  const wide = inputs.some((p) => p.role === 'columns');
  const own = wide ? { first: pick([0, 0, 1, 7]), count: rows, days: pick([0, 1, 30]) } : {};
  const arrays = inputs.filter((p) => p.role.endsWith('array') && p.length);
  const last = inputs.filter((p) => p.role === 'handle' && p.nullable);
  const made = [];
  for (const p of [...inputs.filter((p) => !last.includes(p)), ...last]) {
    if (arrays.length < 2 || !arrays.includes(p)) made.push(fitting(p, rows, own));
    else if (p === arrays[0]) {
      made.push(Object.fromEntries(arrays.map((a) => [a.node, fitting(a, rows, own)])));
    }
  }
  if (roll(2)) made.push(roll(4) ? { micro: roll(2) === 1 } : value());
  return made;
}

/** A function of the interface with arguments that may be right. */
function declared() {
  const f = pick(API.functions);
  const [owner, method] = f.node.replace('new ', '').split('.');
  if (f.form === 'new') return new libssi[owner](...argumentsOf(f));
  if (f.form === 'free') return undefined;
  if (!method) return libssi[owner](...argumentsOf(f));
  const self = ['static', 'make'].includes(f.form) ? libssi[owner]
    : handles.find((h) => h.constructor === libssi[owner]) ?? handle();
  const later = roll(4) === 0 && self[`${method}Async`];
  return later ? later.apply(self, argumentsOf(f)) : self[method](...argumentsOf(f));
}

/** The short ways to each reading, with a member or something like it. */
function reading() {
  const [, profile, activity, day] = member();
  const name = pick(['history', 'trend', 'whatIf', 'plan', 'sensitivity', 'calibrate', 'outcomes']);
  const options = Object.fromEntries(['day', 'model', 'minutes', 'horizon', 'without', 'atLeast',
    'cohortMeans', 'events', 'facts', 'baseline', 'percent'].filter(() => roll(8) === 0)
    .map((key) => [key, value()]));
  const middle = { history: [day, value()], calibrate: [value()], outcomes: [value(), value()] };
  return libssi[name](...(name === 'outcomes' ? [] : [profile]), activity,
    ...(middle[name] ?? []), roll(3) ? options : value());
}

/** Cohorts and teams of rows that fit by chance, what is published of them, and comparisons. */
function gathered() {
  const rows = people().map((row) => (roll(20) ? row : { ...row, [pick(Object.keys(row))]: value() }));
  const of = (Class) => handles.find((h) => h instanceof Class && roll(2)) ?? handle();
  const words = pick([['cohort', 1, 'Toys', 20000, rows], ['cohort', 1, 'Toys', 20000, {
    members: new BigUint64Array(5).map((_, i) => BigInt(i)), totals: column(), brand: roll(4) ? undefined : column(),
  }], ['cohortAsync', 1, 'Toys', 20000, rows], ['team', 'Sales', 20000, rows],
  ['publish', of(Cohort), of(Budget), { epsilon: roll(64) }],
  ['publishAsync', of(Cohort), of(Budget), { key: new Uint8Array(16) }],
  ['affordable', of(Budget), [1n, 5n, 100], 1 + roll(64)],
  ['compare', [of(Benchmark), of(Benchmark), Benchmark.fallback()], roll(101), [1, 2, 3, 4]]]);
  if (roll(2)) words[1 + roll(words.length - 1)] = value();
  return libssi[words[0]](...words.slice(1));
}

/** Populations in parts, with options that fit by chance. */
function populated() {
  const of = roll(4) ? members() : handles.find((h) => h instanceof libssi.Dataset) ?? value();
  const control = new AbortController();
  const options = {
    threads: 1 + roll(8), chunk: pick([1, 3, 20, 100]), indicators: roll(2) === 1,
    signal: roll(4) ? control.signal : undefined,
    scorer: roll(2) ? handles.find((h) => h instanceof libssi.Scorer) : undefined,
    model: roll(2) ? handles.find((h) => h instanceof Model) : undefined,
    progress: roll(2) ? undefined : pick([() => 1, () => control.abort(new RangeError('over')),
      () => { throw new RangeError('progress'); }, () => Promise.reject(new RangeError('later'))]),
  };
  if (roll(3) === 0) options[pick(Object.keys(options))] = value();
  const call = libssi.scorePopulation(of, 20000 + roll(50), roll(20) ? options : value());
  if (roll(4) === 0 && of?.kinds?.buffer instanceof ArrayBuffer && !POPULATIONS.some((p) => p.kinds === of.kinds)) {
    structuredClone(of.kinds.buffer, { transfer: [of.kinds.buffer] });
  }
  return call;
}

function methods(of) {
  return Object.getOwnPropertyNames(of).filter((name) =>
    typeof Object.getOwnPropertyDescriptor(of, name).value === 'function');
}

const functions = methods(libssi).filter((name) => !CLASSES.includes(libssi[name]) &&
  libssi[name] !== SsiError);
const pending = new Set();

function once() {
  const Class = pick(CLASSES);
  switch (roll(9)) {
    case 0:
      return libssi[pick(functions)](...values());
    case 1:
      return new Class(...values());
    case 2: {
      const names = methods(Class).filter((n) => !['length', 'prototype'].includes(n));
      return names.length ? Class[pick(names)](...values()) : undefined;
    }
    case 3:
      return Class.prototype[pick(methods(Class.prototype).filter((n) => n !== 'constructor'))]
        .apply(value(), values());
    case 4:
    case 5:
      return declared();
    case 6:
      return [reading, gathered, gathered, populated, populated][roll(40)]?.();
    default: {
      const self = handle();
      const { prototype } = self.constructor;
      const name = pick(methods(prototype).filter((n) => n !== 'constructor'));
      if (name === 'close' && roll(4)) return undefined;
      return self[name](...values());
    }
  }
}

let refused = 0;
let answered = 0;
let strange = 0;

function judge(error) {
  refused++;
  const plain = error instanceof TypeError || error instanceof RangeError ||
    ['valueOf', 'get'].includes(error.message);
  if (CODES.test(error.code) || plain) return;
  strange++;
  console.log(`# ${error?.stack}`);
}

for (let i = 0; i < CALLS; i++) {
  try {
    const result = once();
    if (result instanceof Promise) {
      const settled = result.then(() => answered++, judge).finally(() => pending.delete(settled));
      pending.add(settled);
    } else answered++;
  } catch (error) {
    judge(error);
  }
  if (i % 500 === 0) {
    await new Promise(setImmediate);
    if (i % 5000 === 0) globalThis.gc?.();
  }
  if (pending.size > 200) await Promise.all(pending);
}
await Promise.all(pending);
console.log(`# seed ${SEED}: ${answered} answered, ${refused} refused`);
const good = strange === 0 && answered > CALLS / 50 && refused > CALLS / 50;
console.log(`${good ? 'ok' : 'not ok'} 1 - ${CALLS} random calls end with a result or an exception`);
console.log('1..1');
process.exitCode = good ? 0 : 1;

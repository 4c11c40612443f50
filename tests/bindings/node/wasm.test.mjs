// What only WebAssembly can get wrong: arrays lie outside of the memory that C
// sees, which grows, and there is nothing of Node around it.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { gzipSync } from 'node:zlib';
import { PACKAGE, WASM, libssi } from './support.mjs';

const { Activity, Dataset, Kind, Model, Scorer } = libssi;
const BYTES = readFileSync(join(PACKAGE, 'ssi.wasm'));
const BROWSER = join(PACKAGE, 'browser.mjs');
// A few percent above what they are.
const WASM_MAX = 176_000;
const BROWSER_MAX = 255_000;

/** The package once more, and the memory of its own that it has. */
async function another(name) {
  const { Instance } = WebAssembly;
  let memory;
  WebAssembly.Instance = class extends Instance {
    constructor(...words) {
      super(...words);
      memory ??= this.exports.memory;
    }
  };
  try {
    const made = await import(`${BROWSER}?${name}`);
    return { ...made, size: () => memory.buffer.byteLength };
  } finally {
    WebAssembly.Instance = Instance;
  }
}

/** Columns of many members, as scorePopulation() takes them. */
function columnsOf(members, rows) {
  const all = members * rows;
  return {
    offsets: BigInt64Array.from({ length: members + 1 }, (_, i) => BigInt(i * rows)),
    days: Int32Array.from({ length: all }, (_, i) => 19800 + (i * 7) % 180),
    kinds: Uint8Array.from({ length: all }, (_, i) => 1 + (i * 5) % 20),
    counterparts: BigUint64Array.from({ length: all }, (_, i) => BigInt(i % 977)),
  };
}

test('these tests run on WebAssembly', () => {
  assert.equal(WASM, true);
  assert.equal(libssi.engine, 'wasm');
});

test('it imports Node-API and nothing else', () => {
  const module = new WebAssembly.Module(BYTES);
  const others = WebAssembly.Module.imports(module)
    .map(({ module: from, name }) => `${from}.${name}`)
    .filter((name) => !/^napi\.(node_api|napi)_/.test(name));
  // How emnapi keeps the last error of Node-API.
  assert.deepEqual(others.sort(), ['env._emnapi_get_last_error_info',
    'env.napi_clear_last_error', 'env.napi_set_last_error']);
});

test('how large it is', (context) => {
  const packed = (bytes) => gzipSync(bytes, { level: 9 }).length;
  const [wasm, all] = [packed(BYTES), packed(readFileSync(BROWSER))];
  context.diagnostic(`ssi.wasm: ${BYTES.length} bytes, ${wasm} gzipped`);
  context.diagnostic(`browser.mjs, with emnapi's runtime and the classes: ${all} gzipped`);
  assert.ok(wasm <= WASM_MAX, `${wasm} bytes`);
  assert.ok(all <= BROWSER_MAX, `${all} bytes`);
});

test('it needs nothing of Node, and makes no code of text', () => {
  const text = readFileSync(BROWSER, 'utf8');
  for (const name of ['node:', 'createRequire', 'import.meta', '__dirname']) {
    assert.ok(!text.includes(name), name);
  }
  assert.deepEqual(text.match(/^(import|export)\b.*?\bfrom\b/gm), null);
  const program = `
    const { log } = console;
    for (const name of ['Buffer', 'process', 'require', 'global', 'setImmediate', 'Function']) {
      Object.defineProperty(globalThis, name, { value: undefined });
    }
    const { Activity, Kind, Profile, score, selftest, planAsync }
      = await import(${JSON.stringify(BROWSER)});
    selftest();
    const activity = new Activity();
    activity.add('2026-05-31', Kind.COMMENT, 256, 3);
    for (const kind of Object.values(Kind)) activity.observe(kind);
    const plan = await planAsync(new Profile(), activity);
    log(score(new Profile(), activity).total().points > 0, plan.lines().length > 0);`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', program],
    { encoding: 'utf8' });
  assert.equal(done.stderr, '');
  assert.equal(done.stdout, 'true true\n');
});

test('memory that grows in the middle of a call', async () => {
  const mine = await another('grows');
  const columns = columnsOf(3000, 100);
  const model = new mine.Model();
  const scorer = new mine.Scorer(model);
  const room = () => ({ total: new Int32Array(3000), high: new Int32Array(3000) });
  const first = room();
  let before = mine.size();
  mine.populationScore(scorer, columns, 19900, 0, first);
  assert.ok(mine.size() > before, 'it has not grown');
  const again = room();
  before = mine.size();
  mine.populationScore(scorer, columns, 19900, 0, again);
  assert.equal(mine.size(), before);
  assert.deepEqual(first, again);
  for (const index of [0, 1500, 2999]) {
    const activity = new mine.Activity();
    const part = [100 * index, 100 * (index + 1)];
    activity.addColumns({
      days: columns.days.subarray(...part), kinds: columns.kinds.subarray(...part),
      counterparts: columns.counterparts.subarray(...part),
    });
    assert.equal(scorer.score(new mine.Profile(), activity, 19900).totalMicro, first.total[index]);
  }
  // What is as long as the library says, and what is filled.
  const whole = new mine.Activity();
  const { days, kinds } = columns;
  whole.addColumns({ days, kinds, counterparts: BigUint64Array.from(days, (_, i) => BigInt(i)) });
  // The ledger has them in the order of their days.
  const wanted = whole.columns();
  assert.deepEqual(wanted.days, days.slice().sort());
  const some = BigUint64Array.from({ length: 3000 }, (_, i) => BigInt(i));
  const held = [];
  // Fills all that is free, so that the next call must have more.
  const fill = () => {
    for (let grew = 0; grew < 5;) {
      before = mine.size();
      const filler = new mine.Activity();
      filler.addColumns({ days: days.subarray(0, 3000), kinds: kinds.subarray(0, 3000),
        counterparts: some });
      held.push(filler);
      grew = mine.size() > before ? grew + 1 : 0;
    }
    before = mine.size();
  };
  fill();
  const saved = whole.save();
  assert.ok(mine.size() > before, 'saving');
  fill();
  const loaded = mine.Activity.load(saved);
  assert.ok(mine.size() > before, 'loading');
  fill();
  const read = whole.columns();
  assert.ok(mine.size() > before, 'reading');
  assert.deepEqual(read, wanted);
  assert.ok(whole.equals(loaded));
});

test('memory is used again', async () => {
  const mine = await another('again');
  const columns = columnsOf(2000, 50);
  const scorer = new mine.Scorer(new mine.Model());
  const round = () => {
    const activity = new mine.Activity();
    activity.addColumns({ days: columns.days, kinds: columns.kinds });
    activity.columns();
    activity.save();
    activity.close();
    mine.populationScore(scorer, columns, 19900, 0, { total: new Int32Array(2000) });
  };
  round();
  round();
  const before = mine.size();
  for (let i = 0; i < 30; i++) round();
  assert.ok(mine.size() - before < 1 << 20, `${mine.size() - before} bytes more`);
});

test('only what is used of a large buffer is copied', async () => {
  const mine = await another('part');
  const buffer = new ArrayBuffer(256 << 20);
  const before = mine.size();
  const kinds = new Uint8Array(buffer, 200 << 20, 3).fill(Kind.POST);
  const days = new Int32Array(buffer, 100 << 20, 3).fill(20000);
  const activity = new mine.Activity();
  activity.addColumns({ days, kinds });
  activity.read(0, { days: new Int32Array(buffer, 4, 1), kinds: new Uint8Array(buffer, 3, 1) });
  assert.deepEqual([...new Uint8Array(buffer, 0, 10)], [0, 0, 0, Kind.POST, 32, 78, 0, 0, 0, 0]);
  assert.ok(mine.size() - before < 1 << 20);
});

test('buffers that are shared are read and filled', async () => {
  const shared = (array) => {
    const made = new array.constructor(new SharedArrayBuffer(array.byteLength));
    made.set(array);
    return made;
  };
  const columns = columnsOf(40, 30);
  const { days, kinds } = columns;
  const [plain, other] = [new Activity(), new Activity()];
  plain.addColumns({ days, kinds });
  other.addColumns({ days: shared(days), kinds: shared(kinds) });
  assert.ok(plain.equals(other));
  const rows = plain.rows();
  const room = { days: shared(new Int32Array(rows)), kinds: shared(new Uint8Array(rows)) };
  plain.read(0, room);
  assert.deepEqual([...room.days], [...plain.columns().days]);
  assert.deepEqual([...room.kinds], [...plain.columns().kinds]);
  const scorer = new Scorer(new Model());
  const wanted = { total: new Int32Array(40) };
  libssi.populationScore(scorer, columns, 19900, 0, wanted);
  const all = Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, shared(column)]));
  for (const from of [all, new Dataset(all)]) {
    const { total } = await libssi.scorePopulation(from, 19900, { scorer });
    assert.deepEqual(total, wanted.total);
  }
  const filled = { total: shared(new Int32Array(40)) };
  await libssi.populationScoreAsync(scorer, all, 19900, 0, filled);
  assert.deepEqual([...filled.total], [...wanted.total]);
});

test('buffers that change their size, are handed over, or hold the results, too', () => {
  const buffer = new ArrayBuffer(8, { maxByteLength: 1 << 20 });
  const days = new Int32Array(buffer);
  const make = () => {
    const activity = new Activity();
    activity.addColumns({ days, kinds: new Uint8Array(days.length).fill(Kind.POST) });
    return activity.rows();
  };
  days.fill(20000);
  make();
  buffer.resize(1 << 20);
  days.forEach((_, i) => { days[i] = 18000 + i % 3000; });
  assert.equal(make(), 3000);
  buffer.resize(4);
  assert.equal(make(), 1);
  structuredClone(buffer, { transfer: [buffer] });
  const empty = new Activity();
  assert.equal(days.length, 0);
  empty.addColumns({ days, kinds: new Uint8Array(0) });
  // A call reads what its caller has changed since the last one.
  const column = Int32Array.of(20000);
  for (const day of [20000, 20001, 20002]) {
    const activity = new Activity();
    column[0] = day;
    activity.addColumns({ days: column, kinds: Uint8Array.of(Kind.POST) });
    assert.equal(libssi.toDay(activity.days().last), day);
  }
  // Two arrays of one buffer, both filled.
  const one = new ArrayBuffer(16);
  const activity = new Activity();
  activity.add(20000, Kind.POST, 0, 5);
  activity.read(0, { days: new Int32Array(one, 4, 1), counts: new Uint32Array(one, 8, 1) });
  assert.deepEqual([...new Int32Array(one)], [0, 20000, 5, 0]);
});

test('views that lie about where they are', () => {
  class Liar extends Int32Array {
    get buffer() { return new ArrayBuffer(1 << 20); }
    get byteOffset() { return 1 << 19; }
    get length() { return 1000; }
  }
  const activity = new Activity();
  activity.addColumns({ days: Liar.of(20000), kinds: Uint8Array.of(Kind.POST) });
  assert.equal(activity.rows(), 1);
  const room = new Liar(1);
  activity.read(0, { days: room });
  assert.equal(room[0], 20000);
});

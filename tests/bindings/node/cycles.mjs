// A million handles made and closed, and a million forgotten, of a model and
// what is larger fewer: memory stays flat. Prints TAP. node --expose-gc cycles.mjs [CYCLES]

import { libssi } from './support.mjs';

const CYCLES = Number(process.argv[2] ?? 1e6);
// Before that, the heap of the engine still finds its size.
const WARM = 200000;
const GROWTH_MAX = 16e6;
const { Activity, Dataset, Model, Profile, Score, Scorer } = libssi;
const model = new Model();
const profile = new Profile();
const makers = {
  activity: () => new Activity(),
  profile: () => new Profile(),
  score: () => new Score(model, profile, empty, 20000),
};
const few = { offsets: BigInt64Array.of(0n, 1n), days: Int32Array.of(19990), kinds: Uint8Array.of(1) };
const scorer = new Scorer(model);
const empty = new Activity();
let number = 0;
let failed = 0;

/** The garbage collector's finalizers run between two turns. */
async function rest() {
  globalThis.gc();
  await new Promise(setImmediate);
  globalThis.gc();
  await new Promise(setImmediate);
}

async function measure(name, cycle, cycles, warm = WARM) {
  let start = 0;
  let peak = 0;
  for (let i = 0; i < warm + cycles; i++) {
    cycle();
    if (i % (warm / 200) === 0) await new Promise(setImmediate);
    if (i === warm) {
      await rest();
      start = process.memoryUsage().rss;
    }
    if (start && i % 20000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  }
  await rest();
  const end = process.memoryUsage().rss;
  const good = end - start < GROWTH_MAX;
  failed += !good;
  console.log(`${good ? 'ok' : 'not ok'} ${++number} - ${name}, ${cycles} times: ` +
    `${((end - start) / 1e6).toFixed(1)} MB more at the end, ` +
    `${((peak - start) / 1e6).toFixed(1)} MB at the peak`);
}

for (const [name, make] of Object.entries(makers)) {
  await measure(`${name}: make and close`, () => make().close(), CYCLES);
  await measure(`${name}: make and forget`, () => void make(), CYCLES);
}
// These take sixty to a thousand times as long as other handles, and as much
// memory: fewer of them would be seen as well.
const slow = [
  ['model', () => new Model(), 10], ['scorer', () => new Scorer(model), 200],
  ['dataset', () => new Dataset(few), 200],
];
for (const [name, make, times] of slow) {
  await measure(`${name}: make and close`, () => make().close(), CYCLES / times, WARM / times);
  await measure(`${name}: make and forget`, () => void make(), CYCLES / times, WARM / times);
}
// Columns, results and promises of calls, in parts.
const parts = { ...few, offsets: new BigInt64Array(41).fill(1n).fill(0n, 0, 1) };
let calls = [];
await measure('score a population and forget the promise', () => {
  calls.push(libssi.scorePopulation(parts, 20000, { scorer, chunk: 10, threads: 2 }));
  if (calls.length > 1000) calls = [];
}, CYCLES / 50, WARM / 20);
await Promise.all(calls);
console.log(`1..${number}`);
process.exitCode = failed ? 1 : 0;

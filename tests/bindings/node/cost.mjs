// What a call from Node costs, against the same call from C in one process.
//
//   cost.mjs COST.node      (cost.c, linked with the library in use)
//
// Prints TAP. Measured is the time of the thread. Rounds are interleaved, each
// in another order, and a ratio is the median over the rounds. The null control
// is C against C: what this machine cannot tell apart. A batch of a million
// events through addColumns() may cost 2 % more than C plus the null control, and
// so may their members' scores through populationScore().

import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { dice, libssi } from './support.mjs';

const cost = createRequire(import.meta.url)(resolve(process.argv[2]));
const ROWS = 1_000_000;
const ROUNDS = 41;
const CALLS = 100_000;
const BATCH_LIMIT = 0.02;
// Of a call that does nothing: what handles, checks and errors may cost on top.
const METHOD_LIMIT = 25;
// And an object of a row: 180 is usual, one with __proto__ in a literal took 1,400.
const ROW_LIMIT = 500;
const { Activity, KINDS, Kind, Model, Profile, Score, Scorer, populationScore } = libssi;

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** A million events of ten years, in order of time. */
function columns() {
  const roll = dice(7);
  const days = Int32Array.from({ length: ROWS }, () => 16000 + roll(3650)).sort();
  return {
    days,
    kinds: Uint8Array.from(days, () => 1 + roll(KINDS)),
    traits: Uint32Array.from(days, () => [0, 0, 4, 128][roll(4)]),
    counts: Uint32Array.from(days, () => [1, 1, 1, 2][roll(4)]),
    counterparts: BigUint64Array.from(days, () => BigInt(1 + roll(5000))),
  };
}

function timed(work) {
  const start = cost.cpu();
  work();
  return cost.cpu() - start;
}

function batch() {
  const made = columns();
  const list = Object.values(made);
  return compare(() => cost.batch(...list), () => timed(() => {
    const ledger = new Activity();
    ledger.addColumns(made);
    ledger.close();
  }));
}

/** The same events, of 20,000 members. */
function crowd() {
  const made = columns();
  const offsets = BigInt64Array.from({ length: 20001 }, (_, i) => BigInt(i * 50));
  const room = Object.fromEntries(['total', 'brand', 'find', 'engage', 'relate', 'high', 'observed']
    .map((name) => [name, new Int32Array(20000)]));
  const list = [offsets, ...Object.values(made), ...Object.values(room)];
  const scorer = new Scorer(new Model());
  const population = { offsets, ...made };
  return compare(() => cost.crowd(...list), () => timed(() => {
    populationScore(scorer, population, 20000, 0, room);
  }));
}

/** Median ratios: Node to C, and C to C; and seconds in C. */
function compare(fromC, fromNode) {
  const works = [fromC, fromNode, fromC];
  const ratios = [];
  const nulls = [];
  const seconds = [];
  works.forEach((work) => work());
  for (let round = 0; round < ROUNDS; round++) {
    const times = [];
    for (let i = 0; i < 3; i++) {
      const at = (round + i) % 3;
      times[at] = works[at]();
    }
    if (Math.min(...times) < 0) throw new Error('the C side failed');
    ratios.push(times[1] / ((times[0] + times[2]) / 2));
    nulls.push(times[0] / times[2]);
    seconds.push(times[0]);
  }
  return [median(ratios), median(nulls), median(seconds)];
}

/** Seconds of one call: from C, of one that does nothing, and of methods. */
function single() {
  const ledger = new Activity();
  const model = new Model();
  const other = new Activity();
  ledger.add(20000, Kind.POST);
  const score = new Score(model, new Profile(), ledger, 20000);
  const repeat = (call) => () => timed(() => {
    for (let i = 0; i < CALLS; i++) call();
  });
  const works = {
    c: () => cost.single(CALLS),
    nothing: repeat(() => cost.nothing()),
    rows: repeat(() => ledger.rows()),
    add: repeat(() => other.add(20000, Kind.POST)),
    addISO: repeat(() => other.add('2024-10-04', Kind.POST)),
    total: repeat(() => score.total()),
    indicator: repeat(() => model.indicator(1)),
  };
  const found = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = 0; round < 7; round++) {
    for (const [name, work] of Object.entries(works)) found[name].push(work() / CALLS);
  }
  return Object.fromEntries(Object.entries(found).map(([k, v]) => [k, median(v)]));
}

function report(number, good, words) {
  console.log(`${good ? 'ok' : 'not ok'} ${number} - ${words}`);
  return good;
}

/** What Node adds, against its limit. */
function judge(number, what, [ratio, none, seconds]) {
  const limit = 1 + BATCH_LIMIT + Math.abs(none - 1);
  return report(number, ratio <= limit, `${what} from Node: ` +
    `${ratio.toFixed(4)} of C (${(seconds * 1e3).toFixed(1)} ms; C to C ` +
    `${none.toFixed(4)}; at most ${limit.toFixed(4)})`);
}

let good = judge(1, 'a million events', batch());
good = judge(2, "a million events' scores", crowd()) && good;
const each = single();
const ns = (name) => `${(each[name] * 1e9).toFixed(0)} ns`;
good = report(3, each.rows <= METHOD_LIMIT * each.nothing
  && each.indicator <= ROW_LIMIT * each.nothing,
  `one call: C ${(each.c * 1e9).toFixed(1)} ns, an empty one ${ns('nothing')}, ` +
  `rows() ${(each.rows / each.nothing).toFixed(1)} times that (${ns('rows')}), ` +
  `add() ${ns('add')}, with an ISO day ${ns('addISO')}, total() ${ns('total')}, ` +
  `indicator() ${ns('indicator')}`) && good;
console.log('1..3');
process.exitCode = good ? 0 : 1;

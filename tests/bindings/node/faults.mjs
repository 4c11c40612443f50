// Every allocation of the library fails in turn: each time an exception, and
// everything as before. Prints TAP. Needs an addon with SSI_NODE_FAULTS, in which
// the library's allocations fail, all from one on; or in LIBSSI_FAULTS what is made
// of tests/faults/fail_node.c, which makes those of the addon itself fail, too, in
// the package as it is, and once as well as from one on.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { setImmediate } from 'node:timers/promises';
import { crowd, roomFor, shared } from './crowd.mjs';
import { libssi, member, parameter } from './support.mjs';

const preloaded = process.env.LIBSSI_FAULTS;
const faults = createRequire(import.meta.url)(preloaded ?? parameter('LIBSSI_NODE_ADDON'));
const { failAt } = faults;
const CODES = new Set(['SSI_ERROR_MEMORY',
  ...preloaded ? ['ERR_MEMORY_ALLOCATION_FAILED'] : []]);
const { Activity, Archive, Model, Profile, Score } = libssi;
const DATA = { days: new Int32Array(5000).map((_, i) => i), kinds: new Uint8Array(5000).fill(3) };
const CSV = Buffer.from('First Name,Last Name,URL,Email Address,Company,Position,Connected On\n' +
  'a,b,https://x/in/a,,c,d,01 May 2026\n');

const READINGS = Array.from({ length: 8 }, (_, i) => (
  { day: libssi.toDay('2026-05-01') + 5 * i, brand: i, find: i, engage: i, relate: i }));

const { model, profile, activity } = member();
const saved = activity.save();
const many = new Activity();
many.addColumns({ ...DATA, counterparts: new BigUint64Array(5000).map((_, i) => BigInt(i)) });
const talks = new Activity();
talks.add(1, libssi.Kind.CONVERSATION, 0, 1, 7n);
const archive = new Archive();
archive.add('Connections.csv', CSV);

// As many members as make the budget grow.
const people = (first, count) => Array.from({ length: count }, (_, i) => ({
  member: first + i, total: i % 100, pillars: [i % 25, 1, 2, 3], shares: i % 2 === 0, baseline: 5,
}));
const toys = libssi.cohort(1, 'Toys', 20000, people(0, 300));
const budget = new libssi.Budget(96, 20000);
const KEY = new Uint8Array(16);
const published = libssi.publish(toys, budget, { key: KEY });
const spent = budget.save();

// More members than one piece of shared columns has.
const some = crowd(3, 300);
const common = shared(crowd(3, 2500, 4));
const scorer = new libssi.Scorer(model);
const dataset = new libssi.Dataset(some);

const TOTALS = Int32Array.from({ length: 300 }, (_, i) => (i % 100) * 1e6);

const scenes = {
  'new handles': () => [new Model(), new Profile(), new Activity(), new Archive({ target: 'a' })],
  copies: () => [model.copy(), profile.copy(), activity.copy()],
  'add columns': () => new Activity().addColumns(DATA),
  'add columns later': () => new Activity().addColumnsAsync(DATA),
  load: () => Activity.load(saved),
  'load later': () => Activity.loadAsync(saved),
  score: () => new Score(model, profile, activity, 20000).total(),
  'score later': () => Score.createAsync(model, profile, activity, 20000),
  'one pillar': () => libssi.pillarScore(model, profile, talks, libssi.Pillar.RELATE, 20),
  'lists and tables': () => {
    const one = new Profile();
    one.setFacts([[1, 1]]);
    const other = Profile.load(one.save());
    other.merge(one);
    const own = activity.copy();
    own.observeKinds([1, 2, 3]);
    own.cut(20000);
    own.forget(7n);
    return [other, own.observedKinds(), libssi.score(one, activity).json({ contributions: true })];
  },
  'self test': () => libssi.selftest(),
  texts: () => new Profile().setSection(1, 'some words here'),
  archive: () => {
    const one = new Archive();
    one.add('Connections.csv', CSV);
    return one.resolve();
  },
  'resolve later': () => archive.resolveAsync(),
  history: () => libssi.history(profile, activity, 20000, 20010),
  trend: () => libssi.trend(profile, activity),
  'what if': () => libssi.whatIf(profile, activity, { events: activity }),
  plan: () => libssi.plan(profile, activity, { horizon: 7, minutes: 1, daysAWeek: 1 }),
  'plan later': () => libssi.planAsync(profile, activity, { horizon: 7, minutes: 1 }),
  sensitivity: () => libssi.sensitivity(profile, activity),
  calibration: () => libssi.calibrate(profile, activity, READINGS).model(),
  outcomes: () => libssi.outcomes(talks),
  cohort: () => libssi.cohort(1, 'Toys', 20000, people(0, 300)).copy().save(),
  'cohort later': () => libssi.cohortAsync(1, 'Toys', 20000, people(0, 300)),
  'cohorts from bytes': () => libssi.Cohort.load(toys.save()).merge(
    libssi.cohort(1, 'Toys', 20000, people(500, 50)),
  ),
  'cohort one by one': () => {
    const made = libssi.Benchmark.fallback();
    const other = new libssi.Cohort(2, 'b', 20000);
    for (let i = 0; i < 20; i++) other.add(i, i, [1, 2, 3, 4]);
    toys.ranks({ totals: TOTALS, tops: new Int32Array(300), ranks: new Int32Array(300) });
    return [made, other];
  },
  'a publication': () => {
    const made = libssi.publish(toys, new libssi.Budget(96, 20000), { key: KEY });
    return libssi.compare([made, libssi.Benchmark.load(made.save())], 5, [1, 1, 1, 1]);
  },
  'a publication later': async () => {
    const payer = await libssi.Budget.loadAsync(spent, 1);
    payer.setLimit(255);
    return libssi.publishAsync(toys, payer, { epsilon: 32 });
  },
  team: () => {
    const made = libssi.team('Sales', 20000, people(0, 30));
    return [made.member(3), made.summary(), made.summary(published)];
  },
  'scorer and dataset': () => [new libssi.Scorer(model), new libssi.Dataset(some),
    new libssi.Dataset(common)],
  'dataset later': async () => [await libssi.Dataset.createAsync(some), await libssi.Dataset.createAsync(common)],
  population: () => {
    const room = roomFor(300, true);
    libssi.populationScore(scorer, some, 20000, 0, room);
    libssi.populationHistory(scorer, some, 20000, 2, 0, 3, { total: new Int32Array(6) });
    libssi.populationScore(scorer, common, 20000, 0, { total: new Int32Array(2500) });
    dataset.score(scorer, 20000, 0, room);
  },
  'population in parts': async () => {
    await libssi.scorePopulation(some, 20000, { chunk: 100, threads: 3, indicators: true });
    await libssi.scorePopulation(common, 20000, { chunk: 2400 });
    return libssi.scorePopulation(dataset, 20000, { chunk: 100 });
  },
  'population into a cohort': async () => {
    const made = new libssi.Cohort(1, 'Toys', 20000);
    made.addPopulation(scorer, some, 20000, 0, new BigUint64Array(10).map((_, i) => BigInt(i)));
    await made.addPopulationAsync(scorer, common, 20000, 0, new BigUint64Array(10)
      .map((_, i) => BigInt(10 + i)));
  },
};

/** Blocks that were not given back, once all that was forgotten is gone. */
async function live() {
  for (let i = 0; i < 4; i++) {
    await new Promise((done) => { setTimeout(done, 1); });
    globalThis.gc();
    await setImmediate();
  }
  return faults.live?.() ?? 0;
}

/** Whether a scene went well while one allocation fails; of a wrong exception, what
 * it says. */
async function tried(scene, at, on) {
  failAt(at, on);
  try {
    await scene();
    return faults.calls === undefined || faults.calls() < at ? 'done' : 'nothing was said';
  } catch (error) {
    return CODES.has(error.code) ? '' : String(error.stack);
  } finally {
    failAt(0);
  }
}

/** How often memory failed in a scene, and what was wrong first. */
async function sweep(scene, on) {
  await scene();
  const before = await live();
  for (let at = 1; at < 2000; at++) {
    const wrong = await tried(scene, at, on);
    if (wrong === 'done') {
      const lost = preloaded ? await live() - before : 0;
      return [at - 1, lost ? `${lost} blocks are lost` : ''];
    }
    if (wrong) return [at - 1, wrong];
    if (!activity.equals(Activity.load(saved))) return [at - 1, 'a handle was changed'];
    // Looking is slow.
    if (preloaded && at % 16 === 1) {
      const lost = await live() - before;
      if (lost) return [at - 1, `${lost} blocks are lost`];
    }
  }
  return [2000, 'it never ends'];
}

let number = 0;
let failed = 0;
let swept = 0;

function tell(good, what, wrong) {
  failed += !good;
  console.log(`${good ? 'ok' : 'not ok'} ${++number} - ${what}`);
  if (wrong) console.log(`# ${wrong}`);
}

for (const [name, scene] of Object.entries(scenes)) {
  for (const on of preloaded ? [false, true] : [true]) {
    const [tries, wrong] = await sweep(scene, on);
    swept += tries;
    tell(!wrong && tries > 0, `${name}: ${tries} failed allocations${on ? '' : ', once each'}`, wrong);
  }
}

// The addon itself, as it is loaded.
for (let at = 1; preloaded && at <= 2; at++) {
  const load = spawnSync(process.execPath, ['-e', `require(${JSON.stringify(
    parameter('LIBSSI_NODE_ADDON'))})`], { env: { ...process.env, SSI_FAIL_AT: at } });
  tell(load.status === 1 && String(load.stderr).includes('not enough memory'),
    `loaded without memory, ${at}`, load.signal ?? '');
}
if (preloaded) {
  const before = await live();
  const kept = new Model();
  const more = await live() - before;
  tell(more > 0 && kept, 'a block that is kept is found');
  console.log(`# figure faults-swept-node ${swept}`);
}
console.log(`1..${number}`);
process.exitCode = failed ? 1 : 0;

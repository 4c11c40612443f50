// Every allocation of the library fails in turn: each time an exception, and
// everything as before. Needs an addon with SSI_NODE_FAULTS. Prints TAP.

import { createRequire } from 'node:module';
import { crowd, roomFor, shared } from './crowd.mjs';
import { libssi, member, parameter } from './support.mjs';

const { failAt } = createRequire(import.meta.url)(parameter('LIBSSI_NODE_ADDON'));
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

let number = 0;
let failed = 0;
for (const [name, scene] of Object.entries(scenes)) {
  let tries = 0;
  let wrong = '';
  for (let done = false; !done && tries < 2000 && !wrong;) {
    failAt(++tries);
    try {
      await scene();
      done = true;
    } catch (error) {
      if (error.code !== 'SSI_ERROR_MEMORY') wrong = String(error.stack);
    }
    failAt(0);
    if (!activity.equals(Activity.load(saved))) wrong = 'a handle was changed';
  }
  const good = !wrong && tries > 1;
  failed += !good;
  console.log(`${good ? 'ok' : 'not ok'} ${++number} - ${name}: ${tries - 1} failed allocations`);
  if (wrong) console.log(`# ${wrong}`);
}
console.log(`1..${number}`);
process.exitCode = failed ? 1 : 0;

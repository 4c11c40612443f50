// What a program in TypeScript writes; it only has to compile.
import {
  KINDS, type PlanChoices, Activity, Archive, type Columns, type Day, type Event, Indicator, Kind, Model,
  Observation, Pillar, Profile, Score, SsiError, Status, Trait, dayColumn,
  dayToDate, decimalText, kindByName, pillarScore, readArchive,
  readArchiveAsync, reportJson, score, toDay, version,
  type Calibration, Fact, type History, Plan, PlanOptions, type Reading, Stage, type Trend, Verdict,
  BUDGET_LIMIT, Benchmark, BenchmarkSource, Budget, Cohort, CohortKind, type Comparison, Team,
  affordable, cohort, cohortAsync, compare, publish, publishAsync, team,
  Dataset, type Population, type PopulationIndicators, type PopulationScores, Scorer,
  populationHistory, populationScore, populationScoreAsync, scorePopulation,
  WhatIf, Window, calibrate, history, outcomes, plan, planAsync, sensitivity, trend, whatIf,
} from 'libssi';

const model: Model = new Model();
const profile = new Profile();
const activity = new Activity();
const today: Day = new Date();
activity.add(today, Kind.COMMENT, Trait.OWN_WORDS | Trait.TARGET, 3, 7n);
activity.add('2026-05-31', Kind.POST);
activity.addColumns({
  days: dayColumn(['2026-05-31', 20000, new Date()]),
  kinds: new Uint8Array([1, 2, 3]),
  traits: null,
});
const one: Score = new Score(model, profile, activity, today);
const points: number = one.total().points;
const exact: number = one.total().pointsMicro;
const rows: Array<{ readonly pillar: Pillar; readonly points: number }> = one.pillars();
const state: Observation = one.indicator(Indicator.COMMENTING).state;
for (const event of activity) {
  const row: Event = event;
  const kind: Kind = row.kind;
  void kind;
}
const columns: Columns = activity.columns();
const fact: number | undefined = profile.get(1);
const kind: Kind = kindByName('comment');
const text: string = decimalText(43217654) + version() + model.kind(kind).name;
profile.setFacts(new Map([[Fact.PHOTO, 1]]));
const known: Map<Fact, number> = profile.facts();
activity.observeKinds([Kind.POST, Kind.COMMENT]);
const looked: Kind[] = activity.observedKinds();
const document: string = one.json({ contributions: true });
const whole: number = one.ofKind(Kind.POST, { micro: true });
const parts: { year: number; month: number; day: number } = dayToDate('2026-05-31');

try {
  model.setWeight(Indicator.COMMENTING, 99);
} catch (error) {
  if (error instanceof SsiError && error.code === 'SSI_ERROR_RANGE') {
    const maximum: number | undefined = error.refusal?.maximum;
    void [maximum, error.row, error.status === Status.ERROR_RANGE];
  }
}

async function later(bytes: Uint8Array): Promise<number> {
  const reading = await readArchiveAsync(bytes, { target: 'sales', memory: 512e6 });
  const told: [string | null, string | undefined, string] =
    [reading.day, reading.worst?.name, reading.note];
  console.log(...told);
  const made: Score = await Score.createAsync(model, reading.profile, reading.activity, 1);
  const loaded: Activity = await Activity.loadAsync(await activity.saveAsync());
  return made.display() + loaded.rows();
}

{
  using reading = readArchive(new Uint8Array(0));
  using archive: Archive = reading.archive;
  void [archive.files(), Archive.wants('Connections.csv')];
}

const past: History = history(profile, activity, '2026-01-01', today, { model });
const line: number[] = past.points('brand');
const exactly: Int32Array = past.brand;
const dated: Array<[string, number]> = [...past].map((row) => [row.day, row.total]);
const report: string = reportJson(readArchive(new Uint8Array(1)), { day: today, names: true });
const moved: Trend = trend(profile, activity, { baseline: 20000 });
const verdict: Verdict = moved.total(Window.WEEK).verdict;
const changes: Array<{ readonly pillar: Pillar; readonly change: number }> = moved.pillars(Window.MONTH);
const gain: number = whatIf(profile, activity, {
  events: [{ day: today, kind: Kind.POST }], facts: new Map([[Fact.SKILLS, 20]] as const),
}).total().change;
const bare = new WhatIf(model, profile, activity, today);
const full = new WhatIf(model, profile, activity, today, null, activity);
const routine = plan(profile, activity, { minutes: 20, atLeast: [[Kind.POST, 1]], day: null });
const choices: PlanChoices = { minutes: 20, without: new Set([Kind.POST]) };
const other: Plan = plan(profile, activity, choices);
const same: Plan = new Plan(model, profile, activity, today, 60, new PlanOptions());
const times: Array<[Kind, number]> = routine.lines().map((row) => [row.kind, row.times]);
const spread: number = sensitivity(profile, activity, { percent: 10 }).total().high;
const read: Reading[] = [{ day: today, brand: 1, find: 2, engage: 3, relate: 4.5 }];
const fitted: Calibration = calibrate(profile, activity, read);
const better: Model = fitted.model();
const customers: number | undefined = outcomes(activity, 1, today)
  .find((row) => row.stage === Stage.CUSTOMERS)?.count;

const toys: Cohort = cohort(CohortKind.INDUSTRY, 'Toys', today, [
  { member: 7n, total: 70 }, { member: 8, total: 41.5, pillars: [10, 12, 9.5, 10] },
]);
const mine: Promise<Cohort> = cohortAsync(CohortKind.NETWORK, 'Mine', 20000, {
  members: new BigUint64Array(1), totals: new Float64Array(1), brand: null,
});
toys.add(9n, 50, new Set([1, 2, 3, 4]));
toys.add(10, 50, Int32Array.of(1, 2, 3, 4), { micro: true });
const budget = new Budget(BUDGET_LIMIT, today);
const able: BigUint64Array = affordable(budget, [7n, 8], 64);
const published: Benchmark = publish(toys, budget, { epsilon: 32, synthetic: true });
const again: Promise<Benchmark> = publishAsync(toys, budget, { key: new Uint8Array(16) });
const places: Array<number | string> = compare([published, Benchmark.fallback()], 70, [1, 2, 3, 4])
  .map(({ name, source, rank, gap }: Comparison) => (
    source === BenchmarkSource.ESTIMATE && gap.total > 0 ? name : rank.top));
const sales: Team = team('Sales', today, [{ member: 1, pillars: [1, 2, 3, 4], shares: false }]);
sales.add(2, [1, 2, 3, 4], true);
sales.add(3, Float64Array.of(1, 2, 3, 4), true, null);
const weakest: Pillar = sales.summary(published).weakest;
const sharing: bigint[] = sales.shares().map((row) => row.member);
const sharers: number = sales.sharing;
const alike: boolean = published.equals(Benchmark.load(published.save()));
const large: boolean = toys.size > 10 && !toys.equals(Cohort.load(toys.save()));

const crowd: Population = {
  offsets: BigInt64Array.of(0n, 1n), days: new Int32Array(1), kinds: new Uint8Array(1),
  traits: null, allKinds: Object.values(Kind), observedKinds: new Uint8Array(Math.ceil(KINDS / 8)), allTraits: Trait.TARGET,
};
const everyone: Promise<PopulationScores> = scorePopulation(crowd, today);
const indicators: Promise<PopulationIndicators> = scorePopulation(new Dataset(crowd), '2026-05-31', {
  threads: 2, chunk: 100, indicators: true, scorer: new Scorer(model),
  signal: new AbortController().signal, progress(done, all) { void (done / all); },
});
const measures: Promise<bigint | undefined> = indicators.then((found) => found.measures[0]);
const plain: void = populationScore(new Scorer(model), crowd, 20000, 0, {
  total: new Int32Array(1), high: null,
});
populationHistory(new Scorer(model), crowd, today, 30, 0, 1, { total: new Int32Array(30) });
const filled: Promise<void> = populationScoreAsync(new Scorer(model), crowd, 20000, 0,
  { total: new Int32Array(1) });
toys.addPopulation(new Scorer(model), crowd, today, 0, BigUint64Array.of(5n));

// What must not compile.
// @ts-expect-error: offsets are a BigInt64Array
scorePopulation({ offsets: new Int32Array(1) }, today);
// @ts-expect-error: there are no measures unless they are asked for
everyone.then((found) => found.measures);
// @ts-expect-error: kinds are a list
scorePopulation({ offsets: new BigInt64Array(1), allKinds: 7n }, today);
// @ts-expect-error: a model is no scorer
scorePopulation(crowd, today, { scorer: model });
// @ts-expect-error: points of columns are no list
cohort(CohortKind.INDUSTRY, 'Toys', today, { members: new BigUint64Array(1), totals: [1] });
// @ts-expect-error: the size is the library's
toys.size = 5;
// @ts-expect-error: there are no twins
toys.addMicropoints(1, 1, [1, 2, 3, 4]);
// @ts-expect-error: exact or not
toys.add(1, 1, [1, 2, 3, 4], { micro: 1 });
// @ts-expect-error: a cohort is no benchmark
compare([toys], 70);
// @ts-expect-error: a key is bytes
publish(toys, budget, { key: 'secret' });
// @ts-expect-error: whether it is shared must be said
sales.add(2, [1, 2, 3, 4]);
// @ts-expect-error: a model stands in an object
history(profile, activity, 1, 2, model);
// @ts-expect-error: no such window
moved.pillars(9);
// @ts-expect-error: a pillar is missing
calibrate(profile, activity, [{ day: 1, brand: 1, find: 2, engage: 3 }]);
// @ts-expect-error: terms are no ledger
new Plan(model, profile, activity, today, 60, activity);
// @ts-expect-error: no such kind
activity.observe(99);
// @ts-expect-error: a ledger is no profile
pillarScore(model, activity, activity, Pillar.BRAND, today);
// @ts-expect-error: columns of days are Int32Array
activity.addColumns({ days: new Float64Array(1), kinds: new Uint8Array(1) });
// @ts-expect-error: enums are frozen
Kind.POST = 2;
// @ts-expect-error: a member of a structure is read only
model.kind(1).name = 'other';
// @ts-expect-error: errors are the library's to make
new SsiError();

void [report, everyone, measures, plain, filled, mine, places, weakest, sharing, large, line, exactly, dated, verdict, changes, gain, bare, full, same, times, spread, better,
  customers, planAsync(profile, activity)];
void [other, known, looked, document, whole, points, exact, rows, state, columns, fact, text, parts, later, toDay, score(profile, activity)];

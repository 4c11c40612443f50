// What is computed of one member's exports: the report document, and parts of
// it again with other wishes. The same for the worker and for the build.

import {
  Benchmark, Fact, Kind, Model, People, Plan, Report, Score, Trait, plan, trend, whatIf,
} from 'libssi';

const DAY = 864e5;
// A post that is added is one's own, in own words.
const TRAITS = { post: Trait.ORIGINAL | Trait.OWN_WORDS, comment: Trait.OWN_WORDS };

/** Ids of the document are constants of the package, in small letters. */
const constant = (of, id) => of[id.toUpperCase()];

/** The section of a document that only holds this. */
function only(score, add) {
  const report = new Report(score);
  add(report);
  const document = JSON.parse(report.json());
  report.close();
  return document;
}

export class Member {
  /** reading: what readArchive() made; benchmarks: those dropped with it. */
  constructor(reading, benchmarks = []) {
    this.reading = reading;
    this.benchmarks = benchmarks;
    this.model = new Model();
    this.score = new Score(this.model, reading.profile, reading.activity, reading.day);
  }

  report(minutes = 75) {
    const { profile, activity, archive, day } = this.reading;
    const report = new Report(this.score);
    report.addSignals(profile, activity);
    report.addHistory(this.model, profile, activity);
    report.addTrend(trend(profile, activity));
    report.addPlan(this.#planOf({ minutes, days: 60 }));
    report.addPeople(new People(this.model, activity, day), 50, archive);
    for (const each of this.benchmarks) report.addBenchmark(each);
    report.addBenchmark(Benchmark.fallback());
    report.addArchive(archive, { names: true });
    this.document = JSON.parse(report.json());
    report.close();
    return this.document;
  }

  #planOf({ minutes, days, seen = false }) {
    const { profile, activity } = this.reading;
    const unseen = (this.document?.kinds ?? []).filter((kind) => !kind.in_archive)
      .map((kind) => constant(Kind, kind.id));
    const without = seen ? Plan.actions().map((action) => action.kind)
      .filter((kind) => unseen.includes(kind)) : null;
    return plan(profile, activity, { minutes: minutes / 5, daysAWeek: 5, horizon: days, without });
  }

  /** Another plan: minutes a week, for days; seen: only what an archive shows. */
  plan(wish) {
    return only(this.score, (report) => report.addPlan(this.#planOf(wish))).plan;
  }

  /** The index in some days, with and without events and facts by id. */
  whatIf({ days, events, facts }) {
    const { profile, activity, day } = this.reading;
    const start = Date.parse(`${day}T00:00Z`);
    const at = (part) => new Date(start + Math.ceil(part * days) * DAY).toISOString().slice(0, 10);
    const planned = Object.entries(events).flatMap(([id, count]) => Array.from({ length: count },
      (_, i) => ({ day: at((i + 1) / count), kind: constant(Kind, id), traits: TRAITS[id] ?? 0 })));
    const changed = Object.entries(facts).map(([id, value]) => [constant(Fact, id), value]);
    const made = whatIf(profile, activity, { day: at(1), events: planned, facts: changed });
    const { before, after } = made.total();
    return { without: before, with: after };
  }
}

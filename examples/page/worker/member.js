// What is computed of one member's exports: the report document, and parts of
// it again with other wishes. The same for the worker and for the build.

import {
  Benchmark, Fact, Kind, Movement, Pillar, Plan, READINGS_MIN, Report, Trait, calibrate,
  compareReadings, plan, reportJson, score, whatIf,
} from 'libssi';

const DAY = 864e5;
// A post that is added is one's own, in own words.
const TRAITS = { post: Trait.ORIGINAL | Trait.OWN_WORDS, comment: Trait.OWN_WORDS };

/** Ids of the document are constants of the package, in small letters. */
const constant = (of, id) => of[id.toUpperCase()];
const idOf = (of, value) => Object.keys(of).find((id) => of[id] === value).toLowerCase();
const PILLARS = Object.keys(Pillar);

const compared = ({ dashboard, points, high, difference, within }) => (
  { dashboard, points, high, difference, within });
const agreed = ({ mean, lowest, highest, within, same, opposite, still, verdict }) => (
  { mean, lowest, highest, within, same, opposite, still, movement: idOf(Movement, verdict) });
const fitted = ({ errorBefore, errorAfter }) => (
  { error_before: errorBefore, error_after: errorAfter });
/** The index and the pillars by their names. */
const parts = (total, pillar) => Object.fromEntries([['total', total()],
  ...PILLARS.map((id) => [id.toLowerCase(), pillar(Pillar[id])])]);

/** The section of a document that only holds this. */
function only(score, add) {
  const report = new Report(score);
  add(report);
  const document = JSON.parse(report.json());
  report.close();
  return document;
}

export class Member {
  /** reading: what readArchive() made; benchmarks, readings: those dropped with it. */
  constructor(reading, benchmarks = [], readings = []) {
    this.reading = reading;
    this.benchmarks = benchmarks;
    this.readings = readings;
    this.score = score(reading.profile, reading.activity);
  }

  /** All of it; the estimate stands beside benchmarks, too. */
  report() {
    const benchmarks = [...this.benchmarks, Benchmark.fallback()];
    this.document = JSON.parse(reportJson(this.reading, { benchmarks, names: true }));
    if (this.readings.length) this.document.dashboard = this.#dashboard();
    return this.document;
  }

  /** The dashboard beside the model, with the names of `ssi compare --json`; and
   *  what is left when the model is fitted to it, where that can be done. */
  #dashboard() {
    const { profile, activity } = this.reading;
    const made = compareReadings(profile, activity, this.readings);
    const rows = made.readings().map((total, i) => ({ day: total.day,
      ...parts(() => compared(total), (id) => compared(made.readingPillar(i, id))) }));
    const agreement = parts(() => agreed(made.total()), (id) => agreed(made.pillar(id)));
    made.close();
    return { rows, agreement, fit: this.#fit() };
  }

  #fit() {
    if (this.readings.length < READINGS_MIN) return null;
    const { profile, activity } = this.reading;
    try {
      const made = calibrate(profile, activity, this.readings);
      const fit = parts(() => fitted(made.total()), (id) => fitted(made.pillar(id)));
      made.close();
      return fit;
    } catch (error) {
      // They do not vary enough to fit anything to them.
      if (error.code === 'SSI_ERROR_READINGS') return null;
      throw error;
    }
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

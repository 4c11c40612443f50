'use strict';

// The readings of a score in one call each: history, trend, what-if, plan,
// people, sensitivity, calibration, outcomes.

const {
  Activity, Calibration, Compare, DAY_MAX, Model, POINT, People, Plan, PlanOptions, Profile,
  Sensitivity, Stage, Trend, WhatIf, historyPoints, outcomesStage,
} = require('./interface.js');
const { check, defaultDay } = require('./told.js');
const { toDay, toISODay, toInt32, toMicropoints } = require('./values.js');

const BASELINE = 90;
const TIMES_MAX = 1000;
const PARTS = ['total', 'brand', 'find', 'engage', 'relate'];

/** What is made for one call, and closed after it. A call on another thread
 * keeps what it uses until it has ended. */
class Ours {
  #made = [];

  of(made) {
    this.#made.push(made);
    return made;
  }

  model(model) {
    return model ?? this.of(new Model());
  }

  static use(call) {
    const ours = new Ours();
    try {
      return call(ours);
    } finally {
      for (const made of ours.#made) made.close();
    }
  }
}

function dayOf(day, activity, where) {
  check(activity, where);
  return toDay(day ?? defaultDay(activity, where));
}

/** The points of each day in a range: columns of micropoints. */
class History {
  constructor(first, columns) {
    const { length } = columns.total;
    this.days = Int32Array.from({ length }, (_, index) => first + index);
    for (const part of PARTS) this[part] = columns[part];
  }

  points(part = 'total') {
    if (PARTS.includes(part)) return Array.from(this[part], (value) => value / POINT);
    const error = new RangeError(`part: one of ${PARTS.join(', ')} is wanted`);
    error.code = 'ERR_OUT_OF_RANGE';
    throw error;
  }

  *[Symbol.iterator]() {
    for (let i = 0; i < this.days.length; i++) {
      const row = { day: toISODay(this.days[i]) };
      for (const part of PARTS) {
        row[part] = this[part][i] / POINT;
        row[`${part}Micro`] = this[part][i];
      }
      yield row;
    }
  }
}

function history(profile, activity, first, last, { model } = {}) {
  check(activity, 'history');
  const start = toInt32(toDay(first), 'first');
  const end = toInt32(toDay(last), 'last');
  // One day too many is refused as a million would be.
  const days = Math.min(Math.max(end - start + 1, 0), DAY_MAX + 2);
  const columns = Object.fromEntries(
    PARTS.map((part) => [part, new Int32Array(days)]),
  );
  Ours.use((ours) => historyPoints(ours.model(model), profile, activity, start, columns));
  return new History(start, columns);
}

/** 90 days before, but not before the first event. */
function baselineOf(activity, day) {
  const usual = Math.max(day - BASELINE, 0);
  const begin = activity.rows() > 0 ? toDay(activity.days().first) : day;
  return usual < begin && begin < day ? begin : usual;
}

function trend(profile, activity, { day, baseline, model } = {}) {
  const at = dayOf(day, activity, 'trend');
  const from = baseline ?? baselineOf(activity, at);
  return Ours.use((ours) =>
    new Trend(ours.model(model), profile, activity, at, from));
}

function ledgerOf(events, ours) {
  const made = ours.of(new Activity());
  for (const { day, kind, traits, count, counterpart } of events) {
    made.add(day, kind, traits, count, counterpart);
  }
  return made;
}

function profileOf(facts, ours) {
  const made = ours.of(new Profile());
  for (const [fact, value] of facts) made.setFact(fact, value);
  return made;
}

/** The newest day of ledgers that have one. */
function newest(...ledgers) {
  const some = ledgers.filter((ledger) => ledger.rows() > 0);
  if (some.length === 0) return defaultDay(ledgers[0], 'whatIf');
  return Math.max(...some.map((ledger) => defaultDay(ledger, 'whatIf')));
}

function whatIf(profile, activity, { events, facts, day, model } = {}) {
  check(activity, 'whatIf');
  return Ours.use((ours) => {
    const planned = events instanceof Activity ? events : ledgerOf(events ?? [], ours);
    const changed = facts instanceof Profile ? facts : profileOf(facts ?? [], ours);
    const at = day ?? newest(activity, planned);
    return new WhatIf(ours.model(model), profile, activity, at, changed, planned);
  });
}

function termsOf({ minutes = 15, daysAWeek = 5, without, atLeast, cohortMeans }, ours) {
  const options = ours.of(new PlanOptions());
  options.setTime(minutes, daysAWeek);
  for (const [kind, times] of atLeast ?? []) options.limit(kind, times, TIMES_MAX);
  for (const kind of without ?? []) options.limit(kind, 0, 0);
  if (cohortMeans) {
    const { brand, find, engage, relate } = cohortMeans;
    options.setCohort(brand, find, engage, relate);
  }
  return options;
}

function planBy(make, profile, activity, options) {
  const { horizon = 60, day, model } = options;
  return Ours.use((ours) => make(ours.model(model), profile, activity,
    dayOf(day, activity, 'plan'), horizon, termsOf(options, ours)));
}

function plan(profile, activity, options = {}) {
  return planBy((...words) => new Plan(...words), profile, activity, options);
}

async function planAsync(profile, activity, options = {}) {
  return planBy((...words) => Plan.createAsync(...words), profile, activity, options);
}

function sensitivity(profile, activity, { percent = 20, day, model } = {}) {
  return Ours.use((ours) => new Sensitivity(ours.model(model), profile, activity,
    dayOf(day, activity, 'sensitivity'), percent));
}

function columnsOf(readings) {
  const rows = [...readings];
  const column = (name) => Int32Array.from(
    rows, (row) => toInt32(toMicropoints(row[name], name), name),
  );
  return {
    days: Int32Array.from(rows, ({ day }) => toInt32(toDay(day), 'day')),
    brand: column('brand'),
    find: column('find'),
    engage: column('engage'),
    relate: column('relate'),
  };
}

function calibrateBy(make, profile, activity, readings, { model }) {
  check(activity, 'calibrate');
  const columns = columnsOf(readings);
  return Ours.use((ours) => make(ours.model(model), profile, activity, columns));
}

function calibrate(profile, activity, readings, options = {}) {
  return calibrateBy((...words) => new Calibration(...words), profile, activity,
    readings, options);
}

async function calibrateAsync(profile, activity, readings, options = {}) {
  return calibrateBy((...words) => Calibration.createAsync(...words), profile,
    activity, readings, options);
}

function compareReadings(profile, activity, readings, { model } = {}) {
  check(activity, 'compareReadings');
  const columns = columnsOf(readings);
  return Ours.use((ours) => new Compare(ours.model(model), profile, activity, columns));
}

function people(activity, { day, model } = {}) {
  return Ours.use((ours) => new People(ours.model(model), activity,
    day ?? defaultDay(activity, 'people')));
}

function outcomes(activity, first, last) {
  const from = first ?? activity.days().first;
  const to = last ?? defaultDay(activity, 'outcomes');
  return Object.values(Stage).map((stage) => (
    { stage, ...outcomesStage(activity, from, to, stage) }));
}

module.exports = {
  History, calibrate, calibrateAsync, compareReadings, history, outcomes, people, plan,
  planAsync, sensitivity, trend, whatIf,
};

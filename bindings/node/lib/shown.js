'use strict';

// What console.log() shows of the classes, in a line or a few, and what
// JSON.stringify() makes of them.

const parts = require('./interface.js');
const { ArchiveReading } = require('./extras.js');
const { History } = require('./insight.js');
const { INSPECT, shown } = require('./names.js');
const { SsiError, allowed } = require('./values.js');

const { Fact, Kind, Pillar, Window } = parts;

Object.assign(allowed, {
  SSI_ERROR_KIND: `1 to ${parts.KINDS}`,
  SSI_ERROR_FACT: `1 to ${parts.FACTS}`,
  SSI_ERROR_INDICATOR: `1 to ${parts.INDICATORS}`,
});

/** What a call answers; undefined, which is left out, where there is nothing. */
function quiet(call) {
  try {
    return call();
  } catch (error) {
    if (error instanceof SsiError) return undefined;
    throw error;
  }
}

/** An object without what is undefined. */
function given(values) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function pillarsOf(made, key) {
  return Object.fromEntries(Object.entries(Pillar)
    .map(([name, pillar]) => [name.toLowerCase(), made.pillar(pillar)[key]]));
}

function factsOf(profile) {
  return Object.fromEntries([...profile.facts()]
    .map(([fact, value]) => [Fact[fact]?.toLowerCase() ?? fact, value]));
}

function windowsOf(trend) {
  return Object.fromEntries(Object.entries(Window).map(([name, window]) => [
    name.toLowerCase(), {
      total: trend.total(window),
      pillars: trend.pillars(window),
      indicators: trend.indicators(window),
    }]));
}

/** Totals, pillars and what else is a table. */
function totalAnd(...tables) {
  return (made) => Object.fromEntries(
    ['total', 'pillars', ...tables].map((name) => [name, quiet(() => made[name]())]));
}

function total(made) {
  return { ...made.total() };
}

/** Of each class: what is shown, and what is JSON if that is more. */
const OF = {
  Activity: [
    (made) => ({
      rows: made.rows(),
      ...quiet(() => made.days()),
      observed: made.observedKinds().length,
    }),
    (made) => ({
      observed: made.observedKinds().map((kind) => Kind[kind]?.toLowerCase() ?? kind),
      events: [...made],
    })],
  Archive: [
    (made) => ({
      files: made.files().length, exports: made.exports().length, ...quiet(() => made.day()),
    }),
    (made) => ({
      day: quiet(() => made.day()), exports: made.exports(), files: made.files(),
      kinds: quiet(() => made.kinds()),
    })],
  Benchmark: [
    (made) => ({ ...made.label() }),
    (made) => ({ ...made.label(), mean: quiet(() => made.mean()), knots: made.knots() })],
  Budget: [(made) => ({ ...made.label() })],
  Calibration: [total, totalAnd('residuals', 'indicators')],
  Cohort: [(made) => ({ ...made.label() })],
  Compare: [total, totalAnd('readings')],
  Dashboard: [
    (made) => ({
      readings: made.readings().length, fault: quiet(() => made.fault().sentence),
    }),
    (made) => ({ readings: made.readings(), fault: quiet(() => made.fault()) })],
  Dataset: [(made) => ({ members: made.members(), scratch: made.scratch() })],
  Model: [
    (made) => ({ version: made.version(), fingerprint: made.fingerprint() }),
    (made) => ({
      version: made.version(), fingerprint: made.fingerprint(), pillars: parts.Model.pillars(),
      kinds: made.kinds(), facts: made.facts(), indicators: made.indicators(),
      feeds: made.feeds(),
    })],
  People: [
    (made) => ({ people: made.count(), ...made.total() }),
    (made) => ({ total: made.total(), people: [...made] })],
  Plan: [
    (made) => ({ ...made.total(), lines: made.lines().length, tasks: made.tasks().length }),
    totalAnd('lines', 'tasks', 'yields')],
  PlanOptions: [() => ({})],
  Profile: [factsOf],
  Report: [
    (made) => {
      const { on, total: { points } } = JSON.parse(made.json());
      return { on, points };
    },
    (made) => JSON.parse(made.json())],
  Score: [
    (made) => ({ day: made.day(), points: made.total().points, ...pillarsOf(made, 'points') }),
    (made) => JSON.parse(made.json())],
  Scorer: [() => ({})],
  Seats: [
    (made) => ({
      seats: made.seats().length, readings: made.readings().length, rows: made.rows(),
    }),
    (made) => ({
      seats: made.seats(), readings: made.readings(), words: made.words(), files: made.files(),
    })],
  Sensitivity: [total, totalAnd('swings')],
  Team: [
    (made) => quiet(() => ({ ...made.summary() })) ?? {},
    (made) => ({ summary: quiet(() => made.summary()), shares: quiet(() => made.shares()) })],
  Trend: [
    (made) => Object.fromEntries(Object.entries(Window)
      .map(([name, window]) => [name.toLowerCase(), made.total(window).change])),
    windowsOf],
  WhatIf: [total, totalAnd('indicators')],
};

/** Without the exact twins of points. */
function brief(values) {
  return given(Object.fromEntries(
    Object.entries(values).filter(([key]) => !key.endsWith('Micro'))));
}

function show(Class, name, [short, whole = short]) {
  const methods = {
    toJSON() {
      const told = whole(this);
      return Array.isArray(told) ? told : JSON.parse(JSON.stringify(given(told),
        (_, value) => (typeof value === 'bigint' ? String(value) : value)));
    },
    [INSPECT](depth, options, inspect) {
      let values;
      try {
        values = brief(short(this));
      } catch {
        // Of one that is closed, in use, or the prototype, there is nothing to tell.
        return `${name} {}`;
      }
      return shown(name, values, depth, options, inspect);
    },
  };
  for (const key of Reflect.ownKeys(methods)) {
    Object.defineProperty(Class.prototype, key, {
      value: methods[key], configurable: true, enumerable: false, writable: true,
    });
  }
}

for (const [name, told] of Object.entries(OF)) show(parts[name], name, told);

show(ArchiveReading, 'ArchiveReading', [
  ({ day, activity, profile, note }) => given({
    day, rows: activity.rows(), facts: profile.facts().size, note: note || undefined,
  }),
  ({ day, note, missing, unlisted, archive, profile, activity }) => (
    { day, note, missing, unlisted, archive, profile, activity })]);

show(History, 'History', [
  (made) => {
    const points = made.points();
    const [first, last] = [0, points.length - 1].map((i) => [...made][i]?.day);
    return { days: points.length, first, last, from: points[0], to: points.at(-1) };
  },
  (made) => [...made]]);

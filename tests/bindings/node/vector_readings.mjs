// The readings of tests/vectors (its README has their rows), asked of libssi.

import assert from 'node:assert/strict';
import { libssi } from './support.mjs';

const {
  Activity, Calibration, Indicator, Pillar, Plan, PlanOptions, Profile, Sensitivity,
  Stage, Trend, WhatIf, Window, historyIndicator, historyPoints, outcomesStage,
  toDay,
} = libssi;

/** The share of what was observed in full. */
export const WHOLE = 1000000;

/** FNV-1a over the little-endian bytes of whole numbers, in halves of 32 bits:
 * the prime is 2^40 + 0x1b3. */
export class Hash {
  high = 0xcbf29ce4;
  low = 0x84222325;

  get value() {
    return (BigInt(this.high) << 32n) | BigInt(this.low);
  }

  add(results) {
    const bytes = new BigInt64Array(results.map(BigInt));
    for (const byte of new Uint8Array(bytes.buffer)) {
      const low = (this.low ^ byte) >>> 0;
      const product = low * 0x1b3;
      this.high = (this.high * 0x1b3 + low * 256 + Math.floor(product / 2 ** 32)) >>> 0;
      this.low = product >>> 0;
    }
  }
}

/** What goes into one profile and one ledger. */
export class Recorded {
  profile = new Profile();
  events = [];
  observed = []; // kinds with their shares
  traits = 0;

  get empty() {
    return !this.events.length && !this.observed.length && !this.traits;
  }

  ledger(from, step, columns) {
    const ledger = new Activity();
    for (let i = from; i < this.observed.length; i += step) {
      const [kind, share] = this.observed[i];
      if (share === WHOLE) ledger.observe(kind);
      else ledger.observePart(kind, share);
    }
    if (from + 1 === step) ledger.observeTraits(this.traits);
    const events = this.events.filter((_, i) => i % step === from % step);
    if (!columns) {
      for (const event of events) ledger.add(...event);
      return ledger;
    }
    ledger.addColumns({
      days: Int32Array.from(events, (e) => e[0]),
      kinds: Uint8Array.from(events, (e) => e[1]),
      traits: Uint32Array.from(events, (e) => e[2]),
      counts: Uint32Array.from(events, (e) => e[3]),
      counterparts: BigUint64Array.from(events, (e) => e[4]),
    });
    return ledger;
  }
}

/** The index, the pillars, the indicators: pillar and indicator. */
function parts(model) {
  return [[0, 0], ...Object.values(Pillar).map((pillar) => [pillar, 0]),
    ...Object.values(Indicator).map((i) => [model.indicator(i).pillar, i])];
}

function history(member, { words: [indicator, first, days] }) {
  const names = ['total', 'brand', 'find', 'engage', 'relate'];
  const columns = Object.fromEntries(names.map((name) => [name, new Int32Array(days)]));
  const points = new Int32Array(days);
  const measures = new BigInt64Array(days);
  historyPoints(...member, first, columns);
  historyIndicator(...member, indicator, first, { points, measures });
  return Array.from(points, (value, i) => [first + i, ...names.map((name) => columns[name][i]),
    value, measures[i]]);
}

/** The exact points of an answer, by the names of its points. */
function exact(answer) {
  return Object.fromEntries(Object.entries(answer)
    .filter(([name]) => name.endsWith('Micro'))
    .map(([name, value]) => [name.slice(0, -'Micro'.length), value]));
}

function trend(member, { words }) {
  const made = new Trend(...member, ...words);
  const rows = [];
  for (const window of Object.values(Window)) {
    for (const [pillar, indicator] of parts(member[0])) {
      const row = indicator ? made.indicator(window, indicator)
        : pillar ? made.pillar(window, pillar) : made.total(window);
      const m = exact(row);
      rows.push([window, pillar, indicator, toDay(row.firstDay), toDay(row.lastDay),
        m.before, m.after, m.change, m.drift, row.verdict]);
    }
  }
  made.close();
  return rows;
}

function whatIf(member, { words, planned, number }) {
  const odd = number % 2 === 1;
  const ledger = odd || !planned.empty ? planned.ledger(0, 1, odd) : null;
  const made = new WhatIf(...member, ...words, planned.profile, ledger);
  const rows = parts(member[0]).map(([pillar, indicator]) => {
    const row = indicator ? made.indicator(indicator)
      : pillar ? made.pillar(pillar) : made.total();
    const m = exact(row);
    return [pillar, indicator, m.before, m.after, m.change];
  });
  made.close();
  ledger?.close();
  return rows;
}

function sensitivity(member, { words, cohort }) {
  const made = new Sensitivity(...member, ...words);
  const rows = [0, ...Object.values(Pillar)].map((pillar) => {
    const m = exact(pillar ? made.pillar(pillar) : made.total());
    return [pillar, m.points, m.low, m.median, m.high, m.minimum, m.maximum];
  });
  if (cohort.length) {
    const { top, best, worst, minimum, maximum } = made.rank(Int32Array.from(cohort));
    rows.push([top, best, worst, minimum, maximum]);
  }
  for (const row of made.swings()) {
    const m = exact(row);
    rows.push([row.indicator, row.pillar, m.weightLess, m.weightMore, m.goalpostLess,
      m.goalpostMore, m.swing]);
  }
  made.close();
  return rows;
}

function outcomes([, , ledger], { words }) {
  return Object.values(Stage).map((stage) => {
    const row = outcomesStage(ledger, ...words, stage);
    return [stage, row.observed, row.complete, row.count, row.hasRate, row.rate];
  });
}

const TERMS = { time: 'setTime', limit: 'limit', means: 'setCohort' };

function termsOf(lines) {
  if (!lines.length) return null;
  const terms = new PlanOptions();
  for (const [name, numbers] of lines) terms[TERMS[name]](...numbers, { micro: true });
  return terms;
}

/** What doing all of a plan gives. */
function promise(member, made, day) {
  const events = made.activity();
  const facts = made.profile();
  const done = new WhatIf(...member, day, facts, events);
  const row = [events.rows(), done.total().afterMicro];
  for (const handle of [events, facts, done]) handle.close();
  return row;
}

function plan(member, { words, terms }) {
  const limits = termsOf(terms);
  const made = new Plan(...member, ...words, limits);
  const total = made.total();
  const t = exact(total);
  const rows = [[toDay(total.day), toDay(total.horizonDay), t.now, t.without, t.planned,
    t.routineGain, t.profileGain, total.weekSeconds, total.usedSeconds,
    total.profileSeconds, total.proven, t.seen]];
  for (const pillar of Object.values(Pillar)) {
    const row = made.pillar(pillar);
    const m = exact(row);
    rows.push([pillar, m.now, m.without, m.planned, row.hasCohort, m.cohort, m.gap, m.seen]);
  }
  for (const row of made.lines()) {
    rows.push([row.kind, row.traits, row.times, row.seconds, row.gainMicro, row.aloneMicro,
      row.seenMicro]);
  }
  for (const row of made.tasks()) {
    rows.push([row.fact, row.value, row.target, row.seconds, row.gainMicro, row.seenMicro]);
  }
  rows.push(promise(member, made, total.horizonDay));
  for (const row of made.yields()) {
    rows.push([row.action, row.brings, row.traits, row.rate, row.prior, row.weight,
      row.times, row.came, row.indicator]);
  }
  limits?.close();
  made.close();
  return rows;
}

function calibrate(member, { dashboard }) {
  const names = ['days', 'brand', 'find', 'engage', 'relate'];
  const made = new Calibration(...member, Object.fromEntries(names.map(
    (name, i) => [name, Int32Array.from(dashboard, (row) => row[i])])));
  const rows = [0, ...Object.values(Pillar)].map((pillar) => {
    const m = exact(pillar ? made.pillar(pillar) : made.total());
    return [pillar, m.errorBefore, m.errorAfter, m.biasAfter, m.worstAfter];
  });
  for (const indicator of Object.values(Indicator)) {
    const row = made.indicator(indicator);
    const m = exact(row);
    rows.push([row.indicator, row.pillar, m.weightBefore, m.weight, m.weightLow,
      m.weightHigh, row.weightDetermined, row.goalpostBefore, row.goalpost,
      row.goalpostLow, row.goalpostHigh, row.goalpostDetermined]);
  }
  for (const { day, pillar, readingMicro, beforeMicro, afterMicro } of made.residuals()) {
    rows.push([toDay(day), pillar, readingMicro, beforeMicro, afterMicro]);
  }
  made.close();
  return rows;
}

const ASK = {
  history, trend, what_if: whatIf, sensitivity, outcomes, plan, calibrate,
};

/** What is asked of a member, and what is expected. */
export class Reading {
  static of(name, words, of) {
    return ASK[name] && new Reading(name, words, of);
  }

  static isTerm(name) {
    return name in TERMS;
  }

  constructor(name, words, { planned, cohort, terms, dashboard, number }) {
    Object.assign(this, { name, words, planned, cohort, terms, number });
    this.dashboard = [...dashboard];
    this.rows = new Map();
  }

  /** The hash of all rows. */
  play(member, label) {
    const rows = ASK[this.name](member, this);
    const hash = new Hash();
    rows.forEach((row) => hash.add(row));
    for (const [index, wanted] of this.rows) {
      assert.deepEqual(rows[index].map(BigInt), wanted, `${label}: ${this.name}, row ${index}`);
    }
    assert.deepEqual([rows.length, hash.value], this.total, `${label}: ${this.name}`);
    return hash.value;
  }

  close() {
    this.planned?.profile.close();
  }
}

// Replays all vectors of tests/vectors (its README has the format) as the C
// program does: as they are written, and every fourth again, divided over two
// ledgers, merged, saved, loaded and copied. The hash of all results is the C
// program's.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { ROOT, libssi, parameter } from './support.mjs';
import { Call, playCalls } from './vector_calls.mjs';
import { Hash, Reading, Recorded, WHOLE } from './vector_readings.mjs';

const {
  Activity, FACTS, Fact, INDICATORS, Indicator, KINDS, Kind, Model, Observation,
  PILLARS, PILLAR_POINTS, Pillar, Score, TOTAL_POINTS, pillarScore,
} = libssi;
const EXACT = { micro: true };
const FOLDER = join(ROOT, 'tests/vectors');
const SETTERS = {
  weight: 'setWeight', goalpost: 'setGoalpost',
  half_life: 'setHalfLife', cap: 'setCap',
};
// Lines of pairs, and which expected values they are.
const PAIRS = { shares: 'shares', parts: 'kinds', fact_parts: 'facts' };
const feeds = new Model().feeds();
const weights = new Model().indicators().map((row) => row.weightMicro);

class Case {
  constructor(number, label) {
    this.number = Number(number);
    this.label = label;
    this.model = new Model();
    this.own = new Recorded();
    this.planned = null; // or what input lines go to
    this.cohort = [];
    this.terms = [];
    this.dashboard = [];
    this.readings = [];
    this.calls = [];
    this.searched = []; // texts, and whether a keyword stands in them
    this.said = { i: new Map(), pillar: new Map(), shares: new Map(), weights,
      kinds: new Map(), facts: new Map(), unseen: new Set() };
  }

  take(name, words) {
    const call = Call.of(name, words);
    if (call) this.calls.push(call);
    else if (name === '=') this.calls.at(-1).expected = words.map(BigInt);
    else this.takeLine(name, words);
  }

  takeLine(name, words) {
    const numbers = words.map(Number);
    const [first, second] = numbers;
    const to = this.planned ?? this.own;
    if (SETTERS[name]) this.model[SETTERS[name]](first, second, EXACT);
    else if (name === 'move') this.model.setPillar(first, second);
    else if (name === 'balance') this.model.balance();
    else if (name === 'fact') to.profile.setFact(first, second);
    else if (name === 'clear') to.profile.clearFact(first);
    else if (name === 'fact_part') to.profile.observePart(first, second);
    else if (name === 'section') to.profile.setSection(first, hex(words[1]));
    else if (name === 'long_section') {
      to.profile.setSection(first, hex(words[2].repeat(second)));
    } else if (name === 'refused_section') {
      refused(() => to.profile.setSection(first, hex(words[1])));
    } else if (name === 'refused_target') refused(() => to.profile.setTarget(hex(words[0])));
    else if (name === 'match') this.searched.push([hex(words[1]), first]);
    else if (name === 'target') to.profile.setTarget(hex(words[0]));
    else if (name === 'observe') to.observed.push(...numbers.map((kind) => [kind, WHOLE]));
    else if (name === 'part') to.observed.push([first, second]);
    else if (name === 'traits') to.traits |= first;
    else if (name === 'e') this.event(to, numbers, words[4]);
    else if (name === 'r') this.repeat(to, numbers, words[7]);
    else if (name === 'score') this.day = first;
    else if (!this.question(name, words, numbers)) this.expect(name, numbers);
  }

  /** A line of a reading. */
  question(name, words, numbers) {
    const reading = Reading.of(name, numbers, this);
    if (reading) {
      this.readings.push(reading);
      this.planned = null;
      this.terms = [];
    } else if (name === 'planned') this.planned = new Recorded();
    else if (name === 'cohort') this.cohort = numbers;
    else if (name === 'dashboard') this.dashboard.push(numbers);
    else if (Reading.isTerm(name)) this.terms.push([name, numbers]);
    else if (name === 'row') {
      this.readings.at(-1).rows.set(numbers[0], words.slice(1).map(BigInt));
    } else if (name === 'rows' && words.length === 2) {
      this.readings.at(-1).total = [numbers[0], BigInt(`0x${words[1]}`)];
    } else return false;
    return true;
  }

  event(to, [day, kind, traits = 0, count = 1], person = '0') {
    to.events.push([day, kind, traits, count, BigInt(`0x${person}`)]);
  }

  repeat(to, [times, step, next, day, kind, traits, count], person) {
    for (let i = 0; i < times; i++) {
      const other = BigInt.asUintN(64, BigInt(`0x${person}`) + BigInt(i) * BigInt(next));
      to.events.push([day + i * step, kind, traits, count, other]);
    }
  }

  expect(name, numbers) {
    if (name === 'i' || name === 'pillar') this.said[name].set(numbers[0], numbers.slice(1));
    else if (PAIRS[name]) {
      const to = this.said[PAIRS[name]];
      for (let i = 0; i < numbers.length; i += 2) to.set(numbers[i], numbers[i + 1]);
    } else if (name === 'kinds' || name === 'facts') {
      numbers.forEach((n) => this.said[name].set(n, WHOLE));
    } else if (name === 'unseen') numbers.forEach((n) => this.said.unseen.add(n));
    else {
      assert.ok(['total', 'rows', 'weights'].includes(name), name);
      this.said[name] = numbers;
    }
  }

  /** All results as one row of numbers, in the order of the C program. */
  expected() {
    const row = [...this.said.total];
    for (let i = 1; i <= PILLARS; i++) {
      row.push(...(this.said.pillar.get(i) ?? [0, PILLAR_POINTS, 0, -1]));
    }
    for (let i = 1; i <= INDICATORS; i++) {
      const weight = this.said.weights[i - 1];
      const [state, ...rest] = this.said.i.get(i) ?? [0, 0, weight, 0, 0];
      if (rest.length < 5) rest.push(state === Observation.FULL ? WHOLE : 0);
      row.push(state, ...rest, weight);
    }
    row.push(this.said.rows[0], bitsOf(this.searched.map(([, found]) => found)));
    feeds.forEach((feed, i) => {
      const share = feed.kind ? this.said.kinds.get(feed.kind) : this.said.facts.get(feed.fact);
      row.push(this.said.shares.get(i + 1) ?? 0, this.said.unseen.has(i + 1) ? 0 : share ?? 0);
    });
    return row;
  }

  play() {
    if (this.calls.length) return this.playCalls();
    const columns = this.number % 2 === 0;
    const member = [this.model, this.own.profile, this.own.ledger(0, 1, columns)];
    const results = this.say(member, '');
    if (this.number % 4 === 0) this.playAgain(member);
    for (const made of [...member, ...this.readings]) made.close();
    return results;
  }

  playAgain([model, profile, ledger]) {
    const even = this.own.ledger(0, 2, true);
    const odd = this.own.ledger(1, 2, false);
    even.merge(odd);
    assert.ok(even.equals(ledger), `${this.label}: merged`);
    const copies = [model.copy(), profile.copy(), Activity.load(even.save())];
    this.say(copies, 'merged: ');
    for (const made of [even, odd, ...copies]) made.close();
  }

  say(member, way) {
    return this.readings.length ? this.ask(member, way) : this.score(member, way);
  }

  playCalls() {
    this.model.close();
    this.own.profile.close();
    return playCalls(this.calls, `case ${this.number} ${this.label}`);
  }

  ask(member, way) {
    const label = `${way}case ${this.number} ${this.label}`;
    return this.readings.map((reading) => reading.play(member, label));
  }

  score(member, way) {
    const results = this.collect(...member);
    assert.deepEqual(results, this.expected(), `${way}case ${this.number} ${this.label}`);
    return results;
  }

  collect(model, profile, ledger) {
    const score = new Score(model, profile, ledger, this.day);
    assert.equal(libssi.toDay(score.day()), this.day);
    const row = [...points(score.total(), TOTAL_POINTS), estimate(() => score.estimate(EXACT)),
      score.display()];
    for (const pillar of Object.values(Pillar)) {
      const result = points(score.pillar(pillar), PILLAR_POINTS);
      row.push(...result, estimate(() => score.estimatePillar(pillar, EXACT)));
      assert.deepEqual(points(pillarScore(model, profile, ledger, pillar, this.day),
        PILLAR_POINTS), result);
    }
    for (const indicator of Object.values(Indicator)) {
      const result = score.indicator(indicator);
      const { state, measure, pointsMicro, maximumMicro } = result;
      row.push(state, pointsMicro, result.highMicro, result.observedMicro, measure,
        result.share, maximumMicro);
      assert.equal(result.headroomMicro, maximumMicro - pointsMicro);
    }
    row.push(ledger.rows(), bitsOf(this.searched.map(([text]) => profile.matches(text))),
      ...this.shares(score));
    for (const kind of Object.values(Kind)) {
      const share = this.said.kinds.get(kind) ?? 0;
      assert.equal(ledger.observed(kind), share > 0);
      assert.equal(ledger.observedShare(kind), share);
    }
    for (const fact of Object.values(Fact)) {
      const share = this.said.facts.get(fact) ?? 0;
      assert.equal(profile.fact(fact).observed, share > 0);
      assert.equal(profile.observedShare(fact), share);
    }
    score.close();
    return row;
  }

  shares(score) {
    const kinds = new Array(KINDS + 1).fill(0);
    const facts = new Array(FACTS + 1).fill(0);
    const row = [];
    score.contributions().forEach((share, i) => {
      assert.equal(share.indicator, feeds[i].indicator);
      assert.equal(share.kind, feeds[i].kind);
      assert.equal(share.fact, feeds[i].fact);
      row.push(share.pointsMicro, share.share);
      assert.equal(share.observed, share.share > 0);
      kinds[share.kind] += share.pointsMicro;
      facts[share.fact] += share.pointsMicro;
    });
    for (let i = 1; i <= KINDS; i++) assert.equal(score.ofKind(i, EXACT), kinds[i]);
    for (let i = 1; i <= FACTS; i++) assert.equal(score.ofFact(i, EXACT), facts[i]);
    return row;
  }
}

function hex(text = '') {
  return Buffer.from(text, 'hex');
}

function refused(call) {
  assert.throws(call, { code: 'SSI_ERROR_UTF8' });
}

/** A bit for each that is true. */
function bitsOf(list) {
  return list.reduce((bits, one, i) => bits + (one ? 2 ** i : 0), 0);
}

function points(result, maximum) {
  assert.equal(result.lowMicro, result.pointsMicro);
  assert.equal(result.maximumMicro, maximum);
  return [result.pointsMicro, result.highMicro, result.observedMicro];
}

function estimate(call) {
  try {
    return call();
  } catch (error) {
    assert.equal(error.code, 'SSI_ERROR_UNOBSERVED');
    return -1;
  }
}

function* cases(file) {
  let one;
  for (const line of readFileSync(join(FOLDER, file), 'ascii').split('\n')) {
    const [name, ...words] = line.split(' ');
    if (!name || name.startsWith('#')) continue;
    if (name === 'case') one = new Case(...words);
    else if (name === 'end') yield one;
    else one.take(name, words);
  }
}

test('all vectors, bit for bit', (t) => {
  const hash = new Hash();
  let count = 0;
  for (const file of readdirSync(FOLDER).filter((n) => n.endsWith('.txt')).sort()) {
    for (const one of cases(file)) {
      hash.add(one.play());
      count++;
    }
  }
  const said = `${count} cases, hash ${hash.value.toString(16).padStart(16, '0')}`;
  t.diagnostic(said);
  assert.equal(said, parameter('LIBSSI_REPLAYED'));
});

// Populations that look random and are always the same, and the same members
// one by one.

import { types } from 'node:util';
import { dice, libssi } from './support.mjs';

const {
  Activity, FACTS, Fact, INDICATORS, KINDS, Kind, Model, Profile, Score, TRAITS,
} = libssi;

export const DAY = 20000;
export const POINTS = ['total', 'brand', 'find', 'engage', 'relate', 'high', 'observed'];
const { isProxy } = types;
/** Bytes of a member's mask of kinds. */
export const KIND_BYTES = Math.ceil(KINDS / 8);
const PILLARS = POINTS.slice(1, 5);

/** `members` with up to `most` events each, in no order of time. */
export function crowd(seed, members, most = 40) {
  const roll = dice(seed);
  const offsets = new BigInt64Array(members + 1);
  for (let m = 0; m < members; m++) {
    offsets[m + 1] = offsets[m] + BigInt(roll(8) === 0 ? 0 : roll(most + 1));
  }
  const rows = Number(offsets[members]);
  const of = (Class, value) => Class.from({ length: rows }, value);
  const maximum = Object.values(Fact).map((fact) => new Model().fact(fact).maximum);
  const facts = new Int32Array(FACTS * members);
  for (let i = 0; i < facts.length; i++) {
    const highest = maximum[Math.floor(i / members)];
    facts[i] = roll(3) === 0 ? -1 : roll(Math.min(highest, 3000) + 1);
  }
  return {
    offsets,
    days: of(Int32Array, () => DAY + 20 - roll(roll(4) ? 400 : 4000)),
    kinds: of(Uint8Array, () => 1 + roll(KINDS)),
    traits: of(Uint32Array, () => (roll(3) ? 0 : roll(TRAITS + 1))),
    counts: of(Uint32Array, () => (roll(4) ? 1 : 1 + roll(30))),
    counterparts: of(BigUint64Array, () => BigInt(roll(12))),
    facts,
    observedKinds: masks(roll, members),
    observedTraits: Uint32Array.from({ length: members }, () => roll(TRAITS + 1)),
    allKinds: roll(2) ? [Kind.POST, Kind.COMMENT] : [],
    allTraits: roll(2) ? 3 : 0,
  };
}

/** Kinds of each member as bits, of every third none. */
function masks(roll, members) {
  const made = new Uint8Array(members * KIND_BYTES);
  for (let m = 0; m < members; m++) {
    if (!roll(3)) continue;
    for (const kind of Object.values(Kind)) if (roll(2)) setKind(made, m, kind);
  }
  return made;
}

/** Sets a member's bit of a kind, known or not. */
export function setKind(masks_, m, kind) {
  masks_[m * KIND_BYTES + Math.floor((kind - 1) / 8)] |= 1 << (kind - 1) % 8;
}

function hasKind(masks_, m, kind) {
  return masks_?.[m * KIND_BYTES + Math.floor((kind - 1) / 8)] >> (kind - 1) % 8 & 1;
}

/** A member's own record. */
export function record(of, m) {
  const members = of.offsets.length - 1;
  const [first, end] = [Number(of.offsets[m]), Number(of.offsets[m + 1])];
  const activity = new Activity();
  const profile = new Profile();
  const part = (column) => column?.subarray(first, end);
  activity.addColumns({
    days: part(of.days) ?? new Int32Array(0), kinds: part(of.kinds) ?? new Uint8Array(0),
    traits: part(of.traits), counts: part(of.counts), counterparts: part(of.counterparts),
  });
  const traits = (of.allTraits ?? 0) | (of.observedTraits?.[m] ?? 0);
  activity.observeKinds(of.allKinds ?? []);
  activity.observeKinds(Object.values(Kind).filter((k) => hasKind(of.observedKinds, m, k)));
  if (traits) activity.observeTraits(traits);
  for (const fact of Object.values(Fact)) {
    const value = of.facts?.[(fact - 1) * members + m] ?? -1;
    if (value >= 0) profile.setFact(fact, value);
  }
  return { activity, profile, close() { activity.close(); profile.close(); } };
}

/** All members scored one by one. */
export function oneByOne(of, day = DAY, model = new Model()) {
  const members = of.offsets.length - 1;
  const found = roomFor(members, true);
  for (let m = 0; m < members; m++) {
    const one = record(of, m);
    const score = new Score(model, one.profile, one.activity, day);
    const whole = score.total();
    found.total[m] = whole.pointsMicro;
    found.high[m] = whole.highMicro;
    found.observed[m] = whole.observedMicro;
    PILLARS.forEach((name, i) => {
      found[name][m] = score.pillar(i + 1).pointsMicro;
    });
    for (let i = 0; i < INDICATORS; i++) {
      const row = score.indicator(i + 1);
      found.points[m * INDICATORS + i] = row.pointsMicro;
      found.measures[m * INDICATORS + i] = BigInt(row.measure);
    }
    score.close();
    one.close();
  }
  return found;
}

export function roomFor(members, indicators = false) {
  const room = Object.fromEntries(POINTS.map((name) => [name, new Int32Array(members)]));
  if (!indicators) return room;
  room.points = new Int32Array(members * INDICATORS);
  room.measures = new BigInt64Array(members * INDICATORS);
  return room;
}

/** The same members with their events in another order. */
export function shuffled(of, seed) {
  const roll = dice(seed);
  const made = { ...of };
  const names = ['days', 'kinds', 'traits', 'counts', 'counterparts'].filter((n) => of[n]);
  for (const name of names) made[name] = of[name].slice();
  for (let m = 0; m + 1 < of.offsets.length; m++) {
    const first = Number(of.offsets[m]);
    for (let i = Number(of.offsets[m + 1]) - 1; i > first; i--) {
      const j = first + roll(i - first + 1);
      for (const name of names) {
        [made[name][i], made[name][j]] = [made[name][j], made[name][i]];
      }
    }
  }
  return made;
}

/** The same in memory that threads share. */
export function shared(of) {
  return Object.fromEntries(Object.entries(of).map(([name, column]) => {
    if (!column?.BYTES_PER_ELEMENT || isProxy(column)) return [name, column];
    const made = new column.constructor(new SharedArrayBuffer(column.byteLength));
    made.set(column);
    return [name, made];
  }));
}

// The cases of cohorts, benchmarks and teams of tests/vectors (its README has the
// calls), made in two worlds as the C program does: in the second one cohorts are
// put together another way, and cohorts, benchmarks and the budget are loaded anew.

import assert from 'node:assert/strict';
import { libssi } from './support.mjs';
import { Hash } from './vector_readings.mjs';

const { Benchmark, Budget, Cohort, Team, affordable, publish, toDay } = libssi;
const TOTAL_MAX = 100_000_000;
const PILLAR_MAX = 25_000_000;
const ALONE_DAY = 20020;
const SHOWN = 24;
const EXACT = { micro: true };

/** All fields of an answer but its name, in their order. */
function fields(answer) {
  const { name, ...rest } = answer;
  return Object.entries(rest).filter(([key]) => !(`${key}Micro` in rest))
    .map(([, value]) => (typeof value === 'string' ? toDay(value) : value));
}

function stepOn(start, plus, row, last) {
  return start > last || start < 0 ? start : (start + row * plus) % (last + 1);
}

function pillarsOf(words) {
  return words.length ? Int32Array.from(words) : null;
}

/** The rows of START PLUS START PLUS ...: a column for each pair. */
function columnsOf(words, times) {
  const columns = [];
  for (let k = 0; k < words.length; k += 2) {
    columns.push(Int32Array.from({ length: times },
      (_, i) => stepOn(words[k], words[k + 1], i, PILLAR_MAX)));
  }
  return columns;
}

function hashOf(numbers) {
  const hash = new Hash();
  hash.add(numbers);
  return hash.value >> 1n;
}

function saved(made) {
  return made?.save();
}

/** The lowest byte first. */
function keyOf(number) {
  const key = new Uint8Array(libssi.BENCHMARK_KEY_BYTES);
  new DataView(key.buffer).setBigUint64(0, number, true);
  return key;
}

/** The objects of a case; each call gives the fields of its answer. */
class World {
  cohorts = [];
  benchmarks = [];
  teams = [];
  budget = null;

  constructor(another) {
    this.another = another;
  }

  put(list, slot, made) {
    list[slot]?.close();
    list[slot] = made;
  }

  call(name, words, member) {
    let answer;
    try {
      answer = CALLS[name].call(this, words, member) ?? [];
    } catch (error) {
      if (!(error instanceof libssi.SsiError)) throw error;
      return [error.status];
    }
    if (this.another) this.loadAgain(name, words[0]);
    return [0, ...answer];
  }

  loadAgain(name, slot) {
    if (CHANGES.has(name)) this.put(this.cohorts, slot, Cohort.load(this.cohorts[slot].save()));
    if (this.budget) {
      const loaded = Budget.load(this.budget.save(), this.budget.label().serial);
      this.budget.close();
      this.budget = loaded;
    }
    this.benchmarks.forEach((made, i) => {
      this.put(this.benchmarks, i, Benchmark.load(made.save()));
    });
  }

  described(slot, made) {
    this.put(this.benchmarks, slot, made);
    return fields(made.label());
  }

  close() {
    for (const list of [this.cohorts, this.benchmarks, this.teams, [this.budget]]) {
      for (const made of list) made?.close();
    }
  }
}

function people([slot, , following, times, total, plus, ...pillars], member) {
  const members = BigUint64Array.from({ length: times },
    (_, i) => BigInt.asUintN(64, member + BigInt(following * i)));
  const totals = Int32Array.from({ length: times },
    (_, i) => stepOn(total, plus, i, TOTAL_MAX));
  const known = columnsOf(pillars, times);
  const cohort = this.cohorts[slot];
  if (!this.another) {
    const [brand, find, engage, relate] = known;
    cohort.addColumns({ members, totals, brand, find, engage, relate });
    return;
  }
  const { kind, name, day } = cohort.label();
  const part = new Cohort(kind, name, day);
  for (let i = times - 1; i >= 0; i--) {
    part.add(members[i], totals[i], pillarsOf(known.map((column) => column[i])), EXACT);
  }
  cohort.merge(part);
  part.close();
}

function publications([cohort, , times, epsilon], key) {
  const numbers = [];
  for (let i = 0; i < times; i++) {
    const alone = new Budget(libssi.BUDGET_LIMIT, ALONE_DAY);
    const made = publish(this.cohorts[cohort], alone, { key: keyOf(key + BigInt(i)), epsilon });
    const { totalMicro, brandMicro, findMicro, engageMicro, relateMicro } = made.mean();
    numbers.push(...made.knots().map(({ share }) => share), totalMicro, brandMicro, findMicro,
      engageMicro, relateMicro);
    made.close();
    alone.close();
  }
  return [hashOf(numbers)];
}

function ranks([slot, ...triples]) {
  const list = [];
  for (let k = 0; k < triples.length; k += 3) {
    for (let i = 0; i < triples[k]; i++) {
      list.push(stepOn(triples[k + 1], triples[k + 2], i, TOTAL_MAX));
    }
  }
  const totals = Int32Array.from(list);
  const tops = new Int32Array(list.length);
  const twice = new Int32Array(list.length);
  this.cohorts[slot].ranks({ totals, tops, ranks: twice });
  const rows = list.flatMap((_, i) => [tops[i], twice[i]]);
  return [hashOf(rows), ...rows.slice(0, SHOWN)];
}

function mates([slot, , following, times, shares, base, plus, ...pillars], member) {
  const columns = columnsOf(pillars, times);
  for (let i = 0; i < times; i++) {
    const row = this.another ? times - 1 - i : i;
    this.teams[slot].add(member + BigInt(following * row),
      Int32Array.from(columns, (column) => column[row]), shares !== 0,
      stepOn(base, plus, row, TOTAL_MAX), EXACT);
  }
}

/** Numbers, with a name after them if there is one; and the member's number. */
const CALLS = {
  new([slot, kind, day, name]) {
    this.put(this.cohorts, slot, new Cohort(kind, name, day));
  },
  copy([slot, source]) { this.put(this.cohorts, slot, this.cohorts[source].copy()); },
  add([slot, , total, ...pillars], member) {
    this.cohorts[slot].add(member, total, pillarsOf(pillars), EXACT);
  },
  remove([slot, , total, ...pillars], member) {
    this.cohorts[slot].remove(member, total, pillarsOf(pillars), EXACT);
  },
  people,
  merge([slot, other]) { this.cohorts[slot].merge(this.cohorts[other]); },
  subtract([slot, other]) { this.cohorts[slot].subtract(this.cohorts[other]); },
  label([slot]) {
    const { kind, day, members } = this.cohorts[slot].label();
    return [kind, toDay(day), members];
  },
  equal([slot, other]) { return [this.cohorts[slot].equals(this.cohorts[other])]; },
  saved([slot]) {
    const bytes = this.cohorts[slot].save();
    return [bytes.length, hashOf([...bytes])];
  },
  ranks,
  budget([day, limit]) {
    const made = new Budget(limit, day);
    this.budget?.close();
    this.budget = made;
  },
  advance([day]) { this.budget.advance(day); },
  funds() { return fields(this.budget.label()); },
  spent(words, member) { return [this.budget.spent(member)]; },
  afford([epsilon, , following, times], member) {
    const members = BigUint64Array.from({ length: times }, (_, i) => member + BigInt(following * i));
    if (this.another) members.reverse();
    const able = affordable(this.budget, members, epsilon);
    assert.equal(this.budget.afford({ members }, epsilon), able.length);
    return [able.length];
  },
  publish([slot, cohort, , epsilon, synthetic], key) {
    return this.described(slot, publish(this.cohorts[cohort], this.budget,
      { key: keyOf(key), epsilon, synthetic: synthetic !== 0 }));
  },
  publications,
  fallback([slot]) { return this.described(slot, Benchmark.fallback()); },
  knots([slot]) { return this.benchmarks[slot].knots().map(({ share }) => share); },
  mean([slot]) { return fields(this.benchmarks[slot].mean()); },
  gap([slot, total, ...pillars]) {
    return fields(this.benchmarks[slot].gap(total, Int32Array.from(pillars), EXACT));
  },
  rank([slot, total]) {
    const answer = this.benchmarks[slot].rank(total, EXACT);
    const tops = new Int32Array(1);
    this.benchmarks[slot].tops({ totals: Int32Array.of(total), tops });
    assert.equal(tops[0], answer.top);
    return fields(answer);
  },
  movement([slot, after, first, last]) {
    return fields(Benchmark.movement(this.benchmarks[slot], this.benchmarks[after], first, last,
      EXACT));
  },
  team([slot, day, name]) { this.put(this.teams, slot, new Team(name, day)); },
  mate([slot, , brand, find, engage, relate, shares, baseline], member) {
    this.teams[slot].add(member, Int32Array.of(brand, find, engage, relate),
      shares !== 0, baseline, EXACT);
  },
  mates,
  own([slot], member) { return fields(this.teams[slot].member(member)); },
  view([slot, benchmark]) {
    return fields(this.teams[slot].summary(this.benchmarks[benchmark] ?? null));
  },
  shared([slot]) { return [this.teams[slot].sharing]; },
  share([slot, index]) { return fields(this.teams[slot].share(index)); },
};

const CHANGES = new Set(['new', 'copy', 'add', 'remove', 'people', 'merge', 'subtract']);
/** How many numbers come before the name. */
const NAMED = { new: 3, team: 2 };
/** Where the number is that may be beyond the safe ones, if it is not the second. */
const LARGE = { spent: 0, publish: 2 };

/** One line, and the answer that is expected of it. */
export class Call {
  expected = [0n];

  static of(name, words) {
    return name in CALLS ? new Call(name, words) : null;
  }

  constructor(name, words) {
    const numbers = words.slice(0, NAMED[name]);
    this.name = name;
    this.words = numbers.map(Number);
    this.member = BigInt(numbers[LARGE[name] ?? 1] ?? 0);
    if (name in NAMED) this.words.push(Buffer.from(words[NAMED[name]] ?? '', 'hex'));
  }
}

/** The answers of the first world; those of the second are the same. */
export function playCalls(calls, label) {
  const worlds = [new World(false), new World(true)];
  const results = [];
  for (const { name, words, member, expected } of calls) {
    const where = `${label}: ${name} ${words.join(' ')}`;
    const [says, again] = worlds.map((world) => world.call(name, words, member).map(BigInt));
    assert.deepEqual(says, expected, where);
    assert.deepEqual(again, expected, `another way: ${where}`);
    results.push(...says);
    const [a, b] = worlds.map((world) => world.cohorts[words[0]]);
    if (CHANGES.has(name) && a) assert.deepEqual(saved(a), saved(b), `saved: ${where}`);
    if (name === 'publish') {
      const [x, y] = worlds.map((world) => [world.benchmarks[words[0]], world.budget].map(saved));
      assert.deepEqual(x, y, `saved: ${where}`);
    }
  }
  worlds.forEach((world) => world.close());
  return results;
}

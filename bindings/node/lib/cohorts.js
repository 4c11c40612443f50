'use strict';

// Cohorts and teams in one call each, benchmarks of cohorts, and a member among
// several of them.

const { BENCHMARK_KEY_BYTES, Benchmark, Cohort, Team } = require('./interface.js');
const {
  toInt32, toMicropointColumn, toMicropoints, toUint64,
} = require('./values.js');

const PILLARS = ['brand', 'find', 'engage', 'relate'];

/** A whole number of micropoints nearest to some points, if an Int32Array can
 * hold it. */
function exact(points, name) {
  return toInt32(toMicropoints(points, name), name);
}

/** A column of points as micropoints, all else as it is. */
function exactColumn(column, name) {
  const points = column instanceof Float64Array || column instanceof Float32Array;
  return points ? toMicropointColumn(column, name) : column;
}

/** Columns as the library takes them. */
function exactColumns({ members, totals, ...pillars }) {
  const made = { members, totals: exactColumn(totals, 'totals') };
  for (const name of PILLARS) made[name] = exactColumn(pillars[name], name);
  return made;
}

/** Rows of one kind as columns. */
function columnsOf(rows) {
  const columns = {
    members: BigUint64Array.from(rows, ({ member }) => member),
    totals: Int32Array.from(rows, ({ total }) => total),
  };
  if (rows[0]?.pillars) {
    PILLARS.forEach((name, place) => {
      columns[name] = Int32Array.from(rows, ({ pillars }) => pillars[place]);
    });
  }
  return columns;
}

/** Points of the pillars as micropoints, or undefined. */
function pillarsOf(points) {
  const pillars = toMicropointColumn(points, 'pillars', false, true) ?? undefined;
  if (!pillars || pillars.length === PILLARS.length) return pillars;
  const error = new RangeError('pillars: brand, find, engage and relate are wanted');
  error.code = 'ERR_OUT_OF_RANGE';
  throw error;
}

/** The parts of a cohort, each to be added at once. */
function parts(source) {
  if (typeof source[Symbol.iterator] !== 'function') return [exactColumns(source)];
  const rows = Array.from(source, ({ member, total, pillars }) => ({
    member: toUint64(member, 'member'),
    total: exact(total, 'total'),
    pillars: pillarsOf(pillars),
  }));
  return [rows.filter((row) => !row.pillars), rows.filter((row) => row.pillars)]
    .filter((some) => some.length > 0).map(columnsOf);
}

function cohort(kind, name, day, members) {
  const made = new Cohort(kind, name, day);
  try {
    for (const columns of parts(members ?? [])) made.addColumns(columns);
    return made;
  } catch (error) {
    made.close();
    throw error;
  }
}

async function cohortAsync(kind, name, day, members) {
  const made = new Cohort(kind, name, day);
  try {
    for (const columns of parts(members ?? [])) await made.addColumnsAsync(columns);
    return made;
  } catch (error) {
    made.close();
    throw error;
  }
}

function team(name, day, members) {
  const made = new Team(name, day);
  try {
    for (const { member, pillars, shares, baseline } of members ?? []) {
      made.add(member, pillars, shares, baseline);
    }
    return made;
  } catch (error) {
    made.close();
    throw error;
  }
}

function affordable(budget, members, epsilon) {
  const numbers = members instanceof BigUint64Array ? members
    : BigUint64Array.from([...members], (member) => toUint64(member, 'members'));
  const affords = new Uint8Array(numbers.length);
  budget.afford({ members: numbers, affords }, epsilon);
  return numbers.filter((_, i) => affords[i] === 1);
}

/** What is published with: a key that was given, or one that is forgotten. */
function chosen({ key, epsilon, synthetic }) {
  const drawn = key == null
    ? crypto.getRandomValues(new Uint8Array(BENCHMARK_KEY_BYTES)) : null;
  return {
    words: [drawn ?? key, epsilon ?? 0, { synthetic: synthetic ?? false }],
    forget: () => drawn?.fill(0),
  };
}

function publish(made, budget, options = {}) {
  const { words, forget } = chosen(options);
  try {
    return Benchmark.publish(made, budget, ...words);
  } finally {
    forget();
  }
}

async function publishAsync(made, budget, options = {}) {
  const { words, forget } = chosen(options);
  try {
    return await Benchmark.publishAsync(made, budget, ...words);
  } finally {
    forget();
  }
}

function compare(benchmarks, total, pillars = null, options = {}) {
  const known = pillars == null ? null : [...pillars];
  return [...benchmarks].map((each) => {
    const { name, kind, source, day } = Benchmark.prototype.label.call(each);
    return {
      name, kind, source, day,
      rank: each.rank(total, options),
      gap: each.gap(total, known, options),
    };
  });
}

module.exports = {
  affordable, cohort, cohortAsync, compare, publish, publishAsync, team,
};

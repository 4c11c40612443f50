'use strict';

// Cohorts and teams in one call each, and a member among several cohorts.

const { Cohort, Team } = require('./interface.js');
const {
  SsiError, toInt32, toMicropointColumn, toMicropoints, toUint64,
} = require('./values.js');

const PILLARS = ['brand', 'find', 'engage', 'relate'];
const REFUSALS = ['SSI_ERROR_COHORT', 'SSI_ERROR_RELEASE'];

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

/** One after the other: what is refused for one does not keep back others. */
function compare(releases, member, total, cohorts) {
  return [...cohorts].map((each) => {
    const { name, kind, day } = each.label();
    try {
      const rank = releases.rank(each, member, total);
      return { name, kind, day, rank, refusal: null };
    } catch (error) {
      if (!(error instanceof SsiError) || !REFUSALS.includes(error.code)) throw error;
      return { name, kind, day, rank: null, refusal: error };
    }
  });
}

module.exports = { cohort, cohortAsync, compare, team };

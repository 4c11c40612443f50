// A cohort built and ranked by libssi, against DuckDB's rank() of the same table.
//
//   cohort.mjs COHORT NODE_MODULES [--self-test | --shuffled]
//
// COHORT is the program made of cohort.c, NODE_MODULES the folder that has
// @duckdb/node-api. Prints TAP. Both have one thread. Measured is the time of
// the processor that each process takes, which says the same on a machine with
// other work. libssi makes a cohort from the arrays of a host each time and
// ranks it: mid-rank and top percent of every row. DuckDB has its table before,
// and makes another one of it. All forms of the question are checked against
// libssi's answers, row by row, before they are timed.
//
// --shuffled: the members in any order, which is only told.
// --self-test: the gate must fail if the sides are swapped, and the check if
// DuckDB ranks the wrong way round.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const [program, modules, mode] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(resolve(modules, 'x'))('@duckdb/node-api');
const ROWS = 1_000_000;
const SEED = 1;
const ATTEMPTS = 5; // a comparison that a busy machine spoilt is made again
const ROUNDS = 9;
const REPEAT = 30; // rankings of one process
const WARM = 5; // the first find no memory in place; DuckDB is warm, too
// Against plain rank(), which does half of what libssi answers.
const AT_LEAST = 30;

// What people write, if they want to know whose the rank is, comes first. `bare`
// makes ranks of nobody. `grouped` is the quickest found: it sorts no more than
// the scores that occur. `full` makes all that libssi does.
const FORMS = {
  rank: `select member, rank() over (order by points desc) as rank from scores`,
  bare: `select rank() over (order by points desc) as rank from scores`,
  grouped: `with g as (
      select points, count(*) as equal from scores group by points),
    r as (
      select points, sum(equal) over (order by points desc) - equal + 1 as rank
      from g)
    select member, rank::bigint as rank from scores join r using (points)`,
  full: `with r as (
      select member, rank() over (order by points desc) as rank,
        count(*) over (partition by points) as equal from scores)
    select member, rank, (2 * rank + equal - 1)::integer as twice,
      greatest(1, (100 * (2 * rank - 2 + equal) + ${ROWS}) // (2 * ${ROWS})
        )::integer as top from r`,
};

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** What the program says: nanoseconds of each ranking, and the hash. */
function rankWithLibssi(file) {
  const said = execFileSync(program, ['rank', file, `${REPEAT}`], { encoding: 'utf8' });
  const lines = said.trim().split('\n').map((line) => line.split(' '));
  return {
    times: lines.filter(([name]) => name === 'nanoseconds').slice(WARM)
      .map(([, value]) => Number(value)),
    hash: lines.find(([name]) => name === 'hash')[1],
  };
}

/** A connection with the file's rows in the table scores. */
async function load(file) {
  const bytes = readFileSync(file);
  const data = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const count = data.byteLength / 12;
  const members = new BigUint64Array(data, 0, count);
  const points = new Int32Array(data, 8 * count, count);
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  await connection.run('create table scores (member ubigint, points integer)');
  const appender = await connection.createAppender('scores');
  for (let i = 0; i < count; i++) {
    appender.appendUBigInt(members[i]);
    appender.appendInteger(points[i]);
    appender.endRow();
  }
  appender.closeSync();
  const threads = await one(connection, `select current_setting('threads')`);
  const rows = await one(connection, 'select count(*) from scores');
  if (Number(threads) !== 1 || Number(rows) !== ROWS) throw new Error('another setting');
  return connection;
}

async function one(connection, query) {
  return (await connection.runAndReadAll(query)).getRows()[0][0];
}

/** Nanoseconds of the processor to make a table. */
async function make(connection, name, query) {
  const start = process.cpuUsage();
  await connection.run(`create or replace table ${name} as ${query}`);
  const taken = process.cpuUsage(start);
  return 1e3 * (taken.user + taken.system);
}

/** FNV-1a of whole numbers, as cohort.c has it, over the rows in their order. */
async function hashOf(connection, table) {
  const [twice, tops] = (await connection.runAndReadAll(
    `select twice, top from scores join ${table} using (member)
      order by scores.rowid`)).getColumns();
  let hash = 0xcbf29ce484222325n;
  const take = (value) => {
    hash = BigInt.asUintN(64, (hash ^ BigInt(value)) * 0x100000001b3n);
  };
  for (let i = 0; i < twice.length; i++) {
    take(twice[i]);
    take(tops[i]);
  }
  return twice.length === ROWS && hash.toString(16).padStart(16, '0');
}

/** Whether all forms give the ranks of "full", which gives libssi's. */
async function agree(connection, hash) {
  await make(connection, 'answers', FORMS.full);
  if (await hashOf(connection, 'answers') !== hash) return false;
  for (const [name, query] of Object.entries(FORMS)) {
    await make(connection, 'ranks', query);
    const key = name === 'bare' ? 'rank' : 'member, rank';
    for (const [a, b] of [['answers', 'ranks'], ['ranks', 'answers']]) {
      const other = await one(connection, `select count(*) from (
        select ${key} from ${a} except all select ${key} from ${b})`);
      if (Number(other) !== 0) return false;
    }
  }
  return true;
}

/** Medians of interleaved rounds, in nanoseconds. */
async function measure(connection, file, hash) {
  const times = { libssi: [] };
  for (const name of Object.keys(FORMS)) times[name] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const said = rankWithLibssi(file);
    if (said.hash !== hash) throw new Error('libssi gave other ranks');
    times.libssi.push(...said.times);
    for (const [name, query] of Object.entries(FORMS)) {
      times[name].push(await make(connection, 'ranks', query));
    }
  }
  return Object.fromEntries(
    Object.entries(times).map(([name, list]) => [name, median(list)]));
}

function tell(what, medians) {
  const ratio = (name) => (medians[name] / medians.libssi).toFixed(1);
  const ms = (name) => `${(medians[name] / 1e6).toFixed(1)} ms`;
  console.log(`# ${ROWS} scores, members ${what}: libssi ${ms('libssi')}; DuckDB: ` +
    `member and rank() ${ms('rank')} (${ratio('rank')} times), rank() alone ` +
    `${ms('bare')} (${ratio('bare')}), grouped first ${ms('grouped')} ` +
    `(${ratio('grouped')}), with mid-rank and top percent ${ms('full')} ` +
    `(${ratio('full')})`);
}

const quickEnough = (medians) => medians.rank / medians.libssi >= AT_LEAST;

let number = 0;
function report(good, words) {
  console.log(`${good ? 'ok' : 'not ok'} ${++number} - ${words}`);
  if (!good) process.exitCode = 1;
}

/** The members in order, against the gate. */
async function compare(folder) {
  const file = join(folder, 'ascending');
  execFileSync(program, ['make', file, `${ROWS}`, `${SEED}`]);
  const connection = await load(file);
  const { hash } = rankWithLibssi(file);
  const same = await agree(connection, hash);
  report(same, `${ROWS} ranks are those of DuckDB, row by row`);
  if (!same) return;
  let medians;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    medians = await measure(connection, file, hash);
    tell('ascending', medians);
    if (quickEnough(medians)) break;
  }
  const times = (name) => (medians[name] / medians.libssi).toFixed(1);
  report(quickEnough(medians), `a cohort built and ranked ${times('rank')} times as ` +
    `fast as by rank() (at least ${AT_LEAST}), ${times('full')} times as fast as ` +
    'the same answers by rank()');
}

/** The members in any order: only told. */
async function tellShuffled(folder) {
  const file = join(folder, 'shuffled');
  execFileSync(program, ['make', file, `${ROWS}`, `${SEED}`, 'shuffled']);
  const connection = await load(file);
  const { hash } = rankWithLibssi(file);
  const same = await agree(connection, hash);
  report(same, 'the same with the members shuffled');
  if (same) tell('shuffled', await measure(connection, file, hash));
}

async function testItself(folder) {
  const file = join(folder, 'ascending');
  execFileSync(program, ['make', file, `${ROWS}`, `${SEED}`]);
  const connection = await load(file);
  const { hash } = rankWithLibssi(file);
  const medians = await measure(connection, file, hash);
  tell('ascending', medians);
  const { libssi, rank } = medians;
  report(!quickEnough({ libssi: rank, rank: libssi }), 'sides swapped fail the gate');
  report(!quickEnough({ libssi: 10 * libssi, rank }),
    'ten times the work fails the gate');
  report(!await agree(connection, `${hash.slice(0, -1)}${hash.endsWith('0') ? 1 : 0}`),
    'another hash is found out');
  for (const name of Object.keys(FORMS)) {
    const right = FORMS[name];
    FORMS[name] = right.replace('points desc', 'points');
    report(!await agree(connection, hash), `${name}: the wrong order is found out`);
    FORMS[name] = right;
  }
  report(await agree(connection, hash), 'the right order is not');
}

const folder = mkdtempSync(join(tmpdir(), 'cohort-'));
try {
  if (mode === '--self-test') {
    await testItself(folder);
  } else if (mode === '--shuffled') {
    await tellShuffled(folder);
  } else {
    await compare(folder);
  }
} finally {
  rmSync(folder, { recursive: true });
}
console.log(`1..${number}`);

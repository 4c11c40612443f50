// The score of many members by the extension of DuckDB, against what DuckDB can
// do by itself:
//   engines_duckdb.mjs POPULATION EXTENSION NODE_MODULES [ROWS] [--self-test]
// POPULATION is the program of population.c. In one run, on ROWS shuffled events
// (5,000,000 if not given), in memory, on two threads:
// - own: sum(count) by member, which reads every row and makes no score;
// - ssi: the score of every member, with facts and all kinds observed;
// - best: the quickest SQL found that comes to the same scores
//   (population_sql.mjs), and both must be equal, every micropoint.
// Times are those of processors. Gate: best takes at least BEST_LEAST times ssi.
// What ssi takes of own, and of a tenth of the events and of the members, is
// told. Prints TAP; what was measured is in the lines that begin with #.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readColumn, readTables } from './population_tables.mjs';
import { FORMS, prepare } from './population_sql.mjs';

const words = process.argv.slice(2).filter((word) => word !== '--self-test');
const [program, extension, modules, rows = '5000000'] = words;
const planted = process.argv.includes('--self-test');
const duckdb = createRequire(resolve(modules, 'x'))('@duckdb/node-api');
const tables = readTables(join(dirname(fileURLToPath(import.meta.url)),
  '../vectors/tables.json'));
const TODAY = 20000, TIMES = 3, BEST_LEAST = 3;
const LINEAR_LEAST = 3, LINEAR_MOST = 13; // ten times the events, or members

const EVENT = 'day, kind, traits, count, counterpart';
const OWN = 'create or replace table sums as ' +
  'select member, sum(count) as total from events group by member';
// The facts of a member come as one row more, without an event.
const score = (events) => `create or replace table ssi as
  select member, ssi_score(${EVENT}, ${TODAY}, profile, 'all') as total
  from (select member, ${EVENT}, null::blob as profile from ${events}
    union all select member, null, null, null, null, null, profile
    from profiles) group by member`;

let number = 0, failures = 0;

function check(title, good) {
  number += 1;
  failures += good ? 0 : 1;
  const mark = planted ? '# ' : '';
  console.log(`${mark}${good ? 'ok' : 'not ok'} ${number} - ${title}`);
}

/** A table of typed arrays, in chunks. */
async function fill(connection, name, columns) {
  const count = columns[0][2].length, chunk = 2048;
  await connection.run(`create table ${name} (${columns.map(
    ([column, type]) => `${column} ${type}`).join(', ')})`);
  const appender = await connection.createAppender(name);
  const types = columns.map(([, type]) => duckdb[type]);
  for (let first = 0; first < count; first += chunk) {
    const size = Math.min(chunk, count - first);
    const made = duckdb.DuckDBDataChunk.create(types, size);
    columns.forEach(([, , values], i) => {
      const vector = made.getColumnVector(i);
      vector.items.set(values.subarray(first, first + size));
      vector.flush();
    });
    appender.appendDataChunk(made);
  }
  appender.closeSync();
}

async function load(connection) {
  const folder = mkdtempSync(join(tmpdir(), 'ssi-duckdb-'));
  try {
    execFileSync(program, ['make', folder, rows, '1']);
    const offsets = readColumn(folder, 'offsets', BigInt64Array);
    const days = readColumn(folder, 'days', Int32Array);
    const members = offsets.length - 1, member = new Int32Array(days.length);
    for (let m = 0; m < members; m++) {
      member.fill(m, Number(offsets[m]), Number(offsets[m + 1]));
    }
    await fill(connection, 'sorted', [
      ['member', 'INTEGER', member], ['day', 'INTEGER', days],
      ['kind', 'UTINYINT', readColumn(folder, 'kinds', Uint8Array)],
      ['traits', 'UINTEGER', readColumn(folder, 'traits', Uint32Array)],
      ['count', 'UINTEGER', readColumn(folder, 'counts', Uint32Array)],
      ['counterpart', 'UBIGINT',
        readColumn(folder, 'counterparts', BigUint64Array)]]);
    const values = readColumn(folder, 'facts', Int32Array);
    await fill(connection, 'facts', [
      ['member', 'INTEGER', Int32Array.from(values, (_, i) => i % members)],
      ['fact', 'INTEGER',
        Int32Array.from(values, (_, i) => 1 + Math.floor(i / members))],
      ['value', 'INTEGER', values]]);
    return members;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The least processor time of some runs, in milliseconds. */
async function timed(connection, times, ...queries) {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const start = process.cpuUsage();
    for (const query of queries) await connection.run(query);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e3);
  }
  return least;
}

const first = async (connection, query) =>
  (await connection.runAndReadAll(query)).getRows()[0][0];

const instance = await duckdb.DuckDBInstance.create(':memory:',
  { threads: '2', allow_unsigned_extensions: 'true' });
const connection = await instance.connect();
await connection.run(`load '${extension}'`);
const members = await load(connection);
await connection.run('create table events as from sorted order by hash(rowid)');
await connection.run('drop table sorted');
await connection.run(`create table profiles as select member, ssi_profile(${
  tables.facts.map(({ name }, i) => `'${name}', max(value) filter (` +
    `fact = ${i + 1} and value >= 0)`).join(', ')}) as profile
  from facts group by member`);
await prepare(connection, tables);

const own = await timed(connection, TIMES, OWN);
const ssi = await timed(connection, TIMES, score('events'));
if (planted) await connection.run('update ssi set total = total + 0.000001 ' +
  'where member = 0');
const best = await timed(connection, 1, ...FORMS.best);
const wrong = await first(connection, `select count(*) from ssi
  full join scores s using (member)
  where round(ssi.total * 1e6)::bigint is distinct from s.total::bigint`);
check(`duckdb: ${members} members score alike by the extension and by SQL`,
  Number(wrong) === 0);
if (planted) {
  console.log(`1..1\n${failures === 1 ? 'ok' : 'not ok'} 1 - duckdb: a score ` +
    'that is a micropoint off is found');
  process.exit(failures === 1 ? 0 : 1);
}
await connection.run('create table tenth_events as from events where hash(rowid) % 10 = 0');
const few = await timed(connection, TIMES, score('tenth_events'));
await connection.run('create table tenth_members as from events where member % 10 = 0');
const some = await timed(connection, TIMES, score('tenth_members'));

const each = (1e6 / Number(rows));
console.log(`# ${rows} events: own ${(own * each).toFixed(1)}, ` +
  `ssi ${(ssi * each).toFixed(1)}, best ${(best * each).toFixed(1)} ns each`);
console.log(`# ssi takes ${(ssi / own).toFixed(1)} times own; ten times the ` +
  `events ${(ssi / few).toFixed(1)}, the members ${(ssi / some).toFixed(1)} ` +
  'times as long');
check(`duckdb: SQL takes at least ${BEST_LEAST} times as long ` +
  `(${(best / ssi).toFixed(1)})`, best >= BEST_LEAST * ssi);
check('duckdb: ten times the events take about ten times as long',
  ssi / few > LINEAR_LEAST && ssi / few < LINEAR_MOST);
check('duckdb: ten times the members take about ten times as long',
  ssi / some > LINEAR_LEAST && ssi / some < LINEAR_MOST);
console.log(`1..${number}`);
process.exit(failures === 0 ? 0 : 1);

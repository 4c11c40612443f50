// The score of many members in DuckDB:
//   population_duckdb.mjs NODE_MODULES TABLES FOLDER FORM THREADS
// Speaks as population.c does. FORM is "written" or "best" of population_sql.mjs.
// The tables are there before the time runs: events and facts in memory, sorted
// as their files are, and the model's.

import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readColumn, readTables } from './population_tables.mjs';
import { FORMS, prepare } from './population_sql.mjs';

const [modules, tablesPath, folder, form, threads] = process.argv.slice(2);
const duckdb = createRequire(resolve(modules, 'x'))('@duckdb/node-api');
const CHUNK = 2048;

/** Fills a table from typed arrays, without a value in between. */
async function fill(connection, name, columns) {
  const types = columns.map(([, type]) => duckdb[type]);
  const rows = columns[0][2].length;
  const appender = await connection.createAppender(name);
  for (let first = 0; first < rows; first += CHUNK) {
    const count = Math.min(CHUNK, rows - first);
    const chunk = duckdb.DuckDBDataChunk.create(types, count);
    columns.forEach(([, , values], i) => {
      const vector = chunk.getColumnVector(i);
      vector.items.set(values.subarray(first, first + count));
      vector.flush();
    });
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

async function load(connection) {
  const offsets = readColumn(folder, 'offsets', BigInt64Array);
  const days = readColumn(folder, 'days', Int32Array);
  const members = offsets.length - 1;
  const member = new Int32Array(days.length);
  for (let m = 0; m < members; m++) {
    member.fill(m, Number(offsets[m]), Number(offsets[m + 1]));
  }
  await connection.run(`create table events (member integer, day integer,
    kind utinyint, traits usmallint, count uinteger, counterpart ubigint)`);
  await fill(connection, 'events', [
    ['member', 'INTEGER', member],
    ['day', 'INTEGER', days],
    ['kind', 'UTINYINT', readColumn(folder, 'kinds', Uint8Array)],
    ['traits', 'UINTEGER', readColumn(folder, 'traits', Uint32Array)],
    ['count', 'UINTEGER', readColumn(folder, 'counts', Uint32Array)],
    ['counterpart', 'UBIGINT', readColumn(folder, 'counterparts', BigUint64Array)],
  ]);
  const values = readColumn(folder, 'facts', Int32Array);
  const index = (of) => Int32Array.from(values, (_, i) => of(i));
  await connection.run(`create table facts (member integer, fact integer, value integer)`);
  await fill(connection, 'facts', [
    ['member', 'INTEGER', index((i) => i % members)],
    ['fact', 'INTEGER', index((i) => 1 + Math.floor(i / members))],
    ['value', 'INTEGER', values],
  ]);
  return members;
}

const instance = await duckdb.DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
const members = await load(connection);
await prepare(connection, readTables(tablesPath));

async function score() {
  const start = process.cpuUsage(), wall = process.hrtime.bigint();
  for (const query of FORMS[form]) await connection.run(query);
  const taken = process.hrtime.bigint() - wall, used = process.cpuUsage(start);
  console.log(`time ${1e3 * (used.user + used.system)} ${taken}`);
}

async function write(path) {
  const [rows] = (await connection.runAndReadAll(
    'select total::integer from scores order by member')).getColumns();
  if (rows.length !== members) throw new Error(`${rows.length} scores`);
  writeFileSync(path, Int32Array.from(rows));
  console.log('written');
}

console.log('ready');
for await (const line of createInterface({ input: process.stdin })) {
  if (line === 'score') await score();
  else if (line.startsWith('write ')) await write(line.slice('write '.length));
  else await ask(line);
}

/** For trying out: the time of another query. */
async function ask(query) {
  const start = process.cpuUsage();
  const result = await connection.runAndReadAll(query);
  const { user, system } = process.cpuUsage(start);
  console.log(`${((user + system) / 1e3).toFixed(0)} ms`,
    JSON.stringify(result.getRowsJson().slice(0, 3)));
}

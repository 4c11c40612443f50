// Scores of many members from columns: libssi against others, on the same bytes.
//
//   population.mjs PROGRAM NODE_MODULES MODE [--python PYTHON] [--rows N]
//                  [--rounds N] [--table]
//
// PROGRAM is made of population.c, NODE_MODULES the folder with @duckdb/node-api.
// Prints TAP, with --table a table for doc/performance.md as well. MODE is
//   gate       what tests/run --all holds: DuckDB's best SQL, tuned JavaScript,
//              two threads, one small member, cost against work
//   full       10 million events, all contenders; those of Python if PYTHON has
//              numpy, polars and pandas
//   scaling    more members, more events a member: time per event
//   yardstick  a member of 60 events beside what this machine is, and an event
//              beside what no program can do without
//   self-test  everything above must fail where it should
//
// Every contender is a process of its own that has read the columns and waits.
// Before it is timed, all its scores are compared with libssi's, to the
// micropoint; a difference ends the run. In each round every contender scores
// once, in turn; told are medians. Single threads are compared by the time of the
// processor that the process took, which says the same on a machine with other
// work; several threads by the clock on the wall.

import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// What the gate holds.
const DUCKDB_AT_LEAST = 45; // times as fast as DuckDB's best SQL, one thread each
// doc/performance.md says what is in the way of more.
const JAVASCRIPT_AT_LEAST = 4; // as tuned JavaScript, one thread each
const THREADS_AT_LEAST = 1.85; // two threads against one, if the machine is quiet
const MEMBER_AT_MOST = 1500; // nanoseconds of a member of 60 events ...
const YARDSTICK = 0.9; // ... where the yardstick takes so many
const SCRATCH_AT_MOST = 1 << 20; // bytes beside the columns, a thread
const LINEAR_AT_MOST = 1.5; // time per event, hundred times the work against one

const SEED = 1;
const ATTEMPTS = 4; // a comparison that a busy machine spoilt is made again
const WARM = 3; // rounds that are not counted: caches, compilers, memory
const GATE_ROWS = 2_000_000;
const FULL_ROWS = 10_000_000;

const here = dirname(fileURLToPath(import.meta.url));
const TABLES = join(here, '../vectors/tables.json');
const { words, options } = takeArguments(process.argv.slice(2));
const [program, modules, mode] = words;
const folders = mkdtempSync(join(tmpdir(), 'population-'));

function takeArguments(list) {
  const taken = { words: [], options: {} };
  for (let i = 0; i < list.length; i++) {
    if (list[i] === '--table') taken.options.table = true;
    else if (list[i].startsWith('--')) taken.options[list[i].slice(2)] = list[++i];
    else taken.words.push(list[i]);
  }
  return taken;
}

function median(list) {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

let number = 0;
function report(good, what) {
  console.log(`${good ? 'ok' : 'not ok'} ${++number} - ${what}`);
  if (!good) process.exitCode = 1;
  return good;
}

/** A folder with a population. */
function make(name, rows, each) {
  const folder = join(folders, name);
  mkdirSync(folder, { recursive: true });
  const said = execFileSync(program, ['make', folder, `${rows}`, `${SEED}`,
    ...(each ? [`${each}`] : [])], { encoding: 'utf8' });
  return { folder, rows, members: Number(/members (\d+)/.exec(said)[1]) };
}

/** A process that has the columns and scores them when asked. */
class Contender {
  constructor(name, threads, command, rounds = Infinity) {
    this.name = name;
    this.threads = threads;
    this.rounds = rounds; // at most; the slow ones have few
    this.warm = Math.min(WARM, rounds);
    this.times = [];
    this.child = spawn(command[0], command.slice(1), { stdio: ['pipe', 'pipe', 'inherit'] });
    this.lines = createInterface({ input: this.child.stdout })[Symbol.asyncIterator]();
  }

  async line() {
    const { value, done } = await this.lines.next();
    if (done) throw new Error(`${this.name} ended without an answer`);
    return value;
  }

  async ask(what) {
    this.child.stdin.write(`${what}\n`);
    return this.line();
  }

  async ready() {
    if (await this.line() !== 'ready') throw new Error(`${this.name} is not ready`);
    return this;
  }

  /** Nanoseconds of the processor and on the wall. */
  async score() {
    const [word, cpu, wall] = (await this.ask('score')).split(' ');
    if (word !== 'time') throw new Error(`${this.name}: ${word}`);
    return { cpu: Number(cpu), wall: Number(wall) };
  }

  async scores() {
    const path = join(folders, 'scores');
    if (await this.ask(`write ${path}`) !== 'written') throw new Error(`${this.name}: not written`);
    const bytes = readFileSync(path);
    return new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
  }

  end() {
    this.child.stdin.end();
  }
}

const libssi = ({ folder }, threads) => new Contender('libssi', threads,
  [program, 'libssi', folder, `${threads}`]);
const naive = ({ folder }) => new Contender('plain loops in C', 1, [program, 'naive', folder], 5);
const javascript = ({ folder }, threads, tables = TABLES) => new Contender(
  'JavaScript, tuned typed arrays', threads,
  [process.execPath, join(here, 'population_js.mjs'), tables, folder, `${threads}`]);
const duckdb = ({ folder }, form, threads, rounds) => new Contender(
  form === 'best' ? 'DuckDB, best SQL found' : 'DuckDB, SQL as written', threads,
  [process.execPath, join(here, 'population_duckdb.mjs'), modules, TABLES, folder, form,
    `${threads}`], rounds);
const python = ({ folder }, way, name, threads, rounds) => new Contender(name, threads,
  [options.python, '-B', join(here, 'population_frames.py'), TABLES, folder, way,
    `${threads}`], rounds);

/** The first member whose score is another one, or -1. */
function difference(a, b) {
  if (a.length !== b.length) return 0;
  return a.findIndex((score, i) => score !== b[i]);
}

/** Whether all contenders have the scores of the first. Each scores for the first
 *  time. */
async function agree(contenders, population) {
  let right, all = true;
  for (const one of contenders) {
    await one.score();
    const scores = await one.scores();
    right ??= scores;
    const member = scores.length === population.members ? difference(right, scores) : 0;
    if (member >= 0) {
      console.log(`# ${one.name}, ${one.threads} threads: member ${member} has ` +
        `${scores[member]}, not ${right[member]}`);
      all = false;
    }
  }
  return all;
}

/** Interleaved rounds; leaves medians in each contender. */
async function measure(contenders, rounds) {
  for (const one of contenders) {
    one.times = [];
    for (let i = 0; i < one.warm; i++) await one.score();
    one.warm = 0;
  }
  for (let round = 0; round < rounds; round++) {
    for (const one of contenders) {
      if (round < one.rounds) one.times.push(await one.score());
    }
  }
  for (const one of contenders) {
    one.cpu = median(one.times.map((time) => time.cpu));
    one.wall = median(one.times.map((time) => time.wall));
    one.quickest = Math.min(...one.times.map((time) => time.wall));
  }
}

/** How much longer another one takes, at equal threads. */
function times(other, own) {
  return other.threads === 1 ? other.cpu / own.cpu : other.wall / own.wall;
}

function tell(contenders, { rows }) {
  for (const one of contenders) {
    console.log(`# ${one.name}, ${one.threads} thread${one.threads > 1 ? 's' : ''}: ` +
      `${(one.cpu / rows).toFixed(1)} ns of CPU an event, ${(one.wall / rows).toFixed(1)} on the wall`);
  }
}

/** The rows of the document. */
function table(contenders, { rows }) {
  const own = (threads) => contenders.find(
    (one) => one.name === 'libssi' && one.threads === threads);
  console.log('\n| contender | threads | ns of CPU an event | ns on the wall an event | ' +
    'times libssi\'s time at equal threads |\n|---|---|---|---|---|');
  for (const one of contenders) {
    const ratio = times(one, own(one.threads));
    console.log(`| ${one.name} | ${one.threads} | ${(one.cpu / rows).toFixed(1)} | ` +
      `${(one.wall / rows).toFixed(1)} | ${ratio === 1 ? '1' : ratio.toFixed(1)} |`);
  }
  console.log('');
}

async function ready(contenders) {
  for (const one of contenders) await one.ready();
  return contenders;
}

/** Whether two processors are free: two processes at once take no longer on the
 *  wall than on their own processor. */
async function quiet() {
  const run = () => new Promise((good, bad) => {
    const child = spawn(program, ['yardstick'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (data) => { said += data; });
    child.on('close', (code) => (code ? bad(new Error(`yardstick ended with ${code}`))
      : good(Number(/waited (\S+)/.exec(said)[1]))));
  });
  return Math.max(...await Promise.all([run(), run()])) < 1.03;
}

const fast = (own, duck, script) => times(duck, own) >= DUCKDB_AT_LEAST &&
  times(script, own) >= JAVASCRIPT_AT_LEAST;

async function compareOnce(population, rounds) {
  const own = libssi(population, 1), plain = naive(population);
  const duck = duckdb(population, 'best', 1), script = javascript(population, 1);
  const all = await ready([own, plain, duck, script]);
  const same = report(await agree(all, population), `plain loops, DuckDB and JavaScript have ` +
    `libssi's scores of ${population.members} members`);
  for (let attempt = 0; same && attempt < ATTEMPTS; attempt++) {
    await measure(all, rounds);
    tell(all, population);
    if (fast(own, duck, script)) break;
  }
  for (const one of all) one.end();
  if (!same) return;
  report(times(duck, own) >= DUCKDB_AT_LEAST, `${times(duck, own).toFixed(1)} times as fast as ` +
    `DuckDB's best SQL (at least ${DUCKDB_AT_LEAST})`);
  report(times(script, own) >= JAVASCRIPT_AT_LEAST, `${times(script, own).toFixed(1)} times as ` +
    `fast as tuned JavaScript (at least ${JAVASCRIPT_AT_LEAST})`);
}

/** Two threads against one: the quickest of many rounds each, because other work
 *  only slows, and two processors are disturbed twice as often as one. Without
 *  two free processors that says nothing. */
async function compareThreads(population) {
  const one = libssi(population, 1), two = libssi(population, 2);
  await ready([one, two]);
  const same = report(await agree([one, two], population), 'two threads have the same scores');
  const ratio = () => one.quickest / two.quickest;
  let best = 0, judged = false;
  for (let attempt = 0; same && attempt < 6 * ATTEMPTS && best < THREADS_AT_LEAST; attempt++) {
    const before = await quiet();
    await measure([one, two], 31);
    const free = before && await quiet();
    console.log(`# two threads: ${ratio().toFixed(2)} times as fast` +
      `${free ? '' : ', on a machine with other work'}`);
    best = Math.max(best, ratio());
    judged ||= free;
  }
  one.end();
  two.end();
  if (!same) return;
  if (!judged && best < THREADS_AT_LEAST) {
    console.log('# two threads: not judged, the machine was never quiet');
    return;
  }
  report(best >= THREADS_AT_LEAST, `two threads are ${best.toFixed(2)} times as fast as one ` +
    `(at least ${THREADS_AT_LEAST})`);
}

/** Nanoseconds of CPU of one pass over a population by libssi. */
async function timeOf(population) {
  const own = await libssi(population, 1).ready();
  await measure([own], Math.max(9, Math.min(101, Math.round(5e6 / population.rows))));
  own.end();
  return own.cpu;
}

function yardstickOnce() {
  return Number(/nanoseconds (\S+)/.exec(
    execFileSync(program, ['yardstick'], { encoding: 'utf8' }))[1]);
}

/** An event of many members as a multiple of what no program can do without:
 *  reading its columns once, a look-up and scatter, a hash of who it is about. */
async function tellLimit(population) {
  const said = execFileSync(program, ['limit', population.folder], { encoding: 'utf8' });
  const steps = [...said.matchAll(/(\S+) (\S+)/g)].map(([, name, time]) => [name, Number(time)]);
  const all = steps.reduce((sum, [, time]) => sum + time, 0);
  const own = await timeOf(population) / population.rows;
  console.log(`# an event takes ${own.toFixed(2)} ns, ${(own / all).toFixed(1)} times the limit of ` +
    `${all.toFixed(2)}: ${steps.map(([name, time]) => `${name} ${time.toFixed(2)}`).join(', ')}`);
  if (options.table) {
    console.log('\n| reading | look-up and scatter | hash | together | libssi | times |\n' +
      `|---|---|---|---|---|---|\n| ${steps.map(([, time]) => `${time.toFixed(2)} ns`).join(' | ')} | ` +
      `${all.toFixed(2)} ns | ${own.toFixed(2)} ns | ${(own / all).toFixed(1)} |\n`);
  }
}

/** A member of 60 events, beside what the machine is. */
async function compareYardstick() {
  const small = make('60', 600_000, 60), usual = make('usual', 1_000_000);
  const scratch = Number(/bytes (\d+)/.exec(execFileSync(program, ['scratch', usual.folder],
    { encoding: 'utf8' }))[1]);
  await tellLimit(usual);
  let member, stick;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const before = yardstickOnce();
    member = await timeOf(small) / small.members;
    stick = (before + yardstickOnce()) / 2;
    console.log(`# a member of 60 events: ${member.toFixed(0)} ns; one dependent look-up and ` +
      `scatter: ${stick.toFixed(2)} ns`);
    if (member <= MEMBER_AT_MOST * (stick / YARDSTICK)) break;
  }
  report(member <= MEMBER_AT_MOST * (stick / YARDSTICK), `a member of 60 events takes ` +
    `${member.toFixed(0)} ns where the yardstick takes ${stick.toFixed(2)} (at most ` +
    `${MEMBER_AT_MOST} where it takes ${YARDSTICK})`);
  report(scratch <= SCRATCH_AT_MOST, `a thread needs ${scratch} bytes beside the columns (at ` +
    `most ${SCRATCH_AT_MOST})`);
  if (options.table) {
    console.log(`\n| yardstick | member of 60 events | scratch, members of up to 5,000 events |` +
      `\n|---|---|---|\n| ${stick.toFixed(2)} ns | ${member.toFixed(0)} ns | ${scratch} bytes |\n`);
  }
}

/** Time per event, once, ten and a hundred times the work, two ways. */
async function compareScaling(rows) {
  const lines = [];
  for (const [what, sizes] of [
    ['members', [[rows, 0], [10 * rows, 0], [100 * rows, 0]]],
    ['events a member', [[rows / 2, 50], [5 * rows, 500], [50 * rows, 5000]]],
  ]) {
    let each;
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      each = [];
      for (const [count, events] of sizes) {
        const population = make('work', count, events);
        const time = await timeOf(population);
        each.push({ rows: count, members: population.members, time: time / count });
      }
      if (each[2].time <= LINEAR_AT_MOST * each[0].time) break;
    }
    for (const one of each) {
      lines.push([what, one.members, one.rows, one.time.toFixed(1)]);
      console.log(`# ${one.members} members, ${one.rows} events: ${one.time.toFixed(1)} ns an event`);
    }
    report(each[2].time <= LINEAR_AT_MOST * each[0].time, `a hundred times the ${what}: ` +
      `${(each[2].time / each[0].time).toFixed(2)} times the time an event (at most ` +
      `${LINEAR_AT_MOST})`);
  }
  if (options.table) {
    console.log('\n| more | members | events | ns of CPU an event |\n|---|---|---|---|');
    for (const line of lines) console.log(`| ${line.join(' | ')} |`);
    console.log('');
  }
}

async function compareAll() {
  const population = make('full', Number(options.rows ?? FULL_ROWS));
  const rounds = Number(options.rounds ?? 5);
  const all = [
    libssi(population, 1), libssi(population, 2), naive(population),
    javascript(population, 1), javascript(population, 2),
    duckdb(population, 'best', 1), duckdb(population, 'best', 2),
    duckdb(population, 'written', 1, 1),
  ];
  if (options.python) {
    all.push(
      python(population, 'numpy', 'NumPy', 1, 3),
      python(population, 'polars', 'Polars', 1, 3),
      python(population, 'polars', 'Polars', 2, 3),
      python(population, 'pandas', 'pandas', 1, 1));
  }
  await ready(all);
  if (report(await agree(all, population), `all have libssi's scores of ${population.members} ` +
    `members, ${population.rows} events`)) {
    for (const one of all) one.warm = one.rounds > rounds ? WARM : 0;
    await measure(all, rounds);
    tell(all, population);
    if (options.table) table(all, population);
  }
  for (const one of all) one.end();
}

/** What must fail does. */
async function testItself() {
  const population = make('control', 200_000);
  const own = libssi(population, 1), script = javascript(population, 1);
  const tables = JSON.parse(readFileSync(TABLES, 'utf8'));
  const changed = join(folders, 'tables.json');
  await ready([own, script]);
  report(await agree([own, script], population), 'the same model gives the same scores');
  const scores = Int32Array.from(await own.scores());
  const right = Int32Array.from(scores);
  scores[scores.length >> 1] += 1;
  report(difference(right, scores) === scores.length >> 1, 'one micropoint of one member is found out');
  report(difference(right, scores.subarray(1)) >= 0, 'a missing member is found out');
  for (const [what, change] of [
    ['a daily cap', (to) => { to.kinds[4].daily_cap += 1; }],
    ['a half-life', (to) => { to.indicators[42].half_life += 1; }],
    ['a trait', (to) => { to.feeds.find((feed) => feed.any_trait === 64).any_trait = 128; }],
    ['a fact', (to) => { to.feeds[1].fact_cap += 1; }],
  ]) {
    const other = structuredClone(tables);
    change(other);
    writeFileSync(changed, JSON.stringify(other));
    const wrong = await javascript(population, 1, changed).ready();
    report(!await agree([own, wrong], population), `${what} of another model is found out`);
    wrong.end();
  }
  const quick = { threads: 1, cpu: 1, wall: 1 };
  const slow = { threads: 1, cpu: 1000, wall: 1000 };
  report(fast(quick, slow, slow), 'a thousand times as fast passes the gate');
  report(!fast(slow, quick, quick), 'sides swapped fail it');
  await measure([own, script], 5);
  report(!fast(script, own, own), 'JavaScript in the place of libssi fails it');
  report(!fast({ ...own, cpu: 100 * own.cpu }, own, script), 'a hundred times the work fails it');
  own.end();
  script.end();
}

const MODES = {
  gate: async () => {
    const population = make('gate', Number(options.rows ?? GATE_ROWS));
    await compareOnce(population, Number(options.rounds ?? 3));
    await compareThreads(population);
    await compareYardstick();
    await compareScaling(20_000);
  },
  full: compareAll,
  scaling: () => compareScaling(100_000),
  yardstick: compareYardstick,
  'self-test': testItself,
};

if (!MODES[mode]) {
  console.error('usage: population.mjs PROGRAM NODE_MODULES gate | full | scaling | yardstick | ' +
    'self-test [--python PYTHON] [--rows N] [--rounds N] [--table]');
  process.exit(2);
}
try {
  await MODES[mode]();
} finally {
  rmSync(folders, { recursive: true });
}
console.log(`1..${number}`);

// Blocks of JavaScript in the pages run as they are pasted: the first ones with
// nothing but the package, later ones with the names that the text around them
// speaks of. A block that no test here pastes is a failure, too.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { APP, ROOT, libssi, sampleFiles, zipSync } from './support.mjs';

const README = join(ROOT, 'README.md');
const PAGE = join(ROOT, 'bindings/node/README.md');
const TUTORIAL = join(ROOT, 'doc/tutorial/node.md');
const REPORT = join(ROOT, 'doc/report.md');
const DAY = '2026-05-31';
const HEAD = 'activityId,activityType,createdAt,seatId,memberIdentityKey\n';
const run = [];
let modules = 0;
let place;

/** [page, line, text] of each block, as the tests of Python find theirs. */
function blocks(...pages) {
  return JSON.parse(execFileSync('/usr/bin/python3', ['-B',
    join(ROOT, 'tests/bindings/python/pasted.py'), 'js', ...pages]));
}

/** Text as a module next to the package, on the lines that it has in its page; what
 * stands before it finds room on the first. Answers the names that are wanted. */
async function module(page, line, text, { known = {}, wanted = [] } = {}) {
  globalThis.known = known;
  const names = Object.keys(known).filter((name) => !wanted.includes(name));
  const file = join(APP, `${basename(page)}.${line}.${modules++}.mjs`);
  writeFileSync(file, `const { ${names.join(', ')} } = globalThis.known; `
    + `${'\n'.repeat(line - 1)}${text}\nexport { ${wanted.join(', ')} };\n`);
  const { log } = console;
  const shown = [];
  console.log = (...words) => shown.push(words);
  try {
    return { ...await import(pathToFileURL(file)), shown };
  } finally {
    console.log = log;
    rmSync(file);
  }
}

/** Whether a text makes a name at its top. */
function own(text, name) {
  return new RegExp(`^(const|let) (\\W*|[^=]*\\W)${name}\\b[^=]*=`, 'm').test(text);
}

/** The one block in which these words stand, run. `known` are the names around it;
 * without an import of its own, those of the package as well. */
async function paste(page, words, wanted, known = {}) {
  const found = blocks(page).filter(([, , text]) => text.includes(words));
  assert.equal(found.length, 1, words);
  const [[, line, text]] = found;
  run.push(`${page}:${line}`);
  const around = { ...(/^import /m.test(text) ? {} : libssi), ...known };
  // Names that the block makes itself are its own.
  const all = Object.fromEntries(Object.entries(around).filter(([name]) => !own(text, name)));
  return module(page, line, text, { known: all, wanted });
}

before(() => {
  place = mkdtempSync(join(tmpdir(), 'libssi-pasted-'));
  process.chdir(place);
  writeFileSync('LinkedIn.zip', zipSync(sampleFiles()));
});
after(() => {
  process.chdir(ROOT);
  rmSync(place, { recursive: true });
});

test('a new user: from nothing to the score of an archive, and what more it says', async () => {
  const first = await paste(PAGE, "readArchive(readFileSync('LinkedIn.zip'))",
    ['made', 'profile', 'activity']);
  assert.ok(first.made.total().points > 0);
  assert.equal(first.shown.length, 1);
  const own = await paste(PAGE, 'Trait.OWN_WORDS', ['made']);
  assert.ok(own.made.total().points > 0);
  const { profile, activity } = first;
  const rows = Array.from({ length: 15 }, (_, i) => `2026-0${1 + (i % 5)}-`
    + `${String(3 + i).padStart(2, '0')},${4 + (i % 5)},${i / 3},${i / 2},${1 + (i % 5)}\n`);
  const more = await paste(PAGE, 'reportJson(reading)', ['readings'], {
    profile,
    activity,
    reading: libssi.readArchive(readFileSync('LinkedIn.zip')),
    bytes: new TextEncoder().encode(`day,brand,find,engage,relate\n${rows.join('')}`),
  });
  assert.equal(more.readings.length, rows.length);
  assert.equal(more.shown.length, 151);
  const { document } = await paste(REPORT, 'const document', ['document'], { readFileSync });
  assert.equal(JSON.parse(document).version, 1);
});

test('seats', async () => {
  const zip = zipSync({ 'activities.csv': new TextEncoder().encode(
    `${HEAD}1,SAVED_LEAD,05-01-2026 10:00:00,9,k1\n`) });
  const { shown } = await paste(PAGE, 'readSeats(zip)', [], { zip });
  assert.equal(shown.length, 1);
  assert.equal(shown[0][0], '9');
});

test('a cohort, a benchmark and a team', async () => {
  const members = BigUint64Array.from({ length: 300 }, (_, i) => BigInt(i + 1));
  const budget = new libssi.Budget(libssi.BUDGET_LIMIT, DAY);
  const part = Float64Array.from(members, (member) => Number(member) / 16);
  const { published, sales, shown } = await paste(PAGE, 'CohortKind.INDUSTRY',
    ['published', 'sales'], {
      day: DAY,
      today: '2026-06-01',
      members,
      totals: part.map((points) => 4 * points),
      ...Object.fromEntries(['brand', 'find', 'engage', 'relate'].map((name) => [name, part])),
      saved: budget.save(),
      serial: budget.label().serial,
      pillars: [20, 15, 17, 18],
    });
  assert.equal(shown.length, 2);
  assert.ok(published.label().members > 0);
  assert.equal(sales.sharing, 2);
});

test('a population', async () => {
  const { total, columns } = await paste(PAGE, 'observedTraits', ['total', 'columns'], {
    offsets: new BigInt64Array([0n, 1n, 2n]),
    days: new Int32Array([20600, 20601]),
    kinds: new Uint8Array([1, 2]),
    traits: undefined,
    counts: undefined,
    counterparts: undefined,
    facts: new Int32Array(libssi.FACTS * 2).fill(-1),
    observedKinds: undefined,
    observedTraits: undefined,
  });
  assert.deepEqual(total, (await libssi.scorePopulation(columns, DAY)).total);
  assert.equal(total.length, 2);
});

test('a file in the browser', async () => {
  const { made } = await paste(PAGE, 'file.arrayBuffer()', ['made'],
    { file: new Blob([readFileSync('LinkedIn.zip')]) });
  assert.ok(made.total().points > 0);
});

test('the member of the examples', async () => {
  const example = readFileSync(join(ROOT, 'examples/node/score_member.mjs'), 'utf8');
  const { shown, ...known } = await module('example', 1, example,
    { wanted: ['addRoutine', 'day', 'describe', 'total'] });
  assert.equal(shown.length, 5);
  const { total } = await paste(README, 'describe(profile)', ['total'], known);
  assert.deepEqual(total, known.total);
});

test('the tutorial', async () => {
  const { Model, Pillar, score, shown } = await paste(TUTORIAL, 'Fact.SKILLS',
    ['Model', 'Pillar', 'score']);
  assert.match(shown[0][0], /^\d+\.\d\d to \d+\.\d\d of 100$/);
  const why = await paste(TUTORIAL, 'Model.pillar(pillar)', [], { Model, Pillar, score });
  assert.deepEqual(why.shown.map(([name]) => name), ['brand', 'find', 'engage', 'relate']);
});

test('every block of every page has run', () => {
  const pages = execFileSync('find', ['.', '-name', '*.md', '-not', '-path', './build/*',
    '-not', '-path', '*/node_modules/*'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n')
    .map((page) => join(ROOT, page));
  const all = blocks(...pages).map(([page, line]) => `${page}:${line}`);
  assert.deepEqual([...run].sort(), all.sort());
  assert.ok(all.length >= 8);
});

test('a block that fails is found, and where', async () => {
  for (const [text, fault] of [["import { Model } from 'libssi';\nnew Model().nothing();\n", TypeError],
    ["import { noSuchThing } from 'libssi';\n", SyntaxError], ['score(profile);\n', ReferenceError]]) {
    writeFileSync('bad.md', `text\n\n\`\`\`js\n${text}\`\`\`\n\n\`\`\`sh\nexit 1\n\`\`\`\n`);
    const [[page, line, block], ...more] = blocks('bad.md');
    assert.deepEqual([page, line, block, more], ['bad.md', 4, text, []]);
    await assert.rejects(module(page, line, block), (error) => {
      const last = 3 + text.trimEnd().split('\n').length;
      assert.ok(error instanceof fault, error);
      assert.match(error.stack, new RegExp(`bad\\.md\\.4\\.\\d+\\.mjs:${last}\\b`));
      return true;
    });
  }
});

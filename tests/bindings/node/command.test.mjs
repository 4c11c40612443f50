// The command of the package, with the addon and with WebAssembly: the same report
// as the program's, byte for byte, and one sentence for what is wrong.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync, existsSync, linkSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test, { after } from 'node:test';
import { APP, PACKAGE, ROOT, SAMPLE, parameter, sampleFiles, zipSync } from './support.mjs';

const folder = mkdtempSync(join(tmpdir(), 'libssi-command-'));
after(() => rmSync(folder, { recursive: true }));

// The package as it is on a platform for which it has no addon.
const bare = join(folder, 'bare');
cpSync(PACKAGE, bare, { recursive: true });
rmSync(join(bare, 'prebuilds'), { recursive: true });
const WAYS = { addon: PACKAGE, wasm: bare };

/** The sample as LinkedIn sends it. */
const zip = join(folder, 'sample.zip');
writeFileSync(zip, zipSync(sampleFiles()));

function run(place, ...words) {
  const { NODE_OPTIONS, ...env } = process.env;
  const done = spawnSync(process.execPath, [join(place, 'bin/libssi.js'), ...words],
    { cwd: folder, encoding: 'utf8', env, maxBuffer: 1 << 26 });
  assert.doesNotMatch(done.stderr, /\n\s+at |node:internal/);
  return done;
}

function program(...words) {
  const done = spawnSync(parameter('LIBSSI_PROGRAM'), words, { encoding: 'utf8', maxBuffer: 1 << 26 });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

test('npm links it', () => {
  const link = join(APP, 'node_modules/.bin/libssi');
  const done = spawnSync(process.execPath, [link, '--version'], { encoding: 'utf8' });
  assert.match(done.stdout, /^libssi \d+\.\d+\.\d+\n$/);
});

for (const [way, place] of Object.entries(WAYS)) {
  test(`${way}: the report is the program's, byte for byte`, () => {
    for (const [archive, ...more] of [[zip], [SAMPLE], [zip, '--names'], [SAMPLE, '--on', '2025-12-31']]) {
      const [theirs, ours] = ['theirs.html', 'ours.html'].map((name) => join(folder, `${way}-${name}`));
      program('report', '--force', '-o', theirs, ...more, archive);
      const done = run(place, 'report', '--force', '-o', ours, ...more, archive);
      assert.equal(done.status, 0, done.stderr);
      assert.ok(readFileSync(ours).equals(readFileSync(theirs)), `${archive} ${more}`);
      assert.equal(run(place, 'report', '--json', ...more, archive).stdout,
        program('report', '--json', ...more, archive));
    }
  });

  test(`${way}: score and people in a few lines`, () => {
    const { display, pillars, people } = JSON.parse(program('report', '--json', zip));
    const told = run(place, 'score', zip);
    assert.equal(told.status, 0);
    assert.match(told.stdout, new RegExp(`^  ${display} of 100   from `, 'm'));
    for (const { points } of Object.values(pillars)) {
      assert.ok(told.stdout.includes(`${points.toFixed(2)} of 25`), told.stdout);
    }
    assert.match(told.stderr, /^libssi: note: .* rows not understood/);
    assert.equal(run(place, 'score', '--json', zip).stdout, program('score', '--json', zip));
    const whom = run(place, 'people', zip).stdout;
    assert.ok(whom.includes(`${people.count} people, ${people.to_write} to write to.`), whom);
    assert.equal(whom.match(/last contact on/g).length, 20);
    assert.equal(run(place, 'people', '--json', zip).stdout, `${JSON.stringify(people, null, 2)}\n`);
  });

  test(`${way}: nobody is named unless that is wanted`, () => {
    const named = JSON.parse(program('report', '--json', '--names', zip)).people.next[0].name;
    assert.ok(named.length > 3);
    for (const words of [['people'], ['people', '--json'], ['score'], ['report', '--json']]) {
      assert.ok(!run(place, ...words, zip).stdout.includes(named), words.join(' '));
    }
    assert.ok(run(place, 'people', '--names', zip).stdout.includes(named));
  });

  test(`${way}: no name can steer the terminal`, () => {
    const [first, last] = JSON.parse(program('report', '--json', '--names', zip))
      .people.next[0].name.split(' ');
    const files = Object.fromEntries(Object.entries(sampleFiles()).map(([name, bytes]) => (
      [name, Buffer.from(bytes.toString('utf8').replaceAll(`${first},${last}`,
        `${first}\x1b[31m,${last}`).replaceAll(`${first} ${last}`, `${first}\x1b[31m ${last}`))])));
    const steering = join(folder, 'steering.zip');
    writeFileSync(steering, zipSync(files));
    const shown = run(place, 'people', '--names', steering).stdout;
    assert.ok(shown.includes(`${first} [31m ${last}`), shown);
    assert.ok(!shown.includes('\x1b'));
  });
}

test('what is wrong is one sentence, and the status of the program', () => {
  const text = join(folder, 'text.zip');
  writeFileSync(text, 'no archive');
  const nothing = join(folder, 'nothing');
  mkdirSync(nothing);
  for (const [status, said, ...words] of [
    [1, /^libssi: cannot open nowhere\.zip: No such file or directory\n$/, 'score', 'nowhere.zip'],
    [1, /^libssi: .*text\.zip: This is no ZIP\.\n$/, 'score', text],
    [1, /^libssi: .*nothing: It holds nothing of a LinkedIn archive, and no files\.\n$/, 'people', nothing],
    [1, /exists already: --force replaces it\n$/, 'report', '-o', text, zip],
    [1, /cannot write .*: No such file or directory\n$/, 'report', '-o', join(nothing, 'a/b.html'), zip],
    [2, /^libssi: score: no ARCHIVE given\nTry `libssi --help`\.\n$/, 'score'],
    [2, /^libssi: there is no command 'scores': score, report, people or page\n/, 'scores', zip],
    [2, /^libssi: report: --json or -o FILE\.html is needed\n/, 'report', zip],
    [2, /^libssi: Unknown option '--wrong'\n/, 'score', '--wrong', zip],
    [2, /^libssi: --on: 'today' is no day such as '2026-05-31'\.\n/, 'score', '--on', 'today', zip],
    [2, /^libssi: a command is wanted/],
    [2, /^libssi: page takes no ARCHIVE/, 'page', zip],
  ]) {
    const done = run(PACKAGE, ...words);
    assert.equal(done.status, status, words.join(' '));
    assert.match(done.stderr, said);
    assert.equal(done.stdout, '');
    const shared = words.length > 0 && words[0] !== 'page' && words[0] !== 'scores';
    if (shared) {
      const theirs = spawnSync(parameter('LIBSSI_PROGRAM'), words, { cwd: folder });
      assert.equal(theirs.status, status, `ssi ${words.join(' ')}`);
    }
  }
  assert.equal(readFileSync(text, 'utf8'), 'no archive');
});

test('help names all commands and options', () => {
  const { status, stdout } = run(PACKAGE, '--help');
  assert.equal(status, 0);
  for (const word of ['score', 'report', 'people', 'page', '--json', '--names', '-o', '--force', '--on']) {
    assert.ok(stdout.includes(word), word);
  }
});

test('the page of the package is found and copied, or the command says what to do', () => {
  const page = join(bare, 'page/ssi.html');
  rmSync(page, { force: true });
  const none = run(bare, 'page');
  assert.equal(none.status, 1);
  assert.match(none.stderr, /made without ssi\.html: examples\/page\/build/);
  writeFileSync(page, '<title>x</title>');
  assert.equal(run(bare, 'page').stdout, `${page}\n`);
  assert.equal(run(bare, 'page', '-o', 'copy.html').status, 0);
  assert.equal(readFileSync(join(folder, 'copy.html'), 'utf8'), '<title>x</title>');
  // A file that is replaced is not written over: what else has its name keeps it.
  linkSync(join(folder, 'copy.html'), join(folder, 'kept.html'));
  writeFileSync(page, '<title>y</title>');
  assert.equal(run(bare, 'page', '-o', 'copy.html').status, 1);
  assert.equal(run(bare, 'page', '--force', '-o', 'copy.html').status, 0);
  assert.equal(readFileSync(join(folder, 'copy.html'), 'utf8'), '<title>y</title>');
  assert.equal(readFileSync(join(folder, 'kept.html'), 'utf8'), '<title>x</title>');
});

test('what is no plain file is not replaced, even by force', () => {
  const target = join(folder, 'target.html');
  const link = join(folder, 'link.html');
  const nowhere = join(folder, 'nowhere.html');
  const within = join(folder, 'within');
  writeFileSync(target, 'mine');
  symlinkSync(target, link);
  symlinkSync(join(folder, 'missing.html'), nowhere);
  mkdirSync(within);
  const pipe = join(folder, 'pipe');
  assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
  for (const place of [link, nowhere, within, pipe]) {
    const theirs = spawnSync(parameter('LIBSSI_PROGRAM'), ['report', '--force', '-o', place, SAMPLE],
      { encoding: 'utf8' });
    const ours = run(PACKAGE, 'report', '--force', '-o', place, SAMPLE);
    for (const { status, stderr } of [theirs, ours]) {
      assert.equal(status, 1, place);
      assert.ok(stderr.includes(`${place} is no plain file: it cannot be replaced\n`), stderr);
    }
    assert.equal(run(PACKAGE, 'report', '-o', place, SAMPLE).status, 1, place);
  }
  assert.ok(lstatSync(link).isSymbolicLink() && lstatSync(nowhere).isSymbolicLink());
  assert.ok(lstatSync(pipe).isFIFO());
  assert.equal(readFileSync(target, 'utf8'), 'mine');
  assert.ok(!existsSync(join(folder, 'missing.html')));
});

test('a folder is read below its links, never through them', () => {
  const place = join(folder, 'linked');
  mkdirSync(place);
  symlinkSync(join(SAMPLE, 'Connections.csv'), join(place, 'Connections.csv'));
  symlinkSync(SAMPLE, join(place, 'more'));
  const done = run(PACKAGE, 'score', place);
  assert.equal(done.status, 1);
  assert.match(done.stderr, /It holds nothing of a LinkedIn archive/);
  assert.ok(existsSync(join(place, 'Connections.csv')));
});

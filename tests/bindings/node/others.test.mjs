// Deno and Bun on the package as it is installed: with WebAssembly, which the
// package takes there, and with the addon, which its file gives. All of what they
// compute, show and refuse is what Node says.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { APP, PACKAGE, ROOT, parameter, sampleFiles, zipSync } from './support.mjs';

const MODULES = parameter('LIBSSI_OTHERS');
const ADDON = join(PACKAGE, 'index.js');
const folder = mkdtempSync(join(tmpdir(), 'libssi-others-'));
after(() => rmSync(folder, { recursive: true }));
const zip = join(folder, 'sample.zip');
writeFileSync(zip, zipSync(sampleFiles()));
// Next to the package, so that its name finds it.
const script = join(APP, 'others.mjs');
copyFileSync(join(ROOT, 'tests/bindings/node/others.mjs'), script);

function run(program, words, ...rest) {
  const done = spawnSync(program, [...words, script, ...rest, zip], {
    cwd: APP, encoding: 'utf8', maxBuffer: 1 << 26,
    env: { ...process.env, NO_COLOR: '1', DENO_NO_UPDATE_CHECK: '1', DENO_DIR: join(folder, 'deno') },
  });
  assert.equal(done.status, 0, done.stderr);
  const [engine, told] = done.stdout.split('\n');
  return { engine, told: JSON.parse(told) };
}

const node = run(process.execPath, [], ADDON);
/** The program itself, in the one package of a scope that this platform has. */
function binary(scope, file) {
  const place = join(MODULES, scope);
  return join(place, readdirSync(place)[0], file);
}

const deno = (...allowed) => [binary('@deno', 'deno'), ['run', '--no-prompt', '--allow-read', ...allowed]];
const bun = () => [binary('@oven', 'bin/bun'), []];

test('Node takes the addon, and all is there', () => {
  assert.equal(node.engine, 'addon');
  assert.equal(node.told.refused.includes(null), false);
  assert.ok(node.told.people.people.length > 0 && node.told.same);
  assert.match(node.told.shown[0], /^Activity \{ rows: \d+/);
});

for (const [name, engine] of Object.entries({ Deno: deno, Bun: bun })) {
  test(`${name}: WebAssembly`, () => {
    assert.deepEqual(run(...engine(), 'libssi'), { ...node, engine: 'wasm' });
  });
}

test('Deno: the addon', () => {
  assert.deepEqual(run(...deno('--allow-env', '--allow-ffi'), ADDON), node);
});

test('Deno: WebAssembly where an addon is not allowed', () => {
  assert.deepEqual(run(...deno('--allow-env'), ADDON), { ...node, engine: 'wasm' });
});

test('Bun: the addon', () => {
  assert.deepEqual(run(...bun(), ADDON), node);
});

test('another result would be found', () => {
  const other = join(folder, 'other.zip');
  const { 'Profile.csv': profile, ...files } = sampleFiles();
  assert.ok(profile);
  writeFileSync(other, zipSync(files));
  writeFileSync(zip, zipSync(files));
  assert.notDeepEqual(run(...bun(), ADDON).told, node.told);
});

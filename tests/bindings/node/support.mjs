// What the tests of the Node package share.

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const API = JSON.parse(
  readFileSync(join(ROOT, 'bindings/api.json'), 'utf8'),
);

/** A path that run_node.sh hands over. */
export function parameter(name) {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run tests/bindings/run_node.sh`);
  return value;
}

/** The folder that the packed tarball was installed into. */
export const APP = parameter('LIBSSI_APP');
export const requireInstalled = createRequire(join(APP, 'app.js'));

/** Where its own files are. */
export const PACKAGE = join(APP, 'node_modules/libssi');

/** The package as a user gets it: never from the source tree. Under the condition
 * `browser` that is the module that browsers load, with WebAssembly. */
const place = requireInstalled.resolve('libssi');
export const WASM = place.endsWith('browser.mjs');
export const libssi = WASM ? await import(place) : requireInstalled(place);

/** What makes ZIP files, of which the package holds what reads them. */
export const { strToU8, zipSync } = createRequire(
  join(parameter('LIBSSI_TOOLS'), 'of.js'))('fflate');

export const SAMPLE = join(ROOT, 'examples/sample/archive');

/** The files of the sample archive, each after its name. */
export function sampleFiles() {
  const found = {};
  for (const item of readdirSync(SAMPLE, { withFileTypes: true, recursive: true })) {
    if (!item.isFile()) continue;
    const path = join(item.parentPath ?? item.path, item.name);
    found[path.slice(SAMPLE.length + 1)] = readFileSync(path);
  }
  return found;
}

/** A ledger, profile and model that give a score. */
export function member() {
  const model = new libssi.Model();
  const profile = new libssi.Profile();
  const activity = new libssi.Activity();
  profile.setFact(libssi.Fact.PHOTO ?? 1, 1);
  activity.add('2026-05-01', libssi.Kind.COMMENT, 0, 2, 7n);
  activity.add('2026-05-30', libssi.Kind.POST);
  return { model, profile, activity };
}

/** Numbers that look random and are always the same. */
export function dice(seed) {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * sides);
  };
}

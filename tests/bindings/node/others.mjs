// What others.test.mjs runs in Node, Deno and Bun, which must print the same.
//
//   others.mjs libssi ARCHIVE    what the engine takes of the package
//   others.mjs FILE ARCHIVE      the package by its file, which takes the addon
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inspect } from 'node:util';

const [file, archive] = process.argv.slice(2);
const libssi = file === 'libssi' ? await import(file) : createRequire(file)(file);
const reading = libssi.readArchive(readFileSync(archive));
const { profile, activity, day } = reading;
const later = await libssi.readArchiveAsync(readFileSync(archive));
const population = await libssi.scorePopulation({
  offsets: new BigInt64Array([0n, 1n, 2n]),
  days: new Int32Array([20600, 20601]),
  kinds: new Uint8Array([1, 2]),
}, '2026-05-31', { threads: 2 });

function refused(call) {
  try {
    call();
  } catch (error) {
    return [error.name, error.code, error.message];
  }
  return null;
}

console.log(libssi.engine);
console.log(JSON.stringify({
  day,
  score: libssi.score(profile, activity, { day }).json(),
  report: libssi.reportJson(reading),
  same: later.activity.equals(activity),
  people: libssi.people(activity, { day }),
  population: [...population.total],
  shown: [inspect(activity), inspect(new libssi.Model().kind('post'))],
  refused: [refused(() => activity.add('never', 1)), refused(() => activity.add(1, 'danced')),
    refused(() => new libssi.Dashboard(new Uint8Array(1)))],
}));

// Prints the report of a folder that holds an archive: the page's example.

import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { read, sortOut } from './files.js';
import { Member } from './member.js';

const folder = process.argv[2];
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name)).sort()
  .map((path) => ({ path: join(basename(folder), path.slice(folder.length)),
    bytes: new Uint8Array(readFileSync(path)) }));
const report = new Member(await read(sortOut(files))).report();
// Two decimals are enough to look at.
process.stdout.write(`${JSON.stringify(report, (key, value) => (
  Array.isArray(value) && typeof value[0] === 'number'
    ? value.map((each) => Math.round(each * 100) / 100) : value))}\n`);

// Scores an archive with the package as it is installed here, and writes a report:
//
//   packs_report.mjs ARCHIVE.zip REPORT.html
//
// REPORT.html.by says whether the addon did it, or WebAssembly. Nothing is printed:
// not everything that runs a Node of another platform has a terminal for it.

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { readArchive, reportJson } from 'libssi';

const [archive, output] = process.argv.slice(2);
const document = reportJson(readArchive(readFileSync(archive)));
const template = 'node_modules/libssi/page/report.html';
if (!existsSync(template)) throw new Error(`${template} is missing`);
const halves = readFileSync(template, 'utf8').split('@DOCUMENT@');
writeFileSync(output, halves.join(document.trim().replaceAll('<', '\\u003c')));
const loaded = Object.keys(createRequire(import.meta.url).cache);
writeFileSync(`${output}.by`,
  loaded.some((name) => name.endsWith('libssi.node')) ? 'addon' : 'WebAssembly');

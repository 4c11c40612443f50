// Makes the index of the search: a script, since a page from a disk fetches
// nothing.
//
//   make_index.mjs NODE_MODULES SECTIONS.json OUT.js

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import './search-core.js';

const [modules, sections, out] = process.argv.slice(2);
const MiniSearch = createRequire(resolve(modules, 'x'))('minisearch');
const { OPTIONS } = globalThis.SsiSearch;
const index = new MiniSearch(OPTIONS);
for (const each of JSON.parse(readFileSync(sections, 'utf8'))) {
  index.add({ ...each, start: each.text.slice(0, 160) });
}
writeFileSync(out, `globalThis.SSI_INDEX = ${JSON.stringify(JSON.stringify(index))};\n`);

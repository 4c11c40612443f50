#!/usr/bin/env node
// Scores a member's LinkedIn archive, and says why.
//
//   score_archive.mjs ARCHIVE.zip [--on YYYY-MM-DD] [--target WORDS]
//                     [--json | --explain]
//
// Prints a table; with --json what `ssi score --json` prints; with --explain
// each share.

import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Model, SsiError, decimalText, readArchive, score } from 'libssi';

function tableRow(name, { points, maximum, observed }) {
  const numbers = [points, maximum, observed].map((n) => n.toFixed(2).padStart(11));
  return name.padEnd(20) + numbers.join('');
}

function printTable(made) {
  const heads = ['points', 'of', 'observed'].map((head) => head.padStart(11));
  const total = made.total();
  console.log(' '.repeat(20) + heads.join(''));
  for (const row of made.pillars()) {
    console.log(tableRow(Model.pillar(row.pillar).name, row));
  }
  console.log(tableRow('total', total));
  console.log(`\n${made.display()} of 100 on ${made.day()}; up to ` +
    `${total.high.toFixed(2)} if all were observed`);
}

/** Every share of the points, the largest first. */
function printExplanation(model, made) {
  const rows = made.contributions().sort((a, b) => b.points - a.points);
  let sum = 0;
  for (const { kind, fact, indicator, pointsMicro } of rows) {
    if (pointsMicro === 0) continue;
    const feeder = kind ? model.kind(kind) : model.fact(fact);
    const to = model.indicator(indicator).name;
    console.log(`${decimalText(pointsMicro).padStart(12)}  ` +
      `${feeder.name} → ${to}`);
    sum += pointsMicro;
  }
  console.log(`${decimalText(sum).padStart(12)}  together`);
}

function main() {
  const { values: asked, positionals: [path] } = parseArgs({
    allowPositionals: true,
    options: {
      on: { type: 'string' },
      target: { type: 'string' },
      json: { type: 'boolean' },
      explain: { type: 'boolean' },
    },
  });
  if (!path) throw new Error('say which archive: score_archive.mjs ARCHIVE.zip');
  const reading = readArchive(readFileSync(path), { target: asked.target });
  const model = new Model();
  const made = score(reading.profile, reading.activity, { day: asked.on, model });
  if (asked.json) process.stdout.write(made.json());
  else if (asked.explain) printExplanation(model, made);
  else printTable(made);
  if (reading.note && !asked.json && !asked.explain) console.log(`\n${reading.note}`);
}

try {
  main();
} catch (error) {
  const known = error instanceof SsiError || error.code !== undefined;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}

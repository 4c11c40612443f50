#!/usr/bin/env node
// Tells the last year of a member's LinkedIn archive, and where it is going.
//
//   history.mjs ARCHIVE.zip
//
// Prints the index and its pillars of every 28th day, and what changed in 7 and
// 30 days and since the baseline. A history is rebuilt from the archive: it has
// the events of each day, but the profile of today.

import { readFileSync } from 'node:fs';
import {
  Model, SsiError, Verdict, Window, history, readArchive, toDay, trend,
} from 'libssi';

function signed(points) {
  return (points < 0 ? '' : '+') + points.toFixed(2);
}

/** Every 28th day, the last one too. */
function printHistory(past) {
  const names = Model.pillars().map(({ name }) => name);
  console.log(['day', 'index', ...names].map((name) => name.padStart(10)).join(''));
  const rows = [...past];
  for (const row of rows.filter((_, i) => (rows.length - 1 - i) % 28 === 0)) {
    const points = ['total', ...names].map((name) => row[name].toFixed(2));
    console.log(row.day + points.map((value) => value.padStart(10)).join(''));
  }
}

function printTrend(made) {
  const verdicts = Object.fromEntries(Object.entries(Verdict).map(
    ([name, value]) => [value, name.toLowerCase().replaceAll('_', ' ')],
  ));
  for (const window of Object.values(Window)) {
    const { firstDay, change, verdict } = made.total(window);
    console.log(`since ${firstDay}: ${signed(change)}, ${verdicts[verdict]}`);
  }
}

function main() {
  const [, , path] = process.argv;
  if (!path) throw new Error('say which archive: history.mjs ARCHIVE.zip');
  const { profile, activity, day } = readArchive(readFileSync(path));
  if (day === null) throw new Error('nothing in it has a date');
  const last = toDay(day);
  printHistory(history(profile, activity, last - 364, last));
  printTrend(trend(profile, activity));
}

try {
  main();
} catch (error) {
  const known = error instanceof SsiError || error.code !== undefined;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}

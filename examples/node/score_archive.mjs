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
import {
  Model, Observation, Pillar, SsiError, decimalText, readArchive, score,
} from 'libssi';

/** A number with all its decimals, as it is to be printed. */
class Exact {
  constructor(millionths) {
    this.text = decimalText(millionths);
  }
}

function asJson(value, depth = 0) {
  const pad = '  '.repeat(depth + 1);
  const end = `\n${'  '.repeat(depth)}`;
  if (value instanceof Exact) return value.text;
  if (Array.isArray(value)) {
    const rows = value.map((row) => pad + asJson(row, depth + 1));
    return `[\n${rows.join(',\n')}${end}]`;
  }
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const rows = Object.entries(value).map(
    ([key, row]) => `${pad}${JSON.stringify(key)}: ${asJson(row, depth + 1)}`,
  );
  return `{\n${rows.join(',\n')}${end}}`;
}

function exactly(micropoints, names) {
  return Object.fromEntries(
    Object.entries(names).map(([to, from]) => [to, new Exact(micropoints[from])]),
  );
}

/** Part of a whole, in millionths. */
function share({ observed, maximum }) {
  return new Exact(Math.floor((observed * 1e6 + maximum / 2) / maximum));
}

function measured(value, scale) {
  return new Exact(value * (1e6 / scale));
}

function estimate(call) {
  try {
    return new Exact(call());
  } catch (error) {
    if (error.code === 'SSI_ERROR_UNOBSERVED') return null;
    throw error;
  }
}

function resultJson({ micropoints }, guess) {
  return {
    ...exactly(micropoints, { points: 'points', low: 'low', high: 'high' }),
    estimate: guess,
    ...exactly(micropoints, { observed: 'observed', max: 'maximum' }),
  };
}

function pillarJson(made, pillar) {
  const result = made.pillar(pillar);
  const guess = estimate(() => made.estimatePillarMicropoints(pillar));
  return { ...resultJson(result, guess), coverage: share(result.micropoints) };
}

function indicatorJson(model, result) {
  const info = model.indicator(result.indicator);
  const seen = result.state !== Observation.NONE;
  return {
    id: info.name,
    pillar: Model.pillar(result.pillar).name,
    ...exactly(result.micropoints, {
      points: 'points', high: 'high', max: 'maximum', headroom: 'headroom',
    }),
    observed: result.state === Observation.FULL,
    state: ['none', 'part', 'full'][result.state],
    observed_max: new Exact(result.micropoints.observed),
    measure: seen ? measured(result.measure, info.scale) : null,
    unit: info.unit,
    goalpost: measured(result.goalpost, info.scale),
  };
}

/** All that `ssi score --json` tells. */
function scoreJson(model, made) {
  const total = made.total();
  return {
    on: made.day(),
    model: { version: model.version(), fingerprint: model.fingerprint() },
    total: resultJson(total, estimate(() => made.estimateMicropoints())),
    display: made.display(),
    coverage: share(total.micropoints),
    pillars: Object.fromEntries(Object.values(Pillar).map(
      (pillar) => [Model.pillar(pillar).name, pillarJson(made, pillar)],
    )),
    indicators: made.indicators().map((row) => indicatorJson(model, row)),
  };
}

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
  for (const { kind, fact, indicator, micropoints } of rows) {
    if (micropoints.points === 0) continue;
    const feeder = kind ? model.kind(kind) : model.fact(fact);
    const to = model.indicator(indicator).name;
    console.log(`${decimalText(micropoints.points).padStart(12)}  ` +
      `${feeder.name} → ${to}`);
    sum += micropoints.points;
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
  if (asked.json) console.log(asJson(scoreJson(model, made)));
  else if (asked.explain) printExplanation(model, made);
  else printTable(made);
}

try {
  main();
} catch (error) {
  const known = error instanceof SsiError || error.code !== undefined;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}

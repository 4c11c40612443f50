// The reference model as typed arrays and lists, for contenders in JavaScript.
// Read from tests/vectors/tables.json, which a test holds against the library.

import { readFileSync } from 'node:fs';

export const TODAY = 20000; // as population.h has them
export const DAYS = 730;
export const LEVEL = 1, VOLUME = 2, PEOPLE = 3, RATE = 4, REGULARITY = 5, QUALITY = 6;

const TRIALS = 1e9; // of a day: a rate has no daily cap, and this is out of reach

export function readTables(path) {
  const tables = JSON.parse(readFileSync(path, 'utf8'));
  for (const indicator of tables.indicators) {
    indicator.feeds = tables.feeds.filter((feed) => feed.indicator === indicator.id);
  }
  for (const feed of tables.feeds) {
    feed.full = feed.units + feed.bonus_units[0] + feed.bonus_units[1];
    const { measure } = tables.indicators[feed.indicator - 1];
    feed.cap = feed.kind && (measure === RATE ? TRIALS : tables.kinds[feed.kind - 1].daily_cap);
  }
  return tables;
}

export function readColumn(folder, name, Type, shared = false) {
  const bytes = readFileSync(`${folder}/${name}`);
  const count = bytes.length / Type.BYTES_PER_ELEMENT;
  const values = shared ? new Type(new SharedArrayBuffer(bytes.length)) : new Type(count);
  new Uint8Array(values.buffer).set(bytes);
  return values;
}

/** Weight of an event so many days old. */
export function decay(age, half) {
  if (half === 0) return 1;
  const k = Math.floor(age / half), r = age % half;
  if (k > 8) return 0;
  return k === 8 ? half - r : (2 * half - r) * 2 ** (7 - k);
}

export function decaySum(half) {
  return (255 * half * (3 * half + 1)) / 2 + (half * (half + 1)) / 2;
}

/** What an event with these traits brings to a feed. */
export function unitsOf(feed, traits) {
  if (feed.any_trait && !(feed.any_trait & traits)) return 0;
  let units = feed.units;
  if (feed.bonus_trait[0] & traits) units += feed.bonus_units[0];
  if (feed.bonus_trait[1] & traits) units += feed.bonus_units[1];
  return units;
}

/** log2(1 + i / 256) * 2^30, rounded, i = 0 ... 256. Squaring brings bit by bit
 *  of the logarithm. */
export function logTable() {
  const table = new Float64Array(257);
  for (let i = 0; i < 256; i++) {
    let x = BigInt(256 + i) << 192n, result = 0n;
    for (let bit = 0; bit < 46; bit++) {
      x = (x * x) >> 200n;
      const over = x >> 201n;
      x >>= over;
      result = 2n * result + over;
    }
    table[i] = Number((result + 32768n) >> 16n);
  }
  table[256] = 2 ** 30;
  return table;
}

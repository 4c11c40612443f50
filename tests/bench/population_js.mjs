// The score of many members in JavaScript, as quick as it could be made:
//   population_js.mjs TABLES FOLDER THREADS
// Speaks as population.c does. One pass over the rows of a member, from the
// newest to the oldest, over typed arrays; nothing is allocated in a loop. Whole
// numbers below 2^53 are kept in doubles, where they are exact.
//
// What a row does follows from its kind and traits: `classes` leads to a class,
// of which there are about a hundred. A class lists slots to add to (with units
// and a half-life), whom it makes known (bits of the indicators of people), and
// which days it keeps up (bits of the indicators of regularity). Weights stand in
// a table of one line for each age, so that a row finds them side by side.

import { createInterface } from 'node:readline';
import { writeFileSync } from 'node:fs';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import {
  DAYS, LEVEL, PEOPLE, QUALITY, RATE, REGULARITY, TODAY, decay, decaySum, logTable, readColumn,
  readTables, unitsOf,
} from './population_tables.mjs';

const TRAITS = 8192;

/** V8 finds small arrays less directly than large ones. */
function wide(Type, list) {
  const values = new Type(128);
  values.set(list);
  return values;
}

/** All that does not depend on the members. */
function prepare(tables) {
  const indicators = tables.indicators;
  const halves = [...new Set(indicators.map((one) => one.half_life))];
  const line = halves.length;
  const weights = new Float64Array(DAYS * line);
  for (let age = 0; age < DAYS; age++) {
    halves.forEach((half, h) => { weights[age * line + h] = decay(age, half); });
  }
  const people = indicators.filter((one) => one.measure === PEOPLE);
  const regular = indicators.filter((one) => one.measure === REGULARITY);
  // Slots: two sides for each indicator, and one that nobody reads.
  const classes = new Uint16Array(2 * 64 * TRAITS); // the person known or not
  const found = new Map();
  const list = [];
  const classOf = (feeds, traits, known) => {
    const one = { people: 0, regular: 0, entries: [] };
    for (const feed of feeds) {
      const indicator = indicators[feed.indicator - 1];
      const units = unitsOf(feed, traits);
      if (units === 0) continue;
      const half = halves.indexOf(indicator.half_life);
      const slot = 2 * (indicator.id - 1) + feed.against;
      const place = tables.feeds.indexOf(feed);
      if (indicator.measure === PEOPLE) {
        if (known) one.people |= 1 << people.indexOf(indicator);
        else if (indicator.anonymous) one.entries.push([slot, 1, half, place, feed.cap]);
      } else if (indicator.measure === REGULARITY) {
        one.regular |= 1 << regular.indexOf(indicator);
      } else {
        one.entries.push([slot, units, half, place, feed.cap * feed.full]);
      }
    }
    // Two entries at least, so that a row adds two without asking.
    while (one.entries.length < 2) {
      one.entries.push([2 * indicators.length, 0, 0, tables.feeds.length, 1]);
    }
    return one;
  };
  for (let kind = 1; kind <= tables.kinds.length; kind++) {
    const feeds = tables.feeds.filter((feed) => feed.kind === kind);
    for (let traits = 0; traits < TRAITS; traits++) {
      for (const known of [0, 1]) {
        const key = JSON.stringify(classOf(feeds, traits, known));
        if (!found.has(key)) found.set(key, list.push(JSON.parse(key)) - 1);
        classes[2 * (kind * TRAITS + traits) + known] = found.get(key);
      }
    }
  }
  const entries = list.flatMap((one) => one.entries);
  const from = new Uint16Array(list.length + 1);
  list.forEach((one, i) => { from[i + 1] = from[i] + one.entries.length; });
  return {
    line, weights, classes, from,
    slotOf: Uint8Array.from(entries, (entry) => entry[0]),
    unitsOf: Float64Array.from(entries, (entry) => entry[1]),
    halfOf: Uint8Array.from(entries, (entry) => entry[2]),
    feedOf: Uint8Array.from(entries, (entry) => entry[3]),
    capOf: Float64Array.from(entries, (entry) => entry[4]),
    peopleOf: Uint16Array.from(list, (one) => one.people),
    regularOf: Uint8Array.from(list, (one) => one.regular),
    // A day's count at most so high: no cap can be reached.
    caps: Uint32Array.from([0, ...tables.kinds.map((kind) => kind.daily_cap)]),
    // Place 0 is for nobody.
    peopleHalf: wide(Uint8Array, [0, ...people.map((one) => halves.indexOf(one.half_life))]),
    peopleSlot: wide(Uint8Array,
      [2 * indicators.length, ...people.map((one) => 2 * (one.id - 1))]),
    regularSpan: wide(Int32Array, regular.map((one) => one.span)),
    regularSlot: wide(Uint8Array, regular.map((one) => 2 * (one.id - 1))),
    regularSums: regular.map((one) => {
      // Sums of the weights of ages below: days kept up are a range of ages.
      const sums = new Float64Array(DAYS + 32);
      for (let age = 0; age + 1 < sums.length; age++) {
        sums[age + 1] = sums[age] + decay(age, one.half_life);
      }
      return sums;
    }),
    feedRows: tables.feeds,
    rows: indicators,
    logs: logTable(),
  };
}

/** A function that scores members first ... last - 1 into `total`. */
function makeScorer(model, columns, total) {
  const { offsets, days, kinds, traits, counts, persons, facts, members } = columns;
  const {
    line, weights, classes, from, slotOf, unitsOf: units, halfOf, feedOf, capOf, peopleOf,
    regularOf, caps, peopleHalf, peopleSlot, regularSpan, regularSlot, regularSums, logs,
  } = model;
  const slots = new Float64Array(2 * model.rows.length + 1);
  // The day that a kind was counted of last, and how much of it.
  const dayOf = new Int32Array(64), countOf = new Int32Array(64);
  // A day's units of a feed, at most its cap.
  const run = new Float64Array(model.feedRows.length + 1);
  const runDay = new Int32Array(model.feedRows.length + 1);
  const until = new Int32Array(64);
  let largest = 0;
  for (let m = 0; m < members; m++) {
    largest = Math.max(largest, offsets[2 * m + 2] - offsets[2 * m]);
  }
  let room = 64;
  while (room < 1.5 * largest + 1) room *= 2;
  const contacts = new Uint32Array(largest + 1), contactBits = new Uint16Array(largest + 1);
  // Persons met: both halves of the number, when, and by which indicators.
  const table = new Int32Array(4 * room);
  let time = 0;

  function keepUp(kept, age) {
    for (let bits = kept; bits; bits &= bits - 1) {
      const r = 31 - Math.clz32(bits & -bits);
      const sums = regularSums[r];
      const begin = age > until[r] ? age : until[r];
      const end = age + regularSpan[r];
      slots[regularSlot[r]] += sums[end] - sums[begin];
      until[r] = end;
    }
  }

  function takeRows(first, last) {
    let today = -1, kept = 0, place = 0, met = 0;
    for (let row = last - 1; row >= first; row--) {
      const day = days[row];
      if (day !== today) {
        if (day > TODAY) continue;
        if (kept) keepUp(kept, TODAY - today);
        kept = 0;
        today = day;
        place = (TODAY - day) * line;
      }
      const kind = kinds[row];
      const lo = persons[2 * row], hi = persons[2 * row + 1];
      const either = lo | hi;
      const known = (either | -either) >>> 31;
      const what = classes[2 * (kind * TRAITS + traits[row]) + known];
      const count = counts[row];
      kept |= regularOf[what];
      // Most days stay below all caps.
      const another = dayOf[kind] ^ day;
      const sum = (countOf[kind] & ~((another | -another) >> 31)) + count;
      dayOf[kind] = day;
      countOf[kind] = sum;
      if (sum <= caps[kind]) {
        let e = from[what];
        const end = from[what + 1];
        slots[slotOf[e]] += count * units[e] * weights[place + halfOf[e]];
        e++;
        slots[slotOf[e]] += count * units[e] * weights[place + halfOf[e]];
        for (e++; e < end; e++) {
          slots[slotOf[e]] += count * units[e] * weights[place + halfOf[e]];
        }
      } else {
        addCapped(row, sum - count, what, place, last);
      }
      // Rows with persons go to a list: whether there is one is hard to foresee.
      contacts[met] = row;
      contactBits[met] = peopleOf[what];
      met += (peopleOf[what] + 65535) >> 16;
    }
    if (kept) keepUp(kept, TODAY - today);
    meet(met, last - first);
  }

  /** Each person once for each indicator; contacts are listed newest first. */
  function meet(count, rows) {
    let mask = 63;
    while (mask < 1.5 * rows) mask = 2 * mask + 1;
    time++;
    for (let i = 0; i < count; i++) {
      const row = contacts[i];
      const bits = contactBits[i];
      const lo = persons[2 * row], hi = persons[2 * row + 1];
      let at = ((Math.imul(lo ^ hi, 0x9e3779b1) >>> 7) & mask) << 2;
      while (table[at + 2] === time && (table[at] !== lo || table[at + 1] !== hi)) {
        at = (at + 4) & (4 * mask + 3);
      }
      const old = table[at + 3] & -(table[at + 2] === time);
      table[at] = lo;
      table[at + 1] = hi;
      table[at + 2] = time;
      table[at + 3] = old | bits;
      const place = (TODAY - days[row]) * line;
      // Without a bit, slot 0 of the list, which nobody reads: one or none is the
      // rule, and not asked for.
      let fresh = bits & ~old;
      do {
        const p = 32 - Math.clz32(fresh);
        slots[peopleSlot[p]] += weights[place + peopleHalf[p]];
        fresh &= ~((1 << p) >> 1);
      } while (fresh !== 0);
    }
  }

  function sumUp(row, day) {
    const known = persons[2 * row] | persons[2 * row + 1] ? 1 : 0;
    const what = classes[2 * (kinds[row] * TRAITS + traits[row]) + known];
    for (let e = from[what]; e < from[what + 1]; e++) {
      const feed = feedOf[e];
      if (runDay[feed] !== day) {
        runDay[feed] = day;
        run[feed] = 0;
      }
      run[feed] += counts[row] * units[e];
    }
  }

  /** The day's rows of the kind pass its cap: from here on its units are summed
   *  feed by feed, with those of the rows before. */
  function addCapped(row, before, what, place, last) {
    const day = days[row];
    if (before <= caps[kinds[row]]) {
      for (let r = row + 1; r < last && days[r] === day; r++) {
        if (kinds[r] === kinds[row]) sumUp(r, day);
      }
    }
    for (let e = from[what]; e < from[what + 1]; e++) {
      const feed = feedOf[e];
      if (runDay[feed] !== day) {
        runDay[feed] = day;
        run[feed] = 0;
      }
      const now = Math.min(run[feed] + counts[row] * units[e], capOf[e]);
      slots[slotOf[e]] += (now - run[feed]) * weights[place + halfOf[e]];
      run[feed] = now;
    }
  }

  const lastStep = makeLastStep(model, facts, members, slots, logs);
  return (first, last) => {
    for (let m = first; m < last; m++) {
      slots.fill(0);
      until.fill(0);
      dayOf.fill(-1);
      runDay.fill(-1);
      takeRows(offsets[2 * m], offsets[2 * m + 2]);
      total[m] = lastStep(m);
    }
  };
}

/** From amounts to points. */
function makeLastStep(model, facts, members, slots, logs) {
  const rows = model.rows;
  const count = rows.length;
  const column = (make) => Float64Array.from(rows, make);
  const measures = column((row) => row.measure);
  const goalposts = column((row) => row.goalpost);
  const pillars = column((row) => row.weight);
  const curves = column((row) => row.curve);
  const steepness = column((row) => 2 ** row.curve - 1);
  const expected = column((row) => row.expected);
  const priors = column((row) => row.prior * decay(0, row.half_life));
  const times = column((row) => (
    { [PEOPLE]: 1000, [REGULARITY]: 1e6, [LEVEL]: 1 }[row.measure] ?? 30));
  const over = column((row) => (row.measure === LEVEL ? 1
    : row.measure === PEOPLE ? decay(0, row.half_life) : decaySum(row.half_life)));
  const levels = model.feedRows.filter((feed) => feed.fact);
  const levelSlot = Uint8Array.from(levels, (feed) => 2 * (feed.indicator - 1));
  const levelFact = Uint8Array.from(levels, (feed) => feed.fact - 1);
  const levelCap = Int32Array.from(levels, (feed) => feed.fact_cap);
  const levelUnits = Int32Array.from(levels, (feed) => feed.units);
  // a + b / 2 < 2^53, so the quotient of two doubles has the right whole part.
  const divided = (a, b) => Math.floor((a + Math.floor(b / 2)) / b);
  function log2(x) {
    const zeros = Math.clz32(x);
    const m = (x << zeros) >>> 0;
    const i = (m >>> 23) & 255;
    return (31 - zeros) * 1073741824 + logs[i] +
      Math.floor(((logs[i + 1] - logs[i]) * (m & 0x7fffff) + 4194304) / 8388608);
  }
  const starts = goalposts.map((goalpost) => log2(goalpost));
  function measureOf(i) {
    const good = slots[2 * i];
    if (measures[i] === RATE) {
      // Whole trials, of which no member here has so many that 2^53 is passed.
      return divided(good * 1e6, good + slots[2 * i + 1] + priors[i]);
    }
    const measure = divided(times[i] * good, over[i]);
    if (measures[i] !== QUALITY) return measure;
    const share = divided(measure * 1e6, expected[i]);
    return share < 1e6 ? share : 1e6;
  }
  function pointsOf(i, measure) {
    if (measure >= goalposts[i]) return pillars[i];
    if (curves[i] === 0) return divided(pillars[i] * measure, goalposts[i]);
    const risen = log2(goalposts[i] + steepness[i] * measure) - starts[i];
    // weight * risen takes up to 56 bits: in two parts.
    const upper = Math.floor(risen / 65536);
    const lower = pillars[i] * (risen - upper * 65536) + curves[i] * 536870912;
    const whole = Math.floor((pillars[i] * upper + Math.floor(lower / 65536)) / 16384);
    return Math.floor(whole / curves[i]);
  }
  return (member) => {
    for (let f = 0; f < levelSlot.length; f++) {
      const value = facts[levelFact[f] * members + member];
      if (value <= 0) continue;
      slots[levelSlot[f]] += (value < levelCap[f] ? value : levelCap[f]) * levelUnits[f];
    }
    let sum = 0;
    for (let i = 0; i < count; i++) sum += pointsOf(i, measureOf(i));
    return sum;
  };
}

function readColumns(folder, shared) {
  // Offsets and persons as halves of 32 bits.
  const offsets = readColumn(folder, 'offsets', Uint32Array, shared);
  return {
    offsets, members: offsets.length / 2 - 1,
    days: readColumn(folder, 'days', Int32Array, shared),
    kinds: readColumn(folder, 'kinds', Uint8Array, shared),
    traits: readColumn(folder, 'traits', Uint32Array, shared),
    counts: readColumn(folder, 'counts', Uint32Array, shared),
    persons: readColumn(folder, 'counterparts', Int32Array, shared),
    facts: readColumn(folder, 'facts', Int32Array, shared),
  };
}

/** Members in ranges of about as many rows each. */
function split({ offsets, members }, threads) {
  const rows = offsets[2 * members];
  const ends = [];
  for (let m = 0, i = 1; i <= threads; i++) {
    while (m < members && (i === threads || offsets[2 * m] < (rows / threads) * i)) m++;
    ends.push(m);
  }
  return ends.map((end, i) => [i ? ends[i - 1] : 0, end]);
}

async function serve() {
  const [tables, folder, threads] = process.argv.slice(2);
  const many = Number(threads);
  const columns = readColumns(folder, many > 1);
  const { members } = columns;
  const total = new Int32Array(
    new (many > 1 ? SharedArrayBuffer : ArrayBuffer)(4 * members));
  const parts = split(columns, many);
  const score = makeScorer(prepare(readTables(tables)), columns, total);
  const workers = parts.slice(1).map((part) => new Worker(new URL(import.meta.url), {
    workerData: { tables, columns, total, part },
  }));
  const answer = (worker) => new Promise((good) => { worker.once('message', good); });
  for (const worker of workers) worker.on('error', (error) => { throw error; });
  await Promise.all(workers.map(answer));
  console.log('ready');
  for await (const line of createInterface({ input: process.stdin })) {
    if (line === 'score') {
      const start = process.cpuUsage(), wall = process.hrtime.bigint();
      const answers = workers.map(answer);
      for (const worker of workers) worker.postMessage('score');
      score(...parts[0]);
      await Promise.all(answers);
      const taken = process.hrtime.bigint() - wall, used = process.cpuUsage(start);
      console.log(`time ${1e3 * (used.user + used.system)} ${taken}`);
    } else {
      writeFileSync(line.slice('write '.length), new Uint8Array(total.buffer));
      console.log('written');
    }
  }
  for (const worker of workers) worker.terminate();
}

if (isMainThread) {
  await serve();
} else {
  const { tables, columns, total, part } = workerData;
  const score = makeScorer(prepare(readTables(tables)), columns, total);
  parentPort.on('message', () => {
    score(...part);
    parentPort.postMessage('done');
  });
  parentPort.postMessage('ready');
}

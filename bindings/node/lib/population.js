'use strict';

// A whole population on several threads: parts of it, a few at a time, each in
// one call on the thread pool.

const {
  INDICATORS, Dataset, Model, Scorer, Seats, populationScoreAsync, populationScratch,
} = require('./interface.js');
const { seatsPopulation } = require('./tables.js');
const { threads: available } = require('./threads.js');

const POINTS = ['total', 'brand', 'find', 'engage', 'relate', 'high', 'observed'];
const MORE = ['points', 'measures'];
// A part takes about a millisecond, so that starting it costs little beside it,
// and the copy of its columns some megabytes.
const PART_ROWS = 200000;
const PART_MEMBERS = 20000;
const THREADS_MAX = 1024;

function refusal(Class, code, message) {
  return Object.assign(new Class(message), { code });
}

/** A whole number from 1 on. */
function whole(value, name, most) {
  if (typeof value !== 'number') {
    throw refusal(TypeError, 'ERR_INVALID_ARG_TYPE', `${name}: a number is wanted`);
  }
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw refusal(RangeError, 'ERR_OUT_OF_RANGE', `${name}: no whole number in its range`);
}

function callable(value, name) {
  if (value == null || typeof value === 'function') return value;
  throw refusal(TypeError, 'ERR_INVALID_ARG_TYPE', `${name}: a function is wanted`);
}

function signalOf(value) {
  if (value == null || value instanceof AbortSignal) return value;
  throw refusal(TypeError, 'ERR_INVALID_ARG_TYPE', 'signal: an AbortSignal is wanted');
}

/** No more than can run at once. */
function threadsOf(value) {
  if (value != null) return whole(value, 'threads', THREADS_MAX);
  return available();
}

/** Columns as they are at each moment: a caller may lose them meanwhile. */
class Columns {
  constructor(columns) {
    populationScratch(columns, 0, 0); // says what is wrong with them
    this.columns = columns;
    this.members = columns.offsets.length - 1;
  }

  /** The end of a part with about as many rows as are good for one. */
  end(first) {
    const { offsets } = this.columns;
    const last = Number(offsets[first]) + PART_ROWS;
    let [low, high] = [first + 1, Math.min(first + PART_MEMBERS, this.members)];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(offsets[middle]) < last) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  score(scorer, day, first, room) {
    return populationScoreAsync(scorer, this.columns, day, first, room);
  }
}

/** The same of columns that were prepared. */
class Prepared {
  constructor(dataset) {
    this.dataset = dataset;
    this.members = dataset.members();
  }

  end(first) {
    return Math.min(first + PART_MEMBERS, this.members);
  }

  score(scorer, day, first, room) {
    return this.dataset.scoreAsync(scorer, day, first, room);
  }
}

function roomFor(members, indicators) {
  const room = Object.fromEntries(POINTS.map((name) => [name, new Int32Array(members)]));
  if (!indicators) return room;
  return {
    ...room,
    points: new Int32Array(members * INDICATORS),
    measures: new BigInt64Array(members * INDICATORS),
  };
}

/** The parts of a population in their order, and how far it is. */
class Work {
  #next = 0;
  #done = 0;
  #failed = null;

  constructor(from, scorer, day, room, { chunk, progress, signal }) {
    Object.assign(this, { from, scorer, day, room, chunk, progress, signal });
  }

  /** The next part: first member and end; nothing if there is none left, or if
   * it is of no use any longer. */
  #take() {
    const { members } = this.from;
    if (this.#failed || this.#next >= members) return null;
    if (this.signal?.aborted) {
      this.#fail(this.#next, this.signal.reason);
      return null;
    }
    const first = this.#next;
    this.#next = this.chunk ? Math.min(first + this.chunk, members) : this.from.end(first);
    return [first, this.#next];
  }

  /** What is told is what comes first in the population: the parts before it
   * were all begun. */
  #fail(first, error) {
    if (!this.#failed || first < this.#failed.first) this.#failed = { first, error };
  }

  async #part(first, end) {
    const { from, scorer, day, room } = this;
    const columns = Object.entries(room).map(([name, column]) => {
      const each = MORE.includes(name) ? INDICATORS : 1;
      return [name, column.subarray(first * each, end * each)];
    });
    await from.score(scorer, day, first, Object.fromEntries(columns));
  }

  /** One part after the other. Never rejects: the others must end as well. */
  async #lane() {
    for (let part = this.#take(); part; part = this.#take()) {
      const [first, end] = part;
      try {
        await this.#part(first, end);
        this.#done += end - first;
        await this.progress?.(this.#done, this.from.members);
      } catch (error) {
        this.#fail(first, error);
      }
    }
  }

  async run(threads) {
    await Promise.all(Array.from({ length: threads }, () => this.#lane()));
    if (this.#failed) throw this.#failed.error;
    return this.room;
  }
}

/** A scorer for one call, unless there is one. */
function scorerOf(model) {
  if (model) return new Scorer(model);
  const reference = new Model();
  try {
    return new Scorer(reference);
  } finally {
    reference.close();
  }
}

async function scorePopulation(
  columns, day, { model, scorer, threads, chunk, progress, indicators, signal } = {},
) {
  const lanes = threadsOf(threads);
  const options = {
    chunk: chunk == null ? null : whole(chunk, 'chunk', Number.MAX_SAFE_INTEGER),
    progress: callable(progress, 'progress'),
    signal: signalOf(signal),
  };
  options.signal?.throwIfAborted();
  const given = columns instanceof Seats ? seatsPopulation(columns) : columns;
  const from = given instanceof Dataset ? new Prepared(given) : new Columns(given);
  const used = scorer ?? scorerOf(model);
  try {
    const room = roomFor(from.members, indicators);
    return await new Work(from, used, day, room, options).run(lanes);
  } finally {
    if (used !== scorer) used.close();
  }
}

module.exports = { scorePopulation };

// A population in parts: progress, signals, and what ends in the middle.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import test from 'node:test';
import { Worker, isMainThread } from 'node:worker_threads';
import { DAY, roomFor, shared } from './crowd.mjs';
import { MEMBERS, many, refused, rejects, sameScores, scorer, whole } from './population.mjs';
import { APP, libssi } from './support.mjs';

const {
  Model, Scorer, populationColumn, populationGroup, populationGroupAsync, populationScoreAsync,
  scorePopulation,
} = libssi;

test('progress: every part, on the thread of the caller, up to all of them', async () => {
  for (const [chunk, threads] of [[1, 4], [33, 3], [100, 1], [399, 8], [5000, 2]]) {
    const told = [];
    await scorePopulation(many, DAY, {
      chunk, threads, progress: (...both) => told.push([...both, isMainThread]),
    });
    assert.equal(told.length, Math.ceil(MEMBERS / chunk));
    told.forEach(([done, total, main], i) => {
      assert.ok(done > (told[i - 1]?.[0] ?? 0) && total === MEMBERS && main === isMainThread);
    });
    assert.equal(told.at(-1)[0], MEMBERS);
  }
});

test('no more than `threads` parts are under way', async () => {
  for (const threads of [1, 2, 5]) {
    let waiting = 0;
    let most = 0;
    // Whoever waits in the callback begins no other part.
    await scorePopulation(many, DAY, {
      chunk: 5, threads, async progress() {
        most = Math.max(most, ++waiting);
        await new Promise((done) => setTimeout(done, 1));
        waiting--;
      },
    });
    assert.equal(waiting, 0);
    assert.equal(most, threads);
  }
});

test('an error in a progress callback rejects, and nothing is lost', async () => {
  const unhandled = [];
  const listen = (error) => unhandled.push(error);
  process.on('unhandledRejection', listen);
  const mine = new Scorer(new Model());
  for (const async_ of [false, true]) {
    for (const threads of [1, 4]) {
      const boom = new Error('boom');
      let calls = 0;
      const progress = () => {
        calls++;
        if (calls < 3) return undefined;
        if (async_) return Promise.reject(boom);
        throw boom;
      };
      const call = scorePopulation(many, DAY, { chunk: 10, threads, progress, scorer: mine });
      assert.equal(await call.then(() => null, (error) => error), boom);
      const ended = calls;
      await new Promise((done) => setTimeout(done, 20));
      assert.equal(calls, ended, 'a part ran on');
      assert.ok(ended <= 2 + threads, `${ended} calls`);
      sameScores(await scorePopulation(many, DAY, { scorer: mine, threads }));
    }
  }
  mine.close();
  await new Promise(setImmediate);
  process.off('unhandledRejection', listen);
  assert.deepEqual(unhandled, []);
});

test('a signal ends it between two parts', async () => {
  const reason = new Error('enough');
  await assert.rejects(scorePopulation(many, DAY, { signal: AbortSignal.abort(reason) }), reason);
  await assert.rejects(scorePopulation(many, DAY, { signal: AbortSignal.abort() }),
    { name: 'AbortError' });
  for (const threads of [1, 4]) {
    const control = new AbortController();
    let done = 0;
    const call = scorePopulation(many, DAY, {
      chunk: 10, threads, signal: control.signal,
      progress(members) {
        done = members;
        if (members >= 50) control.abort(reason);
      },
    });
    await assert.rejects(call, reason);
    assert.ok(done >= 50 && done <= 50 + 10 * threads, `${done} members`);
  }
  const control = new AbortController();
  sameScores(await scorePopulation(many, DAY, { signal: control.signal, chunk: 50 }));
  control.abort();
});

test('a scorer that is closed: before the call, while it runs', async () => {
  const mine = new Scorer(new Model());
  const room = roomFor(MEMBERS);
  const call = populationScoreAsync(mine, many, DAY, 0, room);
  mine.close();
  await call;
  sameScores(room);
  refused(() => whole(many, mine), 'ERR_CLOSED');
  await rejects(scorePopulation(many, DAY, { scorer: mine }), 'ERR_CLOSED');
  const other = new Scorer(new Model());
  await rejects(scorePopulation(many, DAY, {
    scorer: other, chunk: 10, progress: () => other.close(),
  }), 'ERR_CLOSED');
});

const WORKER = `
  const { workerData } = require('node:worker_threads');
  const libssi = require('module').createRequire(workerData.app + '/x.js')('libssi');
  const members = 2000;
  const rows = members * 30;
  const room = (Class, count) => new Class(workerData.shared
    ? new SharedArrayBuffer(count * Class.BYTES_PER_ELEMENT) : count);
  const of = {
    offsets: room(BigInt64Array, members + 1),
    days: room(Int32Array, rows), kinds: room(Uint8Array, rows).fill(3),
    counterparts: room(BigUint64Array, rows).fill(7n),
  };
  of.offsets.forEach((_, i) => { of.offsets[i] = BigInt(i * 30); });
  libssi.scorePopulation(of, 20000, { threads: 3, chunk: 300, indicators: true });
  libssi.populationScoreAsync(new libssi.Scorer(new libssi.Model()), of, 20000, 0,
    { total: new Int32Array(members) });
  if (workerData.exit) process.exit();`;

test('a worker may end in the middle of a call', async () => {
  for (let i = 0; i < 24; i++) {
    const worker = new Worker(WORKER, {
      eval: true, workerData: { app: APP, shared: i % 2 === 0, exit: i % 4 < 2 },
    });
    if (i > 12) {
      await new Promise((done) => setTimeout(done, 10 * (i - 12)));
      await worker.terminate();
      continue;
    }
    const [code] = await once(worker, 'exit');
    assert.ok(code === 0 || code === 1);
  }
  sameScores(whole(many));
});

test('many populations at the same time', async () => {
  const all = await Promise.all(Array.from({ length: 30 }, (_, i) => scorePopulation(
    i % 2 ? many : shared(many), DAY, { chunk: 1 + 13 * i, threads: 1 + (i % 8), scorer },
  )));
  for (const found of all) sameScores(found);
});

test('a table in any order becomes columns of a population', async () => {
  const labels = BigInt64Array.of(70n, -5n, 70n, 12n, -5n);
  const room = () => ({
    places: new Uint32Array(5), firsts: new Uint32Array(5), starts: new BigInt64Array(5),
  });
  const made = room();
  assert.deepEqual(populationGroup({ labels, ...made }), { members: 3, moves: true });
  assert.deepEqual([...made.places], [3, 0, 4, 2, 1]);
  assert.deepEqual([...made.firsts.subarray(0, 3)], [1, 3, 0]);
  assert.deepEqual([...made.starts.subarray(0, 3)], [0n, 2n, 3n]);
  const later = room();
  assert.deepEqual(await populationGroupAsync({ labels, ...later }), { members: 3, moves: true });
  assert.deepEqual(later.places, made.places);
  assert.deepEqual(populationGroup({ labels: labels.slice(3, 4), places: new Uint32Array(1),
    firsts: new Uint32Array(1), starts: new BigInt64Array(1) }), { members: 1, moves: false });

  const times = BigInt64Array.of(-1n, 86400n, 0n, 86399n, 172800n);
  const days = new Int32Array(5);
  const bytes = (array) => new Uint8Array(array.buffer);
  const how = [8, 4, 86400n, -1n, 65535n, -2n, 1];
  populationColumn({ values: bytes(times), places: made.places, out: bytes(days) }, ...how);
  assert.deepEqual([...days], [1, 2, 0, -1, 0]);
  refused(() => populationColumn({ values: bytes(times), valid: Uint8Array.of(0x1D),
    out: bytes(days) },
    ...how), 'SSI_ERROR_RANGE', { row: 1 });
});

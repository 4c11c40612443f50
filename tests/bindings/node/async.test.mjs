// Calls on other threads: same results, no mixing, no dangling memory.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import test from 'node:test';
import { Worker } from 'node:worker_threads';
import { APP, dice, libssi, member } from './support.mjs';

const { Activity, Archive, Kind, Score } = libssi;
const ROWS = 300000;

function columns(seed, rows = ROWS) {
  const roll = dice(seed);
  return {
    days: Int32Array.from({ length: rows }, () => roll(20000)),
    kinds: Uint8Array.from({ length: rows }, () => 1 + roll(libssi.KINDS)),
    counterparts: BigUint64Array.from({ length: rows }, () => BigInt(roll(1000))),
  };
}

test('the same results as the plain calls', async () => {
  const { model, profile, activity } = member();
  const one = new Activity();
  const data = columns(1);
  one.addColumns(data);
  const other = new Activity();
  await other.addColumnsAsync(data);
  assert.ok(other.equals(one));
  assert.deepEqual(await other.saveAsync(), one.save());
  assert.ok((await Activity.loadAsync(one.save())).equals(one));
  assert.ok((await one.copyAsync()).equals(one));
  one.merge(activity);
  await other.mergeAsync(activity);
  assert.ok(other.equals(one));
  await one.mergeAsync(one);
  const score = await Score.createAsync(model, profile, other, '2026-05-31');
  assert.ok(score instanceof Score);
  assert.deepEqual(score.total(), new Score(model, profile, other, '2026-05-31').total());
  assert.deepEqual(await libssi.pillarScoreAsync(model, profile, other, 1, 20000),
    libssi.pillarScore(model, profile, other, 1, 20000));
});

test('refusals reject, with their details', async () => {
  const one = new Activity();
  const data = columns(2);
  data.kinds[777] = 200;
  await assert.rejects(one.addColumnsAsync(data), (error) =>
    error instanceof libssi.SsiError && error.code === 'SSI_ERROR_KIND' &&
    error.row === 777);
  await assert.rejects(one.addColumnsAsync({ days: 1 }), { code: 'ERR_INVALID_ARG_TYPE' });
  await assert.rejects(Activity.loadAsync(new Uint8Array(9)), { code: 'SSI_ERROR_FORMAT' });
  await assert.rejects(new Archive().resolveAsync(), { code: 'SSI_ERROR_EMPTY' });
  one.close();
  await assert.rejects(one.saveAsync(), { code: 'ERR_CLOSED' });
});

test('a handle that is being changed is busy', async () => {
  const one = new Activity();
  const under = one.addColumnsAsync(columns(3));
  for (const call of [() => one.rows(), () => one.add(1, Kind.POST), () => one.save(),
    () => one.copy(), () => new Activity().merge(one)]) {
    assert.throws(call, { code: 'ERR_BUSY' });
  }
  await assert.rejects(one.saveAsync(), { code: 'ERR_BUSY' });
  await under;
  const reads = [one.saveAsync(), one.saveAsync(), one.copyAsync()];
  assert.ok(one.rows() > 0);
  assert.throws(() => one.add(1, Kind.POST), { code: 'ERR_BUSY' });
  await Promise.all(reads);
  one.add(1, Kind.POST);
});

test('closing while a call is under way is safe', async () => {
  for (let i = 0; i < 20; i++) {
    const one = new Activity();
    const under = one.addColumnsAsync(columns(i, 20000));
    one.close();
    await under;
    assert.throws(() => one.rows(), { code: 'ERR_CLOSED' });
  }
});

test('arrays may change, shrink or go away meanwhile', async () => {
  const data = columns(4);
  const expected = new Activity();
  expected.addColumns(data);
  const one = new Activity();
  const under = one.addColumnsAsync(data);
  data.kinds.fill(255);
  structuredClone(data.days.buffer, { transfer: [data.days.buffer] });
  await under;
  assert.ok(one.equals(expected));
});

test('forgotten handles live until their call has ended', async () => {
  const calls = [];
  for (let i = 0; i < 50; i++) {
    calls.push(new Activity().addColumnsAsync(columns(i, 5000)));
    globalThis.gc?.();
  }
  await Promise.all(calls);
});

const WORKER = `
  const { parentPort, workerData } = require('node:worker_threads');
  const libssi = require('module').createRequire(workerData.app + '/x.js')('libssi');
  const one = new libssi.Activity();
  const rows = workerData.rows;
  const days = new Int32Array(rows).map((_, i) => i % 20000);
  const kinds = new Uint8Array(rows).map((_, i) => 1 + i % 50);
  if (workerData.leave) {
    one.addColumnsAsync({ days, kinds });
    libssi.Activity.loadAsync(new libssi.Activity().save());
    new libssi.Score(new libssi.Model(), new libssi.Profile(), new libssi.Activity(), 1);
    if (workerData.leave === 'exit') process.exit();
  } else {
    one.addColumns({ days, kinds });
    const score = new libssi.Score(new libssi.Model(), new libssi.Profile(), one, 20000);
    parentPort.postMessage({ saved: one.save(), total: score.total() });
  }`;

function work(data) {
  return new Worker(WORKER, { eval: true, workerData: { app: APP, rows: 50000, ...data } });
}

test('worker threads each have their own', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(async () => {
    const worker = work({});
    const gone = once(worker, 'exit'); // both may come at once
    const [message] = await once(worker, 'message');
    await gone;
    return message;
  }));
  for (const answer of answers) {
    assert.deepEqual(answer, answers[0]);
    assert.ok(Activity.load(answer.saved).rows() > 0);
  }
});

test('a worker may end in the middle of a call', async () => {
  for (let i = 0; i < 30; i++) {
    const worker = work({ leave: i % 2 ? 'exit' : 'end', rows: 200000 });
    const [code] = await once(worker, 'exit');
    assert.ok(code === 0 || code === 1);
  }
  for (let i = 0; i < 20; i++) {
    const worker = work({ leave: 'end', rows: 200000 });
    await new Promise((done) => setTimeout(done, 5 * i));
    await worker.terminate();
  }
  assert.equal(new Activity().rows(), 0);
});

test('handles do not cross threads, their bytes do', () => {
  const { port1, port2 } = new MessageChannel();
  const one = member().activity;
  // What arrives is a plain object, no handle: no library call takes it.
  const clone = structuredClone(one);
  assert.throws(() => Activity.prototype.rows.call(clone), { code: 'ERR_INVALID_ARG_TYPE' });
  port1.close();
  port2.close();
});

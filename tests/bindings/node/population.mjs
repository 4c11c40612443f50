// A population that the tests of populations share, each way to score it, and what
// is expected of it.

import assert from 'node:assert/strict';
import { DAY, POINTS, crowd, oneByOne, roomFor, shared } from './crowd.mjs';
import { libssi } from './support.mjs';

const { Model, Scorer, populationScore, populationScoreAsync, scorePopulation } = libssi;
export const scorer = new Scorer(new Model());
export const MEMBERS = 400;
export const many = crowd(1, MEMBERS);
export const wanted = oneByOne(many);

export function size(of) {
  return Math.max(0, of.offsets.length - 1);
}

export function sameScores(found, expected = wanted, names = POINTS) {
  for (const name of names) assert.deepEqual(found[name], expected[name], name);
}

export function sameAll(found, expected = wanted) {
  sameScores(found, expected, [...POINTS, 'points', 'measures']);
}

/** One call for all members. */
export function whole(of, with_ = scorer) {
  const room = roomFor(size(of));
  populationScore(with_, of, DAY, 0, room);
  return room;
}

export function detach(column) {
  structuredClone(column.buffer, { transfer: [column.buffer] });
}

export function refused(call, code, more = {}) {
  assert.throws(call, (error) => {
    assert.equal(error.code, code, error.stack);
    for (const [name, value] of Object.entries(more)) assert.equal(error[name], value, name);
    return true;
  });
}

/** The error of a promise or of what makes one. */
export async function rejects(promise, code, more = {}) {
  const call = typeof promise === 'function' ? promise() : promise;
  const error = await call.then(() => null, (e) => e);
  assert.ok(error, 'it was not refused');
  refused(() => { throw error; }, code ?? error.code, more);
  return error;
}

/** Each way to score all members of columns. */
export function ways(of) {
  return [
    async () => whole(of),
    async () => whole(shared(of)),
    async () => populationScoreAsync(scorer, of, DAY, 0, roomFor(size(of))),
    async () => populationScoreAsync(scorer, shared(of), DAY, 0, roomFor(size(of))),
    () => scorePopulation(of, DAY, { chunk: 7, threads: 5 }),
    () => scorePopulation(shared(of), DAY, { chunk: 13, threads: 3, indicators: true }),
    () => scorePopulation(of, DAY),
  ];
}

/** A population with one thing changed. */
export function spoiled(name, place, value) {
  const made = { ...many, [name]: many[name].slice() };
  made[name][place] = value;
  return made;
}

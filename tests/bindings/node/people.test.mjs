// People and names as Node has them.

import assert from 'node:assert/strict';
import test from 'node:test';
import { libssi, strToU8, zipSync } from './support.mjs';

const { Activity, Kind, Model, People, PersonReason, PersonState, Trait } = libssi;
const DAY = libssi.toDay('2026-05-31');
const BIG = (1n << 64n) - 3n;

function ledger() {
  const activity = new Activity();
  activity.add(DAY - 100, Kind.CONVERSATION, Trait.TARGET, 1, BIG);
  activity.add(DAY - 2, Kind.MESSAGE_RECEIVED, 0, 3, 5n);
  activity.add(DAY - 40, Kind.MESSAGE_SENT, 0, 2, 5n);
  activity.add(DAY - 300, Kind.CONNECTION, Trait.DECISION_MAKER, 1, 6n);
  activity.add(DAY - 3, Kind.COMMENT, 0, 1, 7n);
  return activity;
}

test('people are walked in the order of whom to write to', () => {
  const people = libssi.people(ledger(), { day: '2026-05-31' });
  assert.ok(people instanceof People);
  assert.deepEqual([...people].map((p) => p.counterpart), [BIG, 6n, 5n, 7n]);
  assert.equal(people.count(), 4);
  assert.deepEqual(people.at(3), [...people][3]);
  assert.throws(() => people.at(4), { code: 'SSI_ERROR_INDEX' });
  assert.equal(people.find(5n), 2);
  assert.throws(() => people.find(8n), { code: 'SSI_ERROR_EMPTY' });
  people.close();
  assert.throws(() => [...people], { code: 'ERR_CLOSED' });
});

test('a person', () => {
  const person = libssi.people(ledger(), { day: DAY }).at(2);
  assert.equal(person.state, PersonState.LIVING);
  assert.equal(person.reason, PersonReason.ANSWER);
  assert.deepEqual([...person.sent].map(Number), [0, 2, 2]);
  assert.deepEqual([...person.received].map(Number), [3, 3, 3]);
  assert.equal(person.lastDay, '2026-05-29');
  assert.deepEqual([person.writtenDay, person.heardDay, person.connectedDay],
    [DAY - 40, DAY - 2, -1]);
  assert.deepEqual([person.rank, person.ahead, person.mutual], [3, 0, true]);
});

test('the day is the member\'s, and the model the reference model', () => {
  assert.equal(libssi.people(ledger()).total().day, '2026-05-29');
  assert.throws(() => libssi.people(new Activity()), { code: 'SSI_ERROR_EMPTY' });
  const model = new Model();
  model.setCap(Kind.MESSAGE_SENT, 10);
  const { people, ranked, daily } = libssi.people(ledger(), { day: DAY, model }).total();
  assert.deepEqual([people, ranked, daily], [4, 3, 10]);
});

test('states and reasons in words', () => {
  assert.deepEqual(People.states().map(({ name }) => name),
    ['new', 'living', 'cooling', 'silent']);
  assert.deepEqual(People.reasons().map(({ name }) => name.toUpperCase()),
    Object.keys(PersonReason));
});

test('names are kept only if asked for', async () => {
  const zip = zipSync({
    'Connections.csv': strToU8('First Name,Last Name,URL,Company,Position,Connected On\n' +
      'Jana,Dovere,https://www.linkedin.com/in/jana,X,CEO,31 Jan 2024\n'),
  });
  for (const read of [libssi.readArchive, libssi.readArchiveAsync]) {
    const plain = await read(zip);
    const [{ counterpart }] = libssi.people(plain.activity, { day: plain.day });
    assert.equal(plain.nameOf(counterpart), null);
    const named = await read(zip, { names: true });
    assert.deepEqual({ ...named.nameOf(counterpart) },
      { name: 'Jana Dovere', address: 'https://www.linkedin.com/in/jana', day: '2024-01-31' });
    assert.equal(named.nameOf(1n), null);
    assert.throws(() => named.nameOf('x'), TypeError);
  }
});

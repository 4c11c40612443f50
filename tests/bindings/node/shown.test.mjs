// Names for numbers, what console.log() and JSON show, and what errors say.

import assert from 'node:assert/strict';
import test from 'node:test';
import { inspect } from 'node:util';
import { everyAnswer } from './answers.mjs';
import { everyObject } from './objects.mjs';
import { API, libssi, member } from './support.mjs';

const {
  Activity, Cohort, Fact, Kind, Model, Pillar, Profile, Score, Trait, score,
} = libssi;

test('numbers of enums have names', () => {
  for (const { node, values } of API.enums) {
    for (const { node: name, value } of values) assert.equal(libssi[node][value], name, node);
    assert.ok(!Object.keys(libssi[node]).some((key) => /^\d+$/.test(key)), node);
  }
  assert.equal(Kind[Kind.POST], 'POST');
  assert.equal(Kind[99], undefined);
});

test('kinds, facts, pillars and all others are taken by name', () => {
  const activity = new Activity();
  for (const name of ['POST', 'post', ' Post ', Kind.POST]) activity.add('2026-05-30', name);
  for (const name of ['active day', 'Active-Day', 'active_day']) activity.add('2026-05-30', name);
  assert.equal(activity.total('post', '2026-05-30', '2026-05-30'), 4);
  assert.equal(activity.total(Kind.ACTIVE_DAY, '2026-05-30', '2026-05-30'), 3);
  activity.observeKinds(['comment', Kind.POST, 'Search']);
  assert.ok(activity.observed('search'));
  activity.add('2026-05-30', 'post', ['media', Trait.TARGET]);
  activity.add('2026-05-30', 'post', 'media');
  const rows = [...activity].map(({ traits }) => traits);
  assert.ok(rows.includes(Trait.MEDIA) && rows.includes(Trait.MEDIA | Trait.TARGET));
  const profile = new Profile();
  profile.setFact('photo', 1);
  profile.setFacts([['skills', 4], ['Photo', 1]]);
  assert.equal(profile.get('Skills'), 4);
  const made = score(profile, activity);
  assert.deepEqual(made.pillar('brand'), made.pillar(Pillar.BRAND));
  assert.equal(libssi.cohort('industry', 'Toys', 1, []).label().kind, libssi.CohortKind.INDUSTRY);
  assert.ok(new Model().kinds().every(({ name, kind }) => Kind[name.toUpperCase()] === kind));
  assert.ok(new Model().facts().every(({ name, fact }) => Fact[name.toUpperCase()] === fact));
});

test('what is no name is refused with argument, value and what there is', () => {
  const refused = (call, name, value) => assert.throws(call, (error) => {
    assert.equal(error.name, 'RangeError');
    assert.equal(error.code, 'ERR_INVALID_ARG_VALUE');
    assert.ok(error.message.startsWith(`${name}: '${value}' is none of `), error.message);
    return true;
  });
  const activity = new Activity();
  refused(() => activity.add(1, 'pots'), 'kind', 'pots');
  refused(() => activity.add(1, 'toString'), 'kind', 'toString');
  refused(() => activity.add(1, ''), 'kind', '');
  refused(() => activity.add(1, '1'), 'kind', '1');
  refused(() => activity.observeKinds(['post', 'pots']), 'kinds', 'pots');
  refused(() => activity.add(1, 'post', ['nobody']), 'traits', 'nobody');
  refused(() => new Profile().setFacts([['nothing', 1]]), 'values', 'nothing');
  assert.throws(() => activity.add(1, 'pots'), /\bpost, article\b.*\bcomment\b/);
  assert.equal(activity.rows(), 0);
});

test('errors say the argument, the value and what is allowed', () => {
  const { model, profile, activity } = member();
  const made = new Score(model, profile, activity, '2026-05-30');
  for (const [call, said] of [
    [() => activity.add(1, 99), /\(kind: 99, allowed: 1 to 53\)$/],
    [() => activity.add(1e9, 1), /outside 0 to 65,535.*\(day: 1000000000\)$/],
    [() => made.pillar(9), /outside 1 to 4.*\(pillar: 9\)$/],
    [() => profile.fact(0), /\(fact: 0, allowed: 1 to 17\)$/],
    [() => made.indicator(99), /\(indicator: 99, allowed: 1 to 45\)$/],
    [() => activity.add(1, 1, 0, -1), /^count: -1 is no whole number from 0 to 4294967295$/],
    [() => activity.add(1, 1.5), /^kind: 1.5 is no whole number from /],
    [() => activity.add(1, true), /^kind: a number is wanted, not true$/],
    [() => activity.add(1, 1, 0, 'two'), /^count: a number is wanted, not 'two'$/],
    [() => activity.add(1, 1, 0, {}), /^count: a number is wanted, not an object$/],
    [() => activity.add(1, 1, 0, Symbol('x')), /^count: a number is wanted, not a symbol$/],
    [() => activity.add(1, 1, 0, 1, 'é'.repeat(99)), /^counterpart: a bigint or number is wanted, not 'é+'$/],
    [() => new Cohort(1, 5, 1), /^name: a string or Uint8Array is wanted, not 5$/],
  ]) assert.throws(call, { message: said });
});

test('an error about what never reached the library has no older refusal', () => {
  const activity = new Activity();
  assert.throws(() => activity.add(1e9, 1), ({ refusal }) => refusal.value === 1e9);
  assert.throws(() => activity.add('never', 1), ({ refusal }) => refusal === undefined);
});

test('every class is shown in a few lines, and as JSON', () => {
  const all = everyObject();
  for (const { node } of API.handles) assert.ok(all[node], node);
  for (const [name, made] of Object.entries(all)) {
    const text = inspect(made);
    assert.ok(text.startsWith(`${name} {`), text);
    assert.ok(text.length < 500 && !text.includes('Micro'), text);
    assert.doesNotThrow(() => JSON.parse(JSON.stringify(made)), name);
    assert.equal(inspect([[[made]]], { depth: 1 }).includes('{'), false, name);
  }
  const told = (name) => JSON.parse(JSON.stringify(all[name]));
  assert.match(inspect(all.Score), /day: '2026-05-30',\s+points: [\d.]+,\s+brand: [\d.]+/);
  assert.match(inspect(all.Profile), /^Profile \{ photo: 1 \}$/);
  assert.match(inspect(all.Activity), /rows: 2, first: '2026-05-01', last: '2026-05-30'/);
  assert.match(inspect(all.Trend), /week: [-\d.]+/);
  assert.match(inspect(all.History), /days: 29/);
  assert.equal(told('Score').total.points, all.Score.total().points);
  assert.deepEqual(told('Activity').events.map(({ counterpart }) => counterpart), ['7', '0']);
  assert.equal(told('History').length, 29);
  assert.deepEqual(Object.keys(told('Plan')), ['total', 'pillars', 'lines', 'tasks', 'yields']);
  assert.equal(told('People').people.length, [...all.People].length);
  assert.equal(told('Model').kinds.length, libssi.KINDS);
});

test('one that is closed is shown, too', () => {
  for (const [name, made] of Object.entries(everyObject())) {
    if (!made.close) continue;
    made.close();
    assert.equal(inspect(made), `${name} {}`);
    assert.doesNotThrow(() => inspect(Object.getPrototypeOf(made)));
  }
});

test('every result is shown with names, and as JSON', () => {
  const answers = everyAnswer();
  let bigints = 0;
  for (const { name, node } of API.structs) {
    const made = answers[name];
    if (!made) continue;
    assert.ok(inspect(made).startsWith(`${node} {`), name);
    assert.doesNotMatch(inspect(made), /Micro/);
    const told = JSON.parse(JSON.stringify(made));
    assert.deepEqual(Object.keys(told), Object.keys(made), name);
    for (const [key, value] of Object.entries(made)) {
      if (typeof value !== 'bigint') continue;
      bigints++;
      assert.equal(told[key], String(value), `${name}.${key}`);
    }
  }
  assert.ok(bigints > 0);
  assert.match(inspect(answers.ssi_kind_info), /kind: 'POST'/);
  assert.match(inspect([...everyObject().Activity][0]), /^Event \{.*kind: 'COMMENT'/s);
});

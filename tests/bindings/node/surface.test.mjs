// Everything the headers declare is reachable, with both ways of loading.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import test from 'node:test';
import { everyAnswer } from './answers.mjs';
import { API, APP, libssi, requireInstalled } from './support.mjs';

test('it is the installed package', () => {
  const place = requireInstalled.resolve('libssi');
  assert.ok(place.startsWith(realpathSync(APP)), place);
});

test('every function is reachable', () => {
  for (const { name, node, form } of API.functions) {
    const [owner, method] = node.replace('new ', '').split('.');
    const item = libssi[owner];
    assert.equal(typeof item, 'function', `${name}: ${node}`);
    if (!method) continue;
    const place = form === 'static' || form === 'make' ? item : item.prototype;
    assert.equal(typeof place[method], 'function', `${name}: ${node}`);
  }
  assert.ok(API.functions.length >= 150);
});

test('what can take long has a twin, and nothing else', () => {
  for (const { name, node, form, later = false } of API.functions) {
    const [owner, method] = node.replace('new ', '').split('.');
    const item = libssi[owner];
    const place = form === 'static' || form === 'make' ? item : item.prototype;
    const twin = form === 'new' ? item.createAsync
      : method ? place[`${method}Async`] : libssi[`${owner}Async`];
    assert.equal(typeof twin === 'function', later, name);
  }
});

test('every constant is there with its value', () => {
  for (const { name, node, value } of API.constants) {
    assert.equal(libssi[node], value, name);
  }
});

test('every enum value is there, and frozen', () => {
  for (const { node, values } of API.enums) {
    assert.ok(Object.isFrozen(libssi[node]), node);
    assert.equal(Object.keys(libssi[node]).length, values.length);
    for (const value of values) {
      assert.equal(libssi[node][value.node], value.value, value.name);
    }
  }
});

test('every handle has its life', () => {
  for (const { name, node, new: plain, free } of API.handles) {
    const made = plain || API.functions.some((f) => f.class === name && f.form === 'make');
    assert.ok(made && free, node);
    const { prototype } = libssi[node];
    assert.equal(typeof prototype.close, 'function', node);
    assert.equal(typeof prototype[Symbol.dispose], 'function', node);
  }
});

test('every field of every struct is answered', () => {
  const answers = everyAnswer();
  for (const { name, fields, callbacks, columns, flat } of API.structs) {
    if (callbacks) continue; // where memory comes from is the addon's affair
    if (columns || flat) continue; // is read, never answered
    for (const hidden of ['size', 'reserved']) assert.ok(!(hidden in answers[name]), name);
    for (const field of fields.filter((f) => !f.hidden)) {
      assert.notEqual(answers[name][field.node], undefined, `${name}.${field.name}`);
      if (field.unit === 'micropoint') {
        const micro = answers[name][`${field.node}Micro`];
        assert.ok(Number.isInteger(micro), `${name}.${field.name}`);
        assert.equal(Math.round(answers[name][field.node] * 1e6), micro);
      }
    }
  }
});

test('every column of every struct of them is read', () => {
  const { populationScratch } = libssi;
  const sets = API.structs.filter(({ columns, flat }) => columns && !flat);
  assert.deepEqual(sets.map(({ name }) => name), ['ssi_population']);
  const given = sets[0].fields.filter(({ role, hidden }) => !hidden &&
    ['column', 'list', 'value'].includes(role));
  assert.ok(given.length >= 11);
  for (const { node } of given) {
    const offsets = new BigInt64Array(1);
    assert.throws(() => populationScratch({ offsets, [node]: 'anything' }, 0, 0),
      { code: 'ERR_INVALID_ARG_TYPE', message: new RegExp(`^${node}: `) });
  }
});

test('fields of a struct are arguments', () => {
  const flat = API.structs.filter(({ flat: is }) => is).map(({ name }) => name);
  assert.deepEqual(flat.sort(), ['ssi_benchmark_options', 'ssi_cohort_columns', 'ssi_cohort_range',
    'ssi_column_options', 'ssi_history_columns', 'ssi_member_range', 'ssi_readings',
    'ssi_score_columns', 'ssi_seat_columns']);
  for (const { parameters, arguments: given } of API.functions) {
    const used = parameters.filter(({ role }) => role === 'flat');
    assert.equal(used.length > 0, given !== undefined);
    for (const { name } of used) assert.ok(given.some(({ via }) => via?.[0] === name), name);
  }
});

test('tables are walked', () => {
  const { Model, Archive, Kind, Trait } = libssi;
  const model = new Model();
  assert.equal(Model.pillars().length, libssi.PILLARS);
  assert.equal(model.kinds().length, libssi.KINDS);
  assert.equal(model.facts().length, libssi.FACTS);
  assert.equal(model.indicators().length, libssi.INDICATORS);
  assert.equal(Model.traits().length, Object.keys(Trait).length);
  assert.equal(Model.traits().reduce((all, row) => all | row.bit, 0), libssi.TRAITS);
  assert.ok(model.feeds().length > 100);
  assert.ok(Archive.roles().length > 10);
  for (const row of model.kinds()) {
    assert.equal(libssi.kindByName(row.name), row.kind);
    assert.ok(Object.values(Kind).includes(row.kind));
  }
});

test('import and require give the same', () => {
  const program = `
    import * as whole from 'libssi';
    import { createRequire } from 'node:module';
    const other = createRequire(process.cwd() + '/x.js')('libssi');
    const names = Object.keys(other).sort();
    if (Object.keys(whole).sort().join() !== names.join()) throw new Error('names');
    for (const name of names) if (whole[name] !== other[name]) throw new Error(name);
    console.log(names.length);`;
  const done = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    cwd: APP, encoding: 'utf8',
  });
  assert.equal(done.stderr, '');
  assert.equal(Number(done.stdout), Object.keys(libssi).length);
});

/** What a program says in an environment, without the conditions of this run. */
function said(program, more = {}) {
  const { NODE_OPTIONS, ...env } = process.env;
  const done = spawnSync(process.execPath, ['-e', program],
    { cwd: APP, encoding: 'utf8', env: { ...env, ...more } });
  assert.equal(done.stderr, '');
  return done.stdout;
}

test('where no addon fits, WebAssembly gives the same', () => {
  const program = `
    const { engine, Activity, Kind, score, Profile } = require('libssi');
    const activity = new Activity();
    activity.add('2026-05-31', Kind.COMMENT, 256, 3);
    console.log(score(new Profile(), activity).total().points, engine);`;
  const [points, engine] = said(program).trim().split(' ');
  assert.equal(engine, 'addon');
  assert.equal(said(`Object.defineProperty(process, 'platform', { value: 'plan9' });
    ${program}`), `${points} wasm\n`);
});

test('where an addon is named and not there, the message says what to do', () => {
  const told = said(`
    try { require('libssi'); } catch (error) {
      console.log(error.code, error.message);
    }`, { LIBSSI_NODE_ADDON: '/nowhere/libssi.node' });
  assert.match(told, /^ERR_LIBSSI_ADDON libssi has no addon that works here/);
  assert.match(told, /\/nowhere\/libssi\.node/);
  assert.match(told, /build\.sh FOLDER/);
  assert.match(told, /the package holds: linux-/);
});

// Everything the headers declare is reachable, with both ways of loading.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import test from 'node:test';
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
  const {
    Model, Profile, Activity, Score, Archive, Pillar, Kind, Trend, WhatIf, Plan, Sensitivity,
    Benchmark, Budget, Calibration, CohortKind, Compare, Dashboard, People, Seats, cohort, publish,
    team,
  } = libssi;
  const model = new Model();
  const activity = new Activity();
  activity.add(20000, Kind.POST);
  const score = new Score(model, new Profile(), activity, 20000);
  const archive = new Archive();
  archive.add('Connections.csv', Buffer.from('nothing\nthat\nis,known\n'));
  const dated = new Archive();
  dated.add('Votes.csv', Buffer.from('Date,OptionText\n2024-01-31,x\n'));
  const known = new Archive();
  known.keepNames(true);
  known.add('Connections.csv', Buffer.from(
    'First Name,Last Name,URL,Connected On\nJana,Dovere,/in/jana,2024-01-31\n'));
  const network = known.resolve().activity;
  const whom = new People(model, network, 20000);
  const member = [model, new Profile(), activity];
  for (const kind of Object.values(Kind)) activity.observe(kind);
  const plan = new Plan(...member, 20000, 60);
  assert.ok(plan.lines().length > 0 && plan.yields().length > 0);
  const idle = new Profile();
  idle.setFact(libssi.Fact.SKILLS, 1);
  const sensitivity = new Sensitivity(...member, 20000);
  const readings = Int32Array.from({ length: 8 }, (_, i) => 1000000 * i);
  const columns = {
    days: Int32Array.from({ length: 8 }, (_, i) => 19995 + 5 * i),
    brand: readings, find: readings, engage: readings, relate: readings,
  };
  const calibration = new Calibration(...member, columns);
  const compare = new Compare(...member, columns);
  const dashboard = new Dashboard({
    bytes: Buffer.from('day,brand,find,engage,relate\n2026-01-05,1,2,3,4\n2026-01-06,x,2,3,4\n'),
  });
  const seats = new Seats();
  seats.add('seats.csv', Buffer.from('seatId,name,ssi\n1,A,61\n'));
  seats.add('a.csv', Buffer.from('activityType,createdAt,seatId\nDANCED,05-01-2026,1\n'));
  seats.resolve();
  const people = Array.from({ length: 100 }, (_, i) => (
    { member: i, total: 40, pillars: [10, 10, 10, i / 10], shares: true, baseline: 40 }));
  const toys = cohort(CohortKind.INDUSTRY, 'Toys', 20000, people);
  const budget = new Budget(96, 20000);
  const published = publish(toys, budget);
  const sales = team('Sales', 20000, people);
  const answers = {
    ssi_cohort_info: toys.label(), ssi_benchmark_info: published.label(),
    ssi_knot_info: published.knot(0), ssi_mean_result: published.mean(),
    ssi_gap_result: published.gap(1, [1, 1, 1, 1]), ssi_rank_result: published.rank(41),
    ssi_movement_result: Benchmark.movement(published, published, 41, 42),
    ssi_budget_info: budget.label(),
    ssi_team_own: sales.member(1), ssi_team_view: sales.summary(),
    ssi_team_row: sales.share(0),
    ssi_change: new Trend(...member, 20000, 19900).total(1),
    ssi_difference: new WhatIf(...member, 20000).total(),
    ssi_plan_action_info: Plan.action(0), ssi_plan_result: plan.total(),
    ssi_plan_pillar_result: plan.pillar(1), ssi_plan_line_result: plan.line(0),
    ssi_plan_task_result: new Plan(model, idle, activity, 20000, 60).task(0),
    ssi_plan_yield_result: plan.yields()[0], ssi_spread: sensitivity.total(),
    ssi_rank_spread: sensitivity.rank(new Int32Array(10)), ssi_swing: sensitivity.swing(0),
    ssi_fit: calibration.total(), ssi_residual: calibration.residual(0),
    ssi_fitted_indicator: calibration.indicator(1),
    ssi_member_score: new libssi.Scorer(model).score(new Profile(), activity, 20000),
    ssi_compared: compare.reading(0), ssi_agreement: compare.total(),
    ssi_dashboard_day: dashboard.reading(0), ssi_fault: dashboard.fault(),
    ssi_seat_info: seats.seat(0), ssi_seat_reading: seats.reading(0),
    ssi_seat_type: Seats.type(0), ssi_seat_word: seats.word(0),
    ssi_stage_result: libssi.outcomesStage(activity, 1, 2, 1),
    ssi_role_info: Archive.role(0), ssi_file_info: archive.file(0),
    ssi_skip_info: archive.skip(0, 0), ssi_export_info: archive.export(0),
    ssi_archive_day_info: dated.day(), ssi_archive_kind_info: dated.kind(Kind.POLL_VOTE),
    ssi_archive_name_info: known.name(whom.at(0).counterpart), ssi_person: whom.at(0),
    ssi_people_result: whom.total(), ssi_person_state_info: People.state(1),
    ssi_person_reason_info: People.reason(1), ssi_pillar_info: Model.pillar(1),
    ssi_kind_info: model.kind(1), ssi_fact_info: model.fact(1),
    ssi_trait_info: Model.trait(0), ssi_indicator_info: model.indicator(1),
    ssi_feed_info: model.feed(0), ssi_refusal: model.check(),
    ssi_result: score.pillar(Pillar.BRAND),
    ssi_indicator_result: score.indicator(1),
    ssi_contribution: score.contribution(0),
  };
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

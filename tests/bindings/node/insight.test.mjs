// The readings of a score: history, trend, what-if, plan, sensitivity,
// calibration and outcomes, as Node has them.

import assert from 'node:assert/strict';
import test from 'node:test';
import { dice, libssi } from './support.mjs';

const {
  Activity, Calibration, Fact, Indicator, Kind, Model, Pillar, Plan, PlanOptions,
  Profile, Score, Sensitivity, Stage, Trait, Trend, Verdict, WhatIf, Window,
} = libssi;
const LAST = libssi.toDay('2026-05-31');
const PARTS = ['total', 'brand', 'find', 'engage', 'relate'];

/** Half a year of a small routine, of which everything was looked for. */
function member() {
  const profile = new Profile();
  const activity = new Activity();
  for (const kind of Object.values(Kind)) activity.observe(kind);
  profile.setFact(Fact.PHOTO, 1);
  profile.setFact(Fact.SKILLS, 3);
  for (let day = LAST - 180; day <= LAST; day++) {
    if (day % 7 === 0) activity.add(day, Kind.POST, Trait.ORIGINAL);
    if (day % 3 === 0) activity.add(day, Kind.INVITATION_SENT, 0, 1, day);
    if (day % 6 === 0) activity.add(day, Kind.INVITATION_ACCEPTED, 0, 1, day);
    if (day % 2 === 0) activity.add(day, Kind.COMMENT, 0, 2);
  }
  return { profile, activity };
}

function refusal(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error('it was not refused');
}

function same(one, other) {
  assert.deepEqual(one.total(), other.total());
  assert.deepEqual(one.pillars(), other.pillars());
}

test('a history is the scores of its days', () => {
  const { profile, activity } = member();
  const model = new Model();
  const found = libssi.history(profile, activity, LAST - 40, '2026-06-09');
  assert.ok(found instanceof libssi.History);
  assert.deepEqual([...found.days], Array.from({ length: 50 }, (_, i) => LAST - 40 + i));
  [...found].forEach((row, i) => {
    const score = new Score(model, profile, activity, row.day);
    const parts = [score.total(), ...score.pillars()];
    PARTS.forEach((part, at) => {
      assert.equal(found[part][i], parts[at].pointsMicro);
      assert.equal(row[`${part}Micro`], parts[at].pointsMicro);
      assert.equal(row[part], parts[at].points);
      assert.equal(found.points(part)[i], parts[at].points);
    });
  });
  assert.ok(found.total instanceof Int32Array);
  assert.deepEqual(found.points(), found.points('total'));
  assert.equal(refusal(() => found.points('pillar')).code, 'ERR_OUT_OF_RANGE');
});

test('a history of no day, and of days there are not', () => {
  const { profile, activity } = member();
  assert.equal([...libssi.history(profile, activity, LAST, LAST - 1)].length, 0);
  assert.equal(libssi.history(profile, activity, 0, libssi.DAY_MAX).days.length,
    libssi.DAY_MAX + 1);
  for (const range of [[-1, 5], [65535, 65536], [0, 2 ** 31 - 1], [-(2 ** 31), 2 ** 31 - 1]]) {
    assert.equal(refusal(() => libssi.history(profile, activity, ...range)).code,
      'SSI_ERROR_DAY');
  }
  for (const range of [[1.5, 2], [1, NaN], [1, 2 ** 40]]) {
    assert.equal(refusal(() => libssi.history(profile, activity, ...range)).code,
      'ERR_OUT_OF_RANGE');
  }
});

test('a model of one\'s own is used and stays open', () => {
  const { profile, activity } = member();
  const model = new Model();
  model.setGoalpost(Indicator.COMMENTING, model.indicator(Indicator.COMMENTING).goalpostMax);
  const options = { model, day: LAST };
  const score = new Score(model, profile, activity, LAST).total().points;
  assert.notEqual(score, libssi.score(profile, activity, { day: LAST }).total().points);
  const found = libssi.history(profile, activity, LAST, LAST, { model });
  assert.equal(found.points()[0], score);
  assert.equal(libssi.trend(profile, activity, options).total(Window.WEEK).after, score);
  assert.equal(libssi.whatIf(profile, activity, options).total().before, score);
  assert.equal(libssi.plan(profile, activity, options).total().now, score);
  assert.equal(libssi.sensitivity(profile, activity, options).total().points, score);
  model.check();
});

test('columns of an indicator', () => {
  const { profile, activity } = member();
  const columns = { points: new Int32Array(3), measures: new BigInt64Array(3) };
  const model = new Model();
  libssi.historyIndicator(model, profile, activity, Indicator.COMMENTING, LAST - 2, columns);
  columns.points.forEach((points, i) => {
    const row = new Score(model, profile, activity, LAST - 2 + i)
      .indicator(Indicator.COMMENTING);
    assert.equal(points, row.pointsMicro);
    assert.equal(columns.measures[i], BigInt(row.measure));
  });
  const only = { points: new Int32Array(3), measures: null };
  libssi.historyIndicator(model, profile, activity, Indicator.COMMENTING, LAST - 2, only);
  assert.deepEqual(only.points, columns.points);
});

test('a trend by its windows', () => {
  const { profile, activity } = member();
  const found = libssi.trend(profile, activity);
  const week = found.total(Window.WEEK);
  assert.equal(week.lastDay, '2026-05-31');
  assert.equal(week.firstDay, '2026-05-24');
  assert.equal(week.changeMicro, week.afterMicro - week.beforeMicro);
  assert.equal(found.total(Window.BASELINE).firstDay, libssi.toISODay(LAST - 90));
  assert.ok(Object.values(Verdict).includes(week.verdict));
  const [total] = found.totals();
  assert.equal(total.window, Window.WEEK);
  const pillars = found.pillars(Window.MONTH);
  assert.deepEqual(pillars.map((row) => row.pillar), Object.values(Pillar));
  const sum = pillars.reduce((all, row) => all + row.changeMicro, 0);
  assert.equal(sum, found.total(Window.MONTH).changeMicro);
  assert.equal(found.indicators(Window.WEEK).length, libssi.INDICATORS);
  assert.equal(refusal(() => found.pillars(9)).code, 'SSI_ERROR_WINDOW');
  same({ total: () => week, pillars: () => 0 }, {
    total: () => new Trend(new Model(), profile, activity, LAST, LAST - 90).total(1),
    pillars: () => 0,
  });
  const young = new Activity();
  young.add(LAST - 5, Kind.POST);
  young.add(LAST, Kind.POST);
  assert.equal(libssi.trend(profile, young).total(Window.BASELINE).firstDay,
    libssi.toISODay(LAST - 5));
  assert.equal(refusal(() => libssi.trend(profile, activity, { baseline: LAST })).code,
    'SSI_ERROR_DAY');
  assert.equal(refusal(() => libssi.trend(profile, new Activity())).code, 'SSI_ERROR_EMPTY');
});

test('what would be if', () => {
  const { profile, activity } = member();
  const saved = activity.save();
  const events = [{ day: LAST + 2, kind: Kind.COMMENT, count: 3 },
    { day: LAST + 3, kind: Kind.POST, traits: Trait.ORIGINAL, counterpart: 7n }];
  const found = libssi.whatIf(profile, activity, { events, facts: [[Fact.SKILLS, 20]] });
  const other = new Activity();
  for (const { day, kind, count, traits, counterpart } of events) {
    other.add(day, kind, traits, count, counterpart);
  }
  const both = activity.copy();
  both.merge(other);
  const changed = profile.copy();
  changed.setFact(Fact.SKILLS, 20);
  const day = LAST + 3;
  assert.equal(found.total().before, libssi.score(profile, activity, { day }).total().points);
  assert.equal(found.total().after, libssi.score(changed, both, { day }).total().points);
  const facts = new Profile();
  facts.setFact(Fact.SKILLS, 20);
  same(libssi.whatIf(profile, activity, { events: other, facts, day }), found);
  same(new WhatIf(new Model(), profile, activity, day, facts, other), found);
  const nothing = new WhatIf(new Model(), profile, activity, LAST);
  assert.equal(nothing.total().change, 0);
  same(new WhatIf(new Model(), profile, activity, LAST, null, null), nothing);
  same(libssi.whatIf(profile, activity), nothing);
  assert.deepEqual(activity.save(), saved);
  assert.equal(profile.get(Fact.SKILLS), 3);
});

test('a plan and its terms', async () => {
  const { profile, activity } = member();
  const found = libssi.plan(profile, activity, {
    minutes: 30, daysAWeek: 4, horizon: 42, without: [Kind.POST],
    atLeast: new Map([[Kind.COMMENT, 3]]),
    cohortMeans: { brand: 10, find: 9.5, engage: 8, relate: 12 },
  });
  const total = found.total();
  assert.equal(total.day, '2026-05-31');
  assert.equal(total.horizonDay, libssi.toISODay(LAST + 42));
  assert.equal(total.weekSeconds, 30 * 60 * 4);
  assert.ok(total.usedSeconds <= total.weekSeconds);
  assert.equal(total.withoutMicro + total.routineGainMicro + total.profileGainMicro,
    total.plannedMicro);
  const seen = [...found.lines(), ...found.tasks()]
    .reduce((sum, row) => sum + row.seenMicro, total.withoutMicro);
  assert.equal(total.seenMicro, seen);
  assert.ok(total.seenMicro <= total.plannedMicro);
  const kinds = found.lines().map((row) => row.kind);
  assert.ok(!kinds.includes(Kind.POST));
  assert.ok(found.lines().find((row) => row.kind === Kind.COMMENT).times >= 3);
  assert.equal(found.pillar(Pillar.FIND).cohort, 9.5);
  assert.ok(found.yields().length > 0);
  for (const { kind } of Plan.actions()) assert.ok(Object.values(Kind).includes(kind));

  // Who does it gets what it promises.
  const after = libssi.whatIf(profile, activity, {
    events: found.activity(), facts: found.profile(), day: total.horizonDay,
  });
  assert.equal(after.total().after, total.planned);
  const lines = found.lines();
  const columns = {
    kinds: Uint8Array.from(lines, (row) => row.kind),
    times: Int32Array.from(lines, (row) => row.times),
  };
  const micro = total.withoutMicro + total.routineGainMicro;
  assert.equal(found.points(columns, { micro: true }), micro);
  assert.equal(found.points(columns), micro / libssi.POINT);

  const later = await libssi.planAsync(profile, activity, { horizon: 42 });
  const terms = new PlanOptions();
  terms.setTime(15, 5);
  same(later, new Plan(new Model(), profile, activity, LAST, 42, terms));
  same(later, new Plan(new Model(), profile, activity, LAST, 42));
  same(later, await Plan.createAsync(new Model(), profile, activity, LAST, 42, null));
  assert.equal(found.pillar(Pillar.FIND).hasCohort, true);
  assert.equal(later.pillar(Pillar.FIND).hasCohort, false);
});

test('terms that do not fit are refused', async () => {
  const { profile, activity } = member();
  const wrong = [
    [{ minutes: 481 }, 'SSI_ERROR_RANGE'], [{ daysAWeek: 0 }, 'SSI_ERROR_RANGE'],
    [{ horizon: 6 }, 'SSI_ERROR_RANGE'], [{ without: [Kind.CUSTOMER_WON] }, 'SSI_ERROR_KIND'],
    [{ minutes: 1, daysAWeek: 1, atLeast: [[Kind.COMMENT, 7]] }, 'SSI_ERROR_TIME'],
    [{ atLeast: [[Kind.COMMENT, -1]] }, 'SSI_ERROR_RANGE'],
    [{ day: 65530 }, 'SSI_ERROR_DAY'], [{ day: {} }, 'ERR_INVALID_ARG_TYPE'],
    [{ cohortMeans: { brand: 1 } }, 'ERR_INVALID_ARG_TYPE'],
    [{ cohortMeans: { brand: 26, find: 1, engage: 1, relate: 1 } }, 'SSI_ERROR_RANGE'],
    [{ model: profile }, 'ERR_INVALID_ARG_TYPE'], [{ horizon: 'x' }, 'ERR_INVALID_ARG_TYPE'],
  ];
  for (const [options, code] of wrong) {
    assert.equal(refusal(() => libssi.plan(profile, activity, options)).code, code);
    await assert.rejects(libssi.planAsync(profile, activity, options), { code });
  }
});

test('how sensitive a score is', () => {
  const { profile, activity } = member();
  const found = libssi.sensitivity(profile, activity);
  const { points, low, high, minimum, maximum } = found.total();
  assert.ok(minimum <= low && low <= high && high <= maximum);
  assert.equal(points, libssi.score(profile, activity).total().points);
  assert.equal(found.swings().length, libssi.INDICATORS);
  same(new Sensitivity(new Model(), profile, activity, LAST), found);
  same(new Sensitivity(new Model(), profile, activity, LAST, 20), found);
  const cohort = Int32Array.from({ length: 20 }, (_, i) => i * 5000000);
  assert.ok(found.rank(cohort).top >= 1);
  assert.equal(refusal(() => found.rank(cohort.subarray(cohort.length))).code, 'SSI_ERROR_COHORT');
  assert.equal(refusal(() => found.rank([...cohort])).code, 'ERR_INVALID_ARG_TYPE');
  assert.equal(refusal(() => libssi.sensitivity(profile, activity, { percent: 51 })).code,
    'SSI_ERROR_RANGE');
});

/** What a dashboard would show whose model pays more for commenting. */
function readings(profile, activity) {
  const model = new Model();
  model.setGoalpost(Indicator.COMMENTING, model.indicator(Indicator.COMMENTING).goalpostMin);
  const found = libssi.history(profile, activity, LAST - 90, LAST, { model });
  return [...found].filter((_, i) => i % 6 === 0);
}

test('a calibration meets the readings better', async () => {
  const { profile, activity } = member();
  const rows = readings(profile, activity);
  const found = libssi.calibrate(profile, activity, rows);
  assert.ok(found.total().errorAfter <= found.total().errorBefore);
  assert.equal(found.residuals().length, 4 * rows.length);
  assert.equal(found.residual(0).day, rows[0].day);
  assert.equal(found.residual(0).reading, rows[0].brand);
  assert.equal(found.model().check().status, 0);
  assert.deepEqual(found.indicators().map((row) => row.indicator), Object.values(Indicator));
  assert.deepEqual(found.indicators()[4], found.indicator(5));
  const { days, total, ...columns } = libssi.history(profile, activity, LAST - 30, LAST);
  assert.equal(total.length, days.length);
  const plain = await Calibration.createAsync(new Model(), profile, activity, { days, ...columns });
  same(await libssi.calibrateAsync(profile, activity,
    libssi.history(profile, activity, LAST - 30, LAST)), plain);
});

test('readings that do not do are refused', () => {
  const { profile, activity } = member();
  const rows = readings(profile, activity);
  const cut = (change) => rows.map((row, i) => (i === 3 ? { ...row, ...change } : row));
  const wrong = [
    [[], 'SSI_ERROR_READINGS'], [rows.slice(0, 7), 'SSI_ERROR_READINGS'],
    [cut({ brand: 25.1 }), 'SSI_ERROR_RANGE', 3], [cut({ find: -1 }), 'SSI_ERROR_RANGE', 3],
    [cut({ day: rows[2].day }), 'SSI_ERROR_DAY', 3], [cut({ day: -1 }), 'SSI_ERROR_DAY', 3],
    [cut({ relate: undefined }), 'ERR_INVALID_ARG_TYPE'], [cut({ relate: 1e9 }), 'ERR_OUT_OF_RANGE'],
    [cut({ relate: NaN }), 'ERR_OUT_OF_RANGE'], [cut({ day: 2 ** 32 }), 'ERR_OUT_OF_RANGE'],
    [Array(2001).fill(rows[0]), 'SSI_ERROR_LIMIT'],
  ];
  for (const [given, code, row] of wrong) {
    const error = refusal(() => libssi.calibrate(profile, activity, given));
    assert.equal(error.code, code);
    assert.equal(error.row, row);
  }
  const columns = { days: new Int32Array(8), brand: new Int32Array(8),
    find: new Int32Array(7), engage: new Int32Array(8), relate: new Int32Array(8) };
  assert.equal(refusal(() => new Calibration(new Model(), profile, activity, columns)).code,
    'ERR_OUT_OF_RANGE');
  columns.find = null;
  assert.equal(refusal(() => new Calibration(new Model(), profile, activity, columns)).code,
    'ERR_INVALID_ARG_TYPE');
});

test('outcomes by stage', () => {
  const { activity } = member();
  const found = libssi.outcomes(activity);
  assert.deepEqual(found.map((row) => row.stage), Object.values(Stage));
  const sent = activity.total(Kind.INVITATION_SENT, 0, libssi.DAY_MAX);
  const accepted = activity.total(Kind.INVITATION_ACCEPTED, 0, libssi.DAY_MAX);
  assert.equal(found[0].count, sent);
  assert.equal(found[1].count, accepted);
  assert.equal(found[1].rate, Math.round(accepted * 1e6 / sent));
  assert.equal(libssi.outcomes(activity, LAST, '2026-05-31')[0].count,
    activity.total(Kind.INVITATION_SENT, LAST, LAST));
  assert.equal(refusal(() => libssi.outcomes(new Activity())).code, 'SSI_ERROR_EMPTY');
  assert.equal(libssi.outcomes(new Activity(), 1, 2)[0].observed, false);
});

test('no handle where one is wanted, another one, a closed one', () => {
  const { profile, activity } = member();
  const model = new Model();
  const closed = new Activity();
  closed.close();
  const calls = [
    (given) => new Trend(model, profile, given, LAST, 0),
    (given) => new WhatIf(model, profile, given, LAST),
    (given) => new Plan(model, profile, given, LAST, 60),
    (given) => new Sensitivity(model, profile, given, LAST),
    (given) => libssi.historyPoints(model, profile, given, 1, { total: new Int32Array(1) }),
    (given) => libssi.history(profile, given, 1, 2),
    (given) => libssi.trend(profile, given, { day: 5, baseline: 1 }),
    (given) => libssi.whatIf(profile, given, { day: 5 }),
    (given) => libssi.plan(profile, given, { day: 5 }),
    (given) => libssi.sensitivity(profile, given, { day: 5 }),
    (given) => libssi.calibrate(profile, given, readings(profile, activity)),
    (given) => libssi.outcomes(given, 1, 2),
  ];
  for (const call of calls) {
    for (const wrong of [null, undefined, profile, {}, 7]) {
      assert.ok(refusal(() => call(wrong)) instanceof TypeError);
    }
    assert.equal(refusal(() => call(closed)).code, 'ERR_CLOSED');
  }
  for (const wrong of [model, 0, 'x', Object.create(Activity.prototype)]) {
    assert.equal(refusal(() => new WhatIf(model, profile, activity, LAST, null, wrong)).code,
      'ERR_INVALID_ARG_TYPE');
    assert.equal(refusal(() => new Plan(model, profile, activity, LAST, 60, wrong)).code,
      'ERR_INVALID_ARG_TYPE');
  }
  assert.equal(refusal(() => new WhatIf(model, profile, activity, LAST, null, closed)).code,
    'ERR_CLOSED');
});

test('plans of any terms end soon', () => {
  const roll = dice(7);
  const { profile } = member();
  const actions = Plan.actions();
  for (let i = 0; i < 25; i++) {
    const activity = new Activity();
    for (let row = roll(400); row > 0; row--) {
      activity.add(LAST - roll(900), 1 + roll(libssi.KINDS), 0, 1 + roll(3), roll(50));
    }
    activity.add(LAST, Kind.POST);
    const start = process.cpuUsage();
    libssi.plan(profile, activity, {
      minutes: 1 + roll(480), daysAWeek: 1 + roll(7), horizon: 7 + roll(724),
      without: actions.filter(() => roll(3) === 0).map((row) => row.kind),
    }).close();
    const took = process.cpuUsage(start);
    assert.ok(took.user + took.system < 5e6, `${took.user + took.system} µs`);
  }
});


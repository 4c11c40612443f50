// One of every struct that the library answers, by its name in C.

import assert from 'node:assert/strict';
import { libssi } from './support.mjs';

export function everyAnswer() {
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
  return {
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
}

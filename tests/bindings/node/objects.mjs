// One of every class.

import { libssi, member } from './support.mjs';

const { Activity, Kind, score } = libssi;

/** One of every class, open. */
export function everyObject() {
  const { model, profile, activity } = member();
  const made = score(profile, activity);
  const [day, earlier] = ['2026-05-30', '2026-05-02'];
  const readings = Array.from({ length: 8 }, (_, i) => (
    { day: 19995 + 5 * i, brand: i, find: i, engage: i, relate: i }));
  const read = new Activity();
  read.add(20000, 'post');
  read.observeKinds(Object.values(Kind));
  const people = Array.from({ length: 100 }, (_, i) => (
    { member: i, total: 40, pillars: [10, 10, 10, i / 10], shares: true, baseline: 40 }));
  const toys = libssi.cohort('industry', 'Toys', day, people);
  const budget = new libssi.Budget(96, libssi.toDay(day));
  const report = new libssi.Report(made);
  const seats = new libssi.Seats();
  return {
    Activity: activity,
    Archive: new libssi.Archive(),
    Benchmark: libssi.Benchmark.fallback(),
    Budget: budget,
    Calibration: libssi.calibrate(profile, read, readings),
    Cohort: toys,
    Compare: libssi.compareReadings(profile, read, readings),
    Dashboard: new libssi.Dashboard({ bytes: Buffer.from('day,brand\n2026-01-05,1\n') }),
    Dataset: new libssi.Dataset({ offsets: BigInt64Array.of(0n) }),
    History: libssi.history(profile, activity, earlier, day),
    Model: model,
    People: libssi.people(activity),
    Plan: libssi.plan(profile, activity),
    PlanOptions: new libssi.PlanOptions(),
    Profile: profile,
    Report: report,
    Score: made,
    Scorer: new libssi.Scorer(model),
    Seats: seats,
    Sensitivity: libssi.sensitivity(profile, activity),
    Team: libssi.team('Sales', day, people),
    Trend: libssi.trend(profile, activity, { baseline: earlier }),
    WhatIf: libssi.whatIf(profile, activity),
  };
}

'use strict';

// The report of a member: all that is known on a day, as one document.

const {
  Benchmark, DAY_MAX, DAY_MIN, Model, People, Report,
} = require('./interface.js');
const { score } = require('./extras.js');
const { plan, trend } = require('./insight.js');
const { toDay } = require('./values.js');

/** Calls `write` with a keeper of what is closed after it. */
function closing(write) {
  const made = [];
  const ours = (each) => {
    made.push(each);
    return each;
  };
  try {
    return write(ours);
  } finally {
    for (const each of made.reverse()) each.close();
  }
}

function reportJson(reading, options = {}) {
  const { profile, activity, archive } = reading;
  const { horizon = 60, benchmarks = [], names = false } = options;
  return closing((ours) => {
    const model = options.model ?? ours(new Model());
    const scored = ours(score(profile, activity, { day: options.day, model }));
    const day = toDay(scored.day());
    const report = ours(new Report(scored));
    report.addSignals(profile, activity);
    report.addHistory(model, profile, activity);
    if (day > DAY_MIN) report.addTrend(ours(trend(profile, activity, { day, model })));
    if (day + horizon <= DAY_MAX) {
      const { minutes, daysAWeek } = options;
      report.addPlan(ours(plan(profile, activity,
        { minutes, daysAWeek, horizon, day, model })));
    }
    report.addPeople(ours(new People(model, activity, day)), undefined,
      names ? archive : null);
    const given = [...benchmarks];
    for (const each of given.length > 0 ? given : [ours(Benchmark.fallback())]) {
      report.addBenchmark(each);
    }
    report.addArchive(archive, { names });
    return report.json();
  });
}

module.exports = { reportJson };

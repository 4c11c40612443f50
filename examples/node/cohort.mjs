#!/usr/bin/env node
// Places a member among others, without giving anyone away.
//
//   cohort.mjs
//
// All members are invented. Publishes two cohorts as their host would, prints
// where a member stands in them and among everyone, and what a team's board shows.

import {
  BUDGET_LIMIT, Benchmark, BenchmarkSource, Budget, CohortKind, Pillar, cohort, compare, publish,
  team,
} from 'libssi';

const DAY = '2026-05-31';
const MY_SCORE = 70;

/** Members with consecutive numbers, and points from low to high. */
function invented(first, count, low, high) {
  const step = (high - low) / (count - 1);
  return Array.from({ length: count }, (_, i) => ({ member: first + i, total: low + step * i }));
}

/** The host's part: it saves the budget before it shows the benchmark. */
function published(budget, name, members) {
  return publish(cohort(CohortKind.INDUSTRY, name, DAY, members), budget, { synthetic: true });
}

function printComparison(budget) {
  const benchmarks = [
    published(budget, 'Toys', invented(1, 1000, 5, 75)),
    published(budget, 'Games', invented(9000, 400, 10, 90)),
    Benchmark.fallback(),
  ];
  const rows = compare(benchmarks, MY_SCORE);
  rows.forEach(({ name, source, rank }, i) => {
    const words = source === BenchmarkSource.ESTIMATE ? 'an estimate'
      : `between ${rank.best} and ${rank.worst}, of ${benchmarks[i].label().members} members`;
    console.log(`${name}: top ${rank.top} %, ${words}`);
  });
  const { total, totalMargin } = rows[0].gap;
  console.log(`Toys: ${total.toFixed(0)} to the mean, give or take ${totalMargin.toFixed(1)}`);
}

/** Each member's scores are told of once a year, at the usual epsilon. */
function printWhatIsLeft(budget) {
  try {
    published(budget, 'Toys', invented(1, 1000, 5, 75));
  } catch (error) {
    if (error.code !== 'SSI_ERROR_BUDGET') throw error;
    console.log('Toys again: a member cannot pay');
  }
}

function signed(points) {
  return (points < 0 ? '' : '+') + points.toFixed(0);
}

/** Twelve people; eight have agreed that the others see their scores. */
function printTeam() {
  const sales = team('Sales', DAY, Array.from({ length: 12 }, (_, i) => (
    { member: 20000 + i, pillars: [10 + i / 2, 8, 2, 6 + i], shares: i >= 4, baseline: 20 })));
  const view = sales.summary();
  const weakest = Object.keys(Pillar).find((name) => Pillar[name] === view.weakest);
  console.log(`${view.name}: ${view.sharing} of 12 share, mean ${view.total.toFixed(0)}, ` +
    `weakest ${weakest.toLowerCase()} (${signed(view.weakestGap)}), ` +
    `${signed(view.progress)} since the baseline`);
  const own = sales.member(20008);
  console.log(`own: ${own.total.toFixed(1)}, ${signed(own.progress)} since the baseline`);
}

const budget = new Budget(BUDGET_LIMIT, DAY);
printComparison(budget);
printWhatIsLeft(budget);
printTeam();
budget.close();

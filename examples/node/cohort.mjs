#!/usr/bin/env node
// Places a member among others, without giving anyone away.
//
//   cohort.mjs
//
// All members are invented. Prints where one of them stands in its industry, in
// its network and, as a what-if, elsewhere; then what a team's lead sees.

import { Cohort, CohortKind, Pillar, Releases, cohort, compare, team } from 'libssi';

const DAY = '2026-05-31';
const ME = 7;
const MY_SCORE = 70;

/** Members with consecutive numbers, and points from low to high. */
function invented(first, count, low, high) {
  const step = (high - low) / (count - 1);
  return Array.from({ length: count }, (_, i) => ({ member: first + i, total: low + step * i }));
}

function printComparison(releases) {
  const { INDUSTRY, NETWORK, TEAM } = CohortKind;
  const cohorts = [
    cohort(INDUSTRY, 'Toys', DAY,
      [{ member: ME, total: MY_SCORE }, ...invented(100, 999, 5, 75)]),
    cohort(NETWORK, 'My network', DAY, invented(5000, 60, 20, 80)),
    cohort(INDUSTRY, 'Games', DAY, invented(9000, 400, 10, 90)),
    cohort(TEAM, 'Too few', DAY, invented(9990, 9, 30, 60)),
    Cohort.fallback(DAY),
  ];
  for (const { name, rank, refusal } of compare(releases, ME, MY_SCORE, cohorts)) {
    if (!rank) {
      console.log(`${name}: ${refusal.message}`);
      continue;
    }
    const words = rank.estimate ? 'an estimate' : `of ${rank.members} members`;
    const guest = rank.guest ? ', as a guest' : '';
    console.log(`${name}: top ${rank.top} %, ${words}${guest}, ${rank.day}`);
  }
  const { name, total, resolution } = releases.mean(cohorts[0]);
  console.log(`${name}: mean ${total.toFixed(1)}, to ${resolution.toFixed(1)}`);
}

function signed(points) {
  return (points < 0 ? '' : '+') + points.toFixed(0);
}

/** Twelve people; all have agreed that the lead sees their scores. */
function printTeam(releases) {
  const sales = team('Sales', DAY, Array.from({ length: 12 }, (_, i) => (
    { member: 20000 + i, pillars: [10 + i / 2, 8, 2, 6 + i], shares: true, baseline: 20 })));
  const view = sales.summary(releases);
  const weakest = Object.keys(Pillar).find((name) => Pillar[name] === view.weakest);
  console.log(`${view.name}: mean ${view.total.toFixed(0)}, weakest ` +
    `${weakest.toLowerCase()} (${signed(view.weakestGap)}), ` +
    `${signed(view.progress)} since the baseline`);
  const own = sales.member(releases, 20011);
  console.log(`own: ${own.total.toFixed(1)}, top ${own.top} %, ` +
    `by progress top ${own.progressTop} %`);
}

const releases = new Releases(7, 52);
printComparison(releases);
printTeam(releases);
releases.close();

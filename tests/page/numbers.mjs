// What `ssi report -o` shows of an archive in Debian's Chromium is what the other
// commands say of it with --json, number by number, in the language it is read in.
//
//   numbers.mjs NODE_MODULES PROGRAM [--all]
//
// --all: four archives and one more; otherwise one. A report in which one number
// was altered must be told from it, for each group of numbers. Prints TAP.

import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { check, chromium, done, scratch } from './harness.mjs';
import { SAMPLE, german, quick, sheets, small } from './members.mjs';

const all = process.argv.includes('--all');
const [modules, program] = process.argv.slice(2).filter((each) => each !== '--all')
  .map((each) => resolve(each));
const place = scratch('numbers');
const PILLARS = ['brand', 'find', 'engage', 'relate'];

const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C.UTF-8',
  LD_LIBRARY_PATH: process.env.LD_LIBRARY_PATH ?? '', ASAN_OPTIONS: process.env.ASAN_OPTIONS ?? '' };
const ssi = (...words) => execFileSync(program, words, { encoding: 'utf8', env: environment,
  maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });
const said = new Map(); // the commands are asked once
function told(...words) {
  const name = words.join(' ');
  if (!said.has(name)) said.set(name, JSON.parse(ssi(...words, '--json')));
  return said.get(name);
}

/** Of a page: the text of everything that is a number, and of what holds one. */
function look() {
  for (const each of document.querySelectorAll('details')) each.open = true;
  const text = (each) => each?.textContent.trim() ?? null;
  const list = (selector, of = document) => [...of.querySelectorAll(selector)].map(text);
  const table = (id) => [...document.querySelectorAll(`#${id} tbody tr`)]
    .map((row) => [...row.cells].map(text));
  return {
    index: text(document.querySelector('h1 .num')),
    lead: list('.lead b'),
    facts: list('.facts dd'),
    pillars: list('.pillars .val b'),
    most: list('.pillars .fine'),
    rank: list('#rank p').join(' '),
    rankHead: text(document.querySelector('#h-rank')),
    months: table('t-history'),
    table: table('t-why'),
    foot: list('#t-why tfoot td, #t-why tfoot th'),
    stairs: [...document.querySelectorAll('#why .stair')].map((stair) => ({
      points: text(stair.querySelector(':scope > summary .pts')),
      parts: list('.parts li > :last-child', stair) })),
    total: text(document.querySelector('.total .pts')),
    missing: [...document.querySelectorAll('#missing > div')].map((each) => ({
      head: text(each.querySelector('h3')), list: list('.list > li > :last-child', each) })),
    next: text(document.querySelector('#h-next')),
    ends: list('.ends4 dd'),
    gains: [...document.querySelectorAll('.steps .gain')].map((each) => [...each.childNodes].map(text)),
    sum: text(document.querySelector('#next .sum')),
    week: [...document.querySelectorAll('.week tbody tr')].map((row) => [...row.cells].slice(1)
      .map(text)),
    profile: list('#next .two .list > li > :last-child'),
    people: [...document.querySelectorAll('#people .people li')].map((each) => ({
      because: text(each.querySelector('.because')), since: text(each.querySelector('.since')) })),
    read: list('#h-read, #read p'),
    files: table('t-files'),
  };
}

/** A member's page beside what the program says: how much was held, what differs. */
async function compare(browser, html, archive, language) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 },
    locale: language, offline: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const trouble = [];
  page.on('console', (message) => trouble.push(message.text()));
  page.on('pageerror', (error) => trouble.push(error.message));
  await page.goto(`file://${html}`);
  await page.waitForSelector('footer');
  const seen = await page.evaluate(look);
  await context.close();

  let compared = 0;
  const [comma, group] = { en: ['.', ','], de: [',', '.'], fr: [',', '\u202f'] }[language];
  /** A number with six decimals, rounded as people do and as the language writes it. */
  const digits = (value, n = 0) => {
    const unit = 10 ** (6 - n);
    const micro = Math.round(Math.abs(value) * 1e6);
    const units = Math.floor((2 * micro + unit) / (2 * unit));
    const text = String(units).padStart(n + 1, '0');
    const whole = text.slice(0, text.length - n).replace(/\B(?=(\d{3})+$)/g, group);
    return (value < 0 && units ? '−' : '') + whole + (n ? comma + text.slice(-n) : '');
  };
  const signed = (value, n) => (value > 0 && Number(digits(value, n).replace(comma, '.')) ? '+' : '')
    + digits(value, n);
  const numbers = (text) => (text ?? '').match(/[−+]?\d+(?:[.,\u202f]\d+)*/g) ?? [];
  const value = (text) => Number(text.replaceAll(group, '').replace(comma, '.').replace('−', '-')
    .replace('+', ''));
  const same = (name, shown, expected) => {
    compared++;
    if (shown !== expected) trouble.push(`${name}: ${shown}, not ${expected}`);
  };
  /** These numbers stand in a text, in this order. */
  const holds = (name, text, ...expected) => {
    const found = numbers(text);
    let from = 0;
    for (const each of expected) {
      const at = found.indexOf(each, from);
      same(name, at < 0 ? `“${text}”` : each, each);
      if (at >= 0) from = at + 1;
    }
  };

  const explained = told('explain', archive);
  const { total, pillars } = explained;
  same('index', seen.index, digits(explained.display));
  if (explained.coverage <= 0.995) {
    holds('what the archive shows', seen.lead[0], digits(explained.coverage * 100));
    same('at most', seen.lead[1], digits(total.high));
  }
  // Pillars are shown so that they add up: up or down, but to the total.
  PILLARS.forEach((id, k) => {
    const off = Math.abs(value(seen.pillars[k]) - pillars[id].points);
    same(id, off < 0.1 ? digits(pillars[id].points, 1) : seen.pillars[k],
      digits(pillars[id].points, 1));
    same(`${id} at most`, numbers(seen.most[k])[0], digits(pillars[id].high, 1));
  });
  same('pillars together', digits(seen.pillars.reduce((all, each) => all + value(each), 0), 1),
    digits(total.points, 1));

  const [group0] = told('score', archive, '--fallback').benchmarks;
  holds('top', seen.rankHead, digits(group0.top_percent));
  holds('rank', seen.rank, digits(group0.above), digits(total.points), digits(group0.mean.total));

  const inspected = told('inspect', archive);
  const { days } = told('history', archive, '--from', inspected.first);
  const ends = days.filter((each, i) => i === days.length - 1
    || each.day.slice(0, 7) !== days[i + 1].day.slice(0, 7)).reverse();
  same('months', seen.months.length, ends.length);
  seen.months.forEach((row, i) => ['total', ...PILLARS].forEach((id, k) => same(
    `${id} on ${ends[i].day}`, row[k + 1], digits(ends[i][id], 2))));

  const { baseline, month } = told('trend', archive).windows;
  if (baseline.total.verdict !== 'not_enough_data' && Math.abs(baseline.total.change) >= 1) {
    holds('trend', seen.facts[0], digits(Math.abs(baseline.total.change), 1));
  }
  if (month.total.verdict !== 'not_enough_data') {
    holds('this month', seen.facts[1], signed(month.total.change, 1));
  }

  const sorted = [...explained.indicators].sort((a, b) => b.points - a.points || b.max - a.max);
  same('lines of the table', seen.table.length, sorted.length);
  sorted.forEach((each, i) => {
    const [, , points, most] = seen.table[i] ?? [];
    if (each.state !== 'none') same(each.id, points, digits(each.points, 2));
    else if (/\d/.test(points)) trouble.push(`${each.id}: ${points}, but nothing is known`);
    same(`full marks of ${each.id}`, most, digits(each.max, 1));
  });
  same('index below the table', seen.foot.at(-2), digits(total.points, 2));
  const earned = sorted.filter((each) => each.points > 0);
  earned.slice(0, 12).forEach((each, i) => {
    same(`step of ${each.id}`, seen.stairs[i].points, digits(each.points, 2));
    const parts = each.contributions.filter((part) => part.observed && part.points)
      .sort((a, b) => b.points - a.points);
    same(`parts of ${each.id}`, seen.stairs[i].parts.length, parts.length);
    parts.forEach((part, k) => same(`${part.kind ?? part.fact} in ${each.id}`,
      seen.stairs[i].parts[k], digits(part.points, 2)));
  });
  earned.slice(12).forEach((each, i) => same(`step of ${each.id}`, seen.stairs[12].parts[i],
    digits(each.points, 2)));
  same('staircase together', digits(seen.stairs.reduce((all, each) => all + value(each.points), 0),
    2), digits(total.points, 2));
  same('index below the staircase', seen.total, digits(total.points, 2));
  holds('still to gain', seen.missing[0].head, digits(100 - Math.round(total.high)));
  const open = explained.indicators.map((each) => each.max - each.high)
    .filter((each) => each > 0.0005).sort((a, b) => b - a);
  open.slice(0, 5).forEach((each, i) => same(`to gain, ${i + 1}`, seen.missing[0].list[i],
    signed(each, 2)));
  same('to gain together', digits(seen.missing[0].list.reduce((all, each) => all + value(each), 0),
    2), digits(total.max - total.high, 2));

  const plan = told('plan', archive);
  holds('plan', seen.next, digits(plan.week_seconds / 60), digits(plan.now), digits(plan.seen));
  [plan.without, plan.now, plan.seen, plan.with].forEach((each, i) => same(`end ${i} of the plan`,
    seen.ends[i], digits(each)));
  const steps = [...plan.routine].sort((a, b) => b.gain - a.gain);
  steps.slice(0, 5).forEach((step, i) => {
    same(`gain of ${step.kind}`, seen.gains[i][0], signed(step.gain, 1));
    holds(`minutes of ${step.kind}`, seen.gains[i][1], String(Math.ceil(step.seconds / 60)));
    same(`times of ${step.kind}`, String(seen.week[i].reduce((all, each) => all + Number(each), 0)),
      String(step.times));
  });
  same('sum of the plan', numbers(seen.sum).at(-1), digits(plan.with, 1));
  plan.profile.forEach((step, i) => same(`gain of ${step.fact}`, seen.profile[i],
    signed(step.gain, 2)));

  const people = told('people', archive).people.filter((each) => each.rank).slice(0, 50);
  same('people to write to', seen.people.length, people.length);
  people.forEach((each, i) => {
    const shown = seen.people[i] ?? {};
    const { sent: { days_365: sent }, received: { days_365: received } } = each;
    if (sent || received) {
      holds(`letters with ${each.rank}`, shown.because, digits(sent), digits(received));
    }
    if (each.state === 'new') return;
    const days_ = each.silent_days;
    const months = Math.round(days_ / 30.4);
    holds(`silence of ${each.rank}`, shown.since, digits(days_ < 60 ? days_
      : months < 24 ? months : Math.floor(days_ / 365.25)));
  });

  same('files', seen.files.length, inspected.files.length);
  const listed = [...inspected.files];
  let rows = 0;
  seen.files.forEach(([, read, skipped], i) => {
    const file = listed[i];
    rows += file.read;
    same(`rows of ${file.name}`, read, file.state === 'rows' ? digits(file.read) : '');
    same(`skipped of ${file.name}`, skipped, file.rows > file.read ? digits(file.rows - file.read)
      : '');
  });
  holds('rows', seen.read.find((each) => numbers(each).includes(digits(rows))), digits(rows));
  return { compared, trouble };
}

/** One number of each group, altered; a group is what a section shows. */
const ALTERED = {
  index: (of) => { of.display += 1; },
  'what the archive shows': (of) => { of.coverage -= 0.1; },
  'at most': (of) => { of.total.high -= 2; },
  pillars: (of) => { of.pillars.engage.points += 1; of.pillars.relate.points -= 1; },
  'most of a pillar': (of) => { of.pillars.find.high -= 1; },
  rank: (of) => { of.benchmarks[0].above += 3; },
  'top percent': (of) => { of.benchmarks[0].top_percent += 3; },
  'mean of the group': (of) => { of.benchmarks[0].mean.total += 3; },
  history: (of) => { of.history.find[of.history.days - 1] += 0.1; },
  'first month': (of) => { of.history.total.fill(1, 0, 40); },
  trend: (of) => { of.trend.windows.baseline.total.change += 1.5; },
  'this month': (of) => { of.trend.windows.month.total.change += 1.5; },
  'points of an indicator': (of) => { best(of).points += 0.05; },
  'full marks': (of) => { best(of).max += 0.5; },
  'parts of an indicator': (of) => {
    best(of).contributions.find((part) => part.observed && part.points).points += 0.05;
  },
  'still to gain': (of) => {
    of.indicators.reduce((most, each) => (each.max - each.high > most.max - most.high ? each : most))
      .high -= 0.05;
  },
  'ends of the plan': (of) => { of.plan.with += 2; },
  'gain of a step': (of) => { of.plan.routine[0].gain += 0.3; },
  'times of a step': (of) => { of.plan.routine[0].times += 1; },
  'seconds of a step': (of) => { of.plan.routine[0].seconds += 120; },
  'profile work': (of) => { of.plan.profile[0].gain += 0.3; },
  letters: (of) => { of.people.next[0].sent.days_365 += 3; },
  silence: (of) => { of.people.next.find((each) => each.state !== 'new').silent_days += 400; },
  'rows read': (of) => { of.read.files.find((each) => each.state === 'rows').read += 1; },
  'rows skipped': (of) => { of.read.files.find((each) => each.rows > each.read).rows += 1; },
};
const best = (of) => of.indicators.reduce((most, each) => (each.points > most.points ? each : most));

async function alter(browser, html, archive, language) {
  const [, before, json, after] = readFileSync(html, 'utf8')
    .match(/^([^]*<script type="application\/json" id="report">)([^]*?)(<\/script>[^]*)$/);
  const wrong = join(place, 'altered.html');
  for (const [group, change] of Object.entries(ALTERED)) {
    const report = JSON.parse(json);
    change(report);
    writeFileSync(wrong, before + JSON.stringify(report).replaceAll('<', '\\u003c') + after);
    const { trouble } = await compare(browser, wrong, archive, language);
    check(`altered, and found: ${group}`, trouble.some((each) => each.includes(', not ')) ? null
      : `no number differs ${trouble.join(', ')}`);
  }
}

const browser = await chromium(modules);
try {
  const members = [['small', small(place), 'en']];
  if (all) {
    members.push(['sample', SAMPLE, 'en'], ['quick export', quick(place), 'fr'],
      ['German', german(place), 'de'], ['from Excel', sheets(place), 'en']);
  }
  for (const [what, archive, language] of members) {
    const html = join(place, `${what}.html`);
    ssi('report', archive, '-o', html);
    const { compared, trouble } = await compare(browser, html, archive, language);
    check(`${what}, read in ${language}: ${compared} numbers are those of the commands`, trouble);
    check(`${what}: at least 250 numbers were compared`, compared >= 250 ? null : String(compared));
    if (what === 'small') await alter(browser, html, archive, language);
  }
} finally {
  await browser.close();
}
done();

// What next: the plan. Where the module runs, two sliders ask for another one.

import { asker, dial } from './dial.js';
import { h, section } from './dom.js';
import { day, dayNumber, known, num, signed, t, tn } from './language.js';
import { apportion, indicatorName, indicatorsOf, measure, partName, sum } from './report.js';
import { STEP } from './words.js';

export const MINUTES = [15, 30, 45, 60, 75, 100, 150, 200, 300];
export const SPANS = [30, 60, 90, 120, 180];
const FIRST = 5;
const MONDAY = dayNumber('2024-01-01');

const minutesOf = (plan) => Math.round(plan.week_seconds / 60);
const spanOf = (plan) => dayNumber(plan.horizon) - dayNumber(plan.on);

export function stepSentence(step) {
  const words = STEP[step.kind];
  return words ? tn(...words.say, step.times) : `${partName(step.kind)}: ${num(step.times)}`;
}

export const stepName = (kind) => (STEP[kind] ? t(STEP[kind].name) : partName(kind));

function because(report, step) {
  const words = STEP[step.kind] ?? {};
  const indicator = indicatorsOf(report)[words.shows];
  const parts = [];
  if (!step.observed) {
    const kind = report.kinds?.find((each) => each.id === step.kind);
    parts.push(h('span', { class: 'tag' }, kind && kind.in_archive
      ? t('Not in your archive') : t('LinkedIn never exports this')), ' ',
    t('It counts all the same. If you do it already, it brings less than this.'));
    return parts;
  }
  if (words.why) parts.push(`${t(words.why)} `);
  else if (step.advice) parts.push(known(indicatorsOf(report)[step.advice]?.advice));
  if (indicator && indicator.measure !== null) {
    parts.push(` ${indicatorName(indicator)}`, t(': {measure}.', { measure: measure(indicator) }));
  }
  return parts;
}

function steps(report, plan) {
  const list = [...plan.routine].sort((a, b) => b.gain - a.gain);
  const first = list.slice(0, FIRST);
  const rest = list.slice(FIRST);
  return [
    h('ol', { class: 'steps' }, first.map((step) => h('li', null,
      h('h3', null, `${stepSentence(step)}.`),
      h('p', null, because(report, step)),
      h('p', { class: 'gain' }, signed(step.gain),
        h('small', null, t('{n} min a week', { n: num(Math.ceil(step.seconds / 60)) })))))),
    rest.length > 0 && h('details', { class: 'table' },
      h('summary', null, tn('And {n} smaller step, +{gain}',
        'And {n} smaller steps, together +{gain}', rest.length,
        { gain: num(sum(rest, (step) => step.gain), 1) })),
      h('ul', { class: 'list' }, rest.map((step) => h('li', null,
        h('span', null, stepSentence(step)), h('span', null, signed(step.gain))))))];
}

function week(plan) {
  const days = Math.min(7, Math.max(1, plan.days_a_week));
  const list = [...plan.routine].sort((a, b) => b.gain - a.gain).slice(0, FIRST);
  const on = (i, times) => Math.floor((i + 1) * times / days + 0.5)
    - Math.floor(i * times / days + 0.5);
  const columns = [...Array(days).keys()];
  return h('table', { class: 'week' },
    h('thead', null, h('tr', null, h('th', { scope: 'col' }, t('Step')),
      columns.map((i) => h('th', { scope: 'col' }, day(MONDAY + i, 'weekdayShort'))))),
    h('tbody', null, list.map((step) => h('tr', null,
      h('th', { scope: 'row' }, stepName(step.kind)),
      columns.map((i) => {
        const times = on(i, step.times);
        const label = `${stepName(step.kind)}, ${day(MONDAY + i, 'weekday')}: ${num(times)}`;
        return h('td', null, times > 0 && h('label', null,
          h('input', { type: 'checkbox', 'aria-label': label }), num(times)));
      })))));
}

/** What to do once on the profile, by fact. */
function once(step) {
  const values = { target: num(step.target), value: num(step.value ?? 0) };
  const said = {
    summary_length: () => t('Write an About text of {target} characters; yours has {value}.', values),
    headline_length: () => t('Use {target} characters for your headline; it has {value}.', values),
    positions_described: () => t('Describe positions until there are {target}; today {value}.', values),
    positions: () => t('List {target} positions; today {value}.', values),
    skills: () => t('List {target} skills; today {value}.', values),
    certifications: () => t('List {target} certifications; today {value}.', values),
    languages: () => t('List {target} languages; today {value}.', values),
    achievements: () => t('List {target} projects or honours; today {value}.', values),
    education: () => t('Add your education.'),
    photo: () => t('Add a photo.'),
    cover: () => t('Add a cover photo.'),
    location: () => t('Add your location.'),
    industry: () => t('Add your industry.'),
    current_position: () => t('Add your current position.'),
    profile_media: () => t('Add {target} media to your profile; today {value}.', values),
    keyword_spread: () => t('Use your keywords in {target} sections; today {value}.', values),
    groups: () => t('Join {target} groups; today {value}.', values),
  }[step.fact];
  return said ? said() : `${partName(step.fact)}: ${values.target}`;
}

function profile(plan) {
  if (!plan.profile.length) return null;
  return h('div', null,
    h('h3', null, t('Once, on your profile')),
    h('ul', { class: 'list' }, plan.profile.map((step) => h('li', null,
      h('span', null, once(step), h('br'), h('span', { class: 'fine' },
        tn('{n} minute', '{n} minutes', Math.round(step.seconds / 60)))),
      h('span', null, signed(step.gain, 2))))));
}

function ends(plan) {
  const until = day(plan.horizon, 'dayMonth');
  const end = (name, value, hot) => h('div', { class: hot ? 'hot' : null },
    h('dt', null, name), h('dd', null, num(value)));
  return h('dl', { class: 'ends4', 'aria-live': 'polite' },
    end(t('if you stop, on {day}', { day: until }), plan.without),
    end(t('today'), plan.now),
    end(t('with the plan, as your next archive will show it'), plan.seen, true),
    end(t('with what no archive shows counted too'), plan.with));
}

function adds(plan) {
  const [a, b, c] = apportion([plan.without, plan.routine_gain, plan.profile_gain], plan.with, 1)
    .map((value) => num(value, 1));
  return h('p', { class: 'sum' }, t('{a} if you stop + {b} by the weekly routine + {c} once on '
    + 'the profile = {z}', { a, b, c, z: num(plan.with, 1) }));
}

function fine(plan) {
  const rate = (indicator) => plan.assumed.find((each) => each.indicator === indicator);
  const accepted = rate('acceptance_rate');
  const answered = rate('response_rate');
  const own = accepted && answered && t('They assume your own rates: {accepted} of 100 invitations '
    + 'accepted, {answered} of 100 messages answered.', {
    accepted: num(accepted.rate * 100), answered: num(answered.rate * 100) });
  return h('p', { class: 'fine' }, t('Gains are against stopping.'), ' ', own || null, ' ',
    t('Whoever does all of it gets these points; it is no promise that others answer.'));
}

/** Sliders that ask the module for another plan. */
function dials(live, plan, draw) {
  const wish = { minutes: minutesOf(plan), days: spanOf(plan), seen: live.onlySeen ?? false };
  const ask = asker(() => live.plan(wish), draw);
  const turn = (name) => (value) => {
    wish[name] = value;
    ask();
  };
  const radio = (value, name) => h('label', null, h('input', { type: 'radio', name: 'mode',
    checked: wish.seen === value, onchange: () => turn('seen')(value) }), name);
  return [
    h('div', { class: 'dials no-paper' },
      dial('minutes', t('Minutes a week'), (n) => t('{n} min', { n: num(n) }), MINUTES,
        wish.minutes, turn('minutes')),
      dial('span', t('For how long'), (n) => tn('{n} day', '{n} days', n), SPANS, wish.days,
        turn('days'))),
    h('div', { class: 'seg no-paper modes', role: 'radiogroup', 'aria-label': t('Which steps') },
      radio(false, t('Everything that counts')), radio(true, t('Only what an archive shows')))];
}

const finding = (plan) => t('{minutes} minutes a week: {today} today, {seen} by {until}', {
  minutes: num(minutesOf(plan)), today: num(plan.now), seen: num(plan.seen),
  until: day(plan.horizon, 'dayMonth') });

function body(report, plan) {
  return [ends(plan), steps(report, plan), adds(plan),
    h('div', { class: 'two fit sub' }, h('div', null, h('h3', null, t('Your week')), week(plan)),
      profile(plan)),
    fine(plan)];
}

export function next(report, live) {
  const { plan } = report;
  if (!plan) return null;
  const heading = h('span', { 'aria-live': 'polite' }, finding(plan));
  const paper = h('p', { class: 'paper-only' });
  const place = h('div', { class: 'plan' });
  function draw(now) {
    report.plan = now;
    heading.textContent = finding(now);
    paper.textContent = t('{minutes} minutes a week, for {days} days.',
      { minutes: num(minutesOf(now)), days: num(spanOf(now)) });
    place.replaceChildren();
    place.append(...body(report, now).flat(Infinity).filter(Boolean));
  }
  draw(plan);
  const say = plan.proven
    ? t('The steps that bring the most in the time you give: no plan brings more.')
    : t('The steps that bring the most in the time you give. A very good plan, not proven the '
      + 'best.');
  return section('next', t('What next'), heading,
    [h('p', { class: 'no-paper' }, say), paper],
    [live ? dials(live, plan, draw) : null, place], 'p2');
}

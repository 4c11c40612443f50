// Then and now: a report saved earlier as JSON beside this one, and what has
// become of its plan. Nothing but that file is needed, no old archive.

import { h, key, line, percent, rect, s, section, tableBox } from './dom.js';
import { day, dayNumber, num, signed, t, tn } from './language.js';
import { indicatorName, indicatorsOf, pillarPoints } from './report.js';
import { stepName } from './next.js';
import { PILLAR_FULL, PILLARS } from './words.js';

const isNumber = Number.isFinite;
const isCount = (value) => isNumber(value) && value >= 0 && value <= 1e9;
const isPoints = (part, most) => isNumber(part?.points) && Math.abs(part.points) <= most;
const isList = (list, is) => Array.isArray(list) && list.every(is);

/** Whether all is there that is shown of it, and is what it should be: the file is
 *  anyone's, and a report once taken is drawn again and again. */
function sound(report, earlier) {
  const known = new Set((report.kinds ?? []).map((each) => each.id));
  return earlier?.version === report.version && /^\d{4}-\d\d-\d\d$/.test(earlier.on)
    && isNumber(dayNumber(earlier.on)) && typeof earlier.model?.fingerprint === 'string'
    && isPoints(earlier.total, 100) && PILLARS.every((id) => isPoints(earlier.pillars?.[id], 25))
    && isList(earlier.indicators, (each) => typeof each?.id === 'string' && isPoints(each, 25))
    && isList(earlier.kinds ?? [], (each) => typeof each?.id === 'string' && isPoints(each, 100)
      && (!each.events || isCount(each.events.all)))
    && isList((earlier.plan ?? { routine: [] }).routine, (step) => isCount(step?.times)
      && isNumber(step.gain) && Math.abs(step.gain) <= 100
      && (!report.kinds || known.has(step.kind)))
    && !(report.kinds && earlier.plan?.routine.length > known.size);
}

/** What keeps the two from being held side by side, in words, or null. */
export function unlike(report, earlier) {
  if (!sound(report, earlier)) {
    return t('This file is no report that this page has saved.');
  }
  if (dayNumber(earlier.on) >= dayNumber(report.on)) {
    return t('That report is of {then}, no earlier than this one.', { then: day(earlier.on) });
  }
  if (earlier.model.fingerprint !== report.model.fingerprint) {
    return t('That report was made by another model; its numbers cannot be compared.');
  }
  return null;
}

function sideBySide(report, earlier) {
  const [before, now] = [pillarPoints(earlier), pillarPoints(report)];
  const row = (name, then, later, kind, most) => h('li', { class: kind },
    h('h4', null, kind ? key('') : null, name),
    h('p', { class: 'val' }, `${num(then, 1)} → `, h('b', null, num(later, 1))),
    h('div', { class: 'bar' }, s('svg', { width: '100%', 'aria-hidden': 'true' },
      rect(0, 100, { class: 'hollow', height: '100%' }),
      rect(0, later / most * 100, { class: 'fill', height: '100%' }),
      [['var(--paper)', 6], ['var(--ink)', 2.5]].map(([stroke, width]) => line(
        percent(then / most * 100), percent(then / most * 100), '-15%', '115%',
        { stroke, 'stroke-width': width })))));
  return [
    h('h3', null, t('{then} and {now}', { then: day(earlier.on), now: day(report.on) })),
    h('ul', { class: 'pillars compared' },
      row(t('Index'), earlier.total.points, report.total.points, '', 100),
      PILLARS.map((id, k) => row(t(PILLAR_FULL[id]), before[k], now[k], id, 25))),
    h('p', { class: 'fine' }, t('The line stands where you were.'))];
}

function moved(report, earlier) {
  const old = indicatorsOf(earlier);
  const list = report.indicators.filter((each) => old[each.id])
    .map((each) => [each, each.points - old[each.id].points])
    .filter(([, change]) => Math.abs(change) >= 0.05)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1])).slice(0, 8);
  if (!list.length) return null;
  return h('div', { class: 'sub' }, h('h3', null, t('What moved it')),
    h('ul', { class: 'list' }, list.map(([each, change]) => h('li', null,
      h('span', null, indicatorName(each)), h('span', null, signed(change, 2))))));
}

/** What was planned a week, and done a week by the new export. */
function followed(report, earlier) {
  const { plan } = earlier;
  if (!plan?.routine.length || !report.kinds || !earlier.kinds) return null;
  const weeks = (dayNumber(report.on) - dayNumber(earlier.on)) / 7;
  const find = (of, id) => of.kinds.find((each) => each.id === id);
  const unknown = () => h('span', { class: 'soft' }, t('unknown'));
  const rows = plan.routine.map((step) => {
    const now = find(report, step.kind);
    const then = find(earlier, step.kind);
    const seen = now?.events && then?.events;
    return [stepName(step.kind), num(step.times),
      seen ? num(Math.max(0, now.events.all - then.events.all) / weeks, 1) : unknown(),
      signed(step.gain), seen ? signed(now.points - then.points) : unknown()];
  });
  const head = [{ name: t('Step') }, { name: t('planned a week'), number: true },
    { name: t('done a week'), number: true }, { name: t('points planned'), number: true },
    { name: t('points since then'), number: true }];
  const box = tableBox('t-plan', '', t('The plan followed up'), head, rows);
  return h('div', { class: 'sub' }, h('h3', null, t('The plan followed up')),
    box.querySelector('.scroll'),
    h('p', { class: 'fine' }, t('Planned points are against stopping, those since then against '
      + 'what you had. What no export shows is unknown, not undone.')));
}

function choose(take, trouble) {
  const input = h('input', { type: 'file', id: 'earlier', class: 'vh', accept: '.json',
    onchange: async () => {
      const [file] = input.files;
      if (file) take(await file.text().catch(() => ''));
    } });
  return h('div', null,
    trouble ? h('p', { class: 'note alert', role: 'alert' }, trouble) : null,
    h('p', { class: 'no-paper pick' }, input, h('label', { for: 'earlier', class: 'btn' },
      t('Choose a report you saved as JSON'))));
}

export function then(report, earlier, take, trouble) {
  const name = t('Then and now');
  if (!earlier) {
    return section('then', name, t('See what has changed'), h('p', null, t('Save this report as '
      + 'JSON today. With your next archive it shows what your steps have brought.')),
    choose(take, trouble), 'no-paper');
  }
  const change = report.total.points - earlier.total.points;
  const since = day(earlier.on);
  let finding = t('As high as on {day}', { day: since });
  if (change >= 0.05) finding = t('Up {n} points since {day}', { n: num(change, 1), day: since });
  if (change <= -0.05) finding = t('Down {n} points since {day}', { n: num(-change, 1), day: since });
  const days = dayNumber(report.on) - dayNumber(earlier.on);
  return section('then', name, finding,
    h('p', null, tn('{n} day lies between the two.', '{n} days lie between the two.', days)),
    [sideBySide(report, earlier), moved(report, earlier), followed(report, earlier),
      choose(take, trouble)], 'no-paper');
}

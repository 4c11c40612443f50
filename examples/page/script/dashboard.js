// LinkedIn's own number beside this one, on the days on which it was read off.

import { h, line, percent, s, section, tableBox } from './dom.js';
import { day, dayNumber, num, signed, t, tn } from './language.js';
import { PILLAR, PILLARS } from './words.js';

const PARTS = ['total', ...PILLARS];
const name = (id) => t(id === 'total' ? 'Index' : PILLAR[id]);

/** Both over time: rings are LinkedIn's, dots this index, and a line between. */
function picture(rows) {
  const first = dayNumber(rows[0].day);
  const days = Math.max(1, dayNumber(rows.at(-1).day) - first);
  const x = (row) => percent(1.5 + (dayNumber(row.day) - first) / days * 97);
  const y = (points) => percent(100 - points);
  const label = t('LinkedIn’s number went from {a} to {b}, this index from {c} to {d}.', {
    a: num(rows[0].total.dashboard, 1), b: num(rows.at(-1).total.dashboard, 1),
    c: num(rows[0].total.points, 1), d: num(rows.at(-1).total.points, 1) });
  return h('figure', { class: 'beside' },
    h('ul', { class: 'legend' },
      h('li', null, h('span', { class: 'ring', 'aria-hidden': 'true' }), t('LinkedIn’s number')),
      h('li', null, h('span', { class: 'dot', 'aria-hidden': 'true' }), t('this index'))),
    s('svg', { width: '100%', role: 'img', 'aria-label': label },
      [0, 50, 100].map((value) => [
        line(0, '100%', y(value), y(value), { stroke: value ? 'var(--rule)' : 'var(--ink)' }),
        s('text', { x: '100%', dx: 8, y: y(value), dy: 4, class: 'soft' }, num(value))]),
      rows.map(({ total, ...row }) => [
        line(x(row), x(row), y(total.dashboard), y(total.points), { stroke: 'var(--edge)' }),
        s('circle', { cx: x(row), cy: y(total.points), r: 4, fill: 'var(--ink)' }),
        s('circle', { cx: x(row), cy: y(total.dashboard), r: 4.5, fill: 'var(--paper)',
          stroke: 'var(--ink)', 'stroke-width': 2 })])),
    h('p', { class: 'ends fine' }, h('span', null, day(rows[0].day)),
      h('span', null, day(rows.at(-1).day))));
}

/** Whether the two move the same way, in words. */
function movement({ same, opposite, movement: verdict }) {
  const count = { same: num(same), all: num(same + opposite) };
  return {
    together: () => t('They move together: the same way {same} of {all} times.', count),
    apart: () => t('They move against each other: the same way {same} of {all} times.', count),
    unclear: () => t('Whether they move together is unclear: the same way {same} of {all} times.',
      count),
    not_enough_data: () => t('There are not enough readings to say whether they move together.'),
  }[verdict]();
}

function partsTable({ agreement, fit }) {
  const head = [{ name: t('Difference') }, { name: t('Mean'), number: true },
    { name: t('Lowest'), number: true }, { name: t('Highest'), number: true }];
  const rows = PARTS.map((id) => [name(id), signed(agreement[id].mean, 2),
    signed(agreement[id].lowest, 2), signed(agreement[id].highest, 2),
    ...(fit ? [num(fit[id].error_before, 2), num(fit[id].error_after, 2)] : [])]);
  if (fit) {
    head.push({ name: t('Typical error'), number: true }, { name: t('calibrated'), number: true });
  }
  return tableBox('t-agreement', '', t('Differences'), head, rows).querySelector('.scroll');
}

function daysTable(rows) {
  const head = [{ name: t('Day') }, { name: t('LinkedIn’s number'), number: true },
    { name: t('this index'), number: true }, { name: t('at most'), number: true },
    { name: t('Difference'), number: true }, ...PILLARS.map((id) => ({ name: t(PILLAR[id]),
      number: true }))];
  return tableBox('t-dashboard', t('The same as a table, day by day'),
    t('LinkedIn’s number day by day'), head, [...rows].reverse().map((row) => [day(row.day),
      num(row.total.dashboard, 2), num(row.total.points, 2), num(row.total.high, 2),
      h('b', null, signed(row.total.difference, 2)),
      ...PILLARS.map((id) => signed(row[id].difference, 2))]));
}

export function dashboard(report) {
  if (!report.dashboard) return null;
  const { rows, agreement, fit } = report.dashboard;
  const { mean, within } = agreement.total;
  const values = { n: num(Math.abs(mean), 1) };
  let finding = t('LinkedIn shows about as much as this index');
  if (mean >= 0.05) finding = t('LinkedIn shows {n} points more on average', values);
  if (mean <= -0.05) finding = t('LinkedIn shows {n} points less on average', values);
  return section('dashboard', t('LinkedIn’s number'), finding, [
    h('p', null, movement(agreement.total)),
    h('p', { class: 'fine' }, t('LinkedIn’s formula is secret: that both agree, or move together, '
      + 'proves nothing about it.'))],
  [picture(rows), daysTable(rows),
    h('div', { class: 'sub' }, h('h3', null, t('LinkedIn’s number less this index')),
      partsTable(report.dashboard),
      h('p', { class: 'fine' },
        tn('The reading lies between what this index counts and the most it could be: {within} '
          + 'of {n}.', 'Readings that lie between what this index counts and the most it could '
          + 'be: {within} of {n}.', rows.length, { within: num(within) }),
        fit ? ` ${t('“Calibrated” is the typical error that is left when weights and full marks '
          + 'are fitted to these readings.')}` : null))], 'no-paper');
}

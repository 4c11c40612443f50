// Keep or share. Files are made here, of what is shown: while names are hidden,
// none of them holds one.

import { h, section } from './dom.js';
import { dayNumber, isoOf, t } from './language.js';
import { PILLARS } from './words.js';

function save(name, type, text) {
  const link = h('a', { href: URL.createObjectURL(new Blob([text], { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
}

const cell = (value) => (/[",\r\n]/.test(String(value))
  ? `"${String(value).replaceAll('"', '""')}"` : String(value));
const csv = (rows) => rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** The exact numbers, with the names of the JSON: for tables, not for reading. */
export function pointsCsv(report) {
  return csv([['indicator', 'pillar', 'signal', 'observed', 'points'],
    ...report.indicators.flatMap((each) => each.contributions.map((part) => [each.id, each.pillar,
      part.kind ?? part.fact, part.observed, part.points.toFixed(6)]))]);
}

export function historyCsv(report) {
  const start = dayNumber(report.history.from);
  return csv([['day', 'total', ...PILLARS], ...report.history.total.map((total, i) => [
    isoOf(start + i), total.toFixed(6), ...PILLARS.map((id) => report.history[id][i].toFixed(6))])]);
}

export function keep(report, share) {
  const item = (name, note, onclick) => h('li', null, h('button', { type: 'button', onclick },
    h('b', null, name), h('span', { class: 'soft' }, note)));
  return section('keep', t('Keep or share'), t('Take it with you'),
    h('p', null, t('Files are made here and saved by your browser. Nothing is uploaded.')),
    h('ul', { class: 'get' },
      item(t('Print two pages'), t('where you stand, what to do'), () => print()),
      share && item(t('Report without names'), t('HTML, for your coach'),
        () => save(`ssi-${report.on}.html`, 'text/html', share())),
      item(t('Every point'), 'CSV',
        () => save(`ssi-points-${report.on}.csv`, 'text/csv', pointsCsv(report))),
      report.history && item(t('History'), 'CSV',
        () => save(`ssi-history-${report.on}.csv`, 'text/csv', historyCsv(report))),
      item(t('Everything, exactly'), t('JSON, for then and now'),
        () => save(`ssi-${report.on}.json`, 'application/json',
          `${JSON.stringify(report, null, 1)}\n`))), 'no-paper');
}

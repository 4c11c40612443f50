// Why: a staircase. Each bar starts where the one before ended; the last step
// is the index. Below it, what is still to gain and what cannot be seen.

import { h, key, line, percent, rect, s, section, tableBox } from './dom.js';
import { capital, dotted, known, num, signed, t, tn } from './language.js';
import { hidden, indicatorName, measure, open, partName, sum } from './report.js';
import { PILLAR, PILLAR_FULL, PILLARS } from './words.js';

const STEPS = 12;
const hundredths = (value) => Math.round(value * 100) / 100;

function parts(indicator) {
  const seen = indicator.contributions.filter((each) => each.observed && each.points)
    .sort((a, b) => b.points - a.points);
  return h('ul', { class: 'parts' }, seen.map((each) => h('li', null,
    h('span', null, partName(each.kind ?? each.fact)),
    h('span', null, num(each.points, 2)))));
}

function inner(indicator) {
  const dark = indicator.contributions.filter((each) => !each.observed).length;
  return h('div', { class: 'inner' },
    h('p', null, capital(measure(indicator)), ' ',
      t('({n} points).', { n: num(indicator.max, indicator.max % 1 ? 1 : 0) }), ' ',
      h('span', { class: 'soft' }, `${t(PILLAR_FULL[indicator.pillar])}.`)),
    parts(indicator),
    dark ? h('p', { class: 'fine' }, tn(
      'One more signal counts here and is not visible in your archive.',
      '{n} more signals count here and are not visible in your archive.', dark)) : null);
}

function stair(name, mark, bars, points, body) {
  return h('details', { class: 'stair' },
    h('summary', null,
      h('span', { class: 'what' }, key(mark), name),
      s('svg', { width: '100%', 'aria-hidden': 'true' }, bars),
      h('span', { class: 'pts' }, num(points, 2))),
    body);
}

function stairs(report, earned) {
  const now = report.total.points;
  const part = (value) => value / now * 100;
  let from = 0;
  const list = earned.slice(0, STEPS).map((indicator) => {
    const bar = s('g', { class: indicator.pillar },
      rect(part(from), part(indicator.points), { y: '28%', height: '44%', class: 'fill' }),
      line(percent(part(from + indicator.points)), percent(part(from + indicator.points)),
        '72%', '128%'));
    from += indicator.points;
    return stair(indicatorName(indicator), indicator.pillar, bar, hundredths(indicator.points),
      inner(indicator));
  });
  const rest = earned.slice(STEPS);
  if (!rest.length) return list;
  const bars = PILLARS.map((id) => {
    const points = sum(rest.filter((each) => each.pillar === id), (each) => each.points);
    const bar = rect(part(from), part(points), { y: '28%', height: '44%', class: `fill gap ${id}` });
    from += points;
    return bar;
  });
  // The rest takes what rounding left, so that the lines add up as they stand.
  const shown = earned.slice(0, STEPS).reduce((all, each) => all + hundredths(each.points), 0);
  list.push(stair(tn('{n} smaller one', '{n} smaller ones', rest.length), 'ink', bars,
    hundredths(now) - shown,
    h('div', { class: 'inner' }, h('ul', { class: 'parts' }, rest.map((each) => h('li', null,
      h('span', null, indicatorName(each)), h('span', null, num(each.points, 2))))))));
  return list;
}

function totalLine(report) {
  const now = report.total.points;
  let x = 0;
  return h('div', { class: 'total' },
    h('span', null, t('Your index')),
    s('svg', { width: '100%', 'aria-hidden': 'true' }, PILLARS.map((id) => {
      const width = report.pillars[id].points / now * 100;
      const bar = rect(x, width, { height: '100%', class: `fill gap ${id}` });
      x += width;
      return bar;
    })),
    h('span', { class: 'pts n' }, num(now, 2)));
}

function toGain(report) {
  const list = report.indicators.filter((each) => open(each) > 0.0005)
    .sort((a, b) => open(b) - open(a));
  const all = open(report.total);
  const top = list.slice(0, 5);
  const rest = list.length - top.length;
  const left = hundredths(all) - top.reduce((total, each) => total + hundredths(open(each)), 0);
  return h('div', null,
    h('h3', null, tn('{n} point is still to gain', '{n} points are still to gain',
      100 - Math.round(report.total.high))),
    h('ul', { class: 'list' },
      top.map((each) => h('li', null,
        h('span', null, indicatorName(each),
          each.measure === null ? null : [h('br'), h('span', { class: 'fine' }, `${measure(each)}. `,
            known(each.advice))]),
        h('span', null, signed(open(each), 2)))),
      rest ? h('li', null, h('span', null, tn('{n} smaller one', '{n} smaller ones', rest)),
        h('span', null, signed(left, 2))) : null));
}

function listed(list) {
  const names = list.slice(0, 5).map(indicatorName);
  if (list.length > 5) names.push(tn('{n} more', '{n} more', list.length - 5));
  return dotted(names);
}

function notVisible(report, mayAim) {
  const dark = report.indicators.filter((each) => hidden(each) > 0.0005)
    .sort((a, b) => hidden(b) - hidden(a));
  const never = dark.filter((each) => !each.in_archive);
  const missing = dark.filter((each) => each.in_archive && each.state === 'none');
  const partly = dark.filter((each) => each.in_archive && each.state !== 'none');
  const row = (name, list, say) => list.length > 0 && h('li', null,
    h('span', null, name, h('br'), h('span', { class: 'fine' }, listed(list), '. ', say ?? '')),
    h('span', null, num(sum(list, hidden), 1)));
  return h('div', null,
    h('h3', null, tn('{n} point is not visible here', '{n} points are not visible here',
      Math.round(report.total.high) - Math.round(report.total.points))),
    h('ul', { class: 'list' },
      row(t('LinkedIn never exports this'), never,
        t('Drop your analytics workbook to show some of it.')) || null,
      row(t('Not in your archive'), missing, mayAim
        && missing.some(({ id }) => id === 'target_connections')
        && t('Under “Change files” you can say whom you want to reach.')) || null,
      row(t('Shown in part'), partly) || null));
}

function table(report) {
  const list = [...report.indicators].sort((a, b) => b.points - a.points || b.max - a.max);
  const head = [{ name: t('What counts') }, { name: t('Pillar') },
    { name: t('Points'), number: true }, { name: t('of'), number: true }];
  const rows = list.map((each) => [indicatorName(each), t(PILLAR[each.pillar]),
    each.state === 'none' ? h('span', { class: 'soft' }, t('not visible')) : num(each.points, 2),
    num(each.max, 1)]);
  return tableBox('t-why', t('Every line as a table'), t('All contributions'), head, rows,
    [t('Index'), '', num(report.total.points, 2), num(100)]);
}

/** mayAim: whether it can still be said whom one wants to reach. */
export function why(report, mayAim) {
  const earned = report.indicators.filter((each) => each.points > 0)
    .sort((a, b) => b.points - a.points);
  return section('why', t('Why'), t('Where your {n} points come from',
    { n: num(report.total.points) }), [
    h('p', null, t('Largest first. Each bar starts where the one before ended, so the last one '
      + 'ends at your index. Open a line to see what counted.'))],
  [
    h('ul', { class: 'legend' }, PILLARS.map((id) => h('li', null, key(id), t(PILLAR[id])))),
    earned.length ? h('div', { class: 'stairs' }, stairs(report, earned)) : null,
    earned.length ? totalLine(report) : null,
    h('div', { class: 'sub two', id: 'missing' }, toGain(report), notVisible(report, mayAim)),
    table(report)]);
}

// The index over the years, stacked by pillar. What is under the pointer is
// read out above it; a range input is the keyboard's way in.

import { h, key, line, percent, s, section, tableBox } from './dom.js';
import { day, dayNumber, isoOf, num, signed, t, tn } from './language.js';
import { indicatorName, indicatorsOf, pillarPoints, trendWords } from './report.js';
import { PILLAR, PILLARS } from './words.js';

const SCALE = 10; // of the picture's own units to a point

/** A line of steps as a path; all but the curve itself is for the area. */
function curve(values, step) {
  const points = [];
  for (let i = 0; i < values.length; i += step) points.push(i);
  if (points[points.length - 1] !== values.length - 1) points.push(values.length - 1);
  return points;
}

function paths(tops, high) {
  const y = (value) => Math.round((high - value) * SCALE);
  const step = Math.max(1, Math.floor(tops[0].length / 700));
  const at = curve(tops[0], step);
  return tops.map((values) => {
    let px = 0;
    let py = y(values[0]);
    let edge = `M0 ${py}`;
    for (const i of at.slice(1)) {
      const q = y(values[i]);
      edge += `l${i - px} ${q - py}`;
      px = i;
      py = q;
    }
    edge = edge.replaceAll(' -', '-');
    return { edge, area: `${edge}V${high * SCALE}H0z` };
  });
}

/** How far apart labels of time stand, in months. */
function stride(days) {
  const months = days / 30.4;
  return [1, 2, 3, 6, 12, 24].find((each) => months / each <= 7.5) ?? 36;
}

function ticks(history, first) {
  const start = dayNumber(history.from);
  const last = history.days - 1;
  const months = stride(last - first);
  const list = [];
  const date = new Date((start + first) * 864e5);
  let month = date.getUTCFullYear() * 12 + date.getUTCMonth() + 1;
  for (; ; month++) {
    const number = Date.UTC(Math.floor(month / 12), month % 12, 1) / 864e5 - start;
    if (number > last) break;
    if (month % months) continue;
    const place = (number - first) / (last - first) * 100;
    if (place > 93) continue;
    let form = month % 12 && list.length ? 'tick' : 'tickYear';
    if (months >= 12) form = 'year';
    list.push(s('text', { x: percent(place), y: 16,
      class: list.length % 2 && months < 12 ? 'soft wide' : 'soft' },
    day(start + number, form)));
  }
  return list;
}

function period(days) {
  const months = Math.round(days / 30.4);
  if (months >= 24) return t('All {n} years', { n: num(days / 365.25, months % 12 ? 1 : 0) });
  return tn('All {n} month', 'All {n} months', months);
}

/** The last day of each month, newest first. */
function monthEnds(history) {
  const start = dayNumber(history.from);
  const month = (i) => isoOf(start + i).slice(0, 7);
  const ends = [];
  for (let i = history.days - 1; i >= 0; i--) {
    if (i === history.days - 1 || month(i) !== month(i + 1)) ends.push(i);
  }
  return ends;
}

function table(history) {
  const start = dayNumber(history.from);
  const head = [{ name: t('Last day of') }, { name: t('Index'), number: true },
    ...PILLARS.map((id) => ({ name: t(PILLAR[id]), number: true }))];
  const rows = monthEnds(history).map((i) => [day(start + i, 'monthYear'),
    h('b', null, num(history.total[i], 2)), ...PILLARS.map((id) => num(history[id][i], 2))]);
  return tableBox('t-history', t('The same as a table, month by month'), t('History by month'),
    head, rows);
}

function stacked(history) {
  return PILLARS.map((_, k) => history.total.map((__, i) => PILLARS.slice(0, k + 1)
    .reduce((total, id) => total + history[id][i], 0)));
}

function chart(report) {
  const { history } = report;
  const last = history.days - 1;
  const start = dayNumber(history.from);
  const tops = stacked(history);
  const high = Math.max(...history.total) > 73 ? 100 : 75;
  const drawn = paths(tops, high);
  const shown = pillarPoints(report);
  let first = 0;

  const total = h('b', null, num(report.total.points, 1));
  const date = h('span', { class: 'soft' }, day(history.to, 'short'));
  const values = PILLARS.map((_, k) => h('b', null, num(shown[k], 1)));
  const cross = h('div', { class: 'cross', 'aria-hidden': 'true' });
  const area = s('svg', { class: 'zoom', viewBox: `0 0 ${last} ${high * SCALE}`,
    preserveAspectRatio: 'none', width: '100%', height: '100%' },
  [3, 2, 1, 0].map((k) => [
    s('path', { class: `${PILLARS[k]} fill`, d: drawn[k].area }),
    s('path', { class: 'edge', d: drawn[k].edge })]));
  const label = t('Index from {from} to {to}, stacked by pillar. It goes from {a} to {b}.', {
    from: day(history.from, 'monthYear'), to: day(history.to, 'monthYear'),
    a: num(history.total[0]), b: num(history.total[last]) });
  const picture = s('svg', { class: 'area', role: 'img', 'aria-label': label }, area,
    [0.25, 0.5, 0.75].map((part) => part * 100).filter((at) => at < high).concat(high)
      .map((value) => [
        line(0, '100%', percent(100 - value / high * 100), percent(100 - value / high * 100),
          { class: 'grid' }),
        s('text', { x: '100%', dx: 8, y: percent(100 - value / high * 100), dy: 4, class: 'soft' },
          num(value))]),
    line(0, '100%', '100%', '100%', { class: 'base' }),
    s('text', { x: '100%', dx: 8, y: '100%', dy: 4, class: 'soft' }, '0'));
  const days = s('svg', { class: 'days', 'aria-hidden': 'true' }, ticks(history, 0));
  const plot = h('div', { class: 'plot' }, picture, cross, days);
  const scrub = h('input', { type: 'range', id: 'scrub', min: 0, max: last, value: last });

  function show(i) {
    const parts = PILLARS.map((id) => history[id][i]);
    const exact = i === last ? shown : parts;
    total.textContent = num(history.total[i], 1);
    date.textContent = day(start + i, 'short');
    values.forEach((value, k) => { value.textContent = num(exact[k], 1); });
    const at = (i - first) / (last - first) * plot.clientWidth;
    cross.style.transform = `translateX(${at}px)`;
    scrub.value = i;
    scrub.setAttribute('aria-valuetext', `${date.textContent}: ${total.textContent}`);
  }
  function under(event) {
    const box = plot.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return Math.round(first + share * (last - first));
  }
  function zoom(count) {
    first = Math.max(0, last - count);
    scrub.min = first;
    area.setAttribute('viewBox', `${first} 0 ${last - first} ${high * SCALE}`);
    days.replaceChildren(...ticks(history, first));
    show(last);
  }
  plot.addEventListener('pointermove', (event) => show(under(event)));
  plot.addEventListener('pointerleave', () => show(last));
  scrub.addEventListener('input', () => show(Number(scrub.value)));
  new ResizeObserver(() => show(Number(scrub.value))).observe(plot);

  const spans = [[last, period(last)], [364, t('1 year')], [90, t('3 months')]]
    .filter(([count], i) => !i || count < last * 0.9);
  const choice = spans.length > 1 && h('div', { class: 'seg no-paper', role: 'radiogroup',
    'aria-label': t('Period') }, spans.map(([count, name], i) => h('label', null,
    h('input', { type: 'radio', name: 'range', value: count, checked: i === 0,
      onchange: () => zoom(count) }), name)));
  return h('figure', null, choice || null,
    h('ul', { class: 'readout' },
      h('li', { class: 'day' }, total, date),
      PILLARS.map((id, k) => h('li', { class: id }, key(''), `${t(PILLAR[id])} `, values[k]))),
    h('div', { class: 'chart' }, plot,
      h('div', { class: 'scrub no-paper' },
        h('label', { class: 'vh', for: 'scrub' }, t('Day')), scrub)));
}

/** What moved the index most since the baseline. */
function moved(report) {
  const { baseline } = report.trend.windows;
  const rising = baseline.total.change >= 0;
  const list = baseline.indicators.filter((each) => (rising ? each.change : -each.change) > 0.05)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change)).slice(0, 3);
  if (!list.length) return null;
  const known = indicatorsOf(report);
  const names = list.map((each) => `${indicatorName(known[each.id])} ${signed(each.change)}`);
  return t('What moved it most: {list}.', { list: names.join(', ') });
}

export function history(report) {
  if (!report.history || report.history.days < 2) return null;
  const words = trendWords(report);
  return section('history', t('History'), words ? words.head : t('How it came to this'), [
    h('p', null, (words && moved(report)) ?? ''),
    h('p', { class: 'fine' }, t('Rebuilt from what the archive holds today: your present profile '
      + 'counts on every day, and what you deleted is not there.'))],
  [chart(report), table(report.history)]);
}

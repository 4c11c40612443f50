// The one straight scale: the four pillars end to end are the index; what this
// archive cannot show and what is still to gain fill it to 100.

import { num, t } from './language.js';
import { line, percent, rect, s, h } from './dom.js';
import { hidden, isEstimate, open, pillarPoints, standing } from './report.js';
import { PILLAR, PILLARS } from './words.js';

const TOP = 26;
const HIGH = 36;

// A label stands below its part where there is room for it: from 640 pixels on, from
// 768 on, on paper and from 1024 on, from 1280 on, or not at all. How many pixels a
// point has there at least, for letters of 13.
const ROOM = [['below', 5.7], ['roomy', 6.8], ['roomier', 8.9], ['roomiest', 11.3]];
const GAP = 6;

const pen = document.createElement('canvas').getContext('2d');

/** How wide a text is in letters of 13 pixels. */
function widthOf(text) {
  pen.font = `13px ${getComputedStyle(document.body).fontFamily}`;
  return pen.measureText(text).width;
}

function roomFor(points, words) {
  const need = Math.max(...words.map(widthOf)) + GAP;
  return ROOM.find(([, wide]) => points * wide >= need)?.[0];
}

function below(x, points, name, value) {
  const room = roomFor(points, [name, value]);
  return room && [
    s('text', { class: room, x: percent(x), y: 80 }, name),
    s('text', { class: `${room} soft`, x: percent(x), y: 97 }, value)];
}

function mark(at, text, anchor, width, label) {
  return [
    line(percent(at), percent(at), 18, 66, { stroke: 'var(--ink)', 'stroke-width': width }),
    text && s('text', { x: percent(at), y: 12, 'text-anchor': anchor, ...label }, text)];
}

/** The marks above the scale, without one label on another. */
function marks(now, high, mean) {
  const near = high - now < 24;
  const list = [];
  if (mean !== null) {
    const far = Math.abs(mean - now) > 17;
    list.push(mark(mean, far ? t('average {n}', { n: num(mean) }) : null,
      mean < 12 ? 'start' : 'middle', 1.5, { class: 'soft' }));
  }
  const edge = now > 6 ? 'middle' : 'start';
  list.push(mark(now, num(now), near && high - now > 1 ? 'end' : edge, 2.5,
    { 'font-weight': 650 }));
  if (high - now > 1) {
    let anchor = near ? 'start' : 'middle';
    if (high > 86) anchor = 'end';
    if (near && high > 86) anchor = null;
    list.push(mark(high, anchor && t('at most {n}', { n: num(high) }), anchor, 1.5));
  }
  return list;
}

export function scale(report) {
  const { points: now, high } = report.total;
  const group = standing(report);
  const mean = group ? group.mean.total : null;
  const shown = pillarPoints(report);
  const unseen = num(Math.round(high) - Math.round(now));
  const gain = num(100 - Math.round(high));
  let x = 0;
  const parts = PILLARS.map((id, k) => {
    const points = report.pillars[id].points;
    const part = s('g', { class: id },
      rect(x, points, { class: 'fill gap', y: TOP, height: HIGH }),
      below(x, points, t(PILLAR[id]), num(shown[k], 1)));
    x += points;
    return part;
  });
  const label = t('Scale from 0 to 100: {now} earned, up to {unseen} not visible in this '
    + 'archive, {gain} still to gain.', { now: num(now), unseen, gain })
    + (mean === null ? '' : ` ${isEstimate(group)
      ? t('The average is {n} by estimate.', { n: num(mean) })
      : t('The average of {group} is {n}.', { group: group.name, n: num(mean) })}`);
  return h('figure', { class: 'scale' },
    s('svg', { width: '100%', role: 'img', 'aria-label': label },
      rect(high, 100 - high, { class: 'hollow gap', y: TOP, height: HIGH }),
      rect(now, high - now, { class: 'gap', y: TOP, height: HIGH, fill: 'url(#h-any)' }),
      parts, marks(now, high, mean),
      below(now + 0.4, hidden(report.total) - 0.4, t('Not visible in your archive'),
        t('up to {n}', { n: unseen })),
      below(high + 0.4, open(report.total) - 0.4, t('To gain'), gain)));
}

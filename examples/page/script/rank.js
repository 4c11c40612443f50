// A hundred people in a row instead of a percentile.

import { ESTIMATE } from './estimate.js';
import { h, line, rich, s, section } from './dom.js';
import { day, num, share, signed, t, tn } from './language.js';
import { isEstimate, standing } from './report.js';
import { rankFinding } from './hero.js';
import { PILLAR, PILLARS } from './words.js';

const GROUND = 130;
const TALL = 1.5;
const ALIKE = 45;

function picture(report, group) {
  const now = report.total.points;
  const above = Math.min(99, Math.max(1, Math.round(group.above)));
  const below = 100 - above;
  // The shape of the estimate is known, that of a real group is not.
  const estimate = isEstimate(group);
  const heights = estimate ? ESTIMATE : Array(100).fill(ALIKE);
  const label = t('100 people in order of their index: {below} are below {now}, {above} at or '
    + 'above.', { below: num(below), now: num(now), above: num(above) });
  const top = GROUND - (estimate ? now : ALIKE) * TALL;
  return h('figure', { class: 'rank' }, s('svg', { width: '100%', role: 'img', 'aria-label': label },
    heights.map((height, i) => s('rect', {
      x: `${i}%`, width: '.68%', y: (GROUND - height * TALL).toFixed(1),
      height: (height * TALL).toFixed(1), class: i >= below ? 'above' : 'person' })),
    line(0, '100%', GROUND + 0.5, GROUND + 0.5, { stroke: 'var(--ink)' }),
    estimate && line(0, `${below}%`, top, top, { stroke: 'var(--ink)', 'stroke-dasharray': '2 3' }),
    s('text', { x: estimate ? 0 : `${below}%`, y: Math.max(12, top - 8), 'font-weight': 650,
      'text-anchor': !estimate && below > 50 ? 'end' : 'start' }, t('you, {n}', { n: num(now) })),
    s('text', { x: 0, y: 148, class: 'soft' }, tn('{n} below you', '{n} below you', below)),
    s('text', { x: '100%', y: 148, 'text-anchor': 'end' },
      tn('{n} at or above', '{n} at or above', above))));
}

function note(group) {
  if (isEstimate(group)) return rich(`<b>${t('Not a measured rank.')}</b> ${t('The shape comes from '
    + 'figures LinkedIn published on all sales professionals. Drop the benchmark file of your team '
    + 'or industry to compare with real people, at least 10.')}`);
  const parts = [`<b>${group.name}</b>`, t('{n} people, as of {day}.',
    { n: num(group.members), day: day(group.on) })];
  if (group.epsilon) parts.push(t('Noise protects each of them: the place may be off by {n} of '
    + '100.', { n: num(group.above_margin, 1) }));
  return rich(parts.join(' '));
}

function gaps(group) {
  const known = PILLARS.filter((id) => group.gap[id] !== null);
  if (isEstimate(group) || !known.length) return null;
  return h('div', { class: 'sub' },
    h('h3', null, t('Against the average of this group')),
    h('ul', { class: 'list' }, known.map((id) => h('li', null,
      h('span', null, t(PILLAR[id])), h('span', null, signed(group.gap[id]))))));
}

export function rank(report) {
  const group = standing(report);
  if (!group) return null;
  const estimate = isEstimate(group);
  const finding = estimate ? t('About top {n}%, by estimate', { n: num(group.top_percent) })
    : group.best === null || group.best === group.worst ? rankFinding(group)
      : t('Top {n}%, between {best} and {worst}', { n: num(group.top_percent),
        best: num(group.best), worst: share(group.worst / 100) });
  const place = { above: num(group.above), now: num(report.total.points),
    mean: num(group.mean.total), group: group.name };
  const say = estimate
    ? t('Of 100 people on LinkedIn about {above} have an index of {now} or more. The mean is '
      + '{mean}.', place)
    : t('Of 100 people in {group} {above} have an index of {now} or more. The mean is {mean}.',
      place);
  return section('rank', t('Rank'), finding, h('p', null, say),
    [picture(report, group), h('p', { class: 'note' }, note(group)), gaps(group)]);
}

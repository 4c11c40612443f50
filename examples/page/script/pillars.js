// Four pillars of 25: solid, possible, still to gain.

import { h, key, rect, s, section } from './dom.js';
import { dotted, num, t, tn } from './language.js';
import { hidden, indicatorName, pillarPoints } from './report.js';
import { PILLAR_FULL, PILLARS } from './words.js';

function carries(id) {
  return {
    brand: t('Your profile and articles carry you.'),
    find: t('Your search for people carries you.'),
    engage: t('Your exchanges carry you.'),
    relate: t('Your relationships carry you.'),
  }[id];
}

function outOfSight(id) {
  return {
    brand: t('Your brand is mostly out of sight.'),
    find: t('Your search for people is mostly out of sight.'),
    engage: t('Your exchanges are mostly out of sight.'),
    relate: t('Your relationships are mostly out of sight.'),
  }[id];
}

function mostRoom(id) {
  return {
    brand: t('Your brand has the most room.'),
    find: t('Your search for people has the most room.'),
    engage: t('Your exchanges have the most room.'),
    relate: t('Your relationships have the most room.'),
  }[id];
}

function finding(report) {
  const by = (of) => [...PILLARS].sort((a, b) => of(report.pillars[b]) - of(report.pillars[a]));
  const [strongest] = by((pillar) => pillar.points);
  const [darkest] = by((pillar) => 1 - pillar.coverage);
  const dark = report.pillars[darkest].coverage < 0.5 && darkest !== strongest;
  const [roomiest] = by((pillar) => pillar.max - pillar.high);
  const second = dark ? outOfSight(darkest) : mostRoom(roomiest);
  return `${carries(strongest)} ${second}`;
}

function bar(id, pillar) {
  return h('div', { class: 'bar' }, s('svg', { width: '100%', 'aria-hidden': 'true' },
    rect(0, 100, { class: 'hollow', height: '100%' }),
    rect(pillar.points * 4, hidden(pillar) * 4, { height: '100%', fill: `url(#h-${id})` }),
    rect(0, pillar.points * 4, { class: 'fill', height: '100%' })));
}

function unseen(report, id) {
  const list = report.indicators.filter((each) => each.pillar === id && hidden(each) > 0.25)
    .sort((a, b) => hidden(b) - hidden(a));
  if (!list.length) return '';
  const more = list.length - 3;
  const names = list.slice(0, 3).map(indicatorName);
  if (more > 0) names.push(tn('{n} more', '{n} more', more));
  return ` ${t('Not fully visible here:')} ${dotted(names)}`;
}

export function pillars(report) {
  const shown = pillarPoints(report);
  const legend = h('ul', { class: 'legend' },
    h('li', null, key('ink'), t('Earned, your archive shows it')),
    h('li', null, key('hatch'), t('Possible: not visible here')),
    h('li', null, key('hollow'), t('Still to gain')));
  const list = h('ol', { class: 'pillars' }, PILLARS.map((id, k) => {
    const pillar = report.pillars[id];
    return h('li', { class: id },
      h('h3', null, key(''), t(PILLAR_FULL[id])),
      h('p', { class: 'val' }, h('b', null, num(shown[k], 1)), ` ${t('of')} 25`),
      bar(id, pillar),
      h('p', { class: 'fine' }, t('At most {n}.', { n: num(pillar.high, 1) }),
        unseen(report, id)));
  }));
  const say = report.pillars.find.coverage < 0.5
    ? t('LinkedIn does not export who you look at or save. That part of “Find the right '
      + 'people” is unknown, not zero.')
    : t('Hatched is what the archive cannot show: it is unknown, not zero.');
  return section('pillars', t('Four pillars of 25'), finding(report), h('p', null, say),
    [legend, list]);
}

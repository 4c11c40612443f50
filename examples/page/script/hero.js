// The one number, one sentence, one scale, and three facts.

import { h, rich } from './dom.js';
import { num, share, t, tn } from './language.js';
import { isEstimate, isQuick, standing, trendWords } from './report.js';
import { scale } from './scale.js';
import { STEP } from './words.js';

function fact(name, finding, say) {
  return h('div', null, h('dt', null, name), h('dd', null, finding), h('dd', null, say));
}

export function rankFinding(group) {
  const n = group.top_percent;
  return isEstimate(group) ? t('About top {n}%', { n: num(n) }) : t('Top {n}%', { n: num(n) });
}

function rankFact(report) {
  const group = standing(report);
  if (!group) return null;
  const say = isEstimate(group)
    ? t('An estimate from published figures. No real group was compared.')
    : t('Of {group}: {members} people.', { group: group.name, members: num(group.members) });
  return fact(t('Compared with others'), rankFinding(group), say);
}

function startFact(report) {
  const step = report.plan?.routine[0];
  if (!step || !STEP[step.kind]) return null;
  const { say, why } = STEP[step.kind];
  // How to do it stands behind a colon; here what to do is enough.
  const [what] = tn(...say, step.times).split(/\s?:/);
  return fact(t('Start here'), h('a', { href: '#next' }, what),
    why ? t(why) : t('No other step brings as much in the time you give.'));
}

function quick(report) {
  return isQuick(report) && h('p', { class: 'note quick' },
    h('b', null, t('This is LinkedIn’s small archive.')), ' ',
    t('It has no posts, comments or reactions. The larger archive follows within a day; '
      + 'its link comes by e-mail.'));
}

export function hero(report) {
  const trend = trendWords(report);
  const most = num(report.total.high);
  return h('section', { class: 'hero', id: 'index', 'aria-labelledby': 'h-index' },
    h('div', { class: 'wrap' },
      quick(report) || null,
      h('div', { class: 'hero-top' },
        h('h1', { id: 'h-index', tabindex: '-1' },
          h('span', { class: 'num' }, num(report.display)), ' ',
          h('span', { class: 'of' }, t('out of 100'))),
        h('p', { class: 'lead' }, report.coverage > 0.995
          ? t('Your archive shows all that counts.')
          : rich(t('Your archive shows <b>{share}</b> of what counts. Even if all the rest were '
            + 'perfect, you would be at <b>{most}</b> at most.',
          { share: share(report.coverage), most })))),
      scale(report),
      h('dl', { class: 'facts' },
        trend && fact(t('Trend'), trend.head, trend.month),
        rankFact(report), startFact(report))));
}

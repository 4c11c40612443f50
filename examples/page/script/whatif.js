// What if: only where the module runs. Nothing is assumed but what is added.

import { asker, dial } from './dial.js';
import { h, section } from './dom.js';
import { num, t } from './language.js';
import { indicatorsOf } from './report.js';

const DAYS = 30;

const steps = (from, to, step) => Array.from({ length: Math.floor((to - from) / step) + 1 },
  (_, i) => from + i * step);

export function whatIf(report, live) {
  if (!live) return null;
  const fact = (id) => report.facts?.find((each) => each.id === id)?.value ?? 0;
  const wish = { days: DAYS, events: {}, facts: {} };
  const output = h('output', null, num(report.total.points, 1));
  const say = h('span', { class: 'soft' });
  const ask = asker(() => live.whatIf(wish), (found) => {
    output.textContent = num(found.with, 1);
    say.textContent = found.with === found.without
      ? t('in 30 days if you do nothing; today {now}', { now: num(report.total.points, 1) })
      : t('in 30 days: {gain} more than doing nothing ({still})',
        { gain: num(found.with - found.without, 1), still: num(found.without, 1) });
  });
  const event = (kind) => (value) => {
    wish.events[kind] = value;
    ask();
  };
  const set = (id) => (value) => {
    wish.facts[id] = value;
    ask();
  };
  const skills = fact('skills');
  const about = fact('summary_length');
  ask();
  return section('if', t('What if'), t('Try it before you do it'),
    h('p', null, t('Add what you might do in the next 30 days. Nothing but what you add is '
      + 'assumed: no answers, no reactions of others.')),
    [
      h('p', { class: 'move' }, output, say),
      h('div', { class: 'dials three sub' },
        dial('if-posts', t('Posts'), num, steps(0, 8, 1), 0, event('post')),
        dial('if-comments', t('Comments'), num, steps(0, 40, 5), 0, event('comment')),
        dial('if-invitations', t('Invitations'), num, steps(0, 60, 5), 0, event('invitation_sent')),
        dial('if-skills', t('Skills'), num, steps(skills, Math.max(20, skills + 5), 1), skills,
          set('skills')),
        about < 1500 && dial('if-about', t('About text, characters'), num, steps(about, 1500, 5),
          about, set('summary_length'))),
      indicatorsOf(report).completeness?.state === 'full' && skills >= 5 && h('p', { class: 'fine' },
        t('You list {n} skills; from 5 on more of them add little.', { n: num(skills) }))],
    'no-paper');
}

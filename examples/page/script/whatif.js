// What if: only where the module runs. Nothing is assumed but what is added.

import { h, section } from './dom.js';
import { num, t } from './language.js';
import { indicatorsOf } from './report.js';

const DAYS = 30;

function dial(id, name, value, most, step, onchange) {
  const output = h('output', { for: id }, num(value));
  const input = h('input', { type: 'range', id, min: value, max: most, step, value });
  input.addEventListener('input', () => {
    output.textContent = num(Number(input.value));
    onchange(Number(input.value));
  });
  return h('div', { class: 'dial' }, h('label', { for: id }, name, output), input);
}

export function whatIf(report, live) {
  if (!live) return null;
  const fact = (id) => report.facts?.find((each) => each.id === id)?.value ?? 0;
  const wish = { days: DAYS, events: {}, facts: {} };
  const output = h('output', null, num(report.total.points, 1));
  const say = h('span', { class: 'soft' });
  let busy = false;
  let again = false;
  async function ask() {
    again = busy;
    if (busy) return;
    busy = true;
    const found = await live.whatIf(wish);
    busy = false;
    if (found) {
      output.textContent = num(found.with, 1);
      say.textContent = t('in 30 days: {gain} more than doing nothing ({still})',
        { gain: num(found.with - found.without, 1), still: num(found.without, 1) });
    }
    if (again) ask();
  }
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
        dial('if-posts', t('Posts'), 0, 8, 1, event('post')),
        dial('if-comments', t('Comments'), 0, 40, 5, event('comment')),
        dial('if-invitations', t('Invitations'), 0, 60, 5, event('invitation_sent')),
        dial('if-skills', t('Skills'), skills, Math.max(20, skills), 1, set('skills')),
        about < 1500 && dial('if-about', t('About text, characters'), about, 1500, 5,
          set('summary_length'))),
      indicatorsOf(report).completeness?.state === 'full' && skills >= 5 && h('p', { class: 'fine' },
        t('You list {n} skills; from 5 on more of them add little.', { n: num(skills) }))],
    'no-paper');
}

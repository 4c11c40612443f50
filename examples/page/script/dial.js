// Sliders whose answers come from elsewhere.

import { h } from './dom.js';
import { num } from './language.js';

/** A slider through a list of numbers; words(number): how one is said. */
export function dial(id, name, words, list, value, onchange) {
  const place = list.reduce((best, each, i) => (
    Math.abs(each - value) < Math.abs(list[best] - value) ? i : best), 0);
  const output = h('output', { for: id }, words(list[place]));
  const input = h('input', { type: 'range', id, min: 0, max: list.length - 1, value: place,
    'aria-valuetext': words(list[place]) });
  input.addEventListener('input', () => {
    const chosen = list[Number(input.value)];
    output.textContent = words(chosen);
    input.setAttribute('aria-valuetext', words(chosen));
    onchange(chosen);
  });
  return h('div', { class: 'dial' }, h('label', { for: id }, name, output), input,
    h('div', { class: 'ends fine', 'aria-hidden': 'true' },
      h('span', null, num(list[0])), h('span', null, num(list[list.length - 1]))));
}

/** What asks again when something has changed meanwhile, and never twice at once. */
export function asker(ask, show) {
  let busy = false;
  let again = false;
  return async function next() {
    again = busy;
    if (busy) return;
    busy = true;
    const found = await ask();
    busy = false;
    if (found) show(found);
    if (again) next();
  };
}

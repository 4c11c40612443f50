// With whom: people to write to, with the reason. Names stay on this page.

import { h, section } from './dom.js';
import { dotted, known, num, t, tn } from './language.js';

const WEEK = 5;
const SHOWN = 15;

function traitNames(person) {
  const names = {
    decision_maker: t('decision-maker'),
    target: t('in your target'),
    influencer: t('influencer'),
    customer: t('customer'),
    prospect: t('prospect'),
    coworker: t('colleague'),
  };
  return person.traits.map((id) => names[id]).filter(Boolean);
}

function reason(person) {
  const said = {
    answer: () => t('They wrote last: your turn.'),
    welcome: () => t('You have connected and not written yet.'),
    interest: () => t('They turned to you lately: answer while it is fresh.'),
    keep_up: () => t('You were in touch, and it is cooling: come back with something new.'),
    rekindle: () => t('You wrote to each other, then it went quiet: take it up again.'),
    approach: () => t('You are connected and have never written: begin.'),
    touch: () => t('A connection you have not been in touch with: say hello.'),
  }[person.reason];
  return said ? said() : known(person.sentence) ?? '';
}

function exchanged(person) {
  const sent = person.sent.days_365;
  const received = person.received.days_365;
  if (!sent && !received) return null;
  return t('Exchanged in the last year: {sent} from you, {received} from them.',
    { sent: num(sent), received: num(received) });
}

function since(person) {
  const days = person.silent_days;
  if (person.state === 'new') return t('new');
  if (days < 60) return tn('silent for {n} day', 'silent for {n} days', days);
  const months = Math.round(days / 30.4);
  if (months < 24) return tn('silent for {n} month', 'silent for {n} months', months);
  return tn('silent for {n} year', 'silent for {n} years', Math.floor(days / 365.25));
}

export const personName = (person) => person.name
  ?? t('Contact {n}', { n: num(person.rank) });

function item(person) {
  const id = `person-${person.rank}`;
  const traits = traitNames(person);
  return h('li', null,
    h('input', { type: 'checkbox', id, 'aria-describedby': `${id}-why` }),
    h('label', { for: id, class: 'who' }, h('b', null, personName(person)),
      traits.length ? h('span', null, dotted(traits)) : null),
    h('p', { class: 'because', id: `${id}-why` }, reason(person), ' ', exchanged(person)),
    h('p', { class: 'since' }, since(person)));
}

function finding(people) {
  const count = (...reasons) => people.next.filter((each) => reasons.includes(each.reason)).length;
  const waiting = count('answer', 'interest');
  const quiet = count('keep_up', 'rekindle', 'cooling', 'silent');
  const parts = [];
  if (waiting) parts.push(tn('{n} person waits for your word', '{n} people wait for your word', waiting));
  if (quiet) {
    parts.push(tn('{n} exchange went quiet', '{n} exchanges went quiet', quiet));
  }
  if (!parts.length) parts.push(tn('{n} person to write to', '{n} people to write to', people.next.length));
  return parts.join(', ');
}

export function people(report) {
  const found = report.people;
  if (!found || !found.next.length) return null;
  const week = found.next.slice(0, WEEK);
  const then = found.next.slice(WEEK, SHOWN);
  const more = found.next.slice(SHOWN);
  const list = (part) => h('ol', { class: 'people' }, part.map(item));
  return section('people', t('With whom'), finding(found), [
    h('p', null, t('Those who decide or are in your target first, then exchanges, then who waits '
      + 'for an answer, then the longest silence.')),
    h('p', { class: 'fine' }, found.names
      ? t('Names never leave this page. Reports you share are made without them.')
      : t('Made without names.'))],
  [
    h('h3', { class: 'h3' }, t('This week')), list(week),
    then.length > 0 && h('div', { class: 'sub then' }, h('h3', null, t('Then')), list(then)),
    more.length > 0 && h('details', { class: 'table' },
      h('summary', null, tn('{n} more', '{n} more', more.length)), list(more))]);
}

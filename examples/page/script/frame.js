// What stands around the sections: masthead, the files' line, the way through
// the page, and the foot.

import { h, rich, s } from './dom.js';
import { day, languageNow, t } from './language.js';

const LANGUAGES = [['en', 'EN', 'EN, English'], ['fr', 'FR', 'FR, français'],
  ['de', 'DE', 'DE, Deutsch']];

const moon = () => s('svg', { width: 18, height: 18, viewBox: '0 0 18 18', 'aria-hidden': 'true' },
  s('circle', { cx: 9, cy: 9, r: 7.25, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.5 }),
  s('path', { d: 'M9 1.75a7.25 7.25 0 0 1 0 14.5z', fill: 'currentColor' }));

export function flipTheme() {
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = dark ? 'light' : 'dark';
}

export function masthead(choose, paper) {
  return h('header', { class: 'top wrap' },
    h('p', { class: 'brandline' }, h('b', null, 'libssi'), ' ',
      h('span', { class: 'soft wide' }, t('an open Social Selling Index'))),
    h('div', { class: 'langs', role: 'group', 'aria-label': t('Language') },
      LANGUAGES.map(([code, name, label]) => h('button', { type: 'button', id: `speak-${code}`,
        lang: code, 'aria-label': label, 'aria-pressed': String(languageNow() === code),
        onclick: () => choose(code) }, name))),
    h('button', { class: 'btn', id: 'theme', type: 'button', onclick: flipTheme }, moon(),
      h('span', null, t('Light or dark'))),
    paper ? h('p', { class: 'paper-only' }, paper) : null);
}

/** The line of the files, with what can be done to all of the page. */
export function strip(report, hide, hidden, change) {
  const date = t('Archive of {day}', { day: day(report.on) });
  const names = (report.read?.exports ?? []).map((each) => each.name).filter(Boolean).slice(0, 3);
  return h('section', { class: 'drop', 'aria-label': t('Your files') },
    h('div', { class: 'wrap' },
      h('p', null, h('b', null, date), h('span', { class: 'soft' },
        names.length ? ` · ${names.join(', ')}` : null,
        h('span', { class: 'wide' }, ` · ${t('everything stays on this machine')}`))),
      hide && h('button', { class: 'btn hide', id: 'hide', type: 'button',
        'aria-pressed': String(hidden), onclick: hide }, t('Hide names')),
      h('button', { class: 'btn print wide', id: 'print', type: 'button', onclick: () => print() },
        t('Print')),
      change && h('button', { class: 'btn', id: 'change', type: 'button', onclick: change },
        t('Change files'))));
}

export function way(sections) {
  const names = {
    index: t('Your index'), pillars: t('Pillars'), rank: t('Rank'), history: t('History'),
    dashboard: t('LinkedIn’s number'),
    why: t('Why'), next: t('What next'), people: t('With whom'), if: t('What if'),
    then: t('Then and now'), read: t('What was read'), keep: t('Keep or share'),
  };
  return h('nav', { class: 'nav', 'aria-label': t('On this page') },
    h('ul', { class: 'wrap' }, sections.map(({ id }, i) => h('li', null,
      h('a', { href: `#${id}`, 'aria-current': i ? null : 'true' }, names[id])))));
}

/** Marks in the way where one is. */
export function follow(nav, sections) {
  const links = new Map([...nav.querySelectorAll('a')].map((a) => [a.hash.slice(1), a]));
  const list = nav.querySelector('ul');
  const observer = new IntersectionObserver((seen) => seen.forEach((entry) => {
    if (!entry.isIntersecting) return;
    links.forEach((a) => a.removeAttribute('aria-current'));
    const here = links.get(entry.target.id);
    here.setAttribute('aria-current', 'true');
    list.scrollLeft += here.getBoundingClientRect().left - list.getBoundingClientRect().left - 48;
  }), { rootMargin: '-20% 0px -70% 0px' });
  sections.forEach((each) => observer.observe(each));
  return observer;
}

export function foot(model, on) {
  return h('footer', null, h('div', { class: 'wrap' },
    h('p', null, rich(t('<b>This is not LinkedIn’s number.</b> It is an open index in the same '
      + 'frame, from 0 to 100, computed from your archive by a published model. LinkedIn’s own '
      + 'formula is secret and may say something else.'))),
    h('p', null, rich(t('<b>Nothing leaves this machine.</b> Your browser is told to refuse '
      + 'requests from this page.')), model && [h('br'), h('span', { class: 'soft' },
      `${t('Model')} ${model.version} · `, h('code', null, model.fingerprint),
      on ? ` · ${t('day')} ${day(on)}` : null)])));
}

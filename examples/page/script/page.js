// The page of a report: all sections, drawn anew when the language changes or
// names are hidden.

import { h, patterns, put } from './dom.js';
import { foot, follow, masthead, strip, way } from './frame.js';
import { hero } from './hero.js';
import { history } from './history.js';
import { keep } from './keep.js';
import { dashboard } from './dashboard.js';
import { day, languageNow, num, speak, t } from './language.js';
import { hasNames, nameless } from './names.js';
import { next } from './next.js';
import { people } from './people.js';
import { pillars } from './pillars.js';
import { rank } from './rank.js';
import { read } from './read.js';
import { then, unlike } from './then.js';
import { whatIf } from './whatif.js';
import { why } from './why.js';

/**
 * Shows a report.
 *
 * place: the element that holds the page; catalogues: texts by language.
 * live: what answers with other plans and what-ifs; null in a saved report.
 * share(report): the HTML of a report without names; null where it is one.
 * change(): goes back to the choice of files; null in a saved report.
 * aimed: whether it was said there whom one wants to reach.
 * spoken(code): is told of a language that was chosen.
 * shown(report): is told of what is shown when names are hidden or come back.
 */
export function showReport(place, report, catalogues, { live, share, change, aimed, spoken,
  shown: showing } = {}) {
  const state = { report, shown: report, hidden: false, earlier: null, trouble: null };
  let observer = null;

  const asked = live && {
    ...live,
    async plan(wish) {
      const plan = await live.plan(wish);
      if (plan) state.report = { ...state.report, plan };
      return plan;
    },
  };
  function choose(code) {
    speak(code, catalogues);
    spoken?.(code);
    draw();
  }
  function hide() {
    state.hidden = !state.hidden;
    state.shown = state.hidden ? nameless(state.report) : state.report;
    showing?.(state.shown);
    draw();
  }
  // Of a report saved earlier only what is compared is kept: no person of it.
  function take(text) {
    let earlier = null;
    try {
      earlier = JSON.parse(text);
    } catch {
      // It is no JSON, which is told below.
    }
    state.trouble = unlike(state.report, earlier);
    if (!state.trouble) {
      const { version, on, model, total, pillars: parts, indicators, kinds, plan } = earlier;
      state.earlier = { version, on, model, total, pillars: parts, indicators, kinds, plan };
    }
    draw();
  }
  function draw() {
    const shown = state.shown;
    document.documentElement.lang = languageNow();
    document.title = t('{n} out of 100 — your Social Selling Index', { n: num(shown.display) });
    const sections = [hero(shown), pillars(shown), rank(shown), history(shown),
      dashboard(shown), why(shown, Boolean(change) && !aimed),
      next(shown, asked), people(shown), whatIf(shown, asked),
      then(shown, state.earlier, take, state.trouble), read(shown),
      keep(shown, share && (() => share(nameless(state.report))))].filter(Boolean);
    const nav = way(sections);
    observer?.disconnect();
    put(place,
      h('a', { class: 'skip', href: '#main' }, t('Skip to the result')),
      patterns(),
      masthead(choose, day(shown.on)),
      strip(shown, hasNames(state.report) ? hide : null, state.hidden, change),
      nav,
      h('main', { id: 'main' }, sections),
      foot(shown.model, shown.on));
    observer = follow(nav, sections);
  }
  draw();
  return { take };
}

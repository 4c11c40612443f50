// The page with the module inside: first visit, files, and the report of them.

import { h, put } from './dom.js';
import { fromDrop, fromList } from './dropped.js';
import { firstView, showProgress } from './first.js';
import { preferred, share, speak } from './language.js';
import { connect } from './link.js';
import { showReport } from './page.js';

const text = (id) => document.getElementById(id)?.textContent ?? null;
const place = document.getElementById('page');
const texts = JSON.parse(text('texts'));
const example = JSON.parse(text('example'));
const frame = JSON.parse(text('frame'));

const state = { over: false, reading: null, trouble: null, target: '' };
let link = null;
let files = null;
let last = []; // what the report that is shown was made of
let inReport = false;

function input(folder) {
  return h('input', { type: 'file', multiple: true, class: 'vh', tabindex: '-1', 'aria-hidden': 'true',
    id: folder ? 'folder' : 'files', webkitdirectory: folder,
    onchange(event) {
      const list = fromList(event.target.files);
      event.target.value = '';
      if (list.length) take(list);
    } });
}
const inputs = [input(false), input(true)];

const act = {
  choose: () => inputs[0].click(),
  chooseFolder: () => inputs[1].click(),
  // Typed in, and gone with the page.
  aim(text) {
    state.target = text;
  },
  goOn: () => take(files, true),
  example: () => show(structuredClone(example)),
  stop() {
    link?.end();
    link = null;
    change({ reading: null });
    goOnAt('#choose');
  },
  speak(code) {
    speak(code, texts);
    draw();
  },
};

/** Where one goes on by keys, and what is read aloud, when the page has changed. */
const goTo = (selector) => document.querySelector(selector)?.focus({ preventScroll: true });

/** The same where the files go, which may be above what is seen of a long page. */
function goOnAt(selector) {
  for (const each of ['#zone', '#zone h2']) {
    document.querySelector(each).scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }
  goTo(selector);
}

function draw() {
  put(place, ...firstView(state, act, example));
}

function change(what) {
  Object.assign(state, { over: false, trouble: null }, what);
  draw();
}

/** A report without names as a page of its own, in the frame of this one: its
 *  document instead of the module, and a policy that allows no worker. */
function shared(report) {
  const data = (id, value) => `<script type="application/json" id="${id}">${JSON.stringify(value)
    .replaceAll('<', '\\u003c')}<${'/script>'}`; // which may not stand in a script
  const parts = {
    POLICY: document.querySelector('meta[http-equiv]').content
      .replace(/ 'wasm-unsafe-eval'/, '').replace(/ worker-src blob:;/, ''),
    STYLE: document.querySelector('style').textContent,
    SCRIPT: text('script'),
    DATA: [data('texts', texts), data('report', report)].join('\n'),
  };
  return frame.replace(/\{\{(\w+)\}\}/g, (all, name) => parts[name]);
}

const live = {
  plan: async (wish) => (await link.ask('plan', { wish })).plan ?? null,
  whatIf: async (wish) => (await link.ask('what-if', { wish })).whatIf ?? null,
};

/** earlier: a report saved before, as text; aimed: whether it was said whom one wants
 *  to reach. */
function show(report, { earlier = null, aimed = false } = {}) {
  inReport = true;
  const shown = showReport(place, report, texts, {
    live: link ? live : null,
    share: shared,
    aimed,
    change() {
      inReport = false;
      last = [];
      link?.end();
      link = null;
      change({ reading: null });
      scrollTo(0, 0);
      goTo('h1');
    },
  });
  scrollTo(0, 0);
  if (earlier) shown.take(earlier);
  goTo('h1');
}

/** At most as many keywords as the library takes, without empty ones. */
const keywords = (text) => text.split(',').map((each) => each.trim()).filter(Boolean).slice(0, 16)
  .join(',');

/** What is in files, read here: WebKit lets no worker of a page from a disk do it. */
async function contents(list) {
  const all = [];
  for (const { path, file } of list) all.push({ path, bytes: await file.arrayBuffer() });
  return all;
}

/** Reads files in a new worker: what was read before is gone with the old one. */
async function take(list, goOn = false) {
  files = list;
  inReport = false;
  link?.end();
  link = connect(text('worker'));
  const mine = link;
  change({ reading: { name: '', done: 0, all: 0 } });
  goOnAt('#reads');
  const target = keywords(state.target);
  const given = await contents(list).catch(() => null);
  if (mine !== link) return;
  const answer = given ? await link.ask('read', { files: given, goOn, target }, showProgress,
    given.map(({ bytes }) => bytes)) : { trouble: { code: 'unknown' } };
  if (mine !== link) return;
  state.reading = null;
  if (answer.trouble) {
    link.end();
    link = null;
    if (answer.trouble.code === 'beside' && last.length) {
      take([...last, ...list], goOn);
      return;
    }
    last = [];
    const { share: part } = answer.trouble;
    change({ reading: null, trouble: { ...answer.trouble,
      share: part === undefined ? '' : share(part) } });
    goOnAt('#choose');
    return;
  }
  files = null;
  last = list;
  show(answer.report, { earlier: answer.earlier, aimed: target !== '' });
}

function listen() {
  let depth = 0;
  const over = (on) => {
    if (!inReport && !state.reading && state.over !== on) change({ over: on, trouble: null });
  };
  addEventListener('dragenter', (event) => {
    event.preventDefault();
    depth++;
    over(true);
  });
  addEventListener('dragover', (event) => event.preventDefault());
  addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (!depth) over(false);
  });
  addEventListener('drop', async (event) => {
    event.preventDefault();
    depth = 0;
    const list = await fromDrop(event.dataTransfer).catch(() => []);
    if (list.length) take(list);
    else over(false);
  });
}

speak(preferred(), texts);
if (text('worker')) {
  document.body.append(...inputs);
  listen();
  draw();
} else {
  // A report that this page has shared.
  showReport(place, JSON.parse(text('report')), texts);
}

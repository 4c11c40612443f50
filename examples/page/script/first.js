// The first visit: what this is, where the files go, how to get them, and what
// the browser forbids the page. Trouble with files stands where they go.

import { h, patterns, rich } from './dom.js';
import { foot, masthead } from './frame.js';
import { dotted, known, languageNow, num, t } from './language.js';
import { scale } from './scale.js';

/** What a file is, what to do, and the word of the button that does it. */
function trouble({ code, name, share, fault, cause }) {
  const other = t('Choose another file');
  const larger = t('Choose the larger one');
  const values = { name, share };
  return {
    'wrong-zip': () => [t('{name} is not an archive this page can read', values),
      t('It holds no file that this page can use. The right one has a name like '
        + '<b>Complete_LinkedInDataExport_05-31-2026.zip</b>.'), other],
    unread: () => [t('No file in {name} can be read', values),
      dotted([cause.file.split('/').pop(), t('Line {n}', { n: num(cause.line) }),
        [cause.sentence, cause.advice].filter(Boolean).map((each) => known(each) ?? each)
          .join(' ')]), other],
    mixed: () => [t('These exports belong to two members'),
      t('An index describes one person. Drop the exports of one member only.'), t('Choose files')],
    'too-large': () => [t('{name} is too large', values),
      t('It unpacks to far more than an archive of LinkedIn ever has. Download it again from the '
        + 'link in LinkedIn’s e-mail.'), other],
    'single-csv': () => [t('{name} is one file of the archive', values),
      t('It shows only a small part of what counts. Drop the whole ZIP as LinkedIn sent it; there '
        + 'is no need to unpack it.'), t('Choose the ZIP')],
    password: () => [t('{name} is locked with a password', values),
      t('LinkedIn never locks its archives, so this one was packed again. Unpack it and drop the '
        + 'folder, or download it again from LinkedIn.'), other],
    small: () => [t('This is LinkedIn’s small archive'),
      t('It has no posts, comments or reactions and shows {share} of what counts. The larger '
        + 'archive follows within a day; its link comes by e-mail.', values), larger],
    'profile-only': () => [t('This part holds only your profile'),
      t('There is no index without activity. On LinkedIn ask for a copy of your data again and '
        + 'choose the larger archive.'), larger],
    beside: () => [t('{name} goes beside an archive', values),
      t('A benchmark, readings of LinkedIn’s dashboard and a saved report say nothing alone. Drop '
        + 'your archive together with it.'), t('Choose files')],
    readings: () => [t('One line of {name} cannot be read', values),
      dotted([t('Line {n}', { n: num(fault.line) }), fault.column, fault.text,
        known(fault.sentence) ?? fault.sentence].filter(Boolean)), other],
    'readings-twice': () => [t('These readings do not go together'),
      t('Two files have a reading of the same day, or there are more than 2,000. Drop one of them '
        + 'only.'), t('Choose files')],
    nothing: () => [t('{name} is empty', values),
      t('The file has 0 bytes; the download was probably cut off. Download it again from the link '
        + 'in LinkedIn’s e-mail.'), other],
    damaged: () => [t('{name} is damaged', values),
      t('It ends too early or was changed on the way. Download it again from the link in '
        + 'LinkedIn’s e-mail.'), other],
    photo: () => [t('{name} is a picture', values),
      t('This page reads LinkedIn archives: a ZIP, its folder, or the analytics workbook (XLSX).'),
      other],
    foreign: () => [t('This page cannot read {name}', values),
      t('This page reads LinkedIn archives: a ZIP, its folder, or the analytics workbook (XLSX).'),
      other],
  }[code]?.() ?? [t('Something went wrong while reading'),
    t('Load this page again and drop the file once more. Nothing of it was kept.'), other];
}

function actions(word, act, more) {
  return h('div', { class: 'acts' },
    h('button', { class: 'btn main', type: 'button', id: 'choose', onclick: act.choose }, word),
    h('button', { class: 'btn', type: 'button', id: 'choose-folder', onclick: act.chooseFolder },
      t('Choose a folder')),
    more ? h('button', { class: 'btn', type: 'button', id: 'go-on', onclick: act.goOn },
      t('Show what is there'))
      : h('button', { class: 'btn', type: 'button', id: 'example', onclick: act.example },
        t('See an example')));
}

/** Whom one wants to reach, which is no part of an archive. */
function aim(state, act) {
  return h('div', { class: 'aim' },
    h('label', { for: 'target' }, t('Whom do you want to reach?')),
    h('input', { type: 'text', id: 'target', value: state.target, maxlength: 200,
      autocomplete: 'off', 'aria-describedby': 'target-why',
      oninput: (event) => act.aim(event.target.value) }),
    h('p', { class: 'fine', id: 'target-why' }, t('Words of their titles or companies, separated '
      + 'by commas. May be left empty.')));
}

function zone(state, act) {
  if (state.trouble) {
    const [what, say, word] = trouble(state.trouble);
    return h('div', { class: 'area-drop', role: 'alert', 'data-state': state.trouble.code },
      h('div', { class: 'alert' }, h('h2', null, what), h('p', null, rich(say))),
      actions(word, act, state.trouble.code === 'small'), aim(state, act));
  }
  if (state.reading) {
    const { name, done, all } = state.reading;
    return h('div', { class: 'area-drop', role: 'status', 'data-state': 'reading' },
      h('h2', { id: 'reads', tabindex: '-1' }, t('Reading your archive')),
      h('p', { class: 'soft', id: 'reading' }, name
        ? t('{name} · {done} of {all} MB', { name, done: num(done / 1e6, 1), all: num(all / 1e6, 1) })
        : t('One moment…')),
      h('progress', { max: all || 1, value: done || 0, 'aria-label': t('Read so far') }),
      h('div', { class: 'acts' }, h('button', { class: 'btn', type: 'button', id: 'stop',
        onclick: act.stop }, t('Stop'))));
  }
  if (state.over) {
    return h('div', { class: 'area-drop over', 'data-state': 'over' },
      h('h2', null, t('Let go to read it')),
      h('p', { class: 'soft' }, t('It stays on this machine.')), actions(t('Choose files'), act));
  }
  return h('div', { class: 'area-drop', 'data-state': 'first' },
    h('h2', null, h('span', { class: 'by-mouse' }, t('Drop your LinkedIn archive here')),
      h('span', { class: 'by-touch' }, t('Choose your LinkedIn archive'))),
    h('p', { class: 'soft' }, t('The ZIP as it came, its folder, or several exports at once. It is '
      + 'read on this machine and never sent.')),
    actions(t('Choose files'), act), aim(state, act));
}

/** The scale of an invented member, to show what will come. */
function peek(example) {
  if (!example) return null;
  const picture = scale(example);
  picture.append(h('figcaption', null, t('An invented member: {n} out of 100. Solid is what the '
    + 'archive shows, hatched what it cannot show.', { n: num(example.display) })));
  return h('section', { 'aria-labelledby': 'peek' },
    h('h2', { id: 'peek' }, t('What you will see')), picture);
}

function how() {
  const step = (name, ...say) => h('li', null, h('h3', null, name), h('p', null, say));
  return h('section', { 'aria-labelledby': 'how' },
    h('h2', { id: 'how' }, t('Three steps to your archive')),
    h('ol', { class: 'how' },
      step(t('Ask LinkedIn for it'), rich(t('On LinkedIn: Me, Settings & Privacy, Data privacy, '
        + '<b>Get a copy of your data</b>. Choose the <b>larger data archive</b>.'))),
      step(t('Wait for the e-mail'), rich(t('A small part comes within minutes, the whole within a '
        + 'day. You need the second one: its name begins with <b>Complete</b>.'))),
      step(t('Bring it here'), t('Leave the ZIP as it is. Reading takes a few seconds, even for '
        + 'many years.'))));
}

function vow() {
  const point = (name, say) => h('li', null, h('h3', null, name), h('p', null, say));
  return h('section', { 'aria-labelledby': 'vow' },
    h('h2', { id: 'vow' }, t('Nothing leaves this machine')),
    h('ul', { class: 'vow' },
      point(t('No connection'), t('Your browser is told to refuse requests from this page. '
        + 'Switch off your network and it works the same.')),
      point(t('No memory'), t('Nothing is stored. Close the page and your archive is gone from it.')),
      point(t('No prying'), t('Phone numbers, e-mail addresses, payments and identity files in the '
        + 'archive are left aside: nothing in them is used.'))));
}

/** The first view in one of its states. */
export function firstView(state, act, example) {
  document.documentElement.lang = languageNow();
  document.title = t('Your Social Selling Index, computed on your own machine');
  return [
    h('a', { class: 'skip', href: '#main' }, t('Skip to the content')),
    patterns(),
    masthead(act.speak),
    h('main', { id: 'main', class: 'wrap first' },
      h('div', null, h('h1', { tabindex: '-1' }, t('See how well you sell on LinkedIn, and what to do next')),
        h('p', { class: 'lead' }, t('One number from 0 to 100, its history, every reason behind it, '
          + 'a plan for your week and the people to write to. Computed here, from your own LinkedIn '
          + 'archive.'))),
      h('div', { id: 'zone' }, zone(state, act)),
      peek(example), how(), vow()),
    foot(example?.model ?? null)];
}

/** Shows how far reading has come, without drawing the page anew. */
export function showProgress({ name, done, all }) {
  const bar = document.querySelector('progress');
  if (!bar) return;
  bar.max = all;
  bar.value = done;
  document.getElementById('reading').textContent = t('{name} · {done} of {all} MB',
    { name, done: num(done / 1e6, 1), all: num(all / 1e6, 1) });
}

// A report in Debian's Chromium, without a network: what it shows, in which
// widths and languages, what it prints, and that a hidden name is nowhere.
//
//   page.mjs NODE_MODULES PROGRAM [--all] [PICTURES]
//
// The report is what PROGRAM says of the sample, with names and beside an invented
// benchmark. NODE_MODULES has playwright-core and axe-core; pictures are kept in the folder
// PICTURES, if there is one. --all: every language in light and dark and both
// widths; otherwise this is tried in English, the others in light on a phone.
// Prints TAP.

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, chromium, done, listener, scratch, stumbles, unless, visit, walk } from './harness.mjs';
import { SAMPLE, german, quick, root, sheets, small } from './members.mjs';

const all = process.argv.includes('--all');
const [modules, program, pictures] = process.argv.slice(2).filter((each) => each !== '--all');
const axe = readFileSync(join(modules, 'axe-core/axe.min.js'), 'utf8');
const place = scratch('page');
if (pictures) mkdirSync(pictures, { recursive: true });

const MARK = 'Zyxwora Markenwort';
const SECTIONS = ['index', 'pillars', 'rank', 'history', 'why', 'next', 'people', 'then', 'read',
  'keep'];
const LANGUAGES = ['en', 'fr', 'de'];

execFileSync('/usr/bin/python3', ['-B', join(root, 'examples/sample/make_benchmarks.py'), program,
  place], { stdio: 'ignore' });
const report = JSON.parse(execFileSync(program, ['report', join(root, 'examples/sample/archive'),
  '--json', '--names', '--fallback', '--benchmark', join(place, 'machinery.ssib')], { encoding: 'utf8',
  maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'ignore'] }));
report.people.next[0].name = MARK;
report.read.files.push({ ...report.read.files[0], name: `${MARK}/Skills of ${MARK}.csv` });

/** A page of a document, as a file. */
function make(name, document) {
  const json = join(place, `${name}.json`);
  const html = join(place, `${name}.html`);
  writeFileSync(json, JSON.stringify(document));
  execFileSync('/usr/bin/python3', ['-B', join(root, 'examples/page/template.py'), 'report', html,
    '--document', json]);
  return html;
}

const browser = await chromium(modules);
const open = (html, wishes) => visit(browser, html, wishes);

const openAll = (page) => page.evaluate(() => {
  for (const each of document.querySelectorAll('details')) each.open = true;
});

/** What stands beyond the right edge, unless it scrolls by itself. */
const beyond = (page) => page.evaluate(() => {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : [];
  for (const each of document.querySelectorAll('body *')) {
    const box = each.getBoundingClientRect();
    if (box.width && box.right > clientWidth + 1
      && !each.closest('.scroll, .nav ul, svg, .vh, .skip')) {
      found.push(`${each.tagName}.${each.className} ends at ${Math.round(box.right)}`);
    }
  }
  return found;
});

/** Words of the page in print, page by page. */
function printed(pdf) {
  const file = join(place, 'print.pdf');
  writeFileSync(file, pdf);
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}
const pagesOf = (pdf) => (pdf.toString('latin1').match(/\/Type \/Page\b/g) ?? []).length;

async function looks(html) {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  for (const language of LANGUAGES) {
    const every = all || language === 'en';
    const widths = every ? [1440, 360] : [360];
    for (const theme of every ? ['light', 'dark'] : ['light']) {
      const trouble = { sections: [], width: [], axe: [], said: [] };
      for (const width of widths) {
        const at = `${width}: `;
        // The checker is put in from outside, where the policy does not count;
        // what it finds of the page is the same.
        const { page, said, close } = await open(html, { language, width, theme });
        const shown = await page.evaluate(() => [...document.querySelectorAll('main > section')]
          .filter((each) => each.checkVisibility()).map((each) => each.id));
        // Where one is stands at its place in the way, not pushed out of it.
        trouble.width.push(...await page.evaluate(async () => {
          await new Promise((done) => { setTimeout(done, 100); });
          const [list, here] = ['.nav ul', '.nav [aria-current]'].map((each) => document
            .querySelector(each).getBoundingClientRect());
          return here.left < list.left ? [`the way begins at ${here.left - list.left}`] : [];
        }));
        trouble.sections.push(...SECTIONS.filter((id) => !shown.includes(id))
          .map((id) => `${at}${id} is not there`));
        trouble.width.push(...(await beyond(page)).map((each) => at + each));
        if (pictures) {
          await page.screenshot({ path: join(pictures, `report-${width}-${theme}-${language}.png`),
            fullPage: true });
        }
        await openAll(page);
        trouble.width.push(...(await beyond(page)).map((each) => `${at}opened: ${each}`));
        const result = await page.evaluate(`${axe}; axe.run(document, { runOnly: ${
          JSON.stringify(tags)} })`);
        trouble.axe.push(...result.violations.map((each) => `${at}${each.id}: ${each.help}: ${
          each.nodes.slice(0, 2).map((node) => node.html.slice(0, 120)).join(' | ')}`));
        trouble.said.push(...said.map((each) => at + each));
        await close();
      }
      const what = `${language}, ${theme}, ${widths.join(' and ')} wide`;
      check(`${what}: every section is shown`, trouble.sections);
      check(`${what}: nothing scrolls sideways`, trouble.width);
      check(`${what}: axe finds nothing`, trouble.axe);
      check(`${what}: the browser says nothing`, trouble.said);
    }
  }
}

/** No text of the English page in another language, unless that has it, too. */
async function languages(html) {
  const texts = async (language) => {
    const { page, close } = await open(html, { language });
    await openAll(page);
    const found = await page.evaluate(() => {
      const list = [];
      const walk = document.createTreeWalker(document.getElementById('page'), NodeFilter.SHOW_TEXT);
      while (walk.nextNode()) list.push(walk.currentNode.textContent.trim());
      for (const each of document.querySelectorAll('#page [aria-label]')) {
        list.push(each.getAttribute('aria-label'));
      }
      return list;
    });
    await close();
    return new Set(found.filter((each) => /\p{L}{3}/u.test(each)));
  };
  const english = await texts('en');
  for (const code of ['fr', 'de']) {
    const catalogue = JSON.parse(readFileSync(
      join(root, `examples/page/texts/${code}.json`), 'utf8'));
    // What the language has itself may be the same: “30 minutes”, “Index”.
    const same = new RegExp(`^(${Object.values(catalogue).flat().map((each) => each
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+').trim()).join('|')})$`);
    const months = /^\p{Lu}\p{L}{2,8}\.?( \d{4})?$/u;
    const own = [MARK, 'LinkedIn', ...report.people.next.map((each) => each.name)];
    const left = [...await texts(code)].filter((each) => english.has(each) && !same.test(each)
      && !(months.test(each) && !Number.isNaN(Date.parse(`1 ${each}`)))
      && !own.includes(each) && !report.read.files.some((file) => file.name === each)
      && !report.benchmarks.some((group) => group.name === each)
      && !/^(libssi|reference-|[0-9a-f]{16}$|EN, |FR, |DE, |Social Selling|· archive$|CSV|JSON)/
        .test(each) && !/\.(csv|html|xlsx)/.test(each));
    check(`${code}: no English is left`, left.map((each) => `“${each}”`));
  }
  // What the library advises is told in the reader's language, too.
  for (const code of ['fr', 'de']) {
    const said = JSON.parse(execFileSync('/usr/bin/python3', ['-B', '-c', `import catalogue, json, sys
print(json.dumps(catalogue.sentences(catalogue.read(sys.argv[1]))))`,
    join(root, `examples/ssi/po/${code}.po`)], { encoding: 'utf8',
      cwd: join(root, 'examples/ssi/po') }));
    const { page: other, close: end } = await open(html, { language: code });
    const shown = await other.textContent('#missing');
    await end();
    const missing = [...report.indicators].sort((a, b) => (b.max - b.high) - (a.max - a.high))
      .slice(0, 5).filter((each) => each.measure !== null)
      .filter((each) => !shown.includes(said[each.advice] ?? 'no such text'));
    check(`${code}: the advice of the library is translated`, missing.map((each) => each.advice));
  }
  const { page, close } = await open(html);
  await page.click('#speak-de');
  const german = await page.evaluate(() => [document.documentElement.lang,
    document.activeElement.id, document.querySelector('#h-keep').textContent]);
  check('a language is changed where one stands', unless(german[0] === 'de'
    && german[1] === 'speak-de' && german[2] === 'Zum Mitnehmen', german.join(' ')));
  await close();
}

/** Numbers on the page are those of the document. */
async function numbers(html) {
  const { page, close } = await open(html, { language: 'en' });
  await openAll(page);
  const seen = await page.evaluate(() => {
    const text = (each) => each.textContent.trim();
    const all = (selector) => [...document.querySelectorAll(selector)].map(text);
    return { total: text(document.querySelector('h1 .num')), pillars: all('.pillars .val b'),
      stairs: all('#why .stair > summary .pts'), sum: text(document.querySelector('.total .pts')),
      why: [...document.querySelectorAll('#t-why tbody tr')].map((row) => [...row.cells].map(text)),
      months: [...document.querySelectorAll('#t-history tbody tr')].map((row) => [...row.cells]
        .slice(1).map(text)), ends: all('.ends4 dd'),
      measures: all('#why .stair p'), gains: all('.steps .gain'),
      gaps: [...document.querySelectorAll('#rank .list li > :last-child')].map(text),
      files: [...document.querySelectorAll('#t-files tbody tr')].map((row) => text(row.cells[1])),
    };
  });
  let compared = 0;
  const trouble = [];
  const same = (what, shown, expected) => {
    compared++;
    if (shown !== expected) trouble.push(`${what}: ${shown}, not ${expected}`);
  };
  const digits = (value, n) => (Math.round(value * 10 ** n) / 10 ** n || 0).toFixed(n)
    .replace('-', '−');
  same('index', seen.total, String(report.display));
  const value = (text) => Number(text.replace('−', '-').replace(',', ''));
  const adds = (list, n) => digits(list.reduce((all, each) => all + value(each), 0), n);
  same('the pillars add up', adds(seen.pillars, 1), digits(report.total.points, 1));
  same('the staircase adds up', adds(seen.stairs, 2), digits(report.total.points, 2));
  same('index below the staircase', seen.sum, digits(report.total.points, 2));
  const sorted = [...report.indicators].sort((a, b) => b.points - a.points || b.max - a.max);
  sorted.forEach((each, i) => {
    same(each.id, seen.why[i][2], each.state === 'none' ? 'not visible' : digits(each.points, 2));
    same(`full marks of ${each.id}`, seen.why[i][3], digits(each.max, 1));
  });
  const { history } = report;
  const start = Date.parse(history.from);
  let row = 0;
  for (let i = history.days - 1; i >= 0; i--) {
    const month = (k) => new Date(start + k * 864e5).toISOString().slice(0, 7);
    if (i < history.days - 1 && month(i) === month(i + 1)) continue;
    ['total', 'brand', 'find', 'engage', 'relate'].forEach((id, k) => same(`${id} in ${month(i)}`,
      seen.months[row][k], digits(history[id][i], 2)));
    row++;
  }
  same('months', seen.months.length, row);
  const { plan } = report;
  [plan.without, plan.now, plan.seen, plan.with].forEach((each, i) => same(`end ${i} of the plan`,
    seen.ends[i], digits(each, 0)));
  [...plan.routine].sort((a, b) => b.gain - a.gain).slice(0, 5).forEach((step, i) => same(
    `gain of ${step.kind}`, seen.gains[i], `+${digits(step.gain, 1)}${Math.ceil(step.seconds / 60)
    } min a week`));
  const share = (id) => {
    const { measure } = report.indicators.find((each) => each.id === id);
    return `${digits(measure, 0)}% of the `;
  };
  same('active days', seen.measures.find((each) => each.startsWith(`${share('active_days')}days`))
    ?.slice(0, share('active_days').length + 4), `${share('active_days')}days`);
  report.read.files.forEach((file, i) => same(`rows of ${file.name}`, seen.files[i],
    file.state === 'rows' ? file.read.toLocaleString('en') : ''));
  check(`${compared} numbers are those of the document`, trouble);
  check('at least 250 numbers were compared', unless(compared >= 250, String(compared)));
  await close();
}

async function history(html) {
  const { page, close } = await open(html);
  const day = () => page.evaluate(() => [document.querySelector('.readout .day span').textContent,
    document.querySelector('#scrub').getAttribute('aria-valuetext')]);
  const box = await page.locator('.plot').boundingBox();
  await page.locator('.plot').scrollIntoViewIfNeeded();
  const [last] = await day();
  await page.locator('.plot').hover({ position: { x: box.width / 2, y: 60 } });
  const [middle] = await day();
  await page.mouse.move(2, 2);
  await page.locator('#scrub').focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  const [keyed, said] = await day();
  check('the day under the pointer is read out', unless(middle !== last, `${last}, ${middle}`));
  check('the keyboard walks through the days', unless(keyed.includes('28 May 2026')
    && said.includes('28 May 2026'), `${keyed}, ${said}`));
  await page.locator('label', { hasText: '3 months' }).click();
  const zoomed = await page.getAttribute('svg.zoom', 'viewBox');
  check('a shorter time is chosen', unless(zoomed
    .startsWith(`${report.history.days - 91} `), zoomed));
  await close();
}

async function keyboard(html) {
  const { page, close } = await open(html);
  await page.keyboard.press('Tab');
  const skip = await page.evaluate(() => document.activeElement.className);
  check('the first key leads past the masthead', unless(skip === 'skip', skip));
  const stops = await walk(page);
  check('all that is reached by keys has a name, is seen, and comes in order', [...stumbles(stops),
    unless(stops.length > 40, `only ${stops.length} were reached`)]);
  const back = await walk(page, { back: true });
  check('the way back is the same', [...stumbles(back, { back: true }),
    unless(back.length >= stops.length, `only ${back.length} were reached`)]);
  await close();
  // What is planted is found.
  const other = await open(html);
  await other.page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#theme { outline: none !important } .nav { position: fixed; inset: 0 }');
    document.adoptedStyleSheets = [sheet];
    document.getElementById('print').textContent = '';
    document.getElementById('speak-de').tabIndex = 1;
  });
  const planted = stumbles(await walk(other.page, { most: 30 })).filter(Boolean);
  check('planted, and found: no name, no ring, out of order, covered', ['nothing is read aloud',
    'its focus is not seen', 'it lies below', 'it is not the next one']
    .filter((each) => !planted.some((found) => found.startsWith(each))));
  await other.close();
}

/** Labels of the scale that lie on each other or beside it, and those that are seen. */
const labelled = (page) => page.evaluate(() => {
  const scale = document.querySelector('.scale svg');
  const { left, right } = scale.getBoundingClientRect();
  const seen = [...scale.querySelectorAll('text')].filter((each) => each.checkVisibility())
    .map((each) => ({ text: each.textContent, y: each.getAttribute('y'),
      box: each.getBoundingClientRect() }));
  const trouble = seen.flatMap(({ text, y, box }, i) => [
    ...seen.slice(i + 1).filter((other) => other.y === y && other.box.left < box.right + 1
      && box.left < other.box.right + 1).map((other) => `${text} touches ${other.text}`),
    ...box.left < left - 1 || box.right > right + 1 ? [`${text} stands out`] : []]);
  return { trouble, seen: seen.map(({ text }) => text) };
});

/** A report with other points in its pillars, and `high` at most. */
function pointed(points, high) {
  const other = structuredClone(report);
  Object.values(other.pillars).forEach((pillar, i) => { pillar.points = points[i]; });
  other.total.points = points.reduce((sum, each) => sum + each);
  other.total.high = high;
  return other;
}

/** Every label of the scale has its room, and what has room is labelled. */
async function scales(html) {
  const trouble = [];
  const shown = {};
  const files = { sample: html, small: make('small-scale', pointed([3, 5, 5, 5], 90)),
    ...all && { middle: make('middle-scale', pointed([4.5, 6.5, 7, 8], 60)),
      large: make('large-scale', pointed([22, 22, 23, 24], 96)) } };
  for (const [name, file] of Object.entries(files)) {
    const { page, close } = await open(file);
    for (const language of LANGUAGES) {
      await page.emulateMedia({ media: 'screen' });
      await page.click(`#speak-${language}`);
      for (const width of [640, 767, 768, 1023, 1024, 1279, 1280, 1440, 'paper']) {
        if (width === 'paper') await page.emulateMedia({ media: 'print' });
        // A4 without its margins.
        await page.setViewportSize({ width: width === 'paper' ? 688 : width, height: 900 });
        const found = await labelled(page);
        const where = `${name}, ${language}, ${width}`;
        trouble.push(...found.trouble.map((each) => `${where}: ${each}`));
        shown[where] = found.seen.join('|');
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    }
    await close();
  }
  check('no label of a scale touches another or stands out', trouble);
  const there = { 'sample, de, 1440': 'Suche', 'sample, de, 768': 'Austausch',
    'sample, en, paper': 'Find', 'small, en, 1280': 'Relate',
    ...all && { 'middle, de, 1024': 'Suche', 'large, fr, 640': 'Recherche' } };
  check('a label stands where it has room', Object.entries(there).map(([where, word]) => unless(
    shown[where].split('|').includes(word), `${where}: ${shown[where]}, without ${word}`)));
  const { page, close } = await open(files.small, { width: 640 });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.scale text { display: inline !important }');
    document.adoptedStyleSheets = [sheet];
  });
  const planted = (await labelled(page)).trouble;
  check('planted, and found: labels without room', unless(planted
    .includes('Engage touches Relate'), planted.join(', ')));
  await close();
}

/** Two pages, whoever it is: words are longer in some languages, and notes come in. */
async function prints(html, who = '') {
  for (const language of LANGUAGES) {
    const trouble = [];
    const { page, close } = await open(html, { language });
    for (const format of ['A4', 'Letter']) {
      const pdf = await page.pdf({ format, printBackground: true,
        preferCSSPageSize: format === 'A4' });
      if (pagesOf(pdf) !== 2) trouble.push(`${format}: ${pagesOf(pdf)} pages`);
    }
    // Even where what stands there is opened before.
    await openAll(page);
    const pdf = await page.pdf({ printBackground: true, preferCSSPageSize: true });
    if (pagesOf(pdf) !== 2) trouble.push(`opened: ${pagesOf(pdf)} pages`);
    check(`${language}${who}: prints two pages`, trouble);
    await close();
  }
}

/** Text of all that can be saved by the page. */
async function downloads(page) {
  const texts = [];
  const buttons = page.locator('.get button');
  for (let i = 1; i < await buttons.count(); i++) {
    const [download] = await Promise.all([page.waitForEvent('download'), buttons.nth(i).click()]);
    texts.push(readFileSync(await download.path(), 'utf8'));
  }
  return texts;
}

async function copied(page) {
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+C');
  // Pasted into a page that has no policy, for this one reads no clipboard.
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
  await other.focus('textarea');
  await other.keyboard.press('Control+V');
  const text = await other.inputValue('textarea');
  await other.close();
  return text;
}

async function names(html) {
  const { page, said, close } = await open(html, { acceptDownloads: true });
  const places = async () => {
    await openAll(page);
    return {
      page: await page.evaluate(() => document.getElementById('page').outerHTML),
      title: await page.title(),
      print: printed(await page.pdf({ printBackground: true })),
      clipboard: await copied(page),
      ...Object.fromEntries((await downloads(page)).map((text, i) => [`file ${i + 1}`, text])),
    };
  };
  const has = (text) => MARK.split(' ').some((word) => text.includes(word));
  const before = await places();
  check('the name is there as long as it is not hidden', ['page', 'print', 'clipboard', 'file 3']
    .filter((each) => !has(before[each])).map((each) => `not in ${each}`));
  await page.click('#hide');
  const after = await places();
  const saved = await page.content();
  check('a hidden name is shown, copied, printed and saved nowhere', Object.entries({ ...after,
    saved }).filter(([, text]) => has(text)).map(([each]) => `in ${each}`));
  const person = report.people.next[1];
  check('nor is any other', unless(!saved.includes(person.name), person.name));
  await page.click('#speak-fr');
  check('nor after the language was changed', unless(!has(await page.content()), 'it is back'));
  await page.click('#hide');
  check('the names come back', unless(has(await page.content()), 'they do not'));
  check('nothing is said meanwhile', said);
  await close();
  const without = structuredClone(report);
  without.people.names = without.read.names = false;
  const plain = await open(make('nameless', without));
  check('where there is no name, none can be hidden', unless(!await plain.page.$('#hide'),
    'the button is there'));
  await plain.close();
}

async function earlier(html) {
  const then = structuredClone(report);
  then.on = '2026-03-02';
  then.total.points = 47.23534;
  then.pillars.engage.points = 9.692164;
  const commenting = then.indicators.find((each) => each.id === 'commenting');
  commenting.points -= 1.5;
  for (const kind of then.kinds) if (kind.events) kind.events.all -= kind.events.days_90;
  const { page, said, close } = await open(html);
  const give = async (text) => {
    await page.setInputFiles('#earlier', { name: 'then.json', mimeType: 'application/json',
      buffer: Buffer.from(text) });
    await page.waitForTimeout(150);
  };
  await give('{"version": 1}');
  check('another JSON is refused in words', unless(/no report/.test(await page.textContent('#then')),
    await page.textContent('#then')));
  // Numbers that nobody has, and a routine longer than there are kinds.
  const [step] = then.plan.routine;
  for (const [what, spoil] of Object.entries({
    'times of 309 digits': (of) => { of.plan.routine[0].times = 1e308; },
    'times below zero': (of) => { of.plan.routine[0].times = -1; },
    'more points than there are': (of) => { of.plan.routine[0].gain = 101; },
    'more events than can be': (of) => { of.kinds.find(({ events }) => events).events.all = 1e308; },
    'a routine without an end': (of) => { of.plan.routine = Array(report.kinds.length + 1).fill(step); },
  })) {
    const spoiled = structuredClone(then);
    spoil(spoiled);
    await give(JSON.stringify(spoiled));
    const said = await page.textContent('#then');
    check(`a saved report with ${what} is refused`, [unless(/no report/.test(said),
      said.slice(0, 300)), unless(!await page.$('#t-plan'), 'it is shown')]);
  }
  await give(JSON.stringify(then));
  const shown = await page.evaluate(() => ({
    head: document.querySelector('#h-then').textContent,
    rows: [...document.querySelectorAll('#t-plan tbody tr')].map((row) => [...row.cells]
      .map((each) => each.textContent)),
    moved: [...document.querySelectorAll('#then .list li')].map((each) => each.textContent) }));
  check('then and now stand side by side', [
    unless(shown.head === 'Up 2.4 points since 2 March 2026', shown.head),
    unless(shown.moved.join().includes('Comments given+1.50'), shown.moved.join())]);
  const post = report.kinds.find((each) => each.id === 'post').events.days_90;
  const row = (name) => shown.rows.find((each) => each[0] === name) ?? [];
  check('the plan is followed up', [
    unless(row('Post')[1] === '2' && row('Post')[2] === (post / (90 / 7)).toFixed(1),
      row('Post').join()),
    unless(row('View profiles')[2] === 'unknown', row('View profiles').join())]);
  check('nothing is said to it', [...said, ...await beyond(page)]);
  if (pictures) await page.locator('#then').screenshot({ path: join(pictures, 'then.png') });
  await close();
}

/** A script that was planted is refused all that could carry something away. */
async function policy(html) {
  const server = await listener();
  const { address } = server;
  const { page, close } = await open(html, { offline: false });
  const went = [];
  page.on('framenavigated', (frame) => went.push(frame.url()));
  const refused = await page.evaluate(async (to) => {
    const violations = [];
    document.addEventListener('securitypolicyviolation', (event) => violations
      .push(event.effectiveDirective));
    const planted = document.createElement('script');
    planted.textContent = 'document.title = "run"';
    document.body.append(planted);
    const styled = document.createElement('p');
    styled.setAttribute('style', 'color: red');
    document.body.append(styled);
    const handler = document.createElement('p');
    handler.setAttribute('onclick', 'document.title = "run"');
    document.body.append(handler);
    handler.click();
    const image = new Image();
    image.src = `${to}image`;
    document.body.append(image);
    const ended = await fetch(`${to}fetch`).then(() => 'fetched', () => 'refused');
    navigator.sendBeacon(`${to}beacon`, 'x');
    try {
      new WebSocket(to.replace('http', 'ws'));
    } catch {
      // Refused at once, which is counted below.
    }
    const frame = document.createElement('iframe');
    frame.src = to;
    document.body.append(frame);
    await new Promise((done) => { setTimeout(done, 400); });
    return { ended, violations, title: document.title };
  }, address);
  const missing = ['connect-src', 'img-src', 'script-src-elem', 'script-src-attr', 'style-src-attr',
    'frame-src'].filter((each) => !refused.violations.includes(each));
  check('a planted script is not run, a fetch, beacon, image, frame refused', [
    ...missing.map((each) => `no violation of ${each}`),
    unless(refused.title !== 'run', 'planted script was run'),
    unless(refused.ended === 'refused', 'fetched'), unless(!server.asked(), `${server.asked()} requests came`)]);
  check('the page went nowhere', went.filter((url) => !/^(about:|chrome-error:|file:)/.test(url)));
  await close();
  server.close();
}

/** What a page may be made of: nothing in its sources reaches out. */
function sources() {
  const banned = /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection|localStorage|sessionStorage|indexedDB|innerHTML|outerHTML|insertAdjacentHTML|document\.write|window\.open|importScripts|navigator\.clipboard)\b|\beval\s*\(|new Function|location\s*=|\blocation\.(?:href|assign|replace)/;
  const files = execFileSync('git', ['-C', root, 'ls-files', 'examples/page'],
    { encoding: 'utf8' }).trim().split('\n').filter((each) => /\.(js|html)$/.test(each));
  const trouble = files.flatMap((file) => readFileSync(join(root, file), 'utf8').split('\n')
    .flatMap((line, i) => (banned.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])));
  check(`${files.length} sources call nothing that reaches out or stores`, trouble);
  check('what reaches out would be found', ['fetch(x)', 'a.innerHTML = b', 'location.href = x']
    .filter((each) => !banned.test(each)));
}

function texts() {
  try {
    execFileSync('/usr/bin/python3', ['-B', join(root, 'tests/page/texts.py')], { encoding: 'utf8',
      stdio: 'pipe' });
    check('both catalogues have every text', null);
  } catch (error) {
    check('both catalogues have every text', error.stderr.split('\n'));
  }
}

/** The board of a team, for its lead: who does not share is nowhere in it. */
async function boards() {
  const members = [['Anna & <b>', small(place)], ['Bernd', german(place)], ['Zyxwora', SAMPLE]]
    .map(([name, path]) => `${name}=${path}`);
  const words = ['team', ...members, '--share', 'Anna & <b>,Bernd', '--name', 'Vertrieb Köln'];
  const quiet = { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] };
  const html = join(place, 'board.html');
  execFileSync(program, [...words, '--report', '-o', html], quiet);
  const board = JSON.parse(execFileSync(program, [...words, '--json'], quiet));
  check('the board of a team has nobody in it who does not share', unless(
    !readFileSync(html, 'utf8').includes('Zyxwora'), 'Zyxwora'));
  for (const [language, comma] of [['en', '.'], ['fr', ','], ['de', ',']]) {
    const { page, said, close } = await open(html, { language, width: language === 'en' ? 1440 : 360 });
    const number = (value) => value.toFixed(2).replace('.', comma);
    const seen = await page.evaluate(() => ({
      means: [...document.querySelectorAll('#means .list li > :last-child')]
        .map((each) => each.textContent),
      rows: [...document.querySelectorAll('#t-board tbody tr, #places tbody tr')]
        .map((row) => [...row.cells].slice(0, 3).map((each) => each.textContent)) }));
    const { violations } = await page.evaluate(`${axe}; axe.run(document, { runOnly: ['wcag2a',
      'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`);
    check(`${language}: the board shows what team --json says`, [...said, ...await beyond(page),
      ...violations.map((each) => `${each.id}: ${each.nodes[0].html.slice(0, 120)}`),
      ...['total', 'brand', 'find', 'engage', 'relate'].map((id, i) => unless(seen.means[i]
        === number(board.mean[id]), `${id}: ${seen.means[i]}`)),
      ...board.shared.map((each, i) => unless(seen.rows[i]?.join('|') === [each.place, each.name,
        number(each.total)].join('|'), `${each.name}: ${seen.rows[i]}`))]);
    if (pictures) {
      await page.screenshot({ path: join(pictures, `board-${language}.png`), fullPage: true });
    }
    await close();
  }
  const alone = join(place, 'alone.html');
  execFileSync(program, ['team', ...members, '--share', 'Bernd', '--report', '-o', alone], quiet);
  const { page, said, close } = await open(alone);
  check('of one who shares there is no board', [...said, unless(!await page.$('#places'), 'a board'),
    unless(!readFileSync(alone, 'utf8').includes('Bernd'), 'Bernd')]);
  await close();
}

/** Odd documents: least, without sections, full, without anything earned. */
async function edges() {
  const bare = structuredClone(report);
  for (const id of ['history', 'trend', 'plan', 'people', 'read', 'kinds', 'facts']) bare[id] = null;
  bare.benchmarks = [];
  const empty = structuredClone(report);
  empty.display = 0;
  empty.total = { ...empty.total, points: 0, low: 0 };
  for (const id of Object.keys(empty.pillars)) {
    empty.pillars[id] = { ...empty.pillars[id], points: 0, low: 0 };
  }
  for (const each of empty.indicators) each.points = 0;
  empty.people.next = [];
  empty.plan.routine = [];
  const full = structuredClone(report);
  full.display = 100;
  full.coverage = 1;
  full.total = { ...full.total, points: 100, high: 100 };
  const estimate = structuredClone(report);
  estimate.benchmarks = estimate.benchmarks.filter((each) => each.source === 'estimate');
  estimate.people.next = Array.from({ length: 50 }, (_, i) => ({ ...report.people.next[i % 5],
    rank: i + 1 }));
  for (const [name, document] of Object.entries({ bare, empty, full, estimate })) {
    const { page, said, close } = await open(make(name, document), { width: 360 });
    check(`a document that is ${name} is drawn`, [...said, ...await beyond(page)]);
    if (pictures) await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
    await close();
  }
}

try {
  const html = make('report', report);
  texts();
  sources();
  await numbers(html);
  await history(html);
  await keyboard(html);
  await scales(html);
  await prints(html);
  for (const [who, make] of all ? Object.entries({ quick, german, sheets, small }) : []) {
    const other = join(place, `${who}.html`);
    execFileSync(program, ['report', make(place), '-o', other, '--names'], { stdio: 'ignore' });
    await prints(other, `, ${who}`);
  }
  await names(html);
  await earlier(html);
  await policy(html);
  await edges();
  await boards();
  await languages(html);
  await looks(html);
} finally {
  await browser.close();
}
done();

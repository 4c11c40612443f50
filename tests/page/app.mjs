// ssi.html in Debian's Chromium, without a network: files are dropped and
// chosen, right ones and wrong ones, and what comes of them is looked at.
//
//   app.mjs NODE_MODULES SSI_HTML EXAMPLE.json PROGRAM [PICTURES]
//
// EXAMPLE.json is the report of examples/sample/archive, as the package makes it
// outside of a browser; PROGRAM is the program ssi, whose numbers are compared.
// Prints TAP.

import { execFileSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, readdirSync, statSync,
  writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { check, chromium, done, drop, listener, scratch, stumbles, unless, visit, walk } from './harness.mjs';
import { root, small } from './members.mjs';

const [modules, html, exampleFile, program, pictures] = process.argv.slice(2).map((each) => resolve(each));
const axe = readFileSync(join(modules, 'axe-core/axe.min.js'), 'utf8');
const example = JSON.parse(readFileSync(exampleFile, 'utf8'));
const place = scratch('app');
if (pictures) mkdirSync(pictures, { recursive: true });

const archive = join(place, 'archive');
cpSync(join(root, 'examples/sample/archive'), archive, { recursive: true });
// The example in the page is made of this very archive: its first person is
// renamed, so that what comes of the archive can be told from that.
const MARK = 'Zyxwora Markenwort';
for (const name of readdirSync(archive).filter((each) => each.endsWith('.csv'))) {
  const text = readFileSync(join(archive, name), 'utf8');
  const [one, two] = example.people.next[0].name.split(' ');
  const [first, last] = MARK.split(' ');
  writeFileSync(join(archive, name), text.replaceAll(`${one} ${two}`, MARK)
    .replaceAll(`${one},${two}`, `${first},${last}`));
}
const zip = (name, folder, ...files) => {
  execFileSync('zip', ['-qr', join(place, name), ...files], { cwd: folder });
  return join(place, name);
};
const whole = zip('Complete_LinkedInDataExport.zip', archive, '.');

const browser = await chromium(modules);
const open = (wishes) => visit(browser, html, wishes);

const sideways = (page) => page.evaluate(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth ? `${scrollWidth} wide in ${clientWidth}` : null;
});

async function first() {
  for (const [language, width, theme] of [['en', 1440, 'light'], ['fr', 360, 'dark'],
    ['de', 360, 'light']]) {
    const { page, said, close } = await open({ language, width, theme });
    const found = await page.evaluate(`${axe}; axe.run(document, { runOnly: ['wcag2a', 'wcag2aa',
      'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`);
    check(`the first visit in ${language}, ${theme}, ${width} wide`, [...said, await sideways(page),
      ...found.violations.map((each) => `${each.id}: ${each.nodes[0].html.slice(0, 120)}`)]);
    if (pictures) {
      await page.screenshot({ path: join(pictures, `first-${width}-${theme}-${language}.png`),
        fullPage: true });
    }
    await page.click('#example');
    await page.waitForSelector('#keep');
    check(`the example in ${language}`, [...said, await sideways(page)]);
    await close();
  }
}

const shown = (page) => page.evaluate(() => ({
  index: document.querySelector('h1 .num').textContent,
  total: document.querySelector('.total .pts').textContent,
  pillars: [...document.querySelectorAll('.pillars .val b')].map((each) => each.textContent),
  why: [...document.querySelectorAll('#t-why tbody td:nth-child(3)')].map((each) => each.textContent),
  names: [...document.querySelectorAll('#people .who b')].map((each) => each.textContent) }));

const expected = {
  total: example.total.points.toFixed(2),
  why: [...example.indicators].sort((a, b) => b.points - a.points || b.max - a.max)
    .map((each) => (each.state === 'none' ? 'not visible' : each.points.toFixed(2))),
};

function isSample(what, found) {
  check(what, [unless(found.total === expected.total, `${found.total}, not ${expected.total}`),
    unless(found.index === String(example.display), found.index),
    unless(found.why.length === expected.why.length, `${found.why.length} lines`),
    ...found.why.map((each, i) => unless(each === expected.why[i],
      `line ${i}: ${each}, not ${expected.why[i]}`)),
    unless(found.names[0] === MARK, `first person: ${found.names[0]}`)]);
}

async function good() {
  const { page, said, close } = await open();
  await page.setInputFiles('#files', whole);
  await page.waitForSelector('#keep');
  isSample('a ZIP that is chosen', await shown(page));
  check('the page has what needs the module', [unless(await page.$('#if'), 'no what if'),
    unless(await page.$('#minutes'), 'no sliders')]);
  const heading = () => page.textContent('#h-next');
  const before = await heading();
  await page.locator('#minutes').fill('1');
  await page.waitForFunction((was) => document.querySelector('#h-next').textContent !== was, before);
  const after = await heading();
  check('less time gives another plan', unless(after.startsWith('30 minutes a week'), after));
  const idle = await page.textContent('.move');
  check('nothing added is said to be so', unless(idle.includes('in 30 days if you do nothing; today '
    + `${example.total.points.toFixed(1)}`), idle));
  const still = Number(await page.textContent('.move output'));
  await page.locator('#if-posts').fill('4');
  await page.waitForFunction((was) => Number(document.querySelector('.move output')
    .textContent) > was, still);
  check('posts that are added move the number', null);
  const [download] = await Promise.all([page.waitForEvent('download'),
    page.locator('.get button').nth(1).click()]);
  const sharedFile = join(place, 'shared.html');
  await download.saveAs(sharedFile);
  const text = readFileSync(sharedFile, 'utf8');
  check('a report to share holds no name', [...example.people.next.slice(1).filter((each) => text
    .includes(each.name) || text.includes(each.address)).map((each) => each.name),
  unless(!text.includes('Markenwort'), MARK)]);
  await page.goto(`file://${sharedFile}`);
  await page.waitForSelector('#keep');
  const own = join(place, 'report.html');
  execFileSync(program, ['report', archive, '-o', own, '--force'], { stdio: 'ignore' });
  // What stands before and after its style, data and script.
  const frameOf = (page) => [page.slice(0, page.indexOf('<style>')).replaceAll(/'sha256-[^']*'/g, ''),
    page.slice(page.indexOf('</style>'), page.indexOf('<script')),
    page.slice(page.lastIndexOf('</script>'))].join('');
  check('its frame is that of a report of the program', unless(frameOf(text)
    === frameOf(readFileSync(own, 'utf8')), frameOf(text).slice(0, 900)));
  check('it opens, and has nothing that needs the module', [...said,
    unless(!await page.$('#if'), 'what if'), unless(!/content="[^"]*(wasm|worker)/.test(text),
      'its policy allows more than it needs')]);
  await close();
}

async function drops() {
  {
    const { page, said, close } = await open();
    await drop(page, whole);
    await page.waitForSelector('#keep');
    isSample('a ZIP that is dropped', await shown(page));
    await page.click('#change');
    await page.waitForSelector('#choose');
    await drop(page, archive);
    await page.waitForSelector('#keep, [role=alert]');
    isSample('a folder that is dropped', await shown(page).catch(() => ({ why: [], names: [] })));
    check('nothing is said to either', said);
    await close();
  }
  const { page, close } = await open();
  await page.setInputFiles('#folder', archive);
  await page.waitForSelector('#keep, [role=alert]');
  isSample('a folder that is chosen', await shown(page).catch(() => ({ why: [], names: [] })));
  await close();
  // Two archives side by side, and a table that is of neither.
  for (const name of ['old', 'new']) {
    cpSync(archive, join(place, 'two', name), { recursive: true });
  }
  zip('two.zip', join(place, 'two'), '.');
  writeFileSync(join(place, 'two/notes.csv'), 'a,b\n1,2\n');
  const sides = zip('sides.zip', join(place, 'two'), '.');
  for (const files of [[sides], [sides, whole], [whole, sides]]) {
    const beside = await open();
    await drop(beside.page, ...files);
    await beside.page.waitForSelector('#keep, [role=alert]');
    isSample(`a table of no use beside two archives in a ZIP: ${files.map((each) => basename(each))}`,
      await shown(beside.page).catch(() => ({ why: [], names: [] })));
    await beside.close();
  }
  const earlier = structuredClone(example);
  earlier.on = '2026-01-01';
  earlier.total.points = 40;
  const then = join(place, 'then.json');
  writeFileSync(then, JSON.stringify(earlier));
  const both = await open();
  await drop(both.page, whole, then);
  await both.page.waitForSelector('#keep');
  const heading = await both.page.textContent('#h-then');
  check('an earlier report dropped with an archive', unless(heading === 'Up 9.7 points since 1 January '
    + '2026', heading));
  await both.close();
}

/** What the page shows is what the program says with the same wishes. */
async function wishes() {
  execFileSync('/usr/bin/python3', ['-B', join(root, 'examples/sample/make_benchmarks.py'), program,
    place], { stdio: 'ignore' });
  const told = (...words) => JSON.parse(execFileSync(program, [...words, '--json'], {
    encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  const { page, said, close } = await open();
  const benchmark = join(place, 'machinery.ssib');
  await drop(page, whole, benchmark);
  await page.waitForSelector('#keep, [role=alert]');
  const [group] = told('score', whole, '--benchmark', benchmark).benchmarks;
  const rank = await page.textContent('#rank');
  check('a benchmark dropped with an archive', [group.name, `Top ${group.top_percent}%`,
    `between ${group.best} and ${group.worst}%`, String(Math.round(group.mean.total)),
    `may be off by ${group.above_margin.toFixed(1)} of 100`].filter((each) => !rank.includes(each)
    && !(each.startsWith('between') && group.best === group.worst)));
  await page.click('#change');
  await page.waitForSelector('#target');
  await page.fill('#target', ' logistique, , purchasing,director ');
  await page.setInputFiles('#files', whole);
  await page.waitForSelector('#keep, [role=alert]');
  const { total } = told('score', whole, '--target', 'logistique,purchasing,director');
  const aimed = (await shown(page)).total;
  check('keywords that are typed in count', [unless(aimed === total.points.toFixed(2),
    `${aimed}, not ${total.points}`), unless(aimed !== expected.total, 'they do not')]);
  await page.click('#change');
  await page.waitForSelector('#target');
  const hint = 'Under “Change files” you can say whom you want to reach.';
  const without = join(place, 'without.zip');
  copyFileSync(whole, without);
  execFileSync('zip', ['-qd', without, 'Connections.csv']);
  for (const [wish, wanted] of [['purchasing', false], [' , ', true], ['', true]]) {
    await page.fill('#target', wish);
    await page.setInputFiles('#files', without);
    await page.waitForSelector('#keep, [role=alert]');
    const missing = await page.textContent('#missing');
    check(`without connections, aimed at '${wish}'`, [unless(missing.includes('Not in your archive'),
      missing), unless(missing.includes(hint) === wanted, `${wanted ? 'no' : 'a'} hint: ${missing}`)]);
    await page.click('#change');
    await page.waitForSelector('#target');
  }
  await page.fill('#target', 'logistique');
  await page.setInputFiles('#files', whole);
  await page.waitForSelector('#keep');
  await page.click('#change');
  await page.waitForSelector('#target');
  check('they are there when one comes back', unless((await page.inputValue('#target'))
    .includes('logistique'), await page.inputValue('#target')));
  check('nothing is said to them', said);
  await close();
}

const write = (name, bytes) => {
  writeFileSync(join(place, name), bytes);
  return join(place, name);
};

const IDS = ['total', 'brand', 'find', 'engage', 'relate'];
const digits = (value) => (Math.round(value * 100) / 100 || 0).toFixed(2).replace('-', '−');
const signed = (value) => (digits(value) > '0.00' && value > 0 ? '+' : '') + digits(value);

/** Readings of LinkedIn's dashboard: CSV and JSON, beside an archive, after it, alone. */
async function readings() {
  const rows = Array.from({ length: 10 }, (_, i) => ({
    day: new Date(Date.UTC(2026, 1, 2 + 7 * i)).toISOString().slice(0, 10),
    brand: 11 + i / 10, find: 5.2, engage: [0.3, 2.1][i % 2], relate: 13.25 - i / 4 }));
  const csv = write('readings.csv', `day,brand,find,engage,relate\n${rows.map((row) => Object
    .values(row).join(',')).join('\n')}\n`);
  const json = write('readings.json', JSON.stringify(rows));
  const told = (command) => JSON.parse(execFileSync(program, [command, whole, csv, '--json'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  const compared = told('compare');
  const fit = told('calibrate');
  const errors = { total: fit.total, ...fit.pillars };
  const wanted = {
    days: compared.rows.map((row) => [...['dashboard', 'points', 'high'].map((name) => digits(
      row.total[name])), ...IDS.map((id) => signed(row[id].difference))]).reverse(),
    parts: IDS.map((id) => [...['mean', 'lowest', 'highest'].map((name) => signed(
      compared.agreement[id][name])), digits(errors[id].error_before),
    digits(errors[id].error_after)]),
  };
  const cells = (page, id) => page.evaluate((name) => [...document.querySelectorAll(`#${name}
    tbody tr`)].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)), id);
  const { page, said, close } = await open();
  const isTold = async (what) => {
    await page.waitForSelector('#dashboard, [role=alert]');
    const found = { days: await cells(page, 't-dashboard'), parts: await cells(page, 't-agreement') };
    check(what, ['days', 'parts'].map((id) => unless(JSON.stringify(found[id])
      === JSON.stringify(wanted[id]), `${id}: ${JSON.stringify(found[id])}, not ${
      JSON.stringify(wanted[id])}`)));
  };
  await drop(page, whole, csv);
  await isTold('readings as CSV: LinkedIn’s number beside ours is what the program says');
  const { all, same } = { same: compared.agreement.total.same,
    all: compared.agreement.total.same + compared.agreement.total.opposite };
  const text = await page.textContent('#dashboard');
  check('and whether they move together', [`${same} of ${all} times`,
    `${compared.agreement.total.within} of ${rows.length}`].filter((each) => !text.includes(each)));
  await page.evaluate(() => document.querySelector('#t-dashboard').closest('details')
    .setAttribute('open', ''));
  check('it does not scroll the page', await sideways(page));
  if (pictures) {
    await page.locator('#dashboard').screenshot({ path: join(pictures, 'dashboard.png') });
  }
  await page.click('#change');
  await page.waitForSelector('#choose');
  await drop(page, json);
  await page.waitForSelector('[role=alert]');
  check('readings alone are told to want an archive', unless(await page.getAttribute('[role=alert]',
    'data-state') === 'beside', await page.textContent('[role=alert]')));
  await drop(page, whole);
  await page.waitForSelector('#keep');
  await drop(page, json);
  await isTold('readings as JSON, dropped when the report is there');
  await page.click('#change');
  await page.waitForSelector('#choose');
  await drop(page, whole, csv, json);
  await page.waitForSelector('[role=alert]');
  check('two readings of a day are told', unless(await page.getAttribute('[role=alert]', 'data-state')
    === 'readings-twice', await page.textContent('[role=alert]')));
  await page.click('#choose-folder', { trial: true });
  await drop(page, whole, write('spoilt.csv', readFileSync(csv, 'utf8').replace(',11.3,', ',113,')));
  await page.waitForSelector('[data-state=readings]');
  const why = await page.textContent('[role=alert]');
  check('a reading that cannot be is told with its line', ['spoilt.csv', 'Line 5', '113']
    .filter((each) => !why.includes(each)));
  check('nothing else is said to readings', said);
  await close();
}

/** LinkedIn's analytics workbook beside the archive counts as it does in the program. */
async function workbook() {
  const book = join(place, 'Content_2026-05-01_2026-05-07_IrisInvented.xlsx');
  execFileSync('/usr/bin/python3', ['-B', '-c', `import sys, books, workbooks
open(sys.argv[1], "wb").write(books.book(books.analytics(workbooks.DAYS)))`, book],
  { cwd: join(root, 'tests/cli') });
  const { total, display } = JSON.parse(execFileSync(program, ['score', whole, book, '--json'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  const { page, said, close } = await open();
  await drop(page, whole, book);
  await page.waitForSelector('#keep, [role=alert]');
  const found = await shown(page).catch(() => ({}));
  check('an analytics workbook beside an archive', [unless(found.total === digits(total.points)
    && found.index === String(display), `${found.total}, not ${total.points}`),
  unless(found.total !== expected.total, 'it changes nothing'), ...said]);
  await close();
}

async function wrong() {
  mkdirSync(join(place, 'holiday'));
  for (const name of ['beach.txt', 'sea.txt']) writeFileSync(join(place, 'holiday', name), 'x');
  mkdirSync(join(place, 'profile'));
  copyFileSync(join(archive, 'Profile.csv'), join(place, 'profile/Profile.csv'));
  const locked = join(place, 'locked.zip');
  execFileSync('zip', ['-q', '-P', 'secret', locked, 'Connections.csv', 'messages.csv'],
    { cwd: archive });
  mkdirSync(join(place, 'numbers'));
  writeFileSync(join(place, 'numbers/PhoneNumbers.csv'), 'Extension,Number,Type\n,+33 1,Mobile\n');
  // Zeros, a thousand of them in a byte.
  const bomb = join(place, 'bomb.zip');
  execFileSync('/usr/bin/python3', ['-c', `import sys, zipfile
with zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED) as to:
    to.writestr('Connections.csv', bytes(120_000_000))`, bomb]);
  const cut = readFileSync(whole).subarray(0, statSync(whole).size >> 1);
  const cases = [
    ['a picture', 'photo', write('IMG_1.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]))],
    ['0 bytes', 'nothing', write('archive.zip', '')],
    ['another ZIP', 'wrong-zip', zip('holiday.zip', join(place, 'holiday'), '.')],
    ['a ZIP of private files', 'wrong-zip', zip('numbers.zip', join(place, 'numbers'), '.')],
    ['a single table', 'single-csv', join(archive, 'Connections.csv')],
    ['a password', 'password', locked],
    ['only a profile', 'profile-only', zip('profile.zip', join(place, 'profile'), '.')],
    ['half a ZIP', 'damaged', write('half.zip', cut)],
    ['a text', 'foreign', write('notes.txt', 'nothing of use')],
    ['another folder', 'wrong-zip', join(place, 'holiday')],
    ['what unpacks to far too much', 'too-large', bomb],
    ['two members', 'mixed', whole, zip('other.zip', small(place), '.')],
    // Of several, the one that is wrong is named.
    ['half a ZIP beside a whole one', 'damaged', whole, join(place, 'half.zip')],
    ['another ZIP beside one of LinkedIn', 'wrong-zip', whole, join(place, 'holiday.zip')],
    ['another ZIP beside one of two archives', 'wrong-zip', join(place, 'two.zip'),
      join(place, 'holiday.zip')],
    ['a locked one beside another', 'password', whole, locked],
  ];
  const { page, said, close } = await open();
  for (const [what, code, ...files] of cases) {
    await drop(page, ...files);
    await page.waitForSelector('[role=alert], #keep');
    const found = await page.evaluate(() => document.querySelector('[role=alert]')?.dataset.state
      ?? 'a report');
    const words = await page.textContent('[role=alert]').catch(() => '');
    check(`${what} is told in words`, [unless(found === code, `${found}, not ${code}`),
      unless(words.length > 80, words), unless(files.length < 2 || code === 'mixed'
        || words.includes(basename(files[1])), words),
      unless(await page.evaluate(() => document.activeElement.id === 'choose'), 'the focus is lost')]);
    if (found === 'a report') await page.click('#change');
    else await page.evaluate(() => document.querySelector('[role=alert]').removeAttribute('role'));
  }
  check('nothing else is said', said);
  await close();
}

/** An archive whose dates can be read two ways: which file, and what to do. */
async function unread() {
  mkdirSync(join(place, 'unread'));
  writeFileSync(join(place, 'unread/Connections.csv'), ['First Name,Last Name,URL,Email Address,'
    + 'Company,Position,Connected On', ...['04/05/2024', '06/07/2024', '05/05/2024'].map((on, i) => (
    `Ada ${i},Example,https://www.linkedin.com/in/ada-${i},,Acme,CEO,${on}`)), ''].join('\n'));
  const made = zip('unread.zip', join(place, 'unread'), '.');
  for (const [language, ...words] of [
    ['en', 'No file in unread.zip can be read', 'Line 2', 'Give the file as LinkedIn sent it'],
    ['fr', 'Aucun fichier de unread.zip', 'Ligne 2', 'Le jour et le mois des dates',
      'Donnez le fichier tel que LinkedIn l’a envoyé'],
    ['de', 'Keine Datei in unread.zip', 'Zeile 2', 'Tag und Monat', 'wie LinkedIn sie geschickt hat'],
  ]) {
    const { page, said, close } = await open({ language });
    for (const files of [[made], [join(place, 'unread')], [made, join(place, 'holiday.zip')]]) {
      await drop(page, ...files);
      await page.waitForSelector('[role=alert], #keep');
      const found = await page.evaluate(() => document.querySelector('[role=alert]')?.dataset.state);
      const told = await page.textContent('[role=alert]').catch(() => '');
      const wanted = ['Connections.csv', ...words.slice(files[0] === made ? 0 : 1)];
      check(`an archive that cannot be read, in ${language}: ${files.map((each) => basename(each))}`,
        [unless(found === 'unread', `${found}`), ...said,
          ...wanted.filter((each) => !told.includes(each)).map((each) => `no ${each}: ${told}`)]);
      await page.evaluate(() => document.querySelector('[role=alert]').removeAttribute('role'));
    }
    await close();
  }
}

/** What comes of a file that is given at the end of a long page is seen. */
async function inSight() {
  const photo = write('IMG_2.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]));
  for (const width of [1440, 360]) {
    const { page, said, close } = await open({ width });
    await page.setInputFiles('#files', whole);
    await page.waitForSelector('#keep');
    const unseen = (...list) => page.evaluate((all) => all.flatMap((each) => {
      const box = document.querySelector(each)?.getBoundingClientRect();
      return box && box.top >= 0 && box.bottom <= innerHeight ? []
        : [`${each}: ${box?.top} to ${box?.bottom} of ${innerHeight}`];
    }), list);
    await page.evaluate(() => {
      const read = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = async function late() {
        await new Promise((done) => { globalThis.goOn = done; });
        return read.call(this);
      };
      document.querySelector('#keep').scrollIntoView({ behavior: 'instant' });
    });
    const below = await page.evaluate(() => scrollY > 2 * innerHeight);
    if (width > 400) await drop(page, photo);
    else await page.setInputFiles('#files', photo);
    await page.waitForSelector('#reads');
    const reads = await unseen('#reads', '#stop');
    await page.waitForFunction(() => globalThis.goOn);
    await page.evaluate(() => {
      scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      globalThis.goOn();
    });
    await page.waitForSelector('[role=alert]');
    check(`a file given at the end of a report, ${width} wide, is seen to be read and refused`,
      [unless(below, 'the report is not long'), ...reads, ...await unseen('[role=alert]', '#choose'),
        ...said]);
    await close();
  }
}

/** By keys alone, from the first visit to a report and back. */
async function keyboard() {
  const { page, said, close } = await open();
  const first = await walk(page);
  check('the first visit by keys', [...stumbles(first), ...['Skip to the content', 'EN, English',
    'FR, français', 'DE, Deutsch', 'Light or dark', 'Choose files', 'Choose a folder',
    'See an example', 'Whom do you want to reach?'].map((name, i) => unless(first[i]?.name === name,
    `${first[i]?.name}, not ${name}`))]);
  const where = () => page.evaluate(() => document.activeElement.tagName
    + document.activeElement.textContent);
  await page.focus('#choose');
  await page.setInputFiles('#files', whole);
  await page.waitForSelector('#keep');
  check('what has been read is where one goes on', unless(await where()
    === `H1${example.display} out of 100`, await where()));
  const stops = await walk(page);
  check('the report by keys, with sliders', [...stumbles(stops), ...['Minutes a week', 'For how long',
    'Posts', 'Comments', 'Invitations', 'Skills', 'About text, characters'].map((name) => unless(
    stops.some(({ role, name: read }) => role === 'slider' && read.startsWith(name)),
    `${name} is not reached`))]);
  await page.focus('#minutes');
  const heading = await page.textContent('#h-next');
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((was) => document.querySelector('#h-next').textContent !== was, heading);
  check('an arrow asks for another plan', unless((await page.textContent('#h-next'))
    .startsWith('100 minutes'), await page.textContent('#h-next')));
  await page.focus('#change');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#choose');
  check('and back to the files', [unless((await where()).startsWith('H1See how well'), await where()),
    ...said]);
  await close();
}

async function private_() {
  const server = await listener();
  const { address } = server;
  const attempt = (page) => page.evaluate(async (to) => {
    const ended = [await fetch(to, { mode: 'no-cors' }).then(() => 'page', () => null)];
    const code = `fetch('${to}', { mode: 'no-cors' })
      .then(() => postMessage('worker'), () => postMessage(null))`;
    const worker = new Worker(URL.createObjectURL(new Blob([code])));
    ended.push(await new Promise((done) => {
      worker.onmessage = ({ data }) => done(data);
      worker.onerror = () => done(null);
      setTimeout(() => done(null), 2000);
    }));
    return [ended, localStorage.length, document.cookie];
  }, address);
  // The other way round: a page without a policy reaches it.
  const free = await visit(browser, write('free.html', '<footer>free'), { offline: false });
  const [reached] = await attempt(free.page);
  await free.close();
  check('a page without the policy reaches it', [unless(reached.join(' ') === 'page worker'
    && server.asked() === 2, `${reached}, ${server.asked()} requests`)]);
  const { page, close } = await open({ offline: false });
  await page.setInputFiles('#files', whole);
  await page.waitForSelector('#keep');
  const tried = await attempt(page);
  check('neither the page nor a worker reaches anything', [...tried[0],
    unless(server.asked() === 2, `${server.asked() - 2} requests came`), unless(!tried[1] && !tried[2], 'something is stored')]);
  const shownFirst = (await page.content()).includes('Markenwort');
  await page.click('#hide');
  const content = await page.content();
  check('a name of the archive is nowhere in the page while hidden', [
    unless(shownFirst, 'it was not there before'),
    unless(!content.includes('Markenwort'), MARK)]);
  await close();
  server.close();
}

try {
  check('ssi.html has at most 1 MB', unless(statSync(html).size <= 1e6, statSync(html).size));
  await first();
  await good();
  await drops();
  await wishes();
  await readings();
  await workbook();
  await wrong();
  await unread();
  await inSight();
  await keyboard();
  await private_();
} finally {
  await browser.close();
}
done();

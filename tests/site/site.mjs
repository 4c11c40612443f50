// The site in Debian's Chromium, from the disk and without a network: axe finds
// nothing, the console stays empty, nothing is wider than the screen, the search
// works by keyboard alone. Prints TAP.
//
//   site.mjs NODE_MODULES SITE [--all] [PICTURES]
//
// NODE_MODULES has playwright-core and axe-core. In the folder PICTURES, pages and
// the sample report are kept as pictures. --all: each page wide and on a phone, light
// and dark. Otherwise they take turns, and axe, whose time grows with a page, looks at
// one page of each kind; the long tables are opened on a phone, where width is scarce.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const all = process.argv.includes('--all');
const [modules, site, pictures] = process.argv.slice(2).filter((each) => each !== '--all');
const { chromium } = createRequire(resolve(modules, 'x'))('playwright-core');
const axe = readFileSync(join(modules, 'axe-core/axe.min.js'), 'utf8');
const PAGES = ['index', 'howto-compare', 'model', 'indicators', 'options', 'manual',
  'report-fields', 'python-activity', 'statuses', 'activity_8h'];
const LONG = new Set(['model', 'indicators', 'manual', 'report-fields', 'statuses']);
const LOOKS = [[1440, 'light'], [390, 'light'], [1440, 'dark'], [390, 'dark']];
if (pictures) mkdirSync(pictures, { recursive: true });

let count = 0;
function check(what, trouble) {
  const list = [trouble].flat().filter(Boolean);
  count++;
  console.log(`${list.length ? 'not ok' : 'ok'} ${count} - ${what}`);
  for (const each of list.slice(0, 20)) console.log(`# ${each}`);
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'] });
const said = [];

async function open(name, [width, colorScheme]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme,
    offline: true, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.on('console', (each) => said.push(`${name}: ${each.text()}`));
  page.on('pageerror', (error) => said.push(`${name}: ${error}`));
  page.on('requestfailed', (each) => said.push(`${name}: ${each.url()} failed`));
  page.on('request', (each) => {
    if (!/^(file|data):/.test(each.url())) said.push(`${name} asks for ${each.url()}`);
  });
  await page.goto(pathToFileURL(join(resolve(site), `${name}.html`)).href);
  return page;
}

async function findings(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => axe.run({ preload: false, runOnly: ['wcag2a', 'wcag2aa',
    'wcag21a', 'wcag21aa', 'best-practice'] }));
  return violations.map((each) =>
    `${each.id}: ${each.nodes.length} times, ${each.nodes[0].html.slice(0, 160)}`);
}

const wide = (page) => page.evaluate(() =>
  document.documentElement.scrollWidth > document.documentElement.clientWidth
    ? `${document.documentElement.scrollWidth} pixels wide` : null);

for (const [number, name] of PAGES.entries()) {
  const trouble = [];
  const short = !all && LONG.has(name);
  const turns = name === 'index' ? [LOOKS[0], LOOKS[3]] : [LOOKS[number % 4]];
  for (const look of all ? LOOKS : short ? [LOOKS[1]] : turns) {
    const page = await open(name, look);
    const found = short ? [] : await findings(page);
    for (const each of [...found, await wide(page)].filter(Boolean)) {
      trouble.push(`${look.join(', ')}: ${each}`);
    }
    if (pictures) await page.screenshot({ path: join(pictures, `${name}-${look.join('-')}.png`) });
    await page.context().close();
  }
  check(`${name}: ${short ? '' : 'axe finds nothing, '}nothing is too wide`, trouble);
}

// By keyboard alone: to the field, down to the first hit, and there.
const page = await open('index', LOOKS[0]);
await page.keyboard.press('/');
await page.keyboard.type('why did it fall');
await page.waitForSelector('#hits a');
check('the search says how many it found', await page.textContent('#told')
  .then((text) => (/\d+ pages? found/.test(text) ? null : text)));
check('axe finds nothing in the hits', await findings(page));
if (pictures) await page.screenshot({ path: join(pictures, 'search.png') });
await page.keyboard.press('ArrowDown');
await page.keyboard.press('ArrowDown');
await page.keyboard.press('ArrowUp');
await page.keyboard.press('Enter');
await page.waitForURL(/howto-why-fall\.html/).then(
  () => check('the keys lead to the page that answers'),
  () => check('the keys lead to the page that answers', page.url()));
await page.keyboard.press('/');
await page.keyboard.type('zzzz');
await page.waitForFunction(() => /Nothing/.test(document.getElementById('told').textContent));
await page.keyboard.press('Escape');
check('Escape closes the search', await page.isHidden('#found') ? null : 'it is open');
await page.context().close();

const shown = await open('pictures', LOOKS[1]);
const empty = await shown.evaluate(async () => {
  const images = [...document.querySelectorAll('main img')];
  images.forEach((each) => each.removeAttribute('loading'));
  await Promise.allSettled(images.map((each) => each.decode()));
  return { count: images.length, empty: images.filter((each) => !each.naturalWidth).map((each) => each.src) };
});
check('the pictures are there, if there are any', [...empty.empty, ...await findings(shown),
  all && empty.count < 5 ? `${empty.count} pictures` : null, await wide(shown)]);
await shown.context().close();

const report = await open('sample-report', LOOKS[0]);
check('the sample report is a report', /100/.test(await report.textContent('body')) ? null : 'empty');
if (pictures) {
  await report.screenshot({ path: join(pictures, 'report.png') });
  const phone = await open('sample-report', LOOKS[3]);
  await phone.screenshot({ path: join(pictures, 'report-phone.png') });
}
check('the browser has nothing to say, and nobody is asked', said);

// The other way round: axe and the width find what is wrong.
const bad = await open('index', LOOKS[0]);
await bad.evaluate(() => {
  document.querySelector('main').insertAdjacentHTML('beforeend',
    '<img src="data:,"><button></button><div style="width: 9000px">wide</div>');
});
check('a picture without words and a wide one are found',
  (await findings(bad)).length >= 2 && await wide(bad) ? null : 'not found');
await browser.close();
console.log(`1..${count}`);

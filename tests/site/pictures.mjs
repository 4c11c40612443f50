// Pictures of the page and of a report, which the documentation shows: an invented
// member, in Debian's Chromium, without a network. Prints TAP.
//
//   pictures.mjs NODE_MODULES SSI_HTML REPORT_HTML FOLDER

import { mkdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, app, report, folder] = process.argv.slice(2).map((each) => resolve(each));
const { chromium } = createRequire(join(modules, 'x'))('playwright-core');
const WIDE = { width: 1100, height: 760 };
const PHONE = { width: 390, height: 760 };
const example = async (page) => {
  await page.click('#example');
  await page.waitForSelector('#keep');
};
// By the name of its picture: what is opened, how wide, and what is done first.
const PICTURES = {
  'page-first': [app, WIDE],
  'page-example': [app, WIDE, example],
  'page-phone': [app, PHONE, example],
  report: [report, WIDE],
  'report-phone': [report, PHONE],
};
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox'] });
let count = 0;
for (const [name, [file, viewport, act]] of Object.entries(PICTURES)) {
  const context = await browser.newContext({ viewport, offline: true, reducedMotion: 'reduce',
    colorScheme: 'light', locale: 'en' });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  await act?.(page);
  const words = (await page.innerText('body')).trim().length;
  const path = join(folder, `${name}.png`);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path });
  await context.close();
  // One colour alone takes a few kilobytes.
  const good = words > 200 && statSync(path).size > 20000;
  console.log(`${good ? 'ok' : 'not ok'} ${++count} - a picture: ${name}`);
  if (!good) console.log(`# ${words} letters, ${statSync(path).size} bytes`);
}
await browser.close();
console.log(`1..${count}`);

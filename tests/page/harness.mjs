// What the tests of the page share: results, a folder, Debian's Chromium.

import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

let count = 0;

/** One line of TAP; trouble: what is wrong, in words, of which there may be none. */
export function check(what, trouble) {
  const list = [trouble].flat().filter(Boolean);
  count++;
  console.log(`${list.length ? 'not ok' : 'ok'} ${count} - ${what}`);
  for (const each of list.slice(0, 20)) console.log(`# ${each}`);
}
export const unless = (holds, trouble) => (holds ? null : trouble);
export const done = () => console.log(`1..${count}`);

/** A folder of this run's own. */
export function scratch(name) {
  const place = mkdtempSync(join(tmpdir(), `ssi-${name}-`));
  process.on('exit', () => rmSync(place, { recursive: true, force: true }));
  return place;
}

export const chromium = (modules) => createRequire(resolve(modules, 'x'))('playwright-core')
  .chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });

/** A page in a context of its own; what the browser says of it is kept. */
export async function visit(browser, html, { language = 'en', width = 1440, theme = 'light',
  offline = true, before, ...more } = {}) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: language,
    colorScheme: theme, offline, isMobile: width < 500, hasTouch: width < 500,
    reducedMotion: 'reduce', acceptDownloads: true, ...more });
  const page = await context.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  if (before) await page.addInitScript(before);
  await page.goto(`file://${html}`);
  await page.waitForSelector('footer');
  return { page, said, close: () => context.close() };
}

/** Files from outside the browser, as a person drops them. */
export async function drop(page, ...files) {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop']) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 400, data });
  }
  await session.detach();
}

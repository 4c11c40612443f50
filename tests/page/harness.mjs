// What the tests of the page share: results, a folder, Debian's Chromium.

import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
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

/** Where the tabulator leads from here to the end of the page, or back to its
 *  beginning: each stop's role and name as they are read aloud, whether its focus is
 *  seen, and whether something that stays on the screen lies above it. */
export async function walk(page, { back = false, most = 300 } = {}) {
  const session = await page.context().newCDPSession(page);
  const stops = [];
  const look = () => {
    const each = document.activeElement;
    // The page ends, or begins anew.
    if (each === document.body || each === globalThis.first) return null;
    globalThis.first ??= each;
    // What cannot be seen itself is drawn by the label around it or beside it.
    const drawn = each.matches('.seg input') ? each.parentElement
      : each.matches('.vh') ? each.nextElementSibling : each;
    const box = drawn.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + Math.min(box.width, innerWidth) / 2,
      box.top + Math.min(box.height, innerHeight) / 2);
    const { outlineStyle, outlineWidth } = getComputedStyle(drawn);
    const after = globalThis.before?.compareDocumentPosition(each);
    globalThis.before = each;
    return { html: each.outerHTML.slice(0, 80), after: after ?? null,
      ring: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
      hidden: !drawn.contains(top) && top?.closest('nav') !== null && !drawn.closest('nav') };
  };
  await page.evaluate(() => { globalThis.before = globalThis.first = undefined; });
  for (let i = 0; i < most; i++) {
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab');
    const stop = await page.evaluate(look);
    if (!stop) break;
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' });
    const { nodes: [read] } = await session.send('Accessibility.getPartialAXTree',
      { objectId: result.objectId, fetchRelatives: false });
    stops.push({ ...stop, role: read.role?.value, name: read.name?.value ?? '' });
  }
  await session.detach();
  return stops;
}

/** What is wrong with the way of the keyboard. */
export function stumbles(stops, { back = false } = {}) {
  const next = back ? 2 : 4; // DOCUMENT_POSITION_PRECEDING, …FOLLOWING
  return stops.flatMap(({ html, after, ring, hidden, name }) => [
    unless(name.trim(), `nothing is read aloud: ${html}`),
    unless(ring, `its focus is not seen: ${html}`),
    unless(!hidden, `it lies below what stays on the screen: ${html}`),
    unless(after === null || after & next, `it is not the next one: ${html}`)]);
}

/** Someone who hears what reaches out: an address here, and how often it was asked. */
export async function listener() {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    response.end();
  });
  await new Promise((ready) => { server.listen(0, '127.0.0.1', ready); });
  return { address: `http://127.0.0.1:${server.address().port}/`, asked: () => asked,
    close: () => server.close() };
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

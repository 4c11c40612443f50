// How long ssi.html takes in Debian's Chromium, on a machine that does nothing
// else: until something is painted, from a drop of 50 MB to the whole report, and
// the longest task that keeps the page from answering meanwhile. Best of three.
//
//   pace.mjs NODE_MODULES SSI_HTML
//
// Two archives of a member with many connections: one whose tables have 50 MB, one
// whose ZIP has. What is planted to make it slow must be found. Prints TAP.

import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { check, chromium, done, drop, scratch, unless, visit } from './harness.mjs';
import { SAMPLE, root } from './members.mjs';

const TRIES = 3;
const BOUNDS = { paint: 500, whole: 10000, task: 100 };
const SIZES = { 'tables of 50 MB': 50e6, 'a ZIP of 50 MB': 385e6 };

const [modules, html] = process.argv.slice(2).map((each) => resolve(each));
const place = scratch('pace');

/** The sample's generator, asked for so many bytes of tables. */
function archive(name, bytes) {
  const zip = join(place, `${name}.zip`);
  execFileSync('/usr/bin/python3', ['-B', join(root, 'examples/sample/make_archive.py'), '--out',
    join(place, name), '--scale', String(bytes), '--zip', zip], { stdio: 'ignore' });
  return zip;
}

/** In the page: tasks of more than 50 ms from now on, as the browser tells them. */
function watch() {
  globalThis.tasks = [];
  new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries()
    .map(({ duration }) => Math.round(duration)))).observe({ entryTypes: ['longtask'] });
}

/** In the page: when it was painted first, which may be still to come. */
const firstPaint = () => new Promise((done) => {
  new PerformanceObserver((list) => done(list.getEntries()[0].startTime))
    .observe({ type: 'paint', buffered: true });
});

/** In the page: when the report has been painted. */
const painted = () => new Promise((done) => {
  const look = () => {
    if (!document.querySelector('#keep, [role=alert]')) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => done(document.querySelector('#keep') !== null)));
  };
  look();
});

/** One visit: first paint, time to the report, longest task. What is planted runs
 *  in the page before anything else, or before the drop. */
async function once(browser, zip, planted = {}) {
  const { page, close } = await visit(browser, html, { before: planted.first });
  const paint = await page.evaluate(firstPaint);
  await page.evaluate(watch);
  if (planted.then) await page.evaluate(planted.then);
  const start = Date.now();
  const shown = page.evaluate(painted);
  await drop(page, zip);
  if (!await shown) throw new Error(await page.textContent('[role=alert]'));
  const whole = Date.now() - start;
  // What was observed last is told a moment later.
  await page.waitForTimeout(200);
  const tasks = await page.evaluate(() => globalThis.tasks);
  await close();
  return { paint: Math.round(paint), whole, task: Math.max(0, ...tasks) };
}

const least = (all) => Object.fromEntries(Object.keys(BOUNDS).map((name) => [name,
  Math.min(...all.map((each) => each[name]))]));
const tooMuch = (found) => Object.entries(BOUNDS).filter(([name, most]) => found[name] > most)
  .map(([name, most]) => `${name}: ${found[name]} ms, more than ${most}`);

/** In the page: nothing else is done for so long. */
const BUSY = (time) => `{ const end = performance.now() + ${time}; while (performance.now() < end); }`;

/** What is planted against a bound is found to miss it. */
async function planted(browser) {
  const zip = join(place, 'sample.zip');
  execFileSync('zip', ['-qr', zip, '.'], { cwd: SAMPLE });
  const slow = {
    paint: { first: BUSY(700) },
    whole: { then: `{ const read = Blob.prototype.arrayBuffer;
      Blob.prototype.arrayBuffer = async function late() {
        await new Promise((done) => setTimeout(done, 10500));
        return read.call(this);
      }; }` },
    task: { then: `addEventListener('drop', () => setTimeout(() => ${BUSY(200)}))` },
  };
  for (const [name, how] of Object.entries(slow)) {
    const found = tooMuch(await once(browser, zip, how));
    check(`planted, and found: ${name}`, [unless(found.some((each) => each.startsWith(name)),
      `found is only ${found.join(', ')}`)]);
  }
}

const browser = await chromium(modules);
try {
  for (const [what, bytes] of Object.entries(SIZES)) {
    const zip = archive(what.replaceAll(' ', '-'), bytes);
    const all = [];
    for (let i = 0; i < TRIES; i++) all.push(await once(browser, zip));
    for (const each of all) console.log(`# ${JSON.stringify(each)}`);
    check(`${what}: ${JSON.stringify(least(all))}`, tooMuch(least(all)));
  }
  await planted(browser);
} finally {
  await browser.close();
}
done();

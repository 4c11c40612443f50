// ssi.html in Debian's Firefox and in WebKitGTK: it opens from the disk, its worker
// reads the sample, as a ZIP that is chosen and dropped and as a folder, and the
// index is the one that the package computes outside of a browser.
//
//   browsers.mjs NODE_MODULES SSI_HTML EXAMPLE.json
//
// A drop is an event that a script makes, for no driver drops files. A folder is
// chosen where the driver's input takes one; else its files are handed, with the
// paths they have in it, to what a drop calls, and the test says so. Prints TAP.

import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { firefox } from './bidi.mjs';
import { check, done, scratch } from './harness.mjs';
import { SAMPLE } from './members.mjs';
import { webkit } from './webdriver.mjs';

const [modules, html, exampleFile] = process.argv.slice(2).map((each) => resolve(each));
const example = JSON.parse(readFileSync(exampleFile, 'utf8'));
const place = scratch('browsers');

// The sample, as a folder and packed.
const archive = join(place, 'archive');
cpSync(SAMPLE, archive, { recursive: true });
const zip = join(place, 'Complete_LinkedInDataExport.zip');
execFileSync('zip', ['-qr', zip, '.'], { cwd: archive });
const files = readdirSync(archive, { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile())
  .map((each) => join(each.parentPath ?? each.path, each.name)).sort();

/** A page without anything in it yet. */
async function fresh(page) {
  await page.go(`file://${html}`);
  await until(page, "return Boolean(document.querySelector('#choose'))");
}

async function until(page, body, most = 60) {
  for (let i = 0; i < most * 10; i++) {
    if (await page.run(body)) return true;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  throw new Error(`never: ${body}`);
}

/** What is shown of files that were given: the index, or what is wrong. */
async function total(page) {
  await until(page, "return Boolean(document.querySelector('#keep, [role=alert]'))");
  return page.run(`return document.querySelector('.total .pts')?.textContent
    ?? document.querySelector('[role=alert]').textContent`);
}

/** An input of the test's own, for files that a script drops. */
const ADD = `const input = document.createElement('input');
  Object.assign(input, { type: 'file', multiple: true, id: 'given' });
  document.body.append(input);`;

const DROP = `const transfer = new DataTransfer();
  for (const file of document.querySelector('#given').files) transfer.items.add(file);
  document.querySelector('#zone').dispatchEvent(new DragEvent('drop', { bubbles: true,
    cancelable: true, dataTransfer: transfer }));`;

/** The files of that input as the tree a browser hands over, by their paths. */
const dropFolder = (root, paths) => `const paths = ${JSON.stringify(paths)};
  const folder = (name) => {
    const entries = new Map();
    return { name, isFile: false, isDirectory: true, entries, createReader() {
      let left = [...entries.values()];
      return { readEntries(done) { done(left); left = []; } };
    } };
  };
  const top = folder(${JSON.stringify(root)});
  [...document.querySelector('#given').files].forEach((file, i) => {
    const parts = paths[i].split('/');
    let at = top;
    for (const part of parts.slice(0, -1)) {
      if (!at.entries.has(part)) at.entries.set(part, folder(part));
      at = at.entries.get(part);
    }
    at.entries.set(file.name, { name: file.name, isFile: true, isDirectory: false,
      file: (done) => done(file) });
  });
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { items: [{ kind: 'file',
    webkitGetAsEntry: () => top, getAsFile: () => null }] } });
  document.querySelector('#zone').dispatchEvent(event);`;

async function folderChosen(page) {
  await page.give('#folder', archive);
  return total(page);
}

async function folderDropped(page) {
  await page.run(ADD);
  await page.give('#given', ...files);
  await page.run(dropFolder('archive', files.map((each) => relative(archive, each))));
  return total(page);
}

async function look(open) {
  const page = await open();
  const expected = example.total.points.toFixed(2);
  const isSample = (what, shown) => check(`${page.name}: ${what}`,
    shown === expected ? null : `${shown}, not ${expected}`);
  try {
    await fresh(page);
    check(`${page.name}: opens from the disk`, await page.run(`return document.title
      && document.querySelector('footer') && location.protocol === 'file:' ? null : 'it does not'`));
    await page.give('#files', zip);
    isSample('a ZIP that is chosen', await total(page));
    check(`${page.name}: the worker answers with another plan`, await (async () => {
      const before = await page.run("return document.querySelector('#h-next').textContent");
      await page.run(`const input = document.querySelector('#minutes');
        input.value = '1';
        input.dispatchEvent(new Event('input', { bubbles: true }));`);
      await until(page, `return document.querySelector('#h-next').textContent
        !== ${JSON.stringify(before)}`);
      return null;
    })().catch((error) => error.message));
    await fresh(page);
    await page.run(ADD);
    await page.give('#given', zip);
    await page.run(DROP);
    isSample('a ZIP that is dropped by a script', await total(page));
    await fresh(page);
    let refused = null;
    const chosen = await folderChosen(page).catch((error) => {
      refused = error.message;
      return null;
    });
    if (chosen === expected) isSample('a folder that is chosen', chosen);
    else {
      console.log(`# its input takes no folder: ${refused ?? chosen}`);
      await fresh(page);
      isSample('files of a folder, with their paths in it, handed to what a drop calls',
        await folderDropped(page));
    }
  } catch (error) {
    check(`${page.name}: all of it`, error.message);
  } finally {
    await page.close();
  }
}

for (const open of [() => firefox(modules), webkit]) {
  await look(open).catch((error) => check('a browser that opens', error.message));
}
done();

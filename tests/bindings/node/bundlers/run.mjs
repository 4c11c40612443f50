// Bundles the package with esbuild, Vite and webpack as they are without a setting,
// and runs each bundle in Chromium, in a page and in a worker, under a policy that
// allows WebAssembly and no code made of text. Prints TAP.
//
// run.mjs SAMPLE EXAMPLE CHROMIUM   in this folder: of a folder with an archive, and
//                                   a program of Node that scores it, with a browser

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { zipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { build as vite } from 'vite';
import webpack from 'webpack';

const here = dirname(fileURLToPath(import.meta.url));
const [sample, example, browserProgram] = process.argv.slice(2);

const files = Object.fromEntries(readdirSync(sample, { recursive: true })
  .filter((name) => statSync(join(sample, name)).isFile())
  .map((name) => [name, readFileSync(join(sample, name))]));
const archive = Buffer.from(zipSync(files));
writeFileSync('sample.zip', archive);
const node = spawnSync(process.execPath, [example, join(here, 'sample.zip'), '--json'],
  { encoding: 'utf8', cwd: dirname(example) });
assert.equal(node.stderr, '');

/** Each makes a script of entry.js, and answers its path, and that of the script for
 * a worker if it makes another one for that. */
const BUNDLERS = {
  async esbuild() {
    await esbuild.build({ entryPoints: ['entry.js'], bundle: true, outfile: 'esbuild/out.js' });
    return 'esbuild/out.js';
  },
  async vite() {
    mkdirSync('vite', { recursive: true });
    writeFileSync('vite/index.html', '<script type="module" src="../entry.js"></script>' +
      '<script type="module" src="./host.js"></script>');
    writeFileSync('vite/host.js', `globalThis.start = () => new Worker(
      new URL('../entry.js', import.meta.url), { type: 'module' });`);
    await vite({ root: 'vite', logLevel: 'warn', configFile: false });
    return ['index', 'entry'].map((name) => join('vite/dist/assets',
      readdirSync('vite/dist/assets').find((each) => each.startsWith(`${name}-`))));
  },
  async webpack() {
    const done = await new Promise((resolve, reject) => {
      webpack({ entry: './entry.js', mode: 'production', output: { path: join(here, 'webpack') } },
        (error, stats) => (error ? reject(error) : resolve(stats)));
    });
    assert.ok(!done.hasErrors(), done.toString('errors-only'));
    return 'webpack/main.js';
  },
  // The module as it is.
  async unbundled() {
    const text = readFileSync('entry.js', 'utf8');
    assert.match(text, /from 'libssi'/);
    mkdirSync('unbundled', { recursive: true });
    writeFileSync('unbundled/out.js', text.replace("'libssi'", "'./libssi.mjs'"));
    writeFileSync('unbundled/libssi.mjs', readFileSync('node_modules/libssi/browser.mjs'));
    return 'unbundled/out.js';
  },
};

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'";
const bytes = `globalThis.libssiArchive = Uint8Array.fromHex?.('${archive.toString('hex')}')
  ?? Uint8Array.from('${archive.toString('hex')}'.match(/../g), (two) => parseInt(two, 16));`;

/** Serves the folder and pages, all under the policy. */
const server = createServer(({ url }, response) => {
  const [path, query] = url.slice(1).split('?');
  const texts = {
    page: `<!doctype html><script src="/bytes.js"></script><script type="module" src="/${query}"></script>`,
    host: '<!doctype html><script src="/host.js"></script>',
    'bytes.js': bytes,
    'host.js': `const worker = new Worker('/worker.js' + location.search, { type: 'module' });
      globalThis.libssiDone = new Promise((done) => {
        worker.onmessage = ({ data }) => done(data);
        worker.onerror = ({ message }) => done({ failed: message });
      });`,
    'worker.js': `${bytes} await import('/${query}');`,
  };
  const text = texts[path] ?? (path === 'favicon.ico' ? '' : readFileSync(join(here, path)));
  const html = path === 'page' || path === 'host';
  response.writeHead(200, {
    'content-type': html ? 'text/html' : 'text/javascript', 'content-security-policy': POLICY,
  });
  response.end(text);
});
await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({
  executablePath: browserProgram,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});

async function answerOf(path) {
  const page = await browser.newPage();
  const said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${origin}/${path}`);
  await page.waitForFunction(() => globalThis.libssiDone, null, { timeout: 20000 })
    .catch(() => assert.fail(said.join('\n')));
  const answer = await page.evaluate(() => globalThis.libssiDone);
  await page.close();
  // Nothing that the policy forbids was tried.
  assert.deepEqual(said, []);
  return answer;
}

function check(answer) {
  assert.equal(answer.failed, undefined);
  const { json, day, plan, total, rows, ...rest } = answer;
  assert.equal(json.trim(), node.stdout.trim());
  assert.match(day, /^\d{4}-\d\d-\d\d$/);
  assert.ok(plan > 0 && rows > 100 && total.length === 2 && total[1] > total[0]);
  assert.deepEqual(rest, {
    engine: 'wasm', same: true, refused: 'SSI_ERROR_DAY', profile: true,
    buffer: 'undefined', process: 'undefined',
  });
}

let number = 0;
let failed = 0;
async function test(what, call) {
  try {
    const more = await call();
    console.log(`ok ${++number} - ${what}${more ? `: ${more}` : ''}`);
  } catch (error) {
    failed++;
    console.log(`not ok ${++number} - ${what}`);
    console.log(String(error.stack).slice(0, 2000).replaceAll(/^/gm, '# '));
  }
}

for (const [name, bundle] of Object.entries(BUNDLERS)) {
  let paths;
  rmSync(name, { recursive: true, force: true });
  await test(`${name}: a script, without a setting`, async () => {
    paths = [await bundle()].flat();
    const text = readFileSync(paths[0]);
    return `${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`;
  });
  if (!paths) continue;
  for (const [where, page] of [['a page', 'page'], ['a worker', 'host']]) {
    await test(`${name}: ${where} of Chromium has the numbers of Node`,
      async () => check(await answerOf(`${page}?${where === 'a page' ? paths[0] : paths.at(-1)}`)));
  }
}
console.log(`1..${number}`);
await browser.close();
server.close();
process.exitCode = failed ? 1 : 0;

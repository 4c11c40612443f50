// WebKitGTK, the nearest to Safari that Debian has, driven by WebDriver.

import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';

const LIBRARIES = '/usr/lib';
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** The library's own small browser, which lies in a folder of the machine's kind. */
function smallBrowser() {
  const found = readdirSync(LIBRARIES).map((each) => `${LIBRARIES}/${each}`)
    .filter((each) => each.endsWith('-linux-gnu'))
    .flatMap((each) => readdirSync(each).filter((name) => /^webkit2?gtk-[46]/.test(name))
      .map((name) => `${each}/${name}`))
    .filter((each) => readdirSync(each).includes('MiniBrowser'));
  return `${found[0]}/MiniBrowser`;
}

/** A screen for it that nobody sees. */
function screen() {
  const server = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', '-screen', '0',
    '1440x900x24'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  return new Promise((done, fail) => {
    server.stdio[3].once('data', (data) => done({ server, display: `:${String(data).trim()}` }));
    server.once('error', fail);
  });
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** A page that is open in WebKitGTK, as browsers.mjs asks of it. */
export async function webkit() {
  const { server, display } = await screen();
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore',
    env: { ...process.env, DISPLAY: display, LC_ALL: 'C.UTF-8', LANGUAGE: 'en' } });
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method,
      body: body && JSON.stringify(body) });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${path}: ${value.message || value.error}`);
    return value;
  };
  for (let i = 0; ; i++) {
    const ready = await ask('GET', '/status').catch((error) => {
      if (i > 100) throw error;
      return null;
    });
    if (ready) break;
    await new Promise((done) => { setTimeout(done, 100); });
  }
  const { sessionId, capabilities } = await ask('POST', '/session', { capabilities: { alwaysMatch: {
    'webkitgtk:browserOptions': { binary: smallBrowser(), args: ['--automation'] } } } });
  const at = `/session/${sessionId}`;
  return {
    name: `WebKitGTK ${capabilities.browserVersion}`,
    go: (url) => ask('POST', `${at}/url`, { url }),
    run: async (body) => JSON.parse(await ask('POST', `${at}/execute/sync`, { args: [],
      script: `return JSON.stringify((() => { ${body} })() ?? null)` })),
    async give(selector, ...files) {
      const found = await ask('POST', `${at}/element`, { using: 'css selector', value: selector });
      await ask('POST', `${at}/element/${found[ELEMENT]}/value`, { text: files.join('\n') });
    },
    async close() {
      await ask('DELETE', at).catch(() => null);
      driver.kill();
      server.kill();
    },
  };
}

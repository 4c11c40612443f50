// Debian's Firefox, driven by WebDriver BiDi.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** Where it listens, which it says itself. */
function address(process_) {
  return new Promise((done, fail) => {
    createInterface({ input: process_.stderr }).on('line', (line) => {
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(line);
      if (found) done(found[1]);
    }).on('close', () => fail(new Error('Firefox ended')));
  });
}

/** A page that is open in Firefox, as browsers.mjs asks of it. */
export async function firefox(modules) {
  const { ws: Socket } = createRequire(resolve(modules, 'x'))('playwright-core/lib/utilsBundle');
  const profile = mkdtempSync(join(tmpdir(), 'ssi-firefox-'));
  const browser = spawn('firefox-esr', ['--headless', '--no-remote', '--profile', profile,
    '--remote-debugging-port=0'], { stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile } });
  const socket = new Socket(`${await address(browser)}/session`);
  await new Promise((done, fail) => { socket.on('open', done).on('error', fail); });
  const waiting = new Map();
  let last = 0;
  socket.on('message', (data) => {
    const answer = JSON.parse(data);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  const ask = (method, params) => new Promise((done, fail) => {
    const id = ++last;
    waiting.set(id, (answer) => (answer.type === 'error'
      ? fail(new Error(`${method}: ${answer.message}`)) : done(answer.result)));
    socket.send(JSON.stringify({ id, method, params }));
  });
  const { capabilities } = await ask('session.new', { capabilities: {} });
  const { contexts: [{ context }] } = await ask('browsingContext.getTree', {});
  return {
    name: `Firefox ${capabilities.browserVersion}`,
    go: (url) => ask('browsingContext.navigate', { context, url, wait: 'complete' }),
    async run(body) {
      const { result, exceptionDetails } = await ask('script.evaluate', { target: { context },
        expression: `(() => JSON.stringify((() => { ${body} })() ?? null))()`, awaitPromise: true });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return JSON.parse(result.value);
    },
    async give(selector, ...files) {
      const { nodes: [node] } = await ask('browsingContext.locateNodes', { context,
        locator: { type: 'css', value: selector } });
      await ask('input.setFiles', { context, element: { sharedId: node.sharedId }, files });
    },
    async close() {
      socket.close();
      const ended = new Promise((done) => { browser.on('exit', done); });
      browser.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

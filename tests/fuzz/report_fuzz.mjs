// A saved report of anyone's, handed to "Then and now" of the page: whatever it
// is, it is refused in words or drawn, and neither fails. What is drawn has no
// number that is none. Nothing of a file becomes more than text, for the page
// makes no markup of strings.
//
//   node report_fuzz.mjs CORPUS SECONDS [SEED]
//
// The last test is the negative control: without its judgement, files of the
// corpus break the page.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { then, unlike } from '../../examples/page/script/then.js';

const [corpus, seconds, seed = '1'] = process.argv.slice(2);

// As much of a document as then.js needs.
class Element {
  constructor(name) {
    this.name = name;
    this.kids = [];
  }

  setAttribute(name, value) {
    if (/NaN|undefined|\[object/.test(value)) throw new Error(`${this.name} ${name}="${value}"`);
  }

  addEventListener() {}

  append(...kids) {
    this.kids.push(...kids);
  }

  get text() {
    return this.kids.map((kid) => kid.text ?? String(kid)).join('');
  }

  querySelector() {
    return this;
  }
}
globalThis.document = {
  createElement: (name) => new Element(name),
  createElementNS: (_, name) => new Element(name),
};

const files = readdirSync(corpus).sort().map((name) => [name, readFileSync(join(corpus, name))]);
const whole = JSON.parse(files.find(([name]) => name === 'whole')[1]);
const now = { ...structuredClone(whole), on: '2026-06-01' };
now.total.points = 50;

let state = BigInt(seed);
function below(n) {
  state = (state * 6364136223846793005n + 1442695040888963407n) & 0xFFFFFFFFFFFFFFFFn;
  return Number((state >> 33n) % BigInt(n));
}
const one = (list) => list[below(list.length)];

const STRANGE = [null, true, 0, -1, 0.1, 1e308, -1e308, 25, 101, '', 'x', '2026-02-30', '__proto__',
  'constructor', '<img src=x onerror=alert(1)>', '\u202e', '9'.repeat(400), [], {}, [null], [[]],
  { points: null }, { points: 3 }, { length: 3 }, { all: 'x' }];

const FREE = { enumerable: true, writable: true, configurable: true };

/** Every object and list in it. */
function places(value, found = []) {
  if (value === null || typeof value !== 'object') return found;
  found.push(value);
  Object.values(value).forEach((each) => places(each, found));
  return found;
}

function change(value) {
  const all = places(value);
  if (!all.length) return;
  const place = one(all);
  const keys = Object.keys(place);
  if (!keys.length) return;
  const name = one(keys);
  switch (below(5)) {
    case 0: delete place[name]; break;
    case 1: place[name] = structuredClone(one(STRANGE)); break;
    case 2: place[name] = structuredClone(place[one(keys)]); break;
    case 3: place[name] = structuredClone(one(all)); break;
    default: Object.defineProperty(place, one(['__proto__', 'points', 'id', 'kind', 'events']),
      { ...FREE, value: structuredClone(one(STRANGE)) });
  }
}

/** What the page does with a file's text. */
function show(text, judge) {
  let earlier = null;
  try {
    earlier = JSON.parse(text);
  } catch {
    // It is no JSON, which is judged, too.
  }
  const trouble = judge(now, earlier);
  if (trouble !== null && (typeof trouble !== 'string' || !trouble)) throw new Error('no words');
  if (trouble === null) {
    const drawn = then(now, earlier, () => {}, null);
    if (/NaN|undefined|\[object|Infinity|∞/.test(drawn.text)) throw new Error(drawn.text);
  } else {
    then(now, null, () => {}, trouble);
  }
  return trouble === null;
}

function mutated() {
  const text = one(files)[1].toString();
  if (below(8) === 0) {
    const at = below(text.length);
    const put = one(['', '"', '}', ',', '0', '\\', '\u0000']);
    return text.slice(0, at) + put + text.slice(at + below(9));
  }
  const value = JSON.parse(text);
  for (let times = 1 + below(4); times > 0; times--) change(value);
  return JSON.stringify(value);
}

console.log('1..4');
let tests = 0;
let failed = 0;
function test(name, holds, why = '') {
  tests++;
  if (!holds) failed++;
  console.log(`${holds ? 'ok' : 'not ok'} ${tests} - ${name}${why ? `: ${why}` : ''}`);
}

test('report: a whole one is drawn', show(JSON.stringify(whole), unlike));
const taken = files.filter(([name, bytes]) => name !== 'whole' && show(bytes.toString(), unlike));
test('report: what the corpus has of broken ones is refused', taken.length === 0,
  taken.map(([name]) => name).join(' '));

let executions = 0;
let drawn = 0;
let finding = '';
const end = Date.now() + Number(seconds) * 1000;
while (!finding && Date.now() < end) {
  const text = mutated();
  executions++;
  try {
    if (show(text, unlike)) drawn++;
  } catch (error) {
    finding = `${error.message.slice(0, 200)}: ${text.slice(0, 2000)}`;
  }
}
test(`report: no finding in ${seconds} s`, !finding && drawn > 0, finding);
console.log(`# figure fuzz-report-executions ${executions}`);

const breaking = files.filter(([, bytes]) => {
  try {
    show(bytes.toString(), () => null);
    return false;
  } catch {
    return true;
  }
});
test('report: unjudged, files of the corpus break the page', breaking.length >= 4);
process.exit(failed ? 1 : 0);

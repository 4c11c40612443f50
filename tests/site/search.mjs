// What the site's search finds, without a browser.
//
//   search.mjs SITE PROGRAM API.json
//
// Ten questions of a newcomer and what a second one asked, each with the page that
// must answer it, among the first three hits; every indicator, signal, status,
// command and option by its plain name. Prints TAP.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import '../../doc/site/search-core.js';

const [site, program, description] = process.argv.slice(2);
runInThisContext(readFileSync(join(site, 'minisearch.js'), 'utf8'));
const { MiniSearch } = globalThis;
const { OPTIONS, find } = globalThis.SsiSearch;
const script = readFileSync(join(site, 'search-index.js'), 'utf8');
const text = JSON.parse(script.slice(script.indexOf('=') + 1).trim().replace(/;$/, ''));
const index = MiniSearch.loadJSON(text, OPTIONS);

const QUESTIONS = [
  ['how do I see my index', 'tutorial-member.html'],
  ['why did it fall', 'howto-why-fall.html'],
  ['how do I compare with others', 'howto-compare.html'],
  ['is this my LinkedIn SSI', 'limits-and-ethics.html'],
  ['how do I download my data from LinkedIn', 'howto-get-archive.html'],
  ['use it in a CRM night job', 'howto-night-job.html'],
  ['share without names', 'howto-share.html'],
  ['what should I do to get more points', 'howto-raise.html'],
  ['score members in python', 'tutorial-python.html'],
  ['report a vulnerability', 'security.html'],
];

// What a second reader asked, in their own words.
const MORE = [
  ['is my data sent anywhere', 'howto-questions.html'],
  ['how is the index calculated', 'howto-questions.html'],
  ['why is my interval so wide', 'howto-questions.html'],
  ['what does unobserved mean', 'howto-questions.html'],
  ['how often should I post', 'howto-questions.html'],
  ['my export is not recognised', 'howto-questions.html'],
  ['print to PDF', 'howto-questions.html'],
  ['does it run on windows', 'howto-questions.html'],
  ['who should I write to next', 'people.html'],
  ['date format day or month first', 'howto-questions.html'],
  ['change the weights', 'howto-own-model.html'],
  ['thread safety', 'howto-questions.html'],
  ['what is a pillar', 'howto-questions.html'],
  ['what licence is it', 'howto-questions.html'],
  ['run the tests', 'contributing.html'],
  ['score many members at once', 'howto-questions.html'],
  ['what does it look like', 'pictures.html'],
];

let count = 0;
function check(what, trouble) {
  count++;
  console.log(`${trouble.length ? 'not ok' : 'ok'} ${count} - ${what}`);
  for (const each of trouble.slice(0, 20)) console.log(`# ${each}`);
}

/** What is wrong if a query does not find a place among the first three. */
function missed([query, wanted], from = index) {
  const urls = find(from, query, 3).map((hit) => hit.url);
  const found = urls.some((url) => url === wanted || url.split('#')[0] === wanted);
  return found ? [] : [`${query}: ${wanted} is not among ${urls.join(', ')}`];
}
const all = (pairs) => pairs.flatMap((pair) => missed(pair));
const words = (name) => name.replaceAll('_', ' ');

check('ten questions of a newcomer', all(QUESTIONS));
check('what a second reader asked', all(MORE));

const model = JSON.parse(execFileSync(program, ['model', '--json'], { encoding: 'utf8' }));
check('every indicator by its name', all(model.indicators.map((each) =>
  [words(each.name), `indicators.html#indicator-${each.name}`])));
const signals = [...model.kinds, ...model.facts, ...model.traits];
check('every event, fact and trait by its name', all(signals.map((each) =>
  [words(each.name), `signals.html#signal-${each.name}`])));

const { enums } = JSON.parse(readFileSync(description, 'utf8'));
const { values } = enums.find((each) => each.name === 'ssi_status');
check('every status by its name', all(values.map((each) =>
  [each.name, `statuses.html#status-${each.name}`])));
check('every status by what it means', all(values.slice(1).map((each) =>
  [each.brief.replaceAll('`', ''), `statuses.html#status-${each.name}`])));

const manual = readFileSync(join(import.meta.dirname, '../../examples/ssi/option_table.c'), 'utf8');
const options = [...manual.matchAll(/^ {4}\{TAKES_\w+, [^,]+, "([a-z-]+)"/gm)].map((each) => each[1]);
const shown = execFileSync(program, ['score', '--help'], { encoding: 'utf8' });
check('options are known', options.length > 30 && options.every((each) => each) &&
  shown.includes(`--${options[0]}`) ? [] : [`${options.length} options`]);
check('every option by its name', all(options.map((each) =>
  [`--${each}`, `options.html#option--${each}`])));

// The other way round: what no page answers, and an index without the page.
check('a question that no page answers is missed',
  missed(['how do I bake a cake', 'howto-compare.html']).length ? [] : ['it was found']);
const without = MiniSearch.loadJSON(text, OPTIONS);
for (const { id } of without.search(MiniSearch.wildcard)) {
  if (id.startsWith('howto-why-fall.html')) without.discard(id);
}
check('a page that is not indexed is missed',
  missed(QUESTIONS[1], without).length ? [] : ['it was found']);
console.log(`1..${count}`);

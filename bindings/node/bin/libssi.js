#!/usr/bin/env node
'use strict';

// The command of the package: a member's archive on one's own machine.

const fs = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');

const { readArchive, reportJson, score, toDay, version } = require('../index.js');
const { Folder } = require('../lib/folder.js');
const { reportPage, wholePage } = require('../lib/page.js');

const EXIT = { DATA: 1, USAGE: 2 };
const PEOPLE = 20;
const USAGE = `Usage: libssi COMMAND [OPTION]... ARCHIVE...

An open, explainable Social Selling Index. ARCHIVE is the ZIP that LinkedIn
sends, or the folder it was unpacked to. Nothing leaves this machine.

Commands:
  score ARCHIVE             the index and where its points come from
  report -o FILE ARCHIVE    a page for any browser with all there is to say
  people ARCHIVE            whom to write to next, and why
  page [-o FILE]            where the page is that reads archives in a browser,
                            or a copy of it

Options:
  -o, --output FILE         write the page to this file
  --force                   replace the file if it exists
  --on YYYY-MM-DD           the day to look at (default: the archive's newest)
  --json                    the report's document as JSON, or a part of it
  --names                   name people and files; otherwise no name is shown
  --version                 print the version
  --help                    print this help

Examples:
  npx libssi score LinkedIn.zip
  npx libssi report -o report.html LinkedIn.zip
`;
const OPTIONS = {
  output: { type: 'string', short: 'o' },
  force: { type: 'boolean' },
  on: { type: 'string' },
  json: { type: 'boolean' },
  names: { type: 'boolean' },
  version: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
};

/** What is told in one sentence, without a trace. */
class Told extends Error {
  constructor(message, status = EXIT.DATA) {
    super(message);
    this.exit = status;
  }
}

const say = (text) => process.stdout.write(text);

/** Why the system refused, in words. */
function reasonOf(error) {
  const known = { ENOENT: 'No such file or directory', EACCES: 'Permission denied' };
  return known[error.code] ?? error.code ?? error.message;
}

function opened(name) {
  try {
    if (fs.statSync(name).isDirectory()) return new Folder(name);
    return new Uint8Array(fs.readFileSync(name));
  } catch (error) {
    throw new Told(`cannot open ${name}: ${reasonOf(error)}`);
  }
}

function read(files, { names = false }) {
  const sources = files.map((name) => (
    { name: path.basename(path.resolve(name)), bytes: opened(name) }));
  try {
    const reading = readArchive(sources.length > 1 ? sources : sources[0], { names });
    if (reading.note) process.stderr.write(`libssi: note: ${reading.note}\n`);
    return reading;
  } catch (error) {
    throw new Told(`${files.join(', ')}: ${error.message}`);
  }
}

/** What is made of an archive, which is closed after it. */
function of(files, asked, make) {
  const reading = read(files, asked);
  try {
    return make(reading);
  } finally {
    reading.close();
  }
}

function documentOf(files, asked) {
  const { on, names } = asked;
  return of(files, asked, (reading) => reportJson(reading, { day: on, names }));
}

function scoreJson(files, asked) {
  return of(files, asked, ({ profile, activity }) => (
    score(profile, activity, { day: asked.on }).json()));
}

function share(number, whole) {
  return `${String(Math.round((100 * number) / whole)).padStart(3)} % observed`;
}

function showScore({ on, display, total, pillars }) {
  say(`Social Selling Index on ${on}\n\n`);
  say(`  ${display} of ${total.max}   from ${total.low.toFixed(2)} to ` +
    `${total.high.toFixed(2)}, ${share(total.observed, total.max).trim()}\n\n`);
  for (const [name, { points, max, observed }] of Object.entries(pillars)) {
    say(`  ${name[0].toUpperCase()}${name.slice(1).padEnd(7)} ` +
      `${points.toFixed(2).padStart(5)} of ${max}   ${share(observed, max)}\n`);
  }
  say('\nAn open, SSI-style index, computed on this machine; not LinkedIn\'s number.\n');
}

function showPeople({ on, people }) {
  say(`People on ${on}\n\n${people.count} people, ${people.to_write} to write to.\n`);
  for (const { rank, name, address, state, last, sentence } of people.next.slice(0, PEOPLE)) {
    const who = [name, address].filter(Boolean).join(', ');
    say(`\n${String(rank).padStart(4)}  ${who ? `${who}: ` : ''}${state}, ` +
      `last contact on ${last}\n      ${sentence}\n`);
  }
}

/** Puts a file in the place of another, which stays whole until this one is. What
 * is a link, a device or a folder stays. */
function replace(file, text) {
  const there = fs.lstatSync(file, { throwIfNoEntry: false });
  if (there && !there.isFile()) {
    throw new Told(`${file} is no plain file: it cannot be replaced`);
  }
  const made = fs.mkdtempSync(path.join(path.dirname(file), '.libssi-'));
  try {
    const whole = path.join(made, 'whole');
    fs.writeFileSync(whole, text);
    fs.renameSync(whole, file);
  } finally {
    fs.rmSync(made, { recursive: true, force: true });
  }
}

/** Writes a file; one that is there only if that is wanted. */
function write(file, text, force) {
  try {
    if (force) replace(file, text);
    else fs.writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    if (error instanceof Told) throw error;
    throw new Told(error.code === 'EEXIST'
      ? `${file} exists already: --force replaces it`
      : `cannot write ${file}: ${reasonOf(error)}`);
  }
  process.stderr.write(`Written to ${file}\n`);
}

const COMMANDS = {
  score(names, asked) {
    if (asked.json) say(scoreJson(names, asked));
    else showScore(JSON.parse(documentOf(names, asked)));
  },

  report(names, asked) {
    if (!asked.json && asked.output === undefined) {
      throw new Told('report: --json or -o FILE.html is needed', EXIT.USAGE);
    }
    const json = documentOf(names, asked);
    if (asked.output !== undefined) write(asked.output, reportPage(json), asked.force);
    if (asked.json) say(json);
  },

  people(names, asked) {
    const made = JSON.parse(documentOf(names, asked));
    if (asked.json) say(`${JSON.stringify(made.people, null, 2)}\n`);
    else showPeople(made);
  },

  page(names, asked) {
    const place = wholePage();
    if (place === null) {
      throw new Told('this package was made without ssi.html: examples/page/build of the ' +
        'sources makes it, and `libssi report -o FILE` needs none');
    }
    if (asked.output === undefined) say(`${place}\n`);
    else write(asked.output, fs.readFileSync(place), asked.force);
  },
};

/** The options and the rest; a wrong one in a sentence. */
function parsed(words) {
  try {
    return parseArgs({ args: words, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Told(error.message.split('. ')[0], EXIT.USAGE);
  }
}

function checkDay(on) {
  try {
    if (on !== undefined) toDay(on);
  } catch (error) {
    throw new Told(`--on: ${error.message}`, EXIT.USAGE);
  }
}

function run(words) {
  const { values: asked, positionals: [command, ...names] } = parsed(words);
  if (asked.help) return say(USAGE);
  if (asked.version) return say(`libssi ${version()}\n`);
  if (command === undefined) throw new Told(`a command is wanted: ${LIST}`, EXIT.USAGE);
  if (!Object.hasOwn(COMMANDS, command)) {
    throw new Told(`there is no command '${command}': ${LIST}`, EXIT.USAGE);
  }
  checkDay(asked.on);
  if (command !== 'page' && names.length === 0) {
    throw new Told(`${command}: no ARCHIVE given`, EXIT.USAGE);
  }
  if (command === 'page' && names.length > 0) {
    throw new Told('page takes no ARCHIVE: open the page and give it the archive there',
      EXIT.USAGE);
  }
  return COMMANDS[command](names, asked);
}

const LIST = `${Object.keys(COMMANDS).slice(0, -1).join(', ')} or page`;

// A reader that has enough, such as head, is no fault.
process.stdout.on('error', () => process.exit(EXIT.DATA));
try {
  run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`libssi: ${error.message}\n`);
  if (error.exit === EXIT.USAGE) process.stderr.write('Try `libssi --help`.\n');
  process.exitCode = error.exit ?? EXIT.DATA;
}

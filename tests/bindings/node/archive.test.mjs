// Archives as ZIP: the sample gives the C program's numbers, and a ZIP that is
// damaged, lies or is a bomb is refused at little cost.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { APP, libssi, parameter, sampleFiles, zipSync } from './support.mjs';

const sample = Buffer.from(zipSync(sampleFiles()));
const folder = mkdtempSync(join(tmpdir(), 'libssi-node-'));
const path = join(folder, 'sample.zip');
writeFileSync(path, sample);

function code(call) {
  try {
    call();
  } catch (error) {
    return error.code;
  }
  return 'none';
}

function run(program, ...words) {
  const done = spawnSync(program, words, { encoding: 'utf8', cwd: APP });
  assert.equal(done.status, 0, done.stderr);
  return done.stdout;
}

function example(...words) {
  return run(process.execPath, join(APP, 'score_archive.mjs'), path, ...words);
}

test('the sample archive gives the JSON of the C program', () => {
  for (const words of [[], ['--on', '2025-12-31'], ['--target', 'sales,crm']]) {
    const theirs = run(parameter('LIBSSI_PROGRAM'), 'score', '--json', ...words, path);
    assert.equal(example('--json', ...words), theirs);
  }
});

test('the report is that of the C program, byte for byte', () => {
  const told = libssi.readArchive({ name: 'sample.zip', bytes: sample });
  const program = (...words) => run(parameter('LIBSSI_PROGRAM'), 'report', '--json', ...words, path);
  assert.equal(libssi.reportJson(told), program());
  assert.equal(
    libssi.reportJson(told, { day: '2025-12-31', minutes: 30, daysAWeek: 3, horizon: 90 }),
    program('--on', '2025-12-31', '--minutes', '30', '--days-a-week', '3', '--days', '90'),
  );
  const first = { day: 0 };
  assert.equal(libssi.reportJson(told, first), program('--on', '1970-01-01'));
  assert.equal(JSON.parse(libssi.reportJson(told, first)).trend, null);
  assert.equal(libssi.reportJson(told, { day: 65535 }), program('--on', '2149-06-06'));
  const benchmarks = [libssi.Benchmark.fallback(), libssi.Benchmark.fallback()];
  assert.equal(JSON.parse(libssi.reportJson(told, { benchmarks })).benchmarks.length, 2);
  assert.equal(code(() => libssi.reportJson(told, { day: 70000 })), 'SSI_ERROR_DAY');
  told.close();
});

test('several exports of one member are one archive', async () => {
  const votes = (days) => ['Date,Link,OptionText',
    ...days.map((day) => `2024-01-0${day},${day},`), ''].join('\n');
  const zip = (files, mtime) => zipSync(Object.fromEntries(Object.entries(files)
    .map(([name, text]) => [name, Buffer.from(text)])), { mtime });
  const old = zip({ 'Votes.csv': votes([1, 2]), 'Skills.csv': 'Name\na\nb\n' },
    new Date(2024, 1, 1));
  const young = zip({ 'Votes.csv': votes([2, 3]), 'Skills.csv': 'Name\nc\n' },
    new Date(2024, 2, 1));
  const { Kind, Fact, Form } = libssi;
  for (const list of [[old, young], [young, old], [{ name: 'x.zip', bytes: young }, old]]) {
    for (const told of [libssi.readArchive(list), await libssi.readArchiveAsync(list)]) {
      assert.equal(told.activity.total(Kind.POLL_VOTE, 0, 65535), 3);
      assert.equal(told.profile.get(Fact.SKILLS), 1);
      assert.deepEqual(told.exports.map(({ day }) => day).sort(), [19754, 19783]);
      assert.equal(told.exports[0].form, Form.PART);
      assert(told.missing.some(({ name }) => name === 'profile'));
      told.close();
    }
  }
  const one = libssi.readArchive(sample);
  const two = libssi.readArchive([sample, { name: 'again', bytes: sample }]);
  assert(one.activity.equals(two.activity));
  assert.deepEqual(two.exports.map(({ name }) => name), ['export 1', 'again']);
  assert.deepEqual(two.missing, []);
  const profile = (name) => zip({
    'Profile.csv': `First Name,Last Name,Headline,Industry\n${name},x,y,z\n`,
  });
  const mixed = [profile('Iris'), profile('Otto')];
  assert.throws(() => libssi.readArchive(mixed),
    { code: 'SSI_ERROR_MIXED', message: /export 1: Profile.csv and export 2: Profile.csv/ });
  await assert.rejects(libssi.readArchiveAsync(mixed), { code: 'SSI_ERROR_MIXED' });
  assert.equal(code(() => libssi.readArchive([])), 'SSI_ERROR_EMPTY');
});

test('the example prints a table and an explanation', () => {
  const total = JSON.parse(example('--json')).total.points;
  assert.match(example(), /^total {2,}\d+\.\d\d {2,}100\.00/m);
  assert.match(example('--explain'), new RegExp(`^ *${total} {2}together$`, 'm'));
});

test('the example of the history ends with the score', () => {
  const rows = run(process.execPath, join(APP, 'history.mjs'), path).split('\n');
  const { profile, activity } = libssi.readArchive(sample);
  const score = libssi.score(profile, activity);
  const points = [score.total(), ...score.pillars()].map((row) => row.points.toFixed(2));
  assert.equal(rows.length, 1 + 14 + 3 + 1);
  assert.deepEqual(rows[14].split(/ +/), [score.day(), ...points]);
  const { change } = libssi.trend(profile, activity).total(1);
  assert.match(rows[15], new RegExp(`: \\+?${change.toFixed(2)}, `));
});

test('asynchronously too, and with a key', async () => {
  const one = libssi.readArchive(sample);
  const other = await libssi.readArchiveAsync(sample);
  assert.ok(one.activity.equals(other.activity));
  assert.deepEqual(one.archive.files(), other.archive.files());
  const files = one.archive.files();
  assert.equal(files.length, Object.keys(sampleFiles()).length);
  assert.ok(files.some((file) => file.state === libssi.FileState.PRIVATE));
  assert.ok(files.every((file) => file.rows === file.read + file.skipped));
  const key = new Uint8Array(libssi.ARCHIVE_KEY_BYTES).fill(7);
  const keyed = libssi.readArchive(sample.buffer.slice(sample.byteOffset,
    sample.byteOffset + sample.length), { key });
  assert.ok(!keyed.activity.equals(one.activity));
  assert.equal(code(() => libssi.readArchive(sample, { key: key.subarray(1) })),
    'ERR_OUT_OF_RANGE');
  keyed.close();
  assert.equal(code(() => keyed.activity.rows()), 'ERR_CLOSED');
});

test('what is no archive is refused', () => {
  assert.equal(code(() => libssi.readArchive(Buffer.from('nothing'))), 'SSI_ERROR_FORMAT');
  assert.equal(code(() => libssi.readArchive(new Uint8Array(0))), 'SSI_ERROR_FORMAT');
  assert.equal(code(() => libssi.readArchive(zipSync({ 'a.txt': Buffer.from('x') }))),
    'SSI_ERROR_EMPTY');
  for (const bad of [null, undefined, 'path.zip', [1, 2], new Int32Array(4), {}]) {
    assert.equal(code(() => libssi.readArchive(bad)), 'ERR_INVALID_ARG_TYPE');
  }
});

const SHEET = '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>'
  + '<row><c><v>46143</v></c><c><v>3</v></c></row></sheetData></worksheet>';
const STRINGS = '<sst><si><t>Date</t></si><si><t>New followers</t></si></sst>';
const PAGE = Buffer.from('{"elements":[{"snapshotDomain":"ALL_VOTES","snapshotData":'
  + '[{"Date":"2026-05-01","OptionText":"x"}]}]}');
const workbook = zipSync({
  '[Content_Types].xml': Buffer.from('<Types/>'),
  'xl/workbook.xml': Buffer.from('<workbook/>'),
  'xl/sharedStrings.xml': Buffer.from(STRINGS),
  'xl/worksheets/sheet1.xml': Buffer.from(SHEET),
});

test('workbooks and JSON are read in a ZIP and alone', async () => {
  const { FOLLOWER_GAINED, POLL_VOTE } = libssi.Kind;
  const totals = ({ activity }) => [FOLLOWER_GAINED, POLL_VOTE]
    .map((kind) => activity.total(kind, 0, 65535));
  const both = zipSync({ 'Content_x.xlsx': workbook, 'x.json': PAGE });
  assert.deepEqual(totals(libssi.readArchive(both)), [3, 1]);
  assert.deepEqual(totals(await libssi.readArchiveAsync(both)), [3, 1]);
  assert.deepEqual(totals(libssi.readArchive(workbook)), [3, 0]);
  assert.deepEqual(totals(libssi.readArchive(PAGE)), [0, 1]);
});

test('how far reading has come is told in bytes, of a file alone too', async () => {
  const form = { name: 'x.json', bytes: PAGE };
  const both = zipSync({ 'Content_x.xlsx': workbook, 'x.json': PAGE });
  for (const [source, sizes] of [[workbook, [workbook.length]], [PAGE, [PAGE.length]],
    [[workbook, form], [workbook.length, PAGE.length]],
    [both, [workbook.length, PAGE.length]]]) {
    const all = sizes.reduce((sum, size) => sum + size);
    for (const read of [libssi.readArchive, libssi.readArchiveAsync]) {
      const told = [];
      await read(source, { progress: (...said) => told.push(said.slice(0, 2)) });
      assert.deepEqual(told, sizes.map((size, i) => [
        sizes.slice(0, i).reduce((sum, before) => sum + before, size), all]));
    }
  }
});

test('a workbook that cannot be unpacked is refused, and the rest is read', () => {
  const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(64_000_001) });
  for (const data of [new Uint8Array(0), Buffer.from('no ZIP'), workbook.slice(0, -30),
    new Uint8Array(64_000_001), bomb]) {
    const files = libssi.readArchive(zipSync({
      'Content_x.xlsx': [data, { level: 0 }], 'x.json': PAGE,
    })).archive.files();
    assert.deepEqual(files.map((file) => [file.name, file.state]), [
      ['Content_x.xlsx', libssi.FileState.REFUSED],
      ['x.json/ALL_VOTES', libssi.FileState.ROWS],
    ]);
  }
});

/** A ZIP of one file whose central and local sizes say what we like. */
function liar(data, { size = data.length, packed, method, flags } = {}) {
  const bytes = Buffer.from(zipSync({ 'Connections.csv': data }));
  const central = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  if (size !== data.length) bytes.writeUInt32LE(size, central + 24);
  if (packed !== undefined) bytes.writeUInt32LE(packed, central + 20);
  if (method !== undefined) bytes.writeUInt16LE(method, central + 10);
  if (flags !== undefined) bytes.writeUInt16LE(flags, central + 8);
  return bytes;
}

test('an archive of which no file can be read says which, where and why, in parts', () => {
  const rows = ['04/05/2024', '06/07/2024', '05/05/2024'].map((day) => `A,B,,X,CEO,${day}`);
  const unread = zipSync({ 'Connections.csv': Buffer.from(
    ['First Name,Last Name,URL,Company,Position,Connected On', ...rows, ''].join('\n')) });
  assert.throws(() => libssi.readArchive(unread), ({ code, message, unread: parts }) => {
    assert.equal(code, 'SSI_ERROR_EMPTY');
    assert.deepEqual(Object.keys(parts), ['file', 'line', 'sentence', 'advice']);
    assert.equal(message, `No file in it could be read: ${parts.file} was not read ` +
      `(line ${parts.line}): ${parts.sentence} ${parts.advice}`);
    assert.equal(parts.file, 'Connections.csv');
    assert.equal(parts.line, 2);
    return true;
  });
  const other = zipSync({ 'holiday.txt': Buffer.from('x') });
  assert.throws(() => libssi.readArchive(other), (error) => !('unread' in error));
});

test('a ZIP that lies is refused', () => {
  const data = Buffer.alloc(100000, 'a,b,c\n');
  assert.equal(code(() => libssi.readArchive(liar(data, { size: 10 }))), 'SSI_ERROR_FORMAT');
  assert.equal(code(() => libssi.readArchive(liar(data, { size: 200000 }))), 'SSI_ERROR_FORMAT');
  assert.equal(code(() => libssi.readArchive(liar(data, { packed: 2 ** 31 }))), 'SSI_ERROR_FORMAT');
  assert.equal(code(() => libssi.readArchive(liar(data, { method: 14 }))), 'SSI_ERROR_FORMAT');
  assert.equal(code(() => libssi.readArchive(liar(data, { flags: 1 }))), 'SSI_ERROR_LIMIT');
  assert.equal(code(() => libssi.readArchive(liar(data, { size: 0xfffffffe }))), 'SSI_ERROR_LIMIT');
  assert.equal(code(() => libssi.readArchive(liar(data, { size: 1999999999 }))), 'SSI_ERROR_LIMIT');
  assert.equal(code(() => libssi.readArchive(sample, { maxBytes: 1000 })), 'SSI_ERROR_LIMIT');
  // What is no ZIP but a file of its own keeps to it, too.
  const snapshot = Buffer.from(`{"elements":[${' '.repeat(1000)}]}`);
  assert.equal(code(() => libssi.readArchive(snapshot, { maxBytes: 1000 })), 'SSI_ERROR_LIMIT');
  assert.equal(code(() => libssi.readArchive(snapshot, { maxBytes: 2000 })), 'SSI_ERROR_EMPTY');
});

test('a bomb costs little time and memory', () => {
  const bomb = Buffer.from(zipSync({ 'Connections.csv': new Uint8Array(300e6) }));
  const before = process.memoryUsage().rss;
  const start = process.cpuUsage();
  assert.equal(code(() => libssi.readArchive(bomb)), 'SSI_ERROR_LIMIT');
  // The same, but promising less than it is.
  const central = bomb.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
  bomb.writeUInt32LE(50e6, central + 24);
  assert.equal(code(() => libssi.readArchive(bomb)), 'SSI_ERROR_FORMAT');
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1e3;
  assert.ok(ms < 2000, `${ms} ms of CPU`);
  assert.ok(process.memoryUsage().rss - before < 250e6);
});

test('a damaged ZIP gives an error or a report, nothing else', () => {
  const step = Math.ceil(sample.length / 100);
  const seen = new Set();
  for (let at = 0; at < sample.length; at += step) {
    for (const make of [() => sample.subarray(0, at), () => {
      const copy = Buffer.from(sample);
      copy[at] ^= 0xff;
      return copy;
    }, () => {
      const copy = Buffer.from(sample);
      copy[sample.length - 1 - (at % 2500)] ^= 1 << (at % 8);
      return copy;
    }]) {
      seen.add(code(() => libssi.readArchive(make()).close()));
    }
  }
  for (const found of seen) {
    assert.ok(['none', 'SSI_ERROR_FORMAT', 'SSI_ERROR_LIMIT', 'SSI_ERROR_EMPTY']
      .includes(found), found);
  }
  assert.ok(seen.has('SSI_ERROR_FORMAT'));
});

const VOTES = 'Date,Link,OptionText\n';
const CONNECTIONS = 'First Name,Last Name,URL,Connected On\n';

/** A ZIP of texts whose entries are of a day. */
function zipOf(files, mtime = new Date(1980, 0, 1)) {
  return zipSync(Object.fromEntries(Object.entries(files)
    .map(([name, text]) => [name, Buffer.from(text)])), { mtime });
}

test('archives side by side in a ZIP are exports', () => {
  const profile = 'First Name,Last Name,Headline,Industry\n';
  const side = (other) => zipOf({
    'a/Profile.csv': `${profile}Iris,x,y,z\n`,
    'a/Votes.csv': `${VOTES}2024-01-01,a,\n`,
    'b/c/Profile.csv': `${profile}${other},x,y,z\n`,
    'b/c/Votes.csv': `${VOTES}2024-01-02,a,\n`,
    'Votes.csv': `${VOTES}2024-01-03,a,\n`,
    '__MACOSX/Profile.csv': 'x',
  });
  const told = libssi.readArchive({ name: 'all.zip', bytes: side('Iris') });
  assert.deepEqual(told.exports.map(({ name }) => name), ['a', 'c', 'all.zip']);
  assert.equal(told.activity.total(libssi.Kind.POLL_VOTE, 0, 65535), 3);
  assert.throws(() => libssi.readArchive(side('Otto')),
    { code: 'SSI_ERROR_MIXED', message: /^a\/Profile.csv and b\/c\/Profile.csv are/ });
});

test('one day far ahead does not move the day', async () => {
  const { Kind, DayBasis } = libssi;
  const last = libssi.readArchive(sample).activity.days().last;
  const files = { ...sampleFiles(), 'Votes_100200300.csv':
    `${VOTES}2026-05-01 10:00:00,a,\n2041-01-01 10:00:00,b,\n` };
  for (const [mtime, basis] of [[new Date(1980, 0, 1), DayBasis.MASS],
    [new Date(2026, 5, 2), DayBasis.EXPORT]]) {
    for (const told of [libssi.readArchive(zipOf(files, mtime)),
      await libssi.readArchiveAsync(zipOf(files, mtime))]) {
      const { profile, activity } = told;
      assert.match(activity.days().last, /^2041/);
      assert.equal(told.day, last);
      assert.equal(told.archive.day().basis, basis);
      assert.equal(libssi.score(profile, activity).day(), last);
      assert.equal(libssi.trend(profile, activity).total(1).lastDay, last);
      for (const name of ['sensitivity', 'plan', 'whatIf']) {
        const both = [{}, { day: last }].map((options) => {
          const made = libssi[name](profile, activity, options);
          return name === 'plan' ? made.lines() : made.total();
        });
        assert.deepEqual(both[0], both[1]);
      }
      assert.deepEqual(libssi.outcomes(activity),
        libssi.outcomes(activity, undefined, last));
      const events = [{ day: '2026-06-09', kind: Kind.POST }];
      assert(libssi.whatIf(profile, activity, { events }).total().change > 0);
    }
  }
  const own = new libssi.Activity();
  own.add(20000, Kind.POST);
  own.add(30000, Kind.POST);
  assert.equal(libssi.score(new libssi.Profile(), own).day(), own.days().last);
});

test('the day of the export, or none', () => {
  const files = { 'Profile.csv': 'First Name,Last Name,Headline,Industry\nIris,x,y,z\n' };
  const told = libssi.readArchive(zipOf(files, new Date(2026, 5, 2)));
  assert.equal(libssi.score(told.profile, told.activity).day(), '2026-06-02');
  const untold = libssi.readArchive(zipOf(files));
  assert.equal(untold.day, null);
  assert.throws(() => libssi.score(untold.profile, untold.activity),
    { code: 'SSI_ERROR_EMPTY', message: /no dated event/ });
});

test('the worst file is told in words', () => {
  const told = libssi.readArchive(zipOf({
    'Votes.csv': `${VOTES}2024-01-01,a,\nsoon,b,\nthen,c,\n`,
    'InstantReposts.csv': 'Date,Link\nsoon,a\n2024-01-01,b\n',
  }));
  assert.equal(told.worst.name, 'Votes.csv');
  assert.match(told.note, /^2 of 3 rows not understood in Votes.csv, line 3: .*sent it/);
  const whole = libssi.readArchive(zipOf({ 'Votes.csv': `${VOTES}2024-01-01,a,\n` }));
  assert.deepEqual([whole.worst, whole.note], [null, '']);
  assert(example().endsWith(`\n${libssi.readArchive(sample).note}\n`));
});

test('of what shows nothing the cause is said instead of a number', () => {
  const { profile, activity } = libssi.readArchive(zipOf({
    'Connections.csv': `${CONNECTIONS}A,B,,soon\nC,D,,later\n`,
  }));
  const readings = Array.from({ length: 9 }, (_, i) => (
    { day: 20000 + 4 * i, brand: 1, find: 2, engage: 3, relate: 4 }));
  const day = { day: 20000 };
  for (const call of [
    () => libssi.score(profile, activity), () => libssi.score(profile, activity, day),
    () => libssi.history(profile, activity, 20000, 20001),
    () => libssi.trend(profile, activity), () => libssi.trend(profile, activity, day),
    () => libssi.plan(profile, activity), () => libssi.sensitivity(profile, activity),
    () => libssi.whatIf(profile, activity, day),
    () => libssi.calibrate(profile, activity, readings),
    () => libssi.compareReadings(profile, activity, readings),
  ]) {
    assert.throws(call, { code: 'SSI_ERROR_UNOBSERVED',
      message: /2 of 2 rows not understood in Connections.csv, line 2/ });
  }
  for (const name of ['Connections.csv', 'Kontakte.csv']) {
    assert.throws(() => libssi.readArchive(zipOf({
      [name]: 'Vorname,Nachname,Verbunden am\nA,B,1. Mai 2025\n',
    })), { code: 'SSI_ERROR_EMPTY', message: new RegExp(`${name} was not read.*English`) });
  }
  assert.throws(() => libssi.readArchive(zipOf({ 'a.txt': 'x' })), /it holds a.txt/);
  assert.throws(() => libssi.readArchive(zipOf({ 'a.csv': 'activityId,activityType,' +
    'createdAt,seatId,memberIdentityKey\n1,SAVED_LEAD,05-01-2026,7,k\n' })), /readSeats/);
});

test('bytes before and behind a ZIP do no harm', () => {
  const wanted = libssi.readArchive(sample).activity;
  for (const before of [Buffer.alloc(70000, 1), Buffer.from('P'),
    Buffer.from('Content-Type: x\n\n')]) {
    const whole = Buffer.concat([before, sample, Buffer.from('\n--\n')]);
    assert(libssi.readArchive(whole).activity.equals(wanted));
    assert.equal(code(() => libssi.readArchive(whole.subarray(0, -40))), 'SSI_ERROR_FORMAT');
  }
});

test('what needs more memory than is allowed is refused by name', async () => {
  const rows = Array.from({ length: 12000 },
    (_, i) => `A,B,https://www.linkedin.com/in/p${i},01 Jan 2024\n`).join('');
  const made = zipOf({ 'Connections.csv': CONNECTIONS + rows,
    'Votes.csv': `${VOTES}2024-01-01,a,\n` });
  assert.equal(libssi.readArchive(made, { memory: 1e8 }).worst, null);
  for (const told of [libssi.readArchive(made, { memory: 2e6 }),
    await libssi.readArchiveAsync(made, { memory: 2e6 })]) {
    assert.deepEqual([told.worst.name, told.worst.state],
      ['Connections.csv', libssi.FileState.REFUSED]);
    assert.match(told.note, /memory/);
  }
  assert.throws(() => libssi.readArchive(made, { memory: 1e5 }),
    { code: 'SSI_ERROR_LIMIT', message: /^Connections.csv needs more memory/ });
});

'use strict';

// What people expect of the classes beyond the C interface: rows to walk,
// columns, facts, archives as ZIP, and a score in one call.

const {
  Activity, Archive, Benchmark, Cohort, FileState, Kind, Model, People, Profile, Score, Team,
} = require('./interface.js');
const { shape } = require('./names.js');
const native = require('./native.js');
const {
  SsiError, compareBytes, failure, toDay, toISODay, toInt32, toMicropoints,
} = require('./values.js');
const {
  causeOf, check, defaultDay, isUnread, tell, unreadOf, wordsOn, worstOf,
} = require('./told.js');
const { Opened, Zip } = require('./zip.js');

const COLUMNS = {
  days: Int32Array,
  kinds: Uint8Array,
  traits: Uint32Array,
  counts: Uint32Array,
  counterparts: BigUint64Array,
};
const ROWS_AT_ONCE = 4096;
// Files that every archive has once.
const MARK = /(^|\/)(profile|connections)\.csv$/i;
const LISTED_MAX = 2000;
const NAME_BYTES_MAX = 4096;
// Of a workbook, packed and unpacked; those of LinkedIn have a hundredth.
const BOOK_BYTES_MAX = 64_000_000;

/** Methods that are not enumerated, as those of a class. */
function add(prototype, methods) {
  for (const key of Reflect.ownKeys(methods)) {
    const { value } = Object.getOwnPropertyDescriptor(methods, key);
    Object.defineProperty(prototype, key, {
      value, configurable: true, enumerable: false, writable: true,
    });
  }
}

function EventRow(part, index) {
  this.day = toISODay(part.days[index]);
  this.kind = part.kinds[index];
  this.traits = part.traits[index];
  this.count = part.counts[index];
  this.counterpart = part.counterparts[index];
}
EventRow.prototype = shape('Event', { kind: Kind });

function roomFor(rows) {
  return Object.fromEntries(Object.entries(COLUMNS).map(
    ([name, Column]) => [name, new Column(rows)],
  ));
}

add(Activity.prototype, {
  columns(from = 0, rows = Math.max(0, this.rows() - from)) {
    const left = Math.max(0, this.rows() - from);
    const room = roomFor(Math.min(rows, left));
    this.read(from, room);
    return room;
  },

  equals(other) {
    return compareBytes(this.save(), other.save()) === 0;
  },

  *[Symbol.iterator]() {
    for (let from = 0; from < this.rows();) {
      const part = this.columns(from, ROWS_AT_ONCE);
      for (let i = 0; i < part.days.length; i++) {
        yield new EventRow(part, i);
      }
      from += part.days.length;
    }
  },
});

add(People.prototype, {
  *[Symbol.iterator]() {
    const count = this.count();
    for (let i = 0; i < count; i++) yield this.at(i);
  },
});

for (const { prototype } of [Benchmark, Cohort]) {
  add(prototype, {
    equals(other) {
      return compareBytes(this.save(), other.save()) === 0;
    },
  });
}
Object.defineProperty(Cohort.prototype, 'size', {
  get() { return this.label().members; }, configurable: true,
});
Object.defineProperty(Team.prototype, 'sharing', {
  get() { return native.team_shares(this); }, configurable: true,
});

add(Profile.prototype, {
  get(fact) {
    const { observed, value } = this.fact(fact);
    return observed ? value : undefined;
  },
});

/** A column of days from any mix of numbers, Dates and ISO days. */
function dayColumn(days) {
  return Int32Array.from(days, (day) => toInt32(toDay(day), 'day'));
}

/** What was read from an archive: its parts close together. */
class ArchiveReading {
  constructor(archive, parts, unlisted) {
    this.archive = archive;
    this.profile = parts.profile;
    this.activity = parts.activity;
    this.unlisted = unlisted;
    const { day } = tell(archive, parts);
    this.day = day === null ? null : toISODay(day);
  }

  get worst() {
    const index = worstOf(this.archive);
    return index === null ? null : this.archive.files()[index];
  }

  nameOf(counterpart) {
    try {
      return this.archive.name(counterpart);
    } catch (error) {
      if (error.code === 'SSI_ERROR_EMPTY') return null;
      throw error;
    }
  }

  get note() {
    const index = worstOf(this.archive);
    return index === null ? '' : wordsOn(this.archive, index);
  }

  get exports() {
    return this.archive.exports();
  }

  get missing() {
    const lacking = this.exports.map((told, index) => Array.from(
      { length: told.missing }, (_, i) => this.archive.exportMissing(index, i)));
    return lacking[0].filter((role) => lacking.every((roles) => roles.includes(role)))
      .map((role) => Archive.role(role));
  }

  close() {
    this.activity.close();
    this.profile.close();
    this.archive.close();
  }

  [Symbol.dispose]() {
    this.close();
  }
}

function bytesOf(source) {
  if (source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  const error = new TypeError('source: a Uint8Array or ArrayBuffer is wanted');
  error.code = 'ERR_INVALID_ARG_TYPE';
  throw error;
}

/** The parts of a workbook that are read; none if it cannot be unpacked, or not
 * within its limit. */
function partsOf(name, packed) {
  if (packed.length > BOOK_BYTES_MAX) return [];
  try {
    const zip = new Zip(packed, { maxBytes: BOOK_BYTES_MAX });
    return zip.entries
      .filter((entry) => entry.name.startsWith('xl/') && entry.name.endsWith('.xml'))
      .map((entry) => ({ entry, name: `${name}/${entry.name}` }))
      .filter((part) => Archive.wants(part.name))
      .map((part) => ({ name: part.name, bytes: zip.read(part.entry) }));
  } catch {
    return [];
  }
}

function isWorkbook(name) {
  return name.toLowerCase().endsWith('.xlsx');
}

/** A source's files: those of a ZIP, or the one that the bytes are. */
function open(source, maxBytes) {
  if (source instanceof Opened) return source;
  const bytes = bytesOf(source);
  const alone = (name) => {
    if (bytes.length > maxBytes) {
      throw failure('SSI_ERROR_LIMIT', `${name} has more bytes than are allowed.`, 'readArchive');
    }
    return Object.assign(new Opened(), {
      entries: [{ name, raw: name, size: bytes.length }], read: () => bytes, day: () => -1 });
  };
  if (bytes[0] === 0x7b || bytes[0] === 0x5b) return alone('snapshot.json');
  const zip = new Zip(bytes, { maxBytes });
  return zip.entries.some((entry) => entry.name === 'xl/workbook.xml')
    ? alone('workbook.xlsx') : zip;
}

/** Lets the next file have what memory the archive has left. */
function makeRoom(memory, archive, zip) {
  if (memory !== null) zip.most = Math.max(memory - Number(archive.memory()), 0);
}

/** Leaves to the archive the memory that a file does not take. */
function leaveRest(memory, archive, bytes) {
  // 0 would be no limit.
  if (memory !== null) archive.setBudget(Math.max(memory - bytes.length, 1));
}

/** The folders that have a profile or connections, each with its slash: archives
 * that lie side by side; none if there is only one. */
function rootsOf(entries) {
  const found = new Set(entries.map(({ name }) => name)
    .filter((name) => MARK.test(name) && !name.split('/').includes('__MACOSX'))
    .map((name) => name.slice(0, name.lastIndexOf('/') + 1)));
  return found.size > 1 ? [...found] : [];
}

/** The innermost of these in which a file lies; '/': in none. */
function rootOf(roots, { name }) {
  return roots.filter((root) => name.startsWith(root))
    .reduce((most, root) => (root.length > most.length || most === '/' ? root : most), '/');
}

/** A source's parts: the archives side by side in it, and what lies beside, or
 * all of it. */
function partsIn({ name, zip }) {
  const roots = rootsOf(zip.entries);
  if (roots.length === 0) return [{ name, zip, entries: zip.entries }];
  return [...roots, '/'].map((root) => ({
    name: root.split('/').at(-2) || name,
    zip,
    entries: zip.entries.filter((entry) => rootOf(roots, entry) === root),
    rest: root === '/',
  })).filter(({ rest, entries }) => !rest || entries.some((entry) => Archive.wants(entry.name)));
}

/** Files as they are handed in: those of no use by their names only. */
function* filesOf({ entries }, reading) {
  let listed = 0;
  for (const entry of entries) {
    const { name, size } = entry;
    if (entry.raw.length > NAME_BYTES_MAX) {
      reading.unlisted++;
    } else if (Archive.wants(name)) {
      yield { name, size, entry };
    } else if (listed < LISTED_MAX) {
      listed++;
      yield { name, size: 0, entry: null };
    } else {
      reading.unlisted++;
    }
  }
}

/** The sources of one archive: each is an export, by the name it is given. */
function sourcesOf(source, maxBytes) {
  const list = Array.isArray(source) ? source : [source];
  return list.flatMap((each, index) => {
    const named = each !== null && typeof each === 'object' && 'bytes' in each;
    return partsIn({
      name: named ? String(each.name ?? '') : list.length > 1 ? `export ${index + 1}` : '',
      zip: open(named ? each.bytes : each, maxBytes),
    });
  });
}

/** Why nothing came of an archive. */
function nothingIn(archive) {
  const files = archive.files();
  if (files.some(isUnread)) return `No file in it could be read: ${causeOf(archive)}`;
  if (files.length === 0) return 'It holds nothing of a LinkedIn archive, and no files.';
  const names = files.slice(0, 5).map(({ name }) => name).join(', ');
  const other = files.find(({ state, role }) => state === FileState.OTHER && role !== 'lead_list');
  return 'It holds nothing of a LinkedIn archive; it holds ' +
    `${names}${files.length > 5 ? ', ...' : ''}.` +
    (other ? ` ${other.name} is of Sales Navigator: readSeats() reads it.` : '');
}

/** Says why there is nothing, or which files disagree. */
function explain(error, archive) {
  if (error.code === 'SSI_ERROR_EMPTY') {
    const nothing = failure(error.code, nothingIn(archive), 'readArchive');
    const unread = unreadOf(archive);
    return unread ? Object.assign(nothing, { unread }) : nothing;
  }
  if (error.code !== 'SSI_ERROR_MIXED') return error;
  const { file, other } = archive.conflict();
  const [files, exports] = [archive.files(), archive.exports()];
  const named = (index) => {
    const [from, { name }] = [exports[files[index].exportIndex].name, files[index]];
    return `/${name}`.includes(`/${from}/`) ? name : `${from}: ${name}`;
  };
  return failure(error.code, `${named(file)} and ${named(other)} are of two different ` +
    'members: give the exports of one.', 'readArchive');
}

/** An archive to read into, and the telling of how far that has come. */
function beginReading(sources, { key, target, names = false, progress }) {
  const archive = new Archive({ key, target });
  archive.keepNames(names);
  const all = progress && sources.flatMap(({ entries }) => entries)
    .filter(({ name }) => Archive.wants(name)).reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  return { archive, tell: (name, size) => progress?.((done += size), all, name) };
}

/** Reads archives. What takes long is done at once, or later, and then waited for
 * by who drives this. */
function* reading(from, { maxBytes, memory = null, ...options } = {}, later) {
  const sources = sourcesOf(from, maxBytes);
  const told = { unlisted: 0 };
  const { archive, tell } = beginReading(sources, options);
  try {
    for (const source of sources) {
      const { zip } = source;
      archive.beginExport(source.name, zip.day());
      for (const { name, size, entry } of filesOf(source, told)) {
        let bytes = null;
        if (entry) {
          makeRoom(memory, archive, zip);
          bytes = yield later ? zip.readLater(entry) : zip.read(entry);
          leaveRest(memory, archive, bytes);
        }
        const book = bytes && isWorkbook(name);
        tell(name, size);
        if (book) archive.beginWorkbook(name);
        for (const part of book ? partsOf(name, bytes) : [{ name, bytes }]) {
          yield archive[later ? 'addAsync' : 'add'](part.name, part.bytes);
        }
        if (book) archive.endWorkbook();
      }
    }
    const parts = yield archive[later ? 'resolveAsync' : 'resolve']();
    return new ArchiveReading(archive, parts, told.unlisted);
  } catch (error) {
    const explained = explain(error, archive);
    archive.close();
    throw explained;
  }
}

function readArchive(from, options) {
  const work = reading(from, options, false);
  let step = work.next();
  while (!step.done) step = work.next(step.value);
  return step.value;
}

async function readArchiveAsync(from, options) {
  const work = reading(from, options, true);
  let step = work.next();
  while (!step.done) {
    let value;
    try {
      value = await step.value;
    } catch (error) {
      step = work.throw(error);
      continue;
    }
    step = work.next(value);
  }
  return step.value;
}

/** As of the member's day, and by the reference model, unless said. */
function score(profile, activity, { day, model } = {}) {
  check(activity, 'score');
  const on = day ?? defaultDay(activity, 'score');
  if (model) return new Score(model, profile, activity, on);
  const reference = new Model();
  try {
    return new Score(reference, profile, activity, on);
  } finally {
    reference.close();
  }
}

/** What runs the library: an addon of this platform, or WebAssembly. */
const engine = native.engine ?? 'addon';

module.exports = {
  ArchiveReading, SsiError, dayColumn, engine, readArchive, readArchiveAsync, score,
  toDay, toISODay, toMicropoints,
};

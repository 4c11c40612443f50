// What the files are that were dropped, and what is wrong with them, in a word
// that the page has a sentence for.

import { Archive, Benchmark, Dashboard, SkipReason, readArchiveAsync } from 'libssi';
import { zipSync } from 'fflate';

export class Trouble extends Error {
  constructor(code, more) {
    super(code);
    Object.assign(this, { code, ...more });
  }
}

const begins = (bytes, ...signs) => signs.some((sign) => (
  sign.every((value, i) => bytes[i] === value)));
const isZip = (bytes) => begins(bytes, [0x50, 0x4b, 3, 4], [0x50, 0x4b, 5, 6]);
const isPicture = (bytes) => begins(bytes, [0xff, 0xd8, 0xff], [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38], [0x42, 0x4d], [0x49, 0x49, 0x2a, 0], [0x4d, 0x4d, 0, 0x2a])
  || (begins(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]))
  || (begins(bytes.subarray(4), [0x66, 0x74, 0x79, 0x70]) && /hei|mif|avi/
    .test(String.fromCharCode(...bytes.subarray(8, 12))));

function benchmarkOf(bytes) {
  try {
    return Benchmark.load(bytes);
  } catch {
    return null;
  }
}

/** A report that this page saved; null if it is none. */
function reportOf(bytes) {
  try {
    const text = new TextDecoder().decode(bytes);
    const report = JSON.parse(text);
    return report.version && report.total && report.indicators ? text : null;
  } catch {
    return null;
  }
}

/** What was read off LinkedIn's own dashboard, day by day; null if it is that of
 *  nothing. What is not understood of it is told, as the program does. */
function readingsOf({ name, bytes }) {
  const text = new Dashboard({ bytes });
  let fault = null;
  try {
    fault = text.fault();
  } catch {
    return text.readings();
  }
  if (fault.reason === SkipReason.HEADER) return null;
  const { line, column, text: found, sentence } = fault;
  throw new Trouble('readings', { name, fault: { line, column, text: found, sentence } });
}

/** What is seen to be wrong with a file before it is read; null: nothing. */
function troubleOf({ name, bytes }) {
  if (!bytes.length) return new Trouble('nothing', { name });
  if (isPicture(bytes)) return new Trouble('photo', { name });
  return isZip(bytes) ? null : new Trouble('foreign', { name });
}

/** The files of a folder as one export: a ZIP that packs nothing. */
function packed(files) {
  const root = files[0].path.split('/')[0];
  const entries = Object.fromEntries(files.map(({ path, bytes }) => [path,
    [Archive.wants(path) ? bytes : new Uint8Array(0), { level: 0 }]]));
  return { name: root, bytes: zipSync(entries) };
}

/**
 * Sorts what was dropped: { path, bytes } of each file, whose path has a folder
 * before it if one was dropped.
 */
export function sortOut(files) {
  const found = { exports: [], benchmarks: [], readings: [], earlier: null, beside: null };
  const folders = new Map();
  const alone = [];
  const beside = (name, put) => {
    put();
    found.beside = name;
  };
  for (const file of files) {
    const { path, bytes } = file;
    const name = path.split('/').pop();
    const mayRead = !path.includes('/') && /\.(csv|json|jsonl|tsv|txt)$/i.test(name);
    if (path.includes('/')) {
      const root = path.split('/')[0];
      folders.set(root, [...folders.get(root) ?? [], file]);
    } else if (/\.json$/i.test(name) && reportOf(bytes)) {
      beside(name, () => { found.earlier = reportOf(bytes); });
    } else if (bytes.length && !isZip(bytes) && benchmarkOf(bytes)) {
      beside(name, () => found.benchmarks.push(benchmarkOf(bytes)));
    } else if (mayRead && bytes.length && readingsOf({ name, bytes })) {
      beside(name, () => found.readings.push(...readingsOf({ name, bytes })));
    } else if (/\.csv$/i.test(name) && bytes.length) {
      alone.push(file);
    } else {
      const trouble = troubleOf({ name, bytes });
      if (trouble && !/\.json$/i.test(name)) throw trouble;
      found.exports.push({ name, bytes });
    }
  }
  // Single tables beside each other are an unpacked archive; one alone is not.
  if (alone.length === 1 && !found.exports.length && !folders.size) {
    throw new Trouble('single-csv', { name: alone[0].path });
  }
  if (alone.length) {
    folders.set('', alone.map(({ path, bytes }) => ({ path: `files/${path}`, bytes })));
  }
  for (const list of folders.values()) {
    // In a folder may lie the ZIPs themselves.
    const zips = list.filter(({ bytes }) => isZip(bytes));
    if (zips.length && !list.some(({ path }) => /\.csv$/i.test(path))) {
      found.exports.push(...zips.map(({ path, bytes }) => ({ name: path.split('/').pop(), bytes })));
    } else if (list.some(({ path }) => Archive.wants(path))) {
      found.exports.push(packed(list));
    } else {
      throw new Trouble('wrong-zip', { name: list[0].path.split('/')[0] });
    }
  }
  return found;
}

/** What the page says of what the package refuses; null: it is not the files. */
function troubleWith({ name, bytes }, error) {
  if (isZip(bytes) && error.unread) return new Trouble('unread', { name, cause: error.unread });
  const word = {
    SSI_ERROR_FORMAT: 'damaged',
    SSI_ERROR_EMPTY: isZip(bytes) ? 'wrong-zip' : 'foreign',
    SSI_ERROR_LIMIT: error.message.endsWith(' is encrypted.') ? 'password' : 'too-large',
    SSI_ERROR_MIXED: 'mixed',
  }[error.code];
  return word ? new Trouble(word, { name }) : null;
}

/** Why an export is refused that is read alone; null: it is not. */
async function refusal(each) {
  try {
    (await readArchiveAsync([each])).close();
    return null;
  } catch (error) {
    return error;
  }
}

/** What is wrong with exports that cannot be read: with the first of several that is
 *  refused for the same alone. */
async function troubleIn(exports, error) {
  if (exports.length > 1 && error.code !== 'SSI_ERROR_MIXED') {
    for (const each of exports) {
      const own = await refusal(each);
      if (own?.code === error.code) return troubleWith(each, own);
    }
  }
  return troubleWith(exports[0], error);
}

/** The name of an export that has nothing of an archive beside others that have. To
 *  the package a ZIP of several archives is several. */
async function useless({ archive, exports: parts }, exports) {
  if (parts.length === exports.length) {
    const known = new Set(archive.files().filter(({ role }) => role)
      .map(({ exportIndex }) => exportIndex));
    return exports.find((each, i) => !known.has(i))?.name;
  }
  if (exports.length > 1) {
    for (const each of exports) {
      const own = await refusal(each);
      if (own?.code === 'SSI_ERROR_EMPTY' && !own.unread) return each.name;
    }
  }
  return undefined;
}

/** Reads them; what the package refuses becomes a word, too. target: keywords of
 *  whom one wants to reach, separated by commas. */
export async function read({ exports }, { target, progress } = {}) {
  let reading;
  try {
    reading = await readArchiveAsync(exports, { names: true, target: target || null, progress });
  } catch (error) {
    throw await troubleIn(exports, error) ?? error;
  }
  const name = await useless(reading, exports);
  if (name !== undefined) {
    reading.close();
    throw new Trouble('wrong-zip', { name });
  }
  return reading;
}

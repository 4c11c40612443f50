'use strict';

// Values on their way into the library and out of it, and its errors.

const { toEnum } = require('./names.js');
const native = require('./native.js');

const DAY_MS = 86400000;
const POINT = 1000000;
// More than any table of the library will ever have.
const ROWS_MAX = 65536;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
// In the u flag's sense only halves of a pair that stand alone are surrogates.
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What values a status allows, where its text does not say. */
const allowed = {};

/** Of what a call was given, that which a status speaks of; else all of it, unless
 * the library told where. */
function blamed(code, given = {}, told = false) {
  const word = code.slice(10).replace('_', '').toLowerCase();
  const all = Object.entries(given).map(([name, value]) => [name, `${name}: ${value}`]);
  const some = all.filter(([name]) => name.toLowerCase().includes(word));
  const found = (some.length > 0 || told ? some : all).map(([, text]) => text);
  return found.length > 0 && allowed[code]
    ? [...found, `allowed: ${allowed[code]}`] : found;
}

/** What the library refused. */
class SsiError extends Error {
  /** `details`: what says where the fault is, each after its name. */
  constructor(status, code, message, where, given, ...details) {
    const places = blamed(code, given, details.length > 0);
    for (let i = 0; i < details.length; i += 2) {
      places.push(`${details[i]} ${details[i + 1]}`);
    }
    super(places.length > 0 ? `${message} (${places.join(', ')})` : message);
    this.code = code;
    this.status = status;
    this.function = where;
    for (let i = 0; i < details.length; i += 2) this[details[i]] = details[i + 1];
  }
}
Object.defineProperty(SsiError.prototype, 'name', {
  value: 'SsiError',
  configurable: true,
  writable: true,
});

/** An SsiError by the name of its status. */
function failure(code, message, where) {
  return new SsiError(native.statuses[code], code, message, where);
}

/** Adds what a handle remembers of the value it refused. */
function explained(error, self) {
  if (!(error instanceof SsiError)) return error;
  // What was refused before the library was asked, it knows nothing of.
  if (!error.function.startsWith('ssi_')) return error;
  const refusal = self.refusal();
  if (refusal.status === error.status) error.refusal = refusal;
  return error;
}

/** Makes an object of what the call itself tells of the value it refused. */
function told(error, Row) {
  if (error instanceof SsiError && error.refusal) error.refusal = new Row(error.refusal);
  return error;
}

/** Whether it is a Date, of whatever window or context. */
function isDate(value) {
  try {
    Date.prototype.getTime.call(value);
    return true;
  } catch {
    return false;
  }
}

/** Which of two lists of bytes comes first: negative, 0 or positive. */
function compareBytes(one, other) {
  const both = Math.min(one.length, other.length);
  for (let i = 0; i < both; i++) {
    if (one[i] !== other[i]) return one[i] - other[i];
  }
  return one.length - other.length;
}

/** Milliseconds of an ISO day; NaN if there is no such date. */
function timeOf(day) {
  if (!ISO_DAY.test(day)) return NaN;
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8));
  // Date.UTC() takes the year 70 for 1970, and 31 February for 3 March.
  if (year < 100 || month < 1 || month > 12 || date < 1) return NaN;
  if (date > 28 && date > new Date(Date.UTC(year, month, 0)).getUTCDate()) {
    return NaN;
  }
  return Date.UTC(year, month - 1, date);
}

/** The number of a day: days since 1970-01-01. */
function toDay(day) {
  if (typeof day === 'number') return day;
  if (typeof day === 'string') {
    const time = timeOf(day);
    if (Number.isNaN(time)) {
      throw failure('SSI_ERROR_DAY', `'${day.slice(0, 40)}' is no day such as ` +
        "'2026-05-31'.", 'toDay');
    }
    return time / DAY_MS;
  }
  if (isDate(day)) {
    const time = Date.prototype.getTime.call(day);
    if (Number.isNaN(time)) {
      throw failure('SSI_ERROR_DAY', 'The Date is invalid.', 'toDay');
    }
    return Math.floor(time / DAY_MS);
  }
  const error = new TypeError(
    "day: a number of days, a Date or a string such as '2026-05-31' is wanted",
  );
  error.code = 'ERR_INVALID_ARG_TYPE';
  throw error;
}

/** A number for an Int32Array, which would cut what does not fit. */
function toInt32(value, name) {
  if ((value | 0) === value) return value;
  const error = new RangeError(`${name}: no whole number in its range`);
  error.code = 'ERR_OUT_OF_RANGE';
  throw error;
}

/** A number for a BigUint64Array, which would cut what does not fit. */
function toUint64(value, name) {
  if (typeof value === 'number' && Number.isSafeInteger(value)) value = BigInt(value);
  if (typeof value === 'bigint' && BigInt.asUintN(64, value) === value) return value;
  const known = ['number', 'bigint'].includes(typeof value);
  const error = known ? new RangeError(`${name}: no whole number in its range`)
    : new TypeError(`${name}: a bigint or a whole number is wanted`);
  error.code = known ? 'ERR_OUT_OF_RANGE' : 'ERR_INVALID_ARG_TYPE';
  throw error;
}

/** The ISO name of the day with a number. */
function toISODay(day) {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The whole number of micropoints nearest to some points; of two that are as
 * near, the one further from zero. */
function rounded(points, name) {
  if (!Number.isFinite(points)) {
    const error = new RangeError(`${name}: no finite number`);
    error.code = 'ERR_OUT_OF_RANGE';
    throw error;
  }
  const whole = Math.round(points * POINT);
  // The product is off by far less than what it is away from a half.
  const clear = Math.abs(Math.abs(points * POINT - whole) - 0.5) > 1e-3;
  if (clear && Math.abs(whole) <= 0x7fffffff) return whole + 0;
  // To six decimals of the exact value, halves away from zero.
  return Math.abs(points) < 1e9 ? Number(points.toFixed(6).replace('.', '')) + 0
    : whole;
}

/** Micropoints of points, or as they are if they are `micro`; of none the
 * number that says so, if there is one. */
function toMicropoints(points, name = 'points', micro = false, none = undefined) {
  if (points == null && none !== undefined) return none;
  if (typeof points === 'number') return micro ? points : rounded(points, name);
  const error = new TypeError(`${name}: a number is wanted`);
  error.code = 'ERR_INVALID_ARG_TYPE';
  throw error;
}

/** Options by their names; what is none, such as bytes in their place, is refused. */
function toOptions(given = {}, ...names) {
  if (given !== null && typeof given === 'object') {
    const kind = Object.getPrototypeOf(given);
    const plain = kind === null || Object.getPrototypeOf(kind) === null;
    if (plain || names.some((name) => name in given)) return given;
  }
  const error = new TypeError(`options: an object such as { ${names.join(', ')} } is wanted`);
  error.code = 'ERR_INVALID_ARG_TYPE';
  throw error;
}

/** What can be walked and is no text, or an error that says what is wanted. */
function walkable(values, name, wanted) {
  if (values != null && typeof values === 'object'
    && typeof values[Symbol.iterator] === 'function') return values;
  const error = new TypeError(`${name}: ${wanted} is wanted`);
  error.code = 'ERR_INVALID_ARG_TYPE';
  throw error;
}

/** Points as a column of micropoints; none as it is if it may be left out. */
function toMicropointColumn(points, name = 'points', micro = false, optional = false) {
  if (points == null && optional) return points;
  return Int32Array.from(walkable(points, name, 'an array of points'),
    (value) => toInt32(toMicropoints(value, name, micro), name));
}

/** A list of an enum's values as bytes. */
function toList(values, name, group) {
  if (values == null || values instanceof Uint8Array) return values;
  return Uint8Array.from(walkable(values, name, 'an array of numbers'), (given) => {
    const value = toEnum(group, given, name);
    if (typeof value === 'number' && (value & 0xff) === value) return value;
    const known = typeof value === 'number';
    const error = known ? new RangeError(`${name}: no whole number in its range`)
      : new TypeError(`${name}: an array of numbers is wanted`);
    error.code = known ? 'ERR_OUT_OF_RANGE' : 'ERR_INVALID_ARG_TYPE';
    throw error;
  });
}

/** Pairs of an enum's value and a number as a column with one for each. */
function toTable(pairs, name, width, group) {
  const known = new Map(Array.from(walkable(pairs, name, 'a Map or an array of pairs'),
    ([key, value]) => [toEnum(group, key, name), value]));
  const keys = [...known.keys()].map((key) => toInt32(key, name));
  if (keys.some((key) => key < 1 || key > ROWS_MAX)) {
    const error = new RangeError(`${name}: no whole number in its range`);
    error.code = 'ERR_OUT_OF_RANGE';
    throw error;
  }
  const made = new Int32Array(Math.max(width, ...keys)).fill(-1);
  for (const [key, value] of known) made[key - 1] = toInt32(value ?? -1, name);
  return made;
}

/** A Map of those that have a number. */
function fromTable(values) {
  const made = new Map();
  values.forEach((value, place) => {
    if (value !== -1) made.set(place + 1, value);
  });
  return made;
}

/** Functions that an addon does not have yet say so when they are called. */
function complete(since, addon = native) {
  for (const [key, version] of Object.entries(since)) {
    for (const name of [key, `${key}_later`]) {
      addon[name] ??= () => {
        const error = new Error(`ssi_${key}() came with libssi ${version}, and ` +
          `the addon that was loaded has ${addon.version?.() ?? 'an older one'}`);
        error.code = 'ERR_LIBSSI_VERSION';
        throw error;
      };
    }
  }
}

/** A text that UTF-8 can hold; with `ended` also without a NUL. */
function toText(value, name, ended = false) {
  if (typeof value !== 'string') return value;
  if (LONE_SURROGATE.test(value)) {
    throw failure('SSI_ERROR_UTF8', `${name}: it holds half of a surrogate ` +
      'pair, which UTF-8 has not.', name);
  }
  if (ended && value.includes('\0')) {
    const error = new RangeError(`${name}: it holds a NUL character`);
    error.code = 'ERR_OUT_OF_RANGE';
    throw error;
  }
  return value;
}

module.exports = {
  SsiError, allowed, compareBytes, complete, explained, failure, fromTable, toDay, toISODay, toInt32,
  toList, toMicropointColumn, toMicropoints, toOptions, toTable, toText, toUint64, told,
};

'use strict';

// Values on their way into the library and out of it, and its errors.

const { isDate } = require('node:util').types;
const native = require('./native.js');

const DAY_MS = 86400000;
const POINT = 1000000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
// In the u flag's sense only halves of a pair that stand alone are surrogates.
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What the library refused. */
class SsiError extends Error {
  /** `details`: what says where the fault is, each after its name. */
  constructor(status, code, message, where, ...details) {
    const places = [];
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
  const refusal = self.refusal();
  if (refusal.status === error.status) error.refusal = refusal;
  return error;
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

/** The whole number of micropoints nearest to some points; of none the number
 * that says so, if there is one. */
function toMicropoints(points, name = 'points', none = undefined) {
  if (points == null && none !== undefined) return none;
  if (typeof points === 'number') return Math.round(points * POINT);
  const error = new TypeError(`${name}: a number is wanted`);
  error.code = 'ERR_INVALID_ARG_TYPE';
  throw error;
}

/** Points as a column of micropoints; none as it is if it may be left out. */
function toMicropointColumn(points, name = 'points', optional = false) {
  if (points == null && optional) return points;
  if (points == null || typeof points !== 'object' || typeof points[Symbol.iterator] !== 'function') {
    const error = new TypeError(`${name}: an array of points is wanted`);
    error.code = 'ERR_INVALID_ARG_TYPE';
    throw error;
  }
  return Int32Array.from(points, (value) => toInt32(toMicropoints(value, name), name));
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
  SsiError, explained, failure, toDay, toISODay, toInt32, toMicropointColumn,
  toMicropoints, toText, toUint64,
};

'use strict';

// Enums that know their names, names for their numbers, and how objects of the
// library are shown: by console.log(), and as JSON.

const INSPECT = Symbol.for('nodejs.util.inspect.custom');
const LISTED_MAX = 60;

/** An enum whose numbers answer their names: Kind[1]. Only names are enumerable. */
function named(values) {
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(values, value, { value: name });
  }
  return Object.freeze(values);
}

function invalid(name, value, wanted) {
  const error = new RangeError(`${name}: '${String(value).slice(0, 40)}' is none of ${wanted}`);
  error.code = 'ERR_INVALID_ARG_VALUE';
  return error;
}

/** The number of an enum's name, in any case, with space, hyphen or underscore
 * between words. */
function numberOf(group, text, name) {
  const key = text.trim().toUpperCase().replace(/[\s-]+/g, '_');
  if (Object.hasOwn(group, key) && typeof group[key] === 'number') return group[key];
  const names = Object.keys(group).map((each) => each.toLowerCase());
  throw invalid(name, text, names.slice(0, LISTED_MAX).join(', '));
}

/** A value of an enum by its number or its name. */
function toEnum(group, value, name) {
  return typeof value === 'string' ? numberOf(group, value, name) : value;
}

/** Bits of an enum: a number, a name, or several of them. */
function toFlags(group, value, name) {
  if (value === null || typeof value !== 'object') return toEnum(group, value, name);
  if (typeof value[Symbol.iterator] !== 'function') return value;
  let bits = 0;
  for (const each of value) {
    const bit = toEnum(group, each, name);
    if (typeof bit !== 'number') throw invalid(name, each, 'the names and numbers of bits');
    bits |= bit;
  }
  return bits >>> 0;
}

/** What JSON can hold: a BigInt as its digits. */
function plain(value) {
  return typeof value === 'bigint' ? String(value)
    : Array.isArray(value) ? value.map(plain) : value;
}

/** Shown as a name and a few values, as objects of classes are. */
function shown(name, values, depth, options, inspect) {
  if (depth < 0) return `[${name}]`;
  return `${name} ${inspect(values, { ...options, depth: options.depth ?? 2 })}`;
}

/** The prototype of one of the library's results; enums: of its fields. */
function shape(name, enums = {}) {
  const made = {};
  const hidden = {
    toJSON() {
      return Object.fromEntries(Object.entries(this).map(([key, value]) => [key, plain(value)]));
    },
    [INSPECT](depth, options, inspect) {
      const values = {};
      for (const [key, value] of Object.entries(this)) {
        if (!key.endsWith('Micro')) values[key] = enums[key]?.[value] ?? value;
      }
      return shown(name, values, depth, options, inspect);
    },
  };
  for (const key of Reflect.ownKeys(hidden)) {
    Object.defineProperty(made, key, { value: hidden[key] });
  }
  return made;
}

module.exports = { INSPECT, named, numberOf, shape, shown, toEnum, toFlags };

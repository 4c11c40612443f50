'use strict';

// The addon as WebAssembly: the same C, on emnapi's Node-API. It is compiled and
// made at once, so that importing the package needs no `await`.

const { instantiateNapiModuleSync } = require('@emnapi/core');
const { getDefaultContext } = require('@emnapi/runtime');

const Typed = Object.getPrototypeOf(Uint8Array.prototype);
const bufferOf = Object.getOwnPropertyDescriptor(Typed, 'buffer').get;
const offsetOf = Object.getOwnPropertyDescriptor(Typed, 'byteOffset').get;

const tagOf = Object.getOwnPropertyDescriptor(Typed, Symbol.toStringTag).get;
const lengthOf = Object.getOwnPropertyDescriptor(Typed, 'length').get;

/** Their places are Node-API's numbers. */
const TYPES = [
  'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array',
  'Uint32Array', 'Float32Array', 'Float64Array', 'BigInt64Array', 'BigUint64Array',
];

/** The addon of a module's bytes. */
module.exports = function addonOf(bytes) {
  const { instance, napiModule } = instantiateNapiModuleSync(bytes, {
    context: getDefaultContext(), asyncWorkPoolSize: 0,
  });
  const { memory } = instance.exports;
  const buffers = new WeakMap();
  let number = 0;
  const numberOf = (buffer) => {
    if (!buffers.has(buffer)) buffers.set(buffer, ++number);
    return buffers.get(buffer);
  };
  // What a value is: its type or -1, length, buffer, and place in that.
  napiModule.exports.setLook((value, place) => {
    const type = TYPES.indexOf(tagOf.call(value));
    const told = new Int32Array(memory.buffer, place, 5);
    told[0] = type;
    if (type < 0) return;
    const buffer = bufferOf.call(value);
    told[1] = lengthOf.call(value);
    told[2] = typeof SharedArrayBuffer === 'function' && buffer instanceof SharedArrayBuffer;
    told[3] = numberOf(buffer);
    told[4] = offsetOf.call(value);
  });
  // The only way of elements between JavaScript and C. The memory may have grown
  // since the last time, which leaves older views of it without any bytes.
  napiModule.exports.setCopy((array, at, place, count, back) => {
    const theirs = new Uint8Array(bufferOf.call(array), offsetOf.call(array) + at, count);
    const ours = new Uint8Array(memory.buffer, place, count);
    if (back) theirs.set(ours);
    else ours.set(theirs);
  });
  return Object.assign(napiModule.exports, { engine: 'wasm' });
};

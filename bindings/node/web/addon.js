'use strict';

// The addon as WebAssembly: the same C, on emnapi's Node-API. It is compiled and
// made at once, so that importing the package needs no `await`.

const { instantiateNapiModuleSync } = require('@emnapi/core');
const { getDefaultContext } = require('@emnapi/runtime');

const Typed = Object.getPrototypeOf(Uint8Array.prototype);
const bufferOf = Object.getOwnPropertyDescriptor(Typed, 'buffer').get;
const offsetOf = Object.getOwnPropertyDescriptor(Typed, 'byteOffset').get;

/** The addon of a module's bytes. */
module.exports = function addonOf(bytes) {
  const { instance, napiModule } = instantiateNapiModuleSync(bytes, {
    context: getDefaultContext(), asyncWorkPoolSize: 0,
  });
  const { memory } = instance.exports;
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

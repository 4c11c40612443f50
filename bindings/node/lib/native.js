'use strict';

// Finds the addon for this platform, or else takes the same as WebAssembly. Nothing
// is compiled and nothing is downloaded: it is in the package, or the message says
// what to do.

const fs = require('node:fs');
const path = require('node:path');

const VARIABLE = 'LIBSSI_NODE_ADDON';
const PREBUILDS = path.join(__dirname, '..', 'prebuilds');

/** The C library that Node runs on, which a machine may have beside another. */
function libc() {
  try {
    const maps = fs.readFileSync('/proc/self/maps', 'latin1');
    return maps.includes('/ld-musl-') ? '-musl' : '-gnu';
  } catch {
    return '-gnu';
  }
}

/** Folder of the addon: platform, processor and, on Linux, the C library. */
function folder() {
  const last = process.platform === 'linux' ? libc() : '';
  return `${process.platform}-${process.arch}${last}`;
}

/** Folders that hold an addon. */
function present() {
  try {
    return fs.readdirSync(PREBUILDS).sort();
  } catch {
    return [];
  }
}

/** The addon as WebAssembly: slower, and on no other threads. */
function webAssembly() {
  const bytes = fs.readFileSync(path.join(__dirname, '..', 'ssi.wasm'));
  return require('./wasm.js')(bytes);
}

function load() {
  const named = process.env[VARIABLE];
  const file = named
    ? path.resolve(named)
    : path.join(PREBUILDS, folder(), 'libssi.node');
  try {
    return require(file);
  } catch (cause) {
    try {
      if (!named) return webAssembly();
    } catch {
      // The message is about the addon.
    }
    const held = present().join(', ') || 'none';
    const error = new Error(
      `libssi has no addon that works here: ${file}: ${cause.message}\n` +
        `This is ${folder()}, Node ${process.version}; the package holds: ` +
        `${held}.\nBuild one for this machine from libssi's sources (a C ` +
        'compiler and meson are enough):\n  bindings/node/build.sh FOLDER\n' +
        `and set ${VARIABLE} to FOLDER/libssi.node.`,
      { cause },
    );
    error.code = 'ERR_LIBSSI_ADDON';
    throw error;
  }
}

module.exports = load();

'use strict';

// An archive that was unpacked into a folder, as readArchive() reads a ZIP. Only
// regular files below it are seen: links are never followed. Node only.

const fs = require('node:fs');
const path = require('node:path');

const { compareBytes } = require('./values.js');
const { Opened } = require('./zip.js');

const DEPTH_MAX = 8;

class Folder extends Opened {
  #root;

  constructor(root) {
    super();
    this.#root = root;
    this.entries = [];
    this.#list('', 0);
    this.entries.sort((one, other) => compareBytes(one.raw, other.raw));
  }

  #list(prefix, depth) {
    for (const item of fs.readdirSync(path.join(this.#root, prefix), { withFileTypes: true })) {
      const name = `${prefix}${item.name}`;
      if (item.isDirectory() && depth < DEPTH_MAX) this.#list(`${name}/`, depth + 1);
      if (!item.isFile()) continue;
      const found = fs.lstatSync(path.join(this.#root, name), { throwIfNoEntry: false });
      if (found) this.entries.push({ name, raw: Buffer.from(name), size: found.size });
    }
  }

  /** Files have the day on which they were unpacked, which says nothing. */
  day() {
    return -1;
  }

  read({ name }) {
    return new Uint8Array(fs.readFileSync(path.join(this.#root, name)));
  }
}

module.exports = { Folder };

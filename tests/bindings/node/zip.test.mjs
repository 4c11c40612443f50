// What is unpacked from a ZIP: its checksum, and that the same is said of every file
// whether it is unpacked at once, by the platform's stream, or later without one.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import test from 'node:test';
import { deflateRawSync } from 'node:zlib';
import { PACKAGE, dice, libssi, requireInstalled } from './support.mjs';

const { crc32 } = requireInstalled(join(PACKAGE, 'lib/zip.js'));
const text = (of) => new TextEncoder().encode(of);

/** The checksum by its definition, bit by bit. */
function checksum(bytes) {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let i = 0; i < 8; i++) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
  }
  return ~value >>> 0;
}

/** A ZIP of one file, which may lie about its size and checksum. */
function zip(bytes, { method = 8, flags = 0, crc = checksum(bytes), size = bytes.length,
  packed = method ? deflateRawSync(bytes) : bytes } = {}) {
  const name = Buffer.from('Skills.csv');
  const about = Buffer.alloc(26);
  about.writeUInt16LE(20, 0);
  about.writeUInt16LE(flags, 2);
  about.writeUInt16LE(method, 4);
  about.writeUInt32LE(crc, 10);
  about.writeUInt32LE(packed.length, 14);
  about.writeUInt32LE(size, 18);
  about.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), about, name, packed]);
  const entry = Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), about, Buffer.alloc(14), name]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, entry, end]);
}

/** What comes of it: the number of skills, or why there is none. */
async function told(read, made, options) {
  try {
    const reading = await read(made, options);
    const skills = reading.profile.get(libssi.Fact.SKILLS);
    reading.close();
    return `${skills} skills`;
  } catch (error) {
    return `${error.code} ${error.message}`;
  }
}

/** The same, at once, by the platform's stream, and where there is none; how often a
 * stream was made. */
async function everyWay(made, options) {
  const Stream = globalThis.DecompressionStream;
  let streams = 0;
  const said = [await told(libssi.readArchive, made, options)];
  try {
    globalThis.DecompressionStream = class extends Stream {
      constructor(...words) {
        super(...words);
        streams++;
      }
    };
    said.push(await told(libssi.readArchiveAsync, made, options));
    delete globalThis.DecompressionStream;
    said.push(await told(libssi.readArchiveAsync, made, options));
  } finally {
    globalThis.DecompressionStream = Stream;
  }
  assert.deepEqual(said, [said[0], said[0], said[0]]);
  return { said: said[0], streams };
}

const draw = dice(5);
const word = () => Array.from({ length: 150 }, () => String.fromCharCode(97 + draw(26))).join('');
const skills = (count) => text(`Name\n${Array.from({ length: count },
  (_, i) => `${i} ${word()}\n`).join('')}`);
const SMALL = skills(9);
const LARGE = skills(900);

test('checksums that are known', () => {
  for (const [of, value] of [
    [text(''), 0], [text('a'), 0xe8b7be43], [text('abc'), 0x352441c2],
    [text('123456789'), 0xcbf43926],
    [text('The quick brown fox jumps over the lazy dog'), 0x414fa339],
    [new Uint8Array(32), 0x190a55ad], [new Uint8Array(32).fill(255), 0xff6cab0b],
  ]) {
    assert.equal(crc32(of), value);
    assert.equal(checksum(of), value);
  }
});

test('a checksum of every length up to 64, at every place in a word', () => {
  const bytes = Uint8Array.from({ length: 64 + 8 }, () => draw(256));
  for (let length = 0; length <= 64; length++) {
    for (let from = 0; from < 8; from++) {
      const part = bytes.subarray(from, from + length);
      assert.equal(crc32(part), checksum(part), `${length} from ${from}`);
    }
  }
});

test('a checksum of what random cuts leave', () => {
  const bytes = Uint8Array.from({ length: 5000 }, () => draw(256));
  for (let i = 0; i < 300; i++) {
    const [from, to] = [draw(5001), draw(5001)].sort((a, b) => a - b);
    const part = bytes.subarray(from, to);
    assert.equal(crc32(part), checksum(part), `${from} to ${to}`);
    // One bit more or less is another one.
    if (part.length) {
      const other = Uint8Array.from(part);
      other[draw(other.length)] ^= 1 << draw(8);
      assert.notEqual(crc32(other), crc32(part));
    }
  }
});

test('small and large files, packed and stored, are read in every way', async () => {
  for (const [bytes, method, count, streams] of [
    [SMALL, 8, 9, 0], [SMALL, 0, 9, 0], [LARGE, 0, 900, 0], [LARGE, 8, 900, 1],
  ]) {
    assert.deepEqual(await everyWay(zip(bytes, { method })), { said: `${count} skills`, streams });
  }
});

test('a wrong checksum is told of, in every way', async () => {
  for (const bytes of [SMALL, LARGE]) {
    for (const method of [0, 8]) {
      const { said } = await everyWay(zip(bytes, { method, crc: (checksum(bytes) ^ 1) >>> 0 }));
      assert.equal(said,
        'SSI_ERROR_FORMAT The ZIP is damaged: Skills.csv does not have its checksum.');
    }
  }
});

test('a file that is cut off, changed, or not as long as it says', async () => {
  const packed = deflateRawSync(LARGE);
  const changed = Buffer.from(packed);
  changed.fill(0xff, 2000, 2100);
  const says = /^SSI_ERROR_FORMAT The ZIP is damaged: Skills\.csv/;
  for (const [what, lie] of Object.entries({
    'cut off': { packed: packed.subarray(0, packed.length - 900) },
    changed: { packed: changed },
    'no deflated bytes': { packed: Buffer.alloc(100_000, 0xff) },
    'longer than it says': { size: LARGE.length - 1 },
    'much longer than it says': { size: 70_000 },
    'shorter than it says': { size: LARGE.length + 1 },
  })) {
    const { said, streams } = await everyWay(zip(LARGE, lie));
    assert.match(said, says, what);
    assert.equal(streams, 1, what);
  }
  // What stands behind the end is nobody's.
  const behind = { packed: Buffer.concat([packed, Buffer.from('behind the end')]) };
  assert.equal((await everyWay(zip(LARGE, behind))).said, '900 skills');
});

test('what would pass for the end of another format is not looked at', async () => {
  const packed = deflateRawSync(LARGE);
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(checksum(LARGE), 0);
  tail.writeUInt32LE(LARGE.length, 4);
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  const nothing = deflateRawSync('');
  const says = /^SSI_ERROR_FORMAT The ZIP is damaged: Skills\.csv does not have its checksum\.$/;
  for (const [what, lie] of Object.entries({
    // As gzip's, with the right checksum, and a wrong one in the ZIP.
    'a tail, a wrong checksum': { crc: 0x12345600, packed: Buffer.concat([packed, tail, Buffer.of(0)]) },
    'a tail, and another file': {
      packed: Buffer.concat([nothing, Buffer.alloc(8), head, packed]) },
    'and another file with its tail': {
      packed: Buffer.concat([nothing, Buffer.alloc(8), head, packed, tail]) },
  })) {
    const { said, streams } = await everyWay(zip(LARGE, lie));
    assert.match(said, says, what);
    assert.equal(streams, 1, what);
  }
  const right = { packed: Buffer.concat([packed, tail, Buffer.of(0)]) };
  assert.equal((await everyWay(zip(LARGE, right))).said, '900 skills');
});

test('each byte that is missing at the end is missed', async () => {
  const packed = deflateRawSync(LARGE);
  for (let less = 1; less < 12; less++) {
    const { said } = await everyWay(zip(LARGE, { packed: packed.subarray(0, packed.length - less) }));
    assert.match(said, /^SSI_ERROR_FORMAT The ZIP is damaged: Skills\.csv/, `${less} bytes less`);
  }
});

test('what is refused unread is refused in every way, and no stream is made', async () => {
  for (const [said, lie, options] of [
    ['SSI_ERROR_LIMIT Skills.csv is encrypted.', { flags: 1 }],
    ['SSI_ERROR_LIMIT Skills.csv unpacks to more than 200 times its size.', { size: 100_000_001 }],
    ['SSI_ERROR_LIMIT Skills.csv is larger than 2 GB.', { size: 2_000_000_001 }],
    ['SSI_ERROR_LIMIT Skills.csv: the files are too large together.', {},
      { maxBytes: LARGE.length - 1 }],
    ['900 skills', {}, { maxBytes: LARGE.length }],
    ['SSI_ERROR_LIMIT Skills.csv needs more memory than is allowed.', {}, { memory: 70_000 }],
    ['SSI_ERROR_FORMAT The ZIP is damaged: Skills.csv is packed in a way that is not known.',
      { method: 12 }],
  ]) {
    assert.deepEqual(await everyWay(zip(LARGE, lie), options),
      { said, streams: said === '900 skills' ? 1 : 0 });
  }
});

test('a platform whose streams know no raw deflate reads the same', async () => {
  const Stream = globalThis.DecompressionStream;
  try {
    globalThis.DecompressionStream = class {
      constructor(format) {
        throw new TypeError(`Unsupported compression format: '${format}'`);
      }
    };
    assert.equal(await told(libssi.readArchiveAsync, zip(LARGE)), '900 skills');
  } finally {
    globalThis.DecompressionStream = Stream;
  }
});

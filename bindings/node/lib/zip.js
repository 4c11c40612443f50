'use strict';

// The entries of a ZIP in memory. What it promises is judged before anything is
// unpacked, and what comes out is counted while it does: a ZIP that lies, or
// unpacks to far more than its size, is refused at little cost.

const { Inflate } = require('./fflate.js');
const { compareBytes, failure } = require('./values.js');

const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_PLACE = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const COMMENT_MAX = 65535;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const IS_UTF8 = 0x800;
const CHUNK = 1 << 16;
// Below it, streams cost more than they save.
const STREAM_FROM = 1 << 16;
// 1980-01-01
const FIRST_DATE = 0x21;

const NAMES_MAX = 200_000;
const BYTES_MAX = 4_000_000_000;
const FILE_BYTES_MAX = 2_000_000_000;
// Text packs to a twentieth, not to a thousandth.
const RATIO_MAX = 200;
const RATIO_FROM = 100_000_000;

/** For each byte, what it adds when 0 to 7 others follow it. */
const CRC = new Int32Array(8 * 256);
for (let n = 0; n < CRC.length; n++) {
  let value = n < 256 ? n : CRC[n - 256];
  for (let i = 0; i < 8; i++) {
    value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  CRC[n] = value;
}

function crc32(bytes) {
  let value = -1;
  let i = 0;
  // Eight at once take a third of the time.
  for (const end = bytes.length - 7; i < end; i += 8) {
    value ^= bytes[i] | bytes[i + 1] << 8 | bytes[i + 2] << 16 | bytes[i + 3] << 24;
    value = CRC[1792 + (value & 255)] ^ CRC[1536 + (value >>> 8 & 255)]
      ^ CRC[1280 + (value >>> 16 & 255)] ^ CRC[1024 + (value >>> 24)]
      ^ CRC[768 + bytes[i + 4]] ^ CRC[512 + bytes[i + 5]]
      ^ CRC[256 + bytes[i + 6]] ^ CRC[bytes[i + 7]];
  }
  for (; i < bytes.length; i++) {
    value = (value >>> 8) ^ CRC[(value ^ bytes[i]) & 255];
  }
  return ~value >>> 0;
}

function damaged(why) {
  return failure('SSI_ERROR_FORMAT', `The ZIP is damaged: ${why}.`, 'readArchive');
}

function tooLarge(why) {
  return failure('SSI_ERROR_LIMIT', why, 'readArchive');
}

/** Numbers at places; outside of the bytes the ZIP is damaged. */
class Reader {
  constructor(bytes) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  need(place, count) {
    if (!(place >= 0 && place + count <= this.bytes.length)) {
      throw damaged('it ends too early');
    }
  }

  u16(place) {
    this.need(place, 2);
    return this.view.getUint16(place, true);
  }

  u32(place) {
    this.need(place, 4);
    return this.view.getUint32(place, true);
  }

  u64(place) {
    this.need(place, 8);
    const value = this.view.getBigUint64(place, true);
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged('a size is absurd');
    return Number(value);
  }

  slice(place, count) {
    this.need(place, count);
    return this.bytes.subarray(place, place + count);
  }
}

function isEntry(from, place) {
  return place + 4 <= from.bytes.length && from.u32(place) === ENTRY;
}

/** Where the list of entries is, how many there are, and how many bytes stand
 * before the ZIP, as in one that unpacks itself or was cut out of a mail. */
function findList(from) {
  const last = from.bytes.length - END_BYTES;
  const first = Math.max(0, last - COMMENT_MAX);
  for (let place = last; place >= first; place--) {
    if (from.u32(place) !== END) continue;
    if (place + END_BYTES + from.u16(place + 20) > from.bytes.length) continue;
    const found = { count: from.u16(place + 10), start: from.u32(place + 16), before: 0 };
    const before = place - from.u32(place + 12) - found.start;
    if (before > 0 && !isEntry(from, found.start)) found.before = before;
    if (found.count !== 0xffff && found.start !== 0xffffffff) return found;
    if (place < 20 || from.u32(place - 20) !== END_64_PLACE) return found;
    const end = from.u64(place - 12);
    if (from.u32(end) !== END_64) throw damaged('its end is not where it says');
    return { count: from.u64(end + 32), start: from.u64(end + 48), before: 0 };
  }
  throw failure('SSI_ERROR_FORMAT', 'This is no ZIP.', 'readArchive');
}

/** UTF-8 if it is well-formed, else one character per byte; up to a NUL. */
function nameOf(bytes, isUtf8) {
  let name;
  try {
    name = new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    name = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
  return name.split('\0')[0];
}

/** Sizes and place that do not fit in 32 bits are in a field of their own. */
function large(from, entry, extra, end) {
  let place = extra;
  while (place + 4 <= end) {
    const size = from.u16(place + 2);
    if (from.u16(place) === 1) {
      let at = place + 4;
      for (const key of ['size', 'packed', 'start']) {
        if (entry[key] !== 0xffffffff) continue;
        entry[key] = from.u64(at);
        at += 8;
      }
      return;
    }
    place += 4 + size;
  }
}

function readEntry(from, place) {
  if (from.u32(place) !== ENTRY) throw damaged('its list of files is broken');
  const nameSize = from.u16(place + 28);
  const extraSize = from.u16(place + 30);
  const flags = from.u16(place + 8);
  const raw = from.slice(place + 46, nameSize);
  const entry = {
    name: nameOf(raw, (flags & IS_UTF8) !== 0),
    raw,
    flags,
    method: from.u16(place + 10),
    date: from.u16(place + 14),
    crc: from.u32(place + 16),
    packed: from.u32(place + 20),
    size: from.u32(place + 24),
    start: from.u32(place + 42),
  };
  const extra = place + 46 + nameSize;
  large(from, entry, extra, extra + extraSize);
  entry.next = extra + extraSize + from.u16(place + 32);
  return entry;
}

/** What is read as a ZIP's files are: `entries`, `read()` and `day()`. */
class Opened {
  /** The same as read(), where it can be done faster with others waiting. */
  async readLater(entry) {
    return this.read(entry);
  }
}

/** A ZIP's files, sorted by the bytes of their names. */
class Zip extends Opened {
  constructor(bytes, { maxBytes = BYTES_MAX } = {}) {
    super();
    this.from = new Reader(bytes);
    this.left = Math.min(maxBytes, BYTES_MAX);
    /** Bytes that the next file may have. */
    this.most = Infinity;
    this.entries = this.list();
  }

  list() {
    const { count, start, before } = findList(this.from);
    if (count > NAMES_MAX) throw tooLarge(`The ZIP has more than ${NAMES_MAX} files.`);
    const found = [];
    let place = start + before;
    for (let i = 0; i < count; i++) {
      const entry = readEntry(this.from, place);
      entry.start += before;
      place = entry.next;
      if (!entry.name.endsWith('/')) found.push(entry);
    }
    return found.sort((a, b) => compareBytes(a.raw, b.raw));
  }

  /** The day of the newest entry; -1 if there is none. The first day that a ZIP
   * can name means nothing. */
  day() {
    const newest = this.entries.reduce((most, { date }) => Math.max(most, date), 0);
    const [year, month, day] = [1980 + (newest >> 9), (newest >> 5) & 15, newest & 31];
    const time = Date.UTC(year, month - 1, day);
    const told = newest > FIRST_DATE && new Date(time).getUTCDate() === day;
    return told ? time / 86400000 : -1;
  }

  /** Refuses what no archive of one member has, before it costs anything. */
  judge(entry) {
    const { name, size, packed } = entry;
    if (entry.flags & ENCRYPTED) throw tooLarge(`${name} is encrypted.`);
    if (entry.method !== STORED && entry.method !== DEFLATED) {
      throw damaged(`${name} is packed in a way that is not known`);
    }
    if (size > FILE_BYTES_MAX) throw tooLarge(`${name} is larger than 2 GB.`);
    if (size > this.left) {
      throw tooLarge(`${name}: the files are too large together.`);
    }
    if (size > this.most) throw tooLarge(`${name} needs more memory than is allowed.`);
    if (size > RATIO_FROM && size / RATIO_MAX > packed) {
      throw tooLarge(`${name} unpacks to more than ${RATIO_MAX} times its size.`);
    }
    this.left -= size;
  }

  /** A file as it is packed, if nothing is against unpacking it. */
  packed(entry) {
    this.judge(entry);
    const { from } = this;
    if (from.u32(entry.start) !== LOCAL) {
      throw damaged(`${entry.name} is not where it should be`);
    }
    const skip = 30 + from.u16(entry.start + 26) + from.u16(entry.start + 28);
    return from.slice(entry.start + skip, entry.packed);
  }

  /** The bytes of a file. */
  read(entry) {
    return whole(this.packed(entry), entry);
  }

  async readLater(entry) {
    const packed = this.packed(entry);
    if (entry.method === DEFLATED && entry.size >= STREAM_FROM) {
      const bytes = await streamed(packed, entry);
      if (bytes) return bytes;
    }
    return whole(packed, entry);
  }
}

function whole(packed, entry) {
  const bytes = entry.method === STORED ? packed : unpack(packed, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw damaged(`${entry.name} does not have its checksum`);
  }
  return bytes;
}

/** Unpacks piece by piece, never past what was promised. */
function unpack(packed, { name, size }) {
  const out = new Uint8Array(size);
  let used = 0;
  const inflate = new Inflate((part) => {
    if (used + part.length > size) throw damaged(`${name} is larger than it promised`);
    out.set(part, used);
    used += part.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      const end = Math.min(at + CHUNK, packed.length);
      inflate.push(packed.subarray(at, end), end === packed.length);
    }
  } catch (error) {
    if (error.code === 'SSI_ERROR_FORMAT') throw error;
    throw damaged(`${name}: ${error.message}`);
  }
  return used === size ? out : out.subarray(0, used);
}

/** The same by the platform's own stream, which is faster; null if there is none, as
 * in an older Node, or if not exactly what was promised came out: whole() then says
 * why. */
async function streamed(packed, { size, crc }) {
  const put = async (writable) => {
    const writer = writable.getWriter();
    for (let at = 0; at < packed.length; at += CHUNK) {
      await writer.write(packed.subarray(at, at + CHUNK));
    }
    await writer.close();
  };
  const take = async (readable) => {
    const reader = readable.getReader();
    const out = new Uint8Array(size);
    let used = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return used === size && crc32(out) === crc ? out : null;
      if (used + value.length > size) {
        await reader.cancel();
        return null;
      }
      out.set(value, used);
      used += value.length;
    }
  };
  try {
    const { readable, writable } = new DecompressionStream('deflate-raw');
    return (await Promise.all([take(readable), put(writable)]))[0];
  } catch {
    return null;
  }
}

module.exports = { Opened, Zip, crc32 };

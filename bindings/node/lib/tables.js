'use strict';

// Tables that people keep next to an archive: readings of a dashboard, and the
// files of Sales Navigator.

const { Dashboard, KINDS, Seats } = require('./interface.js');
const { failure } = require('./values.js');
const { Zip } = require('./zip.js');

function faultOf(readings) {
  try {
    return readings.fault();
  } catch (error) {
    if (error.code === 'SSI_ERROR_EMPTY') return null;
    throw error;
  }
}

function readReadings(bytes) {
  const readings = new Dashboard({ bytes });
  try {
    const fault = faultOf(readings);
    if (fault === null) return readings.readings();
    const said = [`line ${fault.line}`, fault.column, fault.text, fault.sentence]
      .filter((part) => part !== '').join(': ');
    const { line, column, text } = fault;
    throw Object.assign(failure('SSI_ERROR_FORMAT', said, 'readReadings'),
      { line: Number(line), column, text });
  } finally {
    readings.close();
  }
}

/** The files of a ZIP, or those that were given. */
function filesOf(source) {
  if (!ArrayBuffer.isView(source) && !(source instanceof ArrayBuffer)) return source;
  const zip = new Zip(source, {});
  return zip.entries.map((entry) => ({ name: entry.name, bytes: zip.read(entry) }));
}

function readSeats(source, { key, memory } = {}) {
  const seats = new Seats({ key });
  try {
    seats.setBudget(memory ?? 0);
    for (const { name, bytes } of filesOf(source)) {
      if (name.toLowerCase().endsWith('.csv')) seats.add(name, bytes);
    }
    seats.resolve();
    return seats;
  } catch (error) {
    seats.close();
    throw error;
  }
}

function seatsPopulation(seats) {
  const members = seats.seats().length;
  const rows = seats.rows();
  const offsets = new BigInt64Array(members + 1);
  const columns = {
    days: new Int32Array(rows),
    kinds: new Uint8Array(rows),
    counterparts: new BigUint64Array(rows),
    kindShares: new Int32Array(members * KINDS),
  };
  seats.columns({ ends: offsets.subarray(1), ...columns });
  return { offsets, ...columns };
}

module.exports = { readReadings, readSeats, seatsPopulation };

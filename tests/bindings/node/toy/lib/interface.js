/* Made by bindings/generate; do not edit. */
'use strict';

const native = require('./native.js');
const {
  SsiError, explained, toDay, toISODay, toMicropointColumn, toMicropoints,
  toText,
} = require('./values.js');

native.setError(SsiError);

/** Rows by index, up to the one that is past the end. */
function untilTheEnd(row) {
  const rows = [];
  for (;;) {
    try {
      rows.push(row(rows.length));
    } catch (error) {
      if (error instanceof SsiError && error.code === 'SSI_ERROR_INDEX') {
        return rows;
      }
      throw error;
    }
  }
}

const MARBLES_MAX = 1000;

const Status = Object.freeze({
  OK: 0,
  ERROR_NULL: 1,
  ERROR_MEMORY: 2,
  ERROR_SIZE: 3,
  ERROR_SPACE: 4,
  ERROR_INDEX: 5,
  ERROR_COLOUR: 6,
});

const Colour = Object.freeze({
  RED: 1,
  BLUE: 2,
});

const Sign = Object.freeze({
  STAR: 1,
  RING: 2,
  LINE: 4,
});

function makeMarble(v) {
  return {
    colour: v[0],
    signs: v[1],
    day: toISODay(v[2]),
    worth: v[3] / 1000000,
    name: v[4],
    edges: v[5],
    mate: v[6],
    micropoints: {
      worth: v[3],
    },
  };
}

function makeShare(v) {
  return {
    with: v[0] / 1000000,
    yield: v[1],
    micropoints: {
      with: v[0],
    },
  };
}

class Box {
  constructor() {
    native.box_new(this);
  }

  close() {
    native.box_free(this);
  }

  [Symbol.dispose]() {
    this.close();
  }

  get [Symbol.toStringTag]() {
    return 'Box';
  }

  put(from, columns) {
    native.box_put(this, toDay(from), columns.colours, columns.worths);
  }

  async putAsync(from, columns) {
    await native.box_put_later(
      this, toDay(from), columns.colours, columns.worths
    );
  }

  marble(index) {
    const v = native.box_marble(this, index);
    return makeMarble(v);
  }

  marbles() {
    const length = native.box_marbles(this);
    return Array.from({ length }, (_, index) => this.marble(index));
  }

  label() {
    return native.box_label(this);
  }

  share(sign, colour) {
    const v = native.box_share(this, sign, colour);
    return { colour, ...makeShare(v) };
  }

  shares(sign) {
    return Object.values(Colour).map((colour) => this.share(sign, colour));
  }

  riches(colour) {
    const v = native.box_riches(this, colour);
    return { colour, ...makeShare(v) };
  }

  colours() {
    return Object.values(Colour).map((colour) => this.riches(colour));
  }

  weigh(day, beside) {
    const v = native.box_weigh(this, beside, toDay(day));
    return v / 1000000;
  }

  async weighAsync(day, beside) {
    const v = await native.box_weigh_later(this, beside, toDay(day));
    return v / 1000000;
  }

  weighMicropoints(day, beside) {
    return native.box_weigh(this, beside, toDay(day));
  }

  async weighMicropointsAsync(day, beside) {
    return await native.box_weigh_later(this, beside, toDay(day));
  }

  match(to, worths, extra) {
    const v = native.box_match(
      this, to, toMicropointColumn(worths, 'worths'), toMicropoints(extra,
      'extra', -1)
    );
    return v / 1000000;
  }

  async matchAsync(to, worths, extra) {
    const v = await native.box_match_later(
      this, to, toMicropointColumn(worths, 'worths'), toMicropoints(extra,
      'extra', -1)
    );
    return v / 1000000;
  }

  matchMicropoints(to, worths, extra) {
    return native.box_match(this, to, worths, extra ?? -1);
  }

  async matchMicropointsAsync(to, worths, extra) {
    return await native.box_match_later(this, to, worths, extra ?? -1);
  }
}

function statusText(status) {
  return native.status_text(status);
}

module.exports = {
  MARBLES_MAX,
  Status,
  Colour,
  Sign,
  Box,
  statusText,
};

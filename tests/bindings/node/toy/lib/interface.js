/* Made by bindings/generate; do not edit. */
'use strict';

const native = require('./native.js');
const { named, shape, toEnum, toFlags } = require('./names.js');
const {
  SsiError, complete, explained, fromTable, toDay, toISODay, toList,
  toMicropointColumn, toMicropoints, toOptions, toTable, toText, told,
} = require('./values.js');

native.setError(SsiError);
complete({
  number: '1.1',
  box_label: '1.1',
  box_share: '1.1',
  box_riches: '1.1',
  box_weigh: '1.1',
  box_match: '1.1',
  box_refusal: '1.1',
  box_sort: '1.1',
  box_palette: '1.1',
  box_set_prices: '1.1',
  box_prices: '1.1',
  box_story: '1.1',
  box_tell: '1.1',
  worths_until: '1.1',
});

/** Rows of an enum's values. A library that is older refuses those it does not
 * have: the first of them is the end. */
function rowsOf(values, code, row) {
  const rows = [];
  for (const value of values) {
    try {
      rows.push(row(value));
    } catch (error) {
      if (error instanceof SsiError && error.code === code) return rows;
      throw error;
    }
  }
  return rows;
}

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
const COLOURS = 2;

const Status = named({
  OK: 0,
  ERROR_NULL: 1,
  ERROR_MEMORY: 2,
  ERROR_SIZE: 3,
  ERROR_SPACE: 4,
  ERROR_INDEX: 5,
  ERROR_COLOUR: 6,
  ERROR_RANGE: 7,
});

const Colour = named({
  RED: 1,
  BLUE: 2,
});

const Sign = named({
  STAR: 1,
  RING: 2,
  LINE: 4,
});

function RefusalRow(v) {
  this.field = v[0];
  this.member = v[1];
  this.row = v[2];
  this.value = v[3];
  this.minimum = v[4];
  this.maximum = v[5];
  this.status = v[6];
  this.fact = v[7];
}
RefusalRow.prototype = shape('Refusal', { status: Status });

function MarbleRow(v) {
  this.colour = v[0];
  this.signs = v[1];
  this.day = toISODay(v[2]);
  this.worth = v[3] / 1000000;
  this.worthMicro = v[3];
  this.name = v[4];
  this.edges = v[5];
  this.mate = v[6];
  this.weight = (v[7] ?? 0) / 1000000;
  this.weightMicro = (v[7] ?? 0);
}
MarbleRow.prototype = shape('Marble', { colour: Colour, mate: Colour });

function ShareRow(v, key, value) {
  if (key) this[key] = value;
  this.with = v[0] / 1000000;
  this.withMicro = v[0];
  this.yield = v[1];
}
ShareRow.prototype = shape('Share', { colour: Colour });

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
    try {
      native.box_put(this, toDay(from), columns.colours, columns.worths);
    } catch (error) {
      throw explained(error, this);
    }
  }

  async putAsync(from, columns) {
    try {
      await native.box_put_later(
        this, toDay(from), columns.colours, columns.worths
      );
    } catch (error) {
      throw explained(error, this);
    }
  }

  marble(index) {
    const v = native.box_marble(this, index);
    return new MarbleRow(v);
  }

  marbles() {
    const length = native.box_marbles(this);
    return Array.from({ length }, (_, index) => this.marble(index));
  }

  label() {
    return native.box_label(this);
  }

  share(sign, colour) {
    const v = native.box_share(
      this, toFlags(Sign, sign, 'sign'), toEnum(Colour, colour, 'colour')
    );
    return new ShareRow(v, 'colour', toEnum(Colour, colour, 'colour'));
  }

  shares(sign) {
    return rowsOf(Object.values(Colour), 'SSI_ERROR_COLOUR',
      (colour) => this.share(sign, colour));
  }

  riches(colour) {
    const v = native.box_riches(this, toEnum(Colour, colour, 'colour'));
    return new ShareRow(v, 'colour', toEnum(Colour, colour, 'colour'));
  }

  colours() {
    return rowsOf(Object.values(Colour), 'SSI_ERROR_COLOUR',
      (colour) => this.riches(colour));
  }

  weigh(day, beside, { micro = false } = {}) {
    const v = native.box_weigh(this, beside, toDay(day));
    return micro ? v : v / 1000000;
  }

  async weighAsync(day, beside, { micro = false } = {}) {
    const v = await native.box_weigh_later(this, beside, toDay(day));
    return micro ? v : v / 1000000;
  }

  match(to, worths, extra, { micro = false } = {}) {
    const v = native.box_match(
      this, to, toMicropointColumn(worths, 'worths', micro),
      toMicropoints(extra, 'extra', micro, -1)
    );
    return micro ? v : v / 1000000;
  }

  async matchAsync(to, worths, extra, { micro = false } = {}) {
    const v = await native.box_match_later(
      this, to, toMicropointColumn(worths, 'worths', micro),
      toMicropoints(extra, 'extra', micro, -1)
    );
    return micro ? v : v / 1000000;
  }

  refusal() {
    const v = native.box_refusal(this);
    return new RefusalRow(v);
  }

  sort(colours) {
    return native.box_sort(this, toList(colours, 'colours', Colour));
  }

  palette() {
    const v = native.box_palette(this);
    return Array.from(v);
  }

  setPrices(values) {
    try {
      native.box_set_prices(this, toTable(values, 'values', COLOURS, Colour));
    } catch (error) {
      throw explained(error, this);
    }
  }

  prices() {
    const values = new Int32Array(COLOURS).fill(-1);
    native.box_prices(this, values);
    return fromTable(values);
  }

  story() {
    return native.box_story(this);
  }

  tell(first = 0, columns) {
    try {
      native.box_tell(this, first, columns.worth, columns.prices);
    } catch (error) {
      throw told(error, RefusalRow);
    }
  }

  async tellAsync(first = 0, columns) {
    try {
      await native.box_tell_later(this, first, columns.worth, columns.prices);
    } catch (error) {
      throw told(error, RefusalRow);
    }
  }
}

function number() {
  return native.number();
}

function statusText(status) {
  return native.status_text(toEnum(Status, status, 'status'));
}

function worthsUntil(columns, day, { micro = false } = {}) {
  const v = native.worths_until(columns.days, columns.worths, toDay(day));
  return micro ? v : v / 1000000;
}

async function worthsUntilAsync(columns, day, { micro = false } = {}) {
  const v = await native.worths_until_later(
    columns.days, columns.worths, toDay(day)
  );
  return micro ? v : v / 1000000;
}

module.exports = {
  MARBLES_MAX,
  COLOURS,
  Status,
  Colour,
  Sign,
  Box,
  number,
  statusText,
  worthsUntil,
  worthsUntilAsync,
};

'use strict';

// What ./lib/native.js is elsewhere: the addon, from bytes that stand in the
// file itself, since bundlers agree on no other way to bring them along.

const { inflateSync } = require('fflate');
const addonOf = require('./addon.js');
const packed = require('ssi.wasm.deflate');

module.exports = addonOf(inflateSync(packed.default ?? packed));

'use strict';

const { availableParallelism } = require('node:os');

const POOL = 4; // unless UV_THREADPOOL_SIZE says otherwise

/** How many calls can run at once. */
function threads() {
  const pool = Number(process.env.UV_THREADPOOL_SIZE) || POOL;
  return Math.max(1, Math.min(availableParallelism(), pool));
}

module.exports = { threads };

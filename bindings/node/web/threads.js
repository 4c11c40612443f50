'use strict';

// A page has one thread for this.
module.exports = { threads: () => 1 };

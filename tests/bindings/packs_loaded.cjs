'use strict';

// Read by node -r before a program: loaded.txt says at its end whether the addon did
// the work, or WebAssembly.

const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const names = Object.keys(require.cache);
  writeFileSync('loaded.txt',
    names.some((name) => name.endsWith('libssi.node')) ? 'addon' : 'WebAssembly');
});

// bundle.cjs ENTRY LIBSSI OUT FORMAT: a script and all it imports as one, with
// esbuild; LIBSSI stands for the package, without which nothing runs.
'use strict';

const { buildSync } = require('esbuild');

const [entry, libssi, outfile, format] = process.argv.slice(2);
buildSync({
  entryPoints: [entry],
  outfile,
  format,
  bundle: true,
  minify: true,
  target: 'es2022',
  platform: format === 'esm' ? 'node' : 'browser',
  alias: { libssi },
  nodePaths: process.env.NODE_PATH.split(':'),
  legalComments: 'inline',
  logLevel: 'warning',
});

// Makes what browsers and other engines load, with esbuild:
//
//   bundle.mjs PACKAGE WASM
//
//   PACKAGE/browser.mjs   all of the package in one module that imports nothing:
//                         the classes, fflate, emnapi's runtime and the WebAssembly
//   PACKAGE/lib/wasm.js   emnapi's runtime alone, for Node where no addon fits
//   PACKAGE/lib/fflate.js what the package needs of fflate, which stands in each of
//                         the others once
//   PACKAGE/ssi.wasm      which that reads
//   PACKAGE.js            browser.mjs as a script that sets the global `libssi`, to
//                         be put into a page or worker that is a single file; no
//                         part of the package

import { copyFileSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';

const here = dirname(fileURLToPath(import.meta.url));
const [folder, wasm] = process.argv.slice(2).map((name) => resolve(name));
// Where the tools are: beside the sources, or where NODE_PATH says.
const { build } = createRequire(import.meta.url)('esbuild');

/** Takes the files of this folder for those of lib/ that need Node. */
const instead = {
  name: 'instead',
  setup({ onResolve, onLoad, resolve: find }) {
    // What zip.js and native.js both need is in the module once.
    onResolve({ filter: /^\.\/fflate\.js$/ }, ({ kind }) => (
      find('fflate', { kind, resolveDir: here })));
    onResolve({ filter: /^\.\/(native|threads)\.js$/ }, ({ path }) => (
      { path: join(here, path) }));
    onResolve({ filter: /^fflate$/ }, () => ({ path: join(folder, 'lib/fflate.js') }));
    onResolve({ filter: /^ssi\.wasm\.deflate$/ }, () => ({ path: wasm, namespace: 'packed' }));
    onLoad({ filter: /./, namespace: 'packed' }, () => (
      { contents: deflateRawSync(readFileSync(wasm), { level: 9 }), loader: 'binary' }));
    // emnapi asks whether code may be made of text, which a page's policy that
    // forbids it reports. It never needs to be.
    onLoad({ filter: /@emnapi[\\/]runtime[\\/]dist[\\/][\w.-]+js$/ }, ({ path }) => {
      const parts = readFileSync(path, 'utf8').split('f = new Function();');
      if (parts.length !== 2) throw new Error(`${path}: there is another probe than before`);
      return { contents: parts.join('f = null;'), loader: 'js' };
    });
  },
};

const options = {
  bundle: true,
  platform: 'browser',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  minify: true,
  keepNames: false,
  legalComments: 'inline',
  plugins: [instead],
  nodePaths: (process.env.NODE_PATH ?? '').split(':').filter(Boolean),
  logLevel: 'warning',
};

const banner = { js: '/* libssi; whose other parts it holds is in COPYING.bundled. */' };

await build({
  ...options, plugins: [], format: 'cjs', outfile: join(folder, 'lib/fflate.js'),
  stdin: { contents: "export { Inflate, inflateSync } from 'fflate';", resolveDir: here },
});
await build({
  ...options, banner, format: 'esm', entryPoints: [join(folder, 'index.mjs')],
  outfile: join(folder, 'browser.mjs'),
});
await build({
  ...options, banner, format: 'cjs', entryPoints: [join(here, 'addon.js')],
  outfile: join(folder, 'lib/wasm.js'),
});
await build({
  ...options, banner, format: 'iife', globalName: 'libssi',
  entryPoints: [join(folder, 'index.mjs')], outfile: `${folder}.js`,
});
copyFileSync(wasm, join(folder, 'ssi.wasm'));

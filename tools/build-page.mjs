// Builds the clinic's page from packages/scanner into packages/scanner/page, or into the folder that is named: what a desk serves as it is.
// Compressed forms lie beside the files. A build of the same source at the same time (SOURCE_DATE_EPOCH, in seconds) is the same to the byte.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';
import { compressFiles } from './compress-page.mjs';

const scanner = fileURLToPath(new URL('../packages/scanner/', import.meta.url));
const outDir = process.argv[2] ?? join(scanner, 'page');
const builtAt = process.env.SOURCE_DATE_EPOCH ?? Math.floor(Date.now() / 1000);

const common = {
  configFile: false,
  root: scanner,
  logLevel: 'warn',
  resolve: { conditions: ['source', ...defaultClientConditions] },
};

await build({
  ...common,
  define: { __BUILT_AT__: String(Number(builtAt)) },
  worker: { format: 'es' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    // Nothing stands in the page as text that a strict policy would refuse.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // What is large is asked for when it is needed: the reader of PDFs, and the writer.
    chunkSizeWarningLimit: 1_500,
  },
});

// The service worker: one file without imports, at an address that never changes. `__PROVA_FILES__` is left to who serves it.
await build({
  ...common,
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir,
    emptyOutDir: false,
    target: 'es2022',
    reportCompressedSize: false,
    lib: { entry: 'src/offline/sw.ts', formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
  },
});

// Who serves the worker writes in it, and compresses it then.
await compressFiles(outDir, ['sw.js']);

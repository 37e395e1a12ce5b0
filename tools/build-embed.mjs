// Builds the embedded verifier from packages/embed into packages/embed/files, or into the folder that is named: what a host copies to its
// own server, as it is. A build of the same source at the same time (SOURCE_DATE_EPOCH, in seconds) is the same to the byte.
import { copyFile, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, defaultClientConditions } from 'vite';

const embed = fileURLToPath(new URL('../packages/embed/', import.meta.url));
const reader = createRequire(new URL('../packages/reader/package.json', import.meta.url));
const outDir = process.argv[2] ?? join(embed, 'files');
const builtAt = process.env.SOURCE_DATE_EPOCH ?? Math.floor(Date.now() / 1000);

// A build empties its folder: only one that is empty, or was made by this.
const before = await readdir(outDir).catch(() => []);
if (before.length > 0 && !before.includes('prova-verifier.js')) {
  process.stderr.write(`${outDir} holds other files. Name a folder of its own.\n`);
  process.exit(64);
}

await build({
  configFile: false,
  root: embed,
  publicDir: false,
  logLevel: 'warn',
  resolve: { conditions: ['source', ...defaultClientConditions] },
  define: { __BUILT_AT__: String(Number(builtAt)), 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir,
    emptyOutDir: true,
    target: 'es2022',
    minify: true,
    reportCompressedSize: false,
    lib: {
      entry: {
        'prova-verifier': 'src/built/prova-verifier.ts',
        'prova-file-reader': 'src/built/prova-file-reader.ts',
      },
      formats: ['es'],
    },
    rollupOptions: { output: { chunkFileNames: 'parts/[name]-[hash].js', minify: true } },
  },
});

await copyFile(
  reader.resolve('zxing-wasm/reader/zxing_reader.wasm'),
  join(outDir, 'zxing_reader.wasm'),
);
await copyFile(join(embed, 'types/prova-verifier.d.ts'), join(outDir, 'prova-verifier.d.ts'));

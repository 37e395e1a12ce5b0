// Puts each program of packages/testing that a test starts again and again into one file, in the folder that is named. Most of what such a
// start costs is to find and read two thousand modules.
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PROGRAMS = ['issuer/issuer-process', 'registry/publisher'];

const sources = fileURLToPath(new URL('../packages/testing/src/', import.meta.url));
const [outdir] = process.argv.slice(2);

/** A module of ours finds its files beside it, and they stay there. */
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /packages[/\\][^/\\]+[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
      const here = JSON.stringify(pathToFileURL(path).href);
      const contents = (await readFile(path, 'utf8')).replaceAll('import.meta.url', here);
      return { loader: 'ts', contents };
    });
  },
};

await build({
  entryPoints: PROGRAMS.map((name) => `${sources}${name}.ts`),
  entryNames: '[name]',
  outExtension: { '.js': '.mjs' },
  outdir,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['source', 'node'],
  // Of a hardware module, which no test has.
  external: ['pkcs11js'],
  // Libraries of another kind of module ask for what they need.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
  },
  plugins: [places],
  logLevel: 'error',
});

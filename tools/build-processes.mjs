// Puts each program that a test starts again and again into one file, in the folder that is named. Most of what such a
// start costs is to find and read two thousand modules.
import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const PROGRAMS = {
  prova: 'cli/src/main.ts',
  'issuer-process': 'testing/src/issuer/issuer-process.ts',
  publisher: 'testing/src/registry/publisher.ts',
};

const packages = fileURLToPath(new URL('../packages/', import.meta.url));
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
  entryPoints: Object.entries(PROGRAMS).map(([out, path]) => ({ in: `${packages}${path}`, out })),
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

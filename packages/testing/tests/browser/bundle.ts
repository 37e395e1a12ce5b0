import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A page script as a browser gets it. */
export interface Bundle {
  /** Its own file and those it loads later, by their paths on the server. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** The libraries in it, in order. */
  readonly libraries: readonly string[];
}

/** Bundles a script of this folder for browsers. Rejects when anything in it asks for a module of Node. */
export async function bundleForBrowser(name: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outdir: '/',
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    conditions: ['source'],
    logLevel: 'silent',
  });
  const libraries = Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([path]) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1])
    .filter((name) => name !== undefined);
  return {
    files: new Map(outputFiles.map(({ path, contents }) => [path, contents])),
    libraries: [...new Set(libraries)].sort(),
  };
}

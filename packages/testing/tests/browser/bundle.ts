import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

/** A page script as a browser gets it. */
export interface Bundle {
  /** Its own file and those it loads later, by their paths on the server. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Of the files, its own and those that it cannot begin without. */
  readonly first: readonly string[];
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
    first: filesAtOnce(`/${name}.js`, metafile),
    libraries: [...new Set(libraries)].sort(),
  };
}

/** A file and, of what it imports, all that it does not import later. */
function filesAtOnce(script: string, { outputs }: Metafile): string[] {
  const served = (path: string) => `/${posix.basename(path)}`;
  const byPath = new Map(Object.entries(outputs).map(([path, output]) => [served(path), output]));
  const found = new Set([script]);
  for (const path of found) {
    const imports = byPath.get(path)?.imports ?? [];
    for (const each of imports) if (each.kind === 'import-statement') found.add(served(each.path));
  }
  return [...found];
}

import { createRequire } from 'node:module';
import { build } from 'esbuild';

/** A page that checks or prints a certificate bundles this package: it must not need Node. */
test('bundles for browsers without a module of Node', async () => {
  const { metafile, errors } = await build({
    entryPoints: [createRequire(import.meta.url).resolve('../src/index.ts')],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'browser',
    format: 'esm',
    conditions: ['source'],
    logLevel: 'silent',
  });
  expect(errors).toEqual([]);
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  expect(imports.filter(({ external }) => external)).toEqual([]);
});

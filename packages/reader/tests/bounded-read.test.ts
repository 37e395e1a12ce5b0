import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type BoundedWorker, createBoundedWorker } from '@prova/platform-node';
import { build } from 'esbuild';
import { issuedPdf, objectStreamBomb } from './support/pdf.ts';
import { png } from './support/png.ts';
import { JWS, TEXT, zxingWasm } from './support/qr.ts';

const folder = mkdtempSync(join(tmpdir(), 'reader-'));
const module = join(folder, 'read-task.mjs');
let worker: BoundedWorker;

/** One file with everything in it, far from any node_modules: no canvas, and nothing to fetch. */
beforeAll(async () => {
  await build({
    stdin: {
      contents: `
        import { nodePlatform as platform } from '@prova/platform-node';
        import { createReader } from './create-reader.ts';
        let reader;
        export async function read({ zxingWasm, bytes }) {
          reader ??= await createReader({ zxingWasm, platform });
          return reader.read(bytes);
        }`,
      resolveDir: fileURLToPath(new URL('../src', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    conditions: ['source'],
    outfile: module,
  });
  worker = createBoundedWorker({ timeMs: 60_000, memoryMb: 256 });
});
afterAll(async () => {
  await worker.close();
  rmSync(folder, { recursive: true });
});

const read = (bytes: Uint8Array) =>
  worker.run({ module: pathToFileURL(module), task: 'read', input: { zxingWasm, bytes } });

const done = { outcome: 'done', value: { attachments: [JWS], qrTexts: [TEXT], findings: [] } };

test('reads in a bounded worker', async () => {
  expect(await read(await issuedPdf())).toMatchObject(done);
});

test('an object stream of 200 MB in 200 kB ends at a limit, and the next file is read', async () => {
  const bomb = await objectStreamBomb(200_000_000);
  expect(bomb.length).toBeLessThan(250_000);
  expect((await read(bomb)).outcome).toMatch(/^(memory|time)-limit$/);
  expect(await read(await issuedPdf())).toMatchObject(done);
});

test('the same stream small is an ordinary file', async () => {
  const value = { medium: 'pdf', findings: [{ code: 'qr-not-found' }] };
  expect(await read(await objectStreamBomb(1_000))).toMatchObject({ outcome: 'done', value });
});

test('a PNG of one pixel with 400 MB of rows ends at a limit, and the next file is read', async () => {
  const bomb = png({ width: 1, height: 1, bitDepth: 8, colourType: 0 }, [
    new Uint8Array(400_000_000),
  ]);
  expect(bomb.length).toBeLessThan(500_000);
  expect((await read(bomb)).outcome).toMatch(/^(memory|time)-limit$/);
  expect(await read(await issuedPdf())).toMatchObject(done);
});

import { nodePlatform as platform } from '@prova/platform-node';
import { createReader, type Pixels } from '@prova/reader';
import { prepareZXingModule } from 'zxing-wasm/reader';
import { ENGINE_BYTES } from '../src/limits.ts';
import { frameOf } from './support/frames.ts';
import { qrPng, TEXT, zxingWasm } from './support/qr.ts';

const watch = (await createReader({ zxingWasm, platform })).watch();

/** The module that read last; the library keeps one for all who ask. */
const module = () => prepareZXingModule({ fireImmediately: true });

/** Bytes of its memory. */
async function memory(): Promise<number> {
  const heap: unknown = Reflect.get(await module(), 'HEAPU8');
  return ArrayBuffer.isView(heap) ? heap.byteLength : Number.NaN;
}

test('frame after frame is read by one module, which does not grow past its bound', async () => {
  const frame = await frameOf(await qrPng());
  await watch.read(frame);
  const first = await module();
  for (let i = 0; i < 80; i += 1) await watch.read(frame);
  expect((await module()) === first).toBe(true);
  expect(await memory()).toBeLessThan(ENGINE_BYTES);
});

test('a module that a huge frame has blown up is let go, and the next frame is read', async () => {
  const frame = await frameOf(await qrPng());
  await watch.read(frame);
  const before = await module();
  expect(await watch.read(blank(6_000, 6_000))).toEqual({ qrTexts: [], findings: [] });
  expect((await watch.read(frame)).qrTexts).toEqual([TEXT]);
  expect((await module()) === before).toBe(false);
  expect(await memory()).toBeLessThan(ENGINE_BYTES);
});

function blank(width: number, height: number): Pixels {
  return { width, height, data: new Uint8ClampedArray(4 * width * height).fill(200) };
}

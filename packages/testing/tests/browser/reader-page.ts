import type { Evidence } from '@prova/credential';
import { webPlatform as platform } from '@prova/platform-web';
import { createReader } from '@prova/reader';
import { fetchFile } from './fetch-file.ts';

/** In a page: reads each of these files of the server as if it had been dropped there. */
export async function readAll(paths: readonly string[]): Promise<Evidence[]> {
  const reader = await createReader({
    zxingWasm: await fetchFile('/zxing_reader.wasm'),
    platform,
    createCanvas: (width, height) => new OffscreenCanvas(width, height),
  });
  return Promise.all(paths.map(async (path) => reader.read(await fetchFile(path))));
}

import type { Evidence } from '@prova/credential';
import { createReader } from '@prova/reader';
import { bytesOf } from './bytes.ts';

/** In a page: reads each file, given in base64url, as if it had been dropped there. */
export async function readAll(files: readonly string[]): Promise<Evidence[]> {
  const answer = await fetch('/zxing_reader.wasm');
  const zxingWasm = new Uint8Array(await answer.arrayBuffer());
  const createCanvas = (width: number, height: number) => new OffscreenCanvas(width, height);
  const reader = await createReader({ zxingWasm, createCanvas });
  return Promise.all(files.map((file) => reader.read(bytesOf(file))));
}

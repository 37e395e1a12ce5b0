import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The WebAssembly module that finds QR codes in pictures, as it was installed. */
export async function loadZxing(): Promise<Uint8Array> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return new Uint8Array(await readFile(path));
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

export { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** The bytes of the WebAssembly module that reads codes. */
export async function zxingWasm(): Promise<Uint8Array<ArrayBuffer>> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return new Uint8Array(await readFile(path));
}

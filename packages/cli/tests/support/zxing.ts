import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');

/** What the reader finds QR codes with. */
export const zxingWasm = new Uint8Array(readFileSync(path));

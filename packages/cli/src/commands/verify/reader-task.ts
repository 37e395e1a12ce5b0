import type { Evidence } from '@prova/credential';
import { nodePlatform as platform } from '@prova/platform-node';
import { createReader, type Reader } from '@prova/reader';

let reader: Promise<Reader> | undefined;

/** Runs in a bounded worker: reads one file, which may be hostile. */
export async function read(input: { zxingWasm: Uint8Array; bytes: Uint8Array }): Promise<Evidence> {
  reader ??= createReader({ zxingWasm: input.zxingWasm, platform });
  return (await reader).read(input.bytes);
}

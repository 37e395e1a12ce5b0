import type { Evidence } from '@prova/credential';
import { nodePlatform as platform } from '@prova/platform-node';
import { createReader, type Reader } from '@prova/reader';

let made: Promise<Reader> | undefined;

/** Runs in a bounded worker, once in each: loads what reads files, so that the time for a file is spent on the file. */
export async function prepare({ zxingWasm }: { zxingWasm: Uint8Array }): Promise<void> {
  made ??= createReader({ zxingWasm, platform });
  await (await made).prepare();
}

/** Reads one file, which may be hostile. */
export async function read({ bytes }: { bytes: Uint8Array }): Promise<Evidence> {
  if (!made) throw new Error('The reader was not prepared.');
  return (await made).read(bytes);
}

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Evidence } from '@prova/credential';
import { type BoundedWorker, createBoundedWorker } from '@prova/platform-node';
import { unreadFile } from '@prova/reader';

/** Enough for four scanned pages; a hostile file gets no more. */
const BOUNDS = { timeMs: 5_000, memoryMb: 512 } as const;

/** Files to evidence, one after the other, in a thread that is stopped when a file takes too much. */
export interface EvidenceSource {
  read(bytes: Uint8Array): Promise<Evidence>;
  close(): Promise<void>;
}

/** Opens the source. The thread starts with the first file. */
export async function openEvidenceSource(): Promise<EvidenceSource> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const zxingWasm = new Uint8Array(await readFile(wasm));
  const worker: BoundedWorker = createBoundedWorker(BOUNDS);
  const module = new URL('./read-task.js', import.meta.url);
  return {
    async read(bytes) {
      const outcome = await worker.run({ module, task: 'read', input: { zxingWasm, bytes } });
      // The task is ours and answers evidence; everything else is a limit that was met.
      return outcome.outcome === 'done' ? (outcome.value as Evidence) : unreadFile('time-limit');
    },
    close: () => worker.close(),
  };
}

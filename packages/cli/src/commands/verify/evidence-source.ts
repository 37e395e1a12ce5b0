import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Evidence } from '@prova/credential';
import {
  type BoundedWorker,
  createBoundedWorker,
  nodePlatform as platform,
} from '@prova/platform-node';
import { createReader, type Reader, unreadFile } from '@prova/reader';
import { readInput } from '../../files.ts';
import type { Io } from '../../io.ts';

/** Enough for four scanned pages; a hostile file gets no more. */
const BOUNDS = { timeMs: 5_000, memoryMb: 512 } as const;

/** A busy machine may take its time to load what is ours. */
const TO_PREPARE_MS = 60_000;

/** The reader refuses longer files unread (20 MB); more of one than shows that is never loaded. */
const FILE_BYTES = 20_000_000;

/** A QR text has 4,296 characters at most. */
const PLAIN_TEXT_BYTES = 65_536;

/** A thread runs built JavaScript only, also where this file itself is run from its source. */
const TASK = new URL('../../../dist/commands/verify/reader-task.js', import.meta.url);

/** Files to evidence, one after the other. */
export interface EvidenceSource {
  /** Reads a file, or standard input for `-`. Throws `CliError` `file-missing`, `file-unreadable`. */
  read(file: string): Promise<Evidence>;
  close(): Promise<void>;
}

/**
 * Opens the source. PDF and pictures are taken apart in one thread, which stays warm and is stopped when a file takes
 * more than its share: that file is then `time-limit`, whatever ended it. Plain text needs no thread.
 */
export function openEvidenceSource(io: Io): EvidenceSource {
  let wasm: Promise<Uint8Array> | undefined;
  let reader: Promise<Reader> | undefined;
  let worker: BoundedWorker | undefined;

  /** A thread that a file brought down is followed by another, which knows nothing yet. */
  async function prepared(): Promise<BoundedWorker> {
    if (worker) return worker;
    wasm ??= loadWasm();
    worker = createBoundedWorker(BOUNDS);
    const input = { zxingWasm: await wasm };
    await worker.run({ module: TASK, task: 'prepare', input, timeMs: TO_PREPARE_MS });
    return worker;
  }

  async function readBounded(bytes: Uint8Array): Promise<Evidence> {
    const ready = await prepared();
    const outcome = await ready.run({ module: TASK, task: 'read', input: { bytes } });
    if (outcome.outcome !== 'done') {
      worker = undefined;
      await ready.close();
    }
    // The task is ours and answers evidence; everything else is a limit that was met.
    return outcome.outcome === 'done' ? (outcome.value as Evidence) : unreadFile('time-limit');
  }

  async function readHere(bytes: Uint8Array): Promise<Evidence> {
    wasm ??= loadWasm();
    reader ??= wasm.then((zxingWasm) => createReader({ zxingWasm, platform }));
    return (await reader).read(bytes);
  }

  return {
    async read(file) {
      const bytes = await readInput(file, io, FILE_BYTES);
      return isPlainText(bytes) ? readHere(bytes) : readBounded(bytes);
    },
    async close() {
      await worker?.close();
    },
  };
}

/** Text that no reader could take for a picture or a PDF, and short. Everything doubtful goes to the thread. */
function isPlainText(bytes: Uint8Array): boolean {
  return (
    bytes.length <= PLAIN_TEXT_BYTES &&
    bytes.every((byte) => (byte >= 0x20 && byte < 0x7f) || byte === 0x0a || byte === 0x0d) &&
    !Buffer.from(bytes).includes('%PDF-')
  );
}

async function loadWasm(): Promise<Uint8Array> {
  const path = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  return new Uint8Array(await readFile(path));
}

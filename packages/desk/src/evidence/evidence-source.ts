import type { Evidence } from '@prova/credential';
import { nodePlatform as platform } from '@prova/platform-node';
import { createReader, type Reader, unreadFile } from '@prova/reader';
import { DeskError } from '../errors.ts';
import { type BoundedReader, createBoundedReader } from './bounded-reader.ts';
import { isPlainText } from './plain-text.ts';
import { loadZxing } from './zxing-module.ts';

/** The reader refuses longer files unread; whoever has more of one than this need not bring it. */
export const MAX_FILE_BYTES = 20_000_000;

/** Files to evidence. */
export interface EvidenceSource {
  /**
   * What a file says, be it PDF, picture or text, and however hostile: a file that takes more than its share of time or memory is
   * `time-limit`, whichever it was. Nothing is verified, and nothing kept.
   * Rejects with `DeskError`: `reader-busy`, `reader-unavailable`.
   */
  read(bytes: Uint8Array): Promise<Evidence>;
  /** Ends the threads; a file that is being read is `time-limit`. */
  close(): Promise<void>;
}

export interface EvidenceOrder {
  /** How many files are taken apart at the same time; default 1. */
  readonly threads?: number;
  /** How many more may wait; without it, any number. */
  readonly waiting?: number;
}

/** Opens the source. PDF and pictures are taken apart in threads of their own; plain text needs none. */
export function openEvidenceSource({ threads = 1, waiting }: EvidenceOrder = {}): EvidenceSource {
  let wasm: Promise<Uint8Array> | undefined;
  let here: Promise<Reader> | undefined;
  // What could not be loaded is asked for again by the next file.
  const module = () => {
    wasm ??= loadZxing().catch((error: unknown) => {
      wasm = undefined;
      throw error;
    });
    return wasm;
  };
  const readers = Array.from({ length: threads }, () => createBoundedReader(module));
  const idle = [...readers];
  const queue: ((reader: BoundedReader) => void)[] = [];

  function take(): Promise<BoundedReader> {
    const reader = idle.pop();
    if (reader) return Promise.resolve(reader);
    if (waiting === undefined || queue.length < waiting) {
      return new Promise((resolve) => queue.push(resolve));
    }
    throw new DeskError('reader-busy', 'Too many files wait to be read.');
  }

  function giveBack(reader: BoundedReader): void {
    const next = queue.shift();
    if (next) next(reader);
    else idle.push(reader);
  }

  async function readBounded(bytes: Uint8Array): Promise<Evidence> {
    const reader = await take();
    try {
      const isAlone = idle.length === threads - 1;
      const first = await reader.read(bytes);
      // What the whole process grows by is what counts, so a neighbour may have met the limit for us.
      const isInnocent = first === 'memory-limit' && !isAlone;
      const evidence = isInnocent ? await reader.read(bytes) : first;
      return typeof evidence === 'string' ? unreadFile('time-limit') : evidence;
    } finally {
      giveBack(reader);
    }
  }

  async function readHere(bytes: Uint8Array): Promise<Evidence> {
    here ??= module()
      .then((zxingWasm) => createReader({ zxingWasm, platform }))
      .catch((error: unknown) => {
        here = undefined;
        throw error;
      });
    return (await here).read(bytes);
  }

  return {
    read: (bytes) => (isPlainText(bytes) ? readHere(bytes) : readBounded(bytes)),
    async close() {
      await Promise.all(readers.map((reader) => reader.close()));
    },
  };
}

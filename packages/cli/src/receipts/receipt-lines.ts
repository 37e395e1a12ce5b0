import { open } from 'node:fs/promises';
import { errno } from '@prova/platform-node';
import { CliError } from '../errors.ts';
import { unwritable } from './private-file.ts';

/** A line has about a kilobyte, and never as much as this. */
const TAIL = 32 * 1024;

const NEWLINE = 0x0a;

/** The line of a receipt in its file, with its end. */
export function lineOf(text: string): string {
  return `{"receipt":"${text}"}\n`;
}

/** The receipt in a line without its end. What is not written as `lineOf` writes is the empty text, which is no receipt. */
function receiptIn(line: string): string {
  return /^\{"receipt":"([\w.-]+)"\}$/.exec(line)?.[1] ?? '';
}

/** All receipts of a file. The end of a file that does not end a line is one too, and none: nobody finished it. */
export function receiptsIn(content: string): readonly string[] {
  const lines = content.split('\n');
  const rest = lines.pop();
  const finished = lines.map(receiptIn);
  return rest === '' || rest === undefined ? finished : [...finished, ''];
}

/** What a file of receipts ends with. */
export interface LastLine {
  /** `undefined` where there is none. */
  readonly receipt: string | undefined;
  /** Whether something was cut off: the beginning of a line, which a power cut left. */
  readonly tail: 'whole' | 'mended';
}

/**
 * The last receipt of a file. A line without an end is taken away: its verdict was never said, as the line comes first.
 * Throws `CliError`: `file-malformed` where the end is no line, `file-unwritable`.
 */
export async function lastReceipt(path: string): Promise<LastLine> {
  try {
    const file = await open(path, 'r+');
    try {
      const { size } = await file.stat();
      const start = Math.max(0, size - TAIL);
      const { buffer, bytesRead } = await file.read(
        Buffer.alloc(size - start),
        0,
        size - start,
        start,
      );
      const end = buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE) + 1;
      if (end === 0 && start > 0) throw malformed(path);
      if (end < bytesRead) await file.truncate(start + end);
      const tail = end < bytesRead ? 'mended' : 'whole';
      if (end === 0) return { receipt: undefined, tail };
      const before = buffer.lastIndexOf(NEWLINE, end - 2) + 1;
      return { receipt: receiptIn(buffer.subarray(before, end - 1).toString()), tail };
    } finally {
      await file.close();
    }
  } catch (cause) {
    if (cause instanceof CliError) throw cause;
    if (errno(cause) === 'ENOENT') return { receipt: undefined, tail: 'whole' };
    throw unwritable(path, cause);
  }
}

function malformed(path: string): CliError {
  return new CliError('file-malformed', `${path} does not end with a receipt.`);
}

import { extname } from 'node:path';
import { streamInput } from '../../../files.ts';
import type { Io } from '../../../io.ts';
import { readCsv } from './csv.ts';
import { readJson, readJsonList } from './json.ts';
import { readNdjson } from './ndjson.ts';
import { RECORD_BYTES, type RecordLine } from './record-line.ts';

/** Bytes of the file that were read so far; for a progress bar. */
export interface Meter {
  bytes: number;
}

/**
 * Reads records one by one, holding no more than one of them. A record that cannot be read is a fault at its line and
 * stops no other. Throws `CliError`: `file-missing`, `file-unreadable`, and `file-malformed` for the first line of a CSV
 * file that does not name members of a record.
 */
export async function* readRecords(name: string, io: Io, meter: Meter): AsyncGenerator<RecordLine> {
  const { head, bytes } = await peek(metered(streamInput(name, io), meter));
  yield* READERS[formOf(name, head)](bytes);
}

const READERS = {
  csv: readCsv,
  ndjson: readNdjson,
  json: readJson,
  'json-list': readJsonList,
} as const;

/** By the name of the file where that says it, else by how the file begins. */
function formOf(name: string, head: string): keyof typeof READERS {
  const extension = extname(name).toLowerCase();
  if (extension === '.csv') return 'csv';
  if (extension === '.ndjson' || extension === '.jsonl') return 'ndjson';
  const [firstLine = ''] = head.trimStart().split('\n', 1);
  if (firstLine.startsWith('[')) return 'json-list';
  if (firstLine.startsWith('{')) {
    // A line too long for any record is one bad line, not a document.
    const isLine =
      firstLine.trimEnd().endsWith('}') || Buffer.byteLength(firstLine) >= RECORD_BYTES;
    return isLine ? 'ndjson' : 'json';
  }
  return extension === '.json' ? 'json' : 'csv';
}

async function* metered(bytes: AsyncIterable<Uint8Array>, meter: Meter) {
  for await (const chunk of bytes) {
    meter.bytes += chunk.length;
    yield chunk;
  }
}

/** The beginning of a stream as text, its first line with something on it included; and the whole stream again. */
async function peek(
  source: AsyncGenerator<Uint8Array>,
): Promise<{ head: string; bytes: AsyncGenerator<Uint8Array> }> {
  let head = Buffer.alloc(0);
  let text = '';
  while (!text.trimStart().includes('\n') && head.length < RECORD_BYTES) {
    const { value } = await source.next();
    if (value === undefined) break;
    head = Buffer.concat([head, value]);
    text = head.toString('utf8').replace(/^\uFEFF/, '');
  }
  async function* again() {
    if (head.length > 0) yield head;
    yield* source;
  }
  return { head: text, bytes: again() };
}

import { decodeUtf8 } from '@prova/credential';
import { readCsv } from './csv.ts';
import { readJson, readJsonList } from './json.ts';
import { BLANKS, LINE_FEED } from './lines.ts';
import { readNdjson } from './ndjson.ts';
import { RECORD_BYTES, type RecordLine } from './record-line.ts';

/** How records are written down: CSV, one JSON object a line, or one JSON object or a list of them. */
export type RecordsForm = 'csv' | 'ndjson' | 'json';

/**
 * Reads records one by one from bytes as they come, holding no more than one of them. A record that cannot be read is a
 * fault at its line and stops no other. Without a form, how the bytes begin tells it.
 *
 * Does not look at what a record says; `prepare` does. Passes on what the source throws, and closes it when the reader
 * goes away. Throws `IssuerError` `records-malformed` for the first line of CSV that does not name members of a record.
 */
export async function* readRecords(
  source: AsyncIterable<Uint8Array>,
  form?: RecordsForm,
): AsyncGenerator<RecordLine> {
  if (form === 'csv' || form === 'ndjson') {
    yield* READERS[form](source);
    return;
  }
  const { head, bytes } = await peek(source);
  yield* READERS[formOf(head, form)](bytes);
}

const READERS = {
  csv: readCsv,
  ndjson: readNdjson,
  json: readJson,
  'json-list': readJsonList,
} as const;

function formOf(head: Uint8Array, form: 'json' | undefined): keyof typeof READERS {
  const text = decodeUtf8(head) ?? Buffer.from(head).toString('latin1');
  const [firstLine = ''] = text
    .replace(/^\uFEFF/, '')
    .trimStart()
    .split('\n', 1);
  if (firstLine.startsWith('[')) return 'json-list';
  if (firstLine.startsWith('{')) {
    // A line too long for any record is one bad line, not a document.
    const isLine = firstLine.trimEnd().endsWith('}') || head.length >= RECORD_BYTES;
    return isLine ? 'ndjson' : 'json';
  }
  return form ?? 'csv';
}

/** The beginning of a stream, its first line with something on it included; and the whole stream again. */
async function peek(
  source: AsyncIterable<Uint8Array>,
): Promise<{ head: Uint8Array; bytes: AsyncGenerator<Uint8Array> }> {
  const rest = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let hasText = false;
  let isWhole = false;
  while (!isWhole && length < RECORD_BYTES) {
    const { value, done } = await rest.next();
    if (done) break;
    chunks.push(value);
    length += value.length;
    for (const byte of value) {
      isWhole ||= hasText && byte === LINE_FEED;
      hasText ||= !BLANKS.has(byte);
    }
  }
  async function* again() {
    try {
      yield* chunks;
      yield* { [Symbol.asyncIterator]: () => rest };
    } finally {
      await rest.return?.();
    }
  }
  return { head: Buffer.concat(chunks), bytes: again() };
}

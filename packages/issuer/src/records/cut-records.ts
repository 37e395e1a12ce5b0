import { decodeUtf8 } from '@prova/credential';
import { BLANKS, LINE_FEED, splitLines } from '@prova/platform-node';
import { readCsvHeader } from './csv.ts';
import { cutJson, cutJsonList } from './json.ts';
import type { Writing } from './read-text.ts';
import { RECORD_BYTES, type RecordText, recordText } from './record-line.ts';

/** How records are written down: CSV, one JSON object a line, or one JSON object or a list of them. */
export type RecordsForm = 'csv' | 'ndjson' | 'json';

/** A file cut into its records, which anybody can read with what is known of all of them. */
export interface CutRecords {
  readonly writing: Writing;
  readonly texts: AsyncGenerator<RecordText>;
}

/**
 * Cuts a file into records as its bytes come, holding no more than one of them. Without a form, how the bytes begin tells it.
 *
 * Passes on what the source throws, and closes it when whoever reads goes away. Rejects with `IssuerError` `records-malformed` for the
 * first line of CSV that does not name members of a record.
 */
export async function cutRecords(
  source: AsyncIterable<Uint8Array>,
  form?: RecordsForm,
): Promise<CutRecords> {
  if (form === 'csv' || form === 'ndjson') return CUTTERS[form](source);
  const { head, bytes } = await peek(source);
  return CUTTERS[formOf(head, form)](bytes);
}

const CUTTERS = {
  csv: cutCsv,
  ndjson: async (source) => ofJson(cutLines(source)),
  json: async (source) => ofJson(cutJson(source)),
  'json-list': async (source) => ofJson(cutJsonList(source)),
} as const satisfies Readonly<
  Record<string, (source: AsyncIterable<Uint8Array>) => Promise<CutRecords>>
>;

function ofJson(texts: AsyncGenerator<RecordText>): CutRecords {
  return { writing: { form: 'json' }, texts };
}

/** The first line is the header, and the others are records. */
async function cutCsv(source: AsyncIterable<Uint8Array>): Promise<CutRecords> {
  const texts = cutLines(source);
  const { value: first, done } = await texts.next();
  if (done) return { writing: { form: 'csv', delimiter: ',', members: [] }, texts };
  try {
    return { writing: { form: 'csv', ...readCsvHeader(first) }, texts };
  } catch (error) {
    await texts.return(undefined);
    throw error;
  }
}

async function* cutLines(source: AsyncIterable<Uint8Array>): AsyncGenerator<RecordText> {
  for await (const { line, bytes } of splitLines(source)) yield recordText(line, bytes);
}

function formOf(head: Uint8Array, form: 'json' | undefined): keyof typeof CUTTERS {
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

import { cutRecords, type RecordsForm } from './cut-records.ts';
import { readText } from './read-text.ts';
import type { RecordLine } from './record-line.ts';

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
  const { writing, texts } = await cutRecords(source, form);
  for await (const text of texts) {
    const read = readText(text, writing);
    if (read) yield read;
  }
}

import { splitLines } from './lines.ts';
import { parseRecord, type RecordLine, TOO_LONG } from './record-line.ts';

/** Records of an NDJSON file: one JSON object a line. */
export async function* readNdjson(source: AsyncIterable<Uint8Array>): AsyncGenerator<RecordLine> {
  for await (const { line, bytes } of splitLines(source)) {
    yield bytes ? parseRecord(line, bytes) : { line, fault: TOO_LONG };
  }
}

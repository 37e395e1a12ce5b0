import { CredentialError, decodeUtf8, parseJson } from '@prova/credential';
import { splitLines } from '@prova/platform-node';
import { StatusError } from '../errors.ts';
import * as v from '../schema.ts';

/** A file whose first line says what it is and how many lines follow. */
export interface CountedFile<Header, Entry> {
  readonly header: Header;
  /**
   * The entries in their order, with their lines. Throws `StatusError`: `file-malformed`; at the end `file-incomplete` where they are not as
   * many as the header says. What was read before is not to be used then.
   */
  readonly entries: AsyncGenerator<{ readonly line: number; readonly entry: Entry }>;
}

/**
 * Opens a file of JSON lines (NDJSON) as it comes, one line of at most 64 KiB in memory. Duplicate members, unknown members and other forms are
 * refused. Throws `StatusError` `file-malformed` for a header that is none.
 */
export async function openCountedFile<Header extends { readonly persons: number }, Entry>(
  bytes: AsyncIterable<Uint8Array>,
  schemas: {
    readonly header: v.GenericSchema<unknown, Header>;
    readonly entry: v.GenericSchema<unknown, Entry>;
  },
): Promise<CountedFile<Header, Entry>> {
  const lines = splitLines(bytes);
  const first = await lines.next();
  if (first.done) throw malformed('There is no header.', 1);
  const header = parsedBy(schemas.header, first.value);
  return { header, entries: entriesOf(lines, header.persons, schemas.entry) };
}

async function* entriesOf<Entry>(
  lines: ReturnType<typeof splitLines>,
  persons: number,
  schema: v.GenericSchema<unknown, Entry>,
) {
  let found = 0;
  for await (const line of lines) {
    found += 1;
    if (found > persons) break;
    yield { line: line.line, entry: parsedBy(schema, line) };
  }
  if (found !== persons) {
    throw new StatusError('file-incomplete', 'The file has another number of lines than it says.');
  }
}

function parsedBy<T>(
  schema: v.GenericSchema<unknown, T>,
  { line, bytes }: { readonly line: number; readonly bytes?: Uint8Array },
): T {
  const parsed = v.safeParse(schema, jsonOf(bytes, line));
  if (parsed.success) return parsed.output;
  throw malformed('This is not of the form that the file must have.', line);
}

function jsonOf(bytes: Uint8Array | undefined, line: number): unknown {
  const text = bytes && decodeUtf8(bytes);
  try {
    if (text !== undefined) return parseJson(text);
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
  }
  throw malformed('This is not JSON in UTF-8, or too long.', line);
}

function malformed(message: string, line: number): StatusError {
  return new StatusError('file-malformed', message, { line });
}

import { extname } from 'node:path';
import { IssuerError, type RecordLine, type RecordsForm, readRecords } from '@prova/issuer';
import { CliError } from '../../errors.ts';
import { streamInput } from '../../files.ts';
import type { Io } from '../../io.ts';

/** Bytes of the file that were read so far; for a progress bar. */
export interface Meter {
  bytes: number;
}

/** What the name of a file says of its form. Any other file is known by how it begins. */
const FORMS: Readonly<Record<string, RecordsForm>> = {
  '.csv': 'csv',
  '.ndjson': 'ndjson',
  '.jsonl': 'ndjson',
  '.json': 'json',
};

/**
 * The records of a file named on the command line, one by one. A record that cannot be read is a fault at its line.
 * Throws `CliError`: `file-missing`, `file-unreadable`, and `file-malformed` for a CSV file whose first line does not
 * name members of a record.
 */
export async function* readRecordsFile(
  name: string,
  io: Io,
  meter: Meter,
): AsyncGenerator<RecordLine> {
  const form = FORMS[extname(name).toLowerCase()];
  try {
    yield* readRecords(metered(streamInput(name, io), meter), form);
  } catch (error) {
    if (!(error instanceof IssuerError) || error.code !== 'records-malformed') throw error;
    throw new CliError('file-malformed', error.message, { cause: error });
  }
}

async function* metered(bytes: AsyncIterable<Uint8Array>, meter: Meter) {
  for await (const chunk of bytes) {
    meter.bytes += chunk.length;
    yield chunk;
  }
}

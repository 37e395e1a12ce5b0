import { createReadStream } from 'node:fs';
import { extname, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { CredentialError, parseJson } from '@prova/credential';
import { CliError } from '../../errors.ts';
import { errno, readInput } from '../../files.ts';
import type { Io } from '../../io.ts';
import { readCsv } from './csv.ts';
import { splitLines } from './lines.ts';

/** A record as it stands in the file, or why there is none at that place. */
export interface RecordLine {
  /** The first being 1. In a JSON list the place in the list. */
  readonly line: number;
  readonly record?: unknown;
  readonly fault?: { readonly code: string; readonly message: string };
}

/** Bytes of the file that were read so far; for a progress bar. */
export interface Meter {
  bytes: number;
}

/** No record comes near. A longer line is one somebody forgot to end. */
const MAX_LINE = 64 * 1024;

/** A whole JSON document has to fit into memory; larger files are NDJSON. */
const MAX_JSON = 64 * 1024 * 1024;

/**
 * Reads records one by one: NDJSON, CSV, or a JSON list, by the name of the file and else by its first character. A line
 * that cannot be read is a fault of that line alone. Throws `CliError` when there is no such file.
 */
export async function* readRecords(name: string, io: Io, meter: Meter): AsyncGenerator<RecordLine> {
  if (extname(name) === '.json') {
    yield* readJson(await readInput(name, io), name);
    return;
  }
  const bytes = metered(
    name === '-' ? io.stdin : await openFile(resolve(io.cwd, name), name),
    meter,
  );
  const [head, all] = await peek(bytes);
  const first = head.trimStart().charAt(0);
  if (first === '[') {
    yield* readJson(Buffer.concat(await collect(all)), name);
  } else if (first === '{' || first === '' || extname(name) === '.ndjson') {
    yield* readLines(all);
  } else {
    yield* readCsv(Readable.from(all), head);
  }
}

async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RecordLine> {
  for await (const { line, text } of splitLines(bytes, MAX_LINE)) {
    const json = text?.replace(/^\uFEFF/, '');
    if (json === undefined) yield { line, fault: UNREADABLE };
    else if (json.trim() !== '') yield { line, ...parseRecord(json) };
  }
}

const UNREADABLE = {
  code: 'line-unreadable',
  message: `The line is not UTF-8 or longer than ${MAX_LINE} bytes; write one JSON object a line.`,
};

function parseRecord(json: string): Omit<RecordLine, 'line'> {
  try {
    return { record: parseJson(json) };
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
    return {
      fault: { code: error.code, message: `${error.message} Write one JSON object a line.` },
    };
  }
}

function* readJson(bytes: Uint8Array, name: string): Generator<RecordLine> {
  if (bytes.length > MAX_JSON) {
    throw new CliError('file-malformed', `${name} is too large for one JSON document; use NDJSON.`);
  }
  const document = parseDocument(
    Buffer.from(bytes)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
    name,
  );
  const records: unknown[] = Array.isArray(document) ? document : [document];
  for (const [index, record] of records.entries()) yield { line: index + 1, record };
}

function parseDocument(text: string, name: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw new CliError('file-malformed', `${name} is not JSON, or names a member twice.`, {
      cause,
    });
  }
}

async function openFile(path: string, name: string): Promise<AsyncIterable<Uint8Array>> {
  const stream = createReadStream(path);
  await new Promise<void>((done, fail) => {
    stream.once('open', () => done());
    stream.once('error', (cause) =>
      fail(
        errno(cause) === 'ENOENT'
          ? new CliError('file-missing', `There is no file ${name}.`, { cause })
          : new CliError('file-unreadable', `Cannot read ${name}: ${errno(cause)}.`, { cause }),
      ),
    );
  });
  return stream;
}

async function* metered(bytes: AsyncIterable<Uint8Array>, meter: Meter) {
  for await (const chunk of bytes) {
    meter.bytes += chunk.length;
    yield chunk;
  }
}

/** The beginning of a stream as text, and the whole stream again. */
async function peek(
  bytes: AsyncGenerator<Uint8Array>,
): Promise<[string, AsyncIterable<Uint8Array>]> {
  const { value: head = new Uint8Array() } = await bytes.next();
  async function* again() {
    if (head.length > 0) yield head;
    yield* bytes;
  }
  return [
    Buffer.from(head)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
    again(),
  ];
}

async function collect(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return chunks;
}

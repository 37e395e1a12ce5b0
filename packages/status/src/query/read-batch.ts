import { decodeUtf8, parseJson } from '@prova/credential';
import { splitLines } from '@prova/platform-node';
import { StatusError } from '../errors.ts';
import { HASH_BYTES, type PersonKeys } from '../persons/person-keys.ts';
import { requireSsin, type SsinRules } from '../persons/ssin-rules.ts';
import * as v from '../schema.ts';

/** Persons of a file that follow each other. */
export interface BatchChunk {
  /** The hashes of their numbers, one behind the other; zeros for a line that names nobody. */
  readonly hashes: Uint8Array;
  /** The places of those lines, the first being 0. */
  readonly nobody: ReadonlySet<number>;
}

/** Twice what is promised. Of each, sixteen octets are in memory. */
const MOST_LINES = 2_000_000;

/** Persons of a statement. */
export const CHUNK = 2_000;

const LINE = v.strictObject({ ssin: v.ssinDigits });

/** By far most lines are written so; what is not is parsed. */
const PLAIN = /^\{"ssin":"(\d{11})"\}$/;

/**
 * Reads a file of `{"ssin": …}`, a line each, to its end. A line that is no such thing, or holds no number that counts, is answered as that and
 * stops no other. Throws `StatusError` `batch-too-long`.
 */
export async function readBatch(
  bytes: AsyncIterable<Uint8Array>,
  { keys, ...rules }: SsinRules & { readonly keys: Pick<PersonKeys, 'ssinHash'> },
): Promise<readonly BatchChunk[]> {
  const chunks: BatchChunk[] = [];
  let hashes = new Uint8Array(CHUNK * HASH_BYTES);
  let nobody = new Set<number>();
  let size = 0;
  const end = () => {
    chunks.push({ hashes: hashes.subarray(0, size * HASH_BYTES), nobody });
    hashes = new Uint8Array(CHUNK * HASH_BYTES);
    nobody = new Set();
    size = 0;
  };
  for await (const { bytes: line } of splitLines(bytes)) {
    if (chunks.length * CHUNK + size === MOST_LINES) {
      throw new StatusError('batch-too-long', `A file has at most ${MOST_LINES} lines.`);
    }
    const number = line && numberIn(line, rules);
    if (number === undefined) nobody.add(size);
    else hashes.set(keys.ssinHash(number), size * HASH_BYTES);
    size += 1;
    if (size === CHUNK) end();
  }
  if (size > 0) end();
  return chunks;
}

function numberIn(line: Uint8Array, rules: SsinRules): string | undefined {
  const text = decodeUtf8(line) ?? '';
  const [, plain] = PLAIN.exec(text) ?? [];
  try {
    return requireSsin(plain ?? parsedNumber(text), rules).number;
  } catch (error) {
    if (error instanceof StatusError) return undefined;
    throw error;
  }
}

function parsedNumber(text: string): string {
  const parsed = v.safeParse(LINE, jsonIn(text));
  if (parsed.success) return parsed.output.ssin;
  throw new StatusError('batch-malformed', 'A line is no person.');
}

function jsonIn(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined; // Whatever is wrong with it, it names nobody.
  }
}

import { decodeUtf8, parseJson } from '@prova/credential';
import { linesOfPieces } from '@prova/platform-node';
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
const PLAIN = /^\{"ssin":"\d{11}"\}$/;
const [PLAIN_START, PLAIN_END] = ['{"ssin":"'.length, '{"ssin":"'.length + 11];

/**
 * Reads a file of `{"ssin": …}`, a line each, to its end. A line that is no such thing, or holds no number that counts, is answered as that and
 * stops no other; so is an empty one before the last: the number of an answer is that of its line. Throws `StatusError` `batch-too-long`.
 */
export async function readBatch(
  bytes: AsyncIterable<Uint8Array>,
  { keys, ...rules }: SsinRules & { readonly keys: Pick<PersonKeys, 'ssinHashes'> },
): Promise<readonly BatchChunk[]> {
  const chunks: BatchChunk[] = [];
  let numbers: (string | undefined)[] = [];
  const read = () => chunks.length * CHUNK + numbers.length;
  const end = () => {
    chunks.push(chunkOf(numbers, keys));
    numbers = [];
  };
  const add = (number: string | undefined) => {
    numbers.push(number);
    if (numbers.length === CHUNK) end();
  };
  for await (const lines of linesOfPieces(bytes)) {
    for (const { line, bytes: octets } of lines) {
      if (line > MOST_LINES) {
        throw new StatusError('batch-too-long', `A file has at most ${MOST_LINES} lines.`);
      }
      while (read() < line - 1) add(undefined);
      add(octets && numberIn(octets, rules));
    }
  }
  if (numbers.length > 0) end();
  return chunks;
}

function chunkOf(
  numbers: readonly (string | undefined)[],
  keys: Pick<PersonKeys, 'ssinHashes'>,
): BatchChunk {
  const hashes = keys.ssinHashes(numbers.map((number = '') => number));
  const nobody = new Set<number>();
  for (const [place, number] of numbers.entries()) {
    if (number !== undefined) continue;
    nobody.add(place);
    hashes.fill(0, place * HASH_BYTES, (place + 1) * HASH_BYTES);
  }
  return { hashes, nobody };
}

function numberIn(line: Uint8Array, rules: SsinRules): string | undefined {
  const text = decodeUtf8(line) ?? '';
  const written = PLAIN.test(text) ? text.slice(PLAIN_START, PLAIN_END) : parsedNumber(text);
  try {
    return written && requireSsin(written, rules).number;
  } catch (error) {
    if (error instanceof StatusError) return undefined;
    throw error;
  }
}

function parsedNumber(text: string): string | undefined {
  const parsed = v.safeParse(LINE, jsonIn(text));
  return parsed.success ? parsed.output.ssin : undefined;
}

function jsonIn(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined; // Whatever is wrong with it, it names nobody.
  }
}

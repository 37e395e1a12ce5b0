import { decodeUtf8, parseJson } from '@prova/credential';
import { splitLines } from '@prova/platform-node';
import { StatusError } from '../errors.ts';
import type { PersonKeys } from '../persons/person-keys.ts';
import { requireSsin, type SsinRules } from '../persons/ssin-rules.ts';
import * as v from '../schema.ts';

/** The persons of a file: of each the hash of their number, or `undefined` for a line that names nobody. */
export interface BatchPersons {
  readonly hashes: readonly (Uint8Array | undefined)[];
}

/** Twice what is promised. Of each, a few octets are in memory. */
const MOST_LINES = 2_000_000;

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
): Promise<BatchPersons> {
  const hashes: (Uint8Array | undefined)[] = [];
  for await (const { bytes: line } of splitLines(bytes)) {
    if (hashes.length === MOST_LINES) {
      throw new StatusError('batch-too-long', `A file has at most ${MOST_LINES} lines.`);
    }
    const number = line && numberIn(line, rules);
    hashes.push(number === undefined ? undefined : keys.ssinHash(number));
  }
  return { hashes };
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

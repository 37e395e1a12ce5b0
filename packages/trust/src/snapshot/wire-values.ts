import type { CborMap, CborValue } from '@prova/credential';
import { TrustError } from '../errors.ts';

/** Ends the reading of a snapshot that is not what it should be. */
export function malformed(what: string, cause?: unknown): never {
  throw new TrustError('trust-malformed', `Not a well-formed trust snapshot: ${what}.`, { cause });
}

export function toList(value: CborValue | undefined, what: string): readonly CborValue[] {
  return Array.isArray(value) ? value : malformed(what);
}

export function toMap(value: CborValue | undefined, what: string): CborMap {
  return value instanceof Map ? value : malformed(what);
}

export function toBytes(value: CborValue | undefined, what: string): Uint8Array {
  return value instanceof Uint8Array ? value : malformed(what);
}

export function toHash(value: CborValue | undefined, what: string): Uint8Array {
  return value instanceof Uint8Array && value.length === 32 ? value : malformed(what);
}

/** A whole number, not negative. */
export function toCount(value: CborValue | undefined, what: string): number {
  return typeof value === 'number' && value >= 0 ? value : malformed(what);
}

/** The first second after the year 9999, where dates as text end (RFC 3339 §5.6). */
const END_OF_TIME = 253_402_300_800;

/** Epoch seconds that every calendar can say; the end of the year 9999 may stand for "without end". */
export function toInstant(value: CborValue | undefined, what: string): number {
  const instant = toCount(value, what);
  return instant <= END_OF_TIME ? instant : malformed(what);
}

/** Text that a person may see: 1 to 400 characters (not UTF-16 units), no control characters. */
export function toText(value: CborValue | undefined, what: string): string {
  return typeof value === 'string' && /^\P{Cc}{1,400}$/u.test(value) ? value : malformed(what);
}

/** One of the words of a closed list. */
export function toWord<W extends string>(
  value: CborValue | undefined,
  words: readonly W[],
  what: string,
): W {
  return words.find((word) => word === value) ?? malformed(what);
}

/** Words of a closed list, each at most once. */
export function toWords<W extends string>(
  value: CborValue | undefined,
  words: readonly W[],
  what: string,
): readonly W[] {
  const found = toList(value, what).map((item) => toWord(item, words, what));
  return new Set(found).size === found.length ? found : malformed(what);
}

/** A list with at least and at most so many items. */
export function toTuple(
  value: CborValue | undefined,
  least: number,
  most: number,
  what: string,
): readonly CborValue[] {
  const list = toList(value, what);
  return list.length >= least && list.length <= most ? list : malformed(what);
}

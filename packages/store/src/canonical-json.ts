import { StoreError } from './errors.ts';

/** Deeper than any document of ours; a recursion without end is somebody else's idea. */
const DEEPEST = 32;

const LONE_SURROGATE = /\p{Surrogate}/u;

/**
 * The one text of a JSON value: members in the order of their UTF-16 code units, no blanks (RFC 8785). Equal values have
 * equal texts, so the SHA-256 of it names the value. Takes `null`, booleans, safe integers, strings, arrays and plain
 * objects, 32 deep at most.
 *
 * Throws `StoreError` `json-not-canonical` for anything else: fractions and large numbers, whose text other programs
 * may write differently; lone surrogates, which have no UTF-8; `undefined`, dates, bytes, instances.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value, DEEPEST);
}

function textOf(value: unknown, depth: number): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value === 'boolean' || value === null) return String(value);
  if (depth === 0) refuse('nested too deep');
  // `map` would leave out the holes of a sparse array.
  if (Array.isArray(value)) {
    return `[${Array.from(value, (each: unknown) => textOf(each, depth - 1)).join(',')}]`;
  }
  if (!isPlain(value)) refuse(`a ${typeof value}`);
  const members = Object.keys(value)
    .sort()
    .map((name) => `${quote(name)}:${textOf(value[name], depth - 1)}`);
  return `{${members.join(',')}}`;
}

/** ECMAScript quotes a string as RFC 8785 §3.2.2.2 asks. */
function quote(text: string): string {
  if (LONE_SURROGATE.test(text)) refuse('a lone surrogate');
  return JSON.stringify(text);
}

/** Made by braces or by a JSON parser: between it and nothing stands one prototype at most. */
function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function refuse(what: string): never {
  throw new StoreError('json-not-canonical', `No canonical JSON for this: ${what}.`);
}

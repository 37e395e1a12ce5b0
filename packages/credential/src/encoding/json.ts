import { CredentialError } from '../errors.ts';

/** How deep arrays and objects may nest. Our documents need three levels. */
const MAX_DEPTH = 16;

const SPACE = 0x20;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/**
 * Parses JSON (RFC 8259) and refuses what `JSON.parse` lets pass: two members of one name in an object, however they
 * are escaped, and nesting past 16 levels.
 * Throws `CredentialError`: `json-duplicate-member`, `json-malformed`; of nesting the cause is `too-large`.
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Without its cause: the message of a SyntaxError quotes the text, which may be about a person.
    throw new CredentialError('json-malformed', 'Not JSON.');
  }
  // Of two members of one name `JSON.parse` keeps the last, so fewer are found than the text has, but never none.
  const members = countMembers(value, 0);
  if (members > 0 && members !== countColons(text)) {
    throw new CredentialError('json-duplicate-member', 'An object names one member twice.');
  }
  return value;
}

/** Members of all objects in a value. */
function countMembers(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === MAX_DEPTH) {
    const message = `JSON nests deeper than ${MAX_DEPTH} levels.`;
    const cause = new CredentialError('too-large', message);
    throw new CredentialError('json-malformed', message, { cause });
  }
  const items = Object.values(value);
  let count = Array.isArray(value) ? 0 : items.length;
  for (const item of items) count += countMembers(item, depth + 1);
  return count;
}

/**
 * Colons outside strings, in text that `JSON.parse` accepted: one for each member, after its name. From quote to quote, which is found
 * many times faster than letter by letter.
 */
function countColons(text: string): number {
  let count = 0;
  for (let start = text.indexOf('"'); start >= 0; ) {
    const next = afterSpace(text, endOfString(text, start + 1));
    if (text.charCodeAt(next) === COLON) count++;
    start = text.indexOf('"', next);
  }
  return count;
}

/** The place after the quote that ends a string: one before which no backslash stands, or backslashes in pairs. */
function endOfString(text: string, from: number): number {
  let end = text.indexOf('"', from);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, place: number): boolean {
  let before = place;
  while (text.charCodeAt(before - 1) === BACKSLASH) before--;
  return (place - before) % 2 === 1;
}

/** The first place from here on that is no white space (RFC 8259 §2). */
function afterSpace(text: string, from: number): number {
  let place = from;
  while (text.charCodeAt(place) <= SPACE) place++;
  return place;
}

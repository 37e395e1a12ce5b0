import { CredentialError } from '../errors.ts';

/** How deep arrays and objects may nest. Our documents need three levels. */
const MAX_DEPTH = 16;

const QUOTE = 0x22;
const COLON = 0x3a;
const BACKSLASH = 0x5c;

/**
 * Parses JSON (RFC 8259) and refuses what `JSON.parse` lets pass: two members of one name in an object, however they
 * are escaped, and nesting past 16 levels.
 * Throws `CredentialError`: `json-duplicate-member`, `json-malformed`.
 */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    // Without its cause: the message of a SyntaxError quotes the text, which may be about a person.
    throw new CredentialError('json-malformed', 'Not JSON.');
  }
  // Of two members of one name `JSON.parse` keeps the last, so fewer are found than the text has.
  if (countMembers(value, 0) !== countColons(text)) {
    throw new CredentialError('json-duplicate-member', 'An object names one member twice.');
  }
  return value;
}

/** Members of all objects in a value. */
function countMembers(value: unknown, depth: number): number {
  if (typeof value !== 'object' || value === null) return 0;
  if (depth === MAX_DEPTH) {
    throw new CredentialError('json-malformed', `JSON nests deeper than ${MAX_DEPTH} levels.`);
  }
  const items = Object.values(value);
  let count = Array.isArray(value) ? 0 : items.length;
  for (const item of items) count += countMembers(item, depth + 1);
  return count;
}

/** Colons outside strings, in text that `JSON.parse` accepted: one for each member. */
function countColons(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) i = endOfString(text, i);
    else if (code === COLON) count++;
  }
  return count;
}

/** Where the quotation mark stands that closes the string: the first behind an even number of backslashes. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, index: number): boolean {
  let before = index - 1;
  while (text.charCodeAt(before) === BACKSLASH) before--;
  return (index - before) % 2 === 0;
}

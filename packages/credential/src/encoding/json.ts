import { CredentialError } from '../errors.ts';

/** How deep arrays and objects may nest. Our documents need three levels. */
const MAX_DEPTH = 16;

const QUOTE = 0x22;
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
    const message = `JSON nests deeper than ${MAX_DEPTH} levels.`;
    const cause = new CredentialError('too-large', message);
    throw new CredentialError('json-malformed', message, { cause });
  }
  const items = Object.values(value);
  let count = Array.isArray(value) ? 0 : items.length;
  for (const item of items) count += countMembers(item, depth + 1);
  return count;
}

/** Colons outside strings, in text that `JSON.parse` accepted: one for each member. */
function countColons(text: string): number {
  let count = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) isInString = !isInString;
    else if (!isInString) count += code === COLON ? 1 : 0;
    // What is escaped neither ends the string nor escapes.
    else if (code === BACKSLASH) i++;
  }
  return count;
}

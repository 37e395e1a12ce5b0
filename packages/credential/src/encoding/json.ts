import { CredentialError } from '../errors.ts';

/** How deep arrays and objects may nest. Our documents need three levels. */
const MAX_DEPTH = 16;

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
  refuseDuplicates(text);
  return value;
}

/** Walks text that `JSON.parse` already accepted, so only strings and brackets need attention. */
function refuseDuplicates(text: string): void {
  const open: (Set<string> | undefined)[] = [];
  let i = 0;
  while (i < text.length) {
    const character = text[i];
    if (character === '"') {
      const end = endOfString(text, i);
      const names = open.at(-1);
      if (names && isMemberName(text, end)) addName(names, text.slice(i, end));
      i = end;
      continue;
    }
    if (character === '{') open.push(new Set());
    else if (character === '[') open.push(undefined);
    else if (character === '}' || character === ']') open.pop();
    if (open.length > MAX_DEPTH) {
      throw new CredentialError('json-malformed', `JSON nests deeper than ${MAX_DEPTH} levels.`);
    }
    i++;
  }
}

function endOfString(text: string, start: number): number {
  let i = start + 1;
  while (text[i] !== '"') i += text[i] === '\\' ? 2 : 1;
  return i + 1;
}

/** A string is a member name exactly when a colon follows it. */
function isMemberName(text: string, end: number): boolean {
  let i = end;
  while (text[i] === ' ' || text[i] === '\t' || text[i] === '\n' || text[i] === '\r') i++;
  return text[i] === ':';
}

function addName(names: Set<string>, literal: string): void {
  const name: string = literal.includes('\\') ? String(JSON.parse(literal)) : literal.slice(1, -1);
  if (names.has(name)) {
    throw new CredentialError('json-duplicate-member', 'An object names one member twice.');
  }
  names.add(name);
}

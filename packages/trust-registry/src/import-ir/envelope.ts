import { parseJson } from '@prova/credential';
import { TrustRegistryError } from '../errors.ts';
import { membersOf } from './members.ts';

/** The known repository has 0.5 MB; all of Europe with double wrapping stays below this. */
const MAX_CHARACTERS = 64 * 1024 * 1024;

/** The JSON of an import. Throws `TrustRegistryError`: `import-malformed` when it is none, `import-too-large`. */
export function parseDocument(text: string): unknown {
  if (text.length > MAX_CHARACTERS) throw tooLarge();
  try {
    // A byte order mark is no JSON (RFC 8259 §8.1), but spreadsheet programs write one.
    return parseJson(text.replace(/^\uFEFF/, ''));
  } catch (cause) {
    throw new TrustRegistryError('import-malformed', 'The import is not JSON.', { cause });
  }
}

/**
 * The one list of institutions in a document: the document itself, or its `issuers` or `results`. `undefined` when it
 * has none or two, as an error body has (HTTP status 200 notwithstanding). Nothing in the list was looked at.
 */
export function rowsOf(document: unknown): readonly unknown[] | undefined {
  if (Array.isArray(document)) return document;
  const members = membersOf(document);
  const lists = ['issuers', 'results'].map((name) => members?.get(name)).filter(Array.isArray);
  return lists.length === 1 ? lists[0] : undefined;
}

/** Somebody sends more than there can be. */
export function tooLarge(): TrustRegistryError {
  return new TrustRegistryError(
    'import-too-large',
    'The import is larger than any known register.',
  );
}

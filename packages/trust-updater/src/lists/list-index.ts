import { CredentialError, isJsonObject, parseJson } from '@prova/credential';
import { TrustUpdaterError } from '../errors.ts';

/** What an issuer says of a list, not signed: where it is, and when its newest version was made. */
export interface IndexEntry {
  readonly uri: string;
  /** Epoch seconds. */
  readonly iat: number;
}

/** More lists than an institution has in ten years. */
const MAX_LISTS = 10_000;

/**
 * Reads `index.json`, which lies beside lists: `{"lists": [{"uri", "iat", "exp"}]}`. An address that does not begin with
 * `prefix`, or that could be written otherwise, is passed over: nobody sends us elsewhere.
 * Throws `TrustUpdaterError` `status-malformed`.
 */
export function parseListIndex(text: string, prefix: string): readonly IndexEntry[] {
  const lists = membersOf(text)?.['lists'];
  if (!Array.isArray(lists) || lists.length > MAX_LISTS) {
    throw new TrustUpdaterError('status-malformed', 'An index of lists is none.');
  }
  return lists.filter(isEntry).filter(({ uri }) => isBelow(uri, prefix));
}

function membersOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = parseJson(text);
    return isJsonObject(value) ? value : undefined;
  } catch (error) {
    if (error instanceof CredentialError) return undefined;
    throw error;
  }
}

function isEntry(value: unknown): value is IndexEntry {
  return (
    isJsonObject(value) && typeof value['uri'] === 'string' && Number.isSafeInteger(value['iat'])
  );
}

function isBelow(uri: string, prefix: string): boolean {
  return uri.startsWith(prefix) && URL.canParse(uri) && new URL(uri).href === uri;
}

import { documentId } from '../issuance/document-id.ts';

const LENGTH = 4;

/** Bytes of randomness that one id takes. */
const BYTES = 10;

/**
 * The id of a list: four characters of Crockford's alphabet at random, a million in all. It is short because every code of
 * every certificate carries it; that no two are alike is the database's care.
 */
export function listId(randomBytes: (length: number) => Uint8Array): string {
  return documentId(randomBytes(BYTES)).slice(0, LENGTH);
}

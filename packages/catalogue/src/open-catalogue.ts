import {
  CredentialError,
  decodeUtf8,
  equalBytes,
  type Platform,
  parseCompactJws,
} from '@prova/credential';
import type { Snapshot } from '@prova/trust';
import { type CheckedCatalogue, checkCatalogue } from './checked-catalogue.ts';
import { CatalogueError } from './errors.ts';

/** Where the registry serves it, and its name in the snapshot. */
export const CATALOGUE_PATH = 'catalogue/rights.jwt';

/** 4 MiB: two thousand rights with all their texts have less. */
const LARGEST = 4 * 1024 * 1024;

/**
 * Opens the catalogue that a snapshot names: a compact JWS whose SHA-256 is in the snapshot (key 13), so that who trusts the
 * snapshot needs no other key. The signature in it is for who has no snapshot, and is not looked at here.
 *
 * Throws `CatalogueError`: `catalogue-not-listed` for any other file, or where the snapshot names none; `catalogue-environment`; and
 * the codes of `checkCatalogue`.
 */
export async function openCatalogue(
  jws: Uint8Array,
  { environment, files }: Pick<Snapshot, 'environment' | 'files'>,
  { sha256 }: Pick<Platform, 'sha256'>,
): Promise<CheckedCatalogue> {
  const listed = files?.get(CATALOGUE_PATH);
  if (!listed || jws.length > LARGEST || !equalBytes(await sha256(jws), listed)) {
    throw new CatalogueError('catalogue-not-listed', 'The snapshot does not name this catalogue.');
  }
  const catalogue = checkCatalogue(payloadOf(jws));
  if (catalogue.environment === environment) return catalogue;
  throw new CatalogueError('catalogue-environment', 'The catalogue is of another environment.');
}

function payloadOf(jws: Uint8Array): unknown {
  const text = decodeUtf8(jws);
  try {
    if (text !== undefined) return parseCompactJws(text, LARGEST).payload;
  } catch (error) {
    if (!(error instanceof CredentialError)) throw error;
  }
  throw new CatalogueError('catalogue-malformed', 'Not a compact JWS.', ['jws']);
}

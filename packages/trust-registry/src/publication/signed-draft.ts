import { CATALOGUE_PATH } from '@prova/catalogue';
import { CredentialError, equalBytes } from '@prova/credential';
import { encodeSnapshot, openSnapshot, type Snapshot, TrustError } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { fileHash } from '../file-hash.ts';
import { jwsPayload } from '../formats/list-jws.ts';
import { DraftFolder } from './draft-folder.ts';
import type { PublicationPlace } from './publication-place.ts';
import type { PublicationRow } from './publication-rows.ts';

/** A file of a release that is fixed, by its hash, when the list is prepared. */
export const HISTORY = 'history.json';

const LIST = 'snapshot.cose';

/** What was signed, and is what was prepared. */
export interface SignedDraft {
  readonly snapshot: Snapshot;
  /** By path, `snapshot.cose` among them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * Reads the signed files of a publication: the list opens under the root and says what was prepared, known by its hash,
 * and it names every other file by its SHA-256. So nothing that lay in the folder since can slip in, nor be exchanged
 * for what was signed of an earlier list.
 *
 * Throws `TrustRegistryError` `draft-malformed`; `cause` says what is wrong with the list. Does not ask whether a list is
 * newer than the one that is out.
 */
export async function readSignedDraft(
  place: PublicationPlace,
  publication: PublicationRow,
): Promise<SignedDraft> {
  const files = await new DraftFolder(place.drafts, publication.sequence).readFiles();
  const { snapshot } = await openSnapshot(files.get(LIST) ?? new Uint8Array(), place).catch(
    foreign,
  );
  const { files: named = new Map<string, Uint8Array>(), ...said } = snapshot;
  const content = encodeSnapshot({ ...said, files: preparedFiles(named, files) });
  if (!equalBytes(await place.platform.sha256(content), publication.contentHash)) foreign();
  if (files.size !== named.size + 1) foreign();
  for (const [path, hash] of named) {
    const file = files.get(path) ?? foreign();
    if (!equalBytes(fileHash(file), hash)) foreign();
  }
  return { snapshot, files };
}

/** Of the files that a list names, those that it names from the first step on: of the catalogue, what it says. */
function preparedFiles(
  named: ReadonlyMap<string, Uint8Array>,
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, Uint8Array> {
  const prepared = new Map([...named].filter(([path]) => path === HISTORY));
  const catalogue = files.get(CATALOGUE_PATH);
  return catalogue ? prepared.set(CATALOGUE_PATH, fileHash(jwsPayload(catalogue))) : prepared;
}

function foreign(cause?: unknown): never {
  if (cause !== undefined && !(cause instanceof TrustError || cause instanceof CredentialError)) {
    throw cause;
  }
  throw new TrustRegistryError('draft-malformed', 'The draft is not what was signed.', { cause });
}

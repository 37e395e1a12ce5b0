import { CATALOGUE_PATH } from '@prova/catalogue';
import { equalBytes } from '@prova/credential';
import { type EpochSeconds, parseSnapshot } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { DraftFolder } from './draft-folder.ts';
import { type ListHolders, signedFiles } from './list-files.ts';
import { previousFiles } from './previous-files.ts';
import type { PublicationPlace } from './publication-place.ts';
import { HISTORY } from './signed-draft.ts';
import { advance, requirePublication } from './steps.ts';

/**
 * The second step: the list signer and the authorities sign what was prepared, and nothing else: the draft must be, to
 * the byte, what the database knows by its hash. Answers the number of the publication.
 *
 * Throws `TrustRegistryError`: `publication-none` when none is prepared, `draft-malformed` when the draft is not what was
 * prepared, and the codes of `signedFiles`.
 */
export async function signPublication(
  place: PublicationPlace,
  holders: ListHolders,
  now: EpochSeconds,
): Promise<number> {
  const prepared = await requirePublication(place.database, 'prepared');
  const draft = new DraftFolder(place.drafts, prepared.sequence);
  const content = await draft.read('content.cbor');
  if (!equalBytes(await place.platform.sha256(content), prepared.contentHash)) {
    throw new TrustRegistryError('draft-malformed', 'The draft is not what was prepared.');
  }
  const snapshot = parseSnapshot(content);
  const history = await draft.read('events.json');
  const named = snapshot.files ?? new Map<string, Uint8Array>();
  const require = async (path: string, text: Uint8Array) => {
    const hash = await place.platform.sha256(text);
    if (equalBytes(hash, named.get(path) ?? new Uint8Array())) return text;
    throw new TrustRegistryError(
      'draft-malformed',
      `The draft of ${path} is not what was prepared.`,
    );
  };
  await require(HISTORY, history);
  const catalogue = named.has(CATALOGUE_PATH)
    ? await require(CATALOGUE_PATH, await draft.read('catalogue.json'))
    : undefined;
  const published = await previousFiles(place);
  const files = await signedFiles(snapshot, holders, { ...place, published, history, catalogue });
  await draft.writeFiles(files);
  const list = files.get('snapshot.cose') ?? new Uint8Array();
  await advance(place.database, prepared, {
    step: 'signed',
    at: now,
    actor: `list-signer:${thumbprintOf(holders.listSigner.certificate)}`,
    payloadHash: await place.platform.sha256(list),
  });
  return prepared.sequence;
}

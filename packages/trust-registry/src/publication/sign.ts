import { equalBytes } from '@prova/credential';
import { appendAudit, lockUntilCommit, type Queryable } from '@prova/store';
import { type EpochSeconds, parseSnapshot } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { openRelease } from '../release/open-release.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { DraftFolder } from './draft-folder.ts';
import { type ListHolders, signedFiles } from './list-files.ts';
import type { PublicationPlace } from './publication-place.ts';
import {
  movePublication,
  openPublication,
  type PublicationRow,
  type PublicationState,
} from './publication-rows.ts';
import { HISTORY } from './signed-draft.ts';

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
  const known = snapshot.files?.get(HISTORY) ?? new Uint8Array();
  if (!equalBytes(await place.platform.sha256(history), known)) {
    throw new TrustRegistryError('draft-malformed', 'The history is not what was prepared.');
  }
  const published = await publishedFiles(place);
  const files = await signedFiles(snapshot, holders, { ...place, published, history });
  await draft.writeFiles(files);
  const list = files.get('snapshot.cose') ?? new Uint8Array();
  await advance(place, prepared, {
    step: 'signed',
    at: now,
    actor: `list-signer:${thumbprintOf(holders.listSigner.certificate)}`,
    payloadHash: await place.platform.sha256(list),
  });
  return prepared.sequence;
}

/** The publication that is on its way, if it has come just so far. Throws `publication-none`. */
export async function requirePublication(
  q: Queryable,
  state: PublicationState,
): Promise<PublicationRow> {
  const open = await openPublication(q);
  if (open?.state === state) return open;
  throw new TrustRegistryError('publication-none', `No publication is ${state}.`);
}

/** Records a step that was taken. Somebody else may have been quicker: then nothing is recorded. */
export async function advance(
  { database }: Pick<PublicationPlace, 'database'>,
  { sequence, state }: PublicationRow,
  step: {
    readonly step: PublicationState;
    readonly at: EpochSeconds;
    readonly actor: string;
    readonly payloadHash: Uint8Array;
  },
): Promise<void> {
  const { payloadHash, ...moved } = step;
  await database.transaction(async (tx) => {
    await lockUntilCommit(tx, 'registry/publication');
    const open = await requirePublication(tx, state);
    if (open.sequence !== sequence) {
      throw new TrustRegistryError('publication-none', 'Another publication was begun.');
    }
    await movePublication(tx, sequence, moved);
    const object = { objectType: 'publication', objectId: String(sequence), payloadHash };
    await appendAudit(tx, {
      at: step.at,
      actor: step.actor,
      action: `publication.${step.step}`,
      ...object,
    });
  });
}

async function publishedFiles({
  releases,
}: PublicationPlace): Promise<ReadonlyMap<string, Uint8Array>> {
  const release = await openRelease(releases);
  return new Map([...(release?.files ?? [])].map(([path, { body }]) => [path, body]));
}

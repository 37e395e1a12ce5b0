import { CATALOGUE_PATH } from '@prova/catalogue';
import { encodeUtf8 } from '@prova/credential';
import { auditHead, lockUntilCommit, type Transaction } from '@prova/store';
import { type EpochSeconds, encodeSnapshot, type Snapshot } from '@prova/trust';
import type { TrustRegistryErrorCode } from '../errors.ts';
import { historyOf } from '../formats/history.ts';
import { changeRegister } from '../register-rows/change-register.ts';
import { loadEvents } from '../register-rows/event-rows.ts';
import { currentRelease, readReleased } from '../release/open-release.ts';
import { DraftFolder } from './draft-folder.ts';
import { type PreparedCatalogue, prepareCatalogue } from './prepare-catalogue.ts';
import { prepareList } from './prepare-list.ts';
import type { PublicationPlace } from './publication-place.ts';
import { insertPublication, openPublication } from './publication-rows.ts';
import { recoverRelease } from './record-release.ts';
import { HISTORY } from './signed-draft.ts';
import { auditStep, PUBLICATION_LOCK, recordStep } from './steps.ts';

/** PostgreSQL's `limit` takes no infinity. */
const ALL = 2 ** 31 - 1;

/** A publication as it was prepared. */
export interface PreparedPublication {
  readonly sequence: number;
  readonly snapshot: Snapshot;
  /** Why the catalogue of the register does not go out, and the one before it does: see `prepareCatalogue`. */
  readonly catalogueFault?: TrustRegistryErrorCode;
}

/**
 * The first step: fixes what the next list says, and its number, and records who asked for it. From here on the number is
 * used up. A publication that was on its way is abandoned; one that had just been released when its process died is
 * recorded as released (`recoverRelease`). A catalogue that breaks its rules stops nothing but itself.
 *
 * Throws the codes of `prepareList`; `StoreError` `database-unavailable`.
 */
export async function preparePublication(
  place: PublicationPlace,
  { now, actor }: { readonly now: EpochSeconds; readonly actor: string },
): Promise<PreparedPublication> {
  return place.database.transaction(async (tx) => {
    await lockUntilCommit(tx, PUBLICATION_LOCK);
    await recoverRelease(tx, place, now);
    const released = await currentRelease(place.releases);
    const previous =
      released === undefined
        ? undefined
        : await readReleased(place.releases, released, 'snapshot.cose');
    let snapshot: Snapshot | undefined;
    let catalogue: PreparedCatalogue = { payload: undefined };
    await changeRegister(
      tx,
      async (register) => {
        // With the register held, nothing that it says is missing from the log.
        const head = await auditHead(tx);
        snapshot = await prepareList({
          register,
          previous,
          now,
          root: place.root,
          platform: place.platform,
          ...(head.size > 0 && { auditHead: head }),
        });
        catalogue = await prepareCatalogue(register, place, released);
        // Its keys count as published when the list is out, not before.
        return { ...register, sequence: snapshot.sequence };
      },
      { now },
    );
    if (!snapshot) throw new Error('A change of the register runs its change.');
    // The audit log is held last, as by everyone else: who approves a change holds the register first.
    await abandon(tx, now, actor);
    return record(tx, place, { snapshot, catalogue, now, actor });
  });
}

async function abandon(tx: Transaction, now: EpochSeconds, actor: string): Promise<void> {
  const open = await openPublication(tx);
  if (open) await recordStep(tx, open.sequence, { step: 'abandoned', at: now, actor });
}

interface Prepared {
  readonly snapshot: Snapshot;
  readonly catalogue: PreparedCatalogue;
  readonly now: EpochSeconds;
  readonly actor: string;
}

async function record(
  tx: Transaction,
  { drafts, platform }: PublicationPlace,
  { snapshot, catalogue: { payload: catalogue, fault }, now, actor }: Prepared,
): Promise<PreparedPublication> {
  const { sequence } = snapshot;
  const events = await loadEvents(tx, { limit: ALL });
  const history = encodeUtf8(JSON.stringify(historyOf(events)));
  const files = new Map([[HISTORY, await platform.sha256(history)]]);
  if (catalogue) files.set(CATALOGUE_PATH, await platform.sha256(catalogue));
  const content = encodeSnapshot({ ...snapshot, files });
  const contentHash = await platform.sha256(content);
  const draft = new DraftFolder(drafts, sequence);
  await draft.remove();
  await draft.write('content.cbor', content);
  await draft.write('events.json', history);
  if (catalogue) await draft.write('catalogue.json', catalogue);
  const step = { step: 'prepared', at: now, actor } as const;
  await insertPublication(tx, { sequence, issuedAt: now, contentHash }, step);
  await auditStep(tx, sequence, { ...step, payloadHash: contentHash });
  return { sequence, snapshot, ...(fault && { catalogueFault: fault }) };
}

import {
  appendAudit,
  type Database,
  lockUntilCommit,
  type Queryable,
  type Transaction,
} from '@prova/store';
import { TrustRegistryError } from '../errors.ts';
import {
  movePublication,
  openPublication,
  type PublicationRow,
  type PublicationState,
  type PublicationStep,
} from './publication-rows.ts';

/** Held by whoever takes a step, so that two never take the same one. */
export const PUBLICATION_LOCK = 'registry/publication';

/** A step to be recorded. */
export interface TakenStep extends PublicationStep {
  /** SHA-256 of what it made, where that is one thing. */
  readonly payloadHash?: Uint8Array;
}

/** The publication that is on its way, if it has come just so far. Throws `TrustRegistryError` `publication-none`. */
export async function requirePublication(
  q: Queryable,
  state: PublicationState,
): Promise<PublicationRow> {
  const open = await openPublication(q);
  if (open?.state === state) return open;
  throw new TrustRegistryError('publication-none', `No publication is ${state}.`);
}

/**
 * Records a step that was taken outside of a transaction. Somebody else may have been quicker: then nothing is recorded.
 * Throws `TrustRegistryError` `publication-none`.
 */
export async function advance(
  database: Database,
  { sequence, state }: PublicationRow,
  step: TakenStep,
): Promise<void> {
  await database.transaction(async (tx) => {
    await lockUntilCommit(tx, PUBLICATION_LOCK);
    const open = await requirePublication(tx, state);
    if (open.sequence !== sequence) {
      throw new TrustRegistryError('publication-none', 'Another publication was begun.');
    }
    await recordStep(tx, sequence, step);
  });
}

/**
 * Moves a publication on, and says so in the audit log. The log is held from then on: whatever else a transaction holds,
 * the register above all, it takes before.
 */
export async function recordStep(
  tx: Transaction,
  sequence: number,
  step: TakenStep,
): Promise<void> {
  await movePublication(tx, sequence, step);
  await auditStep(tx, sequence, step);
}

/** What `recordStep` says in the audit log. */
export async function auditStep(
  tx: Transaction,
  sequence: number,
  { step, ...taken }: TakenStep,
): Promise<void> {
  const object = { objectType: 'publication', objectId: String(sequence) };
  await appendAudit(tx, { ...taken, action: `publication.${step}`, ...object });
}

import { createHash } from 'node:crypto';
import { appendAudit, auditChains, canonicalJson, type Database } from '@prova/store';

/** The chain of a partner, by its enterprise number. */
export const statusAudit = auditChains('status', 'partner');

/** Who asked for what, of whom. */
export interface Asked {
  readonly enterpriseNumber: string;
  /** `client:pensions-1`, `operator`. */
  readonly actor: string;
  readonly action: 'entitlements.queried' | 'entitlements.refused' | 'entitlements.batch-queried';
  readonly objectType: 'person' | 'batch' | 'client';
  /** Of a person the keyed hash of their number: who has the data key can find what was asked of them, and nobody else. */
  readonly objectId: string;
  /** What was asked and answered; the entry holds its hash, so that it can be shown later. */
  readonly content: object;
  /** Epoch seconds. */
  readonly at: number;
}

/** Notes it before anything is answered. No entry holds a number, a status or a name. */
export async function noteAsked(
  database: Database,
  { enterpriseNumber, content, ...event }: Asked,
): Promise<void> {
  const payloadHash = new Uint8Array(createHash('sha256').update(canonicalJson(content)).digest());
  await database.transaction((tx) =>
    appendAudit(tx, { ...event, payloadHash }, statusAudit(enterpriseNumber)),
  );
}

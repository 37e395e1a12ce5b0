import { createHash } from 'node:crypto';
import { appendAudit, canonicalJson, type Transaction } from '@prova/store';
import { issuerAudit } from '../ledger/audit.ts';

/** Who settles something about an institution, and when. */
export interface Administration {
  /** `operator`. */
  readonly actor: string;
  /** Epoch seconds. */
  readonly now: number;
}

/** What was settled, for the institution's audit chain. */
export interface Administered {
  /** `client.registered`. */
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  /** What it is from now on; the entry holds the hash of it, so that it can be shown later what was settled. */
  readonly content?: object;
}

/** Notes in the audit chain of an institution what was settled, in the transaction that settles it. */
export async function noteAdministered(
  tx: Transaction,
  institutionId: string,
  { content, ...event }: Administered,
  { actor, now }: Administration,
): Promise<void> {
  await appendAudit(
    tx,
    { ...event, actor, at: now, ...(content && { payloadHash: hashOf(content) }) },
    issuerAudit(institutionId),
  );
}

function hashOf(content: object): Uint8Array {
  return new Uint8Array(createHash('sha256').update(canonicalJson(content)).digest());
}

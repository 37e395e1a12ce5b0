import { appendAudit, type Transaction } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { announce } from './announce.ts';
import { type AttestationRow, SELECT_ATTESTATION } from './attestation-rows.ts';
import { issuerAudit } from './audit.ts';

/** Why an institution withdraws a document. */
export const REVOCATION_REASONS = [
  'entitlement-ended',
  'data-wrong',
  'issued-in-error',
  'lost-or-stolen',
  // Of an ISI+ card, whose central register tells these apart.
  'lost',
  'stolen',
  'returned',
  'holder-request',
  'fraud',
] as const;
export type RevocationReason = (typeof REVOCATION_REASONS)[number];

export interface Revocation {
  readonly institutionId: string;
  readonly jti: string;
  readonly reason: RevocationReason;
  /** `client:portal`, `clerk:…`, `operator`. */
  readonly actor: string;
  /** Epoch seconds. */
  readonly now: number;
}

/**
 * Withdraws a released document, for good, and answers it as it then is. One that is withdrawn already stays as it is, with its
 * first reason: asking twice is asking once. Lists say so with their next version, see `listPublisher`.
 * Throws `IssuerError`: `attestation-unknown`, `attestation-not-released`.
 */
export async function revoke(tx: Transaction, revocation: Revocation): Promise<AttestationRow> {
  const { institutionId, jti, reason, actor, now } = revocation;
  const [row] = await tx.query<AttestationRow>(
    `${SELECT_ATTESTATION} where institution_id = $1 and jti = $2 for update`,
    [institutionId, jti],
  );
  if (row === undefined) {
    throw new IssuerError('attestation-unknown', 'There is no such document of this institution.');
  }
  if (row.state === 'revoked' || row.state === 'superseded') return row;
  if (row.state !== 'released') {
    throw new IssuerError('attestation-not-released', 'The document was never released.');
  }
  await tx.query(
    `update issuer.attestation set state = 'revoked', ended_at = $3, end_reason = $4
     where institution_id = $1 and jti = $2`,
    [institutionId, jti, now, reason],
  );
  const content = { id: jti, state: 'revoked', reason } as const;
  announce(tx, institutionId, [{ type: 'attestation.revoked', content, about: row.type }], now);
  const event = { at: now, actor, action: 'attestation.revoked' };
  const object = { objectType: 'attestation', objectId: jti };
  await appendAudit(tx, { ...event, ...object }, issuerAudit(institutionId));
  return { ...row, state: 'revoked', endedAt: now, endReason: reason };
}

import type { AttestationType } from '@prova/credential';
import { type AuditEvent, appendAuditAll, type Queryable, type Transaction } from '@prova/store';
import { type Announced, announce } from './announce.ts';
import type { AttestationState } from './attestation-rows.ts';
import { issuerAudit } from './audit.ts';
import type { DataKeys } from './data-keys.ts';

/** A token that our own verifier accepted. */
export interface AcceptedToken {
  readonly jti: string;
  readonly jws: string;
}

/** A staged document that will never be released, and why. */
export interface FailedToken {
  readonly jti: string;
  readonly code: string;
}

export interface ReleaseOrder {
  readonly institutionId: string;
  readonly accepted: readonly AcceptedToken[];
  readonly failed: readonly FailedToken[];
  /** The jti of every document that one of the accepted replaces. */
  readonly replaced: readonly string[];
  /** SHA-256 of the certificate of the key that signed. */
  readonly keyThumbprint: Uint8Array;
  readonly dataKeys: DataKeys;
  /** Epoch seconds. */
  readonly now: number;
}

/**
 * Records in the caller's transaction what became of staged documents, and answers the jti of those that this call
 * moved. A document that somebody else has moved meanwhile stays as it is: of two tokens of one document the first stored
 * is the document. What a released document replaces is superseded with it; where that was withdrawn meanwhile, the successor fails
 * with `revocation-final`, as it would have been refused had it come later.
 */
export async function recordRelease(
  tx: Transaction,
  order: ReleaseOrder,
): Promise<ReadonlySet<string>> {
  const { institutionId, now } = order;
  const orphans = await lockReplaced(tx, order);
  const accepted = order.accepted.filter(({ jti }) => !orphans.has(jti));
  const released = await markReleased(tx, { ...order, accepted });
  const failed = await markFailed(tx, {
    ...order,
    failed: [...order.failed, ...[...orphans].map((jti) => ({ jti, code: 'revocation-final' }))],
  });
  const superseded = await markSuperseded(
    tx,
    order,
    released.flatMap(({ replaces }) => replaces ?? []),
  );
  announce(tx, institutionId, told(released, superseded, failed), now);
  const eventsOf = (rows: readonly Moved[], action: string): AuditEvent[] =>
    rows.map(({ jti, actor }) => ({
      at: now,
      actor,
      action,
      objectType: 'attestation',
      objectId: jti,
    }));
  await appendAuditAll(
    tx,
    [
      ...eventsOf(released, 'attestation.released'),
      ...eventsOf(superseded, 'attestation.superseded'),
      ...eventsOf(failed, 'attestation.failed'),
    ],
    issuerAudit(institutionId),
  );
  return new Set([...released, ...failed].map(({ jti }) => jti));
}

interface Moved {
  readonly jti: string;
  readonly type: AttestationType;
  readonly actor: string;
}

/** Holds what is replaced as it is until the transaction ends. Answers the jti of those whose predecessor is withdrawn. */
async function lockReplaced(
  tx: Queryable,
  { institutionId, accepted, replaced }: ReleaseOrder,
): Promise<ReadonlySet<string>> {
  if (replaced.length === 0) return new Set();
  const rows = await tx.query<{ jti: string; state: AttestationState }>(
    `select a.jti, p.state from issuer.attestation p
     join issuer.attestation a on a.institution_id = p.institution_id and a.replaces = p.jti
     where p.institution_id = $1 and p.jti = any($2) and a.jti = any($3) and a.state = 'staged'
     order by p.jti for update of p`,
    [institutionId, replaced, accepted.map(({ jti }) => jti)],
  );
  return new Set(rows.filter(({ state }) => state !== 'released').map(({ jti }) => jti));
}

function told(
  released: readonly Moved[],
  superseded: readonly Moved[],
  failed: readonly (Moved & { readonly code: string })[],
): readonly Announced[] {
  return [
    ...released.map(({ jti, type: about }) => {
      const content = { id: jti, state: 'released' } as const;
      return { type: 'attestation.released', content, about } as const;
    }),
    ...superseded.map(({ jti, type: about }) => {
      const content = { id: jti, state: 'superseded' } as const;
      return { type: 'attestation.superseded', content, about } as const;
    }),
    ...failed.map(({ jti, type: about, code }) => {
      const content = { id: jti, state: 'failed', reason: code } as const;
      return { type: 'attestation.failed', content, about } as const;
    }),
  ];
}

function markReleased(
  tx: Queryable,
  { institutionId, accepted, keyThumbprint, dataKeys, now }: ReleaseOrder,
): Promise<readonly (Moved & { readonly replaces: string | null })[]> {
  return tx.query(
    `update issuer.attestation a
     set state = 'released', sealed = r.sealed, key_thumbprint = $4, released_at = $5
     from unnest($2::text[], $3::bytea[]) as r(jti, sealed)
     where a.institution_id = $1 and a.jti = r.jti and a.state = 'staged'
     returning a.jti, a.type, a.actor, a.replaces`,
    [
      institutionId,
      accepted.map(({ jti }) => jti),
      accepted.map(({ jti, jws }) => dataKeys.seal(institutionId, jti, jws)),
      keyThumbprint,
      now,
    ],
  );
}

async function markFailed(
  tx: Queryable,
  { institutionId, failed, now }: ReleaseOrder,
): Promise<readonly (Moved & { readonly code: string })[]> {
  if (failed.length === 0) return [];
  return tx.query(
    `update issuer.attestation a
     set state = 'failed', sealed = null, ended_at = $4, end_reason = r.code
     from unnest($2::text[], $3::text[]) as r(jti, code)
     where a.institution_id = $1 and a.jti = r.jti and a.state = 'staged'
     returning a.jti, a.type, a.actor, r.code`,
    [institutionId, failed.map(({ jti }) => jti), failed.map(({ code }) => code), now],
  );
}

async function markSuperseded(
  tx: Queryable,
  { institutionId, now }: ReleaseOrder,
  jtis: readonly string[],
): Promise<readonly Moved[]> {
  if (jtis.length === 0) return [];
  return tx.query(
    `update issuer.attestation
     set state = 'superseded', ended_at = $3, end_reason = 'replaced'
     where institution_id = $1 and jti = any($2) and state = 'released'
     returning jti, type, actor`,
    [institutionId, jtis, now],
  );
}

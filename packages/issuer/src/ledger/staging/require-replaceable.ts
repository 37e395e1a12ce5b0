import type { Queryable } from '@prova/store';
import { IssuerError } from '../../errors.ts';
import { type AttestationState, findAttestations } from '../attestation-rows.ts';
import type { Settlement } from './settlement.ts';

/**
 * Refuses orders that replace what cannot be replaced: `attestation-unknown`; `attestation-not-released`;
 * `revocation-final` for what is withdrawn, or is being replaced already.
 */
export async function requireReplaceable(
  tx: Queryable,
  institutionId: string,
  settlement: Settlement,
): Promise<void> {
  const wanted = settlement.open.flatMap((order) =>
    order.replaces === undefined ? [] : [{ order, jti: order.replaces }],
  );
  if (wanted.length === 0) return;
  const jtis = wanted.map(({ jti }) => jti);
  const documents = await findAttestations(tx, institutionId, jtis);
  const taken = await beingReplaced(tx, institutionId, jtis);
  for (const { order, jti } of wanted) {
    const error = taken.has(jti) ? FINAL() : refusalOf(documents.get(jti)?.state);
    if (error) settlement.refuse(order, error);
    else taken.add(jti);
  }
}

async function beingReplaced(
  tx: Queryable,
  institutionId: string,
  jtis: readonly string[],
): Promise<Set<string>> {
  const rows = await tx.query<{ jti: string }>(
    `select replaces as jti from issuer.attestation
     where institution_id = $1 and replaces = any($2) and state <> 'failed'`,
    [institutionId, jtis],
  );
  return new Set(rows.map(({ jti }) => jti));
}

const FINAL = () =>
  new IssuerError('revocation-final', 'This document is withdrawn already, or has a successor.');

function refusalOf(state: AttestationState | undefined): IssuerError | undefined {
  switch (state) {
    case 'released':
      return undefined;
    case undefined:
      return new IssuerError(
        'attestation-unknown',
        'There is no such document of this institution.',
      );
    case 'staged':
    case 'failed':
      return new IssuerError('attestation-not-released', 'The document was never released.');
    case 'revoked':
    case 'superseded':
      return FINAL();
  }
}

import { StatusError } from '../errors.ts';
import * as v from '../schema.ts';
import { parsed } from './issuer-client.ts';
import type { ProofOffice } from './proof-office.ts';
import { findProof, forgetProof, insertProof, type Proof, setIssued } from './proof-rows.ts';

const ISSUED = v.looseObject({ jti: v.string() });

/** What a document is made of, as the issuer's API takes it. */
export interface Ordered {
  readonly type: Proof['type'];
  readonly record: object;
  readonly languages?: readonly string[];
}

/**
 * Has a document issued, and keeps that there is one. Rejects with `StatusError`: `issuer-refused`, and nothing is kept;
 * `issuer-unavailable`, and it stands as not made, since something may have been issued that nobody has.
 */
export async function orderDocument(
  office: ProofOffice,
  proof: Omit<Proof, 'jti' | 'withdrawnAt' | 'offerKey' | 'orderedAt'>,
  ordered: Ordered,
): Promise<Proof> {
  const { database, issuer, now } = office;
  const { proofId } = proof;
  await insertProof(database, { ...proof, orderedAt: now() });
  try {
    const answer = await issuer.ask('POST', '/issuer/v1/attestations', {
      idempotencyKey: proofId,
      body: { institution: issuer.institution, ...ordered },
    });
    await setIssued(database, proofId, parsed(ISSUED, answer).jti);
  } catch (error) {
    const isSure = error instanceof StatusError && error.code === 'issuer-refused';
    if (isSure) await forgetProof(database, proofId);
    throw error;
  }
  return requireProof(office, proof);
}

/** A proof of a person. Throws `StatusError` `proof-unknown`, also for one of somebody else. */
export async function requireProof(
  { database }: Pick<ProofOffice, 'database'>,
  of: Pick<Proof, 'proofId' | 'personId'>,
): Promise<Proof> {
  const proof = await findProof(database, of);
  if (proof) return proof;
  throw new StatusError('proof-unknown', 'There is no such proof of theirs.');
}

import { lockUntilCommit } from '@prova/store';
import { StatusError } from '../errors.ts';
import { parseIssued } from './issuer/issuer-answers.ts';
import { unavailable } from './issuer/taken-answer.ts';
import type { ProofOffice } from './proof-office.ts';
import {
  countTaken,
  findProof,
  forgetUnmade,
  insertProof,
  type Proof,
  sameProof,
} from './proof-rows.ts';
import { keepState } from './proof-standing.ts';

/** What a document is made of, as the issuer's API takes it. */
export interface Ordered {
  readonly type: Proof['type'];
  readonly record: object;
  readonly languages?: readonly string[];
}

/** A proof that is not made yet. */
export type NewProof = Omit<Proof, 'jti' | 'withdrawnAt' | 'offerKey' | 'orderedAt'>;

/** Documents of a type that one person may have made of a day: more than anybody needs, and too few to use up what all of them together may. */
const MOST_A_DAY = { entitlement: 40, status: 10 } as const satisfies Record<Proof['type'], number>;

/**
 * Has a document issued, and keeps that there is one. Its id is the key of the order: one that was sent before brings the same document, and so does one for
 * the same right that came in the same moment, which is ordered by the id of the first. Rejects with
 * `StatusError`: `issuer-refused`, and of a first order nothing is kept; `issuer-unavailable`, and it stands as unfinished, since something may
 * have been issued that nobody has (`standingsOf` finds it); `proofs-used-up` for more of a day than one person may take, and the issuer is not asked.
 */
export async function orderDocument(
  office: ProofOffice,
  proof: NewProof,
  orderedAs: (proofId: string) => Ordered,
): Promise<Proof> {
  const { database, issuer, now } = office;
  const { institution } = issuer;
  const { proofId, isFirst } = await keepOrder(office, { ...proof, orderedAt: now() });
  const kept = { ...proof, proofId };
  try {
    const answer = await issuer.ask('POST', '/issuer/v1/attestations', {
      idempotencyKey: proofId,
      body: { institution, ...orderedAs(proofId) },
    });
    const document = parseIssued(answer, { ...kept, institution });
    const known = (await findProof(database, kept)) ?? (await keepAgain(office, kept));
    const { proof: made, standing } = await keepState(office, known, document);
    return standing === 'counts' ? made : unavailable();
  } catch (error) {
    const isSure = error instanceof StatusError && error.code === 'issuer-refused';
    if (isSure && isFirst) await forgetUnmade(database, proofId);
    throw error;
  }
}

/** Orders of one person one after the other, so that those of one moment are counted too, and one of them is made for all that say the same. */
async function keepOrder(
  { database }: Pick<ProofOffice, 'database'>,
  proof: Parameters<typeof insertProof>[1],
): Promise<{ readonly proofId: string; readonly isFirst: boolean }> {
  return database.transaction(async (tx) => {
    await lockUntilCommit(tx, `status/proofs/${proof.personId}`);
    const same = await sameProof(tx, proof);
    if (same) return { proofId: same.proofId, isFirst: false };
    await insertProof(tx, proof);
    if ((await countTaken(tx, proof)) <= MOST_A_DAY[proof.type]) {
      return { proofId: proof.proofId, isFirst: true };
    }
    throw new StatusError('proofs-used-up', 'They took as many today as one person may.');
  });
}

/** Somebody looked while it was made, so late, or by such a clock, that it could not arrive any more; and it did. What was made is theirs to find and to withdraw. */
async function keepAgain(
  office: Pick<ProofOffice, 'database' | 'now'>,
  proof: NewProof,
): Promise<Proof> {
  await insertProof(office.database, { ...proof, orderedAt: office.now() });
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

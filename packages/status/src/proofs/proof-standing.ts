import { rightsOn } from '../entitlements/rights-of.ts';
import { StatusError } from '../errors.ts';
import { type DocumentsOf, documentsOf } from './issuer/documents-of.ts';
import { type IssuedDocument, isOf } from './issuer/issuer-answers.ts';
import type { Holder, ProofOffice } from './proof-office.ts';
import { forgetUnmade, type Proof, setIssued, setWithdrawn } from './proof-rows.ts';

/**
 * How a proof stands. `no-right`: it would count, and the catalogue has no such right today. `unfinished`: ordered, and not made yet by what the issuer says.
 * `never`: it was not, and will not be. `unknown`: the issuer did not say now.
 */
export type ProofStanding =
  | 'counts'
  | 'over'
  | 'no-right'
  | 'withdrawn'
  | 'unfinished'
  | 'never'
  | 'unknown';

/** A proof, and how it stood when the issuer was asked. */
export interface StandingProof {
  readonly proof: Proof;
  readonly standing: ProofStanding;
}

/** Seconds after which an order that the issuer does not know cannot arrive any more. */
const LATE = 60;

/**
 * How proofs of a person stand now: the issuer is asked about those that may count, or whose order was not answered, and what it says is kept. An order whose
 * answer was lost is found again by its own id; one that never arrived is forgotten. Does not reject where the issuer is away: that makes them `unknown`.
 */
export async function standingsOf(
  office: ProofOffice,
  { ssin }: Pick<Holder, 'ssin'>,
  proofs: readonly Proof[],
): Promise<readonly StandingProof[]> {
  const today = office.today();
  const open = proofs.filter((proof) => settledStanding(proof, today) === undefined);
  const found = open.length === 0 ? undefined : await documentsIfAny(office, ssin, open);
  const standings: StandingProof[] = [];
  for (const proof of proofs) {
    const settled = settledStanding(proof, today);
    const standing = settled
      ? { proof, standing: settled }
      : await askedStanding(office, proof, found);
    standings.push(byCatalogue(office, standing));
  }
  return standings;
}

/** Two officers may have ended a right since, and counters refuse it then. Without a catalogue nobody can say so. */
function byCatalogue(
  { catalogue, today }: Pick<ProofOffice, 'catalogue' | 'today'>,
  { proof, standing }: StandingProof,
): StandingProof {
  const held = catalogue();
  if (standing !== 'counts' || proof.rightId === null || held === undefined)
    return { proof, standing };
  const isThere = rightsOn(held, today()).some(({ rightId }) => rightId === proof.rightId);
  return { proof, standing: isThere ? 'counts' : 'no-right' };
}

/** The same of one. */
export async function standingOf(
  office: ProofOffice,
  holder: Pick<Holder, 'ssin'>,
  proof: Proof,
): Promise<StandingProof> {
  const [standing = { proof, standing: 'unknown' }] = await standingsOf(office, holder, [proof]);
  return standing;
}

/** What no answer changes any more. */
function settledStanding(
  { jti, validUntil, withdrawnAt }: Proof,
  today: string,
): 'over' | 'withdrawn' | undefined {
  if (withdrawnAt !== null) return 'withdrawn';
  return jti !== null && validUntil < today ? 'over' : undefined;
}

async function documentsIfAny(
  { issuer }: ProofOffice,
  ssin: string,
  proofs: readonly Proof[],
): Promise<DocumentsOf | undefined> {
  try {
    return await documentsOf(issuer, ssin, proofs);
  } catch (error) {
    if (error instanceof StatusError) return undefined;
    throw error;
  }
}

async function askedStanding(
  office: ProofOffice,
  proof: Proof,
  found: DocumentsOf | undefined,
): Promise<StandingProof> {
  const { database, issuer, now } = office;
  const { proofId, jti, orderedAt } = proof;
  const unsaid = { proof, standing: 'unknown' } as const;
  if (!found) return unsaid;
  const document = found.documents.get(proofId);
  if (document) {
    const isOurs = isOf(document, { ...proof, institution: issuer.institution });
    return isOurs && (jti ?? document.jti) === document.jti
      ? keepState(office, proof, document)
      : unsaid;
  }
  if (jti !== null || !found.isWhole) return unsaid;
  if (now() <= orderedAt + LATE) return { proof, standing: 'unfinished' };
  await forgetUnmade(database, proofId);
  return { proof, standing: 'never' };
}

/** How a proof stands by what the issuer says of its document, which is kept here. */
export async function keepState(
  { database, now, today }: Pick<ProofOffice, 'database' | 'now' | 'today'>,
  proof: Proof,
  { jti, state }: Pick<IssuedDocument, 'jti' | 'state'>,
): Promise<StandingProof> {
  const { proofId, validUntil } = proof;
  if (state === 'staged') return { proof, standing: 'unfinished' };
  if (state === 'failed') {
    await forgetUnmade(database, proofId);
    return { proof, standing: 'never' };
  }
  if (proof.jti === null) await setIssued(database, proofId, jti);
  const made = { ...proof, jti };
  if (state === 'released') {
    return { proof: made, standing: validUntil < today() ? 'over' : 'counts' };
  }
  const withdrawnAt = now();
  await setWithdrawn(database, proofId, withdrawnAt);
  return { proof: { ...made, withdrawnAt }, standing: 'withdrawn' };
}

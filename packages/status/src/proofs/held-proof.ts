import { StatusError } from '../errors.ts';
import { type IssuedOffer, parseIssued, parseOffer } from './issuer/issuer-answers.ts';
import type { ProofOffice } from './proof-office.ts';
import { type Proof, setOffered } from './proof-rows.ts';
import { keepState } from './proof-standing.ts';

/** The page of a proof that was made, PDF. Rejects with `StatusError`: `proof-over`, `issuer-unavailable`, `issuer-refused`. */
export async function pageOfProof(office: ProofOffice, proof: Proof): Promise<Uint8Array> {
  return office.issuer.ask('GET', `${placeOf(proof)}/pdf`, { form: 'pdf' });
}

/** Its code, SVG. Rejects as `pageOfProof` does. */
export async function codeOfProof(office: ProofOffice, proof: Proof): Promise<Uint8Array> {
  return office.issuer.ask('GET', `${placeOf(proof)}/qrCode`, { form: 'svg' });
}

/** Withdraws a proof for good, at its issuer first. Harmless to repeat. Rejects as `pageOfProof` does. */
export async function withdrawProof(office: ProofOffice, proof: Proof): Promise<void> {
  if (proof.withdrawnAt !== null) return;
  const { issuer } = office;
  const body = { reason: 'holder-request' };
  const answer = await issuer.ask('POST', `${placeOf(proof)}/revoke`, { body });
  const document = parseIssued(answer, { ...proof, institution: issuer.institution });
  const { standing } = await keepState(office, proof, document);
  if (standing === 'withdrawn') return;
  throw new StatusError('issuer-unavailable', 'The issuer does not say that it is withdrawn.');
}

/** An offer of a proof to a wallet, as long as it can be taken up. */
export interface ProofOffer {
  /** Opens a wallet. */
  readonly uri: string;
  /** The same as a code, SVG. */
  readonly qrCode: string;
  /** What the wallet asks for. */
  readonly txCode?: string | undefined;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

/** Offers a proof to the wallet of its holder; what was offered of it before can be taken up no more. Rejects as `pageOfProof` does. */
export async function offerProof(office: ProofOffice, proof: Proof): Promise<void> {
  const offerKey = office.newId();
  await askOffer(office, { ...proof, offerKey });
  await setOffered(office.database, proof.proofId, offerKey);
}

/** The offer that was made last; `undefined` where it was taken up, or its time is past, or there is none. Rejects as `pageOfProof` does. */
export async function openOfferOf(
  office: ProofOffice,
  proof: Proof,
): Promise<ProofOffer | undefined> {
  if (proof.offerKey === null) return undefined;
  const { state, expiresAt, uri, qrCode, txCode } = await askOffer(office, proof);
  if (state !== 'created' || uri === undefined || qrCode === undefined) return undefined;
  return { uri, qrCode, txCode, expiresAt };
}

/** What an offer is taken up by is kept nowhere here: the issuer tells it again to who asks with the same key. */
async function askOffer({ issuer }: ProofOffice, proof: Proof): Promise<IssuedOffer> {
  const attestation = requireMade(proof);
  const answer = await issuer.ask('POST', '/issuer/v1/credentialOffers', {
    ...(proof.offerKey !== null && { idempotencyKey: proof.offerKey }),
    body: { institution: issuer.institution, attestation, handover: 'remote' },
  });
  return parseOffer(answer, attestation);
}

function placeOf(proof: Proof): `/${string}` {
  return `/issuer/v1/attestations/${requireMade(proof)}`;
}

function requireMade({ jti, withdrawnAt }: Proof): string {
  if (jti !== null && withdrawnAt === null) return jti;
  throw new StatusError('proof-over', 'This proof was withdrawn, or was never made.');
}

import { StatusError } from '../errors.ts';
import * as v from '../schema.ts';
import { parsed } from './issuer-client.ts';
import type { ProofOffice } from './proof-office.ts';
import { type Proof, setOffered, setWithdrawn } from './proof-rows.ts';

/** Whether a proof counts, as far as is known here: the issuer may have withdrawn it too. */
export type ProofStanding = 'counts' | 'over' | 'withdrawn' | 'unfinished';

/** `today` is `yyyy-mm-dd`. */
export function standingOf(
  { jti, validUntil, withdrawnAt }: Pick<Proof, 'jti' | 'validUntil' | 'withdrawnAt'>,
  today: string,
): ProofStanding {
  if (jti === null) return 'unfinished';
  if (withdrawnAt !== null) return 'withdrawn';
  return validUntil < today ? 'over' : 'counts';
}

/** The page of a proof that counts, PDF. Rejects with `StatusError`: `proof-over`, `issuer-unavailable`, `issuer-refused`. */
export async function pageOfProof(office: ProofOffice, proof: Proof): Promise<Uint8Array> {
  return office.issuer.ask('GET', `${placeOf(office, proof)}/pdf`);
}

/** Its code, SVG. Rejects as `pageOfProof` does. */
export async function codeOfProof(office: ProofOffice, proof: Proof): Promise<Uint8Array> {
  return office.issuer.ask('GET', `${placeOf(office, proof)}/qrCode`);
}

/** Withdraws a proof for good, at its issuer first. Harmless to repeat. Rejects as `pageOfProof` does. */
export async function withdrawProof(office: ProofOffice, proof: Proof): Promise<void> {
  if (proof.withdrawnAt !== null) return;
  const path = `${placeOf(office, proof)}/revoke` as const;
  await office.issuer.ask('POST', path, { body: { reason: 'holder-request' } });
  await setWithdrawn(office.database, proof.proofId, office.now());
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

const OFFER = v.looseObject({
  state: v.string(),
  expiresAt: v.string(),
  uri: v.exactOptional(v.string()),
  qrCode: v.exactOptional(v.string()),
  txCode: v.exactOptional(v.string()),
});

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
  return { uri, qrCode, txCode, expiresAt: Math.floor(Date.parse(expiresAt) / 1000) };
}

/** What an offer is taken up by is kept nowhere here: the issuer tells it again to who asks with the same key. */
async function askOffer(office: ProofOffice, proof: Proof): Promise<v.InferOutput<typeof OFFER>> {
  const { issuer } = office;
  const answer = await issuer.ask('POST', '/issuer/v1/credentialOffers', {
    ...(proof.offerKey !== null && { idempotencyKey: proof.offerKey }),
    body: {
      institution: issuer.institution,
      attestation: requireCounting(office, proof),
      handover: 'remote',
    },
  });
  return parsed(OFFER, answer);
}

function placeOf(office: ProofOffice, proof: Proof): `/${string}` {
  return `/issuer/v1/attestations/${requireCounting(office, proof)}`;
}

function requireCounting({ today }: Pick<ProofOffice, 'today'>, proof: Proof): string {
  const { jti } = proof;
  if (jti !== null && standingOf(proof, today()) === 'counts') return jti;
  throw new StatusError('proof-over', 'This proof counts no more, or was never made.');
}

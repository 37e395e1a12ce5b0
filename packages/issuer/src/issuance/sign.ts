import {
  assembleCompactJws,
  encodeUtf8,
  formatKid,
  jwsSigningInput,
  jwsSigningInputs,
  type Signer,
} from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { IssuerError } from '../errors.ts';
import type { IdentifiedPayload } from './draft-payload.ts';
import { claim, type Draft } from './prepare.ts';
import type { IssuanceProfile } from './profile.ts';

/** A signed document that nobody has judged yet. */
export interface SignedPayload {
  readonly payload: IdentifiedPayload;
  readonly jws: string;
}

/** The same, with the draft it was. */
export interface SignedDraft extends SignedPayload {
  readonly draft: Draft;
}

/**
 * Signs drafts, many at a time. Each draft can be signed once.
 * Checks no signature: `release` does, with the verifier that clinics use.
 * Throws `IssuerError`: `draft-unknown`, `signer-fault`; passes on what the signer throws.
 */
export async function signDrafts(
  drafts: readonly Draft[],
  { signer }: Pick<IssuanceProfile, 'signer'>,
): Promise<SignedDraft[]> {
  claim(drafts);
  const payloads = drafts.map(({ payload }) => payload);
  const signed = await signPayloads(payloads, signer);
  return drafts.flatMap((draft, index) => {
    const each = signed[index];
    return each ? [{ ...each, draft }] : [];
  });
}

/**
 * Signs payloads, many at a time, by the key that the signer has now: what was fixed under an older key needs nothing
 * else. Whoever calls this keeps track of what was signed before, as `signDrafts` does for drafts.
 * Checks no signature. Throws `IssuerError` `signer-fault`; passes on what the signer throws.
 */
export async function signPayloads(
  payloads: readonly IdentifiedPayload[],
  signer: Signer,
): Promise<SignedPayload[]> {
  const inputs = payloads.map(jwsSigningInputs(headerOf(signer)));
  const signatures = await signer.signMany(inputs.map(encodeUtf8));
  return payloads.map((payload, index) => {
    const [input, signature] = [inputs[index], signatures[index]];
    if (input === undefined || !signature || signatures.length !== payloads.length) {
      throw new IssuerError('signer-fault', 'The signer did not answer with one signature each.');
    }
    return { payload, jws: assembleCompactJws(input, signature) };
  });
}

/** What a signer signs for a payload: ASCII of `header.payload`, the header naming its key (RFC 7515 §5.1). */
export function signingInput(payload: IdentifiedPayload, signer: Signer): string {
  return jwsSigningInput(headerOf(signer), payload);
}

/** Without `typ`: it says nothing here and costs 16 characters in the QR (specification v0.5 §2.3.1). */
function headerOf({ algorithm, certificate }: Signer): { alg: string; kid: string } {
  return { alg: algorithm, kid: formatKid(nodePlatform.sha256(certificate)) };
}

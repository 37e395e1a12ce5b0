import type { HolderKey } from '@prova/credential';
import { thumbprintOf } from '@prova/http';
import { IssuerError } from '../../errors.ts';
import type { FreshNonce } from '../nonces/credential-nonces.ts';
import { invalidNonce } from '../nonces/spend-nonces.ts';
import type { WalletOffice } from '../wallet-office.ts';
import type { CredentialRequest } from './credential-request.ts';
import { openAttestationProof, openJwtProof, type ProofParties } from './open-proof.ts';

/** Copies of one answer, each for a key of its own (OpenID4VCI 1.0 §12.2.4, `batch_credential_issuance`). */
export const BATCH_SIZE = 10;

/** Keys that a wallet proved to have, and the nonces that it did so with, which nobody has used up yet. */
export interface ProvenKeys {
  readonly holderKeys: readonly HolderKey[];
  readonly nonces: readonly FreshNonce[];
}

/**
 * The keys of proofs (OpenID4VCI 1.0 appendix F.4): each proof right in itself, with a nonce of ours, no key twice, no more keys than a batch
 * has copies.
 *
 * Does not use the nonces up: see `spendNonces`.
 * Rejects with `IssuerError`: `invalid-credential-request` for more than a batch; `invalid-proof`; `invalid-nonce`.
 */
export async function verifyProofs(
  office: WalletOffice,
  { type, proofs }: Pick<CredentialRequest, 'type' | 'proofs'>,
  parties: ProofParties,
): Promise<ProvenKeys> {
  requireBatch(proofs.length);
  const opened = await Promise.all(
    proofs.map((proof) =>
      type === 'jwt' ? openJwtProof(proof, parties, office) : openAttestationProof(proof, office),
    ),
  );
  const holderKeys = opened.flatMap((each) => each.holderKeys);
  requireBatch(holderKeys.length);
  if (new Set(holderKeys.map(thumbprintOf)).size < holderKeys.length) {
    throw new IssuerError('invalid-proof', 'Each copy has a key of its own.');
  }
  const given = new Set(opened.map(({ nonce }) => nonce));
  const { credentialNonces } = office;
  const nonces = [...given].map((nonce) => {
    const fresh = credentialNonces.open(nonce);
    if (fresh) return fresh;
    throw invalidNonce();
  });
  return { holderKeys, nonces };
}

function requireBatch(count: number): void {
  if (count <= BATCH_SIZE) return;
  throw new IssuerError('invalid-credential-request', `At most ${BATCH_SIZE} copies at a time.`);
}

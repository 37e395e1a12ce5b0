import type { HolderKey } from '@prova/credential';
import { thumbprintOf } from '@prova/http';
import { IssuerError } from '../../errors.ts';
import { credentialIssuerOf } from '../credential-issuer.ts';
import { clientIdOf } from '../grants/wallet-client.ts';
import type { OpenProof } from '../messages.ts';
import type { FreshNonce } from '../nonces/credential-nonces.ts';
import type { WalletOffice } from '../wallet-office.ts';

/** Copies of one answer, each for a key of its own (OpenID4VCI 1.0 §12.2.4, `batch_credential_issuance`). */
export const BATCH_SIZE = 10;

/** How far the time of a proof may be from ours, in seconds: as long as a nonce is good for. */
const WINDOW = 300;

/** Keys that a wallet proved to have, and the nonces that it did so with, which nobody has used up yet. */
export interface ProvenKeys {
  readonly holderKeys: readonly HolderKey[];
  readonly nonces: readonly FreshNonce[];
}

export interface ProofsOrder {
  readonly proofs: readonly string[];
  readonly institutionId: string;
  /** What the token calls the wallet. */
  readonly clientId: string;
}

/**
 * The keys of proofs (OpenID4VCI 1.0 §8.2.1.1, appendix F.4): each signed by its own key, meant for this credential issuer, made now, with a
 * nonce of ours, by the wallet that has the token.
 *
 * Does not use the nonces up: see `spendNonces`.
 * Rejects with `IssuerError`: `invalid-credential-request` for more proofs than a batch has; `invalid-proof`, also for a key that comes
 * twice; `invalid-nonce`.
 */
export async function verifyProofs(
  { messages, baseUrl, credentialNonces, now }: WalletOffice,
  { proofs, institutionId, clientId }: ProofsOrder,
): Promise<ProvenKeys> {
  if (proofs.length > BATCH_SIZE) {
    throw new IssuerError('invalid-credential-request', `At most ${BATCH_SIZE} copies at a time.`);
  }
  const credentialIssuer = credentialIssuerOf(baseUrl, institutionId);
  const opened: OpenProof[] = [];
  for (const proof of proofs) opened.push(await messages.openProof(proof, credentialIssuer));
  for (const { issuedAt, clientId: by } of opened) {
    if (Math.abs(now() - issuedAt) > WINDOW) throw invalid('A proof was not made now.');
    if (by !== undefined && by !== clientIdOf(clientId)) {
      throw invalid('A proof is of another wallet.');
    }
  }
  const holderKeys = opened.map(({ holderKey }) => holderKey);
  if (new Set(holderKeys.map(thumbprintOf)).size < holderKeys.length) {
    throw invalid('Each copy has a key of its own.');
  }
  const given = new Set(opened.map(({ nonce }) => nonce));
  return { holderKeys, nonces: [...given].map((nonce) => openNonce(nonce, credentialNonces)) };
}

/** Uses nonces up, once all else is right. Rejects with `IssuerError` `invalid-nonce` where one was used before. */
export async function spendNonces(
  { once }: Pick<WalletOffice, 'once'>,
  nonces: readonly FreshNonce[],
): Promise<void> {
  for (const { onceKey, expiresAt } of nonces) {
    if ((await once(onceKey, expiresAt)) === 'again') throw invalidNonce();
  }
}

function openNonce(
  nonce: string | undefined,
  nonces: Pick<WalletOffice['credentialNonces'], 'open'>,
): FreshNonce {
  if (nonce === undefined) throw invalid('A proof has no nonce.');
  const fresh = nonces.open(nonce);
  if (fresh) return fresh;
  throw invalidNonce();
}

function invalid(message: string): IssuerError {
  return new IssuerError('invalid-proof', message);
}

function invalidNonce(): IssuerError {
  return new IssuerError('invalid-nonce', 'The nonce is none of ours, over, or was used.');
}

import type { HolderKey } from '@prova/credential';
import { parsePublicJwk, textClaim, timeClaim } from '@prova/http';
import type { WalletOffice } from '../wallet-office.ts';
import { attestedClaims } from './attested-claims.ts';

/** Keys that a wallet has, as its provider vouches. */
export interface KeyAttestation {
  readonly keys: readonly HolderKey[];
  readonly nonce: string | undefined;
}

/** As drafts and the standard write it. */
const TYPES = ['key-attestation+jwt', 'keyattestation+jwt'];

/**
 * Opens a key attestation (OpenID4VCI 1.0 appendix D): signed by a wallet provider that counts here, in time, of keys of P-256 alone.
 * `undefined` for anything else. How many there may be is for `verifyProofs`.
 */
export async function openKeyAttestation(
  text: string,
  office: Pick<WalletOffice, 'walletProviders' | 'now'>,
): Promise<KeyAttestation | undefined> {
  const claims = await attestedClaims(text, TYPES, office);
  if (!claims) return undefined;
  const { attested_keys: attested } = claims;
  const isDated = timeClaim(claims, 'iat') !== undefined && timeClaim(claims, 'exp') !== undefined;
  if (!isDated || !Array.isArray(attested)) return undefined;
  const keys = attested.flatMap((jwk) => parsePublicJwk(jwk) ?? []);
  const isWhole = keys.length === attested.length && keys.length > 0;
  return isWhole ? { keys, nonce: textClaim(claims, 'nonce') } : undefined;
}

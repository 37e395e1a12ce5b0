import type { HolderKey } from '@prova/credential';
import { createSignerFinder, parsePublicJwk, readClaims } from '@prova/http';
import type { WalletOffice } from '../wallet-office.ts';
import { isNow, MAX_JWT, textIn, timeIn } from './claims.ts';
import { attestedKey } from './wallet-providers.ts';

/** Keys that a wallet has, as its provider vouches. */
export interface KeyAttestation {
  readonly keys: readonly HolderKey[];
  readonly nonce: string | undefined;
}

/** As drafts and the standard write it. */
const TYPES = ['key-attestation+jwt', 'keyattestation+jwt'];

/** More keys than any wallet has attested at once. */
const MOST_KEYS = 100;

/**
 * Opens a key attestation (OpenID4VCI 1.0 appendix D): signed by a wallet provider that counts here, in time, of keys of P-256 alone.
 * `undefined` for anything else.
 */
export function openKeyAttestation(
  text: string,
  { walletProviders, now }: Pick<WalletOffice, 'walletProviders' | 'now'>,
): KeyAttestation | undefined {
  const read = readClaims(text, TYPES, MAX_JWT);
  const signer = read && walletProviders && attestedKey(read.header, walletProviders, now());
  if (!read || !signer || !createSignerFinder()(read, [signer])) return undefined;
  const { payload } = read;
  const isDated = timeIn(payload, 'iat') !== undefined && timeIn(payload, 'exp') !== undefined;
  const { attested_keys: attested } = payload;
  if (!isDated || !isNow(payload, now()) || !Array.isArray(attested)) return undefined;
  const keys = attested.flatMap((jwk) => parsePublicJwk(jwk) ?? []);
  const isWhole = keys.length === attested.length && keys.length > 0 && keys.length <= MOST_KEYS;
  return isWhole ? { keys, nonce: textIn(payload, 'nonce') } : undefined;
}

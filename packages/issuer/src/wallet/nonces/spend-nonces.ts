import { type Queryable, useTogether } from '@prova/store';
import { IssuerError } from '../../errors.ts';
import type { FreshNonce } from './credential-nonces.ts';

/**
 * Uses nonces up with what else a transaction does: whoever is refused has lost nothing. Send it first, see `useTogether`.
 * Rejects with `IssuerError` `invalid-nonce` where one was used before.
 */
export async function spendNonces(q: Queryable, nonces: readonly FreshNonce[]): Promise<void> {
  const uses = nonces.map(({ onceKey: key, expiresAt }) => ({ key, expiresAt }));
  if ((await useTogether(q, 'issuer.used_once', uses)) === 'again') throw invalidNonce();
}

export function invalidNonce(): IssuerError {
  return new IssuerError('invalid-nonce', 'The nonce is none of ours, over, or was used.');
}

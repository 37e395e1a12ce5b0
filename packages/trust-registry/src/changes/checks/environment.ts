import type { Environment } from '@prova/credential';
import { TrustRegistryError } from '../../errors.ts';

/**
 * The holder of the key meant it for this environment: a test key is not for production, nor the other way round.
 * Throws `TrustRegistryError` `environment-mismatch`.
 */
export function requireEnvironment(stated: Environment, own: Environment): void {
  if (stated === own) return;
  throw new TrustRegistryError('environment-mismatch', `The key is for "${stated}", not "${own}".`);
}

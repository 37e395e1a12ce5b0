import type { KeyObject } from 'node:crypto';
import { KeysError, keyAlgorithm } from '@prova/keys';
import { DeliveryError } from '../errors.ts';

/** What the client signs with. Throws `DeliveryError` `ebox-key-unsupported` for anything but a private key of P-256 or RSA. */
export function clientAlgorithm(key: KeyObject): 'ES256' | 'RS256' {
  let cause: unknown;
  try {
    const algorithm = keyAlgorithm(key);
    if (key.type === 'private' && algorithm !== 'ES384') return algorithm;
  } catch (error) {
    if (!(error instanceof KeysError)) throw error;
    cause = error;
  }
  const message = 'The key of the eBox client is a private one of P-256, or of RSA with 2048 bits.';
  throw new DeliveryError('ebox-key-unsupported', message, { cause });
}

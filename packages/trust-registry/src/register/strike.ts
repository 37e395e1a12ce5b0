import { nodePlatform } from '@prova/platform-node';
import { EFFECTS, parseCertificate, type Tombstone } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { requireReadable } from './enter.ts';
import type { Register } from './register.ts';

/** A tombstone as it is ordered: on which certificate, why, since when. */
export interface Strike extends Omit<Tombstone, 'x5t' | 'spkiHash'> {
  /** SHA-256 of the DER, base64url: of a country authority if that is the scope, else of a seal certificate. */
  readonly thumbprint: string;
}

/**
 * Sets a tombstone and does nothing else: neither the state of the certificate nor its bindings change. Tombstones are
 * only ever added. The key is struck too, whatever certificate it may get later.
 *
 * Throws `TrustRegistryError`: `certificate-unknown`, also where the scope would strike nothing; `reason-unknown` for one
 * that this scope does not know; `period-malformed` when it was invalid only after `revokedAt`; `entry-malformed`.
 */
export function strike(register: Register, { thumbprint, ...mark }: Strike): Register {
  const der = struckCertificate(register, thumbprint, mark.scope);
  if (!Object.hasOwn(EFFECTS[mark.scope], mark.reason)) {
    throw new TrustRegistryError('reason-unknown', 'There is no such reason for this scope.');
  }
  if (mark.invalidityDate > mark.revokedAt) {
    throw new TrustRegistryError(
      'period-malformed',
      'A key cannot be invalid only after it was revoked.',
    );
  }
  const tombstone: Tombstone = { ...hashesOf(der), ...mark };
  requireReadable({ tombstones: [tombstone] });
  return { ...register, tombstones: [...register.tombstones, tombstone] };
}

/** DER of the certificate that a scope can strike. Throws `TrustRegistryError` `certificate-unknown`. */
export function struckCertificate(
  register: Register,
  thumbprint: string,
  scope: Tombstone['scope'],
): Uint8Array {
  const der =
    scope === 'certificate-authority'
      ? register.certificateAuthorities.find((authority) => thumbprintOf(authority) === thumbprint)
      : register.certificates.get(thumbprint)?.der;
  if (der) return der;
  throw new TrustRegistryError(
    'certificate-unknown',
    'The register has no such certificate of this scope.',
  );
}

/** What a tombstone on this certificate is known by. */
export function hashesOf(der: Uint8Array): Pick<Tombstone, 'x5t' | 'spkiHash'> {
  const { spki } = parseCertificate(der).publicKey;
  return { x5t: nodePlatform.sha256(der), spkiHash: nodePlatform.sha256(spki) };
}

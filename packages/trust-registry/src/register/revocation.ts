import { nodePlatform } from '@prova/platform-node';
import { parseCertificate, type Tombstone } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import { thumbprintOf } from '../thumbprint.ts';
import type { Register } from './register.ts';

/** A revocation as it is ordered: which certificate, why, since when. */
export interface RevocationOrder extends Omit<Tombstone, 'x5t' | 'spkiHash'> {
  /** SHA-256 of the DER, base64url: of a country authority if that is the scope, else of a seal certificate. */
  readonly thumbprint: string;
}

/**
 * Sets a tombstone on a certificate of the register. Tombstones are only ever added: a further, harsher one for the
 * same certificate stands beside the first. The key is struck too, whatever certificate it may get later.
 * Throws `TrustRegistryError`: `certificate-unknown`, also where the scope would strike nothing; `period-malformed` when
 * it was invalid only after `revokedAt`.
 */
export function revoke(register: Register, order: RevocationOrder): Register {
  const { thumbprint: _, ...mark } = order;
  const der = certificateOf(register, order);
  if (mark.invalidityDate > mark.revokedAt) {
    throw new TrustRegistryError(
      'period-malformed',
      'A key cannot be invalid only after it was revoked.',
    );
  }
  const tombstone: Tombstone = { ...hashesOf(der), ...mark };
  return { ...register, tombstones: [...register.tombstones, tombstone] };
}

function certificateOf(register: Register, { thumbprint, scope }: RevocationOrder): Uint8Array {
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

function hashesOf(der: Uint8Array): Pick<Tombstone, 'x5t' | 'spkiHash'> {
  const { spki } = parseCertificate(der).publicKey;
  return { x5t: nodePlatform.sha256(der), spkiHash: nodePlatform.sha256(spki) };
}

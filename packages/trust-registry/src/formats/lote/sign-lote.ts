import { createHash } from 'node:crypto';
import type { Signer } from '@prova/credential';
import { type EpochSeconds, parseCertificate } from '@prova/trust';
import { TrustRegistryError } from '../../errors.ts';
import { signListJws } from '../list-jws.ts';
import type { ListAndSchemeInformation } from './lote.ts';
import type { LoteContent } from './lote-payload.ts';

/**
 * The list as `signListJws` signs: readers pin the scheme root; `x5c` alone proves nothing.
 *
 * Throws `TrustRegistryError` `lote-signer-mismatch` when the signer is not ES256, or its certificate is not of the
 * organisation and territory that the list names as its operator (ETSI TS 119 612 §5.7.1).
 */
export async function signLote(
  { information, text }: LoteContent,
  signer: Signer,
  iat: EpochSeconds,
): Promise<Uint8Array> {
  requireOperator(information, signer);
  return signListJws(text, signer, iat);
}

/** The hash beside the file, by which readers see whether it changed; in hexadecimal digits. It proves nothing. */
export function loteDigest(jws: Uint8Array): string {
  return createHash('sha256').update(jws).digest('hex');
}

function requireOperator(
  { SchemeOperatorName: names, SchemeTerritory: territory }: ListAndSchemeInformation,
  { algorithm, certificate }: Signer,
): void {
  const { countries, organizations } = parseCertificate(certificate).subject;
  const isNamed = names.some(({ value }) => organizations.includes(value));
  if (algorithm === 'ES256' && isNamed && countries.length === 1 && countries[0] === territory) {
    return;
  }
  throw new TrustRegistryError(
    'lote-signer-mismatch',
    'The list signer is not of the operator and territory that the list names.',
  );
}

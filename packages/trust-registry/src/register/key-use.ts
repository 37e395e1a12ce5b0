import { encodeBase64url, formatInstitutionId, type InstitutionId } from '@prova/credential';
import { type Competence, type Tombstone, type TombstoneEffect, worstEffect } from '@prova/trust';
import { TrustRegistryError } from '../errors.ts';
import type { Register, RegisterCertificate } from './register.ts';

/** A certificate and its key, as tombstones know them. */
export interface KeyNames {
  readonly thumbprint: string;
  readonly keyHash: string;
}

/** The tombstones that strike this certificate, or its key under whatever certificate, as a seal. */
function tombstonesOfKey(
  { tombstones }: Register,
  { thumbprint, keyHash }: KeyNames,
): readonly Tombstone[] {
  return tombstones.filter(
    ({ scope, x5t, spkiHash }) =>
      scope !== 'certificate-authority' &&
      (encodeBase64url(x5t) === thumbprint || encodeBase64url(spkiHash) === keyHash),
  );
}

/**
 * What tombstones say of documents that this key would sign from now on. Those of single competences count where one of
 * these is wanted.
 */
export function effectOnKey(
  register: Register,
  key: KeyNames,
  wanted: readonly Competence[],
): TombstoneEffect {
  const strikes = tombstonesOfKey(register, key).filter(
    ({ competences }) => competences?.some((each) => wanted.includes(each)) ?? true,
  );
  // Later than everything that is known.
  return worstEffect(strikes, Number.MAX_SAFE_INTEGER)?.effect ?? 'valid';
}

/**
 * Requires a key that nothing stands against: a new certificate does not revive a revoked key, nor a new binding.
 * Throws `TrustRegistryError`: `key-revoked`, also when it was for one of these competences only; `key-suspended`.
 */
export function requireUsableKey(
  register: Register,
  key: KeyNames,
  wanted: readonly Competence[],
): void {
  switch (effectOnKey(register, key, wanted)) {
    case 'valid':
      return;
    case 'suspended':
      throw new TrustRegistryError('key-suspended', 'The key is suspended; that is lifted first.');
    case 'invalid':
      throw new TrustRegistryError('key-revoked', 'The key is revoked, whoever certifies it.');
  }
}

/**
 * Requires that no institution but this one uses the key, under whatever certificate.
 * Throws `TrustRegistryError` `key-shared`.
 */
export function requireSoleUse(register: Register, id: InstitutionId, keyHash: string): void {
  const own = formatInstitutionId(id);
  if (usersOf(register, keyHash).every((user) => user === own)) return;
  throw new TrustRegistryError('key-shared', 'Another institution uses this key.');
}

/** The institutions that a certificate of this key is or was bound to: `BE:0120`. */
export function usersOf({ certificates, institutions }: Register, keyHash: string): string[] {
  const names = new Set(
    [...certificates].filter(([, known]) => known.keyHash === keyHash).map(([name]) => name),
  );
  if (names.size === 0) return [];
  return [...institutions]
    .filter(([, { bindings }]) => bindings.some(({ thumbprint }) => names.has(thumbprint)))
    .map(([user]) => user);
}

/** The same register after a change of every certificate of one key. */
export function withKey(
  register: Register,
  keyHash: string,
  change: (certificate: RegisterCertificate) => RegisterCertificate,
): Register {
  const certificates = new Map(register.certificates);
  for (const [name, known] of register.certificates) {
    if (known.keyHash === keyHash) certificates.set(name, change(known));
  }
  return { ...register, certificates };
}

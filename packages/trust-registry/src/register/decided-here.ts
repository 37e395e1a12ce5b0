import { encodeBase64url } from '@prova/credential';
import type { Competence } from '@prova/trust';
import { effectOnKey } from './key-use.ts';
import type { Register, RegisterCertificate, RegisterInstitution } from './register.ts';

/** Thumbprints among these certificates under which nothing new may be bound: the key is suspended or revoked. */
export function struckKeys(
  register: Register,
  certificates: ReadonlyMap<string, RegisterCertificate>,
): ReadonlySet<string> {
  const named = new Set(register.tombstones.flatMap(namesOf));
  const struck = [...certificates].filter(
    ([thumbprint, { keyHash }]) =>
      (named.has(thumbprint) || named.has(keyHash)) &&
      effectOnKey(register, { thumbprint, keyHash }, []) !== 'valid',
  );
  return new Set(struck.map(([thumbprint]) => thumbprint));
}

/**
 * Says of an institution which competences were withdrawn from it: the tombstones on its keys remember it. One that had
 * shared keys alone has no such memory.
 */
export function withdrawals({
  certificates,
  tombstones,
}: Register): (entry: RegisterInstitution) => ReadonlySet<Competence> {
  const byName = new Map<string, readonly Competence[]>();
  for (const tombstone of tombstones) {
    for (const name of tombstone.competences ? namesOf(tombstone) : []) {
      byName.set(name, [...(byName.get(name) ?? []), ...(tombstone.competences ?? [])]);
    }
  }
  return ({ bindings }) =>
    new Set(
      bindings.flatMap(({ thumbprint }) => [
        ...(byName.get(thumbprint) ?? []),
        ...(byName.get(certificates.get(thumbprint)?.keyHash ?? '') ?? []),
      ]),
    );
}

function namesOf({ x5t, spkiHash }: Register['tombstones'][number]): string[] {
  return [x5t, spkiHash].map(encodeBase64url);
}

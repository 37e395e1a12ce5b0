import { createHash } from 'node:crypto';

/**
 * Remembers what may be used once: answers `first` to one caller of each key until `expiresAt` (epoch seconds), to all others
 * `again`, in whatever process they are. Keys are 32 bytes. One that cannot say so rejects: nothing then passes.
 */
export type Once = (
  key: Uint8Array,
  expiresAt: number,
) => 'first' | 'again' | Promise<'first' | 'again'>;

/** The key of a `jti` within its realm: whoever makes them chooses freely, so only together are they one. */
export function onceKey(
  realm: 'assertion' | 'proof' | 'wallet-attestation',
  owner: string,
  jti: string,
): Uint8Array {
  const text = JSON.stringify([realm, owner, jti]);
  return new Uint8Array(createHash('sha256').update(text).digest());
}

import { createHash } from 'node:crypto';

/** A publication asks for the hash of a file several times, and some files have 50 MB. Nobody writes into one. */
const HASHES = new WeakMap<Uint8Array, Buffer>();

/** SHA-256 of a file of a release, which never changes while it is in memory. */
export function fileHash(bytes: Uint8Array): Buffer {
  const known = HASHES.get(bytes);
  if (known) return known;
  const hash = createHash('sha256').update(bytes).digest();
  HASHES.set(bytes, hash);
  return hash;
}

import { createHash } from 'node:crypto';

/** Under which name the list of an address lies: an address can be longer than a name, and has letters that no name has. */
export function listFileName(uri: string): string {
  return `${createHash('sha256').update(uri).digest('hex')}.jws`;
}

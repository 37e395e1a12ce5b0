import { createHash } from 'node:crypto';
import type { SealOrder } from '@prova/paper';

/** The hash of a page, for those who draw it. Beside the sealer, and not in it: threads that draw load nothing that knows keys. */
export function newHash(): ReturnType<SealOrder['newHash']> {
  return createHash('sha256');
}

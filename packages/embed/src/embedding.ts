import { webPlatform as platform } from '@prova/platform-web';
import { openBrowserDesk } from '@prova/scanner';
import { type FileReading, readFiles } from './files/read-files.ts';
import { requireScheme, type VerifierOrder } from './order.ts';
import { type Verifier, verifierOn } from './verifier.ts';

/** What the build puts in: none of it is the host's to choose. */
export interface Embedding extends FileReading {
  /** When this program was made, in epoch seconds: it is certainly not earlier. */
  readonly builtAt: number;
}

/**
 * Makes `openVerifier`, the one function of the embedded build. It opens a verifier for one scheme, with what this browser remembers of
 * it (IndexedDB: the trust list, lists of withdrawn documents, and what was withdrawn before; nothing of anybody): so a trust list that
 * goes back is refused after a reload too. Rejects with `TypeError` where the order is written wrongly. A trust list that is refused is no
 * reason to reject: `opened` says so, and without another one every document is `undetermined`.
 */
export function embedding({
  builtAt,
  ...reading
}: Embedding): (order: VerifierOrder) => Promise<Verifier> {
  const read = readFiles(reading);
  return async (order) => {
    const scheme = requireScheme(order);
    return verifierOn(await openBrowserDesk({ scheme, platform, builtAt }), order, read);
  };
}

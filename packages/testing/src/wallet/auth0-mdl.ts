import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { cborTag, encodeCbor } from '@prova/credential';

/** What the thread is asked. */
export interface Auth0Order {
  readonly bytes: Uint8Array;
  /** `SessionTranscriptBytes`. */
  readonly transcript: Uint8Array;
  /** PEM. */
  readonly root: string;
}

/** The package is CommonJS and requires an ES module, which Node does and jest does not; threads run built JavaScript. */
const READER = new URL('../../dist/wallet/auth0-reader.js', import.meta.url);

/**
 * A second opinion on a `DeviceResponse`: that of `@auth0/mdl`, which knows no handover of its own and so takes the transcript. Rejects
 * what it does not accept. `root` is DER.
 */
export async function auth0Reads(
  bytes: Uint8Array,
  transcript: Uint8Array,
  root: Uint8Array,
): Promise<'accepted'> {
  const workerData: Auth0Order = {
    bytes,
    transcript: encodeCbor(cborTag(24, transcript)),
    root: new X509Certificate(root).toString(),
  };
  const thread = new Worker(READER, { workerData });
  try {
    await once(thread, 'message');
    return 'accepted';
  } finally {
    await thread.terminate();
  }
}

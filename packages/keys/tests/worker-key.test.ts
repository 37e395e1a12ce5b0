import { verify, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { SoftwareKey } from '@prova/keys';
import { sealOf } from './seals.ts';

/** What a worker thread does with a key that it was handed: signs one input. */
const WORKER = `
  const { sign } = require('node:crypto');
  const { parentPort, workerData: { key, input } } = require('node:worker_threads');
  const signature = sign('sha256', input, { key: key.privateKey, dsaEncoding: 'ieee-p1363' });
  parentPort.postMessage({ signature, certificate: key.certificate });
`;

test.each(['P-256', 'RSA-2048'] as const)(
  'a software key of %s can be handed to a worker thread',
  async (kind) => {
    const key: SoftwareKey = await sealOf('Seal (TEST)', kind);
    const input = Buffer.from('one');
    const worker = new Worker(WORKER, { eval: true, workerData: { key, input } });
    const [{ signature, certificate }] = await once(worker, 'message');
    await worker.terminate();
    const { publicKey } = new X509Certificate(certificate);
    expect(verify('sha256', input, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(
      true,
    );
  },
);

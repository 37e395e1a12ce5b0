import { generateKeyPairSync, sign } from 'node:crypto';
import { webPlatform } from '../src/index.ts';

// What both platforms owe is held by the contract test of `testing`. Here is what only a browser makes hard.

const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const key = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
const data = new TextEncoder().encode('prova');
const signature = sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' });

test('views into larger buffers, and buffers shared with a worker, are checked as the bytes they show', async () => {
  const shared = new Uint8Array(new SharedArrayBuffer(data.length));
  shared.set(data);
  const framed = new Uint8Array([0, ...signature, 0]).subarray(1, -1);
  expect(await webPlatform.verifySignature('ES256', key, shared, framed)).toBe('valid');
  shared[0] = 0;
  expect(await webPlatform.verifySignature('ES256', key, shared, framed)).toBe('invalid');
});

test('one key is imported once for each algorithm, whoever asks first', async () => {
  const answers = await Promise.all(
    (['RS256', 'ES256', 'ES384', 'ES256'] as const).map((algorithm) =>
      webPlatform.verifySignature(algorithm, key, data, signature),
    ),
  );
  expect(answers).toEqual(['invalid', 'valid', 'invalid', 'valid']);
});

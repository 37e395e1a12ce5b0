import { setImmediate } from 'node:timers/promises';
import type { Platform } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { createVectorRunner, loadVectors } from '@prova/testing';
import { signaturesTogether } from '../src/index.ts';

const KEY = new Uint8Array(1);
const DATA = [1, 2, 3].map((n) => Uint8Array.of(n));

/** Notes what is checked; the signature says what becomes of it. */
function noting(checked: number[]): Platform {
  return {
    ...nodePlatform,
    verifySignature: (_algorithm, _key, data, signature) => {
      checked.push(data[0] ?? 0);
      if (signature.length === 0) throw new Error('A fault.');
      return signature.length === 1 ? 'valid' : Promise.resolve('invalid');
    },
  };
}

test('what is asked for in one turn is checked after it, in the order in which it was asked for', async () => {
  const checked: number[] = [];
  const { verifySignature } = signaturesTogether(noting(checked));
  const outcomes = DATA.map((data, index) =>
    verifySignature('ES256', KEY, data, new Uint8Array(index)),
  );
  expect(checked).toEqual([]);
  const settled = await Promise.allSettled(outcomes);
  expect(checked).toEqual([1, 2, 3]);
  // A fault is that of one, and no answer is another's.
  expect(settled).toEqual([
    { status: 'rejected', reason: new Error('A fault.') },
    { status: 'fulfilled', value: 'valid' },
    { status: 'fulfilled', value: 'invalid' },
  ]);
});

test('a later turn is another one', async () => {
  const checked: number[] = [];
  const { verifySignature } = signaturesTogether(noting(checked));
  const [first = KEY, second = KEY] = DATA;
  const one = verifySignature('ES256', KEY, first, KEY);
  await setImmediate();
  expect(checked).toEqual([1]);
  const two = verifySignature('ES256', KEY, second, KEY);
  expect(await Promise.all([one, two])).toEqual(['valid', 'valid']);
  expect(checked).toEqual([1, 2]);
});

test('hashes and streams are those of the platform', async () => {
  const { sha256 } = signaturesTogether(nodePlatform);
  expect(await sha256(KEY)).toEqual(nodePlatform.sha256(KEY));
});

test('every vector gets the report in company that it gets alone', async () => {
  const vectors = await loadVectors();
  const alone = await createVectorRunner(nodePlatform);
  const together = await createVectorRunner(signaturesTogether(nodePlatform));
  const reports = await Promise.all(vectors.map((vector) => together(vector)));
  for (const [index, vector] of vectors.entries()) {
    expect([vector.name, reports[index]]).toEqual([vector.name, await alone(vector)]);
  }
});

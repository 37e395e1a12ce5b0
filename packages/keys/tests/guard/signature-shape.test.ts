import { softwareSigner } from '@prova/keys';
import { parseCertificate } from '@prova/trust';
import fc from 'fast-check';
import { requireShape, signatureShape } from '../../src/guard/signature-shape.ts';
import { code } from '../manual-time.ts';
import { sealOf } from '../seals.ts';

const ES256 = { algorithm: 'ES256', bytes: 64 } as const;
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const octets = (number: bigint) => Buffer.from(number.toString(16).padStart(64, '0'), 'hex');
const raw = (r: bigint, s: bigint) => Buffer.concat([octets(r), octets(s)]);

test('the shape follows from the certificate', async () => {
  const shapeOf = async (kind: 'P-256' | 'RSA-2048') =>
    signatureShape(parseCertificate((await sealOf('Seal (TEST)', kind)).certificate));
  expect(await shapeOf('P-256')).toEqual(ES256);
  expect(await shapeOf('RSA-2048')).toEqual({ algorithm: 'RS256', bytes: 256 });
});

test.each([
  ['r = 0', raw(0n, 1n)],
  ['s = 0', raw(1n, 0n)],
  ['r = n', raw(ORDER, 1n)],
  ['s = n', raw(1n, ORDER)],
  ['s > n', raw(1n, 2n ** 256n - 1n)],
  ['63 octets', Buffer.alloc(63, 1)],
  ['65 octets', Buffer.alloc(65, 1)],
  ['none', Buffer.alloc(0)],
  ['DER', Buffer.from(`3044${'0220'.padEnd(68, '1')}${'0220'.padEnd(68, '1')}`, 'hex')],
])('%s is no signature', (_, signature) => {
  expect(() => requireShape([signature], 1, ES256)).toThrow(code('signer-fault'));
});

test.each([
  ['the smallest', raw(1n, 1n)],
  ['the largest', raw(ORDER - 1n, ORDER - 1n)],
])('%s numbers are', (_, signature) => {
  expect(requireShape([signature], 1, ES256)).toEqual([signature]);
});

test('as many as were asked for, of the length of the modulus', async () => {
  const signer = softwareSigner(await sealOf('Seal (TEST)', 'RSA-2048'));
  const signatures = await signer.signMany([Buffer.from('one')]);
  const shape = { algorithm: 'RS256', bytes: 256 } as const;
  expect(requireShape(signatures, 1, shape)).toBe(signatures);
  expect(() => requireShape(signatures, 2, shape)).toThrow(code('signer-fault'));
  expect(() => requireShape(signatures, 1, { ...shape, bytes: 384 })).toThrow(code('signer-fault'));
});

test('exactly the pairs of numbers in 1 … n−1 pass', () => {
  const edge = fc.oneof(
    fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }),
    fc.bigInt({ min: ORDER - 3n, max: ORDER + 3n }),
    fc.bigInt({ min: 0n, max: 3n }),
  );
  const isIn = (number: bigint) => number > 0n && number < ORDER;
  fc.assert(
    fc.property(edge, edge, (r, s) => {
      const judge = () => requireShape([raw(r, s)], 1, ES256);
      if (isIn(r) && isIn(s)) expect(judge).not.toThrow();
      else expect(judge).toThrow(code('signer-fault'));
    }),
  );
});

import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createCredentialNonces } from '../../src/wallet/nonces/credential-nonces.ts';

const secret = randomBytes(32);
let time = 1_795_478_400;
const nonces = createCredentialNonces(secret, () => time, randomBytes);

test('a nonce is good for five minutes, here and wherever the secret is', () => {
  const twin = createCredentialNonces(secret, () => time, randomBytes);
  const nonce = nonces.next();
  expect(nonce).toMatch(/^[\w-]{43}$/);
  expect(nonces.next()).not.toBe(nonce);
  expect(twin.open(nonce)).toEqual({ onceKey: expect.any(Uint8Array), expiresAt: time + 300 });
  expect(twin.open(nonce)).toEqual(nonces.open(nonce));
  time += 299;
  expect(nonces.open(nonce)).toBeDefined();
  time += 1;
  expect(nonces.open(nonce)).toBeUndefined();
});

test('what we did not give is none, whatever it is', () => {
  const other = createCredentialNonces(randomBytes(32), () => time, randomBytes);
  expect(nonces.open(other.next())).toBeUndefined();
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
      expect(nonces.open(text)).toBeUndefined();
    }),
  );
});

test('of a nonce no bit can be changed', () => {
  const bytes = Buffer.from(nonces.next(), 'base64url');
  fc.assert(
    fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(nonces.open(changed.toString('base64url'))).toBeUndefined();
    }),
  );
});

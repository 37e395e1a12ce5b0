import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { generateKeyPair } from '@prova/keys';
import fc from 'fast-check';
import { signDeterministic } from '../src/deterministic-signature.ts';

const base64url = (hex: string) => Buffer.from(hex, 'hex').toString('base64url');

test('signs the example of RFC 6979 appendix A.2.5', () => {
  const privateKey = createPrivateKey({
    format: 'jwk',
    key: {
      kty: 'EC',
      crv: 'P-256',
      d: base64url('C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721'),
      x: base64url('60FED4BA255A9D31C961EB74C6356D68C049B8923B61FA6CE669622E60F29FB6'),
      y: base64url('7903FE1008B8BC99A41AE9E95628BC64F2F1B20C2D7E9F5177A3C294D4462299'),
    },
  });
  const signature = signDeterministic(privateKey, Buffer.from('sample'));
  expect(Buffer.from(signature).toString('hex').toUpperCase()).toBe(
    'EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716' +
      'F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8',
  );
});

test('node:crypto verifies what it signs', async () => {
  const { privateKey } = await generateKeyPair('P-256');
  const key = { key: createPublicKey(privateKey), dsaEncoding: 'ieee-p1363' } as const;
  fc.assert(
    fc.property(fc.uint8Array(), (data) =>
      verify('sha256', data, key, signDeterministic(privateKey, data)),
    ),
  );
});

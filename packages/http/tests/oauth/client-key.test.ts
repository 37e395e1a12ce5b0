import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { importJWK, jwtVerify } from 'jose';
import { clientKey } from '../../src/index.ts';

const { privateKey } = generateKeyPairSync('ec', {
  namedCurve: 'P-256',
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});

test('what a client signs is of the key that it names, and the private half is not named', async () => {
  const { publicJwk, sign } = clientKey(createPrivateKey(privateKey));
  expect(Object.keys(publicJwk).sort()).toEqual(['crv', 'kty', 'x', 'y']);
  const key = await importJWK(publicJwk, 'ES256');
  const { payload, protectedHeader } = await jwtVerify(
    sign({ typ: 'JWT' }, { sub: 'portal' }),
    key,
  );
  expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'JWT' });
  expect(payload).toEqual({ sub: 'portal' });
});

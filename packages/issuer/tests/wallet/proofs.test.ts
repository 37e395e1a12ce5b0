import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import fc from 'fast-check';
import { IssuerError } from '../../src/errors.ts';
import { openJwtProof } from '../../src/wallet/credentials/open-proof.ts';
import { requestKey } from '../../src/wallet/encryption/request-key.ts';
import { openRequest } from '../../src/wallet/encryption/sealed-exchange.ts';

const NOW = 1_795_478_400;
const office = { baseUrl: 'https://issuer.example', now: () => NOW, walletProviders: undefined };
const PARTIES = { institutionId: 'BE:0120', clientId: 'wallet:anonymous' };

/** Read again from its bytes: an export can wait for ever for what Node 20 made a key with. */
function newKey(): KeyObject {
  const { privateKey: key } = generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  });
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

function proof(key: KeyObject): string {
  const { d: _, ...jwk } = key.export({ format: 'jwk' });
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const header = { alg: 'ES256', typ: 'openid4vci-proof+jwt', jwk };
  const claims = { aud: 'https://issuer.example/wallet/BE-0120', iat: NOW, nonce: 'n' };
  const input = `${part(header)}.${part(claims)}`;
  const made = sign('sha256', Buffer.from(input), { key, dsaEncoding: 'ieee-p1363' });
  return `${input}.${made.toString('base64url')}`;
}

async function codeOf(text: string): Promise<string> {
  try {
    await openJwtProof(text, PARTIES, office);
    return 'accepted';
  } catch (error) {
    if (error instanceof IssuerError) return error.code;
    throw error;
  }
}

const HONEST = proof(newKey());

test('a proof is taken, and no other text of it, nor any other text', async () => {
  expect(await codeOf(HONEST)).toBe('accepted');
  await fc.assert(
    fc.asyncProperty(
      fc.nat(HONEST.length - 1),
      fc.base64String({ minLength: 1 }),
      async (at, [other = '']) => {
        const changed = HONEST.slice(0, at) + other + HONEST.slice(at + 1);
        if (changed !== HONEST) expect(await codeOf(changed)).toBe('invalid-proof');
      },
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.string(), async (text) => {
      expect(await codeOf(text)).toBe('invalid-proof');
    }),
  );
});

test('what is encrypted to nobody here is refused, whatever it is', async () => {
  const key = requestKey(new Uint8Array(32).fill(1));
  expect(requestKey(new Uint8Array(32).fill(1)).jwk).toEqual(key.jwk);
  expect(requestKey(new Uint8Array(32).fill(2)).jwk).not.toEqual(key.jwk);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array(), async (bytes) => {
      await expect(openRequest(bytes, key)).rejects.toMatchObject({
        code: 'invalid-encryption-parameters',
      });
    }),
  );
});

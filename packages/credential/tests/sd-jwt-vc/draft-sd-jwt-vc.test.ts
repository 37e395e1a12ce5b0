import { decodeJwt, decodeProtectedHeader, jwtVerify } from 'jose';
import { CredentialError, draftSdJwtVc } from '../../src/index.ts';
import { DAY, holderKey, issue, issuerKeyInfo, NOW, order, TODAY, tools } from './sample.ts';

const key = await crypto.subtle.importKey(
  'spki',
  issuerKeyInfo,
  { name: 'ECDSA', namedCurve: 'P-256' },
  true,
  ['verify'],
);
const jwtOf = (text: string) => text.slice(0, text.indexOf('~'));
const disclosuresOf = (text: string) =>
  text
    .split('~')
    .slice(1, -1)
    .map((each) => JSON.parse(Buffer.from(each, 'base64url').toString()));

test('jose verifies what is made here, and it says what it should', async () => {
  const [text = ''] = issue();
  const { payload, protectedHeader } = await jwtVerify(jwtOf(text), key, {
    currentDate: new Date(NOW * 1000),
  });
  expect(protectedHeader).toEqual({ alg: 'ES256', typ: 'dc+sd-jwt', x5c: ['MAEC', 'MAM='] });
  expect(payload).toEqual({
    vct: 'urn:eudi:ehic:1',
    iss: 'https://issuer.example/wallet/BE-0120',
    iat: TODAY,
    nbf: TODAY,
    exp: TODAY + 14 * DAY,
    jti: expect.stringMatching(/^[\w-]{22}$/),
    cnf: { jwk: holderKey },
    status: { status_list: { idx: 4711, uri: 'https://issuer.example/statusLists/1' } },
    issuing_country: 'BE',
    authentic_source: { id: 'BE:0120', name: 'MC-CM' },
    _sd_alg: 'sha-256',
    _sd: [expect.stringMatching(/^[\w-]{43}$/), expect.stringMatching(/^[\w-]{43}$/)],
  });
  expect(disclosuresOf(text)).toEqual([
    [
      expect.stringMatching(/^[\w-]{22}$/),
      'personal_administrative_number',
      order.disclosable['personal_administrative_number'],
    ],
    [expect.stringMatching(/^[\w-]{22}$/), 'document_number', order.disclosable['document_number']],
  ]);
  expect(text.endsWith('~')).toBe(true);
});

test('what nobody may keep back is written whole', () => {
  const [text = ''] = issue({ disclosable: {} });
  expect(text.split('~')).toHaveLength(2);
  expect(decodeJwt(jwtOf(text))).not.toHaveProperty('_sd');
});

test('copies have nothing in common but what they say (S11)', () => {
  const place = (idx: number) => ({ uri: 'https://issuer.example/statusLists/1', idx });
  const copies = [7, 91_204, 33].map((idx) => ({ holderKey, status: place(idx) }));
  const issued = issue({ copies });
  const claims = issued.map((text) => decodeJwt(jwtOf(text)));
  const unlike = (values: readonly unknown[]) => new Set(values).size === values.length;
  expect(unlike(claims.map(({ jti }) => jti))).toBe(true);
  expect(unlike(claims.flatMap((each) => each['_sd']))).toBe(true);
  expect(unlike(issued.flatMap(disclosuresOf).map(([salt]) => salt))).toBe(true);
  expect(claims.map(({ iat, nbf, exp }) => [iat, nbf, exp])).toEqual(
    Array(3).fill([TODAY, TODAY, TODAY + 14 * DAY]),
  );
  expect(
    new Set(issued.map((text) => JSON.stringify(decodeProtectedHeader(jwtOf(text))))).size,
  ).toBe(1);
});

test('digests are sorted, so that their order tells nothing', () => {
  const disclosable = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`claim_${i}`, i]));
  for (const text of issue({ disclosable, copies: Array(8).fill(order.copies[0]) })) {
    const digests = decodeJwt(jwtOf(text))['_sd'];
    expect(digests).toEqual([...(digests as string[])].sort());
  }
});

test.each(['iss', 'exp', 'cnf', 'status', 'vct', 'jti', 'sub', '_sd', '...', '_sd_alg'])(
  'a claim cannot be called %s',
  (name) => {
    for (const part of ['permanent', 'disclosable'] as const) {
      expect(() => draftSdJwtVc({ ...order, [part]: { [name]: 'x' } }, tools)).toThrow(
        expect.objectContaining({ code: 'sd-reserved', constructor: CredentialError }),
      );
    }
  },
);

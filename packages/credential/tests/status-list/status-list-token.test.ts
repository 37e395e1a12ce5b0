import { createHash, generateKeyPairSync, sign } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { nodePlatform } from '@prova/platform-node';
import fc from 'fast-check';
import { compactVerify, decodeProtectedHeader, importSPKI } from 'jose';
import {
  assembleCompactJws,
  CredentialError,
  createTokenStatusList,
  formatKid,
  inflateStatusList,
  parseStatusListToken,
  setStatusAt,
  statusAt,
  statusListSigningInput,
} from '../../src/index.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const certificate = Uint8Array.of(1, 2, 3, 4);
const thumbprint = new Uint8Array(createHash('sha256').update(certificate).digest());
const kid = formatKid(thumbprint);

const list = createTokenStatusList(1, 1000);
setStatusAt(list, 77, 1);
const uri = 'https://issuer.example/statusLists/K7Q2';
const order = {
  uri,
  issuedAt: 1000,
  expiresAt: 2000,
  ttl: 300,
  list,
  path: [certificate],
  thumbprint,
};

function signed(input: string): string {
  const key = { key: privateKey, dsaEncoding: 'ieee-p1363' } as const;
  return assembleCompactJws(input, sign('sha256', Buffer.from(input), key));
}

const token = signed(statusListSigningInput(order, deflateSync));

test('jose verifies what is made here, and it says what it should', async () => {
  const key = await importSPKI(
    publicKey.export({ format: 'pem', type: 'spki' }).toString(),
    'ES256',
  );
  const { payload } = await compactVerify(token, key);
  const claims = JSON.parse(new TextDecoder().decode(payload));
  expect(decodeProtectedHeader(token)).toEqual({
    alg: 'ES256',
    typ: 'statuslist+jwt',
    kid,
    x5c: [Buffer.from(certificate).toString('base64')],
  });
  expect(claims).toMatchObject({ sub: uri, iat: 1000, exp: 2000, ttl: 300 });
  expect(claims.status_list.bits).toBe(1);
  expect(Buffer.from(claims.status_list.lst, 'base64url')[0]).toBe(0x78);
});

test('what is made here is read here', async () => {
  const parsed = parseStatusListToken(token);
  expect(parsed).toMatchObject({ uri, issuedAt: 1000, expiresAt: 2000, ttl: 300, bits: 1 });
  expect(parsed.kid.thumbprint).toEqual(thumbprint);
  const inflated = await inflateStatusList(parsed, nodePlatform);
  expect(inflated.bytes).toEqual(Buffer.from(list.bytes));
  expect(statusAt(inflated, 77)).toBe(1);
});

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const header = { alg: 'ES256', typ: 'statuslist+jwt', kid };
const statusList = { bits: 1, lst: Buffer.from(deflateSync(list.bytes)).toString('base64url') };
const payload = { sub: uri, iat: 1000, exp: 2000, ttl: 300, status_list: statusList };
const tokenOf = (changes: object, headerChanges: object = {}) =>
  `${base64url({ ...header, ...headerChanges })}.${base64url({ ...payload, ...changes })}.AAAA`;

function codeOf(text: string): string {
  try {
    parseStatusListToken(text);
    return 'parsed';
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

test.each<[string, string, string]>([
  ['without ttl', tokenOf({ ttl: undefined }), 'parsed'],
  ['with a ttl that a reader has to bound', tokenOf({ ttl: -1 }), 'parsed'],
  ['with a member that is not known', tokenOf({ aggregation_uri: 'https://x.example/' }), 'parsed'],
  ['of 3 bits (L02)', tokenOf({ status_list: { ...statusList, bits: 3 } }), 'status-malformed'],
  ['of 0 bits (L02)', tokenOf({ status_list: { ...statusList, bits: 0 } }), 'status-malformed'],
  ['of 16 bits (L02)', tokenOf({ status_list: { ...statusList, bits: 16 } }), 'status-malformed'],
  ['of "1" bits', tokenOf({ status_list: { ...statusList, bits: '1' } }), 'status-malformed'],
  ['no base64url (L06)', tokenOf({ status_list: { bits: 1, lst: 'a+b=' } }), 'status-malformed'],
  ['without statuses', tokenOf({ status_list: undefined }), 'status-malformed'],
  ['without sub', tokenOf({ sub: undefined }), 'status-malformed'],
  ['without exp', tokenOf({ exp: undefined }), 'status-malformed'],
  ['with a time in text', tokenOf({ iat: '1000' }), 'status-malformed'],
  ['with a ttl that is no whole number', tokenOf({ ttl: 0.5 }), 'status-malformed'],
  ['of another type', tokenOf({}, { typ: 'JWT' }), 'jws-typ'],
  ['of no type', tokenOf({}, { typ: undefined }), 'jws-typ'],
  ['with the long form of the type', tokenOf({}, { typ: 'application/statuslist+jwt' }), 'jws-typ'],
  ['by RSA', tokenOf({}, { alg: 'RS256' }), 'jws-alg-not-allowed'],
  ['unsigned', tokenOf({}, { alg: 'none' }), 'jws-alg-not-allowed'],
  ['with a demand', tokenOf({}, { crit: ['b64'] }), 'jws-crit'],
  ['with a key', tokenOf({}, { jwk: {} }), 'jws-header'],
  ['with an address of a key', tokenOf({}, { x5u: 'https://x.example/' }), 'jws-header'],
  ['without a key identifier', tokenOf({}, { kid: undefined }), 'kid-malformed'],
  ['of more than 4 MB', 'A'.repeat(4 * 1024 * 1024 + 1), 'too-large'],
  ['in CBOR', '�', 'jws-malformed'],
])('a token %s', (_, text, code) => {
  expect(codeOf(text)).toBe(code);
});

test.each<[string, Uint8Array]>([
  ['no zlib stream', Uint8Array.of(1, 2, 3)],
  ['an empty one', deflateSync(new Uint8Array())],
  ['one with something after it', Buffer.concat([deflateSync(list.bytes), Buffer.of(0)])],
  ['a bomb (L06)', deflateSync(new Uint8Array(8_000_000))],
])('statuses that are %s are refused', async (_, compressed) => {
  const lst = Buffer.from(compressed).toString('base64url');
  const parsed = parseStatusListToken(tokenOf({ status_list: { bits: 1, lst } }));
  await expect(inflateStatusList(parsed, nodePlatform)).rejects.toMatchObject({
    code: 'status-malformed',
  });
});

test('a list is unpacked to the size that is expected and no further', async () => {
  const parsed = parseStatusListToken(token);
  await inflateStatusList(parsed, nodePlatform, 1000);
  await expect(inflateStatusList(parsed, nodePlatform, 992)).rejects.toMatchObject({
    code: 'status-malformed',
  });
});

test('whatever is changed in a token, it is refused by a code or its signed bytes are others', () => {
  const alphabet = 'ABCabc019-_.=+ \n{"é';
  fc.assert(
    fc.property(fc.nat(token.length - 1), fc.constantFrom(...alphabet), (place, letter) => {
      const mutated = token.slice(0, place) + letter + token.slice(place + 1);
      if (mutated === token || codeOf(mutated) !== 'parsed') return;
      const { signed: bytes } = parseStatusListToken(mutated);
      const key = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
      const spki = key.key.export({ format: 'der', type: 'spki' });
      const check = nodePlatform.verifySignature(
        'ES256',
        spki,
        bytes.signingInput,
        bytes.signature,
      );
      expect(check).toBe('invalid');
    }),
    { numRuns: 400 },
  );
});

test('random text and random JSON never pass the door with anything but a code', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((json) => tokenOf({ status_list: json })),
      ),
      (text) => {
        expect(codeOf(text)).not.toBe('parsed');
      },
    ),
  );
});

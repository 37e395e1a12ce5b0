import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import { nodePlatform } from '@prova/platform-node';
import fc from 'fast-check';
import {
  type CborValue,
  CredentialError,
  cborTag,
  createTokenStatusList,
  decodeCbor,
  draftStatusListCwt,
  encodeCbor,
  formatKid,
  inflateStatusList,
  parseStatusListCwt,
  setStatusAt,
  statusAt,
} from '../../src/index.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const certificate = Uint8Array.of(1, 2, 3, 4);
const thumbprint = new Uint8Array(createHash('sha256').update(certificate).digest());
const uri = 'https://issuer.example/statusLists/K7Q2';
const list = createTokenStatusList(2, 1000);
setStatusAt(list, 77, 1);
const order = {
  uri,
  issuedAt: 1000,
  expiresAt: 2000,
  ttl: 300,
  list,
  path: [certificate],
  thumbprint,
};

const ES256 = { dsaEncoding: 'ieee-p1363' } as const;
const signES256 = (data: Uint8Array) =>
  new Uint8Array(sign('sha256', data, { key: privateKey, ...ES256 }));

const draft = draftStatusListCwt(order, deflateSync);
const token = draft.complete(signES256(draft.signingInput));
const parse = (bytes: Uint8Array) => parseStatusListCwt(bytes, nodePlatform);

test('what is made here is read here', async () => {
  const parsed = await parse(token);
  expect(parsed).toMatchObject({ uri, issuedAt: 1000, expiresAt: 2000, ttl: 300, bits: 2 });
  expect(parsed.kid.spelling).toBe(formatKid(thumbprint));
  const inflated = await inflateStatusList(parsed, nodePlatform);
  expect(statusAt(inflated, 77)).toBe(1);
});

test('node:crypto verifies it by RFC 9052 §4.4, and it is what Token Status List §5.2 shows', () => {
  const message = decodeCbor(token);
  expect(message).toEqual(cborTag(18, expect.anything()));
  expect(encodeCbor(message)).toEqual(token);
  const parts = decodeCbor(token.subarray(1));
  if (!Array.isArray(parts)) throw new Error('No array.');
  const [protectedBytes, unprotectedHeaders, payload, signature] = parts;
  const signed = encodeCbor(['Signature1', protectedBytes, new Uint8Array(), payload]);
  expect(verify('sha256', signed, { key: publicKey, ...ES256 }, signature)).toBe(true);
  expect(decodeCbor(protectedBytes)).toEqual(
    new Map<number, CborValue>([
      [1, -7],
      [16, 'application/statuslist+cwt'],
    ]),
  );
  expect(unprotectedHeaders).toEqual(new Map([[33, certificate]]));
  const lst = new Uint8Array(deflateSync(list.bytes));
  expect(decodeCbor(payload)).toEqual(
    new Map<number, CborValue>([
      [2, uri],
      [4, 2000],
      [6, 1000],
      [
        65_533,
        new Map<string, CborValue>([
          ['lst', lst],
          ['bits', 2],
        ]),
      ],
      [65_534, 300],
    ]),
  );
});

const good: Readonly<Record<number, CborValue>> = {
  2: uri,
  4: 2000,
  6: 1000,
  65533: new Map<string, CborValue>([
    ['bits', 1],
    ['lst', Uint8Array.of(1)],
  ]),
};

interface Parts {
  readonly claims?: Readonly<Record<number, CborValue | undefined>>;
  readonly payload?: CborValue;
  readonly headers?: Readonly<Record<number, CborValue>>;
  readonly unprotected?: CborValue;
  readonly tag?: number;
}

function craft({
  claims,
  payload,
  headers = { 16: 'application/statuslist+cwt' },
  unprotected,
  tag = 18,
}: Parts): Uint8Array {
  const entries = Object.entries({ ...good, ...claims }).flatMap(([name, value]) =>
    value === undefined ? [] : [[Number(name), value] as const],
  );
  const all = Object.entries({ 1: -7, ...headers }).map(
    ([name, value]) => [Number(name), value] as const,
  );
  const message: CborValue = [
    encodeCbor(new Map(all)),
    unprotected ?? new Map([[33, certificate]]),
    payload === undefined ? encodeCbor(new Map(entries)) : payload,
    new Uint8Array(64),
  ];
  return encodeCbor(tag === 0 ? message : cborTag(tag, message));
}

const bits = (value: CborValue, lst: CborValue = Uint8Array.of(1)) => ({
  claims: {
    65533: new Map([
      ['bits', value],
      ['lst', lst],
    ]),
  },
});

test('a token needs no ttl, and may have further claims and headers that nobody signed', async () => {
  await expect(parse(craft({ claims: { 1: 'issuer' } }))).resolves.not.toHaveProperty('ttl');
  const unprotected = new Map<number, CborValue>([
    [4, certificate],
    [33, [certificate, certificate]],
  ]);
  await expect(parse(craft({ unprotected }))).resolves.toMatchObject({ uri });
});

test.each<[string, Parts, string]>([
  ['of another type', { headers: { 16: 'application/cwt' } }, 'cose-payload'],
  ['of no type', { headers: {} }, 'cose-payload'],
  [
    'with a content type',
    { headers: { 16: 'application/statuslist+cwt', 3: 'a/b' } },
    'cose-payload',
  ],
  ['by another algorithm', { headers: { 1: -35, 16: 'application/statuslist+cwt' } }, 'cose-alg'],
  ['with a demand', { headers: { 2: [16], 16: 'application/statuslist+cwt' } }, 'cose-malformed'],
  ['without a chain', { unprotected: new Map() }, 'cose-chain'],
  ['detached', { payload: null }, 'cose-payload'],
  ['without its tag', { tag: 0 }, 'cose-malformed'],
  ['of no claims', { payload: encodeCbor('x') }, 'status-malformed'],
  ['without an address', { claims: { 2: undefined } }, 'status-malformed'],
  ['without an end', { claims: { 4: undefined } }, 'status-malformed'],
  ['with a negative time', { claims: { 6: -1 } }, 'status-malformed'],
  ['with a ttl in text', { claims: { 65534: '300' } }, 'status-malformed'],
  ['without a list', { claims: { 65533: undefined } }, 'status-malformed'],
  ['with a list in text', { claims: { 65533: 'x' } }, 'status-malformed'],
  // L02, L06
  ['of 3 bits', bits(3), 'status-malformed'],
  ['of 0 bits', bits(0), 'status-malformed'],
  ['of 16 bits', bits(16), 'status-malformed'],
  ['with a list in base64url', bits(1, 'eNoDAAAAAAE'), 'status-malformed'],
  ['with another tag', { tag: 24, payload: null }, 'cbor-tag'],
])('refuses one %s', async (_, parts, code) => {
  await expect(parse(craft(parts))).rejects.toMatchObject({ code });
});

test('one above 4 MiB is not read', async () => {
  await expect(parse(new Uint8Array(4 * 1024 * 1024 + 1))).rejects.toMatchObject({
    code: 'too-large',
  });
});

test('a list of a million places fits', async () => {
  const large = createTokenStatusList(1, 1_000_000);
  const { complete } = draftStatusListCwt({ ...order, list: large }, (bytes) => bytes);
  const parsed = await parse(complete(new Uint8Array(64)));
  expect(parsed.compressed).toEqual(large.bytes);
});

test('whatever is changed, it is refused by a code, or its signature or its key is another', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(token.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (place, mask) => {
        const mutated = token.slice();
        mutated[place] = (mutated[place] ?? 0) ^ mask;
        const parsed = await parse(mutated).catch((error: unknown) => error);
        if (parsed instanceof CredentialError) return;
        if (parsed instanceof Error) throw parsed;
        const { kid, signed } = await parse(mutated);
        const key = { key: publicKey, ...ES256 };
        const isSame = kid.spelling === formatKid(thumbprint);
        expect(isSame && verify('sha256', signed.signingInput, key, signed.signature)).toBe(false);
      },
    ),
    { numRuns: 400 },
  );
});

test('random bytes never pass the door with anything but a code', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
      await expect(parse(bytes)).rejects.toBeInstanceOf(CredentialError);
    }),
  );
});

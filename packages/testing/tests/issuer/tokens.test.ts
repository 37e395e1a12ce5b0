import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from 'node:crypto';
import type { TestClient } from '../../src/issuer/test-client.ts';
import { createTestIssuer, type TestIssuer } from '../../src/issuer/test-issuer.ts';
import { makeJwt, publicJwkOf } from '../../src/issuer/test-jwt.ts';
import { ATTESTATIONS } from '../../src/issuer/test-records.ts';

// Access tokens that are almost right. What documents may be wrong in, the vectors show.

let issuer: TestIssuer;
let portal: TestClient;
let header: object;
let payload: object;
beforeAll(async () => {
  issuer = await createTestIssuer();
  ({ portal } = issuer);
  const [first = '', second = ''] = (await portal.token()).split('.');
  [header, payload] = [first, second].map((part) => JSON.parse(textOf(part)));
});
afterAll(() => issuer.close());

const PATH = `${ATTESTATIONS}/0123456789ABCDEF`;

/** What the issuer says to a token; 404 is for whoever was let in. */
async function answerTo(token: string) {
  const init = { headers: await portal.headers('GET', PATH, token) };
  const response = await fetch(issuer.url() + PATH, init);
  const { code }: { code?: string } = Object(await response.json());
  return { status: response.status, code };
}

const serviceKey = () => createPrivateKey({ key: { ...issuer.place.tokenKey }, format: 'jwk' });
const made = (changes: object) => makeJwt(serviceKey(), { ...header, ...changes }, payload);
const part = (text: string) => Buffer.from(text).toString('base64url');
const textOf = (text: string) => Buffer.from(text, 'base64url').toString();

/** A token of these texts, rightly signed. */
function signed(head: string, body: string): string {
  const input = `${part(head)}.${part(body)}`;
  const key = { key: serviceKey(), dsaEncoding: 'ieee-p1363' } as const;
  return `${input}.${sign('sha256', Buffer.from(input), key).toString('base64url')}`;
}

/** The token with another signature. */
const withSignature = (change: (signature: Buffer) => Buffer) => {
  const [head, body, signature = ''] = made({}).split('.');
  return `${head}.${body}.${change(Buffer.from(signature, 'base64url')).toString('base64url')}`;
};

const ORDER = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551');
const octets = (value: bigint) => Buffer.from(value.toString(16).padStart(64, '0'), 'hex');
const head = () => JSON.stringify(header);
const body = () => JSON.stringify(payload);

function byPublicKey(): string {
  const input = `${part(JSON.stringify({ ...header, alg: 'HS256' }))}.${part(body())}`;
  const secret = createPublicKey(serviceKey()).export({ format: 'pem', type: 'spki' });
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

test('the token itself is good', async () => {
  expect(await answerTo(made({}))).toEqual({ status: 404, code: 'attestation-unknown' });
});

test.each<[string, () => string]>([
  ['J01: alg none', () => `${part('{"alg":"none","typ":"at+jwt"}')}.${part(body())}.`],
  ['J01: alg None', () => made({ alg: 'None' })],
  ['J01: no alg', () => made({ alg: undefined })],
  ['J02: HS256 by the public key', byPublicKey],
  ['J02: RS256', () => made({ alg: 'RS256' })],
  ['J02: ES384', () => made({ alg: 'ES384' })],
  [
    'J03: a key of another curve',
    () => {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-384' });
      return makeJwt(privateKey, header, payload);
    },
  ],
  ['J04: crit', () => made({ crit: ['exp'], exp: 1 })],
  ['J04: crit that is empty', () => made({ crit: [] })],
  ['J04: b64', () => made({ b64: false, crit: ['b64'] })],
  [
    'J05: a key of its own',
    () => makeJwt(stranger, { ...header, jwk: publicJwkOf(stranger) }, payload),
  ],
  [
    'J05: an address of keys',
    () => makeJwt(stranger, { ...header, jku: 'http://127.0.0.1:1/' }, payload),
  ],
  ['J06: a kid that is a path', () => made({ kid: '../../etc/passwd' })],
  ['J06: a kid of 10 kB', () => made({ kid: 'k'.repeat(6_000) })],
  ['J07: r of 0', () => withSignature((s) => Buffer.concat([octets(0n), s.subarray(32)]))],
  ['J07: s of 0', () => withSignature((s) => Buffer.concat([s.subarray(0, 32), octets(0n)]))],
  [
    'J07: s of the order',
    () => withSignature((s) => Buffer.concat([s.subarray(0, 32), octets(ORDER)])),
  ],
  ['J07: 63 octets', () => withSignature((s) => s.subarray(1))],
  ['J07: 65 octets', () => withSignature((s) => Buffer.concat([s, Buffer.of(0)]))],
  ['J07: none', () => withSignature(() => Buffer.alloc(0))],
  ['J09: padding', () => `${made({})}==`],
  ['J09: four parts', () => `${made({})}.e30`],
  ['J09: two parts', () => made({}).split('.').slice(0, 2).join('.')],
  [
    'J10: a member twice in the header',
    () => signed(head().replace('{', '{"alg":"ES256",'), body()),
  ],
  [
    'J10: a member twice in the payload',
    () => signed(head(), body().replace('{', '{"exp":9999999999,')),
  ],
  ['J11: a header that is a list', () => signed('[]', body())],
  ['J11: an empty payload', () => signed(head(), '')],
  ['J12: a document for a token', () => made({ typ: 'JWT' })],
  ['J12: a proof for a token', () => made({ typ: 'dpop+jwt' })],
  [
    'J15: an encrypted token',
    () => `${part('{"alg":"dir","enc":"A256GCM"}')}..${part('i')}.${part('c')}.${part('t')}`,
  ],
])('%s', async (_, make) => {
  const { status, code } = await answerTo(make());
  // What is no token at all is none that was sent.
  expect([status, ['invalid-access-token', 'no-access-token'].includes(code ?? '')]).toEqual([
    401,
    true,
  ]);
});

test('J08: the mirrored signature is the same token', async () => {
  const mirrored = withSignature((s) => {
    const value = BigInt(`0x${s.subarray(32).toString('hex')}`);
    return Buffer.concat([s.subarray(0, 32), octets(ORDER - value)]);
  });
  expect((await answerTo(mirrored)).status).toBe(404);
});

test('J14: a client whose key was taken away has no token any more', async () => {
  const late = await issuer.client({ clientId: 'late' });
  await late.token();
  await issuer.owner.query(
    `update issuer.client set keys = '{"keys":[]}' where client_id = 'late'`,
  );
  issuer.clock.pass(600);
  await expect(late.token()).rejects.toThrow();
});

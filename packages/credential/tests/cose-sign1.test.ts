import { generateKeyPairSync, sign } from 'node:crypto';
import { nodePlatform } from '@prova/platform-node';
import fc from 'fast-check';
import {
  type CborValue,
  CredentialError,
  decodeCbor,
  encodeCbor,
  openCose,
  type Signer,
  signCose,
} from '../src/index.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const spki = new Uint8Array(publicKey.export({ format: 'der', type: 'spki' }));
const certificate = new TextEncoder().encode('stands for the DER of the signer');
const other = new TextEncoder().encode('another certificate');
const payload = new TextEncoder().encode('what is signed');
const contentType = 'application/example';

const signES256 = (data: Uint8Array) =>
  new Uint8Array(sign('sha256', data, { key: privateKey, dsaEncoding: 'ieee-p1363' }));
const signer: Signer = {
  algorithm: 'ES256',
  certificate,
  signMany: (inputs) => inputs.map(signES256),
};
const expectation = { contentType, keyOf: () => spki, platform: nodePlatform };

/** A message with other parts than `signCose` writes, correctly signed all the same. */
function craft(parts: {
  protectedHeaders?: CborValue;
  unprotectedHeaders?: CborValue;
  payload?: CborValue;
}): Uint8Array {
  const headers =
    parts.protectedHeaders ??
    new Map<number, CborValue>([
      [1, -7],
      [3, contentType],
    ]);
  const protectedBytes = encodeCbor(headers);
  const content = parts.payload === undefined ? payload : parts.payload;
  const signed = encodeCbor(['Signature1', protectedBytes, new Uint8Array(), content]);
  const unprotectedHeaders = parts.unprotectedHeaders ?? new Map([[33, certificate]]);
  return encodeCbor([protectedBytes, unprotectedHeaders, content, signES256(signed)]);
}

test('opens what it signed, and hands the chain to the judge of keys', async () => {
  for (const x5chain of [[certificate], [certificate, other]]) {
    const seen: unknown[] = [];
    const message = await signCose({ payload, contentType, x5chain }, signer);
    const opened = await openCose(message, {
      ...expectation,
      keyOf: (chain) => {
        seen.push(chain);
        return spki;
      },
    });
    expect(opened).toEqual({ payload, x5chain });
    expect(seen).toEqual([x5chain]);
  }
});

test('is an untagged array with exactly the headers of RFC 9052 and RFC 9360', async () => {
  const message = decodeCbor(
    await signCose({ payload, contentType, x5chain: [certificate] }, signer),
  );
  expect(message).toEqual([
    encodeCbor(
      new Map<number, CborValue>([
        [1, -7],
        [3, contentType],
      ]),
    ),
    new Map([[33, certificate]]),
    payload,
    expect.any(Uint8Array),
  ]);
});

test('a message without content type opens where none is expected, and only there', async () => {
  const message = await signCose({ payload, x5chain: [certificate] }, signer);
  const { keyOf, platform } = expectation;
  await expect(openCose(message, { keyOf, platform })).resolves.toMatchObject({ payload });
  await expect(openCose(message, expectation)).rejects.toMatchObject({ code: 'cose-payload' });
});

test('an error of the judge of keys reaches the caller as it is', async () => {
  const distrust = new Error('not this one');
  const keyOf = () => Promise.reject(distrust);
  await expect(openCose(craft({}), { ...expectation, keyOf })).rejects.toBe(distrust);
});

const headers = (...entries: [number, CborValue][]) => new Map<number, CborValue>(entries);

test.each([
  // C04
  ['no algorithm', { protectedHeaders: headers([3, contentType]) }, 'cose-alg'],
  ['another algorithm', { protectedHeaders: headers([1, -35], [3, contentType]) }, 'cose-alg'],
  [
    'an algorithm in the unprotected header only',
    {
      protectedHeaders: headers([3, contentType]),
      unprotectedHeaders: headers([1, -7], [33, certificate]),
    },
    'cose-alg',
  ],
  [
    'an algorithm in both headers',
    { unprotectedHeaders: headers([1, -7], [33, certificate]) },
    'cose-alg',
  ],
  // C05
  ['no chain', { unprotectedHeaders: headers() }, 'cose-chain'],
  [
    'the chain in the protected header',
    { protectedHeaders: headers([1, -7], [3, contentType], [33, certificate]) },
    'cose-chain',
  ],
  ['an array of one', { unprotectedHeaders: headers([33, [certificate]]) }, 'cose-chain'],
  ['50 certificates', { unprotectedHeaders: headers([33, Array(50).fill(other)]) }, 'cose-chain'],
  ['a chain of text', { unprotectedHeaders: headers([33, ['a', 'b']]) }, 'cose-chain'],
  // C06
  ['a detached payload', { payload: null }, 'cose-payload'],
  ['another content type', { protectedHeaders: headers([1, -7], [3, 'x/y']) }, 'cose-payload'],
  ['no content type', { protectedHeaders: headers([1, -7]) }, 'cose-payload'],
  // shape
  [
    'a critical header',
    { protectedHeaders: headers([1, -7], [2, [99]], [3, contentType]) },
    'cose-malformed',
  ],
  [
    'an unknown unprotected header',
    { unprotectedHeaders: headers([33, certificate], [4, payload]) },
    'cose-malformed',
  ],
  ['a protected header that is no map', { protectedHeaders: [1, -7] }, 'cose-malformed'],
  ['an unprotected header that is no map', { unprotectedHeaders: [] }, 'cose-malformed'],
])('refuses %s', async (_, parts, code) => {
  await expect(openCose(craft(parts), expectation)).rejects.toMatchObject({ code });
});

test.each([
  [
    'an empty protected header',
    [new Uint8Array(), headers([33, certificate]), payload, other],
    'cose-alg',
  ],
  ['three parts', [other, headers(), payload], 'cose-malformed'],
  ['text for the protected header', ['x', headers(), payload, other], 'cose-malformed'],
  ['a map', headers(), 'cose-malformed'],
])('refuses %s', async (_, message, code) => {
  await expect(openCose(encodeCbor(message), expectation)).rejects.toMatchObject({ code });
});

test('an envelope of many small items is refused before it is built', async () => {
  const items = Array(100_000).fill(0);
  const refused = { code: 'cbor-malformed' };
  await expect(openCose(encodeCbor(items), expectation)).rejects.toMatchObject(refused);
  const crafted = craft({ unprotectedHeaders: headers([33, items]) });
  await expect(openCose(crafted, expectation)).rejects.toMatchObject(refused);
});

test('refuses a signature of another length or by another key', async () => {
  const protectedBytes = encodeCbor(headers([1, -7], [3, contentType]));
  const short = encodeCbor([protectedBytes, headers([33, certificate]), payload, other]);
  await expect(openCose(short, expectation)).rejects.toMatchObject({ code: 'cose-signature' });

  const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
  const keyOf = () => new Uint8Array(stranger.export({ format: 'der', type: 'spki' }));
  const rejected = { code: 'cose-signature' };
  await expect(openCose(craft({}), { ...expectation, keyOf })).rejects.toMatchObject(rejected);
});

test('signs only with ES256 and only under its own certificate', async () => {
  const content = { payload, contentType, x5chain: [certificate] };
  const rsa: Signer = { ...signer, algorithm: 'RS256' };
  const refusals: [Promise<Uint8Array>, string][] = [
    [signCose(content, rsa), 'cose-alg'],
    [signCose({ ...content, x5chain: [other] }, signer), 'cose-chain'],
    [signCose({ ...content, x5chain: [] }, signer), 'cose-chain'],
    [signCose({ ...content, x5chain: Array(5).fill(certificate) }, signer), 'cose-chain'],
    [signCose(content, { ...signer, signMany: () => [other] }), 'cose-signature'],
  ];
  for (const [refusal, code] of refusals) await expect(refusal).rejects.toMatchObject({ code });
});

test('no change of one byte opens, except in the chain, which is the judge’s affair', async () => {
  const message = craft({});
  const chainStart = Buffer.from(message).indexOf(certificate);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(message.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, bits) => {
        fc.pre(at < chainStart || at >= chainStart + certificate.length);
        const mutated = message.slice();
        mutated[at] = (mutated[at] ?? 0) ^ bits;
        await expect(openCose(mutated, expectation)).rejects.toBeInstanceOf(CredentialError);
      },
    ),
    { numRuns: 500 },
  );
});

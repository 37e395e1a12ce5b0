import { createSign, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { CredentialError, encodeUtf8, type Platform } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { webPlatform } from '@prova/platform-web';
import fc from 'fast-check';

const platforms: [string, Platform][] = [
  ['platform-node', nodePlatform],
  ['platform-web', webPlatform],
];

/** The code an inflate fails with, or the bytes it gives. */
async function inflateOutcome(platform: Platform, data: Uint8Array, limit = 1024) {
  try {
    return Uint8Array.from(await platform.inflate(data, limit));
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

function spki(key: KeyObject): Uint8Array {
  return new Uint8Array(key.export({ format: 'der', type: 'spki' }));
}

describe.each(platforms)('%s', (_name, platform) => {
  const text = encodeUtf8('prova '.repeat(20));

  test.each([0, 1, 5, 6, 9])('inflates level %i', async (level) => {
    expect(await inflateOutcome(platform, deflateSync(text, { level }))).toEqual(
      Uint8Array.from(text),
    );
  });

  test('inflates to exactly the limit, and not one byte more', async () => {
    const stream = deflateSync(text);
    expect(await inflateOutcome(platform, stream, text.length)).toEqual(Uint8Array.from(text));
    expect(await inflateOutcome(platform, stream, text.length - 1)).toBe('inflate-too-large');
  });

  test('a small stream of many bytes stops at the limit', async () => {
    const bomb = deflateSync(new Uint8Array(3_000_000));
    expect(await inflateOutcome(platform, bomb, 16_384)).toBe('inflate-too-large');
  });

  test.each([
    ['a byte after the stream', Buffer.concat([deflateSync(text), Buffer.from([0])])],
    ['a second stream', Buffer.concat([deflateSync(text), deflateSync(text)])],
  ])('refuses %s', async (_what, data) => {
    expect(await inflateOutcome(platform, data)).toBe('inflate-trailing');
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['raw deflate', deflateRawSync(text)],
    ['gzip', gzipSync(text)],
    ['a preset dictionary', deflateSync(text, { dictionary: Buffer.from('prova') })],
    ['a truncated stream', deflateSync(text).subarray(0, -1)],
    ['a wrong checksum', deflateSync(text).map((b, i, all) => (i === all.length - 1 ? b ^ 1 : b))],
    ['a wrong window', deflateSync(text).map((b, i) => (i === 0 ? 0xf8 : b))],
    ['zstd', Buffer.from('28b52ffd2001090000', 'hex')],
  ])('refuses %s', async (_what, data) => {
    expect(await inflateOutcome(platform, data)).toBe('inflate-malformed');
  });

  test('random bytes never leave the closed set of codes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (data) => {
        const outcome = await inflateOutcome(platform, data);
        expect(typeof outcome === 'string' ? outcome : 'bytes').toMatch(/^(inflate-|bytes)/);
      }),
    );
  });

  test('hashes as FIPS 180-4 says', async () => {
    const digest = await platform.sha256(encodeUtf8('abc'));
    expect(Buffer.from(digest).toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  const data = randomBytes(200);
  const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
  const rsa = (modulusLength: number) => generateKeyPairSync('rsa', { modulusLength });
  const raw = (key: KeyObject, hash: string) =>
    sign(hash, data, { key, dsaEncoding: 'ieee-p1363' });

  test('checks ES256, ES384 and RS256', async () => {
    const [p256, p384, rsa2048] = [ec('P-256'), ec('P-384'), rsa(2048)];
    const cases = [
      ['ES256', p256, raw(p256.privateKey, 'sha256')],
      ['ES384', p384, raw(p384.privateKey, 'sha384')],
      ['RS256', rsa2048, sign('sha256', data, rsa2048.privateKey)],
    ] as const;
    for (const [algorithm, { publicKey }, signature] of cases) {
      const key = spki(publicKey);
      expect(await platform.verifySignature(algorithm, key, data, signature)).toBe('valid');
      const broken = Uint8Array.from(signature, (b, i) => (i === 9 ? b ^ 4 : b));
      expect(await platform.verifySignature(algorithm, key, data, broken)).toBe('invalid');
    }
  });

  test('the key names the algorithm: any other pairing is invalid', async () => {
    const [p256, p384, rsa1024] = [ec('P-256'), ec('P-384'), rsa(1024)];
    const signature = raw(p256.privateKey, 'sha256');
    const p256Key = spki(p256.publicKey);
    const pairings = [
      ['ES384', p256Key, signature],
      ['RS256', p256Key, signature],
      ['ES256', spki(p384.publicKey), raw(p384.privateKey, 'sha256')],
      ['ES256', spki(ec('secp256k1').publicKey), signature],
      ['RS256', spki(rsa1024.publicKey), sign('sha256', data, rsa1024.privateKey)],
      ['ES256', new Uint8Array([1, 2, 3]), signature],
    ] as const;
    for (const [algorithm, key, value] of pairings) {
      expect(await platform.verifySignature(algorithm, key, data, value)).toBe('invalid');
    }
  });

  test.each([
    ['empty', new Uint8Array()],
    ['zero', new Uint8Array(64)],
    ['63 bytes', new Uint8Array(63).fill(1)],
    ['65 bytes', new Uint8Array(65).fill(1)],
    ['beyond the group order', new Uint8Array(64).fill(0xff)],
  ])('an ES256 signature that is %s is invalid', async (_what, signature) => {
    const key = spki(ec('P-256').publicKey);
    expect(await platform.verifySignature('ES256', key, data, signature)).toBe('invalid');
  });

  test('a DER signature is not a JWS signature', async () => {
    const p256 = ec('P-256');
    const der = createSign('sha256').update(data).sign(p256.privateKey);
    const key = spki(p256.publicKey);
    expect(await platform.verifySignature('ES256', key, data, der)).toBe('invalid');
  });
});

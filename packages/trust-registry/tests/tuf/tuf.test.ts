import { generateKeyPairSync } from 'node:crypto';
import { decodeUtf8, encodeUtf8 } from '@prova/credential';
import { codeMatchers } from '@prova/testing/to-reject-with';
import {
  endorse,
  metadataPlace,
  type RootOrder,
  rootMetadata,
  snapshotMetadata,
  TrustRegistryError,
  TUF_LIFETIMES,
  type TufSigner,
  targetPlace,
  targetsMetadata,
  timestampMetadata,
  tufSigner,
} from '@prova/trust-registry';
import fc from 'fast-check';
import { requireTufRelease } from '../../src/tuf/require-release.ts';
import { requireRootSuccession } from '../../src/tuf/root-metadata.ts';
import { tufKey } from '../../src/tuf/tuf-keys.ts';
import { parseTufMetadata, requireThreshold } from '../../src/tuf/tuf-metadata.ts';
import { DAY, NOW } from '../throwaway-scheme.ts';

expect.extend(codeMatchers);

const [a, b, c, d, e, snapshotKey, timestampKey, stranger] = signers();
const root = { keys: [a, b, c], threshold: 2 };
const targets = { keys: [d, e], threshold: 2 };
const roles = {
  root,
  targets,
  snapshot: { keys: [snapshotKey], threshold: 1 },
  timestamp: { keys: [timestampKey], threshold: 1 },
};
const order: RootOrder = { version: 1, now: NOW, roles };
const ROOT = await signed(rootMetadata(order), a, b);
const files = new Map([
  ['snapshot.cose', encodeUtf8('the list')],
  ['crl/0a.crl', encodeUtf8('a list of revocations')],
]);

function signers() {
  const make = () => tufSigner(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
  return [make(), make(), make(), make(), make(), make(), make(), make()] as const;
}

async function signed(bytes: Uint8Array, ...by: readonly TufSigner[]): Promise<Uint8Array> {
  let result = bytes;
  for (const signer of by) result = await endorse(result, signer);
  return result;
}

async function releaseOf(sequence: number, by: readonly TufSigner[] = [d, e]) {
  const targets = await signed(targetsMetadata({ sequence, now: NOW, files }), ...by);
  const snapshot = await signed(snapshotMetadata({ sequence, now: NOW, targets }), snapshotKey);
  const timestamp = timestampMetadata({ version: 7, now: NOW, snapshot });
  return { root: ROOT, targets, snapshot, timestamp: await signed(timestamp, timestampKey) };
}

describe('keys', () => {
  test('the id is that of the key, not of the file it came in', () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    expect(tufKey(publicKey)).toEqual(tufKey(privateKey));
    expect(tufKey(publicKey).keyId).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each([
    ['P-384', () => generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey],
    ['RSA', () => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey],
    ['a public key', () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey],
  ])('%s does not sign', (_, key) => {
    expect(() => tufSigner(key())).toThrowWithCode(TrustRegistryError, 'tuf-key-unsupported');
  });
});

describe('root', () => {
  test('says who signs what, for a year, with consistent snapshots', () => {
    const { role, version, expires, signed: content } = parseTufMetadata(ROOT);
    expect({ role, version, expires }).toEqual({
      role: 'root',
      version: 1,
      expires: NOW + TUF_LIFETIMES.root,
    });
    expect(content).toMatchObject({
      consistent_snapshot: true,
      roles: { root: { threshold: 2 }, targets: { threshold: 2, keyids: [d.keyId, e.keyId] } },
    });
  });

  test.each([
    ['a threshold of none', { ...roles, root: { keys: [a], threshold: 0 } }],
    ['a threshold of one and a half', { ...roles, root: { keys: [a, b], threshold: 1.5 } }],
    ['more signatures than keys', { ...roles, targets: { keys: [d], threshold: 2 } }],
    ['one key twice', { ...roles, targets: { keys: [d, d], threshold: 2 } }],
    ['an offline key online', { ...roles, timestamp: { keys: [d], threshold: 1 } }],
  ])('%s is refused', (_, wrong) => {
    expect(() => rootMetadata({ ...order, roles: wrong })).toThrowWithCode(
      TrustRegistryError,
      'tuf-keys',
    );
  });

  test('the next one is signed by a threshold of old and of new keys', async () => {
    const keys = { keys: [c, d, stranger], threshold: 2 };
    const rotated = { ...roles, root: keys, targets: { keys: [a, b], threshold: 2 } };
    const next = rootMetadata({ ...order, version: 2, roles: rotated });
    const whole = await signed(next, b, c, stranger);
    expect(requireRootSuccession(ROOT, whole)).toBe(whole);
    for (const by of [
      [a, b],
      [d, stranger],
      [c, d],
    ]) {
      const lacking = await signed(next, ...by);
      expect(() => requireRootSuccession(ROOT, lacking)).toThrowWithCode(
        TrustRegistryError,
        'tuf-threshold',
      );
    }
  });

  test.each([1, 3])('version %i does not follow 1', async (version) => {
    const next = await signed(rootMetadata({ ...order, version }), a, b);
    expect(() => requireRootSuccession(ROOT, next)).toThrowWithCode(
      TrustRegistryError,
      'tuf-root-succession',
    );
  });
});

describe('signatures', () => {
  test('different keys count, and each once', async () => {
    const unsigned = targetsMetadata({ sequence: 1, now: NOW, files });
    for (const by of [[], [d], [d, d], [d, stranger], [d, a]]) {
      const bytes = await signed(unsigned, ...by);
      expect(() => requireThreshold(bytes, ROOT)).toThrowWithCode(
        TrustRegistryError,
        'tuf-threshold',
      );
    }
    const bytes = await signed(unsigned, d, stranger, e);
    expect(requireThreshold(bytes, ROOT)).toBe(bytes);
    expect(parseTufMetadata(bytes).signers).toEqual([d.keyId, stranger.keyId, e.keyId]);
  });

  test('a key under two ids does not count twice', async () => {
    const { signed: content } = JSON.parse(decodeUtf8(ROOT) ?? '');
    content.keys.again = content.keys[d.keyId];
    content.roles.targets.keyids = [d.keyId, 'again'];
    const trick = encodeUtf8(JSON.stringify({ signed: content, signatures: [] }));
    const { targets: bytes } = await releaseOf(1);
    expect(() => requireThreshold(bytes, trick)).toThrowWithCode(TrustRegistryError, 'tuf-keys');
  });

  test('a device may take its time', async () => {
    const device = { ...d, sign: async (bytes: Uint8Array) => d.sign(bytes) };
    const bytes = await signed(targetsMetadata({ sequence: 1, now: NOW, files }), device, e);
    expect(requireThreshold(bytes, ROOT)).toBe(bytes);
  });

  test('members that nobody knows yet survive an endorsement', async () => {
    const { targets: bytes } = await releaseOf(1);
    const { signed: content } = JSON.parse(decodeUtf8(bytes) ?? '');
    const later = { signed: { ...content, 'x-later': [1] }, signatures: [] };
    const again = await signed(encodeUtf8(JSON.stringify(later)), d, e);
    expect(parseTufMetadata(requireThreshold(again, ROOT)).signed).toEqual(later.signed);
  });
});

describe('a release', () => {
  test('holds together, and lies where clients look', async () => {
    const release = await releaseOf(42);
    expect(requireTufRelease(release, { now: NOW, files })).toBe(release);
    const places = Object.values(release).map(metadataPlace);
    expect(places).toEqual([
      '1.root.json',
      '42.targets.json',
      '42.snapshot.json',
      'timestamp.json',
    ]);
    const hash = /^crl\/[0-9a-f]{64}\.0a\.crl$/;
    expect(targetPlace('crl/0a.crl', encodeUtf8('a list of revocations'))).toMatch(hash);
    expect(parseTufMetadata(release.targets).signed).toMatchObject({
      targets: { 'snapshot.cose': { length: 8, custom: { sequence: 42 } } },
    });
  });

  test.each([
    ['timestamp', 2],
    ['snapshot', 14],
    ['targets', 90],
    ['root', 365],
  ])('%s expires after %i days', async (_, days) => {
    const release = await releaseOf(1);
    const fresh = await renewedUntil(release, NOW + days * DAY - 1);
    expect(requireTufRelease(fresh, { now: NOW + days * DAY - 1, files })).toBe(fresh);
    expect(() => requireTufRelease(fresh, { now: NOW + days * DAY, files })).toThrowWithCode(
      TrustRegistryError,
      'tuf-expired',
    );
  });

  test('what was mixed does not leave', async () => {
    const [one, two] = [await releaseOf(1), await releaseOf(2)];
    const other = new Map([...files, ['crl/0a.crl', encodeUtf8('another')]]);
    const more = new Map([...files, ['more', encodeUtf8('more')]]);
    const wrong = [
      [{ ...two, snapshot: one.snapshot }, files],
      [{ ...two, targets: one.targets }, files],
      [{ ...two, targets: two.snapshot }, files],
      [two, other],
      [two, more],
    ] as const;
    for (const [release, content] of wrong) {
      expect(() => requireTufRelease(release, { now: NOW, files: content })).toThrowWithCode(
        TrustRegistryError,
        'tuf-inconsistent',
      );
    }
  });

  test('what too few have signed does not leave', async () => {
    const release = await releaseOf(1, [d]);
    expect(() => requireTufRelease(release, { now: NOW, files })).toThrowWithCode(
      TrustRegistryError,
      'tuf-threshold',
    );
  });

  test('a sequence below 1 is none', () => {
    expect(() => targetsMetadata({ sequence: 0, now: NOW, files })).toThrowWithCode(
      TrustRegistryError,
      'tuf-malformed',
    );
  });

  /** The release with everything that would end before an instant signed anew, but for what ends just after it. */
  async function renewedUntil(release: Awaited<ReturnType<typeof releaseOf>>, last: number) {
    const lives = (bytes: Uint8Array) => parseTufMetadata(bytes).expires > last;
    const now = NOW;
    const lifetime = 400 * DAY;
    const targets = lives(release.targets)
      ? release.targets
      : await signed(targetsMetadata({ sequence: 1, now, lifetime, files }), d, e);
    const keepsSnapshot = lives(release.snapshot);
    const snapshot = keepsSnapshot
      ? release.snapshot
      : await signed(snapshotMetadata({ sequence: 1, now, lifetime, targets }), snapshotKey);
    const timestamp = lives(release.timestamp)
      ? release.timestamp
      : await signed(timestampMetadata({ version: 8, now, lifetime, snapshot }), timestampKey);
    return { ...release, targets, snapshot, timestamp };
  }
});

describe('reading', () => {
  test('whatever it is given, it reads metadata or says tuf-malformed', () => {
    const change = fc.record({ at: fc.nat(), to: fc.integer({ min: 0, max: 255 }) });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.array(change, { maxLength: 3 })), (input) => {
        const bytes =
          input instanceof Uint8Array
            ? input
            : input.reduce((all, { at, to }) => all.with(at % all.length, to), ROOT);
        try {
          parseTufMetadata(bytes);
        } catch (error) {
          expect(error).toMatchObject({ name: 'TrustRegistryError', code: 'tuf-malformed' });
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['a role unknown to TUF', '"_type":"root"', '"_type":"mirrors"'],
    ['an expiry that is none', '"expires":"2', '"expires":"x'],
    ['an expiry in words', /"expires":"[^"]*"/, '"expires":"never"'],
    ['a version that is no number', '"version":1', '"version":1.5'],
    ['a member named twice', '"version":1', '"version":1,"version":1'],
    ['another generation of TUF', '"spec_version":"1.', '"spec_version":"2.'],
  ])('%s', (_, from, to) => {
    const text = decodeUtf8(ROOT) ?? '';
    const bytes = encodeUtf8(text.replace(from, to));
    expect(() => parseTufMetadata(bytes)).toThrowWithCode(TrustRegistryError, 'tuf-malformed');
  });
});

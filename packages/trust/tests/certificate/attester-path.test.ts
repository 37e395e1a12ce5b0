import { nodePlatform as platform } from '@prova/platform-node';
import fc from 'fast-check';
import {
  LONGEST_ATTESTER_PATH,
  openAttesterPath,
  parseCertificate,
  TrustError,
} from '../../src/index.ts';
import {
  alternativeNames,
  type CertificateSpec,
  ecKeyPair,
  type NameSpec,
  rsaKeyPair,
  writeCertificate,
} from '../support/certificate-writer.ts';
import { seconds } from '../support/scheme.ts';

const keys = {
  anchor: ecKeyPair(),
  middle: ecKeyPair(),
  attester: ecKeyPair(),
  other: ecKeyPair(),
};
const names = {
  anchor: [
    ['C', 'BE'],
    ['O', 'Anchor'],
  ],
  middle: [
    ['C', 'BE'],
    ['O', 'Authority'],
  ],
  upper: [
    ['C', 'BE'],
    ['O', 'Authority above'],
  ],
  attester: [
    ['C', 'BE'],
    ['O', 'Wallets'],
  ],
} satisfies Record<string, NameSpec>;
const at = seconds('2026-11-24T09:00:00Z');
const life = {
  notBefore: seconds('2026-01-01T00:00:00Z'),
  notAfter: seconds('2028-01-01T00:00:00Z'),
};

type Changes = Partial<CertificateSpec>;
const authority = { ...life, ca: true, keyUsage: ['keyCertSign'] } satisfies Changes;

const anchor = (changes: Changes = {}) =>
  parseCertificate(
    writeCertificate({
      ...{ subject: names.anchor, key: keys.anchor, issuer: names.anchor, issuerKey: keys.anchor },
      ...authority,
      ...changes,
    }),
  );
const middle = (changes: Changes = {}) =>
  parseCertificate(
    writeCertificate({
      ...{ subject: names.middle, key: keys.middle, issuer: names.anchor, issuerKey: keys.anchor },
      ...authority,
      ...changes,
    }),
  );
/** Under the anchor; with `below`, under the authority between. */
const attester = (changes: Changes = {}) =>
  parseCertificate(
    writeCertificate({
      ...{ subject: names.attester, key: keys.attester },
      ...{ issuer: names.anchor, issuerKey: keys.anchor },
      ...life,
      ca: false,
      keyUsage: ['digitalSignature'],
      ...changes,
    }),
  );
const below = { issuer: names.middle, issuerKey: keys.middle } satisfies Changes;

/** An authority, another one that made it, and the attester under both. */
const upper = { subject: names.upper, key: keys.other } satisfies Changes;
const longest = [
  attester(below),
  middle({ issuer: names.upper, issuerKey: keys.other }),
  middle(upper),
];

test('the longest path is as long as is said', () => {
  expect(longest).toHaveLength(LONGEST_ATTESTER_PATH);
});

test.each([
  ['under the anchor', [attester()], anchor()],
  ['under an authority of it', [attester(below), middle()], anchor()],
  [
    'where the anchor has room for just that',
    [attester(below), middle({ pathLength: 0 })],
    anchor({ pathLength: 1 }),
  ],
  ['at the end of the longest path', longest, anchor()],
  ['under an anchor without room below', [attester()], anchor({ pathLength: 0 })],
  ['within the names that are permitted', [attester()], anchor({ permitted: [['C', 'BE']] })],
  ['on the last second', [attester({ notAfter: at })], anchor()],
])('an attester %s', async (_, path, root) => {
  const context = { anchors: [anchor({ key: keys.other }), root], at, platform };
  expect(await openAttesterPath(path, context)).toBe(path[0]);
});

const early = { notBefore: at + 1 };
const over = { notAfter: at - 1 };
const eternal = [attester(below), middle()];

test.each<[string, readonly ReturnType<typeof anchor>[], ReturnType<typeof anchor>, string]>([
  ['no certificate', [], anchor(), 'cert-path-length'],
  ['more than anybody has', [...longest, middle()], anchor(), 'cert-path-length'],
  ['an attester that is over', [attester(over)], anchor(), 'cert-expired'],
  ['an attester of tomorrow', [attester(early)], anchor(), 'cert-not-yet-valid'],
  ['an authority that is over', [attester(below), middle(over)], anchor(), 'cert-expired'],
  ['an authority of tomorrow', [attester(below), middle(early)], anchor(), 'cert-not-yet-valid'],
  ['an anchor that is over', eternal, anchor(over), 'cert-expired'],
  ['an anchor of tomorrow', eternal, anchor(early), 'cert-not-yet-valid'],
  ['an attester that is an authority', [attester({ ca: true })], anchor(), 'cert-is-ca'],
  [
    'an attester that may not sign',
    [attester({ keyUsage: ['keyEncipherment'] })],
    anchor(),
    'cert-key-usage',
  ],
  [
    'an attester that also certifies',
    [attester({ keyUsage: ['digitalSignature', 'keyCertSign'] })],
    anchor(),
    'cert-key-usage',
  ],
  [
    'an attester that does not say what for',
    [attester({ keyUsage: [] })],
    anchor(),
    'cert-key-usage',
  ],
  ['an end entity between', [attester(below), middle({ ca: false })], anchor(), 'cert-not-ca'],
  [
    'an authority that may not certify',
    [attester(below), middle({ keyUsage: ['cRLSign'] })],
    anchor(),
    'cert-key-usage',
  ],
  ['an anchor that is no authority', [attester()], anchor({ ca: false }), 'cert-not-ca'],
  [
    'an anchor that may not certify',
    [attester()],
    anchor({ keyUsage: ['cRLSign'] }),
    'cert-key-usage',
  ],
  [
    'an anchor that has no room for an authority',
    eternal,
    anchor({ pathLength: 0 }),
    'cert-path-length',
  ],
  [
    'a name that the anchor does not permit',
    eternal,
    anchor({ permitted: [['C', 'FR']] }),
    'cert-name-constraint',
  ],
  [
    'a name that the authority does not permit',
    [attester(below), middle({ permitted: [['C', 'FR']] })],
    anchor(),
    'cert-name-constraint',
  ],
  [
    'a critical extension that nobody knows',
    [attester({ more: [alternativeNames(['o.example'], true)] })],
    anchor(),
    'cert-critical-extension',
  ],
  ['a path out of order', [attester(), middle()], anchor(), 'cert-issuer-unknown'],
  ['another signature', [attester({ issuerKey: keys.other })], anchor(), 'cert-signature'],
  [
    'an authority of another signature',
    [attester(below), middle({ issuerKey: keys.other })],
    anchor(),
    'cert-signature',
  ],
  ['a weak key', [attester({ key: rsaKeyPair(1024) })], anchor(), 'cert-key-strength'],
  ['SHA-1', [attester({ signature: 'ecdsa-sha1' })], anchor(), 'cert-algorithm'],
  ['an authority that is missing', [attester(below)], anchor(), 'cert-issuer-unknown'],
  ['the anchor along', [attester(), anchor()], anchor(), 'cert-self-issued'],
  [
    'one that vouches for itself',
    [attester({ issuer: names.attester, issuerKey: keys.attester })],
    anchor(),
    'cert-self-issued',
  ],
])('refused: %s', async (_, path, root, code) => {
  await expect(openAttesterPath(path, { anchors: [root], at, platform })).rejects.toMatchObject({
    code,
  });
});

test('nobody counts where no anchor is configured', async () => {
  await expect(openAttesterPath([attester()], { anchors: [], at, platform })).rejects.toMatchObject(
    {
      code: 'cert-issuer-unknown',
    },
  );
});

test('no path of which an octet is another is believed, and none makes it throw anything else', async () => {
  const path = [attester(below).der, middle().der];
  const context = { anchors: [anchor()], at, platform };
  await fc.assert(
    fc.asyncProperty(
      fc.nat(1),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      async (which, place, by) => {
        const changed = path.map((der, index) => (index === which ? flipped(der, place, by) : der));
        const opening = async () => openAttesterPath(changed.map(parseCertificate), context);
        await expect(opening()).rejects.toBeInstanceOf(TrustError);
      },
    ),
    { numRuns: 300 },
  );
});

function flipped(der: Uint8Array, place: number, by: number): Uint8Array {
  const copy = Uint8Array.from(der);
  const at = place % copy.length;
  copy[at] = (copy[at] ?? 0) ^ by;
  return copy;
}

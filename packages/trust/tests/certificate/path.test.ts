import { nodePlatform as platform } from '@prova/platform-node';
import * as pkijs from 'pkijs';
import {
  LIST_SIGNING,
  openListSigner,
  openPinned,
  openRoot,
  openSealPath,
  parseCertificate,
  requireAuthorityAt,
  requireValidAt,
  SEAL_USAGES,
  TrustError,
} from '../../src/index.ts';
import {
  type CertificateSpec,
  extension,
  rsaKeyPair,
  writeCertificate,
} from '../support/certificate-writer.ts';
import { nothing } from '../support/der-writer.ts';
import {
  authoritySpec,
  certificates,
  keys,
  listSignerSpec,
  rootSpec,
  sealName,
  sealSpec,
  seconds,
} from '../support/scheme.ts';

const now = seconds('2026-11-23T12:00:00Z');
const weakKey = rsaKeyPair(1024);
const rsaKey = rsaKeyPair(2048);
const rsaAuthority = authoritySpec('BE', rsaKey);
const unknownCritical = [extension('1.2.3.4', nothing(), true)];

interface Chain {
  readonly root?: CertificateSpec;
  readonly authority?: CertificateSpec;
  readonly others?: readonly CertificateSpec[];
  readonly seal?: CertificateSpec;
}

/** The whole judgement of a chain at one instant, the dates of the seal included. */
async function judge({ root, authority, others = [], seal }: Chain): Promise<string> {
  try {
    const path = await openSealPath(parseCertificate(writeCertificate(seal ?? sealSpec())), {
      root: openRoot(writeCertificate(root ?? rootSpec())),
      authorities: [authority ?? authoritySpec('BE', keys.be), ...others]
        .map(writeCertificate)
        .map(parseCertificate),
      platform,
    });
    requireAuthorityAt(path, now);
    requireValidAt(path.seal, now);
    return 'accepted';
  } catch (error) {
    if (error instanceof TrustError) return error.code;
    throw error;
  }
}

const authority = (changes: Partial<CertificateSpec>) => authoritySpec('BE', keys.be, changes);
const subCa = authoritySpec('BE', keys.other, {
  subject: [
    ['C', 'BE'],
    ['CN', 'Sub CA'],
  ],
  issuer: authoritySpec('BE', keys.be).subject,
  issuerKey: keys.be,
});

/** Second opinion: what the engine of pkijs says of the same chain; it misses some, as it always did. */
type Opinion = 'refused' | 'not noticed' | 'not asked';

const MATRIX: [string, Chain, string, Opinion][] = [
  ['none (control)', {}, 'accepted', 'not noticed'],
  [
    'an RSA seal under an RSA authority',
    { authority: rsaAuthority, seal: sealSpec({ key: rsaKey, issuerKey: rsaKey }) },
    'accepted',
    'not noticed',
  ],
  // X01 and the matrix of bad chains
  [
    'a French seal under the Belgian authority',
    { seal: sealSpec({ subject: sealName('FR') }) },
    'cert-name-constraint',
    'refused',
  ],
  [
    'an expired authority',
    { authority: authority({ notAfter: now - 1 }) },
    'cert-expired',
    'refused',
  ],
  [
    'an authority not valid yet',
    { authority: authority({ notBefore: now + 1 }) },
    'cert-not-yet-valid',
    'refused',
  ],
  ['an expired root', { root: rootSpec({ notAfter: now - 1 }) }, 'cert-expired', 'refused'],
  ['an expired seal', { seal: sealSpec({ notAfter: now - 1 }) }, 'cert-expired', 'refused'],
  [
    'a seal not valid yet',
    { seal: sealSpec({ notBefore: now + 1 }) },
    'cert-not-yet-valid',
    'refused',
  ],
  ['an authority with CA=false', { authority: authority({ ca: false }) }, 'cert-not-ca', 'refused'],
  [
    'an authority without basic constraints',
    { authority: (({ ca: _, pathLength: __, ...spec }) => spec)(authority({})) },
    'cert-not-ca',
    'not asked',
  ],
  [
    'an authority without keyCertSign',
    { authority: authority({ keyUsage: ['cRLSign'] }) },
    'cert-key-usage',
    'refused',
  ],
  [
    'an authority without key usage',
    { authority: (({ keyUsage: _, ...spec }) => spec)(authority({})) },
    'cert-key-usage',
    'not asked',
  ],
  [
    'a root that allows no authority',
    { root: rootSpec({ pathLength: 0 }) },
    'cert-path-length',
    'not asked',
  ],
  [
    'an authority below the country authority (path length exceeded)',
    {
      others: [subCa],
      seal: sealSpec({ issuer: subCa.subject, issuerKey: keys.other }),
    },
    'cert-path-length',
    'not asked',
  ],
  [
    'an unknown critical extension in the seal',
    { seal: sealSpec({ more: unknownCritical }) },
    'cert-critical-extension',
    'not noticed',
  ],
  [
    'an unknown critical extension in the authority',
    { authority: authority({ more: unknownCritical }) },
    'cert-critical-extension',
    'not noticed',
  ],
  [
    'a seal that vouches for itself',
    { seal: sealSpec({ issuer: sealName('BE'), issuerKey: keys.seal }) },
    'cert-self-issued',
    'refused',
  ],
  [
    'an issuer that is not on the list',
    { seal: sealSpec({ issuer: sealName('NL') }) },
    'cert-issuer-unknown',
    'refused',
  ],
  [
    'an authority under another root',
    { authority: authority({ issuer: sealName('NL') }) },
    'cert-issuer-unknown',
    'refused',
  ],
  // further rows
  [
    'a seal for another purpose',
    { seal: sealSpec({ extendedKeyUsage: ['1.3.6.1.5.5.7.3.1'] }) },
    'cert-extended-key-usage',
    'not asked',
  ],
  [
    'a seal with anyExtendedKeyUsage',
    { seal: sealSpec({ extendedKeyUsage: ['2.5.29.37.0'] }) },
    'cert-extended-key-usage',
    'not asked',
  ],
  [
    'a seal without purpose',
    { seal: (({ extendedKeyUsage: _, ...spec }) => spec)(sealSpec()) },
    'cert-extended-key-usage',
    'not asked',
  ],
  [
    'an authority with a purpose',
    { authority: authority({ extendedKeyUsage: [SEAL_USAGES.EHIC] }) },
    'cert-extended-key-usage',
    'not asked',
  ],
  [
    'a seal signed with SHA-1',
    { seal: sealSpec({ signature: 'ecdsa-sha1' }) },
    'cert-algorithm',
    'not asked',
  ],
  [
    'an RSA seal signed with SHA-1',
    { authority: rsaAuthority, seal: sealSpec({ issuerKey: rsaKey, signature: 'rsa-sha1' }) },
    'cert-algorithm',
    'not asked',
  ],
  [
    'an authority signed with a weaker hash than its issuer’s curve',
    { authority: authority({ signature: 'ecdsa-sha256' }) },
    'cert-algorithm',
    'not asked',
  ],
  ['a seal with RSA-1024', { seal: sealSpec({ key: weakKey }) }, 'cert-key-strength', 'not asked'],
  [
    'an authority with RSA-1024',
    { authority: authoritySpec('BE', weakKey), seal: sealSpec({ issuerKey: weakKey }) },
    'cert-key-strength',
    'not asked',
  ],
  [
    'a seal that points to another issuer key',
    { seal: sealSpec({ authorityKeyId: Buffer.from('x') }) },
    'cert-key-identifier',
    'not asked',
  ],
  [
    'a seal that points to no issuer key',
    { seal: sealSpec({ authorityKeyId: 'none' }) },
    'cert-key-identifier',
    'not asked',
  ],
  [
    'an authority that points to another root key',
    { authority: authority({ authorityKeyId: Buffer.from('x') }) },
    'cert-key-identifier',
    'not asked',
  ],
  [
    'two countries',
    {
      seal: sealSpec({
        subject: [
          ['C', 'BE'],
          ['C', 'FR'],
          ['CN', 'x'],
        ],
      }),
    },
    'cert-subject-country',
    'not asked',
  ],
  [
    'no country',
    { seal: sealSpec({ subject: [['CN', 'x']] }) },
    'cert-subject-country',
    'not asked',
  ],
  [
    'a country in small letters',
    {
      seal: sealSpec({
        subject: [
          ['C', 'be'],
          ['CN', 'x'],
        ],
      }),
    },
    'cert-subject-country',
    'not asked',
  ],
  [
    'an authority without name constraints',
    { authority: (({ permitted: _, ...spec }) => spec)(authority({})) },
    'cert-name-constraint',
    'not asked',
  ],
  [
    'the country behind the name (not in the subtree)',
    {
      seal: sealSpec({
        subject: [
          ['CN', 'x'],
          ['C', 'BE'],
        ],
      }),
    },
    'cert-name-constraint',
    'not asked',
  ],
  [
    'an authority outside the constraint of the root',
    { root: rootSpec({ permitted: [['C', 'FR']] }) },
    'cert-name-constraint',
    'not asked',
  ],
  ['a seal that is an authority', { seal: sealSpec({ ca: true }) }, 'cert-is-ca', 'not asked'],
  [
    'a seal that may not sign',
    { seal: sealSpec({ keyUsage: ['keyEncipherment'] }) },
    'cert-key-usage',
    'not asked',
  ],
  [
    'a seal that also signs certificates',
    { seal: sealSpec({ keyUsage: ['digitalSignature', 'keyCertSign'] }) },
    'cert-key-usage',
    'not asked',
  ],
  [
    'a seal signed by another key',
    { seal: sealSpec({ issuerKey: keys.fr, authorityKeyId: Buffer.from('') }) },
    'cert-key-identifier',
    'not asked',
  ],
  [
    'an authority signed by another key',
    { authority: authority({ issuerKey: keys.fr }) },
    'cert-key-identifier',
    'refused',
  ],
];

test.each(MATRIX)('%s', async (_, chain, code) => {
  expect(await judge(chain)).toBe(code);
});

const asked = MATRIX.filter(([, , , opinion]) => opinion !== 'not asked');
test.each(asked)('second opinion of pkijs: %s', async (_, chain, code, opinion) => {
  const read = (spec: CertificateSpec) =>
    pkijs.Certificate.fromBER(new Uint8Array(writeCertificate(spec)));
  const engine = new pkijs.CertificateChainValidationEngine({
    checkDate: new Date(now * 1000),
    trustedCerts: [read(chain.root ?? rootSpec())],
    certs: [read(chain.authority ?? authority({})), read(chain.seal ?? sealSpec())],
  });
  const { result } = await engine.verify();
  expect(result).toBe(opinion !== 'refused');
  if (result && opinion !== 'not noticed') expect(code).toBe('accepted');
});

test('a signature by another key with the right identifiers is no signature', async () => {
  const { be } = certificates;
  const forged = writeCertificate(sealSpec());
  // The last byte belongs to s of the signature.
  forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
  const context = {
    root: openRoot(certificates.root),
    authorities: [parseCertificate(be)],
    platform,
  };
  await expect(openSealPath(parseCertificate(forged), context)).rejects.toMatchObject({
    code: 'cert-signature',
  });
});

test('X02: same subject, other key; a renewed authority of the same key', async () => {
  const impostor = authoritySpec('BE', keys.other);
  expect(await judge({ authority: impostor, others: [authority({})] })).toBe('accepted');
  expect(await judge({ authority: impostor })).toBe('cert-key-identifier');

  const expired = authority({ notAfter: seconds('2026-02-01T00:00:00Z') });
  const renewed = authority({ notBefore: seconds('2026-02-01T00:00:00Z') });
  expect(await judge({ authority: expired, others: [renewed] })).toBe('accepted');
  expect(await judge({ authority: expired })).toBe('cert-expired');
});

test('the authority counts if it was valid at some instant of the day', async () => {
  const path = await openSealPath(parseCertificate(certificates.seal), {
    root: openRoot(certificates.root),
    authorities: [parseCertificate(certificates.be)],
    platform,
  });
  const [{ notBefore, notAfter } = { notBefore: 0, notAfter: 0 }] = path.authorities;
  expect(requireAuthorityAt(path, notAfter + 3600, notAfter).notAfter).toBe(notAfter);
  expect(requireAuthorityAt(path, notBefore).notAfter).toBe(notAfter);
  expect(() => requireAuthorityAt(path, notAfter + 1)).toThrow(
    expect.objectContaining({ code: 'cert-expired' }),
  );
  expect(() => requireAuthorityAt(path, notBefore - 1)).toThrow(
    expect.objectContaining({ code: 'cert-not-yet-valid' }),
  );
});

test.each<[string, CertificateSpec, string]>([
  ['a certificate under another', authority({}), 'cert-issuer-unknown'],
  ['no authority', rootSpec({ ca: false }), 'cert-not-ca'],
  ['a key that signs no certificates', rootSpec({ keyUsage: ['cRLSign'] }), 'cert-key-usage'],
  ['a weak key', rootSpec({ key: weakKey, issuerKey: weakKey }), 'cert-key-strength'],
  ['an unknown critical extension', rootSpec({ more: unknownCritical }), 'cert-critical-extension'],
])('refuses as root: %s', (_, spec, code) => {
  expect(() => openRoot(writeCertificate(spec))).toThrow(expect.objectContaining({ code }));
});

const selfIssued = (changes: Partial<CertificateSpec>) => {
  const key = changes.key ?? rsaKey;
  return sealSpec({ key, issuer: sealName('BE'), issuerKey: key, ...changes });
};

test('a pinned certificate needs no issuer, no purpose and no country', () => {
  const { extendedKeyUsage: _, keyUsage: __, ...bare } = selfIssued({ subject: [['CN', 'x']] });
  const accepted: CertificateSpec[] = [
    selfIssued({}),
    bare,
    selfIssued({ keyUsage: ['contentCommitment'] }),
    selfIssued({ ca: true }),
    selfIssued({ more: unknownCritical }),
    sealSpec({ issuer: sealName('NL') }),
    sealSpec({ signature: 'ecdsa-sha1' }),
  ];
  for (const spec of accepted) {
    const certificate = parseCertificate(writeCertificate(spec));
    expect(openPinned(certificate)).toBe(certificate);
  }
});

test.each<[string, CertificateSpec, string]>([
  ['a weak key', selfIssued({ key: weakKey }), 'cert-key-strength'],
  ['a key that may not sign', selfIssued({ keyUsage: ['keyEncipherment'] }), 'cert-key-usage'],
])('refuses as pinned: %s', (_, spec, code) => {
  const certificate = parseCertificate(writeCertificate(spec));
  expect(() => openPinned(certificate)).toThrow(expect.objectContaining({ code }));
});

test.each<[string, CertificateSpec, string]>([
  ['none (control)', listSignerSpec(), 'accepted'],
  [
    'a further purpose',
    listSignerSpec({ extendedKeyUsage: [LIST_SIGNING, SEAL_USAGES.EHIC] }),
    'cert-extended-key-usage',
  ],
  [
    'the purpose of a seal',
    listSignerSpec({ extendedKeyUsage: [SEAL_USAGES.EHIC] }),
    'cert-extended-key-usage',
  ],
  [
    'no purpose',
    (({ extendedKeyUsage: _, ...spec }) => spec)(listSignerSpec()),
    'cert-extended-key-usage',
  ],
  ['an authority', listSignerSpec({ ca: true }), 'cert-is-ca'],
  ['no signature in its key usage', listSignerSpec({ keyUsage: ['cRLSign'] }), 'cert-key-usage'],
  ['another issuer', listSignerSpec({ issuer: sealName('BE') }), 'cert-issuer-unknown'],
  ['another root of the same name', listSignerSpec({ issuerKey: keys.fr }), 'cert-key-identifier'],
  ['a weak key', listSignerSpec({ key: weakKey }), 'cert-key-strength'],
  [
    'an unknown critical extension',
    listSignerSpec({ more: unknownCritical }),
    'cert-critical-extension',
  ],
])('list signer: %s', async (_, spec, code) => {
  const root = openRoot(certificates.root);
  const opening = openListSigner(parseCertificate(writeCertificate(spec)), { root, platform });
  if (code === 'accepted') await expect(opening).resolves.toBeDefined();
  else await expect(opening).rejects.toMatchObject({ code });
});

test('a list signer below a country authority is none', async () => {
  const spec = listSignerSpec({ issuer: authority({}).subject, issuerKey: keys.be });
  const root = openRoot(certificates.root);
  await expect(
    openListSigner(parseCertificate(writeCertificate(spec)), { root, platform }),
  ).rejects.toMatchObject({ code: 'cert-issuer-unknown' });
});

import { SEAL_USAGES } from '../../src/index.ts';
import { type CertificateSpec, extension, rsaKeyPair } from './certificate-writer.ts';
import { nothing } from './der-writer.ts';
import { authoritySpec, keys, rootSpec, sealName, sealSpec, seconds } from './scheme.ts';

/** The instant at which the paths are judged. */
export const now = seconds('2026-11-23T12:00:00Z');
const weakKey = rsaKeyPair(1024);
const rsaKey = rsaKeyPair(2048);
const rsaAuthority = authoritySpec('BE', rsaKey);
const unknownCritical = [extension('1.2.3.4', nothing(), true)];

/** What differs from the good chain of the scheme. */
export interface Chain {
  readonly root?: CertificateSpec;
  readonly authority?: CertificateSpec;
  readonly others?: readonly CertificateSpec[];
  readonly seal?: CertificateSpec;
}

/** The Belgian authority, changed. */
export const authority = (changes: Partial<CertificateSpec>) =>
  authoritySpec('BE', keys.be, changes);
const subCa = authoritySpec('BE', keys.other, {
  subject: [
    ['C', 'BE'],
    ['CN', 'Sub CA'],
  ],
  issuer: authoritySpec('BE', keys.be).subject,
  issuerKey: keys.be,
});

/** Second opinion: what the engine of pkijs says of the same chain; it misses some, as it always did. */
export type Opinion = 'refused' | 'not noticed' | 'not asked';

/** What is wrong, the chain, the code it must give, and what somebody else says. */
export const PATHS: [string, Chain, string, Opinion][] = [
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

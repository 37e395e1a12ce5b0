import {
  MDOC_DOCUMENT_SIGNING,
  parseCertificate,
  requireWalletSeal,
  SEAL_USAGES,
  type WalletSealQuery,
} from '../../src/index.ts';
import {
  alternativeNames,
  type CertificateSpec,
  rsaKeyPair,
  writeCertificate,
} from '../support/certificate-writer.ts';
import { sealName, sealSpec } from '../support/scheme.ts';

const issuer = 'https://issuer.example/wallet/BE-0120';
const sdJwt = { format: 'dc+sd-jwt', issuer, country: 'BE' } as const;
const silent = { format: 'dc+sd-jwt', country: 'BE' } as const;
const mdoc = { format: 'mso_mdoc', country: 'BE' } as const;

const walletSeal = (changes: Partial<CertificateSpec> = {}) =>
  parseCertificate(
    writeCertificate(
      sealSpec({
        extendedKeyUsage: [SEAL_USAGES.EHIC, MDOC_DOCUMENT_SIGNING],
        more: [alternativeNames(['issuer.example', issuer])],
        ...changes,
      }),
    ),
  );
const named = (...names: string[]) => ({ more: [alternativeNames(names)] });

test.each<[string, Partial<CertificateSpec>, WalletSealQuery]>([
  ['an SD-JWT VC of the address in it', {}, sdJwt],
  ['the address alone', named(issuer), sdJwt],
  ['the host alone', named('issuer.example'), sdJwt],
  [
    'the host of an address with a port',
    named('localhost'),
    { ...sdJwt, issuer: 'http://localhost:8080/wallet/BE-0120' },
  ],
  ['an SD-JWT VC without iss', named('elsewhere.example'), silent],
  ['an SD-JWT VC without iss, by an address alone', named(issuer), silent],
  ['a British one without iss', { subject: sealName('GB') }, { ...silent, country: 'UK' }],
  ['an SD-JWT VC, no document signer', { extendedKeyUsage: [SEAL_USAGES.EHIC] }, sdJwt],
  ['an mdoc of the country', {}, mdoc],
  ['an mdoc whose issuer is named', {}, { ...mdoc, issuer }],
  [
    'a British mdoc, whose certificate says GB',
    { subject: sealName('GB') },
    { ...mdoc, country: 'UK' },
  ],
  ['a Greek mdoc', { subject: sealName('GR') }, { ...mdoc, country: 'GR' }],
])('fits: %s', (_, changes, query) => {
  const certificate = walletSeal(changes);
  expect(requireWalletSeal(certificate, query)).toBe(certificate);
});

test.each<[string, Partial<CertificateSpec>, WalletSealQuery, string]>([
  [
    'another institution of another host',
    {},
    { ...sdJwt, issuer: 'https://evil.example/wallet/BE-0120' },
    'cert-name',
  ],
  [
    'the same address but for its end',
    named(issuer),
    { ...sdJwt, issuer: `${issuer}1` },
    'cert-name',
  ],
  [
    'a host that only ends alike',
    named('issuer.example'),
    { ...sdJwt, issuer: 'https://my-issuer.example' },
    'cert-name',
  ],
  [
    'a host in the user part',
    named('issuer.example'),
    { ...sdJwt, issuer: 'https://issuer.example@evil.example' },
    'cert-name',
  ],
  ['a wildcard', named('*.example'), sdJwt, 'cert-name'],
  ['no address', {}, { ...sdJwt, issuer: 'BE:0120' }, 'cert-name'],
  ['an empty address', {}, { ...sdJwt, issuer: '' }, 'cert-name'],
  ['no names', { more: [] }, sdJwt, 'cert-name'],
  ['no names and no iss', { more: [] }, silent, 'cert-name'],
  [
    'a wildcard, taken literally',
    named('*.issuer.example'),
    { ...sdJwt, issuer: 'https://*.issuer.example/wallet/BE-0120' },
    'cert-name',
  ],
  ['a wildcard and no iss', named('*.issuer.example'), silent, 'cert-name'],
  ['no iss, of another country', { subject: sealName('FR') }, silent, 'cert-subject-country'],
  ['no iss and no country', { subject: [['CN', 'Seal']] }, silent, 'cert-subject-country'],
  ['an mdoc of another issuer', {}, { ...mdoc, issuer: 'https://evil.example' }, 'cert-name'],
  ['RSA', { key: rsaKeyPair(2048) }, sdJwt, 'cert-key-type'],
  [
    'an mdoc under a seal for paper',
    { extendedKeyUsage: [SEAL_USAGES.EHIC] },
    mdoc,
    'cert-extended-key-usage',
  ],
  ['an mdoc of another country', { subject: sealName('FR') }, mdoc, 'cert-subject-country'],
  [
    'an EU code where ISO is wanted',
    { subject: sealName('UK') },
    { ...mdoc, country: 'UK' },
    'cert-subject-country',
  ],
  ['an mdoc and no country', { subject: [['CN', 'Seal']] }, mdoc, 'cert-subject-country'],
])('C11: refused: %s', (_, changes, query, code) => {
  expect(() => requireWalletSeal(walletSeal(changes), query)).toThrow(
    expect.objectContaining({ code }),
  );
});

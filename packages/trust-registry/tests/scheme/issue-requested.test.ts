import {
  type CertificateTerms,
  createCertificateRequest,
  generateKeyPair,
  KeysError,
  readerTerms,
  walletSealTerms,
} from '@prova/keys';
import { codeMatchers, createTestAuthority } from '@prova/testing';
import {
  MDOC_DOCUMENT_SIGNING,
  MDOC_READER_AUTHENTICATION,
  openReaderPath,
  openRoot,
  openSealPath,
  parseCertificate,
  requireWalletSeal,
  SEAL_USAGES,
  sealPurpose,
} from '@prova/trust';
import {
  issueRequestedReader,
  issueRequestedSeal,
  TrustRegistryError,
} from '@prova/trust-registry';
import { BE_0120, NOW, platform } from '../throwaway-scheme.ts';

expect.extend(codeMatchers);

const authority = await createTestAuthority();
const belgium = authority.countryCas.get('BE');
const scheme = {
  root: authority.root.certificate,
  authorities: async () => [authority.root, ...(belgium ? [belgium] : [])],
};
const context = {
  root: openRoot(scheme.root),
  authorities: belgium ? [parseCertificate(belgium.certificate)] : [],
  platform,
};
const { privateKey } = await generateKeyPair('P-256');
const wish = { country: 'BE', organization: 'Whoever', commonName: 'Wish' } as const;
const ask = (terms: CertificateTerms) => createCertificateRequest(wish, privateKey, terms);

const terms = { now: NOW, baseUrl: 'https://registry.example' };
const holder = { id: BE_0120, name: 'Fund', competences: ['EHIC'] as const };
const seal = async (asked: CertificateTerms) =>
  issueRequestedSeal(scheme, await ask(asked), { ...terms, holder });
const reader = { country: 'BE', organization: 'Clinic' } as const;
const desk = async (asked: CertificateTerms) =>
  issueRequestedReader(scheme, await ask(asked), { ...terms, reader });

const credentialIssuer = 'https://issuer.example/wallet/BE-0120';
const named = (...uris: string[]) => ({ uris, dnsNames: ['issuer.example'] });

test('subject and documents are those that the registry says, names those of the request', async () => {
  const paper = await seal({ extendedKeyUsage: [SEAL_USAGES.STATUS] });
  expect(paper.purpose).toBe('paper');
  const onPaper = parseCertificate(paper.certificate);
  expect(onPaper.subject.organizations).toEqual(['Fund']);
  expect(onPaper.extensions.extendedKeyUsage).toEqual([SEAL_USAGES.EHIC]);

  const wallet = await seal(walletSealTerms({ competences: ['EHIC', 'PDA1'], credentialIssuer }));
  expect(wallet.purpose).toBe('wallet');
  const inWallets = parseCertificate(wallet.certificate);
  const { seal: proven } = await openSealPath(inWallets, context);
  requireWalletSeal(proven, { format: 'mso_mdoc', issuer: credentialIssuer, country: 'BE' });
  expect([onPaper, inWallets].map(sealPurpose)).toEqual(['paper', 'wallet']);
  expect(inWallets.extensions.extendedKeyUsage).toEqual([SEAL_USAGES.EHIC, MDOC_DOCUMENT_SIGNING]);

  const asking = parseCertificate(await desk(readerTerms({ hosts: ['desk.example'] })));
  expect((await openReaderPath(asking, context)).reader.subject.organizations).toEqual(['Clinic']);
});

test.each<[string, CertificateTerms]>([
  ['a reader', readerTerms({ hosts: ['desk.example'] })],
  ['a signer of mdocs without a name', { extendedKeyUsage: [MDOC_DOCUMENT_SIGNING] }],
  [
    'one of two issuers',
    {
      extendedKeyUsage: [MDOC_DOCUMENT_SIGNING],
      alternativeNames: named(credentialIssuer, 'https://other.example/'),
    },
  ],
  ['names on paper', { alternativeNames: named(credentialIssuer) }],
])('no seal: %s', async (_, asked) => {
  await expect(seal(asked)).toRejectWithCode(TrustRegistryError, 'request-unfit');
});

test.each<[string, CertificateTerms]>([
  ['nothing', {}],
  ['a seal for wallets', walletSealTerms({ competences: ['EHIC'], credentialIssuer })],
  [
    'a reader that is an issuer too',
    {
      extendedKeyUsage: [MDOC_READER_AUTHENTICATION],
      alternativeNames: named(credentialIssuer),
    },
  ],
])('no reader: %s', async (_, asked) => {
  await expect(desk(asked)).toRejectWithCode(TrustRegistryError, 'request-unfit');
});

test('a reader without a host, and an issuer that is no address, are refused', async () => {
  await expect(desk({ extendedKeyUsage: [MDOC_READER_AUTHENTICATION] })).toRejectWithCode(
    KeysError,
    'alternative-name-malformed',
  );
  const asked = {
    extendedKeyUsage: [MDOC_DOCUMENT_SIGNING],
    alternativeNames: { uris: ['urn:issuer'], dnsNames: [] },
  };
  await expect(seal(asked)).toRejectWithCode(KeysError, 'alternative-name-malformed');
});

test('without the authority of the country nothing is issued, least of all by the root', async () => {
  const rootOnly = { ...scheme, authorities: async () => [authority.root] };
  const request = await ask({});
  await expect(issueRequestedSeal(rootOnly, request, { ...terms, holder })).toRejectWithCode(
    TrustRegistryError,
    'key-missing',
  );
});

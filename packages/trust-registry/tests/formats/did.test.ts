import { parseInstitutionId } from '@prova/credential';
import { tombstoneOf } from '@prova/testing';
import fc from 'fast-check';
import { didDocument } from '../../src/formats/did-document.ts';
import { didDocumentPath, didOf, parseDid } from '../../src/formats/did-web.ts';
import { authority, BASE_URL, certificateOf, institutionOf, listWith, NOW } from './published.ts';

const BE_0120 = parseInstitutionId('BE:0120');

test.each([
  ['https://registry.example', 'did:web:registry.example:issuers:BE:0120'],
  ['http://localhost:8081', 'did:web:localhost%3A8081:issuers:BE:0120'],
  ['https://registry.example/ehic', 'did:web:registry.example:ehic:issuers:BE:0120'],
])('under %s', (baseUrl, did) => {
  expect(didOf(baseUrl, BE_0120)).toBe(did);
  expect(parseDid(baseUrl, did)).toEqual(BE_0120);
});

test('the document lies where did:web looks for it', () => {
  expect(didDocumentPath(BE_0120)).toBe('/issuers/BE/0120/did.json');
});

test.each([
  'did:web:registry.example:issuers:BE:0120:more',
  'did:web:registry.example:issuers:be:0120',
  'did:web:registry.example:issuers:GB:0007',
  'did:web:registry.example:issuers:XX:0120',
  'did:web:registry.example:issuers:BE:..',
  'did:web:another.example:issuers:BE:0120',
  'did:web:registry.example',
  '',
])('%s names no institution', (did) => {
  expect(parseDid(BASE_URL, did)).toBe(undefined);
});

test('no text makes it throw, and one institution has one DID', () => {
  const texts = fc.string().map((text) => `did:web:registry.example:issuers:${text}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), texts), (text) => {
      const id = parseDid(BASE_URL, text);
      if (id) expect(didOf(BASE_URL, id)).toBe(text);
    }),
  );
});

test('the document has the keys that count, with their certificates', () => {
  const list = listWith();
  const document = didDocument(list, institutionOf(list, 'BE:0120'), {
    baseUrl: BASE_URL,
    at: NOW,
  });
  expect(document.id).toBe('did:web:registry.example:issuers:BE:0120');
  expect(document.verificationMethod).toMatchObject([
    {
      type: 'JsonWebKey2020',
      controller: document.id,
      publicKeyJwk: {
        x5c: [certificateOf('BE:0120'), authority.countryCas.get('BE')?.certificate].map((der) =>
          Buffer.from(der ?? []).toString('base64'),
        ),
      },
    },
  ]);
  expect(document.assertionMethod).toEqual(document.verificationMethod.map(({ id }) => id));
});

test('a suspended institution and a compromised key have none', () => {
  const suspended = listWith({ 'BE:0120': { status: 'suspended' } });
  const lost = tombstoneOf(authority.institution('BE:0120'), {
    reason: 'keyCompromise',
    revokedAt: NOW,
  });
  for (const list of [suspended, listWith({}, { tombstones: [lost] })]) {
    const options = { baseUrl: BASE_URL, at: NOW - 1 };
    const { verificationMethod } = didDocument(list, institutionOf(list, 'BE:0120'), options);
    expect(verificationMethod).toEqual([]);
  }
});

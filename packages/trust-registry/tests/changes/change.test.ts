import { encodeBase64url } from '@prova/credential';
import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { type ChangeDocument, changePayload, parseChange } from '../../src/changes/change.ts';
import { importChange, importOf } from '../../src/changes/import-change.ts';
import { TrustRegistryError } from '../../src/errors.ts';
import { importInstitutions } from '../../src/import-ir/import-ir.ts';
import { NOW, selfIssuedSeal } from '../throwaway-scheme.ts';

expect.extend(codeMatchers);

const HASH = encodeBase64url(new Uint8Array(32));
const OFFICER = '00000000-0000-4000-8000-000000000001';
const admission = {
  kind: 'admit-institution',
  institution: 'BE:0120',
  name: 'Fund',
  validFrom: 0,
} as const;
const revocation = {
  kind: 'revoke-certificate',
  thumbprint: HASH,
  reason: 'keyCompromise',
} as const;
const suspension = {
  kind: 'suspend-certificate',
  thumbprint: HASH,
  reason: 'key-stolen',
  ticket: 'INC-7',
} as const;
const newcomer = {
  kind: 'admit-officer',
  officer: OFFICER,
  name: 'Eva',
  organisation: 'Ministry',
  role: 'liaison',
  country: 'BE',
  key: { crv: 'P-256', kty: 'EC', x: HASH, y: HASH },
} as const;

const WELL_FORMED: readonly ChangeDocument[] = [
  admission,
  revocation,
  suspension,
  newcomer,
  { kind: 'accredit', institution: 'BE:0120', competence: 'EHIC', from: 0, until: NOW },
  { kind: 'withdraw-competence', institution: 'BE:0120', competence: 'EHIC' },
  { kind: 'retire-certificate', institution: 'BE:0120', thumbprint: HASH, at: NOW },
  { kind: 'lift-certificate-suspension', thumbprint: HASH, scope: 'certificate-authority' },
  { kind: 'suspend-institution', institution: 'UK:0007', reason: 'fraud', ticket: 'INC-8' },
  { kind: 'lift-institution-suspension', institution: 'UK:0007' },
  { kind: 'close-institution', institution: 'BE:0120', at: NOW, successor: 'BE:0121' },
  { kind: 'add-authority', certificate: 'AAAA' },
  { kind: 'retire-officer', officer: OFFICER },
];

const MALFORMED: readonly (readonly [string, unknown])[] = [
  ['a kind that nobody knows', { kind: 'delete-everything' }],
  ['no kind', { institution: 'BE:0120' }],
  ['a member more', { ...admission, why: 'because' }],
  ['another spelling of a country', { ...admission, institution: 'EL:0120' }],
  ['half a second', { ...admission, validFrom: 0.5 }],
  ['a time before 1970', { ...admission, validFrom: -1 }],
  ['a name with a line break', { ...admission, name: 'a\nb' }],
  ['a name that runs backwards', { ...admission, name: 'a\u202eb' }],
  [
    'no competence',
    {
      kind: 'bind-certificate',
      institution: 'BE:0120',
      certificate: 'AAAA',
      competences: [],
      from: 0,
      proof: '',
    },
  ],
  ['a reason that no scope has', { ...revocation, reason: 'boredom' }],
  ['a suspension that calls itself a revocation', { ...revocation, reason: 'certificateHold' }],
  ['a lifting that calls itself a revocation', { ...revocation, reason: 'removeFromCRL' }],
  ['a reason of another scope', { ...revocation, reason: 'cACompromise' }],
  ['a thumbprint that is too short', { ...revocation, thumbprint: 'AAAA' }],
  ['a thumbprint with padding', { ...revocation, thumbprint: `${HASH}=` }],
  ['a story instead of a reason', { ...suspension, reason: 'Mr X lost his key' }],
  ['no ticket', { ...suspension, ticket: '' }],
  ['a liaison of no country', { ...newcomer, country: undefined }],
  ['a registry officer of a country', { ...newcomer, role: 'registry-officer' }],
  ['a private key', { ...newcomer, key: { ...newcomer.key, d: HASH } }],
  ['an id that is no UUID', { ...newcomer, officer: '7' }],
  ['a lone surrogate', { ...admission, name: '\ud800' }],
];

test.each(WELL_FORMED.map((each) => [each.kind, each] as const))('%s', (_, document) => {
  const payload = changePayload(document);
  expect(parseChange(payload)).toMatchObject({ kind: document.kind });
  // One text for one change: the order in which members were given does not matter.
  const turned = Object.fromEntries(Object.entries(document).reverse());
  expect(changePayload(turned as unknown as ChangeDocument)).toBe(payload);
});

test.each(MALFORMED)('refused: %s', (_, document) => {
  const payload = JSON.stringify(document, Object.keys(document as object).sort());
  expect(() => parseChange(payload)).toThrowWithCode(TrustRegistryError, 'change-malformed');
  expect(() => changePayload(document as ChangeDocument)).toThrowWithCode(
    TrustRegistryError,
    'change-malformed',
  );
});

test.each([
  ['blanks', (text: string) => text.replace(':', ': ')],
  ['another order', () => JSON.stringify(admission)],
  ['an escape', (text: string) => text.replace('Fund', '\\u0046und')],
  ['a member twice', (text: string) => text.replace('{', '{"kind":"admit-institution",')],
  ['no JSON', (text: string) => text.slice(1)],
  ['a text', () => '"text"'],
  ['too deep', () => `${'['.repeat(99)}${']'.repeat(99)}`],
])('one change has one text, and not one with %s', (_, spoil) => {
  const payload = spoil(changePayload(admission));
  expect(() => parseChange(payload)).toThrowWithCode(TrustRegistryError, 'change-malformed');
});

test('an import goes through the payload unharmed', async () => {
  const der = await selfIssuedSeal('P-256');
  const pem = Buffer.from(der).toString('base64');
  const rows = [{ officialId: '0120', countryCode: 'BE', name: 'Fund', certificates: [pem] }];
  const imported = importInstitutions(JSON.stringify(rows));
  expect(imported.institutions).toHaveLength(1);
  const document = importChange(imported, 'export of 2026-11-24');
  const change = parseChange(changePayload(document));
  if (change.kind !== 'import') throw new RangeError(change.kind);
  const back = importOf(change);
  expect(back.institutions).toMatchObject([{ name: 'Fund', accreditationAssumed: true }]);
  expect([...back.certificates]).toEqual(
    [...imported.certificates].map(([x5t, bytes]) => [x5t, new Uint8Array(bytes)]),
  );
  const [fund] = document.institutions;
  const turned = { ...document, institutions: [{ ...fund, name: 'a\u202eb' }] };
  expect(() => changePayload(turned as ChangeDocument)).toThrowWithCode(
    TrustRegistryError,
    'change-malformed',
  );
  const holed = { ...document, certificates: [] };
  expect(() => changePayload(holed)).toThrowWithCode(TrustRegistryError, 'change-malformed');
});

test('whatever the text, it is a change in its one spelling, or malformed', () => {
  const payloads = WELL_FORMED.map((each) => changePayload(each));
  const mutated = fc
    .tuple(fc.constantFrom(...payloads), fc.nat(), fc.string({ unit: 'grapheme', maxLength: 3 }))
    .map(([text, place, piece]) => {
      const cut = place % text.length;
      return text.slice(0, cut) + piece + text.slice(cut + 1);
    });
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), mutated), (text) => {
      const outcome = attempt(text);
      if (outcome !== 'change-malformed') expect(JSON.stringify(JSON.parse(text))).toBe(text);
    }),
  );
});

function attempt(text: string): string {
  try {
    return parseChange(text).kind;
  } catch (error) {
    if (error instanceof TrustRegistryError) return error.code;
    throw error;
  }
}

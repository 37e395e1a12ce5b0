import fc from 'fast-check';
import {
  AGE_THRESHOLDS,
  CredentialError,
  credentialType,
  documentInMdoc,
  documentInSdJwtVc,
  mdocContent,
  type SdJwtVcContent,
  type SocialStatus,
  sdJwtVcContent,
  type WalletDocument,
  type WholeDocument,
  walletDocumentOf,
} from '../../src/index.ts';
import { ENTITLEMENT, ISIPLUS, STATUS } from '../social-status-sample.ts';

const DOCUMENTS: readonly WholeDocument[] = [
  { type: 'entitlement', data: ENTITLEMENT },
  { type: 'isiplus', data: ISIPLUS },
  { type: 'status', data: STATUS },
];
const OWN = 'urn:oid:2.25.26312704166764988796635635637407075144.2';

const statusOf = (changes: Partial<SocialStatus> = {}) =>
  walletDocumentOf({ type: 'status', data: { ...STATUS, ...changes } });
const status = statusOf();

/** All claims, as they are once everything is disclosed. */
function claimsOf({ permanent, disclosable, containers = [] }: SdJwtVcContent) {
  const contained = containers.map((each) => [
    each.name ?? '',
    'elements' in each ? each.elements : Object.fromEntries(each.members),
  ]);
  return { ...permanent, ...disclosable, ...Object.fromEntries(contained) };
}

/** An mdoc of which these elements are shown. */
function shown(
  { docType, namespace, elements }: ReturnType<typeof mdocContent>,
  names: readonly string[] = elements.map(([name]) => name),
) {
  const kept = elements.filter(([name]) => names.includes(name));
  return {
    docType,
    namespaces: new Map([[namespace, new Map(kept)]]),
    keptBackIn: new Set([namespace]),
  };
}

function codeOf(work: () => unknown): unknown {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof CredentialError) return [error.code, ...error.fields];
    throw error;
  }
}

test('an entitlement shows the right and its days, and names nobody by itself', () => {
  expect(sdJwtVcContent(walletDocumentOf(DOCUMENTS[0] as WholeDocument), 'dc4eu-1')).toEqual({
    vct: `${OWN}.2`,
    permanent: {
      right: 'be.local.museum-x.reduced',
      catalogue_version: 3,
      issuing_authority: { id: 'BE:0120' },
      issuing_country: 'BE',
      starting_date: '2026-06-01',
      ending_date: '2026-06-30',
    },
    disclosable: { short_name: 'M. Peeters', birth_year: '1985' },
    room: 2,
  });
});

test('an ISI+ card keeps back whom it is about', () => {
  const { vct, permanent, disclosable, room } = sdJwtVcContent(
    walletDocumentOf({ type: 'isiplus', data: ISIPLUS }),
    'dc4eu-1',
  );
  expect(vct).toBe(`${OWN}.3`);
  expect(Object.keys(permanent).sort()).toEqual([
    'authentic_source',
    'date_of_expiry',
    'date_of_issuance',
    'issuing_authority',
    'issuing_country',
  ]);
  expect(disclosable).toEqual({
    ...{ ssin: '19632100441', family_name: 'Peeters', given_name: 'Noor' },
    ...{ birthdate: '2019-03-21', sex: 'F', document_number: 'TEST-0001' },
  });
  expect(room).toBe(7);
});

test('of a social status nothing is seen but who issued it, when, and by which catalogue', () => {
  const { vct, permanent, disclosable, room, containers } = sdJwtVcContent(status, 'dc4eu-1');
  expect(vct).toBe(`${OWN}.4`);
  expect(permanent).toEqual({
    issuing_authority: { id: 'BE:0120', name: 'MC-CM', country: 'BE' },
    issuing_country: 'BE',
    authentic_source: { id: 'BE:0120', name: 'MC-CM' },
    date_of_issuance: '2026-06-01',
    date_of_expiry: '2026-08-29',
    catalogue_version: 3,
  });
  expect(disclosable).toEqual({
    ...{ family_name: 'Peeters', given_name: 'Maria', birthdate: '1985-01-30', birth_year: '1985' },
    ...{ personal_administrative_number: '85613000150', holder_relation: 'self' },
    ...{ source_mode: 'live', as_of: '2026-06-01' },
  });
  expect(room).toBe(8);
  expect(containers).toEqual([
    {
      name: 'statuses',
      elements: [
        {
          ...{ code: 'AI', scope: 'person', from: '2024-01-01' },
          ...{ authority: 'DGPH', as_of: '2026-06-01', detail: 'III' },
        },
        {
          ...{ code: 'BIM_FAM', scope: 'household', from: '2025-01-01', until: '2026-12-31' },
          ...{ authority: 'CIN', as_of: '2026-06-01' },
        },
        {
          ...{ code: 'RIS', scope: 'person', from: '2026-01-01' },
          ...{ authority: 'SPPIS', as_of: '2026-06-01' },
        },
      ],
      room: 32,
    },
    {
      name: 'tiers',
      members: [
        ['disability', true],
        ['lowIncome', true],
      ],
      room: 32,
    },
    {
      name: 'entitlements',
      members: [
        ['be.delijn.guarantee', { from: '2026-06-01', until: '2026-12-31', scope: 'household' }],
        ['be.local.museum-x.reduced', { from: '2026-06-01', until: '2026-12-31', scope: 'person' }],
      ],
      room: 32,
    },
    {
      name: 'age_equal_or_over',
      members: ['6', '12', '16', '18', '21', '25', '26'].map((age) => [age, true]),
      room: AGE_THRESHOLDS.length,
    },
    { name: 'age_under', members: ['60', '65'].map((age) => [age, true]), room: 9 },
    {
      name: 'residence',
      members: [
        ['municipality_nis', '44021'],
        ['region', 'VL'],
      ],
      room: 2,
    },
  ]);
});

test('in mdoc each status, tier, right and age is an element', () => {
  const { docType, elements, room } = mdocContent(status, 'dc4eu-1');
  const names = elements.map(([name]) => name);
  expect(docType).toBe(`${OWN}.4`);
  expect(names).toEqual(
    expect.arrayContaining([
      ...['status_ris', 'status_bim_fam', 'status_ai', 'tier_low_income', 'tier_disability'],
      ...['right_be.local.museum-x.reduced', 'right_be.delijn.guarantee', 'age_over_18'],
      ...['age_under_65', 'residence_municipality_nis', 'birth_year'],
    ]),
  );
  for (const name of ['statuses', 'tiers', 'entitlements', 'age_under']) {
    expect(names).not.toContain(name);
  }
  expect(room).toBe(19 + 3 * 32 + 2 * 9);
  expect(names.length).toBeLessThan(room ?? 0);
});

test.each(DOCUMENTS)('$type: what was written is read, in both formats', (whole) => {
  const document = walletDocumentOf(whole);
  const { sd: _sd, ed: _ed, ...card } = { sd: '', ed: '', ...document.data };
  const expected = whole.type === 'isiplus' ? { type: 'isiplus', data: card } : document;
  const content = sdJwtVcContent(document, 'dc4eu-1');
  expect(documentInSdJwtVc(content.vct, claimsOf(content))).toEqual(expected);
  expect(documentInMdoc(shown(mdocContent(document, 'dc4eu-1')))).toEqual(expected);
  // And with nothing but what everybody sees.
  const { data } = documentInSdJwtVc(content.vct, content.permanent);
  expect(document.data).toMatchObject(data);
  for (const member of ['fn', 'hi', 'nm', 'st', 'ti', 'en', 'ag']) {
    expect(data).not.toHaveProperty(member);
  }
});

test('whatever elements of an mdoc are shown, nothing else is read', () => {
  const content = mdocContent(status, 'dc4eu-1');
  const needed = /^(issuing|authentic|date_of)/;
  const must = content.elements.map(([name]) => name).filter((name) => needed.test(name));
  const free = content.elements.map(([name]) => name).filter((name) => !needed.test(name));
  fc.assert(
    fc.property(fc.subarray(free), (names) => {
      const { data } = documentInMdoc(shown(content, [...must, ...names])) as Extract<
        WalletDocument,
        { type: 'status' }
      >;
      const codes = data.st?.map(({ cd }) => `status_${cd.toLowerCase()}`) ?? [];
      expect(codes.sort()).toEqual(names.filter((name) => name.startsWith('status_')).sort());
      expect(data.en?.length ?? 0).toBe(names.filter((name) => name.startsWith('right_')).length);
      expect(data.hi !== undefined).toBe(names.includes('personal_administrative_number'));
    }),
  );
});

test('rights and statuses are read in the order of their names, whatever the order they came in', () => {
  const content = sdJwtVcContent(status, 'dc4eu-1');
  const claims = claimsOf(content) as { statuses: unknown[] };
  const turned = { ...claims, statuses: [...claims.statuses].reverse() };
  expect(documentInSdJwtVc(content.vct, turned)).toEqual(status);
});

const { vct } = sdJwtVcContent(status, 'dc4eu-1');
const claims = claimsOf(sdJwtVcContent(status, 'dc4eu-1'));
const RIS = {
  ...{ code: 'RIS', scope: 'person', from: '2026-01-01' },
  authority: 'X',
  as_of: '2026-06-01',
};

test.each<[string, object, unknown]>([
  ['a status twice', { statuses: [RIS, RIS] }, ['payload-invalid', 'statuses']],
  [
    'a status without its code',
    { statuses: [{ ...RIS, code: undefined }] },
    ['payload-invalid', 'statuses'],
  ],
  ['a status in a text', { statuses: ['RIS'] }, ['payload-invalid', 'statuses']],
  ['statuses in an object', { statuses: { RIS } }, ['payload-invalid', 'statuses']],
  [
    'a status without a first day',
    { statuses: [{ ...RIS, from: undefined }] },
    ['payload-invalid', 'st'],
  ],
  ['a scope of nobody', { statuses: [{ ...RIS, scope: 'street' }] }, ['payload-invalid', 'st']],
  ['a tier that is not so', { tiers: { lowIncome: false } }, ['payload-invalid', 'tiers']],
  ['tiers in a list', { tiers: ['lowIncome'] }, ['payload-invalid', 'tiers']],
  [
    'a right that is only true',
    { entitlements: { 'be.rail.x': true } },
    ['payload-invalid', 'entitlements'],
  ],
  [
    'a right of no form',
    { entitlements: { 'BE RAIL': { from: '2026-01-01', until: '2026-12-31', scope: 'person' } } },
    ['payload-invalid', 'en'],
  ],
  ['an age that nobody asks for', { age_equal_or_over: { '17': true } }, ['payload-invalid', 'ag']],
  [
    'no version of the catalogue',
    { catalogue_version: 0 },
    ['payload-invalid', 'catalogue_version'],
  ],
  [
    '33 statuses',
    { statuses: Array.from({ length: 33 }, (_, i) => ({ ...RIS, code: `S${i}` })) },
    ['payload-invalid', 'st'],
  ],
])('%s', (_, changes, outcome) => {
  expect(codeOf(() => documentInSdJwtVc(vct, { ...claims, ...changes }))).toEqual(outcome);
});

test.each(['status_BIM', 'tier_lowIncome', 'status_bim-x'])(
  'an element that is called %s is none of ours, or says nothing that is read',
  (name) => {
    const content = mdocContent(status, 'dc4eu-1');
    const elements = [...content.elements, [name, true] as const];
    expect(codeOf(() => documentInMdoc(shown({ ...content, elements })))).toEqual(
      expect.arrayContaining(['payload-invalid']),
    );
  },
);

test('an entitlement of which one of name and year is shown is read', () => {
  const content = sdJwtVcContent(walletDocumentOf(DOCUMENTS[0] as WholeDocument), 'dc4eu-1');
  const { data } = documentInSdJwtVc(content.vct, { ...content.permanent, birth_year: '1985' });
  expect(data).toMatchObject({ yb: '1985' });
  expect(data).not.toHaveProperty('nm');
});

test.each<[string, Partial<SocialStatus>, string[], string[]]>([
  ['born that day', { dob: '2008-06-01' }, ['12', '16', '18', '6'], ['21', '25', '26', '60', '65']],
  ['born the day after', { dob: '2008-06-02' }, ['12', '16', '6'], ['21', '25', '26', '60', '65']],
  // On the last day they are eighteen.
  ['born the last day', { dob: '2008-08-29' }, ['12', '16', '6'], ['21', '25', '26', '60', '65']],
  [
    'born the day after the last',
    { dob: '2008-08-30' },
    ['12', '16', '6'],
    ['18', '21', '25', '26', '60', '65'],
  ],
  ['born in a month', { dob: '2008-06-00' }, ['12', '16', '6'], ['21', '25', '26', '60', '65']],
  ['born in a year', { dob: '2008-00-00' }, ['12', '16', '6'], ['21', '25', '26', '60', '65']],
])('ages of one who was %s', (_, changes, reached, under) => {
  expect(statusOf(changes).data).toMatchObject({ ag: reached, un: under });
});

test('a household right names nobody: no entry has a member for it', () => {
  const words = new Set<string>();
  for (const type of ['dc+sd-jwt', 'mso_mdoc'] as const) {
    const found = credentialType('dc4eu-1', 'status', type);
    for (const claim of found?.claims ?? []) {
      if (claim.kind === 'entries') for (const { name } of claim.claims) words.add(name);
    }
  }
  expect([...words].sort()).toEqual(['as_of', 'authority', 'detail', 'from', 'scope', 'until']);
});

test('random claims never pass the door with anything but a code', () => {
  const known = fc.constantFrom(...Object.keys(claims), '__proto__', 'toString');
  fc.assert(
    fc.property(fc.dictionary(known, fc.jsonValue()), (random) => {
      const outcome = codeOf(() => documentInSdJwtVc(vct, { ...claims, ...random }));
      if (outcome !== 'done') expect(outcome).toEqual(expect.arrayContaining(['payload-invalid']));
    }),
  );
});

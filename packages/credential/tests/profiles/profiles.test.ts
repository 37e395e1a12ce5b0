import fc from 'fast-check';
import {
  CREDENTIAL_TYPES,
  CredentialError,
  credentialType,
  documentInMdoc,
  documentInSdJwtVc,
  type Ehic,
  isCborTag,
  mdocContent,
  type Prc,
  type ProfileName,
  sdJwtVcContent,
  type WalletDocument,
  walletDocumentOf,
} from '../../src/index.ts';
import { PDA1 } from '../pda1-sample.ts';

const EHIC: Ehic = {
  ic: 'BE',
  fn: 'Vandenbroucke',
  gn: 'Marie-Louise',
  dob: '1984-07-20',
  hi: '84072002127',
  in: 'MC-CM',
  ii: '0120',
  ci: '80056001200012345678',
  xd: '2027-12-31',
  di: '2026-06-01',
};
const { ci: _ci, xd: _xd, ...PERSON } = EHIC;
const PRC: Prc = { ...PERSON, dob: '1984-07-00', sd: '2026-06-01', ed: '2026-08-31' };

const ehic = walletDocumentOf({ type: 'ehic', data: EHIC });
const prc = walletDocumentOf({ type: 'prc', data: PRC });
const pda1 = walletDocumentOf({ type: 'pda1', data: PDA1 });

/** An mdoc of which all is shown. */
const shown = ({ docType, namespace, elements }: ReturnType<typeof mdocContent>) => ({
  docType,
  namespaces: new Map([[namespace, new Map(elements)]]),
  keptBackIn: new Set<string>(),
});

function codeOf(work: () => unknown): unknown {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof CredentialError) return [error.code, ...error.fields];
    throw error;
  }
}

describe('dc4eu-1, SD-JWT VC', () => {
  const ISSUER = {
    issuing_authority: { id: 'BE:0120', name: 'MC-CM', country: 'BE' },
    issuing_country: 'BE',
    authentic_source: { id: 'BE:0120', name: 'MC-CM' },
    date_of_issuance: '2026-06-01',
  };

  test('a card, in the names of the rulebook', () => {
    expect(sdJwtVcContent(ehic, 'dc4eu-1')).toEqual({
      vct: 'urn:eudi:ehic:1',
      permanent: {
        ...ISSUER,
        date_of_expiry: '2027-12-31',
        starting_date: '2026-06-01',
        ending_date: '2027-12-31',
      },
      disclosable: {
        personal_administrative_number: '84072002127',
        document_number: '80056001200012345678',
      },
    });
  });

  test('a certificate, with its holder, in a type of ours', () => {
    expect(sdJwtVcContent(prc, 'dc4eu-1')).toEqual({
      vct: 'urn:oid:2.25.26312704166764988796635635637407075144.2.1',
      permanent: { ...ISSUER, starting_date: '2026-06-01', ending_date: '2026-08-31' },
      disclosable: {
        family_name: 'Vandenbroucke',
        given_name: 'Marie-Louise',
        birth_date: '1984-07-00',
        personal_administrative_number: '84072002127',
      },
    });
  });

  test('a PD A1', () => {
    expect(sdJwtVcContent(pda1, 'dc4eu-1')).toEqual({
      vct: 'urn:eudi:pda1:1',
      permanent: {
        issuing_authority: { id: 'BE:0206', name: 'ONSS-RSZ', country: 'BE' },
        issuing_country: 'BE',
        authentic_source: { id: 'BE:0206', name: 'ONSS-RSZ' },
        date_of_issuance: '2026-06-01',
        date_of_expiry: '2027-06-30',
        starting_date: '2026-07-01',
        ending_date: '2027-06-30',
        employer: [{ type: '01', id: '0403199702', name: 'Bouwwerken De Clercq', country: 'BE' }],
        work_information: {
          work_address: [
            {
              formatted: '12 rue Nationale, 59000 Lille',
              street_address: 'rue Nationale',
              house_number: '12',
              postal_code: '59000',
              region: 'Hauts-de-France',
              locality: 'Lille',
              country: 'FR',
              company_name: 'Grand chantier',
              company_id: '552100554',
              flag_base_home: 'FR',
            },
          ],
        },
        legislation_country: 'BE',
        status_confirmation: '01',
      },
      disclosable: {
        personal_administrative_number: '84072002127',
        document_number: 'A1-2026-000417',
        transitional_rules: false,
      },
    });
  });
});

test('mdoc of dc4eu-1 has the same names without nesting, and days as days', () => {
  const { docType, namespace, elements } = mdocContent(ehic, 'dc4eu-1');
  expect([docType, namespace]).toEqual(Array(2).fill('eu.europa.ec.eudi.ehic.1'));
  const values = elements.map(([name, value]) =>
    isCborTag(value) ? [name, value.tag, value.value] : [name, value],
  );
  expect(values).toEqual([
    ['personal_administrative_number', '84072002127'],
    ['document_number', '80056001200012345678'],
    ['issuing_authority_id', 'BE:0120'],
    ['issuing_authority_name', 'MC-CM'],
    ['issuing_authority_country', 'BE'],
    ['issuing_country', 'BE'],
    ['authentic_source_id', 'BE:0120'],
    ['authentic_source_name', 'MC-CM'],
    ['date_of_issuance', 1004, '2026-06-01'],
    ['date_of_expiry', 1004, '2027-12-31'],
    ['starting_date', 1004, '2026-06-01'],
    ['ending_date', 1004, '2027-12-31'],
  ]);
});

test('mdoc of eudi-py-2025 has other names, and the holder inside', () => {
  const { elements } = mdocContent(ehic, 'eudi-py-2025');
  const values = new Map(elements);
  expect([...values.keys()].sort()).toEqual([
    'competent_institution',
    'credential_holder',
    'document_id',
    'ending_date',
    'expiry_date',
    'issuance_date',
    'issuing_authority',
    'issuing_country',
    'social_security_pin',
    'starting_date',
  ]);
  expect(values.get('competent_institution')).toEqual(
    new Map([
      ['institution_id', 'BE:0120'],
      ['institution_name', 'MC-CM'],
      ['country_code', 'BE'],
    ]),
  );
});

test('SD-JWT VC of eudi-py-2025 lacks the number of the card', () => {
  const { permanent, disclosable } = sdJwtVcContent(ehic, 'eudi-py-2025');
  expect({ ...permanent, ...disclosable }).not.toHaveProperty('document_number');
});

const without = ({ type, data }: WalletDocument, members: readonly string[]) => ({
  type,
  data: Object.fromEntries(Object.entries(data).filter(([name]) => !members.includes(name))),
});

test.each<[ProfileName, WalletDocument, string[]]>([
  ['dc4eu-1', ehic, ['fn', 'gn', 'dob']],
  ['dc4eu-1', prc, []],
  ['dc4eu-1', pda1, ['fn', 'gn', 'dob']],
  ['eudi-py-2025', ehic, ['fn', 'gn', 'dob', 'ci']],
])('%s: what was written as SD-JWT VC is read', (profile, document, lost) => {
  const { vct, permanent, disclosable } = sdJwtVcContent(document, profile);
  expect(documentInSdJwtVc(vct, { ...permanent, ...disclosable })).toEqual(without(document, lost));
  // And without what the holder keeps back.
  expect(documentInSdJwtVc(vct, permanent).type).toBe(document.type);
});

test.each<[ProfileName, WalletDocument, string[]]>([
  ['dc4eu-1', ehic, ['fn', 'gn', 'dob']],
  ['dc4eu-1', prc, []],
  ['dc4eu-1', pda1, ['fn', 'gn', 'dob']],
  ['eudi-py-2025', ehic, []],
])('%s: what was written as mdoc is read', (profile, document, lost) => {
  const content = mdocContent(document, profile);
  expect(documentInMdoc(shown(content))).toEqual(without(document, lost));
});

test.each(['dc4eu-1', 'eudi-py-2025'] as const)(
  '%s: an mdoc that keeps something back says until when its holder is entitled',
  (profile) => {
    const content = mdocContent(ehic, profile);
    const readWithout = (...names: string[]) => {
      const elements = content.elements.filter(([name]) => !names.includes(name));
      const keptBackIn = new Set([content.namespace]);
      return documentInMdoc({ ...shown({ ...content, elements }), keptBackIn }).data;
    };
    const number = profile === 'dc4eu-1' ? 'document_number' : 'document_id';
    expect(readWithout(number)).toMatchObject({ sd: ehic.data.sd, ed: ehic.data.ed });
    const refused = (...names: string[]) => codeOf(() => readWithout(...names));
    expect(refused('starting_date')).toEqual(['payload-invalid', 'sd']);
    expect(refused('starting_date', 'ending_date')).toEqual(['payload-invalid', 'sd', 'ed']);
    // What is shown whole has no period to keep back.
    const elements = content.elements.filter(([name]) => !/^(start|end)ing_date$/.test(name));
    expect(documentInMdoc(shown({ ...content, elements })).data).not.toHaveProperty('ed');
  },
);

test('eudi-py-2025 has no room for some of an address', () => {
  const content = mdocContent(pda1, 'eudi-py-2025');
  const { data } = documentInMdoc(shown(content));
  expect(data).toMatchObject({ em: PDA1.em, lc: 'BE', tr: false, sd: PDA1.sd, xd: PDA1.ed });
  expect(data).toMatchObject({ wa: [{ na: 'Grand chantier', lo: 'Lille', co: 'FR', hb: 'FR' }] });
});

test('without a fixed place, in each profile', () => {
  const { wa: _, ...rest } = PDA1;
  const document = walletDocumentOf({ type: 'pda1', data: { ...rest, nf: 'UK' } });
  const { permanent } = sdJwtVcContent(document, 'dc4eu-1');
  expect(permanent['work_information']).toEqual({ no_fixed_place_of_work: 'GB' });
  for (const profile of ['dc4eu-1', 'eudi-py-2025'] as const) {
    const content = mdocContent(document, profile);
    expect(documentInMdoc(shown(content)).data).toMatchObject({ nf: 'UK' });
  }
});

test('countries are written as ISO has them, and read in any spelling', () => {
  const british = walletDocumentOf({ type: 'ehic', data: { ...EHIC, ic: 'UK' } });
  const { vct, permanent } = sdJwtVcContent(british, 'dc4eu-1');
  expect(permanent).toMatchObject({
    issuing_country: 'GB',
    issuing_authority: { id: 'GB:0120' },
    authentic_source: { id: 'GB:0120' },
  });
  expect(documentInSdJwtVc(vct, permanent).data).toMatchObject({ ic: 'UK', ii: '0120' });
  for (const [code, canonical] of Object.entries({ EL: 'GR', GR: 'GR', UK: 'UK', GB: 'UK' })) {
    const claims = { ...permanent, issuing_country: code };
    const { data } = documentInSdJwtVc(vct, {
      ...claims,
      issuing_authority: undefined,
      authentic_source: { id: '0120', name: 'MC-CM' },
    });
    expect(data.ic).toBe(canonical);
  }
});

const { vct, permanent, disclosable } = sdJwtVcContent(ehic, 'dc4eu-1');
const claims = { ...permanent, ...disclosable };

test.each<[string, object, unknown]>([
  ['a claim that no profile knows', { loyalty: 7 }, 'done'],
  [
    'an issuing authority that is not the institution',
    { issuing_authority: { id: 'BE:9999', name: 'x', country: 'FR' } },
    'done',
  ],
  [
    'an institution of another state',
    { authentic_source: { id: 'FR:0120', name: 'x' } },
    ['payload-invalid', 'authentic_source.id'],
  ],
  [
    'an institution of no state',
    { authentic_source: { id: 'XX:0120', name: 'x' } },
    ['payload-invalid', 'authentic_source.id'],
  ],
  [
    'an institution with two colons',
    { authentic_source: { id: 'BE:01:20', name: 'x' } },
    ['payload-invalid', 'authentic_source.id'],
  ],
  [
    'an institution in one text',
    { authentic_source: 'BE:0120' },
    ['payload-invalid', 'authentic_source'],
  ],
  ['no institution', { authentic_source: undefined }, ['payload-invalid', 'in', 'ii']],
  [
    'a state that issues no card',
    { issuing_country: 'US', authentic_source: { id: '0120', name: 'x' } },
    ['payload-invalid', 'ic'],
  ],
  ['no expiry', { date_of_expiry: undefined }, ['payload-invalid', 'xd']],
  ['a day that is none', { date_of_expiry: '2027-02-29' }, ['payload-invalid', 'xd']],
  ['a day in a number', { date_of_expiry: 20270228 }, ['payload-invalid', 'date_of_expiry']],
  [
    'a number of the card in a list',
    { document_number: ['x'] },
    ['payload-invalid', 'document_number'],
  ],
])('%s', (_, changes, outcome) => {
  expect(codeOf(() => documentInSdJwtVc(vct, { ...claims, ...changes }))).toEqual(outcome);
});

test('types of no profile', () => {
  expect(codeOf(() => documentInSdJwtVc('urn:eudi:pid:1', claims))).toEqual(['vct-unknown']);
  expect(
    codeOf(() =>
      documentInMdoc({ ...shown(mdocContent(ehic, 'dc4eu-1')), docType: 'org.iso.18013.5.1.mDL' }),
    ),
  ).toEqual(['doctype-unknown']);
  expect(codeOf(() => sdJwtVcContent(prc, 'eudi-py-2025'))).toEqual(['vct-unknown']);
  expect(codeOf(() => mdocContent(prc, 'eudi-py-2025'))).toEqual(['doctype-unknown']);
  expect(credentialType('eudi-py-2025', 'pda1', 'dc+sd-jwt')).toBe(undefined);
});

test.each<[string, Partial<Ehic>, string[]]>([
  ['a personal number too short for a claim', { hi: '123' }, ['personal_administrative_number']],
  ['no number of the card', { ci: '' }, ['document_number']],
  ['no acronym', { in: '' }, ['issuing_authority.name', 'authentic_source.name']],
])('%s is not issued', (_, changes, fields) => {
  const document = walletDocumentOf({ type: 'ehic', data: { ...EHIC, ...changes } });
  expect(codeOf(() => sdJwtVcContent(document, 'dc4eu-1'))).toEqual(['payload-invalid', ...fields]);
});

test('of all types, identifiers that two profiles share are of the same document', () => {
  const documents = new Map<string, string>();
  for (const type of CREDENTIAL_TYPES) {
    const id = `${type.format} ${type.format === 'mso_mdoc' ? type.docType : type.vct}`;
    expect(documents.get(id) ?? type.type).toBe(type.type);
    documents.set(id, type.type);
  }
});

test('random claims never pass the door with anything but a code, and are never shown', () => {
  const known = fc.constantFrom(...Object.keys(claims));
  fc.assert(
    fc.property(fc.dictionary(fc.oneof(known, fc.string()), fc.jsonValue()), (random) => {
      expect(codeOf(() => documentInSdJwtVc(vct, random))).toEqual(
        expect.arrayContaining(['payload-invalid']),
      );
    }),
  );
  const secret = { ...claims, date_of_expiry: 'SECRET', authentic_source: { SECRET: 'SECRET' } };
  expect(() => documentInSdJwtVc(vct, secret)).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('SECRET') }),
  );
});

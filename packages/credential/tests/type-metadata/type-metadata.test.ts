import { createHash } from 'node:crypto';
import {
  CREDENTIAL_TYPES,
  claimSchema,
  credentialMetadata,
  credentialType,
  DISPLAY_LANGUAGES,
  disclosurePolicy,
  integrityMetadata,
  LOGOS,
  publishedTypeMetadata,
  type SdJwtVcType,
  sdJwtVcContent,
  typeMetadata,
  typeMetadataDocument,
  type WalletType,
  walletDocumentOf,
} from '../../src/index.ts';
import { PDA1 } from '../pda1-sample.ts';

function sdJwtVcType(type: WalletType): SdJwtVcType {
  const found = credentialType('dc4eu-1', type, 'dc+sd-jwt');
  if (!found) throw new Error(`No ${type} in the default profile.`);
  return found;
}

const SD_JWT_VC_TYPES = CREDENTIAL_TYPES.filter((type) => type.format === 'dc+sd-jwt');

test('which claims of a card are kept back, and where DC4EU draws them', () => {
  const { vct, claims } = typeMetadata(sdJwtVcType('ehic'));
  expect(vct).toBe('urn:eudi:ehic:1');
  expect(claims.map(({ path, sd, svg_id }) => [path.join('.'), sd, svg_id])).toEqual([
    ['personal_administrative_number', 'always', 'personal_administrative_number_6'],
    ['document_number', 'always', 'document_number_8'],
    ['issuing_authority', 'never', undefined],
    ['issuing_authority.id', 'never', undefined],
    ['issuing_authority.name', 'never', undefined],
    ['issuing_authority.country', 'never', undefined],
    ['issuing_country', 'never', 'issuing_country_2'],
    ['authentic_source', 'never', undefined],
    ['authentic_source.id', 'never', 'authentic_source_id_7a'],
    ['authentic_source.name', 'never', 'authentic_source_name_7b'],
    ['date_of_issuance', 'never', undefined],
    ['date_of_expiry', 'never', 'date_of_expiry_9'],
    ['starting_date', 'never', undefined],
    ['ending_date', 'never', undefined],
  ]);
});

test('of a PD A1, what may be kept back, and what is in a list', () => {
  const { claims } = typeMetadata(sdJwtVcType('pda1'));
  const hidden = claims.filter(({ sd }) => sd === 'always').map(({ path }) => path[0]);
  expect(hidden).toEqual([
    'personal_administrative_number',
    'document_number',
    'transitional_rules',
  ]);
  const paths = claims.map(({ path, mandatory }) => [path, mandatory]);
  expect(paths).toContainEqual([['employer', null, 'name'], true]);
  expect(paths).toContainEqual([['work_information', 'work_address', null, 'region'], false]);
});

test.each(['prc', 'entitlement', 'isiplus', 'status'] as const)(
  '%s is ours and says so, in every language',
  (name) => {
    const { display } = typeMetadata(sdJwtVcType(name));
    expect(display.map(({ lang, locale }) => [lang, locale])).toEqual(
      DISPLAY_LANGUAGES.map((language) => [language, language]),
    );
    for (const { description } of display) expect(description).toContain('Prova');
  },
);

test.each(Object.entries(LOGOS))('the logo of %s is what its hash says, and small', (_, logo) => {
  const sha256 = createHash('sha256').update(logo.svg).digest();
  expect(logo.integrity).toBe(integrityMetadata(sha256));
  expect(logo.svg.length).toBeLessThan(600);
  expect(logo.svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" [ -~]+<\/svg>$/);
});

test('metadata of a type are one document, which names no address and has its logo inside', () => {
  for (const type of SD_JWT_VC_TYPES) {
    const document = new TextDecoder().decode(typeMetadataDocument(type));
    expect(JSON.parse(document)).toEqual(typeMetadata(type));
    expect(document).not.toMatch(/https?:/);
    const { svg, integrity } = LOGOS[type.type];
    for (const { name, rendering } of typeMetadata(type).display) {
      const { uri, ...said } = rendering.simple.logo;
      expect(said).toEqual({ 'uri#integrity': integrity, alt_text: name });
      expect(Buffer.from(uri.replace('data:image/svg+xml;base64,', ''), 'base64').toString()).toBe(
        svg,
      );
    }
  }
});

test.each(SD_JWT_VC_TYPES)(
  '$profile $type: what is served is among the published, of which each has its hash once',
  (type) => {
    const sha256 = createHash('sha256').update(typeMetadataDocument(type)).digest();
    const published = publishedTypeMetadata(type.vct);
    expect(published).toContain(integrityMetadata(sha256));
    expect(new Set(published).size).toBe(published.length);
    for (const hash of published) expect(hash).toMatch(/^sha256-[A-Za-z0-9+/]{43}=$/);
  },
);

test.each(['urn:eudi:pid:1', 'constructor'])('of %s nothing was published here', (vct) => {
  expect(publishedTypeMetadata(vct)).toEqual([]);
});

test.each(CREDENTIAL_TYPES)('$profile $type as $format: each claim has words', (type) => {
  const { display, claims } = credentialMetadata(type);
  expect(display).toHaveLength(DISPLAY_LANGUAGES.length);
  for (const claim of claims) {
    expect(claim.display.map(({ locale }) => locale)).toEqual([...DISPLAY_LANGUAGES]);
    for (const { name } of claim.display) expect(name).not.toBe('');
  }
});

test('elements of mdoc are named under their namespace', () => {
  const type = credentialType('dc4eu-1', 'pda1', 'mso_mdoc');
  if (!type) throw new Error('No PD A1 as mdoc.');
  const { display, claims } = credentialMetadata(type, 'https://x.example/logo.png');
  expect(display[0]).toMatchObject({
    name: 'Portable document A1',
    logo: { uri: 'https://x.example/logo.png', alt_text: 'Portable document A1' },
  });
  const paths = claims.map(({ path }) => path);
  expect(paths).toContainEqual(['eu.europa.ec.eudi.pda1.1', 'employer']);
  expect(paths.every((path) => path.length === 2)).toBe(true);
});

test.each(SD_JWT_VC_TYPES)(
  '$profile $type: metadata, schema and credential name the same',
  (type) => {
    const { properties } = claimSchema(type);
    const { claims } = typeMetadata(type);
    const atTop = claims.filter(({ path }) => path.length === 1).map(({ path: [name] }) => name);
    expect(Object.keys(properties as object)).toEqual(expect.arrayContaining(atTop));
    const said = credentialMetadata(type).claims.map(({ path }) => path);
    expect(said).toEqual(claims.map(({ path }) => path));
  },
);

test('a claim is kept back in a credential exactly where its metadata says so', () => {
  const { disclosable, permanent } = sdJwtVcContent(
    walletDocumentOf({ type: 'pda1', data: PDA1 }),
    'dc4eu-1',
  );
  for (const { path, sd } of typeMetadata(sdJwtVcType('pda1')).claims) {
    const [name] = path;
    if (path.length > 1 || typeof name !== 'string') continue;
    expect(Object.hasOwn(sd === 'always' ? disclosable : permanent, name)).toBe(true);
  }
});

test('a schema requires what nobody can keep back', () => {
  expect(claimSchema(sdJwtVcType('ehic'))).toMatchObject({
    type: 'object',
    properties: {
      vct: { const: 'urn:eudi:ehic:1' },
      date_of_expiry: { type: 'string', format: 'date' },
      issuing_country: { type: 'string', pattern: '^[A-Z]{2}$' },
      document_number: { type: 'string', minLength: 4, maxLength: 50 },
      authentic_source: { type: 'object', required: ['id', 'name'] },
    },
    required: [
      'vct',
      'cnf',
      'issuing_authority',
      'issuing_country',
      'authentic_source',
      'date_of_issuance',
      'date_of_expiry',
    ],
  });
});

test('of a social status each element can be kept back, and nothing in it apart', () => {
  const { claims } = typeMetadata(sdJwtVcType('status'));
  const inStatuses = claims.filter(({ path: [name] }) => name === 'statuses');
  expect(inStatuses.map(({ path, sd }) => [path.slice(1), sd])).toEqual([
    [[], 'never'],
    [[null], 'always'],
    ...['code', 'scope', 'from', 'until', 'authority', 'as_of', 'detail'].map((name) => [
      [null, name],
      'never',
    ]),
  ]);
  const residence = claims.filter(({ path: [name] }) => name === 'residence');
  expect(residence.map(({ sd, mandatory }) => [sd, mandatory])).toEqual([
    ['never', false],
    ['always', false],
    ['always', false],
  ]);
});

test('a schema has room for as many entries as are hidden, and for none', () => {
  const { properties } = claimSchema(sdJwtVcType('status'));
  expect(properties).toMatchObject({
    catalogue_version: { type: 'integer', minimum: 1 },
    statuses: {
      type: 'array',
      maxItems: 32,
      items: { required: ['code', 'scope', 'from', 'authority', 'as_of'] },
    },
    tiers: { type: 'object', maxProperties: 32, additionalProperties: { const: true } },
    entitlements: {
      type: 'object',
      additionalProperties: { type: 'object', required: ['from', 'scope'] },
    },
  });
  expect(claimSchema(sdJwtVcType('status'))['required']).not.toContain('statuses');
});

describe('disclosure policy', () => {
  const parties = [{ subject_dn: 'CN=Gemeente Nergens,C=BE' }];

  test('statuses, tiers and the national number are for authorised parties alone', () => {
    const rule = { policy_type: 'authorized_rp_only', authorized_parties: parties };
    expect(disclosurePolicy(sdJwtVcType('status'), parties)).toEqual({
      policy_type: 'no_policy',
      attributes: [['statuses'], ['tiers'], ['personal_administrative_number']].map((path) => ({
        path,
        ...rule,
      })),
    });
    const mdoc = credentialType('dc4eu-1', 'status', 'mso_mdoc');
    const paths = mdoc && disclosurePolicy(mdoc, parties)?.attributes.map(({ path }) => path[1]);
    expect(paths).toEqual(['status_*', 'tier_*', 'personal_administrative_number']);
  });

  test('where nobody is named, nobody is authorised', () => {
    const attributes = disclosurePolicy(sdJwtVcType('status'))?.attributes ?? [];
    expect(attributes.map(({ authorized_parties }) => authorized_parties)).toEqual([[], [], []]);
  });

  test.each(['ehic', 'prc', 'pda1', 'entitlement', 'isiplus'] as const)('%s has none', (type) => {
    expect(disclosurePolicy(sdJwtVcType(type))).toBeUndefined();
  });
});

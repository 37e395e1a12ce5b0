import { codeMatchers } from '@prova/testing/to-reject-with';
import { DcqlQuery } from 'dcql';
import { DeskError } from '../../src/errors.ts';
import { presetQuery } from '../../src/presentations/query/asked-query.ts';
import { customQuery } from '../../src/presentations/query/custom-query.ts';
import { type Dcql, requireSatisfied } from '../../src/presentations/query/dcql.ts';
import { PRESET_NAMES } from '../../src/presentations/query/presets.ts';

expect.extend(codeMatchers);

const AKI = ['W5qBWUSbGC1o8oFMTZBRnPkPcDs'];
const NAMESPACE = 'eu.europa.ec.eudi.ehic.1';

/** The card of an invented person, as an SD-JWT VC of the default profile. */
const CARD = {
  format: 'dc+sd-jwt',
  vct: 'urn:eudi:ehic:1',
  claims: {
    personal_administrative_number: '71030400177',
    document_number: '80056000012012345678',
    issuing_authority: { id: 'BE:0120', name: 'Onderling Ziekenfonds' },
    issuing_country: 'BE',
    authentic_source: { id: 'BE:0120', name: 'Onderling Ziekenfonds' },
    date_of_issuance: '2026-01-01',
    date_of_expiry: '2027-12-31',
  },
} as const;

function without(name: string) {
  const { [name]: _, ...claims }: Record<string, unknown> = CARD.claims;
  return { ...CARD, claims };
}

describe.each(PRESET_NAMES)('%s', (name) => {
  const { dcql, purposes } = presetQuery(name, () => AKI);

  test('is a query that somebody else’s library finds nothing wrong with', () => {
    DcqlQuery.validate(DcqlQuery.parse(structuredClone(dcql) as DcqlQuery.Input));
    expect([...purposes.keys()]).toEqual(dcql.credentials.map(({ id }) => id));
  });

  test('asks for both formats, names whose documents count, and of identity data none', () => {
    const ofKind = (kind: string) =>
      dcql.credentials.filter(({ id }) => purposes.get(id)?.kind === kind);
    for (const queries of [ofKind('document'), ofKind('identity')]) {
      if (queries.length === 0) continue;
      expect(new Set(queries.map(({ format }) => format))).toEqual(
        new Set(['dc+sd-jwt', 'mso_mdoc']),
      );
    }
    expect(ofKind('document').map(({ trusted_authorities }) => trusted_authorities)).toEqual(
      ofKind('document').map(() => [{ type: 'aki', values: AKI }]),
    );
    expect(ofKind('identity').every((each) => each.trusted_authorities === undefined)).toBe(true);
    expect(ofKind('identity').length > 0).toBe(name.endsWith('identity'));
  });
});

test('of an ISI+ card number, names and date of birth are asked for, and nothing else that is hidden', () => {
  const { dcql, purposes } = presetQuery('isiplus', () => []);
  const names = dcql.credentials.flatMap(({ claims }) => claims.map(({ path }) => path.at(-1)));
  const hidden = ['ssin', 'family_name', 'given_name', 'birthdate'];
  expect(names).toEqual(expect.arrayContaining(hidden));
  for (const spared of ['sex', 'document_number', 'holder_relation']) {
    expect(names).not.toContain(spared);
  }
  for (const purpose of purposes.values()) {
    for (const spared of ['sx', 'ci']) expect(Object(purpose).members.has(spared)).toBe(false);
  }
});

test('the card is asked for by the names of both profiles, where they differ', () => {
  const { dcql } = presetQuery('ehic', () => []);
  expect(
    dcql.credentials.map(({ id, claims }) => [id, claims.map(({ path }) => path.at(-1))]),
  ).toEqual([
    [
      'ehic-dc4eu-1-sd-jwt',
      [
        'personal_administrative_number',
        'document_number',
        'issuing_country',
        'authentic_source',
        'date_of_issuance',
        'date_of_expiry',
      ],
    ],
    [
      'ehic-dc4eu-1-mdoc',
      [
        'personal_administrative_number',
        'document_number',
        'issuing_country',
        'authentic_source_id',
        'authentic_source_name',
        'date_of_issuance',
        'date_of_expiry',
        'starting_date',
        'ending_date',
        'issuing_authority_id',
        'issuing_authority_name',
        'issuing_authority_country',
      ],
    ],
    ['ehic-eudi-py-2025-sd-jwt', expect.not.arrayContaining(['document_number'])],
    ['ehic-eudi-py-2025-mdoc', expect.arrayContaining(['social_security_pin', 'document_id'])],
  ]);
  const [whole, withoutPeriod] = dcql.credentials[1]?.claim_sets ?? [];
  expect(whole).not.toContain('issuing_authority_id');
  expect(withoutPeriod).toContain('issuing_authority_id');
  expect(withoutPeriod).not.toContain('starting_date');
  expect(dcql.credentials[0]).not.toHaveProperty('trusted_authorities');
});

test('what was asked for satisfies, also with more than that', () => {
  const { dcql } = presetQuery('ehic', () => AKI);
  const more = { ...CARD, claims: { ...CARD.claims, shoe_size: 43 } };
  for (const card of [CARD, more]) {
    const shown = new Map([['ehic-dc4eu-1-sd-jwt', card]]);
    expect(requireSatisfied(shown, dcql)).toBe(shown);
  }
});

test.each([
  ['nothing', []],
  ['the answer to no question', [['ehic', CARD]]],
  ['another type', [['ehic-dc4eu-1-sd-jwt', { ...CARD, vct: 'urn:eudi:pid:1' }]]],
  ['another format', [['ehic-dc4eu-1-mdoc', CARD]]],
  ['a claim less', [['ehic-dc4eu-1-sd-jwt', without('document_number')]]],
  [
    'an element less',
    [
      [
        'ehic-dc4eu-1-mdoc',
        {
          format: 'mso_mdoc',
          doctype: NAMESPACE,
          namespaces: { [NAMESPACE]: { issuing_country: 'BE' } },
        },
      ],
    ],
  ],
] as const)('%s does not satisfy', (_what, entries) => {
  const { dcql } = presetQuery('ehic', () => AKI);
  const shown = new Map<
    string,
    Parameters<typeof requireSatisfied>[0] extends ReadonlyMap<string, infer S> ? S : never
  >(entries);
  expect(() => requireSatisfied(shown, dcql)).toThrowWithCode(DeskError, 'answer-unsatisfying');
});

test('a card without its person does not satisfy who asks for both', () => {
  const { dcql } = presetQuery('ehic-and-identity', () => AKI);
  const shown = new Map([['ehic-dc4eu-1-sd-jwt', CARD]]);
  expect(() => requireSatisfied(shown, dcql)).toThrowWithCode(DeskError, 'answer-unsatisfying');
});

const ASKED: Dcql = {
  credentials: [
    {
      id: 'card',
      format: 'dc+sd-jwt',
      meta: { vct_values: ['urn:eudi:ehic:1'] },
      claims: [{ path: ['document_number'] }],
    },
  ],
};

const [PART] = ASKED.credentials;
const part = (changes: object): Dcql => ({ credentials: [{ ...PART, ...changes } as never] });

test('a query of one’s own may ask for less of the holder, and never for less than a verdict rests on', () => {
  const { purposes } = customQuery(ASKED);
  const purpose = purposes.get('card');
  expect(purpose).toEqual({ kind: 'document', members: expect.anything() });
  const members = purpose?.kind === 'document' ? [...(purpose.members?.keys() ?? [])] : [];
  expect(members.sort()).toEqual(['ci', 'di', 'ed', 'ic', 'ii', 'in', 'sd', 'xd']);
});

test('of several parts one is wanted', () => {
  const mdoc = { ...presetQuery('ehic', () => []).dcql.credentials[1], id: 'mdoc' };
  const credentials = [PART, mdoc] as Dcql['credentials'];
  const oneOf = [{ options: [['card'], ['mdoc']] }];
  const { purposes } = customQuery({ credentials, credential_sets: oneOf });
  expect([...purposes.keys()]).toEqual(['card', 'mdoc']);
  for (const more of [{}, { credential_sets: [{ options: [['card', 'mdoc']] }] }]) {
    const both = () => customQuery({ credentials, ...more });
    expect(both).toThrowWithCode(DeskError, 'query-unsupported');
  }
});

const STATUS = 'urn:oid:2.25.26312704166764988796635635637407075144.2.4';
const ENTITLEMENT = 'urn:oid:2.25.26312704166764988796635635637407075144.2.2';

test.each([
  ['two parts of one name', { credentials: [PART, PART] } as Dcql],
  ['a type that is not judged here', part({ meta: { vct_values: ['urn:eudi:pid:1'] } })],
  ['a claim that no profile has', part({ claims: [{ path: ['shoe_size'] }] })],
  ['a set of claims that are not asked for', part({ claim_sets: [['number']] })],
  [
    'an mdoc without what a verdict rests on',
    part({
      format: 'mso_mdoc',
      meta: { doctype_value: NAMESPACE },
      claims: [{ path: [NAMESPACE, 'document_number'] }],
    }),
  ],
  [
    'an mdoc without its period, which not every card has',
    part({
      format: 'mso_mdoc',
      meta: { doctype_value: NAMESPACE },
      claims: presetQuery('ehic', () => []).dcql.credentials[1]?.claims.filter(
        ({ path }) => path[1] !== 'ending_date',
      ),
    }),
  ],
  ...[['entitlements', 'be.rail.x'], ['family_name'], ['statuses'], ['tiers']].map(
    (path): [string, Dcql] => [
      `of a social status ${path.join('.')}, which is asked for by profile`,
      part({ meta: { vct_values: [STATUS] }, claims: [{ path }] }),
    ],
  ),
  [
    'an entitlement, which is asked for by profile',
    part({ meta: { vct_values: [ENTITLEMENT] }, claims: [{ path: ['right'] }] }),
  ],
  [
    'an entitlement beside a card, under the names of both',
    part({
      meta: { vct_values: ['urn:eudi:ehic:1', ENTITLEMENT] },
      claims: [{ path: ['issuing_country'] }],
    }),
  ],
  [
    'an element of another namespace',
    part({
      format: 'mso_mdoc',
      meta: { doctype_value: NAMESPACE },
      claims: [{ path: ['x', 'y'] }],
    }),
  ],
])('%s: such a query is not asked', (_what, query) => {
  expect(() => customQuery(query)).toThrowWithCode(DeskError, 'query-unsupported');
});

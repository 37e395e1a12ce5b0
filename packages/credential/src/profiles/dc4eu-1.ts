import { EMPLOYMENTS, STATUSES } from '../attestations/pda1.ts';
import { type Claim, flat, group, list, value } from './claim.ts';
import type { Profile } from './profile.ts';

// Names as in the rulebooks of DC4EU, its type metadata and the EU's reference issuer in Kotlin. `sd` is theirs too.

const ID = { length: [1, 20] } as const;
const NAME = { length: [1, 100] } as const;
const NUMBER = { length: [4, 50], sd: 'always' } as const;
const ECHO = { isEcho: true } as const;
const OPTIONAL = { isOptional: true } as const;

const PERSONAL_NUMBER = value('personal_administrative_number', 'hi', 'text', {
  ...NUMBER,
  svgId: 'personal_administrative_number_6',
});

/** Who issued it, and where: the same in all documents. */
const ISSUER: readonly Claim[] = [
  group('issuing_authority', [
    value('id', 'ii', 'institution', { ...ID, ...ECHO }),
    value('name', 'in', 'text', { ...NAME, ...ECHO }),
    value('country', 'ic', 'country', ECHO),
  ]),
  value('issuing_country', 'ic', 'country', { svgId: 'issuing_country_2' }),
  group('authentic_source', [
    value('id', 'ii', 'institution', { ...ID, svgId: 'authentic_source_id_7a' }),
    value('name', 'in', 'text', { ...NAME, svgId: 'authentic_source_name_7b' }),
  ]),
  value('date_of_issuance', 'di', 'full-date'),
];

const EXPIRY = { svgId: 'date_of_expiry_9' } as const;

const EHIC: readonly Claim[] = [
  PERSONAL_NUMBER,
  value('document_number', 'ci', 'text', { ...NUMBER, svgId: 'document_number_8' }),
  ...ISSUER,
  value('date_of_expiry', 'xd', 'full-date', EXPIRY),
  value('starting_date', 'sd', 'full-date', OPTIONAL),
  value('ending_date', 'ed', 'full-date', OPTIONAL),
];

/** Ours: there is no rulebook. The holder is named inside, as on paper, because the certificate is for who has no card to show. */
const PRC: readonly Claim[] = [
  value('family_name', 'fn', 'text', { length: [1, 40], sd: 'always', ...OPTIONAL }),
  value('given_name', 'gn', 'text', { length: [1, 35], sd: 'always', ...OPTIONAL }),
  value('birth_date', 'dob', 'partial-date', { sd: 'always' }),
  // As short as the certificate allows: it is the same number.
  value('personal_administrative_number', 'hi', 'text', { length: [1, 50], sd: 'always' }),
  value('document_number', 'ci', 'text', { ...NUMBER, ...OPTIONAL, svgId: 'document_number_8' }),
  ...ISSUER,
  value('date_of_expiry', 'xd', 'full-date', { ...EXPIRY, ...OPTIONAL }),
  value('starting_date', 'sd', 'full-date'),
  value('ending_date', 'ed', 'full-date'),
];

const PDA1: readonly Claim[] = [
  PERSONAL_NUMBER,
  value('document_number', 'dn', 'text', NUMBER),
  ...ISSUER,
  value('date_of_expiry', 'xd', 'full-date', EXPIRY),
  value('starting_date', 'sd', 'full-date'),
  value('ending_date', 'ed', 'full-date'),
  list('employer', 'em', [
    value('type', 'et', 'text', { values: EMPLOYMENTS }),
    value('id', 'id', 'text', ID),
    value('name', 'na', 'text', NAME),
    value('country', 'co', 'country'),
  ]),
  group('work_information', [
    value('no_fixed_place_of_work', 'nf', 'country', OPTIONAL),
    list(
      'work_address',
      'wa',
      [
        value('formatted', 'fa', 'text', { length: [2, 512], ...OPTIONAL }),
        value('street_address', 'st', 'text', { ...NAME, ...OPTIONAL }),
        value('house_number', 'hn', 'text', { ...ID, ...OPTIONAL }),
        value('postal_code', 'pc', 'text', { ...ID, ...OPTIONAL }),
        value('region', 'rg', 'text', { ...NAME, ...OPTIONAL }),
        value('locality', 'lo', 'text', NAME),
        value('country', 'co', 'country'),
        value('company_name', 'na', 'text', { ...NAME, ...OPTIONAL }),
        value('company_id', 'id', 'text', { ...ID, ...OPTIONAL }),
        value('flag_base_home', 'hb', 'text', { ...ID, ...OPTIONAL }),
      ],
      OPTIONAL,
    ),
  ]),
  value('legislation_country', 'lc', 'country'),
  value('status_confirmation', 'sc', 'text', { values: STATUSES }),
  value('transitional_rules', 'tr', 'boolean', { sd: 'always', ...OPTIONAL }),
];

/**
 * Identifiers of our own, for what nobody has given one: below the UUID under which the usages of seal certificates hang too
 * (13cba47a-0b7f-4460-8727-162d2eaa4b48; ITU-T X.667, RFC 3061). It needs no registration and belongs to nobody else.
 */
const OWN_TYPE = 'urn:oid:2.25.26312704166764988796635635637407075144.2';

/** The default. */
export const DC4EU_1: Profile = {
  name: 'dc4eu-1',
  types: [
    { format: 'dc+sd-jwt', type: 'ehic', vct: 'urn:eudi:ehic:1', claims: EHIC },
    { format: 'dc+sd-jwt', type: 'pda1', vct: 'urn:eudi:pda1:1', claims: PDA1 },
    { format: 'dc+sd-jwt', type: 'prc', vct: `${OWN_TYPE}.1`, claims: PRC },
    mdoc('ehic', 'eu.europa.ec.eudi.ehic.1', EHIC),
    mdoc('pda1', 'eu.europa.ec.eudi.pda1.1', PDA1),
    mdoc('prc', `${OWN_TYPE}.1`, PRC),
  ],
};

function mdoc(type: 'ehic' | 'pda1' | 'prc', docType: string, claims: readonly Claim[]) {
  return { format: 'mso_mdoc', type, docType, namespace: docType, claims: flat(claims) } as const;
}

import { EMPLOYMENTS, STATUSES } from '../attestations/pda1.ts';
import { type Claim, flat, group, list, mostElements, mostHidden, value } from './claim.ts';
import { entitlementClaims } from './entitlement-claims.ts';
import { ISIPLUS_CLAIMS } from './isiplus-claims.ts';
import { ID, ISSUER, NAME, NUMBER, OPTIONAL } from './issuer-claims.ts';
import { OWN_TYPE } from './own-type.ts';
import type { MdocType, Profile, SdJwtVcType } from './profile.ts';
import { SOCIAL_STATUS_CLAIMS } from './social-status-claims.ts';

// Names as in the rulebooks of DC4EU, its type metadata and the EU's reference issuer in Kotlin. `sd` is theirs too.

const PERSONAL_NUMBER = value('personal_administrative_number', 'hi', 'text', {
  ...NUMBER,
  svgId: 'personal_administrative_number_6',
});

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

/** The default. */
export const DC4EU_1: Profile = {
  name: 'dc4eu-1',
  types: [
    sdJwtVc('ehic', 'urn:eudi:ehic:1', EHIC),
    sdJwtVc('pda1', 'urn:eudi:pda1:1', PDA1),
    sdJwtVc('prc', OWN_TYPE.prc, PRC),
    hidingCount(sdJwtVc('entitlement', OWN_TYPE.entitlement, entitlementClaims('right'))),
    hidingCount(sdJwtVc('isiplus', OWN_TYPE.isiplus, ISIPLUS_CLAIMS)),
    hidingCount(sdJwtVc('status', OWN_TYPE.status, SOCIAL_STATUS_CLAIMS)),
    mdoc('ehic', 'eu.europa.ec.eudi.ehic.1', EHIC),
    mdoc('pda1', 'eu.europa.ec.eudi.pda1.1', PDA1),
    mdoc('prc', OWN_TYPE.prc, PRC),
    hidingCount(mdoc('entitlement', OWN_TYPE.entitlement, entitlementClaims('right_id'))),
    hidingCount(mdoc('isiplus', OWN_TYPE.isiplus, ISIPLUS_CLAIMS)),
    hidingCount(mdoc('status', OWN_TYPE.status, SOCIAL_STATUS_CLAIMS)),
  ],
};

function sdJwtVc(type: SdJwtVcType['type'], vct: string, claims: readonly Claim[]): SdJwtVcType {
  return { format: 'dc+sd-jwt', type, vct, claims };
}

function mdoc(type: MdocType['type'], docType: string, claims: readonly Claim[]): MdocType {
  return { format: 'mso_mdoc', type, docType, namespace: docType, claims: flat(claims) };
}

/** A type of which every copy has as many digests as any can have: what a person lacks is nobody's business. */
function hidingCount<T extends SdJwtVcType | MdocType>(type: T): T {
  const count = type.format === 'dc+sd-jwt' ? mostHidden : mostElements;
  return { ...type, room: count(type.claims) };
}

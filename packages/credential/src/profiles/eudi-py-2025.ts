import { EMPLOYMENTS, STATUSES } from '../attestations/pda1.ts';
import { type Claim, group, list, value } from './claim.ts';
import type { Profile } from './profile.ts';

// Names as the EU's reference issuer in Python has them: for demonstrations against its wallet and verifier. It has no certificate, and no
// PD A1 whose SD-JWT differs from its mdoc.

const OPTIONAL = { isOptional: true } as const;
const NUMBER = { length: [4, 50], sd: 'always' } as const;

const DATES: readonly Claim[] = [
  value('date_of_issuance', 'di', 'full-date'),
  value('date_of_expiry', 'xd', 'full-date'),
  value('starting_date', 'sd', 'full-date'),
  value('ending_date', 'ed', 'full-date'),
];

/** As the rulebook, but without the number of the card. */
const EHIC_SD_JWT: readonly Claim[] = [
  value('personal_administrative_number', 'hi', 'text', NUMBER),
  group('issuing_authority', [
    value('id', 'ii', 'institution', { length: [1, 20], isEcho: true }),
    value('name', 'in', 'text', { length: [1, 100], isEcho: true }),
  ]),
  value('issuing_country', 'ic', 'country'),
  group('authentic_source', [
    value('id', 'ii', 'institution', { length: [1, 20] }),
    value('name', 'in', 'text', { length: [1, 100] }),
  ]),
  ...DATES,
];

const HOLDER = group(
  'credential_holder',
  [
    value('family_name', 'fn', 'text', { length: [1, 40], ...OPTIONAL }),
    value('given_name', 'gn', 'text', { length: [1, 35], ...OPTIONAL }),
    value('birth_date', 'dob', 'full-date', OPTIONAL),
  ],
  OPTIONAL,
);

const ISSUER: readonly Claim[] = [
  group('competent_institution', [
    value('institution_id', 'ii', 'institution', { length: [1, 20] }),
    value('institution_name', 'in', 'text', { length: [1, 100] }),
    value('country_code', 'ic', 'country'),
  ]),
  value('issuance_date', 'di', 'full-date'),
  value('expiry_date', 'xd', 'full-date'),
  value('issuing_authority', 'in', 'text', { length: [1, 100], isEcho: true }),
  value('issuing_country', 'ic', 'country'),
];

const EHIC_MDOC: readonly Claim[] = [
  HOLDER,
  value('social_security_pin', 'hi', 'text', NUMBER),
  value('document_id', 'ci', 'text', NUMBER),
  value('starting_date', 'sd', 'full-date', OPTIONAL),
  value('ending_date', 'ed', 'full-date', OPTIONAL),
  ...ISSUER,
];

const PDA1_MDOC: readonly Claim[] = [
  HOLDER,
  value('social_security_pin', 'hi', 'text', NUMBER),
  value('document_id', 'dn', 'text', NUMBER),
  ...ISSUER,
  list('employment_details', 'em', [
    value('employment_type', 'et', 'text', { values: EMPLOYMENTS }),
    value('name', 'na', 'text', { length: [1, 100] }),
    value('employer_id', 'id', 'text', { length: [1, 20] }),
    value('country_code', 'co', 'country'),
  ]),
  group('places_of_work', [
    list(
      'place_of_work',
      'wa',
      [
        value('company', 'na', 'text', { length: [1, 100], ...OPTIONAL }),
        value('company_id', 'id', 'text', { length: [1, 20], ...OPTIONAL }),
        value('flag_base_home_state', 'hb', 'text', { length: [1, 20], ...OPTIONAL }),
        value('street', 'st', 'text', { length: [1, 100], ...OPTIONAL }),
        value('town', 'lo', 'text', { length: [1, 100] }),
        value('postal_code', 'pc', 'text', { length: [1, 20], ...OPTIONAL }),
        value('country_code', 'co', 'country'),
      ],
      OPTIONAL,
    ),
    group('no_fixed_place', [value('country_code', 'nf', 'country', OPTIONAL)], OPTIONAL),
  ]),
  group('legislation', [
    value('member_state', 'lc', 'country'),
    value('transitional_rules', 'tr', 'boolean', OPTIONAL),
    value('starting_date', 'sd', 'full-date'),
    value('ending_date', 'ed', 'full-date'),
  ]),
  value('status_confirmation', 'sc', 'text', { values: STATUSES }),
];

/** For demonstrations. */
export const EUDI_PY_2025: Profile = {
  name: 'eudi-py-2025',
  types: [
    { format: 'dc+sd-jwt', type: 'ehic', vct: 'urn:eudi:ehic:1', claims: EHIC_SD_JWT },
    mdoc('ehic', 'eu.europa.ec.eudi.ehic.1', EHIC_MDOC),
    mdoc('pda1', 'eu.europa.ec.eudi.pda1.1', PDA1_MDOC),
  ],
};

function mdoc(type: 'ehic' | 'pda1', docType: string, claims: readonly Claim[]) {
  return { format: 'mso_mdoc', type, docType, namespace: docType, claims } as const;
}

import { type Claim, group, value } from './claim.ts';

// What the types of the default profile have in common.

export const ID = { length: [1, 20] } as const;
export const NAME = { length: [1, 100] } as const;
export const NUMBER = { length: [4, 50], sd: 'always' } as const;
export const OPTIONAL = { isOptional: true } as const;
const ECHO = { isEcho: true } as const;

/** Who issued it, and where: the same in all documents. */
export const ISSUER: readonly Claim[] = [
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

import { SEXES } from '../attestations/isiplus.ts';
import { HOLDER_RELATIONS } from '../attestations/social-status.ts';
import { type Claim, value } from './claim.ts';
import { ISSUER, OPTIONAL } from './issuer-claims.ts';

const SD = { sd: 'always' } as const;

/**
 * The ISI+ card, ours: no format of the digital card is published. The number of the insurer is that of the institution. Whoever holds a
 * card may be another than whom it is about: a parent of a child.
 */
export const ISIPLUS_CLAIMS: readonly Claim[] = [
  value('ssin', 'hi', 'text', { length: [11, 11], ...SD }),
  value('family_name', 'fn', 'text', { length: [1, 40], ...SD, ...OPTIONAL }),
  value('given_name', 'gn', 'text', { length: [1, 35], ...SD, ...OPTIONAL }),
  value('birthdate', 'dob', 'partial-date', SD),
  value('sex', 'sx', 'text', { values: SEXES, ...SD, ...OPTIONAL }),
  value('document_number', 'ci', 'text', { length: [1, 24], ...SD }),
  value('holder_relation', 'hr', 'text', { values: HOLDER_RELATIONS, ...SD, ...OPTIONAL }),
  ...ISSUER,
  value('date_of_expiry', 'xd', 'full-date'),
];

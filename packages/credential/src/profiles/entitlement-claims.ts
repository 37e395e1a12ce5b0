import { type Claim, group, value } from './claim.ts';
import { ID, OPTIONAL } from './issuer-claims.ts';

/**
 * An entitlement, ours. Seen is the right, when it counts, and who says so; whoever holds it may show a name and a year of birth beside it
 * (profile P1). Who grants the right stands in the catalogue. `right` is how the format calls the right.
 */
export function entitlementClaims(right: 'right' | 'right_id'): readonly Claim[] {
  return [
    value(right, 'r', 'text', { length: [1, 64] }),
    value('catalogue_version', 'v', 'count'),
    group('issuing_authority', [value('id', 'ii', 'institution', ID)]),
    value('issuing_country', 'ic', 'country'),
    value('starting_date', 'sd', 'full-date'),
    value('ending_date', 'ed', 'full-date'),
    value('short_name', 'nm', 'text', { length: [1, 40], sd: 'always', ...OPTIONAL }),
    value('birth_year', 'yb', 'text', { length: [4, 4], sd: 'always', ...OPTIONAL }),
  ];
}

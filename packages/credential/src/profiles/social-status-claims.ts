import { HOLDER_RELATIONS, SOURCE_MODES, STATUS_SCOPES } from '../attestations/social-status.ts';
import { AGE_THRESHOLDS } from '../wallet/age-thresholds.ts';
import { type Claim, entries, group, value } from './claim.ts';
import { ISSUER, OPTIONAL } from './issuer-claims.ts';

const SD = { sd: 'always' } as const;
const AUTHORISED = { audience: 'authorised' } as const;

/** Digests of each container of statuses, tiers and rights: how many a person has is nobody's business. */
const ROOM = 32;

const PERIOD: readonly Claim[] = [
  value('from', 'sd', 'full-date'),
  value('until', 'ed', 'full-date', OPTIONAL),
];
const SCOPE = value('scope', 'sc', 'text', { values: STATUS_SCOPES });

/** Each with whose it is, from when until when, who says so, and as of which day. The body that says so betrays the category. */
const STATUSES = entries(
  'statuses',
  'st',
  [
    SCOPE,
    ...PERIOD,
    value('authority', 'au', 'text', { length: [1, 32] }),
    value('as_of', 'ao', 'full-date'),
    value('detail', 'de', 'text', { length: [1, 100], ...OPTIONAL }),
  ],
  {
    ...{ key: 'cd', nameClaim: 'code', room: ROOM },
    element: { prefix: 'status_', spelling: 'lower' },
    ...AUTHORISED,
  },
);

const TIERS = entries('tiers', 'ti', [], {
  room: ROOM,
  element: { prefix: 'tier_', spelling: 'snake' },
  ...AUTHORISED,
});

const RIGHTS = entries('entitlements', 'en', [...PERIOD, SCOPE], {
  ...{ key: 'r', room: ROOM },
  element: { prefix: 'right_', spelling: 'same' },
});

/** What a rule may ask for of age: what is so as long as the document counts, and no day of birth. */
const AGES: readonly Claim[] = (
  [
    ['age_equal_or_over', 'ag', 'age_over_'],
    ['age_under', 'un', 'age_under_'],
  ] as const
).map(([name, member, prefix]) =>
  entries(name, member, [], {
    room: AGE_THRESHOLDS.length,
    element: { prefix, spelling: 'same' },
  }),
);

const RESIDENCE = group(
  'residence',
  [
    value('municipality_nis', 'mu', 'text', { length: [5, 5], ...SD, ...OPTIONAL }),
    value('region', 'rg', 'text', { length: [1, 40], ...SD, ...OPTIONAL }),
  ],
  { sd: 'each', ...OPTIONAL },
);

/**
 * The social statuses of a person, ours. A counter is shown a right and no more; a tier, a status and the national number only who is
 * registered for it.
 */
export const SOCIAL_STATUS_CLAIMS: readonly Claim[] = [
  ...ISSUER,
  value('date_of_expiry', 'xd', 'full-date'),
  value('catalogue_version', 'v', 'count'),
  STATUSES,
  TIERS,
  RIGHTS,
  value('family_name', 'fn', 'text', { length: [1, 40], ...SD, ...OPTIONAL }),
  value('given_name', 'gn', 'text', { length: [1, 35], ...SD, ...OPTIONAL }),
  value('birthdate', 'dob', 'partial-date', SD),
  value('birth_year', 'yb', 'text', { length: [4, 4], ...SD }),
  ...AGES,
  RESIDENCE,
  value('personal_administrative_number', 'hi', 'text', {
    ...{ length: [11, 11], ...SD, ...OPTIONAL },
    ...AUTHORISED,
  }),
  value('holder_relation', 'hr', 'text', { values: HOLDER_RELATIONS, ...SD, ...OPTIONAL }),
  value('source_mode', 'sm', 'text', { values: SOURCE_MODES, ...SD }),
  value('as_of', 'ao', 'full-date', SD),
];

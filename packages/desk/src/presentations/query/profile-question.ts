import { STATUS_CODE, TIER_NAME } from '@prova/catalogue';
import { AGE_THRESHOLDS, RIGHT_ID } from '@prova/credential';
import * as v from '../../schema.ts';

/** More rights than any counter grants; with their names the query stays within what is waited for (`askOperation`). */
export const MOST_RIGHTS = 48;
const MOST_STATUSES = 16;

const RIGHT = v.pipe(v.string(), v.regex(RIGHT_ID));
const TIER = v.pipe(v.string(), v.regex(TIER_NAME));
const STATUS = v.pipe(v.string(), v.regex(STATUS_CODE));
const AGE = v.picklist(AGE_THRESHOLDS);

const RIGHTS = { rights: several(RIGHT, MOST_RIGHTS) };

/** What may be asked for beside a right by P2. */
export const CIRCUMSTANCES = {
  ageOver: v.exactOptional(AGE),
  ageUnder: v.exactOptional(AGE),
  municipality: v.exactOptional(v.literal(true)),
};

/**
 * What a counter asks of a person’s rights, by disclosure profile. `P0`: one of these rights. `P1`: and a short name and a year of birth. `P2`: and
 * that an age is reached, or not yet, or the municipality. `P3`: of these tiers those that apply. `P4`: the same of statuses, and the national
 * number where it is asked for.
 */
export const PROFILE_QUESTIONS = [
  v.strictObject({ profile: v.picklist(['P0', 'P1']), ...RIGHTS }),
  v.strictObject({ profile: v.literal('P2'), ...RIGHTS, ...CIRCUMSTANCES }),
  v.strictObject({ profile: v.literal('P3'), tiers: several(TIER, MOST_STATUSES) }),
  v.strictObject({
    profile: v.literal('P4'),
    statuses: several(STATUS, MOST_STATUSES),
    nationalNumber: v.exactOptional(v.literal(true)),
  }),
] as const;

export type ProfileQuestion = v.InferOutput<(typeof PROFILE_QUESTIONS)[number]>;

/** Of one at least and so many at most, each once. */
function several<S extends v.GenericSchema<string, string>>(item: S, most: number) {
  return v.pipe(
    v.array(item),
    v.minLength(1),
    v.maxLength(most),
    v.check((items) => new Set(items).size === items.length),
  );
}

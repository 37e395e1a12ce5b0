import * as v from '../schema.ts';
import type { Rule } from './rule.ts';

/** Deeper nests nobody. */
const DEEPEST = 8;
const MOST_PARTS = 64;

const CIRCUMSTANCES = [
  v.strictObject({ ageMin: v.years }),
  v.strictObject({ ageMax: v.years }),
  v.strictObject({ residesIn: v.list(v.nisPrefix, MOST_PARTS) }),
  v.strictObject({ onDate: v.period }),
] as const;

const ATOMS = [
  v.strictObject({
    status: v.statusCode,
    scope: v.exactOptional(v.literal('household')),
    by: v.exactOptional(v.authorityCode),
    atLeast: v.exactOptional(v.strictObject({ detail: v.detailName, value: v.wholeNumber(1) })),
  }),
  v.strictObject({ tier: v.tierName }),
  ...CIRCUMSTANCES,
] as const;

/** A rule in JSON. Its form is that of `Rule`. */
export const RULE: v.GenericSchema<unknown, Rule> = nested(DEEPEST);

/** The schema for rules of at most so many levels: no schema that calls itself, so that no input can nest it too deep. */
function nested(levels: number): v.GenericSchema<unknown, Rule> {
  if (levels === 0) return v.union(ATOMS);
  const part = nested(levels - 1);
  return v.union([
    ...ATOMS,
    v.strictObject({ anyOf: v.list(part, MOST_PARTS) }),
    v.strictObject({ allOf: v.list(part, MOST_PARTS) }),
    v.strictObject({ not: v.union(CIRCUMSTANCES) }),
  ]);
}

import type { Localized } from '../localized.ts';
import { RULE } from '../rules/parse-rule.ts';
import type { Rule } from '../rules/rule.ts';
import * as v from '../schema.ts';

/** A group made of statuses, so that a transport company learns which fare somebody pays and not why. */
export interface Tier {
  /** `lowIncome` */
  readonly name: string;
  readonly names: Localized;
  /** Over statuses, ages and places: never over another tier. */
  readonly rule: Rule;
  /** Nobody is told it any more. It stays for who holds a document with it. */
  readonly retired?: true | undefined;
}

export const TIER: v.GenericSchema<unknown, Tier> = v.strictObject({
  name: v.tierName,
  names: v.localized(120),
  rule: RULE,
  retired: v.exactOptional(v.literal(true)),
});

import type { Localized } from '../localized.ts';
import * as v from '../schema.ts';
import { marksEachName, NAMES_CERTAINTY, type NamesCertainty } from './certainty.ts';

/** A body that decides statuses. Who hears of the body hears of the status: its name is for the person alone. */
export interface Authority {
  /** `SPPIS`, by which statuses, rules and sources name it. */
  readonly code: string;
  /** What it is called in a sentence, with its article where it has one. */
  readonly names: Localized;
  readonly namesAre: NamesCertainty;
  /** Whom people go to, where that is not the body itself: of all insurers their own. */
  readonly counter?: Localized | undefined;
}

export const AUTHORITY: v.GenericSchema<unknown, Authority> = v.pipe(
  v.strictObject({
    code: v.authorityCode,
    names: v.localized(120),
    namesAre: NAMES_CERTAINTY,
    counter: v.exactOptional(v.localized(120)),
  }),
  v.forward(
    v.check((entry) => marksEachName(entry)),
    ['namesAre', 'en'],
  ),
);

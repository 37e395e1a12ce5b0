import type { Localized } from '../localized.ts';
import * as v from '../schema.ts';
import {
  CERTAINTIES,
  type Certainty,
  marksEachName,
  NAMES_CERTAINTY,
  type NamesCertainty,
} from './certainty.ts';
import { LIVES, type Life } from './life.ts';

/**
 * How private a status is. `L1`: no more than a right. `L2`: income, social assistance. `L3`: disability or health (GDPR article 9).
 * `L4`: persecution, terrorism, asylum, minors without a guardian: never at a counter.
 */
export const PRIVACY_LEVELS = ['L1', 'L2', 'L3', 'L4'] as const;
export type PrivacyLevel = (typeof PRIVACY_LEVELS)[number];

/** What a status is about: who sees one of several families learns little. */
export const FAMILIES = [
  ...(['general', 'income', 'old-age', 'disability', 'health'] as const),
  ...(['work', 'war', 'protection'] as const),
] as const;
export type Family = (typeof FAMILIES)[number];

/** A status that somebody may have, as the sources know it. */
export interface Status {
  /** Ours, until the official list is at hand; that one's codes go into `externalCodes`. */
  readonly code: string;
  readonly names: Localized;
  readonly namesAre: NamesCertainty;
  /** Which bodies decide it, by the codes of the catalogue. */
  readonly authorities: readonly string[];
  readonly authoritiesAre: Certainty;
  readonly scope: 'person' | 'household';
  readonly level: PrivacyLevel;
  readonly family: Family;
  /** Only children have it: what follows from it is for their household, and at a counter a child shows nothing that follows from it. */
  readonly ofChildren?: true | undefined;
  /** The end that the law gives it, whatever a source says; see `withinLife`. */
  readonly lastsUntil?: Life | undefined;
  /** What a source may tell besides, in numbers: a category, a percentage. */
  readonly details?: readonly string[] | undefined;
  readonly externalCodes: readonly ExternalCode[];
  /** No source tells it any more. It stays for who holds a document with it. */
  readonly retired?: true | undefined;
}

/** How somebody else calls it. */
export interface ExternalCode {
  readonly system: string;
  readonly code: string;
}

export const STATUS: v.GenericSchema<unknown, Status> = v.pipe(
  v.strictObject({
    code: v.statusCode,
    names: v.localized(120),
    namesAre: NAMES_CERTAINTY,
    authorities: v.list(v.authorityCode, 12),
    authoritiesAre: v.picklist(CERTAINTIES),
    scope: v.picklist(['person', 'household']),
    level: v.picklist(PRIVACY_LEVELS),
    family: v.picklist(FAMILIES),
    ofChildren: v.exactOptional(v.literal(true)),
    lastsUntil: v.exactOptional(v.picklist(LIVES)),
    details: v.exactOptional(v.list(v.detailName, 4)),
    externalCodes: v.array(v.strictObject({ system: v.line(40), code: v.line(60) })),
    retired: v.exactOptional(v.literal(true)),
  }),
  v.forward(
    v.check((entry) => marksEachName(entry)),
    ['namesAre', 'en'],
  ),
);

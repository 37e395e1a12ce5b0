import { LONGEST_ON_PAPER } from '@prova/credential';
import type { OpenPeriod } from '../days.ts';
import type { Localized } from '../localized.ts';
import { RULE } from '../rules/parse-rule.ts';
import type { Rule } from '../rules/rule.ts';
import * as v from '../schema.ts';
import { CERTAINTIES, type Certainty } from '../statuses/certainty.ts';

const GRANTER_LEVELS = ['federal', 'regional', 'province', 'municipal', 'private'] as const;

/**
 * What a counter may be shown. `P0`: that there is the right. `P1`: and a name or portrait. `P2`: and an age or a place. `P3`: a tier.
 * `P4`: statuses by name, for a public body with a law for it.
 */
export const PROFILES = ['P0', 'P1', 'P2', 'P3', 'P4'] as const;
export type DisclosureProfile = (typeof PROFILES)[number];

/** How far a right has come. Only what is published is granted; what is retired was. */
export const RIGHT_STATES = ['proposed', 'validated', 'published', 'retired'] as const;
export type RightState = (typeof RIGHT_STATES)[number];

/** A right that follows from statuses, ages and places. */
export interface Right {
  /** `be.rail.increased-intervention`: it stays, whatever else is changed. */
  readonly rightId: string;
  readonly granter: Granter;
  /** One of the catalogue’s. */
  readonly sector: string;
  readonly title: Localized;
  readonly conditions: Localized;
  readonly howTo: Localized;
  readonly rule: Rule;
  readonly benefit: Benefit;
  readonly automatic: 'automatic' | 'onRequest' | 'atCounter';
  readonly scope: 'person' | 'household' | 'address';
  readonly disclosure: DisclosureProfile;
  readonly legalBasis?: string | undefined;
  readonly regulationUrl?: string | undefined;
  /** When there is such a right. */
  readonly validity: OpenPeriod;
  readonly recheck: 'quarterly' | 'halfYearly' | 'yearly' | 'fiveYearly';
  /** How long a proof on paper may be: days, or to the end of the quarter where its granter counts in quarters, and never longer than 31 days. */
  readonly paper: { readonly days: number } | { readonly until: 'endOfQuarter' };
  readonly state: RightState;
  readonly provenance: Provenance;
}

export interface Granter {
  readonly enterpriseNumber: string;
  readonly name: Localized;
  readonly level: (typeof GRANTER_LEVELS)[number];
}

export interface Benefit {
  readonly kind: 'free' | 'percent' | 'amount' | 'service';
  /** Of 100, or of a euro with two decimals, as Belgif writes money. */
  readonly value?: string | undefined;
  readonly text: Localized;
}

/** Where an entry comes from, and how sure it is. */
export interface Provenance {
  readonly announcedBy: 'citizen' | 'professional' | 'registry';
  readonly linkCheckedOn?: string | undefined;
  readonly reviewedOn?: string | undefined;
  readonly factsAre: Certainty;
}

export const RIGHT: v.GenericSchema<unknown, Right> = v.strictObject({
  rightId: v.rightId,
  granter: v.strictObject({
    enterpriseNumber: v.enterpriseNumber,
    name: v.localized(120),
    level: v.picklist(GRANTER_LEVELS),
  }),
  sector: v.sectorCode,
  title: v.localized(80),
  conditions: v.localized(600),
  howTo: v.localized(600),
  rule: RULE,
  benefit: v.strictObject({
    kind: v.picklist(['free', 'percent', 'amount', 'service']),
    value: v.exactOptional(v.decimal),
    text: v.localized(160),
  }),
  automatic: v.picklist(['automatic', 'onRequest', 'atCounter']),
  scope: v.picklist(['person', 'household', 'address']),
  disclosure: v.picklist(PROFILES),
  legalBasis: v.exactOptional(v.line(200)),
  regulationUrl: v.exactOptional(v.webAddress),
  validity: v.openPeriod,
  recheck: v.picklist(['quarterly', 'halfYearly', 'yearly', 'fiveYearly']),
  paper: v.union([
    v.strictObject({ days: v.upTo(LONGEST_ON_PAPER) }),
    v.strictObject({ until: v.literal('endOfQuarter') }),
  ]),
  state: v.picklist(RIGHT_STATES),
  provenance: v.strictObject({
    announcedBy: v.picklist(['citizen', 'professional', 'registry']),
    linkCheckedOn: v.exactOptional(v.day),
    reviewedOn: v.exactOptional(v.day),
    factsAre: v.picklist(CERTAINTIES),
  }),
});

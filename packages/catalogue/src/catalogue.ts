import type { Environment } from '@prova/credential';
import { RELYING_PARTY, type RelyingParty } from './relying-parties/relying-party.ts';
import { RIGHT, type Right } from './rights/right.ts';
import { SECTOR, type Sector } from './rights/sector.ts';
import * as v from './schema.ts';
import { AUTHORITY, type Authority } from './statuses/authority.ts';
import { STATUS, type Status } from './statuses/status.ts';
import { TIER, type Tier } from './statuses/tier.ts';

/** The form of a catalogue. It is ours, and not an agreed one. */
export const CATALOGUE_FORMAT = 'prova:catalogue:0.3';

/** Statuses and who decides them, the rights that follow from them, and who may ask for more than a right: at one moment, under one number. */
export interface Catalogue {
  readonly format: typeof CATALOGUE_FORMAT;
  readonly environment: Environment;
  /** Higher with each change. Attestations name it. */
  readonly version: number;
  readonly issuedOn: string;
  readonly authorities: readonly Authority[];
  readonly sectors: readonly Sector[];
  readonly statuses: readonly Status[];
  readonly tiers: readonly Tier[];
  readonly rights: readonly Right[];
  readonly relyingParties: readonly RelyingParty[];
}

export const CATALOGUE: v.GenericSchema<unknown, Catalogue> = v.strictObject({
  format: v.literal(CATALOGUE_FORMAT),
  environment: v.picklist(['prod', 'acc', 'test']),
  version: v.wholeNumber(1),
  issuedOn: v.day,
  authorities: v.most(AUTHORITY, 128),
  sectors: v.most(SECTOR, 32),
  statuses: v.most(STATUS, 256),
  tiers: v.most(TIER, 32),
  rights: v.most(RIGHT, 2048),
  relyingParties: v.most(RELYING_PARTY, 4096),
});

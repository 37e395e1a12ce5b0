import {
  AUTHORITY,
  type Authority,
  RELYING_PARTY,
  type RelyingParty,
  RIGHT,
  type Right,
  SECTOR,
  type Sector,
  STATUS,
  type Status,
  TIER,
  type Tier,
} from '@prova/catalogue';
import * as v from '../schema.ts';

export const ENTRY_KINDS = [
  ...(['authority', 'sector', 'status', 'tier', 'right', 'relying-party'] as const),
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** One entry of the catalogue, as it stands in changes and in the register. */
export type CatalogueEntry =
  | { readonly of: 'authority'; readonly content: Authority }
  | { readonly of: 'sector'; readonly content: Sector }
  | { readonly of: 'status'; readonly content: Status }
  | { readonly of: 'tier'; readonly content: Tier }
  | { readonly of: 'right'; readonly content: Right }
  | { readonly of: 'relying-party'; readonly content: RelyingParty };

export const CATALOGUE_ENTRY = v.variant('of', [
  v.strictObject({ of: v.literal('authority'), content: AUTHORITY }),
  v.strictObject({ of: v.literal('sector'), content: SECTOR }),
  v.strictObject({ of: v.literal('status'), content: STATUS }),
  v.strictObject({ of: v.literal('tier'), content: TIER }),
  v.strictObject({ of: v.literal('right'), content: RIGHT }),
  v.strictObject({ of: v.literal('relying-party'), content: RELYING_PARTY }),
]);

/** What an entry is known by among those of its kind; it stays, whatever else is changed. */
export function entryName({ of, content }: CatalogueEntry): string {
  switch (of) {
    case 'authority':
    case 'sector':
    case 'status':
      return content.code;
    case 'tier':
      return content.name;
    case 'right':
      return content.rightId;
    case 'relying-party':
      return content.enterpriseNumber;
  }
}

/** Its name among all: `right be.rail.increased-intervention`. */
export function entryKey(entry: CatalogueEntry): string {
  return `${entry.of} ${entryName(entry)}`;
}

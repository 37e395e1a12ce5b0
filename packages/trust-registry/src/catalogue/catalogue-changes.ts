import { AUTHORITY, RELYING_PARTY, RIGHT, SECTOR, STATUS, TIER } from '@prova/catalogue';
import { CredentialError, parseJson } from '@prova/credential';
import { TrustRegistryError } from '../errors.ts';
import { line } from '../officers/officer.ts';
import * as v from '../schema.ts';
import { CATALOGUE_ENTRY, type CatalogueEntry } from './catalogue-entry.ts';

/** A catalogue without its number, its day and its environment. */
export const LISTS = {
  authorities: v.array(AUTHORITY),
  sectors: v.array(SECTOR),
  statuses: v.array(STATUS),
  tiers: v.array(TIER),
  rights: v.array(RIGHT),
  relyingParties: v.array(RELYING_PARTY),
};

/** One entry, new or as it shall be. */
export const PUT_ENTRY = v.strictObject({
  kind: v.literal('catalogue-entry'),
  entry: CATALOGUE_ENTRY,
});

/** A right that is granted no more. */
export const RETIRE_RIGHT = v.strictObject({
  kind: v.literal('catalogue-retire'),
  right: v.pipe(v.string(), v.maxLength(64)),
});

/** A status or a tier that is told no more. */
export const RETIRE_ENTRY = v.strictObject({
  kind: v.literal('catalogue-retire-entry'),
  of: v.picklist(['status', 'tier']),
  name: v.pipe(v.string(), v.maxLength(64)),
});

/** A first catalogue. */
export const IMPORT_CATALOGUE = v.strictObject({
  kind: v.literal('catalogue-import'),
  /** Where it was read: the name of a file. */
  source: line,
  ...LISTS,
});

type CatalogueLists = v.InferOutput<typeof IMPORT_CATALOGUE>;

/** The entries of a catalogue, in the order in which they refer to one another. */
export function entriesOf(
  order: Pick<CatalogueLists, keyof typeof LISTS>,
): readonly CatalogueEntry[] {
  return [
    ...order.authorities.map((content) => ({ of: 'authority', content }) as const),
    ...order.sectors.map((content) => ({ of: 'sector', content }) as const),
    ...order.statuses.map((content) => ({ of: 'status', content }) as const),
    ...order.tiers.map((content) => ({ of: 'tier', content }) as const),
    ...order.rights.map((content) => ({ of: 'right', content }) as const),
    ...order.relyingParties.map((content) => ({ of: 'relying-party', content }) as const),
  ];
}

/**
 * A file of six lists, `authorities`, `sectors`, `statuses`, `tiers`, `rights` and `relyingParties`, as one change.
 * Throws `TrustRegistryError` `catalogue-malformed`, naming the first member that cannot be read.
 */
export function catalogueImport(
  text: string,
  source: string,
): v.InferInput<typeof IMPORT_CATALOGUE> {
  const outcome = v.safeParse(v.strictObject(LISTS), parse(text));
  if (outcome.success) return { kind: 'catalogue-import', source, ...outcome.output };
  const member = v.getDotPath(outcome.issues[0]) ?? 'lists';
  throw new TrustRegistryError(
    'catalogue-malformed',
    `No catalogue can be read: see its ${member}.`,
  );
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    if (!(cause instanceof CredentialError)) throw cause;
    throw new TrustRegistryError('catalogue-malformed', 'The file is no JSON.', { cause });
  }
}

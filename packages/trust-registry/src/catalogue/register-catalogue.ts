import {
  CATALOGUE_FORMAT,
  type Catalogue,
  CatalogueError,
  type CheckedCatalogue,
  checkCatalogue,
} from '@prova/catalogue';
import type { Environment } from '@prova/credential';
import { TrustRegistryError } from '../errors.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';

/** The catalogue as the register keeps it. A value, like the register itself: nothing in it is ever taken away. */
export interface RegisterCatalogue {
  /** How many changes it had. 0: there is none, and none is published. */
  readonly version: number;
  /** Day of the last change in UTC; empty before the first. */
  readonly issuedOn: string;
  /** By `entryKey`, in the order in which they came. */
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
}

export const NO_CATALOGUE: RegisterCatalogue = { version: 0, issuedOn: '', entries: new Map() };

/** The catalogue in the form in which it is published. Says nothing of whether it holds together: see `checkedCatalogue`. */
export function catalogueContent(
  { version, issuedOn, entries }: RegisterCatalogue,
  environment: Environment,
): Catalogue {
  const all = [...entries.values()];
  return {
    format: CATALOGUE_FORMAT,
    environment,
    version,
    issuedOn,
    authorities: all.flatMap((each) => (each.of === 'authority' ? [each.content] : [])),
    sectors: all.flatMap((each) => (each.of === 'sector' ? [each.content] : [])),
    statuses: all.flatMap((each) => (each.of === 'status' ? [each.content] : [])),
    tiers: all.flatMap((each) => (each.of === 'tier' ? [each.content] : [])),
    rights: all.flatMap((each) => (each.of === 'right' ? [each.content] : [])),
    relyingParties: all.flatMap((each) => (each.of === 'relying-party' ? [each.content] : [])),
  };
}

/**
 * The catalogue as whoever opens it will check it: nothing named that is not there, and no right that gives away more than
 * it may. `undefined` before the first change.
 *
 * Throws `TrustRegistryError`: `catalogue-malformed`, `catalogue-dangling`, `rule-too-wide`, `right-leaks`,
 * `legal-basis-missing`; `cause` names the members.
 */
export function checkedCatalogue(
  catalogue: RegisterCatalogue,
  environment: Environment,
): CheckedCatalogue | undefined {
  if (catalogue.version === 0) return undefined;
  try {
    return checkCatalogue(catalogueContent(catalogue, environment));
  } catch (cause) {
    if (!(cause instanceof CatalogueError)) throw cause;
    throw new TrustRegistryError(cause.code, cause.message, { cause });
  }
}

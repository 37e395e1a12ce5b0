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
  /** Names of entries that somebody wrote into the tables in no form of ours. As long as there are any, the whole breaks its rules. */
  readonly unreadable: readonly string[];
}

export const NO_CATALOGUE: RegisterCatalogue = {
  ...{ version: 0, issuedOn: '' },
  ...{ entries: new Map(), unreadable: [] },
};

/** The catalogue in the form in which it is published. Says nothing of whether it holds together: see `checkedCatalogue`. */
function catalogueContent(
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
 * `legal-basis-missing`, `catalogue-entry-retired`; `cause` names the members.
 */
export function checkedCatalogue(
  catalogue: RegisterCatalogue,
  environment: Environment,
): CheckedCatalogue | undefined {
  if (catalogue.version === 0) return undefined;
  if (catalogue.unreadable.length > 0) {
    const names = catalogue.unreadable.join(', ');
    throw new TrustRegistryError('catalogue-malformed', `These entries cannot be read: ${names}.`);
  }
  try {
    return checkCatalogue(catalogueContent(catalogue, environment));
  } catch (cause) {
    if (!(cause instanceof CatalogueError)) throw cause;
    throw new TrustRegistryError(cause.code, cause.message, { cause });
  }
}

/**
 * What is wrong with a catalogue as it stands in the register, for who can mend it; `undefined` where nothing is. Changes are judged before
 * they enter it, so this is of who wrote into the tables, or of rules that became stricter.
 */
export function catalogueFault(register: {
  readonly catalogue: RegisterCatalogue;
  readonly environment: Environment;
}): TrustRegistryError | undefined {
  try {
    checkedCatalogue(register.catalogue, register.environment);
    return undefined;
  } catch (error) {
    if (error instanceof TrustRegistryError) return error;
    throw error;
  }
}

import type { CheckedCatalogue } from '@prova/catalogue';
import type { DpopAuthenticator } from '@prova/http';
import type { Database } from '@prova/store';
import { StatusError } from '../errors.ts';
import type { Partner } from '../partners/partner.ts';
import type { PersonRegister } from '../persons/person.ts';
import type { PersonKeys } from '../persons/person-keys.ts';
import type { SsinRules } from '../persons/ssin-rules.ts';
import type { Source } from '../sources/source.ts';
import type { NoteAsked } from './audit.ts';

/** What questions stand on. */
export interface StatusOffice extends SsinRules {
  readonly database: Database;
  readonly keys: PersonKeys;
  readonly register: PersonRegister;
  readonly source: Source;
  readonly note: NoteAsked;
  /** The catalogue that counts now; `undefined` while there is none. */
  readonly catalogue: () => CheckedCatalogue | undefined;
  /** Epoch seconds. */
  readonly now: () => number;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
}

/** What operations take besides. */
export interface PartnerOffice extends StatusOffice {
  readonly partner: DpopAuthenticator<Partner>;
  readonly count: (labels: { readonly result: string }, number: number) => void;
}

/** The catalogue that counts now. Throws `StatusError` `catalogue-missing`: without one, nothing is a right, and nothing is none. */
export function requireCatalogue({ catalogue }: Pick<StatusOffice, 'catalogue'>): CheckedCatalogue {
  const held = catalogue();
  if (held) return held;
  throw new StatusError('catalogue-missing', 'There is no catalogue of rights here.');
}

import type { Person } from '../persons/person.ts';
import type { StatusOffice } from '../query/status-office.ts';
import type { IssuerClient } from './issuer/issuer-client.ts';

/** What proofs stand on. */
export interface ProofOffice
  extends Pick<StatusOffice, 'database' | 'source' | 'catalogue' | 'today' | 'now'> {
  readonly issuer: IssuerClient;
  readonly newId: () => string;
}

/** Whose documents are ordered. */
export interface Holder {
  readonly person: Person;
  readonly ssin: string;
}

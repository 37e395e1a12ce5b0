import type { Environment } from '@prova/credential';
import type { SessionKeeper } from '@prova/http';
import type { ProofOffice } from '../proofs/proof-office.ts';
import type { StatusOffice } from '../query/status-office.ts';

/** What the pages for citizens stand on. */
export interface CitizenOffice extends StatusOffice, SessionKeeper {
  readonly environment: Environment;
  /** By which proofs are ordered; without it people see their rights and take nothing. */
  readonly proofs: ProofOffice | undefined;
}

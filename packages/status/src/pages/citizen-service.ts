import { randomBytes, randomUUID } from 'node:crypto';
import {
  type Asset,
  connectProvider,
  type HealthCheck,
  type Operation,
  type SignInConfiguration,
  signInOperations,
} from '@prova/http';
import { type IssuerPlace, issuerClient } from '../proofs/issuer/issuer-client.ts';
import type { StatusOffice } from '../query/status-office.ts';
import { CITIZEN_SCRIPT } from './citizen-script.ts';
import { signedOutWords } from './frame.ts';
import { proofPages } from './proof-pages.ts';
import { rightsPages } from './rights-pages.ts';
import { sessionStore } from './session-rows.ts';

/** People at their own pages: where they sign in, and who issues proofs to them. */
export interface CitizenOrder {
  /** Its `personalNumber` claim is the national number. */
  readonly signIn: SignInConfiguration;
  /** Without it people see their rights, and take no proof. */
  readonly issuer?: IssuerPlace | undefined;
}

/** What the service does for citizens. */
export interface CitizenService {
  readonly operations: readonly Operation[];
  readonly assets: readonly Asset[];
  readonly health: readonly HealthCheck[];
}

const TITLE = 'Status';

/** Throws `HttpError` `sign-in-malformed`; `StatusError` `issuer-url-insecure`; `StoreError` `data-key-malformed`. */
export function citizenService(
  { signIn, issuer }: CitizenOrder,
  office: StatusOffice,
  dataKey: Uint8Array,
): CitizenService {
  const { environment, database, now } = office;
  const provider = connectProvider(signIn, environment);
  const random = (length: number) => new Uint8Array(randomBytes(length));
  const sessions = sessionStore(database, dataKey);
  const proofs = issuer && {
    ...office,
    issuer: issuerClient(issuer, { now }),
    newId: randomUUID,
  };
  const pages = { ...office, environment, sessions, random, proofs };
  return {
    operations: [
      ...signInOperations({
        ...{ provider, sessions, now, random, title: TITLE, environment },
        signedOut: signedOutWords,
      }),
      ...rightsPages(pages),
      ...(proofs ? proofPages(pages, proofs) : []),
    ],
    assets: [CITIZEN_SCRIPT],
    health: [provider.health],
  };
}

import {
  connectProvider,
  type HealthCheck,
  type Operation,
  type SignInConfiguration,
  signInOperations,
} from '@prova/http';
import { sessionStore } from '../clerks/session-rows.ts';
import { clerkPages } from '../pages/clerk-pages.ts';
import type { ClerkOffice } from '../pages/desk.ts';
import { type IssuerOrder, TITLE } from './issuer-order.ts';

/** What the service does for clerks. */
export interface ClerkService {
  readonly operations: readonly Operation[];
  readonly health: readonly HealthCheck[];
}

/** Pages for clerks, who sign in at their provider, on what programs stand on too. */
export function clerkService(
  { environment, database, dataKeys, now, randomBytes: random }: IssuerOrder,
  configuration: SignInConfiguration,
  office: Omit<ClerkOffice, 'identityProvider'>,
): ClerkService {
  const provider = connectProvider(configuration, environment);
  const sessions = sessionStore(database, dataKeys);
  const signIn = { provider, sessions, now, random, title: TITLE, environment };
  const { issuer: identityProvider } = configuration;
  return {
    operations: [
      ...signInOperations(signIn),
      ...clerkPages({ ...office, identityProvider }, signIn),
    ],
    health: [provider.health],
  };
}

import { type Database, forgetUsed } from '@prova/store';
import { forgetSessions } from '../clerks/session-rows.ts';
import { tidyProposals } from '../clerks/tidy.ts';
import { forgetDeliveries } from '../deliveries/forget-deliveries.ts';
import { forgetRequests } from '../ledger/idempotency-rows.ts';
import { forgetTries } from '../ledger/tries.ts';
import { forgetWallets } from '../wallet/forget-wallets.ts';
import { forgetDocuments } from './forget-documents.ts';

/**
 * Forgets what is past its time: what documents say, requests that nobody sends again, one-time values that would be refused by their age,
 * tries that were given back, sessions that are over, what clerks typed and nobody approved, offers to wallets and who took them,
 * what became of deliveries.
 * Harmless to repeat, and at several places at once. Once an hour is often enough.
 */
export async function forget(database: Database, now: number): Promise<void> {
  await forgetRequests(database, now);
  await forgetUsed(database, 'issuer.used_once', now);
  await forgetTries(database, now);
  await forgetSessions(database, now);
  await tidyProposals(database, now);
  await forgetWallets(database, now);
  await forgetDeliveries(database, now);
  await forgetDocuments(database, now);
}

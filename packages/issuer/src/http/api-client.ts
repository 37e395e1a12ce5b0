import { HttpError } from '@prova/http';
import { appendAudit, type Database } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { issuerAudit } from '../ledger/audit.ts';
import type { ClientScope } from '../ledger/client-rows.ts';

/** The program behind a request, as its token says and the ledger confirms. */
export interface ApiClient {
  readonly institutionId: string;
  readonly clientId: string;
  readonly scopes: readonly ClientScope[];
  /** Documents a day. */
  readonly dailyCeiling: number;
}

/** How the ledger calls a client that did something. */
export function actorOf({ clientId }: ApiClient): string {
  return `client:${clientId}`;
}

/** Answers the client, if it may do this. Throws `HttpError` `missing-permission`. */
export function requireScope(client: ApiClient, scope: ClientScope): ApiClient {
  if (client.scopes.includes(scope)) return client;
  throw new HttpError('missing-permission', `This takes the scope ${scope}.`);
}

/**
 * Answers the client, if it works for this institution. Otherwise the attempt is noted in the log of the client's own institution.
 * Throws `IssuerError` `institution-mismatch`.
 */
export async function requireInstitution(
  client: ApiClient,
  institutionId: string,
  { database, now }: { database: Database; now: () => number },
): Promise<ApiClient> {
  if (client.institutionId === institutionId) return client;
  const event = { at: now(), actor: actorOf(client), action: 'request.institution-mismatch' };
  await database.transaction((tx) =>
    appendAudit(
      tx,
      { ...event, objectType: 'client', objectId: client.clientId },
      issuerAudit(client.institutionId),
    ),
  );
  throw new IssuerError('institution-mismatch', 'This client works for another institution.');
}

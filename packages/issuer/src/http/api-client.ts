import type { AttestationType } from '@prova/credential';
import type { TokenPrincipal } from '@prova/http';
import { appendAudit, type Database } from '@prova/store';
import { IssuerError } from '../errors.ts';
import { issuerAudit } from '../ledger/audit.ts';
import { type AskingClient, type ClientScope, clientActor } from '../ledger/client-rows.ts';

/** The program behind a request, as its token says and the ledger confirms. */
export type ApiClient = TokenPrincipal<AskingClient>;

/** What each scope allows, for the description of the interface. */
export const SCOPES: Readonly<Record<ClientScope, string>> = {
  issue: 'Issue documents, one by one and in batches',
  read: 'Look at documents and batches of the institution, and take them as PDF, code or token',
  revoke: 'Withdraw documents',
};

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
  const event = { at: now(), actor: clientActor(client), action: 'request.institution-mismatch' };
  await database.transaction((tx) =>
    appendAudit(
      tx,
      { ...event, objectType: 'client', objectId: client.clientId },
      issuerAudit(client.institutionId),
    ),
  );
  throw new IssuerError('institution-mismatch', 'This client works for another institution.');
}

/** Whether documents of a type are this client's to order, to look at and to withdraw. */
export function mayHave({ types }: Pick<AskingClient, 'types'>, type: AttestationType): boolean {
  return types === null || types.includes(type);
}

/** Answers the client, if documents of this type are its to order. Throws `IssuerError` `type-not-allowed`. */
export function requireType(client: ApiClient, type: AttestationType): ApiClient {
  if (mayHave(client.client, type)) return client;
  throw new IssuerError('type-not-allowed', 'This client may not order documents of this type.');
}

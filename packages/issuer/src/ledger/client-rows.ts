import type { AttestationType } from '@prova/credential';
import { type Queryable, sqlState } from '@prova/store';
import { IssuerError } from '../errors.ts';
import {
  INSTITUTION,
  type InstitutionRow,
  type IssuingInstitution,
  institutionOf,
} from './institution-rows.ts';

/** What a client may ask for: documents, to look at them, to withdraw them. */
export const CLIENT_SCOPES = ['issue', 'read', 'revoke'] as const;
export type ClientScope = (typeof CLIENT_SCOPES)[number];

/** A program of an institution. */
export interface Client {
  readonly institutionId: string;
  readonly clientId: string;
  /** As people call it. */
  readonly name: string;
  /** Its public keys, a JWK set (RFC 7517). */
  readonly keys: { readonly keys: readonly object[] };
  readonly scopes: readonly ClientScope[];
  /** Documents that are the client's to order, to look at and to withdraw; null: all. */
  readonly types: readonly AttestationType[] | null;
  /** Documents a day. */
  readonly dailyCeiling: number;
  /** Epoch seconds. */
  readonly since: number;
  readonly endedAt: number | null;
}

/** How the ledger calls a client that did something. */
export function clientActor({ clientId }: Pick<Client, 'clientId'>): string {
  return `client:${clientId}`;
}

/** Registers a client. Throws `IssuerError` `client-exists`: ids are unique in the house, whoever's they are. */
export async function addClient(
  tx: Queryable,
  client: Omit<Client, 'endedAt' | 'types'> & Partial<Pick<Client, 'types'>>,
): Promise<void> {
  const { institutionId, clientId, name, keys, scopes, types = null, dailyCeiling, since } = client;
  await tx
    .query(
      `insert into issuer.client (institution_id, client_id, name, keys, scopes, daily_ceiling, since, types)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [institutionId, clientId, name, JSON.stringify(keys), scopes, dailyCeiling, since, types],
    )
    .catch((cause: unknown) => {
      if (sqlState(cause) !== '23505') throw cause;
      throw new IssuerError('client-exists', 'There is a client of this id; choose another.', {
        cause,
      });
    });
}

/** A client that may ask, and how its institution issues. */
export interface AskingClient extends Client {
  readonly institution: IssuingInstitution;
}

/** Those of these clients that may ask now, by their id: none that is unknown, or was ended. */
export async function findClients(
  q: Queryable,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, AskingClient>> {
  const rows = await q.query<Client & InstitutionRow>(
    `select ${CLIENT}, ${INSTITUTION} from issuer.client join issuer.institution using (institution_id)
     where client_id = any($1) and ended_at is null`,
    [clientIds],
  );
  return new Map(rows.map((row) => [row.clientId, askingClient(row)]));
}

function askingClient(row: Client & InstitutionRow): AskingClient {
  const { institutionId, clientId, name, keys, scopes, types, dailyCeiling, since, endedAt } = row;
  const client = {
    ...{ institutionId, clientId, name, keys, scopes, types, dailyCeiling, since, endedAt },
  };
  return { ...client, institution: institutionOf(row) };
}

/** The clients of an institution, also those that were ended. */
export async function listClients(q: Queryable, institutionId: string): Promise<readonly Client[]> {
  return q.query<Client>(`${SELECT} where institution_id = $1 order by since, client_id`, [
    institutionId,
  ]);
}

/** A client, also one that was ended. Throws `IssuerError` `client-unknown`. */
export async function readClient(q: Queryable, clientId: string): Promise<Client> {
  const [client] = await q.query<Client>(`${SELECT} where client_id = $1`, [clientId]);
  if (client) return client;
  throw new IssuerError('client-unknown', 'There is no client of this id.');
}

/** From now on it may ask for nothing, with whatever token it has. Answers whether it was ended by this call. */
export async function endClient(
  tx: Queryable,
  { institutionId, clientId }: Pick<Client, 'institutionId' | 'clientId'>,
  now: number,
): Promise<'ended' | 'unchanged'> {
  const [row] = await tx.query(
    `update issuer.client set ended_at = greatest($3, since)
     where institution_id = $1 and client_id = $2 and ended_at is null returning client_id`,
    [institutionId, clientId, now],
  );
  return row ? 'ended' : 'unchanged';
}

const CLIENT = `institution_id as "institutionId", client_id as "clientId", name, keys, scopes, client.types,
  daily_ceiling as "dailyCeiling", client.since, ended_at as "endedAt"`;
const SELECT = `select ${CLIENT} from issuer.client`;

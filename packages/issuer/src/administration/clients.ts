import { ATTESTATION_TYPES, type AttestationType } from '@prova/credential';
import type { Transaction } from '@prova/store';
import { IssuerError } from '../errors.ts';
import {
  addClient,
  CLIENT_SCOPES,
  type Client,
  endClient,
  readClient,
} from '../ledger/client-rows.ts';
import { readInstitution } from '../ledger/institution-rows.ts';
import type { PublicJwk } from '../public-jwk.ts';
import * as v from '../schema.ts';
import { removeWebhook } from '../webhooks/webhook-rows.ts';
import { type Administration, noteAdministered } from './note-administered.ts';
import { requireCeiling } from './require-ceiling.ts';

/** A program that is to ask for documents of an institution. */
export interface ClientOrder
  extends Pick<Client, 'institutionId' | 'clientId' | 'name' | 'scopes' | 'dailyCeiling'> {
  /** See `parseClientKeys`. */
  readonly keys: readonly PublicJwk[];
  /** The only documents that are the client's; without it all are. */
  readonly types?: readonly AttestationType[];
}

const form = v.object({
  clientId: v.pipe(v.string(), v.regex(/^[\w.-]{3,64}$/)),
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(100), v.regex(/^\P{C}+$/u)),
  scopes: v.pipe(
    v.array(v.picklist(CLIENT_SCOPES)),
    v.minLength(1),
    v.check((scopes) => new Set(scopes).size === scopes.length),
  ),
  types: v.exactOptional(
    v.pipe(
      v.array(v.picklist(ATTESTATION_TYPES)),
      v.minLength(1),
      v.check((types) => new Set(types).size === types.length),
    ),
  ),
});

/**
 * Registers a client of an institution, and notes it in its audit chain. It may ask at once.
 * Throws `IssuerError`: `institution-unknown`, `entry-malformed`, `client-exists`: ids are unique in the house.
 */
export async function registerClient(
  tx: Transaction,
  order: ClientOrder,
  administration: Administration,
): Promise<void> {
  const { institutionId, clientId, keys, ...terms } = order;
  await readInstitution(tx, institutionId);
  requireCeiling(terms.dailyCeiling);
  if (!v.safeParse(form, order).success) {
    throw new IssuerError(
      'entry-malformed',
      'A client has an id of 3 to 64 letters, digits, dots and dashes, a name of at most 100 characters, and scopes; of types of documents each is named once.',
    );
  }
  await addClient(tx, {
    ...order,
    keys: { keys },
    types: order.types ?? null,
    since: administration.now,
  });
  const content = { ...terms, keys };
  const event = { action: 'client.registered', ...objectOf(clientId), content };
  await noteAdministered(tx, institutionId, event, administration);
}

/**
 * From now on the client may ask for nothing, with whatever token it has, and is told nothing. Answers the client as it was; harmless to
 * repeat. Its documents and batches stay: see `withdrawIssued`. Throws `IssuerError` `client-unknown`.
 */
export async function retireClient(
  tx: Transaction,
  clientId: string,
  administration: Administration,
): Promise<Client> {
  const client = await readClient(tx, clientId);
  if ((await endClient(tx, client, administration.now)) === 'unchanged') return client;
  await removeWebhook(tx, client, administration.now);
  const event = { action: 'client.ended', ...objectOf(clientId) };
  await noteAdministered(tx, client.institutionId, event, administration);
  return client;
}

function objectOf(clientId: string) {
  return { objectType: 'client', objectId: clientId };
}

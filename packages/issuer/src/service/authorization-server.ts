import { randomUUID } from 'node:crypto';
import {
  type AuthorizationServer,
  createAccessTokens,
  createDpopNonces,
  type DpopNonces,
  metadataOperations,
  type Operation,
  tokenOperation,
} from '@prova/http';
import { lookUpTogether, usedOnce } from '@prova/store';
import { SCOPES } from '../http/api-client.ts';
import { type AskingClient, findClients } from '../ledger/client-rows.ts';
import type { WalletService } from '../wallet/wallet-service.ts';
import type { IssuerOrder } from './issuer-order.ts';

/** It gives nonces, so every proof needs one. */
export type IssuerServer = AuthorizationServer<AskingClient> & { readonly nonces: DpopNonces };

/** The one authorization server of the house, for programs and for wallets. Throws `HttpError` `token-key-unusable`. */
export function authorizationServer({
  database,
  baseUrl: issuer,
  tokenKey: key,
  nonceSecret,
  now,
}: Pick<IssuerOrder, 'database' | 'baseUrl' | 'tokenKey' | 'nonceSecret' | 'now'>): IssuerServer {
  return {
    issuer,
    tokens: createAccessTokens({ issuer, key, now, newId: randomUUID }),
    findClient: lookUpTogether((clientIds) => findClients(database, clientIds)),
    once: usedOnce(database, 'issuer.used_once'),
    nonces: createDpopNonces(nonceSecret, now),
    now,
  };
}

/** Tokens are good for ten minutes. */
const TOKEN_LIMIT = { requests: 600, seconds: 60 };

/** What it is asked: its metadata, its keys, and `/token`. `eventKey` is the public one of webhooks. */
export function serverOperations(
  server: IssuerServer,
  { grants, members }: Pick<WalletService, 'grants' | 'members'>,
  eventKey: object,
): readonly Operation[] {
  // One address tells all keys; who reads a token of one kind refuses it as one of the other by its `typ`.
  const keys = { keys: [...server.tokens.keys.keys, eventKey] };
  return [
    ...metadataOperations({
      ...server,
      tokens: { keys },
      scopes: SCOPES,
      grants: grants.map(({ name }) => name),
      members,
    }),
    tokenOperation({ ...server, limit: TOKEN_LIMIT, grants }),
  ];
}

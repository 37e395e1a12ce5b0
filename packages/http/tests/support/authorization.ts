import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import * as v from 'valibot';
import {
  answerJson,
  createAccessTokens,
  createDpopNonces,
  dpopAuthenticator,
  type Grant,
  grantAuthenticator,
  jsonBody,
  metadataOperations,
  operation,
  type PrivateJwk,
  type RateLimit,
  type RegisteredClient,
  tokenOperation,
} from '../../src/index.ts';
import { type StartedService, startService } from './start-service.ts';

export const ISSUER = 'https://issuer.example';
export const SCOPES = { issue: 'Issues documents', read: 'Reads them' };

/** A key pair as clients have one. */
export interface ClientKey {
  readonly privateKey: CryptoKeyPair['privateKey'];
  readonly publicJwk: JWK;
}
type CryptoKeyPair = Awaited<ReturnType<typeof generateKeyPair>>;

export async function newKey(): Promise<ClientKey> {
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  return { privateKey, publicJwk: await exportJWK(publicKey) };
}

export async function newTokenKey(): Promise<PrivateJwk> {
  const { x = '', y = '', d = '' } = await exportJWK((await newKey()).privateKey);
  return { kty: 'EC', crv: 'P-256', x, y, d };
}

export interface AuthorizationHouse extends StartedService {
  /** Epoch seconds; moved by `wait`. */
  readonly now: () => number;
  readonly wait: (seconds: number) => void;
  readonly clientKey: ClientKey;
  readonly clients: Map<string, RegisteredClient>;
  /** Keys that were used, with their end. */
  readonly used: Map<string, number>;
}

/** A service with `/token`, its metadata, and two operations behind it. */
export async function startAuthorization(
  order: {
    readonly withNonces?: boolean;
    readonly limit?: RateLimit;
    readonly tokenLimit?: RateLimit;
    readonly grants?: readonly Grant[];
  } = {},
): Promise<AuthorizationHouse> {
  let time = Math.floor(Date.now() / 1000);
  const now = () => time;
  const clientKey = await newKey();
  const registered = (clientId: string, institutionId: string): [string, RegisteredClient] => [
    clientId,
    { clientId, institutionId, keys: { keys: [clientKey.publicJwk] }, scopes: ['issue', 'read'] },
  ];
  const clients = new Map([registered('one', 'BE:0120'), registered('two', 'BE:0130')]);
  const used = new Map<string, number>();
  const server = {
    issuer: ISSUER,
    scopes: SCOPES,
    tokens: createAccessTokens({
      issuer: ISSUER,
      key: await newTokenKey(),
      now,
      newId: randomUUID,
    }),
    findClient: (id: string) => clients.get(id),
    once: (key: Uint8Array, expiresAt: number) => {
      const name = Buffer.from(key).toString('hex');
      if (used.has(name)) return 'again' as const;
      used.set(name, expiresAt);
      return 'first' as const;
    },
    now,
    ...(order.withNonces && { nonces: createDpopNonces(randomBytes(32), now) }),
    ...(order.limit && { limit: order.limit }),
  };
  const authenticator = dpopAuthenticator(server);
  const common = { tag: 'Things', answers: { 200: { description: 'Who' } } } as const;
  const service = await startService({
    baseUrl: ISSUER,
    operations: [
      tokenOperation({
        ...server,
        limit: order.tokenLimit ?? { requests: 10_000, seconds: 60 },
        ...(order.grants && { grants: order.grants }),
      }),
      ...metadataOperations(server),
      operation({
        ...common,
        operationId: 'issueThing',
        method: 'POST',
        path: '/things',
        summary: 'Issues',
        authenticate: authenticator('issue'),
        body: jsonBody(v.strictObject({ name: v.string() })),
        handle: ({ principal: { client, ...rest } }) => answerJson(rest),
      }),
      operation({
        ...common,
        operationId: 'whoAmI',
        method: 'GET',
        path: '/things',
        summary: 'Who asks',
        authenticate: authenticator(),
        handle: ({ principal: { client, ...rest } }) => answerJson(rest),
      }),
      operation({
        ...common,
        operationId: 'whatWasGranted',
        method: 'GET',
        path: '/granted',
        summary: 'What was granted',
        authenticate: grantAuthenticator({ ...server, limit: { requests: 5, seconds: 60 } }),
        handle: ({ principal }) => answerJson(principal),
      }),
    ],
  });
  const wait = (seconds: number) => {
    time += seconds;
  };
  return { ...service, now, wait, clientKey, clients, used };
}

type Members = Readonly<Record<string, unknown>>;

/** A JWT with whatever in it. `undefined` leaves a member out. */
export function jwt(key: ClientKey, header: Members, claims: Members): Promise<string> {
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: 'ES256', ...header })
    .sign(key.privateKey);
}

export function assertionOf(house: AuthorizationHouse, claims: Members = {}, header: Members = {}) {
  const now = house.now();
  const usual = { iss: 'one', sub: 'one', aud: ISSUER, exp: now + 60, jti: randomUUID() };
  return jwt(house.clientKey, header, { ...usual, ...claims });
}

export function proofOf(
  house: AuthorizationHouse,
  key: ClientKey,
  claims: Members = {},
  header: Members = {},
) {
  const usual = { htm: 'POST', htu: `${ISSUER}/token`, iat: house.now(), jti: randomUUID() };
  const typed = { typ: 'dpop+jwt', jwk: key.publicJwk };
  return jwt(key, { ...typed, ...header }, { ...usual, ...claims });
}

export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

async function answered(response: Response): Promise<Answered> {
  return { status: response.status, headers: response.headers, body: await response.json() };
}

/** Asks for a token; fields that are `undefined` are left out. */
export async function askToken(
  house: AuthorizationHouse,
  dpop: string | undefined,
  fields: Readonly<Record<string, string | undefined>>,
): Promise<Answered> {
  const form = new URLSearchParams();
  const usual = {
    grant_type: 'client_credentials',
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  };
  for (const [name, value] of Object.entries({ ...usual, ...fields })) {
    if (value !== undefined) form.append(name, value);
  }
  const init = { method: 'POST', body: form, headers: dpop === undefined ? {} : { dpop } };
  return answered(await fetch(`${house.url}/token`, init));
}

/** A token as an honest client gets one. */
export async function tokenOf(
  house: AuthorizationHouse,
  key: ClientKey,
  iss = 'one',
  scope?: string,
) {
  const assertion = await assertionOf(house, { iss, sub: iss });
  const fields = { client_assertion: assertion, scope };
  const { body } = await askToken(house, await proofOf(house, key), fields);
  return String(body['access_token']);
}

/** Asks who one is. */
export async function askWho(
  house: AuthorizationHouse,
  token: string | undefined,
  dpop: string | undefined,
  path = '/things',
): Promise<Answered> {
  const headers = {
    ...(token !== undefined && { authorization: `DPoP ${token}` }),
    ...(dpop !== undefined && { dpop }),
  };
  return answered(await fetch(house.url + path, { headers }));
}

/** A proof for `askWho`. */
export function whoProof(
  house: AuthorizationHouse,
  key: ClientKey,
  token: string,
  claims: Members = {},
  header: Members = {},
) {
  const usual = { htm: 'GET', htu: `${ISSUER}/things`, ath: hashOf(token) };
  return proofOf(house, key, { ...usual, ...claims }, header);
}

import * as client from 'oauth4webapi';
import { type AuthorizationHouse, ISSUER, startAuthorization } from '../support/authorization.ts';

// Somebody else's client, against our server.

const houses: AuthorizationHouse[] = [];
afterAll(() => Promise.all(houses.map((house) => house.close())));

/** What the client hands over to be sent. */
interface Sent {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: unknown;
}

async function start(withNonces: boolean) {
  const house = await startAuthorization({ withNonces });
  houses.push(house);
  // A proxy ends TLS; what the client says is meant for the name it knows.
  const options = {
    [client.customFetch]: (url: string, { method, headers, body }: Sent) =>
      fetch(url.replace(ISSUER, house.url), {
        method,
        headers,
        body: typeof body === 'string' || body instanceof URLSearchParams ? body : null,
      }),
  };
  const issuer = new URL(ISSUER);
  const response = await client.discoveryRequest(issuer, { ...options, algorithm: 'oauth2' });
  const server = await client.processDiscoveryResponse(issuer, response);
  const { privateKey } = house.clientKey;
  const pair = await client.generateKeyPair('ES256');
  const dpop = client.DPoP({}, pair);
  const ask = async (scope = 'issue read') => {
    const authentication = client.PrivateKeyJwt(privateKey);
    const parameters = new URLSearchParams({ scope });
    const who = { client_id: 'one' };
    const answer = await client.clientCredentialsGrantRequest(
      server,
      who,
      authentication,
      parameters,
      {
        ...options,
        DPoP: dpop,
      },
    );
    return client.processClientCredentialsResponse(server, who, answer);
  };
  const use = (token: string, body?: object) =>
    client.protectedResourceRequest(
      token,
      body ? 'POST' : 'GET',
      new URL(`${ISSUER}/things`),
      new Headers(body ? { 'content-type': 'application/json' } : {}),
      body ? JSON.stringify(body) : undefined,
      { ...options, DPoP: dpop },
    );
  return { house, server, ask, use };
}

test('the metadata says what there is', async () => {
  const { house, server } = await start(false);
  expect(server).toMatchObject({
    issuer: ISSUER,
    token_endpoint: `${ISSUER}/token`,
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    dpop_signing_alg_values_supported: ['ES256'],
  });
  const keys = await (await fetch(String(server.jwks_uri).replace(ISSUER, house.url))).json();
  expect(keys).toEqual({
    keys: [
      {
        kty: 'EC',
        crv: 'P-256',
        x: expect.any(String),
        y: expect.any(String),
        kid: expect.any(String),
        alg: 'ES256',
        use: 'sig',
      },
    ],
  });
});

test('a client gets a token by its key and uses it with another', async () => {
  const { ask, use } = await start(false);
  const token = await ask();
  expect(token).toMatchObject({ token_type: 'dpop', expires_in: 600, scope: 'issue read' });
  const response = await use(token.access_token, { name: 'Anna' });
  expect([response.status, await response.json()]).toEqual([
    200,
    {
      clientId: 'one',
      institutionId: 'BE:0120',
      scopes: ['issue', 'read'],
      tokenId: expect.any(String),
    },
  ]);
});

test('a client that is told a nonce tries again with it, here and there', async () => {
  const { ask, use } = await start(true);
  const first = await ask().catch((error: unknown) => error);
  expect(client.isDPoPNonceError(first)).toBe(true);
  const token = await ask('read');
  expect((await use(token.access_token)).status).toBe(200);
  const refused = await use(token.access_token, { name: 'Anna' }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(client.WWWAuthenticateChallengeError);
  expect(refused).toMatchObject({
    status: 403,
    cause: [{ scheme: 'dpop', parameters: { error: 'insufficient_scope', scope: 'issue' } }],
  });
});

test('scopes that the client has not are refused in the words of OAuth', async () => {
  const { ask } = await start(false);
  await expect(ask('issue everything')).rejects.toMatchObject({
    error: 'invalid_scope',
    status: 400,
  });
});

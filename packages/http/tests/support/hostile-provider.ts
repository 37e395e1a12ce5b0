import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { onLoopback } from '@prova/testing';
import { exportJWK, type JWTPayload, SignJWT } from 'jose';

/** What the provider says next, where it says something else than it should. */
export interface Lie {
  /** Over the claims of a right ID token; `undefined` takes one away. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Makes the ID token itself, of the claims. */
  readonly idToken?: (claims: JWTPayload, keys: Keys) => string | Promise<string>;
  /** The whole answer of the token endpoint, as status, media type and body. */
  readonly tokenAnswer?: readonly [number, string, string];
  readonly userInfo?: Readonly<Record<string, unknown>>;
}

/** `ours` is published; `other` is not. */
export type Keys = Readonly<
  Record<'ours' | 'other' | 'rsa', ReturnType<typeof generateKeyPairSync>>
>;

/** A provider over real HTTP that says whatever it is told to, of a client called `desk`. */
export async function startHostileProvider(
  algorithms: readonly string[] = ['ES256', 'none', 'HS256'],
) {
  const keys: Keys = {
    ours: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    other: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
    rsa: generateKeyPairSync('rsa', { modulusLength: 2_048 }),
  };
  let lie: Lie = {};
  let nonce = '';
  let issuer = '';

  async function idToken(): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: issuer,
      aud: 'desk',
      sub: 'somebody',
      nonce,
      iat: now,
      exp: now + 60,
      name: 'Planted Name',
      organisation: 'BE:0120',
      roles: ['clerk:BE:0120'],
      ...lie.claims,
    };
    return lie.idToken ? lie.idToken(claims, keys) : signed(claims, keys.ours);
  }

  const server = createServer(async (req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '', issuer);
    const say = (body: object) =>
      res.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (pathname === '/.well-known/openid-configuration') {
      say({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        userinfo_endpoint: `${issuer}/me`,
        id_token_signing_alg_values_supported: algorithms,
      });
    } else if (pathname === '/auth') {
      nonce = searchParams.get('nonce') ?? '';
      const back = new URL(searchParams.get('redirect_uri') ?? '');
      back.search = new URLSearchParams({
        code: 'code',
        state: searchParams.get('state') ?? '',
      }).toString();
      res.writeHead(303, { location: back.href }).end();
    } else if (pathname === '/token' && lie.tokenAnswer) {
      const [status, type, body] = lie.tokenAnswer;
      res.writeHead(status, { 'content-type': type }).end(body);
    } else if (pathname === '/token') {
      say({ access_token: 'token', token_type: 'Bearer', id_token: await idToken() });
    } else if (pathname === '/keys') {
      const jwk = await exportJWK(keys.ours.publicKey);
      const rsa = await exportJWK(keys.rsa.publicKey);
      say({
        keys: [
          { ...jwk, kid: 'ours', use: 'sig' },
          { ...rsa, kid: 'rsa', use: 'sig' },
        ],
      });
    } else {
      say({ sub: 'somebody', ...lie.userInfo });
    }
  });
  const { origin, close } = await onLoopback(server);
  issuer = origin;
  return {
    issuer,
    tell: (next: Lie) => {
      lie = next;
    },
    close,
  };
}

/** An ID token as it should be, under this key. */
export function signed(claims: JWTPayload, { privateKey }: Keys['ours'], header: object = {}) {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'ours', ...header })
    .sign(privateKey, { crit: { x: true } });
}

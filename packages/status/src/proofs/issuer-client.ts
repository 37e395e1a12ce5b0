import { createHash, createPrivateKey, randomUUID } from 'node:crypto';
import { decodeUtf8, parseJson } from '@prova/credential';
import { clientKey, type PrivateJwk } from '@prova/http';
import { StatusError } from '../errors.ts';
import { requireSecure } from '../require-secure.ts';
import * as v from '../schema.ts';

/** The issuer whose documents are ordered, and as which of its clients. */
export interface IssuerPlace {
  /** Where it is reached, as it calls itself, without a slash at its end; in https, or on this machine. */
  readonly url: string;
  readonly clientId: string;
  readonly key: PrivateJwk;
  /** In whose name it issues: `BE:0120`. */
  readonly institution: string;
  /** What people call that institution. */
  readonly name: string;
}

export interface IssuerRequest {
  readonly body?: object;
  /** The same request with the same key is done once. */
  readonly idempotencyKey?: string;
}

/** An ordinary client of the issuer's API: it can ask what any client can. */
export interface IssuerClient {
  readonly institution: string;
  /** What people call it. */
  readonly name: string;
  /** Rejects with `StatusError`: `issuer-unavailable`, `issuer-refused`. What the issuer says of a person is not repeated. */
  ask(method: 'GET' | 'POST', path: `/${string}`, request?: IssuerRequest): Promise<Uint8Array>;
}

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** Milliseconds for one answer: a page is drawn and sealed meanwhile. */
const PATIENCE = 10_000;
/** A token is good for ten minutes; seconds. */
const TOKEN_AGE = 480;

const TOKEN = v.looseObject({ access_token: v.string() });

/**
 * A client with its own key: client credentials by `private_key_jwt` (RFC 6749 §4.4, RFC 7523), every request with a proof of the key
 * (RFC 9449). Throws `StatusError` `issuer-url-insecure`.
 */
export function issuerClient(
  { url, clientId, key, institution, name }: IssuerPlace,
  { now, reach = fetch }: { readonly now: () => number; readonly reach?: typeof fetch },
): IssuerClient {
  requireSecure(url, 'issuer-url-insecure');
  const { publicJwk: jwk, sign } = clientKey(createPrivateKey({ key: { ...key }, format: 'jwk' }));
  let nonce: string | undefined;
  let held: { readonly token: Promise<string>; readonly since: number } | undefined;

  const proofOf = (htm: string, path: string, token?: string) => {
    const ath = token && createHash('sha256').update(token).digest('base64url');
    const claims = { htm, htu: url + path, iat: now(), jti: randomUUID(), ath, nonce };
    return sign({ typ: 'dpop+jwt', jwk }, claims);
  };

  /** Once more where it wants a nonce, which it then gives. */
  async function send(path: string, headersOf: () => object, init: RequestInit): Promise<Response> {
    const attempt = () =>
      reach(url + path, {
        ...init,
        headers: { ...headersOf() },
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE),
      }).catch(unavailable);
    const first = await attempt();
    const given = first.headers.get('dpop-nonce') ?? nonce;
    const isAsked = (first.status === 400 || first.status === 401) && given !== nonce;
    nonce = given;
    return isAsked ? attempt() : first;
  }

  async function newToken(): Promise<string> {
    const at = now();
    const claims = { iss: clientId, sub: clientId, aud: url, iat: at, exp: at + 60 };
    const response = await send('/token', () => ({ dpop: proofOf('POST', '/token') }), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: ASSERTION,
        client_assertion: sign({}, { ...claims, jti: randomUUID() }),
      }),
    });
    return parsed(TOKEN, await bytesOf(response)).access_token;
  }

  function token(): Promise<string> {
    if (held && now() - held.since < TOKEN_AGE) return held.token;
    const asked = { token: newToken(), since: now() };
    asked.token.catch(() => {
      if (held === asked) held = undefined;
    });
    held = asked;
    return asked.token;
  }

  return {
    institution,
    name,
    async ask(method, path, { body, idempotencyKey } = {}) {
      const bound = await token();
      const headersOf = () => ({
        authorization: `DPoP ${bound}`,
        dpop: proofOf(method, path.replace(/\?.*/, ''), bound),
        ...(body && { 'content-type': 'application/json' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      });
      const sent = { method, ...(body && { body: JSON.stringify(body) }) };
      return bytesOf(await send(path, headersOf, sent));
    },
  };
}

/** JSON of the issuer, as far as it is looked at. Throws `StatusError` `issuer-refused` for what is none. */
export function parsed<Schema extends v.GenericSchema>(
  schema: Schema,
  bytes: Uint8Array,
): v.InferOutput<Schema> {
  const text = decodeUtf8(bytes);
  const found = v.safeParse(schema, text === undefined ? undefined : parseJson(text));
  if (found.success) return found.output;
  throw refused('It answers in another form.');
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  if (response.ok) return new Uint8Array(await response.arrayBuffer().catch(unavailable));
  await response.body?.cancel();
  if (response.status === 429 || response.status >= 500) return unavailable();
  throw refused(`It answered ${response.status}.`);
}

function unavailable(cause?: unknown): never {
  throw new StatusError('issuer-unavailable', 'The issuer does not answer now.', { cause });
}

function refused(message: string): StatusError {
  return new StatusError('issuer-refused', `The issuer refuses. ${message}`);
}

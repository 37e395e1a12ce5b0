import { createHash, createPrivateKey, randomUUID } from 'node:crypto';
import { clientKey, type PrivateJwk } from '@prova/http';
import { requireSecure } from '../../require-secure.ts';
import { parseToken } from './issuer-answers.ts';
import { ANSWER_FORMS, type AnswerForm, takenAnswer, unavailable } from './taken-answer.ts';

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
  /** How long it is waited for; see `ISSUER_PATIENCE`. */
  readonly patience?: IssuerPatience | undefined;
}

/** Milliseconds. */
export interface IssuerPatience {
  /** For what is made: a page is drawn and sealed meanwhile. */
  readonly make: number;
  /** For what is looked up before a page is shown. */
  readonly look: number;
}

export const ISSUER_PATIENCE: IssuerPatience = { make: 10_000, look: 2_000 };

export interface IssuerRequest {
  readonly body?: object;
  /** The same request with the same key is done once. */
  readonly idempotencyKey?: string;
  /** As what the answer has to come; JSON unless said otherwise. */
  readonly form?: AnswerForm;
  /** Ends the waiting, that for a token included. */
  readonly signal?: AbortSignal;
}

/** An ordinary client of the issuer's API: it can ask what any client can. */
export interface IssuerClient {
  readonly institution: string;
  /** What people call it. */
  readonly name: string;
  readonly patience: IssuerPatience;
  /** Rejects with `StatusError`: `issuer-unavailable`, `issuer-refused`; see `takenAnswer`. Nothing is sent again but for a nonce. */
  ask(method: 'GET' | 'POST', path: `/${string}`, request?: IssuerRequest): Promise<Uint8Array>;
}

const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
/** A token is good for ten minutes; seconds. */
const TOKEN_AGE = 480;

/**
 * A client with its own key: client credentials by `private_key_jwt` (RFC 6749 §4.4, RFC 7523), every request with a proof of the key
 * (RFC 9449). No redirect is followed. Throws `StatusError` `issuer-url-insecure`.
 */
export function issuerClient(
  { url, clientId, key, institution, name, patience = ISSUER_PATIENCE }: IssuerPlace,
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
      reach(url + path, { ...init, headers: { ...headersOf() }, redirect: 'error' }).catch(
        unavailable,
      );
    const first = await attempt();
    const given = first.headers.get('dpop-nonce') ?? nonce;
    const isAsked = (first.status === 400 || first.status === 401) && given !== nonce;
    nonce = given;
    if (!isAsked) return first;
    await first.body?.cancel();
    return attempt();
  }

  async function newToken(signal: AbortSignal): Promise<string> {
    const at = now();
    const claims = { iss: clientId, sub: clientId, aud: url, iat: at, exp: at + 60 };
    const response = await send('/token', () => ({ dpop: proofOf('POST', '/token') }), {
      method: 'POST',
      signal,
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: ASSERTION,
        client_assertion: sign({}, { ...claims, jti: randomUUID() }),
      }),
    });
    return parseToken(await takenAnswer(response, 'json'));
  }

  function token(signal: AbortSignal): Promise<string> {
    if (held && now() - held.since < TOKEN_AGE) return held.token;
    const asked = { token: newToken(signal), since: now() };
    asked.token.catch(() => {
      if (held === asked) held = undefined;
    });
    held = asked;
    return asked.token;
  }

  return {
    ...{ institution, name, patience },
    async ask(method, path, { body, idempotencyKey, form = 'json', signal: end } = {}) {
      const signal = end ?? AbortSignal.timeout(patience.make);
      const bound = await token(signal);
      const headersOf = () => ({
        accept: ANSWER_FORMS[form].mediaType,
        authorization: `DPoP ${bound}`,
        dpop: proofOf(method, path.replace(/\?.*/, ''), bound),
        ...(body && { 'content-type': 'application/json' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
      });
      const sent = { method, signal, ...(body && { body: JSON.stringify(body) }) };
      const response = await send(path, headersOf, sent);
      // A token that is taken no more, such as after new keys, is not kept for its time.
      if (response.status === 401) held = undefined;
      return takenAnswer(response, form);
    },
  };
}

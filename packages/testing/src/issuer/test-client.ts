import { type KeyObject, randomUUID } from 'node:crypto';
import { hashOf, makeJwt, publicJwkOf } from './test-jwt.ts';

/** What a client sends besides what it asks for. */
export interface ClientRequest {
  /** JSON if it is an object; else as it is. */
  readonly body?: object | string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as `Idempotency-Key`. */
  readonly key?: string;
}

export interface ClientAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** Parsed if it is JSON, else the text. */
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever it was answered
  readonly body: any;
}

/** A program of an institution: it has its key and the key of its tokens, and knows where the issuer really is. */
export interface TestClient {
  readonly clientId: string;
  readonly key: KeyObject;
  /** A token that is good now. */
  token(): Promise<string>;
  /** The two headers by which the issuer knows it. With another `token`, the proof is for that one. */
  headers(method: string, path: string, token?: string): Promise<Record<string, string>>;
  /** Takes over the nonce of an answer to somebody else's request. */
  learn(response: Response): void;
  /** Asks, with a token and a proof; whatever else is wrong with the request is sent as it is. */
  call(method: string, path: string, request?: ClientRequest): Promise<ClientAnswer>;
}

export interface TestClientOrder {
  readonly clientId: string;
  readonly key: KeyObject;
  /** The issuer as it calls itself, and where it listens now. */
  readonly issuer: string;
  readonly url: () => string;
  /** Epoch seconds. */
  readonly now: () => number;
}

/** Tokens are good for ten minutes. */
const RENEWED_AFTER = 500;

export function createTestClient(order: TestClientOrder): TestClient {
  const { clientId, key, issuer, url, now } = order;
  let nonce: string | undefined;
  let held: { readonly token: Promise<string>; readonly since: number } | undefined;

  /** Sends it; once more where the answer is no more than the nonce that was wanted. */
  async function send(path: string, make: () => RequestInit | Promise<RequestInit>) {
    const before = nonce;
    const response = await fetch(url() + path, await make());
    nonce = response.headers.get('dpop-nonce') ?? nonce;
    if (nonce === before || response.status < 400 || response.status > 401) return response;
    await response.arrayBuffer();
    return fetch(url() + path, await make());
  }

  function proof(method: string, path: string, more: object): string {
    const claims = { htm: method, htu: issuer + path, iat: now(), jti: randomUUID(), nonce };
    return makeJwt(key, { typ: 'dpop+jwt', jwk: publicJwkOf(key) }, { ...claims, ...more });
  }

  async function newToken(): Promise<string> {
    const response = await send('/token', () => {
      const claims = { iss: clientId, sub: clientId, aud: issuer, exp: now() + 60 };
      const body = new URLSearchParams({
        grant_type: 'client_credentials',
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: makeJwt(key, {}, { ...claims, jti: randomUUID() }),
      });
      return { method: 'POST', body, headers: { dpop: proof('POST', '/token', {}) } };
    });
    const { access_token: token } = Object(await response.json());
    if (typeof token !== 'string') throw new Error(`No token for ${clientId}: ${response.status}.`);
    return token;
  }

  function token(): Promise<string> {
    if (held && Math.abs(now() - held.since) < RENEWED_AFTER) return held.token;
    const asked = { token: newToken(), since: now() };
    asked.token.catch(() => {
      if (held === asked) held = undefined;
    });
    held = asked;
    return asked.token;
  }

  async function headers(method: string, path: string, other?: string) {
    const text = other ?? (await token());
    const [plain = ''] = path.split('?');
    return { authorization: `DPoP ${text}`, dpop: proof(method, plain, { ath: hashOf(text) }) };
  }

  return {
    clientId,
    key,
    token,
    headers,
    learn(response) {
      nonce = response.headers.get('dpop-nonce') ?? nonce;
    },
    async call(method, path, { body, headers: more, key: idempotencyKey } = {}) {
      const isJson = typeof body === 'object' && !(body instanceof Uint8Array);
      const response = await send(path, async () => ({
        method,
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
          ...(await headers(method, path)),
          ...more,
        },
        ...(body !== undefined && { body: isJson ? JSON.stringify(body) : Buffer.from(body) }),
      }));
      const bytes = new Uint8Array(await response.arrayBuffer());
      const text = new TextDecoder().decode(bytes);
      const hasJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
      return {
        status: response.status,
        headers: response.headers,
        bytes,
        body: hasJson ? JSON.parse(text) : text,
      };
    },
  };
}

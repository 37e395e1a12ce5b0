import { type KeyObject, sign } from 'node:crypto';
import {
  assembleCompactJws,
  encodeUtf8,
  type JsonObject,
  jwsSigningInput,
} from '@prova/credential';
import type { Ask, Reply } from './ask.ts';
import { clientAlgorithm } from './client-algorithm.ts';
import type { EboxSettings } from './configuration.ts';
import { type Failure, failed, failureOf } from './failure.ts';

/** What a client says who it is with. */
export interface TokenOrder {
  readonly settings: Pick<EboxSettings, 'token' | 'clientId' | 'keyId' | 'scopes'>;
  /** P-256 for ES256, or RSA for RS256. */
  readonly key: KeyObject;
  readonly ask: Ask;
  /** Epoch seconds. */
  readonly now: () => number;
  /** A new UUID. */
  readonly newId: () => string;
}

/** The client's access token. */
export interface AccessTokens {
  /** A token that is good for a while yet; many who ask at once share one. */
  token(): Promise<string | Failure>;
  /** Forgets a token that was refused, so that the next attempt has another. */
  drop(token: string): void;
}

/** Seconds for which an assertion counts. */
const ASSERTION = 60;

/** A token is renewed so many seconds before its end, and counts for so long where nothing is said. */
const MARGIN = 30;
const LIFETIME = 60;

interface HeldToken {
  readonly token: string;
  readonly until: number;
}

/**
 * Tokens by client credentials (RFC 6749 §4.4), the client known by `private_key_jwt` (RFC 7523 §2.2). The audience of an assertion is the token endpoint.
 * Throws `DeliveryError` `ebox-key-unsupported`.
 */
export function createAccessTokens(order: TokenOrder): AccessTokens {
  const algorithm = clientAlgorithm(order.key);
  let held: HeldToken | undefined;
  let asked: Promise<string | Failure> | undefined;

  async function renew(): Promise<string | Failure> {
    const reply = await requestToken(order, algorithm);
    const token = reply !== 'no-answer' && reply.status === 200 ? tokenIn(reply.body) : undefined;
    if (token === undefined) return refusal(reply);
    held = { token: token.token, until: order.now() + token.lifetime - MARGIN };
    return token.token;
  }

  return {
    async token() {
      if (held && order.now() < held.until) return held.token;
      asked ??= renew().finally(() => {
        asked = undefined;
      });
      return asked;
    },
    drop(token) {
      if (held?.token === token) held = undefined;
    },
  };
}

function requestToken(
  { settings, key, ask, now, newId }: TokenOrder,
  alg: 'ES256' | 'RS256',
): Promise<Reply | 'no-answer'> {
  const { token: audience, clientId, keyId, scopes: scope } = settings;
  const times = { iat: now(), exp: now() + ASSERTION };
  const input = jwsSigningInput(
    { alg, typ: 'JWT', ...(keyId !== undefined && { kid: keyId }) },
    { iss: clientId, sub: clientId, aud: audience, jti: newId(), ...times },
  );
  const signature = sign('sha256', encodeUtf8(input), { key, dsaEncoding: 'ieee-p1363' });
  const form = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: clientId,
    scope,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assembleCompactJws(input, new Uint8Array(signature)),
  });
  return ask(audience, {
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: encodeUtf8(form.toString()),
  });
}

/** The token of an answer (RFC 6749 §5.1), if it is one that a header can carry. */
function tokenIn({ access_token: token, token_type: type, expires_in: seconds }: JsonObject) {
  const isToken = typeof token === 'string' && /^[A-Za-z0-9._~+/=-]{1,8192}$/.test(token);
  if (!isToken || typeof type !== 'string' || type.toLowerCase() !== 'bearer') return undefined;
  return { token, lifetime: typeof seconds === 'number' && seconds > 0 ? seconds : LIFETIME };
}

/** A token endpoint refuses with 400 whom it does not know, or gives no such scope (§5.2). */
function refusal(reply: Reply | 'no-answer'): Failure {
  const isRefused = reply !== 'no-answer' && reply.status === 400;
  return isRefused ? failed('access-refused', reply.wait) : failureOf(reply);
}

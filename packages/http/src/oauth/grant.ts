import type { Caller } from '../caller.ts';
import { HttpError } from '../errors.ts';
import type { AccessToken } from './access-token.ts';
import { type AssertionOrder, verifyClientAssertion } from './client-assertion.ts';
import type { RegisteredClient } from './registered-client.ts';

/** The fields of a token request that some grant here knows; all others are ignored (RFC 6749 §3.2). */
export type TokenFields = Readonly<Record<string, string | undefined>>;

/** What a token is to say, but for the key it is bound to. */
export interface Granted
  extends Pick<AccessToken, 'clientId' | 'institutionId' | 'scopes' | 'grantId'> {
  /** `authorization_details` of the answer (RFC 9396 §7). */
  readonly details?: readonly object[];
  /**
   * Uses up what was shown, such as a code, once all else is right. Rejects where somebody else was first: there is no token then.
   */
  readonly redeem?: () => Promise<void>;
}

/** One way to a token: whoever adds one says how its client shows who it is, and what it gets. */
export interface Grant {
  /** `grant_type`. */
  readonly name: string;
  /** The fields that it reads besides those that every request may have. */
  readonly fields?: readonly string[];
  /**
   * Judges, and uses nothing up: see `Granted.redeem`. `thumbprint` is of the key that the token will be bound to (RFC 7638).
   * Rejects with an `HttpError` of OAuth: `invalid-client`, `invalid-grant`, `invalid-scope` …
   */
  readonly grant: (fields: TokenFields, asking: TokenAsking) => Promise<Granted>;
}

/** Who asks for a token. */
export interface TokenAsking {
  readonly caller: Caller;
  readonly thumbprint: string;
}

/**
 * RFC 6749 §4.4 with `private_key_jwt`: a client gets the scopes it asks for, or without asking all it has.
 * `grant` rejects with `HttpError` `invalid-client`, `invalid-scope`.
 */
export function clientCredentials<C extends RegisteredClient>(order: AssertionOrder<C>): Grant {
  return {
    name: 'client_credentials',
    grant: async (fields) => {
      const { clientId, institutionId, scopes } = await verifyClientAssertion(fields, order);
      return { clientId, institutionId, scopes: askedFor(fields['scope'], scopes) };
    },
  };
}

function askedFor(text: string | undefined, has: readonly string[]): readonly string[] {
  const asked = text === undefined ? has : [...new Set(text.split(' '))];
  if (asked.every((scope) => has.includes(scope))) return asked;
  throw new HttpError('invalid-scope', 'The client has not all of these scopes.');
}

import { HttpError } from '../errors.ts';
import type { AccessToken } from './access-token.ts';
import { type AssertionOrder, verifyClientAssertion } from './client-assertion.ts';
import type { RegisteredClient } from './registered-client.ts';

/** The fields of a token request that some grant knows; all others are ignored (RFC 6749 §3.2). */
export type TokenFields = Readonly<
  Partial<
    Record<'client_assertion_type' | 'client_assertion' | 'client_id' | 'scope', string | undefined>
  >
>;

/** What a token is to say, but for the key it is bound to. */
export type Granted = Pick<AccessToken, 'clientId' | 'institutionId' | 'scopes'>;

/** One way to a token: whoever adds one says how its client shows who it is, and what it gets. */
export interface Grant {
  /** `grant_type`. */
  readonly name: string;
  /** Rejects with an `HttpError` of OAuth: `invalid-client`, `invalid-scope` … */
  readonly grant: (fields: TokenFields) => Promise<Granted>;
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
      return { clientId, institutionId, scopes: askedFor(fields.scope, scopes) };
    },
  };
}

function askedFor(text: string | undefined, has: readonly string[]): readonly string[] {
  const asked = text === undefined ? has : [...new Set(text.split(' '))];
  if (asked.every((scope) => has.includes(scope))) return asked;
  throw new HttpError('invalid-scope', 'The client has not all of these scopes.');
}

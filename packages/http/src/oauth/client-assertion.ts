import type { JsonObject } from '@prova/credential';
import { HttpError } from '../errors.ts';
import { type Once, onceKey } from './once.ts';
import type { PublicJwk } from './p256.ts';
import { parsePublicJwk } from './public-jwk.ts';
import type { FindClient, RegisteredClient } from './registered-client.ts';
import { type FindSigner, readClaims, textClaim, timeClaim } from './signed-claims.ts';

const ASSERTION_TYPE = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** How far ahead an assertion may end, and how far a clock may be off, in seconds. */
const LONGEST = 300;
const SKEW = 10;

/** The types an assertion may say it has; most say JWT, or nothing. */
const TYPES = ['jwt', 'client-authentication+jwt', undefined];

/** More keys than any client turns over at once. */
const MOST_KEYS = 8;

export interface AssertionOrder<C extends RegisteredClient> {
  /** Each of them may be its audience: the issuer identifier, and the URL of the token endpoint. */
  readonly audiences: readonly string[];
  readonly findClient: FindClient<C>;
  readonly findSigner: FindSigner;
  readonly once: Once;
  /** Epoch seconds. */
  readonly now: () => number;
}

/** What a client says of itself in a form. */
export interface AssertionFields {
  readonly client_assertion_type?: string | undefined;
  readonly client_assertion?: string | undefined;
  readonly client_id?: string | undefined;
}

/**
 * The client that made this assertion (RFC 7523 §3, `private_key_jwt`): signed ES256 by a key registered for it, issuer and
 * subject are the client, meant for us alone, valid five minutes at most, not used before.
 *
 * Says nothing of what the client may do.
 * Rejects with `HttpError` `invalid-client`, whatever is wrong with it.
 */
export async function verifyClientAssertion<C extends RegisteredClient>(
  fields: AssertionFields,
  { audiences, findClient, findSigner, once, now }: AssertionOrder<C>,
): Promise<C> {
  const { client_assertion_type, client_assertion: assertion, client_id } = fields;
  if (client_assertion_type !== ASSERTION_TYPE || assertion === undefined) {
    throw unknown('A client says who it is by private_key_jwt.');
  }
  const read = readClaims(assertion, TYPES);
  if (!read) throw unknown('The assertion is no JWT signed with ES256.');
  const { header, payload: claims } = read;
  const clientId = textClaim(claims, 'iss');
  const jti = textClaim(claims, 'jti');
  const expires = requireTimes(claims, now());
  const isAlike = textClaim(claims, 'sub') === clientId && (client_id ?? clientId) === clientId;
  if (clientId === undefined || !isAlike) {
    throw unknown('Issuer and subject of the assertion are not the client.');
  }
  if (!audiences.includes(audienceOf(claims) ?? '')) {
    throw unknown('The assertion is meant for somebody else.');
  }
  if (jti === undefined) throw unknown('The assertion has no id.');
  const client = await findClient(clientId);
  const keys = client ? candidates(client.keys.keys, header) : [];
  if (!client || !findSigner(read, keys)) {
    throw unknown('No key of a client that is registered here signed the assertion.');
  }
  if ((await once(onceKey('assertion', clientId, jti), Math.ceil(expires) + SKEW)) === 'again') {
    throw unknown('The assertion was used before.');
  }
  return client;
}

function requireTimes(claims: JsonObject, now: number): number {
  const expires = timeClaim(claims, 'exp');
  const begins = Math.max(timeClaim(claims, 'nbf') ?? 0, timeClaim(claims, 'iat') ?? 0);
  const isNow = expires !== undefined && expires > now - SKEW && begins <= now + SKEW;
  if (isNow && expires <= now + LONGEST + SKEW) return expires;
  throw unknown('The assertion is not valid now, or for longer than five minutes.');
}

/** The one audience: with several, whoever else is named could use it with us. */
function audienceOf({ aud }: JsonObject): string | undefined {
  const [only, ...more] = Array.isArray(aud) ? aud : [aud];
  return typeof only === 'string' && more.length === 0 ? only : undefined;
}

/** The client's keys of the name that the header gives, or all of them. */
function candidates(keys: readonly object[], { kid }: JsonObject): readonly PublicJwk[] {
  const named = keys.filter((jwk) => kid === undefined || ('kid' in jwk && jwk.kid === kid));
  return named.flatMap((jwk) => parsePublicJwk(jwk) ?? []).slice(0, MOST_KEYS);
}

function unknown(message: string): HttpError {
  return new HttpError('invalid-client', message);
}

import type { KeyObject } from 'node:crypto';
import type { Environment } from '@prova/credential';
import { HttpError } from '../errors.ts';
import type { PersonClaims } from './person.ts';

/** How the service proves to the provider that it is itself. */
export type ClientProof =
  | { readonly clientSecret: string }
  /** P-256 for ES256 or RSA for RS256: `private_key_jwt` (OpenID Connect Core §9). `kid` as the provider registered it. */
  | { readonly privateKey: KeyObject; readonly kid?: string };

/** The one provider whose people may sign in, and what it calls us. */
export type SignInConfiguration = ClientProof & {
  /** Exactly as the provider writes it in `iss`, but for a slash at its end. */
  readonly issuer: string;
  readonly clientId: string;
  /** `openid` is asked for anyway. */
  readonly scopes: readonly string[];
  readonly claims: PersonClaims;
};

const LOOPBACK = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * The address of the provider, once everything is as it must be: https, or in environment `test` this machine itself; a
 * secret or a key that we can sign with.
 * Throws `HttpError` `sign-in-malformed`.
 */
export function requireConfiguration(order: SignInConfiguration, environment: Environment): URL {
  const url = URL.canParse(order.issuer) ? new URL(order.issuer) : undefined;
  const isHere =
    environment === 'test' && url?.protocol === 'http:' && LOOPBACK.includes(url.hostname);
  const isPlain = url && !url.search && !url.hash && !url.username && !url.password;
  if (!isPlain || (url.protocol !== 'https:' && !isHere)) {
    throw malformed(
      'The sign-in provider must be an https: address without query; in environment test it may be http: on this machine.',
    );
  }
  if (order.clientId === '' || !isUsable(order)) {
    throw malformed(
      'The sign-in client needs an identifier, and a secret or a private key of P-256 or of RSA with 2048 bits or more.',
    );
  }
  return url;
}

function isUsable(proof: ClientProof): boolean {
  if ('clientSecret' in proof) return proof.clientSecret !== '';
  const { type, asymmetricKeyType, asymmetricKeyDetails } = proof.privateKey;
  const { namedCurve, modulusLength = 0 } = asymmetricKeyDetails ?? {};
  const isOurs =
    (asymmetricKeyType === 'ec' && namedCurve === 'prime256v1') ||
    (asymmetricKeyType === 'rsa' && modulusLength >= 2_048);
  return type === 'private' && isOurs;
}

function malformed(message: string): HttpError {
  return new HttpError('sign-in-malformed', message);
}

import { createHash } from 'node:crypto';
import { assembleCompactJws, encodeUtf8, jwsSigningInput } from '@prova/credential';
import { HttpError } from '../errors.ts';
import { createBoundedCache } from './bounded-cache.ts';
import {
  checkEs256,
  importPrivateKey,
  importPublicKey,
  type PrivateJwk,
  type PublicJwk,
  signEs256,
} from './p256.ts';
import { parsePublicJwk, thumbprintOf } from './public-jwk.ts';
import { createSignerFinder, readClaims, textClaim, timeClaim } from './signed-claims.ts';

/** How long a token is good for, in seconds. */
export const TOKEN_LIFETIME = 600;

/** Tokens whose signature is not checked again at every request. */
const MOST_TOKENS = 4096;

/** What a token says. */
export interface AccessToken {
  readonly clientId: string;
  readonly institutionId: string;
  readonly scopes: readonly string[];
  /** What was granted, where it was not to a registered client: a claim of our own. */
  readonly grantId?: string;
  /** Of the key it is bound to. */
  readonly thumbprint: string;
  /** SHA-256 of its text, base64url: what a proof for it names (`ath`, RFC 9449 §4.2). */
  readonly hash: string;
  /** `jti`. */
  readonly tokenId: string;
  /** Epoch seconds. */
  readonly expiresAt: number;
}

export interface AccessTokensOrder {
  /** Who issues, and the one audience: the base URL of the service. */
  readonly issuer: string;
  /** The service's own key, of which nothing else is signed. */
  readonly key: PrivateJwk;
  /** Public keys that signed before it: their tokens are taken until they end. */
  readonly formerKeys?: readonly PublicJwk[];
  /** Epoch seconds. */
  readonly now: () => number;
  /** A new UUID at every call. */
  readonly newId: () => string;
}

/** Issues access tokens, and opens those it issued. */
export interface AccessTokens {
  readonly issue: (
    grant: Pick<AccessToken, 'clientId' | 'institutionId' | 'scopes' | 'grantId' | 'thumbprint'>,
  ) => string;
  /** Throws `HttpError` `invalid-access-token`. Does not ask whether the client is still one. */
  readonly open: (text: string) => AccessToken;
  /** The public keys, for whoever wants to check a token (RFC 7517 §5). */
  readonly keys: { readonly keys: readonly object[] };
}

/**
 * Tokens as RFC 9068 has them: JWTs of type `at+jwt`, ES256, ten minutes, bound to a key (`cnf.jkt`), with the institution in a
 * claim of our own.
 * Throws `HttpError` `token-key-unusable` where the key is none of P-256.
 */
export function createAccessTokens({
  issuer,
  key,
  formerKeys = [],
  now,
  newId,
}: AccessTokensOrder): AccessTokens {
  const { ownKey, signingKey } = requirePair(key);
  const kid = thumbprintOf(ownKey);
  const byKid = new Map([ownKey, ...formerKeys].map((each) => [thumbprintOf(each), each]));
  const findSigner = createSignerFinder();
  const opened = createBoundedCache<AccessToken>(MOST_TOKENS);

  const open = (text: string): AccessToken => {
    const read = readClaims(text, ['at+jwt', 'application/at+jwt']);
    const named = byKid.get(String(read?.header['kid']));
    if (!read || !named || !findSigner(read, [named])) throw invalid();
    const token = parseClaims(read.payload, issuer);
    if (!token) throw invalid();
    return { ...token, hash: createHash('sha256').update(text).digest('base64url') };
  };

  return {
    issue: ({ clientId, institutionId, scopes, grantId, thumbprint }) => {
      const iat = Math.floor(now());
      const claims = {
        iss: issuer,
        aud: issuer,
        sub: grantId ?? clientId,
        client_id: clientId,
        scope: scopes.join(' '),
        institution: institutionId,
        ...(grantId !== undefined && { grant: grantId }),
        iat,
        exp: iat + TOKEN_LIFETIME,
        jti: newId(),
        cnf: { jkt: thumbprint },
      };
      const signingInput = jwsSigningInput({ alg: 'ES256', typ: 'at+jwt', kid }, claims);
      return assembleCompactJws(signingInput, signEs256(signingInput, signingKey));
    },
    open: (text) => {
      const token = opened.get(text) ?? open(text);
      if (token.expiresAt <= now()) throw invalid();
      opened.set(text, token);
      return token;
    },
    keys: {
      keys: [...byKid].map(([id, jwk]) => ({ ...jwk, kid: id, alg: 'ES256', use: 'sig' })),
    },
  };
}

/** Both halves of a key, that they belong together tried out. */
function requirePair(key: PrivateJwk) {
  const { d: _, ...publicHalf } = key;
  const ownKey = parsePublicJwk(publicHalf);
  const checkingKey = ownKey && importPublicKey(ownKey);
  const signingKey = importPrivateKey(key);
  if (ownKey && checkingKey && signingKey) {
    const trial = 'trial';
    const outcome = checkEs256(encodeUtf8(trial), signEs256(trial, signingKey), checkingKey);
    if (outcome === 'made-by') return { ownKey, signingKey };
  }
  throw new HttpError('token-key-unusable', 'Tokens are signed by a private P-256 key.');
}

function parseClaims(claims: Readonly<Record<string, unknown>>, issuer: string) {
  const clientId = textClaim(claims, 'client_id');
  const institutionId = textClaim(claims, 'institution');
  const scope = textClaim(claims, 'scope');
  const grantId = textClaim(claims, 'grant');
  const tokenId = textClaim(claims, 'jti');
  const expiresAt = timeClaim(claims, 'exp');
  const { cnf } = claims;
  const thumbprint = textClaim({ ...(typeof cnf === 'object' ? cnf : undefined) }, 'jkt');
  const isOurs = textClaim(claims, 'iss') === issuer && textClaim(claims, 'aud') === issuer;
  if (!isOurs || !clientId || !institutionId || !scope || !tokenId) return undefined;
  if (!thumbprint || expiresAt === undefined) return undefined;
  return {
    ...{ clientId, institutionId, scopes: scope.split(' '), thumbprint, tokenId, expiresAt },
    ...(grantId !== undefined && { grantId }),
  };
}

function invalid(): HttpError {
  return new HttpError('invalid-access-token', 'This token is none of ours, or is over.');
}

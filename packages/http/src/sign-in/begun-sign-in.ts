import { timingSafeEqual } from 'node:crypto';
import { encodeBase64url, encodeUtf8 } from '@prova/credential';
import type { Authenticator } from '../authenticator.ts';
import type { Caller } from '../caller.ts';
import { cookieName, type SessionCookie, setCookie } from '../cookies.ts';
import { HttpError } from '../errors.ts';
import { ownPath } from '../own-path.ts';
import { splitTarget } from '../request-target.ts';
import { exactly, type OutputOf, parseValue, strict, text } from '../schema.ts';
import { contentOf, keepBehindToken, type SessionKeeper, tokenHash } from './token.ts';

const COOKIE = 'prova-sign-in';

/** How long somebody may take at the provider, in seconds. */
const SIGN_IN_LIFETIME = 10 * 60;

/** A longer way back is not worth keeping: then it leads to the first page. */
const LONGEST_PATH = 2_048;

const ENTRIES = {
  /** Comes back with the browser (RFC 6749 §10.12). */
  state: text(64),
  /** Comes back in the ID token (OpenID Connect Core §15.5.2). */
  nonce: text(64),
  /** Proves that who redeems the code is who asked for it (RFC 7636). */
  verifier: text(64),
  /** A path of ours. */
  returnTo: text(LONGEST_PATH),
};

const CONTENT = strict({ kind: exactly('begun'), ...ENTRIES });

/** What must fit together when somebody comes back from the provider. */
export type BegunSignIn = OutputOf<typeof ENTRIES>;

/** A begun sign-in, and the header that ties it to one browser. */
export interface SignInBeginning {
  readonly begun: BegunSignIn;
  readonly headers: Readonly<Record<string, string>>;
}

/** Begins. A browser has one sign-in at a time: beginning again forgets the one before. */
export async function beginSignIn(
  keeper: SessionKeeper,
  { baseUrl }: Caller,
  returnTo: string,
): Promise<SignInBeginning> {
  const path = ownPath(returnTo);
  const secret = () => encodeBase64url(keeper.random(32));
  const begun: BegunSignIn = {
    state: secret(),
    nonce: secret(),
    verifier: secret(),
    returnTo: path.length > LONGEST_PATH ? '/' : path,
  };
  const value = await keepBehindToken(keeper, { kind: 'begun', ...begun });
  const cookie: SessionCookie = { name: COOKIE, value, maxAge: SIGN_IN_LIFETIME, sameSite: 'Lax' };
  return { begun, headers: { 'set-cookie': setCookie(cookie, baseUrl) } };
}

/**
 * The sign-in that this browser began, taken out of the store: whatever comes of it, nobody can come back with it again.
 * Throws `HttpError` `sign-in-unknown`: of another browser, used before, or more than ten minutes old.
 */
export function begunSignIn({
  sessions,
  now,
}: Pick<SessionKeeper, 'sessions' | 'now'>): Authenticator<BegunSignIn> {
  return {
    name: 'begunSignIn',
    scheme: { type: 'apiKey', in: 'cookie', name: COOKIE },
    authenticate: async ({ cookies, baseUrl }) => {
      const hash = tokenHash(cookies.get(cookieName(COOKIE, baseUrl)));
      const stored = hash && (await sessions.end(hash));
      const content = stored && parseValue(CONTENT, contentOf(stored));
      if (!stored || !content || now() >= stored.openedAt + SIGN_IN_LIFETIME) throw unknown();
      return content;
    },
  };
}

/**
 * The address that a browser came back to, as the provider was told of it and with what it says. Throws `HttpError` `sign-in-unknown` where
 * that is not of this sign-in.
 */
export function callbackOf(
  { baseUrl, target }: Pick<Caller, 'baseUrl' | 'target'>,
  path: `/${string}`,
  begun: BegunSignIn,
): URL {
  // The redirect URI as it is registered, however the request line was written.
  const callback = new URL(baseUrl + path);
  callback.search = splitTarget(target).search;
  if (!isSame(callback.searchParams.get('state') ?? '', begun.state)) throw unknown();
  return callback;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [encodeUtf8(one), encodeUtf8(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** For whoever comes back with what was not begun in this browser. */
export function unknown(): HttpError {
  return new HttpError(
    'sign-in-unknown',
    'This sign-in was not begun in this browser, or more than ten minutes ago. Begin again at the first page.',
  );
}

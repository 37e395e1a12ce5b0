import type { Environment } from '@prova/credential';
import {
  type Authenticator,
  type Caller,
  cookieName,
  HttpError,
  type SessionCookie,
  setCookie,
} from '@prova/http';
import type { Database } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import type { LinkNetwork } from '../catalogue/links/check-link.ts';
import type { Officer } from '../officers/officer.ts';
import { officerOfSession } from '../officers/session-rows.ts';

/** What the officers' side stands on. */
export interface Office {
  readonly database: Database;
  /** DER of the scheme root. */
  readonly root: Uint8Array;
  readonly environment: Environment;
  /** The way to other people’s servers, for addresses of laws. */
  readonly network: LinkNetwork;
  readonly now: () => EpochSeconds;
}

const COOKIE = 'prova-officer';

/** The officer behind a request. Throws `HttpError` `no-access-token`, `invalid-access-token`. */
export function officerOnly({ database, now }: Office): Authenticator<Officer> {
  return {
    name: 'officerSession',
    scheme: { type: 'http', scheme: 'bearer' },
    authenticate: async (caller) => {
      const token = tokenOf(caller);
      if (token === undefined) throw new HttpError('no-access-token', 'Sign in first.');
      const officer = await officerOfSession(database, token, now());
      if (officer) return officer;
      throw new HttpError('invalid-access-token', 'The session is over. Sign in again.');
    },
  };
}

/** As `officerOnly`, for pages: a stranger is nobody, and is shown the way in. */
export function officerOrStranger({ database, now }: Office): Authenticator<Officer | undefined> {
  return {
    name: 'officerCookie',
    scheme: { type: 'apiKey', in: 'cookie', name: COOKIE },
    authenticate: async (caller) => {
      const token = tokenOf(caller);
      return token === undefined ? undefined : officerOfSession(database, token, now());
    },
  };
}

/** The token that a program sends, or a browser. */
export function tokenOf({ bearerToken, cookies, baseUrl }: Caller): string | undefined {
  return bearerToken ?? cookies.get(cookieName(COOKIE, baseUrl));
}

/** The header that gives a browser its session, and with an empty token takes it away. */
export function sessionCookie(token: string, maxAge: number, baseUrl: string) {
  const cookie: SessionCookie = { name: COOKIE, value: token, maxAge };
  return { 'set-cookie': setCookie(cookie, baseUrl) };
}

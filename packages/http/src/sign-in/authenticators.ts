import { type Answer, answerSeeOther } from '../answer.ts';
import type { Authenticator } from '../authenticator.ts';
import type { Caller } from '../caller.ts';
import { HttpError } from '../errors.ts';
import { ownPath } from '../own-path.ts';
import type { Person } from './person.ts';
import { personOfSession, SESSION_COOKIE } from './session.ts';
import type { SessionKeeper } from './token.ts';

const SCHEME = { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } as const;

type Reader = Pick<SessionKeeper, 'sessions' | 'now'>;

/**
 * The person behind a request, for forms and for what scripts of ours ask. It does not look at roles.
 * Throws `HttpError` `no-access-token`: a form that comes after its session was over is not done, and not forwarded.
 */
export function personOnly(reader: Reader): Authenticator<Person> {
  return {
    name: 'personSession',
    scheme: SCHEME,
    authenticate: async (caller) => {
      const person = await personOfSession(reader, caller);
      if (person) return person;
      throw new HttpError(
        'no-access-token',
        'You are not signed in, or no longer. Nothing was done. Sign in at the first page.',
      );
    },
  };
}

/** As `personOnly`, for pages: a stranger is nobody, and the page answers `askToSignIn`. */
export function personOrStranger(reader: Reader): Authenticator<Person | undefined> {
  return {
    name: 'personCookie',
    scheme: SCHEME,
    authenticate: (caller) => personOfSession(reader, caller),
  };
}

/** Sends a stranger to sign in, and from there back to the page they asked for. Answers 303; for GET alone. */
export function askToSignIn({ target }: Caller): Answer {
  return answerSeeOther(`/signIn?returnTo=${encodeURIComponent(ownPath(target))}`);
}

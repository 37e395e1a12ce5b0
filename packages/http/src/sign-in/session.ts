import type { Caller } from '../caller.ts';
import { cookieName, type SessionCookie, setCookie } from '../cookies.ts';
import { exactly, parseValue, strict } from '../schema.ts';
import { asPerson, PERSON, type Person } from './person.ts';
import { SESSION_IDLE, SESSION_LIFETIME, type StoredSession } from './session-store.ts';
import { contentOf, keepBehindToken, type SessionKeeper, tokenHash } from './token.ts';

export const SESSION_COOKIE = 'prova-session';

/** A session that is used all the time is written down only so often. */
const NOTED = 60;

const CONTENT = strict({ kind: exactly('session'), person: PERSON });

/**
 * Opens a session under a token that nobody knew before, and ends the one that this browser had (OWASP ASVS 5, §7.2.4).
 * Answers the header that gives the browser its token.
 */
export async function openSession(
  keeper: SessionKeeper,
  caller: Caller,
  person: Person,
): Promise<Readonly<Record<string, string>>> {
  await endSession(keeper, caller);
  const token = await keepBehindToken(keeper, { kind: 'session', person });
  return sessionCookie(token, SESSION_LIFETIME, caller);
}

/**
 * Whose session a request carries; `undefined` where there is none, or where it is over: after 8 hours, after 30 minutes
 * without use, or because it was ended.
 */
export async function personOfSession(
  keeper: Pick<SessionKeeper, 'sessions' | 'now'>,
  caller: Caller,
): Promise<Person | undefined> {
  const hash = hashIn(caller);
  const session = hash && (await keeper.sessions.find(hash));
  const now = keeper.now();
  if (!session || isOver(session, now)) return undefined;
  const content = parseValue(CONTENT, contentOf(session));
  if (!content) return undefined;
  if (now >= session.usedAt + NOTED) await keeper.sessions.touch(hash, now);
  return asPerson(content.person);
}

/** Ends the session that a request carries, if there is one. Answers the header that takes its token from the browser. */
export async function endSession(
  { sessions }: Pick<SessionKeeper, 'sessions'>,
  caller: Caller,
): Promise<Readonly<Record<string, string>>> {
  const hash = hashIn(caller);
  if (hash) await sessions.end(hash);
  return sessionCookie('', 0, caller);
}

function isOver({ openedAt, usedAt }: StoredSession, now: number): boolean {
  return now >= openedAt + SESSION_LIFETIME || now >= usedAt + SESSION_IDLE;
}

function hashIn({ cookies, baseUrl }: Caller): Uint8Array | undefined {
  return tokenHash(cookies.get(cookieName(SESSION_COOKIE, baseUrl)));
}

/** `Lax`, as the way back from the provider is a way from another site; see `same-origin.ts` for what that leaves open. */
function sessionCookie(value: string, maxAge: number, { baseUrl }: Caller) {
  const cookie: SessionCookie = { name: SESSION_COOKIE, value, maxAge, sameSite: 'Lax' };
  return { 'set-cookie': setCookie(cookie, baseUrl) };
}

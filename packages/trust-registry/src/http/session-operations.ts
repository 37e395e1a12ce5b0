import { answerJson, answerNothing, jsonBody, type Operation, operation } from '@prova/http';
import { newChallenge } from '../challenge.ts';
import { formatInstant } from '../formats/instants.ts';
import { openSession } from '../officers/session.ts';
import { endSession, SESSION_LIFETIME } from '../officers/session-rows.ts';
import * as v from '../schema.ts';
import { type Office, officerOnly, sessionCookie, tokenOf } from './officer-authenticator.ts';
import { officerShape, SIGNED } from './officer-shape.ts';

const tag = 'Sessions';

/** Guessing is hopeless; this is against filling the disk. */
const limit = { requests: 60, seconds: 60 };

/** How an officer signs in. A session reads; whatever is done is signed by itself. */
export function sessionOperations(office: Office): readonly Operation[] {
  const { database, root, now } = office;
  return [
    operation({
      operationId: 'createChallenge',
      method: 'POST',
      path: '/admin/v1/challenges',
      tag,
      summary: 'A number to sign: for signing in, or to prove that a seal key is in hand',
      answers: {
        201: {
          description: 'Good for one hour and for one signature',
          schema: v.object({ nonce: v.string(), expiresAt: v.string() }),
        },
      },
      limit,
      handle: async () => {
        const { nonce, expiresAt } = await newChallenge(database, now());
        return answerJson({ nonce, expiresAt: formatInstant(expiresAt) }, { status: 201 });
      },
    }),
    operation({
      operationId: 'createSession',
      method: 'POST',
      path: '/admin/v1/sessions',
      tag,
      summary: 'Signs an officer in, by a signature of theirs over a challenge',
      description: 'The JWS has the type prova-sign-in+jws and says scheme, iat and nonce.',
      body: jsonBody(SIGNED),
      answers: {
        201: {
          description: 'A token for 8 hours, or until 30 minutes without use; the same as a cookie',
          mediaType: 'application/json',
        },
      },
      limit,
      handle: async ({ body, caller }) => {
        const { token, officer, expiresAt } = await openSession(database, body.jws, {
          root,
          now: now(),
        });
        const session = {
          token,
          officer: officerShape(officer),
          expiresAt: formatInstant(expiresAt),
        };
        const headers = sessionCookie(token, SESSION_LIFETIME, caller.baseUrl);
        return answerJson(session, { status: 201, headers });
      },
    }),
    operation({
      operationId: 'endSession',
      method: 'DELETE',
      path: '/admin/v1/sessions/current',
      tag,
      summary: 'Signs out',
      authenticate: officerOnly(office),
      answers: { 204: { description: 'The token is worth nothing any more' } },
      handle: async ({ caller }) => {
        await endSession(database, tokenOf(caller) ?? '');
        return answerNothing(sessionCookie('', 0, caller.baseUrl));
      },
    }),
  ];
}

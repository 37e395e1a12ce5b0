import { type KeyObject, randomBytes } from 'node:crypto';
import { encodeBase64url } from '@prova/credential';
import type { Database } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import { useChallenge } from '../challenge.ts';
import * as v from '../schema.ts';
import { thumbprintOf } from '../thumbprint.ts';
import type { Officer } from './officer.ts';
import { findByKey } from './officer-rows.ts';
import { insertSession, SESSION_LIFETIME } from './session-rows.ts';
import {
  parseStatement,
  requireStatement,
  STATEMENT,
  type StatementContext,
  signStatement,
} from './signed-statement.ts';

const SIGN_IN = v.strictObject({
  ...STATEMENT,
  /** Of `newChallenge`. */
  nonce: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{22}$/)),
});

/** A session, as it is handed to the officer once. */
export interface OpenedSession {
  /** 256 random bits, base64url. The database keeps its hash. */
  readonly token: string;
  readonly officer: Officer;
  /** Earlier when it is not used for 30 minutes. */
  readonly expiresAt: EpochSeconds;
}

/** Signs in: a JWS of the type `prova-sign-in+jws` over a challenge. */
export function signSignIn(
  privateKey: KeyObject,
  nonce: string,
  { root, now }: StatementContext,
): string {
  const statement = { scheme: thumbprintOf(root), iat: now, nonce };
  return signStatement('prova-sign-in+jws', statement, privateKey);
}

/**
 * Opens a session for reading, on the signature of an officer over a challenge, which is used up. A session signs nothing:
 * every act is signed by itself.
 *
 * Throws `TrustRegistryError`: `statement-malformed`, `statement-signature`, `statement-scheme`, `statement-clock`,
 * `officer-key-unknown`, `officer-key-retired`, `officer-inactive`, `challenge-unknown`, `challenge-used`,
 * `challenge-expired`.
 */
export async function openSession(
  database: Database,
  jws: string,
  context: StatementContext,
): Promise<OpenedSession> {
  const statement = parseStatement(jws, 'prova-sign-in+jws', SIGN_IN);
  const token = randomBytes(32);
  const signer = await database.transaction(async (tx) => {
    const found = await findByKey(tx, statement.kid);
    const { nonce } = requireStatement(statement, found.key, context);
    await useChallenge(tx, nonce, context.now);
    await insertSession(tx, token, found, context.now);
    return found;
  });
  const expiresAt = context.now + SESSION_LIFETIME;
  return { token: encodeBase64url(token), officer: signer.officer, expiresAt };
}

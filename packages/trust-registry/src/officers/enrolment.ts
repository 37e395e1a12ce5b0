import { type KeyObject, randomBytes } from 'node:crypto';
import { decodeBase64url, encodeBase64url } from '@prova/credential';
import { nodePlatform } from '@prova/platform-node';
import { appendAudit, type Database, type Queryable, type Transaction } from '@prova/store';
import { TrustRegistryError } from '../errors.ts';
import * as v from '../schema.ts';
import { thumbprintOf } from '../thumbprint.ts';
import type { Officer } from './officer.ts';
import { parseOfficerKey } from './officer-key.ts';
import { findByKey, insertKey } from './officer-rows.ts';
import {
  parseStatement,
  requireStatement,
  STATEMENT,
  type StatementContext,
  signStatement,
} from './signed-statement.ts';

/** How long an invitation holds, in seconds. */
const LIFETIME = 15 * 60;

const CODE_BYTES = 16;

/** What an officer signs to bring a further key. */
export const INVITATION = v.strictObject({
  ...STATEMENT,
  /** SHA-256 of the code's bytes, base64url. */
  invitation: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
});
const ENROLMENT = v.strictObject({ ...STATEMENT, code: v.string() });

/** What an officer carries from one of their keys to the next. */
export interface Invitation {
  /** 128 random bits, base64url. Whoever has it can enrol a key as this officer. */
  readonly code: string;
  /** For the registry: it learns the hash of the code and not the code. */
  readonly jws: string;
}

/** Invites a further key of the officer whose key this is. Nothing is known to the registry yet: see `invite`. */
export function createInvitation(privateKey: KeyObject, context: StatementContext): Invitation {
  const code = randomBytes(CODE_BYTES);
  const statement = { ...about(context), invitation: encodeBase64url(nodePlatform.sha256(code)) };
  return {
    code: encodeBase64url(code),
    jws: signStatement('prova-invitation+jws', statement, privateKey),
  };
}

/** Proves possession of the new key: a JWS of the type `prova-enrolment+jws` over the code, by that key. */
export function createEnrolment(
  privateKey: KeyObject,
  code: string,
  context: StatementContext,
): string {
  return signStatement('prova-enrolment+jws', { ...about(context), code }, privateKey);
}

/**
 * Records an invitation: for 15 minutes its code enrols one further key of the officer who signed it. Recorded again, it
 * is the same invitation. Answers the officer.
 *
 * Throws `TrustRegistryError`: `statement-malformed`, `statement-signature`, `statement-scheme`, `statement-clock`,
 * `officer-key-unknown`, `officer-key-retired`, `officer-inactive`.
 */
export async function invite(
  database: Database,
  jws: string,
  context: StatementContext,
): Promise<Officer> {
  const statement = parseStatement(jws, 'prova-invitation+jws', INVITATION);
  return database.transaction(async (tx) => {
    const { officer, key } = await findByKey(tx, statement.kid);
    const { invitation } = requireStatement(statement, key, context);
    const codeHash = decodeBase64url(invitation) ?? new Uint8Array();
    const written = await tx.query(
      `insert into officer_invitation (code_hash, officer, jws, expires_at) values ($1, $2, $3, $4)
       on conflict (code_hash) do nothing returning code_hash`,
      [codeHash, officer.id, jws, context.now + LIFETIME],
    );
    if (written.length > 0) await audit(tx, 'officer.key-invited', officer, codeHash, context);
    return officer;
  });
}

/**
 * Enrols a further key by the code of an invitation, and uses the code up. Answers the officer.
 *
 * Throws `TrustRegistryError`: `officer-key-malformed`, `statement-malformed`, `statement-signature`,
 * `statement-scheme`, `statement-clock`, `invitation-unknown`, `invitation-expired`, `invitation-used`,
 * `officer-inactive` and `officer-key-retired` of who invited, `officer-key-exists`.
 */
export async function enrolKey(
  database: Database,
  { jwk, jws }: { readonly jwk: unknown; readonly jws: string },
  context: StatementContext,
): Promise<Officer> {
  const key = parseOfficerKey(jwk);
  const statement = parseStatement(jws, 'prova-enrolment+jws', ENROLMENT);
  if (statement.kid !== encodeBase64url(key.thumbprint)) {
    throw new TrustRegistryError('statement-signature', 'It names another key than this one.');
  }
  const { code } = requireStatement(statement, key, context);
  const codeHash = nodePlatform.sha256(decodeBase64url(code) ?? new Uint8Array());
  return database.transaction(async (tx) => {
    const officer = await useInvitation(tx, codeHash, context);
    await insertKey(tx, officer.id, key, context.now);
    await audit(tx, 'officer.key-enrolled', officer, key.thumbprint, context);
    return officer;
  });
}

/** Answers who invites, if they and the key that they signed with are still in service: it may have been stolen. */
async function useInvitation(
  tx: Queryable,
  codeHash: Uint8Array,
  { now }: StatementContext,
): Promise<Officer> {
  const [row] = await tx.query<{ jws: string; expires: number; used: number | null }>(
    `select jws, expires_at as expires, used_at as used from officer_invitation
     where code_hash = $1 for update`,
    [codeHash],
  );
  if (!row) throw new TrustRegistryError('invitation-unknown', 'There is no such invitation.');
  if (row.used !== null) {
    throw new TrustRegistryError('invitation-used', 'The invitation was used already.');
  }
  if (now >= row.expires) {
    throw new TrustRegistryError('invitation-expired', 'The invitation is no longer good.');
  }
  await tx.query('update officer_invitation set used_at = $2 where code_hash = $1', [
    codeHash,
    now,
  ]);
  const { kid } = parseStatement(row.jws, 'prova-invitation+jws', INVITATION);
  return (await findByKey(tx, kid)).officer;
}

function about({ root, now }: StatementContext) {
  return { scheme: thumbprintOf(root), iat: now };
}

function audit(
  tx: Transaction,
  action: string,
  { id }: Officer,
  payloadHash: Uint8Array,
  { now }: StatementContext,
) {
  const actor = `officer:${id}`;
  const object = { objectType: 'officer', objectId: id, payloadHash };
  return appendAudit(tx, { at: now, actor, action, ...object });
}

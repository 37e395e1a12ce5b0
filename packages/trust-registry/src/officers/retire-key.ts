import type { KeyObject } from 'node:crypto';
import { decodeBase64url } from '@prova/credential';
import { appendAudit, type Database } from '@prova/store';
import { TrustRegistryError } from '../errors.ts';
import * as v from '../schema.ts';
import { thumbprintOf } from '../thumbprint.ts';
import { findByKey } from './officer-rows.ts';
import {
  parseStatement,
  requireStatement,
  STATEMENT,
  type StatementContext,
  signStatement,
} from './signed-statement.ts';

const RETIREMENT = v.strictObject({
  ...STATEMENT,
  /** RFC 7638 thumbprint of the key that ends, base64url. */
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
});

/** Signs that one of the officer's keys ends: a JWS of the type `prova-key-retirement+jws`. */
export function signKeyRetirement(
  privateKey: KeyObject,
  kid: string,
  { root, now }: StatementContext,
): string {
  const statement = { scheme: thumbprintOf(root), iat: now, key: kid };
  return signStatement('prova-key-retirement+jws', statement, privateKey);
}

/**
 * Ends a key on the word of its officer, by this key or another of theirs: whoever loses one need not wait for anybody.
 * Whoever is left without a key is given a new one by two others (`change-officer`).
 *
 * Throws `TrustRegistryError`: `statement-malformed`, `statement-signature`, `statement-scheme`, `statement-clock`,
 * `officer-key-unknown` also for a key of somebody else, `officer-key-retired`, `officer-inactive`.
 */
export async function retireKey(
  database: Database,
  jws: string,
  context: StatementContext,
): Promise<void> {
  const statement = parseStatement(jws, 'prova-key-retirement+jws', RETIREMENT);
  return database.transaction(async (tx) => {
    const { officer, key } = await findByKey(tx, statement.kid);
    const { key: kid } = requireStatement(statement, key, context);
    const ended = await findByKey(tx, kid);
    if (ended.officer.id !== officer.id) {
      throw new TrustRegistryError('officer-key-unknown', 'This officer has no such key.');
    }
    const thumbprint = decodeBase64url(kid) ?? new Uint8Array();
    await tx.query('update officer_key set retired_at = $2 where thumbprint = $1', [
      thumbprint,
      context.now,
    ]);
    await appendAudit(tx, {
      at: context.now,
      actor: `officer:${officer.id}`,
      action: 'officer.key-retired',
      objectType: 'officer',
      objectId: officer.id,
      payloadHash: thumbprint,
    });
  });
}

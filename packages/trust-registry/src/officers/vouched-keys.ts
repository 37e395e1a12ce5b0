import { decodeBase64url, encodeBase64url } from '@prova/credential';
import type { Queryable } from '@prova/store';
import { TrustRegistryError } from '../errors.ts';
import { INVITATION } from './enrolment.ts';
import { findSigner } from './officer-rows.ts';
import { parseStatement, requireStatement } from './signed-statement.ts';

/** Thumbprints of keys, each with the id of the officer whose key it is. */
export type VouchedKeys = ReadonlyMap<string, string>;

/**
 * The first keys of the officers that a scheme began with: what the audit log begins with, before anything else was
 * done. Whoever founds the scheme vouches for them.
 */
export async function foundingKeys(q: Queryable): Promise<VouchedKeys> {
  const rows = await q.query<{ officer: string; key: string }>(
    `select object_id as officer, entry::json ->> 'payloadHash' as key from audit
     where action = 'officer.founded'
       and seq < coalesce((select min(seq) from audit where action <> 'officer.founded'), 'infinity'::float8)`,
  );
  return new Map(
    rows.map(({ officer, key }) => [encodeBase64url(Buffer.from(key, 'hex')), officer]),
  );
}

/**
 * Whether this is a key of this officer by more than the word of the database: one of those given, or one that such a
 * key has invited by its signature. A key that was only written into the tables is not.
 */
export async function isVouched(
  q: Queryable,
  { kid, officer }: { readonly kid: string; readonly officer: string },
  { keys, root }: { readonly keys: VouchedKeys; readonly root: Uint8Array },
): Promise<boolean> {
  const known = keys.get(kid);
  if (known !== undefined) return known === officer;
  // Nobody's until it is vouched for: keys that invite one another lead nowhere.
  const others = new Map(keys).set(kid, '');
  for (const inviter of await invitersOf(q, kid, { keys, root })) {
    if (await isVouched(q, { kid: inviter, officer }, { keys: others, root })) return true;
  }
  return false;
}

/** Thumbprints of the keys that signed the invitations by which this one may have come: each brings one key, and no two. */
async function invitersOf(
  q: Queryable,
  kid: string,
  { keys, root }: { readonly keys: VouchedKeys; readonly root: Uint8Array },
): Promise<readonly string[]> {
  const rows = await q.query<{ jws: string }>(
    `with new as (select officer, enrolled_at as at from officer_key where thumbprint = $1),
       used as (select jws from officer_invitation i join new n on (i.officer, i.used_at) = (n.officer, n.at)),
       come as (select from officer_key k join new n on (k.officer, k.enrolled_at) = (n.officer, n.at)
         where thumbprint <> all($2))
     select jws from used where (select count(*) from come) <= (select count(*) from used)`,
    [bytesOf(kid), [...keys.keys()].map(bytesOf)],
  );
  const inviters = await Promise.all(rows.map(({ jws }) => inviterOf(q, jws, root)));
  return inviters.flatMap((inviter) => inviter ?? []);
}

async function inviterOf(q: Queryable, jws: string, root: Uint8Array): Promise<string | undefined> {
  try {
    const statement = parseStatement(jws, 'prova-invitation+jws', INVITATION);
    const { key } = await findSigner(q, statement.kid);
    requireStatement(statement, key, { root, now: statement.unverified.iat });
    return statement.kid;
  } catch (error) {
    if (!(error instanceof TrustRegistryError)) throw error;
    return undefined;
  }
}

function bytesOf(kid: string): Uint8Array {
  return decodeBase64url(kid) ?? new Uint8Array();
}

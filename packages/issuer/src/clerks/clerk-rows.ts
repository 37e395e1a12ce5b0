import type { Queryable } from '@prova/store';
import type { DataKeys } from '../ledger/data-keys.ts';
import type { Clerk } from './clerk.ts';

interface Row {
  readonly clerkId: string;
  readonly sealedName: Uint8Array;
}

/** Enters a clerk who is about to act, under the name by which their provider calls them now. */
export async function enterClerk(
  q: Queryable,
  dataKeys: DataKeys,
  { clerkId, name, institution: { institutionId } }: Clerk,
  now: number,
): Promise<void> {
  const known = (await clerkNames(q, dataKeys, institutionId, [clerkId])).get(clerkId);
  if (known === name) return;
  await q.query(
    `insert into issuer.clerk (institution_id, clerk_id, sealed_name, since) values ($1, $2, $3, $4)
     on conflict (institution_id, clerk_id) do update set sealed_name = excluded.sealed_name`,
    [institutionId, clerkId, dataKeys.seal(institutionId, placeOf(clerkId), name), now],
  );
}

/** Who clerks of an institution are, by their ids: for the institution alone. */
export async function clerkNames(
  q: Queryable,
  dataKeys: DataKeys,
  institutionId: string,
  clerkIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await q.query<Row>(
    `select clerk_id as "clerkId", sealed_name as "sealedName" from issuer.clerk
     where institution_id = $1 and clerk_id = any($2)`,
    [institutionId, clerkIds],
  );
  return new Map(
    rows.map(({ clerkId, sealedName }) => [
      clerkId,
      dataKeys.unseal(institutionId, placeOf(clerkId), sealedName),
    ]),
  );
}

function placeOf(clerkId: string): string {
  return `clerk/${clerkId}`;
}

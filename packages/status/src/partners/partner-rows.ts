import { type Queryable, sqlState } from '@prova/store';
import { StatusError } from '../errors.ts';
import type { Partner, RegisteredPartner } from './partner.ts';

/** Writes a partner down. Throws `StatusError` `partner-exists`: an id is never given twice, also after its end. */
export async function addPartner(
  tx: Queryable,
  { clientId, institutionId, keys, scopes }: Partner,
  since: number,
): Promise<void> {
  await tx
    .query(
      `insert into status.partner (client_id, enterprise_number, keys, scopes, since)
       values ($1, $2, $3, $4, $5)`,
      [clientId, institutionId, JSON.stringify(keys), scopes, since],
    )
    .catch((cause: unknown) => {
      if (sqlState(cause) !== '23505') throw cause;
      throw new StatusError('partner-exists', 'There is, or was, a partner of this id.', { cause });
    });
}

/** The partner of this id, if it may ask now: read for each question, so that one that was withdrawn stops at once. */
export async function findPartner(q: Queryable, clientId: string): Promise<Partner | undefined> {
  const [partner] = await q.query<RegisteredPartner>(
    `${SELECT} where client_id = $1 and ended_at is null`,
    [clientId],
  );
  return partner;
}

/** A partner, also one that was withdrawn. Throws `StatusError` `partner-unknown`. */
export async function readPartner(q: Queryable, clientId: string): Promise<RegisteredPartner> {
  const [partner] = await q.query<RegisteredPartner>(`${SELECT} where client_id = $1`, [clientId]);
  if (partner) return partner;
  throw new StatusError('partner-unknown', 'There is no partner of this id.');
}

/** All there ever were, in the order in which they came. */
export function listPartners(q: Queryable): Promise<readonly RegisteredPartner[]> {
  return q.query<RegisteredPartner>(`${SELECT} order by since, client_id`);
}

/** From now on it may ask for nothing. Answers whether it was ended by this call. */
export async function endPartner(
  tx: Queryable,
  clientId: string,
  now: number,
): Promise<'ended' | 'unchanged'> {
  const [row] = await tx.query(
    `update status.partner set ended_at = greatest($2, since)
     where client_id = $1 and ended_at is null returning client_id`,
    [clientId, now],
  );
  return row ? 'ended' : 'unchanged';
}

const SELECT = `select client_id as "clientId", enterprise_number as "institutionId", keys, scopes, since,
  ended_at as "endedAt" from status.partner`;

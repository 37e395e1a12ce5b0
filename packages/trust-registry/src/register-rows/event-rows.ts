import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';
import type { RegisterEvent } from '../register/events.ts';
import { hexOfName } from './row-types.ts';
import { INSERT_EVENTS } from './statements.ts';

/** An event as it stands in the history. */
export interface StoredEvent extends RegisterEvent {
  /** Higher for what came later; there may be gaps. */
  readonly seq: number;
  readonly at: EpochSeconds;
}

/** Adds to the history what happened at this time. */
export async function insertEvents(
  tx: Queryable,
  events: readonly RegisterEvent[],
  at: EpochSeconds,
): Promise<void> {
  if (events.length === 0) return;
  await tx.query(INSERT_EVENTS, [JSON.stringify(events.map((event) => rowOf(event, at)))]);
}

/**
 * The history after this number, in order, at most `limit` events. Writers hold the register one at a time, so nothing
 * appears later below a number that was answered.
 */
export async function loadEvents(
  database: Queryable,
  { after = 0, limit }: { readonly after?: number; readonly limit: number },
): Promise<readonly StoredEvent[]> {
  const rows = await database.query<EventRow>(SELECT, [after, limit]);
  return rows.map(({ seq, at, kind, ...row }) => ({
    seq,
    at,
    kind,
    ...(row.institution !== null && { institution: row.institution }),
    ...(row.competence !== null && { competence: row.competence }),
    ...(row.x5t !== null && { thumbprint: Buffer.from(row.x5t).toString('base64url') }),
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.invalidity_date !== null && { invalidityDate: row.invalidity_date }),
  }));
}

interface EventRow {
  readonly seq: number;
  readonly at: EpochSeconds;
  readonly kind: StoredEvent['kind'];
  readonly institution: string | null;
  readonly competence: NonNullable<StoredEvent['competence']> | null;
  readonly x5t: Uint8Array | null;
  readonly reason: string | null;
  readonly invalidity_date: EpochSeconds | null;
}

const SELECT = `select seq, at, kind, country || ':' || official_id as institution, competence, x5t, reason,
  invalidity_date from event where seq > $1 order by seq limit $2`;

function rowOf(event: RegisterEvent, at: EpochSeconds) {
  const { kind, institution, competence, thumbprint, reason, invalidityDate } = event;
  const [country, officialId] = institution?.split(':') ?? [];
  return {
    at,
    kind,
    country: country ?? null,
    official_id: officialId ?? null,
    competence: competence ?? null,
    x5t: thumbprint === undefined ? null : hexOfName(thumbprint),
    reason: reason ?? null,
    invalidity_date: invalidityDate ?? null,
  };
}

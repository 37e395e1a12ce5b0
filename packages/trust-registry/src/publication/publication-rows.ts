import type { Queryable } from '@prova/store';
import type { EpochSeconds } from '@prova/trust';

/** How far a publication has come. `abandoned`: its number is used up, and nobody will see it. */
export type PublicationState = 'prepared' | 'signed' | 'endorsed' | 'released' | 'abandoned';

/** A publication as the database knows it. */
export interface PublicationRow {
  readonly sequence: number;
  readonly state: PublicationState;
  readonly issuedAt: EpochSeconds;
  /** SHA-256 of the content, fixed when it was prepared. */
  readonly contentHash: Uint8Array;
}

/** One step of a publication: when, and by whose key or on whose word. */
export interface PublicationStep {
  readonly step: PublicationState;
  readonly at: EpochSeconds;
  readonly actor: string;
}

const COLUMNS = 'sequence, state, issued_at as "issuedAt", content_hash as "contentHash"';

/** The publication that is on its way, if there is one. */
export async function openPublication(q: Queryable): Promise<PublicationRow | undefined> {
  const [row] = await q.query<PublicationRow>(
    `select ${COLUMNS} from publication where state in ('prepared', 'signed', 'endorsed')`,
  );
  return row;
}

/** The latest publications with their steps, the newest first. */
export async function listPublications(
  q: Queryable,
  limit: number,
): Promise<readonly (PublicationRow & { readonly steps: readonly PublicationStep[] })[]> {
  return q.query(
    `select ${COLUMNS}, (
       select jsonb_agg(jsonb_build_object('step', step, 'at', at, 'actor', actor) order by at, step)
       from publication_step s where s.sequence = p.sequence) as steps
     from publication p order by sequence desc limit $1`,
    [limit],
  );
}

export async function insertPublication(
  q: Queryable,
  { sequence, issuedAt, contentHash }: Omit<PublicationRow, 'state'>,
  step: PublicationStep,
): Promise<void> {
  await q.query('insert into publication (sequence, issued_at, content_hash) values ($1, $2, $3)', [
    sequence,
    issuedAt,
    contentHash,
  ]);
  await insertStep(q, sequence, step);
}

/** Moves a publication on. The database refuses a step that is not next. */
export async function movePublication(
  q: Queryable,
  sequence: number,
  step: PublicationStep,
): Promise<void> {
  await q.query('update publication set state = $2 where sequence = $1', [sequence, step.step]);
  await insertStep(q, sequence, step);
}

async function insertStep(
  q: Queryable,
  sequence: number,
  { step, at, actor }: PublicationStep,
): Promise<void> {
  await q.query(
    'insert into publication_step (sequence, step, at, actor) values ($1, $2, $3, $4)',
    [sequence, step, at, actor],
  );
}

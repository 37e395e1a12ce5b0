import type { Queryable } from '@prova/store';

/** A proof that a person took, as it is listed. What it says is with the issuer. */
export interface Proof {
  readonly proofId: string;
  readonly personId: string;
  /** A right that counters are shown; or a social status, for a wallet alone. */
  readonly type: 'entitlement' | 'status';
  /** Of an entitlement. */
  readonly rightId: string | null;
  /** Whether it says whose it is. */
  readonly named: boolean;
  /** Its id at the issuer; `null` while the issuer has not answered. */
  readonly jti: string | null;
  readonly validFrom: string;
  readonly validUntil: string;
  /** Epoch seconds. */
  readonly orderedAt: number;
  readonly withdrawnAt: number | null;
  /** By which the offer to a wallet that is open now was asked for. */
  readonly offerKey: string | null;
}

const COLUMNS = `proof_id as "proofId", person_id as "personId", type, right_id as "rightId", named, jti, valid_from as "validFrom",
  valid_until as "validUntil", ordered_at as "orderedAt", withdrawn_at as "withdrawnAt", offer_key as "offerKey"`;

/** Rows that a page shows. */
const MOST = 100;

/** Keeps that a proof is ordered. Harmless to repeat. */
export async function insertProof(
  q: Queryable,
  proof: Omit<Proof, 'jti' | 'withdrawnAt' | 'offerKey'>,
): Promise<void> {
  const { proofId, personId, type, rightId, named, validFrom, validUntil, orderedAt } = proof;
  await q.query(
    `insert into status.proof (proof_id, person_id, type, right_id, named, valid_from, valid_until, ordered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (proof_id) do nothing`,
    [proofId, personId, type, rightId, named, validFrom, validUntil, orderedAt],
  );
}

/** How many of a type a person took of a day, withdrawn ones too; not those that were never made. */
export async function countTaken(
  q: Queryable,
  { personId, type, validFrom }: Pick<Proof, 'personId' | 'type' | 'validFrom'>,
): Promise<number> {
  const [row] = await q.query<{ taken: number }>(
    'select count(*)::int as taken from status.proof where person_id = $1 and type = $2 and valid_from = $3',
    [personId, type, validFrom],
  );
  return row?.taken ?? 0;
}

/** Of one person, the newest first. */
export async function listProofs(q: Queryable, personId: string): Promise<readonly Proof[]> {
  return q.query<Proof>(
    `select ${COLUMNS} from status.proof where person_id = $1 order by ordered_at desc, proof_id limit ${MOST}`,
    [personId],
  );
}

/** One of a person's; of nobody else's anything. */
export async function findProof(
  q: Queryable,
  { proofId, personId }: Pick<Proof, 'proofId' | 'personId'>,
): Promise<Proof | undefined> {
  const [row] = await q.query<Proof>(
    `select ${COLUMNS} from status.proof where proof_id = $1 and person_id = $2`,
    [proofId, personId],
  );
  return row;
}

/** The newest proof that says the same and was not withdrawn here: who asks twice needs no second one. Whether it was made, it does not say. */
export async function sameProof(
  q: Queryable,
  same: Pick<Proof, 'personId' | 'rightId' | 'named' | 'validFrom' | 'validUntil'>,
): Promise<Proof | undefined> {
  const { personId, rightId, named, validFrom, validUntil } = same;
  const [row] = await q.query<Proof>(
    `select ${COLUMNS} from status.proof where person_id = $1 and right_id = $2 and named = $3 and valid_from = $4
     and valid_until = $5 and withdrawn_at is null order by ordered_at desc limit 1`,
    [personId, rightId, named, validFrom, validUntil],
  );
  return row;
}

export async function setIssued(q: Queryable, proofId: string, jti: string): Promise<void> {
  await q.query('update status.proof set jti = $2 where proof_id = $1 and jti is null', [
    proofId,
    jti,
  ]);
}

export async function setWithdrawn(q: Queryable, proofId: string, at: number): Promise<void> {
  const statement = 'update status.proof set withdrawn_at = $2 where proof_id = $1';
  await q.query(`${statement} and withdrawn_at is null`, [proofId, at]);
}

export async function setOffered(q: Queryable, proofId: string, key: string): Promise<void> {
  await q.query('update status.proof set offer_key = $2 where proof_id = $1', [proofId, key]);
}

/** Takes away one that was not made. One that the issuer named meanwhile stays. */
export async function forgetUnmade(q: Queryable, proofId: string): Promise<void> {
  await q.query('delete from status.proof where proof_id = $1 and jti is null', [proofId]);
}

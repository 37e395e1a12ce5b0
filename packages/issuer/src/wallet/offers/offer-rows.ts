import type { HolderRelation, ProfileName } from '@prova/credential';
import type { Queryable, Transaction } from '@prova/store';
import type { Handover } from './handover.ts';

export type OfferState = 'created' | 'redeemed' | 'burnt' | 'expired';

/** An offer as the ledger keeps it. Times are epoch seconds. */
export interface OfferRow {
  readonly institutionId: string;
  readonly offerId: string;
  readonly jti: string;
  readonly profile: ProfileName;
  readonly handover: Handover;
  /** By which its institution tells holders of one document apart; empty where there is one. */
  readonly holderName: string;
  /** What the holder is to the person on the document, where that is said. */
  readonly holderRelation: HolderRelation | null;
  readonly referenceHash: Uint8Array;
  readonly codeHash: Uint8Array;
  /** Null where no second code is asked for. */
  readonly txCodeHash: Uint8Array | null;
  readonly bodyHash: Uint8Array;
  readonly state: OfferState;
  readonly actor: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly endedAt: number | null;
}

/** After so many wrong second codes an offer is burnt. */
export const MOST_WRONG_CODES = 5;

const SELECT = `select institution_id as "institutionId", offer_id as "offerId", jti, profile, handover, holder_name as "holderName",
    holder_relation as "holderRelation", reference_hash as "referenceHash",
    code_hash as "codeHash", tx_code_hash as "txCodeHash", body_hash as "bodyHash", state, actor, created_at as "createdAt",
    expires_at as "expiresAt", ended_at as "endedAt"
  from issuer.wallet_offer`;

type Finding =
  | { readonly offerId: string }
  | { readonly referenceHash: Uint8Array }
  | { readonly codeHash: Uint8Array };

/** An offer of an institution, by one of the things that name it. */
export async function findOffer(
  q: Queryable,
  institutionId: string,
  by: Finding,
): Promise<OfferRow | undefined> {
  const [column, value] =
    'offerId' in by
      ? ['offer_id', by.offerId]
      : 'codeHash' in by
        ? ['code_hash', by.codeHash]
        : ['reference_hash', by.referenceHash];
  const [row] = await q.query<OfferRow>(`${SELECT} where institution_id = $1 and ${column} = $2`, [
    institutionId,
    value,
  ]);
  return row;
}

/** What has become of it by now: nobody writes down that time went by. */
export function stateAt({ state, expiresAt }: OfferRow, now: number): OfferState {
  return state === 'created' && now >= expiresAt ? 'expired' : state;
}

/**
 * Writes an offer. Whatever was open of the document for this holder is burnt: two who have an offer each would not know of each other. Other
 * holders of the same card keep theirs.
 */
export function insertOffer(tx: Transaction, offer: Omit<OfferRow, 'state' | 'endedAt'>): void {
  const { institutionId, offerId, jti, referenceHash, codeHash, txCodeHash, bodyHash } = offer;
  tx.tell(
    `update issuer.wallet_offer set state = 'burnt', ended_at = $3
     where institution_id = $1 and jti = $2 and holder_name = $4 and state = 'created'`,
    [institutionId, jti, offer.createdAt, offer.holderName],
  );
  tx.tell(
    `insert into issuer.wallet_offer (institution_id, offer_id, jti, reference_hash, code_hash, tx_code_hash, body_hash,
       actor, created_at, expires_at, profile, handover, holder_name, holder_relation)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[institutionId, offerId, jti, referenceHash, codeHash, txCodeHash, bodyHash],
      ...[offer.actor, offer.createdAt, offer.expiresAt, offer.profile, offer.handover],
      ...[offer.holderName, offer.holderRelation],
    ],
  );
}

/** Takes an offer for whoever comes first; the others get nothing. */
export async function redeemOffer(
  tx: Queryable,
  { institutionId, offerId }: Pick<OfferRow, 'institutionId' | 'offerId'>,
  now: number,
): Promise<'redeemed' | 'too-late'> {
  const rows = await tx.query(
    `update issuer.wallet_offer set state = 'redeemed', ended_at = $3
     where institution_id = $1 and offer_id = $2 and state = 'created' and expires_at > $3 returning offer_id`,
    [institutionId, offerId, now],
  );
  return rows.length > 0 ? 'redeemed' : 'too-late';
}

/**
 * Holds a second code against that of the offer. A wrong one is counted by the same statement, so that many who come at once have no more
 * tries than one after the other; the last one burns the offer. `ended`: there is nothing to open any more.
 */
export async function tryTxCode(
  q: Queryable,
  { institutionId, offerId }: Pick<OfferRow, 'institutionId' | 'offerId'>,
  txCodeHash: Uint8Array,
  now: number,
): Promise<'right' | 'wrong' | 'ended'> {
  const [row] = await q.query<{ isRight: boolean }>(
    `update issuer.wallet_offer o set wrong_codes = o.wrong_codes + t.wrong,
       state = case when o.wrong_codes + t.wrong >= ${MOST_WRONG_CODES} then 'burnt' else o.state end,
       ended_at = case when o.wrong_codes + t.wrong >= ${MOST_WRONG_CODES} then $4::bigint end
     from (select offer_id, case when tx_code_hash = $3 then 0 else 1 end as wrong from issuer.wallet_offer
           where institution_id = $1 and offer_id = $2) as t
     where o.institution_id = $1 and o.offer_id = t.offer_id and o.state = 'created' and o.expires_at > $4
     returning t.wrong = 0 as "isRight"`,
    [institutionId, offerId, txCodeHash, now],
  );
  if (row === undefined) return 'ended';
  return row.isRight ? 'right' : 'wrong';
}

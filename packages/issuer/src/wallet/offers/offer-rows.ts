import type { AttestationType, HolderRelation, ProfileName } from '@prova/credential';
import type { Queryable, Transaction } from '@prova/store';
import type { AttestationRow } from '../../ledger/attestation-rows.ts';
import type { Standing } from '../../ledger/standing.ts';
import type { Handover } from './handover.ts';

export type OfferState = 'created' | 'redeemed' | 'burnt' | 'expired';

/** An offer as the ledger keeps it. Times are epoch seconds. */
export interface OfferRow {
  readonly institutionId: string;
  readonly offerId: string;
  readonly jti: string;
  /** Of its document. */
  readonly type: AttestationType;
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
const MOST_WRONG_CODES = 5;

/** What a statement selects that reads an offer `o` of a document `a`. */
const OFFER = `o.institution_id as "institutionId", o.offer_id as "offerId", o.jti, a.type, o.profile, o.handover,
    o.holder_name as "holderName", o.holder_relation as "holderRelation", o.reference_hash as "referenceHash", o.code_hash as "codeHash",
    o.tx_code_hash as "txCodeHash", o.body_hash as "bodyHash", o.state, o.actor, o.created_at as "createdAt",
    o.expires_at as "expiresAt", o.ended_at as "endedAt"`;

/** An offer of an institution. */
export async function findOffer(
  q: Queryable,
  { institutionId, offerId }: Pick<OfferRow, 'institutionId' | 'offerId'>,
): Promise<OfferRow | undefined> {
  const [row] = await q.query<OfferRow>(
    `select ${OFFER} from issuer.wallet_offer o join issuer.attestation a using (institution_id, jti)
     where o.institution_id = $1 and o.offer_id = $2`,
    [institutionId, offerId],
  );
  return row;
}

/** What whoever was given its address reads of an offer. */
export type ShownOffer = Pick<
  OfferRow,
  | 'institutionId'
  | 'offerId'
  | 'type'
  | 'profile'
  | 'handover'
  | 'txCodeHash'
  | 'state'
  | 'expiresAt'
>;

/** An offer of an institution by its address, and how its document stands. */
export async function findShownOffer(
  q: Queryable,
  institutionId: string,
  referenceHash: Uint8Array,
): Promise<{ readonly offer: ShownOffer; readonly document: Standing } | undefined> {
  const [row] = await q.query<
    Omit<ShownOffer, 'institutionId'> & {
      readonly documentState: AttestationRow['state'];
      readonly validUntil: string;
      readonly isErased: boolean;
    }
  >(
    `select o.offer_id as "offerId", a.type, o.profile, o.handover, o.tx_code_hash as "txCodeHash", o.state, o.expires_at as "expiresAt",
       a.state as "documentState", a.valid_until as "validUntil", a.sealed is null as "isErased"
     from issuer.wallet_offer o join issuer.attestation a using (institution_id, jti)
     where o.institution_id = $1 and o.reference_hash = $2`,
    [institutionId, referenceHash],
  );
  if (row === undefined) return undefined;
  const { documentState: state, validUntil, isErased, ...offer } = row;
  return { offer: { institutionId, ...offer }, document: { state, validUntil, isErased } };
}

/** What has become of it by now: nobody writes down that time went by. */
export function stateAt(
  { state, expiresAt }: Pick<OfferRow, 'state' | 'expiresAt'>,
  now: number,
): OfferState {
  return state === 'created' && now >= expiresAt ? 'expired' : state;
}

/**
 * Writes an offer. Whatever was open of the document for this holder is burnt: two who have an offer each would not know of each other. Other
 * holders of the same card keep theirs.
 */
export function insertOffer(
  tx: Transaction,
  offer: Omit<OfferRow, 'type' | 'state' | 'endedAt'>,
): void {
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

/** What opens an offer. Without a second code that is not looked at. */
export interface OfferCodes {
  readonly codeHash: Uint8Array;
  readonly txCodeHash: Uint8Array | null;
}

/** What is known of an offer whose code was shown. */
export type CodedOffer = Pick<
  OfferRow,
  'institutionId' | 'offerId' | 'jti' | 'type' | 'profile' | 'actor'
> & { readonly hasTxCode: boolean };

/** An offer that is open, and how its second code compares with the one that was tried; `right` where there is none on either side. */
export interface TriedOffer {
  readonly offer: CodedOffer;
  readonly txCode: 'right' | 'wrong';
}

/**
 * Finds an open offer by its code, and holds a second code against that of the offer. A wrong one is counted by the same statement, so that many
 * who come at once have no more tries than one after the other; the last one burns the offer. `undefined` where there is nothing to open, or
 * no more; and for an offer that is redeemed by signing in.
 */
export async function tryCodes(
  q: Queryable,
  institutionId: string,
  { codeHash, txCodeHash }: OfferCodes,
  now: number,
): Promise<TriedOffer | undefined> {
  const [row] = await q.query<Omit<CodedOffer, 'institutionId'> & { readonly isRight: boolean }>(
    `update issuer.wallet_offer o set wrong_codes = o.wrong_codes + t.wrong,
       state = case when o.wrong_codes + t.wrong >= ${MOST_WRONG_CODES} then 'burnt' else o.state end,
       ended_at = case when o.wrong_codes + t.wrong >= ${MOST_WRONG_CODES} then $4::bigint end
     from (select offer_id, case when tx_code_hash <> $3 then 1 else 0 end as wrong from issuer.wallet_offer
           where institution_id = $1 and code_hash = $2) as t, issuer.attestation a
     where o.institution_id = $1 and o.offer_id = t.offer_id and o.state = 'created' and o.expires_at > $4
       and o.handover <> 'sign-in' and a.institution_id = $1 and a.jti = o.jti
     returning o.offer_id as "offerId", o.jti, a.type, o.profile, o.actor,
       o.tx_code_hash is not null as "hasTxCode", t.wrong = 0 as "isRight"`,
    [institutionId, codeHash, txCodeHash, now],
  );
  if (row === undefined) return undefined;
  const { isRight, ...offer } = row;
  return { offer: { institutionId, ...offer }, txCode: isRight ? 'right' : 'wrong' };
}

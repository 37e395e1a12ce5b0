import { type AttestationType, HOLDER_RELATIONS, type HolderRelation } from '@prova/credential';
import { IssuerError } from '../../errors.ts';
import * as v from '../../schema.ts';
import type { OfferRow } from './offer-rows.ts';

/** Who of several holds an ISI+ card: a child's is held by each parent. */
export interface OfferHolder {
  /** By which the institution tells them apart; it names nobody: `parent-1`. */
  readonly name: string;
  /** What they are to the person on the card, which their copies say. */
  readonly relation: HolderRelation;
}

export const HOLDER_NAME = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,20}$/));

export const OFFER_HOLDER = v.strictObject({
  name: HOLDER_NAME,
  relation: v.picklist(HOLDER_RELATIONS),
});

/** As the ledger has it. Throws `IssuerError` `holder-not-apart` for a document that one person holds. */
export function holderColumns(
  type: AttestationType,
  holder: OfferHolder | undefined,
): Pick<OfferRow, 'holderName' | 'holderRelation'> {
  if (holder === undefined) return { holderName: '', holderRelation: null };
  if (type === 'isiplus') return { holderName: holder.name, holderRelation: holder.relation };
  const message = 'Only an ISI+ card has several holders; offer any other document without holder.';
  throw new IssuerError('holder-not-apart', message);
}

import { type AttestationType, HOLDER_RELATIONS, type HolderRelation } from '@prova/credential';
import { IssuerError } from '../../errors.ts';
import * as v from '../../schema.ts';
import type { Handover } from './handover.ts';
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

/**
 * As the ledger has it. Throws `IssuerError` `holder-not-apart` for a document that one person holds, and for somebody else than the person on the card
 * who would sign in: who signs in is found by their own number, so their copies say `self`, or nothing.
 */
export function holderColumns(
  type: AttestationType,
  holder: OfferHolder | undefined,
  handover: Handover,
): Pick<OfferRow, 'holderName' | 'holderRelation'> {
  if (holder === undefined) return { holderName: '', holderRelation: null };
  const { name: holderName, relation: holderRelation } = holder;
  if (type !== 'isiplus') {
    throw notApart(
      'Only an ISI+ card has several holders; offer any other document without holder.',
    );
  }
  if (handover === 'sign-in' && holderRelation !== 'self') {
    throw notApart('Who signs in gets their own card; offer it to somebody else by codes.');
  }
  return { holderName, holderRelation };
}

function notApart(message: string): IssuerError {
  return new IssuerError('holder-not-apart', message);
}

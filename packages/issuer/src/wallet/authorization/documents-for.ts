import { localDay } from '../../issuance/local-day.ts';
import type { AttestationRow } from '../../ledger/attestation-rows.ts';
import { findAllOfPerson } from '../../ledger/find-person.ts';
import { findConfiguration } from '../configurations.ts';
import { findOffer, type OfferRow, stateAt } from '../offers/offer-rows.ts';
import type { WalletOffice } from '../wallet-office.ts';
import type { AuthorizationRequest } from './authorization-request.ts';

/** More than anybody holds of one institution. */
const MOST = 20;

/**
 * The documents of a person that a wallet asked for, by the number under which their institution issued them: those that count today, at
 * most twenty, the newest first. Where the wallet follows an offer, the one that is offered, if it is theirs and the offer is open.
 */
export async function documentsFor(
  { database, dataKeys, now }: Pick<WalletOffice, 'database' | 'dataKeys' | 'now'>,
  { institutionId, configurations, offerId }: AuthorizationRequest,
  personalNumber: string,
): Promise<readonly string[]> {
  const types = new Set(configurations.map((id) => findConfiguration(id)?.type));
  const today = localDay(institutionId, now());
  const query = { by: 'number', number: personalNumber } as const;
  const rows = await findAllOfPerson({ database, dataKeys }, institutionId, query);
  const offer =
    offerId === undefined ? undefined : await findOffer(database, institutionId, { offerId });
  const offered = isOpen(offer, now()) ? offer.jti : undefined;
  const isMeant = ({ jti }: AttestationRow) => offerId === undefined || jti === offered;
  return rows
    .filter(isMeant)
    .filter((row) => row.state === 'released' && row.validUntil >= today && types.has(row.type))
    .slice(0, MOST)
    .map(({ jti }) => jti);
}

function isOpen(offer: OfferRow | undefined, now: number): offer is OfferRow {
  return offer?.handover === 'sign-in' && stateAt(offer, now) === 'created';
}

import { localDay } from '../../issuance/local-day.ts';
import type { AttestationRow } from '../../ledger/attestation-rows.ts';
import { findAllOfPerson } from '../../ledger/find-person.ts';
import { findConfiguration } from '../configurations.ts';
import { fittingConfigurations } from '../copies/fitting-configurations.ts';
import { findOffer, type OfferRow, stateAt } from '../offers/offer-rows.ts';
import type { WalletOffice } from '../wallet-office.ts';
import type { AuthorizationRequest } from './authorization-request.ts';

/** More than anybody holds of one institution. */
const MOST = 20;

/** What a wallet may have of what it asked for. */
export interface Authorized {
  readonly jtis: readonly string[];
  /** Ids; each has one of the documents at least. */
  readonly configurations: readonly string[];
}

/**
 * The documents of a person that a wallet asked for, by the number under which their institution issued them: those that count today and can
 * be given in a configuration that was asked for, at most twenty, the newest first, and those configurations. Where the wallet follows an offer, the
 * one that is offered, if it is theirs and the offer is open.
 */
export async function documentsFor(
  { database, dataKeys, now }: Pick<WalletOffice, 'database' | 'dataKeys' | 'now'>,
  { institutionId, configurations, offerId }: AuthorizationRequest,
  personalNumber: string,
): Promise<Authorized> {
  const asked = configurations.flatMap((id) => findConfiguration(id) ?? []);
  const today = localDay(institutionId, now());
  const query = { by: 'number', number: personalNumber } as const;
  const rows = await findAllOfPerson({ database, dataKeys }, institutionId, query);
  const offer =
    offerId === undefined ? undefined : await findOffer(database, { institutionId, offerId });
  const offered = isOpen(offer, now()) ? offer.jti : undefined;
  const isMeant = ({ jti }: AttestationRow) => offerId === undefined || jti === offered;
  const fitting = rows
    .filter(isMeant)
    .filter(({ state, validUntil }) => state === 'released' && validUntil >= today)
    .map((row) => ({ row, ways: fittingConfigurations(dataKeys, row, asked) }))
    .filter(({ ways }) => ways.length > 0)
    .slice(0, MOST);
  const ways = new Set(fitting.flatMap((each) => each.ways));
  return {
    jtis: fitting.map(({ row }) => row.jti),
    configurations: asked.filter((each) => ways.has(each)).map(({ id }) => id),
  };
}

function isOpen(offer: OfferRow | undefined, now: number): offer is OfferRow {
  return offer?.handover === 'sign-in' && stateAt(offer, now) === 'created';
}

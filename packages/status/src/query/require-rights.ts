import {
  type CheckedCatalogue,
  type CheckedRight,
  isWithin,
  type RelyingParty,
} from '@prova/catalogue';
import { rightsOn } from '../entitlements/rights-of.ts';
import { StatusError } from '../errors.ts';

/** A right that a partner may ask for, and by which law. */
export interface AllowedRight {
  readonly right: CheckedRight;
  readonly legalBasis: string;
}

/**
 * The rights that were asked for, if the catalogue lets the partner have all of them today. A right that needs no law at a counter needs one
 * here: the partner says whose right it asks about.
 *
 * Throws `StatusError` `right-not-allowed` where the catalogue does not give it to this partner, whether there is such a right or not; `right-unknown`
 * for one that is not published, or not valid on the day that is asked about.
 */
export function requireRights(
  catalogue: CheckedCatalogue,
  {
    enterpriseNumber,
    rights,
    today,
    day,
  }: {
    readonly enterpriseNumber: string;
    readonly rights: readonly string[];
    readonly today: string;
    readonly day: string;
  },
): readonly AllowedRight[] {
  const party = catalogue.relyingParties.get(enterpriseNumber);
  const asked = rights.map((rightId) => ({
    rightId,
    legalBasis: requireLaw(party, rightId, today),
  }));
  const there = new Map(rightsOn(catalogue, day).map((right) => [right.rightId, right]));
  return asked.map(({ rightId, legalBasis }) => {
    const right = there.get(rightId);
    if (!right) throw new StatusError('right-unknown', 'One of these rights is not there then.');
    return { right, legalBasis };
  });
}

function requireLaw(party: RelyingParty | undefined, rightId: string, today: string): string {
  const permission = party?.mayAsk.find(
    (each) => each.rights?.includes(rightId) && isWithin(today, each),
  );
  if (permission) return permission.legalBasis;
  throw new StatusError(
    'right-not-allowed',
    'The catalogue names no law by which you may ask for one of these rights today.',
  );
}

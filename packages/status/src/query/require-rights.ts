import {
  type CheckedCatalogue,
  type CheckedRight,
  isWithin,
  type Permission,
  type RelyingParty,
} from '@prova/catalogue';
import { rightsOn } from '../entitlements/rights-of.ts';
import { StatusError } from '../errors.ts';

/** A right that a partner may ask for, what for and by which law. */
export interface AllowedRight extends Grounds {
  readonly right: CheckedRight;
}

/** Why a partner may ask, as two officers entered it: what it is told may serve nothing else. */
export type Grounds = Pick<Permission, 'legalBasis' | 'purpose'>;

/**
 * The rights that were asked for, if the catalogue lets the partner have all of them today. A right that needs no law at a counter needs one
 * here: the partner says whose right it asks about.
 *
 * Throws `StatusError` `right-not-allowed` where the catalogue does not give it to this partner, whether there is such a right or not; `right-unknown`
 * for one that is not published, or not valid on the day that is asked about.
 */
export function requireRights(
  catalogue: CheckedCatalogue,
  { day, ...asking }: AskingNow & { readonly day: string },
): readonly AllowedRight[] {
  const asked = requireAllowed(catalogue, asking);
  const there = new Map(rightsOn(catalogue, day).map((right) => [right.rightId, right]));
  return asked.map(({ rightId, grounds }) => {
    const right = there.get(rightId);
    if (!right) throw new StatusError('right-unknown', 'One of these rights is not there then.');
    return { right, ...grounds };
  });
}

/** Who asks for which rights, and the day on which they do. */
export interface AskingNow {
  readonly enterpriseNumber: string;
  readonly rights: readonly string[];
  readonly today: string;
}

/** By which law a partner may ask for each of these rights today. Throws `StatusError` `right-not-allowed`. */
export function requireAllowed(
  { relyingParties }: Pick<CheckedCatalogue, 'relyingParties'>,
  { enterpriseNumber, rights, today }: AskingNow,
): readonly { readonly rightId: string; readonly grounds: Grounds }[] {
  const party = relyingParties.get(enterpriseNumber);
  return rights.map((rightId) => ({ rightId, grounds: requireGrounds(party, rightId, today) }));
}

function requireGrounds(party: RelyingParty | undefined, rightId: string, today: string): Grounds {
  const permission = party?.mayAsk.find(
    (each) => each.rights?.includes(rightId) && isWithin(today, each),
  );
  if (permission) return { legalBasis: permission.legalBasis, purpose: permission.purpose };
  throw new StatusError(
    'right-not-allowed',
    'The catalogue names no law by which you may ask for one of these rights today.',
  );
}

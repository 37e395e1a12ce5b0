import { type Entitlement, entitlementDays, LONGEST_ON_PAPER } from '@prova/credential';
import { RuleFailure } from '../checklist.ts';

/**
 * Rules 3b and w1, of an entitlement: what is on no list must end soon. An issuer that forgets to end it has written none, on paper or into a
 * wallet, where a copy ends sooner but is said to count for as long.
 */
export function requireShortEntitlement(data: Pick<Entitlement, 'sd' | 'ed'>): void {
  if (entitlementDays(data) > LONGEST_ON_PAPER) throw new RuleFailure('payload-invalid');
}

import { startOfDay } from '../local-date.ts';
import { type Entitlement, LONGEST_ON_PAPER } from './entitlement.ts';
import { error, type LintFinding, lintInstitutionId, lintOneText } from './lint.ts';

/**
 * Judges an entitlement that the schema already accepted by the stricter rules of an issuer: it starts on the day of signature, `today`, and
 * ends within `LONGEST_ON_PAPER` days; a name can be printed; a year of birth is not to come. Answers all findings, none when it is clean.
 *
 * Does not check that the catalogue has the right, or that the person has it; who orders the document does.
 */
export function lintEntitlement(entitlement: Entitlement, today: string): LintFinding[] {
  return [
    ...lintOneText('nm', entitlement.nm),
    ...lintDays(entitlement, today),
    ...lintInstitutionId(entitlement.ii),
  ];
}

function* lintDays({ sd, ed, yb }: Entitlement, today: string): Generator<LintFinding> {
  if (sd !== today) {
    yield error('issue-date-not-today', 'sd', 'An entitlement is signed on the day it starts.');
  }
  if (sd > ed) {
    yield error('invalid-period', 'ed', 'The entitlement ends before it starts.');
  } else if (entitlementDays({ sd, ed }) > LONGEST_ON_PAPER) {
    yield error('entitlement-too-long', 'ed', 'An entitlement on paper lasts 31 days at most.');
  }
  if (yb !== undefined && yb > today.slice(0, 4)) {
    yield error('invalid-date', 'yb', 'Nobody is born yet in a year to come.');
  }
}

/** How many days an entitlement lasts, its first and its last one included. */
export function entitlementDays({ sd, ed }: Pick<Entitlement, 'sd' | 'ed'>): number {
  return (startOfDay(ed) - startOfDay(sd)) / 86_400 + 1;
}

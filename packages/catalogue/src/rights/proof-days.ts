import { daysAfter, endOfQuarter } from '../days.ts';
import { LONGEST_ON_PAPER, type Right } from './right.ts';

/** At most so many days in a wallet, from which a new copy is fetched: nobody can withdraw it. */
export const LONGEST_IN_WALLET = 7;

/** The last day of a proof on paper that begins on a day, if the right lasts so long: where its granter counts in quarters, no later than theirs ends. */
export function lastDayOnPaper({ paper }: Pick<Right, 'paper'>, first: string): string {
  const longest = daysAfter(first, ('days' in paper ? paper.days : LONGEST_ON_PAPER) - 1);
  if ('days' in paper) return longest;
  const quarter = endOfQuarter(first);
  if (quarter < longest) return quarter;
  return longest;
}

/** Of a copy in a wallet. */
export function lastDayInWallet(first: string): string {
  return daysAfter(first, LONGEST_IN_WALLET - 1);
}

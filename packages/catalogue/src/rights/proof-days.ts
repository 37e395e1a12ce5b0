import { daysAfter, endOfQuarter } from '../days.ts';
import type { Right } from './right.ts';

/** At most so many days in a wallet, from which a new copy is fetched: nobody can withdraw it. */
export const LONGEST_IN_WALLET = 7;

/** The last day of a proof on paper that begins on a day, if the right lasts so long. */
export function lastDayOnPaper({ paper }: Pick<Right, 'paper'>, first: string): string {
  return 'days' in paper ? daysAfter(first, paper.days - 1) : endOfQuarter(first);
}

/** Of a copy in a wallet. */
export function lastDayInWallet(first: string): string {
  return daysAfter(first, LONGEST_IN_WALLET - 1);
}

import { LONGEST_ON_PAPER } from '@prova/credential';
import { daysAfter, earlier, endOfQuarter } from '../days.ts';
import type { Right } from './right.ts';

/** The last day of a proof on paper that begins on a day, if the right lasts so long: where its granter counts in quarters, no later than theirs ends. */
export function lastDayOnPaper({ paper }: Pick<Right, 'paper'>, first: string): string {
  if ('days' in paper) return daysAfter(first, paper.days - 1);
  return earlier(endOfQuarter(first), daysAfter(first, LONGEST_ON_PAPER - 1));
}

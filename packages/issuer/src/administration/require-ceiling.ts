import { IssuerError } from '../errors.ts';

/** The largest whole number that PostgreSQL keeps in four octets. */
export const MOST_INTEGER = 2_147_483_647;

/** Answers the ceiling of a day. Throws `IssuerError` `entry-malformed`. */
export function requireCeiling(ceiling: number): number {
  if (Number.isSafeInteger(ceiling) && ceiling >= 1 && ceiling <= MOST_INTEGER) return ceiling;
  throw new IssuerError('entry-malformed', 'A daily ceiling is a whole number above 0.');
}

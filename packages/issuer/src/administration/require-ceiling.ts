import { IssuerError } from '../errors.ts';

/** PostgreSQL keeps it in four octets. */
const MOST = 2_147_483_647;

/** Answers the ceiling of a day. Throws `IssuerError` `entry-malformed`. */
export function requireCeiling(ceiling: number): number {
  if (Number.isSafeInteger(ceiling) && ceiling >= 1 && ceiling <= MOST) return ceiling;
  throw new IssuerError('entry-malformed', 'A daily ceiling is a whole number above 0.');
}

import { endOfDay, isCalendarDate, startOfDay } from '@prova/credential';
import type { EpochSeconds } from '@prova/trust';
import { type Members, member } from './members.ts';
import { Rejection } from './rejection.ts';

/** From the first second to before `until`; no `until` is open-ended. */
export interface Period {
  readonly from: EpochSeconds;
  readonly until?: EpochSeconds;
}

/** RFC 3339, a bare date, or an offset without its colon, as the specification's own example has. */
const INSTANT = /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:?\d\d))?$/;

/** Snapshots count from 1970; sources write an earlier day for "since ever". */
const SINCE_EVER = 0;

/**
 * Reads `validFrom` and `validUntil` of a record. Days are compared by the local date parts of both, both ends
 * included (specification v0.5 §5), so the period is kept as whole days as they stand there.
 * Throws `Rejection` `period-malformed`.
 */
export function readPeriod(members: Members): Period {
  const from = Math.max(startOfDay(datePart(member(members, ['validFrom']))), SINCE_EVER);
  const end = member(members, ['validUntil']);
  if (end === undefined) return { from };
  const until = endOfDay(datePart(end)) + 1;
  if (until <= from) throw new Rejection('period-malformed');
  return { from, until };
}

function datePart(value: unknown): string {
  const date = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  if (date === undefined || !isCalendarDate(date)) throw new Rejection('period-malformed');
  return date;
}

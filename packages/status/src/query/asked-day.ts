import { daysAfter } from '@prova/catalogue';
import { StatusError } from '../errors.ts';

/** How far from today partners may ask: what is further nobody needs for a tariff, and no source says. */
const BACK = 366;
const AHEAD = 92;

/** The day that is asked about; today where none is named. Throws `StatusError` `date-out-of-range`. */
export function requireAskedDay(date: string | undefined, today: string): string {
  const day = date ?? today;
  if (daysAfter(today, -BACK) <= day && day <= daysAfter(today, AHEAD)) return day;
  const type = 'urn:problem-type:belgif-ext:input-validation:outOfRange';
  const detail = `A day of the last ${BACK} or the next ${AHEAD}.`;
  throw new StatusError('date-out-of-range', 'The day is too far from today.', {
    issues: [{ type, in: 'body', name: 'date', detail }],
  });
}

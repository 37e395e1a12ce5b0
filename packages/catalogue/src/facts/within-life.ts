import { earlier, type Period } from '../days.ts';
import { type Life, lastDayOfLife } from '../statuses/life.ts';
import type { Answer } from './answer.ts';

/**
 * A yes as far as the law lets its status last: its periods end there at the latest, and of later days it says nothing, for whether it will be prolonged nobody
 * knows yet. Reckoned from the day for which the source speaks: a status that is prolonged each year may keep its first day. Any other answer as it is.
 */
export function withinLife(
  answer: Answer,
  status: { readonly lastsUntil?: Life | undefined },
): Answer {
  if (answer.outcome !== 'applies') return answer;
  const last = lastDayOfLife(status, answer.asOf);
  if (last === undefined) return answer;
  const { about, authority, periods } = answer;
  if (last < about.from) return { outcome: 'unknown', reason: 'not-asked', authority };
  const cut = (period: Period): Period => ({
    ...period,
    until: earlier(period.until ?? last, last),
  });
  return {
    ...answer,
    about: cut(about),
    periods: periods.filter(({ from }) => from <= last).map(cut),
  };
}

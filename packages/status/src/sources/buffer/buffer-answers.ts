import { type Answer, earlier, type Question, questionKey } from '@prova/catalogue';
import { type Answers, type AskedDays, unknownFor } from '../source.ts';
import type { Held } from './buffer-file.ts';
import { type BufferLoad, lastDayOf } from './buffer-load.ts';

/**
 * What a load says of somebody. `held` is absent for whom the source does not know. It speaks from its day to its last day: of a day before
 * it nothing is known here, and after the last day nothing any more, not even of who had a status.
 */
export function bufferAnswers(
  load: BufferLoad | undefined,
  held: readonly Held[] | undefined,
  { questions, days }: { readonly questions: readonly Question[]; readonly days: AskedDays },
): Answers {
  if (!load) return unknownFor(questions, 'buffer-incomplete');
  const last = lastDayOf(load);
  if (days.from > last) return unknownFor(questions, 'buffer-expired');
  if (days.from < load.asOf) return unknownFor(questions, 'not-asked');
  if (!held) return unknownFor(questions, 'no-data');
  const about = { from: days.from, until: earlier(days.until, last) };
  const known = { asOf: load.asOf, mode: 'buffer', about } as const;
  return new Map(
    questions.map((question) => {
      const cover = load.covers.find((each) => isOf(each, question));
      const answers = (cover?.authorities ?? []).map((authority): Answer => {
        const of = held.filter((each) => isOf(each, question) && each.authority === authority);
        if (of.length === 0) return { outcome: 'not-applies', authority, ...known };
        const periods = of.flatMap((each) => each.periods);
        const details = Object.assign({}, ...of.map((each) => each.details));
        return { outcome: 'applies', authority, ...known, periods, details };
      });
      return [
        questionKey(question),
        answers.length > 0 ? answers : [{ outcome: 'unknown', reason: 'not-asked' }],
      ];
    }),
  );
}

function isOf(each: Question, { status, scope }: Question): boolean {
  return each.status === status && each.scope === scope;
}

import type { SsinProfile } from '../ssin/ssin-profile.ts';
import type { IsiPlus } from './isiplus.ts';
import {
  error,
  type LintFinding,
  lintBirthDate,
  lintInstitutionId,
  lintIssueDate,
  lintSsin,
  lintText,
} from './lint.ts';

/**
 * Judges the data of an ISI+ card that the schema already accepted by the stricter rules of an issuer: those of the European card, where
 * they are about both, a national number that can be one, and the last day that a card of its kind has (see `isiPlusExpiry`).
 * `today` is the day of signature. Answers all findings, none when the data is clean.
 *
 * Does not check that the number is the person's, nor anything of the form of a card number: none is published.
 */
export function lintIsiPlus(card: IsiPlus, today: string, numbers: SsinProfile): LintFinding[] {
  return [
    ...lintText(card),
    ...lintSsin('hi', card.hi, { today, profile: numbers }),
    ...lintDates(card, today),
    ...lintInstitutionId(card.ii),
  ];
}

function* lintDates({ dob, di, xd }: IsiPlus, today: string): Generator<LintFinding> {
  yield* lintBirthDate(dob, { start: di, today });
  yield* lintIssueDate(di, today);
  const issueYear = Number(di.slice(0, 4));
  const birthYear = Number(dob.slice(0, 4));
  const possible = [false, true].map((ofFrontierWorker) =>
    isiPlusExpiry({ issueYear, birthYear, ofFrontierWorker }),
  );
  if (!possible.includes(xd)) {
    const message = 'The card ends on 31 December of its tenth year, or of the twelfth of a child.';
    yield error('card-validity', 'xd', message);
  }
}

/** Whose card it is, as far as its last day goes. */
export interface IsiPlusCase {
  readonly issueYear: number;
  readonly birthYear: number;
  /** Of a frontier worker or their family: their cards last ten years whatever the age. */
  readonly ofFrontierWorker: boolean;
}

/**
 * The last day of an ISI+ card: 31 December of the tenth year after that of issue; of a child who is under twelve at the end of the year of
 * issue, of the year in which it turns twelve.
 *
 * Nobody has published what holds for a child who turns twelve in the year of issue. Here it gets ten years, since it is not under
 * twelve at the end of that year; a card that ended within the year would have to be replaced at once.
 */
export function isiPlusExpiry({ issueYear, birthYear, ofFrontierWorker }: IsiPlusCase): string {
  const isChild = issueYear - birthYear < 12 && !ofFrontierWorker;
  return `${isChild ? birthYear + 12 : issueYear + 10}-12-31`;
}

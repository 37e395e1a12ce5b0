import { startOfDay } from '../local-date.ts';
import type { SsinProfile } from '../ssin/ssin-profile.ts';
import {
  error,
  type LintFinding,
  lintBirthDate,
  lintInstitutionId,
  lintIssueDate,
  lintOneText,
  lintSsin,
} from './lint.ts';
import type { SocialStatus } from './social-status.ts';

const DAY = 86_400;

/** Days that a status told by live sources lasts at most. */
const LONGEST_LIVE = 90;

/** Days that a status told by a buffer outlives its next load. */
const GRACE_OF_BUFFER = 30;

/**
 * Judges a social status that the schema already accepted by the stricter rules of an issuer: days in their order, a source that is not of
 * tomorrow, and a last day that the source allows: 90 days of a live one, 30 after the next load of a buffer. `today` is the day
 * of signature. Answers all findings, none when the data is clean.
 *
 * Does not check that the catalogue has what it names, or that tiers and rights follow from the statuses; who orders it does.
 */
export function lintSocialStatus(
  status: SocialStatus,
  today: string,
  numbers: SsinProfile,
): LintFinding[] {
  return [
    ...lintNames(status),
    ...(status.hi === undefined ? [] : lintSsin('hi', status.hi, { today, profile: numbers })),
    ...lintDates(status, today),
    ...lintPeriods(status),
    ...lintInstitutionId(status.ii),
  ];
}

function* lintNames({ fn, gn, in: acronym, rg }: SocialStatus): Generator<LintFinding> {
  yield* lintOneText('fn', fn);
  yield* lintOneText('gn', gn);
  yield* lintOneText('in', acronym);
  yield* lintOneText('rg', rg);
  if (fn === '' && gn === '') {
    yield error('name-missing', 'fn', 'Give a surname, a given name, or both.');
  }
}

function* lintDates({ dob, di, xd, ao, sm }: SocialStatus, today: string): Generator<LintFinding> {
  yield* lintBirthDate(dob, { start: di, today });
  yield* lintIssueDate(di, today);
  if (ao > di) yield error('invalid-date', 'ao', 'No source tells of a day to come.');
  if (di > xd) {
    yield error('invalid-period', 'xd', 'The status ends before it is issued.');
  } else if (xd > lastDayOf({ sm, ao, di })) {
    yield error('status-too-long', 'xd', 'The status lasts longer than its source allows.');
  }
}

function* lintPeriods({ st, en }: SocialStatus): Generator<LintFinding> {
  if (st.some(({ sd, ed = sd }) => sd > ed)) {
    yield error('invalid-period', 'st', 'A status ends before it starts.');
  }
  if (en.some(({ sd, ed }) => sd > ed)) {
    yield error('invalid-period', 'en', 'A right ends before it starts.');
  }
}

/** The last day that a status may have. A buffer speaks until it is loaded again, whenever of that time it was asked. */
function lastDayOf({ sm, ao, di }: Pick<SocialStatus, 'sm' | 'ao' | 'di'>): string {
  return sm === 'live'
    ? daysLater(di, LONGEST_LIVE)
    : daysLater(nextLoadOfBuffer(ao), GRACE_OF_BUFFER);
}

/**
 * The day by which a buffer that speaks for a day will have been loaded again. It is loaded early in January, April, July and October, and ready by the
 * 15th: so early in the quarter after that day.
 */
export function nextLoadOfBuffer(asOf: string): string {
  const [year = 0, month = 1] = asOf.split('-').map(Number);
  const next = Math.ceil(month / 3) * 3;
  return new Date(Date.UTC(year, next, 15)).toISOString().slice(0, 10);
}

function daysLater(day: string, days: number): string {
  return new Date((startOfDay(day) + days * DAY) * 1000).toISOString().slice(0, 10);
}

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
 * tomorrow, and a last day that the source allows: 90 days of a live one, 30 after its next load of a buffer. `today` is the day
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
  } else if (xd > lastDayOf(sm, di)) {
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

/** The last day that a status issued on a day may have. */
function lastDayOf(mode: SocialStatus['sm'], issued: string): string {
  return mode === 'live'
    ? daysLater(issued, LONGEST_LIVE)
    : daysLater(nextLoadOfBuffer(issued), GRACE_OF_BUFFER);
}

/** The buffer is loaded early in January, April, July and October, and is ready by the 15th. */
const LOADS = ['01-15', '04-15', '07-15', '10-15'] as const;

/** The day by which the buffer will have been loaded again, after a day. */
export function nextLoadOfBuffer(after: string): string {
  const year = after.slice(0, 4);
  const load = LOADS.map((day) => `${year}-${day}`).find((day) => day > after);
  return load ?? `${String(Number(year) + 1).padStart(4, '0')}-${LOADS[0]}`;
}

function daysLater(day: string, days: number): string {
  return new Date((startOfDay(day) + days * DAY) * 1000).toISOString().slice(0, 10);
}

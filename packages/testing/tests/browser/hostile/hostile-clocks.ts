import { TEST_NOW } from '../../../src/test-authority.ts';
import { kit } from './documents.ts';
import type { Expected } from './expected-screen.ts';

/** What a desk says of a document at one instant, in epoch seconds, with a trust list that it kept. */
export interface Moment extends Expected {
  readonly what: string;
  /** An entry of `fixtures/trust/index.json`. */
  readonly trust: 'current' | 'expired';
  readonly now: number;
  readonly text: string;
  readonly person: 'shown' | 'not shown';
  /** What the machine says of its clock or its list, loudly; absent where there is nothing to say. */
  readonly said?: RegExp;
}

const HOUR = 3600;
const DAY = 24 * HOUR;
/** When the list `current` was signed; `expired` was thirty days before. */
const ISSUED = TEST_NOW - HOUR;
const at = (instant: string) => Date.parse(instant) / 1000;

/** A certificate of which nothing but its days can be wrong: there is no card with days of its own, and no list. */
const until = (ed: string, more: object = {}) =>
  kit.code('belgian', {
    payload: { rid: undefined },
    prc: { sd: '2026-10-24', di: '2026-10-24', ed, ci: undefined, xd: undefined, ...more },
  });
const LONG = until('2039-12-31');

const good = { verdict: 'accepted', code: 'no-revocation-reference', person: 'shown' } as const;
const expired = { verdict: 'rejected', code: 'expired', person: 'not shown' } as const;
const early = { verdict: 'rejected', code: 'not-yet-valid', person: 'not shown' } as const;
const doubted = { verdict: 'undetermined', person: 'shown' } as const;
const nobody = { verdict: 'undetermined', code: 'trust-expired', person: 'not shown' } as const;
const wrongClock = /clock of this computer looks wrong/;
const tooOld = /too old to confirm anything/;
const muchTooOld = /much too old/;

const today = { trust: 'current' } as const;
const october = { trust: 'expired' } as const;

/** K01 to K03: clocks that were set back and forward, and days that end at the second, by the time of the place. */
export const MOMENTS: readonly Moment[] = [
  { what: 'as it should be', ...today, now: TEST_NOW, text: LONG, ...good },
  {
    what: 'two hours back',
    ...today,
    now: TEST_NOW - 2 * HOUR,
    text: LONG,
    ...doubted,
    code: 'clock-suspect',
    said: wrongClock,
  },
  {
    what: 'five minutes before the list, which is forgiven',
    ...today,
    now: ISSUED - 300,
    text: LONG,
    ...good,
  },
  {
    what: 'a second more',
    ...today,
    now: ISSUED - 301,
    text: LONG,
    ...doubted,
    code: 'clock-suspect',
    said: wrongClock,
  },
  {
    what: 'three years back',
    ...today,
    now: TEST_NOW - 3 * 365 * DAY,
    text: LONG,
    ...early,
    said: wrongClock,
  },
  { what: '1 January 1970', ...today, now: 0, text: LONG, ...early, said: wrongClock },
  { what: 'the last second of a week', ...today, now: ISSUED + 7 * DAY, text: LONG, ...good },
  {
    what: 'a second later',
    ...today,
    now: ISSUED + 7 * DAY + 1,
    text: LONG,
    ...doubted,
    code: 'trust-stale',
    said: tooOld,
  },
  {
    what: 'the last second of thirty days',
    ...today,
    now: ISSUED + 30 * DAY,
    text: LONG,
    ...doubted,
    code: 'trust-stale',
    said: tooOld,
  },
  {
    what: 'and a second later',
    ...today,
    now: ISSUED + 30 * DAY + 1,
    text: LONG,
    ...nobody,
    said: muchTooOld,
  },
  {
    what: 'two years ahead',
    ...today,
    now: TEST_NOW + 2 * 365 * DAY,
    text: LONG,
    ...nobody,
    said: muchTooOld,
  },
  {
    what: 'two years ahead, and its days are over',
    ...today,
    now: TEST_NOW + 2 * 365 * DAY,
    text: until('2027-01-31'),
    ...expired,
    said: muchTooOld,
  },
  {
    what: 'a leap day',
    ...today,
    now: at('2028-02-29T12:00:00Z'),
    text: LONG,
    ...nobody,
    said: muchTooOld,
  },
  {
    what: 'the second after 32 bits',
    ...today,
    now: 2 ** 31,
    text: LONG,
    ...nobody,
    said: muchTooOld,
  },
  {
    what: 'the end of the year 9999',
    ...today,
    now: at('9999-12-31T12:00:00Z'),
    text: LONG,
    ...expired,
    said: muchTooOld,
  },
  {
    what: 'the last second of the last day',
    ...today,
    now: at('2026-11-24T22:59:59Z'),
    text: until('2026-11-24'),
    ...good,
  },
  {
    what: 'midnight',
    ...today,
    now: at('2026-11-24T23:00:00Z'),
    text: until('2026-11-24'),
    ...expired,
  },
  {
    what: 'the last second of the day before clocks go back',
    ...october,
    now: at('2026-10-24T21:59:59Z'),
    text: until('2026-10-24'),
    ...good,
  },
  {
    what: 'midnight, in summer time',
    ...october,
    now: at('2026-10-24T22:00:00Z'),
    text: until('2026-10-24'),
    ...expired,
  },
  {
    what: 'three, when clocks go back to two',
    ...october,
    now: at('2026-10-25T01:00:00Z'),
    text: until('2026-10-25'),
    ...good,
  },
  {
    what: 'the last second of that long day',
    ...october,
    now: at('2026-10-25T22:59:59Z'),
    text: until('2026-10-25'),
    ...good,
  },
  {
    what: 'midnight, in winter time',
    ...october,
    now: at('2026-10-25T23:00:00Z'),
    text: until('2026-10-25'),
    ...expired,
  },
  {
    what: 'issued tomorrow',
    ...today,
    now: TEST_NOW,
    text: until('2039-12-31', { di: '2026-11-25' }),
    ...good,
  },
  {
    what: 'issued in two days',
    ...today,
    now: TEST_NOW,
    text: until('2039-12-31', { di: '2026-11-26' }),
    ...doubted,
    code: 'issued-in-future',
  },
];

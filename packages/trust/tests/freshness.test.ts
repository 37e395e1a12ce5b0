import { type Freshness, freshness, judgeClock, judgeTime } from '../src/index.ts';
import { issuedAt, snapshot, trusted } from './support/snapshots.ts';

const DAY = 86_400;

test.each<[string, number, Freshness]>([
  ['before its issue', -1, 'FRESH'],
  ['at once', 0, 'FRESH'],
  ['after 24 hours', DAY, 'FRESH'],
  ['a second later', DAY + 1, 'DUE'],
  ['after 7 days', 7 * DAY, 'DUE'],
  ['a second later', 7 * DAY + 1, 'STALE'],
  ['after 30 days', 30 * DAY, 'STALE'],
  ['a second later', 30 * DAY + 1, 'EXPIRED'],
  ['after 2 days without publication', 2 * DAY, 'DUE'],
  ['at no time', Number.NaN, 'EXPIRED'],
])('%s: %d s', (_, age, state) => {
  expect(freshness(snapshot(), issuedAt + age)).toBe(state);
});

test('the limits are those of the snapshot', () => {
  const policy = { ...snapshot().policy, refreshAfter: 10, softMax: 20, hardMax: 90 * DAY };
  expect(freshness({ issuedAt, policy }, issuedAt + 60 * DAY)).toBe('STALE');
  expect(freshness({ issuedAt, policy }, issuedAt + 11)).toBe('DUE');
});

test('a clock is forgiven five minutes', () => {
  const limits = { timeFloor: issuedAt, maxClockSkew: 300 };
  expect(judgeClock(issuedAt - 300, limits)).toBe('plausible');
  expect(judgeClock(issuedAt - 301, limits)).toBe('suspect');
  expect(judgeClock(issuedAt + 10 * 365 * DAY, limits)).toBe('plausible');
  expect(judgeClock(0, limits)).toBe('suspect');
  expect(judgeClock(Number.NaN, limits)).toBe('suspect');
});

test('a clock set back is seen, and makes no snapshot younger', async () => {
  const trust = await trusted();
  expect(judgeTime(trust, issuedAt + DAY)).toEqual({ freshness: 'FRESH', clock: 'plausible' });
  expect(judgeTime(trust, 0)).toEqual({ freshness: 'FRESH', clock: 'suspect' });

  const later = { ...trust, installed: { ...trust.installed, timeFloor: issuedAt + 8 * DAY } };
  expect(judgeTime(later, issuedAt + DAY)).toEqual({ freshness: 'STALE', clock: 'suspect' });
});

import { truthOn, withinLife } from '../../src/index.ts';
import { facts, no, unknown, yes } from './answers.ts';

const NEXT = { lastsUntil: 'endOfNextYear' } as const;
const THIS = { lastsUntil: 'endOfYear' } as const;
/** Of 1 November 2026, about days as far as anybody may ask. */
const asked = yes({ about: { from: '2026-11-24', until: '2030-01-01' } });

const truth = (answer: ReturnType<typeof withinLife>, day: string) =>
  truthOn(facts({ BIM: [answer] }), day)({ status: 'BIM' });

test.each([
  ['of no end by law', {}, '2029-12-31', 'yes'],
  ['on its last day', NEXT, '2027-12-31', 'yes'],
  ['on the day after', NEXT, '2028-01-01', 'unknown'],
  ['on the last day of the year', THIS, '2026-12-31', 'yes'],
  ['on New Year', THIS, '2027-01-01', 'unknown'],
] as const)('a status %s: %s on %s is %s', (_, status, day, expected) => {
  expect(truth(withinLife(asked, status), day)).toBe(expected);
});

test('its periods end there, and an earlier end of its source stays', () => {
  const periods = [
    { from: '2020-01-01', until: '2026-12-01' },
    { from: '2026-12-05', until: '2035-12-31' },
    { from: '2028-02-01' },
  ];
  expect(withinLife(yes({ periods }), NEXT)).toMatchObject({
    periods: [
      { from: '2020-01-01', until: '2026-12-01' },
      { from: '2026-12-05', until: '2027-12-31' },
    ],
  });
});

test('of days after it nobody was asked', () => {
  const later = yes({ about: { from: '2027-01-01' } });
  expect(withinLife(later, THIS)).toEqual({
    outcome: 'unknown',
    reason: 'not-asked',
    authority: 'CIN',
  });
});

test('what is no yes stays as it is', () => {
  expect([withinLife(no, THIS), withinLife(unknown, THIS)]).toEqual([no, unknown]);
});

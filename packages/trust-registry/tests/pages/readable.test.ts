import { readable } from '../../src/pages/readable.ts';

test('dates, documents and reasons stand in words', () => {
  expect(readable('EHIC until 2028-11-24T00:00:00Z')).toBe(
    'European Health Insurance Card until 24 November 2028',
  );
  expect(readable('key-stolen')).toBe('The key may have been stolen or lost');
});

test('why a key is refused, and since when', () => {
  const [at, since] = ['2026-11-24T04:16:00Z', '2026-11-01T00:00:00Z'];
  expect(readable(`certificateHold of certificate at ${at}, invalid since ${since}`)).toBe(
    'It is being looked into: on 24 November 2026 at 04:16 UTC, not to be trusted since 1 November 2026',
  );
  expect(readable(`competenceWithdrawn of certificate PDA1 at ${at}, invalid since ${since}`)).toBe(
    'It may no longer be used for this document (Portable document A1): on 24 November 2026 at 04:16 UTC, ' +
      'not to be trusted since 1 November 2026',
  );
});

test('what is none of these is left as it is', () => {
  const odd = 'toString of certificate at dawn, invalid since noon';
  expect(readable(odd)).toBe(odd);
});

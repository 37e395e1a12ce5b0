import { differenceTable } from '../../src/pages/difference-table.ts';
import { readable } from '../../src/pages/readable.ts';

test('dates, documents and reasons stand in words', () => {
  expect(readable('EHIC until 2028-11-24T00:00:00Z')).toBe(
    'European Health Insurance Card until 24 November 2028',
  );
  expect(readable('version 6 of 2026-11-24')).toBe('version 6 of 24 November 2026');
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

test('a table of differences says days as people do, and names to the letter', () => {
  const table = differenceTable('What changes', [
    { topic: 'catalogue', from: 'version 5 of 2026-11-24', to: 'version 6 of 2026-12-01' },
    { topic: 'catalogue-right', subject: 'be.x, reviewed on', to: '2026-11-02' },
    { topic: 'catalogue-right', subject: 'be.x, title', to: 'Since 2026-11-03, EHIC' },
    { topic: 'name', to: 'Fund of 2026-11-04' },
  ]).toString();
  for (const said of ['version 6 of 1 December 2026', '2 November 2026']) {
    expect(table).toContain(said);
  }
  expect(table.match(/\d{4}-\d\d-\d\d/g)).toEqual(['2026-11-03', '2026-11-04']);
  expect(table).toContain('2026-11-03, EHIC');
});

test('what is none of these is left as it is', () => {
  const odd = 'toString of certificate at dawn, invalid since noon';
  expect(readable(odd)).toBe(odd);
  expect(readable('2026-13-45')).toBe('2026-13-45');
});

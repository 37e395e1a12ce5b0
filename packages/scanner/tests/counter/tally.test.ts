import type { ShownRight } from '../../src/counter/counter-verdict.ts';
import { type DeskSettings, deskSettings } from '../../src/counter/desk-kind.ts';
import { tally } from '../../src/counter/tally.ts';

function memory(first: Record<string, string> = {}) {
  const kept = new Map(Object.entries(first));
  return {
    kept,
    read: (name: string) => kept.get(name) || undefined,
    write: (name: string, value: string) => void kept.set(name, value),
  };
}

const right: ShownRight = {
  ...{ rightId: 'be.local.museum-x.reduced', from: '2026-11-24', until: '2026-12-24' },
  by: 'paper',
  holder: { shortName: 'P. Lanted', birthYear: '1985' },
};

test('counts by day, right and answer, and keeps nothing of anybody', () => {
  const kept = memory();
  const counts = tally(kept);
  counts.count('2026-11-24', { answer: 'yes', decidedBy: 'verdict', right });
  counts.count('2026-11-24', { answer: 'yes', decidedBy: 'verdict', right });
  counts.count('2026-11-25', { answer: 'no', decidedBy: 'verdict', right });
  counts.count('2026-11-25', { answer: 'no-right', decidedBy: 'other-document' });
  expect(counts.rows()).toEqual([
    { day: '2026-11-25', right: right.rightId, answer: 'no', count: 1 },
    { day: '2026-11-25', right: '-', answer: 'no-right', count: 1 },
    { day: '2026-11-24', right: right.rightId, answer: 'yes', count: 2 },
  ]);
  expect([...kept.kept.values()].join()).not.toMatch(/Lanted|1985|2026-12-24/);
  counts.clear();
  expect(counts.rows()).toEqual([]);
});

test('which right of another counter somebody has is not counted', () => {
  const counts = tally(memory());
  counts.count('2026-11-24', { answer: 'no', decidedBy: 'other-right', right });
  expect(counts.rows()).toEqual([{ day: '2026-11-24', right: '-', answer: 'no', count: 1 }]);
});

test('a quarter is kept, the oldest goes', () => {
  const counts = tally(memory());
  for (let day = 0; day < 100; day++) {
    const date = new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10);
    counts.count(date, { answer: 'yes', decidedBy: 'verdict', right });
  }
  expect(counts.rows()).toHaveLength(92);
  expect(counts.rows()[91]?.day).toBe('2026-01-09');
});

test('a counter that is open now and then keeps no more than a quarter, and no day to come', () => {
  const counts = tally(memory());
  for (const day of ['2027-01-01', '2026-01-05', '2026-08-24', '2026-08-25', '2026-11-24']) {
    counts.count(day, { answer: 'yes', decidedBy: 'verdict', right });
  }
  expect(counts.rows().map(({ day }) => day)).toEqual(['2026-11-24', '2026-08-25']);
});

test.each([
  'nonsense',
  '[]',
  '7',
  '{"2026-11-24":7}',
  '{"2026-11-24":{"be.x yes":"many","be.x perhaps":1}}',
])('what is damaged begins anew: %s', (text) => {
  expect(tally(memory({ tally: text })).rows()).toEqual([]);
});

test('a desk is a clinic until somebody says otherwise, and all rights count until some are chosen', () => {
  const settings: DeskSettings = deskSettings(memory());
  expect([settings.kind(), settings.rights()]).toEqual(['clinic', 'all']);
  settings.setKind('counter');
  settings.setRights(new Set(['be.a', 'be.b']));
  expect([settings.kind(), settings.rights()]).toEqual(['counter', new Set(['be.a', 'be.b'])]);
  settings.setRights('all');
  expect(settings.rights()).toBe('all');
  expect(deskSettings(memory({ desk: 'kiosk' })).kind()).toBe('clinic');
});

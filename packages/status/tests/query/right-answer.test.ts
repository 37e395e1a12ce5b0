import { belgianCatalogue } from '@prova/testing';
import { batchAnswer, rightAnswer } from '../../src/query/right-answer.ts';

const [right] = belgianCatalogue().rights.values();
if (!right) throw new Error('The trial has rights.');
const known = { right, reasons: [], mode: 'live', asOf: '2026-11-24' } as const;

test('of what nobody knows it is not said whether somebody was asked, and who spoke for which day', () => {
  const unknown = { ...known, truth: 'unknown', reasons: ['no-data', 'source-slow'] } as const;
  const { rightId } = right;
  expect(rightAnswer(unknown)).toEqual({ rightId, result: 'unknown', reason: 'no-data' });
  const told = { rightId, result: 'no', sourceMode: 'live', asOf: '2026-11-24' };
  expect(rightAnswer({ ...known, truth: 'no' })).toEqual(told);
  expect(batchAnswer({ ...known, truth: 'no' })).toEqual({ rightId, result: 'no' });
});

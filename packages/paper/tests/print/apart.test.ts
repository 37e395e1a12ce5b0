import type { PlacedText } from '../read-pdf.ts';
import { expectApart } from './apart.ts';

// What the pages are measured by must be able to fail.

const text = (left: number, right: number, baseline: number): PlacedText => ({
  ...{ text: `${left} to ${right}`, left, right, baseline, size: 11 },
});

test('texts that keep apart', () => {
  expectApart([text(20, 100, 60), text(20, 100, 65), text(102, 190, 60)]);
});

test.each([
  ['two on one place', [text(20, 100, 60), text(90, 120, 60)]],
  ['two lines that touch', [text(20, 100, 60), text(20, 100, 62.5)]],
  ['one in the left margin', [text(15, 100, 60)]],
  ['one in the right margin', [text(20, 193, 60)]],
  ['one on a fold', [text(20, 100, 99.5)]],
  ['one in the code', [text(100, 140, 230)]],
])('%s', (_, texts) => {
  expect(() => expectApart(texts)).toThrow();
});

import fc from 'fast-check';
import { lineCutter } from '../../src/input/lines.ts';

test('lines come whole, however they are cut on the way', () => {
  const line = fc.string({ unit: 'grapheme-ascii', minLength: 1 });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1 }), fc.integer({ min: 1, max: 9 }), (lines, size) => {
      const sent = lines.map((each) => `${each}\r\n`).join('');
      const { cut } = lineCutter();
      const heard: string[] = [];
      for (let at = 0; at < sent.length; at += size) heard.push(...cut(sent.slice(at, at + size)));
      expect(heard).toEqual(lines);
    }),
  );
});

test('a line that does not end is not collected for ever', () => {
  const { cut } = lineCutter();
  for (let i = 0; i < 100; i++) expect(cut('A'.repeat(1000))).toEqual([]);
  const [line = ''] = cut('\n');
  expect(line.length).toBeLessThan(10_000);
});

test('what was begun is a line when nothing more comes, once', () => {
  const { cut, rest } = lineCutter();
  expect(cut('ABC')).toEqual([]);
  expect(rest()).toEqual(['ABC']);
  expect(rest()).toEqual([]);
  expect(cut('DEF\r')).toEqual(['DEF']);
});

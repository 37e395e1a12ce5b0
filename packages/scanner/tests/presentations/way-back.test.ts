import fc from 'fast-check';
import { presetsAmong } from '../../src/presentations/preset.ts';
import { responseCodeIn, wayBack } from '../../src/presentations/way-back.ts';

test('whoever comes back takes the question along, once', () => {
  const kept = new Map<string, string>();
  const back = wayBack({
    read: (name) => kept.get(name) || undefined,
    write: (name, value) => void kept.set(name, value),
  });
  expect(back.take()).toBe(undefined);
  back.wait('secret');
  expect(back.waitedFor()).toBe('secret');
  expect(back.take()).toBe('secret');
  expect([back.waitedFor(), back.take()]).toEqual([undefined, undefined]);
});

test('the code is in the fragment, and any fragment is looked at without harm', () => {
  expect(responseCodeIn('#response_code=a-b_c')).toBe('a-b_c');
  expect(responseCodeIn('#content')).toBe(undefined);
  expect(responseCodeIn('#response_code=')).toBe(undefined);
  fc.assert(
    fc.property(fc.string(), (code) => {
      const fragment = `#${new URLSearchParams({ response_code: code })}`;
      expect(responseCodeIn(fragment) ?? '').toBe(code);
      responseCodeIn(code);
    }),
  );
});

test('of what a desk offers the page takes what it has words for, the least first', () => {
  expect(presetsAmong(['pda1', 'prc', 'ehic'])).toEqual(['ehic', 'pda1']);
  expect(presetsAmong([])).toEqual([]);
});

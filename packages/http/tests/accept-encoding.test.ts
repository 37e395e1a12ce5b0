import fc from 'fast-check';
import { type Coding, chooseCoding, parseAcceptEncoding } from '../src/accept-encoding.ts';

const ALL: readonly Coding[] = ['br', 'gzip', 'identity'];

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br;q=0.8 , gzip; q=0.8', 'br'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['*', 'br'],
  ['*;q=0, gzip', 'gzip'],
  ['*;q=0', 'identity'],
  ['br;q=0.5, identity', 'identity'],
  ['br;q=0, *', 'gzip'],
  ['identity;q=0', 'identity'],
  ['identity;q=0, gzip;q=0.001', 'gzip'],
  ['br;q=2', 'identity'],
  ['br;q=', 'identity'],
  ['zstd', 'identity'],
] as const)('%p is best answered with %s', (header, coding) => {
  expect(chooseCoding(header, ALL)).toBe(coding);
});

test('what there is not is not chosen', () => {
  expect(chooseCoding('br, gzip;q=0.5', ['gzip', 'identity'])).toBe('gzip');
  expect(chooseCoding('br', ['identity'])).toBe('identity');
});

test('a coding that is refused is never chosen, and any header has an answer', () => {
  const part = fc.tuple(
    fc.constantFrom('br', 'gzip', 'identity', '*', 'x'),
    fc.constantFrom('', ';q=0', ';q=0.5', ';q=1', ';q=nonsense', '; q=0.001'),
  );
  const header = fc.oneof(
    fc.string(),
    fc.array(part).map((parts) => parts.map((each) => each.join('')).join(',')),
  );
  fc.assert(
    fc.property(header, (text) => {
      const chosen = chooseCoding(text, ALL);
      expect(ALL).toContain(chosen);
      if (chosen !== 'identity') expect(parseAcceptEncoding(text).get(chosen)).not.toBe(0);
    }),
  );
});

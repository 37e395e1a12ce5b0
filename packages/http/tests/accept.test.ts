import fc from 'fast-check';
import { chooseMediaType } from '../src/accept.ts';

const JSON_TYPE = 'application/json';
const PDF = 'application/pdf';
const ALL = [JSON_TYPE, PDF] as const;

test.each([
  [undefined, JSON_TYPE],
  ['', JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/*', JSON_TYPE],
  [PDF, PDF],
  ['Application/PDF', PDF],
  ['application/pdf, */*;q=0.1', PDF],
  ['application/pdf, application/json', JSON_TYPE],
  ['application/pdf , application/json; q=0.9', PDF],
  ['application/*;q=0.5, application/pdf', PDF],
  ['application/json;q=0, */*', PDF],
  ['application/pdf;q=0, */*;q=0', JSON_TYPE],
  ['application/pdf;q=2', JSON_TYPE],
  ['application/pdf;version=1', PDF],
  ['application/json;charset=utf-8, application/pdf;q=0.5', JSON_TYPE],
  ['application/json; charset=UTF-8, application/pdf', JSON_TYPE],
  ['application/pdf; charset="a;b"; q=0.5, application/json', JSON_TYPE],
  ['application/pdf;q=0.5;v=1', JSON_TYPE],
  ['application/pdf, */*', PDF],
  ['application/pdf, application/*', PDF],
  ['text/html', JSON_TYPE],
] as const)('%p is best answered with %s', (header, type) => {
  expect(chooseMediaType(header, ALL)).toBe(type);
});

test('any header has an answer, and a type that is refused is chosen only where all are', () => {
  const part = fc.tuple(
    fc.constantFrom(JSON_TYPE, PDF, 'application/*', '*/*', 'text/html', '/', '*'),
    fc.constantFrom('', ';q=0', ';q=0.5', '; q=1', ';q=nonsense', ';v=1;q=1'),
  );
  const header = fc.oneof(
    fc.string(),
    fc.array(part).map((parts) => parts.map((each) => each.join('')).join(',')),
  );
  fc.assert(
    fc.property(header, (text) => {
      expect(ALL).toContain(chooseMediaType(text, ALL));
      expect(chooseMediaType(`${PDF};q=0,${text}`, ALL)).toBe(JSON_TYPE);
    }),
  );
});

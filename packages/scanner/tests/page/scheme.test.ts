import fc from 'fast-check';
import { parseScheme } from '../../src/page/scheme.ts';

test('environment and root', () => {
  expect(parseScheme({ environment: 'prod', root: 'AQID' })).toEqual({
    environment: 'prod',
    root: Uint8Array.of(1, 2, 3),
  });
});

test('whatever else a server says, nobody is believed', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(() => parseScheme(value)).toThrow();
    }),
  );
  expect(() => parseScheme({ environment: 'real', root: 'AQID' })).toThrow(TypeError);
  expect(() => parseScheme({ environment: 'prod', root: 7 })).toThrow(TypeError);
});

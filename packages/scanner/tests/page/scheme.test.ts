import fc from 'fast-check';
import { parseScheme } from '../../src/page/scheme.ts';

test('environment and root', () => {
  expect(parseScheme({ environment: 'prod', root: 'AQID' })).toEqual({
    environment: 'prod',
    root: Uint8Array.of(1, 2, 3),
  });
});

test('where holders look, if it is a page', () => {
  const scheme = { environment: 'prod', root: 'AQID' };
  const holders = 'https://issuer.example/my';
  expect(parseScheme({ ...scheme, holders })).toMatchObject({ holders });
  for (const other of ['javascript:alert(1)', 'my', 'https://', 7, null]) {
    expect(() => parseScheme({ ...scheme, holders: other })).toThrow(TypeError);
  }
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

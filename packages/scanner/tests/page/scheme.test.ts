import fc from 'fast-check';
import { parseScheme } from '../../src/page/scheme.ts';

test('environment and root', () => {
  expect(parseScheme({ environment: 'prod', root: 'AQID' })).toEqual({
    environment: 'prod',
    root: Uint8Array.of(1, 2, 3),
    presets: [],
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

test('what its desk asks wallets for, as far as this page has words for it', () => {
  const scheme = { environment: 'prod', root: 'AQID' };
  const presets = ['pda1', 'ehic', 'everything', 7];
  expect(parseScheme({ ...scheme, presets })).toMatchObject({ presets: ['ehic', 'pda1'] });
  expect(() => parseScheme({ ...scheme, presets: 'ehic' })).toThrow(TypeError);
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

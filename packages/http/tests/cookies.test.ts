import fc from 'fast-check';
import { parseCookies } from '../src/cookies.ts';
import { cookieName, setCookie } from '../src/index.ts';

const SESSION = { name: 'session', value: 'abc', maxAge: 3600 };

test('a session cookie is for this host alone where there is https', () => {
  expect(setCookie(SESSION, 'https://registry.example')).toBe(
    '__Host-session=abc; Path=/; Max-Age=3600; HttpOnly; SameSite=Strict; Secure',
  );
  expect(setCookie(SESSION, 'http://127.0.0.1:8081')).toBe(
    'session=abc; Path=/; Max-Age=3600; HttpOnly; SameSite=Strict',
  );
  expect(cookieName('session', 'https://registry.example')).toBe('__Host-session');
});

test.each([
  [undefined, {}],
  ['', {}],
  ['a=1; b=2', { a: '1', b: '2' }],
  ['a=1;a=2', { a: '1' }],
  ['a=b=c', { a: 'b=c' }],
  ['a; =1; b=%zz; c=', { c: '' }],
])('%p', (header, cookies) => {
  expect(Object.fromEntries(parseCookies(header))).toEqual(cookies);
});

test('what is set comes back, whatever it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0 }), (value, maxAge) => {
      const header = setCookie({ name: 'session', value, maxAge }, 'http://a');
      expect(header.split(';')).toHaveLength(5);
      expect(header).toMatch(/^[\x20-\x7e]*$/);
      expect(parseCookies(header.split(';')[0]).get('session')).toBe(value);
    }),
  );
});

test('any header is parsed', () => {
  fc.assert(
    fc.property(fc.string(), (header) => {
      for (const name of parseCookies(header).keys()) expect(header).toContain(`${name}`);
    }),
  );
});

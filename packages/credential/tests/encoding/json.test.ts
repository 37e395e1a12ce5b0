import { inspect } from 'node:util';
import fc from 'fast-check';
import { CredentialError, parseJson } from '../../src/index.ts';

function codeOf(text: string): string {
  try {
    parseJson(text);
    return 'parsed';
  } catch (error) {
    if (error instanceof CredentialError) return error.code;
    throw error;
  }
}

test.each([
  ['{"a":1,"a":2}', 'json-duplicate-member'],
  ['{"a":1,"\\u0061":2}', 'json-duplicate-member'],
  ['{"x":[{"b":1, "b" : 1}]}', 'json-duplicate-member'],
  ['{"__proto__":1,"__proto__":2}', 'json-duplicate-member'],
  ['{"a":{"b":1},"b":{"a":"a"}}', 'parsed'],
  ['{"a":"\\"a\\":","b":"}"}', 'parsed'],
  ['{"a\\\\":1,"a":2}', 'parsed'],
  ['{"a\\\\\\"":1,"a\\"":2}', 'parsed'],
  ['{"a\\"" \t\r\n:1,"a\\"":2}', 'json-duplicate-member'],
  ['["a:",":","\\\\",":"]', 'parsed'],
  ['{', 'json-malformed'],
  ['', 'json-malformed'],
  ['{"a":1}x', 'json-malformed'],
  [`${'['.repeat(17)}${']'.repeat(17)}`, 'json-malformed'],
  [`${'['.repeat(16)}${']'.repeat(16)}`, 'parsed'],
])('%s: %s', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

test('an error shows nothing of the text, nor does its cause', () => {
  let error: unknown;
  try {
    parseJson('Geheim');
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(CredentialError);
  expect(inspect(error)).not.toContain('Geheim');
});

test('whatever JSON.stringify writes is read back', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), (text) => {
      expect(parseJson(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('a member repeated anywhere is found', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1 }),
      (object) => {
        const [name] = Object.keys(object);
        const text = `${JSON.stringify(object).slice(0, -1)},${JSON.stringify(name)}:0}`;
        expect(codeOf(`[${text}]`)).toBe('json-duplicate-member');
      },
    ),
  );
});

import { codeMatchers } from '@prova/testing/to-reject-with';
import { CatalogueError, type Rule, waysOf } from '../../src/index.ts';

expect.extend(codeMatchers);

test('a rule that nobody could check is refused before it is multiplied out', () => {
  const pair = (n: number): Rule => ({ anyOf: [{ status: `A${n}` }, { status: `B${n}` }] });
  const rule: Rule = { allOf: Array.from({ length: 40 }, (_, n) => pair(n)) };
  expect(() => waysOf(rule)).toThrowWithCode(CatalogueError, 'rule-too-wide');
});

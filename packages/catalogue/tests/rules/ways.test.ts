import { codeMatchers } from '@prova/testing/to-reject-with';
import fc from 'fast-check';
import { CatalogueError, type Rule, waysOf } from '../../src/index.ts';
import { rules } from './arbitrary-rules.ts';

expect.extend(codeMatchers);

test('a rule that nobody could check is refused before it is multiplied out', () => {
  const pair = (n: number): Rule => ({ anyOf: [{ status: `A${n}` }, { status: `B${n}` }] });
  const rule: Rule = { allOf: Array.from({ length: 40 }, (_, n) => pair(n)) };
  expect(() => waysOf(rule)).toThrowWithCode(CatalogueError, 'rule-too-wide');
});

test('no way contains another', () => {
  fc.assert(
    fc.property(rules, (rule) => {
      const ways = waysOf(rule).map(
        (way) => new Set(way.map((literal) => JSON.stringify(literal))),
      );
      for (const way of ways) {
        const within = ways.filter((other) => [...other].every((key) => way.has(key)));
        expect(within).toHaveLength(1);
      }
    }),
  );
});

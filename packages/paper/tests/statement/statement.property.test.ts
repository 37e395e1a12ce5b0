import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import { PaperError, type Statement } from '../../src/index.ts';
import { fieldsOf, printed, STATEMENT, textsOf } from './statements.ts';

const squeezed = (text: string) => text.replaceAll(/\s/g, '');
const anyText = fc.string({ unit: anyCharacter, maxLength: 80 });
const named = fc.string({ unit: fc.constantFrom(...'aĦż Ñœ-’ΑβήДѝ–ß1'), maxLength: 120 });

const tone = fc.constantFrom('accepted', 'undetermined', 'rejected', 'not-judged');
const statement: fc.Arbitrary<Partial<Statement>> = fc.record({
  conclusion: fc.record({ tone, title: anyText, sentence: anyText }),
  notes: fc.array(anyText, { maxLength: 3 }),
  sections: fc.array(
    fc.tuple(anyText, anyText).map((pair) => fieldsOf(pair)),
    { maxLength: 4 },
  ),
  document: fc.record({ title: anyText, token: anyText }),
  environment: fc.constantFrom('prod', 'acc', 'test'),
});

test('any statement is printed, or refused with a code', async () => {
  const property = fc.asyncProperty(statement, async (changes) => {
    try {
      await printed(changes);
    } catch (error) {
      expect(error).toBeInstanceOf(PaperError);
    }
  });
  await fc.assert(property, { numRuns: 15 });
});

test('any value is on the page whole: letters of the house as they are, others as numbers', async () => {
  const property = fc.asyncProperty(named, anyText, async (name, value) => {
    const bytes = await printed({ sections: [fieldsOf(['Caption', name], ['Caption', value])] });
    const lines = (await textsOf(bytes))
      .flat()
      .filter(({ left, size }) => left > 79 && size === 10.5);
    const text = squeezed(lines.map((line) => line.text).join(''));
    expect(squeezed(unescaped(text))).toBe(squeezed(name + value));
  });
  await fc.assert(property, { numRuns: 12 });
});

/** What a reader makes of the numbers. */
function unescaped(text: string): string {
  return text.replace(/\[U\+([0-9A-F]{4,6})\]/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

test('the sample that the properties start from is printed', async () => {
  expect((await textsOf(await printed())).flat().map(({ text }) => text)).toContain(
    STATEMENT.title,
  );
});

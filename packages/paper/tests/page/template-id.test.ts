import { ENVIRONMENTS, PRINTED_TYPES } from '@prova/credential';
import fc from 'fast-check';
import { PAGE_LANGUAGES, PaperError, parseTemplateId, templateId } from '../../src/index.ts';

const names = fc.record({
  type: fc.constantFrom(...PRINTED_TYPES),
  languages: fc.shuffledSubarray([...PAGE_LANGUAGES], { minLength: 1, maxLength: 2 }),
  environment: fc.constantFrom(...ENVIRONMENTS),
  address: fc.constantFrom(
    'verify.example',
    'localhost:8082',
    'health.example/check',
    'a.b-c.example:443/x/y',
  ),
});

test('a name and its id are the same thing', () => {
  fc.assert(
    fc.property(names, ({ type, languages, environment, address }) => {
      const [first = 'en', second] = languages;
      const name = {
        type,
        languages: second ? ([first, second] as const) : ([first] as const),
        environment,
        address,
      };
      expect(parseTemplateId(templateId(name))).toEqual(name);
    }),
  );
});

test.each([
  '',
  'prc1',
  'prc1/en/test',
  'prc1/en/test/',
  'prc2/en/test/verify.example',
  'ehic/en/test/verify.example',
  'ehic2/en/test/verify.example',
  'toString/en/test/verify.example',
  'prc1/xx/test/verify.example',
  'prc1/en+en/test/verify.example',
  'prc1/en+fr+nl/test/verify.example',
  'prc1/en+/test/verify.example',
  'prc1/en/TEST/verify.example',
  'prc1/en/live/verify.example',
  'prc1/en/test/https://verify.example',
  'prc1/en/test/verify.example/',
  'prc1/en/test/verify.example?id=1',
  'prc1/en/test/Verify.example',
  `prc1/en/test/${'a'.repeat(49)}`,
  'prc1/en/test/verify.example\n',
])('not an id: %j', (id) => {
  expect(() => parseTemplateId(id)).toThrow(expect.objectContaining({ code: 'template-unknown' }));
});

test('any other text is refused with our error, or is the one spelling of its template', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.constantFrom('prc1/en/test/a', 'prc1/fr+de/prod/b.c/d', 'ehic1/nl/acc/a'),
      ),
      (id) => {
        try {
          expect(templateId(parseTemplateId(id))).toBe(id);
        } catch (error) {
          expect(error).toBeInstanceOf(PaperError);
        }
      },
    ),
  );
});

import { CAPTIONS, PAGE_LANGUAGES } from '../../src/index.ts';

const english = Object.keys(CAPTIONS.en).sort();

describe.each(PAGE_LANGUAGES)('captions in %s', (language) => {
  const captions = Object.entries(CAPTIONS[language]);

  test('lack none', () => {
    expect(captions.map(([key]) => key).sort()).toEqual(english);
  });

  test.each(captions)('%s is clean text with a known mark', (_, { value, mark }) => {
    expect(['official', 'attested', 'translated']).toContain(mark);
    expect(value).toBe(value.normalize('NFC').trim());
    expect(value).not.toMatch(/[:'"]$|\s{2}|'/);
    expect(value.length).toBeGreaterThan(0);
  });

  test('print the title in capitals that read as the title', () => {
    const { titleCertificate, titleOf, titleCard, title } = CAPTIONS[language];
    const capitals = [titleCertificate, titleOf, titleCard].map(({ value }) => value).join(' ');
    expect(capitals).toBe(capitals.toUpperCase());
    expect(capitals.toLowerCase()).toBe(title.value.toLowerCase());
  });

  test('say TEST', () => {
    expect(CAPTIONS[language].test.value).toBe('TEST');
  });
});

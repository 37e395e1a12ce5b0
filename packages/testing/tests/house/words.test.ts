import { filesIn, PACKAGES, readText } from './packages.ts';

// What people read, in the files of words of each language: how it is set, and that one thing has one word wherever it is named.

const paths = PACKAGES.flatMap(({ folder }) => filesIn(`packages/${folder}/src`)).filter((path) =>
  path.endsWith('.ts'),
);

/** Every text in a language: of the files of its words (`fr.ts`, `fr-desk.ts`), and of the parts of others that are its own. */
function textsIn(language: string): readonly string[] {
  const isOwn = new RegExp(`/${language}(-\\w+)?\\.ts$`);
  const part = new RegExp(`^( *)${language}: \\{$[^]*?^\\1\\}|\\b${language}: '[^'\n]*'`, 'gm');
  return paths.flatMap((path) => {
    const source = readText(path);
    const own = isOwn.test(path) ? source : (source.match(part) ?? []).join('\n');
    return own.match(/'[^'\n]*'|`[^`]*`/g) ?? [];
  });
}

test('in French no line breaks before a sign of two parts, nor behind a quotation mark', () => {
  expect(textsIn('fr').filter((text) => / [?!;:»%]|« /.test(text))).toEqual([]);
});

test.each([
  ['fr', 'preuve d’un droit', /attestations? d[e’]/i],
  ['nl', 'bewijs van een recht', /bewijs van recht/i],
  ['de', 'Nachweis eines Rechts', /Berechtigung/],
])('in %s the proof of a right is a %s, wherever it is named', (language, name, others) => {
  const texts = textsIn(language);
  expect(texts.filter((text) => others.test(text))).toEqual([]);
  const naming = texts.filter((text) => text.toLowerCase().includes(name.toLowerCase()));
  // On paper, at a counter, in a report, for its holder, for clerks, and as wallets call it.
  expect(naming.length).toBeGreaterThanOrEqual(6);
});

test.each(['fr', 'nl', 'de'])('in %s a figure and its per cent stay on one line', (language) => {
  expect(textsIn(language).filter((text) => /\d %/.test(text))).toEqual([]);
});

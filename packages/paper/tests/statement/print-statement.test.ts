import { encodeQrText } from '@prova/credential';
import type { Statement } from '../../src/index.ts';
import { rendered, scanned } from '../read-pdf.ts';
import { fieldsOf, pagesOf, printed, SIGNED, STATEMENT, textsOf } from './statements.ts';

const NAMES = [
  ['Greek', 'Παπαδημητρίου-Αλεξοπούλου ΐΰ'],
  ['Bulgarian', 'Хаджидимитрова ѝ Щъркелова'],
  ['Maltese', 'Għaxaq-Żammit Ċensa Ġorġa'],
  ['Finnish', 'Häkkinen-Åström'],
  ['of all', 'Ștefan Ţiriac Łódź Ðorđe Œuvre ẞ Þór'],
] as const;

const linesOf = async (bytes: Uint8Array) => (await textsOf(bytes)).flat().map(({ text }) => text);
const document = { title: 'Document', token: SIGNED.jws } as const;

test('all of it is on the page, letter by letter', async () => {
  const sections = [...STATEMENT.sections, fieldsOf(...NAMES)];
  const bytes = await printed({ sections });
  const lines = await linesOf(bytes);
  const { title, subject, conclusion, notes, foot } = STATEMENT;
  const expected = [title, subject, conclusion.title, conclusion.sentence, ...notes, foot];
  const values = ['Caption', 'Value', 'Table', 'No', 'One', 'Good', '2', 'Two', 'Bad', 'Document'];
  const names = NAMES.flat();
  expect(lines).toEqual(expect.arrayContaining([...expected, ...values, ...names]));
  expect(lines).toContain('Page 1 of 1');
  expect(lines).not.toContain(STATEMENT.unprintable);
});

test('token and code are those of the document', async () => {
  const [page, ...others] = await pagesOf(await printed());
  if (!page) throw new Error('no page');
  expect(others).toEqual([]);
  expect(await scanned(await rendered(page, 150))).toEqual([SIGNED.qrText]);
  const small = (await textsOf(await printed())).flat().filter(({ size }) => size === 6);
  expect(small.map(({ text }) => text).join('')).toBe(SIGNED.jws);
});

test('without a document there is no code, and a token without one stands after all else', async () => {
  const { document: _, ...bare } = STATEMENT;
  const [page] = await pagesOf(await printed({ ...bare, document: { ...document } }));
  if (!page) throw new Error('no page');
  expect(await scanned(await rendered(page, 150))).toEqual([]);
  const lines = await linesOf(await printed({ ...bare, document: { ...document } }));
  expect(lines.indexOf('Document')).toBeGreaterThan(lines.indexOf('Bad'));
});

test('a document that no code of 55 mm holds is printed as text', async () => {
  const token = `${'e'.repeat(12_000)}.e.e`;
  const qrText = 'A'.repeat(2_300);
  const lines = await linesOf(
    await printed({ document: { title: 'Document', token, code: codeOf(qrText) } }),
  );
  expect(lines.filter((line) => /^[e.]+$/.test(line)).join('')).toBe(token);
});

test('what is no text of a code is refused', async () => {
  const code = codeOf('ä');
  await expect(printed({ document: { ...document, code } })).rejects.toMatchObject({
    name: 'PaperError',
    code: 'qr-mode',
  });
});

test.each(['acc', 'test'] as const)(
  'in %s every page says TEST, at head, foot and code',
  async (environment) => {
    const pages = await textsOf(await printed({ environment, sections: long(60) }));
    expect(pages.length).toBeGreaterThan(1);
    for (const [index, page] of pages.entries()) {
      const bands = page.filter(({ text }) => text === 'TEST – not real');
      expect(bands.map(({ baseline }) => Math.round(baseline))).toEqual([11, 289]);
      expect(page.filter(({ text }) => text === 'TEST')).toHaveLength(index === 0 ? 1 : 0);
    }
  },
);

test('in prod nothing says TEST', async () => {
  expect((await linesOf(await printed())).join()).not.toContain('TEST');
});

test('long rows, names and tables go on to further pages: nothing overlaps, and nothing leaves the margins', async () => {
  const words = 'Donaudampfschifffahrtsgesellschaft '.repeat(12).trim();
  const unbroken = 'W'.repeat(400);
  const sections = [fieldsOf([words, words], ['Caption', unbroken]), ...long(70)];
  const pages = await textsOf(await printed({ sections, environment: 'test' }));
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, texts] of pages.entries()) {
    expect(texts.map(({ text }) => text)).toContain(`Page ${index + 1} of ${pages.length}`);
    for (const one of texts) {
      expect(one.left).toBeGreaterThan(17.9);
      expect(one.right).toBeLessThan(192.1);
      expect(texts.filter((other) => other !== one && overlaps(one, other))).toEqual([]);
    }
  }
  const lines = pages.flat().map(({ text }) => text);
  expect(lines.filter((line) => /^W+$/.test(line)).join('')).toBe(unbroken);
  for (let row = 0; row < 70; row++) expect(lines).toContain(`Row ${row}`);
});

test('nothing but the code stands in its box', async () => {
  const [page = []] = await textsOf(await printed({ sections: long(60), environment: 'test' }));
  const inside = page.filter(
    ({ right, baseline }) => right > 135 && baseline > 202 && baseline < 262,
  );
  expect(inside).toEqual([]);
});

test('what the fonts cannot print, or would need shaping, stands as its number, and the page says so', async () => {
  const value = 'علي e\u0301 😀 \u202eA';
  const lone = 'B\ud800';
  const lines = await linesOf(
    await printed({ sections: [fieldsOf(['Caption', value], ['Caption', lone])] }),
  );
  expect(lines).toContain('[U+0639][U+0644][U+064A] e[U+0301] [U+1F600] [U+202E]A');
  expect(lines).toContain('B[U+D800]');
  expect(lines).toContain(STATEMENT.unprintable);
});

test('a caption that the fonts lack is a fault', async () => {
  await expect(printed({ sections: [fieldsOf(['علي', 'Value'])] })).rejects.toMatchObject({
    name: 'PaperError',
    code: 'glyph-missing',
  });
});

test.each([
  ['title', { title: 'W'.repeat(120) }],
  ['subject', { subject: 'W'.repeat(120) }],
  ['foot', { foot: 'W'.repeat(120) }],
  ['word', { conclusion: { ...STATEMENT.conclusion, title: 'W'.repeat(60) } }],
  [
    'title of the document',
    { document: { ...document, title: 'W'.repeat(60), code: codeOf('A') } },
  ],
  ['notice', { environment: 'test', test: { word: 'TEST', notice: 'W'.repeat(60) } }],
] as const)('a %s that leaves its line is a fault', async (_, changes) => {
  await expect(printed(changes)).rejects.toMatchObject({ code: 'text-too-wide' });
});

function codeOf(qrText: string) {
  return { type: 'prc', qrText, alternative: 'Its code' } as const;
}

test('the code that is scanned carries the token', () => {
  expect(encodeQrText(SIGNED.jws)).toBe(SIGNED.qrText);
});

function long(rows: number): Statement['sections'] {
  return [
    {
      kind: 'table',
      title: 'Table',
      head: ['No', 'What', 'How'],
      rows: Array.from({ length: rows }, (_, row) => ({
        cells: [String(row), `Row ${row}`, 'Good'] as const,
        weight: 'plain' as const,
      })),
    },
  ];
}

type Placed = Awaited<ReturnType<typeof textsOf>>[number][number];

/** Whether the boxes of two texts meet: from the top of a capital to the baseline. */
function overlaps(one: Placed, other: Placed): boolean {
  const top = ({ baseline, size }: Placed) => baseline - (size * 0.7 * 25.4) / 72;
  const beside = one.right <= other.left + 0.01 || other.right <= one.left + 0.01;
  const above = one.baseline <= top(other) + 0.01 || other.baseline <= top(one) + 0.01;
  return !beside && !above;
}

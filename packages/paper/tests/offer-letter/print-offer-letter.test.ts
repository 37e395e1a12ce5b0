import fc from 'fast-check';
import { PDFArray, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { inkShare, openPdf, placedTexts, rendered, scanned } from '../read-pdf.ts';
import { LETTER, opened, printed } from './letters.ts';

const textsOf = async (changes = {}) => placedTexts(await opened(changes));
const linesOf = async (changes = {}) => (await textsOf(changes)).map(({ text }) => text);

test('all of it is on one page, letter by letter, in the order in which it is read', async () => {
  const { title, subject, introduction, steps, notes, facts, code, address } = LETTER;
  const { document } = await opened();
  expect(document.numPages).toBe(1);
  const numbered = steps.items.flatMap((text, index) => [String(index + 1), text]);
  expect(await linesOf()).toEqual([
    ...[LETTER.from, title, subject, ...introduction, steps.title, ...numbered],
    ...[notes.title, ...notes.items.flatMap((text) => ['–', text])],
    ...facts.flatMap(({ caption, value }) => [caption, value]),
    ...[code.title, address.caption, address.value],
  ]);
});

test('the page has one code, which is the link, in modules that every scanner tells apart', async () => {
  const { page, document } = await opened();
  for (const dotsPerInch of [100, 200]) {
    expect(await scanned(await rendered({ page, document }, dotsPerInch))).toEqual([
      LETTER.code.link,
    ]);
  }
});

test('no text and no code lies on a fold, or on another', async () => {
  const long =
    'A sentence that is as long as one of a letter may be, and goes on to a second line because of that.';
  const items = [long, long, long];
  const changes = {
    introduction: items,
    steps: { title: 'Steps', items },
    notes: { title: 'Notes', items: [...items, 'A note.'] },
  };
  const open = await opened({ ...changes, environment: 'test' });
  const texts = await placedTexts(open);
  for (const fold of [99, 148.5, 198]) {
    const on = texts.filter(({ baseline, size }) => {
      return baseline > fold - 0.2 && baseline - size * 0.26 < fold + 0.2;
    });
    expect([fold, on]).toEqual([fold, []]);
  }
  for (const one of texts) {
    expect([one.text, one.left >= 17.9 && one.right <= 192.1]).toEqual([one.text, true]);
    const over = texts.filter(
      (other) =>
        other !== one &&
        Math.abs(other.baseline - one.baseline) < 2.4 &&
        other.left < one.right - 0.1 &&
        one.left < other.right - 0.1,
    );
    expect([one.text, over]).toEqual([one.text, []]);
  }
});

test.each(['acc', 'test'] as const)(
  'in %s it says TEST at head, foot and code',
  async (environment) => {
    const texts = await textsOf({ environment });
    const bands = texts.filter(({ text }) => text === 'TEST – not real');
    expect(bands.map(({ baseline }) => Math.round(baseline))).toEqual([11, 289]);
    expect(texts.filter(({ text }) => text === 'TEST')).toHaveLength(1);
    const open = await opened({ environment });
    expect(await scanned(await rendered(open, 150))).toEqual([LETTER.code.link]);
    expect(inkShare(await rendered(open, 100), 6, 5.5, 40, 7.5)).toBeGreaterThan(0.3);
  },
);

test('in prod nothing says TEST', async () => {
  expect((await linesOf()).join()).not.toContain('TEST');
});

test('is a tagged archival file of one revision with nothing attached, and runs nothing', async () => {
  const bytes = await printed();
  const text = Buffer.from(bytes).toString('latin1');
  expect(text.match(/%%EOF/g)).toHaveLength(1);
  expect(text).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|Launch|URI|Encrypt|EmbeddedFiles|AF)\b/);
  const { catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  const intent = catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
  expect(intent.get(PDFName.of('S'))).toBe(PDFName.of('GTS_PDFA1'));
  const { document, page } = await openPdf(bytes);
  const { info, metadata } = await document.getMetadata();
  expect(metadata.getRaw()).toContain('<pdfaid:part>3</pdfaid:part>');
  expect(info).toMatchObject({ Title: LETTER.title, CreationDate: 'D:20261124000000Z' });
  expect(await document.getAttachments()).toBeNull();
  const tree = JSON.stringify(await page.getStructTree());
  for (const role of ['H1', 'H2', 'P', 'Figure']) expect(tree).toContain(`"role":"${role}"`);
  expect(tree).toContain(`"alt":"${LETTER.code.alternative}"`);
});

test('the same letter gives the same bytes, another offer another file', async () => {
  expect(await printed()).toEqual(await printed());
  const code = { ...LETTER.code, link: `${LETTER.code.link}2` };
  const idOf = (bytes: Uint8Array) =>
    /\/ID \[.*\]/.exec(Buffer.from(bytes).toString('latin1'))?.[0];
  expect(idOf(await printed({ code }))).not.toBe(idOf(await printed()));
});

test('what has no place on the page is refused', async () => {
  const endless = 'Words and words. '.repeat(120).trim();
  const link = `openid-credential-offer://?credential_offer_uri=${'a'.repeat(1_200)}`;
  const refused: [string, object][] = [
    ['text-too-wide', { title: endless }],
    ['text-too-wide', { subject: endless }],
    ['text-too-wide', { from: endless }],
    ['text-too-wide', { introduction: [endless] }],
    ['text-too-wide', { steps: { title: 'Steps', items: [endless] } }],
    ['text-too-wide', { notes: { title: 'Notes', items: [endless] } }],
    ['text-too-wide', { facts: [{ caption: 'Until', value: endless.repeat(4) }] }],
    ['text-too-wide', { address: { caption: 'Or open', value: link } }],
    ['text-too-wide', { address: { caption: endless, value: 'https://a.example' } }],
    ['text-too-wide', { environment: 'test', test: { word: 'TEST', notice: endless } }],
    ['glyph-missing', { title: 'ع' }],
    ['qr-capacity', { code: { ...LETTER.code, link } }],
  ];
  for (const [code, changes] of refused) {
    await expect(printed(changes)).rejects.toMatchObject({ name: 'PaperError', code });
  }
});

test('whatever an institution is called, its letter is printed or refused, and no letter is drawn as another', async () => {
  expect(await linesOf({ from: 'عيادة' })).toContain('[U+0639][U+064A][U+0627][U+062F][U+0629]');
  const name = fc.string({ unit: 'binary', minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(name, async (from) => {
      const bytes = await printed({ from }).catch((error: unknown) => error);
      if (bytes instanceof Uint8Array) return;
      expect(bytes).toMatchObject({ name: 'PaperError', code: 'text-too-wide' });
    }),
    { numRuns: 8 },
  );
});

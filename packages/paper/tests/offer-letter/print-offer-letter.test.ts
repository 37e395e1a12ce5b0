import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber } from 'pdf-lib';
import { inkShare, openPdf, type PlacedText, placedTexts, rendered, scanned } from '../read-pdf.ts';
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
  expect(text.match(/\/URI </g)).toHaveLength(1);
  expect(text).not.toMatch(/\/(JavaScript|JS|OpenAction|AA|Launch|Encrypt|EmbeddedFiles|AF)\b/);
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

/** Another address is broken over lines, and has brackets, which a text in a PDF would have to escape. */
const ADDRESSES = [
  LETTER.address.value,
  `https://issuer.example/offers/BE-0120/${'(A)%5C'.repeat(30)}`,
];

test.each(ADDRESSES)(
  'the lines of the address are a link to it, and nothing else is: %s',
  async (value) => {
    const open = await opened({ address: { caption: 'Or open', value } });
    const annotations = await open.page.getAnnotations();
    expect(annotations).toHaveLength(1);
    const [{ id, rect, ...link }] = annotations;
    expect(link).toMatchObject({ subtype: 'Link', url: value, contentsObj: { str: 'Or open' } });
    // Printed, and no other bit (ISO 19005-3 §6.3.2).
    expect(link.annotationFlags).toBe(4);

    const [left, bottom, right, top] = rect.map((points: number) => (points * 25.4) / 72);
    const texts = await placedTexts(open);
    const isOn = ({ baseline, left: from, right: to }: PlacedText) => {
      const up = 297 - baseline;
      return up > bottom && up < top && from >= left - 0.1 && to <= right + 0.1;
    };
    expect(
      texts
        .filter(isOn)
        .map(({ text }) => text)
        .join(''),
    ).toBe(value);

    const tree = JSON.stringify(await open.page.getStructTree());
    const children = /"role":"Link","children":(\[.*?\])/.exec(tree)?.[1] ?? '[]';
    const marks = texts.filter(isOn).map(() => ({ type: 'content', id: expect.any(String) }));
    expect(JSON.parse(children)).toEqual([...marks, { type: 'object', id }]);
  },
);

test('whatever the address is, the link says it letter by letter', async () => {
  // Every sign that a URI may have (RFC 3986 §2), few enough of them for three lines.
  const sign = fc.constantFrom(...":/?#[]@!$&'()*+,;=-._~aZ09", '%5C');
  const rest = fc.string({ unit: sign, maxLength: 50 });
  await fc.assert(
    fc.asyncProperty(rest, async (signs) => {
      const value = `https://issuer.example/${signs}`;
      const { page } = await opened({ address: { caption: 'Or open', value } });
      expect(await page.getAnnotations()).toMatchObject([{ unsafeUrl: value }]);
    }),
    { numRuns: 8 },
  );
});

test('the link leads back to its element, as the pages do (ISO 32000-1 §14.7.4.4)', async () => {
  const { catalog, context } = await PDFDocument.load(await printed(), { updateMetadata: false });
  const tree = catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = tree
    .lookup(PDFName.of('ParentTree'), PDFDict)
    .lookup(PDFName.of('Nums'), PDFArray);
  expect(numbers.size()).toBe(4);
  expect(numbers.lookup(2, PDFNumber).asNumber()).toBe(1);
  const element = numbers.lookup(3, PDFDict);
  expect(element.get(PDFName.of('S'))).toBe(PDFName.of('Link'));
  const annotation = context.lookup(annotationOf(element), PDFDict);
  expect(annotation.lookup(PDFName.of('StructParent'), PDFNumber).asNumber()).toBe(1);
  expect(annotation.get(PDFName.of('P'))).toBe(element.get(PDFName.of('Pg')));
  expect(tree.lookup(PDFName.of('ParentTreeNextKey'), PDFNumber).asNumber()).toBe(2);
});

function annotationOf(element: PDFDict) {
  const kids = element.lookup(PDFName.of('K'), PDFArray);
  return kids.lookup(kids.size() - 1, PDFDict).get(PDFName.of('Obj'));
}

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
  const name = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(name, async (from) => {
      const bytes = await printed({ from }).catch((error: unknown) => error);
      if (bytes instanceof Uint8Array) return;
      expect(bytes).toMatchObject({ name: 'PaperError', code: 'text-too-wide' });
    }),
    { numRuns: 8 },
  );
});

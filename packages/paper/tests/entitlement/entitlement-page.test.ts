import { createPrintCheck, createPrinter, PAGE_LANGUAGES, templateId } from '../../src/index.ts';
import { measuringGlyphs } from '../../src/pdf/measuring-face.ts';
import { repertoire } from '../../src/text/repertoire.ts';
import {
  ENTITLEMENTS,
  FONTS,
  ISIPLUS,
  LONG_RIGHT,
  RIGHT,
  signedEntitlement,
  signedIsiPlus,
} from '../documents.ts';
import { expectApart, LANGUAGES } from '../print/apart.ts';
import { inkShare, type OpenPdf, openPdf, placedTexts, rendered, scanned } from '../read-pdf.ts';

const printer = createPrinter(FONTS);
const TEST = 'entitlement1/fr+nl/test/verify.example';

async function read(id: string, document: ReturnType<typeof signedEntitlement>): Promise<OpenPdf> {
  await printer.prepare(id, [document]);
  return openPdf(printer.print(id, document));
}

async function textsOf(id: string, ...given: Parameters<typeof signedEntitlement>) {
  return placedTexts(await read(id, signedEntitlement(...given)));
}

test('says the right in both languages, its benefit, its granter and its last day, and whose it is', async () => {
  const texts = await textsOf(TEST, ENTITLEMENTS.named);
  const inSize = (size: number) =>
    texts.filter((each) => Math.abs(each.size - size) < 0.01).map(({ text }) => text);
  expect(inSize(26)).toEqual([RIGHT.title.fr, '24/12/2026']);
  expect(inSize(16)).toEqual([RIGHT.title.nl]);
  expect(inSize(14)).toEqual(['M.-L. Vandenbroucke', '1984']);
  expect(inSize(10).toSorted()).toEqual(
    [RIGHT.benefit.fr, RIGHT.benefit.nl, RIGHT.granter.fr, RIGHT.granter.nl].toSorted(),
  );
});

test('sets the second language in italics, whatever its letters, and the first upright', async () => {
  const benefit = { ...RIGHT.benefit, nl: 'ŁÓDŹ' };
  const document = signedEntitlement(ENTITLEMENTS.bearer, { ...RIGHT, benefit });
  const { page } = await read(TEST, document);
  await page.getOperatorList();
  const { items } = await page.getTextContent();
  const faceOf = (start: string) => {
    const item = items.find((each) => 'str' in each && each.str.startsWith(start));
    return item && 'fontName' in item && page.commonObjs.get(item.fontName).name;
  };
  const both = [RIGHT.title, benefit, RIGHT.granter];
  for (const { fr, nl } of [...both, { fr: 'Cette preuve', nl: 'Dit bewijs' }]) {
    expect([faceOf(fr), faceOf(nl)]).toEqual(['PROVAR+NotoSans-Regular', 'PROVAI+NotoSans-Italic']);
  }
});

test('the italic face has every letter that values are printed in', () => {
  const [upright, italic] = [measuringGlyphs(FONTS.regular), measuringGlyphs(FONTS.italic)];
  const lacking = repertoire('all').filter((point) => upright.get(point) && !italic.get(point));
  expect(lacking).toEqual([]);
});

test('says of what names nobody that it counts for whoever shows it, and has no place for a name', async () => {
  const words = (await textsOf(TEST, ENTITLEMENTS.bearer)).map(({ text }) => text).join(' ');
  expect(words).toContain('elle vaut pour qui la présente');
  expect(words).toContain('het geldt voor wie het toont');
  expect(words).not.toContain('Titulaire');
  const named = (await textsOf(TEST, ENTITLEMENTS.named)).map(({ text }) => text).join(' ');
  expect(named).not.toContain('présente');
});

test('prints nothing else of the token than its number', async () => {
  const texts = await textsOf(TEST, ENTITLEMENTS.named);
  const words = texts.map(({ text }) => text).join(' ');
  expect(words).toContain('7K3M 9Q2P X4T8 VA1C');
  for (const unsaid of ['0999', 'be.local.museum-x.reduced', '24/11/2026']) {
    expect(words).not.toContain(unsaid);
  }
});

test('carries the token under its own name, in a file of the day on which it begins', async () => {
  const { document } = await read(TEST, signedEntitlement(ENTITLEMENTS.bearer));
  expect(Object.keys(await document.getAttachments())).toEqual(['entitlement.jws']);
  const { info } = await document.getMetadata();
  expect(info).toMatchObject({
    Title: 'Preuve d’un droit',
    CreationDate: expect.stringContaining('20261124'),
  });
});

test.each(['named', 'bearer'] as const)('lets a scanner read the code: %s', async (name) => {
  const document = signedEntitlement(ENTITLEMENTS[name]);
  const page = await rendered(await read(TEST, document), 150);
  expect(await scanned(page)).toEqual([document.qrText]);
  expect(inkShare(page, 18, 246, 40, 7.2)).toBeGreaterThan(0.35);
});

test('without the words of its right there is no page, and no word of it is left out', async () => {
  const { right: _, ...wordless } = signedEntitlement(ENTITLEMENTS.bearer);
  await expect(printer.prepare(TEST, [wordless])).rejects.toMatchObject({ code: 'right-missing' });
  const check = createPrintCheck(FONTS);
  expect(() => check(TEST, ENTITLEMENTS.bearer)).toThrow(
    expect.objectContaining({ code: 'right-missing' }),
  );
  expect(check(TEST, ENTITLEMENTS.bearer, RIGHT)).toBe(ENTITLEMENTS.bearer);
  const title = { ...RIGHT.title, nl: 'W'.repeat(200) };
  expect(() => check(TEST, ENTITLEMENTS.bearer, { ...RIGHT, title })).toThrow(
    expect.objectContaining({ code: 'text-too-wide', field: 'rt.nl' }),
  );
  const strange = { ...RIGHT.benefit, fr: '\u{1f3db}' };
  expect(() => check(TEST, ENTITLEMENTS.bearer, { ...RIGHT, benefit: strange })).toThrow(
    expect.objectContaining({ code: 'glyph-missing', field: 'bn.fr' }),
  );
});

test('says that the form is ours, in each language', async () => {
  for (const language of PAGE_LANGUAGES) {
    const texts = await textsOf(`entitlement1/${language}/prod/a`, ENTITLEMENTS.bearer);
    expect(texts.map(({ text }) => text).join(' ')).toContain('Prova');
  }
});

describe('nothing touches anything else', () => {
  const widest = { ...ENTITLEMENTS.named, nm: 'W'.repeat(30) };
  test.each(LANGUAGES)('in %s', async (_, languages) => {
    const address = 'check.social-security.ministry.example';
    const id = templateId({ type: 'entitlement', languages, environment: 'prod', address });
    expectApart(await textsOf(id, widest, LONG_RIGHT));
    expectApart(await textsOf(id, ENTITLEMENTS.bearer, LONG_RIGHT));
    const card = templateId({ type: 'isiplus', languages, environment: 'prod', address });
    expectApart(await placedTexts(await read(card, signedIsiPlus(ISIPLUS))));
  });
});

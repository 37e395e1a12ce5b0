import { mkdir, writeFile } from 'node:fs/promises';
import { createPrinter, PAGE_LANGUAGES } from '../../src/index.ts';
import {
  ENTITLEMENTS,
  FONTS,
  ISIPLUS,
  LONG_RIGHT,
  signedEntitlement,
  signedIsiPlus,
} from '../documents.ts';
import { openPdf, placedTexts, rendered, scanned } from '../read-pdf.ts';

// The pages of rights and of Belgian cards as a person holds them, in every language. PROVA_SHOTS keeps the pictures, to be looked at.

const SHOTS = process.env['PROVA_SHOTS'];
const printer = createPrinter(FONTS);

const DOCUMENTS = {
  named: signedEntitlement(ENTITLEMENTS.named),
  bearer: signedEntitlement(ENTITLEMENTS.bearer),
  long: signedEntitlement(ENTITLEMENTS.named, LONG_RIGHT),
  isiplus: signedIsiPlus(ISIPLUS),
} as const;

const cases = (Object.keys(DOCUMENTS) as (keyof typeof DOCUMENTS)[]).flatMap((kind) =>
  PAGE_LANGUAGES.map((language, at) => {
    const second = PAGE_LANGUAGES[(at + 1) % PAGE_LANGUAGES.length] ?? 'en';
    return [kind, `${language}+${second}`] as const;
  }),
);

test.each(cases)(
  '%s in %s: all of it is on the page, and its code is read',
  async (kind, languages) => {
    const document = DOCUMENTS[kind];
    const page = kind === 'isiplus' ? 'isiplus1' : 'entitlement1';
    const id = `${page}/${languages}/test/verify.example`;
    await printer.prepare(id, [document]);
    const file = await openPdf(printer.print(id, document));
    const outside = (await placedTexts(file)).filter(
      ({ left, right, baseline }) => left < 17 || right > 193.5 || baseline < 10 || baseline > 290,
    );
    expect(outside.filter(({ text }) => !text.includes('TEST'))).toEqual([]);
    const picture = await rendered(file, 150);
    expect(await scanned(picture)).toEqual([document.qrText]);
    if (SHOTS) {
      await mkdir(SHOTS, { recursive: true });
      await writeFile(`${SHOTS}/page-${kind}-${languages}.png`, await picture.encode('png'));
    }
  },
);

import { CredentialError } from '@prova/credential';
import { anyCharacter } from '@prova/testing/any-character';
import fc from 'fast-check';
import { createPrinter, PaperError } from '../../src/index.ts';
import { FONTS, PAYLOADS, signedPrc } from '../documents.ts';
import { openPdf, placedTexts } from '../read-pdf.ts';

const ID = 'prc1/en/prod/verify.example';
const printer = createPrinter(FONTS);
const squeezed = (text: string) => text.replaceAll(/\s/g, '');

const letter = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'abcdefgżźćĦÑœ’- .ΑβγήДеѝ') },
  { weight: 1, arbitrary: fc.string({ unit: anyCharacter, minLength: 1, maxLength: 1 }) },
);
const names = fc.string({ unit: letter, maxLength: 30 });

test('any document is printed whole, or refused with a code', async () => {
  await fc.assert(
    fc.asyncProperty(names, names, fc.option(fc.string({ maxLength: 30 })), async (fn, gn, jti) => {
      const prc = { ...PAYLOADS.minimal.prc, fn, gn };
      const document = signedPrc({
        sid: PAYLOADS.minimal.sid,
        prc,
        ...(jti === null ? {} : { jti }),
      });
      await printer.prepare(ID, [document]);
      let file: Uint8Array;
      try {
        file = printer.print(ID, document);
      } catch (error) {
        expect(error).toBeInstanceOf(PaperError);
        return;
      }
      const texts = await placedTexts(await openPdf(file));
      const values = texts.filter(
        ({ size, baseline }) => size === 11 && baseline > 75 && baseline < 99,
      );
      expect(squeezed(values.map(({ text }) => text).join(''))).toBe(squeezed(fn + gn));
    }),
    { numRuns: 60 },
  );
});

test('any text in place of the token is refused with a code', async () => {
  const { qrText } = signedPrc(PAYLOADS.minimal);
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 60 }), async (jws) => {
      await expect(printer.prepare(ID, [{ jws, qrText }])).rejects.toBeInstanceOf(CredentialError);
    }),
    { numRuns: 40 },
  );
});

test('any text in place of the code is printed as that code, or refused', async () => {
  const { jws } = signedPrc(PAYLOADS.minimal);
  await printer.prepare(ID);
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (qrText) => {
      try {
        printer.print(ID, { jws, qrText });
      } catch (error) {
        expect(error).toMatchObject({ name: 'PaperError', code: 'qr-mode' });
      }
    }),
    { numRuns: 40 },
  );
});

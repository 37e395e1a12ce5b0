import { encodeQrText } from '@prova/credential';
import { createPrinter, templateId } from '@prova/paper';
import { createTestAuthority, makeToken, type TokenOverrides } from '@prova/testing';
import { FONTS } from './fonts.ts';

/** A scheme with a second institution of the same kind of key. */
export const authority = await createTestAuthority({
  institutions: [
    { id: 'BE:0120', name: 'Onderling Fonds van Nergens' },
    { id: 'BE:0130', name: 'Mutualité de Nulle Part' },
    { id: 'DE:BA82708', name: 'Betriebskasse Nirgendwo', key: 'RSA-2048' },
  ],
});

const printer = createPrinter(FONTS);
const id = templateId({
  type: 'prc',
  languages: ['en'],
  environment: 'test',
  address: 'verify.example',
});

/** A document and its page. */
export interface PrintedPage {
  readonly jws: string;
  readonly qrText: string;
  readonly pdf: Uint8Array;
}

/** Prints a genuine certificate, signed with the newest key of an institution, good but for the overrides. */
export async function printedPage(
  overrides: TokenOverrides = {},
  institution = 'BE:0120',
): Promise<PrintedPage> {
  const jws = makeToken(authority.institution(institution), overrides);
  const document = { jws, qrText: encodeQrText(jws) };
  await printer.prepare(id, [document]);
  return { ...document, pdf: printer.print(id, document) };
}

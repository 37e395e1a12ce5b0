import { encodeQrText } from '@prova/credential';
import { loadFonts } from '@prova/issuer';
import { createPrinter, templateId } from '@prova/paper';

export const printer = createPrinter(await loadFonts());

/** A certificate in English, for trial. */
export const TEMPLATE = templateId({
  type: 'prc',
  languages: ['en'],
  environment: 'test',
  address: 'verify.example',
});

/** The page of a certificate, as an institution prints it; without a seal. */
export async function printedPage(jws: string): Promise<Uint8Array> {
  const document = { jws, qrText: encodeQrText(jws) };
  await printer.prepare(TEMPLATE, [document]);
  return printer.print(TEMPLATE, document);
}

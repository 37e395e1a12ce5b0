import { encodeQrText } from '@prova/credential';
import { createPrinter, templateId } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';

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

import { encodeQrText } from '@prova/credential';
import { attestationQr, createPrinter, qrPng, templateId } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import { makeToken, type TestAuthority, type TokenOverrides } from '@prova/testing';

/** A genuine certificate of BE:0120, good but for the overrides, as the text of its code. */
export function codeOf(authority: TestAuthority, overrides: TokenOverrides = {}): string {
  return encodeQrText(makeToken(authority.institution('BE:0120'), overrides));
}

/** The same as a picture of the code. */
export function pictureOf(text: string): Uint8Array {
  return qrPng(attestationQr('prc', text), 4);
}

/** The same as a printed page, not sealed. */
export async function pageOf(authority: TestAuthority): Promise<Uint8Array> {
  const jws = makeToken(authority.institution('BE:0120'));
  const document = { jws, qrText: encodeQrText(jws) };
  const printer = createPrinter(await loadFonts());
  const id = templateId({
    type: 'prc',
    languages: ['en'],
    environment: 'test',
    address: 'verify.example',
  });
  await printer.prepare(id, [document]);
  return printer.print(id, document);
}

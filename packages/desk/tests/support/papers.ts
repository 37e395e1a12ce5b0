import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { encodeQrText } from '@prova/credential';
import { attestationQr, createPrinter, qrPng, templateId } from '@prova/paper';
import { makeToken, type TestAuthority, type TokenOverrides } from '@prova/testing';

const require = createRequire(import.meta.url);
const font = (path: string) =>
  new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/noto-sans/${path}`)));

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
  const printer = createPrinter({
    regular: font('400Regular/NotoSans_400Regular.ttf'),
    bold: font('700Bold/NotoSans_700Bold.ttf'),
    italic: font('400Regular_Italic/NotoSans_400Regular_Italic.ttf'),
  });
  const id = templateId({
    type: 'prc',
    languages: ['en'],
    environment: 'test',
    address: 'verify.example',
  });
  await printer.prepare(id, [document]);
  return printer.print(id, document);
}

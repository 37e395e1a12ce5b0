import regular from '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url';
import italic from '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf?url';
import bold from '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url';
import { type FontFiles, printStatement } from '@prova/paper';
import { statementOf, type VerificationExport } from '@prova/verifier';

/**
 * The PDF of an export, in the language of the state that issued the document, with `json` in it. It is drawn in the page; what that takes
 * is asked for with the first one. Rejects where a font is not there.
 */
export async function exportPage(
  exported: VerificationExport,
  json: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const [fonts, { statement, attachments }] = await Promise.all([
    loadFonts(),
    statementOf(exported, { json }),
  ]);
  return Uint8Array.from(await printStatement(statement, { attachments, fonts }));
}

async function loadFonts(): Promise<FontFiles> {
  const [ofRegular, ofBold, ofItalic] = await Promise.all([
    bytesOf(regular),
    bytesOf(bold),
    bytesOf(italic),
  ]);
  return { regular: ofRegular, bold: ofBold, italic: ofItalic };
}

async function bytesOf(url: string): Promise<Uint8Array> {
  const answer = await fetch(url);
  if (!answer.ok) throw new TypeError(`No font at ${url}.`);
  return new Uint8Array(await answer.arrayBuffer());
}

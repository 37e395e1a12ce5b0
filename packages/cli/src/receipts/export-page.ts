import { printStatement } from '@prova/paper';
import { statementOf, type VerificationExport } from '@prova/verifier';
import { loadFonts } from '../fonts.ts';

/** The fonts of all pages of a command. */
let fonts: ReturnType<typeof loadFonts> | undefined;

/** The PDF of an export, in the language of the state that issued the document, with `json` in it. */
export async function exportPage(exported: VerificationExport, json: string): Promise<Uint8Array> {
  fonts ??= loadFonts();
  const { statement, attachments } = await statementOf(exported, { json });
  return printStatement(statement, { attachments, fonts: await fonts });
}

import { printStatement } from '@prova/paper';
import { loadFonts } from '@prova/platform-node';
import { statementOf, type VerificationExport } from '@prova/verifier';

/** The fonts of all pages of a command. */
let fonts: ReturnType<typeof loadFonts> | undefined;

/** The PDF of an export, in the language of the state that issued the document, with `json` in it. */
export async function exportPage(exported: VerificationExport, json: string): Promise<Uint8Array> {
  fonts ??= loadFonts();
  const { statement, attachments } = await statementOf(exported, { json });
  return printStatement(statement, { attachments, fonts: await fonts });
}

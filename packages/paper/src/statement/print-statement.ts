import type { FontFiles } from '../print/font-files.ts';
import type { Statement, StatementAttachment } from './statement.ts';

/** What goes into the file beside the pages. */
export interface StatementOrder {
  /** The first names the file. Their names are in ASCII and differ. */
  readonly attachments: readonly [StatementAttachment, ...StatementAttachment[]];
  readonly fonts: FontFiles;
}

/**
 * A statement on A4 pages, as a tagged PDF/A-3b file with files attached. The same statement, files and fonts give the same bytes.
 *
 * Values are printed character by character as they are; one that the fonts cannot print, or that would need shaping, stands as its
 * number, `[U+0639]`, and the page says so. What is long takes more lines and more pages: nothing is shrunk or cut.
 * A document too large for a code of 55 mm is printed without one.
 *
 * Does not check that the statement is true, the signature of its document, or that code and token are of one.
 * Throws `PaperError`: for a caption of ours `glyph-missing`, and `text-too-wide` where it has one line; `qr-mode`.
 */
export async function printStatement(
  statement: Statement,
  { attachments, fonts }: StatementOrder,
): Promise<Uint8Array> {
  // What cuts fonts is large, and whoever only writes QR codes never needs it.
  const { setStatement } = await import('./set-statement.ts');
  return setStatement(statement, attachments, fonts);
}

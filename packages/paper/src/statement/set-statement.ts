import { PaperError } from '../errors.ts';
import type { FaceName, Sheet } from '../page/sheet.ts';
import { type EmbeddedFace, embedFace } from '../pdf/face.ts';
import type { FontFiles } from '../print/font-files.ts';
import { measuringFaces } from '../print/measuring-faces.ts';
import { attestationSymbol } from '../qr/attestation-qr.ts';
import type { ModuleRows } from '../qr/module-rows.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import { drawStatement } from './draw-statement.ts';
import { showStatement } from './show-statement.ts';
import type { Statement, StatementAttachment } from './statement.ts';
import { FIRST_FACE, statementFile } from './statement-file.ts';

/** Sets a statement twice: first to know its letters, then with the faces that are cut to them. */
export async function setStatement(
  statement: Statement,
  attachments: readonly [StatementAttachment, ...StatementAttachment[]],
  fonts: FontFiles,
): Promise<Uint8Array> {
  const measuring = measuringFaces(fonts);
  const shown = showStatement(statement, inBoth(measuring.regular, measuring.bold));
  const symbol = symbolOf(statement);
  const faces = await embedFaces(drawStatement(shown, symbol, measuring), fonts);
  const { regular, bold, italic } = faces;
  const glyphs = { regular: regular.glyphs, bold: bold.glyphs, italic: italic.glyphs };
  const [first, ...others] = drawStatement(shown, symbol, glyphs);
  if (!first) throw new TypeError('A statement has a page.');
  return statementFile({ statement, attachments, sheets: [first, ...others], faces, symbol });
}

/** Values are printed in either face. */
function inBoth(one: GlyphMap, other: GlyphMap): GlyphMap {
  return { get: (point) => other.get(point) && one.get(point) };
}

/** A document that no code of 55 mm holds stands there as text, and in the file. */
function symbolOf({ document }: Statement): ModuleRows | undefined {
  if (!document?.code) return undefined;
  const { type, qrText } = document.code;
  try {
    return attestationSymbol(type, qrText);
  } catch (error) {
    if (error instanceof PaperError && error.code === 'qr-capacity') return undefined;
    throw error;
  }
}

async function embedFaces(
  sheets: readonly Sheet[],
  fonts: FontFiles,
): Promise<Readonly<Record<FaceName, EmbeddedFace>>> {
  const printed = (face: FaceName) => new Set(sheets.flatMap((sheet) => [...sheet.printed[face]]));
  const regular = await embedFace(fonts.regular, printed('regular'), 'PROVAR', FIRST_FACE);
  const bold = await embedFace(fonts.bold, printed('bold'), 'PROVAB', regular.next);
  const italic = await embedFace(fonts.italic, printed('italic'), 'PROVAI', bold.next);
  return { regular, bold, italic };
}

import { PaperError } from '../errors.ts';
import type { FontFiles } from '../print/font-files.ts';
import { measuringFaces } from '../print/measuring-faces.ts';
import { setSheets } from '../print/set-sheets.ts';
import { attestationSymbol } from '../qr/attestation-qr.ts';
import type { ModuleRows } from '../qr/module-rows.ts';
import { inBoth } from '../text/glyph-map.ts';
import { drawStatement } from './draw-statement.ts';
import { showStatement } from './show-statement.ts';
import type { Statement, StatementAttachment } from './statement.ts';

/** Sets a statement and writes its file. Values are printed in either face. */
export async function setStatement(
  statement: Statement,
  attachments: readonly [StatementAttachment, ...StatementAttachment[]],
  fonts: FontFiles,
): Promise<Uint8Array> {
  const measuring = measuringFaces(fonts);
  const shown = showStatement(statement, inBoth(measuring.regular, measuring.bold));
  const symbol = symbolOf(statement);
  const { language, title, day } = statement;
  return setSheets({
    ...{ language, title, day, attachments, symbol, fonts, measuring },
    named: attachments[0].bytes,
    draw: (faces) => drawStatement(shown, symbol, faces),
  });
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

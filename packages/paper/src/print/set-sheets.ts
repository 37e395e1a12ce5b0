import type { FaceName, Sheet } from '../page/sheet.ts';
import { type EmbeddedFace, embedFace } from '../pdf/face.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import type { FontFiles } from './font-files.ts';
import { FIRST_FACE, type SheetsFile, sheetsFile } from './sheets-file.ts';

type Faces = Readonly<Record<FaceName, GlyphMap>>;

/** Sheets that are set for one file, and no template. */
export interface SheetsOrder extends SheetsFile {
  readonly fonts: FontFiles;
  /** The faces before they are cut; see `measuringFaces`. */
  readonly measuring: Faces;
  readonly draw: (faces: Faces) => readonly Sheet[];
}

/** Sets sheets twice: first to know their letters, then with the faces that are cut to them. Throws what `draw` throws. */
export async function setSheets(order: SheetsOrder): Promise<Uint8Array> {
  const { fonts, measuring, draw } = order;
  const faces = await embedFaces(draw(measuring), fonts);
  const { regular, bold, italic } = faces;
  const glyphs = { regular: regular.glyphs, bold: bold.glyphs, italic: italic.glyphs };
  const [first, ...others] = draw(glyphs);
  if (!first) throw new TypeError('A file has a page.');
  return sheetsFile(order, { sheets: [first, ...others], faces });
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

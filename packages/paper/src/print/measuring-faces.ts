import type { FaceName } from '../page/sheet.ts';
import { measuringGlyphs } from '../pdf/measuring-face.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import type { FontFiles } from './font-files.ts';

/** The faces of a page that is laid out and not written. */
export function measuringFaces(fonts: FontFiles): Readonly<Record<FaceName, GlyphMap>> {
  return {
    regular: measuringGlyphs(fonts.regular),
    bold: measuringGlyphs(fonts.bold),
    italic: measuringGlyphs(fonts.italic),
  };
}

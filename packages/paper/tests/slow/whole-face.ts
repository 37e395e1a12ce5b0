import fontkit from '@pdf-lib/fontkit';
import type { FaceName } from '../../src/page/sheet.ts';
import type { GlyphMap } from '../../src/text/glyph-map.ts';
import { FONTS } from '../documents.ts';

/**
 * The glyphs of whole fonts under their own numbers, as their character maps have them: neither cut nor renumbered nor shaped, and read
 * by fontkit alone.
 */
export const WHOLE_FACES: Readonly<Record<FaceName, GlyphMap>> = {
  regular: wholeFace(FONTS.regular),
  bold: wholeFace(FONTS.bold),
  italic: wholeFace(FONTS.italic),
};

function wholeFace(file: Uint8Array): GlyphMap {
  const font = fontkit.create(file);
  return {
    get(point) {
      if (!font.hasGlyphForCodePoint(point)) return undefined;
      const { id, advanceWidth } = font.glyphForCodePoint(point);
      const code = id.toString(16).toUpperCase().padStart(4, '0');
      return { code, advance: (advanceWidth * 1000) / font.unitsPerEm };
    },
  };
}

import type { Glyph, GlyphMap } from '../text/glyph-map.ts';
import { isSettable } from '../text/repertoire.ts';
import { readCharacterMap } from './character-map.ts';
import { requireTable, viewOf } from './truetype.ts';

/**
 * The widths of a TrueType face (OpenType 1.9, `hmtx`), to lay out text without embedding a glyph. It has the characters that `embedFace`
 * would embed for a text with them; each is looked up once. Reads the tables itself: what lays out a page and writes none, as a service
 * does before it signs, need not load the libraries that cut and embed.
 * Throws `TypeError` for a file without the tables, or without a map of Unicode.
 */
export function measuringGlyphs(file: Uint8Array): GlyphMap {
  const glyphOf = readCharacterMap(requireTable(file, 'cmap'));
  const advanceOf = readAdvances(file);
  const found = new Map<number, Glyph>();
  return {
    get(point) {
      const known = found.get(point);
      if (known || !isSettable(point)) return known;
      const number = glyphOf(point);
      if (number === 0) return undefined;
      const glyph = { code: '0000', advance: advanceOf(number) };
      found.set(point, glyph);
      return glyph;
    },
  };
}

/** Of glyphs by their numbers, in thousandths of the type size. Those past the last entry of `hmtx` are as wide as it. */
function readAdvances(file: Uint8Array): (glyph: number) => number {
  const unitsPerEm = viewOf(requireTable(file, 'head')).getUint16(18);
  const last = viewOf(requireTable(file, 'hhea')).getUint16(34) - 1;
  const metrics = viewOf(requireTable(file, 'hmtx'));
  return (glyph) => (metrics.getUint16(4 * Math.min(glyph, last)) * 1000) / unitsPerEm;
}

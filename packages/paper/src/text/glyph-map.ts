import { PaperError } from '../errors.ts';

/** One glyph of an embedded face. */
export interface Glyph {
  /** Four hexadecimal digits: its code in the content stream. */
  readonly code: string;
  /** In thousandths of the type size. */
  readonly advance: number;
}

/** Code point to glyph, one to one: no shaping, no ligatures, no kerning. */
export interface GlyphMap {
  get(point: number): Glyph | undefined;
}

/** What two faces both have, for a text that is printed in either. */
export function inBoth(one: GlyphMap, other: GlyphMap): GlyphMap {
  return { get: (point) => other.get(point) && one.get(point) };
}

/**
 * The text as glyph codes for a `Tj` operator, every character or none. `field` names what is being printed.
 * Throws `PaperError` `glyph-missing`, naming field and code point.
 */
export function encodeGlyphs(text: string, glyphs: GlyphMap, field: string): string {
  let codes = '';
  for (const character of text) codes += glyphOf(character, glyphs, field).code;
  return codes;
}

/** The width of a text, in points at this type size. Throws like `encodeGlyphs`. */
export function textWidth(text: string, glyphs: GlyphMap, size: number, field: string): number {
  let width = 0;
  for (const character of text) width += glyphOf(character, glyphs, field).advance;
  return (width * size) / 1000;
}

function glyphOf(character: string, glyphs: GlyphMap, field: string): Glyph {
  const point = character.codePointAt(0) ?? 0;
  const glyph = glyphs.get(point);
  if (glyph) return glyph;
  throw missingGlyph(field, point);
}

/** The refusal to print a character. It names the code point and the field, never the rest of the text. */
function missingGlyph(field: string, point: number): PaperError {
  const name = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return new PaperError(
    'glyph-missing',
    `Field ${field} holds ${name}, which the fonts cannot print.`,
    { field },
  );
}

import { PaperError } from '../errors.ts';
import { type GlyphMap, textWidth } from '../text/glyph-map.ts';
import { breakInTwo } from '../text/line-break.ts';
import type { FieldName } from './fields.ts';
import type { Slot } from './page.ts';

/** A line of a value. Points. */
export interface ValueLine {
  readonly piece: string;
  readonly width: number;
  readonly baseline: number;
}

/**
 * Sets the value of a field in its place: a long one takes two lines where there is room; nothing is made smaller or cut off.
 * Throws `PaperError`: `glyph-missing`, `text-too-wide`, each with its `field`.
 */
export function setValue(
  field: FieldName,
  text: string,
  { style: { size, stretch }, width: room, baseline, two }: Slot,
  glyphs: GlyphMap,
): readonly ValueLine[] {
  const measure = (piece: string) => (textWidth(piece, glyphs, size, field) * stretch) / 100;
  const width = measure(text);
  if (width <= room) return [{ piece: text, width, baseline }];
  const pieces = two && breakInTwo(text, room, measure);
  if (!two || !pieces) {
    const message = `Field ${field} is wider than its place on the page.`;
    throw new PaperError('text-too-wide', message, { field });
  }
  const [first, second] = pieces;
  return [
    { piece: first, width: measure(first), baseline: two[0] },
    { piece: second, width: measure(second), baseline: two[1] },
  ];
}

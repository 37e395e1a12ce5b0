import { PaperError } from '../errors.ts';
import { type GlyphMap, textWidth } from '../text/glyph-map.ts';
import { breakAnywhere, breakInTwo } from '../text/line-break.ts';
import type { FieldName } from './fields.ts';
import type { Slot } from './page.ts';
import type { FaceName } from './sheet.ts';

/** A line of a value. Points. */
export interface ValueLine {
  readonly piece: string;
  readonly width: number;
  readonly baseline: number;
}

/**
 * Sets the value of a field in its place: a long one takes two lines where there is room, a list as many as it needs; nothing is made smaller or cut off.
 * Throws `PaperError`: `glyph-missing`, `text-too-wide`, each with its `field`.
 */
export function setValue(
  field: FieldName,
  text: string,
  { style: { face, size, stretch }, width: room, baseline, two, lines, grows }: Slot,
  faces: Readonly<Record<FaceName, GlyphMap>>,
): readonly ValueLine[] {
  const measure = (piece: string) => (textWidth(piece, faces[face], size, field) * stretch) / 100;
  if (lines) return setList(field, text, { room, lines, grows, measure });
  const width = measure(text);
  if (width <= room) return [{ piece: text, width, baseline }];
  const pieces = two && breakInTwo(text, room, measure);
  if (!two || !pieces) throw tooWide(field);
  const [first, second] = pieces;
  return [
    { piece: first, width: measure(first), baseline: two[0] },
    { piece: second, width: measure(second), baseline: two[1] },
  ];
}

interface ListPlace {
  readonly room: number;
  readonly lines: readonly number[];
  readonly grows: Slot['grows'];
  readonly measure: (piece: string) => number;
}

/** Items are parted by line feeds, and each begins a line of its own. */
function setList(
  field: FieldName,
  text: string,
  { room, lines, grows, measure }: ListPlace,
): readonly ValueLine[] {
  const pieces = text.split('\n').flatMap((item) => breakAnywhere(item, room, measure));
  const first = grows === 'up' ? Math.max(lines.length - pieces.length, 0) : 0;
  return pieces.map((piece, index) => {
    const baseline = lines[first + index];
    if (baseline === undefined) throw tooWide(field);
    return { piece, width: measure(piece), baseline };
  });
}

function tooWide(field: FieldName): PaperError {
  const message = `Field ${field} is wider than its place on the page.`;
  return new PaperError('text-too-wide', message, { field });
}

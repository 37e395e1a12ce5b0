import { viewOf } from './truetype.ts';

/** The number of the glyph of a code point; 0, the box, where the face has none. */
export type CharacterMap = (point: number) => number;

interface Span {
  readonly first: number;
  readonly last: number;
  readonly glyphOf: CharacterMap;
}

/** The map of the face for all of Unicode, and that for its first plane: the encodings of platform 3 (OpenType 1.9, `cmap`). */
const ENCODINGS = [10, 1] as const;

/**
 * Reads the `cmap` table of a TrueType face: its map for all of Unicode (format 12), or else for the first plane (format 4).
 * Throws `TypeError` for a face with neither.
 */
export function readCharacterMap(cmap: Uint8Array): CharacterMap {
  const view = viewOf(cmap);
  const spans = spansOf(view);
  return (point) =>
    spans.find(({ first, last }) => first <= point && point <= last)?.glyphOf(point) ?? 0;
}

function spansOf(cmap: DataView): readonly Span[] {
  const records = Array.from({ length: cmap.getUint16(2) }, (_, index) => 4 + 8 * index);
  for (const encoding of ENCODINGS) {
    const record = records.find(
      (row) => cmap.getUint16(row) === 3 && cmap.getUint16(row + 2) === encoding,
    );
    if (record === undefined) continue;
    const map = cmap.getUint32(record + 4);
    const format = cmap.getUint16(map);
    if (format === 12) return groups(cmap, map);
    if (format === 4) return segments(cmap, map);
  }
  throw new TypeError('The face has no character map for Unicode.');
}

/** Format 12: runs of code points whose glyphs follow each other. */
function groups(cmap: DataView, map: number): readonly Span[] {
  return Array.from({ length: cmap.getUint32(map + 12) }, (_, index) => {
    const row = map + 16 + 12 * index;
    const first = cmap.getUint32(row);
    const glyph = cmap.getUint32(row + 8);
    return { first, last: cmap.getUint32(row + 4), glyphOf: (point) => glyph + point - first };
  });
}

/** Format 4: segments whose glyphs follow each other, or stand in a table. Numbers are counted modulo 65536. */
function segments(cmap: DataView, map: number): readonly Span[] {
  const length = cmap.getUint16(map + 6);
  return Array.from({ length: length / 2 }, (_, index) => {
    const end = map + 14 + 2 * index;
    const start = end + length + 2;
    const first = cmap.getUint16(start);
    const delta = cmap.getUint16(start + length);
    const rangeAt = start + 2 * length;
    const range = cmap.getUint16(rangeAt);
    const glyphOf: CharacterMap = (point) => {
      if (range === 0) return (point + delta) & 0xffff;
      const glyph = cmap.getUint16(rangeAt + range + 2 * (point - first));
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
    };
    return { first, last: cmap.getUint16(end), glyphOf };
  });
}

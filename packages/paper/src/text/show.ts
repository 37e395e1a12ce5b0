import type { GlyphMap } from './glyph-map.ts';

/** A text as a face can print it. */
export interface ShownText {
  readonly text: string;
  /** Whether a character stands as its number. */
  readonly form: 'exact' | 'escaped';
}

/**
 * A text of which nothing is dropped, and no letter is drawn as another: what these glyphs cannot print, or what would need
 * shaping, stands as its number, `[U+0639]`.
 */
export function show(text: string, glyphs: GlyphMap): ShownText {
  let shown = '';
  let form: ShownText['form'] = 'exact';
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (glyphs.get(point)) {
      shown += character;
    } else {
      shown += `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
      form = 'escaped';
    }
  }
  return { text: shown, form };
}

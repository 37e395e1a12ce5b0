import fontkit from '@pdf-lib/fontkit';
import { encodeUtf8 } from '@prova/credential';
import { CustomFontSubsetEmbedder, PDFContext } from 'pdf-lib';
import { concatBytes } from '../bytes.ts';
import type { Glyph, GlyphMap } from '../text/glyph-map.ts';
import { withEvenGlyphs } from './even-glyphs.ts';
import type { PdfObject } from './pdf-object.ts';

/** A face cut to some characters, as the objects that embed it. */
export interface EmbeddedFace {
  /** Object number of the font dictionary. */
  readonly number: number;
  readonly objects: readonly PdfObject[];
  readonly glyphs: GlyphMap;
}

/** Shaping off: one code point is one glyph, so a value can be written from a table (ISO 32000-1 §9.7). */
const NO_SHAPING = { liga: false, clig: false, calt: false, kern: false, ccmp: false, locl: false };

/**
 * Embeds a TrueType face, cut to those of `characters` that it holds, with a ToUnicode map. `tag` is the six letters
 * that name the subset (ISO 32000-1 §9.6.4); objects are numbered from `firstNumber` up.
 *
 * The same input gives the same bytes. Characters the face lacks are left out of `glyphs`, never drawn as a box.
 */
export async function embedFace(
  file: Uint8Array,
  characters: Iterable<number>,
  tag: string,
  firstNumber: number,
): Promise<EmbeddedFace> {
  const font = fontkit.create(withEvenGlyphs(file));
  const name = `${tag}+${font.postscriptName ?? 'Face'}`;
  const embedder = await CustomFontSubsetEmbedder.for(
    { create: () => font },
    file,
    name,
    NO_SHAPING,
  );
  const glyphs = new Map<number, Glyph>();
  for (const point of characters) {
    if (glyphs.has(point) || !font.hasGlyphForCodePoint(point)) continue;
    const character = String.fromCodePoint(point);
    const code = embedder.encodeText(character).asString();
    glyphs.set(point, { code, advance: embedder.widthOfTextAtSize(character, 1000) });
  }
  const context = PDFContext.create();
  context.largestObjectNumber = firstNumber - 1;
  const { objectNumber } = await embedder.embedIntoContext(context);
  return { number: objectNumber, objects: objectsOf(context), glyphs };
}

/** A zlib stream of the data, for `FlateDecode`. */
export function deflated(data: Uint8Array): Uint8Array {
  return PDFContext.create().flateStream(data).getContents();
}

function objectsOf(context: PDFContext): readonly PdfObject[] {
  return context.enumerateIndirectObjects().map(([reference, object]) => {
    const body = new Uint8Array(object.sizeInBytes());
    object.copyBytesInto(body, 0);
    const number = reference.objectNumber;
    const head = encodeUtf8(`${number} 0 obj\n`);
    return { number, bytes: concatBytes([head, body, encodeUtf8('\nendobj\n')]) };
  });
}

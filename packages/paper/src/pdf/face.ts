import fontkit from '@pdf-lib/fontkit';
import { encodeUtf8 } from '@prova/credential';
import {
  CustomFontSubsetEmbedder,
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  PDFRawStream,
  type PDFRef,
} from 'pdf-lib';
import { concatBytes } from '../bytes.ts';
import type { Glyph, GlyphMap } from '../text/glyph-map.ts';
import type { PdfObject } from './pdf-object.ts';
import { glyphCount, subsettable } from './truetype.ts';

/** A face cut to some characters, as the objects that embed it. */
export interface EmbeddedFace {
  /** Object number of the font dictionary. */
  readonly number: number;
  /** The first object number that is free again. */
  readonly next: number;
  readonly objects: readonly PdfObject[];
  readonly glyphs: GlyphMap;
}

/**
 * Embeds a TrueType face, cut to those of `characters` that it holds, with a ToUnicode map. `tag` is the six letters
 * that name the subset (ISO 32000-1 §9.6.4); objects are numbered from `firstNumber` up. Nothing is shaped: one code
 * point is one glyph, so that a value can be written from a table.
 *
 * The same input gives the same bytes. Characters the face lacks are left out of `glyphs`, never drawn as a box.
 */
export async function embedFace(
  file: Uint8Array,
  characters: Iterable<number>,
  tag: string,
  firstNumber: number,
): Promise<EmbeddedFace> {
  const font = fontkit.create(subsettable(file));
  const name = `${tag}+${font.postscriptName ?? 'Face'}`;
  const embedder = await CustomFontSubsetEmbedder.for({ create: () => font }, file, name);
  const glyphs = new Map<number, Glyph>();
  for (const point of characters) {
    if (glyphs.has(point) || !font.hasGlyphForCodePoint(point)) continue;
    const character = String.fromCodePoint(point);
    const code = embedder.encodeText(character).asString();
    if (code.length !== 4) continue;
    const { advanceWidth } = font.glyphForCodePoint(point);
    glyphs.set(point, { code, advance: (advanceWidth * 1000) / font.unitsPerEm });
  }
  const context = PDFContext.create();
  context.largestObjectNumber = firstNumber - 1;
  const reference = await embedder.embedIntoContext(context);
  describeSubset(context, reference);
  return {
    number: reference.objectNumber,
    next: context.largestObjectNumber + 1,
    objects: objectsOf(context),
    glyphs,
  };
}

/** A zlib stream of the data, for `FlateDecode`. */
export function deflated(data: Uint8Array): Uint8Array {
  return PDFContext.create().flateStream(data).getContents();
}

/**
 * Says of the subset what its embedder leaves out: the length of the font program (ISO 32000-1 table 127), and which
 * glyphs are in it, all of them (ISO 19005-3 §6.2.11.4.2).
 */
function describeSubset(context: PDFContext, face: PDFRef): void {
  const descendants = context.lookup(face, PDFDict).lookup(PDFName.of('DescendantFonts'), PDFArray);
  const descriptor = descendants.lookup(0, PDFDict).lookup(PDFName.of('FontDescriptor'), PDFDict);
  const program = descriptor.context.lookup(descriptor.get(PDFName.of('FontFile2')));
  if (!(program instanceof PDFRawStream)) throw new TypeError('The face is not a TrueType font.');
  const bytes = decodePDFRawStream(program).decode();
  program.dict.set(PDFName.of('Length1'), context.obj(bytes.length));
  const glyphs = glyphCount(bytes);
  const set = new Uint8Array(Math.ceil(glyphs / 8)).fill(0xff);
  if (glyphs % 8 > 0) set[set.length - 1] = (0xff << (8 - (glyphs % 8))) & 0xff;
  descriptor.set(PDFName.of('CIDSet'), context.register(context.flateStream(set)));
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

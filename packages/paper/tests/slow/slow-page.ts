import fontkit from '@pdf-lib/fontkit';
import { parseAttestation, parseCompactJws } from '@prova/credential';
import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  type PDFFont,
  PDFName,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  rgb,
  setCharacterSqueeze,
} from 'pdf-lib';
import { parseTemplateId, type SignedDocument } from '../../src/index.ts';
import { type PrintedFields, printedFields } from '../../src/page/fields.ts';
import type { Slot } from '../../src/page/page.ts';
import { SHIFTS } from '../../src/page/sheet.ts';
import { drawPage } from '../../src/print/drawn-page.ts';
import { breakAnywhere, breakInTwo } from '../../src/text/line-break.ts';
import { FONTS } from '../documents.ts';
import { pngOf, type SlowCode, slowCode } from './slow-code.ts';
import { WHOLE_FACES } from './whole-face.ts';

/** A page to be made the long way, and what shall be wrong with it. */
export interface SlowOrder {
  readonly id: string;
  readonly document: SignedDocument;
  readonly wrongFields?: Partial<PrintedFields>;
  /** Which module of the code is turned over, counted from the top left, row by row. */
  readonly wrongModule?: number;
}

const A4 = [595.276, 841.89] as const;

/** Where the code stands, in millimetres from the top left, with its four light modules around. */
const CODE = { x: 136, y: 203, side: 55 };
const LIGHT = 4;

const FEATURES = { liga: false, clig: false, calt: false, kern: false, ccmp: false, locl: false };

const points = (mm: number) => (mm * 72) / 25.4;

/** Our files name places by three decimals of a point. */
const rounded = (place: number) => Math.round(place * 1000) / 1000;

/**
 * The same pages as our printer makes, as one file of pdf-lib, the long way: whole fonts, values written by `drawText`, the code by the
 * `qrcode` package. Where things stand is ours, and so are the lines and boxes; which glyph stands there is not.
 */
export async function slowPages(orders: readonly SlowOrder[]): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  file.registerFontkit(fontkit);
  const [regular, bold, italic] = await Promise.all(
    [FONTS.regular, FONTS.bold, FONTS.italic].map((font) =>
      file.embedFont(font, { subset: false, features: FEATURES }),
    ),
  );
  if (!regular || !bold || !italic) throw new RangeError('Three faces are needed.');
  const faces = { R: regular, B: bold, I: italic };
  for (const order of orders) await addPage(file, faces, order);
  return file.save();
}

async function addPage(
  file: PDFDocument,
  faces: Readonly<Record<'R' | 'B' | 'I', PDFFont>>,
  { id, document, wrongFields, wrongModule = -1 }: SlowOrder,
): Promise<void> {
  const { type } = parseTemplateId(id);
  const { payload } = parseCompactJws(document.jws);
  const fields = { ...printedFields(parseAttestation(type, payload)), ...wrongFields };
  const page = file.addPage([...A4]);
  for (const [name, font] of Object.entries(faces)) {
    page.node.setFontDictionary(PDFName.of(name), font.ref);
  }
  const { content, slots } = drawPage(id, WHOLE_FACES);
  const leads = slots.flatMap(([field, { lead }]) => (fields[field] === '' ? [] : lead));
  const drawing = [content, ...leads.map(({ operators }) => operators)].join('\n');
  page.node.addContentStream(file.context.register(file.context.flateStream(drawing)));
  for (const [field, slot] of slots) drawValue(page, faces.R, slot, fields[field]);

  const { size, modules } = slowCode(type, document.qrText);
  const turned = modules.map((module, at) => (at === wrongModule ? 1 - module : module));
  await drawCode(file, page, { size, modules: turned });
}

async function drawCode(file: PDFDocument, page: PDFPage, code: SlowCode): Promise<void> {
  const module = points(CODE.side) / (code.size + 2 * LIGHT);
  const width = rounded(code.size * module);
  const height = rounded((code.size + 1) * module);
  const left = rounded(points(CODE.x) + LIGHT * module);
  const bottom = rounded(A4[1] - points(CODE.y + CODE.side) + (LIGHT - 1) * module);
  const name = page.node.newXObject('Code', (await file.embedPng(pngOf(code))).ref);
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(width, 0, 0, height, left, bottom),
    drawObject(name),
    popGraphicsState(),
  );
}

function drawValue(page: PDFPage, font: PDFFont, slot: Slot, text: string): void {
  const { size, stretch, colour, align } = slot.style;
  const [red = 0, green = 0, blue = 0] = colour.split(' ').map(Number);
  const measure = (piece: string) => (font.widthOfTextAtSize(piece, size) * stretch) / 100;
  page.pushOperators(pushGraphicsState(), setCharacterSqueeze(stretch));
  for (const [piece, y] of linesOf(slot, text, measure)) {
    const x = slot.x + SHIFTS[align] * (slot.width - measure(piece));
    page.drawText(piece, {
      x: rounded(x),
      y: rounded(y),
      size,
      font,
      color: rgb(red, green, blue),
    });
  }
  page.pushOperators(popGraphicsState());
}

function linesOf(
  { width, baseline, two, lines }: Slot,
  text: string,
  measure: (piece: string) => number,
): readonly (readonly [string, number])[] {
  if (text === '') return [];
  if (lines) {
    const pieces = text.split('\n').flatMap((item) => breakAnywhere(item, width, measure));
    return pieces.map((piece, index) => [piece, lines[index] ?? Number.NaN]);
  }
  if (measure(text) <= width) return [[text, baseline]];
  const [first = '', second = ''] = breakInTwo(text, width, measure) ?? [];
  return two
    ? [
        [first, two[0]],
        [second, two[1]],
      ]
    : [];
}

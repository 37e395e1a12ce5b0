import { Flow } from '../page/flow.ts';
import { FULL_WIDTH, LEFT, RIGHT } from '../page/grid.ts';
import { HAIRLINE } from '../page/look.ts';
import type { FaceName, Sheet, TextStyle } from '../page/sheet.ts';
import { drawTestBesideCode, drawTestEdges } from '../page/sheet-test-band.ts';
import { drawTitle } from '../page/title.ts';
import type { ModuleRows } from '../qr/module-rows.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import { drawOffer } from './draw-offer.ts';
import type { OfferLetter, OfferLetterNotes } from './offer-letter.ts';
import { drawPart, type Part } from './part.ts';
import { LETTER_STYLES } from './styles.ts';

/** Each part lies between two folds of a letter, 99 and 198 mm from the top or 148.5 mm, so that no line of text is on one. */
const HEAD: Part = [20, 97];
const STEPS: Part = [101, 147];
const NOTES: Part = [151, 196.5];

/** From the margin to the text that follows a number, and a dash. */
const NUMBERED = 8;
const DASHED = 5;

/**
 * The one page of a letter: who offers what, the steps, what to keep in mind, and at its foot the code, where every page of ours has it.
 * Throws `PaperError`: `glyph-missing`, `text-too-wide`.
 */
export function drawOfferLetter(
  letter: OfferLetter,
  symbol: ModuleRows,
  faces: Readonly<Record<FaceName, GlyphMap>>,
): Sheet {
  const flow = new Flow(faces, letter.language, { begin: (sheet) => drawTestEdges(sheet, letter) });
  drawPart(flow, HEAD, () => drawHead(flow, letter));
  drawPart(flow, STEPS, () => drawSteps(flow, letter.steps));
  drawPart(flow, NOTES, () => drawNotes(flow, letter.notes));
  drawOffer(flow, letter, symbol);
  drawTestBesideCode(flow.sheet, letter);
  return flow.sheet;
}

function drawHead(flow: Flow, letter: OfferLetter): void {
  drawParagraph(flow, letter.from, LETTER_STYLES.from);
  flow.skip(10);
  drawTitle(flow, letter);
  flow.skip(7);
  for (const text of letter.introduction) {
    drawParagraph(flow, text, LETTER_STYLES.text);
    flow.skip(2.6);
  }
}

function drawParagraph(flow: Flow, text: string, style: TextStyle): void {
  flow.paragraph(text, style, { width: FULL_WIDTH, leading: 5.2, role: 'P' });
}

function drawHeading(flow: Flow, title: string): void {
  const options = { width: FULL_WIDTH, leading: 5.4, role: 'H2' } as const;
  flow.paragraph(title, LETTER_STYLES.heading, options);
  flow.sheet.stroke([LEFT, flow.y], [RIGHT, flow.y], HAIRLINE);
  flow.skip(1.6);
}

function drawSteps(flow: Flow, { title, items }: OfferLetterNotes): void {
  drawHeading(flow, title);
  for (const [index, text] of items.entries()) {
    const { number, text: style } = LETTER_STYLES;
    drawItem(flow, { text: String(index + 1), style: number }, { text, style }, NUMBERED, 5);
    flow.skip(1.8);
  }
}

function drawNotes(flow: Flow, { title, items }: OfferLetterNotes): void {
  drawHeading(flow, title);
  for (const text of items) {
    const { note: style } = LETTER_STYLES;
    drawItem(flow, { text: '–', style }, { text, style }, DASHED, 4.6);
    flow.skip(1);
  }
}

interface Said {
  readonly text: string;
  readonly style: TextStyle;
}

/** A number or a dash, and beside it what it stands before. */
function drawItem(flow: Flow, sign: Said, said: Said, indent: number, leading: number): void {
  const lines = flow.broken(said.text, said.style, FULL_WIDTH - indent);
  const cells = [
    { x: LEFT, style: sign.style, lines: [sign.text] },
    { x: LEFT + indent, style: said.style, lines },
  ];
  flow.row(cells, leading, (sheet, marks) =>
    sheet.elements.push({ role: 'P', children: marks.flat() }),
  );
}

import { drawCodeBox } from '../page/code-box.ts';
import { fitting } from '../page/fit.ts';
import type { Flow } from '../page/flow.ts';
import { FULL_WIDTH, LEFT, LEFT_WIDTH, RIGHT } from '../page/grid.ts';
import { BOX_PEN } from '../page/look.ts';
import { fromTop, marked, mm } from '../page/sheet.ts';
import { BESIDE_CODE } from '../page/test-band.ts';
import { codeOperators } from '../print/qr-image.ts';
import type { ModuleRows } from '../qr/module-rows.ts';
import type { OfferLetter, OfferLetterFact } from './offer-letter.ts';
import { drawPart, type Part, tooLong } from './part.ts';
import { LETTER_STYLES } from './styles.ts';

/** Millimetres from the top: the facts beside the code, and the address below it. */
const FACTS: Part = [202, BESIDE_CODE.y];
const ADDRESS = { caption: 264.2, first: 269.2, leading: 4.2, most: 3 } as const;

/** An address is broken before it would leave the page, and nowhere else but after these. */
const BREAKS = /[/?#]/;

/**
 * The offer itself: what is to be known of it, its code, its address in letters.
 * Throws `PaperError` `text-too-wide` for an address of more than three lines.
 */
export function drawOffer(flow: Flow, letter: OfferLetter, symbol: ModuleRows): void {
  drawPart(flow, FACTS, () => drawFacts(flow, letter.facts));
  drawCode(flow, letter, symbol);
  drawAddress(flow, letter.address);
}

function drawFacts(flow: Flow, facts: readonly OfferLetterFact[]): void {
  flow.sheet.stroke([LEFT, flow.y], [LEFT + LEFT_WIDTH, flow.y], BOX_PEN);
  flow.skip(1.6);
  for (const { caption, value } of facts) {
    flow.paragraph(caption, LETTER_STYLES.caption, { width: LEFT_WIDTH, leading: 4.4, role: 'P' });
    flow.paragraph(value, LETTER_STYLES.value, { width: LEFT_WIDTH, leading: 5.2, role: 'P' });
    flow.skip(1.6);
  }
}

function drawCode({ sheet, language }: Flow, { code }: OfferLetter, symbol: ModuleRows): void {
  const style = LETTER_STYLES.label;
  const title = { text: fitting(sheet, code.title, style, FULL_WIDTH), style, language };
  sheet.elements.push({ role: 'H2', children: sheet.line([title], RIGHT, 200.6, 'right') });
  const mark = drawCodeBox(sheet, code.alternative);
  sheet.draw(marked('Figure', mark, codeOperators(symbol.size)));
}

/** Words that lead to it, and the address in lines, on which one link lies: whichever is pressed, all of it is opened. */
function drawAddress(flow: Flow, { caption, value: address }: OfferLetterFact): void {
  const { sheet, language } = flow;
  const { strong, address: style } = LETTER_STYLES;
  const said = { text: fitting(sheet, caption, strong, FULL_WIDTH), style: strong, language };
  const lead = sheet.line([said], LEFT, ADDRESS.caption);
  const lines = flow.broken(address, style, FULL_WIDTH, BREAKS);
  if (lines.length > ADDRESS.most) throw tooLong();
  const children = lines.flatMap((text, index) =>
    sheet.line([{ text, style, language }], LEFT, baselineOf(index)),
  );
  const width = Math.max(...lines.map((text) => sheet.measure(text, style)));
  const [bottom, top] = [fromTop(baselineOf(lines.length - 1) + 1), fromTop(ADDRESS.first - 3.2)];
  const box = [mm(LEFT), bottom, mm(LEFT) + width, top] as const;
  const link = { address, alternative: caption, box };
  sheet.elements.push({ role: 'P', children: [...lead, { role: 'Link', link, children }] });
}

function baselineOf(line: number): number {
  return ADDRESS.first + line * ADDRESS.leading;
}

import type { CaptionKey } from '../captions/caption-keys.ts';
import type { Band } from '../page/band.ts';
import type { FieldName } from '../page/fields.ts';
import { LEFT } from '../page/grid.ts';
import { BLUE, BOX_PEN, CARD_VALUE, STYLES } from '../page/look.ts';
import type { Page } from '../page/page.ts';
import { type Align, fromTop, mm } from '../page/sheet.ts';
import { roundedBox } from './rounded-box.ts';

/** ID-1 (ISO/IEC 7810), in millimetres from the top left of the page: clear of the first fold at 99. */
export const CARD = { x: LEFT, y: 37.2, width: 85.6, height: 53.98, radius: 3.18 } as const;

/** Where the column beside the card begins. */
export const BESIDE_CARD = CARD.x + CARD.width + 8;

/** From the edge of the card to its text. */
const MARGIN = 4.4;
const INNER_WIDTH = CARD.width - 2 * MARGIN;

/** Beside field 7, where no card prints: cutting the card out does not make a test look real. */
export const CARD_TEST_BAND: Band = { x: CARD.x + MARGIN, y: CARD.y + 34.9, width: 30 };

/** A field of the front, from the top of the card: its caption, and whether it stands at the left or the right. */
interface Place {
  readonly field: FieldName;
  readonly key: CaptionKey;
  readonly number: string;
  readonly top: number;
  readonly align: Align;
  /** Of the value, from its side of the card. */
  readonly width: number;
}

const NARROW = 44;

/** The fields of the front in the order and on the sides of Decision S2, Annex I. */
const PLACES: readonly Place[] = [
  { field: 'fn', key: 'f3', number: '3. ', top: 13.4, align: 'left', width: INNER_WIDTH },
  { field: 'gn', key: 'f4', number: '4. ', top: 21.1, align: 'left', width: INNER_WIDTH },
  { field: 'dob', key: 'f5', number: '5. ', top: 28.8, align: 'left', width: 30 },
  { field: 'hi', key: 'f6', number: '6. ', top: 28.8, align: 'right', width: NARROW },
  { field: 'ii', key: 'f7', number: '7. ', top: 36.5, align: 'right', width: NARROW },
  { field: 'ci', key: 'f8', number: '8. ', top: 44.2, align: 'left', width: NARROW },
  { field: 'xd', key: 'f9', number: '9. ', top: 44.2, align: 'right', width: 30 },
];

/**
 * The front of the card in its true size. The state stands on a plain square of blue where the card has the European
 * emblem: a page that anybody prints must not pass for the card. To a screen reader it is a picture, since the fields
 * follow on the page.
 */
export function drawCard(page: Page): void {
  const { sheet, language } = page;
  sheet.artifact(`${BOX_PEN} ${roundedBox(CARD)} S`);
  const title = { text: page.caption('titleCard'), style: STYLES.cardTitle, language };
  const children = [
    ...sheet.line([title], CARD.x + MARGIN, CARD.y + 7.4),
    drawState(page),
    ...PLACES.flatMap((place) => drawField(page, place)),
  ];
  const { x, y, width, height } = CARD;
  const box = [mm(x), fromTop(y + height), mm(x + width), fromTop(y)] as const;
  sheet.elements.push({ role: 'Figure', alternative: page.caption('cardFront'), box, children });
}

/** Field 2: the code, centred in a square of 4 mm. */
function drawState(page: Page): number {
  const side = 4;
  const [x, y] = [CARD.x + CARD.width - MARGIN - side, CARD.y + 4.1];
  page.sheet.fill(x, y, side, side, BLUE);
  const style = { ...CARD_VALUE, colour: '1 1 1', align: 'centre' } as const;
  return page.slot('ic', { x, width: side, baseline: y + 2.9, style });
}

function drawField(page: Page, { field, key, number, top, align, width }: Place): number[] {
  const { language, sheet } = page;
  const [left, right] = [CARD.x + MARGIN, CARD.x + CARD.width - MARGIN];
  const caption = { text: `${number}${page.caption(key)}`, style: STYLES.cardCaption, language };
  const y = CARD.y + top;
  const marks = sheet.line([caption], align === 'left' ? left : right, y + 1.4, align);
  const value = page.slot(field, {
    x: align === 'left' ? left : right - width,
    width,
    baseline: y + 4.6,
    two: [y + 4.1, y + 6.7],
    style: { ...CARD_VALUE, align },
  });
  return [...marks, value];
}

import { number } from '../pdf/pdf-syntax.ts';
import { STYLES } from './look.ts';
import { fromTop, mm, PAGE_WIDTH, type Run, type Sheet } from './sheet.ts';

const HEIGHT = 7.5;
const LEFT = 6;
const WIDTH = 198;
const STRIPE = 3.6;

/** The words of the band in one language. */
export interface TestWords {
  readonly language: string;
  readonly word: string;
  readonly notice: string;
}

/**
 * The band that no document outside production can be without: black and white diagonals from edge to edge, the word
 * and what it means in each language of the page, as real text. It is part of the template.
 */
export function drawTestBand(sheet: Sheet, top: number, words: readonly TestWords[]): void {
  sheet.artifact(stripes(top));
  const runs = words.flatMap(({ language, word, notice }, index): Run[] => [
    { text: index === 0 ? word : `   ·   ${word}`, style: STYLES.test, language },
    { text: ` – ${notice}`, style: STYLES.test, language },
  ]);
  const plate = sheet.width(runs) + mm(8);
  const left = (PAGE_WIDTH - plate) / 2;
  sheet.artifact(
    `1 g ${number(left)} ${number(fromTop(top + HEIGHT))} ${number(plate)} ${number(mm(HEIGHT))} re f`,
  );
  sheet.artifact(`1.5 w 0 G ${rectangle(LEFT, top, WIDTH, HEIGHT)} S`);
  const children = sheet.line(runs, 105, top + HEIGHT / 2 + 1.5, 'centre');
  sheet.elements.push({ role: 'P', children });
}

function stripes(top: number): string {
  let path = `${rectangle(LEFT, top, WIDTH, HEIGHT)} W n 0 g`;
  for (let x = LEFT - HEIGHT; x < LEFT + WIDTH; x += 2 * STRIPE) {
    const corners = [
      point(x, top + HEIGHT),
      point(x + HEIGHT, top),
      point(x + HEIGHT + STRIPE, top),
      point(x + STRIPE, top + HEIGHT),
    ];
    path += ` ${corners[0]} m ${corners[1]} l ${corners[2]} l ${corners[3]} l f`;
  }
  return path;
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `${point(x, y + height)} ${number(mm(width))} ${number(mm(height))} re`;
}

function point(x: number, y: number): string {
  return `${number(mm(x))} ${number(fromTop(y))}`;
}

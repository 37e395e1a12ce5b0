import { number } from '../pdf/pdf-syntax.ts';
import { LEFT, LEFT_WIDTH } from './grid.ts';
import { STYLES } from './look.ts';
import type { Page } from './page.ts';
import { fromTop, mm, type Run } from './sheet.ts';

/** Millimetres from the top left. */
export interface Band {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const HEIGHT = 7.5;
const STRIPE = 3.6;

/** At the head and the foot of the page, from edge to edge. */
const EDGES: readonly Band[] = [
  { x: 6, y: 5.5, width: 198 },
  { x: 6, y: 283.5, width: 198 },
];
/** Beside the code: cutting off the margins does not make a test look real. */
const BESIDE_CODE: Band = { x: LEFT, y: 246, width: LEFT_WIDTH };

/**
 * The bands that no document outside production can be without: black and white diagonals, the word and what it means
 * in each language of the page, as real text. They are part of the template. `more` are those of a page’s own.
 */
export function drawTestBand(page: Page, ...more: readonly Band[]): void {
  if (page.name.environment === 'prod') return;
  const { languages } = page.name;
  const notices = languages.map((language, index): Run => {
    const words = `${page.caption('test', language)} – ${page.caption(page.words.testNotice, language)}`;
    return { text: index === 0 ? words : `   ·   ${words}`, style: STYLES.test, language };
  });
  const words = new Set(languages.map((language) => page.caption('test', language)));
  const short = { text: [...words].join(' · '), style: STYLES.test, language: page.language };
  page.add('P', [
    ...EDGES.flatMap((band) => drawBand(page, band, notices)),
    ...[BESIDE_CODE, ...more].flatMap((band) => drawBand(page, band, [short])),
  ]);
}

function drawBand({ sheet }: Page, band: Band, runs: readonly Run[]): readonly number[] {
  const plate = (sheet.width(runs) * 25.4) / 72 + 8;
  const middle = band.x + band.width / 2;
  sheet.artifact(stripes(band));
  sheet.artifact(`1 g ${rectangle({ x: middle - plate / 2, y: band.y, width: plate })} f`);
  sheet.artifact(`1.5 w 0 G ${rectangle(band)} S`);
  return sheet.line(runs, middle, band.y + HEIGHT / 2 + 1.5, 'centre');
}

function stripes(band: Band): string {
  let path = `${rectangle(band)} W n 0 g`;
  const bottom = band.y + HEIGHT;
  for (let x = band.x - HEIGHT; x < band.x + band.width; x += 2 * STRIPE) {
    const lower = `${point(x, bottom)} m ${point(x + HEIGHT, band.y)} l`;
    path += ` ${lower} ${point(x + HEIGHT + STRIPE, band.y)} l ${point(x + STRIPE, bottom)} l f`;
  }
  return path;
}

function rectangle({ x, y, width }: Band): string {
  return `${point(x, y + HEIGHT)} ${number(mm(width))} ${number(mm(HEIGHT))} re`;
}

function point(x: number, y: number): string {
  return `${number(mm(x))} ${number(fromTop(y))}`;
}

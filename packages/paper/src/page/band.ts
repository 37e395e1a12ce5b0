import { number } from '../pdf/pdf-syntax.ts';
import { fromTop, mm, type Run, type Sheet } from './sheet.ts';

/** A band that says TEST. Millimetres from the top left. */
export interface Band {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const HEIGHT = 7.5;
const STRIPE = 3.6;

/** At the head and the foot of a page, from edge to edge. */
export const EDGES: readonly Band[] = [
  { x: 6, y: 5.5, width: 198 },
  { x: 6, y: 283.5, width: 198 },
];

/** Black and white diagonals around words in real text. Answers the marks of the words. */
export function drawBand(sheet: Sheet, band: Band, runs: readonly Run[]): readonly number[] {
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

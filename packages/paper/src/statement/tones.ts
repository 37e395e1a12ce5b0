import { fromTop, mm } from '../page/sheet.ts';
import { number } from '../pdf/pdf-syntax.ts';

/** How a conclusion is meant. */
export type StatementTone = 'accepted' | 'undetermined' | 'rejected' | 'not-judged';

interface ToneColours {
  readonly front: string;
  readonly back: string;
}

/** The quiet colours of a verdict: on paper a full band of ink would smear, and hide its word in a bad copy. */
export const TONE_COLOURS: Readonly<Record<StatementTone, ToneColours>> = {
  accepted: { front: '#0a5c32', back: '#e6f4ec' },
  undetermined: { front: '#6e4300', back: '#fff4de' },
  rejected: { front: '#8f1216', back: '#fdeaea' },
  'not-judged': { front: '#3d4654', back: '#eef1f5' },
};

/**
 * A tick in a circle, a question mark in a triangle, a cross in an octagon, a dash in a square: a verdict is known without
 * its colour. Paths in a square of 24 whose second axis points down, to be stroked two wide.
 */
const PATHS: Readonly<Record<StatementTone, string>> = {
  accepted:
    '2 12 m 2 6.477 6.477 2 12 2 c 17.523 2 22 6.477 22 12 c 22 17.523 17.523 22 12 22 c 6.477 22 2 17.523 2 12 c 7 12 m 11 16 l 17 8 l',
  undetermined:
    '12 1 m 23 22 l 1 22 l h 9.5 11.5 m 9.762 10.217 10.969 9.354 12.268 9.521 c 13.566 9.687 14.516 10.827 14.446 12.135 c 14.376 13.442 13.309 14.473 12 14.5 c 12 16 l 12 18 m 12 19 l',
  rejected: '8 2 m 16 2 l 22 8 l 22 16 l 16 22 l 8 22 l 2 16 l 2 8 l h 8 8 m 16 16 l 16 8 m 8 16 l',
  'not-judged': '2 2 m 22 2 l 22 22 l 2 22 l h 7 12 m 17 12 l',
};

/** Draws the shape of a tone in a square of so many millimetres, from its upper left corner. */
export function shapeOperators(tone: StatementTone, x: number, y: number, side: number): string {
  const scale = number(mm(side) / 24);
  const place = `${scale} 0 0 -${scale} ${number(mm(x))} ${number(fromTop(y))} cm`;
  return `${place} 2 w 1 J 1 j ${rgb(TONE_COLOURS[tone].front)} RG ${PATHS[tone]} S`;
}

/** `#rrggbb` as the operands of `rg` and `RG`. */
export function rgb(hex: string): string {
  const channel = (at: number) => number(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return `${channel(1)} ${channel(3)} ${channel(5)}`;
}

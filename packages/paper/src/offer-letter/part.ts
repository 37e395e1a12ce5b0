import { PaperError } from '../errors.ts';
import type { Flow } from '../page/flow.ts';

/** Where a part of the letter begins and ends, in millimetres from the top. */
export type Part = readonly [top: number, bottom: number];

/** Draws a part from its top down. Throws `PaperError` `text-too-wide` where it goes on below its bottom. */
export function drawPart(flow: Flow, [top, bottom]: Part, draw: () => void): void {
  flow.skip(top - flow.y);
  draw();
  if (flow.sheets.length > 1 || flow.y > bottom) throw tooLong();
}

export function tooLong(): PaperError {
  return new PaperError('text-too-wide', 'A part of the letter is longer than its place.');
}

import { drawChecking, drawCode, drawNotes } from '../page/foot.ts';
import type { Page } from '../page/page.ts';
import { drawTestBand } from '../page/test-band.ts';
import { drawDataBoxes, drawValidity } from './prc-boxes.ts';
import { drawIssuingState, drawTitle } from './prc-head.ts';

/**
 * Draws the page of the specification in its order: title, state, holder, institution, card, validity, code, notes
 * (v0.5 §4; Decision S2, Annex II). Answers the mark of the code.
 */
export function drawPrc(page: Page): number {
  drawTestBand(page);
  drawTitle(page);
  drawIssuingState(page);
  drawDataBoxes(page);
  drawValidity(page);
  // The code stands in place of the stamp.
  const mark = drawCode(page);
  drawNotes(page);
  drawChecking(page);
  return mark;
}

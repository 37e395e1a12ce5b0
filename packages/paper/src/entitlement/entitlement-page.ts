import { drawChecking, drawCode, drawNotes } from '../page/foot.ts';
import type { Page } from '../page/page.ts';
import { drawTestBand } from '../page/test-band.ts';
import { drawRight, drawTitle } from './entitlement-head.ts';
import { drawTerms, drawValidity } from './entitlement-terms.ts';

/**
 * Draws the page of an entitlement: the right, what it brings, until when, whose it is or that it names nobody, and the code. There is nothing
 * else to be said of it: a counter learns no reason. Answers the mark of the code.
 */
export function drawEntitlement(page: Page): number {
  drawTestBand(page);
  drawTitle(page);
  drawRight(page);
  drawTerms(page);
  drawValidity(page);
  const mark = drawCode(page);
  drawNotes(page);
  drawChecking(page);
  return mark;
}

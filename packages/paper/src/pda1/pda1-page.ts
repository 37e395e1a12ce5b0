import { drawChecking, drawCode, drawNotes } from '../page/foot.ts';
import type { Page } from '../page/page.ts';
import { drawTestBand } from '../page/test-band.ts';
import { drawHolder, drawInstitution, drawLegislation, drawWork } from './pda1-boxes.ts';
import { drawTitle } from './pda1-head.ts';
import { drawStatus } from './pda1-status.ts';

/**
 * Draws the page of a PD A1: its sections in the order and under the numbers of the paper form, then the code. Boxes of the form that
 * the data do not have are left out. Answers the mark of the code.
 */
export function drawPda1(page: Page): number {
  drawTestBand(page);
  drawTitle(page);
  drawHolder(page, 39);
  drawLegislation(page, 67);
  drawStatus(page, 86.4);
  drawWork(page, 130.2);
  drawInstitution(page, 184.6);
  const mark = drawCode(page);
  drawNotes(page);
  drawChecking(page);
  return mark;
}

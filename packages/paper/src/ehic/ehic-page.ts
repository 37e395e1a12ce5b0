import { drawBox } from '../page/boxes.ts';
import { drawCardTitle } from '../page/card-title.ts';
import { drawChecking, drawCode, drawNotes } from '../page/foot.ts';
import type { Page } from '../page/page.ts';
import { drawTestBand } from '../page/test-band.ts';
import { CARD_TEST_BAND, drawCard } from './ehic-card.ts';
import { drawIssue } from './ehic-issue.ts';

/**
 * Draws the page of the card: its front in its true size, and the same fields again as everybody can read them, in the
 * order of Decision S2, Annex I; then the code. Answers the mark of the code.
 */
export function drawEhic(page: Page): number {
  drawTestBand(page, CARD_TEST_BAND);
  drawCardTitle(page, { title: 'titleCard', second: 'card', line: 'cardLine' });
  drawCard(page);
  drawIssue(page);
  drawBox(page, 'holderInfo', 144, [
    ['fn', 'f3', '3. ', 99],
    ['gn', 'f4', '4. ', 110.25],
    ['dob', 'f5', '5. ', 121.5],
    ['hi', 'f6', '6. ', 132.75],
  ]);
  drawBox(page, 'institutionInfo', 165.3, [['ii', 'f7', '7. ', 154]]);
  drawBox(page, 'cardInfo', 195.5, [
    ['ci', 'f8', '8. ', 173],
    ['xd', 'f9', '9. ', 184.25],
  ]);
  const mark = drawCode(page);
  drawNotes(page);
  drawChecking(page);
  return mark;
}

import { drawBox } from '../page/boxes.ts';
import { drawCardTitle } from '../page/card-title.ts';
import { drawChecking, drawCode, drawNotes } from '../page/foot.ts';
import type { Page } from '../page/page.ts';
import { drawTestBand } from '../page/test-band.ts';
import { drawNumber } from './isiplus-number.ts';

/** Draws the page of an ISI+ card: the national number, large, then what else the card says, and the code. Answers the mark of the code. */
export function drawIsiPlus(page: Page): number {
  drawTestBand(page);
  drawCardTitle(page, { title: 'isi', second: 'isi', line: 'isiLine' });
  drawNumber(page);
  drawBox(page, 'holderInfo', 121.5, [
    ['fn', 'f3', '', 75.5],
    ['gn', 'f4', '', 87.25],
    ['dob', 'f5', '', 99],
    ['sx', 'isiSex', '', 110.25],
  ]);
  drawBox(page, 'institutionInfo', 140.4, [['ii', 'f7', '', 129.1]]);
  drawBox(page, 'cardInfo', 182.25, [
    ['ci', 'f8', '', 148.5],
    ['di', 'cardIssued', '', 159.75],
    ['xd', 'f9', '', 171],
  ]);
  const mark = drawCode(page);
  drawNotes(page);
  drawChecking(page);
  return mark;
}

import { drawStackedLabel } from '../page/boxes.ts';
import { PADDING, RIGHT } from '../page/grid.ts';
import { BOX_PEN, STYLES } from '../page/look.ts';
import type { Page } from '../page/page.ts';
import { BESIDE_CARD, CARD } from './ehic-card.ts';

/** Beside the card: the state once more, the day of issue, which no card shows, and what the picture is. */
export function drawIssue(page: Page): void {
  drawState(page, CARD.y + 8);
  drawDate(page, CARD.y + 27);
  const { language, second, sheet } = page;
  const languages = second ? [language, second] : [language];
  const bottom = CARD.y + CARD.height;
  const marks = languages.flatMap((tag, index) => {
    const run = { text: page.caption('cardFront', tag), style: STYLES.caption, language: tag };
    return sheet.line([run], BESIDE_CARD, bottom - (languages.length - 1 - index) * 3.6);
  });
  page.add('P', marks);
}

const HEIGHT = 7.4;

function drawState(page: Page, top: number): void {
  const baseline = top + 5.1;
  drawStackedLabel(page, 'issuingState', BESIDE_CARD, top - 1.6, 'left');
  page.sheet.box(BESIDE_CARD, top, RIGHT - BESIDE_CARD, HEIGHT, BOX_PEN);
  const number = { text: '2.', style: STYLES.caption, language: page.language };
  const two = page.sheet.line([number], BESIDE_CARD + PADDING, baseline);
  const place = { x: BESIDE_CARD + PADDING + 5, width: 40, baseline };
  page.add('P', [...two, page.slot('ic', place)]);
}

function drawDate(page: Page, top: number): void {
  drawStackedLabel(page, 'cardIssued', BESIDE_CARD, top - 1.6, 'left');
  page.sheet.box(BESIDE_CARD, top, RIGHT - BESIDE_CARD, HEIGHT, BOX_PEN);
  page.add('P', [page.slot('di', { x: BESIDE_CARD + PADDING, width: 60, baseline: top + 5.1 })]);
}

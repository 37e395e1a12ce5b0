import { drawStackedLabel } from '../page/boxes.ts';
import { MIDDLE, PADDING, RIGHT } from '../page/grid.ts';
import { BOX_PEN, STYLES } from '../page/look.ts';
import type { Page } from '../page/page.ts';
import { BESIDE_CARD, CARD } from './ehic-card.ts';

/** What the document is, and what its data are those of. */
export function drawTitle(page: Page): void {
  const { language, second, sheet } = page;
  const top = second ? 21.4 : 25;
  const title = { text: page.caption('titleCard'), style: STYLES.title, language };
  page.add('H1', sheet.line([title], MIDDLE, top, 'centre'));
  if (second) {
    const run = { text: page.caption('card', second), style: STYLES.titleSecond, language: second };
    page.add('P', sheet.line([run], MIDDLE, top + 5, 'centre'));
  }
  drawLine(page, language, second ? 31 : 31.5);
  if (second) drawLine(page, second, 34.4);
}

function drawLine(page: Page, language: Page['language'], baseline: number): void {
  const run = { text: page.caption('cardLine', language), style: STYLES.caption, language };
  page.add('P', page.sheet.line([run], MIDDLE, baseline, 'centre'));
}

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

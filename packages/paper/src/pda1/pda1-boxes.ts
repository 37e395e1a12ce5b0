import type { CaptionKey } from '../captions/caption-keys.ts';
import type { FieldName } from '../page/fields.ts';
import { FULL_WIDTH, LEFT, PADDING, RIGHT } from '../page/grid.ts';
import { BOX_PEN, HAIRLINE, LIST_VALUE, STYLES } from '../page/look.ts';
import type { Page } from '../page/page.ts';
import { drawTick } from './pda1-status.ts';

const HALF = FULL_WIDTH / 2;
const MIDDLE = LEFT + HALF;

/** Section 1: who the holder is. */
export function drawHolder(page: Page, top: number): void {
  const row = 11;
  const dates = 68;
  drawFrame(page, 'a1Holder', top, 2 * row);
  page.sheet.stroke([LEFT, top + row], [RIGHT, top + row], HAIRLINE);
  page.sheet.stroke([RIGHT - dates, top], [RIGHT - dates, top + row], HAIRLINE);
  page.sheet.stroke([MIDDLE, top + row], [MIDDLE, top + 2 * row], HAIRLINE);
  page.cell('hi', 'f6', '1.1 ', [LEFT, top], FULL_WIDTH - dates);
  page.cell('dob', 'f5', '1.5 ', [RIGHT - dates, top], dates);
  page.cell('fn', 'a1Surname', '1.2 ', [LEFT, top + row], HALF);
  page.cell('gn', 'a1Forenames', '1.3 ', [MIDDLE, top + row], HALF);
}

/** Section 2: whose legislation applies, from when to when, and whether by rules of before. */
export function drawLegislation(page: Page, top: number): void {
  const width = FULL_WIDTH / 4;
  drawFrame(page, 'a1Legislation', top, STACKED);
  drawStacked(page, 'lc', 'a1State', '2.1 ', [LEFT, top, width]);
  drawStacked(page, 'sd', 'a1From', '2.2 ', [LEFT + width, top, width]);
  drawStacked(page, 'ed', 'a1Until', '2.3 ', [LEFT + 2 * width, top, width]);
  const cell = LEFT + 3 * width;
  page.sheet.stroke([cell, top], [cell, top + STACKED], HAIRLINE);
  const left = cell + PADDING;
  const caption = drawStackedCaption(page, 'a1Transitional', '2.6 ', [left, top]);
  page.add('P', [...caption, drawTick(page, 'tr', [left, top + 8.4])]);
}

/** Sections 4 and 5: for whom and where the person works. Their common edge lies on the fold. */
export function drawWork(page: Page, top: number): void {
  const [employers, workplaces, states] = [18.3, 24.2, 6];
  const middle = top + employers;
  const bottom = middle + workplaces;
  drawFrame(page, 'a1Work', top, employers + workplaces + states);
  page.sheet.stroke([MIDDLE, top], [MIDDLE, middle], HAIRLINE);
  for (const y of [middle, bottom]) page.sheet.stroke([LEFT, y], [RIGHT, y], HAIRLINE);
  drawList(page, 'em', 'a1Employer', '4. ', { x: LEFT, top, width: HALF, count: 3 });
  drawList(page, 'se', 'a1SelfEmployed', '4. ', { x: MIDDLE, top, width: HALF, count: 3 });
  const places = { x: LEFT, top: middle, width: FULL_WIDTH, count: 5 };
  drawList(page, 'wa', 'a1Workplace', '5. ', places);
  const captions = [STYLES.caption, STYLES.caption] as const;
  const runs = page.captionRuns('a1NoFixedPlace', captions, '5. ', 'colon');
  const caption = page.sheet.line(runs, LEFT + PADDING, bottom + 4.2);
  const state = { x: RIGHT - 20, width: 20 - PADDING, baseline: bottom + 4.3 };
  page.add('P', [...caption, page.slot('nf', state)]);
}

/** Section 6: who issued it, under which number and when. */
export function drawInstitution(page: Page, top: number): void {
  const [number, day] = [70, 38];
  drawFrame(page, 'a1Institution', top, STACKED);
  const width = FULL_WIDTH - number - day;
  const caption = drawStackedCaption(page, 'a1InstitutionId', '6. ', [LEFT + PADDING, top]);
  const state = page.slot('ic', { x: LEFT + PADDING, width: 9, baseline: top + VALUE_LINE });
  const institution = { x: LEFT + PADDING + 9, width: width - 9 - 2 * PADDING };
  page.add('P', [...caption, state, page.slot('ii', { ...institution, ...stackedLines(top) })]);
  drawStacked(page, 'dn', 'a1Number', '', [LEFT + width, top, number]);
  drawStacked(page, 'di', 'cardIssued', '6. ', [RIGHT - day, top, day]);
}

function drawFrame(page: Page, label: CaptionKey, top: number, height: number): void {
  page.label(label, LEFT, top - 1.6);
  page.sheet.box(LEFT, top, FULL_WIDTH, height, BOX_PEN);
}

/** A row whose captions stand one language above the other, for cells too narrow for both in a line. */
const STACKED = 13.4;
const VALUE_LINE = 10.9;

function stackedLines(top: number) {
  return { baseline: top + VALUE_LINE, two: [top + 9.4, top + 12.45] } as const;
}

function drawStacked(
  page: Page,
  field: FieldName,
  key: CaptionKey,
  number: string,
  [x, top, width]: readonly [number, number, number],
): void {
  if (x > LEFT) page.sheet.stroke([x, top], [x, top + STACKED], HAIRLINE);
  const left = x + PADDING;
  const caption = drawStackedCaption(page, key, number, [left, top]);
  const place = { x: left, width: width - 2 * PADDING, ...stackedLines(top) };
  page.add('P', [...caption, page.slot(field, place)]);
}

function drawStackedCaption(
  page: Page,
  key: CaptionKey,
  number: string,
  [x, top]: readonly [number, number],
): readonly number[] {
  const { language, second, sheet } = page;
  const style = STYLES.caption;
  const text = `${number}${page.caption(key)}`;
  const first = sheet.line([{ text, style, language }], x, top + 2.9);
  if (!second) return first;
  const other = { text: page.caption(key, second), style, language: second };
  return [...first, ...sheet.line([other], x, top + 5.5)];
}

interface ListBox {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  /** Of lines. */
  readonly count: number;
}

const LEADING = 3.9;

function drawList(
  page: Page,
  field: FieldName,
  key: CaptionKey,
  number: string,
  { x, top, width, count }: ListBox,
): void {
  const left = x + PADDING;
  const captions = [STYLES.caption, STYLES.caption] as const;
  const runs = page.captionRuns(key, captions, number, 'colon');
  const caption = page.sheet.line(runs, left, top + 3.6);
  const lines = Array.from({ length: count }, (_, index) => top + 7.7 + index * LEADING);
  const place = { x: left, width: width - 2 * PADDING, baseline: top + 7.7 };
  page.add('P', [...caption, page.slot(field, { ...place, lines, style: LIST_VALUE })]);
}

import type { CaptionKey } from '../captions/caption-keys.ts';
import type { PageLanguage } from '../captions/captions.ts';
import { FULL_WIDTH, LEFT, MIDDLE, PADDING, RIGHT } from '../page/grid.ts';
import {
  BOX_PEN,
  HAIRLINE,
  inSecond,
  LIST_VALUE,
  STYLES,
  VALUE,
  type ValueStyle,
} from '../page/look.ts';
import type { Page } from '../page/page.ts';
import { mm } from '../page/sheet.ts';

/** Between two languages that stand side by side. */
const GAP = 8;

/** What the right brings, and who grants it. Two languages stand side by side. */
export function drawTerms(page: Page): void {
  drawTexts(page, 'rightBenefit', 'bn', 107, [113, 117.8, 122.6, 127.4, 132.2]);
  drawTexts(page, 'rightGranter', 'gr', 145.2, [151.4, 156, 160.6]);
}

const TEXT: ValueStyle = { ...LIST_VALUE, size: 10 };
const TEXT_SECOND = inSecond(TEXT);

function drawTexts(
  page: Page,
  key: CaptionKey,
  name: 'bn' | 'gr',
  top: number,
  lines: readonly number[],
): void {
  const { language, second } = page;
  page.label(key, LEFT, top);
  const width = second ? (FULL_WIDTH - GAP) / 2 : FULL_WIDTH;
  const draw = (each: PageLanguage, x: number, style = TEXT) => {
    const [baseline = 0] = lines;
    const place = { x, width, baseline, lines, style, language: each };
    page.add('P', [page.slot(`${name}.${each}`, place)]);
  };
  draw(language, LEFT);
  if (second) draw(second, LEFT + width + GAP, TEXT_SECOND);
}

const BOX = { y: 163, height: 31 };
const LARGE: ValueStyle = { ...VALUE, size: 26 };
const NAME: ValueStyle = { ...LARGE, size: 14 };

/** The last day, as large as the right; beside it whose right it is, or that it is whoever's has the page. */
export function drawValidity(page: Page): void {
  const { y, height } = BOX;
  page.sheet.box(LEFT, y, FULL_WIDTH, height, BOX_PEN);
  page.sheet.stroke([MIDDLE, y], [MIDDLE, y + height], HAIRLINE);
  const captions = [STYLES.caption, STYLES.caption] as const;
  const left = LEFT + PADDING;
  const caption = page.sheet.line(
    page.captionRuns('rightUntil', captions, '', 'colon'),
    left,
    y + 5,
  );
  const width = MIDDLE - LEFT - 2 * PADDING;
  const day = page.slot('ed', { x: left, width, baseline: y + 20, style: LARGE });
  page.add('P', [...caption, day]);
  drawHolder(page, MIDDLE + PADDING);
  drawBearer(page, MIDDLE + PADDING);
}

const HOLDER_WIDTH = RIGHT - MIDDLE - 2 * PADDING;

function drawHolder(page: Page, x: number): void {
  drawFact(page, 'nm', 'rightHolder', { x, top: BOX.y + 5, lines: [BOX.y + 12, BOX.y + 18] });
  drawFact(page, 'yb', 'rightBirthYear', { x, top: BOX.y + 22.6, lines: [BOX.y + 28.6] });
}

/** A value under its caption, which is printed only with one. */
function drawFact(
  page: Page,
  field: 'nm' | 'yb',
  key: CaptionKey,
  { x, top, lines }: { x: number; top: number; lines: readonly number[] },
): void {
  const captions = [STYLES.caption, STYLES.caption] as const;
  const lead = page.sheet.compose(page.captionRuns(key, captions, '', 'colon'), mm(x), top);
  const [baseline = 0] = lines;
  const place = { x, width: HOLDER_WIDTH, baseline, lines, lead, style: NAME };
  page.add('P', [...lead.map(({ mark }) => mark), page.slot(field, place)]);
}

function drawBearer(page: Page, x: number): void {
  const { language, second } = page;
  const draw = (each: PageLanguage, top: number, style = TEXT) => {
    const lines = [top, top + 4.5, top + 9];
    const place = { x, width: HOLDER_WIDTH, baseline: top, lines, style, language: each };
    page.add('P', [page.slot(`br.${each}`, place)]);
  };
  draw(language, BOX.y + 5.6);
  if (second) draw(second, BOX.y + 20, TEXT_SECOND);
}

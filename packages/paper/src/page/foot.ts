import { PaperError } from '../errors.ts';
import { breakAtSpaces } from '../text/line-break.ts';
import { drawCodeBox } from './code-box.ts';
import { COLUMN, COLUMN_WIDTH, LEFT, LEFT_WIDTH, RIGHT } from './grid.ts';
import { BOX_PEN, STYLES } from './look.ts';
import type { Page } from './page.ts';
import { mm, type TextStyle } from './sheet.ts';

/** The code and its quiet zone, under a label. Answers its mark. */
export function drawCode(page: Page): number {
  page.label(page.words.signed, RIGHT, 200.6, 'right');
  return drawCodeBox(page.sheet, page.caption(page.words.qrCode));
}

/** Notes stand to the left of the code. */
export function drawNotes(page: Page): void {
  const { language, second } = page;
  page.sheet.stroke([LEFT, 202], [LEFT + LEFT_WIDTH, 202], BOX_PEN);
  page.label('notes', LEFT, 208);
  const next = drawParagraph(
    page,
    page.caption(page.words.notesText),
    STYLES.note,
    language,
    213.4,
  );
  if (second)
    drawParagraph(
      page,
      page.caption(page.words.notesText, second),
      STYLES.caption,
      second,
      next + 1.4,
    );
}

function drawParagraph(
  page: Page,
  text: string,
  style: TextStyle,
  language: string,
  top: number,
): number {
  const leading = 4;
  const lines = breakAtSpaces(text, mm(LEFT_WIDTH), (piece) => page.sheet.measure(piece, style));
  const marks = lines.flatMap((line, index) =>
    page.sheet.line([{ text: line, style, language }], LEFT, top + index * leading),
  );
  page.add('P', marks);
  return top + lines.length * leading;
}

/** How the paper is checked: only by a scan, where, and under which number. The template id closes the page. */
export function drawChecking(page: Page): void {
  const { sheet, language, name, id } = page;
  const captions = [STYLES.caption, STYLES.caption] as const;
  page.add(
    'P',
    sheet.line(page.captionRuns(page.words.onlyScan, [STYLES.strong, STYLES.caption]), LEFT, 264.2),
  );

  const where = sheet.line(page.captionRuns('checkAt', captions, '', 'colon'), LEFT, 269.3);
  const address = { text: name.address, style: STYLES.value, language };
  if (sheet.width([address]) > mm(LEFT_WIDTH)) {
    throw new PaperError('text-too-wide', 'The address is wider than its place on the page.');
  }
  page.add('P', [...where, ...sheet.line([address], LEFT, 274.2)]);

  // Printed with a document number only, so its caption belongs to the slot.
  const lead = sheet.compose(
    page.captionRuns('documentId', captions, '', 'colon'),
    mm(COLUMN),
    269.3,
  );
  const place = { x: COLUMN, width: COLUMN_WIDTH, baseline: 274.2, two: [273.7, 277.6] } as const;
  page.add('P', [...lead.map(({ mark }) => mark), page.slot('jti', { ...place, lead })]);
  page.add('P', sheet.line([{ text: id, style: STYLES.fine, language }], LEFT, 279));
}

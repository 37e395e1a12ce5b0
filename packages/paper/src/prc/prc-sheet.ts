import type { CaptionKey } from '../captions/caption-keys.ts';
import { CAPTIONS, type PageLanguage } from '../captions/captions.ts';
import type { StructureElement } from '../pdf/structure-tree.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import { breakAtSpaces, breakEvenly } from '../text/line-break.ts';
import { BOX_PEN, HAIRLINE, STYLES } from './look.ts';
import type { FieldName } from './prc-fields.ts';
import { type FaceName, fromTop, mm, type Run, Sheet, type TextStyle } from './sheet.ts';
import type { TemplateName } from './template-id.ts';
import { drawTestBand } from './test-band.ts';

/** Where the value of a field goes. Points from the lower left corner. */
export interface Slot {
  readonly mark: number;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** Operators that come before the value, and only with one. */
  readonly lead: string;
}

/** What a page has before any document is printed on it. */
export interface PrcSheet {
  readonly content: string;
  readonly structure: StructureElement;
  readonly slots: ReadonlyMap<FieldName, Slot>;
  readonly qrMark: number;
}

/** Millimetres from the left. The right column is as wide as the box of the code. */
const LEFT = 18;
const RIGHT = 192;
const COLUMN = 135;
const LEFT_WIDTH = 111;
const FULL_WIDTH = RIGHT - LEFT;
const COLUMN_WIDTH = RIGHT - COLUMN;
const MIDDLE = 105;
const PADDING = 2.2;

/**
 * The code: 55 mm with its quiet zone, between 203 and 258 mm from the top. A letter is folded at 99 and 198 mm, or at
 * 148.5 mm; every box below ends or begins on a fold, none has text on it.
 */
export const QR_SQUARE = { x: 136, y: 203, side: 55 } as const;

/** Draws the page of `spec` order: title, state, holder, institution, card, validity, code, notes (Decision S2, Annex II). */
export function drawPrcSheet(
  name: TemplateName,
  id: string,
  faces: Readonly<Record<FaceName, GlyphMap>>,
): PrcSheet {
  const [language, second] = name.languages;
  const sheet = new Sheet(faces, language);
  const slots = new Map<FieldName, Slot>();
  const caption = (key: CaptionKey, tag: PageLanguage = language) => CAPTIONS[tag][key].value;

  /** A caption in each language of the page on one line. */
  const inLanguages = (
    key: CaptionKey,
    style: TextStyle,
    secondStyle: TextStyle,
    before = '',
    after = '',
  ): Run[] => {
    const first: Run = { text: `${before}${caption(key)}${second ? '' : after}`, style, language };
    if (!second) return [first];
    return [
      first,
      { text: ` / ${caption(key, second)}${after}`, style: secondStyle, language: second },
    ];
  };

  const add = (role: StructureElement['role'], children: StructureElement['children']) => {
    sheet.elements.push({ role, children });
  };

  const slot = (
    field: FieldName,
    x: number,
    baseline: number,
    width: number,
    lead = '',
  ): number => {
    const mark = sheet.nextMark();
    slots.set(field, { mark, x: mm(x), baseline: fromTop(baseline), width: mm(width), lead });
    return mark;
  };

  /** Caption above, value below, both inside a cell of a box. */
  const cell = (
    field: FieldName,
    key: CaptionKey,
    before: string,
    x: number,
    y: number,
    width: number,
  ) => {
    const runs = inLanguages(key, STYLES.caption, STYLES.caption, before, ':');
    const children = sheet.line(runs, x + PADDING, y + 3.7);
    add('P', [...children, slot(field, x + PADDING, y + 8.9, width - 2 * PADDING)]);
  };

  const label = (key: CaptionKey, baseline: number, x = LEFT, align: 'left' | 'right' = 'left') => {
    add('H2', sheet.line(inLanguages(key, STYLES.label, STYLES.labelSecond), x, baseline, align));
  };

  const paragraph = (
    text: string,
    style: TextStyle,
    tag: string,
    y: number,
    leading: number,
    width: number,
  ): number => {
    const lines = breakAtSpaces(text, mm(width), (piece) => sheet.measure(piece, style));
    const children = lines.flatMap((line, index) =>
      sheet.line([{ text: line, style, language: tag }], LEFT, y + index * leading),
    );
    add('P', children);
    return y + lines.length * leading;
  };

  if (name.environment !== 'prod') {
    const words = name.languages.map((tag) => ({
      language: tag,
      word: caption('test', tag),
      notice: caption('testNotice', tag),
    }));
    drawTestBand(sheet, 5.5, words);
  }

  drawTitle();
  drawState();
  drawBoxes();
  drawValidity();
  const qrMark = drawSignature();
  drawNotes();
  drawChecking();

  return {
    content: sheet.content,
    structure: { role: 'Document', children: sheet.elements },
    slots,
    qrMark,
  };

  function drawTitle(): void {
    const top = second ? 21.4 : 26;
    const lines = (['titleCertificate', 'titleOf', 'titleCard'] as const).flatMap((key, index) =>
      sheet.line(
        [{ text: caption(key), style: STYLES.title, language }],
        MIDDLE,
        top + index * 5.8,
        'centre',
      ),
    );
    add('H1', lines);
    if (second) {
      const run = { text: caption('title', second), style: STYLES.titleSecond, language: second };
      add('P', sheet.line([run], MIDDLE, 38.2, 'centre'));
    }
    annex(language, second ? 42.8 : 44.2);
    if (second) annex(second, 49.8);
  }

  function annex(tag: PageLanguage, y: number): void {
    const lines = breakEvenly(caption('annexLine', tag), 2, (text) =>
      sheet.measure(text, STYLES.caption),
    );
    add(
      'P',
      lines.flatMap((text, index) =>
        sheet.line(
          [{ text, style: STYLES.caption, language: tag }],
          MIDDLE,
          y + index * 3.4,
          'centre',
        ),
      ),
    );
  }

  function drawState(): void {
    label('issuingState', 58.1, RIGHT, 'right');
    sheet.box(LEFT, 59.6, LEFT_WIDTH, 7.4, BOX_PEN);
    sheet.box(COLUMN, 59.6, COLUMN_WIDTH, 7.4, BOX_PEN);
    add('P', sheet.line([{ text: '1.', style: STYLES.caption, language }], LEFT + PADDING, 64.6));
    const two = sheet.line(
      [{ text: '2.', style: STYLES.caption, language }],
      COLUMN + PADDING,
      64.6,
    );
    add('P', [...two, slot('ic', COLUMN + PADDING + 5, 64.6, 40)]);
  }

  function drawBoxes(): void {
    label('holderInfo', 74);
    sheet.box(LEFT, 75.5, FULL_WIDTH, 46, BOX_PEN);
    cell('fn', 'f3', '3. ', LEFT, 75.5, FULL_WIDTH);
    cell('gn', 'f4', '4. ', LEFT, 87.2, FULL_WIDTH);
    cell('dob', 'f5', '5. ', LEFT, 99, FULL_WIDTH);
    cell('hi', 'f6', '6. ', LEFT, 110.2, FULL_WIDTH);
    label('institutionInfo', 127.6);
    sheet.box(LEFT, 129.1, FULL_WIDTH, 11.4, BOX_PEN);
    cell('ii', 'f7', '7. ', LEFT, 129.1, FULL_WIDTH);
    label('cardInfo', 146.9);
    sheet.box(LEFT, 148.5, FULL_WIDTH, 22.6, BOX_PEN);
    cell('ci', 'f8', '8. ', LEFT, 148.5, FULL_WIDTH);
    cell('xd', 'f9', '9. ', LEFT, 159.7, FULL_WIDTH);
    for (const y of [87.2, 99, 110.2, 159.7]) sheet.rule(LEFT, y, FULL_WIDTH, HAIRLINE);
  }

  function drawValidity(): void {
    const half = LEFT_WIDTH / 2;
    stackedLabel('validityPeriod', LEFT);
    sheet.box(LEFT, 181.3, LEFT_WIDTH, 11.4, BOX_PEN);
    cell('sd', 'from', '(a). ', LEFT, 181.3, half);
    cell('ed', 'to', '(b). ', LEFT + half, 181.3, half);
    stackedLabel('deliveryDate', COLUMN);
    sheet.box(COLUMN, 181.3, COLUMN_WIDTH, 11.4, BOX_PEN);
    const children = sheet.line(
      [{ text: '(c).', style: STYLES.caption, language }],
      COLUMN + PADDING,
      185,
    );
    add('P', [...children, slot('di', COLUMN + PADDING, 190.2, COLUMN_WIDTH - 2 * PADDING)]);
  }

  /** The label of a narrow box: its second language has no room on the same line. */
  function stackedLabel(key: CaptionKey, x: number): void {
    const first = sheet.line(
      [{ text: caption(key), style: STYLES.label, language }],
      x,
      second ? 176.2 : 179.8,
    );
    const run = second && {
      text: caption(key, second),
      style: STYLES.labelSecond,
      language: second,
    };
    add('H2', [...first, ...(run ? sheet.line([run], x, 179.8) : [])]);
  }

  function drawSignature(): number {
    label('signatureStamp', 200.6, RIGHT, 'right');
    sheet.box(COLUMN, 202.1, COLUMN_WIDTH, 56.8, BOX_PEN);
    const mark = sheet.nextMark();
    const { x, y, side } = QR_SQUARE;
    const box = [mm(x), fromTop(y + side), mm(x + side), fromTop(y)] as const;
    sheet.elements.push({ role: 'Figure', alternative: caption('qrCode'), box, children: [mark] });
    return mark;
  }

  function drawNotes(): void {
    sheet.rule(LEFT, 202.1, LEFT_WIDTH, BOX_PEN);
    label('notes', 208);
    const next = paragraph(caption('notesText'), STYLES.note, language, 213.4, 4, LEFT_WIDTH);
    if (second)
      paragraph(caption('notesText', second), STYLES.caption, second, next + 1.4, 4, LEFT_WIDTH);
  }

  function drawChecking(): void {
    add('P', sheet.line(inLanguages('onlyScan', STYLES.strong, STYLES.caption), LEFT, 264));
    const where = sheet.line(
      inLanguages('checkAt', STYLES.caption, STYLES.caption, '', ':'),
      LEFT,
      269,
    );
    const address = sheet.line(
      [{ text: name.address, style: STYLES.value, language }],
      LEFT,
      273.8,
    );
    add('P', [...where, ...address]);
    let x = mm(COLUMN);
    const lead = inLanguages('documentId', STYLES.caption, STYLES.caption, '', ':').map((run) => {
      const operators = sheet.textOperators(run.text, run.style, x, fromTop(269));
      x += sheet.measure(run.text, run.style);
      return operators;
    });
    add('P', [slot('jti', COLUMN, 273.8, COLUMN_WIDTH, lead.join('\n'))]);
    add('P', sheet.line([{ text: id, style: STYLES.fine, language }], LEFT, 279));
  }
}

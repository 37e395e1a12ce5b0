import type { CaptionKey } from '../captions/caption-keys.ts';
import { CAPTIONS, type PageLanguage } from '../captions/captions.ts';
import type { StructureElement } from '../pdf/structure-tree.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import type { FieldName } from './fields.ts';
import { PADDING } from './grid.ts';
import { STYLES, VALUE, type ValueStyle } from './look.ts';
import {
  type Align,
  type FaceName,
  fromTop,
  type MarkedText,
  mm,
  type Run,
  Sheet,
  type TextStyle,
} from './sheet.ts';
import { parseTemplateId, type TemplateName } from './template-id.ts';
import { WORDS, type Words } from './words.ts';

/** Where the value of a field goes. Points from the lower left corner. */
export interface Slot {
  readonly mark: number;
  readonly x: number;
  readonly width: number;
  /** Baseline of a value in one line. */
  readonly baseline: number;
  /** Baselines of a value in two lines, where there is room for them. */
  readonly two: readonly [number, number] | undefined;
  /** Baselines of a list, of which each item takes as many lines as it needs. */
  readonly lines: readonly number[] | undefined;
  /** Whether a list that needs fewer lines begins in the first of them, or ends in the last. */
  readonly grows: 'down' | 'up';
  /** Of the value, where it is not that of the page. */
  readonly language: string | undefined;
  /** What is shown before the value, and only with one. */
  readonly lead: readonly MarkedText[];
  readonly style: ValueStyle;
}

/** A slot in millimetres from the top left. */
export interface SlotPlace {
  readonly x: number;
  readonly width: number;
  readonly baseline: number;
  readonly two?: readonly [number, number];
  readonly lines?: readonly number[];
  readonly grows?: 'down' | 'up';
  readonly language?: PageLanguage;
  readonly lead?: readonly MarkedText[];
  /** As values are printed on the page, unless told. */
  readonly style?: ValueStyle;
}

/** The style of the first language of a page and that of the second. */
type Voices = readonly [TextStyle, TextStyle];

/** French sets a no-break space before a colon. */
const COLON: Readonly<Record<PageLanguage, string>> = { de: ':', en: ':', fr: '\u00a0:', nl: ':' };

/** A page while it is drawn: the sheet, its captions in one or two languages, the places left for values. */
export class Page {
  readonly id: string;
  readonly name: TemplateName;
  readonly words: Words;
  readonly language: PageLanguage;
  readonly second: PageLanguage | undefined;
  readonly sheet: Sheet;
  readonly slots: (readonly [FieldName, Slot])[] = [];

  /** Throws `PaperError` `template-unknown`. */
  constructor(id: string, faces: Readonly<Record<FaceName, GlyphMap>>) {
    this.id = id;
    this.name = parseTemplateId(id);
    this.words = WORDS[this.name.type];
    [this.language, this.second] = this.name.languages;
    this.sheet = new Sheet(faces, this.language);
  }

  caption(key: CaptionKey, language: PageLanguage = this.language): string {
    return CAPTIONS[language][key].value;
  }

  /** A caption in each language of the page, for one line; with a colon before a value. */
  captionRuns(key: CaptionKey, [style, secondStyle]: Voices, number = '', end?: 'colon'): Run[] {
    const { language, second } = this;
    const colon = end ? COLON[second ?? language] : '';
    const text = `${number}${this.caption(key)}`;
    if (!second) return [{ text: text + colon, style, language }];
    return [
      { text, style, language },
      { text: ` / ${this.caption(key, second)}${colon}`, style: secondStyle, language: second },
    ];
  }

  add(role: StructureElement['role'], children: StructureElement['children']): void {
    this.sheet.elements.push({ role, children });
  }

  /** A heading above a box. */
  label(key: CaptionKey, x: number, baseline: number, align: Align = 'left'): void {
    const runs = this.captionRuns(key, [STYLES.label, STYLES.labelSecond]);
    this.add('H2', this.sheet.line(runs, x, baseline, align));
  }

  /** Leaves a place for the value of a field; answers its mark. */
  slot(
    field: FieldName,
    {
      x,
      width,
      baseline,
      two,
      lines,
      grows = 'down',
      language,
      lead = [],
      style = VALUE,
    }: SlotPlace,
  ): number {
    const mark = this.sheet.nextMark();
    const slot: Slot = {
      mark,
      x: mm(x),
      width: mm(width),
      baseline: fromTop(baseline),
      two: two && [fromTop(two[0]), fromTop(two[1])],
      lines: lines?.map(fromTop),
      grows,
      language: language === this.language ? undefined : language,
      lead,
      style,
    };
    this.slots.push([field, slot]);
    return mark;
  }

  /** A field in its cell, from the upper left corner of the cell: number and caption above, value below. */
  cell(
    field: FieldName,
    key: CaptionKey | undefined,
    number: string,
    [x, y]: readonly [number, number],
    width: number,
  ): void {
    const styles = [STYLES.caption, STYLES.caption] as const;
    const bare: Run = { text: number.trim(), style: STYLES.caption, language: this.language };
    const runs = key ? this.captionRuns(key, styles, number, 'colon') : [bare];
    const left = x + PADDING;
    const caption = this.sheet.line(runs, left, y + 3.6);
    const place = { x: left, width: width - 2 * PADDING, baseline: y + 8.9 };
    this.add('P', [...caption, this.slot(field, { ...place, two: [y + 7, y + 10.9] })]);
  }
}

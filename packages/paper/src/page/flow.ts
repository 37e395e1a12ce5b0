import type { StructureElement } from '../pdf/structure-tree.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import { breakAnywhere } from '../text/line-break.ts';
import { LEFT } from './grid.ts';
import { type FaceName, mm, Sheet, type TextStyle } from './sheet.ts';

/** Millimetres from the top: where text begins on a page, and where it ends. */
const TOP = 20;
const BOTTOM = 272;

/** One column of a row: its lines, and where they begin. */
export interface Cell {
  readonly x: number;
  readonly style: TextStyle;
  readonly lines: readonly string[];
}

/** The marks of each cell of a row, as far as it stands on one page. */
export type CellMarks = readonly (readonly number[])[];

/** Text that runs down a page and on to the next. Millimetres from the top left. */
export class Flow {
  readonly sheets: Sheet[] = [];
  readonly #faces: Readonly<Record<FaceName, GlyphMap>>;
  readonly #language: string;
  readonly #begin: (sheet: Sheet) => void;
  readonly #firstBottom: number;
  #sheet: Sheet;
  #y = TOP;

  /** The first page may end higher than the others; `begin` is called with each page while it is empty. */
  constructor(
    faces: Readonly<Record<FaceName, GlyphMap>>,
    language: string,
    { firstBottom = BOTTOM, begin }: { firstBottom?: number; begin: (sheet: Sheet) => void },
  ) {
    this.#faces = faces;
    this.#language = language;
    this.#begin = begin;
    this.#firstBottom = firstBottom;
    this.#sheet = this.#newSheet();
  }

  get sheet(): Sheet {
    return this.#sheet;
  }

  get language(): string {
    return this.#language;
  }

  get y(): number {
    return this.#y;
  }

  /** Goes on to the next page where this much does not stand on this one. */
  require(height: number): void {
    const bottom = this.sheets.length === 1 ? this.#firstBottom : BOTTOM;
    if (this.#y + height > bottom && this.#y > TOP) this.#sheet = this.#newSheet();
  }

  skip(height: number): void {
    this.#y += height;
  }

  /** The lines of a text in a column; `breaks` as for `breakAnywhere`. */
  broken(text: string, style: TextStyle, width: number, breaks?: RegExp): readonly string[] {
    const advance = (character: string) => this.#sheet.measure(character, style);
    return breakAnywhere(text, mm(width), advance, breaks);
  }

  /**
   * Sets cells beside each other, line by line, over as many pages as they need; a row of a few lines stays whole. `add` is given the
   * marks of every page that has a part.
   */
  row(
    cells: readonly Cell[],
    leading: number,
    add: (sheet: Sheet, marks: CellMarks) => void,
  ): void {
    const count = Math.max(...cells.map(({ lines }) => lines.length));
    this.require(Math.min(count, WHOLE) * leading);
    let marks = cells.map((): number[] => []);
    for (let index = 0; index < count; index++) {
      const before = this.#sheet;
      this.require(leading);
      if (before !== this.#sheet) {
        add(before, marks);
        marks = cells.map(() => []);
      }
      this.skip(leading);
      for (const [column, { x, style, lines }] of cells.entries()) {
        const text = lines[index];
        if (text === undefined || text === '') continue;
        const run = { text, style, language: this.#language };
        marks[column]?.push(...this.#sheet.line([run], x, this.#y - leading * 0.28));
      }
    }
    add(this.#sheet, marks);
  }

  /** A text of its own over the width, as one element. */
  paragraph(
    text: string,
    style: TextStyle,
    { width, leading, role }: { width: number; leading: number; role: StructureElement['role'] },
  ): void {
    const lines = this.broken(text, style, width);
    this.row([{ x: LEFT, style, lines }], leading, (sheet, marks) =>
      sheet.elements.push({ role, children: marks.flat() }),
    );
  }

  #newSheet(): Sheet {
    const sheet = new Sheet(this.#faces, this.#language);
    this.sheets.push(sheet);
    this.#y = TOP;
    this.#begin(sheet);
    return sheet;
  }
}

/** Rows of up to so many lines are not broken. */
const WHOLE = 8;

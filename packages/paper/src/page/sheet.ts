import { number } from '../pdf/pdf-syntax.ts';
import type { StructureElement } from '../pdf/structure-tree.ts';
import { encodeGlyphs, type GlyphMap, textWidth } from '../text/glyph-map.ts';

export type FaceName = 'regular' | 'bold' | 'italic';

/** One voice of the page. Sizes in points, colours as sRGB in 0 … 1. */
export interface TextStyle {
  readonly face: FaceName;
  readonly size: number;
  readonly colour: string;
}

/** A piece of text in one style and one language. */
export interface Run {
  readonly text: string;
  readonly style: TextStyle;
  readonly language: string;
}

/** Operators that show a text, not yet on the page, and the marked-content identifier they are to carry. */
export interface MarkedText {
  readonly mark: number;
  readonly operators: string;
  /** Where it is not the language of the document. */
  readonly language: string | undefined;
}

/** Millimetres from the left and from the top. */
export type Place = readonly [x: number, y: number];

export type Align = 'left' | 'right' | 'centre';

/** Which share of the room that a text leaves stands before it. */
export const SHIFTS: Readonly<Record<Align, number>> = { left: 0, centre: 0.5, right: 1 };

/** Resource names of the faces in the content streams. */
export const FACE_RESOURCE: Readonly<Record<FaceName, string>> = {
  regular: '/R',
  bold: '/B',
  italic: '/I',
};

/** A4. */
export const PAGE_WIDTH = 595.276;
export const PAGE_HEIGHT = 841.89;

/** Millimetres to points. */
export function mm(length: number): number {
  return (length * 72) / 25.4;
}

/** A place in millimetres from the left, and from the top downwards, as points from the lower left corner. */
export function fromTop(y: number): number {
  return PAGE_HEIGHT - mm(y);
}

/**
 * The static drawing of a page: content stream operators, every one either marked with a structure element or an
 * artifact (ISO 32000-1 §14.8.2.2), and the elements in reading order. Places are millimetres from the top left.
 */
export class Sheet {
  readonly elements: StructureElement[] = [];
  /** The code points printed so far, by face. */
  readonly printed: Readonly<Record<FaceName, Set<number>>> = {
    regular: new Set(),
    bold: new Set(),
    italic: new Set(),
  };
  readonly #faces: Readonly<Record<FaceName, GlyphMap>>;
  readonly #language: string;
  readonly #operators: string[] = [];
  #marks = 0;

  constructor(faces: Readonly<Record<FaceName, GlyphMap>>, language: string) {
    this.#faces = faces;
    this.#language = language;
  }

  get content(): string {
    return this.#operators.join('\n');
  }

  /** A marked-content identifier, unique on the page. */
  nextMark(): number {
    return this.#marks++;
  }

  /** In points. */
  width(runs: readonly Run[]): number {
    return runs.reduce((width, { text, style }) => width + this.measure(text, style), 0);
  }

  measure(text: string, style: TextStyle): number {
    return textWidth(text, this.#faces[style.face], style.size, 'caption');
  }

  /** One line of text on a baseline; answers the children for its structure element. */
  line(
    runs: readonly Run[],
    x: number,
    baseline: number,
    align: Align = 'left',
  ): readonly number[] {
    const shift = SHIFTS[align] * this.width(runs);
    return this.compose(runs, mm(x) - shift, baseline).map(({ mark, language, operators }) => {
      this.#operators.push(marked('Span', mark, operators, language));
      return mark;
    });
  }

  /** One line of text from `left`, in points, on a baseline in millimetres from the top, for the caller to draw. */
  compose(runs: readonly Run[], left: number, baseline: number): readonly MarkedText[] {
    let x = left;
    return runs.map(({ text, style, language }) => {
      const operators = this.textOperators(text, style, x, fromTop(baseline));
      x += this.measure(text, style);
      const foreign = language === this.#language ? undefined : language;
      return { mark: this.nextMark(), operators, language: foreign };
    });
  }

  /** The operators that show a text at a place in points. */
  textOperators(text: string, style: TextStyle, x: number, y: number): string {
    for (const character of text) this.printed[style.face].add(character.codePointAt(0) ?? 0);
    const codes = encodeGlyphs(text, this.#faces[style.face], 'caption');
    const place = `${number(x)} ${number(y)} Td`;
    return `${style.colour} rg BT ${FACE_RESOURCE[style.face]} ${style.size} Tf ${place} <${codes}> Tj ET`;
  }

  /** An empty box. */
  box(x: number, y: number, width: number, height: number, pen: string): void {
    const corner = `${number(mm(x))} ${number(fromTop(y + height))}`;
    this.artifact(`${pen} ${corner} ${number(mm(width))} ${number(mm(height))} re S`);
  }

  /** A box in one colour. */
  fill(x: number, y: number, width: number, height: number, colour: string): void {
    const corner = `${number(mm(x))} ${number(fromTop(y + height))}`;
    this.artifact(`${colour} rg ${corner} ${number(mm(width))} ${number(mm(height))} re f`);
  }

  /** A straight line between two places. */
  stroke([x1, y1]: Place, [x2, y2]: Place, pen: string): void {
    const [from, to] = [
      `${number(mm(x1))} ${number(fromTop(y1))}`,
      `${number(mm(x2))} ${number(fromTop(y2))}`,
    ];
    this.artifact(`${pen} ${from} m ${to} l S`);
  }

  /** Operators that are marked already. */
  draw(operators: string): void {
    this.#operators.push(operators);
  }

  /** Drawing that means nothing to a reader of the text. */
  artifact(operators: string): void {
    this.#operators.push(`/Artifact BMC q ${operators} Q EMC`);
  }
}

/**
 * Operators as one marked-content sequence (ISO 32000-1 §14.6), in the language of the document or another one
 * (§14.9.2.2).
 */
export function marked(tag: string, mark: number, operators: string, language?: string): string {
  const lang = language === undefined ? '' : ` /Lang (${language})`;
  return `/${tag} << /MCID ${mark}${lang} >> BDC ${operators} EMC`;
}

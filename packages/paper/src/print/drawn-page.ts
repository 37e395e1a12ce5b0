import type { PrintedType } from '@prova/credential';
import { drawEhic } from '../ehic/ehic-page.ts';
import { drawEntitlement } from '../entitlement/entitlement-page.ts';
import { drawIsiPlus } from '../isiplus/isiplus-page.ts';
import type { FieldName } from '../page/fields.ts';
import { Page, type Slot } from '../page/page.ts';
import type { FaceName } from '../page/sheet.ts';
import { drawPda1 } from '../pda1/pda1-page.ts';
import type { StructureElement } from '../pdf/structure-tree.ts';
import { drawPrc } from '../prc/prc-page.ts';
import type { GlyphMap } from '../text/glyph-map.ts';

/** A page before any document is printed on it. */
export interface DrawnPage {
  /** Content stream operators. */
  readonly content: string;
  /** In reading order. */
  readonly elements: readonly StructureElement[];
  readonly slots: readonly (readonly [FieldName, Slot])[];
  readonly qrMark: number;
  /** The code points on the page, by face. */
  readonly printed: Readonly<Record<FaceName, ReadonlySet<number>>>;
}

/** Each draws a page and answers the mark of its code. */
const DRAWINGS: Readonly<Record<PrintedType, (page: Page) => number>> = {
  prc: drawPrc,
  ehic: drawEhic,
  pda1: drawPda1,
  entitlement: drawEntitlement,
  isiplus: drawIsiPlus,
};

/** Draws the page of a template id. Throws `PaperError` `template-unknown`, `glyph-missing`, `text-too-wide`. */
export function drawPage(id: string, faces: Readonly<Record<FaceName, GlyphMap>>): DrawnPage {
  const page = new Page(id, faces);
  const qrMark = DRAWINGS[page.name.type](page);
  const { content, elements, printed } = page.sheet;
  return { content, elements, slots: page.slots, qrMark, printed };
}

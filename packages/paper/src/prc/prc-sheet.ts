import type { StructureElement } from '../pdf/structure-tree.ts';
import type { GlyphMap } from '../text/glyph-map.ts';
import { drawDataBoxes, drawValidity } from './prc-boxes.ts';
import type { FieldName } from './prc-fields.ts';
import { drawChecking, drawNotes, drawSignature } from './prc-foot.ts';
import { drawIssuingState, drawTitle } from './prc-head.ts';
import { PrcPage, type Slot } from './prc-page.ts';
import type { FaceName } from './sheet.ts';
import { parseTemplateId } from './template-id.ts';
import { drawTestBand } from './test-band.ts';

/** A page before any document is printed on it. */
export interface PrcSheet {
  /** Content stream operators. */
  readonly content: string;
  readonly structure: StructureElement;
  readonly slots: ReadonlyMap<FieldName, Slot>;
  readonly qrMark: number;
  /** The code points on the page, by face. */
  readonly printed: Readonly<Record<FaceName, ReadonlySet<number>>>;
}

/**
 * Draws the page of the specification in its order: title, state, holder, institution, card, validity, code, notes
 * (v0.5 §4; Decision S2, Annex II). Throws `PaperError` `template-unknown`, `glyph-missing`, `text-too-wide`.
 */
export function drawPrcSheet(id: string, faces: Readonly<Record<FaceName, GlyphMap>>): PrcSheet {
  const name = parseTemplateId(id);
  const page = new PrcPage(name, faces);
  if (name.environment !== 'prod') drawTestBand(page);
  drawTitle(page);
  drawIssuingState(page);
  drawDataBoxes(page);
  drawValidity(page);
  const qrMark = drawSignature(page);
  drawNotes(page);
  drawChecking(page, id);
  const { content, elements, printed } = page.sheet;
  const structure = { role: 'Document', children: elements } as const;
  return { content, structure, slots: page.slots, qrMark, printed };
}

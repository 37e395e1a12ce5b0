import type { FieldName } from '../page/fields.ts';
import { QR_SQUARE } from '../page/grid.ts';
import type { Slot } from '../page/page.ts';
import { setValue } from '../page/set-value.ts';
import { FACE_RESOURCE, fromTop, marked, mm, SHIFTS } from '../page/sheet.ts';
import { number } from '../pdf/pdf-syntax.ts';
import { QUIET_ZONE } from '../qr/qr-code.ts';
import { encodeGlyphs } from '../text/glyph-map.ts';
import type { OpenedDocument } from './signed-document.ts';
import type { Template } from './template.ts';

/**
 * What a document draws over the frozen drawing: its values, each marked for the structure tree, and its code of so many modules.
 * Throws `PaperError`: `glyph-missing`, `text-too-wide`.
 */
export function pageContent(
  template: Template,
  { fields }: Pick<OpenedDocument, 'fields'>,
  modules: number,
): string {
  const { slots, qrMark } = template.drawn;
  let content = '';
  for (const [field, slot] of slots) {
    const value = valueOperators(template, field, fields[field], slot);
    // Every mark that the structure tree names is on the page, be it empty.
    for (const { mark, operators, language } of slot.lead) {
      content += `${marked('Span', mark, value === '' ? '' : operators, language)}\n`;
    }
    content += `${marked('Span', slot.mark, value)}\n`;
  }
  return content + marked('Figure', qrMark, codeOperators(modules));
}

/** Rows of the quiet zone at the foot of the picture: pdf.js draws the last octet of a picture no further than its first bit. */
export const LIGHT_ROWS = 1;

/** The code in its square, all other quiet zone left to the paper. */
function codeOperators(modules: number): string {
  const module = mm(QR_SQUARE.side) / (modules + 2 * QUIET_ZONE);
  const width = number(module * modules);
  const height = number(module * (modules + LIGHT_ROWS));
  const left = number(mm(QR_SQUARE.x) + module * QUIET_ZONE);
  const bottom = fromTop(QR_SQUARE.y + QR_SQUARE.side) + module * (QUIET_ZONE - LIGHT_ROWS);
  return `q ${width} 0 0 ${height} ${left} ${number(bottom)} cm /Qr Do Q`;
}

function valueOperators({ glyphs }: Template, field: FieldName, text: string, slot: Slot): string {
  if (text === '') return '';
  const { size, colour, align, stretch } = slot.style;
  const lines = setValue(field, text, slot, glyphs).map(({ piece, width, baseline }) => {
    const x = slot.x + SHIFTS[align] * (slot.width - width);
    const shown = `<${encodeGlyphs(piece, glyphs, field)}> Tj`;
    const set = stretch === 100 ? shown : `${stretch} Tz ${shown} 100 Tz`;
    return `BT ${FACE_RESOURCE.regular} ${size} Tf ${number(x)} ${number(baseline)} Td ${set} ET`;
  });
  return `${colour} rg ${lines.join(' ')}`;
}

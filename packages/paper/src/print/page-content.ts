import type { FieldName } from '../page/fields.ts';
import type { Slot } from '../page/page.ts';
import { setValue } from '../page/set-value.ts';
import { FACE_RESOURCE, marked, SHIFTS } from '../page/sheet.ts';
import { number } from '../pdf/pdf-syntax.ts';
import { encodeGlyphs } from '../text/glyph-map.ts';
import { codeOperators } from './qr-image.ts';
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
    content += `${marked('Span', slot.mark, value, slot.language)}\n`;
  }
  return content + marked('Figure', qrMark, codeOperators(modules));
}

function valueOperators({ faces }: Template, field: FieldName, text: string, slot: Slot): string {
  if (text === '') return '';
  const { face, size, colour, align, stretch } = slot.style;
  const lines = setValue(field, text, slot, faces).map(({ piece, width, baseline }) => {
    const x = slot.x + SHIFTS[align] * (slot.width - width);
    const shown = `<${encodeGlyphs(piece, faces[face], field)}> Tj`;
    const set = stretch === 100 ? shown : `${stretch} Tz ${shown} 100 Tz`;
    return `BT ${FACE_RESOURCE[face]} ${size} Tf ${number(x)} ${number(baseline)} Td ${set} ET`;
  });
  return `${colour} rg ${lines.join(' ')}`;
}

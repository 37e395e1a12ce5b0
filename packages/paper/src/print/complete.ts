import { PaperError } from '../errors.ts';
import type { FieldName } from '../page/fields.ts';
import { QR_SQUARE } from '../page/grid.ts';
import type { Slot } from '../page/page.ts';
import { setValue } from '../page/set-value.ts';
import { FACE_RESOURCE, fromTop, marked, mm, SHIFTS } from '../page/sheet.ts';
import { completeFile, type TailObject } from '../pdf/pdf-file.ts';
import { dateString, hexString, number, reference } from '../pdf/pdf-syntax.ts';
import { attestationQr } from '../qr/attestation-qr.ts';
import { qrBitmap } from '../qr/qr-bitmap.ts';
import { type QrCode, QUIET_ZONE } from '../qr/qr-code.ts';
import { encodeGlyphs } from '../text/glyph-map.ts';
import { requireOfTemplate } from './require-of-template.ts';
import type { OpenedDocument } from './signed-document.ts';
import { TAIL } from './tail-objects.ts';
import type { Template } from './template.ts';

/**
 * Completes a template for one document: a PDF/A-3b file of one revision with the token attached. Identifier and dates
 * come from the document, so the same token and template always give the same bytes.
 *
 * Throws `PaperError`: `glyph-missing`, `text-too-wide`, `signature-missing`, `template-mismatch`,
 * `qr-mode`, `qr-capacity`.
 */
export function completeDocument(template: Template, document: OpenedDocument): Uint8Array {
  const { type, data } = requireOfTemplate(document.attestation, template.name);
  const qr = attestationQr(type, document.qrText);
  const day = data.di;
  const date = dateString(day);
  const id = hexString(fileIdentifier(document.signature));
  const tail: readonly TailObject[] = [
    [template.catalog],
    [template.page],
    [`<< /Title ${template.title} /CreationDate ${date} /ModDate ${date} >>`],
    stream('/Type /Metadata /Subtype /XML', template.xmp(day)),
    stream('', pageContent(template, document, qr)),
    stream(
      `/Type /EmbeddedFile /Subtype /application#2Fjose /Params << /ModDate ${date} /Size ${document.jws.length} >>`,
      document.jws,
    ),
    qrImage(qr),
  ];
  return completeFile(
    template.frozen,
    tail,
    `/Root ${reference(TAIL.catalog)} /Info ${reference(TAIL.info)} /ID [${id} ${id}]`,
  );
}

/** Sixteen bytes of the signature (ISO 32000-1 §14.4): as unlikely to meet twice as the signature itself. */
function fileIdentifier(signature: Uint8Array): Uint8Array {
  if (signature.length < 16)
    throw new PaperError('signature-missing', 'The token carries no signature.');
  return signature.subarray(0, 16);
}

function stream(entries: string, data: string | Uint8Array): TailObject {
  return [`<< ${entries} /Length ${data.length} >>\nstream\n`, data, '\nendstream'];
}

/** One bit a module, quiet zone left to the paper. */
function qrImage(qr: QrCode): TailObject {
  const { rows } = qrBitmap(qr, 1, 0);
  const entries = `/Type /XObject /Subtype /Image /Width ${qr.size} /Height ${qr.size} /ColorSpace /DeviceGray /BitsPerComponent 1 /Decode [1 0]`;
  return stream(entries, rows);
}

function pageContent(template: Template, { fields }: OpenedDocument, qr: QrCode): string {
  const { slots, qrMark } = template.drawn;
  const values = slots.flatMap(([field, slot]) => {
    const value = valueOperators(template, field, fields[field], slot);
    // Every mark that the structure tree names is on the page, be it empty.
    const lead = slot.lead.map(({ mark, operators, language }) =>
      marked('Span', mark, value === '' ? '' : operators, language),
    );
    return [...lead, marked('Span', slot.mark, value)];
  });
  const module = mm(QR_SQUARE.side) / (qr.size + 2 * QUIET_ZONE);
  const side = number(module * qr.size);
  const left = number(mm(QR_SQUARE.x) + module * QUIET_ZONE);
  const bottom = number(fromTop(QR_SQUARE.y + QR_SQUARE.side) + module * QUIET_ZONE);
  const code = marked('Figure', qrMark, `q ${side} 0 0 ${side} ${left} ${bottom} cm /Qr Do Q`);
  return [...values, code].join('\n');
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

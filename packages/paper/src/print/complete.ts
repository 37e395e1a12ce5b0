import { dayOfIssue } from '@prova/credential';
import { PaperError } from '../errors.ts';
import { completeFile, type FileTail, type TailObject } from '../pdf/pdf-file.ts';
import { dateString, hexString, reference } from '../pdf/pdf-syntax.ts';
import { attestationSymbol } from '../qr/attestation-qr.ts';
import { type SealablePage, type SealOrder, sealablePage } from '../seal/sealable-page.ts';
import { signatureObject } from '../seal/signature-field.ts';
import { pageContent } from './page-content.ts';
import { qrImage } from './qr-image.ts';
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
  return completeFile(template.frozen, tailOf(template, document)).bytes;
}

/**
 * The same with a field for a seal, which lacks only its signature. The bytes depend on the time too, and on nothing else.
 * Throws as `completeDocument` does.
 */
export function completeForSeal(
  template: Template,
  document: OpenedDocument,
  order: SealOrder,
): SealablePage {
  const { sealed } = template;
  const signature = signatureObject(order.at, order.room);
  const file = completeFile(sealed, { ...tailOf(template, document), more: [signature] });
  return sealablePage(file, sealed, order);
}

/** What every document has of its own, sealed or not. */
function tailOf(template: Template, document: OpenedDocument): FileTail {
  const attestation = requireOfTemplate(document.attestation, template.name);
  const symbol = attestationSymbol(attestation.type, document.qrText);
  const day = dayOfIssue(attestation);
  const date = dateString(day);
  const id = hexString(fileIdentifier(document.signature));
  const objects: readonly TailObject[] = [
    [`<< /Title ${template.title} /CreationDate ${date} /ModDate ${date} >>`],
    stream('/Type /Metadata /Subtype /XML', template.xmp(day)),
    stream('', pageContent(template, document, symbol.size)),
    stream(
      `/Type /EmbeddedFile /Subtype /application#2Fjose /Params << /ModDate ${date} /Size ${document.jws.length} >>`,
      document.jws,
    ),
    stream(...qrImage(symbol)),
  ];
  const trailer = `/Root ${reference(template.catalog)} /Info ${reference(TAIL.info)} /ID [${id} ${id}]`;
  return { objects, trailer };
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

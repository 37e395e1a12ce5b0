import { type Attestation, isPrinted, type PrintedDocument } from '@prova/credential';
import { PaperError } from '../errors.ts';
import type { TemplateName } from '../page/template-id.ts';

/** The document, if the template is one for its kind. Throws `PaperError` `template-mismatch`. */
export function requireOfTemplate(
  attestation: Attestation,
  { type }: TemplateName,
): Attestation & PrintedDocument {
  if (isPrinted(attestation) && attestation.type === type) return attestation;
  throw new PaperError('template-mismatch', 'The template is for another kind of document.');
}

import { type AttestationPayload, attestationOf } from '@prova/credential';
import type { RightInWords } from '../entitlement/right-in-words.ts';
import { type FieldName, printedFields } from '../page/fields.ts';
import type { Slot } from '../page/page.ts';
import { setValue } from '../page/set-value.ts';
import { parseTemplateId, type TemplateName } from '../page/template-id.ts';
import { drawPage } from './drawn-page.ts';
import type { FontFiles } from './font-files.ts';
import { measuringFaces } from './measuring-faces.ts';
import { requireOfTemplate } from './require-of-template.ts';

/**
 * Whether a document can be printed, asked before it is signed: sets every value on the page of the template, with the glyphs and in
 * the lines of `Printer.print`, and answers the same payload. Costs some microseconds, and some milliseconds for the first document of
 * a template.
 *
 * Does not check the form of the payload, nor that its code will have room, nor that the words are those of the right.
 * Throws `PaperError`: `glyph-missing` and `text-too-wide` with the `field`; `text-too-wide` without one for an address that has no
 * room on the page; `template-mismatch`, `template-unknown`, `right-missing`.
 */
export type PrintCheck = <Payload extends AttestationPayload>(
  templateId: string,
  payload: Payload,
  right?: RightInWords,
) => Payload;

/**
 * A check for a printer with these fonts. Build one and keep it: it reads the fonts once, and remembers each template. Throws `TypeError`
 * for what is no TrueType font.
 */
export function createPrintCheck(fonts: FontFiles): PrintCheck {
  const faces = measuringFaces(fonts);
  const pages = new Map<string, EmptyPage>();
  const pageOf = (id: string): EmptyPage => {
    const known = pages.get(id);
    if (known) return known;
    const page = { name: parseTemplateId(id), slots: drawPage(id, faces).slots };
    pages.set(id, page);
    return page;
  };
  return (templateId, payload, right) => {
    const { name, slots } = pageOf(templateId);
    const fields = printedFields(requireOfTemplate(attestationOf(payload), name), right);
    for (const [field, slot] of slots) setValue(field, fields[field], slot, faces);
    return payload;
  };
}

/** The places that a page leaves for values. */
interface EmptyPage {
  readonly name: TemplateName;
  readonly slots: readonly (readonly [FieldName, Slot])[];
}

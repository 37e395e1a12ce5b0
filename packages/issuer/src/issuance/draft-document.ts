import type { AttestationPayload } from '@prova/credential';
import { PaperError, type PrintCheck } from '@prova/paper';
import { IssuerError } from '../errors.ts';
import { draftPayload, type PayloadDraft } from './draft-payload.ts';
import type { RecordProfile } from './profile.ts';

/** The page that a document will be printed on. */
export interface DocumentPage {
  readonly templateId: string;
  readonly printCheck: PrintCheck;
}

/**
 * Makes the payload of a record as `draftPayload` does, and only of one that can be printed: every draft of a document that will have
 * a page is made here. Throws `IssuerError` as `draftPayload` and `requirePrintable` do.
 */
export function draftDocument(
  record: unknown,
  profile: RecordProfile,
  page: DocumentPage,
  today: string,
): PayloadDraft {
  const draft = draftPayload(record, profile, today);
  requirePrintable(draft.payload, page);
  return draft;
}

/** The payload, if its page can show it. Throws `IssuerError`: `glyph-missing`, `text-too-wide`, with the member of the record. */
export function requirePrintable(
  payload: AttestationPayload,
  { templateId, printCheck }: DocumentPage,
): AttestationPayload {
  try {
    return printCheck(templateId, payload);
  } catch (error) {
    throw unprintable(error);
  }
}

/**
 * The member that is in a place of another name. Field 7 is number and acronym, and the number has its form by then; a self-employed
 * activity is one of the employers.
 */
const MEMBERS: Readonly<Record<string, string>> = { ii: 'in', se: 'em' };

/** The refusal of a value, by the member that holds it. A page that has no room for its own words is no fault of a record. */
function unprintable(error: unknown): unknown {
  if (!(error instanceof PaperError) || error.field === undefined) return error;
  const { code, message, field: place } = error;
  if (code !== 'glyph-missing' && code !== 'text-too-wide') return error;
  const field = MEMBERS[place] ?? place;
  return new IssuerError(code, message, { field, cause: error });
}

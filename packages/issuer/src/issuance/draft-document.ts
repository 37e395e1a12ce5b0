import type { CheckedCatalogue } from '@prova/catalogue';
import { type AttestationPayload, attestationOf } from '@prova/credential';
import { PaperError, type PrintCheck, type RightInWords } from '@prova/paper';
import { type OrderableRights, requireOrderable } from '../catalogue/orderable-rights.ts';
import { requireSayable } from '../catalogue/require-sayable.ts';
import { IssuerError } from '../errors.ts';
import { draftPayload, type PayloadDraft } from './draft-payload.ts';
import type { RecordProfile } from './profile.ts';

/** The page that a document will be printed on. */
export interface DocumentPage {
  readonly templateId: string;
  readonly printCheck: PrintCheck;
  /** Of which entitlements are made; of other documents nobody asks. */
  readonly rights?: OrderableRights | undefined;
}

/** What a social status is held against, which has no page. */
export interface StatusCatalogues {
  /** Those by which orders are taken, the newest first. */
  readonly catalogues: readonly CheckedCatalogue[];
}

/**
 * Makes the payload of a record as `draftPayload` does, and only of one that can be printed; of a social status, which has no page, only what the catalogue
 * has. Every draft of a document is made here. Throws `IssuerError` as `draftPayload`, `requirePrintable` and `requireSayable` do.
 */
export function draftDocument(
  record: unknown,
  profile: RecordProfile,
  against: DocumentPage | StatusCatalogues,
  today: string,
): PayloadDraft {
  const draft = draftPayload(record, profile, today);
  if ('templateId' in against) {
    requirePrintable(draft.payload, against);
    return draft;
  }
  const { type, data } = attestationOf(draft.payload);
  if (type === 'status') requireSayable(data, against.catalogues);
  return draft;
}

/**
 * The payload, if its page can show it, and that of an entitlement if its right may be ordered. Throws `IssuerError`: `glyph-missing`, `text-too-wide`,
 * with the member of the record; as `requireOrderable`.
 */
export function requirePrintable(
  payload: AttestationPayload,
  { templateId, printCheck, rights }: DocumentPage,
): AttestationPayload {
  const right = rightOf(payload, rights);
  try {
    return printCheck(templateId, payload, right);
  } catch (error) {
    throw unprintable(error);
  }
}

function rightOf(
  payload: AttestationPayload,
  rights: OrderableRights = new Map(),
): RightInWords | undefined {
  const { type, data } = attestationOf(payload);
  return type === 'entitlement' ? requireOrderable(data, rights) : undefined;
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
  // Words of a right are in places of a language each, `rt.fr`; what holds them is its id.
  const field = MEMBERS[place] ?? (place.includes('.') ? 'r' : place);
  return new IssuerError(code, message, { field, cause: error });
}

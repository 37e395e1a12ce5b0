import type { AttestationType, LintFinding } from '@prova/credential';
import { IssuerError } from '../errors.ts';
import { DOCUMENT_ID_BYTES, documentId } from './document-id.ts';
import {
  type DocumentReference,
  draftPayload,
  type IdentifiedPayload,
  identified,
} from './draft-payload.ts';
import type { RecordProfile } from './profile.ts';

/** A document that may be signed, once. Only `prepare` makes one. */
export interface Draft {
  /** The record's own id. */
  readonly id: string;
  readonly type: AttestationType;
  /** What will be signed. */
  readonly payload: IdentifiedPayload;
  /** What the lint said and let pass. */
  readonly warnings: readonly LintFinding[];
}

/** Time and chance, as arguments. */
export interface IssuingMoment {
  /** The day of issue, `yyyy-mm-dd`, in the institution's own calendar. */
  readonly today: string;
  readonly randomBytes: (length: number) => Uint8Array;
}

/** Drafts that have been prepared and not yet signed: the key sees nothing else, by construction. */
const unsigned = new WeakSet<Draft>();

/**
 * Makes a draft of a record: parsed, normalised, linted by the issuer's rules, with its document id, which is random
 * unless a reference is given. What the document says is fixed here; signing adds the name of its key.
 * Throws `IssuerError`: `record-id-invalid`, `record-invalid`, `institution-mismatch`, `record-refused`.
 */
export function prepare(
  record: unknown,
  profile: RecordProfile,
  moment: IssuingMoment,
  reference?: DocumentReference,
): Draft {
  const { id, type, payload, warnings } = draftPayload(record, profile, moment.today);
  const named = reference ?? { jti: documentId(moment.randomBytes(DOCUMENT_ID_BYTES)) };
  const draft: Draft = Object.freeze({ id, type, payload: identified(payload, named), warnings });
  unsigned.add(draft);
  return draft;
}

/** Takes drafts out of the prepared ones. Throws `IssuerError` `draft-unknown` for any other, or a second time. */
export function claim(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (!unsigned.delete(draft)) {
      throw new IssuerError(
        'draft-unknown',
        'Only what prepare made can be signed, and only once.',
      );
    }
  }
}

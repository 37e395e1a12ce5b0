import {
  type AttestationType,
  attestationOf,
  dayOfIssue,
  holderOf,
  validityOf,
} from '@prova/credential';
import type { IdentifiedPayload } from '../issuance/draft-payload.ts';
import type { AttestationRow } from './attestation-rows.ts';
import type { DataKeys } from './data-keys.ts';
import type { ListPlace } from './list-place.ts';

/** What is known of a document once it has its ids. */
export interface IdentifiedDocument {
  readonly institutionId: string;
  readonly type: AttestationType;
  readonly payload: IdentifiedPayload;
  readonly place: ListPlace;
  readonly templateId: string | null;
  /** Whom it is about, where it names nobody by a number. */
  readonly subject?: string | undefined;
  readonly recordId: string;
  readonly actor: string;
  /** Epoch seconds. */
  readonly now: number;
}

/** The row of a document that was just staged. `sealed` is what is kept of its content. */
export function stagedRow(
  document: IdentifiedDocument,
  sealed: Uint8Array,
  dataKeys: DataKeys,
): AttestationRow {
  const {
    institutionId,
    type,
    payload,
    place,
    templateId,
    recordId,
    actor,
    now,
    subject = '',
  } = document;
  const attestation = attestationOf(payload);
  const { start, end } = validityOf(attestation);
  const { hi, fn, dob } = holderOf(attestation.data);
  const number = hi === '' ? subject : hi;
  // Of what names nobody too there is content to be forgotten; nobody is called as the document is.
  const name = fn === '' && dob === '' ? payload.jti : fn;
  return {
    institutionId,
    jti: payload.jti,
    type,
    state: 'staged',
    sealed,
    keyThumbprint: null,
    templateId,
    recordId,
    actor,
    batchId: null,
    recordNo: null,
    numberHash: number === '' ? null : dataKeys.numberHash(institutionId, number),
    personHash: dataKeys.personHash(institutionId, name, dob),
    ...place,
    issuedOn: dayOfIssue(attestation),
    validFrom: start,
    validUntil: end,
    stagedAt: now,
    releasedAt: null,
    endedAt: null,
    endReason: null,
    replaces: null,
  };
}

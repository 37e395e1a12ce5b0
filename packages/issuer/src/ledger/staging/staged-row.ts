import { attestationOf, validityOf } from '@prova/credential';
import { type DocumentReference, identified } from '../../issuance/draft-payload.ts';
import type { AttestationRow } from '../attestation-rows.ts';
import type { DataKeys } from '../data-keys.ts';
import type { ListPlace } from '../list-place.ts';
import type { IssueOrder } from './issue-order.ts';

/** The row of a document that was just staged. What will be signed is sealed in it. */
export function stagedRow(
  { draft, templateId, actor, replaces }: IssueOrder,
  reference: DocumentReference & ListPlace,
  { institutionId, dataKeys, now }: { institutionId: string; dataKeys: DataKeys; now: number },
): AttestationRow {
  const { jti, rid, revocationListId, statusListId, statusOrdinal } = reference;
  const payload = identified(draft.payload, { jti, rid });
  const attestation = attestationOf(payload);
  const { start, end } = validityOf(attestation);
  const { hi, fn, dob, di } = attestation.data;
  return {
    institutionId,
    jti,
    type: draft.type,
    state: 'staged',
    sealed: dataKeys.seal(institutionId, jti, JSON.stringify(payload)),
    keyThumbprint: null,
    templateId,
    recordId: draft.id,
    actor,
    batchId: null,
    recordNo: null,
    numberHash: hi === '' ? null : dataKeys.numberHash(institutionId, hi),
    personHash: dataKeys.personHash(institutionId, fn, dob),
    revocationListId,
    statusListId,
    statusOrdinal,
    issuedOn: di,
    validFrom: start,
    validUntil: end,
    stagedAt: now,
    releasedAt: null,
    endedAt: null,
    endReason: null,
    replaces: replaces ?? null,
  };
}

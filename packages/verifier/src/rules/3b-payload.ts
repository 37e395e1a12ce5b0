import {
  type Attestation,
  type AttestationType,
  isMeaningfulPartialDate,
  type JsonObject,
  outsideS2Set,
  parseAttestation,
} from '@prova/credential';
import type { Remarks } from '../checklist.ts';
import { requireShortEntitlement } from './entitlement-days.ts';

/** Rule 3b: the payload is valid against the schema. What the schema lets pass and an issuer should not is remarked. */
export function requireValidPayload(
  { type, payload }: { type: AttestationType; payload: JsonObject },
  remarks: Remarks,
): Attestation {
  const attestation = parseAttestation(type, payload);
  if (attestation.type === 'entitlement') requireShortEntitlement(attestation.data);
  else if (!isMeaningfulPartialDate(attestation.data.dob)) remarks.remark('birth-date-impossible');
  if (outsideS2Set(lettersOf(attestation)).length > 0) remarks.remark('outside-s2-set');
  return attestation;
}

function lettersOf({ type, data }: Attestation): string {
  return type === 'entitlement' ? (data.nm ?? '') : data.fn + data.gn + data.in;
}

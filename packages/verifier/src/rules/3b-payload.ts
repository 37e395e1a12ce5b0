import {
  type Attestation,
  type AttestationType,
  isMeaningfulPartialDate,
  type JsonObject,
  outsideS2Set,
  parseAttestation,
} from '@prova/credential';
import type { Remarks } from '../checklist.ts';

/** Rule 3b: the payload is valid against the schema. What the schema lets pass and an issuer should not is remarked. */
export function requireValidPayload(
  { type, payload }: { type: AttestationType; payload: JsonObject },
  remarks: Remarks,
): Attestation {
  const attestation = parseAttestation(type, payload);
  const { dob, fn, gn, in: acronym } = attestation.data;
  if (!isMeaningfulPartialDate(dob)) remarks.remark('birth-date-impossible');
  if (outsideS2Set(fn + gn + acronym).length > 0) remarks.remark('outside-s2-set');
  return attestation;
}

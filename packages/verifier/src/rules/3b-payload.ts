import {
  type Attestation,
  type AttestationType,
  type Entitlement,
  entitlementDays,
  isMeaningfulPartialDate,
  type JsonObject,
  LONGEST_ON_PAPER,
  outsideS2Set,
  parseAttestation,
} from '@prova/credential';
import { type Remarks, RuleFailure } from '../checklist.ts';

/** Rule 3b: the payload is valid against the schema. What the schema lets pass and an issuer should not is remarked. */
export function requireValidPayload(
  { type, payload }: { type: AttestationType; payload: JsonObject },
  remarks: Remarks,
): Attestation {
  const attestation = parseAttestation(type, payload);
  if (attestation.type === 'entitlement') requireShortLife(attestation.data);
  else if (!isMeaningfulPartialDate(attestation.data.dob)) remarks.remark('birth-date-impossible');
  if (outsideS2Set(lettersOf(attestation)).length > 0) remarks.remark('outside-s2-set');
  return attestation;
}

/** What is on no list must end soon. An issuer that forgets to end it has written no entitlement. */
function requireShortLife(data: Entitlement): void {
  if (entitlementDays(data) > LONGEST_ON_PAPER) throw new RuleFailure('payload-invalid');
}

function lettersOf({ type, data }: Attestation): string {
  return type === 'entitlement' ? (data.nm ?? '') : data.fn + data.gn + data.in;
}

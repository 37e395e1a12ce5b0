import {
  isMeaningfulPartialDate,
  type JsonObject,
  outsideS2Set,
  type PrcPayload,
  parsePrcPayload,
} from '@prova/credential';
import type { Remarks } from '../checklist.ts';

/** Rule 3b: the payload is valid against the schema. What the schema lets pass and an issuer should not is remarked. */
export function requireValidPayload(payload: JsonObject, remarks: Remarks): PrcPayload {
  const parsed = parsePrcPayload(payload);
  const { dob, fn, gn, in: acronym } = parsed.prc;
  if (!isMeaningfulPartialDate(dob)) remarks.remark('birth-date-impossible');
  if (outsideS2Set(fn + gn + acronym).length > 0) remarks.remark('outside-s2-set');
  return parsed;
}

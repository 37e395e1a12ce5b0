import { type JsonObject, type Kid, parseKid } from '@prova/credential';
import type { Remarks } from '../checklist.ts';

/** Rule 3c: the key identifier is an EESSI certificate thumbprint. */
export function requireKid({ kid: named }: JsonObject, remarks: Remarks): Kid {
  const kid = parseKid(named);
  if (!kid.canonical) remarks.remark('kid-not-canonical');
  return kid;
}

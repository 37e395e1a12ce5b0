import type { JsonObject } from '@prova/credential';
import { type Check, type Judged, notLookedAt } from '../finding.ts';
import type { VerifierSeen } from './verifier-seen.ts';

export type VerifierCheck = Check<VerifierSeen>;

/** Of a request that could be read; that it could not be is what another check says. */
export function ofRequest(
  judge: (parameters: JsonObject, seen: VerifierSeen) => Judged | Promise<Judged>,
): VerifierCheck['judge'] {
  return (seen) =>
    seen.parameters ? judge(seen.parameters, seen) : notLookedAt('The request cannot be read.');
}

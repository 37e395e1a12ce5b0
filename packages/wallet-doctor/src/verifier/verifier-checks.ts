import type { Check } from '../finding.ts';
import { SIGNER_CHECKS } from '../signer/signer-checks.ts';
import { ANSWER_CHECKS } from './answer-checks.ts';
import { CLIENT_CHECKS } from './client-checks.ts';
import { QUERY_CHECKS } from './query-checks.ts';
import { REQUEST_CHECKS } from './request-checks.ts';
import type { VerifierSeen } from './verifier-seen.ts';

/** All that a wallet looks at in a verifier, in the order in which it does. */
export const VERIFIER_CHECKS: readonly Check<VerifierSeen>[] = [
  ...REQUEST_CHECKS,
  ...SIGNER_CHECKS,
  ...CLIENT_CHECKS,
  ...ANSWER_CHECKS,
  ...QUERY_CHECKS,
];

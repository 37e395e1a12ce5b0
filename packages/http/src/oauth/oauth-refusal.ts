import { type Answer, answerJson } from '../answer.ts';
import type { FoundProblem } from '../problem.ts';

/** What OAuth has an error for, by our code (RFC 6749 §5.2, RFC 9449 §5, §8), each with its status. */
const ERRORS: Readonly<Record<string, readonly [error: string, status: number]>> = {
  'invalid-client': ['invalid_client', 401],
  'unsupported-grant-type': ['unsupported_grant_type', 400],
  'invalid-scope': ['invalid_scope', 400],
  'invalid-dpop-proof': ['invalid_dpop_proof', 400],
  'use-dpop-nonce': ['use_dpop_nonce', 400],
};

/** A problem in the words of OAuth. What OAuth has no word for keeps its status. */
export function oauthRefusal({ problem, headers }: FoundProblem): Answer {
  const { status, code, detail } = problem;
  const known = Object.hasOwn(ERRORS, code) ? ERRORS[code] : undefined;
  const [error, shown] = known ?? [errorOf(status), status];
  const body = { error, error_description: detail };
  return answerJson(body, { status: shown, headers: { ...headers, 'cache-control': 'no-store' } });
}

function errorOf(status: number): string {
  if (status === 429 || status === 503) return 'temporarily_unavailable';
  return status < 500 ? 'invalid_request' : 'server_error';
}

import { type Answer, answerJson } from '../answer.ts';
import type { FoundProblem } from '../problem.ts';

/** What a standard calls our codes, each with its status. */
export type OauthErrors = Readonly<Record<string, readonly [error: string, status: number]>>;

/** What OAuth has an error for, by our code (RFC 6749 §5.2, RFC 9396 §5, RFC 9449 §5, §8). */
const ERRORS: OauthErrors = {
  'invalid-client': ['invalid_client', 401],
  'invalid-grant': ['invalid_grant', 400],
  'unsupported-grant-type': ['unsupported_grant_type', 400],
  'invalid-scope': ['invalid_scope', 400],
  'invalid-authorization-details': ['invalid_authorization_details', 400],
  'invalid-dpop-proof': ['invalid_dpop_proof', 400],
  'use-dpop-nonce': ['use_dpop_nonce', 400],
};

/** How operations whose standard extends OAuth refuse. */
export interface OauthRefusalOrder {
  /** What that standard has an error for besides. */
  readonly errors?: OauthErrors;
  /** What it calls a request that is malformed; OAuth says `invalid_request`. */
  readonly malformed?: string;
}

/** Says a problem in the words of OAuth, in JSON that nobody keeps. What they have no word for keeps its status. */
export function oauthRefusal({
  errors = {},
  malformed = 'invalid_request',
}: OauthRefusalOrder = {}): (found: FoundProblem) => Answer {
  const all: OauthErrors = { ...ERRORS, ...errors };
  return ({ problem, headers }) => {
    const { status, code, detail } = problem;
    const known = Object.hasOwn(all, code) ? all[code] : undefined;
    const [error, shown] = known ?? [errorOf(status, malformed), status];
    const body = { error, error_description: detail };
    return answerJson(body, {
      status: shown,
      headers: { ...headers, 'cache-control': 'no-store' },
    });
  };
}

function errorOf(status: number, malformed: string): string {
  if (status === 429 || status === 503) return 'temporarily_unavailable';
  return status < 500 ? malformed : 'server_error';
}
